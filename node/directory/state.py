"""State of one chain that can be taken back: small tables and, for the metadata chain, the device records.

Blocks are taken in units. A unit of final blocks is written to the store at once. One above the finalized block is
kept until it is final, with what its rows and entries were before, so that a reorganisation is undone in memory; the
store never holds anything that is not final, and a killed directory goes on from there.

What a unit left behind, when later units have changed it again, is what those found before them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from node.directory.records import DeviceRecords

Key = int | bytes | tuple[int, ...]


class Absent:
    """Marks an entry or row that did not exist."""


ABSENT: Final = Absent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Name and form of a table. `cold` entries are written once and, when final, live in the store alone."""

    name: str
    number: int
    encode: Callable[[object], bytes]
    decode: Callable[[bytes], object]
    cold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is final and not in the store yet: records by row, and values or ABSENT by (table, key)."""

    rows: Mapping[int, bytes]
    entries: Mapping[tuple[str, Key], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A block that the state covers: number, hash, and time in unix seconds."""

    number: int
    hash: bytes
    time: int


class Shelf(Protocol):
    """Where cold entries are read from."""

    def cold(self, table: Table, key: Key) -> bytes | None:
        """Return the value of a cold entry, None if there is none."""


@dataclass(slots=True, kw_only=True)
class _Unit:
    """`count` is the number of rows before it; `rows` and `entries` what was there before its first change."""

    count: int
    point: Point | None = None
    rows: dict[int, bytes | Absent] = field(default_factory=dict)
    entries: dict[tuple[str, Key], object] = field(default_factory=dict)


class ChainState:
    """Tables and records of one chain, changed only between `begin` and `end`."""

    def __init__(self, tables: Sequence[Table], shelf: Shelf, records: DeviceRecords | None = None) -> None:
        self.tables = {table.name: table for table in tables}
        self.records = records or DeviceRecords()
        self.hot: dict[str, dict[Key, object]] = {table.name: {} for table in tables}
        self.point: Point | None = None
        """The last block taken in."""
        self.dirty: set[int] = set()
        """Rows that changed since the reader of the records emptied this set."""
        self.undone = 0
        self._shelf = shelf
        self._units: deque[_Unit] = deque()
        self._open: _Unit | None = None

    # -- reading

    def get(self, table: str, key: Key) -> object | None:
        """Return an entry, None if there is none."""
        found = self.hot[table].get(key)
        if found is None and self.tables[table].cold:
            raw = self._shelf.cold(self.tables[table], key)
            return None if raw is None else self.tables[table].decode(raw)
        return found

    @property
    def unsettled(self) -> Sequence[Point]:
        """Return the ends of the units that are not final yet, oldest first."""
        return [unit.point for unit in self._units if unit.point is not None]

    # -- changing

    def begin(self) -> None:
        """Start a unit."""
        assert self._open is None
        self._open = _Unit(count=self.records.count)

    def put(self, table: str, key: Key, value: object) -> None:
        """Write an entry."""
        unit = self._writing()
        unit.entries.setdefault((table, key), self.hot[table].get(key, ABSENT))
        self.hot[table][key] = value

    def delete(self, table: str, key: Key) -> None:
        """Remove a hot entry."""
        unit = self._writing()
        unit.entries.setdefault((table, key), self.hot[table].get(key, ABSENT))
        self.hot[table].pop(key, None)

    def touch(self, row: int) -> None:
        """Say that a row is about to change."""
        unit = self._writing()
        if row not in unit.rows:
            unit.rows[row] = self.records.read(row) if row < unit.count else ABSENT
            self.dirty.add(row)

    def append(self, record: bytes) -> int:
        """Add a row and return its number."""
        unit = self._writing()
        row = self.records.append(record)
        unit.rows[row] = ABSENT
        self.dirty.add(row)
        return row

    def end(self, point: Point) -> None:
        """Close the unit: the state now covers all blocks up to `point`."""
        unit = self._writing()
        unit.point = point
        self._units.append(unit)
        self._open = None
        self.point = point

    def _writing(self) -> _Unit:
        assert self._open is not None, "state is changed between begin and end"
        return self._open

    # -- settling and undoing

    def settle(self, finalized: int) -> tuple[Point, Changes] | None:
        """Return the changes of all units up to the finalized block, None if there are none; they cannot be undone."""
        due = 0
        for unit in self._units:
            if unit.point is None or unit.point.number > finalized:
                break
            due += 1
        if not due:
            return None
        settled = [self._units.popleft() for _ in range(due)]
        rows = {row: self._row_now(row) for unit in settled for row in unit.rows}
        entries = {name: self._entry_now(name) for unit in settled for name in unit.entries}
        point = settled[-1].point
        assert point is not None
        return point, Changes(rows=rows, entries=entries)

    def settled(self, changes: Changes) -> None:
        """Drop cold entries from memory once the store has them."""
        waiting = {name for unit in self._units for name in unit.entries}
        for name in changes.entries:
            table, key = name
            if self.tables[table].cold and name not in waiting:
                self.hot[table].pop(key, None)

    def undo(self) -> None:
        """Take the newest unit back. Rows that it added are gone."""
        unit = self._units.pop()
        for (table, key), before in unit.entries.items():
            if before is ABSENT:
                self.hot[table].pop(key, None)
            else:
                self.hot[table][key] = before
        for row, record in unit.rows.items():
            if isinstance(record, bytes):
                self.records.write(row, record)
                self.dirty.add(row)
        self.records.truncate(unit.count)
        self.dirty = {row for row in self.dirty if row < unit.count}
        self.undone += 1

    def rewind(self, point: Point | None) -> None:
        """After `undo`: say which block the state covers now."""
        self.point = point

    def _row_now(self, row: int) -> bytes:
        for unit in self._units:
            record = unit.rows.get(row)
            if isinstance(record, bytes):
                return record
        return self.records.read(row)

    def _entry_now(self, name: tuple[str, Key]) -> object:
        for unit in self._units:
            if name in unit.entries:
                return unit.entries[name]
        table, key = name
        return self.hot[table].get(key, ABSENT)
