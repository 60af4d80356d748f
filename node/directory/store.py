"""The durable state: one SQLite database in the data folder, holding only what is final on its chain.

    records   row INTEGER, record BLOB         packed as in `node.directory.records`
    entries   (kind, key) -> value             small tables, see `node.directory.entries`
    bulk      (kind, key) -> value             leaf lists, results and other large values
    cursors   chain -> number, hash, time      the last block whose changes are in the tables above
    facts     name -> value                    format, genesis hashes
    searches  name -> query, saved             saved searches; not from any chain
    seen      (chain, hash) -> number, dropped blocks that were seen before they were final, see `orphans`

The changes of a run of blocks and the cursor behind them are one transaction, so a process killed at any instant finds
the state of some final block. Commits are not synced one by one: after a power cut an older final block may be found.
"""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from node.directory.errors import FolderTaken, StoreBroken
from node.directory.records import SIZE, DeviceRecords
from node.directory.state import ABSENT, ChainState, Changes, Key, Point, Table

FORMAT = "1"
BULKY = {"walk", "leaves", "lot_rows", "results"}
"""Tables whose values are kilobytes to megabytes: apart, so that the small ones stay quick to read."""
LOAD_ROWS = 20_000

_SCHEMA = """
CREATE TABLE IF NOT EXISTS records (row INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS entries (
    kind INTEGER NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bulk (
    kind INTEGER NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, UNIQUE (kind, key));
CREATE TABLE IF NOT EXISTS cursors (
    chain TEXT PRIMARY KEY, number INTEGER NOT NULL, hash BLOB NOT NULL, time INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS searches (name TEXT PRIMARY KEY, query TEXT NOT NULL, saved INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS seen (
    chain TEXT NOT NULL, hash BLOB NOT NULL, number INTEGER NOT NULL, dropped INTEGER NOT NULL,
    PRIMARY KEY (chain, hash)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The statements of one of the two tables of entries."""

    all: str
    one: str
    put: str
    drop: str


_SMALL = _Place(
    all="SELECT key, value FROM entries WHERE kind = ? ORDER BY key",
    one="SELECT value FROM entries WHERE kind = ? AND key = ?",
    put="INSERT OR REPLACE INTO entries VALUES (?, ?, ?)",
    drop="DELETE FROM entries WHERE kind = ? AND key = ?",
)
_LARGE = _Place(
    all="SELECT key, value FROM bulk WHERE kind = ? ORDER BY key",
    one="SELECT value FROM bulk WHERE kind = ? AND key = ?",
    put="INSERT OR REPLACE INTO bulk VALUES (?, ?, ?)",
    drop="DELETE FROM bulk WHERE kind = ? AND key = ?",
)


_CLEAR = ("DELETE FROM records", "DELETE FROM entries", "DELETE FROM bulk", "DELETE FROM cursors", "DELETE FROM seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenBlock:
    """A block that was on the chain before it was final; `dropped`: another one is in its place now."""

    number: int
    hash: bytes
    dropped: bool


def _place_of(table: Table) -> _Place:
    return _LARGE if table.name in BULKY else _SMALL


def key_bytes(key: Key) -> bytes:
    """Return a key as the store orders it: numbers in 8 big-endian bytes, one after the other."""
    if isinstance(key, bytes):
        return key
    return b"".join(part.to_bytes(8, "big") for part in (key if isinstance(key, tuple) else (key,)))


def key_of(table: Table, raw: bytes) -> Key:
    """Return the key behind its bytes."""
    if table.name == "month_keys":
        return raw
    parts = tuple(int.from_bytes(raw[at : at + 8], "big") for at in range(0, len(raw), 8))
    return parts if len(parts) > 1 else parts[0]


class Store:
    """The database. Opened with `opened`; used from one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._database = sqlite3.connect(path, isolation_level=None)
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "cache_size=-16384", "busy_timeout=5000"):
                self._database.execute(f"PRAGMA {pragma}")
            self._database.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            raise StoreBroken(path=path, reason=str(error)) from error
        known = self.fact("format")
        if known not in (None, FORMAT):
            raise StoreBroken(path=path, reason=f"its format is {known}, this version writes {FORMAT}")
        self.set_fact("format", FORMAT)

    @classmethod
    @contextmanager
    def opened(cls, folder: Path) -> Iterator[Store]:
        """Hold the folder and yield its store; raises FolderTaken, StoreBroken."""
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "lock").open("a+") as lock:
            _hold(lock, folder)
            store = cls(folder / "directory.sqlite")
            try:
                yield store
            finally:
                store.close()

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    # -- facts and cursors

    def fact(self, name: str) -> str | None:
        """Return a fact, None if it was never set."""
        found = self._database.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def set_fact(self, name: str, value: str) -> None:
        """Write a fact."""
        self._database.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def cursor(self, chain: str) -> Point | None:
        """Return the last block of a chain that is in the store."""
        found = self._database.execute("SELECT number, hash, time FROM cursors WHERE chain = ?", (chain,)).fetchone()
        return None if found is None else Point(number=found[0], hash=found[1], time=found[2])

    # -- chain state

    def load(self, chain: str, state: ChainState) -> None:
        """Fill an empty state with what the store has of a chain."""
        if chain == "metadata":
            self._load_records(state.records)
        for table in state.tables.values():
            if table.cold:
                continue
            for key, value in self._database.execute(_place_of(table).all, (table.number,)):
                state.hot[table.name][key_of(table, key)] = table.decode(value)
        state.point = self.cursor(chain)

    def _load_records(self, records: DeviceRecords) -> None:
        found = self._database.execute("SELECT row, record FROM records ORDER BY row")
        while rows := found.fetchmany(LOAD_ROWS):
            if rows[0][0] != records.count or rows[-1][0] != records.count + len(rows) - 1:
                raise StoreBroken(path=self._path, reason=f"row {records.count} is missing")
            packed = b"".join(record for _, record in rows)
            if len(packed) != len(rows) * SIZE:
                raise StoreBroken(path=self._path, reason=f"a record has not {SIZE} bytes")
            records.load(packed)

    def cold(self, table: Table, key: Key) -> bytes | None:
        """Return a value that is kept here alone."""
        found = self._database.execute(_place_of(table).one, (table.number, key_bytes(key))).fetchone()
        return None if found is None else bytes(found[0])

    def keep(self, chain: str, state: ChainState, point: Point, changes: Changes) -> None:
        """Write what became final and the cursor behind it, all or nothing."""
        with self._transaction():
            self._database.executemany("INSERT OR REPLACE INTO records VALUES (?, ?)", changes.rows.items())
            for place in (_SMALL, _LARGE):
                fresh, gone = [], []
                for (name, key), value in changes.entries.items():
                    table = state.tables[name]
                    if _place_of(table) is not place:
                        continue
                    if value is ABSENT:
                        gone.append((table.number, key_bytes(key)))
                    else:
                        fresh.append((table.number, key_bytes(key), table.encode(value)))
                self._database.executemany(place.put, fresh)
                self._database.executemany(place.drop, gone)
            self._database.execute(
                "INSERT OR REPLACE INTO cursors VALUES (?, ?, ?, ?)", (chain, point.number, point.hash, point.time)
            )

    def clear(self) -> None:
        """Forget both chains; saved searches stay."""
        with self._transaction():
            for statement in _CLEAR:
                self._database.execute(statement)

    # -- blocks that were seen

    def seen_blocks(self, chain: str) -> list[SeenBlock]:
        """Return the blocks of a chain that were seen before they were final, lowest first."""
        query = "SELECT number, hash, dropped FROM seen WHERE chain = ? ORDER BY number"
        found = self._database.execute(query, (chain,))
        return [SeenBlock(number=row[0], hash=row[1], dropped=bool(row[2])) for row in found]

    def keep_seen_blocks(self, chain: str, fresh: Sequence[SeenBlock], gone: Sequence[SeenBlock]) -> None:
        """Write what was seen, and forget what is not counted any more."""
        with self._transaction():
            self._database.executemany(
                "INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)",
                [(chain, block.hash, block.number, block.dropped) for block in fresh],
            )
            self._database.executemany(
                "DELETE FROM seen WHERE chain = ? AND hash = ?", [(chain, block.hash) for block in gone]
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    # -- saved searches

    def searches(self) -> list[tuple[str, str, int]]:
        """Return (name, query, unix time of saving) by name."""
        return list(self._database.execute("SELECT name, query, saved FROM searches ORDER BY name"))

    def save_search(self, name: str, query: str, now: int) -> None:
        """Write a search."""
        self._database.execute("INSERT OR REPLACE INTO searches VALUES (?, ?, ?)", (name, query, now))

    def drop_search(self, name: str) -> bool:
        """Remove a search; return whether there was one."""
        return self._database.execute("DELETE FROM searches WHERE name = ?", (name,)).rowcount > 0


def _hold(lock: IO[str], folder: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise FolderTaken(folder=folder) from error
