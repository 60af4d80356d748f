"""The schedule: months, walk windows and deadlines."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.schedule import BadSchedule, Schedule

GENESIS = 1_700_000_000
SCHEDULES = [Schedule.product(), Schedule.devnet(GENESIS), Schedule.demo(GENESIS)]
DEVNET = Schedule.devnet(GENESIS)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_round_opened_as_late_as_allowed_still_delivers_before_its_month(schedule: Schedule) -> None:
    first, end = schedule.walk_window(7)
    close_time = end - 1
    opened = close_time + schedule.open
    assert schedule.may_open(month=7, close_time=close_time, now=opened)
    assert schedule.deadlines(opened).deliver_end <= schedule.start_of(7)
    assert not schedule.may_open(month=7, close_time=first, now=first + schedule.open + 1)


def test_a_round_is_not_opened_when_its_month_would_begin_before_delivery() -> None:
    late = DEVNET.start_of(3)
    assert not DEVNET.may_open(month=3, close_time=late, now=late)


def test_devnet_month_zero_can_be_sold_from_genesis_on() -> None:
    assert DEVNET.walk_window(0) == (GENESIS, GENESIS + 20)
    assert DEVNET.month_in_walk(GENESIS) == 0
    assert DEVNET.month_in_walk(GENESIS + 20) is None
    assert DEVNET.month_in_walk(GENESIS - 1) is None


def test_months_are_half_open() -> None:
    assert DEVNET.month_at(DEVNET.month_zero - 1) is None
    assert DEVNET.month_at(DEVNET.month_zero) == 0
    assert DEVNET.month_at(DEVNET.end_of(0)) == 1
    assert DEVNET.end_of(0) == DEVNET.start_of(1)


def test_deadlines_are_sums_of_durations() -> None:
    dates = DEVNET.deadlines(1_000)
    assert (dates.commit_end, dates.reveal_start, dates.reveal_end) == (1_060, 1_066, 1_090)
    assert (dates.pace_end, dates.clear_end, dates.deliver_end, dates.dispute_end) == (1_110, 1_140, 1_170, 1_230)


@given(st.integers(GENESIS - 1_000, GENESIS + 10_000))
def test_the_walk_of_a_time_is_found_by_search(time: int) -> None:
    windows = {month: DEVNET.walk_window(month) for month in range(70)}
    inside = [month for month, (first, end) in windows.items() if first <= time < end]
    assert DEVNET.month_in_walk(time) == (inside[0] if inside else None)
    coming = [(month, first) for month, (first, _) in windows.items() if first >= time]
    assert DEVNET.next_walk(time) == coming[0]


def test_overlapping_walk_windows_give_the_earliest_month() -> None:
    schedule = replace(DEVNET, close=200, lead=400, month_zero=GENESIS + 400)
    assert schedule.month_in_walk(GENESIS + 190) == 0
    assert schedule.month_in_walk(GENESIS + 200) == 1


def test_a_lead_too_short_for_a_round_is_refused_with_the_least_lead() -> None:
    with pytest.raises(BadSchedule, match="= 210") as caught:
        replace(DEVNET, lead=209)
    assert (caught.value.field, caught.value.value) == ("lead", 209)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("term", 0),
        ("close", -1),
        ("commit", 1 << 40),
        ("month_zero", 209),
        ("reveal_gap", 30),
        ("fresh", 0),
        ("min_lots", 0),
        ("min_lots", 16_385),
    ],
)
def test_a_value_out_of_range_is_refused_by_name(field: str, value: int) -> None:
    with pytest.raises(BadSchedule) as caught:
        replace(DEVNET, **{field: value})
    assert (caught.value.field, caught.value.value) == (field, value)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_schedule_survives_json(schedule: Schedule) -> None:
    assert Schedule.from_json(schedule.to_json()) == schedule


def test_json_with_a_missing_unknown_or_mistyped_field_is_refused() -> None:
    good = DEVNET.to_json()
    for bad in ({**good, "extra": 1}, {k: v for k, v in good.items() if k != "term"}, {**good, "term": True}):
        with pytest.raises(BadSchedule):
            Schedule.from_json(bad)


@given(st.integers(0, 1 << 39))
def test_a_rounded_time_is_a_step_and_not_later(time: int) -> None:
    schedule = Schedule.product()
    rounded = schedule.round_down(time)
    assert rounded % schedule.time_step == 0
    assert time - schedule.time_step < rounded <= time


def test_the_specification_has_the_parameters_of_every_schedule() -> None:
    """The table of specs/protocol/time.md, row by row; MONTH_ZERO of devnet and demo counts from genesis."""
    page = (Path(__file__).parents[2] / "specs" / "protocol" / "time.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| ")]
    table = {row[0].lower(): row[2:] for row in rows[1:]}
    assert table.keys() == {field.name for field in fields(Schedule)}
    for name, cells in table.items():
        for schedule, cell in zip(SCHEDULES, cells, strict=True):
            number = cell.split(" (")[0].replace(",", "")
            expected = GENESIS + int(number.split("+")[1]) if "+" in number else int(number)
            assert getattr(schedule, name) == expected, (name, cell)
