"""Sealed answers: only the licence's content key opens them, and nothing of them can be changed or cut off."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.errors import WrongLength
from chains.market.data_seal import RECORD_SIZE, SealBroken, decrypt, encrypt, seal, unseal

KEY = bytes(range(32))


@given(st.binary(max_size=400), st.integers(min_value=18, max_value=100))
def test_what_was_encrypted_opens_again_at_any_record_size(plain: bytes, size: int) -> None:
    assert decrypt(KEY, encrypt(KEY, plain, record_size=size)) == plain


def test_the_example_of_rfc_8188_opens() -> None:
    """Section 3.1."""
    key = base64.urlsafe_b64decode("yqdlZ-tYemfogSmv7Ws5PQ==")
    message = base64.urlsafe_b64decode("I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg=")
    assert decrypt(key, message) == b"I am the walrus"


def test_a_key_of_another_length_seals_nothing() -> None:
    with pytest.raises(WrongLength):
        seal(b"\x01" * 16, 200, {}, b"")


def test_a_long_answer_opens_whole() -> None:
    body = bytes(i % 251 for i in range(3 * RECORD_SIZE + 5))
    opened = unseal(KEY, seal(KEY, 200, {"Latchkey-Rows": "3"}, body))
    assert (opened.status, dict(opened.headers), opened.body) == (200, {"latchkey-rows": "3"}, body)


def test_two_seals_of_one_answer_share_no_byte_run() -> None:
    first, second = seal(KEY, 200, {}, b"true"), seal(KEY, 200, {}, b"true")
    assert first[21:] != second[21:]


@pytest.mark.parametrize("place", [0, 20, 30, -1])
def test_a_flipped_bit_is_noticed(place: int) -> None:
    sealed = bytearray(seal(KEY, 200, {}, b"4.5"))
    sealed[place] ^= 1
    with pytest.raises(SealBroken):
        unseal(KEY, bytes(sealed))


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealBroken, match="another key"):
        unseal(b"\x01" * 32, seal(KEY, 200, {}, b"4.5"))


def test_a_message_cut_at_a_record_is_noticed() -> None:
    sealed = encrypt(KEY, b"x" * 100, record_size=50)
    with pytest.raises(SealBroken, match="last record is missing"):
        decrypt(KEY, sealed[: 21 + 50])


def test_records_cannot_be_swapped() -> None:
    sealed = encrypt(KEY, b"x" * 33 + b"y" * 33 + b"z", record_size=50)
    swapped = sealed[:21] + sealed[71:121] + sealed[21:71] + sealed[121:]
    with pytest.raises(SealBroken, match="damaged"):
        decrypt(KEY, swapped)


@pytest.mark.parametrize("plain", [b"", b"{}", b"[]\nx", b'{"status":"200","headers":{}}\n', b"\xff\n"])
def test_a_plain_text_without_head_is_refused(plain: bytes) -> None:
    with pytest.raises(SealBroken, match="head"):
        unseal(KEY, encrypt(KEY, plain))


@pytest.mark.parametrize("sealed", [b"", b"\0" * 20, b"\0" * 21, b"\0" * 16 + b"\0\0\x40\0\x01k" + b"\0" * 40])
def test_what_is_no_message_is_refused(sealed: bytes) -> None:
    with pytest.raises(SealBroken):
        decrypt(KEY, sealed)
