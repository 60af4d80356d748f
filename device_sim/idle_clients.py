"""Drops clients that hold a connection and do nothing with it: no request, half a request, or an answer not taken.

The server library waits for ever for the first request and for the rest of a header, and for whoever does not read: a
few thousand such connections would leave no file descriptor for anybody else. Bodies, streams and long polls have
limits of their own (`BODY_SECONDS` of chains/http, `stream_routes`), so a connection whose handler runs is left alone.
Spec: `specs/protocol/device-api.md` section 1.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

_LOG = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
REQUEST_SECONDS = 10.0
"""From the opening of a connection to the end of its first header."""
KEPT_SECONDS = 75.0
"""Between two requests; a proxy in front keeps its connections for less."""
TAKING_SECONDS = 10.0
"""In which a client must take something of its answer."""
CONNECTIONS_LIMIT = 8_192
"""Beyond it those that have been idle longest go at once."""


class Connection(Protocol):
    """What the server keeps of a connection; `transport` is None once it is closed."""

    @property
    def transport(self) -> asyncio.BaseTransport | None:
        """The transport, a stream's."""
        ...


@dataclass(slots=True)
class _Quiet:
    """Since when nothing has moved, and how much of an answer waited then."""

    since: float
    unsent: int


class IdleClients:
    """Knows which connections are being served and for how long the others have kept still. For one event loop."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic, limit: int = CONNECTIONS_LIMIT) -> None:
        self._monotonic = monotonic
        self._limit = limit
        self._busy: set[object] = set()
        self._asked: set[object] = set()
        self._quiet: dict[Connection, _Quiet] = {}

    def middleware(self) -> Middleware:
        """Return the outermost middleware: it notes which connections are being served."""

        @web.middleware
        async def noted(request: web.Request, handler: Handler) -> web.StreamResponse:
            connection = request.protocol
            self._busy.add(connection)
            self._asked.add(connection)
            try:
                return await handler(request)
            finally:
                self._busy.discard(connection)

        return noted

    async def watch(self, connections: Callable[[], Iterable[Connection]]) -> None:
        """Look at what `connections` returns, again and again until cancelled."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            dropped = self.look(connections())
            if dropped:
                _LOG.info("dropped idle clients=%d open=%d", dropped, len(self._quiet))

    def look(self, connections: Iterable[Connection]) -> int:
        """Drop who has been idle for too long, and the most idle of too many; return how many."""
        now = self._monotonic()
        quiet: dict[Connection, _Quiet] = {}
        open_now = {
            connection: connection.transport
            for connection in connections
            if isinstance(connection.transport, asyncio.WriteTransport)
        }
        self._asked.intersection_update(open_now)
        for connection, transport in open_now.items():
            if connection in self._busy:
                continue
            unsent = transport.get_write_buffer_size()
            known = self._quiet.get(connection)
            quiet[connection] = known if known is not None and known.unsent == unsent else _Quiet(now, unsent)
        late = [
            connection for connection, state in quiet.items() if now - state.since >= self._patience(connection, state)
        ]
        excess = len(open_now) - len(late) - self._limit
        if excess > 0:
            staying = sorted(quiet.keys() - set(late), key=lambda connection: quiet[connection].since)
            late += staying[:excess]
        for connection in late:
            del quiet[connection]
            open_now[connection].abort()
        self._quiet = quiet
        return len(late)

    def _patience(self, connection: Connection, state: _Quiet) -> float:
        if state.unsent:
            return TAKING_SECONDS
        return KEPT_SECONDS if connection in self._asked else REQUEST_SECONDS
