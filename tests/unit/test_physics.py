"""The fridge as a machine: its thermostats, its alarm, its meter, and that nothing depends on how often it is asked."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from device_sim.physics import DOOR_ALARM_AFTER, Build, Machine, MachineState

START = 1_800_000_000_000
HOUR = 3_600_000


def machine(**state: float | bool) -> Machine:
    return Machine(Build(), MachineState(time=START, **state))  # type: ignore[arg-type]  # fields by name


def run(fridge: Machine, until: int) -> None:
    while fridge.next_switch() <= until:
        fridge.advance(fridge.next_switch())
    fridge.advance(until)


def test_a_closed_fridge_stays_near_its_set_points_for_weeks() -> None:
    fridge = machine()
    for step in range(1, 14 * 24):
        run(fridge, START + step * HOUR)
        assert 2.0 < fridge.state.fridge < 6.0
        assert -24.0 < fridge.state.freezer < -8.0


def test_a_fridge_without_cooling_warms_up_towards_the_kitchen() -> None:
    fridge = Machine(Build(cooling=0.0), MachineState(time=START, ambient=22.0))
    run(fridge, START + 72 * HOUR)
    assert 21.0 < fridge.state.fridge < 22.0


@given(st.floats(min_value=1.0, max_value=20_000.0))
def test_a_closed_compartment_relaxes_exponentially(seconds: float) -> None:
    fridge = Machine(Build(cooling=0.0), MachineState(time=START, fridge=4.0, ambient=20.0))
    reading = fridge.reading(START + int(seconds * 1000))
    assert reading.temperature == pytest.approx(20.0 - 16.0 * math.exp(-int(seconds * 1000) / 1000 * 1.2 / 25_000))


def test_an_open_door_warms_the_fridge_faster() -> None:
    closed, opened = machine(), machine()
    opened.set_door("fridge", is_open=True)
    assert opened.reading(START + 60_000).temperature > closed.reading(START + 60_000).temperature + 0.3


def test_the_alarm_sounds_after_two_minutes_and_ends_with_the_door() -> None:
    fridge = machine()
    fridge.set_door("fridge", is_open=True)
    heard = []
    for time in (START + DOOR_ALARM_AFTER - 1, START + DOOR_ALARM_AFTER):
        run(fridge, time)
        heard.append(fridge.state.alarm)
    fridge.set_door("fridge", is_open=False)
    heard.append(fridge.state.alarm)
    assert heard == [False, True, False]


def test_the_compressor_rests_between_two_runs() -> None:
    fridge, stopped, shortest = machine(), None, math.inf
    was_running = False
    for _ in range(400):
        fridge.advance(fridge.next_switch())
        running = fridge.state.compressor
        if was_running and not running:
            stopped = fridge.state.time
        if running and not was_running and stopped is not None:
            shortest = min(shortest, fridge.state.time - stopped)
        was_running = running
    assert 300_000 <= shortest < math.inf


def test_the_evaporator_is_defrosted_within_two_days() -> None:
    fridge, power = machine(), 0.0
    while fridge.state.time < START + 48 * HOUR:
        fridge.advance(fridge.next_switch())
        power = max(power, fridge.reading(fridge.state.time).power)
    assert power > 180.0


def test_the_meter_integrates_the_power() -> None:
    fridge, joule = machine(), 0.0
    while fridge.state.time < START + 24 * HOUR:
        before, power = fridge.state.time, fridge.reading(fridge.state.time).power
        fridge.advance(min(fridge.next_switch(), before + HOUR))
        joule += power * (fridge.state.time - before) / 1000
    assert fridge.reading(fridge.state.time).energy == pytest.approx(joule / 3.6e6)
    assert 0.3 < joule / 3.6e6 < 2.0


@settings(max_examples=30, deadline=None)
@given(
    fridge=st.floats(min_value=-5, max_value=30),
    freezer=st.floats(min_value=-30, max_value=20),
    doors=st.tuples(st.booleans(), st.booleans()),
    ambient=st.floats(min_value=5, max_value=38),
)
def test_time_always_moves_on_and_temperatures_stay_physical(
    fridge: float, freezer: float, doors: tuple[bool, bool], ambient: float
) -> None:
    tested = machine(fridge=fridge, freezer=freezer, ambient=ambient)
    tested.set_door("fridge", is_open=doors[0])
    tested.set_door("freezer", is_open=doors[1])
    for _ in range(60):
        due = tested.next_switch()
        assert due > tested.state.time
        tested.advance(min(due, tested.state.time + HOUR))
        assert -40.0 < tested.state.freezer < 40.0
        assert -10.0 < tested.state.fridge < 40.0


def test_a_cold_freezer_is_not_cooled_further_for_a_fridge_whose_door_is_open() -> None:
    fridge = machine(fridge=0.0, freezer=-25.0, ambient=7.0)
    fridge.set_door("fridge", is_open=True)
    run(fridge, START + 24 * HOUR)
    assert fridge.state.freezer > -25.0


def _runs(fridge: Machine) -> bool:
    return fridge.state.compressor


def _warm(fridge: Machine) -> tuple[bool, bool]:
    return fridge.state.fridge_warm, fridge.state.freezer_warm


def test_a_state_survives_json() -> None:
    fridge = machine()
    run(fridge, START + HOUR)
    assert MachineState.from_json(fridge.state.to_json()) == fridge.state


def test_fast_cooling_starts_the_compressor_at_once_and_ends_by_itself() -> None:
    fridge = machine(rest_until=START + HOUR)
    assert fridge.state.compressor is False
    fridge.cool_fast(2 * HOUR)
    assert _runs(fridge)
    assert fridge.reading(START).power > 80.0
    run(fridge, START + 2 * HOUR - 1)
    assert fridge.state.freezer < -21.0
    run(fridge, START + 2 * HOUR)
    assert not fridge.state.compressor
    run(fridge, START + 24 * HOUR)
    assert fridge.state.freezer > -20.0


def test_a_day_of_fast_cooling_stays_physical() -> None:
    fridge = machine()
    fridge.cool_fast(24 * HOUR)
    for step in range(1, 48):
        run(fridge, START + step * HOUR // 2)
        assert fridge.state.fridge > -10.0
        assert fridge.state.freezer > -40.0


def test_a_fridge_that_is_switched_off_warms_up_draws_little_and_says_so_once() -> None:
    fridge = machine(compressor=True, damper=True)
    fridge.set_cooling(is_on=False)
    assert fridge.reading(START).power < 5.0
    run(fridge, START + 48 * HOUR)
    assert fridge.state.fridge > 18.0
    assert _warm(fridge) == (True, True)
    fridge.set_cooling(is_on=True)
    run(fridge, START + 96 * HOUR)
    assert _warm(fridge) == (False, False)


def test_an_ordinary_week_is_no_excursion() -> None:
    fridge = machine()
    while fridge.state.time < START + 7 * 24 * HOUR:
        fridge.advance(fridge.next_switch())
        assert not fridge.state.freezer_warm
        assert not fridge.state.fridge_warm


def test_a_defrosting_on_request_runs_and_ends() -> None:
    fridge = machine()
    fridge.defrost()
    assert fridge.reading(START).power > 150.0
    run(fridge, START + HOUR)
    assert not fridge.state.defrosting
    assert START < fridge.state.defrosted_at <= START + HOUR // 2


def test_a_silenced_alarm_stays_silent_until_the_door_was_closed() -> None:
    fridge, heard = machine(), []
    for opened in (START, START + HOUR):
        run(fridge, opened)
        fridge.set_door("fridge", is_open=True)
        run(fridge, opened + DOOR_ALARM_AFTER)
        heard.append(fridge.state.alarm)
        fridge.silence()
        run(fridge, opened + 2 * DOOR_ALARM_AFTER)
        heard.append(fridge.state.alarm)
        fridge.set_door("fridge", is_open=False)
    assert heard == [True, False, True, False]


def test_a_new_set_point_is_reached() -> None:
    fridge = machine()
    fridge.set_targets(fridge=7.0, freezer=-15.0)
    run(fridge, START + 48 * HOUR)
    lows = []
    for step in range(24):
        run(fridge, START + (48 + step) * HOUR)
        lows.append(fridge.state.fridge)
    assert 5.0 < sum(lows) / len(lows) < 8.0


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["fast", "defrost", "off", "on", "stop", "silence", "warm", "cold", "open", "close"]),
        max_size=12,
    )
)
def test_no_order_of_orders_stops_the_clock_or_leaves_physics(orders: list[str]) -> None:
    fridge = machine()
    acts: dict[str, Callable[[], object]] = {
        "fast": lambda: fridge.cool_fast(3 * HOUR),
        "defrost": fridge.defrost,
        "off": lambda: fridge.set_cooling(is_on=False),
        "on": lambda: fridge.set_cooling(is_on=True),
        "stop": fridge.stop_defrosting,
        "silence": fridge.silence,
        "warm": lambda: fridge.set_targets(fridge=8.0, freezer=-14.0),
        "cold": lambda: fridge.set_targets(fridge=1.0, freezer=-24.0),
        "open": lambda: fridge.set_door("fridge", is_open=True),
        "close": lambda: fridge.set_door("fridge", is_open=False),
    }
    for order in orders:
        acts[order]()
        steps = 0
        until = fridge.state.time + HOUR
        while fridge.next_switch() <= until:
            assert fridge.next_switch() > fridge.state.time
            fridge.advance(fridge.next_switch())
            steps += 1
            assert steps < 200
        fridge.advance(until)
        assert -40.0 < fridge.state.freezer < 40.0
        assert -10.0 < fridge.state.fridge < 40.0
