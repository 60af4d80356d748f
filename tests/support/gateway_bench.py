"""A gateway over two chains in memory, and what owners and devices hand it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chains.auction.messages import Withdraw
from chains.base.schedule import Schedule
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of, evm_signature, sign_digest
from chains.metadata.messages import Enable
from device_sim.checkin import Signer
from device_sim.gateway import Gateway
from device_sim.identity import Identity, key_seed, manufacture
from device_sim.journal import Journal
from device_sim.ledgers import Enrolment
from device_sim.outbox import Outbox, State
from device_sim.relay_messages import OwnerOrder, WithdrawOrder
from device_sim.settings import parse
from device_sim.worker import Worker
from tests.support.device_ledgers import GATEWAY, REGISTRY, VAULT, MemoryAuction, MemoryMetadata

NOW = 1_790_000_100
SCHEDULE = Schedule.devnet(NOW - 100)
SETTINGS = parse(
    {
        "metadata_rpc": "http://127.0.0.1:1",
        "auction_rpc": "http://127.0.0.1:2",
        "schedule": SCHEDULE.to_json(),
        "models": [{"model": 1, "product": "combi", "certifier": 0}],
        "data_dir": "unused",
    }
)
FEE = 10**16
OWNER = role_key("owner", 0)


def made(index: int = 0) -> Identity:
    return manufacture(SETTINGS, key_seed(SETTINGS), REGISTRY, index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A gateway over two chains in memory."""

    gateway: Gateway
    metadata: MemoryMetadata
    auction: MemoryAuction
    outbox: Outbox
    journal: Journal

    async def state(self, number: int) -> State:
        item = await self.gateway.item(number)
        assert item is not None
        return item.state

    async def enrol(self, index: int = 0) -> None:
        identity = made(index)
        signer = Signer(identity, REGISTRY, SCHEDULE, bytes(32))
        await self.metadata.enrol(
            Enrolment(
                device=identity.address,
                model=1,
                serial_hash=identity.serial_hash,
                certificate=identity.certificate,
                owner=identity.owner,
                counter=1,
                signature=signer.enrol(GATEWAY, 1),
            )
        )

    async def check_in(self, index: int = 0) -> None:
        signer = Signer(made(index), REGISTRY, SCHEDULE, bytes(32))
        address: bytes = made(index).address
        known = {address: self.metadata.rows[address].sequence}
        sequence, time = self.journal.next_check_ins(known, time=self.metadata.time)[address]
        signed = signer.check_in(sequence=sequence, time=time, gateway=GATEWAY, td_hash=b"\x01" * 32)
        await self.gateway.accept_check_ins([signed])


@asynccontextmanager
async def gateway_bench(folder: Path) -> AsyncIterator[Bench]:
    """Yield a gateway on both chains, and a device that is enrolled."""
    metadata, auction = MemoryMetadata(schedule=SCHEDULE, time=NOW), MemoryAuction(time=NOW)
    with Outbox(folder / "outbox.sqlite") as outbox, Journal(folder / "journal.sqlite") as journal:
        async with Worker() as worker:
            gateway = Gateway(
                outbox=outbox,
                worker=worker,
                metadata=metadata,
                auction=auction,
                registry=REGISTRY,
                vault=VAULT,
                schedule=SCHEDULE,
                withdraw_fee=FEE,
            )
            bench = Bench(gateway=gateway, metadata=metadata, auction=auction, outbox=outbox, journal=journal)
            await bench.enrol()
            yield bench


def enable(index: int = 0, **changes: Any) -> OwnerOrder:
    """Return an Enable of a device that its owner signed."""
    fields = {
        "device": made(index).address,
        "reserve": 100,
        "licences": 2,
        "flags": 0,
        "nonce": 0,
        "deadline": NOW + 60,
    }
    message = Enable(**{**fields, **changes})
    return OwnerOrder(message=message, signature=evm_signature(sign_digest(OWNER, message.digest(REGISTRY))))


def withdraw(**changes: Any) -> WithdrawOrder:
    """Return a withdrawal that an owner signed."""
    account = address_of(OWNER)
    fields = {"account": account, "to": b"\x55" * 20, "amount": 10**18, "fee": FEE, "nonce": 0, "deadline": NOW + 60}
    message = Withdraw(**{**fields, **changes})
    return WithdrawOrder(message=message, signature=evm_signature(sign_digest(OWNER, message.digest(VAULT))))
