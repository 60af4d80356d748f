"""`latchkey watcher` beside a real node, killed by signal 9 at any time: all that was taken is revealed, each once."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import sqlite3
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import PrivateKey, address_of
from chains.market import watching
from chains.market.recovery_file import RecoveryFile
from chains.rpc.client import JsonRpc
from node.devnet.network import BIDDERS
from node.devnet.ports import free_ports
from tests.support import auction_alone, pace
from tests.support.auction_alone import AuctionAlone, auction_node, rounds_of
from tests.support.watcher_process import Watcher, hand_over

pytestmark = pytest.mark.slow

ROUNDS = (1, 2)
KILLS_IN_REVEAL = 5
WATCHER = address_of(role_key("watcher"))


async def test_every_opening_that_was_acknowledged_is_revealed_once_whenever_the_watcher_is_killed(
    tmp_path: Path,
) -> None:
    rng, stretch = random.Random(), pace.stretch()
    genesis = auction_alone.now()
    schedule = rounds_of(genesis, commit=round(40 * stretch), reveal=round(40 * stretch))
    keys = [role_key("bidder", index) for index in range(BIDDERS)]
    async with AsyncExitStack() as stack:
        url = stack.enter_context(auction_node(tmp_path, schedule, genesis))
        rpc = await stack.enter_async_context(JsonRpc.http(url))
        auction, watcher = AuctionAlone.at(rpc, schedule), Watcher(tmp_path, url)
        await asyncio.gather(watcher.start(), *(auction.fund(key, 10_000) for key in keys))
        stack.push_async_callback(watcher.stop)
        opened = [await auction.open_round(number) for number in ROUNDS]
        batches = [(auction_alone.batch(key, number), key) for number in ROUNDS for key in keys]
        await asyncio.gather(*(auction.commit(recovery, key) for recovery, key in batches))

        # Each is killed at the very answer, some in the middle of it: those have not been acknowledged and come again.
        for place, (recovery, key) in enumerate(batches):
            handing = asyncio.create_task(hand_over(watcher, recovery, key, opened[0].deliver_end))
            if place % 3 == 1:
                await asyncio.sleep(rng.uniform(0, 0.03))
                await watcher.kill()
            if await handing == 0:
                assert await hand_over(watcher, recovery, key, opened[0].deliver_end) in (200, 201)
            if place % 3 == 0:
                await watcher.kill()
        head = await rpc.block("latest")
        assert head is not None
        assert head.timestamp < opened[0].commit_end, "all were handed over while bids were taken"

        # Once while it waits, then around the instant at which openings may leave, and after.
        await watcher.kill()
        assert await auction.reveals() == {}
        await reached(rpc, opened[0].reveal_start - 1)
        for _ in range(KILLS_IN_REVEAL):
            await asyncio.sleep(rng.uniform(0, 1.2))
            await watcher.kill()

        states = await ended(watcher, batches, opened[-1].reveal_end)
        assert states == {(recovery.round, recovery.bidder): "revealed" for recovery, _ in batches}, told(watcher)
        assert await auction.reveals() == dict.fromkeys(states, 1)
        assert await rpc.nonce(WATCHER) == len(batches), "nothing was sent in vain"
        assert watcher.kills >= len(batches) // 3 + KILLS_IN_REVEAL + 2
        assert await watcher.stop() == 0
    with contextlib.closing(sqlite3.connect(watcher.data / "openings.sqlite")) as store:
        assert store.execute("SELECT count(*) FROM opening WHERE sealed IS NOT NULL").fetchone() == (0,)
    assert not any(recovery.opening_key.hex() in watcher.log.read_text() for recovery, _ in batches)


async def test_two_of_three_that_are_killed_at_any_time_reveal_all_and_none_tells_a_share_before(
    tmp_path: Path,
) -> None:
    rng, stretch = random.Random(), pace.stretch()
    genesis = auction_alone.now()
    schedule = rounds_of(genesis, commit=round(30 * stretch), reveal=round(60 * stretch))
    keys = [role_key("bidder", index) for index in range(BIDDERS)]
    async with AsyncExitStack() as stack:
        url = stack.enter_context(auction_node(tmp_path, schedule, genesis))
        rpc = await stack.enter_async_context(JsonRpc.http(url))
        auction, watchers = AuctionAlone.at(rpc, schedule), three_watchers(tmp_path, url)
        await asyncio.gather(*(each.start() for each in watchers), *(auction.fund(key, 10_000) for key in keys))
        for each in watchers:
            stack.push_async_callback(each.stop)
        opened = await auction.open_round(1)
        batches = [(auction_alone.batch(key, 1), key) for key in keys]
        await asyncio.gather(*(auction.commit(recovery, key) for recovery, key in batches))

        urls = [each.url for each in watchers]
        for place, (recovery, key) in enumerate(batches):
            await watching.check_three(urls, recovery, watching.over_http)
            bodies = watching.share_requests_of(recovery, key, expiry=opened.deliver_end)
            held = await watching.hand_over_shares(urls, bodies, recovery, watching.over_http)
            assert [each.lacks for each in held if isinstance(each, watching.WatcherAnswer)] == [1, 2, 3]
            await watchers[place % 3].kill()
        assert [await listed(each) for each in watchers] == [(False, 0)] * 3
        assert await auction.reveals() == {}

        # One is gone for good; the others are killed around the instant at which shares may leave, and after.
        sleeping, *awake = rng.sample(watchers, 3)
        await sleeping.die()
        await reached(rpc, opened.reveal_start - 1)
        for number in range(KILLS_IN_REVEAL):
            await asyncio.sleep(rng.uniform(0, 1.2))
            await awake[number % 2].kill()

        for each in awake:
            states = await ended(each, batches, opened.reveal_end)
            assert states == {(1, recovery.bidder): "revealed" for recovery, _ in batches}, told(each)
        assert await auction.reveals() == dict.fromkeys(states, 1)
        assert [await each.stop() for each in awake] == [0, 0]
    for each in watchers:
        assert not any(recovery.opening_key.hex() in each.log.read_text() for recovery, _ in batches)


def three_watchers(folder: Path, rpc: str) -> list[Watcher]:
    """Return watchers that name one another, each with a folder, a port and an account of its own."""
    ports, made = free_ports(3), []
    for index, port in enumerate(ports):
        home = folder / f"watcher-{index}"
        home.mkdir()
        peers = [f"http://127.0.0.1:{other}" for other in ports if other != port]
        made.append(Watcher(home, rpc, devnet_index=index, port=port, peers=peers))
    return made


async def listed(watcher: Watcher) -> tuple[bool, int]:
    """Return whether the watcher tells the shares of round 1, and how many."""
    _, raw = await watching.over_http("GET", f"{watcher.url}/v1/shares/1", None, 100_000)
    found = json.loads(raw)
    return found["released"], len(found["shares"])


async def reached(rpc: JsonRpc, moment: int) -> None:
    """Wait until a block has this timestamp; nodes make one a second."""
    while True:
        head = await rpc.block("latest")
        assert head is not None
        if head.timestamp >= moment:
            return
        await asyncio.sleep(0.05)


async def ended(
    watcher: Watcher, batches: list[tuple[RecoveryFile, PrivateKey]], deadline: int
) -> dict[tuple[int, bytes], str]:
    """Ask until nothing waits any more, or the reveal phase is over; return the states by round and bidder."""
    while True:
        found = {}
        for recovery, _ in batches:
            answer = await watching.ask(watcher.url, recovery, watching.over_http)
            found[recovery.round, recovery.bidder] = answer.state
        if not {"waiting", "sent"} & set(found.values()) or auction_alone.now() > deadline:
            return found
        await asyncio.sleep(0.5)


def told(watcher: Watcher) -> str:
    """Return the end of the log, for a test that fails."""
    return watcher.log.read_text()[-6_000:]
