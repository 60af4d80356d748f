"""Promises of word of heads: a block is taken in when a node tells, a quiet chain is asked little, silence is seen."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from aiohttp import WSCloseCode, WSMsgType, web
from aiohttp.test_utils import TestServer

from chains.market.deployment import Contracts
from node.directory import settings
from node.directory.errors import DirectorySettingsRefused
from node.directory.heads import Heads, Patience
from node.directory.index import CHAINS, Index
from node.directory.store import Store
from tests.support.directory_world import until
from tests.support.paper_chains import PHASE_BLOCKS, SCHEDULE, PaperChain

NEVER = 3_600.0
QUICK = Patience(look=NEVER, answer=5.0, heartbeat=NEVER, first_rest=0.01, longest_rest=0.05)


class Teller:
    """The WebSocket side of a node, told by the test what to say."""

    def __init__(self) -> None:
        self.sockets: list[web.WebSocketResponse] = []
        self.answer: dict[str, Any] = {"result": "0x7"}
        self.refuses = False
        self.asked: list[object] = []

    async def connected(self, request: web.Request) -> web.StreamResponse:
        if self.refuses:
            return web.Response(status=503)
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self.asked.append(await socket.receive_json())
        await socket.send_json({"jsonrpc": "2.0", "id": 1} | self.answer)
        self.sockets.append(socket)
        async for message in socket:
            assert message.type is not WSMsgType.TEXT, "it only listens"
        return socket

    async def tell(self, subscription: str = "0x7") -> None:
        """Say that there is a new head."""
        params = {"subscription": subscription, "result": {"number": "0x1"}}
        await self.sockets[-1].send_json({"jsonrpc": "2.0", "method": "eth_subscription", "params": params})


@asynccontextmanager
async def telling() -> AsyncIterator[tuple[Teller, str]]:
    teller, application = Teller(), web.Application()
    application.router.add_get("/", teller.connected)
    async with TestServer(application) as server:
        yield teller, str(server.make_url("/")).replace("http", "ws", 1)


@asynccontextmanager
async def following(folder: Path, url: str, patience: Patience, poll: float) -> AsyncIterator[tuple[Index, PaperChain]]:
    """An index whose metadata chain has a socket; the other chain is only looked at, and never changes."""
    metadata, auction = PaperChain(1), PaperChain(2)
    heads = {
        "metadata": Heads("metadata", url, poll=poll, patience=patience),
        "auction": Heads("auction", None, poll=NEVER),
    }
    with Store.opened(folder / "data") as store:
        index = Index(store, metadata.rpc, auction.rpc, Contracts(), phase_blocks=PHASE_BLOCKS, poll=0.01, heads=heads)
        running = asyncio.create_task(index.run())
        try:
            await until("it has caught up", lambda: index.ready)
            yield index, metadata
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


def mine(chain: PaperChain) -> None:
    chain.mine([], chain.blocks[-1].time + 1)


def covers(index: Index, chain: PaperChain) -> bool:
    return index.followers["metadata"].progress.covered == chain.head


async def test_a_block_is_taken_in_when_the_node_tells_and_not_when_it_is_time_to_look(tmp_path: Path) -> None:
    async with telling() as (teller, url), following(tmp_path, url, QUICK, NEVER) as (index, chain):
        await until("it listens", lambda: index.heads["metadata"].subscribed)
        assert teller.asked == [{"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["newHeads"]}]
        for _ in range(3):
            mine(chain)
            await teller.tell()
            await until("the block is taken in", lambda: covers(index, chain))


async def test_a_chain_that_stands_still_is_not_asked_again(tmp_path: Path) -> None:
    async with telling() as (teller, url), following(tmp_path, url, QUICK, 0.01) as (index, chain):
        await until("it listens", lambda: index.heads["metadata"].subscribed)
        mine(chain)
        await teller.tell()
        await until("the block is taken in", lambda: covers(index, chain))
        asked = chain.asked
        # A poll would have asked fifty times meanwhile.
        await asyncio.sleep(0.5)
        assert chain.asked == asked


async def test_without_a_socket_the_chain_is_looked_at(tmp_path: Path) -> None:
    async with telling() as (teller, url):
        teller.refuses = True
        async with following(tmp_path, url, QUICK, 0.01) as (index, chain):
            mine(chain)
            await until("the block is taken in", lambda: covers(index, chain))
            assert not index.heads["metadata"].subscribed
            teller.refuses = False
            await until("it listens once it can", lambda: index.heads["metadata"].subscribed)


@pytest.mark.parametrize(
    "answer", [{"error": {"code": -32601, "message": "no such method"}}, {"result": None}, {"result": 7}]
)
async def test_a_node_that_does_not_subscribe_is_looked_at(answer: dict[str, object], tmp_path: Path) -> None:
    async with telling() as (teller, url):
        teller.answer = answer
        async with following(tmp_path, url, QUICK, 0.01) as (index, chain):
            await until("it was asked twice", lambda: len(teller.asked) > 1)
            mine(chain)
            await until("the block is taken in", lambda: covers(index, chain))
            assert not index.heads["metadata"].subscribed


async def test_a_socket_that_closes_is_opened_again_and_nothing_is_missed_meanwhile(tmp_path: Path) -> None:
    async with telling() as (teller, url), following(tmp_path, url, QUICK, NEVER) as (index, chain):
        heads = index.heads["metadata"]
        await until("it listens", lambda: heads.subscribed)
        mine(chain)
        await teller.sockets[-1].close(code=WSCloseCode.GOING_AWAY)
        await until("it listens again", lambda: heads.connections == 2)
        await until("the block is taken in", lambda: covers(index, chain))


async def test_a_socket_that_keeps_silent_while_blocks_come_is_dropped_and_opened_again(tmp_path: Path) -> None:
    patience = Patience(look=0.05, answer=5.0, heartbeat=NEVER, first_rest=0.01, longest_rest=0.05)
    async with telling() as (teller, url), following(tmp_path, url, patience, 0.01) as (index, chain):
        heads = index.heads["metadata"]
        await until("it listens", lambda: heads.subscribed)
        for _ in range(2):
            # Nothing is told of these: both are found by looking.
            mine(chain)
            await until("the block is taken in", lambda: covers(index, chain))
        await until("another socket is open", lambda: heads.connections == 2 and heads.subscribed)
        mine(chain)
        await teller.tell()
        await until("the block is taken in", lambda: covers(index, chain))
        assert heads.connections == 2


async def test_a_late_word_is_no_silence(tmp_path: Path) -> None:
    patience = Patience(look=0.02, answer=5.0, heartbeat=NEVER, first_rest=0.01, longest_rest=0.05)
    async with telling() as (teller, url), following(tmp_path, url, patience, 0.01) as (index, chain):
        heads = index.heads["metadata"]
        await until("it listens", lambda: heads.subscribed)
        for number in range(1, 6):
            mine(chain)
            await until("the block is taken in", lambda: covers(index, chain))
            await teller.tell()
            await until("the word has come", lambda told=number: heads.told == told)  # type: ignore[misc]  # bound now
        assert heads.connections == 1


async def test_a_node_that_answers_no_ping_is_gone(tmp_path: Path) -> None:
    patience = Patience(look=NEVER, answer=5.0, heartbeat=0.05, first_rest=0.01, longest_rest=0.05)
    async with telling() as (_, url), following(tmp_path, url, patience, NEVER) as (index, _):
        await until("it opened another", lambda: index.heads["metadata"].connections > 1)


@pytest.mark.parametrize(
    "text", ["{", "[1]", '"x"', json.dumps({"params": 7}), json.dumps({"params": {}}), "x" * 70_000]
)
async def test_nothing_that_a_node_says_stops_the_directory(text: str, tmp_path: Path) -> None:
    async with telling() as (teller, url), following(tmp_path, url, QUICK, 0.01) as (index, chain):
        await until("it listens", lambda: index.heads["metadata"].subscribed)
        with suppress(ConnectionError):
            await teller.sockets[-1].send_str(text)
            await teller.tell("0x8")
        mine(chain)
        await until("it listens", lambda: index.heads["metadata"].subscribed)
        with suppress(ConnectionError):
            await teller.tell()
        await until("the block is taken in", lambda: covers(index, chain))


# -- settings


def parsed(folder: Path, **more: object) -> settings.DirectorySettings:
    good = {
        "metadata_rpc": "http://127.0.0.1:8545",
        "auction_rpc": "https://node.example/auction",
        "schedule": SCHEDULE.to_json(),
        "data_dir": "data",
    }
    return settings.parse(good | more, folder)


def test_a_node_is_listened_to_where_it_is_asked_unless_told(tmp_path: Path) -> None:
    assert set(CHAINS) == set(parsed(tmp_path).sockets)
    assert parsed(tmp_path).sockets == {"metadata": "ws://127.0.0.1:8545", "auction": "wss://node.example/auction"}
    other = parsed(tmp_path, metadata_ws=None, auction_ws="ws://127.0.0.1:9000").sockets
    assert other == {"metadata": None, "auction": "ws://127.0.0.1:9000"}
    with pytest.raises(DirectorySettingsRefused, match="metadata_ws"):
        parsed(tmp_path, metadata_ws="http://127.0.0.1:9000")


def test_pages_offer_no_watcher_one_or_three(tmp_path: Path) -> None:
    urls = ["http://a.example", "http://b.example", "http://c.example"]
    for count in (0, 1, 3):
        assert parsed(tmp_path, watchers=urls[:count]).watchers == tuple(urls[:count])
    assert parsed(tmp_path).watchers == ()
    for bad in (urls[:2], [urls[0]] * 3, urls[0], ["javascript:1"]):
        with pytest.raises(DirectorySettingsRefused, match="setting watchers is"):
            parsed(tmp_path, watchers=bad)
