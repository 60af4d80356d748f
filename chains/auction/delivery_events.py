"""Events of KeyRecords and Settlement. Spec: `specs/protocol/key-record.md` sections "Posting" and "Settlement".

Whoever applies all of them in chain order to a `DeliveryView` has every key record and every payment of every round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from chains.base.event import ContractEvent, by_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryEvent(ContractEvent):
    """Root of the events of these two contracts; all of them name a round."""

    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsPosted(DeliveryEvent):
    """Key records of all winners of some lots: `lots` one byte each, `records` 65 bytes a licence, lot by lot."""

    ABI: ClassVar[str] = (
        "RecordsPosted(uint64 indexed round, uint16 indexed chunk, uint8 kind, address indexed poster, uint16 post, "
        "bytes lots, bytes records)"
    )
    chunk: int
    kind: int
    poster: bytes
    post: int
    lots: bytes
    records: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolFrozen(DeliveryEvent):
    """The first claim of a round fixed who shares its auction fee; bit i of `miners` is the miner of ordinal i."""

    ABI: ClassVar[str] = "PoolFrozen(uint64 indexed round, uint64 miners, uint8 minerCount, uint16 recipients)"
    miners: int
    miner_count: int
    recipients: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed(DeliveryEvent):
    """A lot was paid out; amounts are wei of DTX and sum to price x licences."""

    ABI: ClassVar[str] = (
        "Claimed(uint64 indexed round, uint16 indexed chunk, uint16 lot, address indexed owner, address gateway, "
        "uint8 licences, uint256 ownerWei, uint256 gatewayWei, uint256 platformWei, uint256 feeWei)"
    )
    chunk: int
    lot: int
    owner: bytes
    gateway: bytes
    licences: int
    owner_wei: int
    gateway_wei: int
    platform_wei: int
    fee_wei: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingRefunded(DeliveryEvent):
    """No record came for the licence at this position of the chunk: its buyer got `ticks` back."""

    ABI: ClassVar[str] = (
        "MissingRefunded(uint64 indexed round, uint16 indexed chunk, uint16 position, address indexed bidder, "
        "uint96 ticks)"
    )
    chunk: int
    position: int
    bidder: bytes
    ticks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MinerFeeClaimed(DeliveryEvent):
    """A miner of the auction chain collected wei of DTX of a round's fee."""

    ABI: ClassVar[str] = "MinerFeeClaimed(uint64 indexed round, address indexed miner, uint256 amount)"
    miner: bytes
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataFeeClaimed(DeliveryEvent):
    """A recipient of the metadata half collected wei of DTX of a round's fee."""

    ABI: ClassVar[str] = (
        "MetadataFeeClaimed(uint64 indexed round, uint256 index, address indexed recipient, uint256 amount)"
    )
    index: int
    recipient: bytes
    amount: int


EVENTS: tuple[type[DeliveryEvent], ...] = (
    RecordsPosted,
    PoolFrozen,
    Claimed,
    MissingRefunded,
    MinerFeeClaimed,
    MetadataFeeClaimed,
)

_BY_TOPIC = by_topic(EVENTS)


def decode_log(topics: Sequence[bytes], data: bytes) -> DeliveryEvent | None:
    """Return the event of a log, None for a topic of no event of ours. Raises MalformedValue for a broken log."""
    event = _BY_TOPIC.get(topics[0]) if topics else None
    return event.decode(topics, data) if event is not None else None
