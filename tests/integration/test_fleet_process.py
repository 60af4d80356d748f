"""A fleet in a process of its own over two real nodes: from genesis to check-ins, by hand, and through kill -9."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from chains.base.schedule import Schedule
from chains.rpc.client import JsonRpc
from node.devnet.bootstrap import publish_models
from node.devnet.layout import Layout
from node.devnet.network import CHAINS, PARTS, Wanted, chain_part, fleet_part, make_genesis
from node.devnet.ports import free_ports
from node.devnet.supervisor import Part

DEVICES = 4
START_SECONDS = 90.0

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


@dataclass
class Machine:
    """The processes of a test; each logs to its file, all are ended by their own id."""

    wanted: Wanted
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, part: Part) -> None:
        log = self.wanted.layout.root / f"{part.name}.log"
        with log.open("ab") as out:
            self.running[part.name] = subprocess.Popen(part.command, stdout=out, stderr=out)

    def kill(self, name: str) -> None:
        process = self.running.pop(name)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        for process in reversed(self.running.values()):
            process.terminate()
        for process in self.running.values():
            process.wait(30)

    def log(self, name: str) -> str:
        return (self.wanted.layout.root / f"{name}.log").read_text(encoding="utf-8", errors="replace")

    def get(self, path: str) -> Any:  # JSON of the test itself
        return requests.get(self.wanted.url("fleet") + path, timeout=10).json()

    def latchkey(self, *arguments: str, command: str = "device") -> tuple[int, Any]:
        """Run `latchkey COMMAND ... --json`; return exit code and the JSON it printed."""
        command_line = [sys.executable, "-m", "chains.base.command", command, *arguments, "--json"]
        command_line += ["--gateway", self.wanted.url("fleet")]
        done = subprocess.run(command_line, capture_output=True, text=True, timeout=120, check=False)
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def until(what: str, holds: Callable[[], bool], machine: Machine) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            if holds():
                return
        except requests.RequestException:
            pass
        assert time.monotonic() < deadline, f"{what} did not happen:\n{machine.log('fleet')[-3000:]}"
        time.sleep(0.2)


def is_ready(part: Part) -> Callable[[], bool]:
    return lambda: requests.get(str(part.ready_url), timeout=10).status_code == 200


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
