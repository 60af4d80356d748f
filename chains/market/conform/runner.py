"""Runs clauses against a device, one after the other, and collects the findings."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from chains.market.conform import (
    access_checks,
    edge_checks,
    gateway_checks,
    market_checks,
    profile_checks,
    proof_checks,
    rows_checks,
    stream_checks,
    td_checks,
    webthing_checks,
)
from chains.market.conform.clauses import CLAUSES, Clause, Inapplicable, Violated
from chains.market.conform.report import Finding, Report, Verdict
from chains.market.conform.site import Means, Site, open_site
from chains.market.conform.visitor import Visitor

CHECKS = (
    td_checks,
    profile_checks,
    stream_checks,
    access_checks,
    edge_checks,
    rows_checks,
    proof_checks,
    market_checks,
    webthing_checks,
    gateway_checks,
)
"""The modules whose clauses make the registry; importing them fills it."""


def registry() -> list[Clause]:
    """Return all clauses in the order of `CHECKS`, within a module as they stand there."""
    order = {module.__name__: number for number, module in enumerate(CHECKS)}
    return sorted(CLAUSES.values(), key=lambda clause: order[clause.check.__module__])


async def judge(
    url: str,
    means: Means,
    *,
    clauses: Iterable[Clause] | None = None,
    told: Callable[[Finding], None] = lambda _: None,
) -> Report:
    """Judge the device that `url` leads to; `told` hears each finding at once. Raises TargetUnreachable."""
    async with Visitor() as visitor:
        site = await open_site(visitor, means, url)
        findings = []
        for clause in registry() if clauses is None else clauses:
            finding = await find(site, clause)
            told(finding)
            findings.append(finding)
    return Report(target=site.url, findings=tuple(findings))


async def find(site: Site, clause: Clause) -> Finding:
    """Return the finding on one clause."""
    began = time.monotonic()
    verdict, seen = Verdict.PASS, ""
    lacking = sorted(need.value for need in clause.needs if site.lacks(need))
    if lacking:
        verdict, seen = Verdict.NOT_APPLICABLE, lacking[0]
    else:
        try:
            await clause.check(site)
        except Inapplicable as reason:
            verdict, seen = Verdict.NOT_APPLICABLE, str(reason)
        except Violated as violated:
            verdict, seen = Verdict.FAIL, str(violated)
    return Finding(
        clause=clause.name,
        text=clause.text,
        where=clause.where,
        remedy=clause.remedy,
        verdict=verdict,
        seen=seen,
        seconds=time.monotonic() - began,
    )
