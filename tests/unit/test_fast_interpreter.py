"""The interpreter computes, charges and fails as py-evm's own loop does. `tests/fuzz` goes through every edge."""

import random
from typing import Any

import pytest
from eth.exceptions import Halt
from eth.vm import opcode_values as op

from chains.engine.fast.interpreter import FastComputation
from chains.engine.vm import LatchkeyVM
from tests.support.machine_checks import (
    BINARIES,
    OPERANDS,
    Comparison,
    collected,
    jumps,
    operand_pairs,
    other_arithmetic,
)
from tests.support.machines import ENGINES, STOCK, TARGET, Contract, World, machine
from tests.support.programs import push, returning


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return Comparison(ENGINES)


@pytest.mark.parametrize("way", ["popped", "constant"])
def test_two_operands_give_what_py_evm_gives(comparison: Comparison, way: str) -> None:
    operand_pairs(comparison, BINARIES, (way,))


def test_other_arithmetic_gives_what_py_evm_gives(comparison: Comparison) -> None:
    other_arithmetic(comparison)


def test_a_jump_arrives_where_py_evm_lets_it(comparison: Comparison) -> None:
    jumps(comparison)


def test_calldata_past_its_end_is_zero(comparison: Comparison) -> None:
    loads = collected(push(at) + bytes([op.CALLDATALOAD]) for at in (0, 1, 31, 39, 40, 41, 2**64, 2**256 - 1))
    outcome = comparison.same(loads, data=bytes(range(1, 41)))
    assert outcome.output[-32:] == bytes(32)
    copied = comparison.same(push(2) + bytes([op.CALLDATALOAD, op.PUSH0, op.MSTORE]) + returning(32), data=b"abc")
    assert copied.output == b"c" + bytes(31)


def test_a_push_cut_off_by_the_end_of_the_code_is_filled_with_zeros_and_stops(comparison: Comparison) -> None:
    for length in range(33):
        outcome = comparison.same(bytes([op.PUSH32]) + b"\xff" * length, gas=100)
        assert outcome.gas == 97


def test_a_fault_of_the_machine_is_not_turned_into_a_failed_transaction() -> None:
    """What is no `VMError` comes out, also an `IndexError`, which a careless loop would take for underflow."""

    def broken(computation: Any) -> None:
        raise IndexError("the database has lost a node")

    code = push(0) + bytes([op.SLOAD])
    for vm_class in (STOCK, *ENGINES.values()):
        state = vm_class.get_state_class()
        broken_state = type("BrokenState", (state,), {"get_storage": lambda *_given, **_more: broken(None)})
        broken_vm: type[LatchkeyVM] = type("BrokenVM", (vm_class,), {"_state_class": broken_state})
        assert World(broken_vm, {TARGET: Contract(code=code)}).run(root=False).raised == "IndexError"


class Cut(FastComputation):
    """Executes some opcodes in py-evm's loop, which leaves bytes on the stack, and the rest in the interpreter."""

    opcodes_before = 0

    def _run(self) -> None:
        left = self.opcodes_before
        while left and self.msg.depth == 0:
            left -= 1
            opcode = self.code.peek()
            self.code.program_counter += 1
            try:
                self.get_opcode_fn(opcode)(computation=self)
            except Halt:
                return
        self._interpret(self.code.program_counter)


def test_the_interpreter_takes_over_at_any_instruction() -> None:
    generator = random.Random(3)
    body = b"".join(
        push(generator.choice(OPERANDS))
        + bytes([generator.choice((op.ADD, op.XOR, op.MUL, op.DUP1, op.SWAP1, op.MSIZE))])
        for _ in range(40)
    )
    code = push(3) * 4 + bytes([op.CALLER, op.PUSH0, op.MSTORE, op.PUSH0, op.MLOAD]) + body
    code += bytes([op.GAS, op.JUMPDEST]) + push(0) + bytes([op.MSTORE]) + returning(64)
    accounts = {TARGET: Contract(code=code)}
    expected = World(STOCK, accounts).run()
    assert not expected.error
    for cut in range(120):
        Cut.opcodes_before = cut
        assert World(machine("Cut", computation_class=Cut), accounts).run() == expected, cut
