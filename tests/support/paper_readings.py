"""The paper fridge in the Web of Things: description, properties, actions, streams and polls."""

import asyncio
import contextlib
import json
import re
from typing import Any

from aiohttp import web

from chains.crypto.description import sign_description
from chains.crypto.keys import devnet_key
from tests.support.paper_base import (
    DEVICE,
    KEY,
    REGISTRY,
    Json,
    PaperBase,
    answer,
    problem,
    stamp,
)
from tests.support.paper_rows import Refused, chosen_rows


class Readings(PaperBase):
    """Values in a dictionary, and who listens to them."""

    # --- description, properties ------------------------------------------------------------------------------------

    async def description(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request)
        return web.Response(body=self.td, content_type="application/td+json")

    async def jws(self, request: web.Request, _: Any) -> web.Response:
        key = devnet_key("another", "device", 0) if self.broken("jws of another") else KEY
        text = sign_description(json.loads(self.td), key, chain_id=REGISTRY.chain_id)
        return web.Response(body=text.encode(), content_type="application/jose")

    async def everything(self, request: web.Request, _: Any) -> web.StreamResponse:
        self.known_query(request)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self.stream(request, set(self.state.values))
        found = dict(self.state.values) | {"history": chosen_rows({}, 100).rows}
        if self.broken("readall lacks one"):
            del found["mode"]
        return answer(found)

    async def reading(self, request: web.Request, match: re.Match[str]) -> web.StreamResponse:
        self.known_query(request, *(["access_token"] if self.broken("key in query") else []))
        name = match.group(1)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self.stream(request, {name})
        value = self.state.values[name]
        return answer({name: value} if self.broken("wrapped value") else value)

    def check(self, name: str, value: Any) -> None:
        if name == "mode":
            is_good = value in ("off", "cool")
        elif name == "targetTemperature":
            is_good = isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= 8
        else:
            is_good = False
        if not is_good and not self.broken("any value"):
            raise Refused(400, "bad-field", name)

    def put(self, name: str, value: Any) -> None:
        if self.broken("forgets writes"):
            return
        self.state.values[name] = value
        for queue in self.state.listeners:
            queue.put_nowait((name, stamp(), value))

    async def write(self, request: web.Request, match: re.Match[str]) -> web.Response:
        value, name = await self.body_of(request), match.group(1)
        self.check(name, value)
        self.put(name, value)
        if self.broken("write answers 200"):
            return answer(value)
        return web.Response(status=204)

    async def write_several(self, request: web.Request, _: Any) -> web.Response:
        values = await self.body_of(request)
        if not isinstance(values, dict) or not values:
            raise Refused(400, "bad-field", "body")
        if self.broken("half written"):
            for name, value in values.items():
                self.check(name, value)
                self.put(name, value)
        for name, value in values.items():
            self.check(name, value)
        for name, value in list(values.items())[: 1 if self.broken("writes the first only") else None]:
            self.put(name, value)
        return web.Response(status=204)

    async def poll(self, request: web.Request, match: re.Match[str]) -> web.Response:
        if request.method == "HEAD":
            if self.broken("slow HEAD"):
                await asyncio.sleep(1.5)
            return answer(None)
        if self.broken("poll answers at once"):
            return answer(self.state.values[match.group(1)])
        with self.listening() as queue:
            while True:
                name, _, value = await queue.get()
                if name == match.group(1):
                    return answer(value)

    # --- actions ----------------------------------------------------------------------------------------------------

    async def invoke(self, request: web.Request, match: re.Match[str]) -> web.Response:
        name = match.group(1)
        given = await self.body_of(request) if request.can_read_body else {}
        if name == "silenceAlarm":
            if self.broken("synchronous answers 200"):
                return answer({})
            return web.Response(status=204)
        self.check_input(name, given)
        entry = self.begin(name)
        if self.broken("no Location"):
            return answer(entry, 201)
        return answer(entry, 201, Location=entry["href"])

    def check_input(self, name: str, given: Any) -> None:
        wanted = {"duration"} if name == "superCool" else set()
        if self.broken("any input"):
            return
        if not isinstance(given, dict) or given.keys() != wanted:
            raise Refused(400, "bad-field", "input")
        value = given.get("duration", 1)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 21_600:
            raise Refused(400, "bad-field", "duration")

    def begin(self, name: str) -> Json:
        self.state.count += 1
        href = f"/things/0x{DEVICE.hex()}/actions/{name}/{self.state.count}"
        status = "created" if self.broken("status created") else "running"
        entry = {"status": status, "href": href, "timeRequested": stamp()}
        listed = self.state.requests[name]
        listed.insert(len(listed) if self.broken("oldest first") else 0, entry)
        return entry

    async def requests(self, request: web.Request, _: Any) -> web.Response:
        return answer(self.state.requests)

    def found(self, match: re.Match[str]) -> Json:
        for entry in self.state.requests[match.group(1)]:
            if entry["href"].endswith("/" + match.group(2)):
                return entry
        raise Refused(404, "not-found")

    async def request(self, request: web.Request, match: re.Match[str]) -> web.Response:
        entry = self.found(match)
        return answer({"action": entry} if self.broken("status wrapped") else entry)

    async def cancel(self, request: web.Request, match: re.Match[str]) -> web.Response:
        entry = self.found(match)
        if not self.broken("cancelled stays"):
            self.state.requests[match.group(1)].remove(entry)
        return web.Response(status=204)

    # --- streams ----------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def listening(self) -> Any:
        queue: asyncio.Queue[tuple[str, str, Any]] = asyncio.Queue()
        self.state.listeners.append(queue)
        try:
            yield queue
        finally:
            self.state.listeners.remove(queue)

    def happen(self) -> None:
        """Let the door stand open once more."""
        entry = (stamp(), {"openFor": "long" if self.broken("event misfits") else 3})
        self.state.events.append(entry)
        for queue in self.state.listeners:
            queue.put_nowait(("doorAjar", *entry))

    async def event_stream(self, request: web.Request, _: Any) -> web.StreamResponse:
        if "text/event-stream" not in request.headers.get("Accept", ""):
            raise Refused(500 if self.broken("500 for json") else 406, "not-acceptable")
        return await self.stream(request, {"doorAjar"})

    async def event(self, request: web.Request, _: Any) -> web.StreamResponse:
        if request.method == "HEAD":
            if self.broken("slow HEAD"):
                await asyncio.sleep(1.5)
            return answer(None)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self.stream(request, {"doorAjar"})
        self.happen()
        return answer(self.state.events[-1][1])

    async def stream(self, request: web.Request, names: set[str]) -> web.StreamResponse:
        if self.state.streams >= 8 and not self.broken("no cap"):
            return self._with(problem(429, "too-many"), **({} if self.broken("no retry") else {"Retry-After": "1"}))
        media = "text/plain" if self.broken("stream is text") else "text/event-stream"
        response = web.StreamResponse(headers={"Content-Type": media})
        await response.prepare(request)
        self.state.streams += 1
        try:
            with self.listening() as queue:
                after = request.headers.get("Last-Event-ID")
                if after and not self.broken("no replay"):
                    for moment, data in self.state.events:
                        if moment > after:
                            await self.send(response, "doorAjar", moment, data)
                while True:
                    with contextlib.suppress(TimeoutError):
                        name, moment, value = await asyncio.wait_for(queue.get(), 0.05)
                        if name in names:
                            await self.send(response, name, moment, value)
                        continue
                    if not self.broken("no keep-alive"):
                        await response.write(b": keep-alive\n\n")
                    if "doorAjar" in names:
                        self.happen()
        finally:
            self.state.streams -= 1

    async def send(self, response: web.StreamResponse, name: str, moment: str, value: Any) -> None:
        moment = "1" if self.broken("id is a number") else moment
        line = "" if self.broken("unnamed events") else f"event: {name}\n"
        await response.write(f"{line}id: {moment}\ndata: {json.dumps(value)}\n\n".encode())

    async def row_stream(self, request: web.Request, _: Any) -> web.StreamResponse:
        self.known_query(request, "after", "fields")
        if "text/event-stream" not in request.headers.get("Accept", ""):
            raise Refused(406, "not-acceptable")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        after = request.query.get("after", "0")
        if not self.broken("rows do not resume"):
            after = request.headers.get("Last-Event-ID", after)
        for number, row in chosen_rows({"after": after}, 50).numbered:
            await response.write(f"event: row\nid: {number}\ndata: {json.dumps(row)}\n\n".encode())
        await asyncio.sleep(5)
        return response
