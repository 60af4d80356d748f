"""Raw transactions: what other implementations sign, we decode; what strangers send, we refuse without effort."""

from __future__ import annotations

import time

import pytest
import rlp
from eth_account import Account
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.crypto.keys import address_of, private_key
from chains.rpc.errors import MalformedTransaction
from chains.rpc.transaction import MAX_TRANSACTION_BYTES, check_nesting, decode, sign

SECRET = b"\x11" * 32
KEY = private_key(SECRET)
TO = b"\x22" * 20


def signed_elsewhere(**fields: object) -> bytes:
    return bytes(Account.sign_transaction(fields, SECRET).raw_transaction)


def test_a_legacy_transaction_signed_by_another_library_decodes_to_its_fields() -> None:
    raw = signed_elsewhere(nonce=7, gasPrice=5, gas=21_000, to=TO, value=9, data=b"\1", chainId=20180321)
    found = decode(raw)
    assert (found.type, found.chain_id, found.nonce, found.to, found.value) == (0, 20180321, 7, TO, 9)
    assert found.max_fee_per_gas == found.max_priority_fee_per_gas == 5
    assert found.sender == address_of(KEY)


def test_an_access_list_transaction_decodes_to_its_fields() -> None:
    entry = {"address": "0x" + "33" * 20, "storageKeys": ["0x" + "44" * 32]}
    raw = signed_elsewhere(type=1, chainId=5, nonce=0, gasPrice=5, gas=50_000, to=TO, value=0, accessList=[entry])
    found = decode(raw)
    assert found.access_list == ((b"\x33" * 20, (b"\x44" * 32,)),)
    assert found.sender == address_of(KEY)
    assert found.intrinsic_gas == 21_000 + 2_400 + 1_900


@settings(max_examples=30, deadline=None)
@given(
    nonce=st.integers(0, 2**64 - 1),
    fee=st.integers(0, 2**100),
    gas=st.integers(0, 2**64 - 1),
    value=st.integers(0, 2**256 - 1),
    data=st.binary(max_size=200),
    to=st.one_of(st.none(), st.binary(min_size=20, max_size=20)),
)
def test_what_we_sign_another_library_recovers(
    nonce: int, fee: int, gas: int, value: int, data: bytes, to: bytes | None
) -> None:
    made = sign(
        KEY,
        chain_id=9,
        nonce=nonce,
        max_priority_fee_per_gas=fee // 2,
        max_fee_per_gas=fee,
        gas_limit=gas,
        to=to,
        value=value,
        data=data,
    )
    assert Account.recover_transaction(made.raw).lower() == "0x" + address_of(KEY).hex()
    assert decode(made.raw) == made
    assert (made.nonce, made.max_fee_per_gas, made.gas_limit, made.to, made.value, made.data) == (
        nonce,
        fee,
        gas,
        to,
        value,
        data,
    )


def a_transaction(**changes: object) -> list[object]:
    fields: list[object] = list(
        rlp.decode(
            sign(KEY, chain_id=9, nonce=1, max_priority_fee_per_gas=1, max_fee_per_gas=2, gas_limit=21_000, to=TO).raw[
                1:
            ]
        )
    )
    for place, value in changes.items():
        fields[int(place[1:])] = value
    return fields


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "too short"),
        (b"\x03" + rlp.encode(a_transaction()), "not supported: 3"),
        (b"\x02" + rlp.encode(a_transaction()[:-1]), "12 fields, found 11"),
        (b"\x02" + rlp.encode(a_transaction()) + b"\0", "rlp"),
        (b"\x02" + rlp.encode(a_transaction(_1=b"\0\1")), "nonce has a leading zero"),
        (b"\x02" + rlp.encode(a_transaction(_1=b"\1" * 9)), "nonce is"),
        (b"\x02" + rlp.encode(a_transaction(_5=b"\1" * 19)), "to has 19 bytes"),
        (b"\x02" + rlp.encode(a_transaction(_8=[[b"\1", []]])), "accessList"),
        (b"\x02" + rlp.encode(a_transaction(_9=b"\2")), "yParity"),
        (b"\x02" + rlp.encode(a_transaction(_10=b"")), "v, r, s"),
        (b"\x02" + rlp.encode(a_transaction(_11=b"\xff" * 32)), "low"),
        (b"\x00" * (MAX_TRANSACTION_BYTES + 1), "oversized data"),
    ],
)
def test_malformed_bytes_are_refused_with_the_reason(raw: bytes, message: str) -> None:
    with pytest.raises(MalformedTransaction, match=message):
        decode(raw)


def test_deep_nesting_is_refused_before_anything_recurses() -> None:
    nested = b""
    for _ in range(20_000):
        nested = rlp.codec.length_prefix(len(nested), 0xC0) + nested
    started = time.perf_counter()
    with pytest.raises(MalformedTransaction, match="limit is 8"):
        decode(nested)
    assert time.perf_counter() - started < 0.1


def test_nesting_within_the_limit_passes() -> None:
    check_nesting(rlp.encode([[[[[[[[]]]]]]]]))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_never_raise_anything_else(raw: bytes) -> None:
    with pytest.raises(MalformedTransaction):
        decode(raw)
