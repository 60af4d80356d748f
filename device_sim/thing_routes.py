"""The routes of the Things behind a gateway: descriptions for everybody, readings and rows for licensees.

Spec: `specs/protocol/device-api.md` sections 1, 3 and 4.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from aiohttp import web

from device_sim.access import REALM, Denial, Licence, Reason
from device_sim.clock import ChainClock
from device_sim.history import Span
from device_sim.http_edge import json_answer, query_of, whole_number
from device_sim.observations import BY_NAME, Observation
from device_sim.problem import Refusal, bad_field, not_found, problem
from device_sim.rows_format import CSV, NDJSON, csv_text, json_array, ndjson, parse_time, row_object, time_text
from device_sim.td import HISTORY_DEFAULT, HISTORY_LIMIT
from device_sim.thing import Thing
from device_sim.worker import Worker

EXPORT_LIMIT = 50_000
EXPORT_DEFAULT = 20_000
THINGS_LIMIT = 100
THINGS_DEFAULT = 20
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")
_SPAN_PARAMETERS = ("from", "to", "property", "after", "limit")


class ThingRoutes:
    """Serves `things`, keyed by address; `clock` is the devices' chain time."""

    def __init__(self, things: Mapping[bytes, Thing], clock: ChainClock, worker: Worker) -> None:
        self._things = things
        self._clock = clock
        self._worker = worker

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        thing = "/things/{device}"
        app.router.add_get("/things", self.listing)
        app.router.add_get(thing, self.description)
        app.router.add_get(f"{thing}/", self.description)
        app.router.add_get(f"{thing}/licence", self.licence)
        app.router.add_get(f"{thing}/properties", self.readings)
        app.router.add_get(f"{thing}/properties/history", self.rows)
        app.router.add_get(f"{thing}/properties/{{name}}", self.reading)
        app.router.add_get(f"{thing}/export", self.export)

    # --- for everybody ----------------------------------------------------------------------------------------------

    async def listing(self, request: web.Request) -> web.Response:
        """Answer `GET /things`."""
        query = query_of(request, ("limit", "offset"))
        limit = whole_number(query, "limit", THINGS_DEFAULT, 1, THINGS_LIMIT)
        offset = whole_number(query, "offset", 0, 0, 1 << 32)
        shown = [self._things[device].served for device in sorted(self._things)[offset : offset + limit]]
        return web.Response(body=b"[" + b",".join(shown) + b"]", content_type="application/json")

    async def description(self, request: web.Request) -> web.Response:
        """Answer `GET /things/{device}/` with the canonical bytes."""
        query_of(request, ())
        return web.Response(body=self._thing(request).served, content_type="application/td+json")

    # --- for licensees ----------------------------------------------------------------------------------------------

    async def licence(self, request: web.Request) -> web.Response:
        """Answer `GET .../licence`: what the key opens."""
        _, licence = self._opened(request)
        query_of(request, ())
        return json_answer(
            {
                "licence": licence.name,
                "device": "0x" + licence.device.hex(),
                "buyer": "0x" + licence.buyer.hex(),
                "month": licence.month,
                "term": {"start": licence.start, "end": licence.end},
                "readable": {"from": time_text(licence.readable_from), "to": time_text(licence.readable_until)},
                "now": int(self._clock.now()),
            }
        )

    async def readings(self, request: web.Request) -> web.Response:
        """Answer `GET .../properties`: all that have a present value, and the newest rows as history."""
        thing, licence = self._opened(request)
        query_of(request, ())
        values: dict[str, object] = dict(await self._current(thing))
        span = Span(start=licence.readable_from, end=licence.readable_until)
        page, _ = await self._worker.run(thing.page, span, HISTORY_DEFAULT)
        values["history"] = [row_object(row) for row in page.rows]
        return json_answer(values)

    async def reading(self, request: web.Request) -> web.Response:
        """Answer `GET .../properties/{name}` with the bare value."""
        thing, _ = self._opened(request)
        query_of(request, ())
        name = request.match_info["name"]
        observation = BY_NAME.get(name)
        if observation is None or observation.happening:
            known = ", ".join(entry.name for entry in BY_NAME.values() if not entry.happening)
            raise Refusal(not_found(request.path, f"the properties are: {known}, history"))
        return json_answer((await self._current(thing))[name])

    async def rows(self, request: web.Request) -> web.Response:
        """Answer `GET .../properties/history`."""
        thing, licence = self._opened(request)
        query = query_of(request, _SPAN_PARAMETERS)
        limit = whole_number(query, "limit", HISTORY_DEFAULT, 1, HISTORY_LIMIT)
        page, total = await self._worker.run(thing.page, _span(query, licence), limit)
        headers = _row_headers(request, len(page.rows), total, page.cursor)
        return web.Response(body=json_array(page.rows), content_type="application/json", headers=headers)

    async def export(self, request: web.Request) -> web.Response:
        """Answer `GET .../export`."""
        thing, licence = self._opened(request)
        query = query_of(request, (*_SPAN_PARAMETERS, "format"))
        form = query.get("format", "ndjson")
        if form not in ("ndjson", "csv"):
            raise bad_field("format", form, "ndjson or csv")
        limit = whole_number(query, "limit", EXPORT_DEFAULT, 1, EXPORT_LIMIT)
        span = _span(query, licence)

        def read() -> tuple[bytes, dict[str, str]]:
            page, total = thing.page(span, limit)
            body = ndjson(page.rows) if form == "ndjson" else csv_text(page.rows)
            return body, _row_headers(request, len(page.rows), total, page.cursor)

        body, headers = await self._worker.run(read)
        headers["Content-Disposition"] = f'attachment; filename="0x{thing.device.hex()}-{licence.name}.{form}"'
        return web.Response(body=body, content_type=NDJSON if form == "ndjson" else CSV, headers=headers)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _thing(self, request: web.Request) -> Thing:
        text = request.match_info["device"]
        if not _ADDRESS.fullmatch(text):
            raise bad_field("device", text, "an address, 0x and 40 hexadecimal digits")
        thing = self._things.get(bytes.fromhex(text[2:]))
        if thing is None:
            raise Refusal(not_found(request.path, "this gateway does not serve that device; its own are at /things"))
        return thing

    def _opened(self, request: web.Request) -> tuple[Thing, Licence]:
        """Return the Thing and the licence that the request proves, or refuse with 401."""
        thing = self._thing(request)
        now = self._clock.now()
        method = "GET" if request.method == "HEAD" else request.method
        outcome = thing.keys.judge(request.headers.get("Authorization"), method=method, path=request.raw_path, now=now)
        if isinstance(outcome, Denial):
            raise Refusal(_unauthorized(outcome))
        return thing, outcome

    async def _current(self, thing: Thing) -> dict[str, float | bool | str]:
        values = await self._worker.run(thing.current, thing.calendar.device_ms(self._clock.now()))
        if values is None:
            raise Refusal(
                problem(
                    503, "the fridge has just been started; ask again in a few seconds", headers={"Retry-After": "2"}
                )
            )
        return values


def _unauthorized(denial: Denial) -> web.Response:
    answer = problem(401, denial.detail, kind=denial.reason.value)
    quoted = denial.detail.replace("\\", "").replace('"', "'")
    error = "" if denial.reason is Reason.MISSING else f', error="invalid_token", error_description="{quoted}"'
    answer.headers.add("WWW-Authenticate", f'Bearer realm="{REALM}"{error}')
    answer.headers.add("WWW-Authenticate", f'Basic realm="{REALM}"')
    return answer


def _span(query: dict[str, str], licence: Licence) -> Span:
    """Return the span that a query asks for, cut to what the licence may read."""
    start, end = licence.readable_from, licence.readable_until
    if "from" in query:
        start = max(start, parse_time("from", query["from"]))
    if "to" in query:
        end = min(end, parse_time("to", query["to"]))
    observation: Observation | None = None
    if "property" in query:
        observation = BY_NAME.get(query["property"])
        if observation is None:
            raise bad_field("property", query["property"], f"one of: {', '.join(BY_NAME)}")
    after = None
    if "after" in query:
        after = whole_number(query, "after", 0, 0, (1 << 53) - 1)
    return Span(start=start, end=end, after=after, observation=observation)


def _row_headers(request: web.Request, rows: int, total: int, cursor: int | None) -> dict[str, str]:
    headers = {"Latchkey-Rows": str(rows), "Latchkey-Total": str(total), "Cache-Control": "no-store"}
    if cursor is not None:
        headers["Latchkey-Next"] = str(cursor)
        following = request.rel_url.update_query(after=str(cursor))
        headers["Link"] = f'<{json.dumps(str(following))[1:-1]}>; rel="next"'
    return headers
