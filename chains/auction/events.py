"""Every event of the auction chain's market, without delivery. Spec: `specs/protocol/abi-auction.md`.

Whoever applies all of them in chain order to an `AuctionView` knows all rounds, bids, results and credits. Events of
key records and settlement are in `chains.auction.delivery_events`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from chains.base.event import ContractEvent, by_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class AuctionEvent(ContractEvent):
    """Root of the events of this chain."""


# BatchAuction. Amounts are ticks.


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(AuctionEvent):
    """A closed epoch is up for sale; times are unix seconds."""

    ABI: ClassVar[str] = (
        "RoundOpened(uint64 indexed round, uint32 month, uint32 lots, bytes32 termsHead, bytes32 leafRoot, "
        "uint40 openTime, uint40 commitEnd, uint40 revealStart, uint40 revealEnd, uint40 clearEnd, uint40 deliverEnd, "
        "uint40 disputeEnd)"
    )
    round: int
    month: int
    lots: int
    terms_head: bytes
    leaf_root: bytes
    open_time: int
    commit_end: int
    reveal_start: int
    reveal_end: int
    clear_end: int
    deliver_end: int
    dispute_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRecipientsSet(AuctionEvent):
    """Who shares the metadata half of the round's auction fee."""

    ABI: ClassVar[str] = "FeeRecipientsSet(uint64 indexed round, address[] recipients)"
    round: int
    recipients: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseBegan(AuctionEvent):
    """Reveal (3) or dispute (7) began at this block: its blocks are counted from here."""

    ABI: ClassVar[str] = "PhaseBegan(uint64 indexed round, uint8 phase, uint32 blockNumber)"
    round: int
    phase: int
    block_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed(AuctionEvent):
    """A sealed batch took a slot. Its ciphertext is in the calldata of the transaction."""

    ABI: ClassVar[str] = (
        "Committed(uint64 indexed round, uint8 indexed slot, address indexed bidder, bytes32 keyHash, bytes32 head, "
        "uint96 lock, uint256 licenceX, uint8 licenceParity)"
    )
    round: int
    slot: int
    bidder: bytes
    key_hash: bytes
    head: bytes
    lock: int
    licence_x: int
    licence_parity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed(AuctionEvent):
    """A batch was opened; `budget` is min(sealed budget, lock), 0 if the cap is 0. From now on the key is public."""

    ABI: ClassVar[str] = "Revealed(uint64 indexed round, uint8 indexed slot, bytes32 key, uint96 budget, uint16 cap)"
    round: int
    slot: int
    key: bytes = field(repr=False)
    budget: int
    cap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearingStarted(AuctionEvent):
    """Seed and state are frozen; `revealed` bidders take part."""

    ABI: ClassVar[str] = (
        "ClearingStarted(uint64 indexed round, uint8 indexed attempt, uint16 revealed, bytes32 seed, bytes32 stateHash)"
    )
    round: int
    attempt: int
    revealed: int
    seed: bytes
    state_hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared(AuctionEvent):
    """1024 result bytes of a chunk; they count only once the round is final with this attempt."""

    ABI: ClassVar[str] = "Cleared(uint64 indexed round, uint8 indexed attempt, uint16 chunk, bytes results)"
    round: int
    attempt: int
    chunk: int
    results: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalized(AuctionEvent):
    """The results of `attempt` count. Chunks that were never cleared (nobody revealed) are unsold."""

    ABI: ClassVar[str] = "Finalized(uint64 indexed round, uint8 attempt, uint96 revenue, bytes32 finalState)"
    round: int
    attempt: int
    revenue: int
    final_state: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Refunded(AuctionEvent):
    """lock - spent went back to a revealed bidder's credit."""

    ABI: ClassVar[str] = "Refunded(uint64 indexed round, uint8 indexed slot, uint96 ticks)"
    round: int
    slot: int
    ticks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Forfeited(AuctionEvent):
    """A batch was never revealed: `ticks` went to the treasury, `back` to the bidder's credit."""

    ABI: ClassVar[str] = "Forfeited(uint64 indexed round, uint8 indexed slot, uint96 ticks, uint96 back)"
    round: int
    slot: int
    ticks: int
    back: int


# Vault. Amounts are wei of DTX.


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposited(AuctionEvent):
    """`payer` paid into the account's credit."""

    ABI: ClassVar[str] = "Deposited(address indexed account, address indexed payer, uint256 amount)"
    account: bytes
    payer: bytes
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(AuctionEvent):
    """`amount` left the account's credit: `amount - fee` to `to`, `fee` to the relayer."""

    ABI: ClassVar[str] = (
        "Withdrawn(address indexed account, address indexed to, uint256 amount, uint256 fee, address relayer)"
    )
    account: bytes
    to: bytes
    amount: int
    fee: int
    relayer: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Debited(AuctionEvent):
    """A market contract took `amount` from the account's credit into escrow."""

    ABI: ClassVar[str] = "Debited(address indexed account, address indexed market, uint256 amount)"
    account: bytes
    market: bytes
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited(AuctionEvent):
    """A market contract paid `amount` out of escrow into the account's credit."""

    ABI: ClassVar[str] = "Credited(address indexed account, address indexed market, uint256 amount)"
    account: bytes
    market: bytes
    amount: int


EVENTS: tuple[type[AuctionEvent], ...] = (
    RoundOpened,
    FeeRecipientsSet,
    PhaseBegan,
    Committed,
    Revealed,
    ClearingStarted,
    Cleared,
    Finalized,
    Refunded,
    Forfeited,
    Deposited,
    Withdrawn,
    Debited,
    Credited,
)

_BY_TOPIC = by_topic(EVENTS)


def decode_log(topics: Sequence[bytes], data: bytes) -> AuctionEvent | None:
    """Return the event of a log, None for a topic of no event of ours. Raises MalformedValue for a broken log."""
    event = _BY_TOPIC.get(topics[0]) if topics else None
    return event.decode(topics, data) if event is not None else None
