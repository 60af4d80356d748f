"""`latchkey node prune` on a real data folder: what it frees, what it refuses, and kill -9 at any point of it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from chains.crypto.keys import address_of
from chains.engine.database import LevelDatabase
from chains.engine.ledger import Ledger
from chains.rpc.transaction import sign
from tests.support import tiny_chain
from tests.support.ledgers import Clock
from tests.support.node_process import node, wait_until, write_inputs
from tests.support.pruned_chains import needed, stored
from tests.support.tiny_chain import CHAIN_ID, COUNTER, MINER, account

BLOCKS = 60
KEEP = 6
"""More than there are above the finalised block."""
DIES = """
import os, signal, sys
from chains.engine import prune
from node import prune_cli
from node.chain_process import pruning

prune._CHUNK = 300
left = int(sys.argv[1])

def die(phase, count):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    if phase == "compact":
        os.kill(os.getpid(), signal.SIGKILL)

prune_cli._progress = die
sys.exit(prune_cli.main(["--data", sys.argv[2], "--keep", "6"]))
"""


def grown(folder: Path) -> Path:
    """Write a chain of `BLOCKS` busy blocks into the data folder of a node that is not running."""
    write_inputs(folder, genesis_timestamp=int(time.time()) - BLOCKS - 10)
    settings = json.loads((folder / "settings.json").read_text())
    clock = Clock()
    ledger = Ledger.open(
        tiny_chain.definition(settings), LevelDatabase(folder / "data" / "chain"), miner_key=MINER, clock=clock
    )
    for nonce in range(BLOCKS):
        candidates = [
            sign(
                account(sender),
                chain_id=CHAIN_ID,
                nonce=nonce,
                max_priority_fee_per_gas=10**9,
                max_fee_per_gas=10**11,
                gas_limit=60_000,
                to=COUNTER if sender == 0 else (1_000 * nonce + sender + 2**30).to_bytes(20, "big"),
                value=0 if sender == 0 else 1,
            ).raw
            for sender in range(10)
        ]
        timestamp = int(ledger.head().timestamp) + 1
        clock.now = timestamp  # a miner votes only on blocks of now
        built = ledger.build(candidates, timestamp=timestamp, budget_seconds=30)
        assert len(built.included) == len(candidates)
    ledger.close()
    return folder / "data"


def prune(data: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "node.cli", "prune", "--data", str(data), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def size(data: Path) -> int:
    return sum(file.stat().st_size for file in (data / "chain").iterdir())


def test_a_pruned_node_goes_on_and_names_the_states_that_it_lacks(tmp_path: Path) -> None:
    data = grown(tmp_path)
    before = size(data)
    done = prune(data, "--keep", str(KEEP))
    assert (done.returncode, done.stderr) == (0, "compacting\n")
    assert f"kept: states of blocks {BLOCKS - KEEP + 1} to {BLOCKS}, " in done.stdout
    assert size(data) < before / 2
    assert f"{size(data) / 1e6:.2f} MB now" in done.stdout
    assert sorted(path.name for path in data.iterdir()) == ["chain", "node.lock"]
    again = prune(data, "--keep", "1")
    assert f"kept: states of blocks {BLOCKS - 4} to {BLOCKS}, " in again.stdout
    assert f"that is more than 1, because block {BLOCKS - 4} is the newest finalised one" in again.stdout
    with node(tmp_path) as served:
        address = "0x" + address_of(account(0)).hex()
        error = served.refused("eth_getBalance", address, hex(BLOCKS - 5))
        assert error["code"] == -32000
        assert f"the state of block {BLOCKS - 5} was pruned" in str(error["message"])
        assert f"from block {BLOCKS - 4} on" in str(error["message"])
        call = {"to": "0x" + COUNTER.hex(), "data": "0x01"}
        assert "was pruned" in str(served.refused("eth_call", call, "0x1")["message"])
        assert "was pruned" in str(served.refused("eth_getProof", address, [], "0x1")["message"])
        assert served.call("eth_call", call, hex(BLOCKS)) == "0x" + BLOCKS.to_bytes(32, "big").hex()
        assert served.call("eth_getBlockByNumber", "0x1", True) is not None
        wait_until(lambda: served.number("finalized") > BLOCKS, "finality goes on")


def test_a_data_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    with node(tmp_path) as served:
        wait_until(lambda: served.number("finalized") >= 2, "finality")
        refused = prune(tmp_path / "data")
        assert refused.returncode == 3
        assert f"process {served.pid} serving {served.http}" in refused.stderr
        head = served.number()
        wait_until(lambda: served.number() > head, "the node does not mind")


@pytest.mark.parametrize(
    ("options", "named"),
    [(("--keep", "0"), "--keep"), ((), "--data")],
)
def test_bad_settings_are_named(options: tuple[str, ...], named: str, tmp_path: Path) -> None:
    refused = prune(tmp_path / "nothing", *options)
    assert refused.returncode == 2
    assert named in refused.stderr
    assert not (tmp_path / "nothing").exists()


def test_kill_9_at_any_point_leaves_a_chain_that_goes_on(tmp_path: Path) -> None:
    data = grown(tmp_path)
    definition = tiny_chain.definition(json.loads((tmp_path / "settings.json").read_text()))
    lengths: list[int] = []
    for turn in range(0, 40, 3):
        died = subprocess.run([sys.executable, "-c", DIES, str(turn), str(data)], capture_output=True, check=False)
        assert died.returncode == -signal.SIGKILL, died.stderr
        database = LevelDatabase(data / "chain")
        lengths.append(len(stored(database)))
        ledger = Ledger.open(definition, database, miner_key=MINER, clock=time.time)
        head = int(ledger.head().block_number)
        for number in range(head - KEEP + 1, head + 1):
            header = ledger.header_at(number)
            assert header is not None
            assert needed(database, [bytes(header.state_root)])
        timestamp = int(ledger.head().timestamp) + 1
        assert ledger.build([], timestamp=timestamp, budget_seconds=5).block.number == head + 1
        ledger.close()
        if lengths[-1] < lengths[0] and len(lengths) > 2 and lengths[-1] == lengths[-2]:
            break
    assert len(set(lengths)) > 2, f"kills before, in and after the sweep: {lengths}"
    assert prune(data, "--keep", str(KEEP)).returncode == 0
    with node(tmp_path) as served:
        wait_until(lambda: served.number() > head + 2, "production goes on")
