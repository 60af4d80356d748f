"""A crowd of owners with two devices each behind one gateway, and the public record of what they do.

The two devices of an owner come off the line and into the home one after the other: everything that is private stands
in pairs, so whatever leaks shows up as a neighbour. Owners act through wallets, all within one spread of time.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from chains.auction.messages import Withdraw
from chains.crypto.keys import address_of, devnet_key, evm_signature, sign_digest
from chains.metadata.messages import Enable
from device_sim.fleet import Fleet
from device_sim.identity import key_seed
from device_sim.ledgers import BatchOutcome, Enrolment, OwnerMessage, Placed
from device_sim.owner import shared_deadline
from device_sim.owner_cli import delays
from device_sim.owner_wallet import Wallet
from device_sim.relay_messages import OwnerOrder, WithdrawOrder
from tests.support.device_ledgers import REGISTRY, VAULT, MemoryAuction, MemoryMetadata
from tests.support.fleet_world import MONTH, SCHEDULE, World, serving, settings, until
from tests.support.linking import Event, Pair, Record

SPREAD, DEADLINE_SECONDS, CREDIT, ROUNDS = 30.0, 600, 80 * 10**15, 3
FEE = 10**16


@dataclass
class WatchedMetadata(MemoryMetadata):
    """The metadata chain, with everything that happens on it."""

    events: list[Event] = field(default_factory=list)

    def _saw(self, kind: str, device: bytes, **body: object) -> None:
        self.events.append(Event(kind=kind, device=device, time=self.time, body=body))

    async def enrol(self, enrolment: Enrolment) -> bytes:
        said = {name: getattr(enrolment, name) for name in ("model", "serial_hash", "certificate", "owner", "counter")}
        self._saw("enrol", enrolment.device, **said)
        return await super().enrol(enrolment)

    async def tell(self, message: OwnerMessage, signature: bytes) -> Placed:
        assert isinstance(message, Enable)
        said = {name: getattr(message, name) for name in ("reserve", "licences", "flags", "nonce", "deadline")}
        self._saw("enable", message.device, **said)
        return await super().tell(message, signature)

    async def check_in(self, items: Any) -> BatchOutcome:
        for item in items:
            message = item.message
            said = {name: getattr(message, name) for name in ("sequence", "time", "gateway", "td_hash")}
            self._saw("check-in", message.device, month_key_root=message.month_key_root, **said)
        return await super().check_in(items)


@dataclass
class WatchedAuction(MemoryAuction):
    """The auction chain, with every withdrawal; `owners` says whose account it is, as the other chain does."""

    events: list[Event] = field(default_factory=list)
    owners: dict[bytes, bytes] = field(default_factory=dict)

    async def withdraw(self, message: Withdraw, signature: bytes) -> Placed:
        said = {name: getattr(message, name) for name in ("to", "amount", "fee", "nonce", "deadline")}
        device = self.owners[message.account]
        self.events.append(Event(kind="withdraw", device=device, time=self.time, body=said))
        return await super().withdraw(message, signature)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """One of the crowd: a wallet and the two devices in it."""

    wallet: Wallet
    devices: Pair


async def crowd(folder: Path, owners: int, *, is_hasty: bool = False) -> tuple[Record, list[Pair]]:
    """Return the public record of `owners` over enrolment, enabling, check-ins and payment, and the secret pairs.

    `is_hasty`: every owner acts for both devices in one moment, as `--link` lets it.
    """
    (folder / "seed").write_text("a secret of this test only, and of no network", "utf-8")
    metadata = WatchedMetadata(schedule=SCHEDULE, time=SCHEDULE.start_of(MONTH) - 100)
    world = World(metadata=metadata, auction=WatchedAuction(time=metadata.time))
    options = settings(
        folder / "fleet", devices=2 * owners, awake=1, owners_enable=None, check_in_every=0.2,
        key_seed_file=str(folder / "seed"), models=[{"model": 1, "product": "combi", "certifier": 0}],
    )  # fmt: skip
    async with serving(options, world) as (fleet, session):
        await until("enrolment", lambda: fleet.park.counts()["enrolled"] == 2 * owners, 60.0)
        people = [_owner(folder, fleet, number) for number in range(owners)]
        await _act(world, people, is_hasty, lambda owner, device: _enable(session, world, owner, device))
        start = len(metadata.check_ins)

        def all_came() -> bool:
            came = [item.message.device for item in metadata.check_ins[start:]]
            return all(came.count(device) >= ROUNDS for owner in people for device in owner.devices)

        await until("check-ins", all_came, 60.0)
        assert isinstance(world.auction, WatchedAuction)
        for owner in people:
            for device in owner.devices:
                account = address_of(owner.wallet.account(device))
                world.auction.owners[account] = device
                world.auction.credits[account] = CREDIT
        await _act(world, people, is_hasty, lambda owner, device: _withdraw(session, world, owner, device))
        await until("payments", lambda: len(world.auction.withdrawals) == 2 * owners, 60.0)
        documents = await _documents(session, [device for owner in people for device in owner.devices])
        events = [*_trimmed(metadata.events, start), *world.auction.events]
    return Record(events=events, documents=documents), [owner.devices for owner in people]


def _owner(folder: Path, fleet: Fleet, number: int) -> Owner:
    by_index = {device.identity.index: address for address, device in fleet.park.devices.items()}
    wallet = Wallet.create(folder / f"wallet-{number}.json")
    devices = by_index[2 * number], by_index[2 * number + 1]
    for place, device in enumerate(devices):
        # The factory of this process also draws the owners' accounts; a home would name `wallet.account(device)`.
        wallet.take(device, devnet_key(key_seed(fleet._settings), "owner", 2 * number + place))
    return Owner(wallet=wallet, devices=devices)


async def _act(
    world: World, people: list[Owner], is_hasty: bool, act: Callable[[Owner, bytes], Awaitable[None]]
) -> None:
    """Let every owner act for both devices; the chains' clock runs through the spread, a second at a time."""
    due: dict[int, list[tuple[Owner, bytes]]] = {}
    for owner in people:
        options = argparse.Namespace(spread=SPREAD, link=False)
        waits = delays(options, owner.devices)
        if is_hasty:
            waits = [waits[0]] * 2
        for device, wait in zip(owner.devices, waits, strict=True):
            due.setdefault(int(wait), []).append((owner, device))
    start = world.metadata.time
    for second in sorted(due):
        world.metadata.time = world.auction.time = start + second
        await asyncio.gather(*(act(owner, device) for owner, device in due[second]))


async def _sent(session: ClientSession, place: str, body: dict[str, object]) -> None:
    answer = await session.post(place, json=body)
    assert answer.status == 202, await answer.text()
    href = (await answer.json())["href"]

    async def is_done() -> bool:
        found = await (await session.get(href)).json()
        return bool(found["state"] == "done")

    await until("the relay", is_done)


async def _enable(session: ClientSession, world: World, owner: Owner, device: bytes) -> None:
    deadline = shared_deadline(world.metadata.time, DEADLINE_SECONDS)
    message = Enable(device=device, reserve=100, licences=2, flags=0, nonce=0, deadline=deadline)
    signature = evm_signature(sign_digest(owner.wallet.account(device), message.digest(REGISTRY)))
    await _sent(session, "/relay/owner", OwnerOrder(message=message, signature=signature).to_json())


async def _withdraw(session: ClientSession, world: World, owner: Owner, device: bytes) -> None:
    key = owner.wallet.account(device)
    message = Withdraw(
        account=address_of(key),
        to=address_of(owner.wallet.fresh_destination(device)),
        amount=CREDIT,
        fee=FEE,
        nonce=0,
        deadline=shared_deadline(world.auction.time, DEADLINE_SECONDS),
    )
    signature = evm_signature(sign_digest(key, message.digest(VAULT)))
    await _sent(session, "/relay/withdraw", WithdrawOrder(message=message, signature=signature).to_json())


async def _documents(session: ClientSession, devices: list[bytes]) -> dict[bytes, list[object]]:
    """Return all that the gateway serves to everybody of each device, and where it stands in the gateway's lists."""
    listed = (await (await session.get("/devices")).json())["devices"]
    things: list[Any] = []
    while len(things) < len(devices):
        page = await session.get("/things", params={"limit": "100", "offset": str(len(things))})
        things += await page.json(content_type=None)
    found: dict[bytes, list[object]] = {}
    for device in devices:
        path = f"/things/0x{device.hex()}"
        pages: list[object] = [entry for entry in listed if entry["device"] == "0x" + device.hex()]
        pages += [thing for thing in things if device.hex() in thing["base"]]
        for place in ("", "/certificate", "/check-in", "/records"):
            pages.append(await (await session.get(f"{path}/market{place}")).json())
        assert len(pages) == 6
        found[device] = pages
    return found


def _trimmed(events: list[Event], start: int) -> list[Event]:
    """Return enrolment, enabling and the first ROUNDS check-ins of each device after all were enabled."""
    kept: list[Event] = []
    seen: dict[bytes, int] = {}
    number = 0
    for event in events:
        if event.kind != "check-in":
            kept.append(event)
            continue
        number += 1
        if number > start and seen.get(event.device, 0) < ROUNDS:
            seen[event.device] = seen.get(event.device, 0) + 1
            kept.append(event)
    return kept
