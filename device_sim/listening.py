"""Serves an application on a socket, with what the server library leaves to its user.

What is no HTTP request gets Problem Details like every other mistake, and a line of log at debug level, not a traceback
that anybody could fill the disk with; clients that keep still are dropped (`device_sim.idle_clients`).
"""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from chains.http.problem import problem
from device_sim.idle_clients import IdleClients

_LOG = logging.getLogger(__name__)

SHUTDOWN_SECONDS = 1.0
HANDSHAKE_SECONDS = 10.0
"""How long a client may take for its TLS handshake."""
BACKLOG = 1_024
REASON_LIMIT = 120


class _Connection(web.RequestHandler):
    """One connection; says no in the form of this interface."""

    __slots__ = ()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        if request.writer.output_size > 0:
            raise ConnectionError("an answer has begun; the connection can only be broken")
        if status >= 500:
            _LOG.error("request failed below the application", exc_info=exc)
            answer = problem(status, "the gateway failed on this request; its log has the reason")
        else:
            reason = (message or "no reason known").splitlines()[0][:REASON_LIMIT]
            _LOG.debug("no request from=%s reason=%r", request.remote, reason)
            answer = problem(
                status, f"this is no HTTP/1.1 request: {reason}", kind="bad-field", field="request", limit="RFC 9112"
            )
        answer.force_close()
        return answer


@asynccontextmanager
async def listening(
    app: web.Application, idle: IdleClients, listener: socket.socket, context: ssl.SSLContext | None
) -> AsyncIterator[None]:
    """Serve `app` on `listener` until the block ends, with a context by HTTPS. `idle` is its outermost middleware."""
    runner = web.AppRunner(app, shutdown_timeout=SHUTDOWN_SECONDS, access_log=None)
    await runner.setup()
    server, loop = runner.server, asyncio.get_running_loop()
    assert server is not None
    try:
        accepting = await loop.create_server(
            lambda: _Connection(server, loop=loop, access_log=None),  # type: ignore[arg-type]  # as AppRunner does
            sock=listener,
            ssl=context,
            ssl_handshake_timeout=None if context is None else HANDSHAKE_SECONDS,
            backlog=BACKLOG,
        )
        watching = asyncio.create_task(idle.watch(lambda: server.connections))
        try:
            yield
        finally:
            watching.cancel()
            accepting.close()
    finally:
        await runner.cleanup()
