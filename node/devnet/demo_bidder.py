"""One bidder of the demo: types the commands that a person would type, each in a process of its own."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from chains.market import recovery_file
from chains.market.recovery_file import RecoveryFile
from node.devnet.errors import DevnetError
from node.devnet.network import Wanted

KEY_POLL = 1.0
DOWNLOADS = 3
"""Devices whose data a bidder downloads; all of them would be a million rows."""


class CommandUnexpected(DevnetError):
    """A command of the demo ended otherwise than it had to."""

    def __init__(self, *, command: str, status: int | None, output: str, why: str) -> None:
        super().__init__(f"latchkey {command} ended with status {status}, {why}:\n{output}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoBidder:
    """Acts through the command line; files are in `folder`, `order` are the options of its plan."""

    index: int
    folder: Path
    order: Mapping[str, str]
    wanted: Wanted

    @property
    def _recovery_path(self) -> Path:
        return self.folder / "batch.recovery.json"

    def recovery(self) -> RecoveryFile:
        """Return the batch that was sealed."""
        return recovery_file.read(self._recovery_path)

    async def plan_and_seal(self) -> None:
        """Plan bids on all devices, then seal them in one transaction."""
        self.folder.mkdir(parents=True)
        plan = self.folder / "plan.json"
        options = [piece for option in self.order.items() for piece in option]
        await self._latchkey("bid", "plan", "--where", "category = refrigerator", *options, "--out", str(plan))
        await self._latchkey("bid", "seal", str(plan), "--recovery", str(self._recovery_path), *self._account())

    async def reveal(self) -> None:
        """Open the batch as soon as that is safe."""
        await self._latchkey("bid", "reveal", str(self._recovery_path), "--wait", *self._account())

    async def open_keys(self, delivered: Callable[[], Awaitable[bool]]) -> int:
        """Open the keys of all licences won; return how many. Every one has to arrive before delivery ends."""
        while True:
            over = await delivered()
            found = await self._latchkey("keys", str(self._recovery_path), refusal_allowed=True)
            counts = found["counts"]
            assert isinstance(counts, dict)
            if found["final"] and not counts["waiting"]:
                break
            if over:
                raise DevnetError(f"bidder {self.index}: keys are still awaited after delivery ended: {counts}")
            await asyncio.sleep(KEY_POLL)
        if counts["bad"] or counts["missing"]:
            raise DevnetError(f"bidder {self.index}: not every key arrived: {counts}")
        return int(counts["opened"])

    async def download(self) -> int:
        """Download the data of the first few licences as Parquet, of one as CSV; return the number of rows."""
        devices = (await self._devices())[:DOWNLOADS]
        if not devices:
            return 0
        chosen = [piece for device in devices for piece in ("--device", device)]
        out, csv_out = str(self.folder / "data"), str(self.folder / "csv")
        done = await self._latchkey("data", "pull", "--out", out, "--format", "parquet", *chosen)
        csv = await self._latchkey("data", "pull", "--out", csv_out, "--format", "csv", *chosen[:2])
        for answer in (done, csv):
            if not answer["rows"]:
                raise DevnetError(f"bidder {self.index}: devices {devices} answered without rows: {answer}")
        return int(str(done["rows"])) + int(str(csv["rows"]))

    async def is_refused(self) -> None:
        """Check that no licence opens anything any more, and that the message says why."""
        if not await self._devices():
            return
        out = self.folder / "after"
        status, output = await self._run("data", "pull", "--out", str(out), *self._network())
        if status != 1 or "expired" not in output:
            raise CommandUnexpected(
                command="data pull", status=status, output=output, why="should be refused as expired"
            )

    async def _devices(self) -> list[str]:
        """Return the devices that this bidder has a licence of, ascending."""
        listed = (await self._latchkey("keys", str(self._recovery_path)))["licences"]
        assert isinstance(listed, list)
        return sorted({licence["device"] for licence in listed})

    def _account(self) -> tuple[str, ...]:
        return ("--devnet-role", "bidder", "--index", str(self.index))

    def _network(self) -> tuple[str, ...]:
        home = str(self.folder / "home")
        return (
            "--metadata-rpc",
            self.wanted.url("metadata"),
            "--auction-rpc",
            self.wanted.url("auction"),
            "--home",
            home,
        )

    async def _latchkey(self, *arguments: str, refusal_allowed: bool = False) -> dict[str, object]:
        """Run a command with --json; return the object that it prints."""
        status, output = await self._run(*arguments, *self._network(), "--json")
        lines = [line for line in output.splitlines() if line.startswith("{")]
        if not lines or status not in ((0, 1) if refusal_allowed else (0,)):
            raise CommandUnexpected(command=" ".join(arguments[:2]), status=status, output=output, why="expected was 0")
        answer: dict[str, object] = json.loads(lines[-1])
        return answer

    async def _run(self, *arguments: str) -> tuple[int | None, str]:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "chains.base.command",
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            output, _ = await process.communicate()
        except BaseException:
            process.kill()
            await process.wait()
            raise
        return process.returncode, output.decode("utf-8", "replace")
