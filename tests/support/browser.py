"""Browser stories: Node.js plays each of them in a Chromium of its own, against one devnet that all of them share.

What a story does is in `frontend/e2e/stories`; here is what it is told, how long it may take, and what is kept of it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from tests.support import node_js
from tests.support.web_market import WebMarket

FRONTEND = Path(__file__).parents[2] / "frontend"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
STORY_SECONDS = 420.0
"""Longer than the longest story on a busy machine: it waits for a month to begin."""
WALLET_INDEX = 4
"""Of the devnet's bidders, the one whose key the injected wallet holds."""


def chromium() -> str | None:
    """Return the path of a Chromium: of the variable CHROMIUM, else of the PATH; None if there is none."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def missing() -> str | None:
    """Return what keeps stories from being played on this machine, None if nothing does."""
    if chromium() is None:
        return "no Chromium on this machine: install Debian's `chromium`, or name one by the variable CHROMIUM"
    if node_js.find() is None:
        return "no Node.js: run `make node-tools`"
    if not (FRONTEND / "node_modules" / "playwright-core").is_dir():
        return "playwright-core is not installed: run `make web`"
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How a story ended: its exit status, and its log, which ends with what went wrong."""

    status: int
    log: str


@dataclass(slots=True, kw_only=True)
class _Playing:
    process: subprocess.Popen[str]
    log: Path
    out: IO[str]


@dataclass(slots=True, kw_only=True)
class Stage:
    """Plays stories on one devnet; `folder` keeps what they wrote."""

    market: WebMarket
    folder: Path
    _playing: dict[str, _Playing] = field(default_factory=dict)

    def begin(self, name: str) -> None:
        """Start a story in the background, once."""
        if name in self._playing:
            return
        folder = self.folder / name
        folder.mkdir(parents=True)
        settings = folder / "settings.json"
        settings.write_text(json.dumps(self._settings(folder), indent=2), encoding="utf-8")
        log = folder / "log.txt"
        out = log.open("w", encoding="utf-8")
        process = subprocess.Popen(
            [str(node_js.find()), "--disable-warning=ExperimentalWarning", "e2e/run.ts", name, str(settings)],
            cwd=FRONTEND,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._playing[name] = _Playing(process=process, log=log, out=out)

    def finish(self, name: str) -> Told:
        """Wait for the end of a story, started now if it was not."""
        self.begin(name)
        playing = self._playing[name]
        try:
            playing.process.wait(STORY_SECONDS)
        except subprocess.TimeoutExpired:
            self._end(playing)
            return Told(status=-1, log=f"{_read(playing)}\n{name} was not over after {STORY_SECONDS:.0f} s")
        playing.out.close()
        return Told(status=playing.process.returncode, log=_read(playing))

    def close(self) -> None:
        """End what still plays."""
        for playing in self._playing.values():
            if playing.process.poll() is None:
                self._end(playing)

    def _settings(self, folder: Path) -> dict[str, object]:
        described = self.market.described
        key = role_key("bidder", WALLET_INDEX)
        return {
            "web": self.market.web,
            "folder": str(folder),
            "chromium": chromium(),
            "supervisor": self.market.supervisor,
            "devnet": str(self.market.root / "devnet.json"),
            "metadata": described["metadata"],
            "auction": described["auction"],
            "schedule": described["schedule"],
            "wallet": {"address": "0x" + address_of(key).hex(), "key": "0x" + key.to_bytes().hex()},
        }

    @staticmethod
    def _end(playing: _Playing) -> None:
        # The story is the leader of its session, so that its browsers go with it.
        os.killpg(playing.process.pid, signal.SIGKILL)
        playing.process.wait()
        playing.out.close()


def _read(playing: _Playing) -> str:
    return playing.log.read_text(encoding="utf-8", errors="replace")
