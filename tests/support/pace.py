"""How much slower than a quiet one this machine is now, for time tables of real seconds."""

from __future__ import annotations

import subprocess
import sys
import time

UNHURRIED_SECONDS = 1.4
"""What `start_seconds` is on the machine that time tables are made for."""
LONGEST_STRETCH = 3.0


def start_seconds() -> float:
    """Return how long a chain process takes to load on this machine, as busy as it is now."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", "import node.chain_process.main, chains.auction.chain"], check=True)
    return time.monotonic() - began


def stretch() -> float:
    """Return by how much phases must be longer than on a quiet machine, 1..3: the middle one of three starts."""
    return min(LONGEST_STRETCH, max(1.0, sorted(start_seconds() for _ in range(3))[1] / UNHURRIED_SECONDS))
