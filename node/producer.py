"""Makes a block every period, empty ones included, as long as the node runs.

Timestamps lie on the grid parent + n periods and never in the future: a node that was down skips the missed slots
instead of making up for them. Which blocks may be sealed at all is the ledger's decision; this only asks.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from node.admission import Admission
from node.block_record import BlockRecord
from node.chain_client import Chain
from node.chain_view import ChainView, HeadChange
from node.errors import ChainRefused, ProtocolBroken

_LOG = logging.getLogger(__name__)

BUDGET_SHARE = 0.6
"""Part of a period that executing transactions may take; the rest is for roots, disk and other work."""


@dataclass(slots=True, kw_only=True)
class ProducerCounts:
    """What the producer did, for /metrics."""

    blocks: int = 0
    transactions: int = 0
    refused: int = 0


def next_timestamp(parent: int, period: int, now: float) -> int:
    """Return the timestamp of the next block: the last slot of the grid that is not in the future, after the parent."""
    return parent + period * max(1, int(now - parent) // period)


class Producer:
    """Asks the chain process for one block a period."""

    def __init__(
        self,
        *,
        chain: Chain,
        view: ChainView,
        admission: Admission,
        period: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._chain = chain
        self._view = view
        self._admission = admission
        self._period = period
        self._clock = clock
        self.counts = ProducerCounts()

    async def run(self) -> None:
        """Produce until cancelled; raises `ChainProcessDied` when the chain process is gone."""
        while True:
            timestamp = next_timestamp(self._view.head.header.timestamp, self._period, self._clock())
            wait = timestamp - self._clock()
            if wait > 0:
                await asyncio.sleep(wait)
            try:
                await self.produce(timestamp)
            except ChainRefused as refusal:
                self.counts.refused += 1
                _LOG.error("block refused timestamp=%d code=%s reason=%s", timestamp, refusal.code, refusal.reason)
                await asyncio.sleep(self._period)

    async def produce(self, timestamp: int, *, budget: float | None = None) -> BlockRecord:
        """Build one block on the head; raises `ChainRefused` when the ledger does not seal it."""
        started = time.perf_counter()
        parent = self._view.head.header
        pool = self._admission.pool
        candidates = pool.candidates(base_fee=parent.next_base_fee, gas=parent.gas_limit)
        answer = await self._chain.ask(
            "build",
            timestamp=timestamp,
            candidates=[transaction.raw for transaction in candidates],
            budget_ms=int(1000 * (self._period * BUDGET_SHARE if budget is None else budget)),
        )
        if not isinstance(answer, dict) or not isinstance(answer.get("dropped"), list):
            raise ProtocolBroken("a built block that is not a map with dropped transactions")
        block = BlockRecord.read(answer.get("block"))
        refused = [(bytes(name), str(reason)) for name, reason in answer["dropped"]]
        self._view.extend(block, answer)
        await self._admission.follow(HeadChange(added=(block,)), refused=refused)
        included = frozenset(block.hashes)
        stale = [transaction.sender for transaction in candidates if transaction.hash not in included]
        await self._admission.refresh(stale[:256])
        elapsed = time.perf_counter() - started
        self.counts.blocks += 1
        self.counts.transactions += len(block.raws)
        _LOG.info(
            "built block height=%d txs=%d gas=%d ms=%d pool=%d",
            block.header.number,
            len(block.raws),
            block.header.gas_used,
            int(1000 * elapsed),
            len(pool),
        )
        return block
