"""`latchkey watcher` as a process, to be killed and started again, and how a bidder hands an opening over."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from pathlib import Path

import aiohttp

from chains.crypto.keys import PrivateKey
from chains.market import watching
from chains.market.recovery_file import RecoveryFile

READY_SECONDS = 60.0


class Watcher:
    """A watcher on a folder, started again after each kill. `kills` counts them; `more` are further settings."""

    def __init__(self, folder: Path, rpc: str, *, payer: str | None = "watcher", **more: object) -> None:
        self.settings, self.log, self.data = folder / "watcher.json", folder / "watcher.log", folder / "openings"
        found: dict[str, object] = {"auction_rpc": rpc, "data_dir": str(self.data), "poll_seconds": 0.1}
        if payer is not None:
            found["devnet_role"] = payer
        self.settings.write_text(json.dumps(found | more))
        self.kills = 0
        self.url = ""
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self.log.open("ab") as out:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "node.watcher.cli", "--settings", str(self.settings),
                stdout=asyncio.subprocess.PIPE, stderr=out,
            )  # fmt: skip
        assert self._process.stdout is not None
        line = await asyncio.wait_for(self._process.stdout.readline(), READY_SECONDS)
        assert line, self.log.read_text()[-4_000:]
        self.url = json.loads(line)["url"]

    async def kill(self) -> None:
        """kill -9, and start it again."""
        await self.die()
        await self.start()

    async def die(self) -> None:
        """kill -9, for good."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        assert await self._process.wait() == -signal.SIGKILL, "it had ended by itself"
        self.kills += 1

    async def stop(self) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), READY_SECONDS)


async def hand_over(watcher: Watcher, recovery: RecoveryFile, key: PrivateKey, expiry: int) -> int:
    """Hand an opening over; return the status, 0 if the watcher died before it answered."""
    body = watching.request_of(recovery, key, expiry=expiry)
    try:
        async with aiohttp.ClientSession() as session, session.post(f"{watcher.url}/v1/openings", json=body) as answer:
            assert answer.status in (200, 201), await answer.text()
            return answer.status
    except aiohttp.ClientError:
        return 0
