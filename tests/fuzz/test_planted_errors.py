"""The checks can fail: each error planted in the interpreter, the routines or the executor is noticed."""

import pytest

from tests.support.machine_checks import EDGE_CHECKS, Comparison, Difference
from tests.support.planted import ERRORS, Planted, engine_with, stories


@pytest.mark.parametrize("planted", ERRORS, ids=lambda planted: planted.name.replace(" ", "-"))
def test_a_planted_error_is_noticed(planted: Planted) -> None:
    comparison = Comparison({"planted": engine_with(planted)})
    with pytest.raises(Difference):
        planted.seen_by(comparison)


def test_without_a_planted_error_the_same_way_of_loading_shows_no_difference() -> None:
    comparison = Comparison({"loaded anew": engine_with(None)})
    for check in (*EDGE_CHECKS, stories):
        if check.__name__ not in ("signatures", "operand_pairs", "gas_edges", "stack_limits"):
            check(comparison)
