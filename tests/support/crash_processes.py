"""The processes of a devnet as a killer sees them: ids, whether they are back, and the right instant to strike."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from node.devnet.network import CHAINS, Wanted
from node.devnet.ports import HOST
from node.devnet.supervisor import Supervisor

PROCESSES = ("metadata events", "metadata chain", "auction events", "auction chain", "fleet", "keeper")
"""A node is two processes: the one of its event loop and the one of its chain."""
_BUILT = re.compile(r"built block height=(\d+)")


def part_of(process: str) -> str:
    """Return the part of the devnet that a process belongs to."""
    return process.split()[0]


@dataclass(slots=True, kw_only=True)
class Restart:
    """One restart of a node, at `time`: the last height reported before it, the first built after it."""

    time: float
    reported: int
    built: int | None = None

    @property
    def left_unreported(self) -> bool:
        """Whether a block was found in the database of which nobody had been told: the kill fell into its write."""
        return self.built is not None and self.built - 1 > self.reported


@dataclass(slots=True, kw_only=True)
class Reports:
    """What the parts have said, and the restarts of the nodes. Kills and restarts are written to `journal`."""

    journal: Path
    restarts: dict[str, list[Restart]] = field(default_factory=dict)
    _reported: dict[str, int] = field(default_factory=dict)

    def say(self, part: str, line: str) -> None:
        """Take a line of a part, or of the supervisor, which says all that a part said before it starts it again."""
        if part in ("devnet", "test"):
            with self.journal.open("a", encoding="utf-8") as out:
                out.write(f"{time.time():.3f} {part} | {line}\n")
        if part in CHAINS and (found := _BUILT.search(line)) is not None:
            height = self._reported[part] = int(found[1])
            if part in self.restarts and self.restarts[part][-1].built is None:
                self.restarts[part][-1].built = height
        for chain in CHAINS:
            if part == "devnet" and line == f"starting {chain} again":
                restart = Restart(time=time.time(), reported=self._reported.get(chain, 0))
                self.restarts.setdefault(chain, []).append(restart)

    def restart_after(self, chain: str, moment: float) -> Restart | None:
        """Return the first restart of a node after a moment."""
        return next((restart for restart in self.restarts.get(chain, []) if restart.time >= moment), None)


class Processes:
    """Finds and kills the processes of one devnet. Readiness is asked of the parts themselves, past any proxy."""

    def __init__(self, supervisor: Supervisor, wanted: Wanted, session: aiohttp.ClientSession) -> None:
        self._supervisor = supervisor
        self._wanted = wanted
        self._session = session

    def pid(self, process: str) -> int | None:
        """Return the process id, None while it does not run."""
        pid = self._supervisor.pids().get(part_of(process))
        if pid is None or not process.endswith("chain"):
            return pid if pid is not None and _lives(pid) else None
        with contextlib.suppress(OSError):
            for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
                if b"node.chain_process.main" in Path(f"/proc/{child}/cmdline").read_bytes():
                    return int(child)
        return None

    async def is_ready(self, part: str) -> bool:
        """Ask the part."""
        probe = "/health" if part == "keeper" else "/ready"
        with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
            async with self._session.get(f"http://{HOST}:{self._wanted.ports[part]}{probe}") as answer:
                return answer.status == 200
        return False

    async def back(self, part: str, before: int, seconds: float) -> None:
        """Wait until another process than `before` runs the part, and is ready."""
        deadline = time.monotonic() + seconds
        while self._supervisor.pids().get(part) in (before, None) or not await self.is_ready(part):
            if time.monotonic() > deadline:
                raise AssertionError(f"{part} was not back {seconds:.0f} s after it was killed")
            await asyncio.sleep(0.1)

    def kill(self, process: str) -> int:
        """kill -9 at once; return the id of the process."""
        pid = self.pid(process)
        assert pid is not None, f"{process} does not run"
        os.kill(pid, signal.SIGKILL)
        return pid

    async def kill_in_write(self, process: str, seconds: float) -> int:
        """kill -9 a chain process as soon as the log of its database grows, or after `seconds` anyhow."""
        pid = self.pid(process)
        assert pid is not None, f"{process} does not run"
        folder = self._wanted.layout.data(part_of(process)) / "chain"
        await asyncio.to_thread(_strike, pid, folder, seconds)
        return pid


def _strike(pid: int, folder: Path, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    logs = {path: path.stat().st_size for path in folder.glob("*.log")}
    pause = threading.Event()
    while time.monotonic() < deadline and all(_size(path) <= size for path, size in logs.items()):
        pause.wait(0.0003)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 1 << 62  # LevelDB begins a new log only while it writes


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False
