"""EIP-712 digests equal those of an independent implementation."""

from __future__ import annotations

import pytest
from eth_account.messages import encode_typed_data
from eth_hash.auto import keccak
from hypothesis import given
from hypothesis import strategies as st

from chains.base.errors import InvalidValue
from chains.crypto.eip712 import Domain, encode_word, struct_hash, type_hash, typed_digest

ADDRESS = st.binary(min_size=20, max_size=20)
TYPE = "Pause(address device,uint32 nonce,uint40 deadline)"
FIELDS = [
    {"name": "device", "type": "address"},
    {"name": "nonce", "type": "uint32"},
    {"name": "deadline", "type": "uint40"},
]


@given(
    chain_id=st.integers(0, 2**256 - 1),
    contract=ADDRESS,
    device=ADDRESS,
    nonce=st.integers(0, 2**32 - 1),
    deadline=st.integers(0, 2**40 - 1),
)
def test_the_digest_of_a_typed_message_is_the_one_wallets_sign(
    chain_id: int, contract: bytes, device: bytes, nonce: int, deadline: int
) -> None:
    message = encode_typed_data(
        domain_data={
            "name": "Latchkey",
            "version": "1",
            "chainId": chain_id,
            "verifyingContract": "0x" + contract.hex(),
        },
        message_types={"Pause": FIELDS},
        message_data={"device": "0x" + device.hex(), "nonce": nonce, "deadline": deadline},
    )
    ours = typed_digest(Domain(chain_id, contract), struct_hash(type_hash(TYPE), device, nonce, deadline))
    assert ours == keccak(b"\x19" + message.version + message.header + message.body)


def test_a_domain_of_another_chain_or_contract_changes_the_digest() -> None:
    inner = struct_hash(type_hash(TYPE), bytes(20), 0, 0)
    digests = {typed_digest(Domain(chain, bytes([byte]) * 20), inner) for chain in (1, 2) for byte in (1, 2)}
    assert len(digests) == 4


@pytest.mark.parametrize("value", [-1, 2**256, b"", b"x" * 19, b"x" * 21, b"x" * 33])
def test_a_value_that_is_no_single_abi_word_is_refused(value: int | bytes) -> None:
    with pytest.raises(InvalidValue) as caught:
        encode_word(value)
    assert caught.value.value == value
