"""Revert data becomes words."""

from __future__ import annotations

from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.rpc.revert import RevertDecoder

ABI = [
    {
        "type": "error",
        "name": "LockTooLow",
        "inputs": [{"name": "lock", "type": "uint96"}, {"name": "need", "type": "uint96"}],
    }
]


def data(signature: str, types: list[str], values: list[object]) -> bytes:
    return keccak(signature.encode())[:4] + encode(types, values)


def test_a_custom_error_of_a_given_abi_is_named_with_its_values() -> None:
    revert = RevertDecoder([ABI]).decode(data("LockTooLow(uint96,uint96)", ["uint96", "uint96"], [5, 9]))
    assert str(revert) == "LockTooLow(lock=5, need=9)"
    assert revert.argument("need") == 9


def test_a_reason_string_and_a_panic_are_words() -> None:
    decoder = RevertDecoder()
    assert str(decoder.decode(data("Error(string)", ["string"], ["not yours"]))) == "not yours"
    assert "overflow" in str(decoder.decode(data("Panic(uint256)", ["uint256"], [0x11])))


def test_unknown_or_broken_data_is_shown_and_never_fails() -> None:
    decoder = RevertDecoder([ABI])
    assert str(decoder.decode(b"\1\2\3\4\5")) == "revert data 0x0102030405"
    broken = keccak(b"LockTooLow(uint96,uint96)")[:4] + b"\1"
    assert decoder.decode(broken).name == ""
    assert str(decoder.decode(b"")) == "no reason given"


def test_a_tuple_argument_has_its_canonical_signature() -> None:
    abi = [
        {
            "type": "error",
            "name": "Bad",
            "inputs": [{"name": "item", "type": "tuple[]", "components": [{"type": "uint8"}, {"type": "bytes4"}]}],
        }
    ]
    raw = data("Bad((uint8,bytes4)[])", ["(uint8,bytes4)[]"], [[(1, b"abcd")]])
    assert RevertDecoder([abi]).decode(raw).name == "Bad"
