"""The HTTP and WebSocket server: JSON-RPC at `/`, probes at `/health`, `/ready` and `/metrics`.

Pages from this machine may call it (CORS); pages from elsewhere are refused unless a setting allows their origin, and
so is a Host header that is neither an address nor this machine's name, which stops DNS rebinding.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
import logging
import re
from collections.abc import Callable
from contextlib import suppress

from aiohttp import WSMsgType, web

from node.metrics import CONTENT_TYPE
from node.rpc.jsonrpc import MAX_BODY_BYTES, Dispatcher
from node.rpc.subscriptions import Publisher, Subscriber

_LOG = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 30.0
MAX_CONNECTIONS = 256
IN_FLIGHT = 64
"""Requests of one WebSocket connection that are worked on at the same time; more wait in the socket."""
_LOCAL_ORIGIN = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?\Z")


class RpcServer:
    """Routes of one node. `ready` returns (whether it is, facts); `metrics` the text of a scrape."""

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        publisher: Publisher,
        ready: Callable[[], tuple[bool, dict[str, object]]],
        metrics: Callable[[], str],
        origins: frozenset[str] = frozenset(),
        hosts: frozenset[str] = frozenset(),
    ) -> None:
        self._dispatcher = dispatcher
        self._publisher = publisher
        self._ready = ready
        self._metrics = metrics
        self._origins = origins
        self._hosts = hosts

    def application(self) -> web.Application:
        """Return the aiohttp application."""
        application = web.Application(client_max_size=MAX_BODY_BYTES + 1024)
        application.add_routes(
            [
                web.post("/", self.post),
                web.options("/", self.preflight),
                web.get("/", self.websocket),
                web.get("/health", self.health),
                web.get("/ready", self.readiness),
                web.get("/metrics", self.scrape),
            ]
        )
        return application

    async def post(self, request: web.Request) -> web.StreamResponse:
        """One JSON-RPC body."""
        self._guard(request)
        headers = self._cors(request)
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            body = b" " * (MAX_BODY_BYTES + 1)
        answer = await self._dispatcher.answer(body)
        if answer is None:
            return web.Response(status=204, headers=headers)
        return web.Response(body=answer, content_type="application/json", headers=headers)

    async def preflight(self, request: web.Request) -> web.StreamResponse:
        """CORS preflight."""
        self._guard(request)
        return web.Response(status=204, headers=self._cors(request))

    async def websocket(self, request: web.Request) -> web.StreamResponse:
        """JSON-RPC over WebSocket, with subscriptions."""
        self._guard(request)
        upgrade = web.WebSocketResponse(max_msg_size=MAX_BODY_BYTES, heartbeat=HEARTBEAT_SECONDS)
        if not upgrade.can_prepare(request):
            text = "JSON-RPC: POST a request here, or open a WebSocket. Probes: /health /ready /metrics\n"
            return web.Response(status=426, text=text, headers={"Upgrade": "websocket"})
        if len(self._publisher) >= MAX_CONNECTIONS:
            return web.Response(status=503, text=f"{MAX_CONNECTIONS} WebSocket connections are open already\n")
        await upgrade.prepare(request)
        subscriber = Subscriber()
        self._publisher.add(subscriber)
        try:
            async with asyncio.TaskGroup() as group:
                sending = group.create_task(self._send(upgrade, subscriber))
                await self._receive(upgrade, subscriber)
                sending.cancel()
        except* ConnectionError:
            pass
        finally:
            self._publisher.remove(subscriber)
            with suppress(ConnectionError):
                await upgrade.close()
        return upgrade

    async def _receive(self, upgrade: web.WebSocketResponse, subscriber: Subscriber) -> None:
        room = asyncio.Semaphore(IN_FLIGHT)
        methods = subscriber.table()

        async def work(body: bytes) -> None:
            try:
                answer = await self._dispatcher.answer(body, methods)
                if answer is not None:
                    subscriber.answer(answer)
            finally:
                room.release()

        async with asyncio.TaskGroup() as group:
            async for message in upgrade:
                if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                    break
                body = message.data.encode() if isinstance(message.data, str) else message.data
                await room.acquire()
                group.create_task(work(body))

    async def _send(self, upgrade: web.WebSocketResponse, subscriber: Subscriber) -> None:
        while not subscriber.overflowed.is_set():
            message = await subscriber.outgoing.get()
            await upgrade.send_str(message.decode())
        _LOG.warning("closing a WebSocket whose client does not read")
        await upgrade.close(code=1013, message=b"too slow")

    async def health(self, request: web.Request) -> web.StreamResponse:
        """The process lives."""
        return web.json_response({"status": "ok"}, headers=self._cors(request))

    async def readiness(self, request: web.Request) -> web.StreamResponse:
        """200 while the head advances, else 503 with the reason."""
        ready, facts = self._ready()
        return web.json_response(facts, status=200 if ready else 503, headers=self._cors(request))

    async def scrape(self, request: web.Request) -> web.StreamResponse:
        """Prometheus text."""
        del request
        return web.Response(body=self._metrics().encode(), headers={"Content-Type": CONTENT_TYPE})

    # -- inside

    def _guard(self, request: web.Request) -> None:
        if not self._host_allowed(request.host):
            raise _forbidden(f"host {request.host[:80]!r} is not served here; add it with --allowed-host")
        origin = request.headers.get("Origin")
        if origin is not None and not self._origin_allowed(origin):
            raise _forbidden(f"origin {origin[:80]!r} may not call this node; add it with --allowed-origin")

    def _host_allowed(self, host: str) -> bool:
        name = re.sub(r":\d+\Z", "", host).strip("[]").lower()
        if name == "localhost" or name in self._hosts:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True

    def _origin_allowed(self, origin: str) -> bool:
        return origin in self._origins or _LOCAL_ORIGIN.match(origin) is not None

    def _cors(self, request: web.Request) -> dict[str, str]:
        origin = request.headers.get("Origin")
        if origin is None or not self._origin_allowed(origin):
            return {}
        return {
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": "POST, GET, OPTIONS",
            "Access-Control-Allow-Headers": "Content-Type",
            "Access-Control-Max-Age": "600",
            "Vary": "Origin",
        }


def _forbidden(reason: str) -> web.HTTPForbidden:
    return web.HTTPForbidden(text=json.dumps({"error": reason}), content_type="application/json")
