"""Listens for HTTP with a bounded number of connections: of one address, and in all.

What an application refuses has been accepted, read and parsed; a connection that says nothing is not even seen by it.
So whoever opens more than a page needs is turned away here, with an answer in plain bytes. Behind a proxy all
connections are the proxy's: then only their number in all counts.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from node.serving.edge import LINE_LIMIT
from node.serving.pace import PaceSettings, Places, client_of

CONNECTIONS = Places(a_client=128, in_all=1_024)
KEEP_ALIVE_SECONDS = 75.0
"""A kept connection that asks nothing is closed after so long; a proxy in front keeps its own for less."""
SHUTDOWN_SECONDS = 1.0
_LOG = logging.getLogger("latchkey.serving")
_BODY = b'{"type":"too-fast","title":"Too many requests","status":429,"detail":"too many connections are open"}'
TURNED_AWAY = (
    b"HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/problem+json\r\nRetry-After: 5\r\n"
    b"Cache-Control: no-store\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b" % (len(_BODY), _BODY)
)


class Door(asyncio.Protocol):
    """The first moment of a connection: hands it to the server, or says no and closes it."""

    def __init__(self, server: web.Server, places: Places, pace: PaceSettings) -> None:
        self._server = server
        self._places = places
        self._pace = pace

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        if self._is_full(transport):
            transport.write(TURNED_AWAY)
            transport.close()
            return
        served = self._server()
        transport.set_protocol(served)
        served.connection_made(transport)

    def _is_full(self, transport: asyncio.Transport) -> bool:
        # Counted, not kept: what the server has open is true whatever ended the others.
        others = [each.transport for each in self._server.connections if each.transport is not None]
        if len(others) >= self._places.in_all:
            return True
        if self._pace.factor == 0 or self._pace.proxy_header is not None:
            return False
        client = _address(transport)
        return _count(others, client) >= max(1, int(self._places.a_client * self._pace.factor))


def _count(transports: Iterable[asyncio.BaseTransport], client: str) -> int:
    return sum(_address(each) == client for each in transports)


def _address(transport: asyncio.BaseTransport) -> str:
    peer = transport.get_extra_info("peername")
    return client_of(str(peer[0]) if isinstance(peer, tuple) else None, None)


@asynccontextmanager
async def serving(
    application: web.Application, host: str, port: int, pace: PaceSettings, places: Places = CONNECTIONS
) -> AsyncIterator[tuple[str, int]]:
    """Serve while the context lasts; yields host and port. Raises OSError when the port is taken."""
    runner = web.AppRunner(
        application,
        access_log=None,
        shutdown_timeout=SHUTDOWN_SECONDS,
        max_line_size=LINE_LIMIT,
        keepalive_timeout=KEEP_ALIVE_SECONDS,
    )
    await runner.setup()
    server = runner.server
    assert server is not None
    try:
        listening = await asyncio.get_running_loop().create_server(lambda: Door(server, places, pace), host, port)
        try:
            address = listening.sockets[0].getsockname()
            yield str(address[0]), int(address[1])
        finally:
            listening.close()
    finally:
        async with asyncio.timeout(10):
            await runner.cleanup()
