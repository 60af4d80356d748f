"""The read-only Thing Description Directory of W3C WoT Discovery: listing, retrieval, search, events.

The way into it is enrolment and check-in on the ledger. Only descriptions that hash to what a device signed are listed;
those whose gateway does not answer are left out of a page. Spec: `specs/protocol/directory.md` section "Things".
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import time
import uuid
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from aiohttp import web

from chains.base.errors import MalformedValue
from chains.http.problem import Refusal, bad_field, problem
from chains.http.requests import query_of, whole_number
from node.directory import jsonpath
from node.directory.columns import ENABLED, PAUSED
from node.directory.descriptions import Description, Descriptions, Wanted
from node.directory.errors import DescriptionRefused
from node.directory.index import Index
from node.directory.limits import EVENTS
from node.directory.publisher import Change
from node.directory.thing_events import TYPES, Reader, ThingEvents
from node.serving.pace import Pace
from node.serving.refusals import not_found, not_ready

PAGE = 20
MOST_PAGE = 50
PAGE_SECONDS = 5.0
SEARCHED = 512
"""A search looks at the descriptions that are kept, after those of this many devices were fetched."""
MOST_ANSWER = 4 * 1024 * 1024
SEARCHES_AT_ONCE = 2
KEEP_ALIVE_SECONDS = 15.0
SEND_SECONDS = 15.0
LD_JSON = "application/ld+json"
TD_JSON = "application/td+json"
_CONTEXT = ["https://www.w3.org/2022/wot/td/v1.1", "https://www.w3.org/2022/wot/discovery"]
_URN = re.compile(r"urn:uuid:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\Z")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z")


def thing_id(device: bytes) -> str:
    """Return the id of a device's Thing, a name-based UUID. Spec: `specs/protocol/device-api.md`."""
    return f"urn:uuid:{uuid.UUID(bytes=_digest(device))}"


def _digest(device: bytes) -> bytes:
    digest = bytearray(hashlib.sha256(b"latchkey/thing/v1" + device).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return bytes(digest)


class ThingRoutes:
    """Handlers of one index. `base` is the URL of this directory as a client asked for it."""

    def __init__(self, index: Index, descriptions: Descriptions, pace: Pace) -> None:
        self._index = index
        self._pace = pace
        self._descriptions = descriptions
        # By the clock, so that numbers of another run are smaller than those of this one.
        self._events = ThingEvents(int(time.time()) << 20)
        self._searching = asyncio.Semaphore(SEARCHES_AT_ONCE)
        self._ids: npt.NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
        index.watchers.append(self)

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/.well-known/wot", self.own),
            web.get("/things", self.listing),
            web.get("/things/{id}", self.thing),
            web.get("/search/jsonpath", self.search),
            web.get("/events", self.events),
            web.get("/events/{type}", self.events),
        ]

    def changed(self, change: Change | None) -> None:
        """Take note of a published change."""
        records = self._index.ledger.state.records.array()[: self._index.published.rows]
        if change is None:
            self._ids = np.zeros(0, dtype=np.uint64)
        self._events.changed(change, records)

    async def own(self, request: web.Request) -> web.StreamResponse:
        """The description of this directory."""
        query_of(request, ())
        body = json.dumps(describe(f"{request.scheme}://{request.host}")).encode()
        return web.Response(body=body, content_type=TD_JSON, headers={"Cache-Control": "no-cache"})

    async def listing(self, request: web.Request) -> web.StreamResponse:
        """Verified descriptions in the order of rows; a Link header leads to the next page."""
        query = query_of(request, ("limit", "offset"))
        limit = whole_number(query.get("limit"), "limit", PAGE, 1, MOST_PAGE)
        offset = whole_number(query.get("offset"), "offset", 0, 0, 0xFFFFFFFF)
        rows = self._rows()
        found = await self._descriptions.all(self._wanted(rows[offset : offset + limit]), PAGE_SECONDS)
        headers = {"Cache-Control": "no-cache"}
        if offset + limit < len(rows):
            headers["Link"] = f'</things?offset={offset + limit}&limit={limit}>; rel="next"'
        body = b"[" + b",".join(each.raw for each in found) + b"]"
        return web.Response(body=body, content_type=LD_JSON, headers=headers)

    async def thing(self, request: web.Request) -> web.StreamResponse:
        """One description, by Thing id or by device address."""
        query_of(request, ())
        name = request.match_info["id"]
        row = await self._row_of(name)
        if row is None or row not in self._rows(row):
            raise not_found("thing", name, "no device of that id has checked in; /things lists them")
        try:
            (wanted,) = self._wanted([row])
            found = await self._descriptions.one(wanted)
        except DescriptionRefused as error:
            raise Refusal(problem(503, str(error), kind="no-description", headers={"Retry-After": "30"})) from error
        if _URN.match(name) and str(found.value.get("id", "")).lower() != name.lower():
            raise not_found("thing", name, "its device describes itself under another id")
        return web.Response(body=found.raw, content_type=TD_JSON, headers={"Cache-Control": "no-cache"})

    async def search(self, request: web.Request) -> web.StreamResponse:
        """What a JSONPath finds in the array of descriptions that are kept here."""
        query = query_of(request, ("query",))
        if "query" not in query:
            raise bad_field("query", None, "a JSONPath such as $[?@.title=='Fridge']")
        rows = self._rows()
        await self._descriptions.all(self._wanted(rows[:SEARCHED]), PAGE_SECONDS)
        there = {self._index.ledger.state.records.row_of.get(each.device) for each in self._descriptions.known()}
        current = there & set(map(int, rows))
        chosen = [each for each in self._descriptions.known() if self._is_current(each, current)]
        try:
            async with self._searching:
                values = [each.value for each in chosen]
                found = await asyncio.to_thread(jsonpath.find, query["query"], values, most_bytes=MOST_ANSWER)
        except MalformedValue as error:
            raise Refusal(problem(400, str(error), kind="bad-query", field="query")) from error
        body = json.dumps(found).encode()
        return web.Response(body=body, content_type="application/json", headers={"Cache-Control": "no-cache"})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-Sent Events of all types, or of one."""
        query_of(request, ())
        kind = request.match_info.get("type")
        if kind is not None and kind not in TYPES:
            raise not_found("event type", kind, f"there are {', '.join(TYPES)}")
        last = request.headers.get("Last-Event-ID")
        after = None if last is None else whole_number(last, "Last-Event-ID", 0, 0, 10**18 - 1)
        answer = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        answer.headers["X-Accel-Buffering"] = "no"
        with self._pace.place(request, EVENTS):
            reader = self._events.join(after)
            try:
                await answer.prepare(request)
                await self._stream(answer, reader, kind)
            except (ConnectionError, TimeoutError):
                pass
            finally:
                self._events.leave(reader)
        return answer

    async def _stream(self, answer: web.StreamResponse, reader: Reader, kind: str | None) -> None:
        await answer.write(b": events of this directory\n\n")
        while not reader.lost:
            try:
                async with asyncio.timeout(KEEP_ALIVE_SECONDS):
                    await reader.wake.wait()
            except TimeoutError:
                async with asyncio.timeout(SEND_SECONDS):
                    await answer.write(b": still here\n\n")
                continue
            reader.wake.clear()
            while reader.waiting:
                event = reader.waiting.popleft()
                if kind in (None, event.kind):
                    data = json.dumps({"id": thing_id(event.device)})
                    text = f"event: {event.kind}\nid: {event.number}\ndata: {data}\n\n"
                    async with asyncio.timeout(SEND_SECONDS):
                        await answer.write(text.encode())

    # -- inside

    def _rows(self, row: int | None = None) -> npt.NDArray[np.integer]:
        """Rows of the devices that have a description: of all, or of one if it has."""
        if not self._index.ready:
            raise not_ready("the directory is still reading the chains", progress=self._index.progress)
        status = self._index.published.column("status")
        if row is not None:
            there = row < len(status) and status[row] in (ENABLED, PAUSED)
            return np.array([row] if there else [], dtype=np.int64)
        return np.flatnonzero((status == ENABLED) | (status == PAUSED))

    def _wanted(self, rows: Iterable[int] | npt.NDArray[np.integer]) -> list[Wanted]:
        records, gateways = self._index.ledger.state.records.array(), self._index.ledger.gateways
        return [
            Wanted(
                device=records[row]["device"].tobytes(),
                base_url=gateways[int(records[row]["gateway"])].base_url,
                td_hash=records[row]["td_hash"].tobytes(),
            )
            for row in rows
        ]

    def _is_current(self, found: Description, rows: set[int | None]) -> bool:
        row = self._index.ledger.state.records.row_of.get(found.device)
        if row is None or row not in rows:
            return False
        stated = self._index.ledger.state.records.array()[row]["td_hash"].tobytes()
        return hashlib.sha256(found.raw).digest() == bytes(stated)

    async def _row_of(self, name: str) -> int | None:
        if _ADDRESS.match(name):
            return self._index.ledger.state.records.row_of.get(bytes.fromhex(name[2:]))
        match = _URN.match(name)
        if match is None:
            return None
        wanted = uuid.UUID(match[1]).bytes
        await self._learn_ids()
        for row in np.flatnonzero(self._ids == np.frombuffer(wanted[:8], dtype="<u8")[0]):
            if _digest(self._index.ledger.state.records.read(int(row))[:20]) == wanted:
                return int(row)
        return None

    async def _learn_ids(self) -> None:
        """Hash the addresses that came since: an id cannot be turned back into an address."""
        known, count = self._ids, self._index.published.rows
        if len(known) >= count:
            return
        fresh = self._index.published.column("device")[len(known) : count].tobytes()

        def hashed() -> npt.NDArray[np.uint64]:
            digests = b"".join(_digest(fresh[at : at + 20])[:8] for at in range(0, len(fresh), 20))
            return np.frombuffer(digests, dtype="<u8").astype(np.uint64)

        more = await asyncio.to_thread(hashed)
        if self._ids is known:
            self._ids = np.concatenate([known, more])


def describe(base: str) -> dict[str, object]:
    """Return the Thing Description of a directory at `base`."""

    def form(href: str, operation: str, kind: str, subprotocol: str | None = None) -> dict[str, object]:
        found: dict[str, object] = {"href": href, "op": operation, "contentType": kind, "htv:methodName": "GET"}
        return found if subprotocol is None else found | {"subprotocol": subprotocol}

    identity = {"type": "object", "properties": {"id": {"type": "string", "format": "uri"}}}
    return {
        "@context": _CONTEXT,
        "@type": "ThingDirectory",
        "title": "Latchkey directory",
        "description": "Things whose devices check in to the metadata ledger; read only, the ledger writes it.",
        "base": f"{base}/",
        "securityDefinitions": {"open": {"scheme": "nosec"}},
        "security": "open",
        "properties": {
            "things": {
                "type": "array",
                "readOnly": True,
                "items": {"type": "object"},
                "uriVariables": {
                    "limit": {"type": "integer", "minimum": 1, "maximum": MOST_PAGE},
                    "offset": {"type": "integer", "minimum": 0},
                },
                "forms": [form("things{?limit,offset}", "readproperty", LD_JSON)],
            }
        },
        "actions": {
            "retrieveThing": {
                "safe": True,
                "idempotent": True,
                "uriVariables": {"id": {"@type": "ThingID", "type": "string", "format": "iri-reference"}},
                "output": {"type": "object"},
                "forms": [form("things/{id}", "invokeaction", TD_JSON)],
            },
            "searchJSONPath": {
                "safe": True,
                "idempotent": True,
                "uriVariables": {"query": {"type": "string", "maxLength": jsonpath.MOST_CHARS}},
                "output": {"type": "array", "items": {}},
                "forms": [form("search/jsonpath?query={query}", "invokeaction", "application/json")],
            },
        },
        "events": {
            {"thing_created": "thingCreated", "thing_updated": "thingUpdated", "thing_deleted": "thingDeleted"}[kind]: {
                "data": identity,
                "forms": [form(f"events/{kind}", "subscribeevent", "text/event-stream", "sse")],
            }
            for kind in TYPES
        },
    }
