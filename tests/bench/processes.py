"""CPU and memory of processes, from /proc, and the nodes and fleets that a bench runs as processes of their own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import requests

from node.devnet.supervisor import Part

_TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """Return the CPU seconds, user and system, of a process and of the children that it has waited for."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / _TICKS


def resident_kib(pid: int) -> int:
    """Return the resident memory of a process, KiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise ProcessLookupError(pid)


def wait_until(what: str, holds: Callable[[], bool], seconds: float, pause: float = 0.2) -> float:
    """Wait and return how long it took; an unreachable server counts as: not yet. Raises TimeoutError."""
    began = time.monotonic()
    while True:
        with contextlib.suppress(requests.RequestException):
            if holds():
                return time.monotonic() - began
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"{what} did not happen within {seconds:g} s")
        time.sleep(pause)


class Processes:
    """Processes that end with the block; each logs to its own file below `logs`."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, command: Sequence[str]) -> int:
        """Start a process and return its id."""
        with (self._logs / f"{name}.log").open("ab") as out:
            self._running[name] = subprocess.Popen(command, stdout=out, stderr=out)
        return self._running[name].pid

    def start_part(self, part: Part, seconds: float = 120.0) -> int:
        """Start a part of a devnet and wait until it is ready."""
        pid = self.start(part.name, part.command)
        wait_until(part.name, lambda: requests.get(str(part.ready_url), timeout=5).status_code == 200, seconds)
        return pid

    def stop(self, name: str) -> None:
        """End one process."""
        process = self._running.pop(name)
        process.terminate()
        process.wait(60)

    def stop_all(self) -> None:
        """End all, the youngest first."""
        for name in reversed(list(self._running)):
            self.stop(name)


@contextlib.contextmanager
def processes(logs: Path) -> Iterator[Processes]:
    """Yield processes that end with the block."""
    logs.mkdir(parents=True, exist_ok=True)
    made = Processes(logs)
    try:
        yield made
    finally:
        made.stop_all()
