"""Fill a block with candidates in one pass: one bad transaction drops out, it does not kill the block.

A candidate ends in one of four ways: included; dropped, because no later block can hold it as things stand; deferred,
because a later block may (nonce gap, fee below the base fee, block full); or not tried, because the wall-clock budget
or the gas ran out. The pool forgets the first two and keeps the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eth.abc import BlockAPI, ReceiptAPI
from eth_hash.auto import keccak

from chains.crypto.vote import Vote
from chains.engine.errors import LimitExceeded, TransactionRefused
from chains.engine.execution import MINIMUM_GAS, BlockExecution


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A block that is sealed, stored and synced; `votes` are those of this node's miner that it made due."""

    block: BlockAPI
    receipts: tuple[ReceiptAPI, ...]
    seal: bytes
    included: tuple[bytes, ...]
    dropped: tuple[tuple[bytes, str], ...]
    deferred: tuple[tuple[bytes, str], ...]
    votes: tuple[Vote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What became of the candidates; hashes in the order in which they came."""

    included: tuple[bytes, ...]
    dropped: tuple[tuple[bytes, str], ...]
    deferred: tuple[tuple[bytes, str], ...]


def fill(
    execution: BlockExecution,
    candidates: Sequence[bytes],
    *,
    budget_seconds: float,
    between: Callable[[], None],
) -> Filled:
    """Execute candidates in order until they, the gas or `budget_seconds` of wall time run out.

    `between` is called before each, so that the caller can do other things meanwhile.
    """
    deadline = time.monotonic() + budget_seconds
    included: list[bytes] = []
    dropped: list[tuple[bytes, str]] = []
    deferred: list[tuple[bytes, str]] = []
    for raw in candidates:
        between()
        if execution.gas_left < MINIMUM_GAS or time.monotonic() >= deadline:
            break
        identity = bytes(keccak(raw))
        try:
            execution.apply(execution.decode(raw))
        except LimitExceeded as error:
            dropped.append((identity, str(error)))
        except TransactionRefused as error:
            (deferred if error.transient else dropped).append((identity, str(error)))
        else:
            included.append(identity)
    return Filled(included=tuple(included), dropped=tuple(dropped), deferred=tuple(deferred))
