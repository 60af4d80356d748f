"""Calldata: every function exists in the contract with exactly this signature, and a commit can be read back."""

import pytest

from chains.auction import calldata
from chains.base import artifact
from chains.base.errors import MalformedValue
from chains.base.function_call import selector


@pytest.mark.parametrize("contract", calldata.FUNCTIONS)
def test_every_signature_is_the_contracts(contract: str) -> None:
    selectors = artifact.load("auction", contract).method_identifiers
    for signature in calldata.FUNCTIONS[contract]:
        assert selectors[signature] == selector(signature)


def test_the_ciphertext_can_be_read_from_a_commit_and_from_nothing_else() -> None:
    data = calldata.build_commit(
        3, key_hash=b"\1" * 32, lock=5, licence_x=7, licence_parity=1, ciphertext=bytes(range(256))
    )
    assert calldata.parse_commit(data) == bytes(range(256))
    with pytest.raises(MalformedValue, match="selector"):
        calldata.parse_commit(calldata.build_advance(3))
    with pytest.raises(MalformedValue, match="encoding"):
        calldata.parse_commit(data[:150])
