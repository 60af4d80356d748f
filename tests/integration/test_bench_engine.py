"""The engine's bench runs, finds engines that disagree, and the page that quotes it is the one that it wrote."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from chains.engine.levers import ENGINES
from tests.bench import bench_engine, recordings, report, workloads
from tests.bench.measuring import EnginesDiffer, compare
from tests.bench.python_engines import Ran
from tests.bench.recorded_rounds import Recording

GOOD = Ran(cpu=0.1, receipts=((21_000, True), (50_000, True)), state_root=b"\1" * 32, block_hash=b"\2" * 32)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recordings")


@pytest.fixture(scope="module")
def recorded(folder: Path) -> dict[str, Recording]:
    return dict(recordings.load(recordings.SMOKE, folder=folder, say=lambda _: None))


@pytest.fixture(scope="module")
def found(recorded: dict[str, Recording], folder: Path) -> report.Document:
    """A whole run with tiny rounds, without anvil and hardhat; it compares every block of every engine."""
    assert recorded
    runs = bench_engine.run(
        smoke=True, rounds=1, peers=False, sizes=bench_engine.SMOKE_SIZES, folder=folder, say=lambda _: None
    )
    return list(runs)[-1]


def test_all_engines_make_the_same_blocks_of_recorded_rounds(found: report.Document) -> None:
    assert set(found["ratios"]) == set(workloads.NAMES)
    engines = {"stock", "reference", *ENGINES} if "stock" in ENGINES else set(ENGINES)
    for block in found["blocks"].values():
        assert engines <= set(block["engines"])
        assert block["ratios"]["stock"] > 0


def test_the_file_of_a_run_has_every_promised_figure(found: report.Document) -> None:
    for name in ("checkins_per_cpu_s", "clear_cpu_s", "disk_bytes_per_checkin"):
        assert found[name] > 0
    assert {row["size"] for row in found["growth"]} == set(bench_engine.SMOKE_SIZES)
    assert found["machine"]["cores"] > 0
    assert json.loads(json.dumps(found)) == found


def test_a_recording_is_made_once(recorded: dict[str, Recording], folder: Path) -> None:
    said: list[str] = []
    again = recordings.load(recordings.SMOKE, folder=folder, say=said.append)
    assert not said
    assert [call.data for call in again["clear"].calls] == [call.data for call in recorded["clear"].calls]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (replace(GOOD, receipts=((21_000, True), (50_001, True))), "different gas"),
        (replace(GOOD, receipts=((21_000, True), (50_000, False))), "failed"),
        (replace(GOOD, block_hash=b"\3" * 32), "hashes differ"),
        (replace(GOOD, state_root=b"\3" * 32), "hashes differ"),
    ],
)
def test_engines_that_disagree_end_the_bench(recorded: dict[str, Recording], changed: Ran, why: str) -> None:
    block = workloads.blocks(recorded, workloads.SMOKE)[0]
    compare(block, {"one": GOOD, "other": GOOD})
    with pytest.raises(EnginesDiffer, match=why):
        compare(block, {"one": GOOD, "other": changed})
