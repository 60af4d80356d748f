"""Follows one chain: blocks up to the finalized one straight into the store, those above it so that they can be undone.

Everything is asked by JSON-RPC: the head, the finalized block, logs of ranges. A block that was taken in is known by
its hash; when the node shows another one at that height, the units above the fork are undone, and if the fork lies
below what is final here, everything is built anew. Logs are fetched first and applied after, in one go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chains.rpc.client import JsonRpc
from chains.rpc.errors import RemoteRefused, RpcError, TransportFailed
from chains.rpc.hexes import data as hex_data
from chains.rpc.hexes import quantity, to_list, to_object
from chains.rpc.values import Block
from node.directory.orphans import Orphans
from node.directory.raw_logs import Entry, Take
from node.directory.state import ChainState, Point
from node.directory.store import Store

MOST_BLOCKS = 2_000
LEAST_BLOCKS = 1
MOST_LOGS = 4_000
"""Logs of one step: what is applied without giving way to anybody else. Of several blocks, twice as many at most."""


class HistoryChanged(RpcError):
    """A final block of the store is not on the chain any more: another chain, or one that was reset."""


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far a chain is followed; block numbers."""

    head: int = 0
    finalized: int = 0
    covered: int = -1
    time: int = 0
    """Timestamp of the covered block."""

    @property
    def share(self) -> float:
        """Return the part of the chain that is covered, 0..1."""
        return 1.0 if self.covered >= self.head else max(0.0, (self.covered + 1) / (self.head + 1))


class ChainFollower:
    """Brings a state up to the head of a chain, step by step. `name` is that of the chain in the store."""

    def __init__(
        self,
        name: str,
        rpc: JsonRpc,
        addresses: Sequence[bytes],
        *,
        state: ChainState,
        take: Take,
        store: Store,
        orphans: Orphans,
        on_undo: Callable[[], None],
    ) -> None:
        self.name = name
        self.progress = Progress()
        self.broken = False
        """An event could not be applied: the state holds half a block and has to be loaded again."""
        self._rpc = rpc
        self._addresses = [hex_data(address) for address in addresses]
        self._state = state
        self._take = take
        self._store = store
        self.orphans = orphans
        self._on_undo = on_undo
        self._span = 64
        if state.point is not None:
            self.progress.covered, self.progress.time = state.point.number, state.point.time

    async def step(self) -> bool:
        """Take in some blocks; return whether the head was reached. Raises RpcError, HistoryChanged, LedgerError."""
        head = await self._block("latest")
        self.progress.head = head.number
        if self._state.point is not None and self._state.point.hash == head.hash:
            return True
        finalized = await self._block("finalized")
        self.progress.finalized = finalized.number
        await self.orphans.look(head, finalized.number, self._rpc.block)
        await self._check_history()
        self._settle(finalized.number)
        first = 0 if self._state.point is None else self._state.point.number + 1
        if first > head.number:
            return True
        last = finalized if first <= finalized.number else head
        entries, end = await self._fetch(first, last)
        point = Point(number=end.number, hash=end.hash, time=end.timestamp)
        self._apply(entries, point)
        self._settle(finalized.number)
        return end.number == head.number

    async def _block(self, name: int | str) -> Block:
        found = await self._rpc.block(name)
        if found is None:
            raise RpcError(f"{self._rpc.endpoint} has no block {name!r} yet: wait until the node has started")
        return found

    async def _check_history(self) -> None:
        """Undo what is no longer on the chain."""
        undone = False
        while (point := self._state.point) is not None:
            known = await self._rpc.block(point.number)
            if known is not None and known.hash == point.hash:
                break
            if not self._state.unsettled:
                raise HistoryChanged(
                    f"{self._rpc.endpoint}: final block {point.number} of the {self.name} chain is another one now"
                )
            self._state.undo()
            unsettled = self._state.unsettled
            self._state.rewind(unsettled[-1] if unsettled else self._store.cursor(self.name))
            undone = True
        if undone:
            self._note()
            self._on_undo()

    async def _fetch(self, first: int, last: Block) -> tuple[list[Entry], Block]:
        """Return the logs of [first, end] and the block `end` <= last, all of one branch of the chain."""
        while True:
            number = min(last.number, first + self._span - 1)
            query = {"fromBlock": quantity(first), "toBlock": quantity(number), "address": self._addresses}
            try:
                found = to_list(await self._rpc.request("eth_getLogs", query), "eth_getLogs")
            except RemoteRefused:
                if number == first:
                    raise
                self._span = max(LEAST_BLOCKS, (number - first + 1) // 2)
                continue
            except TransportFailed:
                # A node without a limit of its own may have answered more than is read: less is asked next time.
                self._span = max(LEAST_BLOCKS, self._span // 2)
                raise
            if len(found) > MOST_LOGS:
                self._span = max(LEAST_BLOCKS, (number - first + 1) // 2)
                if len(found) > 2 * MOST_LOGS and number > first:
                    # Not every node has a limit. Applied in one go, so many would hold up everybody who asks.
                    continue
            elif len(found) < MOST_LOGS // 2:
                self._span = min(MOST_BLOCKS, self._span * 2)
            break
        end = await self._block(number)
        if number == last.number and end.hash != last.hash:
            raise RpcError(f"{self._rpc.endpoint}: block {number} was reorganised away while it was read")
        return [to_object(entry, "a log") for entry in found], end

    def _apply(self, entries: Sequence[Entry], point: Point) -> None:
        self.broken = True
        self._state.begin()
        for entry in entries:
            self._take(entry)
        self._state.end(point)
        self.broken = False
        self._note()

    def _note(self) -> None:
        point = self._state.point
        self.progress.covered = -1 if point is None else point.number
        self.progress.time = 0 if point is None else point.time

    def _settle(self, finalized: int) -> None:
        due = self._state.settle(finalized)
        if due is not None:
            point, changes = due
            self._store.keep(self.name, self._state, point, changes)
            self._state.settled(changes)
