"""A chain as a second client needs it: JSON lines, the genesis in geth's format first, then a block a line.

A block's line holds what the second client takes from us (number, timestamp, coinbase, extraData, gasLimit and the raw
transactions) and what it must find by itself (gasUsed, the roots, hash, and for each receipt status, cumulative gas,
number of logs and encoding). Works for any chain of the project: all it asks for is a ledger.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eth.abc import BlockAPI, ReceiptAPI

from chains.engine.errors import hex_of
from chains.engine.genesis import export_genesis
from chains.engine.ledger import Ledger

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tests" / "conformance" / "replay.mjs"
PACKAGE = ROOT / "node_modules" / "@ethereumjs" / "vm"


class ReplayDiffers(Exception):
    """The second client did not make the same chain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What the second client executed; `head` is the hash of its last block."""

    blocks: int
    transactions: int
    failed: int
    logs: int
    gas: int
    head: str


def export(ledger: Ledger, path: Path) -> None:
    """Write the canonical chain of a ledger."""
    with path.open("w", encoding="utf-8") as file:
        for line in _lines(ledger):
            file.write(json.dumps(line) + "\n")


def replay(node: str, path: Path, *, seconds: float) -> Replayed:
    """Re-execute an exported chain by EthereumJS. Raises `ReplayDiffers` with its words."""
    done = subprocess.run(
        [node, str(SCRIPT), str(path)], capture_output=True, text=True, timeout=seconds, check=False, cwd=ROOT
    )
    if done.returncode:
        raise ReplayDiffers(done.stderr.strip())
    return Replayed(**json.loads(done.stdout))


def _lines(ledger: Ledger) -> Iterator[dict[str, object]]:
    yield export_genesis(ledger.definition)
    for number in range(1, ledger.head().block_number + 1):
        header = ledger.header_at(number)
        assert header is not None
        block = ledger.block_of(bytes(header.hash))
        assert block is not None
        yield _line(block, ledger.receipts_of(bytes(header.hash)))


def _line(block: BlockAPI, receipts: tuple[ReceiptAPI, ...]) -> dict[str, object]:
    header = block.header
    return {
        "number": header.block_number,
        "timestamp": hex(header.timestamp),
        "coinbase": hex_of(header.coinbase),
        "extraData": hex_of(header.extra_data),
        "gasLimit": hex(header.gas_limit),
        "transactions": [hex_of(transaction.encode()) for transaction in block.transactions],
        "gasUsed": header.gas_used,
        "stateRoot": hex_of(header.state_root),
        "receiptsRoot": hex_of(header.receipt_root),
        "transactionsRoot": hex_of(header.transaction_root),
        "hash": hex_of(header.hash),
        "receipts": [
            {
                "status": receipt.state_root[0] if receipt.state_root else 0,
                "gas": receipt.gas_used,
                "logs": len(receipt.logs),
                "raw": hex_of(receipt.encode()),
            }
            for receipt in receipts
        ],
    }
