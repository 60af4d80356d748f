"""A directory over two paper chains, served to a client in the same process."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from chains.market.deployment import Contracts
from chains.metadata import events as ev
from node.directory import settings
from node.directory.index import CHAINS, Index
from node.directory.server import DirectoryServer
from node.directory.store import Store
from node.serving.edge import LINE_LIMIT
from node.serving.pace import Pace
from tests.support.paper_chains import PHASE_BLOCKS, SCHEDULE, PaperChain, Story, metadata_entry, round_blocks

Client = TestClient[web.Request, web.Application]


async def until(what: str, is_true: Callable[[], bool], seconds: float = 10.0) -> None:
    """Look until `is_true`; fail with `what` after some seconds."""
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline, f"not within {seconds:.0f} s: {what}"
        await asyncio.sleep(0.01)


@dataclass(slots=True)
class Served:
    """A directory over two paper chains, and a client of it."""

    index: Index
    client: Client
    metadata: PaperChain
    auction: PaperChain
    story: Story

    async def catch_up(self) -> None:
        for name in CHAINS:
            while not await self.index.followers[name].step():
                pass
            self.index.caught_up[name] = True
        self.index.publish()

    async def json(self, path: str, status: int = 200) -> dict[str, Any]:
        async with self.client.get(path) as answer:
            body: dict[str, Any] = await answer.json(content_type=None)
            assert answer.status == status, body
            return body

    def tell(self, events: Sequence[ev.MetadataEvent]) -> None:
        self.metadata.mine([metadata_entry(event) for event in events], self.metadata.blocks[-1].time + 1)


@asynccontextmanager
async def served(
    folder: Path, *, caught_up: bool = True, devices: int = 12, pace: Pace | None = None, **more: object
) -> AsyncIterator[Served]:
    metadata, auction, story = PaperChain(1), PaperChain(2), Story(random.Random(1))
    app = folder / "app"
    (app / "assets").mkdir(parents=True)
    (app / "index.html").write_text(
        '<meta name="csp-nonce" content="__CSP_NONCE__"><script src="/assets/a-1.js"></script>'
    )
    (app / "assets" / "a-1.js").write_text("let a = 1;\n" * 400)
    (folder / "secret.txt").write_text("secret")
    parsed = settings.parse(
        {
            "metadata_rpc": "http://127.0.0.1:1",
            "auction_rpc": "http://127.0.0.1:2",
            "schedule": SCHEDULE.to_json(),
            "data_dir": "data",
            "app": "app",
            **more,
        },
        folder,
    )
    with Store.opened(folder / "data") as store:
        index = Index(store, metadata.rpc, auction.rpc, Contracts(), phase_blocks=PHASE_BLOCKS, poll=0.05)
        chains = {"metadata": (1, metadata.blocks[0].hash), "auction": (2, auction.blocks[0].hash)}
        server = DirectoryServer(index, parsed, Contracts(), chains, pace)
        listening = TestServer(server.application())
        await listening.start_server(max_line_size=LINE_LIMIT)
        async with TestClient(listening) as client:
            found = Served(index, client, metadata, auction, story)
            found.tell(story.begin(devices))
            if caught_up:
                await found.catch_up()
            yield found


async def sell(world: Served) -> None:
    """Close an epoch and bring its round to its end."""
    for block in world.story.walk():
        world.tell(block)
    for moment, entries in round_blocks(world.story.closed[-1], random.Random(2), world.story.now + SCHEDULE.close):
        world.auction.mine(entries, moment)
    await world.catch_up()


async def columns_of(world: Served, manifest: dict[str, Any]) -> dict[str, bytes]:
    found = {}
    for column in manifest["columns"]:
        async with world.client.get(column["url"], headers={"Accept-Encoding": "identity"}) as answer:
            found[column["name"]] = await answer.read()
    return found
