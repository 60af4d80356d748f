"""The reference fridge, behind its gateway and with a sale behind it, meets every clause of the conformance kit."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from chains.market.conform.report import Report, Verdict
from chains.market.conform.runner import judge, registry
from tests.support.judged_fleet import judged_fleet

pytestmark = pytest.mark.slow
RARE = {"sse.subscribeallevents", "sse.subscribeevent", "sse.replay", "poll.event"}
"""Clauses about events that may not happen while somebody waits."""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    async def judged() -> Report:
        limits = {"hosts": ["127.0.0.1"], "rate_burst": 400, "rate_per_second": 100}
        async with judged_fleet(tmp_path_factory.mktemp("fleet"), **limits) as (url, means, _):
            return await judge(url, replace(means, flood=1_500))

    return asyncio.run(judged())


@pytest.mark.parametrize("name", [clause.name for clause in registry()])
def test_the_reference_fridge_meets_the_clause(report: Report, name: str) -> None:
    (finding,) = (entry for entry in report.findings if entry.clause == name)
    if name in RARE and finding.verdict is Verdict.NOT_APPLICABLE:
        return
    assert finding.verdict is Verdict.PASS, finding.seen
