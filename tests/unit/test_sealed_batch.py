"""Promises of the sealed batch: what a ciphertext hides, what a key hash binds."""

from dataclasses import replace
from itertools import pairwise

import pytest
from eth_hash.auto import keccak
from hypothesis import given
from hypothesis import strategies as st

from chains.base.errors import OutOfRange, WrongLength
from chains.crypto import sealed_batch
from chains.crypto.sealed_batch import BatchId, BidOutOfRange

BATCH = BatchId(chain_id=20180322, contract=b"\x12" * 20, round=7, bidder=b"\x34" * 20)
KEY = b"\x56" * 32
OTHERS = [
    replace(BATCH, chain_id=20180321),
    replace(BATCH, contract=b"\x13" * 20),
    replace(BATCH, round=8),
    replace(BATCH, bidder=b"\x35" * 20),
]
vectors = st.lists(st.integers(0, 65_535), min_size=1, max_size=300)


@given(vectors, st.binary(min_size=32, max_size=32))
def test_decrypting_returns_the_bids_and_zero_padding(bids: list[int], key: bytes) -> None:
    ciphertext = sealed_batch.encrypt(bids, key, BATCH)

    assert len(ciphertext) == -(-len(bids) // 128) * 256
    plain = sealed_batch.decrypt(ciphertext, key, BATCH)
    assert list(plain[: len(bids)]) == bids
    assert not any(plain[len(bids) :])


@given(vectors)
def test_a_row_decrypts_by_itself(bids: list[int]) -> None:
    ciphertext = sealed_batch.encrypt(bids, KEY, BATCH)
    rows = [
        sealed_batch.decrypt_row(ciphertext[256 * chunk : 256 * chunk + 256], chunk, KEY, BATCH)
        for chunk in range(len(ciphertext) // 256)
    ]
    assert tuple(bid for row in rows for bid in row) == sealed_batch.decrypt(ciphertext, KEY, BATCH)


def test_an_empty_batch_looks_like_any_other() -> None:
    nothing = sealed_batch.encrypt([0] * 128, KEY, BATCH)
    assert nothing == sealed_batch.keystream(KEY, BATCH, 8)
    assert len(set(nothing)) > 100


@pytest.mark.parametrize("other", OTHERS)
def test_the_stream_and_the_key_hash_belong_to_one_batch(other: BatchId) -> None:
    assert sealed_batch.keystream(KEY, BATCH, 1) != sealed_batch.keystream(KEY, other, 1)
    assert sealed_batch.key_hash(KEY, 5, 6, BATCH) != sealed_batch.key_hash(KEY, 5, 6, other)


def test_the_key_hash_seals_key_budget_and_cap() -> None:
    hashes = {
        sealed_batch.key_hash(key, budget, cap, BATCH)
        for key, budget, cap in ((KEY, 5, 6), (bytes(32), 5, 6), (KEY, 6, 6), (KEY, 5, 5))
    }
    assert len(hashes) == 4


@pytest.mark.parametrize("other", OTHERS)
def test_the_batch_key_differs_in_every_round_and_attempt(other: BatchId) -> None:
    vault_key, nonce = b"\x01" * 32, b"\x02" * 32
    key = sealed_batch.batch_key(vault_key, BATCH, nonce)
    assert key == sealed_batch.batch_key(vault_key, BATCH, nonce)
    assert key != sealed_batch.batch_key(vault_key, other, nonce)
    assert key != sealed_batch.batch_key(vault_key, BATCH, b"\x03" * 32)
    assert key != sealed_batch.batch_key(b"\x04" * 32, BATCH, nonce)


@given(st.integers(1, 5), st.binary(min_size=256, max_size=256))
def test_the_row_chain_binds_every_row_and_its_place(chunks: int, row: bytes) -> None:
    ciphertext = b"".join(bytes(byte ^ index for byte in row) for index in range(chunks))
    heads = sealed_batch.row_heads(ciphertext)

    assert len(heads) == chunks + 1
    assert heads[-1] == bytes(32)
    for chunk, (head, after) in enumerate(pairwise(heads)):
        assert head == keccak(ciphertext[256 * chunk : 256 * chunk + 256] + after)


def test_bad_input_names_the_field_and_the_limit_and_never_a_bid() -> None:
    with pytest.raises(BidOutOfRange, match=r"lot 1 is outside 0\.\.65535 ticks") as refused:
        sealed_batch.encrypt([1, 70_123], KEY, BATCH)
    assert "70123" not in str(refused.value)
    with pytest.raises(OutOfRange, match="lots is 0"):
        sealed_batch.encrypt([], KEY, BATCH)
    with pytest.raises(OutOfRange, match=r"1\.\.16384"):
        sealed_batch.plaintext([0] * 16_385)
    with pytest.raises(WrongLength, match="multiple of 256"):
        sealed_batch.decrypt(bytes(255), KEY, BATCH)
    with pytest.raises(WrongLength, match="row has 512 bytes, allowed is 256"):
        sealed_batch.decrypt_row(bytes(512), 0, KEY, BATCH)
    with pytest.raises(WrongLength, match="batch key has 31 bytes"):
        sealed_batch.encrypt([1], bytes(31), BATCH)
    with pytest.raises(WrongLength, match="nonce has 0 bytes"):
        sealed_batch.batch_key(bytes(32), BATCH, b"")
    with pytest.raises(OutOfRange, match="budget"):
        sealed_batch.key_hash(KEY, 1 << 96, 1, BATCH)
    with pytest.raises(OutOfRange, match="cap"):
        sealed_batch.key_hash(KEY, 1, 1 << 16, BATCH)
    with pytest.raises(WrongLength, match="bidder"):
        replace(BATCH, bidder=bytes(32))
    with pytest.raises(OutOfRange, match="round"):
        replace(BATCH, round=1 << 64)
