"""A device in a process of its own, written from the specification: it enrols, checks in, believes a sale and delivers.

It knows nothing but the URL of a gateway's set-up document, and shares no code with the reference fridge. `fault`
names the one thing that it does wrongly.
"""

import asyncio
import contextlib
import hashlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields, replace
from typing import Any

import rfc8785
from aiohttp import ClientConnectionError, ClientSession, web
from eth_hash.auto import keccak

from chains.auction.client import AuctionClient
from chains.auction.events import Cleared, Finalized
from chains.auction.rules import decode_results
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import LicenceId, OpenedRecord, credential, make_record, shared_point
from chains.crypto.keys import address_of, devnet_key, evm_signature, sign_digest
from chains.crypto.month_keys import month_addresses, month_key_root, month_secret
from chains.crypto.points import point_at
from chains.market.conform.peer_checks import LotRecords
from chains.metadata.messages import Certificate, CheckIn, Enrol, TypedMessage
from chains.rpc.client import JsonRpc
from chains.rpc.transport import HttpTransport
from tests.support.paper_description import describe

Json = dict[str, Any]
KEY, OTHER, CERTIFIER = devnet_key("stranger", "device", 0), devnet_key("stranger", "device", 1), role_key("certifier")
DEVICE = address_of(KEY)
SEED = b"\x21" * 32
POLL = 0.03


def raw(text: str) -> bytes:
    return bytes.fromhex(text[2:])


def hexed(value: bytes) -> str:
    return "0x" + value.hex()


@dataclass(slots=True)
class Stranger:
    """The device's memory: chain time, and what each credential opens, [start, end)."""

    fault: str
    base: str = ""
    td: bytes = b""
    block_time: int = 0
    read_at: float = 0.0
    terms: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    def now(self) -> float:
        return self.block_time + time.monotonic() - self.read_at

    def sign(self, message: TypedMessage, domain: Domain, fault: str) -> str:
        key = OTHER if self.fault == fault else KEY
        return hexed(evm_signature(sign_digest(key, message.digest(domain))))

    # --- the server -------------------------------------------------------------------------------------------------

    async def description(self, request: web.Request) -> web.Response:
        body = self.td + (b" " if self.fault == "check-in-hash" else b"")
        return web.Response(body=body, content_type="application/td+json")

    async def licence(self, request: web.Request) -> web.Response:
        key = request.headers.get("Authorization", "").removeprefix("Bearer ")
        name, start, end = self.terms.get(key, ("", 0, 0))
        start = 0 if self.fault == "term-before" else start + 300 if self.fault == "term-begins" else start
        end = end - 60 if self.fault == "term-last" else end + 3_600 if self.fault == "term-ended" else end
        if name and start <= self.now() < end:
            return web.json_response({"licence": name})
        kind = "key-unknown" if not name else "term-not-begun" if self.now() < start else "term-ended"
        body = {"type": kind, "title": "No", "status": 401, "detail": "no"}
        return web.json_response(body, status=401, content_type="application/problem+json")

    # --- the life ---------------------------------------------------------------------------------------------------

    async def live(self, gateway: str) -> None:
        """Enrol, check in, wait for the sale, deliver, and follow the time until cancelled."""
        async with ClientSession() as session:
            setup = await self.setup(session, gateway)
            registry = Domain(setup["metadata"]["chainId"], raw(setup["metadata"]["registry"]))
            async with HttpTransport(setup["auction"]["rpc"]) as transport:
                rpc = JsonRpc(transport)
                await self.read_time(rpc)
                await self.post(session, setup, "enrol", self.enrolment(setup, registry))
                for sequence in (1, 2):
                    body = self.check_in(setup, registry, sequence)
                    await self.post(session, setup, "check-in", body)
                delivered = False
                while True:
                    await self.read_time(rpc)
                    delivered = delivered or await self.deliver(session, setup, rpc)
                    await asyncio.sleep(POLL)

    async def setup(self, session: ClientSession, gateway: str) -> Json:
        """Return what the gateway says a device must know; waits until there is a gateway."""
        while True:
            with contextlib.suppress(ClientConnectionError):
                found: Json = await (await session.get(f"{gateway}/setup")).json()
                return found
            await asyncio.sleep(POLL)

    async def read_time(self, rpc: JsonRpc) -> None:
        block = await rpc.block("latest")
        assert block is not None
        if block.timestamp >= self.now():
            self.block_time, self.read_at = block.timestamp, time.monotonic()

    async def post(self, session: ClientSession, setup: Json, kind: str, body: Json) -> None:
        if self.fault == f"no {kind}":
            return
        await session.post(f"{setup['relay']}/{kind}", json=body)

    def enrolment(self, setup: Json, registry: Domain) -> Json:
        model, serial = setup["model"]["model"], b"\x05" * 32
        certificate = Certificate(device=DEVICE, model=model, serial_hash=serial)
        maker = OTHER if self.fault == "certificate" else CERTIFIER
        message = Enrol(device=DEVICE, owner=raw(setup["owner"]), gateway=raw(setup["gateway"]), counter=1)
        body = {
            "device": hexed(DEVICE),
            "model": model,
            "serialHash": hexed(serial),
            "certificate": hexed(evm_signature(sign_digest(maker, certificate.digest(registry)))),
            "owner": setup["owner"],
            "gateway": setup["gateway"],
            "counter": 1,
            "signature": self.sign(message, registry, "enrol-signature"),
        }
        return body | ({"street": "Main Street 1"} if self.fault == "enrol" else {})

    def check_in(self, setup: Json, registry: Domain, sequence: int) -> Json:
        first = 24 if self.fault == "check-in-month-keys" else 0
        keys = month_addresses(SEED, first)
        codes = bytearray(32)
        codes[0] = 0 if self.fault == "check-in-attributes" else 1
        gateway = OTHER.public_key.to_canonical_address() if self.fault == "check-in-gateway" else raw(setup["gateway"])
        message = CheckIn(
            device=DEVICE,
            sequence=1 if self.fault == "check-in-sequence" else sequence,
            time=int(self.now()) + (900 if self.fault == "check-in-time" else 0),
            gateway=gateway,
            attributes=bytes(codes),
            td_hash=hashlib.sha256(self.td).digest(),
            month_key_root=month_key_root(first, keys),
        )
        names = {"td_hash": "tdHash", "month_key_root": "monthKeyRoot"}
        shown = {
            names.get(name, name): hexed(value) if isinstance(value, bytes) else value
            for name, value in ((name, getattr(message, name)) for name in (entry.name for entry in fields(message)))
        }
        body = {
            "message": shown,
            "signature": self.sign(message, registry, "check-in-signature"),
            "firstMonth": first,
            "monthKeys": [hexed(key) for key in keys],
        }
        return body | ({"street": "Main Street 1"} if self.fault == "check-in" else {})

    async def deliver(self, session: ClientSession, setup: Json, rpc: JsonRpc) -> bool:
        """Look for a finished round; make, sign and hand over its records. Returns whether that was done."""
        contract = raw(setup["auction"]["batchAuction"])
        block = await rpc.block("latest" if self.fault == "believes-final" else "finalized")
        assert block is not None
        logs = await rpc.logs(from_block=0, to_block=block.number, addresses=[contract], topics=[Finalized.topic()])
        if not logs:
            return False
        round_id = Finalized.decode(logs[0].topics, logs[0].data).round
        client = AuctionClient(rpc)
        state = await client.round(round_id, block=block.number)
        assert state is not None
        assert state.done
        cleared = await rpc.logs(from_block=state.clear_block, addresses=[contract], topics=[Cleared.topic()])
        results = Cleared.decode(cleared[0].topics, cleared[0].data).results
        assert keccak(results) == await client.result_hash(round_id, 0, block=block.number)
        licence = LicenceId(chain_id=setup["auction"]["chainId"], contract=contract, round=round_id, lot=0, rank=0)
        secret, records = month_secret(SEED, state.month), []
        schedule = setup["schedule"]
        start = schedule["month_zero"] + state.month * schedule["term"]
        for rank, slot in enumerate(decode_results(results)[0].winners):
            bid = await client.bid(round_id, slot, block=block.number)
            assert bid is not None
            assert bid.bidder is not None
            buyer = point_at(bid.licence_x, bid.licence_parity, "licence key")
            name = replace(licence, rank=rank)
            records.append(make_record(secret, buyer, name, SEED))
            opened = OpenedRecord(secret=secret, shared=shared_point(secret, buyer, name, SEED))
            key = credential(opened, name, device=DEVICE, buyer=bid.bidder, term=state.month)
            if self.fault != "each-licence" or rank == 0:
                self.terms[key.hex()] = (f"{round_id}-0-{rank}", start, start + schedule["term"])
        match self.fault:
            case "records":
                records.pop()
            case "record-opens":
                records[0] = records[0][:32] + bytes(31) + b"\1" + records[0][64:]
            case "record-nonce":
                records[1] = records[0]
        message = LotRecords(device=DEVICE, round=round_id, lot=0, records=bytes(keccak(b"".join(records))))
        body = {
            "device": hexed(DEVICE),
            "round": str(round_id),
            "lot": 0,
            "records": [hexed(record) for record in records],
            "signature": self.sign(
                message, Domain(setup["auction"]["chainId"], raw(setup["auction"]["keyRecords"])), "records-signature"
            ),
        }
        await self.post(session, setup, "records", body)
        return True


@asynccontextmanager
async def stranger(fault: str = "") -> AsyncIterator[Stranger]:
    """Serve a stranger on a loopback port; it begins to live with `live`."""
    device = Stranger(fault)
    app = web.Application()
    path = f"/things/{hexed(DEVICE)}"
    app.router.add_get(f"{path}/", device.description)
    app.router.add_get(f"{path}/licence", device.licence)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    device.base = f"http://127.0.0.1:{runner.addresses[0][1]}{path}/"
    device.td = rfc8785.dumps(describe(device.base))
    try:
        yield device
    finally:
        await runner.cleanup()


@asynccontextmanager
async def living(device: Stranger, gateway: str) -> AsyncIterator[None]:
    """Let a stranger live as long as the block runs."""
    task = asyncio.create_task(device.live(gateway))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
