"""The clearing rule of a round, to be read: who wins what at which price, and how the price is split.

The contract must agree with this module on every lot, debit and hash; random rounds compare them. Integers only, money
in ticks unless a name says wei. Shares no code with the contract. Spec: `specs/protocol/auction-chain.md` section
"Clearing". The life cycle around it (deadlines, locks, refunds) is in `chains.auction.life_cycle`.

    budget   min(sealed budget, lock), 0 if the cap is 0; fixed at the reveal
    w        min(bid, budget): a bid never counts for more than the whole money behind it
    v        min(w, money left) while an item is left, else 0; lots are sold in order
    eligible v > 0 and v >= reserve
    ranks    by v, equal v in scan order, which starts at a seeded position for each lot
    price    max(reserve, (k+1)-th best v), the same for all k winners; reserve if there are fewer
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eth_hash.auto import keccak

from chains.base.errors import WrongLength
from chains.base.units import TICK
from chains.crypto.epoch import CHUNK_LOTS, TERMS_ENTRY_BYTES, TERMS_ROW_BYTES, parse_terms_entry

MAX_BIDDERS = 150
MAX_LICENCES = 6
STATE_BYTES = 96
RESULT_BYTES = 8
CHUNK_RESULT_BYTES = CHUNK_LOTS * RESULT_BYTES
ALPHA_ONE = 65_536
"""Multiplier 1.0 in 16.16 fixed point: greedy clearing scales nothing."""
FULL_PARTICIPATION = 65_535
"""Takes part in every lot."""
GOLDEN = 0x9E3779B1
BPS = 10_000
GATEWAY_BPS = 1_000
PLATFORM_BPS = 1_000
FEE_BPS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Terms of one lot: least price in ticks, and number of licences on sale (above 6 counts as 6, 0 = not sold)."""

    reserve: int
    licences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LotResult:
    """Uniform price in ticks and winning slots by rank. Unsold: the reserve and no winner. Not on sale: 0 and none."""

    price: int
    winners: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A revealed bidder between two chunks: one entry of the state array.

    `head` is the head of its ciphertext rows from the next chunk on. `total`, `count` and `largest` run over the
    clamped bids of all rows so far, also on lots that are not on sale and on padding.
    """

    slot: int
    key: bytes
    head: bytes
    budget: int
    money: int
    items: int
    total: int = 0
    count: int = 0
    largest: int = 0

    def clamped(self, bid: int) -> int:
        """Return w of a bid."""
        return min(bid, self.budget)

    def value(self, bid: int) -> int:
        """Return v of a bid: what it counts for now."""
        return min(self.clamped(bid), self.money) if self.items else 0

    def counting(self, bids: Sequence[int], next_head: bytes) -> Standing:
        """Return the standing after the bids of one row are counted; nothing is sold yet."""
        row = [self.clamped(bid) for bid in bids]
        return replace(
            self,
            head=next_head,
            total=self.total + sum(row),
            count=self.count + sum(1 for w in row if w),
            largest=max(self.largest, *row),
        )

    def paying(self, price: int) -> Standing:
        """Return the standing after one lot is won."""
        return replace(self, money=self.money - price, items=self.items - 1)

    @property
    def spent(self) -> int:
        """Return the ticks paid so far."""
        return self.budget - self.money

    def encode(self) -> bytes:
        """Return the 96 bytes of the state array: key, head, word (drawn in the spec, section "State array")."""
        word = (
            ALPHA_ONE << 224
            | FULL_PARTICIPATION << 208
            | self.slot << 192
            | min(self.budget, 65_535) << 176
            | self.largest << 160
            | self.count << 144
            | self.total << 112
            | self.items << 96
            | self.money
        )
        return self.key + self.head + word.to_bytes(32, "big")


def opening_standing(*, slot: int, key: bytes, head: bytes, budget: int, cap: int) -> Standing:
    """Return a revealed bidder before the first chunk; `budget` is min(sealed budget, lock)."""
    budget = budget if cap else 0
    return Standing(slot=slot, key=key, head=head, budget=budget, money=budget, items=cap)


def encode_state(standings: Sequence[Standing]) -> bytes:
    """Return the state array: 96 bytes a revealed bidder in slot order."""
    return b"".join(standing.encode() for standing in standings)


def seed_of(keys: Sequence[bytes]) -> bytes:
    """Return the seed of ties: keccak of the revealed keys in slot order, whatever the order of the reveals."""
    return keccak(b"".join(keys))


def scan_start(seed: bytes, chunk: int, place: int, bidders: int) -> int:
    """Return the position that the scan of lot `place` (0..127) of `chunk` begins with."""
    rotation = int.from_bytes(keccak(seed + chunk.to_bytes(32, "big")), "big")
    return (rotation + place * GOLDEN) % 2**256 % bidders


def sell(standings: Sequence[Standing], bids: Sequence[int], lot: Lot, start: int) -> tuple[LotResult, list[Standing]]:
    """Sell one lot to the best of `bids` (one a position); return its result and everybody's standing after it."""
    after = list(standings)
    if not lot.licences:
        return LotResult(price=0, winners=()), after
    licences = min(lot.licences, MAX_LICENCES)
    offers = []
    for position, (standing, bid) in enumerate(zip(standings, bids, strict=True)):
        value = standing.value(bid)
        if value > 0 and value >= lot.reserve:
            offers.append((-value, (position - start) % len(standings), position))
    offers.sort()
    price = max(lot.reserve, -offers[licences][0] if len(offers) > licences else 0)
    winners = [position for _, _, position in offers[:licences]]
    for position in winners:
        after[position] = after[position].paying(price)
    return LotResult(price=price, winners=tuple(standings[position].slot for position in winners)), after


def clear_chunk(
    standings: Sequence[Standing],
    rows: Sequence[Sequence[int]],
    next_heads: Sequence[bytes],
    lots: Sequence[Lot],
    *,
    chunk: int,
    seed: bytes,
) -> tuple[list[LotResult], list[Standing]]:
    """Clear 128 lots in order. `rows` holds the 128 decrypted bids of each position, `lots` the 128 terms."""
    now = [standing.counting(row, head) for standing, row, head in zip(standings, rows, next_heads, strict=True)]
    results = []
    for place, lot in enumerate(lots):
        start = scan_start(seed, chunk, place, len(now))
        result, now = sell(now, [row[place] for row in rows], lot, start)
        results.append(result)
    return results, now


def revenue_of(results: Sequence[LotResult]) -> int:
    """Return what all winners pay, in ticks."""
    return sum(result.price * len(result.winners) for result in results)


def lots_of_terms(row: bytes) -> list[Lot]:
    """Return the 128 lots of a terms row. Raises WrongLength."""
    if len(row) != TERMS_ROW_BYTES:
        raise WrongLength("terms row", len(row), allowed=TERMS_ROW_BYTES)
    entries = [row[at : at + TERMS_ENTRY_BYTES] for at in range(0, len(row), TERMS_ENTRY_BYTES)]
    return [Lot(reserve=reserve, licences=licences) for reserve, licences, _ in map(parse_terms_entry, entries)]


def encode_results(results: Sequence[LotResult]) -> bytes:
    """Return 8 bytes a lot: price u16, six bytes slot + 1 of the winners by rank, 0 = none."""
    return b"".join(
        result.price.to_bytes(2, "big") + bytes(slot + 1 for slot in result.winners).ljust(MAX_LICENCES, b"\0")
        for result in results
    )


def decode_results(data: bytes) -> list[LotResult]:
    """Read the 1024 result bytes of a chunk. Raises WrongLength."""
    if len(data) != CHUNK_RESULT_BYTES:
        raise WrongLength("chunk results", len(data), allowed=CHUNK_RESULT_BYTES)
    return [
        LotResult(
            price=int.from_bytes(data[at : at + 2], "big"),
            winners=tuple(byte - 1 for byte in data[at + 2 : at + RESULT_BYTES] if byte),
        )
        for at in range(0, len(data), RESULT_BYTES)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Who gets what of `licences` delivered licences of one lot, in wei of DTX; the five add up to price x licences.

    `each_miner` goes to every auction miner of the round, `each_recipient` to every recipient of the metadata half.
    """

    owner: int
    gateway: int
    platform: int
    each_miner: int
    each_recipient: int


def split(
    *,
    price: int,
    licences: int,
    miners: int,
    recipients: int,
    gateway_bps: int = GATEWAY_BPS,
    platform_bps: int = PLATFORM_BPS,
    fee_bps: int = FEE_BPS,
) -> Split:
    """Split `price` ticks x `licences`: the auction fee is part of the platform's share, rounding is the owner's."""
    gross = price * TICK * licences
    half = gross * fee_bps // BPS // 2
    each_miner, each_recipient = half // miners, half // recipients
    gateway = gross * gateway_bps // BPS
    platform = gross * platform_bps // BPS - gross * fee_bps // BPS
    owner = gross - gateway - platform - each_miner * miners - each_recipient * recipients
    return Split(owner=owner, gateway=gateway, platform=platform, each_miner=each_miner, each_recipient=each_recipient)
