"""Serves the web app's bench: the built page, a plan, and a synthetic snapshot and round as a directory sends them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from node.devnet.ports import HOST
from node.directory.snapshots import Snapshot
from tests.bench import web_round
from tests.bench.web_round import SyntheticRound


@asynccontextmanager
async def serving(
    page: Path,
    plan: Mapping[str, object],
    *,
    snapshot: Snapshot | None = None,
    round_: SyntheticRound | None = None,
) -> AsyncIterator[str]:
    """Yield the URL of a server that lives as long as the block."""

    async def index(_: web.Request) -> web.FileResponse:
        return web.FileResponse(page / "index.html")

    async def told(_: web.Request) -> web.Response:
        return web.Response(body=json.dumps(plan).encode(), content_type="application/json")

    async def column(request: web.Request) -> web.Response:
        if snapshot is None or request.match_info["name"] not in snapshot.columns:
            raise web.HTTPNotFound
        headers = {"Content-Encoding": "zstd", "Cache-Control": "public, max-age=31536000, immutable"}
        packed = snapshot.columns[request.match_info["name"]].packed
        return web.Response(body=packed, headers=headers, content_type="application/octet-stream")

    async def leaves(_: web.Request) -> web.Response:
        if round_ is None:
            raise web.HTTPNotFound
        return web.Response(body=round_.leaves, content_type="application/octet-stream")

    async def records(request: web.Request) -> web.Response:
        x, parity, count = (int(request.query[name]) for name in ("x", "parity", "count"))
        return web.json_response(web_round.records(count, x, parity))

    app = web.Application()
    app.router.add_get("/leaves", leaves)
    app.router.add_get("/records", records)
    app.router.add_get("/", index)
    app.router.add_get("/plan.json", told)
    app.router.add_get("/v1/snapshots/{id}/{name}.bin", column)
    app.router.add_static("/assets", page / "assets")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, HOST, 0)
        await site.start()
        yield f"http://{HOST}:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()
