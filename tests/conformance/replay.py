"""`make replay`: long busy chains of both kinds, made by us and made again by EthereumJS, block for block."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from chains.engine.ledger import Ledger
from chains.engine.levers import DEFAULT, ENGINES
from tests.support import node_js
from tests.support.busy_chain import auction_blocks, metadata_blocks
from tests.support.chain_export import Replayed, export, replay

CHAINS: Mapping[str, Callable[..., Ledger]] = {"metadata": metadata_blocks, "auction": auction_blocks}
SECONDS = 3_600


def compare(name: str, blocks: int, folder: Path, *, seed: int, engine: str, node: str) -> Replayed:
    """Make a chain, let EthereumJS make it again. Raises `ReplayDiffers`."""
    ledger = CHAINS[name](blocks, seed=seed, engine=engine)
    path = folder / f"{name}.jsonl"
    export(ledger, path)
    head, number = ledger.head(), ledger.head().block_number
    ledger.close()
    done = replay(node, path, seconds=SECONDS)
    assert (done.blocks, done.head) == (number, "0x" + head.hash.hex())
    return done


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="replay", description="Re-execute busy chains with EthereumJS.")
    parser.add_argument("--blocks", type=int, default=1_000, help="of each chain, at least")
    parser.add_argument("--chain", choices=tuple(CHAINS), action="append", help="one of them; both when left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=tuple(ENGINES), default=DEFAULT, help="the engine that makes the blocks")
    options = parser.parse_args(arguments)
    node = node_js.find()
    if node is None:
        print("Node.js is not here: make node-tools")
        return 1
    for name in options.chain or CHAINS:
        began = time.monotonic()
        with TemporaryDirectory() as folder:
            done = compare(name, options.blocks, Path(folder), seed=options.seed, engine=options.engine, node=node)
        print(
            f"{name}: {done.blocks} blocks re-executed by EthereumJS, {done.transactions} transactions "
            f"({done.failed} failed), {done.logs} logs, {done.gas} gas: same receipts, roots and hashes, "
            f"head {done.head}, {time.monotonic() - began:.0f} s",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
