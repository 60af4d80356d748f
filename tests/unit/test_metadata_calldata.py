"""Calldata functions name functions that the contracts have, and refuse what cannot be sent."""

from __future__ import annotations

import pytest

from chains.base import artifact
from chains.base.errors import WrongLength
from chains.base.function_call import selector
from chains.metadata import calldata
from chains.metadata.messages import CheckIn

CONTRACTS = ("ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook")
ITEM = CheckIn(
    device=bytes(20),
    sequence=1,
    time=0,
    gateway=bytes(20),
    attributes=bytes(32),
    td_hash=bytes(32),
    month_key_root=bytes(32),
)


def sending_functions() -> dict[str, bytes]:
    """Return selector by signature of every function that changes state."""
    found: dict[str, bytes] = {}
    for name in CONTRACTS:
        compiled = artifact.load("metadata", name)
        changing = {
            entry["name"]
            for entry in compiled.abi
            if entry["type"] == "function" and entry["stateMutability"] == "nonpayable"
        }
        found |= {
            signature: four
            for signature, four in compiled.method_identifiers.items()
            if signature.split("(")[0] in changing
        }
    found.pop("beginWalk(uint32)")  # the EpochBook's own
    return found


def test_there_is_calldata_for_every_function_that_sends_something() -> None:
    assert {signature: selector(signature) for signature in calldata.FUNCTIONS} == sending_functions()


@pytest.mark.parametrize("signatures", [[], [bytes(65)] * 2, [bytes(64)], [bytes(66)]])
def test_a_batch_needs_65_bytes_of_signature_for_each_item(signatures: list[bytes]) -> None:
    with pytest.raises(WrongLength):
        calldata.build_check_in_batch([ITEM], signatures)


def test_a_list_of_month_keys_has_twelve() -> None:
    with pytest.raises(WrongLength):
        calldata.MonthKeys(first_month=0, keys=(bytes(20),) * 11)
