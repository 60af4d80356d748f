"""`python -m tests.ethereum FOLDER`: run Ethereum's official blockchain tests on our machine and count.

    git clone --depth 1 https://github.com/ethereum/tests
    make ethereum-tests FIXTURES=tests/BlockchainTests ARGS='--engine plain --jobs 2'

Exit code 0: every test of the Cancun network passed or is a listed deviation. 1: an unlisted failure, or nothing ran.
Every test in the folder is counted under one heading of the summary.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import fields
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from eth.precompiles import point_evaluation

from chains.engine.levers import DEFAULT, ENGINES, Levers
from tests.ethereum import deviations
from tests.ethereum.deviations import Deviation
from tests.ethereum.fixtures import files_below
from tests.ethereum.outcome import FAILED, FORCED, NOT_CHOSEN, OTHER_FORK, PASSED, SLOW, Choice, Outcome, run_file

BLOCKS, STATES = "BlockchainTests", "GeneralStateTests"
"""Folders of the repository. The first holds another copy of the second, in the form of blocks."""
LEVERS = tuple(field.name for field in fields(Levers))
MEMORY_BYTES = 6 << 30
"""Address space of one worker."""
FILES_A_WORKER = 100
"""A worker is replaced after about so many files."""


def main(arguments: Sequence[str]) -> int:
    options = _parse(arguments)
    listed = deviations.of_engine(deviations.load(), options.engine)
    slow = frozenset(name for name, one in listed.items() if one.kind == "slow" and not options.slow)
    choice = Choice(
        engine=options.engine,
        match=options.match,
        every=options.every,
        leave_out=slow,
        limit_seconds=options.limit,
        without=tuple(options.without),
    )
    paths = files_below(options.fixtures)
    print(f"ethereum-tests engine={options.engine} files={len(paths)} jobs={options.jobs}", flush=True)
    tally = Tally(listed)
    began = time.monotonic()
    for number, outcomes in enumerate(_run(paths, options.fixtures, choice, options.jobs), 1):
        tally.add(outcomes)
        if number % 250 == 0:
            print(f"  {number} files, {tally.line()}, {time.monotonic() - began:.0f} s", flush=True)
    print(f"took {time.monotonic() - began:.0f} s, {tally.seconds:.0f} s of CPU")
    return tally.close(options.report)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="ethereum-tests", description="Run Ethereum's official blockchain tests.")
    parser.add_argument("fixtures", type=_existing, help="folder (or one file) of blockchain tests, or of state tests")
    parser.add_argument("--engine", choices=(*ENGINES, FORCED), default=DEFAULT)
    parser.add_argument("--without", choices=LEVERS, action="append", default=[], help="a lever to turn off")
    parser.add_argument("--jobs", type=_count, default=1, help="processes")
    parser.add_argument("--match", default="", help="only tests whose name (file::test) contains this")
    parser.add_argument("--every", type=_count, default=1, help="one test in so many, chosen by the hash of its name")
    parser.add_argument("--limit", type=_count, default=600, help="seconds of CPU for one test")
    parser.add_argument("--slow", action="store_true", help="also run what is listed as slow")
    parser.add_argument("--report", type=Path, help="write every outcome as JSON")
    return parser.parse_args(arguments)


def _existing(text: str) -> Path:
    path = Path(text)
    if not text or not path.exists():
        raise argparse.ArgumentTypeError(f"{text!r} is no folder: FIXTURES=folder of ethereum/tests/BlockchainTests")
    return path


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not 1 or more")
    return number


def _run(paths: Sequence[Path], top: Path, choice: Choice, jobs: int) -> Iterator[list[Outcome]]:
    """Yield the outcomes of file after file, as they are done.

    The workers are replaced after every batch, which bounds what their caches hold. (The pool's own way of doing it,
    `max_tasks_per_child`, hangs in Python 3.11.)
    """
    for at in range(0, len(paths), FILES_A_WORKER * jobs):
        batch = paths[at : at + FILES_A_WORKER * jobs]
        with ProcessPoolExecutor(
            max_workers=jobs, mp_context=get_context("spawn"), initializer=_prepare_worker
        ) as pool:
            for done in as_completed([pool.submit(run_file, path, label(path, top), choice) for path in batch]):
                yield done.result()


def _prepare_worker() -> None:
    """Bound the memory, and read the KZG setup once: py-evm reads it anew, for 3 s, at every point evaluation."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    names = vars(point_evaluation)
    names["load_trusted_setup"] = cache(names["load_trusted_setup"])


def label(path: Path, top: Path) -> str:
    """Return a file's name as the list of deviations has it: the part below BlockchainTests, else `states` and
    the part below GeneralStateTests, else below `top`."""
    parts = path.resolve().parts
    if BLOCKS in parts:
        return "/".join(parts[parts.index(BLOCKS) + 1 :])
    if STATES in parts:
        return "/".join(("states", *parts[parts.index(STATES) + 1 :]))
    return str(path.relative_to(top)) if path != top else path.name


class Tally:
    """Counts by heading; tells an unlisted failure at once."""

    def __init__(self, listed: Mapping[str, Deviation]) -> None:
        self._listed = listed
        self._counts: Counter[str] = Counter()
        self._forks: Counter[str] = Counter()
        self._deviated: list[str] = []
        self._healed: list[str] = []
        self._all: list[Outcome] = []
        self.seconds = 0.0

    def add(self, outcomes: Sequence[Outcome]) -> None:
        """Count the outcomes of a file."""
        for one in outcomes:
            self._all.append(one)
            self.seconds += one.seconds
            heading = one.status
            if one.status == OTHER_FORK:
                self._forks[one.detail] += 1
            elif one.status == SLOW:
                self._deviated.append(one.name)
            elif one.name in self._listed and one.status == FAILED:
                heading = "deviations"
                self._deviated.append(one.name)
            elif one.status == FAILED:
                print(f"FAILED {one.name}: {one.detail}", flush=True)
            elif one.name in self._listed and one.status == PASSED:
                self._healed.append(one.name)
            self._counts[heading] += 1

    def line(self) -> str:
        """The counts in one line."""
        counts = self._counts
        ran = counts[PASSED] + counts[FAILED] + counts["deviations"]
        return (
            f"ran {ran}, passed {counts[PASSED]}, failed {counts[FAILED]}, listed deviations {counts['deviations']}, "
            f"listed as slow and not run {counts[SLOW]}, not chosen {counts[NOT_CHOSEN]}, "
            f"other fork {counts[OTHER_FORK]}"
        )

    def close(self, report: Path | None) -> int:
        """Print the summary and return the exit code."""
        for name in sorted(self._deviated):
            print(f"deviation ({self._listed[name].kind}) {name}: {self._listed[name].reason}")
        for name in sorted(self._healed):
            print(f"listed as a deviation, but it passes: {name}")
        if self._forks:
            print("other forks: " + ", ".join(f"{fork} {count}" for fork, count in sorted(self._forks.items())))
        print(self.line())
        if report is not None:
            rows = [[one.name, one.status, one.detail, round(one.seconds, 3)] for one in self._all]
            report.write_text(json.dumps(rows, indent=0), encoding="utf-8")
        if self._counts[FAILED]:
            return 1
        if not self._counts[PASSED]:
            print("no test passed: this is no folder of Cancun blockchain tests")
            return 1
        return 0
