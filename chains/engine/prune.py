"""Forget the states of old blocks: mark what the kept states need, then delete every other trie node and code.

Kept are the states of all stored blocks, of side branches too, from the older of two heights on: that of the newest
finalised block, below which no branch can begin, and that of the last N canonical blocks. Blocks, receipts, logs, seals
and votes stay. Who opens a ledger needs no older state: the genesis block is computed from its definition, and miner
sets are read at the finalised checkpoint or above it.

Offline: nothing else may have the database open. Order of writes, so that a kill at any instant leaves a chain that
opens and goes on: first, synced, the height from which on states are kept (`records.py`, key P), so that a state that
may be half gone is refused rather than read; then deletions, in any order, none of which a kept state needs. Pruning
again finishes what was interrupted. A node that lacks a part of a kept state stops it before anything is deleted.

Memory is bounded: marks are kept in a scratch database, and the sweep walks both databases in key order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chains.engine import records
from chains.engine.database import Database
from chains.engine.errors import DatabaseUnavailable, LimitExceeded, hex_of
from chains.engine.evm_database import NODE
from chains.engine.fast.account_db import decode_account
from chains.engine.fast.trie import BLANK_ROOT, NO_CODE, decode_node, references

KEPT_STATES = 128
"""States of canonical blocks kept by default."""
_AFTER_NODES = bytes([NODE[0] + 1])
_CHUNK = 20_000

Progress = Callable[[str, int], None]
"""Told a phase ("mark" or "sweep") and how many nodes it has seen, after every chunk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What became of the states. `first` is the lowest block with a state, `states` counts different roots."""

    first: int
    head: int
    states: int
    kept: int
    deleted: int
    deleted_bytes: int


def prune(
    database: Database,
    marks: Database,
    *,
    keep: int = KEPT_STATES,
    progress: Progress = lambda _phase, _count: None,
) -> Pruned:
    """Delete from `database` what no kept state needs; `marks` is an empty scratch database.

    `keep` is at least 1. Raises `DatabaseUnavailable` for a database without a chain, of another format, or that lacks
    a part of a kept state; nothing is deleted then.
    """
    if keep < 1:
        raise LimitExceeded("number of states to keep", keep, 1, "states at least")
    head = _head(database)
    first = max(min(_finalised(database), max(0, head - keep + 1)), records.first_state(database))
    roots = _roots(database, first)
    kept = _Marks(database, marks, progress)
    for root in roots:
        kept.mark_state(root)
    kept.flush()
    if first > records.first_state(database):
        records.put_first_state(database, first)
    deleted, deleted_bytes = _sweep(database, marks, progress)
    return Pruned(
        first=first, head=head, states=len(roots), kept=kept.count, deleted=deleted, deleted_bytes=deleted_bytes
    )


def _head(database: Database) -> int:
    identity, head = records.identity(database), records.head_hash(database)
    header = None if head is None else records.header_of(database, head)
    if identity is None or header is None:
        raise DatabaseUnavailable("chain", "there is none here", "Give the data folder of a node that has run")
    if identity[0] != records.FORMAT:
        raise DatabaseUnavailable(
            "format", f"is {identity[0]}, this version reads {records.FORMAT}", "Use the version that made it"
        )
    return int(header.block_number)


def _finalised(database: Database) -> int:
    raw = database.get(b"vF")
    return 0 if raw is None else int.from_bytes(raw[:8], "big")


def _roots(database: Database, first: int) -> list[bytes]:
    """Return the state roots of every stored block from a height on, newest first, each once."""
    found: dict[bytes, None] = {}
    for key, _ in database.iterate(b"a" + records.number_key(first), b"b", reverse=True):
        header = records.header_of(database, key[9:])
        if header is None:
            raise DatabaseUnavailable("header", f"{hex_of(key[9:])} is missing", "The database is damaged; sync again")
        found[bytes(header.state_root)] = None
    return list(found)


class _Marks:
    """Hashes that are needed: those not yet written to the scratch database in memory."""

    def __init__(self, database: Database, marks: Database, progress: Progress) -> None:
        self._database = database
        self._marks = marks
        self._progress = progress
        self._fresh: dict[bytes, bytes | None] = {}
        self.count = 0

    def mark_state(self, root: bytes) -> None:
        """Mark the nodes of a state trie, of every storage trie that it names, and their codes."""
        for leaf in self._walk(root):
            account = decode_account(leaf)
            for _ in self._walk(account[2]):
                pass
            if account[3] != NO_CODE and self._add(account[3]):
                self._stored(account[3])

    def flush(self) -> None:
        """Write what is in memory."""
        self._marks.write(self._fresh, sync=False)
        self._fresh = {}
        self._progress("mark", self.count)

    def _walk(self, root: bytes) -> Iterator[bytes]:
        """Mark the nodes of one trie that are not marked; yield the values of their leaves."""
        waiting = [] if root == BLANK_ROOT else [root]
        while waiting:
            digest = waiting.pop()
            if not self._add(digest):
                continue
            below, values = references(decode_node(self._stored(digest)))
            waiting.extend(below)
            yield from values

    def _stored(self, digest: bytes) -> bytes:
        raw = self._database.get(NODE + digest)
        if raw is None:
            raise DatabaseUnavailable(
                "state", f"{hex_of(digest)} of a kept state is missing", "Nothing was deleted; sync again"
            )
        return raw

    def _add(self, digest: bytes) -> bool:
        """Mark a hash; False when it was marked before."""
        if digest in self._fresh or self._marks.get(digest) is not None:
            return False
        self._fresh[digest] = b""
        self.count += 1
        if len(self._fresh) >= _CHUNK:
            self.flush()
        return True


def _sweep(database: Database, marks: Database, progress: Progress) -> tuple[int, int]:
    """Delete every node and code that is not marked; return how many, and their bytes."""
    deleted = deleted_bytes = seen = 0
    doomed: dict[bytes, bytes | None] = {}
    needed = (key for key, _ in marks.iterate(b"", b"\xff" * 33))
    next_needed = next(needed, None)
    for key, value in database.iterate(NODE, _AFTER_NODES):
        digest = key[1:]
        while next_needed is not None and next_needed < digest:
            next_needed = next(needed, None)
        if digest != next_needed:
            doomed[key] = None
            deleted += 1
            deleted_bytes += len(key) + len(value)
        seen += 1
        if seen % _CHUNK == 0:
            database.write(doomed, sync=False)
            doomed = {}
            progress("sweep", seen)
    database.write(doomed, sync=True)
    progress("sweep", seen)
    return deleted, deleted_bytes
