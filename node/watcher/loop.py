"""Reveals what is due, and forgets what is done. Looks again and again; every look decides from the chain alone.

An opening leaves only when both hold (`specs/protocol/sealed-batch.md` section 4):

    finalized   the newest finalized block is not before the end of commits, and the round is past COMMIT there; so no
                back-dated block can still bring a commit of somebody who has read the opening
    latest      the round is in its reveal phase

A share leaves by the same rule, to everybody who asks; the part that it lacks is asked of the peers then, and watchers
of one batch take turns, so that two do not pay for the same reveal.

A reveal transaction is on disk before it is sent, so that a watcher that was killed sends the same bytes again. An
opening is deleted when the reveal is in finalized state, or can never be any more.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from time import monotonic

from chains.auction.life_cycle import Phase
from chains.auction.refusals import PHRASES
from chains.base.errors import LatchkeyError
from chains.base.schedule import RoundDeadlines
from chains.crypto.opening import SHARES, Opening, Share
from chains.market.recovery_file import commit_hash
from chains.rpc.errors import CallReverted, TransactionReplaced, TransactionReverted
from node.watcher import log
from node.watcher.peers import Peers
from node.watcher.resting_key import RestingKey
from node.watcher.seen import Auction, Moment, RoundThen, SlotThen, batch_of
from node.watcher.store import Held, State, Store

AT_ONCE = 16
"""Reveals that are under way at the same time: a round has at most 150 bidders and a short reveal phase."""
FIRST_REST_SECONDS, LONGEST_REST_SECONDS = 1.0, 30.0
KEPT_ROWS = 10_000
TURNS = 8
"""Parts of the reveal phase: the three watchers of a batch begin with the first, second and third of them."""


def may_leave(final: Moment, then: RoundThen | None, now: RoundThen | None) -> bool:
    """Tell whether an opening may leave: `then` is the round in the finalized block `final`, `now` in the newest."""
    if then is None or now is None or final.time < then.deadlines.commit_end:
        return False
    return then.phase is not Phase.COMMIT and now.phase is Phase.REVEAL


def turn_of(held: Held, deadlines: RoundDeadlines) -> int:
    """Return the chain time from which this watcher reveals a batch: one of three waits for the other two."""
    if not held.lacks:
        return deadlines.reveal_start
    place = (held.lacks - 1 + held.commit_hash[-1]) % SHARES
    return deadlines.reveal_start + place * (deadlines.reveal_end - deadlines.reveal_start) // TURNS


def subject_of(auction: Auction, round_: int, bidder: bytes, commitment: bytes) -> bytes:
    """Return what an opening at rest is bound to: chain id, contract, round, bidder, commit hash."""
    return auction.chain_id.to_bytes(32, "big") + auction.contract + round_.to_bytes(8, "big") + bidder + commitment


class Loop:
    """One watcher's hand. `tick` is one look; reveals go on beside it."""

    def __init__(
        self, auction: Auction, store: Store, key: RestingKey, peers: Peers, clock: Callable[[], float] = monotonic
    ) -> None:
        self._auction = auction
        self._peers = peers
        self._store = store
        self._key = key
        self._clock = clock
        self._under_way: dict[tuple[int, bytes], asyncio.Task[None]] = {}
        self._rests: dict[tuple[int, bytes], tuple[float, float]] = {}
        self._room = asyncio.Semaphore(AT_ONCE)
        self._released: frozenset[int] = frozenset()
        self.head: Moment | None = None
        self.final: Moment | None = None
        self.last_trouble = ""

    async def tick(self) -> None:
        """Look at the chain once and start what is due. Raises RpcError when the node cannot be asked."""
        held = self._store.open_ones()
        final, head = await self._auction.finalized(), await self._auction.latest()
        self.final, self.head = final, head
        rounds: dict[int, tuple[RoundThen | None, RoundThen | None]] = {}
        for each in held:
            if each.round not in rounds:
                then = await self._auction.round(each.round, final)
                rounds[each.round] = then, await self._auction.round(each.round, head)
            await self._look_after(each, final, head, *rounds[each.round])
        self._released = frozenset(number for number, seen in rounds.items() if may_leave(final, *seen))
        if held:
            self._store.forget_before(held[0].round, KEPT_ROWS)

    def shares(self, round_: int) -> Iterable[tuple[Held, Share]] | None:
        """Return the shares of a round, None as long as they may not leave."""
        if round_ not in self._released:
            return None
        return [(held, Share.from_bytes(self._at_rest(held))) for held in self._store.shares(round_)]

    def split_of(self, held: Held) -> bytes | None:
        """Return what the shares of one split have in common; None for a whole opening, or one that is deleted."""
        return Share.from_bytes(self._at_rest(held)).split if held.lacks and held.sealed is not None else None

    async def close(self) -> None:
        """End what is under way; it is on disk and goes on after the next start."""
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def settled(self) -> None:
        """Wait until no reveal is under way."""
        while self._under_way:
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def _look_after(
        self, held: Held, final: Moment, head: Moment, then: RoundThen | None, now: RoundThen | None
    ) -> None:
        place = held.round, held.bidder
        if place in self._under_way:
            return
        finally_ = await self._auction.slot(held.round, held.bidder, final)
        if then is not None and then.phase is not Phase.COMMIT and not _is(held, finally_):
            self._end(held, State.GONE, "the finalized chain holds no such batch of this bidder")
        elif finally_ is not None and _is(held, finally_) and finally_.revealed:
            self._end(held, State.REVEALED)
        elif then is not None and then.phase > Phase.REVEAL:
            self._end(held, State.MISSED, f"the reveal phase ended without a reveal; {self.last_trouble}".strip("; "))
        elif head.time > held.expiry and held.state is State.WAITING:
            self._end(held, State.EXPIRED, f"the permission ended at {held.expiry}")
        elif now is not None and may_leave(final, then, now) and not self._is_resting(place):
            if held.raw is None and head.time < turn_of(held, now.deadlines):
                return
            slot = await self._auction.slot(held.round, held.bidder, head)
            if slot is not None and _is(held, slot) and not slot.revealed:
                task = asyncio.create_task(self._reveal(held, slot))
                self._under_way[place] = task
                task.add_done_callback(lambda _: self._under_way.pop(place, None))

    async def _reveal(self, held: Held, slot: SlotThen) -> None:
        place = held.round, held.bidder
        async with self._room:
            try:
                raw = held.raw
                if raw is None:
                    raw = await self._auction.prepare(held.round, slot.number, await self._opening(held))
                    self._store.note_sent(held, raw)
                transaction = await self._auction.deliver(raw)
            except (CallReverted, TransactionReverted, TransactionReplaced) as error:
                # Somebody else was faster, or the phase changed under it: the next look sees which.
                self._store.note_failed(held)
                reason = str(error) if isinstance(error, TransactionReplaced) else PHRASES.in_words(error)
                self._rest(place, held.round, reason)
            except LatchkeyError as error:
                self._rest(place, held.round, f"{type(error).__name__}: {error}")
            else:
                self._rests.pop(place, None)
                log.event("revealed", round=held.round, bidder=held.bidder, slot=slot.number, tx=transaction)

    async def _opening(self, held: Held) -> Opening:
        raw = self._at_rest(held)
        if not held.lacks:
            return Opening.from_bytes(raw)
        batch = batch_of(self._auction, held.round, held.bidder)
        return await self._peers.complete(batch, held.commit_hash, Share.from_bytes(raw))

    def _at_rest(self, held: Held) -> bytes:
        assert held.sealed is not None
        return self._key.open(held.sealed, subject_of(self._auction, held.round, held.bidder, held.commit_hash))

    def _end(self, held: Held, state: State, reason: str = "") -> None:
        self._store.end(held, state, reason)
        self._rests.pop((held.round, held.bidder), None)
        log.event("ended", round=held.round, bidder=held.bidder, state=state.value, reason=reason or "-")

    def _is_resting(self, place: tuple[int, bytes]) -> bool:
        return self._clock() < self._rests.get(place, (0.0, 0.0))[0]

    def _rest(self, place: tuple[int, bytes], round_: int, reason: str) -> None:
        rest = min(LONGEST_REST_SECONDS, max(FIRST_REST_SECONDS, 2 * self._rests.get(place, (0.0, 0.0))[1]))
        self._rests[place] = self._clock() + rest, rest
        self.last_trouble = reason[:300]
        log.trouble("reveal waits", round=round_, bidder=place[1], reason=reason)


def _is(held: Held, slot: SlotThen | None) -> bool:
    return slot is not None and commit_hash(slot) == held.commit_hash
