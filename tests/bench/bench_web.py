"""The web app's bench: its facet engine in Chromium beside crossfilter2 and DuckDB-WASM, and what sealing costs there.

    make bench-web [ARGS='--rows 100000 --steps 20']

A synthetic snapshot, packed and served as a directory does, is loaded into a page that changes filters on every
contestant in turn; each change recounts all 24 facets. All counts of all contestants are compared with brute force.
Prints one line a figure and writes `build/bench/web.json`:

    rows, snapshot_mb, load_ms, filter_ms_median, filter_ms_p95, oracle_mismatches, vs_duckdb, vs_crossfilter
                        of the largest size; `vs_` is how many times longer the peer's median change takes
    verify_10k_ms       proving the 10,000 lots of a round
    seal_10k_ms         sealing 10,000 bids: drawn, encrypted, written, read back, verified, and the calldata made
    decrypt_1k_ms       opening 1,000 key records and keeping the keys; all three by the page's worker, medians
    sizes               the same for each size, with times of every contestant
    machine, date       where and when; `load` before and after: above the number of cores the times include waiting

A benchmark, not a timed test: the only thing that fails it is a wrong count.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from chains.base import addresses
from node.devnet.network import CHAIN_IDS
from node.directory.snapshots import Snapshot
from tests.bench import web_fleet, web_report, web_round, web_server, web_steps
from tests.bench.performance_page import machine, now
from tests.support import browser, node_js

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "bench" / "web.json"
PAGE = ROOT / "build" / "bench" / "web-page"
BENCH = ROOT / "frontend" / "bench"
SIZES = (100_000, 1_000_000)
STEPS = 60
LOADS = 3
DUCKDB_EVERY = 3
OURS, CROSSFILTER, DUCKDB = "latchkey", "crossfilter2", "duckdb-wasm"
TARGETS = {"filter_ms_median": 25.0, "seal_10k_ms": 500.0, "decrypt_1k_ms": 800.0, "oracle_mismatches": 0}
SECONDS = 1_800.0
LOTS, KEYS, SEALING_RUNS = 10_000, 1_000, 5
KINDS = {"u8": "u1", "u16": "<u2", "u32": "<u4"}

Say = Callable[[str], None]


class BrowserFailed(Exception):
    """The page did not come to its end."""


async def in_page(url: str, function: str) -> Any:
    """Open the page in Chromium and return what one of its functions returns. Raises `BrowserFailed`."""
    command = [str(node_js.find()), str(BENCH / "drive.ts"), url, function, str(browser.chromium())]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    try:
        out, errors = await asyncio.wait_for(process.communicate(), SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
        raise BrowserFailed(f"the page was not done after {SECONDS:.0f} s") from None
    if process.returncode != 0:
        raise BrowserFailed(errors.decode("utf-8", "replace"))
    return json.loads(out)


async def measure(rows: int, *, steps: int, peers: Sequence[str], say: Say) -> dict[str, Any]:
    """Return the figures of one size."""
    say(f"{rows:,} rows: drawing and packing the snapshot")
    snapshot = web_fleet.fleet(rows)
    values = {
        name: np.frombuffer(snapshot.columns[name].plain(), dtype=KINDS[snapshot.columns[name].kind])
        for name in web_fleet.FACETS
    }
    states = web_steps.steps(values, steps, web_fleet.SEED)
    plan = {
        "rows": rows,
        "columns": [_column(snapshot, name) for name in web_fleet.FACETS],
        "loads": LOADS,
        "steps": states,
        "duckdbEvery": DUCKDB_EVERY,
        "peers": list(peers),
    }
    say(f"{rows:,} rows: {steps} filter changes in Chromium, {', '.join((OURS, *peers))} in turn")
    async with web_server.serving(PAGE, plan, snapshot=snapshot) as url:
        found = await in_page(url, "benchFacets")
    say(f"{rows:,} rows: comparing all counts with brute force")
    oracle = web_steps.Oracle(values, found["edges"])
    expected = [oracle.count(state) for state in states]
    wrong = dict.fromkeys((OURS, *peers), 0)
    for timed in found["timed"]:
        wrong[timed["contestant"]] += web_steps.mismatches(expected[timed["step"]], timed["passing"], timed["counts"])
    return _figures(snapshot, found, wrong)


def _column(snapshot: Snapshot, name: str) -> dict[str, object]:
    return {
        "name": name,
        "type": snapshot.columns[name].kind,
        "histogram": name in web_steps.HISTOGRAMS,
        "zeroIsNone": name in web_steps.ZERO_IS_NONE,
        "url": f"/v1/snapshots/{snapshot.id}/{name}.bin",
    }


def _figures(snapshot: Snapshot, found: Mapping[str, Any], wrong: Mapping[str, int]) -> dict[str, Any]:
    times: dict[str, dict[int, float]] = {name: {} for name in wrong}
    for timed in found["timed"]:
        times[timed["contestant"]][timed["step"]] = timed["ms"]
    facets = [snapshot.columns[name] for name in web_fleet.FACETS]
    ours = list(times[OURS].values())
    return {
        "rows": snapshot.rows,
        "facets": len(facets),
        "steps": len(ours),
        "snapshot_mb": _mb(len(column.packed) for column in facets),
        "snapshot_raw_mb": _mb(column.size for column in facets),
        "snapshot_all_columns_mb": _mb(len(column.packed) for column in snapshot.columns.values()),
        "load_ms": round(statistics.median(found["loads"]), 1),
        "filter_ms_median": round(statistics.median(ours), 2),
        "filter_ms_p95": _p95(ours),
        "oracle_mismatches": sum(wrong.values()),
        "mismatches": dict(wrong),
        "vs_duckdb": _ratio(times, DUCKDB),
        "vs_crossfilter": _ratio(times, CROSSFILTER),
        "contestants": {
            name: {
                "changes": len(taken),
                "median_ms": round(statistics.median(taken.values()), 2),
                "p95_ms": _p95(list(taken.values())),
                "worst_ms": round(max(taken.values()), 2),
                "set_up_ms": round(found["setUps"].get(name, 0.0), 1),
            }
            for name, taken in times.items()
        },
    }


def _mb(sizes: Iterable[int]) -> float:
    return round(sum(sizes) / 1e6, 2)


def _p95(times: Sequence[float]) -> float:
    found: float = np.percentile(times, 95).item()
    return round(found, 2)


def _ratio(times: Mapping[str, Mapping[int, float]], peer: str) -> float | None:
    """Return the peer's median over ours, on the steps that the peer took; None where it was left out."""
    taken = times.get(peer)
    if not taken:
        return None
    ours: float = statistics.median(times[OURS][step] for step in taken)
    theirs: float = statistics.median(taken.values())
    return round(theirs / ours, 1)


async def measure_sealing(say: Say) -> dict[str, Any]:
    """Return what proving, sealing and opening take. Raises `BrowserFailed` if a key did not open."""
    say(f"{LOTS:,} lots: proving, sealing, and opening {KEYS:,} keys, {SEALING_RUNS} times")
    made = web_round.make(LOTS)
    plan = {
        "runs": SEALING_RUNS,
        "metadataChainId": CHAIN_IDS["metadata"],
        "auctionChainId": CHAIN_IDS["auction"],
        "contract": "0x" + addresses.BATCH_AUCTION.hex(),
        "round": web_round.ROUND,
        "month": web_round.MONTH,
        "lots": LOTS,
        "leafRoot": "0x" + made.leaf_root.hex(),
        "termsHead": "0x" + made.terms_head.hex(),
        "keys": KEYS,
    }
    async with web_server.serving(PAGE, plan, round_=made) as url:
        found = await in_page(url, "benchSealing")
    if found["opened"] != KEYS * SEALING_RUNS:
        raise BrowserFailed(f"{found['opened']} of {KEYS * SEALING_RUNS} keys opened")
    times = found["times"]
    sealed = [draw + commit for draw, commit in zip(times["draw"], times["commit"], strict=True)]
    return {
        "verify_10k_ms": round(statistics.median(times["verify"]), 1),
        "seal_10k_ms": round(statistics.median(sealed), 1),
        "decrypt_1k_ms": round(statistics.median(times["open"]), 1),
        "sealing_runs": {name: [round(one, 1) for one in taken] for name, taken in times.items()},
    }


async def run(options: argparse.Namespace, say: Say) -> dict[str, Any]:
    """Run the bench; return what goes into the file."""
    load = os.getloadavg()[0]
    peers = () if options.no_peers else (CROSSFILTER, DUCKDB)
    sizes = [await measure(rows, steps=options.steps, peers=peers, say=say) for rows in sorted(options.rows)]
    sealing = await measure_sealing(say)
    largest = sizes[-1]
    return {
        "date": now(),
        "machine": machine(load),
        **{name: value for name, value in largest.items() if name not in {"contestants", "mismatches"}},
        "oracle_mismatches": sum(size["oracle_mismatches"] for size in sizes),
        **sealing,
        "sizes": {str(size["rows"]): size for size in sizes},
    }


def main() -> int:
    """Run the bench and write its document; returns 1 if a count was wrong."""
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--rows", type=int, nargs="+", default=SIZES, help="sizes (default: 100000 1000000)")
    parse.add_argument("--steps", type=int, default=STEPS, help=f"filter changes a size (default: {STEPS})")
    parse.add_argument("--no-peers", action="store_true", help="leave DuckDB-WASM and crossfilter2 out")
    parse.add_argument("--page", action="store_true", help="quote this run in docs/performance.md")
    options = parse.parse_args()
    if (why := browser.missing()) is not None:
        print(f"bench-web: {why}", file=sys.stderr)
        return 1
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:6.1f} s  {text}", flush=True)

    found = asyncio.run(run(options, say))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    for name, value in found.items():
        if name not in {"machine", "sizes", "sealing_runs"}:
            target = f"  (target {TARGETS[name]})" if name in TARGETS else ""
            print(f"{name:24} {value}{target}")
    print(f"wrote {OUT.relative_to(ROOT)}")
    if options.page:
        web_report.PART.quote(found)
    return 1 if found["oracle_mismatches"] else 0


if __name__ == "__main__":
    sys.exit(main())
