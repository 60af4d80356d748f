"""A bidder whose processes are killed too: it types each command again until it went through."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chains.market import recovery_file
from chains.market.recovery_file import RecoveryFile

AGAIN_SECONDS = 0.5


@dataclass(slots=True, kw_only=True)
class Command:
    """One command that ran: its exit status and all that it printed."""

    arguments: tuple[str, ...]
    status: int
    output: str

    @property
    def answer(self) -> dict[str, object]:
        """Return the JSON object that a command with --json prints."""
        found: dict[str, object] = json.loads([line for line in self.output.splitlines() if line.startswith("{")][-1])
        return found


@dataclass(slots=True, kw_only=True)
class CrashBidder:
    """One account in one round; `urls` by chain. `failed` holds the commands that had to be typed again."""

    index: int
    round: int
    folder: Path
    order: Mapping[str, str]
    urls: Mapping[str, str]
    failed: list[Command] = field(default_factory=list)

    @property
    def recovery_path(self) -> Path:
        """Where the recovery file lies."""
        return self.folder / "batch.recovery.json"

    def recovery(self) -> RecoveryFile:
        """Return the batch that was sealed."""
        return recovery_file.read(self.recovery_path)

    async def plan(self, until: float) -> None:
        """Plan bids on everything, by `until` (unix seconds)."""
        self.folder.mkdir(parents=True, exist_ok=True)
        options = [piece for option in self.order.items() for piece in option]
        plan = ("bid", "plan", "--round", str(self.round), *options, "--out", str(self.folder / "plan.json"))
        await self.insist(until, *plan)

    async def seal(self, until: float, kill_when: Callable[[], bool] | None = None) -> dict[str, object]:
        """Seal the plan; a first attempt is killed as soon as `kill_when` holds. Returns the command's answer."""
        seal = ("bid", "seal", str(self.folder / "plan.json"), "--recovery", str(self.recovery_path), *self._account())
        if kill_when is not None:
            await self._killed(kill_when, until, *seal)
        return await self.insist(until, *seal)

    async def reveal(self, until: float, kill_after: float | None = None) -> None:
        """Reveal as soon as that is safe; a first attempt is killed after `kill_after` seconds."""
        reveal = ("bid", "reveal", str(self.recovery_path), "--wait", *self._account())
        if kill_after is not None:
            moment = time.time() + kill_after
            await self._killed(lambda: time.time() >= moment, until, *reveal)
        await self.insist(until, *reveal)

    async def insist(self, until: float, *arguments: str) -> dict[str, object]:
        """Type a command again and again until it ends with status 0; fails the test at `until` (unix seconds)."""
        while True:
            done = await self.run(*arguments)
            if done.status == 0:
                return done.answer
            self.failed.append(done)
            if time.time() > until:
                raise AssertionError(f"bidder {self.index}: latchkey {' '.join(arguments[:2])} failed:\n{done.output}")
            await asyncio.sleep(AGAIN_SECONDS)

    async def run(self, *arguments: str) -> Command:
        """Run a command with --json to its end."""
        process = await self._started(*arguments)
        try:
            output, _ = await process.communicate()
        except BaseException:
            process.kill()
            await process.wait()
            raise
        assert process.returncode is not None
        return Command(arguments=arguments, status=process.returncode, output=output.decode("utf-8", "replace"))

    async def _killed(self, when: Callable[[], bool], until: float, *arguments: str) -> None:
        """Start a command and kill -9 it when `when` holds; if it ends before, that is no kill, and fails the test."""
        process = await self._started(*arguments)
        talk = asyncio.create_task(process.communicate())
        while not when():
            if process.returncode is not None and time.time() < until:
                output = (await talk)[0].decode("utf-8", "replace")
                self.failed.append(Command(arguments=arguments, status=process.returncode, output=output))
                process = await self._started(*arguments)
                talk = asyncio.create_task(process.communicate())
            assert time.time() < until, f"latchkey {' '.join(arguments[:2])} did not get to where it is killed"
            await asyncio.sleep(0.002)
        if process.returncode is None:
            os.kill(process.pid, signal.SIGKILL)
        await talk
        assert process.returncode == -signal.SIGKILL, f"latchkey {' '.join(arguments[:2])} had ended before the kill"

    async def _started(self, *arguments: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "chains.base.command",
            *arguments,
            "--metadata-rpc",
            self.urls["metadata"],
            "--auction-rpc",
            self.urls["auction"],
            "--home",
            str(self.folder / "home"),
            "--json",
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )

    def _account(self) -> tuple[str, ...]:
        return ("--devnet-role", "bidder", "--index", str(self.index))
