"""Blocks that a reorganisation dropped, among those that were seen before they were final.

What counts is what this directory saw at its own node: a block is taken note of when it is on the chain and not final
yet, and it is an orphan when the node shows another one in its place. Two kinds of blocks are not in the count: those
that were final when they were first seen, which say nothing about reorganisations, and those that never were on this
node's chain. One that comes back is none. The newest WINDOW blocks are kept, over restarts too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from chains.rpc.values import Block
from node.directory.store import SeenBlock, Store

WINDOW = 2_048
MOST_BACK = 128
"""Blocks that one look goes back at most; more than that are not final only where finality stands still."""

Ask = Callable[[int], Awaitable[Block | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrphanCount:
    """`dropped` of the `blocks` newest blocks that were seen before they were final; `since` is the oldest of them."""

    dropped: int
    blocks: int
    since: int | None


class Orphans:
    """The blocks seen of one chain."""

    def __init__(self, chain: str, store: Store, window: int = WINDOW) -> None:
        self._chain = chain
        self._store = store
        self._window = window
        self._seen: dict[bytes, SeenBlock] = {}
        self._branch: dict[int, bytes] = {}
        self._left: dict[int, bytes] = {}
        """Above the head after a reorganisation to a lower one: dropped once the chain has others at their heights."""
        for block in store.seen_blocks(chain):
            self._put(block)

    @property
    def count(self) -> OrphanCount:
        """Return how many were dropped, of how many, since which block."""
        return OrphanCount(
            dropped=sum(block.dropped for block in self._seen.values()),
            blocks=len(self._seen),
            since=min((block.number for block in self._seen.values()), default=None),
        )

    async def look(self, head: Block, finalized: int, ask: Ask) -> None:
        """Take note of the chain from `finalized` to `head`; `ask` returns a block by number. Raises RpcError."""
        if head.number <= finalized or self._branch.get(head.number) == head.hash:
            return
        path = [head]
        while (below := path[-1].number - 1) > finalized and len(path) < MOST_BACK:
            wanted = path[-1].parent_hash
            if self._branch.get(below) == wanted:
                break
            parent = await ask(below)
            if parent is None or parent.hash != wanted:
                return  # reorganised while it was read: the next look sees one branch
            path.append(parent)
        self._take(path)

    def _take(self, path: list[Block]) -> None:
        changed = []
        for number in [each for each in self._branch if each > path[0].number]:
            self._left[number] = self._branch.pop(number)
        for block in reversed(path):
            before = self._branch.get(block.number, self._left.pop(block.number, None))
            if before is not None and before != block.hash:
                changed.append(SeenBlock(number=block.number, hash=before, dropped=True))
            changed.append(SeenBlock(number=block.number, hash=block.hash, dropped=False))
        for each in changed:
            self._put(each)
        self._store.keep_seen_blocks(self._chain, changed, self._forget())

    def _put(self, block: SeenBlock) -> None:
        self._seen[block.hash] = block
        if not block.dropped:
            self._branch[block.number] = block.hash

    def _forget(self) -> list[SeenBlock]:
        """Drop what is beyond the window, the lowest first; return it."""
        beyond = len(self._seen) - self._window
        gone = sorted(self._seen.values(), key=lambda block: block.number)[:beyond] if beyond > 0 else []
        for block in gone:
            del self._seen[block.hash]
            for known in (self._branch, self._left):
                if known.get(block.number) == block.hash:
                    del known[block.number]
        return gone
