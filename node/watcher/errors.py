"""What can go wrong in a watcher.

LatchkeyError
└── WatcherError                exit code 1
    ├── WatcherSettingsRefused  a setting that cannot be used; exit code 2
    ├── WrongChain              the RPC address leads to another chain than folder or contracts; exit code 2
    ├── FolderTaken             another watcher uses the data folder; exit code 3
    ├── StoreBroken             the data folder holds what this watcher cannot read
    ├── OpeningRefused          an opening or share that is not taken; carries the HTTP status
    └── PartMissing             no peer has the part that a share lacks; tried again
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chains.base.errors import LatchkeyError, shown


class WatcherError(LatchkeyError):
    """Root of this tree; `exit_code` is what `latchkey watcher` ends with."""

    exit_code = 1


class WatcherSettingsRefused(WatcherError):
    """A setting that is missing, malformed or out of range."""

    exit_code = 2

    def __init__(self, *, name: str, value: object, need: str) -> None:
        super().__init__(f"setting {name} is {str(value)[:120]!r}, need {need}")
        self.name = name


class WrongChain(WatcherError):
    """The chain behind the address is not the one that the openings are for."""

    exit_code = 2

    def __init__(self, *, endpoint: str, reason: str) -> None:
        super().__init__(f"{endpoint}: {reason}; check auction_rpc and contracts, or use another data_dir")


class FolderTaken(WatcherError):
    """Two watchers on one folder would send everything twice."""

    exit_code = 3

    def __init__(self, *, folder: Path) -> None:
        super().__init__(f"{folder} is used by another watcher; stop it, or choose another data_dir")


class StoreBroken(WatcherError):
    """A key file or an opening at rest cannot be used. Never shows what is in it."""

    def __init__(self, *, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class OpeningRefused(WatcherError):
    """An opening is not taken: which field, what it is (never a secret), what it must be."""

    def __init__(self, *, status: int, field: str, value: object, need: str) -> None:
        self.status, self.field, self.value, self.need = status, field, shown(value), need
        super().__init__(f"{field} is {self.value}, it must be {need}")


class PartMissing(WatcherError):
    """No peer has the part that a share lacks: what each of them said."""

    def __init__(self, *, number: int, reasons: Sequence[str]) -> None:
        self.number = number
        super().__init__(f"part {number} is not to be had: {'; '.join(reasons) or 'no peers are named'}")
