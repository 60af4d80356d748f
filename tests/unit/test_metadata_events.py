"""The event classes agree with the compiled contracts, and broken logs are refused."""

from __future__ import annotations

from dataclasses import fields

import pytest
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base import artifact
from chains.base.errors import MalformedValue
from chains.base.event import ContractEvent
from chains.metadata import events

CONTRACTS = ("ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook")


def declared() -> dict[str, str]:
    """Return the declaration of every event of the four contracts, by name."""
    found = {}
    for name in CONTRACTS:
        for entry in artifact.load("metadata", name).abi:
            if entry["type"] == "event":
                parts = [f"{p['type']}{' indexed' if p['indexed'] else ''} {p['name']}" for p in entry["inputs"]]
                found[entry["name"]] = f"{entry['name']}({', '.join(parts)})"
    found.pop("EIP712DomainChanged")
    return found


def test_the_classes_are_exactly_the_events_of_the_contracts() -> None:
    assert {event.__name__: event.ABI for event in events.EVENTS} == declared()


@pytest.mark.parametrize("event", events.EVENTS, ids=lambda event: event.__name__)
def test_fields_follow_the_declared_order(event: type[ContractEvent]) -> None:
    assert len(fields(event)) == len(event.parameters())
    for field, parameter in zip(fields(event), event.parameters(), strict=True):
        assert field.name.replace("_", "") == parameter.name.lower()


def test_a_log_with_dynamic_data_decodes() -> None:
    data = encode(["uint16", "bytes", "bytes32", "uint16[]"], [3, b"\x01" * 512, b"\x02" * 32, [5, 9]])
    topics = [keccak(b"ChunkFolded(uint64,uint16,bytes,bytes32,uint16[])"), (7).to_bytes(32, "big")]
    assert events.decode_log(topics, data) == events.ChunkFolded(
        epoch=7, chunk=3, terms=b"\x01" * 512, chunk_root=b"\x02" * 32, indices=(5, 9)
    )


def test_a_fixed_array_of_addresses_decodes_to_bytes() -> None:
    keys = [bytes([number]) * 20 for number in range(12)]
    data = encode(["uint32", "address[12]"], [4, ["0x" + key.hex() for key in keys]])
    topics = [events.MonthKeysPublished.topic(), b"\x09" * 32]
    expected = events.MonthKeysPublished(root=b"\x09" * 32, first_month=4, keys=tuple(keys))
    assert events.decode_log(topics, data) == expected


def test_a_log_of_another_contract_is_no_event_of_ours() -> None:
    assert events.decode_log([keccak(b"Transfer(address,address,uint256)")], b"") is None
    assert events.decode_log([], b"") is None


@pytest.mark.parametrize(
    ("topics", "data"),
    [
        ([events.DevicePaused.topic()], b""),
        ([events.DevicePaused.topic(), b"\x01" * 32], b""),
        ([events.DevicePaused.topic(), bytes(32)], b"\0"),
        ([events.EpochNumbered.topic(), bytes(32)], b"\xff" * 32),
        ([events.ChunkFolded.topic(), bytes(32)], b"\xff" * 128),
        ([events.CheckInSkipped.topic(), bytes(32)], bytes(32) + b"\x01" * 32),
    ],
)
def test_a_log_that_does_not_fit_its_event_is_refused(topics: list[bytes], data: bytes) -> None:
    with pytest.raises(MalformedValue):
        events.decode_log(topics, data)
