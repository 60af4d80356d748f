"""Rounds as the events of BatchAuction tell them: who opened, committed, revealed, what was cleared, who was paid.

Events say what happened; what counts is checked against the contract's storage (`resultHash`, `rounds`) by whoever uses
it. Spec: `specs/protocol/auction-chain.md` section "Events".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from chains.auction.errors import UnexpectedEvent
from chains.base.event import ContractEvent, by_topic
from chains.rpc.values import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEvent(ContractEvent):
    """Root of these events; all of them name a round."""

    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(RoundEvent):
    """The round of a closed epoch was opened; deadlines in unix seconds."""

    ABI: ClassVar[str] = (
        "RoundOpened(uint64 indexed round, uint32 month, uint32 lots, bytes32 termsHead, bytes32 leafRoot, "
        "uint40 openTime, uint40 commitEnd, uint40 revealStart, uint40 revealEnd, uint40 clearEnd, uint40 deliverEnd, "
        "uint40 disputeEnd)"
    )
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
class Committed(RoundEvent):
    """A sealed batch took a slot; `lock` in ticks."""

    ABI: ClassVar[str] = (
        "Committed(uint64 indexed round, uint8 indexed slot, address indexed bidder, bytes32 keyHash, bytes32 head, "
        "uint96 lock, uint256 licenceX, uint8 licenceParity)"
    )
    slot: int
    bidder: bytes
    key_hash: bytes
    head: bytes
    lock: int
    licence_x: int
    licence_parity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed(RoundEvent):
    """A batch was opened; `budget` in ticks, as it counts."""

    ABI: ClassVar[str] = "Revealed(uint64 indexed round, uint8 indexed slot, bytes32 key, uint96 budget, uint16 cap)"
    slot: int
    key: bytes
    budget: int
    cap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared(RoundEvent):
    """A chunk was cleared: 1,024 result bytes."""

    ABI: ClassVar[str] = "Cleared(uint64 indexed round, uint8 indexed attempt, uint16 chunk, bytes results)"
    attempt: int
    chunk: int
    results: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalized(RoundEvent):
    """Results count from here on; `revenue` in ticks."""

    ABI: ClassVar[str] = "Finalized(uint64 indexed round, uint8 attempt, uint96 revenue, bytes32 finalState)"
    attempt: int
    revenue: int
    final_state: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Refunded(RoundEvent):
    """A revealed bidder got lock - spent back, ticks."""

    ABI: ClassVar[str] = "Refunded(uint64 indexed round, uint8 indexed slot, uint96 ticks)"
    slot: int
    ticks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Forfeited(RoundEvent):
    """A batch that was never revealed was settled: `ticks` to the treasury, `back` to the bidder."""

    ABI: ClassVar[str] = "Forfeited(uint64 indexed round, uint8 indexed slot, uint96 ticks, uint96 back)"
    slot: int
    ticks: int
    back: int


EVENTS: tuple[type[RoundEvent], ...] = (
    RoundOpened,
    Committed,
    Revealed,
    Cleared,
    Finalized,
    Refunded,
    Forfeited,
)
_BY_TOPIC = by_topic(EVENTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit, and the transaction whose calldata holds its ciphertext."""

    event: Committed
    transaction: bytes


@dataclass(slots=True, kw_only=True)
class RoundRecord:
    """One round so far; `cleared` by (attempt, chunk), `settled` the slots whose lock has left."""

    opened: RoundOpened
    commits: dict[int, Commit] = field(default_factory=dict)
    reveals: dict[int, Revealed] = field(default_factory=dict)
    cleared: dict[tuple[int, int], bytes] = field(default_factory=dict)
    finalized: Finalized | None = None
    settled: set[int] = field(default_factory=set)

    def results(self) -> list[bytes]:
        """Return the result bytes of all chunks of the attempt that counts; none if nobody revealed, or not yet."""
        if self.finalized is None:
            return []
        attempt = self.finalized.attempt
        return [results for (number, _), results in sorted(self.cleared.items()) if number == attempt]


class RoundView:
    """All rounds by number."""

    def __init__(self) -> None:
        self.rounds: dict[int, RoundRecord] = {}

    @property
    def newest(self) -> int | None:
        """Number of the round opened last, None before the first."""
        return next(reversed(self.rounds), None)

    def apply(self, event: RoundEvent, log: Log) -> None:
        """Take in the next event, from `log`; raises `UnexpectedEvent` for a round that was never opened."""
        if isinstance(event, RoundOpened):
            self.rounds[event.round] = RoundRecord(opened=event)
            return
        record = self.rounds.get(event.round)
        if record is None:
            raise UnexpectedEvent(type(event).__name__, event.round, "the round was never opened")
        match event:
            case Committed():
                record.commits[event.slot] = Commit(event=event, transaction=log.transaction_hash)
            case Revealed():
                record.reveals[event.slot] = event
            case Cleared():
                record.cleared[event.attempt, event.chunk] = event.results
            case Finalized():
                record.finalized = event
            case Refunded() | Forfeited():
                record.settled.add(event.slot)


def decode_log(topics: Sequence[bytes], data: bytes) -> RoundEvent | None:
    """Return the event of a log, None for a topic of no event of ours. Raises MalformedValue for a broken log."""
    event = _BY_TOPIC.get(topics[0]) if topics else None
    return event.decode(topics, data) if event is not None else None
