"""Processes that play beside the tests: begun early, asked for their end later, and ended with the session."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """What to run and where; `more` is added to the environment."""

    command: Sequence[str]
    cwd: Path
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How a play ended: its exit status, and its log, which ends with what went wrong."""

    status: int
    log: str


@dataclass(slots=True, kw_only=True)
class _Running:
    process: subprocess.Popen[str]
    log: Path
    out: IO[str]


class Background:
    """Plays by name, each once. Output is in `folder/NAME.log`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self._running: dict[str, _Running] = {}

    def begin(self, name: str, play: Play) -> None:
        """Start a play unless it has been started."""
        if name in self._running:
            return
        log = self.folder / f"{name}.log"
        out = log.open("w", encoding="utf-8")
        process = subprocess.Popen(
            play.command,
            cwd=play.cwd,
            env={**os.environ, **play.more},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._running[name] = _Running(process=process, log=log, out=out)

    def finish(self, name: str, seconds: float) -> Told:
        """Wait for the end of a play, for `seconds` at most."""
        running = self._running[name]
        try:
            running.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._end(running)
            return Told(status=-1, log=f"{_read(running)}\n{name} was not over after {seconds:.0f} s more")
        running.out.close()
        return Told(status=running.process.returncode, log=_read(running))

    def close(self) -> None:
        """End what still runs."""
        for running in self._running.values():
            if running.process.poll() is None:
                self._end(running)

    @staticmethod
    def _end(running: _Running) -> None:
        # A play leads its session, so that its browsers go with it.
        os.killpg(running.process.pid, signal.SIGKILL)
        running.process.wait()
        running.out.close()


def _read(running: _Running) -> str:
    return running.log.read_text(encoding="utf-8", errors="replace")
