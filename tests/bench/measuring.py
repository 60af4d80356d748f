"""Run engines side by side: interleaved, so that a slow minute of the machine hits all of them, and medians.

Every run of a block must do the same: success of every transaction, gas of each, and among the Python engines state
root and block hash. A difference ends the bench: figures of machines that disagree mean nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.python_engines import Engine, Ran
from tests.bench.workloads import Block


class EnginesDiffer(Exception):
    """Two engines made different things of the same transactions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of one block on one engine: median, least and largest CPU seconds; `mining` is the median after acceptance."""

    cpu: float
    least: float
    most: float
    runs: int
    mining: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One block on all engines. `gas` is that of the block."""

    block: Block
    gas: int
    figures: Mapping[str, Figures]

    def ratio(self, ours: str, theirs: str) -> float | None:
        """Return work per CPU-second of `ours` over that of `theirs`; above 1 ours is faster. None if one is absent."""
        if ours not in self.figures or theirs not in self.figures:
            return None
        return self.figures[theirs].cpu / self.figures[ours].cpu


def measure(
    blocks: Sequence[Block], engines: Sequence[Engine], *, rounds: int, say: Callable[[str], None] = print
) -> list[Measured]:
    """Run every block on every engine, in each round or in each that is `every` rounds after another.

    Raises `EnginesDiffer`.
    """
    for block in blocks:
        if len(block.transactions) == 1:
            compare(block, {engine.name: engine.run(block) for engine in engines})  # warms what belongs to no block
    runs: dict[Block, dict[str, list[Ran]]] = {block: {engine.name: [] for engine in engines} for block in blocks}
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        gc.collect()
        for place, block in enumerate(blocks):
            due = [engine for engine in engines if number % engine.every == 0]
            start = (number + place) % len(due)
            ran = {engine.name: engine.run(block) for engine in (*due[start:], *due[:start])}
            compare(block, ran)
            for name, one in ran.items():
                runs[block][name].append(one)
    return [
        Measured(
            block=block,
            gas=sum(gas for gas, _ in next(iter(by_engine.values()))[0].receipts),
            figures={name: _figures(ran) for name, ran in by_engine.items()},
        )
        for block, by_engine in runs.items()
    ]


def compare(block: Block, ran: Mapping[str, Ran]) -> None:
    """All receipts agree, and all roots and hashes of engines that seal our blocks. Raises `EnginesDiffer`."""
    first_name, first = next(iter(ran.items()))
    for name, one in ran.items():
        if not all(ok for _, ok in one.receipts):
            raise EnginesDiffer(f"{block.name}: a transaction failed on {name}")
        if one.receipts != first.receipts:
            raise EnginesDiffer(f"{block.name}: {name} and {first_name} charged different gas")
        if block.gas and [gas for gas, _ in one.receipts] != list(block.gas):
            raise EnginesDiffer(f"{block.name}: {name} did something else than the recorded round")
    hashes = {name: (one.state_root, one.block_hash) for name, one in ran.items() if one.mining is None}
    if len(set(hashes.values())) > 1:
        raise EnginesDiffer(f"{block.name}: block hashes differ: { {n: h.hex() for n, (_, h) in hashes.items()} }")


def _figures(runs: Sequence[Ran]) -> Figures:
    times = [one.cpu for one in runs]
    mining = [one.mining for one in runs if one.mining is not None]
    return Figures(
        cpu=median(times),
        least=min(times),
        most=max(times),
        runs=len(times),
        mining=median(mining) if mining else None,
    )
