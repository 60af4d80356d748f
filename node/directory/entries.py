"""The small tables of both ledgers: what an entry holds, and how the store writes it.

An entry is a frozen dataclass of integers, bytes, text and tuples of such; it is stored as the msgpack array of its
fields. Large byte strings are stored as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TypeVar

import msgpack

from node.directory.state import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model that an OEM published."""

    oem: bytes
    family: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gateway:
    """A gateway by its number here; `payouts` are (first epoch, account on the auction chain), ascending."""

    address: bytes
    base_url: str
    payouts: tuple[tuple[int, bytes], ...]

    def payout_at(self, epoch: int) -> bytes | None:
        """Return the payout account that holds for an epoch, None before the first."""
        valid = [payout for first, payout in self.payouts if first <= epoch]
        return valid[-1] if valid else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A page of device places; `walk` is the newest epoch that was started over it, 0 before the first."""

    family: int
    generation: int = 0
    walk: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A folded chunk: its terms row, its Merkle root, and the places of its lots."""

    terms: bytes
    root: bytes
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Epoch:
    """An epoch so far; lots, roots and close time are zero until it is closed. State: 0 open, 1 closed, 2 dropped."""

    segment: int
    month: int
    count: int
    start_time: int
    numbered: int = -1
    state: int = 0
    lots: int = 0
    close_time: int = 0
    terms_head: bytes = bytes(32)
    leaf_root: bytes = bytes(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round: what it opened with, and what became of it. Times are unix seconds, block numbers 0 if not begun."""

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
    commit_block: int
    reveal_block: int = 0
    deliver_block: int = 0
    dispute_block: int = 0
    commits: int = 0
    reveals: int = 0
    attempt: int = 0
    chunks_cleared: int = 0
    done: bool = False
    sold: int = 0
    licences: int = 0
    volume: int = 0
    keys: int = 0


_Entry = TypeVar("_Entry", Model, Gateway, Segment, Chunk, Epoch, Round)


def _of(kind: type[_Entry], number: int, name: str) -> Table:
    names = [each.name for each in fields(kind)]

    def encode(value: object) -> bytes:
        raw: bytes = msgpack.packb([getattr(value, name) for name in names])
        return raw

    def decode(raw: bytes) -> object:
        return kind(**dict(zip(names, msgpack.unpackb(raw, use_list=False), strict=True)))

    return Table(name=name, number=number, encode=encode, decode=decode)


def _plain(number: int, name: str, *, cold: bool = False) -> Table:
    def encode(value: object) -> bytes:
        assert isinstance(value, bytes)
        return value

    return Table(name=name, number=number, encode=encode, decode=lambda raw: raw, cold=cold)


def _number(number: int, name: str, *, cold: bool = False) -> Table:
    def encode(value: object) -> bytes:
        assert isinstance(value, int)
        return value.to_bytes(8, "big")

    return Table(name=name, number=number, encode=encode, decode=lambda raw: int.from_bytes(raw, "big"), cold=cold)


METADATA_TABLES = (
    _of(Model, 1, "model"),
    _of(Gateway, 2, "gateway"),
    _of(Segment, 3, "segment"),
    _of(Epoch, 4, "epoch"),
    _of(Chunk, 5, "chunk"),
    _plain(6, "walk"),
    _plain(7, "leaves", cold=True),
    _plain(8, "lot_rows", cold=True),
    _number(9, "month_keys", cold=True),
)
"""walk: the records of a segment as its newest walk found them, until it ends. leaves: the leaf list of a closed epoch.
lot_rows: rows of its lots, u32 little-endian. month_keys: first month of a list, by its root."""

AUCTION_TABLES = (
    _of(Round, 32, "round"),
    _plain(33, "cleared"),
    _plain(34, "results", cold=True),
    _plain(35, "posted"),
)
"""cleared: results of a chunk by (round, attempt, chunk) until the round is final. results: 8 bytes a lot of a final
round. posted: by (round, chunk), one byte a lot, 1 once it has key records."""
