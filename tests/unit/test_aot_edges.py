"""Translated code does at every edge what stock py-evm does: each check forces its codes through the translator."""

from collections.abc import Callable
from itertools import product

import pytest
from eth.vm import opcode_values as op

from chains.engine.aot import arithmetic
from tests.support.forced import forced
from tests.support.machine_checks import EDGE_CHECKS, OPERANDS, Comparison
from tests.support.programs import push, returning

ENGINES = {"translated": forced(), "in small regions": forced(24)}
QUICK = ("static_frames", "jumps", "logs", "cut_code", "faults", "other_arithmetic")


@pytest.mark.parametrize(
    "check",
    [each if each.__name__ in QUICK else pytest.param(each, marks=pytest.mark.slow) for each in EDGE_CHECKS],
    ids=lambda check: check.__name__,
)
def test_translated_code_agrees_with_stock(check: Callable[[Comparison], None]) -> None:
    check(Comparison(ENGINES))


@pytest.mark.parametrize("opcode", sorted(arithmetic.FOLD), ids=hex)
def test_pure_instructions_agree_on_operands_that_are_known_only_when_they_run(opcode: int) -> None:
    """Operands from calldata, so that nothing is folded; the last one also as a constant, and under a bound."""
    count = 3 if opcode in (op.ADDMOD, op.MULMOD) else 1 if opcode in (op.ISZERO, op.NOT) else 2
    load = [push(32 * index) + bytes([op.CALLDATALOAD]) for index in range(count)]
    both = b"".join(reversed(load)) + bytes([opcode])
    narrow = b"".join(each + push(255) + bytes([op.AND]) for each in reversed(load)) + bytes([opcode])
    codes = [both, narrow]
    for constant in (0, 1, 5, 31, 32, 255, 256, 2**255, 2**256 - 32):
        if count == 2:
            for one in (load[0], load[0] + push(255) + bytes([op.AND])):
                codes += [one + push(constant) + bytes([opcode]), push(constant) + one + bytes([opcode])]
    shown = b"".join(code + push(32 * index) + bytes([op.MSTORE]) for index, code in enumerate(codes))
    comparison = Comparison({"translated": ENGINES["translated"]})
    values = OPERANDS[:: 2 if count < 3 else 4]
    for operands in product(values, repeat=count):
        data = b"".join(value.to_bytes(32, "big") for value in operands)
        comparison.same(shown + returning(32 * len(codes)), data=data, root=False)
    assert comparison.compared


def test_conditions_agree_in_every_form() -> None:
    """Comparisons as branches, negated, combined and stored."""
    one, two = (push(32 * index) + bytes([op.CALLDATALOAD]) for index in range(2))
    comparison = Comparison({"translated": ENGINES["translated"]})
    for first, second, joint in product((op.LT, op.SGT, op.EQ), (op.GT, op.SLT), (op.AND, op.OR, op.XOR)):
        condition = two + one + bytes([first]) + one + two + bytes([second, joint])
        for negations in range(3):
            test = condition + bytes([op.ISZERO]) * negations
            after = len(test) + 4 + 8
            code = test + b"\x61" + after.to_bytes(2, "big") + bytes([op.JUMPI])
            code += push(1) + push(0) + bytes([op.MSTORE])
            code = code.ljust(after, bytes([op.PC])) + bytes([op.JUMPDEST, op.PC, op.MSIZE, op.PUSH0, op.MSTORE])
            code += test + push(32) + bytes([op.MSTORE]) + returning(64)
            for a, b in product((0, 1, 2**255, 2**256 - 1), repeat=2):
                data = a.to_bytes(32, "big") + b.to_bytes(32, "big")
                comparison.same(code, data=data, root=False)
