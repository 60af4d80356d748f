"""Turn, weight and fork choice as pure functions."""

import itertools

import pytest
from eth_hash.auto import keccak
from hypothesis import given
from hypothesis import strategies as st

from chains.engine.fork_choice import Candidate, best
from chains.engine.turn import barred_blocks, in_turn, queue, tie_break, weight

MEMBERS = [bytes([number]) * 20 for number in range(1, 6)]

members_lists = st.integers(min_value=1, max_value=12).map(lambda n: [bytes([i + 1]) * 20 for i in range(n)])


def test_turns_go_round_by_number() -> None:
    assert [in_turn(MEMBERS, number) for number in range(7)] == [*MEMBERS, *MEMBERS[:2]]
    assert [weight(MEMBERS, 6, member) for member in MEMBERS] == [1, 2, 1, 1, 1]


@pytest.mark.parametrize(("members", "barred"), [(1, 0), (2, 1), (3, 1), (4, 2), (5, 2), (10, 5)])
def test_a_sealer_waits_for_half_of_the_others(members: int, barred: int) -> None:
    assert barred_blocks(members) == barred


def test_the_queue_starts_in_turn_goes_round_and_leaves_out_who_just_sealed() -> None:
    assert queue(MEMBERS, 8, []) == [MEMBERS[3], MEMBERS[4], MEMBERS[0], MEMBERS[1], MEMBERS[2]]
    assert queue(MEMBERS, 8, [MEMBERS[3], MEMBERS[0]]) == [MEMBERS[4], MEMBERS[1], MEMBERS[2]]
    assert queue(MEMBERS[:1], 8, []) == MEMBERS[:1]


@given(members_lists, st.integers(min_value=0, max_value=10**9), st.data())
def test_somebody_alive_may_always_seal_while_a_majority_is_alive(
    members: list[bytes], number: int, data: st.DataObject
) -> None:
    barred = barred_blocks(len(members))
    recent = data.draw(st.lists(st.sampled_from(members), max_size=barred))
    alive = data.draw(st.sets(st.sampled_from(members), min_size=len(members) // 2 + 1))
    assert set(queue(members, number, recent)) & alive


def at(weight_: int, tie: int, hash_: int) -> Candidate:
    return Candidate(number=5, hash=bytes([hash_]) * 32, weight=weight_, tie=bytes([tie]) * 32)


def test_weight_comes_first_then_the_tie_break_then_the_hash() -> None:
    ordered = [at(9, 9, 9), at(8, 1, 9), at(8, 2, 1), at(8, 2, 3)]
    for shuffled in itertools.permutations(ordered):
        left = list(shuffled)
        for expected in ordered:
            found = best(left, lambda _: True)
            assert found == expected
            left.remove(expected)


def test_only_descendants_of_the_root_can_be_head() -> None:
    heavy, light = at(9, 1, 1), at(2, 9, 9)
    assert best([heavy, light], lambda block: block is light) is light
    assert best([heavy, light], lambda _: False) is None


def test_the_tie_break_hashes_parent_and_sealer_only() -> None:
    assert tie_break(b"\x01" * 32, MEMBERS[0]) == keccak(b"\x01" * 32 + MEMBERS[0])
