"""The node's data folder: one node at a time, and the name of the one that has it.

DATA/node.lock        held by flock while either process of a node lives; content: {"pid": ..., "rpc": ...}
DATA/chain/           LevelDB of the chain process
DATA/prune-marks/     scratch of `latchkey node prune`, only while it runs
DATA/pool.journal     transactions acknowledged and not yet included
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from pathlib import Path

from node.errors import PlaceTaken, SettingsRefused

DYING_SECONDS = 10.0
"""How long to wait for the chain process of a node that was killed: it ends by itself when its socket closes."""
_POLL_SECONDS = 0.05


class DataFolder:
    """A data folder that this node holds; `close` gives it up."""

    def __init__(self, path: Path) -> None:
        """Create the folder if needed and take its lock; raises `PlaceTaken` or `SettingsRefused`."""
        self.path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(path / "node.lock", os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise SettingsRefused(name="data", value=path, need=f"a writable folder ({error.strerror})") from None
        self._take()

    @property
    def lock(self) -> int:
        """Descriptor of the lock, for the chain process to inherit: the folder is taken while either process lives."""
        return self._descriptor

    @property
    def database(self) -> Path:
        """Folder of the chain process's LevelDB."""
        return self.path / "chain"

    @property
    def journal(self) -> Path:
        """File of the pool's journal."""
        return self.path / "pool.journal"

    def announce(self, rpc: str) -> None:
        """Write who holds the folder, for the next one who wants it."""
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, json.dumps({"pid": os.getpid(), "rpc": rpc}).encode(), 0)

    def close(self) -> None:
        """Give the folder up."""
        os.close(self._descriptor)

    def _take(self) -> None:
        deadline = time.monotonic() + DYING_SECONDS
        while True:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                pid, rpc = _holder(os.pread(self._descriptor, 4096, 0))
                if _alive(pid) or time.monotonic() > deadline:
                    os.close(self._descriptor)
                    holder = f"process {pid} serving {rpc}" if pid else "another process"
                    raise PlaceTaken(
                        place=f"data folder {self.path}",
                        holder=holder,
                        remedy="stop that node, or give another --data",
                    ) from None
            time.sleep(_POLL_SECONDS)


def _holder(content: bytes) -> tuple[int, str]:
    try:
        fields = json.loads(content)
        return int(fields["pid"]), str(fields["rpc"])
    except (ValueError, KeyError, TypeError):
        return 0, ""


def _alive(pid: int) -> bool:
    if not pid:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
