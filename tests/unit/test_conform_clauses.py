"""Every clause of the conformance kit is met by a sound device, and violated by one that is broken there."""

import asyncio

import pytest

from chains.market.conform.clauses import CLAUSES
from chains.market.conform.report import Report, Verdict
from chains.market.conform.runner import judge
from chains.market.conform.site import Means
from tests.support.broken_fridges import BROKEN
from tests.support.paper_base import MEANS
from tests.support.paper_fridge import served


async def judged(name: str | None = None, only: str | None = None, means: Means = MEANS) -> Report:
    async with served(BROKEN[name] if name else None) as fridge:
        return await judge(fridge.base, means, clauses=[CLAUSES[only]] if only else None)


@pytest.fixture(scope="module")
def sound() -> Report:
    """What the kit finds about a device that does everything right."""
    return asyncio.run(judged())


def test_every_clause_has_a_broken_fridge() -> None:
    assert BROKEN.keys() == CLAUSES.keys()


@pytest.mark.parametrize("name", CLAUSES)
def test_a_sound_device_meets_the_clause(sound: Report, name: str) -> None:
    (finding,) = (entry for entry in sound.findings if entry.clause == name)
    assert finding.verdict is Verdict.PASS, finding.seen


@pytest.mark.parametrize("name", CLAUSES)
async def test_a_broken_device_violates_the_clause(name: str) -> None:
    (finding,) = (await judged(name, name)).findings
    assert finding.verdict is Verdict.FAIL, finding.seen
    assert finding.seen
    assert finding.remedy
