"""Keeps a view of one chain up to date from its logs, and starts over when a block that was read disappears.

A view takes events in chain order and cannot take them back, so a reorganisation costs a rebuild. The last block read
is remembered by hash and looked up again at each step; below the finalized block it cannot change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from chains.rpc.client import BlockId, JsonRpc
from chains.rpc.errors import RpcError
from chains.rpc.values import Block, Log

View = TypeVar("View")
OnRange = Callable[[int, int], None]
"""Called with (blocks read so far, blocks to read) while a long range is read."""


class Follower(Generic[View]):
    """Applies the logs of `addresses` to a view. `take` applies one log to a view; `fresh` makes an empty view."""

    def __init__(
        self,
        rpc: JsonRpc,
        addresses: Sequence[bytes],
        *,
        fresh: Callable[[], View],
        take: Callable[[View, Log], None],
        first_block: int = 0,
    ) -> None:
        self._rpc = rpc
        self._addresses = tuple(addresses)
        self._fresh = fresh
        self._take = take
        self._first_block = first_block
        self.view = fresh()
        self.rebuilds = 0
        self._last: Block | None = None

    @property
    def next_block(self) -> int:
        """First block that the view does not cover."""
        return self._first_block if self._last is None else self._last.number + 1

    async def catch_up(self, to: BlockId = "latest", on_range: OnRange | None = None) -> Block:
        """Bring the view up to a block and return it; a view that is ahead of it stays where it is.

        Raises `RpcError`, and whatever `take` raises; after such an error the view is rebuilt at the next call.
        """
        target = await self._rpc.block(to)
        if target is None:
            raise RpcError(f"{self._rpc.endpoint} has no block {to!r} yet: wait until the node has started")
        await self._check_last()
        if target.number < self.next_block:
            return target
        first = self.next_block
        try:
            pages = self._rpc.log_pages(from_block=first, to_block=target.number, addresses=self._addresses)
            async for page in pages:
                for log in page.logs:
                    self._take(self.view, log)
                if on_range is not None:
                    on_range(page.next_block - first, target.number + 1 - first)
            again = await self._rpc.block(target.number)
            if again is None or again.hash != target.hash:
                raise RpcError(f"{self._rpc.endpoint}: block {target.number} was reorganised away while it was read")
        except BaseException:
            # Half of the range may be in the view; only starting over is safe.
            self._start_over()
            raise
        self._last = target
        return target

    async def _check_last(self) -> None:
        if self._last is None:
            return
        known = await self._rpc.block(self._last.number)
        if known is None or known.hash != self._last.hash:
            self._start_over()

    def _start_over(self) -> None:
        if self._last is not None:
            self.rebuilds += 1
        self.view, self._last = self._fresh(), None
