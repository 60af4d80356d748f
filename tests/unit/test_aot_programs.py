"""Programs as compilers make them do the same translated; and errors planted in the translator are noticed."""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from itertools import product
from random import Random

import pytest
from eth.vm import opcode_values as op

from tests.support.forced import forced
from tests.support.machine_checks import Comparison, Difference, cut_code, jumps, memory_growth
from tests.support.planted_translations import PLANTED, PlantedTranslation
from tests.support.programs import number, push, returning
from tests.support.structured_programs import StructuredWriter

FEW, MANY = 25, 2_000
BUDGETS = (5_000, 60)


def structured(comparison: Comparison, seeds: Iterable[int] = range(FEW)) -> int:
    """Run random programs, each with all gas and with too little; return how many ended well."""
    succeeded = 0
    for seed in seeds:
        random = Random(seed)
        code = StructuredWriter(random).program()
        for highest in (1, 3):
            words = (number(random), random.getrandbits(256), 2**256 - 1 - random.randrange(40))
            data = b"".join(random.choice(words[:highest]).to_bytes(32, "big") for _ in range(3))
            whole = comparison.same(code, data=data, gas=400_000)
            succeeded += not whole.error
            used = 400_000 - whole.gas
            for gas in (used, used - 1, random.randrange(used + 1), random.randrange(used + 1)):
                comparison.same(code, data=data, gas=max(gas, 0), root=False)
    return succeeded


def narrow_shifts(comparison: Comparison) -> None:
    """Shifts, and BYTE, by amounts from calldata around the width of a word; deep and shallow stacks."""
    one, two = (push(32 * index) + bytes([op.CALLDATALOAD]) for index in range(2))
    for opcode in (op.SHL, op.SHR, op.SAR, op.BYTE, op.SLT, op.SGT):
        code = two + one + bytes([opcode]) + push(0) + bytes([op.MSTORE]) + returning(32)
        for a, b in product((0, 1, 31, 32, 255, 256, 2**64, 2**255, 2**256 - 1), repeat=2):
            comparison.same(code, data=a.to_bytes(32, "big") + b.to_bytes(32, "big"), root=False)
    for depth in (0, 1, 5, 1_018, 1_019, 1_020, 1_024):
        comparison.same(bytes([op.PUSH0]) * depth + bytes([op.DUP1 + 1, op.DUP1 + 2, op.ADD, op.POP]), root=False)


def test_structured_programs_do_the_same() -> None:
    engines = {f"regions of {budget}": forced(budget) for budget in BUDGETS}
    assert structured(Comparison(engines)) > FEW


@pytest.mark.slow
def test_many_structured_programs_do_the_same() -> None:
    engines = {f"regions of {budget}": forced(budget) for budget in BUDGETS}
    assert structured(Comparison(engines), range(FEW, MANY)) > MANY


CHECKS: tuple[Callable[[Comparison], object], ...] = (narrow_shifts, memory_growth, jumps, cut_code, structured)


def noticed(error: PlantedTranslation) -> str | None:
    """Return the first check that tells a translator with the error from stock."""
    for check in CHECKS:
        with error.patch():
            try:
                check(Comparison({error.name: forced()}))
            except Difference:
                return check.__name__
            except (SyntaxError, AssertionError, NameError, TypeError, ValueError, IndexError) as fault:
                return f"{check.__name__}, by {type(fault).__name__}"
    return None


@pytest.mark.parametrize("error", PLANTED, ids=lambda error: error.name.replace(" ", "-"))
def test_a_planted_error_is_noticed(error: PlantedTranslation) -> None:
    assert noticed(error) is not None


def test_without_a_planted_error_the_same_checks_notice_nothing() -> None:
    nothing = PlantedTranslation(name="nothing", patch=nullcontext)
    assert noticed(nothing) is None
