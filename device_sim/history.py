"""The device's recorded past in SQLite: what it saw, and the state from which it goes on.

    rows   key INTEGER PRIMARY KEY   time_ms << 10 | n     the n-th row (0..1023) of that millisecond of device time
           property INTEGER          code of an observation (`device_sim.observations`)
           value                     REAL, INTEGER (booleans) or TEXT, as `Observation.encode` wrote it
    state  name TEXT PRIMARY KEY     'simulation': JSON snapshot after the last row; 'actions': JSON log of what the
           value TEXT                owner asked for; 'layout': version of this drawing

A key never changes and the next one is always larger, so a key is a cursor: whoever read up to a key goes on after it
and misses and repeats nothing. Rows and snapshot are written in one transaction: after kill -9 the device goes on from
a snapshot that fits its rows. WAL with synchronous=NORMAL: a power cut may lose the last moments, never the order. Not
thread safe; one owner at a time.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from device_sim.errors import HistoryDamaged
from device_sim.observations import BY_CODE, Observation, Row
from device_sim.simulation import Snapshot

LAYOUT = "2"
ORDINAL_BITS = 10
_BUSY_SECONDS = 5.0
COUNTS_KEPT = 32
"""Spans whose number of rows is remembered: those that licensees page through."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS rows (key INTEGER PRIMARY KEY, property INTEGER NOT NULL, value NOT NULL);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Which rows: device times in ms, `[start, end)`; `after` is a cursor (None = from the start); no fields = all."""

    start: int
    end: int
    after: int | None = None
    fields: tuple[Observation, ...] = ()

    def bounds(self) -> tuple[int, int]:
        """Return [first, last) as keys."""
        first = max(0, self.start) << ORDINAL_BITS
        if self.after is not None:
            first = max(first, self.after + 1)
        return first, max(0, self.end) << ORDINAL_BITS

    def condition(self) -> tuple[str, tuple[int, ...]]:
        """Return the SQL condition of the span and its values."""
        codes = sorted({entry.code for entry in self.fields})
        where = "key >= ? AND key < ?"
        if codes:
            where += f" AND property IN ({', '.join('?' * len(codes))})"
        return where, (*self.bounds(), *codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Rows in order; `cursor` is what the next page starts after, None when the span holds no more rows at present.

    `last` is the cursor behind the last row of the page, also when no more follow; None for an empty page.
    """

    rows: tuple[Row, ...]
    cursor: int | None
    last: int | None = None


class History:
    """The database file of one device. A context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False, isolation_level=None)
            self._prepare()
        except sqlite3.DatabaseError as error:
            raise HistoryDamaged(path=path, reason=str(error)) from error

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.execute("PRAGMA cache_size=-512")
        self._db.executescript(_SCHEMA)
        layout = self._state("layout")
        if layout is None:
            self._db.execute("INSERT OR IGNORE INTO state VALUES ('layout', ?)", (LAYOUT,))
        elif layout != LAYOUT:
            raise HistoryDamaged(path=self.path, reason=f"its layout is {layout}, this program writes {LAYOUT}")
        with closing(self._db.execute("SELECT max(key) FROM rows")) as found:
            newest = found.fetchone()[0]
        self._newest: int = -1 if newest is None else newest
        self._counts: dict[tuple[int, ...], tuple[int, int]] = {}
        """Rows of a span, and the newest key when they were counted; the least recently asked one comes first."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; further calls fail."""
        self._db.close()

    def _state(self, name: str) -> str | None:
        with closing(self._db.execute("SELECT value FROM state WHERE name = ?", (name,))) as found:
            row = found.fetchone()
        return None if row is None else str(row[0])

    def snapshot(self) -> Snapshot | None:
        """Return the state after the last row; None for a new file. Raises HistoryDamaged."""
        text = self._state("simulation")
        if text is None:
            return None
        try:
            return cast(Snapshot, json.loads(text))
        except ValueError as error:
            raise HistoryDamaged(path=self.path, reason=f"its snapshot is no JSON: {error}") from error

    def actions(self) -> object:
        """Return the log of actions as it was written last, None for a new file. Raises HistoryDamaged."""
        text = self._state("actions")
        try:
            return None if text is None else json.loads(text)
        except ValueError as error:
            raise HistoryDamaged(path=self.path, reason=f"its actions are no JSON: {error}") from error

    def append(self, rows: Sequence[Row], snapshot: Snapshot, actions: object = None) -> None:
        """Write rows (ascending in time, none older than the newest) and the state after them, all or nothing.

        `actions` is a JSON value; None leaves the log as it is.

        Raises ValueError when a row is older than the newest one or a millisecond holds too many: both are defects.
        """
        newest = self._newest
        values = []
        for row in rows:
            first = row.time << ORDINAL_BITS
            key = max(first, newest + 1)
            if key >> ORDINAL_BITS != row.time:
                raise ValueError(f"a row at {row.time} ms cannot follow key {newest}")
            values.append((key, row.observation.code, row.observation.encode(row.value)))
            newest = key
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany("INSERT INTO rows VALUES (?, ?, ?)", values)
            self._db.execute("INSERT OR REPLACE INTO state VALUES ('simulation', ?)", (json.dumps(snapshot),))
            if actions is not None:
                self._db.execute("INSERT OR REPLACE INTO state VALUES ('actions', ?)", (json.dumps(actions),))
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._newest = newest

    @property
    def newest(self) -> int:
        """Return the key of the newest row, -1 when there is none."""
        return self._newest

    def newest_time(self) -> int | None:
        """Return the device time (ms) of the newest row, None when there is none."""
        return None if self._newest < 0 else self._newest >> ORDINAL_BITS

    def count(self, span: Span) -> int:
        """Return how many rows the span holds.

        What was counted once is remembered, and only rows that came since are counted: a month has tens of thousands,
        and every page of it states their number.
        """
        where, (first, last, *codes) = span.condition()
        name = (first, last, *codes)
        total, counted = self._counts.pop(name, (0, -1))
        if counted < self._newest:
            values = (max(first, counted + 1), last, *codes)
            with closing(self._db.execute(f"SELECT count(*) FROM rows WHERE {where}", values)) as found:  # noqa: S608  # no input in it
                total += int(found.fetchone()[0])
        self._counts[name] = (total, self._newest)
        if len(self._counts) > COUNTS_KEPT:
            del self._counts[next(iter(self._counts))]
        return total

    def page(self, span: Span, limit: int) -> Page:
        """Return the first `limit` (>= 1) rows of the span."""
        where, values = span.condition()
        query = f"SELECT key, property, value FROM rows WHERE {where} ORDER BY key LIMIT ?"  # noqa: S608  # no input in it
        with closing(self._db.execute(query, (*values, limit + 1))) as found:
            stored = found.fetchall()
        return Page(
            rows=tuple(_row(*entry) for entry in stored[:limit]),
            cursor=stored[limit - 1][0] if len(stored) > limit else None,
            last=stored[:limit][-1][0] if stored else None,
        )

    def newest_rows(self, span: Span, limit: int) -> tuple[Row, ...]:
        """Return the last `limit` rows of the span, ascending."""
        where, values = span.condition()
        query = f"SELECT key, property, value FROM rows WHERE {where} ORDER BY key DESC LIMIT ?"  # noqa: S608  # no input in it
        with closing(self._db.execute(query, (*values, limit))) as found:
            return tuple(_row(*entry) for entry in reversed(found.fetchall()))

    def prune(self, before: int) -> int:
        """Delete rows older than `before` (ms) and return how many; the snapshot stays."""
        self._counts.clear()
        with closing(self._db.execute("DELETE FROM rows WHERE key < ?", (max(0, before) << ORDINAL_BITS,))) as done:
            return done.rowcount


def _row(key: int, code: int, value: float | int | str) -> Row:
    observation = BY_CODE[code]
    return Row(time=key >> ORDINAL_BITS, observation=observation, value=observation.decode(value), key=key)
