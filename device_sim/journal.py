"""What devices must not forget: the sequence of their check-ins, and to whom they have given month keys.

    device    address BLOB PRIMARY KEY   20 bytes
              sequence INTEGER           the largest sequence ever given to a check-in; written before it is signed
              time INTEGER               chain seconds of that check-in; a later one is never earlier
              signed TEXT                the newest check-in as it was signed, JSON; NULL before the first
    registry  address BLOB PRIMARY KEY   20 bytes
              row TEXT                   what the registry held of the device when it was last read, JSON: a device that
                                         was restarted while its node is away still knows its owner and its terms
    round     id INTEGER PRIMARY KEY     a round whose result is final and has not been dealt with yet
              since INTEGER              chain seconds at which it was first seen
    licence   device BLOB, round INTEGER, lot INTEGER, rank INTEGER   PRIMARY KEY of all four
              month INTEGER
              buyer BLOB                 account of the bidder, 20 bytes
              buyer_key BLOB             licence key, 33 bytes compressed
              price INTEGER              ticks; NULL for what was sold before prices were kept
    state     name TEXT PRIMARY KEY, value TEXT     'layout'; 'clock': latest chain time known, seconds;
                                                    'block': auction block from which results are still to be read;
                                                    'seen': metadata block at which the registry was read last

No secret is in it: credentials follow from the device's seed and these rows. WAL with synchronous=FULL: what was
returned survives a power cut. One file for all devices of a process; not thread safe, used from its worker thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from device_sim.errors import HistoryDamaged

LAYOUT = "3"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS device (
    address BLOB PRIMARY KEY, sequence INTEGER NOT NULL, time INTEGER NOT NULL, signed TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS registry (address BLOB PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS round (id INTEGER PRIMARY KEY, since INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS licence (
    device BLOB NOT NULL, round INTEGER NOT NULL, lot INTEGER NOT NULL, rank INTEGER NOT NULL, month INTEGER NOT NULL,
    buyer BLOB NOT NULL, buyer_key BLOB NOT NULL, price INTEGER, PRIMARY KEY (device, round, lot, rank)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_UPGRADES = {
    "1": "ALTER TABLE licence ADD COLUMN price INTEGER",
    "2": "ALTER TABLE device ADD COLUMN signed TEXT",
}
"""What makes the next layout out of each older one, beside tables that were not there yet."""


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
        elif layout in _UPGRADES:
            for older in sorted(_UPGRADES)[sorted(_UPGRADES).index(layout) :]:
                self._db.execute(_UPGRADES[older])
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

    @contextmanager
    def _all_or_none(self) -> Iterator[None]:
        """Write what the block writes with one sync, or nothing of it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise

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

    def keep_next_block(self, number: int, rounds: Iterable[int] = (), *, since: int = 0) -> None:
        """Keep that the results in all blocks before `number` are known: `rounds` of them are new and to be dealt with.

        `since`: chain seconds. Block and rounds are kept together or not at all.
        """
        with self._all_or_none():
            self._db.executemany(
                "INSERT OR IGNORE INTO round VALUES (?, ?)", [(round_id, since) for round_id in rounds]
            )
            self._set_state("block", str(number))

    def seen_block(self) -> int:
        """Return the highest metadata block at which the registry was read, 0 before the first."""
        return int(self._state("seen") or 0)

    def keep_seen_block(self, number: int) -> None:
        """Keep that the registry was read at a block."""
        self._set_state("seen", str(number))

    def open_rounds(self) -> list[tuple[int, int]]:
        """Return (round, chain seconds at which it was first seen) of those not dealt with, in order."""
        with closing(self._db.execute("SELECT id, since FROM round ORDER BY id")) as found:
            return [(int(row[0]), int(row[1])) for row in found.fetchall()]

    def close_round(self, round_id: int) -> None:
        """Keep that everything a round asks of the devices is on disk, or that it is too late for it."""
        self._db.execute("DELETE FROM round WHERE id = ?", (round_id,))

    def keep_rows(self, rows: Mapping[bytes, str]) -> None:
        """Keep what the registry holds of devices, as texts that `rows` returns again."""
        with self._all_or_none():
            self._db.executemany("INSERT OR REPLACE INTO registry VALUES (?, ?)", list(rows.items()))

    def rows(self) -> dict[bytes, str]:
        """Return what was kept of each device."""
        with closing(self._db.execute("SELECT address, row FROM registry")) as found:
            return dict(found.fetchall())

    def keep_check_ins(self, signed: Mapping[bytes, str]) -> None:
        """Keep the newest check-in of devices that `next_check_ins` gave a sequence, as it was signed."""
        with self._all_or_none():
            self._db.executemany(
                "UPDATE device SET signed = ? WHERE address = ?", [(text, device) for device, text in signed.items()]
            )

    def check_in(self, device: bytes) -> str | None:
        """Return the newest check-in of a device as it was signed, None before the first."""
        with closing(self._db.execute("SELECT signed FROM device WHERE address = ?", (device,))) as found:
            row = found.fetchone()
        return None if row is None else row[0]

    def next_check_ins(self, ledger_sequences: Mapping[bytes, int], *, time: int) -> dict[bytes, tuple[int, int]]:
        """Return (sequence, time) for the next check-in of each device and remember them before anybody signs.

        Given are the last sequences that the ledger knows: a device that lost its journal goes on above its own. All
        are on disk when this returns, with one write for the whole fleet.
        """
        with self._all_or_none():
            return {device: self._next(device, known, time) for device, known in ledger_sequences.items()}

    def _next(self, device: bytes, ledger_sequence: int, time: int) -> tuple[int, int]:
        with closing(self._db.execute("SELECT sequence, time FROM device WHERE address = ?", (device,))) as found:
            row = found.fetchone()
        last, last_time = (0, 0) if row is None else row
        sequence, stated = max(int(last), ledger_sequence) + 1, max(int(last_time), time)
        self._db.execute(
            "INSERT INTO device (address, sequence, time) VALUES (?, ?, ?) "
            "ON CONFLICT (address) DO UPDATE SET sequence = excluded.sequence, time = excluded.time",
            (device, sequence, stated),
        )
        return sequence, stated

    def add_sale(self, sale: Sale) -> None:
        """Remember a licence; the same one again changes nothing."""
        self.add_sales([sale])

    def add_sales(self, sales: Iterable[Sale]) -> None:
        """Remember licences, all or none, with one write; the same ones again change nothing."""
        values = [
            (sale.device, sale.round_id, sale.lot, sale.rank, sale.month, sale.buyer, sale.buyer_key, sale.price)
            for sale in sales
        ]
        with self._all_or_none():
            self._db.executemany("INSERT OR IGNORE INTO licence VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

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
