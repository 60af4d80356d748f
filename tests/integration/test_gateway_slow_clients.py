"""Slow, dead, greedy and malformed clients at a gateway's socket: each is refused or dropped, and nobody else waits."""

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from chains.http import requests
from device_sim import idle_clients
from device_sim.fleet import Fleet, running
from tests.support.fleet_world import World, settings

CROWD = 150
PATIENCE = 0.6
LOOK = 0.05
PROMPT = 5.0
"""Seconds within which an honest client is answered; far less on an idle machine, and far more if it had to wait."""


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle_clients, "LOOK_SECONDS", LOOK)
    monkeypatch.setattr(idle_clients, "REQUEST_SECONDS", PATIENCE)
    monkeypatch.setattr(idle_clients, "TAKING_SECONDS", PATIENCE)
    monkeypatch.setattr(requests, "BODY_SECONDS", PATIENCE)


@asynccontextmanager
async def gateway(folder: Path) -> AsyncIterator[tuple[Fleet, ClientSession]]:
    async with running(settings(folder), World().chains) as fleet, ClientSession(fleet.base_url) as session:
        yield fleet, session


async def connect(fleet: Fleet, *, window: int | None = None) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a connection; with `window` its receive buffer is that small."""
    raw = socket.socket()
    if window is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    raw.setblocking(False)
    await asyncio.get_running_loop().sock_connect(raw, ("127.0.0.1", fleet.port))
    return await asyncio.open_connection(sock=raw)


async def ended(reader: asyncio.StreamReader) -> bytes:
    """Return everything that comes until the other side ends the connection."""
    async with asyncio.timeout(20):
        try:
            return await reader.read(1 << 24)
        except ConnectionError:
            return b""


async def is_prompt(session: ClientSession) -> bool:
    began = time.monotonic()
    answer = await session.get("/things")
    return answer.status == 200 and time.monotonic() - began < PROMPT


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /things HTTP/1.1\r\nHost: 127.0.0.1\r\n",
        b"POST /relay/owner HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{",
    ],
    ids=["nothing", "half a header", "half a body"],
)
async def test_a_crowd_that_never_finishes_its_requests_is_sent_away_and_keeps_nobody_waiting(
    tmp_path: Path, sent: bytes
) -> None:
    async with gateway(tmp_path) as (fleet, session):
        crowd = [await connect(fleet) for _ in range(CROWD)]
        for _, writer in crowd:
            writer.write(sent)
        assert await is_prompt(session)
        answers = await asyncio.gather(*(ended(reader) for reader, _ in crowd))
        if b"POST" in sent:
            assert all(answer.startswith(b"HTTP/1.1 408 ") for answer in answers)
        else:
            assert set(answers) == {b""}
        for _, writer in crowd:
            writer.close()
        assert await is_prompt(session)


async def test_whoever_drips_a_header_byte_by_byte_is_dropped_all_the_same(tmp_path: Path) -> None:
    async with gateway(tmp_path) as (fleet, _):
        reader, writer = await connect(fleet)
        waiting = asyncio.create_task(ended(reader))
        began = time.monotonic()
        for byte in b"GET /things HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 1_000:
            writer.write(bytes([byte]))
            await asyncio.wait({waiting}, timeout=0.05)
            if waiting.done():
                break
        assert waiting.done()
        assert time.monotonic() - began < 20
        writer.close()


async def test_whoever_takes_none_of_its_answers_is_dropped_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    async with gateway(tmp_path) as (fleet, session):
        reader, writer = await connect(fleet, window=4_096)
        writer.transport.pause_reading()  # type: ignore[attr-defined]  # the transport of a socket
        writer.write(b"GET /things?limit=100 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 400)
        assert await is_prompt(session)
        async with asyncio.timeout(20):
            while not writer.is_closing():
                writer.write(b"\r\n")  # only writing tells that the other side has gone
                await asyncio.sleep(LOOK)
        assert await is_prompt(session)
        writer.close()
        del reader


async def test_an_endless_body_is_refused_as_soon_as_it_is_too_long(tmp_path: Path) -> None:
    async with gateway(tmp_path) as (fleet, session):
        reader, writer = await connect(fleet)
        writer.write(b"POST /relay/owner HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n")
        writer.write(b"Transfer-Encoding: chunked\r\n\r\n")
        answer = asyncio.create_task(reader.readuntil(b"\r\n\r\n"))
        sent = 0
        while not answer.done():
            writer.write(b"400\r\n" + b" " * 1_024 + b"\r\n")
            sent += 1_024
            await asyncio.wait({answer}, timeout=0.01)
            assert sent < 1 << 22
        assert (await answer).startswith(b"HTTP/1.1 413 ")
        assert await is_prompt(session)
        writer.close()


@pytest.mark.parametrize("length", [8_193, 10**10, 10**30])
async def test_a_body_that_says_it_is_giant_is_refused_and_never_waited_for(tmp_path: Path, length: int) -> None:
    async with gateway(tmp_path) as (fleet, session):
        reader, writer = await connect(fleet)
        writer.write(b"POST /relay/owner HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n")
        writer.write(b"Content-Length: %d\r\n\r\n" % length + b" " * 9_000)
        async with asyncio.timeout(20):
            status = await reader.readline()
        assert status.split()[1] in (b"413", b"400", b"408"), status
        assert await is_prompt(session)
        writer.close()


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /things HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /things HTTP/1.1\r\n" + b"X: a\r\n" * 10_000 + b"\r\n",
        b"GET /things HTTP/1.1\r\nHost: a\r\nX: a\nb: c\r\n\r\n",
        b"GET /things HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\x00" * 1_000,
    ],
    ids=["long header", "long target", "many headers", "bare line feed", "two lengths", "TLS to HTTP", "zeros"],
)
async def test_what_is_no_request_is_refused_and_costs_nobody_anything(tmp_path: Path, request_bytes: bytes) -> None:
    async with gateway(tmp_path) as (fleet, session):
        reader, writer = await connect(fleet)
        writer.write(request_bytes)
        head, _, body = (await ended(reader)).partition(b"\r\n\r\n")
        assert head.split()[1] == b"400"
        assert b"Content-Type: application/problem+json" in head
        assert "this is no HTTP/1.1 request" in json.loads(body)["detail"]
        assert len(body) < 1_000
        assert await is_prompt(session)
        writer.close()


async def test_a_listener_that_never_reads_keeps_no_other_listener_from_its_news(tmp_path: Path) -> None:
    async with gateway(tmp_path) as (fleet, session):
        dead = [await connect(fleet, window=4_096) for _ in range(20)]
        for _, writer in dead:
            writer.write(b"GET /things HTTP/1.1\r\nHost: a\r\n\r\n" * 50)
        answers = await asyncio.gather(*(session.get("/things") for _ in range(20)))
        assert {answer.status for answer in answers} == {200}
        listed = json.loads(await answers[0].read())
        assert len(listed) == 3
        for _, writer in dead:
            writer.transport.abort()
