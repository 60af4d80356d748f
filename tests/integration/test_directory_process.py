"""`latchkey directory` as a process: started, asked, killed by signal 9 at random, stopped."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from chains.market.deployment import Contracts
from node.directory.index import CHAINS, Index
from node.directory.manifest import words
from node.directory.store import Store
from tests.support.directory_world import until
from tests.support.paper_chains import PHASE_BLOCKS, SCHEDULE, PaperChain, Story, metadata_entry, round_blocks

KILLS = 5


@asynccontextmanager
async def rpc_of(chain: PaperChain) -> AsyncIterator[str]:
    """Serve a paper chain over HTTP."""

    async def post(request: web.Request) -> web.Response:
        return web.Response(body=await chain.answer(await request.read()), content_type="application/json")

    app = web.Application()
    app.router.add_post("/", post)
    async with TestServer(app) as server:
        yield str(server.make_url("/"))


class Process:
    """A directory process over two RPC URLs."""

    def __init__(self, folder: Path, metadata: str, auction: str) -> None:
        self.settings = folder / "directory.json"
        self.settings.write_text(
            json.dumps(
                {
                    "metadata_rpc": metadata,
                    "auction_rpc": auction,
                    "schedule": SCHEDULE.to_json(),
                    "data_dir": str(folder / "data"),
                    "poll_seconds": 0.05,
                    "app": str(folder),
                }
            )
        )

    @asynccontextmanager
    async def up(self) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
        """Run it until the block ends; yields process and URL."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "node.directory.cli", "--settings", str(self.settings),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            assert process.stdout is not None
            line = await asyncio.wait_for(process.stdout.readline(), 60)
            assert line, (await process.communicate())[1].decode()
            yield process, json.loads(line)["directory"]
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.communicate()


async def status(session: aiohttp.ClientSession, url: str) -> dict[str, object]:
    async with session.get(url + "/v1/status") as answer:
        found: dict[str, object] = await answer.json()
        return found


async def covers(session: aiohttp.ClientSession, url: str, metadata: PaperChain, auction: PaperChain) -> None:
    """Wait until a directory has published the heads of both chains."""
    deadline = asyncio.get_running_loop().time() + 60
    while asyncio.get_running_loop().time() < deadline:
        found = await status(session, url)
        heads = [found["metadata"], found["auction"]]
        hashes = ["0x" + chain.blocks[-1].hash.hex() for chain in (metadata, auction)]
        if found["phase"] == "following" and [each["blockHash"] for each in heads if isinstance(each, dict)] == hashes:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(await status(session, url))


async def content_of(metadata: PaperChain, auction: PaperChain, folder: Path) -> str:
    """Return the content hash that a directory in this process comes to."""
    with Store.opened(folder) as store:
        index = Index(store, metadata.rpc, auction.rpc, Contracts(), phase_blocks=PHASE_BLOCKS, poll=0.05)
        for name in CHAINS:
            while not await index.followers[name].step():
                pass
            index.caught_up[name] = True
        index.publish()
        return (await index.latest(lambda: words(index))).content


@pytest.mark.slow
async def test_a_directory_killed_with_signal_9_ends_with_the_content_of_the_chains(tmp_path: Path) -> None:
    rng, metadata, auction = random.Random(11), PaperChain(1), PaperChain(2)
    story = Story(random.Random(12))
    metadata.mine([metadata_entry(event) for event in story.begin(60)], story.now + 1)
    waiting = []
    for block in story.walk():
        metadata.mine([metadata_entry(event) for event in block], max(story.now, metadata.blocks[-1].time + 1))
    for closed in story.closed:
        waiting += round_blocks(closed, rng, story.now + SCHEDULE.close)

    async def live() -> None:
        """Blocks, finality and forks on both chains, until cancelled."""
        while True:
            entries = [metadata_entry(event) for event in story.step()]
            metadata.mine(entries, max(story.now, metadata.blocks[-1].time + 1))
            if waiting:
                moment, happened = waiting.pop(0)
                auction.mine(happened, moment)
            for chain in (metadata, auction):
                chain.finalized = max(chain.finalized, chain.head - 3)
                if rng.random() < 0.1 and chain.head > chain.finalized:
                    for block in chain.drop(chain.head):
                        chain.mine(block.entries, block.time)
            await asyncio.sleep(0.02)

    async with rpc_of(metadata) as metadata_url, rpc_of(auction) as auction_url, aiohttp.ClientSession() as session:
        directory = Process(tmp_path, metadata_url, auction_url)
        living = asyncio.create_task(live())
        for _ in range(KILLS):
            async with directory.up() as (process, _url):
                await asyncio.sleep(rng.random() * 0.6)
                process.send_signal(signal.SIGKILL)
                await process.wait()
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)
        async with directory.up() as (process, url):
            await covers(session, url, metadata, auction)
            async with session.get(url + "/v1/snapshots/latest") as answer:
                manifest = await answer.json()
            assert manifest["content"] == await content_of(metadata, auction, tmp_path / "fresh")
            assert manifest["rows"] == story.devices
            process.send_signal(signal.SIGTERM)
            assert await process.wait() == 0


async def test_a_chain_that_goes_down_and_comes_back_is_followed_on(tmp_path: Path) -> None:
    metadata, auction, story = PaperChain(1), PaperChain(2), Story(random.Random(1))
    metadata.mine([metadata_entry(event) for event in story.begin(8)], story.now + 1)
    async with (
        rpc_of(metadata) as metadata_url,
        rpc_of(auction) as auction_url,
        aiohttp.ClientSession() as session,
        Process(tmp_path, metadata_url, auction_url).up() as (_, url),
    ):
        await covers(session, url, metadata, auction)
        metadata.down = True
        asked = metadata.asked
        await until("it asks the node that is down", lambda: metadata.asked > asked + 2)
        assert (await status(session, url))["devices"] == 8
        metadata.mine([metadata_entry(event) for event in story.enrol()], story.now + 2)
        metadata.down = False
        await covers(session, url, metadata, auction)
        assert (await status(session, url))["devices"] == 9


async def test_a_folder_of_another_chain_and_a_folder_in_use_are_refused(tmp_path: Path) -> None:
    one, other, auction = PaperChain(1), PaperChain(3), PaperChain(2)
    async with rpc_of(one) as url, rpc_of(other) as foreign, rpc_of(auction) as auction_url:
        async with Process(tmp_path, url, auction_url).up():
            again = await _ended(tmp_path)
            assert again == (3, True), "in use"
        Process(tmp_path, foreign, auction_url)
        assert await _ended(tmp_path) == (2, True)


async def _ended(folder: Path) -> tuple[int | None, bool]:
    """Start a directory that cannot run; return its exit code, and whether it says which folder is meant."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "node.directory.cli", "--settings", str(folder / "directory.json"),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, said = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, b"folder" in said
