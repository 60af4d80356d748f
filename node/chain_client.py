"""The event-loop side of the process protocol: starts the chain process and asks it things.

Spec: specs/protocol/process.md. One socket, many requests in flight, answers in any order. If the socket closes, every
waiting request fails with `ChainProcessDied`, and so does `wait_closed`: the node then ends.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from node.errors import ChainProcessDied, ChainRefused, ProtocolBroken
from node.frames import Frame, FrameReader, encode

_LOG = logging.getLogger(__name__)

STOP_TIMEOUT_SECONDS = 10.0
HASH_BACKEND = "pysha3"
"""What hashes fastest; chosen at the first hash of a process, so it must be said before the process starts."""
_READ_BYTES = 1 << 18


class Chain(Protocol):
    """What the node needs from whatever is behind the socket."""

    async def ask(self, kind: str, **fields: object) -> object:
        """Return the value of one request; raises `ChainRefused`, `ChainProcessDied`."""


class ChainClient:
    """Requests over one connected stream socket."""

    def __init__(self, connection: socket.socket, process: subprocess.Popen[bytes] | None = None) -> None:
        self._connection = connection
        self._process = process
        self._waiting: dict[int, asyncio.Future[object]] = {}
        self._ids = itertools.count(1)
        self._closing = False
        self._closed: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None

    @classmethod
    async def start(cls, *, inherit: Sequence[int] = ()) -> ChainClient:
        """Start `node.chain_process.main` with one end of a socket pair; it keeps the descriptors `inherit`."""
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(  # noqa: ASYNC220  # done in a millisecond, before anything else runs here
                [sys.executable, "-m", "node.chain_process.main", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno(), *inherit],
                env={**os.environ, "PYTHONUNBUFFERED": "1", "ETH_HASH_BACKEND": HASH_BACKEND},
            )
        client = cls(ours, process)
        await client.connect()
        return client

    async def connect(self) -> None:
        """Begin to read answers."""
        self._connection.setblocking(False)
        self._reader, self._writer = await asyncio.open_connection(sock=self._connection)
        self._reading = asyncio.create_task(self._read(self._reader), name="chain answers")

    @property
    def pid(self) -> int | None:
        """Process id of the chain process, if this client started it."""
        return self._process.pid if self._process is not None else None

    @property
    def waiting(self) -> int:
        """Requests in flight."""
        return len(self._waiting)

    async def ask(self, kind: str, **fields: object) -> object:
        """Return the value of one request; raises `ChainRefused`, `ChainProcessDied`."""
        if self._closed.done() or self._writer is None:
            raise ChainProcessDied(self._closed.result() if self._closed.done() else "not connected")
        number = next(self._ids)
        answer: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            self._writer.write(encode({**fields, "id": number, "kind": kind}))
            return await answer
        finally:
            self._waiting.pop(number, None)

    async def wait_closed(self) -> str:
        """Return, when the chain process is gone, why."""
        return await asyncio.shield(self._closed)

    async def close(self) -> None:
        """Ask the chain process to end cleanly; kill it if it has not within `STOP_TIMEOUT_SECONDS`."""
        self._closing = True
        if not self._closed.done():
            with suppress(ChainProcessDied, ChainRefused, TimeoutError):
                await asyncio.wait_for(self.ask("close"), STOP_TIMEOUT_SECONDS)
        if self._writer is not None:
            self._writer.close()
        if self._reading is not None:
            self._reading.cancel()
            with suppress(asyncio.CancelledError):
                await self._reading
        self._fail("closed")
        if self._process is not None:
            try:
                await asyncio.to_thread(self._process.wait, STOP_TIMEOUT_SECONDS)
            except subprocess.TimeoutExpired:
                _LOG.error("chain process did not end, killing it pid=%d", self._process.pid)
                self._process.kill()
                await asyncio.to_thread(self._process.wait)

    async def _read(self, reader: asyncio.StreamReader) -> None:
        frames = FrameReader()
        reason = "its socket closed"
        try:
            while data := await reader.read(_READ_BYTES):
                for frame in frames.feed(data):
                    self._settle(frame)
        except (ConnectionError, ProtocolBroken) as error:
            reason = str(error)
        if self._process is not None and not self._closing:
            with suppress(subprocess.TimeoutExpired):
                code = await asyncio.to_thread(self._process.wait, 1.0)
                reason = f"it ended with status {code}"
        self._fail(reason)

    def _settle(self, frame: Frame) -> None:
        number = frame["id"]
        answer = self._waiting.get(number) if isinstance(number, int) else None
        if answer is None or answer.done():
            return
        if frame["kind"] == "ok":
            answer.set_result(frame.get("value"))
        else:
            data = frame.get("data")
            answer.set_exception(
                ChainRefused(
                    code=str(frame.get("code", "internal")),
                    reason=str(frame.get("message", "no message")),
                    data=data if isinstance(data, bytes) else b"",
                )
            )

    def _fail(self, reason: str) -> None:
        if not self._closed.done():
            self._closed.set_result(reason)
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(ChainProcessDied(reason))
