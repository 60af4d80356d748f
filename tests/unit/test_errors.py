"""The shared errors say what, how much and what to do (chains.base.errors)."""

import pytest

from chains.base.errors import SHOWN, LatchkeyError, MalformedValue, OutOfRange, UnknownField, WrongLength, shown


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OutOfRange("licences", 7, low=0, high=6), "licences is 7, allowed is 0..6"),
        (OutOfRange("wait", -1, low=0, unit="s", remedy="wait"), "wait is -1, allowed is 0.. s; wait"),
        (OutOfRange("gas", 13, high=12, unit="gas", remedy="send less"), "gas is 13, allowed is ..12 gas; send less"),
        (WrongLength("key", 31, allowed=32), "key has 31 bytes, allowed is 32"),
        (
            WrongLength("list", 9, allowed="1..8", unit="items", remedy="split it"),
            "list has 9 items, allowed is 1..8; split it",
        ),
        (MalformedValue("to", "0x1", expected="an address"), "to is '0x1', expected an address"),
        (UnknownField("plan", "bids", known=("lots",)), "plan has the unknown field 'bids'; its fields are: lots"),
        (
            UnknownField("plan", "lots", known=("lots",), missing=True),
            "plan lacks the field 'lots'; its fields are: lots",
        ),
    ],
)
def test_an_error_builds_its_own_sentence(error: LatchkeyError, message: str) -> None:
    assert str(error) == message


def test_a_long_value_is_cut_and_bytes_are_hex() -> None:
    assert shown(b"\x01\xff") == "0x01ff"
    assert len(shown("x" * 1_000)) == SHOWN
