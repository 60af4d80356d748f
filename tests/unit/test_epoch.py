"""Epoch encodings: terms chain, leaves, Merkle proofs and the one word."""

from __future__ import annotations

import pytest
from eth_abi.abi import encode
from eth_hash.auto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.base.errors import OutOfRange
from chains.crypto import epoch

SIZES = (1, 127, 128, 129)


def leaves_of(lots: int) -> list[bytes]:
    return [keccak(lot.to_bytes(4, "big")) for lot in range(lots)]


def test_content_and_leaf_are_the_standard_abi_encoding() -> None:
    device, owner, payout = b"\x01" * 20, b"\x02" * 20, b"\x03" * 20
    attributes, td_hash, root = b"\x04" * 32, b"\x05" * 32, b"\x06" * 32
    content = epoch.content_hash(
        device=device, model=7, attributes=attributes, td_hash=td_hash, month_key_root=root, month=8
    )
    types = ["address", "uint32", "bytes32", "bytes32", "bytes32", "uint32"]
    assert content == keccak(encode(types, ["0x" + device.hex(), 7, attributes, td_hash, root, 8]))
    leaf = epoch.leaf_hash(lot=9, owner=owner, gateway_payout=payout, content=content)
    types = ["uint256", "address", "address", "bytes32"]
    assert leaf == keccak(encode(types, [9, "0x" + owner.hex(), "0x" + payout.hex(), content]))


def test_the_word_is_the_standard_abi_encoding() -> None:
    head, root = b"\x0a" * 32, b"\x0b" * 32
    word = epoch.epoch_word(
        epoch=1, month=2, filter_hash=epoch.ALL_PASS, lots=3, close_time=4, terms_head=head, leaf_root=root
    )
    types = ["uint64", "uint32", "bytes32", "uint32", "uint40", "bytes32", "bytes32"]
    assert word == keccak(encode(types, [1, 2, bytes(32), 3, 4, head, root]))


@given(st.integers(0, 65_535), st.integers(0, 255), st.integers(0, 255))
def test_a_terms_entry_reads_back(reserve: int, licences: int, flags: int) -> None:
    assert epoch.parse_terms_entry(epoch.terms_entry(reserve, licences, flags)) == (reserve, licences, flags)


@pytest.mark.parametrize("values", [(65_536, 0, 0), (-1, 0, 0), (0, 256, 0), (0, 0, 256)])
def test_terms_that_do_not_fit_are_refused_by_name(values: tuple[int, int, int]) -> None:
    with pytest.raises(OutOfRange) as caught:
        epoch.terms_entry(*values)
    assert caught.value.value in values


@pytest.mark.parametrize("lots", SIZES)
def test_the_last_terms_row_is_padded_with_lots_that_are_not_for_sale(lots: int) -> None:
    rows = epoch.terms_rows([epoch.terms_entry(5, 1, 0)] * lots)
    assert len(rows) == epoch.chunk_count(lots)
    assert all(len(row) == 512 for row in rows)
    assert rows[-1].count(epoch.terms_entry(5, 1, 0)) == (lots - 1) % 128 + 1
    head = bytes(32)
    for row in reversed(rows):
        head = keccak(row + head)
    assert epoch.terms_head(rows) == head


@pytest.mark.parametrize("lots", SIZES)
def test_one_chunk_is_its_own_leaf_root_and_more_chunks_form_a_tree(lots: int) -> None:
    leaves = leaves_of(lots)
    roots = epoch.chunk_roots(leaves)
    assert epoch.leaf_root(leaves) == (roots[0] if lots <= 128 else keccak(roots[0] + roots[1]))


def test_three_chunks_are_padded_to_four() -> None:
    leaves = leaves_of(300)
    first, second, third = epoch.chunk_roots(leaves)
    assert epoch.leaf_root(leaves) == keccak(keccak(first + second) + keccak(third + bytes(32)))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_lot_proof_leads_to_the_leaf_root(data: st.DataObject) -> None:
    count = data.draw(st.sampled_from((1, 2, 127, 128, 129, 300, 641)))
    leaves = leaves_of(count)
    chunk = data.draw(st.integers(0, epoch.chunk_count(count) - 1))
    inside = min(128, count - chunk * 128)
    lots = sorted(data.draw(st.sets(st.integers(0, inside - 1), min_size=1, max_size=20)))
    chosen = [leaves[chunk * 128 + lot] for lot in lots]
    siblings = epoch.lot_proof(leaves, chunk, lots)
    chunks = epoch.chunk_count(count)
    assert epoch.proven_root(chosen, chunk, lots, chunks, siblings) == epoch.leaf_root(leaves)
    altered = [keccak(chosen[0]), *chosen[1:]]
    assert epoch.proven_root(altered, chunk, lots, chunks, siblings) != epoch.leaf_root(leaves)
    with pytest.raises(epoch.BadLotProof, match="too many"):
        epoch.proven_root(chosen, chunk, lots, chunks, [*siblings, bytes(32)])
    if siblings:
        with pytest.raises(epoch.BadLotProof, match="too few"):
            epoch.proven_root(chosen, chunk, lots, chunks, siblings[:-1])


@pytest.mark.parametrize("lots", [[], [1, 1], [2, 1], [-1], [128]])
def test_lots_out_of_order_or_outside_the_chunk_are_refused(lots: list[int]) -> None:
    with pytest.raises(epoch.BadLotProof):
        epoch.lot_proof(leaves_of(128), 0, lots)


def test_an_epoch_holds_at_most_16384_lots() -> None:
    assert epoch.chunk_count(16_384) == 128
    with pytest.raises(OutOfRange):
        epoch.chunk_count(16_385)
