"""A gateway that cannot see its chains, or sees old ones: it waits, and takes nothing for done, sold or gone."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of, evm_signature, sign_digest
from chains.metadata.messages import Pause
from device_sim.fleet import Fleet
from device_sim.owner_token import OwnerToken
from tests.support.device_ledgers import REGISTRY
from tests.support.fleet_world import (
    DEVICES,
    MONTH,
    SCHEDULE,
    World,
    is_ready,
    key_of,
    opens,
    sell,
    serving,
    settings,
    until,
)


async def body(session: ClientSession, path: str) -> Any:
    answer = await session.get(path)
    assert answer.status == 200, await answer.text()
    return await answer.json()


async def facts(session: ClientSession, fleet: Fleet) -> dict[str, Any]:
    """Return what every device says of its part in the market."""
    found = {}
    for device in fleet.park.devices:
        path = f"/things/0x{device.hex()}/market"
        found[device.hex()] = [
            await body(session, path + part) for part in ("", "/certificate", "/check-in", "/records")
        ]
    return found


@asynccontextmanager
async def ready_world(folder: Path, **changes: object) -> AsyncIterator[tuple[World, Fleet, ClientSession]]:
    world = World()
    async with serving(settings(folder, **changes), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        yield world, fleet, session


async def test_what_devices_say_of_the_market_survives_a_restart_without_any_chain(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, fleet, session):
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        await until("the check-ins", lambda: {row.sequence for row in fleet.park.rows.values()} == {1})
        before = await facts(session, fleet)
        assert all(len(told[3]["records"]) == 1 for told in before.values())
    world.metadata.is_down = world.auction.is_down = True
    async with serving(settings(tmp_path, port=fleet.port), world) as (fleet, session):
        assert await facts(session, fleet) == before
        assert (await session.get("/ready")).status == 503
        listed = await body(session, "/devices")
        assert all(entry["enabled"] for entry in listed["devices"])


async def test_a_restarted_gateway_is_not_ready_before_it_has_read_the_registry(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, _, _):
        pass
    world.metadata.is_down = True
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("the time", lambda: fleet._clock.is_set)
        assert (await session.get("/ready")).status == 503
        world.metadata.is_down = False
        await until("ready", lambda: is_ready(session))


async def test_a_device_that_was_moved_knows_its_new_owner_also_after_a_restart_without_any_chain(
    tmp_path: Path,
) -> None:
    old, new = role_key("owner", 0), role_key("owner", 77)
    async with ready_world(tmp_path) as (world, fleet, session):
        device = next(address for address, entry in fleet.park.devices.items() if entry.identity.index == 0)
        world.metadata.rows[device] = replace(world.metadata.rows[device], owner=address_of(new))
        await until("the new owner", lambda: fleet.park.rows[device].owner == address_of(new))
        await until("the time", lambda: fleet._clock.is_set)
    world.metadata.is_down = True
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("the time", lambda: fleet._clock.is_set)
        expires = world.auction.time + 60
        statuses = []
        for key in (old, new):
            message = OwnerToken(device=device, owner=address_of(key), expires=expires)
            signature = evm_signature(sign_digest(key, message.digest(REGISTRY)))
            asked = {"owner": "0x" + message.owner.hex(), "expires": expires, "signature": "0x" + signature.hex()}
            statuses.append((await session.post(f"/things/0x{device.hex()}/market/token", json=asked)).status)
        assert statuses == [403, 201]


async def test_a_sale_that_a_lagging_node_does_not_prove_yet_is_delivered_when_it_does(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, fleet, session):
        world.auction.unproven = {1}
        sell(world)
        await until("the doubt", lambda: bool(fleet.park._doubted))
        assert not world.auction.records
        assert not any(len(device.thing.keys) for device in fleet.park.devices.values())
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("the doubt again", lambda: bool(fleet.park._doubted))
        world.auction.unproven = set()
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        path, _, key = key_of(world, 0)
        world.travel_to(SCHEDULE.start_of(MONTH) + 2)
        await until("the key", lambda: opens(session, path, key))


async def test_a_sale_that_is_never_proven_is_given_up_when_it_is_too_late_for_it(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, fleet, _):
        world.auction.unproven = {1}
        sell(world)
        await until("the doubt", lambda: bool(fleet.park._doubted))
        assert fleet._journal.open_rounds()
        world.travel_to(world.auction.time + SCHEDULE.lead)
        await until("the end of it", lambda: not fleet._journal.open_rounds())
        assert not world.auction.records


async def test_a_round_that_cannot_be_read_keeps_no_other_from_its_keys(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, _, _):
        world.auction.unreadable = {1}
        sell(world, round_id=1)
        sell(world, round_id=2, month=1)
        await until("the records of the other", lambda: len(world.auction.records) == DEVICES)
        assert {round_id for round_id, _ in world.auction.records} == {2}
        world.auction.unreadable = set()
        await until("its own records", lambda: len(world.auction.records) == 2 * DEVICES)


async def test_records_wait_for_a_node_that_does_not_prove_their_round_any_more(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, fleet, _):
        sold_by = world.auction.post_records

        async def fails(*_: object) -> bytes:
            world.auction.unproven = {1}
            world.auction._reach()
            raise AssertionError

        world.auction.is_down = False
        sell(world)
        world.auction.post_records = fails  # type: ignore[assignment]  # a node that goes down in the middle
        await until("the attempt", lambda: bool(world.auction.unproven))
        world.auction.is_down = True
    world.auction.post_records = sold_by  # type: ignore[method-assign]
    world.auction.is_down = False
    async with serving(settings(tmp_path), world) as (fleet, _):
        await until("the doubt", lambda: bool(fleet._gateway._doubted))
        world.auction.unproven = set()
        await until("key records", lambda: len(world.auction.records) == DEVICES)


async def test_a_node_that_has_not_caught_up_makes_no_device_unknown_and_enrols_nobody_twice(tmp_path: Path) -> None:
    async with ready_world(tmp_path) as (world, fleet, session):
        rows, number = dict(world.metadata.rows), world.metadata.number
    world.metadata.rows, world.metadata.number = {}, 1
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("the time", lambda: fleet._clock.is_set)
        for _ in range(10):
            await asyncio.sleep(0.05)
        assert world.metadata.rows == {}
        assert fleet.park.counts()["enrolled"] == DEVICES
        assert (await session.get("/ready")).status == 503
        world.metadata.rows, world.metadata.number = rows, number + 1
        await until("ready", lambda: is_ready(session))


async def test_a_message_sent_before_a_restart_to_a_node_that_has_not_caught_up_ends_as_done(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        world, fleet, session = await stack.enter_async_context(ready_world(tmp_path))
        device = next(address for address, entry in fleet.park.devices.items() if entry.identity.index == 1)
        nonce = world.metadata.rows[device].owner_nonce
        message = Pause(device=device, nonce=nonce, deadline=world.metadata.time + 600)
        signature = evm_signature(sign_digest(role_key("owner", 1), message.digest(REGISTRY)))
        asked = {
            "type": "Pause", "device": "0x" + device.hex(), "nonce": nonce, "deadline": message.deadline,
            "signature": "0x" + signature.hex(),
        }  # fmt: skip
        world.metadata.lose_answers = 1
        href = (await (await session.post("/relay/owner", json=asked)).json())["href"]
        await until("the pause", lambda: not world.metadata.rows[device].is_enabled)
    seen, device_row = world.metadata.device, world.metadata.rows[device]

    async def behind(address: bytes) -> Any:
        world.metadata.device = seen  # type: ignore[method-assign]  # the next question finds it caught up
        return replace(device_row, owner_nonce=nonce, is_enabled=True)

    world.metadata.device = behind  # type: ignore[method-assign]
    async with serving(settings(tmp_path, owners_enable=None), world) as (_, session):

        async def state() -> bool:
            answer = await session.get(href)
            return bool(json.loads(await answer.read())["state"] != "queued")

        await until("the end", state)
        assert (await body(session, href))["state"] == "done"
