"""A fleet larger than what it can keep open: few files at a time, and nothing is lost by sleeping."""

import json
from pathlib import Path

from device_sim.clock import DAY_MS
from device_sim.history import Span
from device_sim.thing import SLEEPERS_DAYS, Thing
from device_sim.wakefulness import Wakefulness
from tests.support.fleet_world import MONTH, SCHEDULE, World, is_ready, key_of, pull, sell, serving, settings, until
from tests.support.served_thing import CALENDAR, START

NOW = CALENDAR.device_ms(START)
ALL = Span(start=0, end=1 << 50)


def sleeper(folder: Path, number: int, wakefulness: Wakefulness | None) -> Thing:
    return Thing(
        device=bytes([number]) * 20,
        seed=bytes([number]) * 32,
        path=folder / f"{number}.sqlite",
        calendar=CALENDAR,
        wakefulness=wakefulness,
    )


def come_to(thing: Thing, now: int) -> None:
    while not thing.live(now, since_ms=now - 10 * DAY_MS):
        pass


def test_only_so_many_have_their_files_open(tmp_path: Path) -> None:
    wakefulness = Wakefulness(3)
    things = [sleeper(tmp_path, number, wakefulness) for number in range(1, 8)]
    for thing in things:
        come_to(thing, NOW)
        assert len(wakefulness) <= 3
    assert [thing._history is not None for thing in things] == [False] * 4 + [True] * 3
    for thing in things:
        thing.close()
    assert len(wakefulness) == 0


def test_who_sleeps_in_between_lives_the_same_life(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    wakefulness = Wakefulness(1)
    often, other = sleeper(tmp_path / "a", 1, wakefulness), sleeper(tmp_path / "a", 2, wakefulness)
    never = sleeper(tmp_path / "b", 1, Wakefulness(1))
    come_to(often, NOW)
    come_to(never, NOW)
    for day in range(1, 6):
        come_to(other, NOW + day * DAY_MS)
        assert often._history is None
        come_to(often, NOW + day * DAY_MS + 1_234_567)
    come_to(never, NOW + 5 * DAY_MS + 1_234_567)
    assert often.page(ALL, 100_000)[0].rows == never.page(ALL, 100_000)[0].rows
    for thing in (often, other, never):
        thing.close()


def test_a_sleeper_makes_up_what_any_licence_may_read(tmp_path: Path) -> None:
    thing = sleeper(tmp_path, 1, Wakefulness(1))
    come_to(thing, NOW)
    first = thing.page(ALL, 1)[0].rows[0].time
    assert NOW - (SLEEPERS_DAYS + 1) * DAY_MS <= first <= NOW - 60 * DAY_MS
    thing.close()


async def test_a_fleet_of_sleepers_is_sold_and_serves_each_of_them(tmp_path: Path) -> None:
    devices, world = 5, World()
    options = settings(tmp_path, devices=devices, awake=2)
    async with serving(options, world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        assert not list((tmp_path / "devices").glob("*.sqlite"))
        sell(world)
        await until("key records", lambda: len(world.auction.records) == devices)
        world.travel_to(SCHEDULE.start_of(MONTH) + 2)
        paths = [key_of(world, lot) for lot in range(devices)]

        async def is_open() -> bool:
            return (await pull(session, paths[0][0], paths[0][2])).status == 200

        await until("the term", is_open)
        for path, _, key in paths:
            answer = await pull(session, path, key)
            rows = [json.loads(line) for line in (await answer.text()).splitlines()]
            assert len(rows) > 5_000
            value = await session.get(f"{path}/properties/power", headers={"Authorization": f"Bearer {key.hex()}"})
            assert value.status == 200
        awake = [device for device in fleet.park.devices.values() if device.thing._history is not None]
        assert len(awake) == 2
