"""Shows how far a rebuild is: one line that moves on a terminal, a log line now and then elsewhere."""

from __future__ import annotations

import asyncio
import sys
from time import monotonic
from typing import TextIO

from node.directory import log
from node.directory.index import Index

WIDTH = 28
TERMINAL_SECONDS = 0.2
LOG_SECONDS = 5.0


def bar(share: float, devices: int, rate: float, remaining: float | None) -> str:
    """Return the line: `rebuilding [#####.....] 43.1 %  430,112 devices  8,200/s  about 69 s left`."""
    full = int(share * WIDTH)
    left = "" if remaining is None else f"  about {remaining:,.0f} s left"
    marks = "#" * full + "." * (WIDTH - full)
    return f"rebuilding [{marks}] {share:6.1%}  {devices:,} devices  {rate:,.0f}/s{left}"


async def show_progress(index: Index, out: TextIO = sys.stderr) -> None:
    """Show a rebuild until the index is ready. Nothing is shown for one that is ready within a second."""
    began = last = monotonic()
    first_devices, first_share = index.ledger.state.records.count, index.progress
    while not index.ready:
        await asyncio.sleep(TERMINAL_SECONDS)
        now, devices, share = monotonic(), index.ledger.state.records.count, index.progress
        passed, gained = now - began, share - first_share
        rate = max(0, devices - first_devices) / passed
        remaining = (1 - share) / gained * passed if gained > 0 else None
        if passed < 1:
            continue
        if out.isatty():
            print("\r\x1b[K" + bar(share, devices, rate, remaining), end="", file=out, flush=True)
        elif now - last >= LOG_SECONDS:
            last = now
            log.event("rebuilding", percent=f"{share:.1%}", devices=devices, rate=f"{rate:.0f}")
    if out.isatty() and monotonic() - began > 1:
        print("\r\x1b[K", end="", file=out, flush=True)
