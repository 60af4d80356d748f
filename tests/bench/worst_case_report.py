"""The slowest ways to burn gas as text for `docs/performance.md`; `bench_worst_case` says how they are measured."""

from __future__ import annotations

from typing import Any

from tests.bench.performance_page import Part, head

QUOTED_ENGINE = "plain"
"""The slower of the two; what it can do in time, the other can."""


def render(found: dict[str, Any]) -> str:
    """Return the figures as Markdown."""
    blocks = ["| block that strangers can fill | transactions | gas | built, CPU s | imported, CPU s |"]
    blocks += ["| --- | ---: | ---: | ---: | ---: |"]
    blocks += [
        f"| {one['name']} | {one['transactions']:,} | {one['gas']:,} | {one['build']:.3f} | {one['importing']:.3f} |"
        for one in found["blocks"]
    ]
    opcodes = ["| opcode or precompile | CPU s for 12 M gas | strangers reach it |", "| --- | ---: | --- |"]
    opcodes += [
        f"| {rate['name']} | {rate['seconds']:.3f} | {'yes' if rate['reached'] else 'no'} |"
        for rate in found["seconds_per_12m_gas"]
    ]
    parts = (f"{head(found)} Engine `{found['engine']}`.", "\n".join(blocks), _verdict(found), "\n".join(opcodes))
    return "\n\n".join(parts)


def _verdict(found: dict[str, Any]) -> str:
    said = [
        f"half a block of the {place} is {one['limit_seconds']} s: "
        + ("held" if one["block_holds"] else f"missed, {one['gas_limit_that_holds']:,} gas would hold it")
        for place, one in found["holds"].items()
    ]
    slowest = max(one["importing"] for one in found["blocks"])
    return f"The slowest of them takes {slowest:.3f} s ({found['worst_block']}); {'; '.join(said)}."


def _lacking(found: dict[str, Any]) -> str | None:
    engine = found["engine"]
    full = engine == QUOTED_ENGINE
    return None if full else f"this run was on engine {engine}, a quoted one is on {QUOTED_ENGINE}: leave --machine out"


PART = Part(name="worst-case", render=render, lacking=_lacking)
