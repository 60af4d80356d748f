"""The other doors to the paper fridge: the Web Thing API of 2018, and the gateway before it."""

import json
import re
import time
from datetime import UTC, datetime
from typing import Any

import rfc8785
from aiohttp import web

from tests.support.paper_base import DEVICE, PaperBase, answer, problem, stamp
from tests.support.paper_description import describe_face, directory
from tests.support.paper_readings import Readings
from tests.support.paper_rows import Refused


class Face(Readings):
    """The same values, wrapped."""

    # --- the other face ---------------------------------------------------------------------------------------------

    async def face(self, request: web.Request, _: Any) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() != "websocket":
            thing = describe_face(f"/things/0x{DEVICE.hex()}/webthing")
            if self.broken("old context"):
                thing["@context"] = "https://iot.mozilla.org/schemas"
            return answer(thing)
        if not self.broken("open socket"):
            self.judge(request)
        socket = web.WebSocketResponse(protocols=() if self.broken("no subprotocol") else ("webthing",))
        await socket.prepare(request)
        async for message in socket:
            body = json.loads(message.data)
            if body.get("messageType") == "setProperty":
                for name, value in body["data"].items():
                    self.put(name, value)
                await socket.send_json({"messageType": "propertyStatus", "data": body["data"]})
            else:
                await socket.send_json({"messageType": "error", "data": {"status": "400", "message": "no"}})
        return socket

    async def face_properties(self, request: web.Request, _: Any) -> web.Response:
        return answer(self.state.values)

    async def face_read(self, request: web.Request, match: re.Match[str]) -> web.Response:
        value = self.state.values[match.group(1)]
        return answer(value if self.broken("bare value") else {match.group(1): value})

    async def face_write(self, request: web.Request, match: re.Match[str]) -> web.Response:
        name, body = match.group(1), await self.body_of(request)
        self.check(name, body[name])
        self.put(name, body[name])
        if self.broken("face answers 204"):
            return web.Response(status=204)
        return answer(body)

    async def face_actions(self, request: web.Request, _: Any) -> web.Response:
        return answer([])

    async def face_invoke(self, request: web.Request, match: re.Match[str]) -> web.Response:
        name = match.group(1)
        entry = self.begin(name)
        moment = stamp() if self.broken("Z in times") else datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        href = entry["href"].replace("/actions/", "/webthing/actions/")
        return answer({name: {"input": {}, "href": href, "status": "created", "timeRequested": moment}}, 201)

    async def face_events(self, request: web.Request, _: Any) -> web.Response:
        listed = [
            {"doorAjar": {"data": data["openFor"], "timestamp": moment[:19] + "+00:00"}}
            for moment, data in self.state.events
        ]
        return answer(listed[::-1] if self.broken("newest first") else listed)


RATE = 100
"""Requests a second without a key."""
FOREIGN_MEMBERS = {
    "enrol": {"device", "model", "serialHash", "certificate", "owner", "gateway", "counter", "signature"},
    "check-in": {"message", "signature", "firstMonth", "monthKeys"},
    "records": {"device", "round", "lot", "records", "signature"},
}


class Gateway(PaperBase):
    """A directory of one Thing, and a relay that knows no ledger."""

    # --- gateway ----------------------------------------------------------------------------------------------------

    async def directory(self, request: web.Request, _: Any) -> web.Response:
        body = rfc8785.dumps(directory(self.base.split("/things/")[0]))
        return web.Response(body=body, content_type="application/td+json")

    async def things(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "limit", "offset")
        for name, top in (("limit", 100), ("offset", 1 << 32)):
            text = request.query.get(name, "1")
            if not text.isdigit() or not (name == "offset" or int(text) >= 1) or int(text) > top:
                raise Refused(400, "bad-field", name)
        listed = [] if request.query.get("offset", "0") != "0" or self.broken("unlisted") else [json.loads(self.td)]
        return web.Response(body=json.dumps(listed).encode(), content_type="application/ld+json")

    async def by_id(self, request: web.Request, match: re.Match[str]) -> web.Response:
        if match.group(1) != json.loads(self.td)["id"] and not self.broken("any id"):
            raise Refused(404, "not-found")
        return web.Response(body=self.td, content_type="application/td+json")

    async def health(self, request: web.Request, _: Any) -> web.Response:
        return answer({"status": "tired" if self.broken("unhealthy") else "ok", "time": self.now()})

    def limited(self, request: web.Request) -> web.Response | None:
        """Return the refusal of a request that came under another name, or too often without a key."""
        if request.host.startswith("latchkey-conform") and not self.broken("any host"):
            return problem(404 if self.broken("odd host") else 421, "wrong-host")
        if request.path != "/health" or self.broken("no rate"):
            return None
        now = time.monotonic()
        self.asked = [moment for moment in self.asked if moment > now - 1.0]
        if len(self.asked) < RATE:
            self.asked.append(now)
            return None
        self.locked = self.broken("locks licences")
        return self._with(problem(429, "too-many"), **({} if self.broken("no end of lock") else {"Retry-After": "1"}))

    async def foreign(self, request: web.Request, match: re.Match[str]) -> web.Response:
        body = await self.body_of(request)
        wanted = FOREIGN_MEMBERS[match.group(1)]
        is_good = isinstance(body, dict) and body.keys() == wanted and len(str(body["signature"])) == 132
        if not is_good and not self.broken("any foreign member"):
            raise Refused(400, "bad-field", "body")
        if self.broken("any foreign signature"):
            return answer({"id": "0" * 32, "href": "/relay/" + "0" * 32, "state": "queued"}, 202)
        raise Refused(409, "relay-refused")

    async def outcome(self, request: web.Request, match: re.Match[str]) -> web.Response:
        if self.broken("counted receipts") and match.group(1).isdigit():
            return answer({"id": match.group(1), "state": "done", "transaction": None, "reason": ""})
        raise Refused(404, "not-found")

    async def relay(self, request: web.Request, _: Any) -> web.Response:
        body = await self.body_of(request)
        wanted = {"type", "device", "nonce", "deadline", "signature"}
        is_good = isinstance(body, dict) and body.keys() == wanted and body["type"] == "Pause"
        is_good = is_good and type(body["nonce"]) is int and body["nonce"] >= 0
        is_good = is_good and len(body["device"]) == 42 and len(body["signature"]) == 132
        if not is_good:
            raise Refused(400, "bad-field", "body")
        if self.broken("relays anything"):
            return answer({"id": 1, "href": "/relay/1", "state": "queued"}, 202)
        raise Refused(409, "relay-refused")
