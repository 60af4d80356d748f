"""Errors of the devnet.

DevnetError
├── PartFailed      a process ended before it was ready, or keeps ending      exit 1
├── PortTaken       a port that the devnet needs is in use                    exit 3
├── FolderTaken     another devnet runs in this folder                        exit 3
├── NotRunning      status, down or faucet without a devnet                   exit 1
├── FaucetBusy      others used the faucet's account at the same moment     exit 1
├── SeedFailed      a history could not be made                               exit 1
└── SeedRefused     the chain files of a history are damaged or do not fit    exit 1
"""

from collections.abc import Sequence
from pathlib import Path

from chains.base.errors import LatchkeyError


class DevnetError(LatchkeyError):
    """Root of this tree; `exit_status` is what the command ends with."""

    exit_status = 1


class PartFailed(DevnetError):
    """A process of the devnet ended when it should run."""

    def __init__(self, *, part: str, status: int | None, log: Path, tail: Sequence[str], why: str) -> None:
        shown = "".join(f"\n    {line}" for line in tail) or "\n    (it printed nothing)"
        super().__init__(f"{part} {why} (exit status {status}); its last {len(tail)} lines, more in {log}:{shown}")
        self.part = part
        self.status = status


class FaucetBusy(DevnetError):
    """Every try met a transaction of somebody else with the faucet's public key; nothing was given twice."""

    def __init__(self, *, tries: int) -> None:
        super().__init__(
            f"others are using the faucet at this very moment ({tries} tries met theirs); try again in a few seconds"
        )
        self.tries = tries


class PortTaken(DevnetError):
    """Somebody else listens where a part of the devnet should."""

    exit_status = 3

    def __init__(self, *, part: str, port: int, holder: str) -> None:
        super().__init__(
            f"port {port} for {part} is in use by {holder}; stop that program, or start with --base-port N"
        )
        self.port = port


class FolderTaken(DevnetError):
    """The data folder belongs to a devnet that is running."""

    exit_status = 3

    def __init__(self, *, folder: Path, pid: int | None) -> None:
        holder = f"process {pid}" if pid else "another process"
        super().__init__(
            f"{folder} is used by {holder}; run `latchkey devnet down --root {folder}`, or choose another --root"
        )


class NotRunning(DevnetError):
    """There is no devnet in this folder."""

    def __init__(self, *, folder: Path) -> None:
        super().__init__(f"no devnet runs in {folder}; start one with `make devnet` or `latchkey devnet up`")


class SeedFailed(DevnetError):
    """A step of the history was refused by a contract, or its devices could not be asked."""

    def __init__(self, *, what: str, reason: str) -> None:
        super().__init__(f"the history cannot be made: {what}: {reason}")


class SeedRefused(DevnetError):
    """Chain files are not what their manifest says, or their blocks break a rule of the chain."""

    def __init__(self, *, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} is refused: {reason}; delete the folder {path.parent} and run `latchkey devnet seed` again"
        )
        self.path = path
        self.reason = reason
