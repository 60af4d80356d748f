"""What notices must not forget, in `notices.sqlite` beside the openings, and nothing of the openings.

    batch    round INTEGER, bidder BLOB(20)   PRIMARY KEY: a sealed batch that is watched
             commit_hash BLOB(32), held, since, reveal_start, reveal_end, shown, ended   as in `notice.Batch`
    letter   id TEXT, way TEXT   PRIMARY KEY: a notice for one destination, 'webhook' or 'mail'
             kind TEXT, round INTEGER, bidder BLOB, urgent INTEGER, body TEXT (JSON)
             noted, until INTEGER       unix seconds: when it was noticed, and until when it means something
             state TEXT                 'waiting', 'delivered', 'given-up'
             tries INTEGER, due REAL    how often it was tried, and when it is next (unix seconds)
    about    name TEXT PRIMARY KEY, value TEXT   'layout', 'market', 'scanned': the last block whose commits were read,
             and of which accounts;
             'seen': unix seconds when a new block was seen

A letter stays after it was delivered: that is how the same thing is told once. synchronous=FULL: what is to be told is
on disk before it is told, what was told is on disk before the next is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from chains.market.files import to_hex
from node.watcher.errors import StoreBroken
from node.watcher.notices.notice import PASSING, Batch, Kind, Market, Notice

LAYOUT = "1"
MOST_WAITING = 10_000
"""Letters that wait at most for one destination; beyond them only urgent ones are taken."""
KEPT_SECONDS = 60 * 86_400
_SCHEMA = """
CREATE TABLE IF NOT EXISTS batch (
    round INTEGER NOT NULL, bidder BLOB NOT NULL, commit_hash BLOB NOT NULL, held INTEGER NOT NULL,
    since INTEGER NOT NULL, reveal_start INTEGER NOT NULL, reveal_end INTEGER NOT NULL, shown INTEGER NOT NULL,
    ended INTEGER NOT NULL, PRIMARY KEY (round, bidder)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS letter (
    id TEXT NOT NULL, way TEXT NOT NULL, kind TEXT NOT NULL, round INTEGER NOT NULL, bidder BLOB NOT NULL,
    urgent INTEGER NOT NULL, body TEXT NOT NULL, noted INTEGER NOT NULL, until INTEGER NOT NULL,
    state TEXT NOT NULL, tries INTEGER NOT NULL, due REAL NOT NULL, PRIMARY KEY (id, way)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS letter_waiting ON letter (way, urgent DESC, due) WHERE state = 'waiting';
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A notice on its way to one destination."""

    id: str
    way: str
    kind: Kind
    round: int
    body: dict[str, object]
    noted: int
    until: int
    tries: int = 0
    due: float = 0.0


class Outbox:
    """The database. Every change is on disk on return."""

    def __init__(self, path: Path, ways: Iterable[str]) -> None:
        """Open or make the file; `ways` are the destinations that new notices go to. Raises StoreBroken."""
        self._path = path
        self._ways = tuple(ways)
        self.on_news: Callable[[], None] = lambda: None
        """Called when there is something new to deliver."""
        try:
            path.touch(mode=0o600)
            self._db = sqlite3.connect(path, isolation_level=None)
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.executescript(_SCHEMA)
            self.bind("layout", LAYOUT)
        except (sqlite3.Error, OSError) as error:
            raise StoreBroken(path=path, reason=str(error)) from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    # -- what is watched

    def bind(self, name: str, wanted: str) -> None:
        """Write a fact once; raises StoreBroken when it was another."""
        self._db.execute("INSERT OR IGNORE INTO about VALUES (?, ?)", (name, wanted))
        value = self._about(name)
        if value != wanted:
            raise StoreBroken(
                path=self._path, reason=f"its {name} is {value}, wanted is {wanted}; use another data_dir"
            )

    def bind_market(self, market: Market) -> None:
        """Hold this file for one market. Raises StoreBroken when it is another's."""
        self.bind("market", f"{market.chain_id} {to_hex(market.contract)}")

    @property
    def market(self) -> Market | None:
        """The market of the batches, None before the chain has answered for the first time."""
        value = self._about("market")
        if value is None:
            return None
        chain_id, contract = value.split()
        return Market(chain_id=int(chain_id), contract=bytes.fromhex(contract[2:]))

    def scanned(self, accounts: Collection[bytes]) -> int | None:
        """Return the last block whose commits of all these accounts were read, None where there is none."""
        number, *known = (self._about("scanned") or "none").split()
        is_known = number != "none" and {account.hex() for account in accounts} <= set(known)
        return int(number) if is_known else None

    @property
    def seen_at(self) -> int | None:
        """When a new block was last seen, unix seconds, at most some seconds too early; None if never."""
        value = self._about("seen")
        return None if value is None else int(value)

    def note_seen(self, now: int) -> None:
        """Remember that a new block is seen now."""
        self._db.execute("INSERT OR REPLACE INTO about VALUES ('seen', ?)", (str(now),))

    def note_scanned(self, number: int, accounts: Collection[bytes]) -> None:
        """Remember that the commits of these accounts up to a block were read."""
        value = " ".join([str(number), *(account.hex() for account in accounts)])
        self._db.execute("INSERT OR REPLACE INTO about VALUES ('scanned', ?)", (value,))

    def watch(self, batch: Batch) -> None:
        """Watch a batch. Of one that is watched, only that its opening is held is taken over."""
        values = (
            batch.round, batch.bidder, batch.commit_hash, batch.held, batch.since, batch.reveal_start, batch.reveal_end,
            batch.shown, batch.ended,
        )  # fmt: skip
        self._db.execute(
            "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET held = max(held, "
            "excluded.held) WHERE commit_hash = excluded.commit_hash",
            values,
        )

    def change(self, batch: Batch) -> None:
        """Write what is known of a watched batch now."""
        self._db.execute(
            "UPDATE batch SET commit_hash = ?, held = ?, since = ?, reveal_start = ?, reveal_end = ?, shown = ?, "
            "ended = ? WHERE round = ? AND bidder = ?",
            (
                batch.commit_hash, batch.held, batch.since, batch.reveal_start, batch.reveal_end, batch.shown,
                batch.ended, batch.round, batch.bidder,
            ),
        )  # fmt: skip

    def watched(self) -> list[Batch]:
        """Return the batches that have not ended, in order of round."""
        with closing(self._db.execute("SELECT * FROM batch WHERE NOT ended ORDER BY round, bidder")) as found:
            return [_batch(row) for row in found.fetchall()]

    # -- what is told

    def add(self, notice: Notice) -> bool:
        """Take a notice for every destination; returns whether it is new. Raises sqlite3.Error."""
        new = False
        for way in self._ways:
            if not notice.urgent and self.waiting(way) >= MOST_WAITING:
                continue
            done = self._db.execute(
                "INSERT OR IGNORE INTO letter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0)",
                (
                    notice.id, way, notice.kind.value, notice.round, notice.bidder, notice.urgent,
                    json.dumps(notice.body, separators=(",", ":")), notice.noted, notice.until,
                ),
            )  # fmt: skip
            new = new or done.rowcount > 0
        if new:
            self.on_news()
        return new

    def withdraw(self, batch: Batch, kinds: Iterable[Kind] = PASSING) -> None:
        """Forget letters of a batch that were not delivered and mean nothing any more."""
        self._db.executemany(
            "DELETE FROM letter WHERE round = ? AND bidder = ? AND kind = ? AND state = 'waiting'",
            [(batch.round, batch.bidder, kind.value) for kind in kinds],
        )

    def waiting(self, way: str) -> int:
        """Return how many letters wait for a destination."""
        query = "SELECT count(*) FROM letter WHERE way = ? AND state = 'waiting'"
        with closing(self._db.execute(query, (way,))) as found:
            return int(found.fetchone()[0])

    def next(self, way: str, now: float) -> Letter | None:
        """Return what is due for a destination, urgent ones first."""
        query = (
            "SELECT id, way, kind, round, body, noted, until, tries, due FROM letter "
            "WHERE way = ? AND state = 'waiting' AND due <= ? ORDER BY urgent DESC, due, noted LIMIT 1"
        )
        with closing(self._db.execute(query, (way, now))) as found:
            row = found.fetchone()
        if row is None:
            return None
        return Letter(
            id=row[0], way=row[1], kind=Kind(row[2]), round=row[3], body=json.loads(row[4]), noted=row[5],
            until=row[6], tries=row[7], due=row[8],
        )  # fmt: skip

    def next_due(self, way: str) -> float | None:
        """Return when the next letter of a destination is due, None if none waits."""
        query = "SELECT min(due) FROM letter WHERE way = ? AND state = 'waiting'"
        with closing(self._db.execute(query, (way,))) as found:
            row = found.fetchone()
        return None if row[0] is None else float(row[0])

    def delivered(self, letter: Letter) -> None:
        """Note that the destination has taken a letter."""
        self._settle(letter, "delivered")

    def given_up(self, letter: Letter) -> None:
        """Note that a letter is not tried any more."""
        self._settle(letter, "given-up")

    def failed(self, letter: Letter, due: float) -> None:
        """Note a try that failed, and when the next is."""
        self._db.execute(
            "UPDATE letter SET tries = tries + 1, due = ? WHERE id = ? AND way = ?", (due, letter.id, letter.way)
        )

    def forget(self, now: float) -> None:
        """Drop what ended long ago."""
        self._db.execute("DELETE FROM letter WHERE state != 'waiting' AND until < ?", (now - KEPT_SECONDS,))
        self._db.execute("DELETE FROM batch WHERE ended AND reveal_end < ?", (now - KEPT_SECONDS,))

    def _settle(self, letter: Letter, state: str) -> None:
        self._db.execute(
            "UPDATE letter SET state = ?, tries = tries + 1 WHERE id = ? AND way = ?", (state, letter.id, letter.way)
        )

    def _about(self, name: str) -> str | None:
        with closing(self._db.execute("SELECT value FROM about WHERE name = ?", (name,))) as found:
            row = found.fetchone()
        return None if row is None else str(row[0])


def _batch(row: tuple[int, bytes, bytes, int, int, int, int, int, int]) -> Batch:
    return Batch(
        round=row[0],
        bidder=row[1],
        commit_hash=row[2],
        held=bool(row[3]),
        since=row[4],
        reveal_start=row[5],
        reveal_end=row[6],
        shown=bool(row[7]),
        ended=bool(row[8]),
    )
