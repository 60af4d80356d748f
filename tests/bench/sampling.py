"""Where the CPU time of a block goes, by part of the program: what the innermost Python frame was, a thousand times a
CPU-second. Time inside C belongs to the Python function that called it, so recovering keys is `signatures`.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from tests.bench.python_engines import Engine
from tests.bench.workloads import Block

INTERVAL = 0.001
"""CPU seconds between samples; a kernel may take several times as long."""
ROOT = str(Path(__file__).parents[2]) + "/"
PARTS = (
    ("chains/engine/aot/", "translated contracts"),
    ("chains/engine/fast/recoveries", "signatures"),
    ("chains/crypto/", "signatures"),
    ("coincurve/", "signatures"),
    ("eth_keys/", "signatures"),
    ("chains/engine/fast/interpreter", "interpreter"),
    ("chains/engine/fast/program", "interpreter"),
    ("chains/engine/fast/host", "storage, logs, ecrecover instructions"),
    ("chains/engine/fast/account_db", "state"),
    ("chains/engine/fast/trie", "tries"),
    ("chains/engine/ordered_trie", "tries"),
    ("chains/engine/fast/encoding", "tries"),
    ("chains/engine/fast/receipts", "receipts and blooms"),
    ("eth_bloom/", "receipts and blooms"),
    ("chains/engine/fast/senders", "decoding"),
    ("rlp/", "decoding"),
    ("eth_hash/", "hashing"),
    ("trie/", "tries"),
    ("chains/engine/fast/executor", "around each transaction"),
    ("chains/engine/", "ledger"),
    ("sortedcontainers/", "ledger"),
    ("eth/", "py-evm: frames, gas, other instructions"),
    ("eth_utils/", "py-evm: frames, gas, other instructions"),
)
"""The first with which a file's path, from the repository or from site-packages, begins decides."""


def shares(engine: Engine, block: Block, *, runs: int) -> Mapping[str, float]:
    """Return the share of each part, largest first, over `runs` runs of the block with what its setting up takes."""
    seen: Counter[str] = Counter()

    def take(_signal: int, frame: FrameType | None) -> None:
        found = part_of(frame)
        if found:
            seen[found] += 1

    before = signal.signal(signal.SIGPROF, take)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
    try:
        for _ in range(runs):
            engine.run(block)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    total = sum(seen.values())
    return {part: round(count / total, 3) for part, count in seen.most_common()}


def part_of(frame: FrameType | None) -> str | None:
    """Return the part that a stack is in; None outside of `Ledger.build`, which is all that the bench times."""
    path = ""
    while frame is not None:
        name = frame.f_code.co_filename
        path = path or name
        if frame.f_code.co_name == "build" and name.endswith("chains/engine/ledger.py"):
            return _named(path)
        frame = frame.f_back
    return None


def _named(path: str) -> str:
    short = path.removeprefix(ROOT).rpartition("site-packages/")[2]
    return next((part for start, part in PARTS if short.startswith(start)), "other")
