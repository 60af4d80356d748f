"""What a gateway does until a message can no longer be undone: looks whether the block it stood in became final.

    sent, in block (number, hash)  ->  done, and watched
    block `number` is final with that hash    ->  no longer watched
    block `number` is final with another hash ->  queued again; sending it asks the ledger first whether it is there

Messages that come only once are watched: an owner's, a withdrawal, the key records of a lot. A device says its check-in
and, if the ledger has lost it, its enrolment again. Spec: `specs/protocol/device-api.md` section 10.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError
from chains.rpc.values import Receipt
from device_sim.ledgers import Block, Placed
from device_sim.outbox import Kind, Outbox
from device_sim.worker import Worker

_LOG = logging.getLogger(__name__)

Answer = TypeVar("Answer")
TRIES = 5
"""How often a question is asked again because a block came between."""


class Final(Protocol):
    """A chain whose blocks become final."""

    async def newest(self) -> Block:
        """Return the newest block. Raises RpcError."""
        ...

    async def final(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Return the hashes of those of these blocks that are final; empty bytes: the node has it no more."""
        ...


def placed(receipt: Receipt) -> Placed:
    """Return where the transaction of a receipt stands."""
    return Placed(
        transaction=receipt.transaction_hash, block=Block(number=receipt.block_number, hash=receipt.block_hash)
    )


async def newest_block(rpc: JsonRpc) -> Block:
    """Return what `Final.newest` does, of a node. Raises RpcError."""
    block = await rpc.block("latest")
    if block is None:
        raise RpcError(f"{rpc.endpoint} has no block yet; wait until the node has started")
    return Block(number=block.number, hash=block.hash)


async def final_hashes(rpc: JsonRpc, numbers: Sequence[int]) -> dict[int, bytes]:
    """Return what `Final.final` does, of a node. Raises RpcError."""
    head = await rpc.block("finalized")
    wanted = [number for number in numbers if head is not None and number <= head.number]
    found = await asyncio.gather(*map(rpc.block, wanted))
    return {number: b"" if block is None else block.hash for number, block in zip(wanted, found, strict=True)}


async def at_one_block(chain: Final, ask: Callable[[], Awaitable[Answer]]) -> tuple[Answer, Block] | None:
    """Return an answer and the block whose state it is from; None when blocks come faster than answers."""
    before = await chain.newest()
    for _ in range(TRIES):
        answer = await ask()
        after = await chain.newest()
        if after == before:
            return answer, after
        before = after
    return None


class Watch:
    """Watches what was done on one chain; `kinds` are the kinds of message that go there."""

    def __init__(self, chain: Final, outbox: Outbox, worker: Worker, kinds: Sequence[Kind]) -> None:
        self._chain = chain
        self._outbox = outbox
        self._worker = worker
        self._kinds = tuple(kinds)

    async def look(self) -> None:
        """Let go of what has become final, and queue again what a reorganisation took away. Raises RpcError."""
        watched = await self._worker.run(self._outbox.watched, self._kinds)
        if not watched:
            return
        final = await self._chain.final(sorted({block.number for block in watched.values()}))
        over = {item: block for item, block in watched.items() if block.number in final}
        kept = [item for item, block in over.items() if final[block.number] == block.hash]
        lost = [item for item, block in over.items() if final[block.number] != block.hash]
        await self._worker.run(self._outbox.settle, kept, lost)
        if lost:
            _LOG.warning("messages taken by a reorganisation are sent again count=%d", len(lost))
