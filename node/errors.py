"""What can go wrong in a node before and beside JSON-RPC; `exit_code` is what `latchkey node` ends with.

LatchkeyError
└── NodeError                 1
    ├── SettingsRefused       2   a setting that cannot be used
    ├── PlaceTaken            3   a port or data folder that somebody else holds
    ├── ChainProcessDied      1   the process behind the socket went away
    ├── ProtocolBroken        1   a frame that breaks specs/protocol/process.md
    └── ChainRefused          1   the chain process answered a request with an error
"""

from __future__ import annotations

from chains.base.errors import LatchkeyError


class NodeError(LatchkeyError):
    """Root of the node's errors."""

    exit_code = 1


class SettingsRefused(NodeError):
    """A setting that is missing, malformed or out of range."""

    exit_code = 2

    def __init__(self, *, name: str, value: object, need: str) -> None:
        super().__init__(f"setting {name} is {str(value)[:200]!r}, need {need}")
        self.name = name
        self.value = value
        self.need = need


class PlaceTaken(NodeError):
    """A port or folder in use; `holder` says by whom, as far as it can be known."""

    exit_code = 3

    def __init__(self, *, place: str, holder: str, remedy: str) -> None:
        super().__init__(f"{place} is taken by {holder}; {remedy}")
        self.place = place
        self.holder = holder


class ChainProcessDied(NodeError):
    """The socket to the chain process closed."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the chain process is gone: {reason}")
        self.reason = reason


class ProtocolBroken(NodeError):
    """A frame that is too large, no msgpack map, or lacks a field; the connection is closed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the process protocol was broken: {what}")
        self.what = what


class ChainRefused(NodeError):
    """An error answer. `code` is one of specs/protocol/process.md section 5; `data` belongs to it."""

    def __init__(self, *, code: str, reason: str, data: bytes = b"") -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.data = data
