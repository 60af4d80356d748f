"""The cache of jump targets, and what programs are made of."""

import random

import pytest
from eth.vm.code_stream import CodeStream
from eth.vm.opcode_values import ADD, JUMPDEST, PUSH1, PUSH32
from hypothesis import given
from hypothesis import strategies as st

from chains.engine.fast.interpreter import FastComputation
from chains.engine.fast.jumps import CodeCache, MarkedCodeStream, instruction_starts
from chains.engine.fast.program import BRANCH, BRANCH_ZERO, EFFECTS, GOTO, INLINED, Program
from chains.engine.vm import LatchkeyComputation


@given(st.lists(st.sampled_from([PUSH1, PUSH1 + 5, PUSH32, JUMPDEST, ADD, 0]), max_size=120).map(bytes))
def test_every_position_is_an_instruction_or_data_as_in_py_evm(code: bytes) -> None:
    stock, ours = CodeStream(code), MarkedCodeStream(code)
    positions = list(range(len(code) + 40))
    random.Random(len(code)).shuffle(positions)  # py-evm remembers what it was asked before
    assert [ours.is_valid_opcode(p) for p in positions] == [stock.is_valid_opcode(p) for p in positions]


def test_the_data_of_a_push_cut_off_by_the_end_is_no_instruction() -> None:
    assert instruction_starts(bytes([PUSH32, JUMPDEST, JUMPDEST])) == b"\1\0\0"


def test_a_cache_is_bounded_by_the_bytes_of_code_and_drops_what_was_used_longest_ago() -> None:
    built: list[bytes] = []

    def build(code: bytes) -> int:
        built.append(code)
        return len(code)

    cache = CodeCache(build, capacity=30)
    first, second, third = bytes(10), bytes(11), bytes(9)
    for code in (first, second, third, first, bytes(5)):
        cache.get(code)
    assert len(cache) == 3  # second had to go: 10 + 11 + 9 + 5 > 30, and first was used again
    built.clear()
    for code in (first, third, bytes(5)):
        cache.get(code)
    assert built == []
    cache.get(second)
    assert built == [second]


def test_a_code_longer_than_the_cache_is_not_kept_and_drops_nothing() -> None:
    cache = CodeCache(len, capacity=30)
    cache.get(bytes(20))
    assert cache.get(bytes(31)) == 31
    assert len(cache) == 1


def test_a_program_knows_its_jump_targets() -> None:
    code = bytes([JUMPDEST, PUSH1, JUMPDEST, JUMPDEST])
    assert Program(code, LatchkeyComputation.opcodes, {}).targets == {0, 3}


@given(
    st.lists(st.sampled_from([JUMPDEST, JUMPDEST, ADD, PUSH1, 0x80, 0x57, 0x56]), min_size=1, max_size=600).map(bytes)
)
def test_no_instruction_is_held_by_two_segments_however_code_is_entered(code: bytes) -> None:
    """Otherwise short code with many entries would fill the memory."""
    program = Program(code, LatchkeyComputation.opcodes, {})
    entries, steps = {0, *program.targets}, 0
    while entries:
        position = entries.pop()
        if program.segments[position] is None:
            _, _, _, held, end, target, following = program.decode(position)
            steps += len(held)
            entries |= {following} | ({target} if end in (GOTO, BRANCH, BRANCH_ZERO) else set())
    assert steps <= len(code)


def test_every_opcode_has_its_effect_on_the_stack_written_down() -> None:
    moves = set(range(0x80, 0xA0))
    assert set(LatchkeyComputation.opcodes) == set(EFFECTS) | moves
    assert set(LatchkeyComputation.opcodes) >= INLINED


def test_a_subclass_with_another_addition_is_refused() -> None:
    changed = {**LatchkeyComputation.opcodes, ADD: LatchkeyComputation.opcodes[0x02]}
    with pytest.raises(TypeError, match="replaces an opcode"):
        type("Changed", (FastComputation,), {"opcodes": changed})
