"""An owner is paid out by command: two devices, two nodes, a gateway that relays, and nothing that links the two."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import pytest

from chains.auction.calldata import build_approve, build_deposit_for
from chains.auction.client import AuctionClient
from chains.auction.events import Withdrawn
from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.rpc.client import JsonRpc
from chains.rpc.sender import Call, TransactionSender
from node.devnet.bootstrap import publish_models
from node.devnet.layout import Layout
from node.devnet.network import CHAINS, PARTS, Wanted, chain_part, fleet_part, make_genesis
from node.devnet.ports import free_ports
from tests.support.market_processes import Machine, is_ready, latchkey, until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
FEE = 10**16
"""What the gateway keeps of a withdrawal by default, wei: 10 ticks."""
EARNED = (3 * 10**18, 2 * 10**18)
"""What the devices have earned, wei of DTX."""


async def test_an_owner_withdraws_to_accounts_that_nothing_links(tmp_path: Path) -> None:
    ports = dict(zip(PARTS, free_ports(len(PARTS)), strict=True))
    machine = Machine(wanted=Wanted(layout=Layout(root=tmp_path), ports=ports, devices=2))
    now = int(time.time())
    make_genesis(machine.wanted, Schedule.devnet(now), now)
    try:
        for part in (*(chain_part(machine.wanted, chain) for chain in CHAINS), fleet_part(machine.wanted)):
            machine.start(part)
        for chain in CHAINS:
            await asyncio.to_thread(until, chain, is_ready(chain_part(machine.wanted, chain)), machine)
        async with (
            JsonRpc.http(machine.wanted.url("metadata")) as metadata,
            JsonRpc.http(machine.wanted.url("auction")) as rpc,
        ):
            await publish_models(metadata)
            await asyncio.to_thread(
                until, "enrolment", lambda: machine.get("/health")["enrolled"] == 2, machine, seconds=180.0
            )
            await both_are_paid(machine, rpc)
    finally:
        await asyncio.to_thread(machine.stop)


async def both_are_paid(machine: Machine, rpc: JsonRpc) -> None:
    """Pay out both devices of one wallet; check money and accounts on the chain."""
    owners = {entry["device"]: entry["owner"] for entry in machine.get("/devices")["devices"]}
    await earn(rpc, [bytes.fromhex(owner[2:]) for owner in owners.values()])
    client = AuctionClient(rpc)
    wallet = ("--wallet", str(machine.wanted.layout.root / "wallet.json"))
    there = (*wallet, "--gateway", machine.wanted.url("fleet"))
    chain = ("--auction-rpc", machine.wanted.url("auction"))
    await command("new", *wallet)
    parties: list[set[bytes]] = []
    for (device, owner), earned in zip(owners.items(), EARNED, strict=True):
        assert (await command("import", device, *there, "--devnet-owner")) == {device: owner}
        (found,) = await command("earnings", device, *there, *chain)
        assert (found["account"], found["credit"]) == (owner, str(earned))
        (outcome,) = await command("withdraw", device, *there, *chain)
        assert (outcome["state"], outcome["amount"]) == ("done", str(earned))
        paid = await payment(client, outcome["transaction"])
        assert ("0x" + paid.account.hex(), paid.amount, paid.fee) == (owner, earned, FEE)
        assert await client.credit(paid.account) == 0
        assert await client.token_balance(paid.to) == earned - FEE
        assert await rpc.nonce(paid.to) == 0, "the destination is fresh: it has never acted"
        parties.append({paid.account, paid.to, paid.relayer})
    relay = address_of(role_key("gateway-payout"))
    assert parties[0] & parties[1] == {relay}, "the gateway is all that the two payments have in common"
    assert await client.credit(relay) + await client.token_balance(relay) == 2 * FEE


async def earn(rpc: JsonRpc, owners: list[bytes]) -> None:
    """Credit owners in the vault; a sale does so by Settlement, here anybody does who has DTX."""
    sender = TransactionSender(rpc, role_key("faucet"))
    await sender.send(Call(to=addresses.DTX, data=build_approve(addresses.VAULT, sum(EARNED))))
    for owner, earned in zip(owners, EARNED, strict=True):
        await sender.send(Call(to=addresses.VAULT, data=build_deposit_for(owner, earned)))


async def payment(client: AuctionClient, transaction: str) -> Withdrawn:
    """Return the payment that a transaction made."""
    (found,) = [
        logged.event
        async for logged in client.events(0)
        if isinstance(logged.event, Withdrawn) and "0x" + logged.log.transaction_hash.hex() == transaction
    ]
    return found


async def command(name: str, *arguments: str) -> Any:
    """Run `latchkey owner NAME ...`, which must succeed; return the JSON that it printed."""
    status, answer = await asyncio.to_thread(latchkey, "owner", name, *arguments, "--json")
    assert status == 0, json.dumps(answer)
    return answer
