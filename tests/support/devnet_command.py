"""`latchkey devnet` as a process of a test: started, waited for, and ended by its own id."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from node.devnet.network import PARTS
from node.devnet.ports import free_ports

READY_SECONDS = 180.0
STOP_SECONDS = 60.0


def latchkey(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `latchkey devnet` with arguments to its end."""
    command = [sys.executable, "-m", "chains.base.command", "devnet", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=READY_SECONDS, check=False)


def base_port() -> int:
    """Return the first of as many free ports in a row as a devnet needs."""
    return free_ports(len(PARTS))[0]


@contextmanager
def up(root: Path, port: int, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A devnet of four fridges that has said `ready`; ended by TERM if it still runs."""
    log = root.with_suffix(".log")
    command = [sys.executable, "-m", "chains.base.command", "devnet", "up", "--quiet", "--devices", "4", *options]
    with log.open("w") as out:
        process = subprocess.Popen(
            [*command, "--root", str(root), "--base-port", str(port)], stdout=out, stderr=out, text=True
        )
    try:
        until(lambda: process.poll() is not None or "ready\n" in log.read_text().splitlines(keepends=True), "ready")
        assert process.poll() is None, log.read_text()
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(STOP_SECONDS)


def until(holds: object, what: str, seconds: float = READY_SECONDS) -> None:
    """Poll until `holds()`; fail with `what`."""
    deadline = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]  # a plain callable keeps the call sites short
        assert time.monotonic() < deadline, f"not within {seconds:.0f} s: {what}"
        time.sleep(0.05)
