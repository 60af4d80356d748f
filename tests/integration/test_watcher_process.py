"""`latchkey watcher` beside a real node, killed by signal 9 at any time: it reveals all that it took, and each once."""

from __future__ import annotations

import asyncio
import contextlib
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
