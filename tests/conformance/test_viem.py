"""viem, which the web app uses, works against a node with nothing but a chain definition."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.support.node_js import find
from tests.support.node_process import node
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("viem_reads.mjs")


def test_viem_reads_blocks_logs_receipts_and_understands_errors(tmp_path: Path) -> None:
    if not (ROOT / "node_modules" / "viem").exists():
        pytest.skip("viem is not installed: make node-tools")
    node_js = find()
    assert node_js is not None
    key = "0x" + account(0).to_bytes().hex()
    with node(tmp_path) as served:
        done = subprocess.run(
            [node_js, str(SCRIPT), served.http, served.websocket, "0x" + COUNTER.hex(), key],
            capture_output=True, text=True, timeout=90, check=False, cwd=ROOT,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    heads = seen.pop("heads")
    assert heads == list(range(heads[0], heads[0] + 3))
    errors = {name: seen.pop(name) for name in ("revert", "funds", "nonceTooLow", "noBlock", "noReceipt")}
    assert seen == {
        "chainId": CHAIN_ID, "status": "success", "type": "eip1559", "logs": 1, "sameLog": True, "inBlock": True,
        "tagsAscend": True, "slot": "1", "fee": True, "nonce": 1, "balance": True, "called": "1",
    }  # fmt: skip
    for name, wanted in {
        "revert": "ExecutionRevertedError",
        "funds": "InsufficientFundsError",
        "nonceTooLow": "NonceTooLowError",
        "noBlock": "BlockNotFoundError",
        "noReceipt": "TransactionReceiptNotFoundError",
    }.items():
        assert wanted in errors[name], errors
