"""Errors of the auction chain's light half: reference model, client, views.

LatchkeyError
└── AuctionError
    ├── Refused               the rules refuse an action; same name and values as the contract's error
    ├── UnexpectedEvent       an event that cannot follow what the view has seen
    ├── CiphertextUnavailable the transaction of a commit is not there or holds another ciphertext
    └── StateDiverged         what was computed off chain is not what the chain has
"""

from chains.base.errors import LatchkeyError, shown


class AuctionError(LatchkeyError):
    """Root of what goes wrong around rounds."""


class Refused(AuctionError):
    """The rules refuse an action. ``name`` and ``values`` are those of the contract's custom error."""

    def __init__(self, name: str, *values: object) -> None:
        listed = ", ".join(shown(value) for value in values)
        super().__init__(f"{name}({listed}): see specs/protocol/abi-auction.md for what it means and what to do")
        self.name = name
        self.values = values


class UnexpectedEvent(AuctionError):
    """An event that cannot follow those before it: one was left out, or they come from another contract."""

    def __init__(self, event: str, round_id: int, reason: str) -> None:
        super().__init__(
            f"event {event} of round {round_id} cannot be applied: {reason}; rebuild the view from the first block"
        )
        self.event = event
        self.round_id = round_id
        self.reason = reason


class CiphertextUnavailable(AuctionError):
    """The ciphertext of a slot cannot be read from the calldata of its commit."""

    def __init__(self, round_id: int, slot: int, transaction: bytes, reason: str) -> None:
        super().__init__(
            f"round {round_id}, slot {slot}: no ciphertext in transaction 0x{transaction.hex()}: {reason};"
            " ask a node that keeps old transactions"
        )
        self.round_id = round_id
        self.slot = slot
        self.transaction = transaction
        self.reason = reason


class StateDiverged(AuctionError):
    """Clearing off chain reached another state than the chain: inputs are incomplete or of another round."""

    def __init__(self, round_id: int, what: str, computed: bytes, chain: bytes) -> None:
        super().__init__(
            f"round {round_id}: {what} computed here is 0x{computed.hex()}, the chain has 0x{chain.hex()};"
            " fetch terms, commits and reveals of the round again"
        )
        self.round_id = round_id
        self.what = what
        self.computed = computed
        self.chain = chain
