"""What a gateway has promised to put on a chain and has not seen there yet. Survives kill -9 and power cuts.

    item   id INTEGER PRIMARY KEY       in the order of arrival
           kind TEXT                    check-in, owner, withdraw, records
           subject TEXT                 whom it is for; a later item of the same kind and subject replaces a queued one
           body TEXT                    the signed message as JSON; what it means is the business of the kind's relay
           state TEXT                   queued -> done | refused | replaced
           reason TEXT, transaction_ TEXT   how it ended; empty while queued
    watched  id INTEGER PRIMARY KEY     a done item whose block is not final yet: until then it may be queued again
           block INTEGER, hash BLOB     the block in which it stood

An item is committed before its sender is answered, so nothing acknowledged is lost. Every kind is safe to send twice
(the chain refuses or skips the second), so a gateway that was killed between sending and writing that down sends again.
WAL with synchronous=FULL. Not thread safe; used from the worker thread of the process.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from device_sim.errors import HistoryDamaged
from device_sim.ledgers import Block

KEPT_ENDED = 2_000
"""How many ended items of each kind are kept for questions about them."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS item (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
    state TEXT NOT NULL, reason TEXT NOT NULL, transaction_ TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS item_by_state ON item (state, kind, id);
CREATE INDEX IF NOT EXISTS item_by_subject ON item (state, kind, subject);
CREATE INDEX IF NOT EXISTS item_by_kind ON item (kind, id);
CREATE TABLE IF NOT EXISTS watched (id INTEGER PRIMARY KEY, block INTEGER NOT NULL, hash BLOB NOT NULL);
"""
_COLUMNS = "id, kind, subject, body, state, reason, transaction_"


class Kind(StrEnum):
    """What an item is."""

    ENROL = "enrol"
    CHECK_IN = "check-in"
    OWNER = "owner"
    WITHDRAW = "withdraw"
    RECORDS = "records"


class State(StrEnum):
    """How far an item has got."""

    QUEUED = "queued"
    DONE = "done"
    REFUSED = "refused"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One promise of the gateway."""

    id: int
    kind: Kind
    subject: str
    body: dict[str, object]
    state: State
    reason: str
    transaction: str


class Outbox:
    """The outbox file. A context manager."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(path, timeout=5.0, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.executescript(_SCHEMA)
            # Counted once, then kept: among thousands of items a count for every message would be most of the work.
            self._counts = Counter(self._counted())
        except sqlite3.DatabaseError as error:
            raise HistoryDamaged(path=path, reason=str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; further calls fail."""
        self._db.close()

    def put(self, kind: Kind, subject: str, body: dict[str, object]) -> int:
        """Store an item and return its id. See `put_all`."""
        return self.put_all(kind, [(subject, body)])[0]

    def put_all(self, kind: Kind, items: Sequence[tuple[str, dict[str, object]]]) -> list[int]:
        """Store items (subject, body), all or none, and return their ids. When this returns they are on disk.

        An item that is still queued for the same kind and subject ends as replaced.
        """
        numbers = []
        replaced = 0
        self._db.execute("BEGIN IMMEDIATE")
        try:
            for subject, body in items:
                ended = self._db.execute(
                    "UPDATE item SET state = ? WHERE state = ? AND kind = ? AND subject = ?",
                    (State.REPLACED, State.QUEUED, kind, subject),
                )
                replaced += ended.rowcount
                made = self._db.execute(
                    "INSERT INTO item (kind, subject, body, state, reason, transaction_) VALUES (?, ?, ?, ?, '', '')",
                    (kind, subject, json.dumps(body), State.QUEUED),
                )
                assert made.lastrowid is not None
                numbers.append(made.lastrowid)
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._counts[kind] += len(numbers) - replaced
        return numbers

    def queued(self, kind: Kind, limit: int = 1_000) -> list[Item]:
        """Return what has not ended yet, oldest first."""
        query = f"SELECT {_COLUMNS} FROM item WHERE state = ? AND kind = ? ORDER BY id LIMIT ?"  # noqa: S608  # constant
        with closing(self._db.execute(query, (State.QUEUED, kind, limit))) as found:
            return [_item(row) for row in found.fetchall()]

    def counts(self) -> dict[str, int]:
        """Return how many items of each kind are queued."""
        return {kind: count for kind, count in self._counts.items() if count}

    def _counted(self) -> dict[str, int]:
        query = "SELECT kind, count(*) FROM item WHERE state = ? GROUP BY kind"
        with closing(self._db.execute(query, (State.QUEUED,))) as found:
            return {str(kind): int(count) for kind, count in found.fetchall()}

    def get(self, number: int) -> Item | None:
        """Return one item; None for an id that was never given out or has been forgotten."""
        query = f"SELECT {_COLUMNS} FROM item WHERE id = ?"  # noqa: S608  # constant
        with closing(self._db.execute(query, (number,))) as found:
            row = found.fetchone()
        return None if row is None else _item(row)

    def end(
        self,
        numbers: Sequence[int],
        state: State,
        *,
        reason: str = "",
        transaction: str = "",
        block: Block | None = None,
    ) -> None:
        """Note how queued items ended, all or none, and forget ended ones beyond the newest KEPT_ENDED of each kind.

        With the `block` in which they stand they are watched until it is final, and not forgotten before.
        """
        ended: Counter[str] = Counter()
        self._db.execute("BEGIN IMMEDIATE")
        try:
            for number in numbers:
                found = self._db.execute(
                    "UPDATE item SET state = ?, reason = ?, transaction_ = ? WHERE id = ? AND state = ? RETURNING kind",
                    (state, reason, transaction, number, State.QUEUED),
                ).fetchone()
                if found is not None:
                    ended[found[0]] += 1
                    if block is not None:
                        row = (number, block.number, block.hash)
                        self._db.execute("INSERT OR REPLACE INTO watched (id, block, hash) VALUES (?, ?, ?)", row)
            for kind in ended:
                self._db.execute(
                    "DELETE FROM item WHERE kind = ? AND state != ? AND id NOT IN (SELECT id FROM watched) AND id <= "
                    "(SELECT id FROM item WHERE kind = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                    (kind, State.QUEUED, kind, KEPT_ENDED),
                )
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._counts -= ended

    def watched(self, kinds: Sequence[Kind]) -> dict[int, Block]:
        """Return the blocks of done items of these kinds that are watched, by id."""
        marks = ", ".join("?" * len(kinds))
        query = f"SELECT id, block, hash FROM watched JOIN item USING (id) WHERE kind IN ({marks})"  # noqa: S608  # marks
        with closing(self._db.execute(query, tuple(kinds))) as found:
            return {row[0]: Block(number=row[1], hash=row[2]) for row in found.fetchall()}

    def settle(self, kept: Sequence[int], lost: Sequence[int]) -> None:
        """Watch these items no longer, all or none: `kept` are done for good, `lost` are queued again."""
        again: Counter[str] = Counter()
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany("DELETE FROM watched WHERE id = ?", [(number,) for number in (*kept, *lost)])
            for number in lost:
                found = self._db.execute(
                    "UPDATE item SET state = ?, reason = '', transaction_ = '' WHERE id = ? AND state = ? "
                    "RETURNING kind",
                    (State.QUEUED, number, State.DONE),
                ).fetchone()
                if found is not None:
                    again[found[0]] += 1
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._counts += again


def _item(row: tuple[int, str, str, str, str, str, str]) -> Item:
    return Item(
        id=row[0],
        kind=Kind(row[1]),
        subject=row[2],
        body=json.loads(row[3]),
        state=State(row[4]),
        reason=row[5],
        transaction=row[6],
    )
