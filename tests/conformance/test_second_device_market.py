"""A device in another language in a real market: two nodes, a gateway, a keeper, an owner's wallet and a bidder.

Nothing is played by the kit here. The device enrols and checks in through the gateway of other devices, one bidder buys
its month in a round of the auction chain, opens the key that arrives there, and downloads rows that the device signed.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from chains.auction.client import AuctionClient
from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market import data_cli, data_proofs, keyring
from chains.market.data_provenance import NotServed
from chains.market.keyring import KeyringEntry
from chains.metadata.calldata import build_publish_model
from chains.metadata.client import MetadataClient
from chains.rpc.client import JsonRpc
from chains.rpc.sender import Call, TransactionSender
from node.devnet.bootstrap import fund_bidders, publish_models
from node.devnet.demo_bidder import DemoBidder
from node.devnet.demo_checks import Checks
from node.devnet.layout import Layout, write_json
from node.devnet.models import FAMILY, MODELS, SCHEMA_URI
from node.devnet.network import CHAIN_IDS, CHAINS, PARTS, Wanted, chain_part, fleet_part, keeper_part, make_genesis
from node.devnet.ports import free_ports
from node.devnet.supervisor import Part
from tests.support import pace
from tests.support.market_processes import Machine, is_ready, latchkey, until
from tests.support.second_device import HAS_TOOLS, device

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.skipif(not HAS_TOOLS, reason="viem is missing: make node-tools"),
]
MODEL = len(MODELS) + 1
"""The second device's model: all that it must state is the region."""
RESERVE, HIGHEST = 300, "1.000"


SET_UP_SECONDS = 28
"""From genesis to the first walk: processes start, the device is enrolled, enabled, and checks in."""


def schedule(genesis_time: int, stretch: float) -> Schedule:
    """Return the time table of quick rounds; a lot alone is enough, for this device can prove no others.

    A device that misses the first walk is in the next one, a term later. A term is long: nobody waits for its end.
    """
    set_up, close, opening, commit, reveal, clear, deliver, term = (
        round(seconds * stretch) for seconds in (SET_UP_SECONDS, 8, 8, 28, 12, 12, 14, 60)
    )
    lead = close + opening + commit + reveal + 1 + clear + deliver
    return Schedule(
        close=close, open=opening, commit=commit, reveal=reveal, pace=1, clear=clear, deliver=deliver, dispute=5,
        lead=lead, term=term, month_zero=genesis_time + set_up + lead, time_step=1, fresh=300, reveal_gap=3,
        phase_blocks=4, min_lots=1,
    )  # fmt: skip


def gateway_part(wanted: Wanted, second: str, url: str) -> Part:
    """Return a fleet whose gateway serves the device `second` at `url` too; nobody enables the fleet's own fridge."""
    part = fleet_part(wanted)
    path = wanted.layout.settings("fleet")
    values = json.loads(path.read_text("utf-8"))
    del values["owners_enable"]
    write_json(path, {**values, "upstreams": {second: url}})
    return part


async def publish_its_model(metadata: JsonRpc) -> None:
    """Publish the models of every devnet, and after them that of the second device."""
    await publish_models(metadata)
    data = build_publish_model(
        family=FAMILY,
        required=1,
        maxima=MODELS[0].maxima,
        schema_hash=MODELS[0].schema_hash,
        schema_uri=SCHEMA_URI,
    )
    await TransactionSender(metadata, role_key("oem")).send(Call(to=addresses.MODEL_REGISTRY, data=data, gas=400_000))


@asynccontextmanager
async def told(port: int, wanted: Wanted, owner: str) -> AsyncIterator[None]:
    """Tell the device what its maker and its owner tell it at set-up: accounts, contracts, nodes and gateway."""

    def address(raw: bytes) -> str:
        return "0x" + raw.hex()

    setup = {
        "owner": owner,
        "gateway": address(address_of(role_key("gateway"))),
        "model": {"model": MODEL},
        "metadata": {
            "chainId": CHAIN_IDS["metadata"],
            "rpc": wanted.url("metadata"),
            "registry": address(addresses.DEVICE_REGISTRY),
        },
        "auction": {
            "chainId": CHAIN_IDS["auction"],
            "rpc": wanted.url("auction"),
            "batchAuction": address(addresses.BATCH_AUCTION),
            "keyRecords": address(addresses.KEY_RECORDS),
            "vault": address(addresses.VAULT),
        },
        "relay": wanted.url("fleet") + "/relay",
        "schedule": json.loads(wanted.layout.genesis("metadata").read_text("utf-8"))["schedule"],
    }

    async def answer(_: web.Request) -> web.Response:
        return web.json_response(setup)

    app = web.Application()
    app.router.add_get("/setup", answer)
    runner = web.AppRunner(app, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


async def test_it_checks_in_is_bought_delivers_its_key_and_serves_data(tmp_path: Path) -> None:
    port, *rest = free_ports(1 + len(PARTS))
    ports = dict(zip(PARTS, rest, strict=True))
    wanted = Wanted(layout=Layout(root=tmp_path), ports=ports, devices=1)
    machine = Machine(wanted=wanted)
    wallet = ("--wallet", str(tmp_path / "wallet.json"))
    async with device(port) as (thing, complaints):
        url, _, name = thing.rstrip("/").rpartition("/things/")
        await asyncio.to_thread(latchkey, "owner", "new", *wallet, "--json")
        _, accounts = await asyncio.to_thread(latchkey, "owner", "account", name, *wallet, "--json")
        slow = await asyncio.to_thread(pace.stretch)
        now = int(time.time())
        make_genesis(wanted, schedule(now, slow), now)
        try:
            for chain in CHAINS:
                machine.start(chain_part(wanted, chain))
            machine.start(gateway_part(wanted, name, url))
            for chain in CHAINS:
                await asyncio.to_thread(until, chain, is_ready(chain_part(wanted, chain)), machine)
            async with (
                JsonRpc.http(wanted.url("metadata")) as metadata,
                JsonRpc.http(wanted.url("auction")) as auction,
                told(port, wanted, accounts[name]),
            ):
                machine.start(keeper_part(wanted))
                await asyncio.gather(publish_its_model(metadata), fund_bidders(auction, 1))
                await on_sale(machine, metadata, name, wallet)
                await bought_and_read(machine, metadata, auction, name)
            assert complaints == []
        finally:
            await asyncio.to_thread(machine.stop)


async def eventually(what: str, holds: Callable[[], Awaitable[object]], seconds: float = 60.0) -> None:
    """Ask until the answer is a true one."""
    deadline = time.monotonic() + seconds
    while not await holds():
        if time.monotonic() > deadline:
            pytest.fail(f"{what} did not happen within {seconds:.0f} s")
        await asyncio.sleep(0.2)


async def on_sale(machine: Machine, metadata: JsonRpc, name: str, wallet: tuple[str, ...]) -> None:
    """Wait for the enrolment, let the owner enable the device, and wait for its check-in on the ledger."""
    client = MetadataClient(metadata)
    second = bytes.fromhex(name[2:])
    await eventually("its enrolment", lambda: client.device(second))
    terms = ("enable", name, "--reserve", str(RESERVE), "--licences", "1", *wallet)
    status, outcome = await asyncio.to_thread(
        machine.latchkey, *terms, "--metadata-rpc", machine.wanted.url("metadata"), command="owner"
    )
    assert status == 0, outcome
    assert outcome[0]["state"] == "done"

    async def has_checked_in() -> bool:
        return (await client.state(second)).sequence > 0

    await eventually("its check-in", has_checked_in)


async def bought_and_read(machine: Machine, metadata: JsonRpc, auction: JsonRpc, name: str) -> None:
    """Buy the device's month alone, open its key, and download what it signed; then ask with the licence directly."""
    wanted = machine.wanted
    checks = Checks(wanted=wanted, metadata=metadata, auction=auction)
    await eventually("the opening of a round", lambda: AuctionClient(auction).round(1), seconds=400.0)
    round_id = await checks.first_round()
    assert await checks.lots() == 1
    bidder = DemoBidder(
        index=0,
        folder=wanted.layout.root / "bidder",
        order={"--round": str(round_id), "--max-price": HIGHEST, "--budget": "9.000"},
        wanted=wanted,
    )
    await bidder.plan_and_seal()
    await bidder.reveal()
    assert (await checks.compare_results([bidder.recovery()])).lots_sold == 1
    assert await bidder.open_keys(checks.delivered) == 1
    await checks.term_begins()
    home, out = bidder.folder / "home", bidder.folder / "data"
    nodes = ("--metadata-rpc", wanted.url("metadata"), "--auction-rpc", wanted.url("auction"))
    pull = ("data", "pull", "--out", str(out), "--home", str(home), *nodes, "--json")
    status, pulled = await asyncio.to_thread(latchkey, *pull)
    assert (status, pulled["problems"], pulled["rows"] > 1_000) == (0, [], True)

    (entry,) = keyring.read(home / "keyring.json")
    assert (entry.device, entry.price) == (bytes.fromhex(name[2:]), RESERVE)
    the_device_signed_it(entry, out / data_cli.PARTS)


def the_device_signed_it(entry: KeyringEntry, parts: Path) -> None:
    """Check every downloaded byte against the device's signatures, and that one changed byte is noticed."""
    (proofs,) = parts.glob("*.proofs.ndjson")
    part = proofs.with_name(proofs.name.replace(".proofs.ndjson", ".ndjson"))
    length = part.stat().st_size
    assert data_proofs.verify(entry, part, length) > 0
    rows = part.read_bytes()
    part.write_bytes(bytes([rows[0] ^ 1]) + rows[1:])
    with pytest.raises(NotServed, match="signed by"):
        data_proofs.verify(entry, part, length)
