"""The JSON settings of a genesis, in the fields that both chains share; a chain's own are in its `chain.py`.

genesis_time            unix seconds of block 0
schedule                object of `chains.base.schedule.Schedule`, the same on both chains
members                 addresses of the miners
period                  seconds between blocks
checkpoint_length       blocks, E of `specs/protocol/seal-and-vote.md`
vote_depth              blocks, d of the same page
alloc                   object: gas coin by address, wei as decimal text
deployers               addresses that may create contracts; usually none
expected_genesis_hash   32 bytes; a node refuses to start on another genesis (left out: any)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chains.base.errors import MalformedValue, OutOfRange, UnknownField
from chains.base.schedule import Schedule
from chains.engine.definition import ChainDefinition, Predeploy

_REQUIRED = ("genesis_time", "schedule", "members", "period", "checkpoint_length", "vote_depth")
_OPTIONAL = ("alloc", "deployers", "expected_genesis_hash")


@dataclass(frozen=True, slots=True, kw_only=True)
class GenesisSettings:
    """The shared fields, parsed."""

    genesis_time: int
    schedule: Schedule
    members: tuple[bytes, ...]
    period: int
    checkpoint_length: int
    vote_depth: int
    alloc: Mapping[bytes, int]
    deployers: frozenset[bytes]
    expected_genesis_hash: bytes | None

    def definition(self, *, name: str, chain_id: int, predeploys: Sequence[Predeploy]) -> ChainDefinition:
        """Return the definition of a chain with these settings and contracts. Raises DefinitionRefused."""
        return ChainDefinition(
            name=name,
            chain_id=chain_id,
            period=self.period,
            genesis_timestamp=self.genesis_time,
            members=self.members,
            checkpoint_length=self.checkpoint_length,
            vote_depth=self.vote_depth,
            alloc=self.alloc,
            predeploys=tuple(predeploys),
            deployers=self.deployers,
            expected_genesis_hash=self.expected_genesis_hash,
        )


def parse(settings: Mapping[str, object], *, own: Sequence[str] = ()) -> GenesisSettings:
    """Parse the shared fields; `own` are the required fields of the chain itself.

    Raises UnknownField for a field too many or missing, MalformedValue, OutOfRange and BadSchedule.
    """
    known = (*_REQUIRED, *own, *_OPTIONAL)
    for name in settings:
        if name not in known:
            raise UnknownField("genesis settings", name, known=known)
    for name in (*_REQUIRED, *own):
        if name not in settings:
            raise UnknownField("genesis settings", name, known=known, missing=True)
    schedule = settings["schedule"]
    if not isinstance(schedule, dict):
        raise MalformedValue("schedule", schedule, expected="an object of durations in seconds")
    expected = settings.get("expected_genesis_hash")
    return GenesisSettings(
        genesis_time=_integer(settings, "genesis_time"),
        schedule=Schedule.from_json(schedule),
        members=tuple(sorted(addresses(settings, "members"))),
        period=_integer(settings, "period"),
        checkpoint_length=_integer(settings, "checkpoint_length"),
        vote_depth=_integer(settings, "vote_depth"),
        alloc=_alloc(settings.get("alloc", {})),
        deployers=frozenset(addresses(settings, "deployers")),
        expected_genesis_hash=None if expected is None else hex_bytes(expected, "expected_genesis_hash", 32),
    )


def address(settings: Mapping[str, object], name: str) -> bytes:
    """Return the 20 bytes of one address field."""
    return hex_bytes(settings[name], name, 20)


def addresses(settings: Mapping[str, object], name: str) -> tuple[bytes, ...]:
    """Return the addresses of an array field; a field that is left out is empty."""
    values = settings.get(name, [])
    if not isinstance(values, list):
        raise MalformedValue(name, values, expected="an array of addresses")
    return tuple(hex_bytes(value, f"{name}[{place}]", 20) for place, value in enumerate(values))


def hex_bytes(value: object, name: str, length: int) -> bytes:
    """Return the bytes of 0x-hex text of exactly `length` bytes."""
    try:
        found = bytes.fromhex(value.removeprefix("0x")) if isinstance(value, str) and value.startswith("0x") else b""
    except ValueError:
        found = b""
    if len(found) != length:
        raise MalformedValue(name, value, expected=f"{length} bytes in 0x-hex")
    return found


def _integer(settings: Mapping[str, object], name: str) -> int:
    value = settings[name]
    if not isinstance(value, int) or isinstance(value, bool):
        raise MalformedValue(name, value, expected="a whole number")
    if not 0 <= value < 1 << 40:
        raise OutOfRange(name, value, low=0, high=(1 << 40) - 1)
    return value


def _alloc(value: object) -> Mapping[bytes, int]:
    if not isinstance(value, dict):
        raise MalformedValue("alloc", value, expected="an object of wei by address")
    found: dict[bytes, int] = {}
    for holder, wei in value.items():
        if not isinstance(wei, str) or not wei.isdecimal() or len(wei) > 78:
            raise MalformedValue(f"alloc.{holder}", wei, expected="wei as decimal text")
        found[hex_bytes(holder, f"alloc.{holder}", 20)] = int(wei)
    return found
