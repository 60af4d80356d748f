"""One fridge served on a loopback port, with a licence, an owner, and a clock that a test moves."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse, ClientSession, web

from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.crypto.keys import address_of, evm_signature, private_key, sign_digest
from device_sim.access import Licence
from device_sim.clock import ChainClock, DeviceCalendar
from device_sim.directory_routes import DirectoryRoutes
from device_sim.http_edge import BODY_LIMIT, problems
from device_sim.owner_token import OwnerGate, OwnerToken
from device_sim.thing import Thing
from device_sim.thing_app import add_thing_routes
from device_sim.thing_edge import ThingEdge
from device_sim.worker import Worker

SCHEDULE = Schedule.devnet(1_790_000_000)
CALENDAR = DeviceCalendar(schedule=SCHEDULE)
MONTH = 1
START, END = SCHEDULE.start_of(MONTH), SCHEDULE.end_of(MONTH)
DEVICE_KEY, OWNER_KEY = private_key(b"\x01" * 32), private_key(b"\x02" * 32)
DEVICE, OWNER = bytes(address_of(DEVICE_KEY)), bytes(address_of(OWNER_KEY))
REGISTRY = Domain(20180321, addresses.DEVICE_REGISTRY)
PATH = f"/things/0x{DEVICE.hex()}"


NOTHING = object()


class HandClock:
    """Monotonic seconds that a test moves."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def licence(month: int = MONTH, key: bytes = b"\x77" * 32) -> Licence:
    return Licence(
        round_id=5 + month,
        lot=3,
        rank=0,
        month=month,
        device=DEVICE,
        buyer=b"\xaa" * 20,
        start=SCHEDULE.start_of(month),
        end=SCHEDULE.end_of(month),
        readable_from=CALENDAR.readable_from(month),
        readable_until=CALENDAR.month_span(month)[1],
        credential=key,
        content_key=b"\x78" * 32,
        chain_id=20180322,
        contract=b"\xcc" * 20,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One fridge behind one gateway, and a client."""

    session: ClientSession
    base: str
    thing: Thing
    clock: ChainClock
    hand: HandClock
    edge: ThingEdge

    async def get(self, path: str, **headers: str) -> ClientResponse:
        return await self.session.get(self.base + path, headers=headers)

    async def open(self, path: str, **headers: str) -> ClientResponse:
        """Ask as a licensee."""
        return await self.get(PATH + path, Authorization=f"Bearer {licence().credential.hex()}", **headers)

    async def own(self, method: str, path: str, body: object = NOTHING, **headers: str) -> ClientResponse:
        """Ask as the owner; `body` is sent as JSON; NOTHING sends none."""
        sent = None if body is NOTHING else json.dumps(body)
        kind = {} if body is NOTHING else {"Content-Type": "application/json"}
        return await self.session.request(
            method,
            self.base + PATH + path,
            data=sent,
            headers={"Authorization": f"Bearer {owner_token()}", **kind, **headers},
        )

    async def pass_time(self, device_ms: int) -> None:
        """Let device time pass, as the fleet does."""
        self.hand.seconds += device_ms / CALENDAR.milliseconds_a_second
        now = CALENDAR.device_ms(self.clock.now())
        while not self.thing.live(now, since_ms=now):
            pass
        await self.edge.tell(self.thing)


def gate() -> OwnerGate:
    return OwnerGate(device=DEVICE, registry=REGISTRY, owner=OWNER, secret=b"\x55" * 32)


def owner_token(expires: int = END + 3_600) -> str:
    """The token that the device gives its owner."""
    message = OwnerToken(device=DEVICE, owner=OWNER, expires=expires)
    return gate().issue(message, evm_signature(sign_digest(OWNER_KEY, message.digest(REGISTRY))), expires - 60)


def fridge(folder: Path, *licences: Licence) -> Thing:
    return Thing(
        device=DEVICE,
        seed=b"\x05" * 32,
        path=folder / "history.sqlite",
        calendar=CALENDAR,
        licences=licences,
        key=DEVICE_KEY,
        gate=gate(),
    )


@asynccontextmanager
async def serving(folder: Path, head: int | None) -> AsyncIterator[Served]:
    hand = HandClock()
    clock = ChainClock(hand)
    if head is not None:
        clock.read_head(head)
    thing = fridge(folder, licence())
    async with Worker() as worker, ClientSession() as session:
        app = web.Application(middlewares=[problems], client_max_size=BODY_LIMIT)
        edge = ThingEdge({DEVICE: thing}, clock, worker)
        DirectoryRoutes(edge.things, "http://gateway.example").add_to(app)
        add_thing_routes(app, edge)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        base = f"http://127.0.0.1:{runner.addresses[0][1]}"
        thing.introduce(title="Fridge", base=f"{base}{PATH}/", directory=f"{base}/things")
        if head is not None:
            live(thing)
        yield Served(session=session, base=base, thing=thing, clock=clock, hand=hand, edge=edge)
        await runner.cleanup()
        thing.close()


def live(thing: Thing) -> None:
    """Let a fridge live for 55 device-days."""
    while not thing.live(CALENDAR.device_ms(START + 90), since_ms=CALENDAR.device_ms(SCHEDULE.start_of(0) - 60)):
        pass


async def refused(answer: ClientResponse, status: int, kind: str) -> dict[str, Any]:
    """Check that an answer is Problem Details of a status and type; return it."""
    assert answer.status == status
    assert answer.content_type == "application/problem+json"
    body: dict[str, Any] = json.loads(await answer.read())
    assert (body["type"], body["status"]) == (kind, status)
    return body


def lived_fridge(folder: Path) -> Path:
    """Return a history file of 55 device-days."""
    thing = fridge(folder)
    live(thing)
    thing.close()
    return folder / "history.sqlite"


@asynccontextmanager
async def served_copy(lived: Path, folder: Path) -> AsyncIterator[Served]:
    """Serve a copy of a history file, 90 s into the term."""
    shutil.copy(lived, folder / lived.name)
    async with serving(folder, START + 90) as running:
        yield running
