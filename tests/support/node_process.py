"""A real node in processes of its own, for tests: started on port 0, in a folder of its own, ended by its pid."""

from __future__ import annotations

import json
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from tests.support import tiny_chain

START_SECONDS = 30.0
STOP_SECONDS = 15.0
TINY = "tests.support.tiny_chain:definition"


@dataclass(slots=True)
class NodeProcess:
    """One running `latchkey node` and what it printed when it was ready."""

    process: subprocess.Popen[bytes]
    http: str
    websocket: str
    log: Path

    @property
    def pid(self) -> int:
        """The event-loop process."""
        return self.process.pid

    @property
    def chain_pid(self) -> int:
        """The chain process: the only child."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        assert len(children) == 1, children
        return int(children[0])

    def post(self, body: object) -> object:
        """POST a JSON value, or raw bytes; return the decoded answer."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        answer = requests.post(self.http, data=raw, headers={"Content-Type": "application/json"}, timeout=30)
        decoded: object = answer.json()
        return decoded

    def call(self, method: str, *params: object) -> object:
        """Return the result of one call; fails the test on an error answer."""
        answer = self.post({"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)})
        assert isinstance(answer, dict)
        assert "error" not in answer, (method, answer["error"])
        return answer["result"]

    def refused(self, method: str, *params: object) -> dict[str, object]:
        """Return the error object of one call; fails the test on a result."""
        answer = self.post({"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)})
        assert isinstance(answer, dict)
        assert "error" in answer, (method, answer)
        error = answer["error"]
        assert isinstance(error, dict)
        return error

    def number(self, tag: str = "latest") -> int:
        """Return the number of a tagged block."""
        block = self.call("eth_getBlockByNumber", tag, False)
        assert isinstance(block, dict)
        return int(block["number"], 16)

    def kill(self) -> None:
        """kill -9 the event-loop process, and wait until the chain process has followed."""
        chain = self.chain_pid
        self.process.kill()
        self.process.wait()
        wait_until(lambda: not running(chain), "the chain process follows the one that was killed")

    def stop(self) -> int:
        """SIGTERM; return the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)


def wait_until(holds: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    """Poll until `holds`; fail with `what` after `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds:g} s: {what}"
        time.sleep(0.02)


def running(pid: int) -> bool:
    """Whether a process lives; zombies do not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def write_inputs(folder: Path, **changes: object) -> Sequence[str]:
    """Write settings and miner key of the tiny chain into `folder`, once; return the options that name them."""
    folder.mkdir(parents=True, exist_ok=True)
    settings, key = folder / "settings.json", folder / "miner.key"
    if not settings.exists():
        settings.write_text(json.dumps(tiny_chain.settings(**changes)))
    if not key.exists():
        key.touch(mode=0o600)
        key.write_text(tiny_chain.MINER.to_bytes().hex())
    return ["--definition", TINY, "--settings", str(settings), "--miner-key-file", str(key)]


def start(folder: Path, *options: str, **changes: object) -> NodeProcess:
    """Start a node of the tiny chain on `folder`, or go on with the chain that is there."""
    inputs = write_inputs(folder, **changes)
    log = folder / "node.log"
    with log.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "node.cli", *inputs, "--data", str(folder / "data"), "--port", "0", *options],
            stdout=subprocess.PIPE,
            stderr=out,
        )
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], START_SECONDS)
    line = process.stdout.readline() if ready else b""
    process.stdout.close()
    if not line:
        process.kill()
        process.wait()
        raise AssertionError(f"the node did not start:\n{log.read_text()[-4000:]}")
    facts = json.loads(line)
    return NodeProcess(process=process, http=facts["http"], websocket=facts["ws"], log=log)


@contextmanager
def node(folder: Path, *options: str, **changes: object) -> Iterator[NodeProcess]:
    """A node for the length of a `with` block; its log is shown when it did not stop cleanly."""
    started = start(folder, *options, **changes)
    try:
        yield started
    finally:
        if started.process.poll() is None:
            status = started.stop()
            assert status == 0, f"status {status}:\n{started.log.read_text()[-4000:]}"
