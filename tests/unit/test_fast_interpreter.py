"""The interpreter computes, charges and fails as py-evm's own loop does. `tests/fuzz` goes through every edge."""

import random

import pytest
from eth.exceptions import Halt
from eth.vm import opcode_values as op

from chains.engine.fast.interpreter import FastComputation
from tests.support.machine_checks import (
    BINARIES,
    OPERANDS,
    Comparison,
    cut_code,
    faults,
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


def test_moves_data_of_a_push_and_calldata_past_their_end_are_as_in_py_evm(comparison: Comparison) -> None:
    cut_code(comparison)


def test_a_fault_of_the_machine_is_not_turned_into_a_failed_transaction(comparison: Comparison) -> None:
    faults(comparison)


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
