"""What opens a sealed batch, and how it is split over three watchers: any two have it, one alone learns nothing.

Replicated secret sharing (Ito, Saito, Nishizeki, "Secret sharing scheme realizing general access structure", 1987):

    part 1, 2   random bytes        part 3 = opening XOR part 1 XOR part 2
    share n     the two parts other than part n; n = 1, 2, 3: the share lacks part n
    hash n      keccak(PART_TAG | chain id u256 | contract (20) | round u64 | bidder (20) | n u8 | part n)

One share is uniformly random whatever the opening is. The bidder signs the three hashes, so that a part from another
watcher can be believed without believing the watcher. Pure; secrets show nothing in a log.
Spec: `specs/protocol/watcher.md` section 3.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from eth_hash.auto import keccak

from chains.base.errors import InvalidValue, OutOfRange, WrongLength
from chains.crypto.sealed_batch import KEY_BYTES, BatchId

OPENING_BYTES = KEY_BYTES + 12 + 2
SHARES = 3
HASH_BYTES = 32
PART_TAG = keccak(b"latchkey/opening-part/v1")

PartHashes = tuple[bytes, bytes, bytes]
"""Hashes of part 1, 2 and 3, 32 bytes each."""


class PartAltered(InvalidValue):
    """A part does not have the hash that the bidder signed. A part is a secret, so the message does not hold it."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"part {number} does not have the hash that the bidder signed; it is altered, or of another split",
            field="part",
            value=None,
        )
        self.number = number


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What opens a batch: key, sealed budget in ticks, most devices. Never logged: its text shows nothing."""

    key: bytes
    budget: int
    cap: int

    def __repr__(self) -> str:
        return "Opening(<secret>)"

    def to_bytes(self) -> bytes:
        """Return the 46 bytes that `from_bytes` reads: key | budget u96 | cap u16."""
        return self.key + self.budget.to_bytes(12, "big") + self.cap.to_bytes(2, "big")

    @classmethod
    def from_bytes(cls, raw: bytes) -> Opening:
        """Return the opening of `to_bytes`. Raises WrongLength."""
        _checked_length(raw)
        return cls(key=raw[:32], budget=int.from_bytes(raw[32:44], "big"), cap=int.from_bytes(raw[44:46], "big"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one watcher holds: the two parts other than part `lacks` (1, 2, 3), by number, and the hashes of all three.

    Raises OutOfRange and WrongLength.
    """

    lacks: int
    parts: tuple[bytes, bytes] = field(repr=False)
    hashes: PartHashes

    def __post_init__(self) -> None:
        if not 1 <= self.lacks <= SHARES:
            raise OutOfRange("lacks", self.lacks, low=1, high=SHARES)
        for part in self.parts:
            _checked_length(part)
        for each in self.hashes:
            if len(each) != HASH_BYTES:
                raise WrongLength("part hash", len(each), allowed=HASH_BYTES, value=each)

    @property
    def numbered(self) -> dict[int, bytes]:
        """Return the parts that are there, by number."""
        numbers = (number for number in range(1, SHARES + 1) if number != self.lacks)
        return dict(zip(numbers, self.parts, strict=True))

    @property
    def split(self) -> bytes:
        """Return what shares of one split have in common: the hash of the three hashes. Public, as they are."""
        return keccak(b"".join(self.hashes))

    def to_bytes(self) -> bytes:
        """Return what `from_bytes` reads: lacks u8 | hashes | parts."""
        return bytes([self.lacks]) + b"".join(self.hashes) + b"".join(self.parts)

    @classmethod
    def from_bytes(cls, raw: bytes) -> Share:
        """Return the share of `to_bytes`."""
        start = 1 + SHARES * HASH_BYTES
        first, second, third = (raw[at : at + HASH_BYTES] for at in range(1, start, HASH_BYTES))
        parts = raw[start : start + OPENING_BYTES], raw[start + OPENING_BYTES :]
        return cls(lacks=raw[0], parts=parts, hashes=(first, second, third))

    def check(self, batch: BatchId) -> None:
        """Raise PartAltered unless both parts have their hashes."""
        for number, part in self.numbered.items():
            if part_hash(batch, number, part) != self.hashes[number - 1]:
                raise PartAltered(number)

    def join(self, batch: BatchId, missing: bytes) -> Opening:
        """Return the opening, given the part that is lacking. Raises PartAltered."""
        if part_hash(batch, self.lacks, missing) != self.hashes[self.lacks - 1]:
            raise PartAltered(self.lacks)
        first, second = self.parts
        return Opening.from_bytes(_xor(_xor(first, second), missing))


def split(opening: Opening, batch: BatchId, random: tuple[bytes, bytes] | None = None) -> tuple[Share, Share, Share]:
    """Return the shares that lack part 1, 2 and 3. `random` are parts 1 and 2, fresh unless a vector fixes them."""
    first, second = random or (secrets.token_bytes(OPENING_BYTES), secrets.token_bytes(OPENING_BYTES))
    third = _xor(_xor(first, second), opening.to_bytes())
    hashes = part_hash(batch, 1, first), part_hash(batch, 2, second), part_hash(batch, 3, third)
    return (
        Share(lacks=1, parts=(second, third), hashes=hashes),
        Share(lacks=2, parts=(first, third), hashes=hashes),
        Share(lacks=3, parts=(first, second), hashes=hashes),
    )


def part_hash(batch: BatchId, number: int, part: bytes) -> bytes:
    """Return the hash of part `number` (1, 2, 3) of the opening of `batch`."""
    return keccak(PART_TAG + batch.packed + bytes([number]) + part)


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _checked_length(part: bytes) -> None:
    if len(part) != OPENING_BYTES:
        raise WrongLength("part of an opening", len(part), allowed=OPENING_BYTES)
