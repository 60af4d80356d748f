"""The processes of a market, started and ended by their test: nodes, fleet, keeper, as `latchkey devnet` runs them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import requests

from node.devnet.network import Wanted
from node.devnet.supervisor import Part

START_SECONDS = 90.0


@dataclass
class Machine:
    """The processes of a test; each logs to its file, all are ended by their own id."""

    wanted: Wanted
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, part: Part) -> None:
        log = self.wanted.layout.root / f"{part.name}.log"
        with log.open("ab") as out:
            self.running[part.name] = subprocess.Popen(part.command, stdout=out, stderr=out)

    def kill(self, name: str) -> None:
        process = self.running.pop(name)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        for process in reversed(self.running.values()):
            process.terminate()
        for process in self.running.values():
            process.wait(30)

    def log(self, name: str) -> str:
        path = self.wanted.layout.root / f"{name}.log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def get(self, path: str) -> Any:  # JSON of the test itself
        return requests.get(self.wanted.url("fleet") + path, timeout=10).json()

    def latchkey(self, *arguments: str, command: str = "device") -> tuple[int, Any]:
        """Run `latchkey COMMAND ... --json` for the gateway; return exit code and the JSON it printed, or stderr."""
        return latchkey(command, *arguments, "--json", "--gateway", self.wanted.url("fleet"))


def latchkey(*arguments: str) -> tuple[int, Any]:
    """Run `latchkey ...`; return exit code and the JSON that it printed, or what it said on stderr."""
    command = [sys.executable, "-m", "chains.base.command", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def until(what: str, holds: Callable[[], bool], machine: Machine, seconds: float = START_SECONDS) -> None:
    """Wait until `holds`; a service that does not answer yet counts as no. Fails with the fleet's last lines."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            if holds():
                return
        except requests.RequestException:
            pass
        assert time.monotonic() < deadline, f"{what} did not happen:\n{machine.log('fleet')[-3000:]}"
        time.sleep(0.2)


def is_ready(part: Part) -> Callable[[], bool]:
    """Return a question: does the part say that it is ready?"""
    return lambda: requests.get(str(part.ready_url), timeout=10).status_code == 200
