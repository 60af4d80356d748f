"""A fleet over two chains in memory, whose time the test writes, and the steps of a sale."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse, ClientSession

from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.key_record import LicenceId, OpenedRecord, credential, open_record
from chains.crypto.points import point_of
from device_sim.errors import SettingsInvalid
from device_sim.fleet import Chains, Fleet, running
from device_sim.settings import FleetSettings, parse
from tests.support.device_ledgers import AUCTION_ID, MemoryAuction, MemoryMetadata, sold_round

GENESIS = 1_790_000_000
SCHEDULE = Schedule.devnet(GENESIS)
MONTH = 0
BUYER, BUYER_SECRET = b"\xaa" * 20, 123_456_789
DEVICES = 3


def settings(folder: Path, **changes: object) -> FleetSettings:
    values: dict[str, Any] = {
        "metadata_rpc": "http://127.0.0.1:1",
        "auction_rpc": "http://127.0.0.1:2",
        "schedule": SCHEDULE.to_json(),
        "models": [
            {"model": 1, "product": "combi", "certifier": 0},
            {"model": 2, "product": "compact", "certifier": 0},
        ],
        "data_dir": str(folder),
        "devices": DEVICES,
        "poll_every": 0.05,
        "owners_enable": {"reserve": 100, "licences": 2, "flags": 0},
    }
    return parse({**values, **changes})


@dataclass
class World:
    """Both chains, and a clock that the test moves by writing their time."""

    metadata: MemoryMetadata = field(
        default_factory=lambda: MemoryMetadata(schedule=SCHEDULE, time=SCHEDULE.start_of(MONTH) - 100)
    )
    checks: int = 0
    other_chain: bool = False
    auction: MemoryAuction = field(default_factory=lambda: MemoryAuction(time=SCHEDULE.start_of(MONTH) - 100))

    @property
    def chains(self) -> Chains:
        return Chains(metadata=self.metadata, auction=self.auction, check=self.check)

    async def check(self) -> None:
        self.checks += 1
        if self.other_chain:
            raise SettingsInvalid(field="metadata_rpc", value="memory", limit="a node of the right chain")

    def travel_to(self, seconds: int) -> None:
        self.metadata.time = self.auction.time = seconds


@asynccontextmanager
async def serving(options: FleetSettings, world: World) -> AsyncIterator[tuple[Fleet, ClientSession]]:
    async with running(options, world.chains) as fleet, ClientSession(fleet.base_url) as session:
        task = asyncio.create_task(fleet.serve())
        try:
            yield fleet, session
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def until(what: str, is_true: Callable[[], bool | Awaitable[bool]], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while True:
        found = is_true()
        if found if isinstance(found, bool) else await found:
            return
        assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s"
        await asyncio.sleep(0.02)


async def is_ready(session: ClientSession) -> bool:
    return (await session.get("/ready")).status == 200


def sell(world: World, *, month: int = MONTH, round_id: int = 1) -> None:
    """Sell one licence of every device that has checked in to the one buyer."""
    newest = {item.message.device: item for item in world.metadata.check_ins}
    world.auction.sell(
        sold_round(
            list(newest.values()),
            world.metadata.rows,
            round_id=round_id,
            month=month,
            deliver_end=SCHEDULE.start_of(month),
            winners=dict.fromkeys(range(len(newest)), (4,)),
            buyers={4: (BUYER, point_of(BUYER_SECRET))},
        )
    )


def opened_record(world: World, lot: int, *, round_id: int = 1) -> tuple[bytes, LicenceId, OpenedRecord]:
    """Open a posted record as its buyer does; return (device, licence, what the record tells)."""
    sold = world.auction.rounds[round_id]
    device = sold.lots.lots[lot].device
    keys = next(item for item in world.metadata.check_ins if item.message.device == device)
    licence = LicenceId(chain_id=AUCTION_ID, contract=addresses.BATCH_AUCTION, round=round_id, lot=lot, rank=0)
    address = keys.month_keys[sold.month - keys.first_month]
    return device, licence, open_record(world.auction.records[round_id, lot], BUYER_SECRET, licence, address)


def key_of(world: World, lot: int, *, round_id: int = 1) -> tuple[str, bytes, bytes]:
    """Return (device path, device, credential) of a posted record."""
    device, licence, opened = opened_record(world, lot, round_id=round_id)
    month = world.auction.rounds[round_id].month
    return f"/things/0x{device.hex()}", device, credential(opened, licence, device=device, buyer=BUYER, term=month)


async def pull(session: ClientSession, path: str, key: bytes) -> ClientResponse:
    return await session.get(f"{path}/export?limit=50000", headers={"Authorization": f"Bearer {key.hex()}"})


async def opens(session: ClientSession, path: str, key: bytes) -> bool:
    return (await pull(session, path, key)).status == 200


async def is_refused(session: ClientSession, path: str, key: bytes, kind: str) -> bool:
    answer = await pull(session, path, key)
    return answer.status == 401 and (await answer.json())["type"] == kind
