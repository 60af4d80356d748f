"""`/v1/devices..`, `/v1/rows`, `/v1/searches..`: devices in pages, one by one, by row, and saved filters."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

import numpy as np
from aiohttp import web

from chains.http.problem import Refusal, bad_field, problem
from chains.http.requests import json_object, one_of, query_of, whole_number
from chains.market import query
from chains.market.errors import QueryError
from node.directory import attribute_columns, filters
from node.directory.columns import SPECS, STATUS_LABELS
from node.directory.filters import Table
from node.directory.index import Index
from node.directory.manifest import hexed
from node.directory.pages import SORTS, Cursor, page, parse_cursor
from node.serving.edge import json_answer
from node.serving.refusals import not_found, not_ready

PAGE = 50
MOST_PAGE = 500
MOST_ROWS = 10_000
MOST_SEARCHES = 256
SEARCH_CHARS = 4_096
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}\Z")


class DeviceRoutes:
    """Handlers of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/v1/devices", self.page),
            web.get("/v1/devices/{address:0x[0-9a-fA-F]{40}}", self.one),
            web.post("/v1/rows", self.rows),
            web.get("/v1/searches", self.searches),
            web.put("/v1/searches/{name}", self.save),
            web.delete("/v1/searches/{name}", self.drop),
        ]

    async def page(self, request: web.Request) -> web.StreamResponse:
        """Devices that pass a filter, sorted, a page at a time, with the exact number of all that pass."""
        asked = query_of(request, ("filter", "sort", "order", "limit", "after"))
        limit = whole_number(asked.get("limit"), "limit", PAGE, 1, MOST_PAGE)
        sort = one_of(asked.get("sort"), "sort", "row", SORTS)
        descending = one_of(asked.get("order"), "order", "asc", ("asc", "desc")) == "desc"
        after = None if "after" not in asked else parse_cursor(asked["after"], sort, descending=descending)
        found = _parsed(asked.get("filter", ""))
        if not self._index.ready:
            raise not_ready("the directory is still reading the chains", progress=self._index.progress)
        published = self._index.published
        mask = filters.evaluate(found, self.table())
        column = None if sort == "row" else published.column(sort)
        rows = page(mask, column, descending=descending, after=after, limit=limit + 1)
        shown, more = rows[:limit], len(rows) > limit
        cursor = None
        if more:
            last = int(shown[-1])
            value = 0 if column is None else int(column[last])
            cursor = Cursor(sort=sort, descending=descending, value=value, row=last).encode()
        body = {
            "block": published.metadata.number if published.metadata else 0,
            "matched": int(np.count_nonzero(mask)),
            "total": published.rows,
            "devices": self._described(shown),
            "next": cursor,
        }
        return json_answer(request, body)

    async def one(self, request: web.Request) -> web.StreamResponse:
        """One device, with what it stated last."""
        query_of(request, ())
        address = bytes.fromhex(request.match_info["address"][2:])
        row = self._index.ledger.state.records.row_of.get(address)
        if row is None or row >= self._index.published.rows:
            raise not_found("device", hexed(address), "it never enrolled, or its block was not read yet")
        return json_answer(request, self._described([row])[0])

    async def rows(self, request: web.Request) -> web.StreamResponse:
        """The devices of row numbers of a snapshot that is still kept."""
        query_of(request, ())
        body = await json_object(request)
        if set(body) != {"snapshot", "rows"}:
            raise bad_field("body", sorted(body), "an object with snapshot and rows")
        snapshot = self._index.snapshots.get(str(body["snapshot"]))
        if snapshot is None:
            raise not_found("snapshot", body["snapshot"], "it is too old: ask /v1/snapshots/latest")
        rows = body["rows"]
        # Deltas add rows to a snapshot: those of now are fine too, row numbers never change their device.
        count = self._index.published.rows
        if not isinstance(rows, list) or not 1 <= len(rows) <= MOST_ROWS:
            raise bad_field("rows", rows if not isinstance(rows, list) else len(rows), f"a list of 1..{MOST_ROWS} rows")
        if not all(type(row) is int and 0 <= row < count for row in rows):
            raise bad_field("rows", rows, f"whole numbers in 0..{count - 1}")
        devices = self._index.published.column("device")[np.array(rows, dtype=np.int64)]
        return json_answer(
            request, {"snapshot": snapshot.id, "devices": [hexed(device.tobytes()) for device in devices]}
        )

    # -- saved searches

    async def searches(self, request: web.Request) -> web.StreamResponse:
        """All saved searches by name."""
        query_of(request, ())
        found = [{"name": name, "query": text, "saved": saved} for name, text, saved in self._index.store.searches()]
        return json_answer(request, {"searches": found}, cache="no-store")

    async def save(self, request: web.Request) -> web.StreamResponse:
        """Save a search under a name, or replace it. The query is the page's own query string."""
        query_of(request, ())
        name = _name(request)
        body = await json_object(request)
        text = body.get("query")
        if set(body) != {"query"} or not isinstance(text, str) or len(text) > SEARCH_CHARS or not text.isprintable():
            raise bad_field(
                "query", text, f"printable text of at most {SEARCH_CHARS} characters, and nothing beside it"
            )
        known = {saved for saved, _, _ in self._index.store.searches()}
        if name not in known and len(known) >= MOST_SEARCHES:
            detail = f"{MOST_SEARCHES} searches are saved already; delete one"
            raise Refusal(problem(409, detail, kind="too-many", field="searches", limit=MOST_SEARCHES))
        self._index.store.save_search(name, text, int(time.time()))
        return web.Response(status=204)

    async def drop(self, request: web.Request) -> web.StreamResponse:
        """Delete a saved search."""
        query_of(request, ())
        if not self._index.store.drop_search(_name(request)):
            raise not_found("search", request.match_info["name"], "/v1/searches lists them")
        return web.Response(status=204)

    # -- inside

    def table(self) -> Table:
        """Return what filters are evaluated over: the columns as they are published now."""
        ledger, published = self._index.ledger, self._index.published
        return Table(
            rows=published.rows,
            column=published.column,
            row_of=ledger.state.records.row_of.get,
            owners=lambda: ledger.state.records.array()["owner"][: published.rows],
            gateway_of=ledger.gateway_number.get,
        )

    def _described(self, rows: Sequence[int] | np.ndarray) -> list[dict[str, object]]:
        published, ledger = self._index.published, self._index.ledger
        chosen = np.asarray(rows, dtype=np.int64)
        # Plain numbers at once: reading an array one value at a time costs more than all the rest of a page.
        columns = {spec.name: published.column(spec.name)[chosen].tolist() for spec in SPECS if spec.name != "device"}
        records = ledger.state.records.array()[chosen]
        attributes = attribute_columns.COLUMNS
        found: list[dict[str, object]] = []
        for place, row in enumerate(chosen.tolist()):
            value = {name: column[place] for name, column in columns.items()}
            record, gateway = records[place], ledger.gateways[value["gateway"]]
            stated = {
                column.attribute.name: column.attribute.value_of(code)
                for column in attributes
                if 0 < (code := value[column.name]) <= column.attribute.largest_code
            }
            found.append(
                {
                    "row": row,
                    "device": hexed(record["device"].tobytes()),
                    "family": value["family"],
                    "model": value["model"],
                    "oem": hexed(ledger.models[value["model"]].oem),
                    "owner": hexed(record["owner"].tobytes()),
                    "gateway": {"address": hexed(gateway.address), "url": gateway.base_url},
                    "segment": value["segment"],
                    "index": int(record["index"]),
                    "status": STATUS_LABELS[value["status"]],
                    "reserve": value["reserve"],
                    "licences": value["licences"],
                    "flags": value["flags"],
                    "seen": value["seen"] or None,
                    "sequence": int(record["sequence"]),
                    "attributes": stated,
                    "codes": hexed(record["attributes"].tobytes()),
                    "tdHash": hexed(record["td_hash"].tobytes()) if value["seen"] else None,
                    "monthKeyRoot": hexed(record["month_key_root"].tobytes()) if value["seen"] else None,
                    "listing": {name: value[name] for name in ("round", "lot", "month")} if value["round"] else None,
                    "price": value["price"] or None,
                    "sales": value["sales"],
                }
            )
        return found


def _parsed(text: str) -> query.Filter[filters.Row]:
    try:
        return filters.parse(text)
    except QueryError as error:
        detail = problem(400, str(error), kind="bad-filter", field="filter", column=error.column)
        raise Refusal(detail) from error


def _name(request: web.Request) -> str:
    name = request.match_info["name"]
    if _NAME.match(name) is None:
        raise bad_field("name", name, "1..64 letters, digits, spaces and . _ -, beginning with a letter or digit")
    return name
