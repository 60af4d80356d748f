"""`latchkey devnet` by command line: up, status, down, reset, Ctrl-C, and what is in its way."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest
import requests

from chains.auction.events import RoundOpened
from node.devnet.network import PARTS
from tests.support.devnet_command import STOP_SECONDS, base_port, latchkey, until, up

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

ROUND_OPENED = "0x" + RoundOpened.topic().hex()


def described(root: Path) -> dict[str, int]:
    """Return the process ids of the parts in devnet.json."""
    pids: dict[str, int] = json.loads((root / "devnet.json").read_text())["pids"]
    return pids


def family(pid: int) -> set[int]:
    """Return a process and all its descendants."""
    found = {pid}
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in path.read_text().split():
            found |= family(int(child))
    return found


def alive(pids: set[int]) -> set[int]:
    """Return those that run; zombies do not."""
    running = set()
    for pid in pids:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            continue
        if state not in "ZX":
            running.add(pid)
    return running


def test_a_devnet_starts_tells_where_it_is_goes_on_after_ctrl_c_and_is_reset(tmp_path: Path) -> None:
    root, port = tmp_path / "devnet", base_port()
    with up(root, port) as devnet:
        told = latchkey("status", "--root", str(root), "--json")
        assert told.returncode == 0, told.stderr
        status = json.loads(told.stdout)
        assert status["metadata"]["rpc"] == f"http://127.0.0.1:{port}"
        assert requests.get(status["gateway"]["url"] + "/ready", timeout=10).status_code == 200

        again = latchkey("up", "--root", str(root), "--base-port", str(base_port()))
        assert again.returncode == 3, again.stdout + again.stderr
        assert f"{root} is used by process {devnet.pid}" in again.stderr
        elsewhere = latchkey("up", "--root", str(tmp_path / "other"), "--base-port", str(port))
        assert elsewhere.returncode == 3, elsewhere.stdout + elsewhere.stderr
        holder = status["pids"]["metadata"]
        assert f"port {port} for metadata is in use by" in elsewhere.stderr
        assert f"(pid {holder})" in elsewhere.stderr

        before = family(devnet.pid)
        assert len(before) == 1 + len(PARTS) + 2, "the supervisor, the parts, and the chain process of each node"
        os.kill(devnet.pid, signal.SIGINT)
        assert devnet.wait(STOP_SECONDS) == 0, root.with_suffix(".log").read_text()
        assert alive(before) == set()
    stopped = latchkey("status", "--root", str(root))
    assert stopped.returncode == 1
    assert f"no devnet runs in {root}" in stopped.stderr

    with up(root, port) as devnet:
        first = described(root)["keeper"]
        os.kill(first, signal.SIGKILL)
        until(lambda: described(root)["keeper"] != first, "the process id of the new keeper in devnet.json")
        assert alive({described(root)["keeper"]})
        before = family(devnet.pid)
        down = latchkey("down", "--root", str(root))
        assert down.returncode == 0, down.stderr
        assert devnet.wait(STOP_SECONDS) == 0
        assert alive(before) == set()
    assert (root / "metadata" / "chain").is_dir()
    assert latchkey("down", "--root", str(root)).returncode == 1
    assert latchkey("reset", "--root", str(root)).returncode == 0
    assert [path.name for path in root.iterdir()] == ["lock"]


def test_a_killed_supervisor_leaves_no_process_behind(tmp_path: Path) -> None:
    root, port = tmp_path / "devnet", base_port()
    with up(root, port) as devnet:
        before = family(devnet.pid)
        os.kill(devnet.pid, signal.SIGKILL)
        devnet.wait(STOP_SECONDS)
        until(lambda: not alive(before), "the end of every part", STOP_SECONDS)
    assert latchkey("reset", "--root", str(root)).returncode == 0


def call(url: str, method: str, *parameters: object) -> object:
    """Return the result of one JSON-RPC call."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": list(parameters)})
    answer = requests.post(url, data=body, headers={"Content-Type": "application/json"}, timeout=10)
    return answer.json()["result"]


def test_a_devnet_with_a_history_goes_on_from_it(tmp_path: Path) -> None:
    root, histories, port = tmp_path / "devnet", tmp_path / "histories", base_port()
    made = latchkey(
        "seed",
        "--history",
        str(histories),
        "--rounds",
        "2",
        "--devices",
        "4",
        "--base-time",
        str(int(time.time()) - 60),
    )
    assert made.returncode == 0, made.stderr
    with up(root, port, "--seeded", "--history", str(histories), "--rounds", "2") as devnet:
        status = json.loads(latchkey("status", "--root", str(root), "--json").stdout)
        schedule, rpc = status["schedule"], status["auction"]["rpc"]
        genesis = call(rpc, "eth_getBlockByNumber", "0x0", False)
        assert isinstance(genesis, dict)
        first = int(genesis["timestamp"], 16)
        assert schedule["month_zero"] - schedule["lead"] == first
        assert first < time.time() - 2 * schedule["term"]
        book = status["contracts"]["batch_auction"]
        opened = {"address": book, "fromBlock": "0x0", "toBlock": "latest", "topics": [ROUND_OPENED]}

        def rounds() -> list[int]:
            logs = call(rpc, "eth_getLogs", opened)
            assert isinstance(logs, list)
            return [int(log["topics"][1], 16) for log in logs]

        assert rounds()[:2] == [1, 2]
        until(lambda: len(rounds()) > 2, "the keeper opens a round of fridges that went on checking in")
        log = root.with_suffix(".log").read_text()
        assert "2 rounds of history" in log
        assert "enrolled device" not in (root / "logs" / "fleet.log").read_text(), (
            "the fridges are those of the history"
        )
        assert devnet.poll() is None
    with up(root, port, "--seeded", "--history", str(tmp_path / "nothing")):
        assert not (tmp_path / "nothing").exists(), "a devnet that has a past keeps it"
