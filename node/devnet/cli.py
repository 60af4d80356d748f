"""Run the whole market on this machine: `latchkey devnet [up|status|down|reset|seed]`."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from chains.base.schedule import DAY, Schedule
from chains.crypto.devnet_roles import WARNING
from node.devnet import seed
from node.devnet.console import Console
from node.devnet.errors import DevnetError, NotRunning
from node.devnet.layout import DEFAULT_ROOT, Layout
from node.devnet.network import BIDDERS, DEFAULT_BASE_PORT, PARTS, WATCHERS, Wanted, ports_from
from node.devnet.running import Devnet, running
from node.devnet.seed_story import ROUNDS

DOWN_TIMEOUT = 60.0
COMMANDS = {
    "up": "start it and hold it until Ctrl-C (the default)",
    "status": "tell what runs, and where",
    "down": "stop it; data stay",
    "reset": "stop it and delete its data",
    "seed": "make histories of 20 finished rounds for `up --seeded`",
}


def parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey devnet`."""
    parse = argparse.ArgumentParser(
        prog="latchkey devnet",
        description=__doc__,
        epilog="exit status: 0 clean stop, 1 a part failed, 2 bad arguments, 3 port or data folder taken",
    )
    parse.add_argument(
        "command", nargs="?", default="up", choices=COMMANDS, help="; ".join(f"{k}: {v}" for k, v in COMMANDS.items())
    )
    parse.add_argument("--root", type=Path, default=DEFAULT_ROOT, help="data folder (default: devnet)")
    parse.add_argument(
        "--base-port", type=int, default=DEFAULT_BASE_PORT, help=f"first of {len(PARTS)} ports (default: 8545)"
    )
    parse.add_argument("--devices", type=int, default=24, help="simulated fridges (default: 24)")
    parse.add_argument(
        "--seeded",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="up: give an empty data folder a history first, every block checked; one is made if there is none",
    )
    parse.add_argument(
        "--history", type=Path, default=seed.DEFAULT_FOLDER, help="folder of histories (default: build/devnet-seed)"
    )
    parse.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of a history (default: 20)")
    parse.add_argument(
        "--base-time", type=int, metavar="S", help="seed: make the one history that ends at this unix second"
    )
    parse.add_argument("--quiet", action="store_true", help="log lines of the parts go to their files only")
    parse.add_argument("--json", action="store_true", help="status as one JSON object")
    return parse


def main(argv: Sequence[str]) -> int:
    """Run `latchkey devnet`; return its exit status."""
    options = parser().parse_args(argv)
    if not 1024 <= options.base_port <= 65_535 - len(PARTS):
        parser().error(f"--base-port is {options.base_port}, allowed is 1024..{65_535 - len(PARTS)}")
    if not 4 <= options.devices <= 4096:
        parser().error(f"--devices is {options.devices}, allowed is 4..4096 (a round has at least 4 lots)")
    if not 1 <= options.rounds <= 100:
        parser().error(f"--rounds is {options.rounds}, allowed is 1..100")
    if options.base_time is not None and not DAY < options.base_time <= time.time():
        parser().error(f"--base-time is {options.base_time}, allowed is {DAY}..now: a history lies in the past")
    layout = Layout(root=options.root)
    order = seed.Order(folder=options.history, rounds=options.rounds, devices=options.devices)
    try:
        match options.command:
            case "status":
                return _status(layout, as_json=options.json)
            case "down":
                return _down(layout)
            case "reset":
                if layout.holder() is not None:
                    _down(layout)
                layout.reset()
                print(f"{layout.root} is empty")
                return 0
            case "seed":
                return _seed(order, options.base_time)
            case _:
                wanted = Wanted(layout=layout, ports=ports_from(options.base_port), devices=options.devices)
                history = order if options.seeded else None
                return asyncio.run(_up(wanted, Console(quiet=options.quiet), history))
    except DevnetError as error:
        print(f"latchkey devnet: {error}", file=sys.stderr)
        return error.exit_status


def _seed(order: seed.Order, base: int | None) -> int:
    """Make one history, or a set of them that ends now in place of all older ones."""
    wanted = seed.bases(int(time.time())) if base is None else [base]
    for each in wanted:
        began = time.monotonic()
        made = seed.build(order, each)
        print(
            f"{made.folder}: {order.rounds} rounds, {made.chains['metadata'].blocks} and "
            f"{made.chains['auction'].blocks} blocks, made in {time.monotonic() - began:.0f} s",
            flush=True,
        )
    if base is None:
        seed.forget(order, keep=wanted)
    return 0


async def _up(wanted: Wanted, console: Console, history: seed.Order | None) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    held = asyncio.create_task(_hold(wanted, console, history))
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({held, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not held.done():
        console.say("devnet", "stopping")
        held.cancel()
    try:
        await held
    except asyncio.CancelledError:
        console.say("devnet", "stopped")
    return 0


async def _hold(wanted: Wanted, console: Console, history: seed.Order | None) -> None:
    async with running(wanted, Schedule.devnet, console.say, history=history) as devnet:
        _show(devnet, console)
        raise await devnet.supervisor.failure


def _show(devnet: Devnet, console: Console) -> None:
    described = devnet.wanted.layout.read_description()
    console.table(_rows(described))
    console.say("devnet", f"accounts: {devnet.wanted.layout.description} ({BIDDERS} bidders, --devnet-role bidder)")
    console.say("devnet", f"warning: {WARNING}")
    console.say("devnet", f"ready after {devnet.seconds:.1f} s: open {devnet.wanted.url('directory')} in a browser")
    print("ready", flush=True)


def _rows(described: dict[str, object]) -> list[list[str]]:
    rows = [["part", "url", "chain id", "data"]]
    for name in ("metadata", "auction", "gateway", "keeper", "directory", *WATCHERS, "web"):
        part = described[name]
        assert isinstance(part, dict)
        url, chain_id, data = part.get("rpc") or part["url"], part.get("chainId", ""), part.get("data", "")
        rows.append([name, str(url), str(chain_id), str(data)])
        if "ws" in part:
            rows.append(["", part["ws"], "", ""])
    return rows


def _status(layout: Layout, *, as_json: bool) -> int:
    described = layout.read_description()
    if as_json:
        print(json.dumps(described, indent=2))
        return 0
    Console().table(_rows(described))
    return 0


def _down(layout: Layout) -> int:
    pid = layout.holder()
    if pid is None:
        raise NotRunning(folder=layout.root)
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + DOWN_TIMEOUT
    while layout.holder() is not None:
        if time.monotonic() > deadline:
            raise DevnetError(f"process {pid} did not stop within {DOWN_TIMEOUT:.0f} s; end it with `kill -9 {pid}`")
        time.sleep(0.05)
    print(f"stopped the devnet in {layout.root}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
