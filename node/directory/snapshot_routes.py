"""`/v1/snapshots/..` and `/v1/deltas`: columns for those who filter themselves, and what changes in them."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from aiohttp import WSMsgType, web

from chains.http.caching import accepts
from chains.http.problem import Refusal, bad_field, problem
from chains.http.requests import query_of, whole_number
from node.directory import log
from node.directory.deltas import Listener
from node.directory.index import Index
from node.directory.limits import DELTAS
from node.directory.manifest import words
from node.directory.snapshots import Snapshot
from node.serving.edge import json_answer
from node.serving.pace import Pace
from node.serving.refusals import not_found, not_ready

HEARTBEAT_SECONDS = 20.0
SEND_SECONDS = 15.0
"""How long a client may take to read one frame."""
_IMMUTABLE = "public, max-age=31536000, immutable"
_STREAM = "application/octet-stream"
_FILES = {"arrow": "application/vnd.apache.arrow.file", "parquet": "application/vnd.apache.parquet"}


class SnapshotRoutes:
    """Handlers of one index."""

    def __init__(self, index: Index, pace: Pace) -> None:
        self._index = index
        self._pace = pace

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/v1/snapshots/latest", self.latest),
            web.get(r"/v1/snapshots/{id:[0-9]+-[0-9a-f]{8}}/{column:[a-z_]+}.bin", self.column),
            web.get(r"/v1/snapshots/{id:[0-9]+-[0-9a-f]{8}}.{format:arrow|parquet}", self.whole),
            web.get("/v1/deltas", self.deltas),
        ]

    def _ready(self) -> None:
        if not self._index.ready:
            raise not_ready("the directory is still reading the chains", progress=self._index.progress)

    async def latest(self, request: web.Request) -> web.StreamResponse:
        """The manifest of a snapshot that deltas lead on from."""
        query_of(request, ())
        self._ready()
        snapshot = await self._index.latest(lambda: words(self._index))
        return json_answer(request, snapshot.manifest())

    async def column(self, request: web.Request) -> web.StreamResponse:
        """The values of one column."""
        query_of(request, ())
        snapshot = self._snapshot(request)
        column = snapshot.columns.get(request.match_info["column"])
        if column is None:
            raise not_found("column", request.match_info["column"], "the manifest lists them")
        headers = {"Cache-Control": _IMMUTABLE, "ETag": f'"{column.sha256[:32]}"', "Vary": "Accept-Encoding"}
        if accepts(request, "zstd"):
            return web.Response(
                body=column.packed, headers=headers | {"Content-Encoding": "zstd"}, content_type=_STREAM
            )
        if accepts(request, "gzip"):
            body = await asyncio.to_thread(snapshot.gzipped, column.name)
            return web.Response(body=body, headers=headers | {"Content-Encoding": "gzip"}, content_type=_STREAM)
        return web.Response(body=await asyncio.to_thread(column.plain), headers=headers, content_type=_STREAM)

    async def whole(self, request: web.Request) -> web.StreamResponse:
        """The snapshot as an Arrow or Parquet file."""
        query_of(request, ())
        snapshot, form = self._snapshot(request), request.match_info["format"]
        body = await asyncio.to_thread(snapshot.arrow if form == "arrow" else snapshot.parquet)
        name = f'attachment; filename="latchkey-{snapshot.id}.{form}"'
        headers = {
            "Cache-Control": _IMMUTABLE,
            "Content-Disposition": name,
            "ETag": f'"{snapshot.content[:32]}.{form}"',
        }
        return web.Response(body=body, content_type=_FILES[form], headers=headers)

    def _snapshot(self, request: web.Request) -> Snapshot:
        snapshot = self._index.snapshots.get(request.match_info["id"])
        if snapshot is None:
            raise not_found("snapshot", request.match_info["id"], "it is too old: ask /v1/snapshots/latest")
        return snapshot

    async def deltas(self, request: web.Request) -> web.StreamResponse:
        """Frames from `seq` on, over WebSocket; a text frame says when to take a new snapshot."""
        query = query_of(request, ("snapshot", "seq"))
        if "seq" not in query:
            raise bad_field("seq", None, "the seq of the manifest, or of the last frame")
        seq = whole_number(query["seq"], "seq", 0, 0, 0xFFFFFFFF)
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, max_msg_size=1_024, compress=False)
        if not socket.can_prepare(request):
            detail = "deltas travel over WebSocket: ?snapshot=<id of the manifest>&seq=<its seq>"
            raise Refusal(problem(426, detail, headers={"Upgrade": "websocket", "Connection": "Upgrade"}))
        self._ready()
        known = self._index.snapshots.get(query.get("snapshot", "")) is not None
        with self._pace.place(request, DELTAS):
            await socket.prepare(request)
            await self._serve(socket, seq, known=known)
        return socket

    async def _serve(self, socket: web.WebSocketResponse, seq: int, *, known: bool) -> None:
        listener = self._index.hub.join(seq)
        if not known:
            listener.lose()
        try:
            async with asyncio.TaskGroup() as group:
                sending = group.create_task(self._send(socket, listener))
                await self._read(socket)
                sending.cancel()
        except* (ConnectionError, TimeoutError):
            log.event("dropped a listener", reason="it does not read")
        finally:
            self._index.hub.leave(listener)
            with suppress(ConnectionError, TimeoutError):
                async with asyncio.timeout(1):
                    await socket.close()

    async def _read(self, socket: web.WebSocketResponse) -> None:
        """Clients have nothing to say: any message but the end is the end."""
        async for message in socket:
            if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                await socket.close(code=1008, message=b"nothing is expected from clients")
                return

    async def _send(self, socket: web.WebSocketResponse, listener: Listener) -> None:
        while (frame := await listener.next()) is not None:
            async with asyncio.timeout(SEND_SECONDS):
                await (socket.send_str(frame) if isinstance(frame, str) else socket.send_bytes(frame))
        newest = self._index.snapshots.newest
        async with asyncio.timeout(SEND_SECONDS):
            await socket.send_json({"kind": "resnapshot", "id": None if newest is None else newest.id})
            await socket.close(code=4000, message=b"take a new snapshot")
