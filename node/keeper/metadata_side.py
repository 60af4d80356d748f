"""Closes epochs on the metadata chain: starts a walk in each segment's window, numbers it, folds it.

What is due follows from chain state alone (`EpochBook.epochs`, `nextChunk`) and from the ledger rebuilt from events,
which supplies the preimages; a keeper that was killed goes on where the chain stands. Spec:
`specs/protocol/metadata-chain.md` section "Epochs".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from chains.crypto.epoch import ALL_PASS
from chains.market.contract import Contract, as_int, as_tuple
from chains.market.deployment import Contracts
from chains.market.follower import Follower
from chains.metadata.events import decode_log
from chains.metadata.ledger_view import MetadataView
from chains.rpc.client import JsonRpc
from chains.rpc.sender import Call
from chains.rpc.values import Block, Log
from node.keeper.hand import Hand, Step
from node.keeper.health import SideHealth
from node.keeper.settings import KeeperSettings

NUMBER_LIMIT = 1_024
"""Devices a numbering transaction looks at: about 2,300 gas each, far below a block."""
PATIENCE = 3
"""One part in so many of the walk window is given to devices that have not checked in yet."""


class EpochPhase(IntEnum):
    """Phases of an epoch, values of the contract."""

    NONE = 0
    NUMBERING = 1
    FOLDING = 2
    CLOSED = 3
    DROPPED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochState:
    """An epoch as the EpochBook stores it."""

    number: int
    phase: EpochPhase
    segment: int
    month: int
    chunks_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkWindows:
    """[first, first + length) is the window of month 0; month m's lies `term` seconds later for each month."""

    first: int
    length: int
    term: int

    def month_at(self, time: int) -> int | None:
        """Return the month whose window holds `time`, the earliest if several do; None between windows."""
        if time < self.first:
            return None
        month = max(0, (time - self.first - self.length) // self.term + 1)
        return month if self.opens(month) <= time < self.closes(month) else None

    def opens(self, month: int) -> int:
        """Return the first second of a month's window."""
        return self.first + month * self.term

    def closes(self, month: int) -> int:
        """Return the first second after a month's window."""
        return self.opens(month) + self.length


class MetadataSide:
    """One keeper's view of the metadata chain, and its hand there."""

    def __init__(
        self, rpc: JsonRpc, hand: Hand, health: SideHealth, contracts: Contracts, settings: KeeperSettings
    ) -> None:
        self._rpc = rpc
        self._hand = hand
        self._health = health
        self._settings = settings
        self._windows: WalkWindows | None = None
        self._tried: dict[tuple[int, int], int] = {}
        self.book = Contract(rpc, "metadata", "EpochBook", contracts.epoch_book)
        self.follower: Follower[MetadataView] = Follower(rpc, contracts.metadata, fresh=MetadataView, take=_take)

    @property
    def view(self) -> MetadataView:
        """The ledger as far as it was read."""
        return self.follower.view

    async def tick(self) -> bool:
        """Look at the chain and take the steps that are due; returns whether any was taken."""
        head = await self.follower.catch_up()
        self._health.head, self._health.time = head.number, head.timestamp
        if not self._settings.start_epochs:
            return False
        taken = False
        for segment in sorted(self.view.segments()):
            if self._settings.segments is None or segment in self._settings.segments:
                step = await self._due(segment, head)
                if step is not None and not self._hand.is_resting(step):
                    taken = await self._hand.take(step) is not None or taken
        return taken

    async def _due(self, segment: int, head: Block) -> Step | None:
        windows = await self._walk_windows()
        now = head.timestamp
        last = await self._last_epoch(segment)
        # The block that a transaction can get into is at least a second later than the head.
        if last is not None and now + 1 < windows.closes(last.month):
            if last.phase is EpochPhase.NUMBERING:
                call = Call(to=self.book.address, data=self.book.data("number", last.number, NUMBER_LIMIT))
                return Step(what="numbered", fields=(("epoch", last.number),), call=call)
            if last.phase is EpochPhase.FOLDING:
                return await self._fold(last)
        month = windows.month_at(now)
        if month is None or not self._is_worth_starting(segment, month, last, now, windows):
            return None
        call = Call(to=self.book.address, data=self.book.data("startEpoch", segment, month, ALL_PASS))
        return Step(what="started", fields=(("segment", segment), ("month", month)), call=call)

    def _is_worth_starting(
        self, segment: int, month: int, last: EpochState | None, now: int, windows: WalkWindows
    ) -> bool:
        """Wait a part of the window for devices that have not checked in; after an epoch, only for more of them."""
        wanted = [row for row in self.view.devices_of(segment) if row.enabled and row.licences]
        ready = [row for row in wanted if row.time and (row.device, month) not in self.view.assigned]
        if not ready:
            return False
        if last is not None and last.month == month:
            if last.phase is EpochPhase.CLOSED:
                return False
            if len(ready) <= self._tried.get((segment, month), 0):
                return False
        waited = (now - windows.opens(month)) * PATIENCE >= windows.length
        if len(ready) == len(wanted) or waited:
            self._tried[segment, month] = len(ready)
            return True
        return False

    async def _fold(self, epoch: EpochState) -> Step:
        (places,) = await self.book.read("nextChunk", epoch.number)
        indices = [as_int(place) for place in as_tuple(places)]
        items = [
            (item.owner, item.gateway, item.model, item.attributes, item.td_hash, item.month_key_root)
            for item in self.view.preimages(epoch.number, indices)
        ]
        call = Call(to=self.book.address, data=self.book.data("fold", epoch.number, items))
        chunk = max(0, epoch.chunks_left - 1)
        return Step(what="folded", fields=(("epoch", epoch.number), ("chunk", chunk)), call=call)

    async def _last_epoch(self, segment: int) -> EpochState | None:
        number = await self.book.read_int("lastEpochOf", segment)
        if number == 0:
            return None
        phase, found, month, _, _, _, _, _, chunks_left = (
            as_int(value) for value in await self.book.read("epochs", number)
        )
        return EpochState(number=number, phase=EpochPhase(phase), segment=found, month=month, chunks_left=chunks_left)

    async def _walk_windows(self) -> WalkWindows:
        if self._windows is None:
            first, end = (as_int(value) for value in await self.book.read("walkWindow", 0))
            following, _ = (as_int(value) for value in await self.book.read("walkWindow", 1))
            self._windows = WalkWindows(first=first, length=end - first, term=following - first)
        return self._windows


def _take(view: MetadataView, found: Log) -> None:
    event = decode_log(found.topics, found.data)
    if event is not None:
        view.apply(event)
