"""The bench's figures as one JSON document, and the document as tables.

ratios.<workload>.stock|anvil|hardhat   work per CPU-second, ours over theirs, in the fullest block; above 1 ours is
                                        faster; null where the peer was not installed
checkins_per_cpu_s                      through gateway batches, verified and synced to LevelDB
clear_cpu_s                             CPU seconds of one clearing transaction in the fullest block
disk_bytes_per_checkin                  on LevelDB after compaction
machine, date, smoke                    where and when; whether the rounds were tiny and figures mean nothing
blocks.<workload>@<transactions>        gas, units of work, CPU seconds of each engine, ratios
levers.<lever>.<block>                  CPU of the block without the lever over CPU with all
profile.<block>.<part>                  share of the CPU time of a block on our engine
growth, growth_date                     cost of a block as the state grows: rows of `bench_state.state_growth`
targets                                 what was asked, what was reached
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.disk import Stored
from tests.bench.measuring import Measured
from tests.bench.performance_page import Part
from tests.bench.workloads import NAMES

PEERS = ("stock", "anvil", "hardhat")
RATIO_TARGETS = {
    "transfer@500": 2.8,
    "transfer@50": 2.5,
    "erc20@300": 2.8,
    "erc20@50": 2.5,
    "checkin_batch": 6.0,
    "clear": 25.0,
    "key_batch": 7.0,
    "compute": 6.0,
}
"""Least ratio against stock; a workload without a number means its fullest block."""
CHECK_INS_TARGET = 6_000
CLEAR_TARGET = 0.012

Document = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Rows of `bench_state.state_growth` and when they were measured."""

    rows: Sequence[Mapping[str, object]]
    date: str


def document(
    measured: Sequence[Measured],
    *,
    ours: str,
    levers: Mapping[str, Mapping[str, float]],
    stored: Stored,
    profile: Mapping[str, Mapping[str, float]],
    growth: Growth,
    machine: Mapping[str, object],
    date: str,
    smoke: bool,
) -> Document:
    """Return what the bench writes; `ours` is the engine that ratios are of. Seconds have 6 digits, ratios 2."""
    fullest = {one.block.workload: one for one in measured}
    clear = fullest["clear"]
    found: Document = {
        "date": date,
        "smoke": smoke,
        "machine": dict(machine),
        "ours": ours,
        "ratios": {name: _ratios(fullest[name], ours) for name in NAMES},
        "checkins_per_cpu_s": round(stored.per_cpu_second),
        "clear_cpu_s": round(clear.figures[ours].cpu / len(clear.block.transactions), 6),
        "disk_bytes_per_checkin": round(stored.bytes_each),
        "blocks": {one.block.name: _block(one, ours) for one in measured},
        "levers": {
            name: {block: round(worth, 2) for block, worth in worths.items()} for name, worths in levers.items()
        },
        "profile": {block: dict(parts) for block, parts in profile.items()},
        "growth": [dict(row) for row in growth.rows],
        "growth_date": growth.date,
    }
    return {**found, "targets": targets(found)}


def targets(found: Document) -> list[Document]:
    """Return what was asked for and what was reached: `met` is None where this run does not tell."""
    rows = []
    for name, least in RATIO_TARGETS.items():
        workload, _, count = name.partition("@")
        got = found["blocks"].get(name, {}).get("ratios", {}).get("stock") if count else None
        got = got if count else found["ratios"][workload]["stock"]
        rows.append(_target(f"{name} against stock", f">= {least}", got, met=got is not None and got >= least))
    per_second, clear = found["checkins_per_cpu_s"], found["clear_cpu_s"]
    met = per_second >= CHECK_INS_TARGET
    rows.append(_target("check-ins per CPU-second", f">= {CHECK_INS_TARGET}", per_second, met=met))
    rows.append(_target("CPU seconds of a clearing", f"<= {CLEAR_TARGET}", clear, met=clear <= CLEAR_TARGET))
    return rows


def render(found: Document) -> str:
    """Return the tables in Markdown. Depends on nothing but the document."""
    return "\n\n".join(
        (
            _where(found),
            _ratio_table(found),
            _block_table(found),
            _target_table(found),
            _lever_table(found),
            _profile_table(found),
            _growth_table(found),
            _other(found),
        )
    )


def _ratios(one: Measured, ours: str) -> dict[str, float | None]:
    found = {peer: one.ratio(ours, peer) for peer in PEERS}
    return {peer: None if ratio is None else round(ratio, 2) for peer, ratio in found.items()}


def _block(one: Measured, ours: str) -> Document:
    engines = {}
    for name, figures in one.figures.items():
        engines[name] = {
            "cpu_s": round(figures.cpu, 6),
            "least": round(figures.least, 6),
            "most": round(figures.most, 6),
            "runs": figures.runs,
        }
        if figures.mining is not None:
            engines[name]["mining_cpu_s"] = round(figures.mining, 6)
    return {
        "transactions": len(one.block.transactions),
        "unit": one.block.unit,
        "units": one.block.units,
        "gas": one.gas,
        "engines": engines,
        "ratios": _ratios(one, ours),
    }


def _target(name: str, asked: str, got: float | None, *, met: bool) -> Document:
    return {"name": name, "asked": asked, "got": got, "met": met if got is not None else None}


def _where(found: Document) -> str:
    machine = found["machine"]
    names = (machine["cpu"], f"{machine['cores']} cores", machine["system"], f"Python {machine['python']}")
    load = f"load {machine['load_before']} before and {machine['load_after']} after"
    return f"{found['date']}, {', '.join(names)}, {load}; ours is `{found['ours']}`."


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _number(value: float | None, digits: int = 2) -> str:
    return "-" if value is None else f"{value:,.{digits}f}"


def _ratio_table(found: Document) -> str:
    rows = [[name, *(_number(found["ratios"][name][peer]) for peer in PEERS)] for name in NAMES]
    return "Work per CPU-second, ours over theirs, in the fullest block:\n\n" + _table(
        ["workload", *(f"ours : {peer}" for peer in PEERS)], rows
    )


def _block_table(found: Document) -> str:
    engines = list(dict.fromkeys(name for block in found["blocks"].values() for name in block["engines"]))
    rows = []
    for name, block in found["blocks"].items():
        times = [block["engines"].get(engine, {}).get("cpu_s") for engine in engines]
        rows.append(
            [
                name,
                _number(block["gas"] / 1e6),
                *(_number(None if one is None else 1000 * one) for one in times),
                _number(block["ratios"]["stock"]),
            ]
        )
    heads = ["block", "M gas", *engines, "ours : stock"]
    return "CPU milliseconds of one block, medians:\n\n" + _table(heads, rows)


def _target_table(found: Document) -> str:
    words = {True: "met", False: "**missed**", None: "not measured"}
    rows = [
        [row["name"], row["asked"], "-" if row["got"] is None else f"{row['got']:,}", words[row["met"]]]
        for row in found["targets"]
    ]
    return "Targets:\n\n" + _table(["figure", "asked", "reached", ""], rows)


def _lever_table(found: Document) -> str:
    blocks = list(dict.fromkeys(block for worths in found["levers"].values() for block in worths))
    rows = [[name, *(_number(worths.get(block)) for block in blocks)] for name, worths in found["levers"].items()]
    return "CPU of a block with one lever off, over all on:\n\n" + _table(["lever off", *blocks], rows)


def _profile_table(found: Document) -> str:
    total: dict[str, float] = {}
    for parts in found["profile"].values():
        for part, share in parts.items():
            total[part] = total.get(part, 0) + share
    rows = [
        [part, *(_percent(parts.get(part)) for parts in found["profile"].values())]
        for part in sorted(total, key=lambda part: -total[part])
    ]
    return f"Where the CPU time of `{found['ours']}` goes, by sampling, in percent:\n\n" + _table(
        ["part", *found["profile"]], rows
    )


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f}"


def _growth_table(found: Document) -> str:
    rows = [
        [
            f"{row['size']:,}",
            row["workload"],
            str(row["transactions"]),
            _number(row["block_ms"]),
            _number(row["database_mb"], 0),
        ]
        for row in found["growth"]
    ]
    if not rows:
        return "Growth of the state was not measured in this run."
    heads = ["accounts and devices", "block", "transactions", "CPU ms a block", "MB on disk"]
    return f"CPU of a block on a state of that size, on LevelDB, {found['growth_date']}:\n\n" + _table(heads, rows)


def _other(found: Document) -> str:
    return (
        f"Check-ins: {found['checkins_per_cpu_s']:,} per CPU-second, verified and synced to LevelDB; "
        f"{found['disk_bytes_per_checkin']:,} bytes each on disk."
    )


def _lacking(found: Document) -> str | None:
    return "this run had tiny rounds, whose figures mean nothing (--smoke)" if found["smoke"] else None


PART = Part(name="engine", render=render, lacking=_lacking)
