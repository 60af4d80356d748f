"""What can go wrong in a keeper.

LatchkeyError
└── KeeperError
    ├── KeeperSettingsRefused   a setting that cannot be used; exit code 2
    ├── WrongChain              an RPC address leads to another chain than its contracts expect; exit code 2
    ├── TermsUnknown            a round whose epoch was not read from the metadata chain
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


class TermsUnknown(KeeperError):
    """The lots of a round are not known, because its epoch has not been read from the metadata chain."""

    def __init__(self, *, round_id: int) -> None:
        super().__init__(
            f"round {round_id} cannot be cleared or paid out: its epoch is not among the events of the metadata "
            "chain's node; check that this node is up to date"
        )
        self.round_id = round_id


class AttestationRefused(KeeperError):
    """The keeper signs only a word that it computed itself and that is in finalized state."""

    def __init__(self, *, epoch: int, reason: str) -> None:
        super().__init__(f"epoch {epoch} is not attested: {reason}; no round opens for it by this keeper")
        self.epoch = epoch
        self.reason = reason
