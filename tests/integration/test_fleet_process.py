"""A fleet in a process of its own over two real nodes: from genesis to check-ins, by hand, and through kill -9."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from chains.base.schedule import Schedule
from chains.rpc.client import JsonRpc
from node.devnet.bootstrap import publish_models
from node.devnet.layout import Layout
from node.devnet.network import CHAINS, PARTS, Wanted, chain_part, fleet_part, make_genesis
from node.devnet.ports import free_ports
from tests.support.market_processes import Machine, is_ready, until

DEVICES = 4

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    ports = dict(zip(PARTS, free_ports(len(PARTS)), strict=True))
    made = Machine(wanted=Wanted(layout=Layout(root=tmp_path), ports=ports, devices=DEVICES))
    now = int(time.time())
    make_genesis(made.wanted, Schedule.devnet(now), now)
    (tmp_path / "fleet.log").touch()
    try:
        for chain in CHAINS:
            made.start(chain_part(made.wanted, chain))
        for chain in CHAINS:
            until(f"the {chain} node", is_ready(chain_part(made.wanted, chain)), made)
        yield made
    finally:
        made.stop()


def sequences(machine: Machine) -> dict[str, int]:
    return {entry["device"]: entry.get("sequence", 0) for entry in machine.get("/devices")["devices"]}


def an_owner_uses_a_wallet(machine: Machine, device: str) -> None:
    """Put a device into a wallet, change its terms by it, and see it among no others."""
    wallet = ("--wallet", str(machine.wanted.layout.root / "wallet.json"))
    made = [sys.executable, "-m", "chains.base.command", "owner", "new", *wallet]
    assert subprocess.run(made, capture_output=True, timeout=60, check=False).returncode == 0
    assert machine.latchkey("status", *wallet, command="owner") == (0, [])
    status, _ = machine.latchkey("import", device, *wallet, "--devnet-owner", command="owner")
    assert status == 0
    rpc = ("--metadata-rpc", machine.wanted.url("metadata"))
    status, outcome = machine.latchkey(
        "terms", device, "--reserve", "90", "--licences", "3", *rpc, *wallet, command="owner"
    )
    assert (status, outcome[0]["state"]) == (0, "done")
    (entry,) = machine.latchkey("status", *wallet, command="owner")[1]
    assert entry["device"] == device
    status, (earned,) = machine.latchkey(
        "earnings", device, "--auction-rpc", machine.wanted.url("auction"), *wallet, command="owner"
    )
    assert (status, earned["credit"], earned["sales"]) == (0, "0", [])
    status, said = machine.latchkey(
        "withdraw", device, "--auction-rpc", machine.wanted.url("auction"), *wallet, command="owner"
    )
    assert status == 1
    assert "0 wei of DTX" in said


async def test_a_fleet_lives_on_two_nodes_and_survives_kill_9(machine: Machine) -> None:
    async with JsonRpc.http(machine.wanted.url("metadata")) as metadata:
        await publish_models(metadata)
    fleet = fleet_part(machine.wanted)

    machine.start(fleet)
    until("enrolment", lambda: machine.get("/health")["enrolled"] == DEVICES, machine)
    machine.kill("fleet")
    machine.start(fleet)
    until("the first check-in of all", is_ready(fleet), machine)
    before = sequences(machine)
    assert len(before) == DEVICES
    assert min(before.values()) >= 1

    device = min(before)
    metadata_rpc = ("--metadata-rpc", machine.wanted.url("metadata"), "--devnet-owner")
    status, outcome = machine.latchkey("pause", device, *metadata_rpc)
    assert (status, outcome[0]["state"]) == (0, "done")
    until("the pause", lambda: machine.get("/ready")["enabled"] == DEVICES - 1, machine)
    status, refusal = machine.latchkey("terms", device, "--reserve", "9", "--licences", "1", *metadata_rpc)
    assert status == 1
    assert "the device is not enabled; send Enable" in str(refusal)
    status, outcome = machine.latchkey("enable", device, "--reserve", "77", "--licences", "3", *metadata_rpc)
    assert (status, outcome[0]["state"]) == (0, "done")
    until("the terms", lambda: machine.latchkey("status", device)[1][0].get("reserve") == 77, machine)
    an_owner_uses_a_wallet(machine, device)

    machine.kill("metadata")
    machine.kill("fleet")
    machine.start(fleet)
    until("life without the metadata node", lambda: machine.get("/health")["status"] == "ok", machine)
    machine.start(chain_part(machine.wanted, "metadata"))
    until("readiness again", is_ready(fleet), machine)
    until(
        "a later check-in of every device",
        lambda: all(sequence > before[address] for address, sequence in sequences(machine).items()),
        machine,
    )
    assert "warning" in machine.log("fleet")
    assert "Traceback" not in machine.log("fleet")
