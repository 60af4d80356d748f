"""The EIP-712 messages of the metadata chain: who signs them, and the digest that is signed.

All are verified by the DeviceRegistry; `Domain(chain_id, registry address)` says where a signature is good. Members
have the names, order and types of the Solidity side. Spec: `specs/protocol/metadata-chain.md`, "Signed messages".

    Certificate   signed by the certifier of the model's OEM
    Enrol         signed by the device
    Enable, SetTerms, Pause   signed by the owner
    CheckIn       signed by the device
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import ClassVar

from chains.base.errors import OutOfRange, WrongLength
from chains.crypto.eip712 import Domain, Word, struct_hash, type_hash, typed_digest

MAX_LICENCES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMessage:
    """A message all of whose members are static; subclasses name their type in `TYPE`, member by member."""

    TYPE: ClassVar[str]

    def __post_init__(self) -> None:
        for name, size in _members(self.TYPE):
            _check(name, size, getattr(self, name))

    @property
    def members(self) -> tuple[Word, ...]:
        """Return the values in the order of the type."""
        return tuple(getattr(self, field.name) for field in fields(self))

    @property
    def struct_hash(self) -> bytes:
        """Return `hashStruct` of EIP-712."""
        return struct_hash(type_hash(self.TYPE), *self.members)

    def digest(self, domain: Domain) -> bytes:
        """Return the 32 bytes to sign."""
        return typed_digest(domain, self.struct_hash)


@lru_cache(maxsize=256)
def _members(encoded_type: str) -> tuple[tuple[str, int], ...]:
    """Return the members of a type: name, and size: bits of an integer, bytes of anything else."""
    inner = encoded_type[encoded_type.index("(") + 1 : -1]
    pairs = [member.split(" ") for member in inner.split(",")]
    return tuple((_snake(name), _size(kind)) for kind, name in pairs)


def _size(kind: str) -> int:
    if kind.startswith("uint"):
        return int(kind.removeprefix("uint"))
    return 20 if kind == "address" else 32


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def _check(name: str, size: int, value: Word) -> None:
    if isinstance(value, int):
        if not 0 <= value < 1 << size:
            raise OutOfRange(name, value, low=0, high=(1 << size) - 1)
    elif len(value) != size:
        raise WrongLength(name, len(value), allowed=size, value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate(TypedMessage):
    """The OEM made this device; signed once, at manufacture."""

    TYPE: ClassVar[str] = "Certificate(address device,uint32 model,bytes32 serialHash)"
    device: bytes
    model: int
    serial_hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrol(TypedMessage):
    """The device takes this owner and gateway; `counter` rises with every physical reset, from 1."""

    TYPE: ClassVar[str] = "Enrol(address device,address owner,address gateway,uint32 counter)"
    device: bytes
    owner: bytes
    gateway: bytes
    counter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Terms(TypedMessage):
    device: bytes
    reserve: int
    licences: int
    flags: int
    nonce: int
    deadline: int

    def __post_init__(self) -> None:
        super(_Terms, self).__post_init__()  # a slotted dataclass is a new class: bare super() would miss it
        if self.licences > MAX_LICENCES:
            raise OutOfRange("licences", self.licences, low=0, high=MAX_LICENCES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enable(_Terms):
    """The owner lets the device check in and be sold: reserve in ticks, 0..6 licences, deadline in unix seconds."""

    TYPE: ClassVar[str] = (
        "Enable(address device,uint16 reserve,uint8 licences,uint8 flags,uint32 nonce,uint40 deadline)"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTerms(_Terms):
    """The owner changes the terms of an enabled device."""

    TYPE: ClassVar[str] = (
        "SetTerms(address device,uint16 reserve,uint8 licences,uint8 flags,uint32 nonce,uint40 deadline)"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(TypedMessage):
    """The owner disables the device."""

    TYPE: ClassVar[str] = "Pause(address device,uint32 nonce,uint40 deadline)"
    device: bytes
    nonce: int
    deadline: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(TypedMessage):
    """What a device states: `time` in unix seconds on a TIME_STEP, 32 one-byte attribute codes, two hashes."""

    TYPE: ClassVar[str] = (
        "CheckIn(address device,uint32 sequence,uint40 time,address gateway,"
        "bytes32 attributes,bytes32 tdHash,bytes32 monthKeyRoot)"
    )
    device: bytes
    sequence: int
    time: int
    gateway: bytes
    attributes: bytes
    td_hash: bytes
    month_key_root: bytes
