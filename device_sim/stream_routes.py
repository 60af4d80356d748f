"""What happens at a Thing, as it happens: event streams (WoT HTTP SSE profile), long polls, and a stream of rows.

    properties, properties/{name}   with Accept: text/event-stream: every change; Last-Event-ID replays recorded ones
    properties/{name}/observe       long poll: answers with the value as soon as it changes
    events, events/{name}           with Accept: text/event-stream: every event; Last-Event-ID replays
    events/{name}                   long poll: answers with the data of the next event
    stream                          rows as they are recorded, by cursor: nothing is left out or repeated

A client that does not read is given WRITE_SECONDS and then dropped; one that is gone is noticed within LOOK_SECONDS;
neither holds up another. Every stream ends with the term of the key that opened it. A credential may hold
OPEN_A_CREDENTIAL of them, an owner OPEN_AN_OWNER, the process OPEN_IN_ALL. Spec: `specs/protocol/device-api.md` section
5.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from aiohttp import web

from chains.base.errors import InvalidValue
from chains.http.problem import Refusal, problem
from chains.http.requests import query_of, whole_number
from chains.market.data_seal import encrypt
from device_sim.data_routes import fields_of
from device_sim.feed import Listener, Notice, event_fields, event_notice, row_notice
from device_sim.history import ORDINAL_BITS, Span
from device_sim.observations import BY_NAME, PROPERTIES, Observation, Row
from device_sim.rows_format import parse_time, time_text
from device_sim.td import EVENT_STREAM, event_schemas, is_observable
from device_sim.thing_edge import Access, ThingEdge

OPEN_A_CREDENTIAL = 8
OPEN_AN_OWNER = 32
OPEN_IN_ALL = 2_048
WRITE_SECONDS = 10.0
KEEP_ALIVE_SECONDS = 15.0
LOOK_SECONDS = 1.0
RETRY_SECONDS = "2"
"""When to come again for a stream too many: by then those that their client has closed are noticed."""
POLL_SECONDS = 3_600.0
"""A long poll without news ends after that with 204."""
REPLAY_LIMIT = 1_000
PAGE_ROWS = 500
OBSERVABLE = tuple(entry.name for entry in PROPERTIES if is_observable(entry))
EVENTS = tuple(event_schemas())


def wants_stream(request: web.Request) -> bool:
    """Tell whether a client asks for an event stream where it could have a document."""
    return EVENT_STREAM in request.headers.get("Accept", "")


def _takes_stream(request: web.Request) -> bool:
    accepted = request.headers.get("Accept", "*/*")
    return any(name in accepted for name in ("*/*", "text/*", EVENT_STREAM))


def _stream_only(detail: str) -> web.Response:
    return problem(
        406, f"{detail}: send Accept: {EVENT_STREAM}", kind="not-acceptable", field="Accept", limit=EVENT_STREAM
    )


class Quota:
    """How many streams and polls are open, and whose they are."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()

    @contextmanager
    def held(self, access: Access) -> Iterator[None]:
        """Count one more for as long as it lasts; refuses with 429 beyond a limit."""
        limit = OPEN_AN_OWNER if access.licence is None else OPEN_A_CREDENTIAL
        name = access.principal
        if self._open[name] >= limit or self._open.total() >= OPEN_IN_ALL:
            raise Refusal(
                problem(
                    429,
                    f"{self._open[name]} streams of this key are open, at most {limit}, and {OPEN_IN_ALL} of all; "
                    "close one first",
                    kind="too-many",
                    headers={"Retry-After": RETRY_SECONDS},
                    limit=limit,
                )
            )
        self._open[name] += 1
        try:
            yield
        finally:
            self._open[name] -= 1
            if not self._open[name]:
                del self._open[name]


class StreamRoutes:
    """Serves what happens at the Things of `edge`."""

    def __init__(self, edge: ThingEdge, quota: Quota | None = None) -> None:
        self._edge = edge
        self.quota = quota if quota is not None else Quota()

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        thing = "/things/{device}"
        app.router.add_get(f"{thing}/properties/{{name:{'|'.join(OBSERVABLE)}}}/observe", self.poll_property)
        app.router.add_get(f"{thing}/events", self.events)
        app.router.add_get(f"{thing}/events/{{name:{'|'.join(EVENTS)}}}", self.event)
        app.router.add_get(f"{thing}/stream", self.rows)

    # --- properties -------------------------------------------------------------------------------------------------

    async def properties(self, request: web.Request, access: Access, names: Sequence[str]) -> web.StreamResponse:
        """Stream the changes of properties (observeproperty, observeallproperties) to somebody who may read them."""
        names = [name for name in names if name in OBSERVABLE]
        if not names:
            raise Refusal(problem(406, "this property is not observable; read it instead", kind="not-acceptable"))
        last = _last_time(request)
        if request.method == "HEAD":
            return _head(request)
        with self.quota.held(access):
            await self._edge.begin_listening(access.thing)
            with access.thing.feed.listening("property", names=names) as listener:
                replay: list[Notice] = []
                if last is not None:
                    replay = await self._recorded(access, last, [BY_NAME[name] for name in names])
                return await self._pushed(request, access, listener, replay)

    async def poll_property(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET .../properties/{name}/observe` when the property changes; HEAD at once."""
        access = self._edge.opened(request)
        name = request.match_info["name"]
        if wants_stream(request):
            return await self.properties(request, access, (name,))
        if request.method == "HEAD":
            return web.Response(content_type="application/json")
        with self.quota.held(access):
            await self._edge.begin_listening(access.thing)
            with access.thing.feed.listening("property", names=(name,)) as listener:
                return await self._polled(request, access, listener)

    # --- events -----------------------------------------------------------------------------------------------------

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET .../events`: a stream of all events."""
        access = self._edge.opened(request)
        if not wants_stream(request):
            raise Refusal(_stream_only("all events come as a stream only; one can be polled at events/NAME"))
        return await self._events(request, access, EVENTS)

    async def event(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET .../events/{name}`: a stream, or a long poll for the next one."""
        access = self._edge.opened(request)
        name = request.match_info["name"]
        if wants_stream(request):
            return await self._events(request, access, (name,))
        if request.method == "HEAD":
            return web.Response(content_type="application/json")
        with self.quota.held(access):
            await self._edge.begin_listening(access.thing)
            with access.thing.feed.listening("event", names=(name,)) as listener:
                return await self._polled(request, access, listener)

    async def _events(self, request: web.Request, access: Access, names: Sequence[str]) -> web.StreamResponse:
        last = _last_time(request)
        if request.method == "HEAD":
            return _head(request)
        with self.quota.held(access):
            await self._edge.begin_listening(access.thing)
            with access.thing.feed.listening("event", names=names) as listener:
                replay: list[Notice] = []
                if last is not None:
                    fields = [entry for name in names for entry in event_fields(name, BY_NAME)]
                    replay = await self._recorded(access, last, fields)
                return await self._pushed(request, access, listener, replay)

    # --- rows -------------------------------------------------------------------------------------------------------

    async def rows(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET .../stream`: rows from a cursor on, for ever; the feed only says when to look."""
        access = self._edge.judged(request)
        query = query_of(request, ("after", "fields"))
        if not _takes_stream(request):
            raise Refusal(_stream_only("rows come as a stream here only; as a document they are at export"))
        after = whole_number(query.get("after"), "after", -1, 0, (1 << 53) - 1)
        last = request.headers.get("Last-Event-ID", "")
        if last.isascii() and last.isdigit() and len(last) <= 16:
            after = int(last)
        fields = fields_of(query)
        if request.method == "HEAD":
            return _head(request)
        with self.quota.held(access):
            await self._edge.begin_listening(access.thing)
            if after < 0:
                after = await self._edge.worker.run(lambda: access.thing.history.newest)
            with access.thing.feed.listening("row") as listener:
                response = await _opened(request)
                quiet = 0.0
                while not self._is_over(request, access):
                    start, end = access.readable
                    span = Span(start=start, end=end, after=after, fields=fields)
                    page, _ = await self._edge.run(access.thing, access.thing.page, span, PAGE_ROWS)
                    for row in page.rows:
                        after = row.key
                        if not await self._write(request, response, self._text(access, row_notice(row))):
                            return response
                    if page.cursor is None and await listener.next(LOOK_SECONDS) is None:
                        quiet += LOOK_SECONDS
                    if quiet >= KEEP_ALIVE_SECONDS:
                        quiet = 0.0
                        if not await self._write(request, response, b": keep-alive\n\n"):
                            return response
                    listener.drain()
                return response

    # --- inside -----------------------------------------------------------------------------------------------------

    async def _recorded(self, access: Access, after_ms: int, fields: Sequence[Observation]) -> list[Notice]:
        start, end = access.readable
        after = ((max(0, after_ms) + 1) << ORDINAL_BITS) - 1
        span = Span(start=start, end=end, after=after, fields=tuple(fields))
        rows = await self._edge.run(access.thing, access.thing.newest_rows, span, REPLAY_LIMIT)
        return [_recorded_notice(row) for row in rows]

    async def _polled(self, request: web.Request, access: Access, listener: Listener) -> web.StreamResponse:
        waited = 0.0
        while not self._is_over(request, access) and waited < POLL_SECONDS:
            notice = await listener.next(LOOK_SECONDS)
            if notice is not None:
                return self._edge.answer(request, access, json.dumps(notice.data).encode())
            waited += LOOK_SECONDS
        return web.Response(status=204)

    async def _pushed(
        self, request: web.Request, access: Access, listener: Listener, replay: Iterable[Notice]
    ) -> web.StreamResponse:
        response = await _opened(request)
        seen = -1
        for notice in replay:
            seen = max(seen, notice.key)
            if not await self._write(request, response, self._text(access, notice)):
                return response
        quiet = 0.0
        while not self._is_over(request, access) and not listener.has_fallen_behind:
            notice_ = await listener.next(LOOK_SECONDS)
            if notice_ is None:
                quiet += LOOK_SECONDS
                if quiet < KEEP_ALIVE_SECONDS:
                    continue
                text = b": keep-alive\n\n"
            elif 0 <= notice_.key <= seen:
                continue
            else:
                text = self._text(access, notice_)
            quiet = 0.0
            if not await self._write(request, response, text):
                return response
        return response

    def _is_over(self, request: web.Request, access: Access) -> bool:
        """Tell whether the client is gone or its key has ended."""
        transport = request.transport
        return transport is None or transport.is_closing() or self._edge.clock.now() >= access.expires

    def _text(self, access: Access, notice: Notice) -> bytes:
        """Return one event of a stream; sealed for a signed request."""
        name: str = notice.name
        data: object = notice.data
        if notice.kind == "row":
            name, data = "row", {"time": time_text(notice.time), "property": notice.name, "value": notice.data}
        mark = str(notice.key) if notice.kind == "row" else time_text(notice.time)
        if access.is_sealed:
            assert access.licence is not None
            plain = json.dumps({"event": name, "id": mark, "data": data}).encode()
            text = base64.b64encode(encrypt(access.licence.content_key, plain)).decode()
            return f"event: sealed\nid: {mark}\ndata: {text}\n\n".encode()
        return f"event: {name}\nid: {mark}\ndata: {json.dumps(data)}\n\n".encode()

    async def _write(self, request: web.Request, response: web.StreamResponse, text: bytes) -> bool:
        """Send to a client; False, and the connection closed, when it does not take it in time."""
        try:
            async with asyncio.timeout(WRITE_SECONDS):
                await response.write(text)
        except (TimeoutError, OSError):
            if request.transport is not None:
                request.transport.abort()
            return False
        return True


def _recorded_notice(row: Row) -> Notice:
    event = event_notice(row)
    if event is not None:
        return event
    return Notice(kind="property", name=row.observation.name, data=row.value, time=row.time, key=row.key)


def _last_time(request: web.Request) -> int | None:
    """Return the device ms of the Last-Event-ID header, None without one, or with one that is not ours."""
    text = request.headers.get("Last-Event-ID")
    if text is None:
        return None
    try:
        return parse_time("Last-Event-ID", text)
    except InvalidValue:
        return None


def _head(request: web.Request) -> web.Response:
    assert request.method == "HEAD"
    return web.Response(content_type=EVENT_STREAM, headers={"Cache-Control": "no-store"})


async def _opened(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
    response.content_type = EVENT_STREAM
    await response.prepare(request)
    await response.write(b": open\n\n")  # so that a client sees at once that it is heard
    return response
