"""What a watcher must not forget: openings, how far each has come, and nothing longer than needed.

    opening   round INTEGER, bidder BLOB(20)   PRIMARY KEY
              commit_hash BLOB(32)       the slot that it opens
              expiry INTEGER             unix seconds of chain time: the bidder's permission ends
              accepted INTEGER           unix seconds of chain time
              state TEXT                 State
              sealed BLOB                the opening or share at rest (`resting_key`); NULL once it is not needed
              raw BLOB                   signed reveal transaction, made once it may leave; sent again after a kill
              reason TEXT                why it ended otherwise than revealed
              lacks INTEGER              the part that a share lacks, 1..3; 0 for a whole opening
    about     name TEXT PRIMARY KEY, value TEXT   'layout', 'market': chain id and contract

SQLite with synchronous=FULL and secure_delete: what was acknowledged survives a power cut, what was deleted is
overwritten. One process, held by a lock on the folder.
"""

from __future__ import annotations

import enum
import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from node.watcher.errors import FolderTaken, StoreBroken

LAYOUT, OLD_LAYOUT = "2", "1"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS opening (
    round INTEGER NOT NULL, bidder BLOB NOT NULL, commit_hash BLOB NOT NULL, expiry INTEGER NOT NULL,
    accepted INTEGER NOT NULL, state TEXT NOT NULL, sealed BLOB, raw BLOB, reason TEXT NOT NULL DEFAULT '',
    lacks INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (round, bidder)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


class State(enum.Enum):
    """How far an opening has come."""

    WAITING = "waiting"
    """It is held; the time to reveal has not come, or the reveal is being tried."""
    SENT = "sent"
    """The reveal was sent; it is not final yet."""
    REVEALED = "revealed"
    """The slot is revealed in finalized state, by this watcher or by somebody else. The opening is deleted."""
    MISSED = "missed"
    """The reveal phase ended without a reveal. The opening is deleted."""
    EXPIRED = "expired"
    """The bidder's permission ended before the reveal. The opening is deleted."""
    GONE = "gone"
    """Finalized state holds another batch of this bidder, or none. The opening is deleted."""


ENDED = (State.REVEALED, State.MISSED, State.EXPIRED, State.GONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One row. `sealed` is None once the opening is deleted; `lacks` is 0 for a whole one, else that of `Share`."""

    round: int
    bidder: bytes
    commit_hash: bytes
    expiry: int
    accepted: int
    state: State
    sealed: bytes | None = field(repr=False)
    raw: bytes | None = field(repr=False)
    reason: str
    lacks: int = 0

    @property
    def can_read(self) -> bool:
        """Tell whether whoever holds this row can read the bids."""
        return self.sealed is not None and not self.lacks


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this process. Raises FolderTaken."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise FolderTaken(folder=folder) from error
        yield


class Store:
    """The database. Every change is on disk on return."""

    def __init__(self, path: Path, *, market: str) -> None:
        """Open or make the file; `market` names chain and contract. Raises StoreBroken."""
        self._path = path
        try:
            path.touch(mode=0o600)
            self._db = sqlite3.connect(path, isolation_level=None)
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.execute("PRAGMA secure_delete=ON")
            self._db.executescript(_SCHEMA)
            self._renew()
            for name, wanted in (("layout", LAYOUT), ("market", market)):
                self._db.execute("INSERT OR IGNORE INTO about VALUES (?, ?)", (name, wanted))
                with closing(self._db.execute("SELECT value FROM about WHERE name = ?", (name,))) as found:
                    value = found.fetchone()[0]
                if value != wanted:
                    raise StoreBroken(
                        path=path, reason=f"its {name} is {value}, wanted is {wanted}; use another data_dir"
                    )
        except (sqlite3.Error, OSError) as error:
            raise StoreBroken(path=path, reason=str(error)) from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def get(self, round_: int, bidder: bytes) -> Held | None:
        """Return a row, None if there is none."""
        with closing(
            self._db.execute("SELECT * FROM opening WHERE round = ? AND bidder = ?", (round_, bidder))
        ) as found:
            row = found.fetchone()
        return None if row is None else _held(row)

    def open_ones(self) -> list[Held]:
        """Return what is not ended, in order of round."""
        marks = ",".join("?" * len(ENDED))
        query = f"SELECT * FROM opening WHERE state NOT IN ({marks}) ORDER BY round, bidder"  # noqa: S608  # marks only
        with closing(self._db.execute(query, [state.value for state in ENDED])) as found:
            return [_held(row) for row in found.fetchall()]

    def count(self, bidder: bytes | None = None) -> int:
        """Return how many openings are held, of one bidder or of all."""
        query, values = "SELECT count(*) FROM opening WHERE sealed IS NOT NULL", []
        if bidder is not None:
            query, values = query + " AND bidder = ?", [bidder]
        with closing(self._db.execute(query, values)) as found:
            return int(found.fetchone()[0])

    def shares(self, round_: int) -> list[Held]:
        """Return the shares of a round that are held."""
        query = "SELECT * FROM opening WHERE round = ? AND lacks > 0 AND sealed IS NOT NULL ORDER BY bidder"
        with closing(self._db.execute(query, (round_,))) as found:
            return [_held(row) for row in found.fetchall()]

    def add(self, held: Held) -> None:
        """Keep an opening or a share in place of what the slot had before.

        A whole opening of the same batch stays, and so does what was sent already: only the expiry may change then.
        """
        with self._at_once():
            known = self.get(held.round, held.bidder)
            is_same = known is not None and known.sealed is not None and known.commit_hash == held.commit_hash
            if known is not None and is_same and (known.can_read or known.raw is not None):
                self._db.execute(
                    "UPDATE opening SET expiry = ? WHERE round = ? AND bidder = ?",
                    (max(known.expiry, held.expiry), held.round, held.bidder),
                )
                return
            self._db.execute(
                "INSERT OR REPLACE INTO opening VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    held.round, held.bidder, held.commit_hash, held.expiry, held.accepted, held.state.value,
                    held.sealed, held.raw, held.reason, held.lacks,
                ),
            )  # fmt: skip

    def note_sent(self, held: Held, raw: bytes) -> None:
        """Remember the transaction that reveals, before it is sent."""
        self._db.execute(
            "UPDATE opening SET state = ?, raw = ? WHERE round = ? AND bidder = ? AND sealed IS NOT NULL",
            (State.SENT.value, raw, held.round, held.bidder),
        )

    def note_failed(self, held: Held) -> None:
        """Forget a transaction that can no longer succeed; the next look decides anew."""
        self._db.execute(
            "UPDATE opening SET state = ?, raw = NULL WHERE round = ? AND bidder = ? AND sealed IS NOT NULL",
            (State.WAITING.value, held.round, held.bidder),
        )

    def end(self, held: Held, state: State, reason: str = "") -> None:
        """Delete the opening; what became of it stays."""
        self._db.execute(
            "UPDATE opening SET state = ?, reason = ?, sealed = NULL WHERE round = ? AND bidder = ?",
            (state.value, reason, held.round, held.bidder),
        )

    def forget_before(self, round_: int, most: int) -> None:
        """Drop ended rows of rounds before `round_` when there are more than `most`: nobody asks for them any more."""
        with closing(self._db.execute("SELECT count(*) FROM opening")) as found:
            if int(found.fetchone()[0]) > most:
                self._db.execute("DELETE FROM opening WHERE round < ? AND sealed IS NULL", (round_,))

    def _renew(self) -> None:
        """Bring a file of the layout before up to this one: it had whole openings only."""
        with self._at_once():
            if self._db.execute("SELECT 1 FROM about WHERE name = 'layout' AND value = ?", (OLD_LAYOUT,)).fetchone():
                self._db.execute("ALTER TABLE opening ADD COLUMN lacks INTEGER NOT NULL DEFAULT 0")
                self._db.execute("UPDATE about SET value = ? WHERE name = 'layout'", (LAYOUT,))

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise


def _held(row: tuple[int, bytes, bytes, int, int, str, bytes | None, bytes | None, str, int]) -> Held:
    return Held(
        round=row[0],
        bidder=row[1],
        commit_hash=row[2],
        expiry=row[3],
        accepted=row[4],
        state=State(row[5]),
        sealed=row[6],
        raw=row[7],
        reason=row[8],
        lacks=row[9],
    )
