"""Every round and credit of the auction chain, rebuilt from events alone.

Feed an `AuctionView` the events of BatchAuction and Vault in chain order. Results count only of the attempt that was
finalized. Ciphertexts are not in events: `Bid.transaction` says whose calldata holds one. Money is checked as it goes:
credits, escrow, refunds. Deliveries are in `chains.auction.delivery_view`. Spec: `specs/protocol/auction-chain.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from eth_hash.auto import keccak

from chains.auction import rules
from chains.auction.errors import StateDiverged, UnexpectedEvent
from chains.auction.events import (
    AuctionEvent,
    Cleared,
    ClearingStarted,
    Committed,
    Credited,
    Debited,
    Deposited,
    FeeRecipientsSet,
    Finalized,
    Forfeited,
    PhaseBegan,
    Refunded,
    Revealed,
    RoundOpened,
    Withdrawn,
)
from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult
from chains.crypto.epoch import chunk_count

UNSOLD_CHUNK = bytes(rules.CHUNK_RESULT_BYTES)


@dataclass(slots=True, kw_only=True)
class Bid:
    """A slot. `transaction` is the hash of the commit, `returned` the ticks of the lock that went back."""

    commit: Committed
    transaction: bytes
    reveal: Revealed | None = None
    returned: int | None = None
    forfeited: int = 0


@dataclass(slots=True, kw_only=True)
class RoundEntry:
    """One round as events tell it; block numbers are 0 before a phase began."""

    opened: RoundOpened
    fee_recipients: tuple[bytes, ...] = ()
    reveal_block: int = 0
    dispute_block: int = 0
    bids: dict[int, Bid] = field(default_factory=dict)
    started: ClearingStarted | None = None
    chunks: dict[tuple[int, int], bytes] = field(default_factory=dict)
    """Result bytes by (attempt, chunk)."""
    finalized: Finalized | None = None

    @property
    def chunk_count(self) -> int:
        """Return how many chunks of 128 lots the round has."""
        return chunk_count(self.opened.lots)

    def chunk_results(self, chunk: int) -> bytes | None:
        """Return the 1024 result bytes that count for a chunk, None before the round is final.

        Of a round that nobody revealed a bid in, there are none on chain: every lot is unsold, shown as zero bytes.
        """
        if self.finalized is None:
            return None
        return self.chunks.get((self.finalized.attempt, chunk), UNSOLD_CHUNK)

    @property
    def results(self) -> list[LotResult] | None:
        """Return the result of every lot of the round, None before it is final."""
        chunks = [self.chunk_results(chunk) for chunk in range(self.chunk_count)]
        found = [result for chunk in chunks if chunk is not None for result in rules.decode_results(chunk)]
        return found[: self.opened.lots] if self.finalized is not None else None

    def slot_of(self, bidder: bytes) -> int | None:
        """Return the slot of a bidder, None if it has none."""
        return next((slot for slot, bid in self.bids.items() if bid.commit.bidder == bidder), None)

    def won(self, slot: int) -> list[tuple[int, int, int]]:
        """Return (lot, rank, price in ticks) of every licence that a slot won; empty before the round is final."""
        return [
            (lot, rank, result.price)
            for lot, result in enumerate(self.results or ())
            for rank, winner in enumerate(result.winners)
            if winner == slot
        ]

    def result_hash(self, chunk: int) -> bytes:
        """Return what the chain's resultHash holds for a chunk of the final attempt, zero bytes for none."""
        attempt = self.finalized.attempt if self.finalized is not None else 0
        data = self.chunks.get((attempt, chunk))
        return keccak(data) if data is not None else bytes(32)


class AuctionView:
    """Rounds by number, credits and escrow in wei of DTX. `apply` raises UnexpectedEvent for what cannot follow."""

    def __init__(self) -> None:
        self.rounds: dict[int, RoundEntry] = {}
        self.credits: dict[bytes, int] = {}
        self.escrowed = 0

    @property
    def newest(self) -> int | None:
        """Return the number of the round opened last, None before the first."""
        return next(reversed(self.rounds), None)

    def apply(self, event: AuctionEvent, transaction: bytes = b"") -> None:
        """Take in the next event; `transaction` is the hash of the transaction that it comes from."""
        match event:
            case Deposited() | Withdrawn() | Debited() | Credited():
                self._move(event)
            case RoundOpened():
                if event.round in self.rounds:
                    raise UnexpectedEvent("RoundOpened", event.round, "it was opened before")
                self.rounds[event.round] = RoundEntry(opened=event)
            case Committed():
                entry = self._entry(event, event.round)
                if event.slot != len(entry.bids):
                    raise UnexpectedEvent("Committed", event.round, f"slot {event.slot} after {len(entry.bids)}")
                entry.bids[event.slot] = Bid(commit=event, transaction=transaction)
            case Revealed():
                bid = self._bid(event, event.round, event.slot)
                if bid.reveal is not None:
                    raise UnexpectedEvent("Revealed", event.round, f"slot {event.slot} was revealed before")
                bid.reveal = event
            case Refunded() | Forfeited():
                bid = self._bid(event, event.round, event.slot)
                if bid.returned is not None:
                    raise UnexpectedEvent(type(event).__name__, event.round, f"slot {event.slot} was paid before")
                if isinstance(event, Forfeited):
                    bid.returned, bid.forfeited = event.back, event.ticks
                else:
                    bid.returned = event.ticks
            case FeeRecipientsSet():
                self._entry(event, event.round).fee_recipients = event.recipients
            case PhaseBegan():
                self._begin(event)
            case ClearingStarted():
                self._start(event)
            case Cleared():
                self._clear(event)
            case Finalized():
                self._finalize(event)

    def _entry(self, event: AuctionEvent, round_id: int) -> RoundEntry:
        entry = self.rounds.get(round_id)
        if entry is None:
            raise UnexpectedEvent(type(event).__name__, round_id, "the round was never opened")
        return entry

    def _bid(self, event: AuctionEvent, round_id: int, slot: int) -> Bid:
        bid = self._entry(event, round_id).bids.get(slot)
        if bid is None:
            raise UnexpectedEvent(type(event).__name__, round_id, f"nobody committed in slot {slot}")
        return bid

    def _move(self, event: Deposited | Withdrawn | Debited | Credited) -> None:
        sign = 1 if isinstance(event, Deposited | Credited) else -1
        credit = self.credits.get(event.account, 0) + sign * event.amount
        self.credits[event.account] = credit
        if isinstance(event, Debited | Credited):
            self.escrowed -= sign * event.amount
        if credit < 0 or self.escrowed < 0:
            raise UnexpectedEvent(type(event).__name__, 0, f"credit {credit} wei, escrow {self.escrowed} wei")

    def _begin(self, event: PhaseBegan) -> None:
        entry = self._entry(event, event.round)
        if event.phase == Phase.REVEAL:
            entry.reveal_block = event.block_number
        else:
            entry.dispute_block = event.block_number

    def _start(self, event: ClearingStarted) -> None:
        entry = self._entry(event, event.round)
        keys = [bid.reveal.key for _, bid in sorted(entry.bids.items()) if bid.reveal is not None]
        if rules.seed_of(keys) != event.seed:
            raise StateDiverged(event.round, "seed of ties", rules.seed_of(keys), event.seed)
        entry.started = event

    def _clear(self, event: Cleared) -> None:
        entry = self._entry(event, event.round)
        cleared = sum(1 for attempt, _ in entry.chunks if attempt == event.attempt)
        if event.chunk != cleared or entry.finalized is not None:
            raise UnexpectedEvent("Cleared", event.round, f"chunk {event.chunk} after {cleared}")
        entry.chunks[event.attempt, event.chunk] = event.results

    def _finalize(self, event: Finalized) -> None:
        entry = self._entry(event, event.round)
        entry.finalized = event
        cleared = sum(1 for attempt, _ in entry.chunks if attempt == event.attempt)
        revenue = rules.revenue_of(entry.results or [])
        if cleared not in {0, entry.chunk_count} or revenue != event.revenue:
            reason = f"{cleared} of {entry.chunk_count} chunks and {revenue} of {event.revenue} ticks are known"
            raise UnexpectedEvent("Finalized", event.round, reason)
