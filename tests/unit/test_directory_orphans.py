"""Promises of the orphan count: what was seen and dropped, out of how many, since when; kept over restarts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from chains.market.deployment import Contracts
from node.directory.index import Index
from node.directory.orphans import OrphanCount, Orphans
from node.directory.store import Store
from tests.support.directory_world import served
from tests.support.paper_chains import PHASE_BLOCKS, PaperChain


@dataclass
class Seen:
    """A chain on paper, and who counts its orphans. `final` blocks below the head are not final."""

    chain: PaperChain
    store: Store
    orphans: Orphans
    asked: int = 0

    async def look(self) -> OrphanCount:
        head = await self.chain.rpc.block()
        assert head is not None
        before = self.chain.asked
        await self.orphans.look(head, self.chain.finalized, self.chain.rpc.block)
        self.asked = self.chain.asked - before
        return self.orphans.count

    def mine(self, blocks: int = 1) -> None:
        for _ in range(blocks):
            self.chain.mine([], self.chain.blocks[-1].time + 1)


@pytest.fixture
def open_seen(tmp_path: Path) -> Callable[..., Seen]:
    def opened(chain: PaperChain | None = None, window: int = 100) -> Seen:
        store = Store(tmp_path / "directory.sqlite")
        return Seen(chain or PaperChain(1), store, Orphans("auction", store, window))

    return opened


def count(dropped: int, blocks: int, since: int | None) -> OrphanCount:
    return OrphanCount(dropped=dropped, blocks=blocks, since=since)


async def test_nothing_is_known_before_a_block_was_seen_that_is_not_final(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    assert await seen.look() == count(0, 0, None)
    seen.mine(5)
    seen.chain.finalized = 5
    assert await seen.look() == count(0, 0, None), "what is final already cannot be dropped: it says nothing"
    seen.mine()
    assert await seen.look() == count(0, 1, 6)


async def test_a_reorganisation_raises_the_count_by_the_blocks_it_dropped(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    seen.mine(4)
    assert await seen.look() == count(0, 4, 1)
    seen.chain.drop(3)
    seen.mine(1)
    assert await seen.look() == count(1, 5, 1), "block 4 is dropped only when another is in its place"
    seen.mine(2)
    assert await seen.look() == count(2, 7, 1)


async def test_blocks_that_come_back_are_no_orphans(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    seen.mine(5)
    await seen.look()
    gone = seen.chain.drop(3)
    seen.mine(1)
    assert (await seen.look()).dropped == 1
    back = seen.chain.drop(3)
    seen.chain.blocks += gone
    assert await seen.look() == count(1, 6, 1), "now it is the other that was dropped"
    assert len(back) == 1
    seen.mine(1)
    assert await seen.look() == count(1, 7, 1)


async def test_a_node_that_lags_for_a_while_has_dropped_nothing(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    seen.mine(5)
    await seen.look()
    late = seen.chain.blocks[4:]
    del seen.chain.blocks[4:]
    assert await seen.look() == count(0, 5, 1)
    seen.chain.blocks += late
    assert await seen.look() == count(0, 5, 1)


async def test_a_restart_keeps_the_count_and_sees_what_was_dropped_meanwhile(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    seen.mine(4)
    await seen.look()
    seen.chain.drop(4)
    seen.mine(1)
    assert await seen.look() == count(1, 5, 1)
    seen.store.close()
    again = open_seen(seen.chain)
    assert again.orphans.count == count(1, 5, 1)
    again.chain.drop(4)
    again.mine(2)
    assert await again.look() == count(2, 7, 1)


async def test_the_newest_blocks_count_and_older_ones_are_forgotten(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen(window=6)
    seen.mine(3)
    await seen.look()
    seen.chain.drop(3)
    seen.mine(1)
    assert (await seen.look()).dropped == 1
    seen.mine(2)
    assert await seen.look() == count(1, 6, 1)
    seen.mine(4)
    assert await seen.look() == count(0, 6, 4)
    assert len(seen.store.seen_blocks("auction")) == 6


async def test_one_new_block_costs_no_question_more(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    seen.mine(4)
    await seen.look()
    assert seen.asked == 3
    seen.mine(1)
    await seen.look()
    assert seen.asked == 0
    await seen.look()
    assert seen.asked == 0


async def test_a_branch_that_changes_while_it_is_read_is_read_again(open_seen: Callable[..., Seen]) -> None:
    seen = open_seen()
    seen.mine(4)
    head = await seen.chain.rpc.block()
    assert head is not None
    seen.chain.drop(2)
    seen.mine(4)
    await seen.orphans.look(head, 0, seen.chain.rpc.block)
    assert seen.orphans.count == count(0, 0, None), "blocks of two branches are no chain"
    assert await seen.look() == count(0, 5, 1)


async def test_a_directory_serves_the_count_of_each_chain(tmp_path: Path) -> None:
    async with served(tmp_path, devices=4) as world:
        before = (await world.json("/v1/status"))["metadata"]["orphans"]
        world.metadata.drop(world.metadata.head)
        world.tell([])
        await world.catch_up()
        after = (await world.json("/v1/status"))["metadata"]["orphans"]
        assert (after["dropped"], after["blocks"]) == (before["dropped"] + 1, before["blocks"] + 1)
        assert after["since"] == before["since"]
        assert (await world.json("/v1/status"))["auction"]["orphans"]["dropped"] == 0


async def test_another_history_begins_the_count_anew(tmp_path: Path) -> None:
    metadata, auction = PaperChain(1), PaperChain(2)
    with Store.opened(tmp_path / "data") as store:
        for _ in range(4):
            metadata.mine([], metadata.blocks[-1].time + 1)
        index = Index(store, metadata.rpc, auction.rpc, Contracts(), phase_blocks=PHASE_BLOCKS, poll=0.01)
        while not await index.followers["metadata"].step():
            pass
        assert index.followers["metadata"].orphans.count.blocks == 4
        store.clear()
        assert Orphans("metadata", store).count == count(0, 0, None)
