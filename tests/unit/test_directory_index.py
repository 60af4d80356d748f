"""Following, publishing, starting over: whatever the chains do, the columns are those of the blocks they now have."""

from __future__ import annotations

import asyncio
import io
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from chains.auction.events import Finalized
from chains.auction.life_cycle import Phase
from chains.market.deployment import Contracts
from chains.metadata.events import MetadataEvent
from node.directory import snapshots as snapshot_module
from node.directory.auction_ledger import AuctionLedger, Clock, decoded, phase_of
from node.directory.columns import NAMES
from node.directory.deltas import MOST_ROWS, QUEUE_BYTES, Hub
from node.directory.entries import AUCTION_TABLES
from node.directory.follow import HistoryChanged
from node.directory.index import CHAINS, Index
from node.directory.manifest import words
from node.directory.publisher import Change, Published
from node.directory.snapshots import Snapshot
from node.directory.state import ChainState, Point
from node.directory.store import Store
from tests.support.directory_client import Page
from tests.support.paper_chains import PHASE_BLOCKS, SCHEDULE, Entry, PaperChain, Story, metadata_entry, round_blocks

SEEDS = range(4)


@dataclass(slots=True)
class World:
    """Two paper chains and the story that they tell."""

    rng: random.Random
    story: Story
    metadata: PaperChain = field(default_factory=lambda: PaperChain(1))
    auction: PaperChain = field(default_factory=lambda: PaperChain(2))
    waiting: list[tuple[int, list[Entry]]] = field(default_factory=list)

    @classmethod
    def begun(cls, seed: int, devices: int = 40) -> World:
        world = cls(random.Random(seed), Story(random.Random(seed + 1)))
        world.tell(world.story.begin(devices))
        return world

    def tell(self, events: Sequence[MetadataEvent]) -> None:
        now = max(self.story.now, self.metadata.blocks[-1].time + 1)
        self.metadata.mine([metadata_entry(event) for event in events], now)

    def close_and_sell(self) -> None:
        """Close an epoch; its round's blocks wait to be mined."""
        done = len(self.story.closed)
        for block in self.story.walk():
            self.tell(block)
        for closed in self.story.closed[done:]:
            self.waiting += round_blocks(closed, self.rng, self.story.now + SCHEDULE.close + 1)

    def auction_block(self) -> None:
        if self.waiting:
            time, entries = self.waiting.pop(0)
            self.auction.mine(entries, time)

    def finalize(self, chain: PaperChain, behind: int = 2) -> None:
        chain.finalized = max(chain.finalized, chain.head - behind)

    def wander(self) -> None:
        """Mine something on one of the chains, or settle, or reorganise."""
        choice = self.rng.randrange(12)
        if choice < 4:
            self.tell(self.story.step())
        elif choice < 8:
            self.auction_block()
        elif choice < 10:
            self.finalize(self.metadata, self.rng.randrange(4))
            self.finalize(self.auction, self.rng.randrange(4))
        elif choice == 10:
            self.story_fork()
        elif self.rng.random() < 0.3:
            self.close_and_sell()

    def story_fork(self) -> None:
        """Blocks that are seen and then replaced by others: the other events for one chain, other blocks for both."""
        chain = self.rng.choice((self.metadata, self.auction))
        if chain.head <= chain.finalized:
            return
        gone = chain.drop(self.rng.randrange(chain.finalized + 1, chain.head + 1))
        for block in gone:
            chain.mine(block.entries, block.time)


@contextmanager
def index_of(world: World, folder: Path) -> Iterator[Index]:
    with Store.opened(folder) as store:
        yield Index(store, world.metadata.rpc, world.auction.rpc, Contracts(), phase_blocks=PHASE_BLOCKS, poll=0.01)


async def catch_up(index: Index) -> None:
    for name in CHAINS:
        while not await index.followers[name].step():
            pass
        index.caught_up[name] = True
    index.publish()


async def snapshot_of(index: Index) -> Snapshot:
    return await index.latest(lambda: words(index))


def files(snapshot: Snapshot) -> dict[str, bytes]:
    return {name: column.plain() for name, column in snapshot.columns.items()}


@pytest.mark.parametrize("seed", SEEDS)
async def test_two_directories_agree_byte_for_byte_whichever_way_they_took(seed: int, tmp_path: Path) -> None:
    world = World.begun(seed)
    with index_of(world, tmp_path / "early") as early:
        world.close_and_sell()
        for _ in range(120):
            world.wander()
            if world.rng.random() < 0.5:
                await catch_up(early)
        await catch_up(early)
        with index_of(world, tmp_path / "late") as late:
            await catch_up(late)
            mine, theirs = await snapshot_of(early), await snapshot_of(late)
            assert (mine.id, mine.content) == (theirs.id, theirs.content)
            assert files(mine) == files(theirs)
            assert mine.rows == world.story.devices
            assert early.undone > 0, "this seed does not reorganise: the test proves less than it says"


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_page_that_follows_the_deltas_has_the_columns_of_a_new_snapshot(seed: int, tmp_path: Path) -> None:
    world = World.begun(seed)
    with index_of(world, tmp_path) as index:
        await catch_up(index)
        first = await snapshot_of(index)
        page, listener = Page.open(first.manifest(), files(first)), index.hub.join(first.seq)
        world.close_and_sell()
        applied = 0
        for _ in range(150):
            world.wander()
            await catch_up(index)
            if listener.lost:
                index.hub.leave(listener)
                again = await snapshot_of(index)
                page, listener = Page.open(again.manifest(), files(again)), index.hub.join(again.seq)
            while listener.waiting:
                frame = await listener.next()
                if isinstance(frame, bytes):
                    page.take(frame)
                    applied += 1
        index.snapshots.forget()
        last = await snapshot_of(index)
        assert page.contents() == files(last)
        assert page.seq == last.seq
        assert applied > 10


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_directory_killed_at_any_instant_converges_to_the_same_content(seed: int, tmp_path: Path) -> None:
    world = World.begun(seed)
    world.close_and_sell()
    kills = 0
    for _ in range(60):
        world.wander()
        if world.rng.random() < 0.4:
            kills += 1
            with index_of(world, tmp_path / "killed") as index:
                name = world.rng.choice(CHAINS)
                await index.followers[name].step()
    assert kills > 5
    with index_of(world, tmp_path / "killed") as index, index_of(world, tmp_path / "fresh") as fresh:
        await catch_up(index)
        await catch_up(fresh)
        assert (await snapshot_of(index)).content == (await snapshot_of(fresh)).content


async def test_the_store_holds_nothing_that_is_not_final(tmp_path: Path) -> None:
    world = World.begun(3)
    with index_of(world, tmp_path) as index:
        world.metadata.finalized = 0
        await catch_up(index)
        assert index.ledger.state.records.count == 40
        assert index.store.cursor("metadata") is not None
        assert index.store.cursor("metadata").number == 0  # type: ignore[union-attr]  # asserted above
    with index_of(world, tmp_path) as again:
        assert again.ledger.state.records.count == 0


async def test_a_fork_with_other_events_leaves_those_of_the_new_branch(tmp_path: Path) -> None:
    world = World.begun(5, devices=8)
    world.finalize(world.metadata, 0)
    with index_of(world, tmp_path / "a") as index:
        await catch_up(index)
        honest = deepcopy(world.story)
        for _ in range(6):
            world.tell(world.story.enrol())
        await catch_up(index)
        assert index.published.rows == 14
        listener = index.hub.join(index.hub.seq)
        world.metadata.drop(world.metadata.finalized + 1)
        world.story = honest
        world.tell(world.story.step())
        await catch_up(index)
        assert listener.lost, "row numbers may mean other devices now"
        with index_of(world, tmp_path / "b") as fresh:
            await catch_up(fresh)
            assert (await snapshot_of(index)).content == (await snapshot_of(fresh)).content


async def test_a_change_below_the_finalized_block_is_another_history(tmp_path: Path) -> None:
    world = World.begun(6)
    with index_of(world, tmp_path) as index:
        world.finalize(world.metadata, 0)
        await catch_up(index)
        world.metadata.finalized = 0
        world.metadata.drop(1)
        world.metadata.mine([], SCHEDULE.month_zero)
        with pytest.raises(HistoryChanged, match="final block 1 of the metadata chain"):
            await index.followers["metadata"].step()


async def test_a_round_is_in_the_columns_while_it_takes_commits_and_its_prices_afterwards(tmp_path: Path) -> None:
    world = World.begun(8, devices=12)
    with index_of(world, tmp_path) as index:
        world.close_and_sell()
        world.auction_block()
        await catch_up(index)
        rows = index.ledger.lot_rows(1)
        assert rows is not None
        column = index.published.column
        assert list(column("round")[rows]) == [1] * len(rows)
        assert list(column("lot")[rows]) == list(range(len(rows)))
        assert np.count_nonzero(column("round")) == len(rows)
        while world.waiting:
            world.auction_block()
        await catch_up(index)
        assert not column("round").any()
        assert not column("lot").any()
        results = index.auction.results(1)
        assert results is not None
        for row, lot in zip(rows, decoded(results), strict=True):
            winners = int(np.count_nonzero(lot["winners"]))
            assert column("sales")[row] == winners
            assert column("price")[row] == (lot["price"] if winners else 0)
        found = index.auction.rounds[1]
        assert (found.done, found.keys) == (True, found.licences), "a licence with two posts has one key"


def test_the_phase_of_a_round_ends_at_the_later_of_its_time_and_its_blocks() -> None:
    world = World.begun(9, devices=12)
    world.close_and_sell()

    class NoShelf:
        def cold(self, table: object, key: object) -> None:
            return None

    ledger = AuctionLedger(ChainState(AUCTION_TABLES, NoShelf()))
    ledger.state.begin()
    for _, entries in world.waiting:
        for entry in entries:
            block = 20 if isinstance(entry.event, Finalized) else 10
            ledger.take(entry.event, block)  # type: ignore[arg-type]  # events of this chain alone
    ledger.state.end(Point(number=1, hash=bytes(32), time=1))
    found = ledger.rounds[1]

    def at(block: int, time: int) -> Phase:
        return phase_of(found, Clock(block=block, time=time, phase_blocks=4))

    assert at(10, found.commit_end + 1) is Phase.COMMIT
    assert at(14, found.commit_end - 1) is Phase.COMMIT
    assert at(14, found.commit_end) is Phase.GAP
    assert at(14, found.reveal_start) is Phase.DELIVER
    assert at(23, found.deliver_end) is Phase.DELIVER
    assert at(24, found.deliver_end) is Phase.DISPUTE


# -- deltas


def change_of(rows: int) -> Change:
    return Change(rows=np.arange(rows, dtype=np.uint32), masks=np.full(rows, 1, dtype=np.uint64))


class Wide(Published):
    """Columns of zeros, as many as are asked for."""

    def column(self, name: str) -> np.ndarray:
        return np.zeros(MOST_ROWS + 1, dtype=np.uint16)


def test_a_client_that_does_not_read_loses_its_place_and_costs_nobody_else_theirs() -> None:
    hub, frame_rows = Hub(first=0), 60_000
    slow, quick = hub.join(0), hub.join(0)
    while not slow.lost:
        hub.publish(change_of(frame_rows), Wide())
        if quick.waiting:
            quick.size -= len(quick.waiting.popleft())
    assert not slow.waiting
    assert not quick.lost
    assert slow.size <= QUEUE_BYTES + 2 * frame_rows * 14


def test_frames_older_than_those_kept_cannot_be_followed() -> None:
    hub = Hub(first=100)
    for _ in range(40):
        hub.publish(change_of(60_000), Wide())
    assert hub.join(100).lost
    assert not hub.join(hub.seq).lost
    assert hub.join(hub.seq + 1).lost, "a number of another run"


def test_a_change_too_large_for_a_frame_makes_all_start_over() -> None:
    hub = Hub(first=0)
    listener = hub.join(0)
    hub.publish(change_of(MOST_ROWS + 1), Wide())
    assert listener.lost
    assert hub.join(0).lost


# -- snapshots


async def test_arrow_and_parquet_have_the_columns_of_the_snapshot(tmp_path: Path) -> None:
    world = World.begun(4)
    with index_of(world, tmp_path) as index:
        await catch_up(index)
        snapshot = await snapshot_of(index)
        plain = files(snapshot)
        for table in (
            pa.ipc.open_file(io.BytesIO(snapshot.arrow())).read_all(),
            pq.read_table(io.BytesIO(snapshot.parquet())),
        ):
            assert tuple(table.column_names) == NAMES
            for name in NAMES:
                values = table[name].combine_chunks()
                if name == "device":
                    assert b"".join(value.as_py() for value in values) == plain[name]
                else:
                    assert values.to_numpy().tobytes() == plain[name]


async def test_many_who_ask_at_once_get_one_snapshot(tmp_path: Path) -> None:
    world = World.begun(4)
    with index_of(world, tmp_path) as index:
        await catch_up(index)
        found = await asyncio.gather(*(snapshot_of(index) for _ in range(8)))
        assert index.snapshots.built == 1
        assert len({snapshot.id for snapshot in found}) == 1


async def test_no_more_than_a_few_snapshots_are_kept(tmp_path: Path) -> None:
    world = World.begun(4)
    with index_of(world, tmp_path) as index:
        await catch_up(index)
        first = await snapshot_of(index)
        for _ in range(snapshot_module.KEPT + 1):
            world.tell(world.story.enrol())
            await catch_up(index)
            await index.snapshots.build(
                index.published, lambda: index.hub.seq, lambda: words(index), good=lambda _: False
            )
        assert index.snapshots.get(first.id) is None
        assert index.snapshots.newest is not None
