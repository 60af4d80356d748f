"""Key-value storage behind one small protocol: LevelDB on disk, a sorted dictionary in memory.

`Database` is what everything else sees: ordered byte keys, and `write`, which applies a whole batch or nothing and,
with `sync`, returns only when the batch is on disk. `Batch` collects writes and reads through to the database, so a
block is assembled in memory and reaches the disk in one piece; a refused block is dropped with its batch and leaves no
key.

LevelDB belongs to one process; others read through the chain process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import plyvel
from sortedcontainers import SortedDict

from chains.engine.errors import DatabaseUnavailable

BUFFERED_BYTES = 4 << 20
"""New entries kept in memory before they go into a sorted file; LevelDB holds up to two such buffers."""
CACHED_BYTES = 16 << 20
"""What LevelDB itself caches. Little, because decoded trie nodes are cached above it and files by the system below."""


class Readable(Protocol):
    """Reads of single keys."""

    def get(self, key: bytes) -> bytes | None:
        """Return the value or None."""


class Database(Readable, Protocol):
    """An ordered byte store with atomic batches."""

    def iterate(self, start: bytes, stop: bytes, *, reverse: bool = False) -> Iterator[tuple[bytes, bytes]]:
        """Yield (key, value) for start <= key < stop in key order, or backwards."""

    def write(self, changes: Mapping[bytes, bytes | None], *, sync: bool) -> None:
        """Apply all changes (None deletes) or none; with `sync` they are on disk on return."""

    def close(self) -> None:
        """Release the store; later use raises `DatabaseUnavailable`."""


class LevelDatabase:
    """LevelDB in a folder of its own, created when absent."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.mkdir(parents=True, exist_ok=True)
        try:
            self._db = plyvel.DB(
                str(path),
                create_if_missing=True,
                bloom_filter_bits=10,
                lru_cache_size=CACHED_BYTES,
                write_buffer_size=BUFFERED_BYTES,
            )
        except plyvel.IOError as error:
            why = str(error)
            if "lock" in why.lower():
                raise DatabaseUnavailable(
                    str(path), "another process has it open", "Stop that process, or use another data folder"
                ) from error
            raise DatabaseUnavailable(str(path), why, "Check the folder's permissions and free space") from error
        except plyvel.Error as error:
            raise DatabaseUnavailable(
                str(path), f"damaged: {error}", "Restore a backup, or delete the folder and sync again"
            ) from error

    def get(self, key: bytes) -> bytes | None:
        """Return the value or None."""
        try:
            value: bytes | None = self._db.get(key)
        except RuntimeError as error:
            raise self._closed() from error
        except plyvel.Error as error:
            raise DatabaseUnavailable(str(self._path), str(error), "Check the disk; restore a backup") from error
        return value

    def iterate(self, start: bytes, stop: bytes, *, reverse: bool = False) -> Iterator[tuple[bytes, bytes]]:
        """Yield (key, value) for start <= key < stop; sees the store as it was when the iteration began."""
        try:
            with self._db.iterator(start=start, stop=stop, include_stop=False, reverse=reverse) as rows:
                yield from rows
        except RuntimeError as error:
            raise self._closed() from error

    def write(self, changes: Mapping[bytes, bytes | None], *, sync: bool) -> None:
        """Apply all changes in one LevelDB write batch, which survives kill -9 whole or not at all."""
        try:
            with self._db.write_batch(transaction=True, sync=sync) as batch:
                for key, value in changes.items():
                    if value is None:
                        batch.delete(key)
                    else:
                        batch.put(key, value)
        except RuntimeError as error:
            raise self._closed() from error
        except plyvel.Error as error:
            raise DatabaseUnavailable(str(self._path), str(error), "Check free space and the disk") from error

    def compact(self) -> None:
        """Rewrite the files so that what was deleted takes no space. Takes as long as copying the database."""
        try:
            self._db.compact_range(start=b"\x00", stop=b"\xff")  # without bounds, plyvel compacts nothing
        except RuntimeError as error:
            raise self._closed() from error

    def close(self) -> None:
        """Close the files and release the lock."""
        self._db.close()

    def _closed(self) -> DatabaseUnavailable:
        return DatabaseUnavailable(str(self._path), "it is closed", "Open the ledger again")


class MemoryDatabase:
    """The same promises in memory, for tests and for building a genesis."""

    def __init__(self) -> None:
        self._rows: SortedDict[bytes, bytes] = SortedDict()
        self._open = True

    def get(self, key: bytes) -> bytes | None:
        """Return the value or None."""
        self._check()
        value: bytes | None = self._rows.get(key)
        return value

    def iterate(self, start: bytes, stop: bytes, *, reverse: bool = False) -> Iterator[tuple[bytes, bytes]]:
        """Yield (key, value) for start <= key < stop; sees the store as it was when the iteration began."""
        self._check()
        keys = list(self._rows.irange(start, stop, inclusive=(True, False), reverse=reverse))
        rows = [(key, self._rows[key]) for key in keys]
        yield from rows

    def write(self, changes: Mapping[bytes, bytes | None], *, sync: bool) -> None:  # noqa: ARG002  # no disk here
        """Apply all changes."""
        self._check()
        for key, value in changes.items():
            if value is None:
                self._rows.pop(key, None)
            else:
                self._rows[key] = value

    def close(self) -> None:
        """Keep the rows, so that a test can reopen them with `reopen`, and refuse further use."""
        self._open = False

    def reopen(self) -> MemoryDatabase:
        """Return a new handle on a copy of the rows, as a restarted process would find them."""
        copy = MemoryDatabase()
        copy._rows = SortedDict(self._rows)
        return copy

    def keys(self) -> list[bytes]:
        """Return every key, ascending."""
        return list(self._rows.keys())

    def _check(self) -> None:
        if not self._open:
            raise DatabaseUnavailable("(memory)", "it is closed", "Open the ledger again")


class Batch:
    """Writes not yet in the database, readable through it."""

    def __init__(self, database: Readable) -> None:
        self._database = database
        self._changes: dict[bytes, bytes | None] = {}

    @property
    def database(self) -> Readable:
        """What the batch reads through to."""
        return self._database

    def get(self, key: bytes) -> bytes | None:
        """Return the pending value, else the stored one, else None."""
        if key in self._changes:
            return self._changes[key]
        return self._database.get(key)

    def put(self, key: bytes, value: bytes) -> None:
        """Set a key."""
        self._changes[key] = value

    def delete(self, key: bytes) -> None:
        """Delete a key; no error when it is absent."""
        self._changes[key] = None

    @property
    def changes(self) -> Mapping[bytes, bytes | None]:
        """What `Database.write` takes."""
        return self._changes
