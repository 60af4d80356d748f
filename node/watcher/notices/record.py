"""What notices read of the auction chain beside `node.watcher.seen`: who committed, and which transaction revealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from chains.auction.events import Committed, Revealed
from chains.market.recovery_file import commit_hash
from chains.rpc.client import JsonRpc
from node.watcher.seen import Moment

_WORD = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A sealed batch that took a slot in `block`."""

    round: int
    bidder: bytes
    commit_hash: bytes
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealSeen:
    """The transaction that revealed a slot, and its block."""

    transaction: bytes
    block: int


class Record(Protocol):
    """The history of the auction. Questions raise RpcError when the node cannot be asked."""

    async def block_after(self, time: int, last: Moment) -> int:
        """Return the number of the first block up to `last` that is not older than `time`, else that of `last`."""

    async def commits(self, accounts: Sequence[bytes], first: int, last: int) -> list[Commit]:
        """Return what these accounts sealed in blocks first..last."""

    async def reveal(self, round_: int, slot: int, first: int, last: int) -> RevealSeen | None:
        """Return which transaction revealed a slot in blocks first..last."""


class RpcRecord:
    """A `Record` over one node."""

    def __init__(self, rpc: JsonRpc, contract: bytes) -> None:
        self._rpc = rpc
        self._contract = contract

    async def block_after(self, time: int, last: Moment) -> int:
        low, high = 0, last.number
        while low < high:
            middle = (low + high) // 2
            block = await self._rpc.block(middle)
            # A node that has forgotten its oldest blocks knows nothing older either.
            if block is None or block.timestamp < time:
                low = middle + 1
            else:
                high = middle
        return low

    async def commits(self, accounts: Sequence[bytes], first: int, last: int) -> list[Commit]:
        bidders = [account.rjust(_WORD, b"\0") for account in accounts]
        topics = (Committed.topic(), None, None, bidders)
        logs = await self._rpc.logs(from_block=first, to_block=last, addresses=(self._contract,), topics=topics)
        found = []
        for log in logs:
            event = Committed.decode(log.topics, log.data)
            found.append(
                Commit(
                    round=event.round, bidder=event.bidder, commit_hash=commit_hash(event), block=log.block_number
                )
            )  # fmt: skip
        return found

    async def reveal(self, round_: int, slot: int, first: int, last: int) -> RevealSeen | None:
        topics = (Revealed.topic(), round_.to_bytes(_WORD, "big"), slot.to_bytes(_WORD, "big"))
        logs = await self._rpc.logs(from_block=first, to_block=last, addresses=(self._contract,), topics=topics)
        if not logs:
            return None
        return RevealSeen(transaction=logs[-1].transaction_hash, block=logs[-1].block_number)
