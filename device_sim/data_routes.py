"""The recorded rows of the Things: pages, exports that can be taken up where they broke off, and what a licence opens.

A broken download goes on in one of two ways: by the cursor of the last page that was received whole, or, within
one page, by a byte range of it, whose ETag says whether it is still the same.
Spec: `specs/protocol/device-api.md` section 4.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from aiohttp import web

from chains.http.caching import etag_of
from chains.http.problem import Refusal, bad_field, problem
from chains.http.requests import query_of, whole_number
from device_sim.access import Licence
from device_sim.history import Page, Span
from device_sim.observations import BY_NAME, Observation
from device_sim.rows_format import CSV, NDJSON, PARQUET, csv_text, json_array, ndjson, parquet, parse_time, time_text
from device_sim.td import HISTORY_DEFAULT, HISTORY_LIMIT
from device_sim.thing_edge import Access, ThingEdge

EXPORT_LIMIT = 50_000
EXPORT_DEFAULT = 20_000
SPAN_PARAMETERS = ("from", "to", "fields", "property", "after", "limit")
_FORMATS = {"ndjson": (NDJSON, ndjson), "csv": (CSV, csv_text), "parquet": (PARQUET, parquet)}
_RANGE = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")


class DataRoutes:
    """Serves rows of the Things of `edge`."""

    def __init__(self, edge: ThingEdge) -> None:
        self._edge = edge

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        thing = "/things/{device}"
        app.router.add_get(f"{thing}/licence", self.licence)
        app.router.add_get(f"{thing}/properties/history", self.rows)
        app.router.add_get(f"{thing}/export", self.export)

    async def licence(self, request: web.Request) -> web.Response:
        """Answer `GET .../licence`: what the key opens."""
        access = self._edge.opened(request)
        if access.licence is None:
            detail = "the owner's token is no licence: it opens all that is recorded"
            raise Refusal(problem(403, detail, kind="licence-only"))
        return self._edge.answer(request, access, json.dumps(self._shown(access.licence)).encode())

    def _shown(self, licence: Licence) -> dict[str, object]:
        return {
            "licence": licence.name,
            "device": "0x" + licence.device.hex(),
            "buyer": "0x" + licence.buyer.hex(),
            "month": licence.month,
            "term": {"start": licence.start, "end": licence.end},
            "readable": {"from": time_text(licence.readable_from), "to": time_text(licence.readable_until)},
            "now": int(self._edge.clock.now()),
        }

    async def rows(self, request: web.Request) -> web.Response:
        """Answer `GET .../properties/history`."""
        access = self._edge.judged(request)
        query = query_of(request, SPAN_PARAMETERS)
        limit = whole_number(query.get("limit"), "limit", HISTORY_DEFAULT, 1, HISTORY_LIMIT)
        page, total = await self._edge.run(access.thing, access.thing.page, span_of(query, access), limit)
        headers = _row_headers(request, page, total)
        return self._edge.answer(request, access, json_array(page.rows), headers=headers)

    async def export(self, request: web.Request) -> web.Response:
        """Answer `GET .../export`, whole or the byte range that was asked for."""
        access = self._edge.judged(request)
        query = query_of(request, (*SPAN_PARAMETERS, "format"))
        form = query.get("format", "ndjson")
        if form not in _FORMATS:
            raise bad_field("format", form, "ndjson, csv or parquet")
        limit = whole_number(query.get("limit"), "limit", EXPORT_DEFAULT, 1, EXPORT_LIMIT)
        span = span_of(query, access)
        media, write = _FORMATS[form]

        def read() -> tuple[bytes, dict[str, str]]:
            page, total = access.thing.page(span, limit)
            return write(page.rows), _row_headers(request, page, total)

        body, headers = await self._edge.run(access.thing, read)
        name = "owner" if access.licence is None else access.licence.name
        headers["Content-Disposition"] = f'attachment; filename="0x{access.thing.device.hex()}-{name}.{form}"'
        if access.is_sealed:
            return self._edge.answer(request, access, body, media, headers)
        headers |= {"Accept-Ranges": "bytes", "ETag": etag_of(body)}
        whole = self._edge.answer(request, access, body, media, headers)
        return _part(request, whole, body)


def span_of(query: Mapping[str, str], access: Access) -> Span:
    """Return the span that a query asks for, cut to what may be read."""
    start, end = access.readable
    if "from" in query:
        start = max(start, parse_time("from", query["from"]))
    if "to" in query:
        end = min(end, parse_time("to", query["to"]))
    after = whole_number(query.get("after"), "after", 0, 0, (1 << 53) - 1) if "after" in query else None
    return Span(start=start, end=end, after=after, fields=fields_of(query))


def fields_of(query: Mapping[str, str]) -> tuple[Observation, ...]:
    """Return the observations that a query names by `fields` or `property`; none = all."""
    if "fields" in query and "property" in query:
        raise bad_field("property", query["property"], "left out where fields is given")
    name = "fields" if "fields" in query else "property"
    text = query.get(name)
    if text is None:
        return ()
    words = text.split(",") if name == "fields" else [text]
    for word in words:
        if word not in BY_NAME:
            raise bad_field(name, word, f"of: {', '.join(BY_NAME)}")
    if len(set(words)) != len(words):
        raise bad_field(name, text, "each name once")
    return tuple(BY_NAME[word] for word in words)


def _row_headers(request: web.Request, page: Page, total: int) -> dict[str, str]:
    headers = {"Latchkey-Rows": str(len(page.rows)), "Latchkey-Total": str(total)}
    if page.cursor is not None:
        headers["Latchkey-Next"] = str(page.cursor)
        following = request.rel_url.update_query(after=str(page.cursor))
        headers["Link"] = f'<{json.dumps(str(following))[1:-1]}>; rel="next"'
    return headers


def _part(request: web.Request, whole: web.Response, body: bytes) -> web.Response:
    """Return the byte range that a request asks for (RFC 9110 section 14), or the whole where it asks for none."""
    wanted, condition = request.headers.get("Range"), request.headers.get("If-Range")
    if wanted is None or (condition is not None and condition != whole.headers["ETag"]):
        return whole
    match = _RANGE.fullmatch(wanted.strip())
    if match is None or match.groups() == ("", ""):
        return whole  # several ranges, or another unit: a server may answer with everything
    size = len(body)
    if match.group(1):
        first = int(match.group(1))
        last = min(int(match.group(2)), size - 1) if match.group(2) else size - 1
    else:
        first, last = max(0, size - int(match.group(2))), size - 1
    if first > last:
        return problem(
            416,
            f"the range is {wanted[:60]}, the page has {size} bytes; ask from byte {size - 1} at most",
            kind="no-range",
            headers={"Content-Range": f"bytes */{size}"},
        )
    headers = dict(whole.headers)
    headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    for name in ("Content-Length", "Content-Type"):
        headers.pop(name, None)
    return web.Response(status=206, body=body[first : last + 1], content_type=whole.content_type, headers=headers)
