"""A fleet of reference fridges with what the conformance kit can ask for: licences in and out of term, an owner."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from aiohttp import ClientSession

from chains.crypto.key_record import content_key, credential
from chains.crypto.keys import devnet_key, evm_signature, sign_digest
from chains.market.conform.site import Licence, Means
from device_sim.fleet import Fleet
from device_sim.identity import key_seed
from device_sim.owner_token import OwnerToken
from tests.support.device_ledgers import REGISTRY
from tests.support.fleet_world import (
    BUYER,
    DEVICES,
    SCHEDULE,
    World,
    is_ready,
    opened_record,
    opens,
    sell,
    serving,
    settings,
    until,
)

PATIENCE = 4.0


def _has_records(world: World, count: int) -> bool:
    return len(world.auction.records) == count


async def _is_awake(session: ClientSession, path: str, token: str) -> bool:
    headers = {"Authorization": f"Bearer {token}"}
    return (await session.put(f"{path}/properties/targetTemperature", json=4, headers=headers)).status == 204


async def owner_token(fleet: Fleet, session: ClientSession, device: bytes, expires: int) -> str:
    """Return the token that a device gives its owner."""
    index = fleet.park.devices[device].identity.index
    owner = devnet_key(key_seed(fleet._settings), "owner", index)
    message = OwnerToken(device=device, owner=fleet.park.devices[device].identity.owner, expires=expires)
    body = {
        "owner": "0x" + message.owner.hex(),
        "expires": expires,
        "signature": "0x" + evm_signature(sign_digest(owner, message.digest(REGISTRY))).hex(),
    }
    answer = await session.post(f"/things/0x{device.hex()}/market/token", json=body)
    assert answer.status == 201, await answer.text()
    token: str = (await answer.json())["token"]
    return token


@asynccontextmanager
async def judged_fleet(folder: Path, **changes: object) -> AsyncIterator[tuple[str, Means, ClientSession]]:
    """Yield the URL of a Thing that has sold months 0 and 1, what the kit needs in month 1, and a session.

    `changes` are settings of the fleet.
    """
    world = World()
    async with serving(settings(folder, **changes), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        for month, round_id in ((0, 1), (1, 2)):
            sell(world, month=month, round_id=round_id)
            wanted = DEVICES * round_id
            await until("key records", partial(_has_records, world, wanted))
        found: list[Licence] = []
        contents: list[bytes] = []
        for round_id, lot in ((2, 0), (1, 0), (2, 1)):
            device, licence, opened = opened_record(world, lot, round_id=round_id)
            term = world.auction.rounds[round_id].month
            key = credential(opened, licence, device=device, buyer=BUYER, term=term)
            found.append(Licence(name=f"{round_id}-{lot}-0", credential=key))
            contents.append(content_key(opened, licence, device=device, buyer=BUYER, term=term))
        device = opened_record(world, 0)[0]
        now = SCHEDULE.start_of(1) + 90
        world.travel_to(now)
        path = f"/things/0x{device.hex()}"
        await until("the term", lambda: opens(session, path, found[0].credential))
        token = await owner_token(fleet, session, device, now + 3_600)
        await until("the fridge to have made up for the months", partial(_is_awake, session, path, token), 60.0)
        means = Means(
            licence=found[0],
            content_key=contents[0],
            owner_token=token,
            expired=found[1],
            foreign=found[2],
            patience=PATIENCE,
        )
        yield f"{fleet.base_url}{path}/", means, session
