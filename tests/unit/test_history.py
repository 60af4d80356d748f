"""The recorded past: deterministic, ordered, paged without loss or repetition, and whole after kill -9."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from device_sim.errors import HistoryDamaged
from device_sim.history import COUNTS_KEPT, History, Span
from device_sim.observations import BY_NAME, Row
from device_sim.physics import Build
from device_sim.simulation import Simulation

START = 1_800_000_000_000
DAY = 86_400_000
SEED = bytes(range(32))


def lived(until: int, cuts: tuple[int, ...] = ()) -> list[Row]:
    simulation, rows = Simulation.begin(SEED, Build(), START)
    for cut in (*sorted(cuts), until):
        rows += simulation.advance(cut)
    return rows


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(min_value=START, max_value=START + 3 * DAY), max_size=12))
def test_rows_do_not_depend_on_how_the_time_is_cut(cuts: list[int]) -> None:
    assert lived(START + 3 * DAY, tuple(cuts)) == lived(START + 3 * DAY)


def test_a_reading_in_between_changes_nothing() -> None:
    simulation, rows = Simulation.begin(SEED, Build(), START)
    for hour in range(48):
        rows += simulation.advance(START + hour * 3_600_000)
        simulation.current(START + hour * 3_600_000 + 1_234_567)
    rows += simulation.advance(START + 2 * DAY)
    assert rows == lived(START + 2 * DAY)


def test_a_fridge_resumes_from_its_snapshot_as_if_nothing_had_happened() -> None:
    first, rows = Simulation.begin(SEED, Build(), START)
    rows += first.advance(START + DAY + 12_345)
    second = Simulation.resume(SEED, Build(), first.snapshot())
    rows += second.advance(START + 3 * DAY)
    assert rows == lived(START + 3 * DAY)


def test_a_month_holds_behaviour_worth_buying() -> None:
    rows = lived(START + 30 * DAY)
    kinds = Counter(row.observation.name for row in rows)
    assert kinds["temperature"] == 30 * 96
    assert kinds["doorOpen"] > 200
    assert kinds["itemTaken"] > 50
    assert kinds["itemPut"] > 50
    assert [row.time for row in rows] == sorted(row.time for row in rows)


def test_values_stay_in_the_ranges_of_the_description() -> None:
    for row in lived(START + 60 * DAY):
        low, high = row.observation.low, row.observation.high
        assert low is None or float(row.value) >= low
        assert high is None or float(row.value) <= high
        assert not row.observation.choices or row.value in row.observation.choices


def test_doors_open_and_close_in_turn() -> None:
    states = [row.value for row in lived(START + 20 * DAY) if row.observation.name == "doorOpen"]
    assert all(before != after for before, after in pairwise(states))


@pytest.fixture
def filled(tmp_path: Path) -> History:
    history = History(tmp_path / "history.sqlite")
    simulation, rows = Simulation.begin(SEED, Build(), START)
    history.append(rows, simulation.snapshot())
    rows = simulation.advance(START + 2 * DAY)
    history.append(rows, simulation.snapshot())
    return history


@pytest.mark.parametrize("limit", [1, 7, 100, 100_000])
def test_pages_join_to_the_whole_without_loss_or_repetition(filled: History, limit: int) -> None:
    span = Span(start=START, end=START + 2 * DAY)
    whole = filled.page(span, 100_000).rows
    joined: list[Row] = []
    after: int | None = None
    while True:
        page = filled.page(Span(start=span.start, end=span.end, after=after), limit)
        joined += page.rows
        assert len(joined) <= len(whole)
        after = page.cursor
        if after is None:
            break
    assert tuple(joined) == whole
    assert filled.count(span) == len(whole)


def test_a_span_is_half_open_and_may_name_one_property(filled: History) -> None:
    quarter = 900_000
    span = Span(start=START + quarter, end=START + 3 * quarter, fields=(BY_NAME["temperature"],))
    page = filled.page(span, 10)
    assert [row.time - START for row in page.rows] == [quarter, 2 * quarter]
    assert filled.count(span) == 2


def test_a_number_of_rows_that_is_remembered_follows_what_comes_and_goes(tmp_path: Path) -> None:
    history = History(tmp_path / "history.sqlite")
    simulation, rows = Simulation.begin(SEED, Build(), START)
    history.append(rows, simulation.snapshot())
    power = (BY_NAME["power"],)
    starts, ends = (0, START + DAY // 4), (START + DAY // 2, START + 9 * DAY)
    spans = [Span(start=start, end=end, fields=fields) for start in starts for end in ends for fields in ((), power)]
    spans.append(Span(start=0, end=START + 9 * DAY, after=START << 10))
    for quarter in range(1, 8):
        history.append(simulation.advance(START + quarter * DAY // 4), simulation.snapshot())
        if quarter == 5:
            history.prune(START + DAY // 3)
        for span in spans:
            assert history.count(span) == len(history.page(span, 100_000).rows), (quarter, span)
    for many in range(COUNTS_KEPT + 9):
        assert history.count(Span(start=many, end=START + 9 * DAY)) == history.count(spans[2])


def test_rows_older_than_the_newest_are_refused_and_nothing_is_written(filled: History) -> None:
    newest, count = filled.newest_time(), filled.count(Span(start=0, end=START + 9 * DAY))
    assert newest is not None
    late = Row(time=newest - 1, observation=BY_NAME["doorOpen"], value=True)
    snapshot = filled.snapshot()
    assert snapshot is not None
    with pytest.raises(ValueError, match="cannot follow"):
        filled.append([late], snapshot)
    assert filled.count(Span(start=0, end=START + 9 * DAY)) == count


def test_pruning_keeps_the_snapshot_and_the_younger_rows(filled: History) -> None:
    span = Span(start=0, end=START + 9 * DAY)
    before = filled.count(span)
    gone = filled.prune(START + DAY)
    assert gone > 100
    assert filled.count(span) == before - gone
    assert filled.page(span, 1).rows[0].time >= START + DAY
    assert filled.snapshot() is not None


def test_a_history_survives_a_restart(tmp_path: Path, filled: History) -> None:
    span = Span(start=0, end=START + 9 * DAY)
    rows, snapshot = filled.page(span, 100_000).rows, filled.snapshot()
    filled.close()
    with History(filled.path) as again:
        assert again.page(span, 100_000).rows == rows
        assert again.snapshot() == snapshot


def test_a_file_of_another_layout_is_refused_with_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    History(path).close()
    database = sqlite3.connect(path)
    database.execute("UPDATE state SET value = '99' WHERE name = 'layout'")
    database.commit()
    database.close()
    with pytest.raises(HistoryDamaged, match=r"layout is 99.*move it away"):
        History(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 20)
    with pytest.raises(HistoryDamaged):
        History(path)


_WRITER = """
import sys
from pathlib import Path
from device_sim.history import History
from device_sim.physics import Build
from device_sim.simulation import Simulation
history = History(Path(sys.argv[1]))
simulation, rows = Simulation.begin(bytes(range(32)), Build(), 1_800_000_000_000)
history.append(rows, simulation.snapshot())
for hour in range(100_000):
    rows = simulation.advance(1_800_000_000_000 + hour * 3_600_000)
    history.append(rows, simulation.snapshot())
    print(hour, flush=True)
"""


def test_a_writer_killed_at_any_instant_leaves_rows_and_snapshot_that_fit(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    with subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        deadline = time.monotonic() + 30
        acknowledged = -1
        while acknowledged < 60:
            assert time.monotonic() < deadline, "the writer wrote nothing in 30 s"
            acknowledged = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
    with History(path) as history:
        snapshot = history.snapshot()
        assert snapshot is not None
        resumed = Simulation.resume(SEED, Build(), snapshot)
        rows = list(history.page(Span(start=0, end=START + 9_999 * DAY), 10_000_000).rows)
        history.append(resumed.advance(START + 30 * DAY), resumed.snapshot())
        rows = list(history.page(Span(start=0, end=START + 30 * DAY), 10_000_000).rows)
    assert resumed.time > START + acknowledged * 3_600_000
    expected = lived(START + 30 * DAY - 1)
    assert [(row.time, row.observation.name) for row in rows] == [(row.time, row.observation.name) for row in expected]
