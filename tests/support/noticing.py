"""Receivers of notices on loopback: an HTTP server and a mail server that take, refuse, dawdle or talk too much."""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from chains.market.recovery_file import commit_hash
from node.watcher.notices.record import Commit, RevealSeen
from node.watcher.seen import Moment
from tests.support.watched_auction import START, WatchedAuction

HUGE_CHUNK = b"x" * 65_536


@dataclass(slots=True)
class Hook:
    """What a webhook got, and how it answers: 'take', 'refuse', 'hang', 'huge' or 'redirect'."""

    url: str = ""
    manner: str = "take"
    posts: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    sent: int = 0
    """Bytes of a huge answer that went out."""
    strayed: int = 0
    """Requests to where a redirect points."""

    def bodies(self) -> list[dict[str, Any]]:
        """Return what was posted."""
        return [json.loads(body) for _, body in self.posts]

    async def take(self, request: web.Request) -> web.StreamResponse:
        self.posts.append(({name.lower(): value for name, value in request.headers.items()}, await request.read()))
        match self.manner:
            case "refuse":
                return web.Response(status=503, text="token=in-the-answer")
            case "hang":
                await asyncio.Event().wait()
            case "redirect":
                return web.Response(status=307, headers={"Location": "/elsewhere"})
            case "huge":
                answer = web.StreamResponse()
                await answer.prepare(request)
                while True:
                    await answer.write(HUGE_CHUNK)
                    self.sent += len(HUGE_CHUNK)
        return web.Response(status=204)

    async def stray(self, _request: web.Request) -> web.StreamResponse:
        self.strayed += 1
        return web.Response(status=204)


@asynccontextmanager
async def hooked() -> AsyncIterator[Hook]:
    """Serve a webhook."""
    hook, application = Hook(), web.Application()
    application.router.add_post("/hook/secret-token", hook.take)
    application.router.add_post("/elsewhere", hook.stray)
    async with TestServer(application) as server:
        hook.url = str(server.make_url("/hook/secret-token"))
        yield hook


@dataclass(slots=True)
class Post:
    """What a mail server got, and how it answers: 'take', 'refuse', 'hang', 'huge' or 'drip'."""

    port: int = 0
    manner: str = "take"
    extensions: tuple[str, ...] = ("8BITMIME",)
    context: ssl.SSLContext | None = None
    """Offers STARTTLS with it."""
    messages: list[EmailMessage] = field(default_factory=list)
    logins: list[bytes] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    closed: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            self.closed += 1

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def say(text: str) -> None:
            writer.write(text.encode() + b"\r\n")
            await writer.drain()

        if self.manner == "hang":
            await reader.read()
            return
        if self.manner == "drip":
            while not reader.at_eof():
                writer.write(b"2")
                await writer.drain()
                await asyncio.sleep(0.02)
        while self.manner == "huge":
            await say("220-" + "x" * 1_000)
        await say("220 receiver.test")
        while line := (await reader.readline()).strip():
            word = line.split()[0].upper()
            if word == b"EHLO":
                offered = ["receiver.test", *self.extensions, *(["STARTTLS"] if self.context else [])]
                for name in offered[:-1]:
                    await say(f"250-{name}")
                await say(f"250 {offered[-1]}")
            elif word == b"STARTTLS":
                assert self.context is not None
                await say("220 go on")
                await writer.start_tls(self.context)
                self.context = None
            elif word == b"AUTH":
                self.logins.append(base64.b64decode(line.split()[2]))
                await say("235 welcome")
            elif word == b"RCPT" and self.manner == "refuse":
                await say("451 come again, password-in-the-answer")
            elif word == b"DATA":
                await say("354 go on")
                raw = await reader.readuntil(b"\r\n.\r\n")
                found = message_from_bytes(raw[:-3], policy=policy.default)
                assert isinstance(found, EmailMessage)
                self.messages.append(found)
                self.encrypted.append(writer.get_extra_info("ssl_object") is not None)
                await say("250 taken")
            elif word == b"QUIT":
                await say("221 goodbye")
                return
            else:
                await say("250 ok")


@asynccontextmanager
async def mailed(**how: Any) -> AsyncIterator[Post]:
    """Serve mail; `how` are fields of `Post`."""
    post = Post(**how)
    server = await asyncio.start_server(post.serve, "127.0.0.1", 0)
    try:
        post.port = server.sockets[0].getsockname()[1]
        yield post
    finally:
        server.close()


@dataclass(slots=True)
class PaperRecord:
    """Implements `node.watcher.notices.record.Record` over a `WatchedAuction`. Commits stand in the block of START."""

    auction: WatchedAuction
    scans: list[tuple[int, int]] = field(default_factory=list)

    async def block_after(self, time: int, last: Moment) -> int:
        return max(0, min(time - START, last.number))

    async def commits(self, accounts: Sequence[bytes], first: int, last: int) -> list[Commit]:
        self.scans.append((first, last))
        if not first <= 0 <= last:
            return []
        return [
            Commit(round=round_, bidder=bidder, commit_hash=commit_hash(slot), block=0)
            for (round_, bidder), slot in self.auction.slots.items()
            if bidder in accounts
        ]

    async def reveal(self, round_: int, slot: int, first: int, last: int) -> RevealSeen | None:
        for (number, bidder), found in self.auction.slots.items():
            time = self.auction.revealed_at.get((number, bidder))
            if number == round_ and found.number == slot and time is not None and first <= time - START <= last:
                return RevealSeen(transaction=b"\x0a" * 32, block=time - START)
        return None
