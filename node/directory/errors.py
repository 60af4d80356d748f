"""What can go wrong in a directory.

LatchkeyError
└── DirectoryError                 exit code 1
    ├── DirectorySettingsRefused   a setting that cannot be used; exit code 2
    ├── WrongChain                 an RPC address leads to another chain than the data folder's; exit code 2
    ├── FolderTaken                another directory writes to the data folder; exit code 3
    ├── StoreBroken                the data folder holds what this program did not write
    └── DescriptionRefused         a gateway's answer that is not the Thing Description of the check-in
"""

from __future__ import annotations

from pathlib import Path

from chains.base.errors import LatchkeyError, shown


class DirectoryError(LatchkeyError):
    """Root of the directory's errors; `exit_code` is what `latchkey directory` ends with."""

    exit_code = 1


class DirectorySettingsRefused(DirectoryError):
    """A setting that is missing, malformed or out of range."""

    exit_code = 2

    def __init__(self, *, name: str, value: object, need: str) -> None:
        super().__init__(f"setting {name} is {str(value)[:120]!r}, need {need}")
        self.name = name
        self.value = value
        self.need = need


class WrongChain(DirectoryError):
    """The chain behind an address lacks the market's contracts, or is not the one that the folder was built from."""

    exit_code = 2

    def __init__(self, *, endpoint: str, reason: str, remedy: str) -> None:
        super().__init__(f"{endpoint}: {reason}; {remedy}")
        self.endpoint = endpoint
        self.reason = reason


class FolderTaken(DirectoryError):
    """Two directories must not write to one folder."""

    exit_code = 3

    def __init__(self, *, folder: Path) -> None:
        super().__init__(f"{folder} belongs to a directory that runs; stop it or give another folder")
        self.folder = folder


class StoreBroken(DirectoryError):
    """The database cannot be read as this version writes it."""

    def __init__(self, *, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; delete the folder, the directory builds it again from the chains")
        self.path = path
        self.reason = reason


class DescriptionRefused(DirectoryError):
    """What a gateway served is not the Thing Description whose hash the device signed."""

    def __init__(self, *, url: str, reason: str) -> None:
        super().__init__(f"Thing Description at {shown(url)} refused: {reason}")
        self.url = url
        self.reason = reason
