"""Run one market from enrolment to download, headless, and check every result; the last line is a JSON summary."""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from chains.base.schedule import Schedule
from chains.rpc.client import JsonRpc
from node.devnet import demo_checks
from node.devnet.console import Console
from node.devnet.demo_bidder import DemoBidder
from node.devnet.errors import DevnetError
from node.devnet.layout import Layout
from node.devnet.network import PARTS, Wanted
from node.devnet.ports import free_ports
from node.devnet.running import Devnet, running

DEFAULT_ROOT = Path("build/demo")
SETUP_SECONDS = 20
"""Between genesis and the first walk: time for processes to start and fridges to enrol."""
LIMIT_SECONDS = 420.0

ORDERS = (
    {"--max-price": "2.400", "--budget": "9.000"},
    {"--reserve-plus": "150", "--budget": "60.000"},
    {"--max-price": "0.900", "--budget": "60.000", "--max-devices": "10"},
)
"""Three ways to bid on everything: a budget that binds, one that does not, and a cap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the demo did; `seconds` of wall time."""

    devices: int
    bidders: int
    lots_sold: int
    keys_delivered: int
    rows_downloaded: int
    dtx_conserved: bool
    seconds: float

    def to_json(self) -> dict[str, object]:
        """Return the last line of output."""
        return {
            "ok": True,
            "devices": self.devices,
            "bidders": self.bidders,
            "lots_sold": self.lots_sold,
            "keys_delivered": self.keys_delivered,
            "rows_downloaded": self.rows_downloaded,
            "dtx_conserved": self.dtx_conserved,
            "seconds": round(self.seconds, 1),
        }


def main(argv: Sequence[str]) -> int:
    """Run `latchkey demo`; return 0 only if everything went as the reference model says."""
    parser = argparse.ArgumentParser(prog="latchkey demo", description=__doc__)
    parser.add_argument("--root", type=Path, default=DEFAULT_ROOT, help="folder, emptied first (default: build/demo)")
    parser.add_argument("--devices", type=int, default=24, help="fridges (default: 24)")
    parser.add_argument("--verbose", action="store_true", help="show the log lines of all processes")
    options = parser.parse_args(argv)
    if not 4 <= options.devices <= 128:
        parser.error(f"--devices is {options.devices}, allowed is 4..128")
    layout = Layout(root=options.root)
    layout.reset()
    shutil.rmtree(options.root / "bidders", ignore_errors=True)
    ports = dict(zip(PARTS, free_ports(len(PARTS)), strict=True))
    wanted = Wanted(layout=layout, ports=ports, devices=options.devices)
    console = Console(quiet=not options.verbose)
    try:
        summary = asyncio.run(asyncio.wait_for(_run(wanted, console), LIMIT_SECONDS))
    except TimeoutError:
        print(f"latchkey demo: not done after {LIMIT_SECONDS:.0f} s; logs are in {layout.logs}", file=sys.stderr)
        return 1
    except DevnetError as error:
        print(f"latchkey demo: {error}", file=sys.stderr)
        return error.exit_status
    print(json.dumps(summary.to_json()), flush=True)
    return 0


async def _run(wanted: Wanted, console: Console) -> Summary:
    began = time.monotonic()

    def say(text: str) -> None:
        console.say("devnet", f"{time.monotonic() - began:6.1f} s  {text}")

    async with running(wanted, lambda now: Schedule.demo(now + SETUP_SECONDS), console.say) as devnet:
        say(f"both chains run, {wanted.devices} fridges are enrolled, enabled and checking in")
        work = asyncio.create_task(_market(devnet, say))
        failure = devnet.supervisor.failure
        failure.add_done_callback(lambda _: work.cancel())
        try:
            counted = await work
        except asyncio.CancelledError:
            if failure.done() and not failure.cancelled():
                raise failure.result() from None
            raise
    return Summary(
        devices=wanted.devices,
        bidders=len(ORDERS),
        lots_sold=counted.lots_sold,
        keys_delivered=counted.keys_delivered,
        rows_downloaded=counted.rows_downloaded,
        dtx_conserved=True,
        seconds=time.monotonic() - began,
    )


async def _market(devnet: Devnet, say: demo_checks.Tell) -> demo_checks.Counted:
    wanted = devnet.wanted
    bidders = [
        DemoBidder(index=index, folder=wanted.layout.root / "bidders" / str(index), order=order, wanted=wanted)
        for index, order in enumerate(ORDERS)
    ]
    async with JsonRpc.http(wanted.url("metadata")) as metadata, JsonRpc.http(wanted.url("auction")) as auction:
        checks = demo_checks.Checks(wanted=wanted, metadata=metadata, auction=auction)
        round_id = await checks.first_round()
        say(f"round {round_id} is open: {await checks.lots()} lots")
        await asyncio.gather(*(bidder.plan_and_seal() for bidder in bidders))
        say(f"{len(bidders)} sealed batches are committed; nobody can read a price")
        await asyncio.gather(*(bidder.reveal() for bidder in bidders))
        say("the batches are revealed")
        counted = await checks.compare_results([bidder.recovery() for bidder in bidders])
        say(f"the round is cleared: {counted.lots_sold} lots sold, every lot as the reference model has it")
        licences = await asyncio.gather(*(bidder.open_keys(checks.delivered) for bidder in bidders))
        say(f"{sum(licences)} month keys arrived encrypted and are opened")
        await checks.term_begins()
        rows = await asyncio.gather(*(bidder.download() for bidder in bidders))
        say(f"{sum(rows)} rows of data are downloaded")
        await checks.money_is_paid()
        say("owners, gateway, platform and miners are paid; every DTX is accounted for")
        await checks.term_ends()
        await asyncio.gather(*(bidder.is_refused() for bidder in bidders))
        say("the term is over: the keys open nothing any more")
    return demo_checks.Counted(lots_sold=counted.lots_sold, keys_delivered=sum(licences), rows_downloaded=sum(rows))
