"""The WebSocket of the Web Thing API (subprotocol `webthing`): values, actions and events as they come.

    in    setProperty, requestAction      the owner only
          addEventSubscription            nothing is told of an event before
    out   propertyStatus, actionStatus    every change, to everybody
          event                           those that were subscribed to
          error                           why a message was refused; the connection stays

Two tasks a connection: one reads, one writes from a bounded queue. A client that does not read is dropped like any
other stream's. Spec: `specs/protocol/device-api.md` section 9.
"""

from __future__ import annotations

import asyncio
import json

from aiohttp import WSMsgType, web

from chains.base import json_text
from chains.http.problem import Refusal, problem
from chains.http.requests import JSON_DEPTH
from device_sim.actions import Request
from device_sim.errors import DeviceError
from device_sim.feed import Listener, Notice
from device_sim.http_edge import BODY_LIMIT
from device_sim.orders import Orders, asked_action
from device_sim.stream_routes import EVENTS, KEEP_ALIVE_SECONDS, LOOK_SECONDS, OBSERVABLE, WRITE_SECONDS, Quota
from device_sim.thing_edge import Access, ThingEdge
from device_sim.webthing_description import request_object, time_of

SUBPROTOCOL = "webthing"
_FORM = "a message is {messageType, data}, both stated"


class Socket:
    """Serves WebSockets of the Things of `edge`."""

    def __init__(self, edge: ThingEdge, quota: Quota, orders: Orders) -> None:
        self._edge = edge
        self._quota = quota
        self._orders = orders

    async def serve(self, request: web.Request, access: Access) -> web.StreamResponse:
        """Serve one connection until it ends, or the key does."""
        if access.is_sealed:
            raise Refusal(
                problem(
                    403,
                    "what a WebSocket carries is not sealed, so a signed request opens none; use stream, or a key",
                    kind="not-sealed",
                )
            )
        socket = web.WebSocketResponse(
            protocols=(SUBPROTOCOL,), heartbeat=KEEP_ALIVE_SECONDS, max_msg_size=BODY_LIMIT, timeout=WRITE_SECONDS
        )
        if not socket.can_prepare(request):
            raise Refusal(problem(400, "this is no WebSocket handshake of RFC 6455", kind="bad-field", field="Upgrade"))
        with self._quota.held(access):
            await self._edge.begin_listening(access.thing)
            with access.thing.feed.listening("property", "action", "event") as listener:
                await socket.prepare(request)
                subscribed: set[str] = set()
                writing = asyncio.create_task(self._write(request, socket, access, listener, subscribed))
                try:
                    async for message in socket:
                        if message.type is WSMsgType.TEXT:
                            await self._take(socket, access, message.data, subscribed)
                        elif message.type is WSMsgType.BINARY:
                            await self._refuse(socket, 400, "messages are text")
                finally:
                    writing.cancel()
                    await asyncio.gather(writing, return_exceptions=True)
        return socket

    # --- out --------------------------------------------------------------------------------------------------------

    async def _write(
        self,
        request: web.Request,
        socket: web.WebSocketResponse,
        access: Access,
        listener: Listener,
        subscribed: set[str],
    ) -> None:
        while not socket.closed and not listener.has_fallen_behind:
            if self._edge.clock.now() >= access.expires:
                await socket.close(code=1008, message=b"the term of the key has ended")
                return
            notice = await listener.next(LOOK_SECONDS)
            if notice is None or not self._is_wanted(notice, subscribed):
                continue
            try:
                async with asyncio.timeout(WRITE_SECONDS):
                    await socket.send_str(self._text(access, notice))
            except (TimeoutError, OSError):
                break
        if request.transport is not None:
            request.transport.abort()

    @staticmethod
    def _is_wanted(notice: Notice, subscribed: set[str]) -> bool:
        if notice.kind == "event":
            return notice.name in subscribed
        return notice.kind == "action" or notice.name in OBSERVABLE

    @staticmethod
    def _text(access: Access, notice: Notice) -> str:
        data: object
        if notice.kind == "event":
            kind, data = "event", {notice.name: {"data": notice.data, "timestamp": time_of(notice.time)}}
        elif isinstance(notice.data, Request):
            kind, data = "actionStatus", request_object(access.thing, notice.data)
        else:
            kind, data = "propertyStatus", {notice.name: notice.data}
        return json.dumps({"messageType": kind, "data": data})

    async def _refuse(self, socket: web.WebSocketResponse, status: int, detail: str) -> None:
        titles = {400: "400 Bad Request", 403: "403 Forbidden", 409: "409 Conflict", 503: "503 Service Unavailable"}
        await self._send(
            socket, {"messageType": "error", "data": {"status": titles.get(status, str(status)), "message": detail}}
        )

    @staticmethod
    async def _send(socket: web.WebSocketResponse, message: dict[str, object]) -> None:
        async with asyncio.timeout(WRITE_SECONDS):
            await socket.send_str(json.dumps(message))

    # --- in ---------------------------------------------------------------------------------------------------------

    async def _take(self, socket: web.WebSocketResponse, access: Access, text: str, subscribed: set[str]) -> None:
        """Do what a message asks for, or say why not."""
        try:
            await self._do(access, text, subscribed)
        except Refusal as refusal:
            body = json.loads(refusal.answer.body) if isinstance(refusal.answer.body, bytes) else {}
            await self._refuse(socket, refusal.answer.status, str(body.get("detail", "refused")))
        except DeviceError as error:
            await self._refuse(socket, 409, str(error))

    async def _do(self, access: Access, text: str, subscribed: set[str]) -> None:
        try:
            message = json_text.loads(text.encode(), limit=JSON_DEPTH + 1)
        except ValueError as error:
            raise Refusal(problem(400, f"the message is no JSON: {error}")) from error
        if not isinstance(message, dict) or not isinstance(message.get("data"), dict):
            raise Refusal(problem(400, _FORM))
        data = message["data"]
        match message.get("messageType"):
            case "setProperty":
                self._owner_only(access)
                if not data:
                    raise Refusal(problem(400, "data names no property"))
                await self._orders.write(access, data)
            case "requestAction":
                self._owner_only(access)
                name, seconds = asked_action(data)
                await self._orders.begin(access, name, seconds)
            case "addEventSubscription":
                for name in data:
                    if name not in EVENTS:
                        raise Refusal(problem(400, f"there is no event of that name; the events: {', '.join(EVENTS)}"))
                subscribed |= set(data)
            case _:
                known = "setProperty, requestAction, addEventSubscription"
                raise Refusal(problem(400, f"messageType must be one of: {known}"))

    @staticmethod
    def _owner_only(access: Access) -> None:
        if access.licence is not None:
            raise Refusal(problem(403, "a licence reads; only the owner's token writes and invokes"))
