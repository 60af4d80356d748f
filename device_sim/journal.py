"""What devices must not forget: the sequence of their check-ins, and to whom they have given month keys.

    device    address BLOB PRIMARY KEY   20 bytes
              sequence INTEGER           the largest sequence ever given to a check-in; written before it is signed
              time INTEGER               chain seconds of that check-in; a later one is never earlier
    licence   device BLOB, round INTEGER, lot INTEGER, rank INTEGER   PRIMARY KEY of all four
              month INTEGER
              buyer BLOB                 account of the bidder, 20 bytes
              buyer_key BLOB             licence key, 33 bytes compressed
              price INTEGER              ticks; NULL for what was sold before prices were kept
    state     name TEXT PRIMARY KEY, value TEXT     'layout'; 'clock': latest chain time known, seconds;
                                                    'block': auction block from which results are still to be read

No secret is in it: credentials follow from the device's seed and these rows. WAL with synchronous=FULL: what was
returned survives a power cut. One file for all devices of a process; not thread safe, used from its worker thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from device_sim.errors import HistoryDamaged

LAYOUT = "2"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS device (
    address BLOB PRIMARY KEY, sequence INTEGER NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS licence (
    device BLOB NOT NULL, round INTEGER NOT NULL, lot INTEGER NOT NULL, rank INTEGER NOT NULL, month INTEGER NOT NULL,
    buyer BLOB NOT NULL, buyer_key BLOB NOT NULL, price INTEGER, PRIMARY KEY (device, round, lot, rank)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """One licence that finalized chains prove: `buyer_key` is 33 bytes, `lot` counts over the whole round.

    `price` in ticks, None where it was not kept.
    """

    device: bytes
    round_id: int
    lot: int
    rank: int
    month: int
    buyer: bytes
    buyer_key: bytes
    price: int | None = None


class Journal:
    """The journal file. A context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(path, timeout=5.0, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            raise HistoryDamaged(path=path, reason=str(error)) from error
        layout = self._state("layout")
        if layout is None:
            self._set_state("layout", LAYOUT)
        elif layout == "1":
            self._db.execute("ALTER TABLE licence ADD COLUMN price INTEGER")
            self._set_state("layout", LAYOUT)
        elif layout != LAYOUT:
            raise HistoryDamaged(path=path, reason=f"its layout is {layout}, this program writes {LAYOUT}")

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

    def _set_state(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))

    def clock_floor(self) -> float:
        """Return the latest chain time that was kept, 0 if none was."""
        return float(self._state("clock") or 0.0)

    def keep_clock(self, seconds: float) -> None:
        """Keep a chain time, so that a restarted device never believes an earlier one."""
        self._set_state("clock", repr(seconds))

    def next_block(self) -> int:
        """Return the auction block from which results are still to be read."""
        return int(self._state("block") or 0)

    def keep_next_block(self, number: int) -> None:
        """Keep that everything before a block has been dealt with."""
        self._set_state("block", str(number))

    def next_check_ins(self, ledger_sequences: Mapping[bytes, int], *, time: int) -> dict[bytes, tuple[int, int]]:
        """Return (sequence, time) for the next check-in of each device and remember them before anybody signs.

        Given are the last sequences that the ledger knows: a device that lost its journal goes on above its own. All
        are on disk when this returns, with one write for the whole fleet.
        """
        self._db.execute("BEGIN IMMEDIATE")
        try:
            given = {device: self._next(device, known, time) for device, known in ledger_sequences.items()}
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        return given

    def _next(self, device: bytes, ledger_sequence: int, time: int) -> tuple[int, int]:
        with closing(self._db.execute("SELECT sequence, time FROM device WHERE address = ?", (device,))) as found:
            row = found.fetchone()
        last, last_time = (0, 0) if row is None else row
        sequence, stated = max(int(last), ledger_sequence) + 1, max(int(last_time), time)
        self._db.execute("INSERT OR REPLACE INTO device VALUES (?, ?, ?)", (device, sequence, stated))
        return sequence, stated

    def add_sale(self, sale: Sale) -> None:
        """Remember a licence; the same one again changes nothing."""
        values = (sale.device, sale.round_id, sale.lot, sale.rank, sale.month, sale.buyer, sale.buyer_key, sale.price)
        self._db.execute("INSERT OR IGNORE INTO licence VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    def sales(self, device: bytes) -> list[Sale]:
        """Return the licences of a device, oldest round first."""
        query = "SELECT * FROM licence WHERE device = ? ORDER BY round, lot, rank"
        with closing(self._db.execute(query, (device,))) as found:
            return [
                Sale(
                    device=row[0],
                    round_id=row[1],
                    lot=row[2],
                    rank=row[3],
                    month=row[4],
                    buyer=row[5],
                    buyer_key=row[6],
                    price=row[7],
                )
                for row in found.fetchall()
            ]
