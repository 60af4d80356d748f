"""The life of a credential over HTTP: when it works, when it does not, and what it never opens."""

import base64
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from chains.crypto.key_record import request_key, request_mac
from device_sim.access import REQUEST_SKEW, Licence
from device_sim.clock import ChainClock
from device_sim.http_edge import problems
from device_sim.thing_app import add_thing_routes
from device_sim.thing_edge import ThingEdge
from device_sim.worker import Worker
from tests.support.served_thing import CALENDAR, END, MONTH, PATH, SCHEDULE, START, HandClock, fridge, licence

TARGET = f"{PATH}/licence"
ALICE, BOB = licence(), replace(licence(key=b"\x99" * 32), rank=1, buyer=b"\xbb" * 20)


def bearer(held: Licence, now: int) -> str:
    return f"Bearer {held.credential.hex()}"


def basic(held: Licence, now: int) -> str:
    return "Basic " + base64.b64encode(f"{held.name}:{held.credential.hex()}".encode()).decode()


def signed(held: Licence, now: int) -> str:
    mac = request_mac(request_key(held.credential), "GET", TARGET, now)
    return f'Latchkey licence="{held.name}", time="{now}", mac="{mac.hex()}"'


WAYS = [bearer, basic, signed]
Way = Callable[[Licence, int], str]


async def asked(folder: Path, *shown: str, heads: list[int], passed: float = 0.0, licences: list[Licence]) -> list[str]:
    """Ask a device that has just been started and has read these heads; return 'ok' or the reason of each refusal."""
    hand = HandClock()
    clock = ChainClock(hand)
    for head in heads:
        clock.read_head(head)
    hand.seconds = passed
    thing = fridge(folder, *licences)
    thing.introduce(title="Fridge", base=f"http://x{PATH}/", directory="http://x/.well-known/wot")
    found = []
    async with Worker() as worker, ClientSession() as session:
        app = web.Application(middlewares=[problems])
        add_thing_routes(app, ThingEdge({thing.device: thing}, clock, worker))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        for header in shown:
            url = f"http://127.0.0.1:{runner.addresses[0][1]}{TARGET}"
            answer = await session.get(url, headers={"Authorization": header})
            found.append("ok" if answer.status == 200 else (await answer.json(content_type=None))["type"])
        await runner.cleanup()
    thing.close()
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (START - 1, "term-not-begun"),
        (START, "ok"),
        (START + 1, "ok"),
        (END - 1, "ok"),
        (END, "term-ended"),
        (END + 1, "term-ended"),
    ],
)
async def test_it_works_from_the_first_second_to_the_last(tmp_path: Path, way: Way, now: int, expected: str) -> None:
    assert await asked(tmp_path, way(ALICE, now), heads=[now], licences=[ALICE]) == [expected]


@pytest.mark.parametrize("way", WAYS)
async def test_it_opens_no_other_device_buyer_or_month(tmp_path: Path, way: Way) -> None:
    foreign = replace(ALICE, round_id=99, credential=b"\x55" * 32)
    later = replace(
        licence(MONTH + 1, b"\x44" * 32), start=SCHEDULE.start_of(MONTH + 1), end=SCHEDULE.end_of(MONTH + 1)
    )
    crossed = replace(ALICE, rank=BOB.rank)  # her key under his name
    answers = await asked(
        tmp_path,
        way(foreign, START),
        way(later, START),
        way(crossed, START),
        way(ALICE, START),
        way(BOB, START),
        heads=[START],
        licences=[ALICE, BOB, later],
    )
    named = "ok" if way is bearer else "key-of-another-licence"
    assert answers == ["key-unknown", "term-not-begun", named, "ok", "ok"]


@pytest.mark.parametrize("way", WAYS)
async def test_it_survives_a_restart_of_the_device(tmp_path: Path, way: Way) -> None:
    for now in (START, START + 50, END - 1):
        assert await asked(tmp_path, way(ALICE, now), heads=[now], licences=[ALICE]) == ["ok"]


@pytest.mark.parametrize(
    ("off", "expected"),
    [
        (-REQUEST_SKEW - 1, "request-time-off"),
        (-REQUEST_SKEW, "ok"),
        (REQUEST_SKEW, "ok"),
        (REQUEST_SKEW + 1, "request-time-off"),
    ],
)
async def test_a_client_whose_clock_is_a_minute_off_is_served(tmp_path: Path, off: int, expected: str) -> None:
    now = START + 90
    assert await asked(tmp_path, signed(ALICE, now + off), heads=[now], licences=[ALICE]) == [expected]


async def test_an_old_head_brings_no_key_back_and_a_silent_node_keeps_none_alive(tmp_path: Path) -> None:
    shown = bearer(ALICE, END)
    assert await asked(tmp_path, shown, heads=[END, START], licences=[ALICE]) == ["term-ended"]
    assert await asked(tmp_path, shown, heads=[END - 10], passed=9.5, licences=[ALICE]) == ["ok"]
    assert await asked(tmp_path, shown, heads=[END - 10], passed=10.0, licences=[ALICE]) == ["term-ended"]


async def test_a_device_that_knows_no_time_lets_nobody_in(tmp_path: Path) -> None:
    assert await asked(tmp_path, bearer(ALICE, START), heads=[], licences=[ALICE]) == ["clock-not-set"]


def test_the_term_is_the_month_of_the_calendar() -> None:
    assert (ALICE.start, ALICE.end) == (SCHEDULE.start_of(MONTH), SCHEDULE.end_of(MONTH))
    assert ALICE.readable_until == CALENDAR.month_span(MONTH)[1]
