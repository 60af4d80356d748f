"""Which process is killed in which phase, drawn from a seed, and what came of it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.support.crash_processes import PROCESSES
from tests.support.crash_proxy import PHASES

KILLS_EACH = 5
"""At least so many kills of each process, and so many in each phase."""
NATIVE = {
    "metadata chain": frozenset({"check-in", "close"}),
    "auction chain": frozenset({"commit", "reveal", "clear", "deliver", "claim"}),
}
"""Phases whose transactions a chain process writes: there it is killed while its database is written."""


@dataclass(slots=True, kw_only=True)
class Kill:
    """One kill. `key` is the round (for close: the month) whose phase it fell into; `time` in unix seconds.

    `pending` counts the phase's transactions that a node had acknowledged and no block held; `unfinished` those that
    entered a block only after the kill, or were in the block that was being written. `in_write`: the database held a
    block that nobody had been told of.
    """

    process: str
    phase: str
    key: int
    time: float
    pid: int
    aimed_at_write: bool
    pending: int = 0
    unfinished: int = 0
    in_write: bool = False
    seconds_down: float | None = None

    @property
    def counts(self) -> bool:
        """Whether work of the phase was in flight."""
        return self.unfinished > 0


@dataclass(slots=True)
class Plan:
    """Every process once in every phase, in an order that `seed` gives; `kills` holds those done, `late` the misses."""

    seed: int
    waiting: dict[str, list[str]] = field(default_factory=dict)
    kills: list[Kill] = field(default_factory=list)
    late: list[Kill] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        for phase in PHASES:
            self.waiting[phase] = self.random.sample(PROCESSES, len(PROCESSES))

    random: random.Random = field(init=False)

    @property
    def is_placed(self) -> bool:
        """Whether no kill is waiting any more."""
        return not any(self.waiting.values())

    @property
    def is_enough(self) -> bool:
        """Whether every process and every phase had its kills."""
        processes, phases = self._counted()
        return (
            min(processes[name] for name in PROCESSES) >= KILLS_EACH
            and min(phases[name] for name in PHASES) >= KILLS_EACH
        )

    def _counted(self) -> tuple[Counter[str], Counter[str]]:
        done = [kill for kill in self.kills if kill.counts]
        return Counter(kill.process for kill in done), Counter(kill.phase for kill in done)

    def table(self) -> Iterable[str]:
        """Return lines: kills that count, by process and phase."""
        done = Counter((kill.process, kill.phase) for kill in self.kills if kill.counts)
        processes, phases = self._counted()
        yield f"{'kill -9':<16}" + "".join(f"{phase:>9}" for phase in PHASES) + f"{'all':>6}"
        for process in PROCESSES:
            yield (
                f"{process:<16}"
                + "".join(f"{done[process, phase]:>9}" for phase in PHASES)
                + f"{processes[process]:>6}"
            )
        yield f"{'all':<16}" + "".join(f"{phases[phase]:>9}" for phase in PHASES) + f"{sum(phases.values()):>6}"
        pending = sum(kill.counts and kill.pending > 0 for kill in self.kills)
        writes = sum(kill.counts and kill.in_write for kill in self.kills)
        aimed = sum(kill.counts and kill.aimed_at_write for kill in self.kills)
        yield (
            f"with the phase's transactions in the pool: {pending}; in the middle of a database write: {writes} "
            f"(of {aimed} aimed at one); too late, and placed again: {len(self.late)}"
        )
        late = Counter(kill.phase for kill in self.late)
        yield "too late: " + (", ".join(f"{phase} {late[phase]}" for phase in PHASES if late[phase]) or "none")
        down = sorted(kill.seconds_down for kill in self.kills if kill.seconds_down is not None)
        if down:
            yield f"seconds until the part answered again: median {down[len(down) // 2]:.1f}, longest {down[-1]:.1f}"
