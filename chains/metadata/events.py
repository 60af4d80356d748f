"""Every event of the metadata chain's contracts. Spec: `specs/protocol/abi-metadata.md`.

Whoever applies all of them in chain order to a `MetadataView` knows all device rows, terms, epochs and leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from chains.base.event import ContractEvent, by_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataEvent(ContractEvent):
    """Root of the events of this chain."""


# ModelRegistry


@dataclass(frozen=True, slots=True, kw_only=True)
class OemRegistered(MetadataEvent):
    """An account became an OEM, or changed the key that signs its certificates."""

    ABI: ClassVar[str] = "OemRegistered(address indexed oem, address certifier)"
    oem: bytes
    certifier: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPublished(MetadataEvent):
    """A model was published; it never changes."""

    ABI: ClassVar[str] = (
        "ModelPublished(uint32 indexed model, address indexed oem, uint16 family, uint32 required, bytes32 maxima, "
        "bytes32 schemaHash, string schemaUri)"
    )
    model: int
    oem: bytes
    family: int
    required: int
    maxima: bytes
    schema_hash: bytes
    schema_uri: str


# GatewayRegistry


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewaySet(MetadataEvent):
    """A gateway was registered or changed; `payout` holds for epochs numbered `from_epoch` and later."""

    ABI: ClassVar[str] = "GatewaySet(address indexed gateway, string baseUrl, address payout, uint64 fromEpoch)"
    gateway: bytes
    base_url: str
    payout: bytes
    from_epoch: int


# DeviceRegistry


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentOpened(MetadataEvent):
    """A family got a new page of device places."""

    ABI: ClassVar[str] = "SegmentOpened(uint32 indexed segment, uint16 family)"
    segment: int
    family: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnrolled(MetadataEvent):
    """A device was enrolled, or moved to a new owner: disabled, without terms and content, until told otherwise."""

    ABI: ClassVar[str] = (
        "DeviceEnrolled(address indexed device, uint32 indexed model, uint32 indexed segment, uint16 index, "
        "address owner, address gateway, uint32 counter, bytes32 serialHash)"
    )
    device: bytes
    model: int
    segment: int
    index: int
    owner: bytes
    gateway: bytes
    counter: int
    serial_hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnabled(MetadataEvent):
    """The owner lets the device check in and be sold on these terms."""

    ABI: ClassVar[str] = "DeviceEnabled(address indexed device, uint16 reserve, uint8 licences, uint8 flags)"
    device: bytes
    reserve: int
    licences: int
    flags: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsSet(MetadataEvent):
    """The owner changed the terms of an enabled device."""

    ABI: ClassVar[str] = "TermsSet(address indexed device, uint16 reserve, uint8 licences, uint8 flags)"
    device: bytes
    reserve: int
    licences: int
    flags: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicePaused(MetadataEvent):
    """The owner disabled the device."""

    ABI: ClassVar[str] = "DevicePaused(address indexed device)"
    device: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRevoked(MetadataEvent):
    """The OEM revoked the device's certificate, for good; the device is disabled."""

    ABI: ClassVar[str] = "CertificateRevoked(address indexed device)"
    device: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthKeysPublished(MetadataEvent):
    """A list of month keys became known; `keys` are twelve addresses, the first for `first_month`."""

    ABI: ClassVar[str] = "MonthKeysPublished(bytes32 indexed root, uint32 firstMonth, address[12] keys)"
    root: bytes
    first_month: int
    keys: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn(MetadataEvent):
    """A check-in was accepted."""

    ABI: ClassVar[str] = (
        "CheckedIn(address indexed device, uint32 sequence, uint40 time, address indexed gateway, "
        "bytes32 attributes, bytes32 tdHash, bytes32 monthKeyRoot)"
    )
    device: bytes
    sequence: int
    time: int
    gateway: bytes
    attributes: bytes
    td_hash: bytes
    month_key_root: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInSkipped(MetadataEvent):
    """An item of a batch was passed over; `reason` is the selector of the error that says why."""

    ABI: ClassVar[str] = "CheckInSkipped(address indexed device, uint256 position, bytes4 reason)"
    device: bytes
    position: int
    reason: bytes


# EpochBook


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochStarted(MetadataEvent):
    """A walk started. Changes from here on count for the next epoch of the segment."""

    ABI: ClassVar[str] = (
        "EpochStarted(uint64 indexed epoch, uint32 indexed segment, uint32 month, uint16 count, uint32 generation, "
        "bytes32 filterHash, uint40 startTime)"
    )
    epoch: int
    segment: int
    month: int
    count: int
    generation: int
    filter_hash: bytes
    start_time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochNumbered(MetadataEvent):
    """All devices were looked at; `lots` of them are lots."""

    ABI: ClassVar[str] = "EpochNumbered(uint64 indexed epoch, uint32 lots)"
    epoch: int
    lots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochDropped(MetadataEvent):
    """Too few devices are lots: the epoch ends without a word and takes no device-month."""

    ABI: ClassVar[str] = "EpochDropped(uint64 indexed epoch, uint32 lots)"
    epoch: int
    lots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkFolded(MetadataEvent):
    """A chunk was folded: its terms row and the places of its lots in the segment, ascending."""

    ABI: ClassVar[str] = (
        "ChunkFolded(uint64 indexed epoch, uint16 chunk, bytes terms, bytes32 chunkRoot, uint16[] indices)"
    )
    epoch: int
    chunk: int
    terms: bytes
    chunk_root: bytes
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochClosed(MetadataEvent):
    """The epoch's word was stored: the hash of these values."""

    ABI: ClassVar[str] = (
        "EpochClosed(uint64 indexed epoch, uint32 month, bytes32 filterHash, uint32 lots, uint40 closeTime, "
        "bytes32 termsHead, bytes32 leafRoot)"
    )
    epoch: int
    month: int
    filter_hash: bytes
    lots: int
    close_time: int
    terms_head: bytes
    leaf_root: bytes


EVENTS: tuple[type[MetadataEvent], ...] = (
    OemRegistered,
    ModelPublished,
    GatewaySet,
    SegmentOpened,
    DeviceEnrolled,
    DeviceEnabled,
    TermsSet,
    DevicePaused,
    CertificateRevoked,
    MonthKeysPublished,
    CheckedIn,
    CheckInSkipped,
    EpochStarted,
    EpochNumbered,
    EpochDropped,
    ChunkFolded,
    EpochClosed,
)

_BY_TOPIC = by_topic(EVENTS)


def decode_log(topics: Sequence[bytes], data: bytes) -> MetadataEvent | None:
    """Return the event of a log, None for a topic of no event of ours. Raises MalformedValue for a broken log."""
    event = _BY_TOPIC.get(topics[0]) if topics else None
    return event.decode(topics, data) if event is not None else None
