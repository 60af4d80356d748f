"""The event-loop process stays light: neither the EVM nor LevelDB is loaded in it, and a client loads less still."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("eth", "plyvel", "trie", "chains.engine")


@pytest.mark.parametrize(
    "module", ["node.cli", "node.service", "node.rpc.server", "node.producer", "chains.rpc.sender"]
)
def test_a_light_module_loads_neither_evm_nor_database(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_the_chain_process_loads_them() -> None:
    code = f"import sys, node.chain_process.main; print([name for name in {HEAVY!r} if name not in sys.modules])"
    missing = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert missing.strip() == "[]", (
        "the names above are what the chain process uses, else the test before proves nothing"
    )
