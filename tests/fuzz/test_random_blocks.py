"""Blocks of random programs: the same hashes, receipts, gas, errors and refusals on every engine."""

import pytest

from tests.fuzz.engines import TRANSLATED
from tests.support.machine_checks import Comparison
from tests.support.machines import ENGINES

SEEDS = 20


@pytest.mark.parametrize("first", range(0, SEEDS, 5))
def test_random_blocks_are_the_same_on_every_engine(first: int) -> None:
    comparison = Comparison(ENGINES)
    told = [comparison.story(seed) for seed in range(first, first + 5)]
    executed, succeeded = (sum(column) for column in zip(*told, strict=True))
    assert executed == 5 * 24
    assert succeeded >= executed // 5  # programs that get nowhere compare nothing


@pytest.mark.parametrize("first", range(0, 4, 2))
def test_random_blocks_are_the_same_when_every_code_is_translated(first: int) -> None:
    comparison = Comparison(TRANSLATED)
    for seed in range(first, first + 2):
        assert comparison.story(seed)[0] == 24
