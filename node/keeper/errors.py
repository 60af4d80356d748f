"""What can go wrong in a keeper.

LatchkeyError
└── KeeperError
    ├── KeeperSettingsRefused   a setting that cannot be used; exit code 2
    ├── WrongChain              an RPC address leads to another chain than its contracts expect; exit code 2
    ├── ViewOutdated            the node's view of a chain has moved below what was read
    └── AttestationRefused      the word on the metadata chain is not the one computed here
"""

from __future__ import annotations

from chains.base.errors import LatchkeyError


class KeeperError(LatchkeyError):
    """Root of the keeper's errors; `exit_code` is what `latchkey keeper` ends with."""

    exit_code = 1


class KeeperSettingsRefused(KeeperError):
    """A setting that is missing, malformed or out of range."""

    exit_code = 2

    def __init__(self, *, name: str, value: object, need: str) -> None:
        super().__init__(f"setting {name} is {str(value)[:120]!r}, need {need}")
        self.name = name
        self.value = value
        self.need = need


class WrongChain(KeeperError):
    """The chain behind an address lacks the market's contracts, or belongs to another market."""

    exit_code = 2

    def __init__(self, *, endpoint: str, reason: str) -> None:
        super().__init__(f"{endpoint}: {reason}; check the RPC addresses and the contract addresses of the settings")
        self.endpoint = endpoint
        self.reason = reason


class ViewOutdated(KeeperError):
    """A block that was read is no longer on the chain: everything is read again."""

    def __init__(self, *, endpoint: str, block: int) -> None:
        super().__init__(f"{endpoint}: block {block} was reorganised away; its events are read again from the start")
        self.endpoint = endpoint
        self.block = block


class AttestationRefused(KeeperError):
    """The keeper signs only a word that it computed itself and that is in finalized state."""

    def __init__(self, *, epoch: int, reason: str) -> None:
        super().__init__(f"epoch {epoch} is not attested: {reason}; no round opens for it by this keeper")
        self.epoch = epoch
        self.reason = reason
