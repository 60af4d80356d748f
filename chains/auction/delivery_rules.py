"""Delivery and settlement as a readable model: positions of records, who may post, what is claimed or refunded.

The Solidity twins are KeyRecords.sol and Settlement.sol; tests run both on the same random rounds. How a price is split
is `chains.auction.rules.split`. No chain, no keys. Spec: `specs/protocol/key-record.md` sections "Positions", "Posting"
and "Settlement".

    position             lot in chunk x 6 + rank, 0 .. 767
    number of a post     kind x 128 + first lot in chunk
    leaf of a record     keccak(position u16 | kind u8 | record (65 B)); a post's tree is padded with zero words
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from eth_hash.auto import keccak

from chains.auction.errors import Refused
from chains.auction.rules import MAX_LICENCES, LotResult
from chains.base.errors import OutOfRange
from chains.crypto.epoch import CHUNK_LOTS, merkle_root
from chains.crypto.key_record import RECORD_BYTES

RANKS = MAX_LICENCES
POSITIONS = CHUNK_LOTS * RANKS


class Kind(IntEnum):
    """Who posted a record. The owner's replaces the gateway's."""

    GATEWAY = 0
    OWNER = 1


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


@dataclass(slots=True, kw_only=True)
class ChunkDelivery:
    """Records and settlement of one chunk. Methods raise Refused exactly as the contracts revert.

    Phases and proofs are the caller's business; `lots` are numbers inside the chunk, ascending.
    """

    round_id: int
    chunk: int
    results: Sequence[LotResult]
    posted: dict[Kind, set[int]] = field(default_factory=lambda: {Kind.GATEWAY: set(), Kind.OWNER: set()})
    settled: set[int] = field(default_factory=set)

    def post(
        self, *, sender: bytes, is_gateway: bool, is_owner: bool, lots: Sequence[int], records: Sequence[bytes]
    ) -> Kind:
        """Take the records of all winners of `lots` from whoever is the gateway or the owner of all of them."""
        if is_gateway and not (is_owner and lots[0] in self.posted[Kind.GATEWAY]):
            kind = Kind.GATEWAY
        elif is_owner:
            kind = Kind.OWNER
        else:
            raise Refused("NotPoster", sender)
        unsold = [lot for lot in lots if not self.results[lot].winners]
        if unsold:
            raise Refused("LotNotSold", self.round_id, self.chunk, unsold[-1])
        again = self.posted[kind].intersection(lots)
        if again:
            raise Refused("AlreadyPosted", self.round_id, self.chunk, int(kind), sum(1 << lot for lot in again))
        expected = len(record_positions(self.results, lots))
        if len(records) != expected:
            raise Refused("WrongRecordsLength", len(records) * RECORD_BYTES, expected * RECORD_BYTES)
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
            raise Refused("NothingToClaim", self.round_id, self.chunk)
        return claimed

    def refund_missing(self, positions: Sequence[int]) -> list[tuple[int, int, int]]:
        """Settle licences without a record: return (position, slot of the buyer, ticks) of each that was open."""
        refunds = []
        for position in positions:
            lot, rank = divmod(position, RANKS)
            if lot >= CHUNK_LOTS or rank >= len(self.results[lot].winners):
                raise Refused("PositionUnsold", self.round_id, self.chunk, position)
            if self.has_record(lot):
                raise Refused("RecordExists", self.round_id, self.chunk, position)
            if position not in self.settled:
                self.settled.add(position)
                refunds.append((position, self.results[lot].winners[rank], self.results[lot].price))
        if not refunds:
            raise Refused("NothingToRefund", self.round_id, self.chunk)
        return refunds
