"""How a node lives and dies: restarts, kills in the middle of load, signals, taken places, two processes as one."""

from __future__ import annotations

import itertools
import os
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from chains.crypto.keys import address_of
from chains.rpc.transaction import sign
from tests.support.node_process import NodeProcess, node, running, start, wait_until, write_inputs
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

SEED = 20180321


def transfer(sender: int, nonce: int, *, fee: int = 10**10, tip: int = 10**9) -> bytes:
    return sign(
        account(sender),
        chain_id=CHAIN_ID,
        nonce=nonce,
        max_priority_fee_per_gas=tip,
        max_fee_per_gas=fee,
        gas_limit=60_000,
        to=COUNTER,
    ).raw


def send(served: NodeProcess, raw: bytes) -> str | None:
    """Return the hash if the node acknowledged, None if it refused or died."""
    body = {"jsonrpc": "2.0", "id": 1, "method": "eth_sendRawTransaction", "params": ["0x" + raw.hex()]}
    try:
        answer = served.post(body)
    except (requests.RequestException, ValueError):
        return None
    assert isinstance(answer, dict)
    return answer.get("result")


def test_a_killed_node_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    """Four kills at random instants under load; every acknowledged transaction ends on the chain, once."""
    chance = random.Random(SEED)
    acknowledged: set[str] = set()
    nonces = [0] * 8
    served = start(tmp_path)
    try:
        for _ in range(4):

            def load(sender: int, served: NodeProcess = served) -> int:
                while (name := send(served, transfer(sender, nonces[sender]))) is not None:
                    acknowledged.add(name)
                    nonces[sender] += 1
                return nonces[sender]

            with ThreadPoolExecutor(8) as workers:
                loads = [workers.submit(load, sender) for sender in range(8)]
                before = len(acknowledged)
                wait_until(lambda before=before: len(acknowledged) > before + 20, "load")  # type: ignore[misc]
                chance_of_block = served.number() + 1
                wait_until(lambda served=served, at=chance_of_block: served.number() >= at, "a block under load")  # type: ignore[misc]
                delay = chance.random()
                started = served.process
                subprocess.run(["sleep", f"{delay:.3f}"], check=True)
                assert started.poll() is None
                served.kill()
                for sender, done in enumerate(loads):
                    nonces[sender] = done.result()
            served = start(tmp_path)
            # what was sent and not acknowledged may or may not be there: go on after what the node knows
            for sender in range(8):
                address = "0x" + address_of(account(sender)).hex()
                nonces[sender] = int(str(served.call("eth_getTransactionCount", address, "pending")), 16)
        missing = set(acknowledged)

        def all_included() -> bool:
            for name in tuple(missing):
                if served.call("eth_getTransactionReceipt", name) is not None:
                    missing.discard(name)
            return not missing

        wait_until(all_included, "every acknowledged transaction is on the chain", 40)
        assert len(acknowledged) > 80
        blocks = [served.call("eth_getBlockByNumber", hex(n), False) for n in range(served.number() + 1)]
        included = [name for block in blocks for name in block["transactions"]]  # type: ignore[index]
        assert len(included) == len(set(included))
    finally:
        if served.process.poll() is None:
            assert served.stop() == 0


def test_acknowledged_transactions_behind_a_gap_or_a_low_fee_survive_a_kill(tmp_path: Path) -> None:
    served = start(tmp_path)
    gap, cheap = transfer(1, 3), transfer(2, 0, fee=2, tip=1)
    names = [send(served, raw) for raw in (gap, cheap)]
    assert all(names)
    served.kill()
    with node(tmp_path) as again:
        for name in names:
            found = again.call("eth_getTransactionByHash", name)
            assert isinstance(found, dict)
            assert found["blockHash"] is None
        assert "reloaded pool=2 journalled=2" in again.log.read_text()


def test_a_restart_goes_on_where_the_chain_ended(tmp_path: Path) -> None:
    with node(tmp_path) as served:
        wait_until(lambda: served.number("finalized") >= 2, "finality")
        name = send(served, transfer(0, 0))
        wait_until(lambda: served.call("eth_getTransactionReceipt", name) is not None, "inclusion")
        receipt = served.call("eth_getTransactionReceipt", name)
        head, final = served.number(), served.number("finalized")
        block = served.call("eth_getBlockByNumber", hex(head), True)
    with node(tmp_path) as again:
        assert again.call("eth_getBlockByNumber", hex(head), True) == block
        assert again.call("eth_getTransactionReceipt", name) == receipt
        assert again.number("finalized") >= final
        wait_until(lambda: again.number() > head, "production goes on")
        assert again.call("txpool_status") == {"pending": "0x0", "queued": "0x0"}


def test_block_times_lie_on_the_grid_and_missed_slots_are_skipped(tmp_path: Path) -> None:
    with node(tmp_path, period=2) as served:
        wait_until(lambda: served.number() >= 3, "blocks")
        times = [
            int(served.call("eth_getBlockByNumber", hex(n), False)["timestamp"], 16)  # type: ignore[index]
            for n in range(served.number() + 1)
        ]
    steps = [after - before for before, after in itertools.pairwise(times)]
    assert all(step > 0 and step % 2 == 0 for step in steps)
    assert steps[0] >= 4, "genesis is five seconds old: its missed slot is skipped"
    assert set(steps[1:]) == {2}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_both_processes_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    served = start(tmp_path)
    chain = served.chain_pid
    served.process.send_signal(number)
    assert served.process.wait(10) == 0
    assert not running(chain)
    log = served.log.read_text()
    assert "Traceback" not in log
    assert "excepthook" not in log


def test_a_signal_to_the_whole_group_is_a_clean_stop_too(tmp_path: Path) -> None:
    served = start(tmp_path)
    for pid in (served.chain_pid, served.pid):
        os.kill(pid, signal.SIGTERM)
    assert served.process.wait(10) == 0


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_when_the_chain_process_dies_the_node_says_so_and_exits_1(tmp_path: Path, number: signal.Signals) -> None:
    served = start(tmp_path)
    os.kill(served.chain_pid, number)
    assert served.process.wait(10) == 1
    assert "the chain process is gone" in served.log.read_text()


def run_node(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "node.cli", *arguments], capture_output=True, text=True, timeout=30, check=False
    )


def test_a_taken_data_folder_names_its_holder_and_exits_3(tmp_path: Path) -> None:
    with node(tmp_path) as served:
        refused = run_node(*write_inputs(tmp_path), "--data", str(tmp_path / "data"), "--port", "0")
        assert refused.returncode == 3
        assert f"process {served.pid} serving {served.http}" in refused.stderr
        assert served.call("eth_chainId") == hex(CHAIN_ID)


def test_a_taken_port_names_its_holder_and_exits_3(tmp_path: Path) -> None:
    with node(tmp_path) as served:
        port = served.http.rsplit(":", 1)[1]
        refused = run_node(*write_inputs(tmp_path), "--data", str(tmp_path / "other"), "--port", port)
        assert refused.returncode == 3
        assert f"(pid {served.pid})" in refused.stderr
        assert f"port {port}" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--definition", "no.such.module:definition"], "definition"),
        (["--definition", "tests.support.tiny_chain:absent"], "definition"),
        (["--definition", "tests.support.tiny_chain"], "pkg.module:function"),
        (["--definition", "tests.support.tiny_chain:definition", "--port", "70000"], "0 to 65535"),
        (["--definition", "tests.support.tiny_chain:definition", "--miner-key-file", "/nowhere"], "file that exists"),
        (["--definition", "tests.support.tiny_chain:definition", "--settings", "/nowhere"], "readable file"),
        (["--definition", "tests.support.tiny_chain:definition", "--host", "256.1.1.1"], "address"),
        (["--chain", "third"], "invalid choice"),
        ([], "required"),
    ],
)
def test_bad_settings_exit_2_and_say_which(tmp_path: Path, arguments: list[str], text: str) -> None:
    if "--settings" not in arguments:
        write_inputs(tmp_path)
        arguments = [*arguments, "--settings", str(tmp_path / "settings.json")]
    refused = run_node(
        "--data", str(tmp_path / "data"), *(["--port", "0"] if "--port" not in arguments else []), *arguments
    )
    assert refused.returncode == 2
    assert text in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_bad_miner_key_is_refused_without_being_shown(tmp_path: Path) -> None:
    secret = "feedbeef" * 7
    options = write_inputs(tmp_path)
    (tmp_path / "miner.key").write_text(secret)
    refused = run_node(*options, "--data", str(tmp_path / "data"), "--port", "0")
    assert refused.returncode == 2
    assert "64 hex digits" in refused.stderr
    assert secret not in refused.stderr


def test_another_genesis_on_the_same_data_is_refused(tmp_path: Path) -> None:
    with node(tmp_path):
        pass
    (tmp_path / "settings.json").unlink()
    refused = run_node(*write_inputs(tmp_path, period=2), "--data", str(tmp_path / "data"), "--port", "0")
    assert refused.returncode == 1
    assert "genesis" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_node_without_a_miner_key_serves_and_makes_no_block(tmp_path: Path) -> None:
    options = write_inputs(tmp_path)
    (tmp_path / "plain").mkdir()
    served = subprocess.Popen(
        [sys.executable, "-m", "node.cli", *options[:-2], "--data", str(tmp_path / "data"), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert served.stdout is not None
        line = served.stdout.readline()
        assert '"chainId": 20180399' in line
    finally:
        served.terminate()
        assert served.wait(10) == 0
        if served.stdout is not None:
            served.stdout.close()
