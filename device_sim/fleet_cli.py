"""latchkey fleet: simulate fridges behind one gateway until interrupted.

    latchkey fleet --settings fleet.json [--devices N] [--port N] [--data-dir DIR] [--json]

Settings are documented in `device_sim.settings`. With --json the first line on stdout, once the fleet listens, is one
JSON object {"base_url", "devices", "data_dir"}; logs go to stderr, one event a line, without keys. SIGINT and SIGTERM
end it cleanly.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.crypto.devnet_roles import WARNING
from device_sim.chain_ledgers import connected
from device_sim.fleet import running
from device_sim.papers import papers
from device_sim.settings import FleetSettings, load

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def parser() -> argparse.ArgumentParser:
    """Return the command's options."""
    made = argparse.ArgumentParser(prog="latchkey fleet", description="Simulate fridges behind one gateway.")
    made.add_argument("--settings", type=Path, required=True, help="JSON file, see device_sim/settings.py")
    made.add_argument("--devices", type=int, help="how many devices (setting: devices)")
    made.add_argument("--first-index", type=int, help="index of the first device's keys (setting: first_index)")
    made.add_argument("--host", help="where to listen (setting: host)")
    made.add_argument("--port", type=int, help="port to listen on, 0 = any (setting: port)")
    made.add_argument("--base-url", help="URL to register on the ledger (setting: base_url)")
    made.add_argument("--data-dir", help="folder of all databases (setting: data_dir)")
    made.add_argument("--metadata-rpc", help="metadata-chain node (setting: metadata_rpc)")
    made.add_argument("--auction-rpc", help="auction-chain node (setting: auction_rpc)")
    made.add_argument("--json", action="store_true", help="print one JSON line when listening")
    made.add_argument("--papers", action="store_true", help="print what each device states, a JSON line each, and end")
    made.add_argument("--verbose", action="store_true", help="log more")
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Run the fleet; returns 0 after SIGINT or SIGTERM. Raises LatchkeyError."""
    options = parser().parse_args(argv)
    logging.basicConfig(
        stream=sys.stderr, format=_FORMAT, level=logging.DEBUG if options.verbose else logging.INFO, force=True
    )
    names = ("devices", "first_index", "host", "port", "base_url", "data_dir", "metadata_rpc", "auction_rpc")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    settings = load(options.settings, given)
    if settings.key_seed_file is None:
        print(f"latchkey fleet: warning: {WARNING}", file=sys.stderr)
    if options.papers:
        for paper in papers(settings):
            print(json.dumps(paper))
        return 0
    asyncio.run(_run(settings, as_json=options.json))
    return 0


async def _run(settings: FleetSettings, *, as_json: bool) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    async with connected(settings) as chains, running(settings, chains) as fleet:
        if as_json:
            line = {"base_url": fleet.base_url, "devices": settings.devices, "data_dir": str(settings.data_dir)}
            print(json.dumps(line), flush=True)
        else:
            print(f"fleet of {settings.devices} devices at {fleet.base_url}", flush=True)
        serving = asyncio.create_task(fleet.serve())
        stopped = asyncio.create_task(stopping.wait())
        try:
            await asyncio.wait((serving, stopped), return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                serving.result()
        finally:
            for task in (serving, stopped):
                task.cancel()
            await asyncio.gather(serving, stopped, return_exceptions=True)
