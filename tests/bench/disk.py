"""What a check-in costs on disk, and check-ins verified and stored per CPU-second, on LevelDB with a sync a block.

Blocks of full check-in batches on the recorded state of the devices. Size is that of the folder after compaction, so it
counts everything that a node keeps of a check-in: the signed batch, receipts and logs, indexes, and every version of
the state that it changed, because a node that is not pruned serves old states.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import plyvel

from chains.engine.aot.computation import register
from chains.engine.database import LevelDatabase
from chains.engine.fast import recoveries
from chains.engine.ledger import Ledger
from chains.engine.vm import LatchkeyVM
from tests.bench.python_engines import BUILD_SECONDS, gas_and_success
from tests.bench.recorded_rounds import Recording
from tests.bench.scene import Scene
from tests.bench.workloads import at_start, fitting, items_of_check_ins, signed, with_spare
from tests.support.node_backend import FAR_FUTURE, MINER

PASSES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """`bytes_each` on disk and `per_cpu_second`, over `check_ins` in `blocks` blocks."""

    check_ins: int
    blocks: int
    bytes_each: float
    per_cpu_second: float


def store_check_ins(recording: Recording, machine: type[LatchkeyVM]) -> Stored:
    """Build a block of as many batches as fit, again and again until the recording is used up."""
    scene = at_start(recording).scene
    calls = [replace(call, gas=with_spare(call.gas)) for call in recording.calls]
    each = fitting(calls)
    raws = signed(scene, calls)
    blocks = [raws[start : start + each] for start in range(0, len(raws), each)]
    times = []
    for _ in range(PASSES):
        recoveries.limit()  # no signature is known from the pass before
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "data"
            _open(scene, path, machine).close()
            before = _compacted(path)
            ledger = _open(scene, path, machine)
            spent, used = _build(ledger, blocks, scene.timestamp)
            ledger.close()
            grown = _compacted(path) - before
        times.append(spent)
    assert used == [call.gas for call in recording.calls], "a check-in was skipped"
    check_ins = len(raws) * items_of_check_ins(recording)
    return Stored(
        check_ins=check_ins,
        blocks=len(blocks),
        bytes_each=grown / check_ins,
        per_cpu_second=check_ins / median(times),
    )


def _open(scene: Scene, path: Path, machine: type[LatchkeyVM]) -> Ledger:
    register(machine, scene.codes)
    return Ledger.open(
        scene.definition(), LevelDatabase(path), miner_key=MINER.key, clock=lambda: FAR_FUTURE, vm_class=machine
    )


def _build(ledger: Ledger, blocks: Sequence[Sequence[bytes]], head: int) -> tuple[float, list[int]]:
    """Return the CPU seconds of the blocks, and the gas of each transaction."""
    started = time.process_time()
    built = [
        ledger.build(raws, timestamp=head + number, budget_seconds=BUILD_SECONDS)
        for number, raws in enumerate(blocks, 1)
    ]
    spent = time.process_time() - started
    return spent, [gas for one in built for gas, _ in gas_and_success(one.receipts)]


def _compacted(path: Path) -> int:
    """Compact and return the size of the folder in bytes."""
    for _ in range(2):  # the second opening drops the log of the first
        database = plyvel.DB(str(path))
        database.compact_range(start=b"\x00", stop=b"\xff")  # without bounds, plyvel compacts nothing
        database.close()
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
