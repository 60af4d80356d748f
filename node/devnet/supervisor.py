"""Starts the processes of a devnet in order, keeps them running, and ends them.

Each part is a process group of its own, so that Ctrl-C reaches the supervisor alone, which then ends the parts in
reverse order: TERM, `STOP_TIMEOUT` seconds, KILL. A part is ready when its URL answers 200. A part that ends by itself
is reported with its last lines and started again; one that ends `MAX_RESTARTS` times within `RESTART_WINDOW` seconds
brings the devnet down. If the supervisor itself is killed, the kernel sends TERM to the parts (Linux).
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import aiohttp

from node.devnet.errors import PartFailed

STOP_TIMEOUT = 15.0
PROBE_INTERVAL = 0.05
PROBE_TIMEOUT = 2.0
MAX_RESTARTS = 5
RESTART_WINDOW = 30.0
TAIL_LINES = 20
MAX_LINE = 1 << 20
PR_SET_PDEATHSIG = 1

Say = Callable[[str, str], None]
"""Called with (part, line) for everything a part or the supervisor says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One process: what to run, and the URL that answers 200 once it is ready (None: ready at once)."""

    name: str
    command: Sequence[str]
    ready_url: str | None
    ready_timeout: float = 60.0


@dataclass(slots=True, kw_only=True)
class _Running:
    part: Part
    process: asyncio.subprocess.Process
    log: IO[str]
    tail: deque[str]
    reader: asyncio.Task[None]
    starts: deque[float] = field(default_factory=deque)


def _end_with_parent() -> None:
    """In the child, before exec: ask for TERM when the supervisor dies. Elsewhere than Linux this does nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Supervisor:
    """Owns the parts between `async with` and its end. `failure` holds the error that a restart could not mend.

    `on_restart` is called when a part runs under another process id than before.
    """

    def __init__(self, *, logs: Path, say: Say, restart: bool = True) -> None:
        self._logs = logs
        self._say = say
        self._restart = restart
        self._running: dict[str, _Running] = {}
        self._watchers: dict[str, asyncio.Task[None]] = {}
        self._stopping = False
        self.on_restart: Callable[[], None] = lambda: None
        self.failure: asyncio.Future[PartFailed] = asyncio.get_running_loop().create_future()

    async def __aenter__(self) -> Self:
        self._logs.mkdir(parents=True, exist_ok=True)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def pids(self) -> dict[str, int]:
        """Process id of each running part."""
        return {name: running.process.pid for name, running in self._running.items()}

    async def start(self, part: Part) -> None:
        """Start a part and return when it is ready; raises PartFailed if it ends or is not ready in time."""
        running = await self._spawn(part, deque(maxlen=MAX_RESTARTS))
        await self._until_ready(running)
        self._watchers[part.name] = asyncio.create_task(self._watch(part.name))

    async def stop(self) -> None:
        """End all parts, last started first. Safe to call twice."""
        self._stopping = True
        for watcher in self._watchers.values():
            watcher.cancel()
        await asyncio.gather(*self._watchers.values(), return_exceptions=True)
        self._watchers.clear()
        for name in reversed(list(self._running)):
            await self._end(self._running.pop(name))
        if not self.failure.done():
            self.failure.cancel()

    async def _spawn(self, part: Part, starts: deque[float]) -> _Running:
        log = (self._logs / f"{part.name}.log").open("a", buffering=1, encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            *part.command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_end_with_parent,
            limit=MAX_LINE,
        )
        tail: deque[str] = deque(maxlen=TAIL_LINES)
        reader = asyncio.create_task(self._read(part.name, process, log, tail))
        starts.append(time.monotonic())
        running = _Running(part=part, process=process, log=log, tail=tail, reader=reader, starts=starts)
        self._running[part.name] = running
        return running

    async def _read(self, name: str, process: asyncio.subprocess.Process, log: IO[str], tail: deque[str]) -> None:
        assert process.stdout is not None
        while line := await process.stdout.readline():
            text = line.decode("utf-8", "replace").rstrip("\n")
            log.write(text + "\n")
            tail.append(text)
            self._say(name, text)

    async def _until_ready(self, running: _Running) -> None:
        part = running.part
        if part.ready_url is None:
            return
        deadline = time.monotonic() + part.ready_timeout
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PROBE_TIMEOUT)) as session:
            while time.monotonic() < deadline:
                if running.process.returncode is not None:
                    raise await self._failed(running, "ended before it was ready")
                with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
                    async with session.get(part.ready_url) as answer:
                        if answer.status == 200:
                            return
                await asyncio.sleep(PROBE_INTERVAL)
        raise await self._failed(running, f"was not ready after {part.ready_timeout:.0f} s")

    async def _failed(self, running: _Running, why: str) -> PartFailed:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(running.reader), PROBE_TIMEOUT)
        return PartFailed(
            part=running.part.name,
            status=running.process.returncode,
            log=self._logs / f"{running.part.name}.log",
            tail=list(running.tail),
            why=why,
        )

    async def _watch(self, name: str) -> None:
        """Start the part again whenever it ends, unless it ends too often."""
        while True:
            running = self._running[name]
            await running.process.wait()
            failed = await self._failed(running, "ended")
            running.log.close()
            starts = running.starts
            too_often = len(starts) == MAX_RESTARTS and time.monotonic() - starts[0] < RESTART_WINDOW
            if not self._restart or too_often:
                if not self.failure.done():
                    self.failure.set_result(failed)
                return
            self._say("devnet", f"{failed}")
            self._say("devnet", f"starting {name} again")
            try:
                again = await self._spawn(running.part, starts)
                self.on_restart()
                await self._until_ready(again)
            except PartFailed as failure:
                self._say("devnet", f"{failure}")

    async def _end(self, running: _Running) -> None:
        process = running.process
        if process.returncode is None:
            self._signal(process.pid, signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), STOP_TIMEOUT)
            except TimeoutError:
                self._say("devnet", f"{running.part.name} did not stop within {STOP_TIMEOUT:.0f} s: killed")
        self._signal(process.pid, signal.SIGKILL)
        await process.wait()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(running.reader, PROBE_TIMEOUT)
        running.log.close()

    @staticmethod
    def _signal(group: int, number: signal.Signals) -> None:
        """To the whole process group: a part's own children end with it."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, number)
