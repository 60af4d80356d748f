"""Looks after batches for those who are told: which there are, what the chain shows of each, which notices are due.

Two kinds of batches are watched: those whose openings this watcher holds, and those of the accounts in the settings,
of which it knows nothing but what the chain shows to everybody. It never reads an opening but to ask whether it fits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import time

from chains.base.errors import LatchkeyError
from chains.market.recovery_file import commit_hash
from node.watcher import log
from node.watcher.notices.judge import Finding, Sight, judge
from node.watcher.notices.notice import PASSING, Batch, Kind, Market, notice_of
from node.watcher.notices.outbox import Outbox
from node.watcher.notices.record import Record
from node.watcher.seen import Auction, Moment, RoundThen, SlotThen
from node.watcher.store import Held, Store

LOOK_BACK_SECONDS = 7 * 86_400
"""How old commits may be that are found at the first start: a round is over long before that."""
SCAN_BLOCKS = 20_000
"""Blocks whose commits are read in one look."""
FORGET_SECONDS = 3_600

Fits = Callable[[Held, SlotThen], bool]
"""Tells whether a held opening opens a slot; never shows it."""


class Lookout:
    """One watcher's eye for notices. `look` is one look; `gather` must be called before openings end."""

    def __init__(
        self,
        auction: Auction,
        record: Record,
        store: Store,
        outbox: Outbox,
        *,
        accounts: Sequence[bytes],
        held: bool,
        fits: Fits,
        clock: Callable[[], float] = time,
    ) -> None:
        self._auction = auction
        self._record = record
        self._store = store
        self._outbox = outbox
        self._accounts = tuple(accounts)
        self._held = held
        self._fits = fits
        self._clock = clock
        self._market = Market(chain_id=auction.chain_id, contract=auction.contract)
        self._gathered: set[tuple[int, bytes, bytes]] = set()
        self._fitting: dict[tuple[int, bytes, bytes], bool] = {}
        self._forgets_at = 0.0

    def gather(self) -> None:
        """Watch the batches whose openings are held now. Raises sqlite3.Error."""
        if not self._held:
            return
        held = {(each.round, each.bidder, each.commit_hash) for each in self._store.open_ones()}
        for round_, bidder, commitment in sorted(held - self._gathered):
            self._outbox.watch(Batch(round=round_, bidder=bidder, commit_hash=commitment, held=True))
        self._gathered = held

    async def look(self) -> None:
        """Look at the chain once and note what is due. Raises RpcError, sqlite3.Error."""
        final, head = await self._auction.finalized(), await self._auction.latest()
        await self._scan(final)
        rounds: dict[int, tuple[RoundThen | None, RoundThen | None]] = {}
        for batch in self._outbox.watched():
            if batch.round not in rounds:
                then = await self._auction.round(batch.round, final)
                rounds[batch.round] = then, await self._auction.round(batch.round, head)
            await self._look_at(batch, final, head, *rounds[batch.round])
        if self._clock() >= self._forgets_at:
            self._outbox.forget(self._clock())
            self._forgets_at = self._clock() + FORGET_SECONDS

    async def _scan(self, final: Moment) -> None:
        """Find what the accounts of the settings committed; only final blocks are read, so nothing is undone."""
        if not self._accounts:
            return
        scanned = self._outbox.scanned(self._accounts)
        first = (
            await self._record.block_after(final.time - LOOK_BACK_SECONDS, final) if scanned is None else scanned + 1
        )
        while first <= final.number:
            last = min(final.number, first + SCAN_BLOCKS - 1)
            for commit in await self._record.commits(self._accounts, first, last):
                self._outbox.watch(
                    Batch(
                        round=commit.round,
                        bidder=commit.bidder,
                        commit_hash=commit.commit_hash,
                        held=False,
                        since=commit.block,
                    )
                )
            self._outbox.note_scanned(last, self._accounts)
            first = last + 1

    async def _look_at(
        self, batch: Batch, final: Moment, head: Moment, then: RoundThen | None, now: RoundThen | None
    ) -> None:
        if then is None:
            return
        times = then.deadlines
        seen = replace(
            batch, since=batch.since or final.number, reveal_start=times.reveal_start, reveal_end=times.reveal_end
        )
        sight = Sight(
            head=head,
            then=then,
            now=now,
            slot_then=await self._auction.slot(batch.round, batch.bidder, final),
            slot_now=await self._auction.slot(batch.round, batch.bidder, head),
        )
        held = self._store.get(batch.round, batch.bidder) if batch.held else None
        finding = judge(
            seen, sight, None if held is None else held.state, opens=self._opens(seen, held, sight.slot_then)
        )
        seen = replace(seen, shown=finding.shown, ended=finding.ended)
        await self._tell(seen, finding, final, sight)
        if finding.ended and Kind.MISMATCH in finding.kinds and sight.slot_then and batch.bidder in self._accounts:
            # Not the batch that was handed over, but one of an account that is watched all the same.
            seen = replace(seen, commit_hash=commit_hash(sight.slot_then), held=False, ended=False)
        if seen != batch:
            self._outbox.change(seen)

    async def _tell(self, batch: Batch, finding: Finding, final: Moment, sight: Sight) -> None:
        transaction, block = b"", 0
        if Kind.REVEALED in finding.kinds and sight.slot_then is not None:
            seen = await self._record.reveal(batch.round, sight.slot_then.number, batch.since, final.number)
            if seen is not None:
                transaction, block = seen.transaction, seen.block
        if finding.ended:
            self._outbox.withdraw(batch)
            self._fitting.pop((batch.round, batch.bidder, batch.commit_hash), None)
        elif finding.shown:
            # Undone by a reorganisation, they are due again.
            self._outbox.withdraw(batch, PASSING - {Kind.SEALED})
        for kind in finding.kinds:
            self._note(batch, kind, transaction=transaction, block=block)

    def _note(self, batch: Batch, kind: Kind, *, transaction: bytes = b"", block: int = 0, episode: int = 0) -> None:
        now = int(self._clock())
        notice = notice_of(
            self._market, batch, kind, now, transaction=transaction, block=block, episode=episode
        )  # fmt: skip
        if now < notice.until and self._outbox.add(notice):
            log.event("notices", kind=kind.value, round=batch.round, bidder=batch.bidder, id=notice.id[:16])

    def _opens(self, batch: Batch, held: Held | None, slot: SlotThen | None) -> bool:
        if held is None or held.sealed is None or slot is None:
            return True
        place = batch.round, batch.bidder, batch.commit_hash
        if place not in self._fitting:
            try:
                self._fitting[place] = self._fits(held, slot)
            except LatchkeyError:
                # It cannot even be read any more: the key file is another one.
                self._fitting[place] = False
        return self._fitting[place]
