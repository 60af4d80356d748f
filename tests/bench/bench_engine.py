"""The engine's bench: stock py-evm, our engines, anvil and hardhat side by side over the same signed transactions.

    make bench-engine [ARGS='--rounds 5 --no-peers']

One run records real rounds (kept in build/bench for the next run), measures every block on every engine in turn,
switches off one lever at a time, grows the state, weighs a check-in on disk, prints the table and writes
`build/bench/engine.json`. `docs/performance.md` says what each figure means, and `--page` quotes the run there.
A benchmark, not a timed test: the only thing that fails it is engines that disagree.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from chains.engine import levers, selfcheck
from chains.engine.aot import registry
from chains.engine.levers import ENGINES, Levers
from tests.bench import bench_state, recordings, report, sampling, workloads
from tests.bench.disk import Stored, store_check_ins
from tests.bench.measuring import measure
from tests.bench.node_engines import Anvil, Hardhat
from tests.bench.performance_page import machine, now
from tests.bench.python_engines import Engine, Ours, Stock
from tests.bench.recorded_rounds import Recording
from tests.bench.report import Growth
from tests.bench.workloads import Block

OUT = recordings.ROOT / "build" / "bench" / "engine.json"
PEERS: Mapping[str, type[Anvil] | type[Hardhat]] = {"anvil": Anvil, "hardhat": Hardhat}
SMOKE_SIZES = (5_000,)
LEVER_BLOCKS = ("erc20@50", "checkin_batch@1", "clear@1")
STANDS_ON = {
    "jump_cache": ("interpreter", "translated"),
    "interpreter": ("translated",),
    "account_db": ("batched_trie",),
}
"""Levers that bring the one along, or do nothing without it: they are off with it."""
REFERENCE = "reference"
"""Our strict machine on py-evm's parts, `stock` among the engines of a node: `stock` here is py-evm's own chain."""


def our_engines() -> list[Ours]:
    """Return every engine that a node can run."""
    return [
        Ours(REFERENCE, levers.machine(chosen), every=4) if name == "stock" else Ours(name, levers.machine(chosen))
        for name, chosen in ENGINES.items()
    ]


def all_engines(*, peers: bool, say: Callable[[str], None]) -> list[Engine]:
    """Return stock, ours, and with `peers` what is installed of anvil and hardhat."""
    best = Ours(f"{levers.DEFAULT}, admitted", levers.machine(levers.levers_of(levers.DEFAULT)), admitted=True)
    found: list[Engine] = [Stock(), *our_engines(), best]
    for name, kind in PEERS.items() if peers else ():
        if kind.present():
            found.append(kind())
        else:
            say(f"{name} is not installed (make node-tools): left out")
    return found


def worth_of_levers(blocks: Sequence[Block], *, rounds: int, say: Callable[[str], None]) -> dict[str, dict[str, float]]:
    """Return, by lever, how many times the CPU a block takes without it and what stands on it; senders are admitted."""
    best = levers.levers_of(levers.DEFAULT)
    engines: list[Engine] = [Ours("all", levers.machine(best), admitted=True)]
    for name in (field.name for field in fields(Levers)):
        off = [name, *(other for other in STANDS_ON.get(name, ()) if getattr(best, other))]
        if getattr(best, name):
            engines.append(Ours(" + ".join(off), levers.machine(best.without(*off)), admitted=True))
    chosen = [block for block in blocks if block.name in LEVER_BLOCKS]
    measured = measure(chosen, engines, rounds=rounds, say=say)
    return {
        engine.name: {one.block.name: 1 / (one.ratio(engine.name, "all") or 1.0) for one in measured}
        for engine in engines[1:]
    }


def run(
    *,
    smoke: bool,
    rounds: int,
    peers: bool,
    sizes: Sequence[int],
    folder: Path,
    say: Callable[[str], None],
    growth: Growth | None = None,
) -> Iterator[report.Document]:
    """Run the bench; yield what goes into the file twice, before and after the growth of the state to `sizes`.

    With `growth`, that of an earlier run, it ends before. Raises `EnginesDiffer`.
    """
    load = os.getloadavg()[0]
    recorded = recordings.load(recordings.SMOKE if smoke else recordings.FULL, folder=folder, say=say)
    blocks = workloads.blocks(recorded, workloads.SMOKE if smoke else workloads.FULL)
    engines = all_engines(peers=peers, say=say)
    try:
        measured = measure(blocks, engines, rounds=rounds, say=say)
    finally:
        for engine in engines:
            engine.close()
    say("levers, one off at a time")
    worth = worth_of_levers(blocks, rounds=1 if smoke else 3, say=lambda _: None)
    say("check-ins on disk")
    stored = _stored(recorded["check_in"])
    say("profile")
    profiled = _profile(blocks, runs=1 if smoke else 6)

    date = now()

    def document(growth: Growth) -> report.Document:
        return report.document(
            measured,
            ours=levers.DEFAULT,
            levers=worth,
            stored=stored,
            profile=profiled,
            growth=growth,
            machine=machine(load),
            smoke=smoke,
            date=date,
        )

    yield document(growth or Growth(rows=(), date=date))
    if growth is None and sizes:
        yield document(Growth(rows=bench_state.state_growth(sizes, say=say), date=date))


class TranslationsOutOfDate(Exception):
    """The engine `aot` would interpret what it should run translated."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"translations of {', '.join(names)} are out of date: run `make translate`")


def check_translations() -> None:
    """Raise `TranslationsOutOfDate`, lest another engine than that of the product be measured."""
    stale = [template.name for template in registry.templates() if registry.load(template) is None]
    if stale:
        raise TranslationsOutOfDate(stale)


def main() -> int:
    """Run, print the table, write the file."""
    parse = argparse.ArgumentParser(prog="make bench-engine", description="Measure the engine beside its peers.")
    parse.add_argument("--rounds", type=int, default=5, help="runs of each block, after one that warms up (default 5)")
    parse.add_argument("--smoke", action="store_true", help="tiny rounds, only to see that everything works")
    parse.add_argument(
        "--sizes", type=int, nargs="*", default=bench_state.SIZES, help="of grown states, in accounts and devices"
    )
    parse.add_argument(
        "--growth-of", type=Path, help="take the growth of the state from this earlier file: it takes some minutes"
    )
    parse.add_argument("--no-peers", action="store_true", help="without anvil and hardhat")
    parse.add_argument("--out", type=Path, default=OUT, help="file for the figures (default build/bench/engine.json)")
    parse.add_argument("--page", action="store_true", help="quote this run in docs/performance.md")
    given = parse.parse_args()
    selfcheck.check()
    check_translations()
    started = time.monotonic()

    def say(line: str) -> None:
        print(f"[{time.monotonic() - started:5.0f} s] {line}", file=sys.stderr, flush=True)

    documents = run(
        smoke=given.smoke,
        rounds=given.rounds,
        peers=not given.no_peers,
        sizes=SMOKE_SIZES if given.smoke else given.sizes,
        folder=recordings.FOLDER,
        say=say,
        growth=_growth_of(given.growth_of) if given.growth_of else None,
    )
    given.out.parent.mkdir(parents=True, exist_ok=True)
    for found in documents:
        given.out.write_text(json.dumps(found, indent=1) + "\n")
        say(f"wrote {given.out}")
    print(report.render(found))
    if given.page:
        report.PART.quote(found)
    return 0


def _profile(blocks: Sequence[Block], *, runs: int) -> dict[str, Mapping[str, float]]:
    """The fullest block of each workload on the default engine."""
    engine = Ours(levers.DEFAULT, levers.machine(levers.levers_of(levers.DEFAULT)))
    fullest = {block.workload: block for block in blocks}
    return {block.name: sampling.shares(engine, block, runs=runs) for block in fullest.values()}


def _growth_of(file: Path) -> Growth:
    found = json.loads(file.read_text())
    return Growth(rows=found["growth"], date=found["growth_date"])


def _stored(recording: Recording) -> Stored:
    return store_check_ins(recording, levers.machine(levers.levers_of(levers.DEFAULT)))


if __name__ == "__main__":
    sys.exit(main())
