"""A device installs without the EVM and the node's database, and never leans on the node."""

import subprocess
import sys

import pytest

_PROBE = """
import sys
import device_sim.{name}
heavy = sorted(name for name in sys.modules if name.split(".")[0] in ("eth", "plyvel", "trie", "node"))
print(heavy + sorted(name for name in sys.modules if name.startswith("chains.engine")))
"""


@pytest.mark.parametrize("name", ["fleet_cli", "cli"])
def test_device_commands_load_neither_evm_nor_database(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE.format(name=name)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
