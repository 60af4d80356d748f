"""`/v1/prices..`: what device-months sold for, round by round, and the raw values behind it.

Everything follows from the results of final rounds and the leaf lists of their epochs, so an answer of a final round
never changes; prices and volumes are ticks.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Literal

import numpy as np
import numpy.typing as npt
from aiohttp import web

from chains.http.caching import accepts
from chains.http.problem import bad_field
from chains.http.requests import one_of, query_of, whole_number
from chains.metadata import schema
from node.directory import leaves
from node.directory.auction_ledger import decoded
from node.directory.columns import FAMILY
from node.directory.index import Index
from node.serving.edge import MOST_NUMBER, json_answer
from node.serving.refusals import not_found, not_ready

BY = ("round", "month", "model", "region")
PAGE = 50
MOST = 200
CLEARING_ROUNDS = 20
KEPT = 256
SOLD = np.dtype(
    [
        ("round", "<u4"),
        ("lot", "<u2"),
        ("row", "<u4"),
        ("price", "<u4"),
        ("k", "u1"),
        ("reserve", "<u2"),
        ("sold", "u1"),
    ]
)
TYPES: dict[str, Literal["u8", "u16", "u32"]] = {
    "round": "u32",
    "lot": "u16",
    "row": "u32",
    "price": "u32",
    "k": "u8",
    "reserve": "u16",
    "sold": "u8",
}


class PriceRoutes:
    """Handlers of one index. Lots of final rounds are remembered, the newest `KEPT` asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lots: OrderedDict[tuple[int, int], tuple[npt.NDArray[np.void], npt.NDArray[np.void]]] = OrderedDict()

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/v1/prices", self.history),
            web.get("/v1/prices/clearing", self.clearing),
            web.get("/v1/prices/clearing/{rounds:[0-9]+(-[0-9]+){0,19}}/{column:[a-z]+}.bin", self.column),
        ]

    async def history(self, request: web.Request) -> web.StreamResponse:
        """Price history of a family: for each final round, and each group of it, lots, sales and prices."""
        query = query_of(request, ("family", "by", "limit", "after"))
        family = whole_number(query.get("family"), "family", FAMILY, 1, 0xFFFF)
        by = one_of(query.get("by"), "by", "round", BY)
        limit = whole_number(query.get("limit"), "limit", PAGE, 1, MOST)
        after = whole_number(query.get("after"), "after", MOST_NUMBER, 0, MOST_NUMBER)
        known = [number for number in self._final() if number < after and self._family(number) == family]
        chosen = known[:limit]
        found = self._by_month(chosen) if by == "month" else [e for n in chosen for e in self._entries(n, by)]
        body = {"family": family, "by": by, "prices": found, "next": chosen[-1] if len(known) > limit else None}
        return json_answer(request, body)

    async def clearing(self, request: web.Request) -> web.StreamResponse:
        """Where the raw columns of the newest final rounds are: lots that were for sale, sold or not."""
        query = query_of(request, ("family", "rounds"))
        family = whole_number(query.get("family"), "family", FAMILY, 1, 0xFFFF)
        most = whole_number(query.get("rounds"), "rounds", CLEARING_ROUNDS, 1, CLEARING_ROUNDS)
        chosen = [number for number in self._final() if self._family(number) == family][:most][::-1]
        rows = sum(len(self._sold(number)) for number in chosen)
        name = "-".join(map(str, chosen))
        columns = [
            {"name": column, "type": kind, "url": f"/v1/prices/clearing/{name}/{column}.bin"}
            for column, kind in TYPES.items()
        ]
        return json_answer(
            request, {"family": family, "rounds": chosen, "rows": rows, "columns": columns if rows else []}
        )

    async def column(self, request: web.Request) -> web.StreamResponse:
        """One raw column over the rounds of its URL, little-endian."""
        query_of(request, ())
        name = request.match_info["column"]
        if name not in TYPES:
            raise not_found("column", name, f"there are {', '.join(TYPES)}")
        final = set(self._final())
        numbers = [int(part) for part in request.match_info["rounds"].split("-")]
        if not final.issuperset(numbers):
            raise bad_field("rounds", request.match_info["rounds"], "final rounds, as /v1/prices/clearing names them")
        values = np.concatenate([self._sold(number)[name] for number in numbers])
        answer = web.Response(body=values.tobytes(), content_type="application/octet-stream")
        answer.headers["Cache-Control"] = "public, max-age=3600"
        answer.headers["Vary"] = "Accept-Encoding"
        if accepts(request, "gzip"):
            answer.enable_compression(web.ContentCoding.gzip)
        return answer

    # -- inside

    def _final(self) -> list[int]:
        """Final rounds whose epoch is known, newest first."""
        if not self._index.ready:
            raise not_ready("the directory is still reading the chains", progress=self._index.progress)
        rounds, epochs = self._index.auction.rounds, self._index.ledger.epochs
        return [n for n in sorted(rounds, reverse=True) if rounds[n].done and n in epochs and epochs[n].lots]

    def _family(self, number: int) -> int:
        ledger = self._index.ledger
        return ledger.segments[ledger.epochs[number].segment].family

    def _of(self, number: int) -> tuple[npt.NDArray[np.void], npt.NDArray[np.void]]:
        """Return (lots for sale as SOLD, their leaves as LEAF)."""
        key = (number, self._index.undone)
        if key not in self._lots:
            raw, rows, results = (
                self._index.ledger.leaf_list(number),
                self._index.ledger.lot_rows(number),
                self._index.auction.results(number),
            )
            if raw is None or rows is None or results is None:
                raise not_ready(f"round {number} was not read from both chains yet")
            leaf, lots = leaves.parse(raw), decoded(results)
            made = np.zeros(len(leaf), dtype=SOLD)
            made["round"], made["lot"], made["row"] = number & 0xFFFFFFFF, np.arange(len(leaf)), rows
            made["price"], made["k"], made["reserve"] = lots["price"], leaf["licences"], leaf["reserve"]
            made["sold"] = np.count_nonzero(lots["winners"], axis=1)
            offered = leaf["licences"] > 0
            self._lots[key] = (made[offered], leaf[offered])
            while len(self._lots) > KEPT:
                self._lots.popitem(last=False)
        self._lots.move_to_end(key)
        return self._lots[key]

    def _sold(self, number: int) -> npt.NDArray[np.void]:
        return self._of(number)[0]

    def _by_month(self, numbers: list[int]) -> list[dict[str, object]]:
        months: dict[int, list[int]] = {}
        for number in numbers:
            months.setdefault(self._index.auction.rounds[number].month, []).append(number)
        found = []
        for rounds in months.values():
            lots = np.concatenate([self._sold(number) for number in rounds])
            bidders = sum(self._index.auction.rounds[number].commits for number in rounds)
            found.append(self._entry(rounds[0], lots, {"rounds": len(rounds)}) | {"bidders": bidders})
        return found

    def _entries(self, number: int, by: str) -> list[dict[str, object]]:
        sold, leaf = self._of(number)
        if by == "model":
            groups = leaf["model"].astype(np.int64)
        elif by == "region":
            region = _region_of(self._family(number))
            stated = leaf["attributes"][:, region.position] if region is not None else np.zeros(len(leaf))
            groups = stated.astype(np.int64)
        else:
            return [self._entry(number, sold, {})]
        found = []
        for code in np.unique(groups):
            key: dict[str, object] = {by: int(code)}
            if by == "region":
                key["label"] = None if region is None or code > region.largest_code else region.label_of(int(code))
            found.append(self._entry(number, sold[groups == code], key))
        return found

    def _entry(self, number: int, lots: npt.NDArray[np.void], key: dict[str, object]) -> dict[str, object]:
        record = self._index.auction.rounds[number]
        prices = lots["price"][lots["sold"] > 0]
        return {
            "round": number,
            "month": record.month,
            "time": record.open_time,
            **key,
            "lots": len(lots),
            "sold": len(prices),
            "licences": int(lots["sold"].astype(np.int64).sum()),
            "min": int(prices.min()) if len(prices) else None,
            "median": float(np.median(prices)) if len(prices) else None,
            "max": int(prices.max()) if len(prices) else None,
            "volume": int((lots["price"].astype(np.int64) * lots["sold"]).sum()),
            "bidders": record.commits,
        }


def _region_of(family: int | None) -> schema.Attribute | None:
    """Return the attribute that says where devices of a family stand, None if it has none."""
    known = schema.load(family).attributes if family in schema.FAMILIES else ()
    return next((attribute for attribute in known if attribute.name == "region"), None)
