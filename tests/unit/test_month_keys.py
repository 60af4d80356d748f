"""Month keys: one secret a month, twelve addresses behind one root."""

import pytest
from eth_abi.abi import encode
from eth_keys.datatypes import PrivateKey
from eth_utils.crypto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.base.errors import OutOfRange, WrongLength
from chains.crypto.month_keys import (
    MONTHS_AHEAD,
    month_address,
    month_addresses,
    month_key_root,
    month_secret,
)
from chains.crypto.points import ORDER, BadScalar

SEED = bytes(range(32))
seeds = st.binary(min_size=32, max_size=32)
months = st.integers(0, 2**32 - 13)


@settings(deadline=None)
@given(seeds, months)
def test_a_month_secret_is_a_scalar_and_always_the_same(seed: bytes, month: int) -> None:
    assert 0 < month_secret(seed, month) < ORDER
    assert month_secret(seed, month) == month_secret(seed, month)


def test_months_and_devices_have_different_secrets() -> None:
    secrets = {month_secret(SEED, month) for month in range(50)} | {
        month_secret(bytes(32), month) for month in range(50)
    }
    assert len(secrets) == 100


@settings(deadline=None)
@given(st.integers(1, ORDER - 1))
def test_a_month_address_is_the_ethereum_address_of_the_secret(secret: int) -> None:
    assert month_address(secret) == PrivateKey(secret.to_bytes(32, "big")).public_key.to_canonical_address()


@settings(deadline=None)
@given(seeds, months)
def test_the_root_is_the_hash_that_the_registry_computes(seed: bytes, first: int) -> None:
    addresses = month_addresses(seed, first)
    assert len(addresses) == MONTHS_AHEAD
    assert month_key_root(first, addresses) == keccak(encode(["uint32", "address[12]"], [first, list(addresses)]))


def test_addresses_follow_the_first_month() -> None:
    assert month_addresses(SEED, 5)[1:] == month_addresses(SEED, 6)[:-1]


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_seed_of_another_length_is_refused_without_showing_it(length: int) -> None:
    with pytest.raises(WrongLength) as refused:
        month_secret(b"\xab" * length, 0)
    assert (refused.value.actual, refused.value.allowed, refused.value.value) == (length, 32, None)
    assert "abab" not in str(refused.value)


@pytest.mark.parametrize("month", [-1, 2**32])
def test_a_month_outside_its_field_is_refused(month: int) -> None:
    with pytest.raises(OutOfRange) as refused:
        month_secret(SEED, month)
    assert refused.value.value == month


@pytest.mark.parametrize("count", [0, 11, 13])
def test_a_root_needs_twelve_addresses(count: int) -> None:
    with pytest.raises(WrongLength) as refused:
        month_key_root(0, [bytes(20)] * count)
    assert refused.value.actual == count


def test_a_root_refuses_addresses_of_another_length() -> None:
    with pytest.raises(WrongLength) as refused:
        month_key_root(0, [bytes(20)] * 11 + [bytes(32)])
    assert refused.value.actual == 32


@pytest.mark.parametrize("secret", [0, ORDER])
def test_a_scalar_outside_the_group_has_no_address(secret: int) -> None:
    with pytest.raises(BadScalar):
        month_address(secret)
