"""The two events of BatchAuction that a device waits for. Spec: `specs/protocol/abi-auction.md`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from chains.base.event import ContractEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalized(ContractEvent):
    """The result of a round counts; deliveries begin."""

    ABI: ClassVar[str] = "Finalized(uint64 indexed round, uint8 attempt, uint96 revenue, bytes32 finalState)"
    round: int
    attempt: int
    revenue: int
    final_state: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared(ContractEvent):
    """One chunk was cleared: 1,024 result bytes."""

    ABI: ClassVar[str] = "Cleared(uint64 indexed round, uint8 indexed attempt, uint16 chunk, bytes results)"
    round: int
    attempt: int
    chunk: int
    results: bytes = field(repr=False)
