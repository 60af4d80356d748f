"""Calldata from signatures: known selectors, and structs kept whole."""

from eth_abi.abi import encode

from chains.base.function_call import calldata, parameter_types, selector


def test_a_selector_is_the_published_one() -> None:
    assert selector("transfer(address,uint256)").hex() == "a9059cbb"
    assert calldata("balanceOf(address)", b"\x11" * 20).hex() == "70a08231" + "00" * 12 + "11" * 20


def test_a_struct_is_one_parameter() -> None:
    signature = "post((uint8,(bytes32,address)[]),bytes)"
    assert parameter_types(signature) == ("(uint8,(bytes32,address)[])", "bytes")
    value = (7, [(b"\x22" * 32, b"\x33" * 20)])
    assert calldata(signature, value, b"x")[4:] == encode(["(uint8,(bytes32,address)[])", "bytes"], [value, b"x"])


def test_a_function_without_parameters_has_only_its_selector() -> None:
    assert parameter_types("deposit()") == ()
    assert calldata("deposit()") == selector("deposit()")
