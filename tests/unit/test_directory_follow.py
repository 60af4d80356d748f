"""Promises of following a long chain: it is read a piece at a time, and no more of it is held than a piece."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from chains.base import addresses
from chains.rpc.client import JsonRpc
from chains.rpc.errors import TransportFailed
from chains.rpc.transport import InProcessTransport
from node.directory import follow
from node.directory.entries import METADATA_TABLES
from node.directory.follow import ChainFollower
from node.directory.metadata_ledger import MetadataLedger
from node.directory.orphans import Orphans
from node.directory.raw_logs import Entry, metadata_taker
from node.directory.state import ChainState
from node.directory.store import Store
from tests.support.paper_chains import PaperChain, Story, metadata_entry

MOST_BLOCKS, MOST_LOGS = 64, 40
CONTRACTS = [addresses.MODEL_REGISTRY, addresses.GATEWAY_REGISTRY, addresses.DEVICE_REGISTRY, addresses.EPOCH_BOOK]


class Node:
    """A long chain behind JSON-RPC that remembers the ranges it was asked for and how many logs it answered.

    It refuses more than `limit` logs with an error, or, `cut`, breaks the answer off as a transport does.
    """

    def __init__(self, *, cut: bool = False) -> None:
        self.chain, self.story = PaperChain(1), Story(random.Random(3))
        self.limit, self.cut = 10_000, cut
        self.ranges: list[int] = []
        self.answered: list[int] = []
        self.taken: list[int] = []
        self.rpc = JsonRpc(InProcessTransport(self.answer, "long chain"))
        for event in self.story.begin(30):
            self.chain.mine([metadata_entry(event)], self.chain.blocks[-1].time + 1)
        for _ in range(900):
            # Blocks without events, then crowded ones: what fitted before is too much at once.
            self.chain.mine([], max(self.story.now, self.chain.blocks[-1].time + 1))
        for _ in range(80):
            entries = [metadata_entry(event) for event in self.story.step()]
            self.chain.mine(entries, max(self.story.now, self.chain.blocks[-1].time + 1))
        self.chain.finalized = self.chain.head - 2

    async def answer(self, body: bytes) -> bytes:
        request, answer = json.loads(body), await self.chain.answer(body)
        if request["method"] != "eth_getLogs":
            return answer
        asked = request["params"][0]
        self.ranges.append(int(asked["toBlock"], 16) - int(asked["fromBlock"], 16) + 1)
        count = len(json.loads(answer)["result"])
        if count > self.limit:
            if self.cut:
                raise TransportFailed(endpoint="long chain", reason="answer too large")
            error = {"code": -32005, "message": "query returned more results than are answered"}
            return json.dumps({"jsonrpc": "2.0", "id": request["id"], "error": error}).encode()
        self.answered.append(count)
        return answer


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "MOST_BLOCKS", MOST_BLOCKS)
    monkeypatch.setattr(follow, "MOST_LOGS", MOST_LOGS)


async def follow_to_the_head(node: Node, folder: Path) -> tuple[ChainState, int, int]:
    """Follow from genesis; return the state, the most units that were held at once, and how many looks failed."""
    most = failed = 0
    with Store.opened(folder / "data") as store:
        state = ChainState(METADATA_TABLES, store)
        take, taken = metadata_taker(MetadataLedger(state)), [0]

        def counted(entry: Entry) -> None:
            taken[0] += 1
            take(entry)

        follower = ChainFollower(
            "metadata", node.rpc, CONTRACTS, state=state, take=counted, store=store,
            orphans=Orphans("metadata", store), on_undo=lambda: None,
        )  # fmt: skip
        arrived = False
        while not arrived:
            taken[0] = 0
            try:
                arrived = await follower.step()
                node.taken.append(taken[0])
            except TransportFailed:
                failed += 1
                assert failed < 300, "it asks for the same again and again"
            most = max(most, len(state.unsettled))
        assert store.cursor("metadata") is not None
    return state, most, failed


async def test_a_long_chain_is_read_in_ranges_and_only_what_is_not_final_is_held(tmp_path: Path) -> None:
    node = Node()
    state, most, _ = await follow_to_the_head(node, tmp_path)
    assert state.records.count == node.story.devices
    assert max(node.ranges) == MOST_BLOCKS, "empty blocks are read many at a time"
    assert most == 1, "the newest blocks alone can be undone"
    most_of_a_block = max(len(block.entries) for block in node.chain.blocks)
    assert max(node.taken) <= max(2 * MOST_LOGS, most_of_a_block)
    assert sum(node.taken) == sum(len(block.entries) for block in node.chain.blocks)
    assert node.taken != node.answered, "an answer that was too much is asked for again in parts"


@pytest.mark.parametrize("cut", [False, True])
async def test_a_node_that_answers_less_is_asked_for_less(cut: bool, tmp_path: Path) -> None:
    node = Node(cut=cut)
    node.limit = max(len(block.entries) for block in node.chain.blocks) + 5
    state, _, failed = await follow_to_the_head(node, tmp_path)
    assert state.records.count == node.story.devices
    assert max(node.taken) <= node.limit
    assert (failed > 0) == cut
