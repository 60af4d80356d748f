"""A devnet for browsers and notebooks: short rounds, free ports, a folder of its own that stays when a test fails.

    python -m tests.support.web_market ROOT            hold one until TERM; `ready` on standard output
    python -m tests.support.web_market ROOT --seeded   the same with the devnet's own schedule and a history

The process is the devnet's supervisor, so that who stops it (SIGSTOP) keeps it from mending what was killed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from chains.base.schedule import Schedule
from node.devnet.layout import Layout
from node.devnet.network import PARTS, Wanted
from node.devnet.ports import free_ports
from node.devnet.running import running
from node.devnet.seed import Order

READY_SECONDS = 180.0
SEEDED_SECONDS = 600.0
"""The history is made first if there is none yet."""
STOP_SECONDS = 60.0
DEVICES = 24
LONGEST_STRETCH = 3.0
UNHURRIED_SECONDS = 1.4
"""How long a chain process takes to load on the machine that the schedule is made for."""
SETUP_SECONDS = 20
"""Between genesis and the first walk: time for processes to start and fridges to enrol."""


def short_rounds(genesis_time: int, stretch: float) -> Schedule:
    """Return a schedule whose rounds leave a browser the time to seal; `stretch` times as long on a slow machine.

    Unstretched there is a new round every 85 s, which takes bids for 130 s: the first 45 s beside the round before it,
    and whoever comes at any time finds one with 45 s left. Its month begins 205 s after it comes up for sale.
    """

    def seconds(number: int) -> int:
        return round(number * stretch)

    lead = seconds(12) + seconds(10) + seconds(130) + seconds(30) + 1 + seconds(14) + seconds(18)
    return Schedule(
        close=seconds(12),
        open=seconds(10),
        commit=seconds(130),
        reveal=seconds(30),
        pace=1,
        clear=seconds(14),
        deliver=seconds(18),
        dispute=8,
        lead=lead,
        term=seconds(85),
        month_zero=genesis_time + seconds(SETUP_SECONDS) + lead,
        time_step=1,
        fresh=seconds(60),
        reveal_gap=4,
        phase_blocks=4,
        min_lots=4,
    )


def slowness() -> float:
    """Return how many times slower than the machine that the schedule is made for this one is now, from 1 to 3."""

    def start() -> float:
        began = time.monotonic()
        subprocess.run([sys.executable, "-c", "import node.chain_process.main, chains.auction.chain"], check=True)
        return time.monotonic() - began

    return min(LONGEST_STRETCH, max(1.0, min(start(), start()) / UNHURRIED_SECONDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class WebMarket:
    """A running devnet: the process that supervises it, its folder, what devnet.json says, and how slow it goes."""

    supervisor: int
    root: Path
    stretch: float
    described: dict[str, dict[str, object]]

    @property
    def web(self) -> str:
        """Return the URL of the web app."""
        return str(self.described["web"]["url"])


@contextmanager
def serving(root: Path, *, seeded: bool = False) -> Iterator[WebMarket]:
    """Run a devnet in a process of its own; fails with the end of its log if it is not ready in time."""
    stretch = slowness()
    log = root.parent / f"{root.name}.log"
    root.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as out:
        how = ["--seeded"] if seeded else ["--stretch", f"{stretch:.2f}"]
        command = [sys.executable, "-m", "tests.support.web_market", str(root), *how]
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)

    def told() -> bool:
        return "ready\n" in log.read_text(encoding="utf-8").splitlines(keepends=True)

    try:
        seconds = SEEDED_SECONDS if seeded else READY_SECONDS
        wait_until(lambda: process.poll() is not None or told(), f"a devnet in {root}", seconds)
        assert process.poll() is None, f"the devnet ended: {log.read_text(encoding='utf-8')[-4000:]}"
        described = json.loads((root / "devnet.json").read_text(encoding="utf-8"))
        yield WebMarket(supervisor=process.pid, root=root, stretch=stretch, described=described)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)  # a story that broke off may have left it stopped
            process.terminate()
            process.wait(STOP_SECONDS)


def wait_until(holds: Callable[[], bool], what: str, seconds: float) -> None:
    """Look until `holds`; fail with `what` after `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds:.0f} s: {what}"
        time.sleep(0.05)


async def _hold(root: Path, *, seeded: bool, stretch: float) -> None:
    wanted = Wanted(
        layout=Layout(root=root), ports=dict(zip(PARTS, free_ports(len(PARTS)), strict=True)), devices=DEVICES
    )
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    history = Order(devices=DEVICES) if seeded else None

    def schedule(genesis_time: int) -> Schedule:
        return Schedule.devnet(genesis_time) if seeded else short_rounds(genesis_time, stretch)

    async with running(wanted, schedule, lambda part, line: None, history=history) as devnet:
        print("ready", flush=True)
        failure = devnet.supervisor.failure
        failure.add_done_callback(lambda _: stop.set())
        await stop.wait()
        if failure.done():
            raise failure.result()


def main() -> int:
    """Hold a devnet until TERM."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--seeded", action="store_true")
    parser.add_argument("--stretch", type=float, default=1.0)
    options = parser.parse_args()
    asyncio.run(_hold(options.root, seeded=options.seeded, stretch=options.stretch))
    return 0


if __name__ == "__main__":
    sys.exit(main())
