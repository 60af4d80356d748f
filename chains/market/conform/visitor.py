"""A visitor of HTTP servers who believes nothing: bounded bodies, no redirects, no cookies, raw bytes if need be."""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import aiohttp
from multidict import CIMultiDictProxy
from yarl import URL

from chains.market.conform.clauses import Violated

BODY_LIMIT = 64 * 1024 * 1024
TIMEOUT_SECONDS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One HTTP answer. `what` names the request: method and URL."""

    what: str
    status: int
    headers: CIMultiDictProxy[str] = field(repr=False)
    body: bytes = field(repr=False)

    def header(self, name: str) -> str:
        """Return the first header of that name, or nothing."""
        return self.headers.get(name, "")

    @property
    def media(self) -> str:
        """Media type in lower case, without parameters."""
        return self.header("Content-Type").split(";")[0].strip().lower()

    def value(self) -> object:
        """Return the body as JSON. Raises Violated."""
        try:
            parsed: object = json.loads(self.body)
        except (ValueError, RecursionError):
            raise Violated(f"{self.what}: the body is no JSON: {self.body[:60]!r}") from None
        return parsed

    def members(self) -> dict[str, object]:
        """Return the body as a JSON object. Raises Violated."""
        parsed = self.value()
        if not isinstance(parsed, dict):
            raise Violated(f"{self.what}: the body is no JSON object: {self.body[:60]!r}")
        return parsed

    def entries(self) -> list[object]:
        """Return the body as a JSON array. Raises Violated."""
        parsed = self.value()
        if not isinstance(parsed, list):
            raise Violated(f"{self.what}: the body is no JSON array: {self.body[:60]!r}")
        return parsed


class Visitor:
    """Sends requests exactly as told; use it with `async with`. Failures of the connection become Violated."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        # An answer is judged by its bytes, so nothing is decompressed, and no connection is shared with an earlier one.
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=TIMEOUT_SECONDS, sock_connect=10.0),
            cookie_jar=aiohttp.DummyCookieJar(),
            connector=aiohttp.TCPConnector(limit=0, force_close=True),
            auto_decompress=False,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.session.close()
        # A closed connection lets go of its socket one turn of the loop later.
        await asyncio.sleep(0)

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open session."""
        assert self._session is not None, "use it with `async with`"
        return self._session

    async def send(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes | None, *, seconds: float = TIMEOUT_SECONDS
    ) -> Answer:
        """Send one request and read its answer. Raises Violated when none comes within `seconds`."""
        what = f"{method} {url}"
        try:
            async with asyncio.timeout(seconds):
                async with self.session.request(
                    method, URL(url, encoded=True), headers=headers, data=body, allow_redirects=False
                ) as response:
                    raw = await response.content.read(BODY_LIMIT + 1) if method == "HEAD" else await _whole(response)
                    return Answer(what=what, status=response.status, headers=response.headers, body=raw)
        except TimeoutError:
            raise Violated(f"{what}: no answer within {seconds:g} s") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Violated(f"{what}: {str(error) or type(error).__name__}") from None

    @asynccontextmanager
    async def stream(self, url: str, headers: Mapping[str, str]) -> AsyncIterator[aiohttp.ClientResponse]:
        """Open a GET whose body goes on; yields the response. Raises Violated when it does not begin in time."""
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                response = await self.session.get(
                    URL(url, encoded=True),
                    headers=dict(headers),
                    allow_redirects=False,
                    timeout=aiohttp.ClientTimeout(total=None),
                )
        except TimeoutError:
            raise Violated(f"GET {url}: the stream did not begin within {TIMEOUT_SECONDS:g} s") from None
        except (aiohttp.ClientError, OSError) as error:
            raise Violated(f"GET {url}: {str(error) or type(error).__name__}") from None
        try:
            yield response
        finally:
            response.close()

    async def raw(self, url: str, text: bytes, *, seconds: float = 10.0) -> bytes:
        """Send bytes to the server of `url` and return what it says until it closes or pauses for a moment."""
        async with connected(url) as (reader, writer):
            writer.write(text)
            await writer.drain()
            said = b""
            with contextlib.suppress(TimeoutError, OSError):
                async with asyncio.timeout(seconds):
                    while b"\r\n\r\n" not in said and len(said) < BODY_LIMIT:
                        piece = await reader.read(65_536)
                        if not piece:
                            break
                        said += piece
            return said


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in response.content.iter_chunked(65_536):
        body += piece
        if len(body) > BODY_LIMIT:
            raise ValueError(f"more than {BODY_LIMIT} bytes of body")
    return bytes(body)


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Yield a bare connection to the server of `url`. Raises Violated when it does not take one."""
    parts = urlsplit(url)
    is_tls = parts.scheme == "https"
    try:
        async with asyncio.timeout(10.0):
            reader, writer = await asyncio.open_connection(
                parts.hostname,
                parts.port or (443 if is_tls else 80),
                ssl=ssl.create_default_context() if is_tls else None,
            )
    except (OSError, TimeoutError) as error:
        raise Violated(f"{url}: no connection: {str(error) or 'it takes too long'}") from None
    try:
        yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(1.0):
                await writer.wait_closed()
