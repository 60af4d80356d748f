"""The pool's journal: raw transactions on disk before they are acknowledged, so that no crash loses one.

An append-only file of records; a record that a crash cut short was never acknowledged and is ignored.

    | length u32 | crc32 u32 | kind u8 | payload, length - 1 bytes |       big-endian; crc32 over kind and payload
    kind 1  accepted   | arrival, Unix seconds u64 | raw transaction |    it was in the pool from then on
    kind 2  gone       | transaction hash, 32 bytes |                      included, replaced or dropped

`gone` records are written with the next sync: losing one brings back a transaction that the pool then refuses as stale.
Spec: specs/protocol/process.md section 6.
"""

from __future__ import annotations

import asyncio
import os
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from eth_hash.auto import keccak

_ACCEPTED, _GONE = 1, 2
_HEADER_BYTES = 8
_MAX_RECORD_BYTES = 1 << 20
COMPACT_AFTER = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One transaction that the journal holds: its bytes and when it arrived, Unix seconds."""

    raw: bytes
    arrived: int


class PoolJournal:
    """One open journal file. Synchronous; `append` buffers, `sync` makes durable."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._live: dict[bytes, Kept] = {}
        self._dead = 0
        valid = self._load()
        self._file: BinaryIO = path.open("r+b" if path.exists() else "w+b")
        self._file.truncate(valid)
        self._file.seek(valid)
        _sync_directory(path.parent)

    def kept(self) -> tuple[Kept, ...]:
        """Return all transactions that are not gone, in order of arrival."""
        return tuple(self._live.values())

    def accept(self, raw: bytes, arrived: int) -> None:
        """Append a transaction; durable after the next `sync`."""
        kept = Kept(raw=raw, arrived=arrived)
        self._live[keccak(raw)] = kept
        self._append(_ACCEPTED, arrived.to_bytes(8, "big") + raw)

    def forget(self, hashes: Iterable[bytes]) -> None:
        """Note that transactions need not be kept any longer; unknown hashes are ignored."""
        for name in hashes:
            if self._live.pop(name, None) is not None:
                self._append(_GONE, name)
                self._dead += 1

    def sync(self) -> None:
        """Make everything appended so far durable."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def compact_if_worthwhile(self) -> bool:
        """Rewrite the file without its dead records when there are many; return whether it was done."""
        if self._dead < COMPACT_AFTER or self._dead < len(self._live):
            return False
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            for kept in self._live.values():
                file.write(_record(_ACCEPTED, kept.arrived.to_bytes(8, "big") + kept.raw))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        _sync_directory(self._path.parent)
        self._file.close()
        self._file = self._path.open("r+b")
        self._file.seek(0, os.SEEK_END)
        self._dead = 0
        return True

    def close(self) -> None:
        """Make durable and close."""
        self.sync()
        self._file.close()

    def _append(self, kind: int, payload: bytes) -> None:
        self._file.write(_record(kind, payload))

    def _load(self) -> int:
        """Read whole records; return the length of the valid part of the file."""
        if not self._path.exists():
            return 0
        content = self._path.read_bytes()
        position = 0
        while position + _HEADER_BYTES <= len(content):
            length = int.from_bytes(content[position : position + 4], "big")
            checksum = int.from_bytes(content[position + 4 : position + 8], "big")
            body = content[position + _HEADER_BYTES : position + _HEADER_BYTES + length]
            if not 0 < length <= _MAX_RECORD_BYTES or len(body) < length or zlib.crc32(body) != checksum:
                break
            if body[0] == _ACCEPTED:
                raw = body[9:]
                self._live[keccak(raw)] = Kept(raw=raw, arrived=int.from_bytes(body[1:9], "big"))
            elif body[0] == _GONE and self._live.pop(body[1:], None) is not None:
                self._dead += 1
            position += _HEADER_BYTES + length
        return position


class JournalWriter:
    """Durable appends for the event loop: waiting appends share one fsync, which runs in a thread."""

    def __init__(self, journal: PoolJournal, clock: Callable[[], float]) -> None:
        self._journal = journal
        self._clock = clock
        self._accepted: list[tuple[bytes, asyncio.Future[None]]] = []
        self._gone: list[bytes] = []
        self._wake = asyncio.Event()
        self.syncs = 0

    async def accept(self, raw: bytes) -> None:
        """Return when `raw` is on disk; raises OSError if it cannot be written."""
        durable: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._accepted.append((raw, durable))
        self._wake.set()
        await durable

    def forget(self, hashes: Iterable[bytes]) -> None:
        """Note hashes that need not be kept; written with the next sync."""
        self._gone.extend(hashes)
        self._wake.set()

    async def run(self) -> None:
        """Write until cancelled; a disk that refuses to be written ends it with OSError, and with it the node."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            accepted, self._accepted = self._accepted, []
            gone, self._gone = self._gone, []
            try:
                await self._in_thread([raw for raw, _ in accepted], gone)
            except OSError as error:
                for _, durable in accepted:
                    if not durable.done():
                        durable.set_exception(error)
                raise
            for _, durable in accepted:
                if not durable.done():
                    durable.set_result(None)

    async def _in_thread(self, accepted: list[bytes], gone: list[bytes]) -> None:
        """Write in a thread; when cancelled, still wait for it, because the file is closed next."""
        writing = asyncio.ensure_future(asyncio.to_thread(self._write, accepted, gone))
        try:
            await asyncio.shield(writing)
        except asyncio.CancelledError:
            await asyncio.wait([writing])
            raise

    def _write(self, accepted: list[bytes], gone: list[bytes]) -> None:
        self._journal.forget(gone)
        arrived = int(self._clock())
        for raw in accepted:
            self._journal.accept(raw, arrived)
        if accepted:
            self._journal.sync()
            self.syncs += 1
        self._journal.compact_if_worthwhile()


def _record(kind: int, payload: bytes) -> bytes:
    body = bytes((kind,)) + payload
    return len(body).to_bytes(4, "big") + zlib.crc32(body).to_bytes(4, "big") + body


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
