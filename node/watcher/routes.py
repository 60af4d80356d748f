"""The HTTP face of a watcher: hand an opening over, ask what became of it, ask what the watcher is.

    POST /v1/openings                    body: `node.watcher.intake.FIELDS`; 201 when taken, 200 when held already
    POST /v1/shares                      the same for a share of one: `node.watcher.intake.SHARE_FIELDS`
    GET  /v1/openings/{round}/{bidder}   state of one opening or share; never the opening
    GET  /v1/shares/{round}              the shares of a round, once they may leave
    GET  /v1/status                      whose watcher, which market, how full, and what it can read
    GET  /health, /ready

Pages of this machine may call it; others only with a setting. Refusals are Problem Details (RFC 9457) that never repeat
a secret. Spec: `specs/protocol/watcher.md`, `specs/openapi/watcher.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aiohttp import web

from chains.base.errors import LatchkeyError
from chains.http.problem import bad_field, problem
from chains.http.requests import json_object
from chains.market.files import from_hex, to_hex
from chains.rpc.errors import RpcError
from node.serving.edge import Gate, Program, edge, json_answer
from node.serving.pace import Pace
from node.serving.refusals import not_found
from node.watcher import intake, log
from node.watcher.errors import OpeningRefused
from node.watcher.intake import Intake, Limits
from node.watcher.limits import LIMITS
from node.watcher.loop import Loop
from node.watcher.peers import listing
from node.watcher.seen import Auction
from node.watcher.store import ENDED, Held, Store

NOTICE = "this watcher can read your bids now"
"""What has to be shown to whoever hands a whole opening over, before they do."""
SHARE_NOTICE = "any two of these three watchers can read your bids together"
"""What has to be shown to whoever hands shares over, before they do."""
BODY_LIMIT = 4_096
FULL_SECONDS = 60
"""When to ask a full watcher again: openings leave it by the round."""
JSON_DEPTH = 2


class Routes:
    """Handlers of one watcher. `is_well` tells whether it has seen the chain lately."""

    def __init__(
        self,
        *,
        auction: Auction,
        store: Store,
        intake: Intake,
        loop: Loop,
        limits: Limits,
        gate: Gate,
        peers: Sequence[str] = (),
        is_well: Callable[[], bool],
        pace: Pace | None = None,
    ) -> None:
        self._pace = pace or Pace(LIMITS)
        self._auction = auction
        self._store = store
        self._intake = intake
        self._loop = loop
        self._limits = limits
        self._peers = peers
        self._gate = gate
        self._is_well = is_well

    def application(self) -> web.Application:
        """Return the aiohttp application."""
        application = web.Application(middlewares=[edge(self._gate, PROGRAM, self._pace)], client_max_size=BODY_LIMIT)
        application.add_routes(
            [
                web.post("/v1/openings", self.take),
                web.post("/v1/shares", self.take_share),
                web.get("/v1/shares/{round}", self.shares),
                web.get("/v1/openings/{round}/{bidder}", self.tell),
                web.get("/v1/status", self.status),
                web.get("/health", self.health),
                web.get("/ready", self.ready),
            ]
        )
        return application

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Take an opening from its bidder."""
        return await self._taken(request, intake.parse(await json_object(request, depth=JSON_DEPTH)))

    async def take_share(self, request: web.Request) -> web.StreamResponse:
        """Take a share of an opening from its bidder."""
        return await self._taken(request, intake.parse_share(await json_object(request, depth=JSON_DEPTH)))

    async def _taken(self, request: web.Request, upload: intake.Upload) -> web.StreamResponse:
        known = self._store.get(upload.round, upload.bidder)
        is_new = known is None or known.sealed is None
        held = await self._intake.take(upload)
        return json_answer(request, self._shown(held), status=201 if is_new else 200, cache="no-store")

    async def tell(self, request: web.Request) -> web.StreamResponse:
        """Say what became of one opening."""
        round_, bidder = _round_in(request), from_hex(request.match_info["bidder"])
        if bidder is None or len(bidder) != 20:
            raise bad_field("bidder", request.match_info["bidder"], "an address, 0x and 40 hex digits")
        held = self._store.get(round_, bidder)
        if held is None:
            raise not_found("opening", f"{round_}/{to_hex(bidder)}", "hand it over, or ask the watcher that has it")
        return json_answer(request, self._shown(held), cache="no-store")

    async def shares(self, request: web.Request) -> web.StreamResponse:
        """Tell the shares of a round once they may leave, and before only that they may not."""
        round_ = _round_in(request)
        return json_answer(request, listing(round_, self._loop.shares(round_)), cache="no-store")

    async def status(self, request: web.Request) -> web.StreamResponse:
        """Say whose watcher this is and how full."""
        head, final = self._loop.head, self._loop.final
        body = {
            "version": intake.VERSION,
            "notice": NOTICE,
            "auction": {
                "chainId": self._auction.chain_id,
                "contract": to_hex(self._auction.contract),
                "block": None if head is None else head.number,
                "finalized": None if final is None else final.number,
                "time": None if head is None else head.time,
            },
            "account": None if self._auction.account is None else to_hex(self._auction.account),
            "peers": list(self._peers),
            "openings": self._store.count(),
            "limits": {
                "openings": self._limits.openings,
                "openingsABidder": self._limits.a_bidder,
                "permissionSeconds": self._limits.permission_seconds,
            },
        }
        return json_answer(request, body, cache="no-store")

    async def health(self, request: web.Request) -> web.StreamResponse:
        """The process lives."""
        return json_answer(request, {"status": "ok"}, cache="no-store")

    async def ready(self, request: web.Request) -> web.StreamResponse:
        """200 while the chain is seen, else 503 with the last trouble."""
        well = self._is_well()
        body = {"ready": well, "lastTrouble": self._loop.last_trouble}
        return json_answer(request, body, status=200 if well else 503, cache="no-store")

    def _shown(self, held: Held) -> dict[str, object]:
        split = self._loop.split_of(held)
        return {
            "round": str(held.round),
            "bidder": to_hex(held.bidder),
            "commit_hash": to_hex(held.commit_hash),
            "state": held.state.value,
            "ended": held.state in ENDED,
            "can_read": held.can_read,
            "lacks": held.lacks or None,
            "split": None if split is None else to_hex(split),
            "accepted": held.accepted,
            "expiry": held.expiry,
            "reason": held.reason,
            "notice": "" if held.sealed is None else SHARE_NOTICE if held.lacks else NOTICE,
        }


def _round_in(request: web.Request) -> int:
    text = request.match_info["round"]
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise bad_field("round", text, "a whole number")
    return int(text)


def _refusal(error: LatchkeyError) -> web.Response | None:
    match error:
        case OpeningRefused():
            headers = {"Retry-After": str(FULL_SECONDS)} if error.status == 429 else None
            return problem(
                error.status,
                str(error),
                kind="opening-refused",
                headers=headers,
                field=error.field,
                value=error.value,
                limit=error.need,
            )
        case RpcError():
            return problem(503, f"the auction chain cannot be asked: {error}", kind="not-ready")
        case _:
            log.trouble("request failed", reason=f"{type(error).__name__}: {error}")
            return problem(500, "the watcher failed on this request; its log has the reason")


PROGRAM = Program(name="watcher", routes="specs/protocol/watcher.md", body_limit=BODY_LIMIT, refusal=_refusal)
