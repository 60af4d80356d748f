"""Promises of budgets: what a client may ask at once and in the long run, whose budget pays, and what is remembered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.errors import LatchkeyError
from chains.http.problem import Refusal
from node.serving import pace as paces
from node.serving.pace import EVERY, Limits, Pace, PaceSettings, Places, Rate, client_of
from node.serving.settings_file import Fields

LIMITS = Limits(
    rates={EVERY: Rate(burst=100, per_second=50), "searches": Rate(burst=3, per_second=0.5)},
    costs={},
    places={"streams": Places(a_client=2, in_all=3)},
)
HERE, THERE = "192.0.2.1", "192.0.2.2"


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def paced(**settings: object) -> tuple[Pace, Clock]:
    clock = Clock()
    return Pace(LIMITS, PaceSettings(**settings), clock), clock  # type: ignore[arg-type]  # as a test words it


def is_refused(pace: Pace, client: str = HERE, kind: str = "searches") -> Refusal | None:
    try:
        pace.spend(client, kind)
    except Refusal as refusal:
        return refusal
    return None


# -- budgets


def test_a_burst_is_served_and_the_next_is_told_when_to_come_again() -> None:
    pace, clock = paced()
    assert [is_refused(pace) for _ in range(3)] == [None] * 3
    refusal = is_refused(pace)
    assert refusal is not None
    assert (refusal.answer.status, refusal.answer.headers["Retry-After"]) == (429, "2")
    assert isinstance(refusal.answer.body, bytes)
    problem = json.loads(refusal.answer.body)
    assert (problem["type"], problem["field"]) == ("too-fast", "searches of this client")
    assert problem["limit"] == "3 at once and 0.5 a second"
    clock.now += 1.9
    assert is_refused(pace) is not None
    clock.now += 0.1
    assert is_refused(pace) is None
    assert is_refused(pace) is not None


def test_who_comes_again_when_told_is_served() -> None:
    pace, clock = paced()
    for _ in range(20):
        refusal = is_refused(pace)
        if refusal is not None:
            clock.now += float(refusal.answer.headers["Retry-After"])
            assert is_refused(pace) is None


def test_a_refused_request_costs_nothing() -> None:
    pace, clock = paced()
    for _ in range(3):
        pace.spend(HERE, "searches")
    assert all(is_refused(pace) is not None for _ in range(50))
    clock.now += 2
    assert is_refused(pace) is None


def test_one_client_does_not_spend_what_another_may() -> None:
    pace, _ = paced()
    while is_refused(pace) is None:
        pass
    assert is_refused(pace, THERE) is None
    assert is_refused(pace, HERE, EVERY) is None, "nor one kind what is another's"


@given(st.lists(st.floats(min_value=0, max_value=5), max_size=80), st.floats(min_value=0.1, max_value=10))
def test_no_span_of_time_sees_more_than_a_burst_and_the_rate(pauses: list[float], factor: float) -> None:
    pace, clock = paced(factor=factor)
    burst, per_second = max(1, int(3 * factor)), 0.5 * factor
    served = []
    for pause in pauses:
        clock.now += pause
        if is_refused(pace) is None:
            served.append(clock.now)
    for first, begin in enumerate(served):
        for last in range(first, len(served)):
            assert last - first + 1 <= burst + (served[last] - begin) * per_second + 1e-3


def test_a_factor_widens_all_budgets_and_zero_sets_none() -> None:
    wide, _ = paced(factor=2)
    assert [is_refused(wide) is None for _ in range(7)] == [True] * 6 + [False]
    free, _ = paced(factor=0)
    assert all(is_refused(free) is None for _ in range(1_000))


def test_budgets_that_are_full_again_are_forgotten_and_never_more_than_so_many_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pace, clock = paced()
    for number in range(500):
        pace.spend(f"client {number}", EVERY)
    assert pace.kept == 500
    clock.now += 10
    pace.spend(HERE, EVERY)
    assert pace.kept == 1
    monkeypatch.setattr(paces, "MOST_BUDGETS", 50)
    for number in range(500):
        pace.spend(f"client {number}", "searches")
    assert pace.kept == 50


# -- places


def test_a_client_has_so_many_streams_and_all_together_so_many() -> None:
    pace, _ = paced()
    with pace.hold(HERE, "streams"), pace.hold(HERE, "streams"):
        with pytest.raises(Refusal) as refused, pace.hold(HERE, "streams"):
            pass
        assert refused.value.answer.status == 429
        assert "Retry-After" in refused.value.answer.headers
        with pace.hold(THERE, "streams"), pytest.raises(Refusal) as full, pace.hold("192.0.2.3", "streams"):
            pass
        assert full.value.answer.status == 503, "nobody's fault"
        assert "Retry-After" in full.value.answer.headers
    with pace.hold(HERE, "streams"), pace.hold(HERE, "streams"):
        pass


def test_a_place_is_free_again_after_an_error() -> None:
    pace, _ = paced()
    for _ in range(5):
        with pytest.raises(ValueError, match="broken"), pace.hold(HERE, "streams"):
            raise ValueError("broken")


# -- whose budget


@pytest.mark.parametrize(
    ("peer", "stated", "client"),
    [
        ("192.0.2.7", None, "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::/64"),
        ("2001:db8:1:2::99", None, "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", None, "192.0.2.7"),
        ("fe80::1%eth0", None, "fe80::/64"),
        ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
        # What the client wrote itself stands before what the proxy added.
        ("127.0.0.1", "10.0.0.1, 192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "192.0.2.7:4711", "192.0.2.7"),
        ("127.0.0.1", "[2001:db8::1]", "2001:db8::/64"),
        ("127.0.0.1", "unknown", "127.0.0.1"),
        ("127.0.0.1", "192.0.2.7, nonsense", "127.0.0.1"),
        (None, None, "unknown"),
    ],
)
def test_the_client_is_the_peer_or_what_the_proxy_says_of_it(peer: str | None, stated: str | None, client: str) -> None:
    assert client_of(peer, stated) == client


@given(st.text(max_size=40))
def test_no_header_is_too_strange_to_be_read(stated: str) -> None:
    assert client_of("192.0.2.7", stated)


# -- settings


class Bad(LatchkeyError):
    def __init__(self, *, name: str, value: object, need: str) -> None:
        super().__init__(f"{name} {value!r} {need}")


@pytest.mark.parametrize(
    "found",
    [{"rate_factor": -1}, {"rate_factor": True}, {"rate_factor": "2"}, {"rate_factor": 1_001}, {"proxy_header": "a b"},
     {"proxy_header": ""}, {"proxy_header": "X:"}],
)  # fmt: skip
def test_settings_that_limit_nothing_sensible_are_refused(found: dict[str, object]) -> None:
    with pytest.raises(Bad):
        Fields(found, Path(), ("rate_factor", "proxy_header"), Bad).pace()


def test_settings_believe_no_proxy_unless_told() -> None:
    assert Fields({}, Path(), (), Bad).pace() == PaceSettings(factor=1.0, proxy_header=None)
    found = Fields({"rate_factor": 2, "proxy_header": "X-Forwarded-For"}, Path(), ("rate_factor", "proxy_header"), Bad)
    assert found.pace() == PaceSettings(factor=2.0, proxy_header="X-Forwarded-For")
