"""A gateway under load: ten thousand devices that check in to a devnet node, a thousand licensees that read at once.

    make bench-fleet                                     everything; a quarter of an hour on two cores
    make bench-fleet ARGS='--devices 1000 --seconds 20'  smaller and sooner

Check-ins: two devnet nodes and one fleet, each a process of its own, from genesis to a fleet that checks in all the
time; what counts is what stands on the chain. Reads: another fleet whose journal holds a licence for each reader, as a
sale leaves it, all in their term; each reader asks over a connection of its own for the newest part of the recorded
history, which the gateway reads from its database and the device signs. Beside it, in turns, Mozilla's package
`webthing` serves the same answer out of memory. Work is compared by CPU time, because clients and servers share cores.
Writes build/bench/fleet.json; the figures are described in `tests.bench.fleet_report`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any

import requests

from chains.base.addresses import DEVICE_REGISTRY
from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.crypto.points import point_of
from chains.metadata.events import CheckedIn
from chains.rpc.client import JsonRpc
from device_sim.clock import DeviceCalendar
from device_sim.identity import key_seed, manufacture
from device_sim.journal import Journal, Sale
from device_sim.sales import Seller
from device_sim.settings import load
from node.devnet.bootstrap import publish_models
from node.devnet.layout import Layout
from node.devnet.network import CHAINS, PARTS, Wanted, chain_part, fleet_part, make_genesis
from node.devnet.ports import free_ports
from node.devnet.supervisor import Part
from tests.bench import fleet_report
from tests.bench.many_readers import Pull, get, pull
from tests.bench.performance_page import machine, now
from tests.bench.processes import Processes, cpu_seconds, processes, resident_kib, wait_until

OUT = Path("build/bench/fleet.json")
LICENCES = 6
"""Licences of one device and month, the most there can be."""
MONTH = 0
READER_ROUND = 1
ROWS = 100
ROUNDS = 5
CYCLE_SECONDS = 3_600.0
WARMING_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much: devices that check in, seconds for which their check-ins are counted, readers, requests of each."""

    devices: int
    seconds: float
    readers: int
    times: int


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


# --- check-ins --------------------------------------------------------------------------------------------------------


def a_schedule(now_s: int) -> Schedule:
    """Return the devnet's schedule in the middle of a month of an hour, so that licences of that month are open."""
    return replace(Schedule.devnet(now_s), month_zero=now_s - 60, term=3_600, fresh=900)


def settings_with(part: Part, **changes: object) -> Path:
    """Change the settings file that a fleet was given, None leaves a setting out; return the file."""
    path = Path(part.command[part.command.index("--settings") + 1])
    settings = json.loads(path.read_text()) | changes
    path.write_text(json.dumps({name: value for name, value in settings.items() if value is not None}))
    return path


def idle_kib(wanted: Wanted, runner: Processes) -> int:
    """Return the memory of a fleet of one device, KiB: what the process costs before its devices do."""
    part = fleet_part(replace(wanted, devices=1))
    settings_with(part, data_dir=str(wanted.layout.root / "one"), port=0)
    pid = runner.start("one", part.command)
    wait_until("a fleet of one", lambda: "fleet listens" in (wanted.layout.root / "logs" / "one.log").read_text(), 120)
    time.sleep(1.0)
    found = resident_kib(pid)
    runner.stop("one")
    return found


def check_ins(wanted: Wanted, runner: Processes, sizes: Sizes) -> dict[str, Any]:
    """Run the whole cycle of a fleet; return its figures."""
    base = idle_kib(wanted, runner)
    node = runner.start_part(chain_part(wanted, "metadata"))
    runner.start_part(chain_part(wanted, "auction"))
    asyncio.run(_publish(wanted))
    part = fleet_part(wanted)
    began = time.monotonic()
    pid = runner.start("fleet", part.command)
    health = partial(_health, wanted.url("fleet"))
    phases = {"start_s": wait_until("the gateway", lambda: bool(health()), 300)}
    for name in ("enrolled", "enabled", "checked_in"):
        wait_until(name, partial(_has_come_to, health, name, sizes.devices), CYCLE_SECONDS, pause=1.0)
        phases[f"{name}_s"] = round(time.monotonic() - began, 1)
    say(f"cycle of {sizes.devices} devices: {phases}")
    cycle_cpu = cpu_seconds(pid), cpu_seconds(node)
    kib = resident_kib(pid)
    runner.stop("fleet")
    # More often than a gateway can pass on in half of a block's gas, so that something always waits.
    settings_with(part, check_in_every=max(1.0, sizes.devices / 400))
    pid = runner.start("fleet", part.command)
    phases["again_s"] = round(wait_until("the fleet again", partial(_is_ready, wanted.url("fleet")), 600), 1)
    time.sleep(WARMING_SECONDS)
    before = cpu_seconds(pid), cpu_seconds(node)
    first = asyncio.run(_head(wanted))
    time.sleep(sizes.seconds)
    last = asyncio.run(_head(wanted))
    spent = cpu_seconds(pid) - before[0], cpu_seconds(node) - before[1]
    counted = asyncio.run(_counted(wanted, first[0] + 1, last[0]))
    rate = counted / (last[1] - first[1])
    say(f"check-ins {rate:.0f} a second; gateway {spent[0]:.1f}, node {spent[1]:.1f} CPU s in {sizes.seconds:.0f} s")
    return {
        "devices": sizes.devices,
        "checkins_per_s": round(rate, 1),
        "checkins_per_gateway_cpu_s": round(counted / spent[0]),
        "checkins_per_node_cpu_s": round(counted / spent[1]),
        "kib_per_device": round((max(kib, resident_kib(pid)) - base) / sizes.devices, 2),
        "gateway_mib": round(resident_kib(pid) / 1024, 1),
        "cycle": phases | {"gateway_cpu_s": round(cycle_cpu[0], 1), "node_cpu_s": round(cycle_cpu[1], 1)},
    }


def _has_come_to(health: Callable[[], dict[str, Any]], name: str, devices: int) -> bool:
    state = health()
    say(" ".join(f"{key}={state.get(key)}" for key in ("enrolled", "enabled", "checked_in")))
    return bool(state.get(name) == devices)


def _is_ready(url: str) -> bool:
    return requests.get(f"{url}/ready", timeout=30).status_code == 200


def _health(url: str) -> dict[str, Any]:
    found: dict[str, Any] = requests.get(f"{url}/health", timeout=30).json()
    return found


async def _publish(wanted: Wanted) -> None:
    async with JsonRpc.http(wanted.url("metadata")) as metadata:
        await publish_models(metadata)


async def _head(wanted: Wanted) -> tuple[int, int]:
    async with JsonRpc.http(wanted.url("metadata")) as metadata:
        block = await metadata.block("latest")
        assert block is not None
        return block.number, block.timestamp


async def _counted(wanted: Wanted, first: int, last: int) -> int:
    async with JsonRpc.http(wanted.url("metadata")) as metadata:
        pages = metadata.log_pages(
            from_block=first, to_block=last, addresses=[DEVICE_REGISTRY], topics=[CheckedIn.topic()], chunk=5
        )
        return sum([len(page.logs) async for page in pages])


# --- reads ------------------------------------------------------------------------------------------------------------


def licences_in_journal(settings_file: Path, readers: int) -> list[tuple[str, str]]:
    """Write a licence for each reader where a sale would; return (path of the device, key) of each."""
    settings = load(settings_file)
    seed, domain = key_seed(settings), Domain(settings.metadata_chain_id, settings.contracts["device_registry"])
    calendar = DeviceCalendar(schedule=settings.schedule)
    found: list[tuple[str, str]] = []
    with Journal(settings.data_dir / "journal.sqlite") as journal:
        for index in range(settings.devices):
            identity = manufacture(settings, seed, domain, settings.first_index + index)
            seller = Seller(identity, calendar)
            for rank in range(LICENCES):
                if len(found) == readers:
                    return found
                point = point_of(1_000 + len(found))
                sale = Sale(
                    device=identity.address,
                    round_id=READER_ROUND,
                    lot=index,
                    rank=rank,
                    month=MONTH,
                    buyer=(1_000 + len(found)).to_bytes(20, "big"),
                    buyer_key=point,
                    price=500,
                )
                journal.add_sale(sale)
                licence = seller.licence(sale, settings.auction_chain_id, settings.contracts["batch_auction"])
                found.append((f"/things/0x{identity.address.hex()}", licence.credential.hex()))
    return found


def reads(wanted: Wanted, runner: Processes, sizes: Sizes) -> dict[str, Any]:
    """Let all readers pull history at once from our gateway and, in turns, from the peer."""
    devices = -(-sizes.readers // LICENCES)
    port, peer_port = free_ports(2)
    part = fleet_part(replace(wanted, devices=devices))
    file = settings_with(
        part,
        data_dir=str(wanted.layout.root / "readers"),
        port=port,
        owners_enable=None,
        gateway_index=1,
        first_index=1 << 20,
        rate_per_second=1_000_000,
        rate_burst=1_000_000,
    )
    keys = licences_in_journal(file, sizes.readers)
    pid = runner.start("readers", part.command)
    url = f"http://127.0.0.1:{port}"
    path, key = keys[-1]
    wait_until("recorded history", lambda: len(_rows(url, path, key)) >= ROWS, 900, pause=1.0)
    wait_until("history of all", partial(_are_awake, url, keys[::LICENCES]), 900, pause=1.0)
    values = {**_values(url, path, key), "history": _rows(url, path, key)}
    peer_file = wanted.layout.root / "values.json"
    peer_file.write_text(json.dumps(values))
    peer = runner.start(
        "webthing", (sys.executable, "-m", "tests.bench.webthing_fridge", str(peer_port), str(peer_file))
    )
    wait_until("the peer", lambda: requests.get(f"http://127.0.0.1:{peer_port}/", timeout=5).ok, 60)
    history = f"properties/history?limit={ROWS}"
    ours = [get(f"{device}/{history}", f"Authorization: Bearer {secret}") for device, secret in keys]
    theirs = [get("/properties/history")] * sizes.readers
    taken: dict[str, list[tuple[Pull, float]]] = {"ours": [], "webthing": []}
    for turn in range(1 + ROUNDS):
        for name, process, at, asked in (("ours", pid, port, ours), ("webthing", peer, peer_port, theirs)):
            before = cpu_seconds(process)
            pulled = asyncio.run(pull(at, asked, times=sizes.times))
            spent = cpu_seconds(process) - before
            say(f"{name}: {pulled.a_second:.0f} a second, p99 {pulled.quantile_ms(99):.0f} ms, {spent:.2f} CPU s")
            if turn:
                taken[name].append((pulled, spent))
    runner.stop("webthing")
    runner.stop("readers")
    work = {name: median(pulled.requests / spent for pulled, spent in runs) for name, runs in taken.items()}
    return {
        "readers": sizes.readers,
        "reads_per_s": round(median(pulled.a_second for pulled, _ in taken["ours"]), 1),
        "reads_p99_ms": round(median(pulled.quantile_ms(99) for pulled, _ in taken["ours"]), 1),
        "reads_vs_webthing": round(work["ours"] / work["webthing"], 2),
        "reads_per_cpu_s": {name: round(value) for name, value in work.items()},
        "webthing_reads_per_s": round(median(pulled.a_second for pulled, _ in taken["webthing"]), 1),
        "webthing_p99_ms": round(median(pulled.quantile_ms(99) for pulled, _ in taken["webthing"]), 1),
        "answer_bytes": {name: runs[0][0].body_bytes // runs[0][0].requests for name, runs in taken.items()},
    }


def _authorised(url: str, path: str, key: str) -> Any:
    answer = requests.get(url + path, headers={"Authorization": f"Bearer {key}"}, timeout=30)
    return answer.json() if answer.status_code == 200 else []


def _rows(url: str, path: str, key: str) -> list[object]:
    found: list[object] = _authorised(url, f"{path}/properties/history?limit={ROWS}", key)
    return found


def _are_awake(url: str, keys: Sequence[tuple[str, str]]) -> bool:
    return all(len(_rows(url, path, key)) >= ROWS for path, key in keys)


def _values(url: str, path: str, key: str) -> dict[str, object]:
    values: dict[str, object] = _authorised(url, f"{path}/properties", key)
    return {name: value for name, value in values.items() if name != "history"}


def run(sizes: Sizes) -> dict[str, Any]:
    """Return the figures of everything."""
    load_before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="bench-fleet-") as folder:
        ports = dict(zip(PARTS, free_ports(len(PARTS)), strict=True))
        wanted = Wanted(layout=Layout(root=Path(folder)), ports=ports, devices=sizes.devices)
        schedule = a_schedule(int(time.time()))
        make_genesis(wanted, schedule, schedule.month_zero - schedule.lead)
        with processes(wanted.layout.logs) as runner:
            figures = check_ins(wanted, runner, sizes)
            runner.stop("fleet")
            figures |= reads(wanted, runner, sizes)
            for chain in reversed(CHAINS):
                runner.stop(chain)
    return figures | {"machine": machine(load_before), "date": now(), "seconds": sizes.seconds}


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


def main() -> int:
    """Run, print the table, write the file."""
    parse = argparse.ArgumentParser(prog="make bench-fleet", description="Measure a gateway of many devices.")
    parse.add_argument("--devices", type=int, default=10_000, help="that check in (default 10000)")
    parse.add_argument("--seconds", type=float, default=60.0, help="for which check-ins are counted (default 60)")
    parse.add_argument("--readers", type=int, default=1_000, help="licensees that read at once (default 1000)")
    parse.add_argument("--times", type=int, default=5, help="requests of each reader and run (default 5)")
    parse.add_argument("--out", type=Path, default=OUT, help="file for the figures (default build/bench/fleet.json)")
    parse.add_argument("--page", action="store_true", help="quote this run in docs/performance.md")
    given = parse.parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)  # so that nodes and fleets end too, also where a shell had it ignored
    found = run(Sizes(devices=given.devices, seconds=given.seconds, readers=given.readers, times=given.times))
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(found, indent=1) + "\n")
    print(fleet_report.render(found))
    if given.page:
        fleet_report.PART.quote(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
