"""Passes requests on to devices in processes of their own, target and body unchanged, answers as they come.

What a client signed is what the device sees. An answer is relayed piece by piece as it comes, so a stream streams;
a client that does not take it is dropped, and a device that does not answer is 502. WebSockets are passed on both ways.
Spec: `specs/protocol/device-api.md` section 1.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import aiohttp
from aiohttp import WSMsgType, web
from yarl import URL

from chains.base import json_text
from chains.http.problem import Refusal, problem
from chains.http.requests import body_of
from device_sim.http_edge import BODY_LIMIT
from device_sim.stream_routes import POLL_SECONDS, WRITE_SECONDS
from device_sim.webthing_socket import SUBPROTOCOL

_LOG = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
DESCRIPTION_SECONDS = 5.0
DESCRIPTION_LIMIT = 256 * 1024
PIECE = 65_536
_NOT_PASSED = frozenset(
    {
        "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding",
        "upgrade", "host", "content-length", "date", "server", "expect",
    }
)  # fmt: skip
"""Headers that belong to one connection (RFC 9110 section 7.6.1), or that this process states itself."""


class Proxy:
    """Passes on to `upstreams`: base URL by device address. An async context manager."""

    def __init__(self, upstreams: Mapping[bytes, str]) -> None:
        self._upstreams = upstreams
        self.descriptions: dict[bytes, bytes] = {}
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=POLL_SECONDS + 60)
        self._http = aiohttp.ClientSession(timeout=timeout, auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._http is not None:
            await self._http.close()

    def add_to(self, app: web.Application) -> None:
        """Register the routes; before those of this process's own Things."""
        if self._upstreams:
            names = "|".join(f"0x{device.hex()}" for device in self._upstreams)
            app.router.add_route("*", f"/things/{{device:(?i:{names})}}", self.passed)
            app.router.add_route("*", f"/things/{{device:(?i:{names})}}/{{tail:.*}}", self.passed)

    async def refresh(self) -> None:
        """Read the description of every device for the directory; one that does not answer keeps its last one."""
        await asyncio.gather(*(self._describe(device) for device in self._upstreams))

    async def _describe(self, device: bytes) -> None:
        assert self._http is not None
        url = f"{self._upstreams[device]}/things/0x{device.hex()}/"
        try:
            async with asyncio.timeout(DESCRIPTION_SECONDS), self._http.get(url, allow_redirects=False) as answer:
                body = await answer.content.read(DESCRIPTION_LIMIT + 1)
                if answer.status == 200 and len(body) <= DESCRIPTION_LIMIT and isinstance(json_text.loads(body), dict):
                    self.descriptions[device] = body
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            _LOG.warning("no description device=0x%s reason=%s", device.hex(), type(error).__name__)

    async def passed(self, request: web.Request) -> web.StreamResponse:
        """Answer with what the device answers."""
        assert self._http is not None
        device = bytes.fromhex(request.match_info["device"][2:])
        url = URL(self._upstreams[device] + request.raw_path, encoded=True)
        headers = [(name, value) for name, value in request.headers.items() if name.lower() not in _NOT_PASSED]
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._bridged(request, url, headers)
        body = await body_of(request)
        try:
            async with self._http.request(
                request.method, url, headers=headers, data=body or None, allow_redirects=False
            ) as answer:
                return await _relayed(request, answer)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Refusal(_unreachable(error)) from error

    async def _bridged(self, request: web.Request, url: URL, headers: list[tuple[str, str]]) -> web.StreamResponse:
        assert self._http is not None
        kept = [(name, value) for name, value in headers if not name.lower().startswith("sec-websocket-")]
        try:
            inner = await self._http.ws_connect(
                url,
                headers=kept,
                protocols=(SUBPROTOCOL,),
                max_msg_size=1 << 20,
                timeout=aiohttp.ClientWSTimeout(ws_close=WRITE_SECONDS),
            )
        except aiohttp.WSServerHandshakeError as error:
            detail = "the device refused the WebSocket; ask without upgrade to learn why"
            raise Refusal(problem(error.status, detail, kind="not-upgraded")) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Refusal(_unreachable(error)) from error
        async with inner:
            outer = web.WebSocketResponse(protocols=(SUBPROTOCOL,), max_msg_size=BODY_LIMIT)
            await outer.prepare(request)
            both = [asyncio.create_task(_pump(inner, outer)), asyncio.create_task(_pump(outer, inner))]
            try:
                await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in both:
                    task.cancel()
                await asyncio.gather(*both, return_exceptions=True)
                with contextlib.suppress(OSError, TimeoutError):
                    await outer.close(code=inner.close_code or 1001)
        return outer


_Socket = web.WebSocketResponse | aiohttp.ClientWebSocketResponse


async def _pump(source: _Socket, sink: _Socket) -> None:
    async for message in source:
        if message.type is WSMsgType.TEXT:
            async with asyncio.timeout(WRITE_SECONDS):
                await sink.send_str(message.data)
        elif message.type is WSMsgType.BINARY:
            async with asyncio.timeout(WRITE_SECONDS):
                await sink.send_bytes(message.data)


async def _relayed(request: web.Request, answer: aiohttp.ClientResponse) -> web.StreamResponse:
    response = web.StreamResponse(status=answer.status, reason=answer.reason)
    for name, value in answer.headers.items():
        if name.lower() not in _NOT_PASSED:
            response.headers.add(name, value)
    if "Content-Length" in answer.headers and request.method != "HEAD":
        response.content_length = int(answer.headers["Content-Length"])
    await response.prepare(request)
    try:
        async for piece in answer.content.iter_any():
            async with asyncio.timeout(WRITE_SECONDS):
                await response.write(piece)
        await response.write_eof()
    except (TimeoutError, OSError, aiohttp.ClientError):
        # The answer has begun: the only way to say that it is not whole is to break the connection.
        if request.transport is not None:
            request.transport.abort()
    return response


def _unreachable(error: BaseException) -> web.Response:
    return problem(
        502,
        f"the device does not answer its gateway ({type(error).__name__}); ask again in a minute",
        kind="device-unreachable",
        headers={"Retry-After": "60"},
    )
