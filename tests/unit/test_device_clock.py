"""What time it is for a device: never earlier than before, and still running when the node is gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.schedule import Schedule
from device_sim.clock import ChainClock, DeviceCalendar
from device_sim.errors import ClockNotSet


class HandClock:
    """Monotonic seconds that a test moves."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_device_without_a_head_does_not_know_the_time() -> None:
    with pytest.raises(ClockNotSet, match="has not read a block"):
        ChainClock(HandClock()).now()


def test_time_runs_on_while_the_node_is_unreachable() -> None:
    hand = HandClock()
    clock = ChainClock(hand)
    clock.read_head(5_000)
    hand.seconds += 42.5
    assert clock.now() == 5_042.5


def test_an_old_head_never_turns_the_clock_back() -> None:
    hand = HandClock()
    clock = ChainClock(hand)
    clock.read_head(5_000)
    clock.read_head(4_000)
    assert clock.now() == 5_000


def test_a_clock_that_ran_ahead_waits_for_the_chain() -> None:
    hand = HandClock()
    clock = ChainClock(hand)
    clock.read_head(5_000)
    hand.seconds += 10
    assert clock.now() == 5_010
    clock.read_head(5_004)
    assert clock.now() == 5_010
    hand.seconds += 8
    assert clock.now() == 5_012


def test_a_restarted_device_does_not_believe_a_head_from_its_past() -> None:
    hand = HandClock()
    clock = ChainClock(hand, floor=9_000.0)
    clock.read_head(5_000)
    assert clock.now() == 9_000


@given(st.lists(st.tuples(st.floats(min_value=0, max_value=1e6), st.integers(min_value=0, max_value=2**33))))
def test_the_clock_never_moves_back(steps: list[tuple[float, int]]) -> None:
    hand = HandClock()
    clock = ChainClock(hand)
    clock.read_head(1)
    latest = clock.now()
    for seconds, head in steps:
        hand.seconds += seconds
        clock.read_head(head)
        assert clock.now() >= latest
        latest = clock.now()


def test_a_devnet_term_holds_thirty_device_days() -> None:
    schedule = Schedule.devnet(1_790_000_000)
    calendar = DeviceCalendar(schedule=schedule)
    start, end = calendar.month_span(3)
    assert end - start == 30 * 86_400_000
    assert calendar.readable_from(3) == calendar.month_span(2)[0]


def test_device_time_is_chain_time_in_the_product() -> None:
    calendar = DeviceCalendar(schedule=Schedule.product())
    assert calendar.device_ms(1_800_000_000.25) == 1_800_000_000_250
