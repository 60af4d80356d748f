"""The index: both followers, both ledgers, and what is published of them.

One task a chain takes blocks in, when there is word of a new head or it is time to look (`heads`); after each, and at
most `HERTZ` times a second, the changes are published: columns, delta frames, word of rounds that entered another
phase. A reorganisation or a broken ledger makes every reader start over. Nothing here trusts the node, and nobody has
to trust what is here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Protocol

from chains.base.errors import LatchkeyError
from chains.market.deployment import Contracts
from chains.rpc.client import JsonRpc
from node.directory import log
from node.directory.auction_ledger import AuctionLedger, Clock
from node.directory.deltas import Hub
from node.directory.entries import AUCTION_TABLES, METADATA_TABLES
from node.directory.follow import ChainFollower, HistoryChanged
from node.directory.heads import Heads
from node.directory.listing import Listing
from node.directory.metadata_ledger import MetadataLedger
from node.directory.orphans import Orphans
from node.directory.publisher import Change, Published
from node.directory.raw_logs import auction_taker, metadata_taker
from node.directory.snapshots import Snapshot, Snapshots
from node.directory.state import ChainState
from node.directory.store import Store

HERTZ = 4.0
STALE_SECONDS = 30.0
SNAPSHOT_SECONDS = 120.0
"""A snapshot older than this is not handed out once something has changed since."""
DELTA_SHARE = 4
"""Nor is one whose deltas have grown to a quarter of its size."""
CHAINS = ("metadata", "auction")


class Watches(Protocol):
    """Somebody who is told of every published change; None means that everything may be different."""

    def changed(self, change: Change | None) -> None:
        """Take note."""


class Index:
    """Follows both chains with `run`; everything else is read by the API."""

    def __init__(
        self,
        store: Store,
        metadata: JsonRpc,
        auction: JsonRpc,
        contracts: Contracts,
        *,
        phase_blocks: int,
        poll: float,
        heads: Mapping[str, Heads] | None = None,
    ) -> None:
        self.heads = heads or {name: Heads(name, None, poll=poll) for name in CHAINS}
        self.store = store
        self.published = Published()
        self.snapshots = Snapshots()
        self.hub = Hub()
        self.watchers: list[Watches] = []
        self.caught_up: dict[str, bool] = dict.fromkeys(CHAINS, False)
        self.failures = dict.fromkeys(CHAINS, 0)
        self.undone = 0
        self._rpc = {"metadata": metadata, "auction": auction}
        self._addresses = {"metadata": contracts.metadata, "auction": contracts.auction}
        self._phase_blocks = phase_blocks
        self._poll = poll
        self._seen = dict.fromkeys(CHAINS, 0.0)
        self._news = asyncio.Event()
        self._start_over = False
        self._load()

    def _load(self) -> None:
        """Take the state from the store, as at the start."""
        metadata, auction = ChainState(METADATA_TABLES, self.store), ChainState(AUCTION_TABLES, self.store)
        self.store.load("metadata", metadata)
        self.store.load("auction", auction)
        self.ledger, self.auction = MetadataLedger(metadata), AuctionLedger(auction)
        self.listing = Listing(self.ledger.lot_rows, self.auction.results)
        metadata.dirty = set(range(metadata.records.count))
        takers = {"metadata": metadata_taker(self.ledger), "auction": auction_taker(self.auction)}
        self.followers = {
            name: ChainFollower(
                name,
                self._rpc[name],
                self._addresses[name],
                state=state,
                take=takers[name],
                store=self.store,
                orphans=Orphans(name, self.store),
                on_undo=self._undone,
            )
            for name, state in (("metadata", metadata), ("auction", auction))
        }

    # -- questions

    @property
    def ready(self) -> bool:
        """Whether both chains were once followed to their heads and everything is published."""
        return all(self.caught_up.values()) and self.published.metadata is not None

    @property
    def phase(self) -> str:
        """Return rebuilding, following or stale."""
        if not self.ready:
            return "rebuilding"
        return "stale" if any(monotonic() - seen > STALE_SECONDS for seen in self._seen.values()) else "following"

    @property
    def progress(self) -> float:
        """Return how much of both chains is taken in, 0..1."""
        return min(follower.progress.share for follower in self.followers.values())

    def clock(self) -> Clock:
        """Return where the auction chain is."""
        covered = self.followers["auction"].progress
        return Clock(block=max(0, covered.covered), time=covered.time, phase_blocks=self._phase_blocks)

    async def latest(self, extra: Callable[[], Mapping[str, object]]) -> Snapshot:
        """Return a snapshot that a client can go on from, built now if need be; `extra` completes its manifest."""
        newest = self.snapshots.newest
        if newest is not None and self._good(newest):
            return newest
        return await self.snapshots.build(self.published, lambda: self.hub.seq, extra, good=self._good)

    def _good(self, snapshot: Snapshot) -> bool:
        if not self.hub.can_follow(snapshot.seq):
            return False
        behind = self.hub.bytes_after(snapshot.seq)
        old = monotonic() - snapshot.built_at > SNAPSHOT_SECONDS
        return not (behind and old) and behind * DELTA_SHARE <= snapshot.size

    # -- following

    async def run(self) -> None:
        """Follow both chains and publish, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for name in CHAINS:
                group.create_task(self._follow(name))
                group.create_task(self.heads[name].run())
            group.create_task(self._publish_all())

    async def _follow(self, name: str) -> None:
        heads = self.heads[name]
        while True:
            arrived = failed = False
            before, head = self.followers[name].progress.covered, self.followers[name].progress.head
            try:
                arrived = await self.followers[name].step()
                if self.followers[name].progress.head != head:
                    heads.found_new_head()
                self._seen[name] = monotonic()
                if arrived and not self.caught_up[name]:
                    self.caught_up[name] = True
                    log.event("caught up", chain=name, block=self.followers[name].progress.covered)
            except HistoryChanged as error:
                failed = True
                self._trouble(name, error)
                log.event("rebuilding", chain=name, reason="another history")
                self.store.clear()
                self._reload()
            except LatchkeyError as error:
                failed = True
                self._trouble(name, error)
                if self.followers[name].broken:
                    self._reload()
            if self.followers[name].progress.covered != before:
                self._news.set()
            if arrived:
                await heads.next()
            else:
                await asyncio.sleep(self._poll if failed else 0)

    def _trouble(self, name: str, error: Exception) -> None:
        self.failures[name] += 1
        log.trouble("look failed", chain=name, reason=f"{type(error).__name__}: {error}")

    def _reload(self) -> None:
        self._load()
        self.caught_up = dict.fromkeys(CHAINS, False)
        self.published = Published()
        self._undone()

    def _undone(self) -> None:
        """Blocks were taken back."""
        self.undone += 1
        self.ledger.recall()
        self.listing.forget()
        self.published.forget_makers()
        self._start_over = True
        log.event("undid blocks", metadata=self.ledger.state.undone, auction=self.auction.state.undone)

    async def _publish_all(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            if all(self.caught_up.values()):
                self.publish()
                await asyncio.sleep(1 / HERTZ)

    def publish(self) -> None:
        """Carry what changed over to the columns and tell everybody who listens."""
        metadata, auction = self.ledger.state.point, self.auction.state.point
        moved = self.listing.step(self.auction.rounds, self.clock(), self.ledger.state.records.count)
        change = self.published.publish(self.ledger, self.listing, metadata, auction)
        if change is None or self._start_over:
            self._start_over, change = False, None
            self.snapshots.forget()
            self.hub.restart()
        else:
            self.hub.publish(change, self.published)
        for number in moved:
            self.hub.say({"kind": "round", "round": number, "phase": self.listing.phases[number].name.lower()})
        for watcher in self.watchers:
            watcher.changed(change)
        if change is not None and len(change.rows):
            number = metadata.number if metadata else 0
            log.detail("published", block=number, devices=self.published.rows, changed=len(change.rows))
