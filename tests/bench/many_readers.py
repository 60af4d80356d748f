"""A thousand clients of one HTTP server at once, as cheap as they can be made: what is measured is the server.

Each client keeps a connection of its own and asks again as soon as it has its answer. Nothing of an answer is looked at
but its status and its length.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from statistics import quantiles

HEAD_END = b"\r\n\r\n"


class BadAnswer(Exception):
    """The server answered with something else than 200, or hung up: figures of such a run mean nothing."""

    def __init__(self, head: bytes) -> None:
        super().__init__(f"the server answered {head[:200]!r}, expected 200: see its log")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pull:
    """What came of it: requests, seconds in all, latency of each request (s), bytes of bodies."""

    requests: int
    seconds: float
    latencies: tuple[float, ...]
    body_bytes: int

    @property
    def a_second(self) -> float:
        """Return requests per second."""
        return self.requests / self.seconds

    def quantile_ms(self, percent: int) -> float:
        """Return the latency that so many percent of the requests stay below."""
        return quantiles(self.latencies, n=100)[percent - 1] * 1e3


class _Reader(asyncio.Protocol):
    def __init__(self, request: bytes, times: int, done: asyncio.Future[None]) -> None:
        self._request = request
        self._left = times
        self._done = done
        self._began = 0.0
        self._buffer = b""
        self._missing: int | None = None
        self.latencies: list[float] = []
        self.body_bytes = 0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def begin(self) -> None:
        """Ask once."""
        assert self._transport is not None
        self._left -= 1
        self._began = time.perf_counter()
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        if self._missing is None:
            self._buffer += data
            head, end, rest = self._buffer.partition(HEAD_END)
            if not end:
                return
            if b" 200 " not in head[:16]:
                self._fail(head)
                return
            length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
            self._missing = int(length) - len(rest)
            self.body_bytes += int(length)
            self._buffer = b""
        else:
            self._missing -= len(data)
        if self._missing <= 0:
            self._missing = None
            self.latencies.append(time.perf_counter() - self._began)
            if self._left:
                self.begin()
            else:
                self._end()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._done.done():
            self._fail(f"nothing more: {exc}".encode())

    def _fail(self, head: bytes) -> None:
        if not self._done.done():
            self._done.set_exception(BadAnswer(head))
        self._end()

    def _end(self) -> None:
        if not self._done.done():
            self._done.set_result(None)
        if self._transport is not None:
            self._transport.close()


def _same(reader: _Reader) -> _Reader:
    return reader


async def pull(port: int, requests: Sequence[bytes], *, times: int) -> Pull:
    """Let one client a request ask it so often, all at once; connections are open before the clock starts."""
    loop = asyncio.get_running_loop()
    readers, ends = [], []
    for request in requests:
        done: asyncio.Future[None] = loop.create_future()
        reader = _Reader(request, times, done)
        await loop.create_connection(partial(_same, reader), "127.0.0.1", port)
        readers.append(reader)
        ends.append(done)
    began = time.perf_counter()
    for reader in readers:
        reader.begin()
    await asyncio.gather(*ends)
    seconds = time.perf_counter() - began
    return Pull(
        requests=len(requests) * times,
        seconds=seconds,
        latencies=tuple(latency for reader in readers for latency in reader.latencies),
        body_bytes=sum(reader.body_bytes for reader in readers),
    )


def get(path: str, *headers: str) -> bytes:
    """Return a GET request as it stands on the wire."""
    return "\r\n".join((f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *headers, "", "")).encode()
