"""What became of the tests of one file, in a form that crosses processes; runs inside a worker."""

from __future__ import annotations

import gc
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import FrameType

from chains.engine.levers import levers_of, machine
from chains.engine.vm import LatchkeyVM
from tests.ethereum.chain import TestChain, Wrong
from tests.ethereum.fixtures import NETWORK, BlockchainTest, StateTest, UnreadableFixture, tests_in
from tests.ethereum.machine import lifted
from tests.ethereum.single import run_state_test
from tests.support.forced import forced

PASSED, FAILED, OTHER_FORK, SLOW, NOT_CHOSEN = "passed", "failed", "other fork", "listed as slow", "not chosen"

LONG_SECONDS = 1.0
"""After a test that takes longer, garbage is collected: 50,000 calls of 50 kB leave cycles of 2.5 GB."""
FORCED = "forced"
"""The engine `aot`, made to translate every code: of an official test it would translate none."""


class OutOfTime(BaseException):
    """A test reached its limit. No `Exception`: nothing below may take it for a fault of a transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`status` is one of the five words above; `seconds` of CPU."""

    name: str
    status: str
    detail: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What to run: tests whose name contains `match`, of them one in `every` chosen by hash, none of `leave_out`; on an
    engine, less the levers `without`."""

    engine: str
    match: str
    every: int
    leave_out: frozenset[str]
    limit_seconds: float
    without: tuple[str, ...] = ()

    def takes(self, name: str) -> bool:
        """Tell whether a test is chosen."""
        digest = int.from_bytes(sha256(name.encode()).digest()[:8], "big")
        return self.match in name and digest % self.every == 0


@cache
def machine_of(engine: str, without: tuple[str, ...] = ()) -> type[LatchkeyVM]:
    """Return an engine's VM with the restrictions lifted, some of its levers off."""
    if engine == FORCED:
        return lifted(_forced(machine(levers_of("aot").without(*without))))
    return lifted(machine(levers_of(engine).without(*without)))


def _forced(vm_class: type[LatchkeyVM]) -> type[LatchkeyVM]:
    """Return an engine's VM that translates every code it meets, not only that of our contracts."""
    parts = {"computation_class": forced().get_state_class().computation_class}
    state_class = type("ForcedState", (vm_class.get_state_class(),), parts)
    return type("ForcedVM", (vm_class,), {"_state_class": state_class})


def run_file(path: Path, label: str, choice: Choice) -> list[Outcome]:
    """Run the chosen tests of a file; `label` begins their names."""
    try:
        return [_outcome(f"{label}::{test.name}", test, choice) for test in tests_in(path)]
    except (UnreadableFixture, MemoryError) as error:
        return [Outcome(name=label, status=FAILED, detail=str(error) or "no memory left to read it")]


def _outcome(name: str, test: BlockchainTest | StateTest, choice: Choice) -> Outcome:
    if test.network != NETWORK:
        return Outcome(name=name, status=OTHER_FORK, detail=test.network)
    if not choice.takes(name):
        return Outcome(name=name, status=NOT_CHOSEN)
    if name in choice.leave_out:
        return Outcome(name=name, status=SLOW)
    began = time.process_time()
    status, detail = PASSED, ""
    try:
        with _limit(choice.limit_seconds):
            _run(test, machine_of(choice.engine, choice.without))
    except Wrong as error:
        status, detail = FAILED, str(error)
    except OutOfTime:
        status, detail = FAILED, f"not done after {choice.limit_seconds:g} s of CPU"
    except Exception as error:  # noqa: BLE001  # any fault of the machine is the failure of this test and of no other
        status, detail = FAILED, f"the machine failed with {error!r}"
    seconds = time.process_time() - began
    if seconds > LONG_SECONDS:
        gc.collect()
    return Outcome(name=name, status=status, detail=detail, seconds=seconds)


def _run(test: BlockchainTest | StateTest, vm_class: type[LatchkeyVM]) -> None:
    if isinstance(test, StateTest):
        run_state_test(test, vm_class)
    else:
        TestChain(test, vm_class).run()


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Stop what runs inside after so much CPU time: wall time would depend on what else the machine does."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
