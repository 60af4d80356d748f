"""Delivery and settlement as a readable model: positions of records, who may post, who is paid what, to the wei.

The Solidity twins are KeyRecords.sol and Settlement.sol; tests run both on the same random rounds. No chain, no keys.
Spec: `specs/protocol/key-record.md` sections "Positions", "Posting" and "Settlement".

    results (1,024 B)    8 a lot: price u16 (ticks) | six winners by rank as slot + 1, 0 = none
    position             lot in chunk x 6 + rank, 0 .. 767
    number of a post     kind x 128 + first lot in chunk
    leaf of a record     keccak(position u16 | kind u8 | record (65 B)); a post's tree is padded with zero words
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError, OutOfRange, WrongLength
from chains.base.units import TICK
from chains.crypto.epoch import CHUNK_LOTS, merkle_root
from chains.crypto.key_record import RECORD_BYTES

RANKS = 6
POSITIONS = CHUNK_LOTS * RANKS
RESULT_BYTES = 8
RESULTS_BYTES = CHUNK_LOTS * RESULT_BYTES
BPS = 10_000


class Kind(IntEnum):
    """Who posted a record. The owner's replaces the gateway's."""

    GATEWAY = 0
    OWNER = 1


class DeliveryRefused(LatchkeyError):
    """The contract would revert; `name` is the error's name there, `values` are its arguments after the round."""

    def __init__(self, name: str, *values: object) -> None:
        super().__init__(f"{name}{values}")
        self.name = name
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class LotResult:
    """Result of a lot: `price` in ticks for each licence, `winners` the slots by rank."""

    price: int
    winners: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Frozen shares of a round: basis points of the price, and how many share each half of the fee."""

    gateway_bps: int
    platform_bps: int
    fee_bps: int
    miners: int
    recipients: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """What the licences of one lot pay, wei of DTX. `miner_each` and `recipient_each` go to every sharer of a half."""

    owner: int
    gateway: int
    platform: int
    miner_each: int
    recipient_each: int
    fee: int


def parse_lot_result(result: bytes) -> LotResult:
    """Read 8 bytes of one lot; raises WrongLength. Winners end at the first 0."""
    if len(result) != RESULT_BYTES:
        raise WrongLength("result of a lot", len(result), allowed=RESULT_BYTES, value=result)
    return LotResult(
        price=int.from_bytes(result[:2], "big"), winners=tuple(byte - 1 for byte in result[2:].partition(b"\0")[0])
    )


def parse_results(results: bytes) -> list[LotResult]:
    """Read the 128 lots of a chunk; raises WrongLength."""
    if len(results) != RESULTS_BYTES:
        raise WrongLength("results of a chunk", len(results), allowed=RESULTS_BYTES)
    return [parse_lot_result(results[at : at + RESULT_BYTES]) for at in range(0, RESULTS_BYTES, RESULT_BYTES)]


def position_of(lot_in_chunk: int, rank: int) -> int:
    """Return the position of a licence in its chunk; raises OutOfRange."""
    if not 0 <= lot_in_chunk < CHUNK_LOTS:
        raise OutOfRange("lot in chunk", lot_in_chunk, low=0, high=CHUNK_LOTS - 1)
    if not 0 <= rank < RANKS:
        raise OutOfRange("rank", rank, low=0, high=RANKS - 1)
    return lot_in_chunk * RANKS + rank


def place_of(position: int) -> tuple[int, int]:
    """Return (lot in chunk, rank) of a position; raises OutOfRange."""
    if not 0 <= position < POSITIONS:
        raise OutOfRange("position", position, low=0, high=POSITIONS - 1)
    return divmod(position, RANKS)


def post_number(kind: Kind, first_lot: int) -> int:
    """Return the number of a post in its chunk: a lot is posted once by each kind, so no two posts share one."""
    return kind * CHUNK_LOTS + first_lot


def record_positions(results: Sequence[LotResult], lots: Sequence[int]) -> list[int]:
    """Return the positions of the records of a post: lots in order, for each its winners by rank."""
    return [position_of(lot, rank) for lot in lots for rank in range(len(results[lot].winners))]


def records_root(kind: Kind, positions: Sequence[int], records: Sequence[bytes]) -> bytes:
    """Return the Merkle root that the contract keeps of a post, under which a dispute proves a record."""
    leaves = [
        keccak(position.to_bytes(2, "big") + bytes([kind]) + record)
        for position, record in zip(positions, records, strict=True)
    ]
    return merkle_root(leaves, (len(leaves) - 1).bit_length())


def split_lot(price: int, licences: int, split: Split) -> Shares:
    """Split the price of `licences` licences of a lot at `price` ticks; the parts sum to it, dust goes to the owner."""
    gross = price * TICK * licences
    fee = gross * split.fee_bps // BPS
    half = fee // 2
    miner_each, recipient_each = half // split.miners, half // split.recipients
    paid_fee = miner_each * split.miners + recipient_each * split.recipients
    gateway = gross * split.gateway_bps // BPS
    platform = gross * split.platform_bps // BPS - fee
    return Shares(
        owner=gross - gateway - platform - paid_fee,
        gateway=gateway,
        platform=platform,
        miner_each=miner_each,
        recipient_each=recipient_each,
        fee=paid_fee,
    )


@dataclass(slots=True, kw_only=True)
class ChunkDelivery:
    """Records and settlement of one chunk. Methods raise DeliveryRefused exactly where the contracts revert.

    Phases and proofs are the caller's business; `lots` are numbers inside the chunk.
    """

    results: Sequence[LotResult]
    posted: dict[Kind, set[int]] = field(default_factory=lambda: {Kind.GATEWAY: set(), Kind.OWNER: set()})
    settled: set[int] = field(default_factory=set)

    def post(self, *, is_gateway: bool, is_owner: bool, lots: Sequence[int], records: Sequence[bytes]) -> Kind:
        """Take the records of all winners of `lots` from whoever is the gateway or the owner of all of them."""
        unsold = [lot for lot in lots if not self.results[lot].winners]
        if unsold:
            raise DeliveryRefused("LotNotSold", unsold[-1])
        before = any(lot in self.posted[Kind.GATEWAY] for lot in lots)
        if is_gateway and not (before and is_owner):
            kind = Kind.GATEWAY
        elif is_owner:
            kind = Kind.OWNER
        else:
            raise DeliveryRefused("NotPoster")
        again = self.posted[kind].intersection(lots)
        if again:
            raise DeliveryRefused("AlreadyPosted", kind, sum(1 << lot for lot in again))
        expected = len(record_positions(self.results, lots))
        if len(records) != expected:
            raise DeliveryRefused("WrongRecordsLength", len(records) * RECORD_BYTES, expected * RECORD_BYTES)
        self.posted[kind].update(lots)
        return kind

    def has_record(self, lot: int) -> bool:
        """Tell whether anybody posted for the lot."""
        return any(lot in lots for lots in self.posted.values())

    def claim(self, lots: Sequence[int]) -> dict[int, int]:
        """Settle the delivered licences of `lots`: return how many, by lot, without those that have none."""
        claimed: dict[int, int] = {}
        for lot in lots:
            if self.has_record(lot):
                fresh = set(record_positions(self.results, [lot])) - self.settled
                self.settled |= fresh
                if fresh:
                    claimed[lot] = len(fresh)
        if not claimed:
            raise DeliveryRefused("NothingToClaim")
        return claimed

    def refund_missing(self, positions: Sequence[int]) -> list[tuple[int, int, int]]:
        """Settle licences without a record: return (position, slot of the buyer, ticks) of each that was open."""
        refunds = []
        for position in positions:
            lot, rank = divmod(position, RANKS)
            if position >= POSITIONS or rank >= len(self.results[lot].winners):
                raise DeliveryRefused("PositionUnsold", position)
            if self.has_record(lot):
                raise DeliveryRefused("RecordExists", position)
            if position not in self.settled:
                self.settled.add(position)
                refunds.append((position, self.results[lot].winners[rank], self.results[lot].price))
        if not refunds:
            raise DeliveryRefused("NothingToRefund")
        return refunds
