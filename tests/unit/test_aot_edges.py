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


def _loops(count: int) -> bytes:
    """Loops within each other, each of one turn more than its slot of calldata says in its lowest bit."""
    code = b""
    labels = []
    for level in range(count):
        code += push(32 * level) + bytes([op.CALLDATALOAD]) + push(1) + bytes([op.AND])
        labels.append(len(code))
        code += bytes([op.JUMPDEST])
    code += push(3) + bytes([op.PUSH0, op.MLOAD, op.ADD, op.PUSH0, op.MSTORE])
    for label in reversed(labels):  # stack: the turns left, of this loop and of those around it
        code += bytes([op.DUP1, op.ISZERO, op.SWAP1, op.ISZERO, op.SWAP1, op.ISZERO])
        code += b"\x61" + label.to_bytes(2, "big") + bytes([op.JUMPI, op.POP])
    return code + returning(32)


@pytest.mark.parametrize("count", [16, 21, 40])
def test_loops_within_each_other_agree_however_many_there_are(count: int) -> None:
    comparison = Comparison(ENGINES)
    for turns in (0, 1 << 255, (1 << 255) | 1 << 250):
        data = b"".join((turns >> (255 - level) & 1).to_bytes(32, "big") for level in range(count))
        assert not comparison.same(_loops(count), data=data, gas=2_000_000).error


@pytest.mark.parametrize("count", [50, 150])
def test_branches_within_each_other_agree_however_many_there_are(count: int) -> None:
    code, ends = b"", []
    for level in range(count):
        code += push(level) + bytes([op.CALLDATALOAD]) + b"\x61"
        ends.append(len(code))
        code += bytes(2) + bytes([op.JUMPI]) + push(level + 1) + bytes([op.PUSH0, op.MSTORE])
    body = bytearray(code + returning(32))
    for level, at in enumerate(ends):
        body[at : at + 2] = len(body).to_bytes(2, "big")
        body += bytes([op.JUMPDEST]) + push(level) + push(32) + bytes([op.MSTORE]) + returning(64)
    comparison = Comparison(ENGINES)
    for length in (0, 20, count // 2, count):
        assert comparison.same(bytes(body), data=bytes(length + 31) + b"\1", gas=2_000_000).output


@pytest.mark.parametrize("count", [90, 600])
def test_long_expressions_agree_however_long_they_are(count: int) -> None:
    word = bytes([op.PUSH0, op.CALLDATALOAD])
    code = word + (push(2**200 + 1) + bytes([op.MUL]) + word + bytes([op.XOR])) * count
    shown = code + bytes([op.PUSH0, op.MSTORE]) + returning(32)
    assert any(Comparison(ENGINES).same(shown, data=bytes(range(9, 41)), gas=2_000_000).output)
