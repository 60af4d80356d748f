"""`/v1/rounds..`: rounds as the auction chain has them, the leaf lists behind them, and what sold."""

from __future__ import annotations

import asyncio
from collections import OrderedDict

import numpy as np
from aiohttp import web

from chains.auction.life_cycle import Phase
from chains.http.problem import Refusal, problem
from chains.http.requests import one_of, query_of, whole_number
from chains.metadata.errors import LedgerMismatch
from node.directory import leaves, log
from node.directory.auction_ledger import decoded, phase_of
from node.directory.entries import Round
from node.directory.index import Index
from node.directory.leaves import LEAF_BYTES
from node.directory.manifest import hexed, round_json
from node.serving.edge import MOST_NUMBER, json_answer
from node.serving.refusals import not_found, not_ready

PAGE = 50
MOST = 200
STATES = ("all", "open", "running", "done", *(phase.name.lower() for phase in Phase if phase is not Phase.NONE))
KEPT_LISTS = 8


class RoundRoutes:
    """Handlers of one index. Leaf lists that were compared with their commitments are remembered by content."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._proven: OrderedDict[tuple[int, bytes], bytes] = OrderedDict()
        self._proving: dict[int, asyncio.Task[bytes]] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        number = r"{round:[0-9]{1,18}}"
        return [
            web.get("/v1/rounds", self.page),
            web.get(f"/v1/rounds/{number}", self.one),
            web.get(f"/v1/rounds/{number}/leaves", self.leaf_list),
            web.get(f"/v1/rounds/{number}/results", self.results),
        ]

    async def page(self, request: web.Request) -> web.StreamResponse:
        """Rounds, newest first. `after` is the last round of the page before."""
        query = query_of(request, ("state", "limit", "after"))
        limit = whole_number(query.get("limit"), "limit", PAGE, 1, MOST)
        after = whole_number(query.get("after"), "after", MOST_NUMBER, 0, MOST_NUMBER)
        state = one_of(query.get("state"), "state", "all", STATES)
        rounds = self._index.auction.rounds
        chosen = [
            number for number in sorted(rounds, reverse=True) if number < after and self._is(rounds[number], state)
        ]
        body = {
            "rounds": [self._json(number) for number in chosen[:limit]],
            "next": chosen[limit - 1] if len(chosen) > limit else None,
        }
        return json_answer(request, body)

    async def one(self, request: web.Request) -> web.StreamResponse:
        """One round."""
        query_of(request, ())
        number, _ = self._round(request)
        return json_answer(request, self._json(number))

    async def leaf_list(self, request: web.Request) -> web.StreamResponse:
        """The leaf list of the round's epoch: 184 bytes a lot."""
        query_of(request, ())
        number, found = self._round(request)
        raw = await self._proven_list(number, found)
        headers = {
            "Cache-Control": "no-cache",
            "ETag": f'"{found.leaf_root.hex()[:32]}"',
            "Content-Disposition": f'attachment; filename="round-{number}.leaves"',
        }
        answer = web.Response(body=raw, content_type="application/octet-stream", headers=headers)
        answer.enable_compression(
            web.ContentCoding.gzip if "gzip" in request.headers.get("Accept-Encoding", "") else None
        )
        return answer

    async def results(self, request: web.Request) -> web.StreamResponse:
        """The lots that sold, with price in ticks and winning slots."""
        query_of(request, ())
        number, found = self._round(request)
        raw, rows = self._index.auction.results(number), self._index.ledger.lot_rows(number)
        if raw is None:
            state = phase_of(found, self._index.clock()).name.lower()
            raise Refusal(problem(409, f"round {number} has no results yet: it is in {state}", kind="not-final"))
        if rows is None:
            raise not_ready(f"epoch {number} was not read from the metadata chain yet")
        lots = decoded(raw)
        devices = self._index.ledger.state.records.array()["device"]
        sold = []
        for lot in np.flatnonzero(np.any(lots["winners"] != 0, axis=1)):
            row = int(rows[lot])
            winners = [int(slot) - 1 for slot in lots["winners"][lot] if slot]
            device = hexed(devices[row].tobytes())
            sold.append(
                {"lot": int(lot), "row": row, "device": device, "price": int(lots["price"][lot]), "slots": winners}
            )
        return json_answer(request, {"round": number, "lots": found.lots, "volume": found.volume, "sold": sold})

    # -- inside

    def _json(self, number: int) -> dict[str, object]:
        epoch = self._index.ledger.epochs.get(number)
        segment = None if epoch is None else self._index.ledger.segments.get(epoch.segment)
        family = None if segment is None else segment.family
        return round_json(number, self._index.auction.rounds[number], self._index.clock(), family)

    def _round(self, request: web.Request) -> tuple[int, Round]:
        number = int(request.match_info["round"])
        found = self._index.auction.rounds.get(number)
        if found is None:
            raise not_found("round", number, "/v1/rounds lists them")
        return number, found

    def _is(self, found: Round, state: str) -> bool:
        phase = phase_of(found, self._index.clock())
        match state:
            case "all":
                return True
            case "open":
                return phase is Phase.COMMIT
            case "running":
                return phase is not Phase.CLOSED
            case "done":
                return found.done
            case _:
                return phase.name.lower() == state

    async def _proven_list(self, number: int, found: Round) -> bytes:
        """Return a leaf list that hashes to what the auction chain holds; nothing else ever leaves."""
        key = (number, found.leaf_root + found.terms_head)
        if key in self._proven:
            self._proven.move_to_end(key)
            return self._proven[key]
        task = self._proving.get(number)
        if task is None:
            task = self._proving[number] = asyncio.create_task(self._prove(number, found))
            task.add_done_callback(lambda _: self._proving.pop(number, None))
        raw = await asyncio.shield(task)
        self._proven[key] = raw
        while len(self._proven) > KEPT_LISTS:
            self._proven.popitem(last=False)
        return raw

    async def _prove(self, number: int, found: Round) -> bytes:
        epoch, raw = self._index.ledger.epochs.get(number), self._index.ledger.leaf_list(number)
        if epoch is None or raw is None:
            raise not_ready(f"epoch {number} was not read from the metadata chain yet")
        if (epoch.leaf_root, epoch.terms_head) != (found.leaf_root, found.terms_head):
            log.trouble("leaf list refused", round=number, reason="the two chains commit to different lots")
            raise Refusal(problem(409, f"the chains disagree about the lots of round {number}", kind="lots-not-proven"))
        try:
            await asyncio.to_thread(leaves.verify, number, epoch, raw)
        except LedgerMismatch as error:
            log.trouble("leaf list refused", round=number, reason=str(error))
            raise Refusal(problem(409, str(error), kind="lots-not-proven")) from error
        log.event("verified leaf list", round=number, lots=len(raw) // LEAF_BYTES)
        return raw
