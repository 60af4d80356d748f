"""The readable model of delivery and settlement."""

import pytest
from eth_utils.crypto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.auction.delivery_rules import (
    ChunkDelivery,
    Kind,
    place_of,
    position_of,
    post_number,
    record_positions,
    records_root,
)
from chains.auction.errors import Refused
from chains.auction.rules import LotResult
from chains.base.errors import OutOfRange


@settings(deadline=None)
@given(st.integers(0, 127), st.integers(0, 5))
def test_positions_and_places_are_inverse(lot: int, rank: int) -> None:
    assert place_of(position_of(lot, rank)) == (lot, rank)


@pytest.mark.parametrize(("lot", "rank"), [(128, 0), (-1, 0), (0, 6), (0, -1)])
def test_there_is_no_position_outside_the_chunk(lot: int, rank: int) -> None:
    with pytest.raises(OutOfRange):
        position_of(lot, rank)


@pytest.mark.parametrize("position", [-1, 768])
def test_there_is_no_place_outside_the_chunk(position: int) -> None:
    with pytest.raises(OutOfRange):
        place_of(position)


def test_posts_of_one_chunk_have_different_numbers() -> None:
    assert len({post_number(kind, lot) for kind in Kind for lot in range(128)}) == 256


def test_the_root_of_one_record_is_its_leaf_and_others_pad_with_zeros() -> None:
    records = [bytes([n]) * 65 for n in range(3)]
    leaves = [keccak(n.to_bytes(2, "big") + b"\1" + records[n]) for n in range(3)]
    assert records_root(Kind.OWNER, [0], records[:1]) == leaves[0]
    left, right = keccak(leaves[0] + leaves[1]), keccak(leaves[2] + bytes(32))
    assert records_root(Kind.OWNER, [0, 1, 2], records) == keccak(left + right)


def chunk(**winners: tuple[int, ...]) -> ChunkDelivery:
    results = [LotResult(price=10, winners=())] * 128
    for lot, slots in winners.items():
        results[int(lot[1:])] = LotResult(price=10 + int(lot[1:]), winners=slots)
    return ChunkDelivery(round_id=9, chunk=2, results=results)


RECORD = bytes(65)
SENDER = b"\x0e" * 20


def test_the_owner_replaces_the_gateways_records_once() -> None:
    model = chunk(l3=(1,))
    assert model.post(sender=SENDER, is_gateway=True, is_owner=False, lots=[3], records=[RECORD]) is Kind.GATEWAY
    with pytest.raises(Refused, match="AlreadyPosted"):
        model.post(sender=SENDER, is_gateway=True, is_owner=False, lots=[3], records=[RECORD])
    assert model.post(sender=SENDER, is_gateway=False, is_owner=True, lots=[3], records=[RECORD]) is Kind.OWNER
    with pytest.raises(Refused, match="AlreadyPosted"):
        model.post(sender=SENDER, is_gateway=False, is_owner=True, lots=[3], records=[RECORD])


def test_who_is_gateway_and_owner_posts_and_replaces() -> None:
    model = chunk(l3=(1,))
    kinds = [model.post(sender=SENDER, is_gateway=True, is_owner=True, lots=[3], records=[RECORD]) for _ in range(2)]
    assert kinds == [Kind.GATEWAY, Kind.OWNER]


def test_a_claimed_licence_is_not_refunded_and_a_refunded_one_not_claimed() -> None:
    model = chunk(l3=(1, 2), l4=(1,))
    model.post(sender=SENDER, is_gateway=True, is_owner=False, lots=[3], records=[RECORD, RECORD])
    assert model.claim([3, 4]) == {3: 2}
    with pytest.raises(Refused, match="RecordExists"):
        model.refund_missing([18])
    assert model.refund_missing([24]) == [(24, 1, 14)]
    with pytest.raises(Refused, match="NothingToClaim"):
        model.claim([3, 4])
    with pytest.raises(Refused, match="NothingToRefund"):
        model.refund_missing([24])


@settings(deadline=None)
@given(st.lists(st.integers(0, 127), unique=True, min_size=1).map(sorted), st.data())
def test_records_follow_lots_and_ranks(lots: list[int], data: st.DataObject) -> None:
    results = [LotResult(price=1, winners=tuple(range(data.draw(st.integers(0, 6))))) for _ in range(128)]
    positions = record_positions(results, lots)
    assert positions == sorted(set(positions))
    assert [place_of(p)[0] for p in positions] == [lot for lot in lots for _ in results[lot].winners]
