"""The folder of a devnet, and the lock that keeps two devnets out of it.

ROOT/lock                 held (flock) by the running devnet; holds its process id
ROOT/devnet.json          where everything is; written last, removed at the end
ROOT/genesis/*.json       settings of both chains, made once; a restart goes on with them
ROOT/settings/*.json      settings of the other parts, made at each start
ROOT/metadata, auction, fleet, directory, watcher, watcher-2, watcher-3    data of each part
ROOT/logs/PART.log        everything a part printed
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from node.devnet.errors import FolderTaken, NotRunning

DEFAULT_ROOT = Path("devnet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Paths below one root."""

    root: Path

    @property
    def description(self) -> Path:
        """Return the path of devnet.json."""
        return self.root / "devnet.json"

    @property
    def logs(self) -> Path:
        """Return the folder of the log files."""
        return self.root / "logs"

    def data(self, part: str) -> Path:
        """Return the data folder of a part."""
        return self.root / part

    def genesis(self, chain: str) -> Path:
        """Return the genesis settings file of a chain."""
        return self.root / "genesis" / f"{chain}.json"

    def settings(self, part: str) -> Path:
        """Return the settings file of a part."""
        return self.root / "settings" / f"{part}.json"

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for this process; raises FolderTaken. The kernel lets go of it however the process ends."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "lock").open("a+", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise FolderTaken(folder=self.root, pid=self.holder()) from error
            lock.truncate(0)
            lock.write(str(os.getpid()))
            lock.flush()
            try:
                yield
            finally:
                lock.truncate(0)

    def holder(self) -> int | None:
        """Return the process id of the devnet that holds the folder, None if nobody does."""
        try:
            with (self.root / "lock").open("r", encoding="ascii") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except OSError:
                    return int(lock.read() or "0") or None
        except FileNotFoundError:
            pass
        return None

    def read_description(self) -> dict[str, object]:
        """Return devnet.json of the running devnet; raises NotRunning."""
        if self.holder() is None or not self.description.exists():
            raise NotRunning(folder=self.root)
        described: dict[str, object] = json.loads(self.description.read_text())
        return described

    def rpc(self, chain: str) -> str:
        """Return the RPC URL of a chain of the running devnet; raises NotRunning."""
        part = self.read_description()[chain]
        assert isinstance(part, dict)
        return str(part["rpc"])

    def reset(self) -> None:
        """Remove everything; raises FolderTaken while a devnet runs here."""
        if not self.root.exists():
            return
        with self.locked():
            for path in self.root.iterdir():
                if path.name != "lock":
                    shutil.rmtree(path) if path.is_dir() else path.unlink()


def write_json(path: Path, value: object) -> None:
    """Write a file so that a reader sees the old content or the new, never a part; survives a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with fresh.open("w", encoding="utf-8") as out:
        json.dump(value, out, indent=2)
        out.write("\n")
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(path)
