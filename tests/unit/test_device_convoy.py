"""Transactions that travel together: in rows of half a block, in order, each with an outcome of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

import pytest

from chains.rpc.errors import RemoteRefused, TransactionReverted, TransportFailed
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from device_sim.convoy import ROW_CALLS, ROW_GAS, Convoy
from tests.support.scripted_node import KEY, TO, Refuse, ScriptedNode, receipt_of

T = TypeVar("T")
USES = ROW_GAS // 10


def convoy_to(node: ScriptedNode) -> Convoy:
    client = node.client()
    return Convoy(client, TransactionSender(client, KEY, poll=0.001, resend_after=0.02), poll=0.001)


def sends(convoy: Convoy, count: int, *, uses: int = USES) -> list[asyncio.Task[Receipt]]:
    calls = [Call(to=TO, data=index.to_bytes(2, "big"), gas=100_000) for index in range(count)]
    return [asyncio.create_task(convoy.send(call, uses=uses)) for call in calls]


async def mined(node: ScriptedNode, tasks: list[asyncio.Task[Receipt]]) -> list[Receipt | BaseException]:
    """Mine whenever something waits; return how the sends ended."""

    async def mine() -> None:
        while True:
            node.mine()
            await asyncio.sleep(0.001)

    miner = asyncio.create_task(mine())
    try:
        return list(await within(asyncio.gather(*tasks, return_exceptions=True)))
    finally:
        miner.cancel()


async def within(wanted: Awaitable[T]) -> T:
    return await asyncio.wait_for(wanted, 20)


async def handed_over(node: ScriptedNode, count: int) -> None:
    async def look() -> None:
        while len(node.seen) < count:  # noqa: ASYNC110  # the node knows of no event loop
            await asyncio.sleep(0.001)

    await within(look())


async def test_a_row_takes_no_more_than_half_a_block_and_the_next_one_waits_for_it() -> None:
    node = ScriptedNode()
    tasks = sends(convoy_to(node), 25)
    await handed_over(node, 10)
    await asyncio.sleep(0.05)
    assert sorted(node.pool) == list(range(10))
    receipts = await mined(node, tasks)
    assert all(isinstance(receipt, Receipt) for receipt in receipts)
    assert node.mined == 25


async def test_small_transactions_are_bounded_by_their_number() -> None:
    node = ScriptedNode()
    tasks = sends(convoy_to(node), ROW_CALLS + 50, uses=1)
    await handed_over(node, ROW_CALLS)
    await asyncio.sleep(0.02)
    assert len(node.pool) == ROW_CALLS
    await mined(node, tasks)


async def test_one_that_fails_on_the_chain_fails_alone() -> None:
    node = ScriptedNode()
    tasks = sends(convoy_to(node), 4)
    await handed_over(node, 4)
    bad = node.pool[2]
    node.methods["eth_call"] = lambda *_: "0x"
    node.mine()
    node.receipts["0x" + bad.hash.hex()] = receipt_of(bad, status=0)
    outcomes = await mined(node, tasks)
    assert [type(outcome) for outcome in outcomes] == [Receipt, Receipt, TransactionReverted, Receipt]


async def test_one_that_the_node_refuses_leaves_no_gap_for_those_behind_it() -> None:
    node = ScriptedNode()
    accept = node.methods["eth_sendRawTransaction"]
    refused: list[str] = []

    def picky(raw: str) -> str:
        if raw in refused or (len(node.seen) == 2 and not refused):
            refused.append(raw)
            raise Refuse(-32000, "insufficient funds for gas * price + value")
        return str(accept(raw))

    node.methods["eth_sendRawTransaction"] = picky
    outcomes = await mined(node, sends(convoy_to(node), 5))
    assert sum(isinstance(outcome, RemoteRefused) for outcome in outcomes) == 1, outcomes
    assert sum(isinstance(outcome, Receipt) for outcome in outcomes) == 4


async def test_a_node_that_is_away_fails_the_row_and_the_next_one_starts_from_what_the_node_has() -> None:
    node = ScriptedNode()
    convoy = convoy_to(node)
    assert len(await mined(node, sends(convoy, 3))) == 3
    node.down = 1_000_000
    lost = await within(asyncio.gather(*sends(convoy, 3), return_exceptions=True))
    assert all(isinstance(outcome, TransportFailed) for outcome in lost)
    node.down = 0
    outcomes = await mined(node, sends(convoy, 3))
    assert all(isinstance(outcome, Receipt) for outcome in outcomes)
    assert node.mined == 6


async def test_nonces_of_a_row_that_never_reached_the_node_are_used_by_the_next() -> None:
    node = ScriptedNode()
    convoy = convoy_to(node)
    assert len(await mined(node, sends(convoy, 3))) == 3
    history = node.methods["eth_feeHistory"]

    def answers_and_goes_down(*_: object) -> object:
        node.down = 1  # for the next request, which hands over the row
        return history()

    node.methods["eth_feeHistory"] = answers_and_goes_down
    outcomes = await within(asyncio.gather(*sends(convoy, 3), return_exceptions=True))
    assert [type(outcome) for outcome in outcomes] == [TransportFailed] * 3
    node.methods["eth_feeHistory"] = history
    assert [type(outcome) for outcome in await mined(node, sends(convoy, 3))] == [Receipt] * 3
    assert node.mined == 6


async def test_whoever_gives_up_before_its_row_has_left_takes_nobody_along() -> None:
    node = ScriptedNode()
    tasks = sends(convoy_to(node), 6)
    await asyncio.sleep(0)
    tasks[0].cancel()  # it was about to see the row through
    tasks[3].cancel()
    outcomes = await mined(node, tasks)
    assert [type(outcome) for outcome in outcomes] == [
        asyncio.CancelledError, Receipt, Receipt, asyncio.CancelledError, Receipt, Receipt
    ]  # fmt: skip
    assert node.mined == 4


async def test_a_row_that_is_cut_off_tells_everybody_in_it() -> None:
    node = ScriptedNode()
    tasks = sends(convoy_to(node), 3)
    await handed_over(node, 3)
    tasks[0].cancel()
    outcomes = await within(asyncio.gather(*tasks, return_exceptions=True))
    assert [type(outcome) for outcome in outcomes] == [asyncio.CancelledError, TransportFailed, TransportFailed]


async def test_fees_of_a_row_are_asked_for_once() -> None:
    node = ScriptedNode()
    asked = 0
    history = node.methods["eth_feeHistory"]

    def counted(*_: object) -> object:
        nonlocal asked
        asked += 1
        return history()

    node.methods["eth_feeHistory"] = counted
    await mined(node, sends(convoy_to(node), 9))
    assert asked == 1


@pytest.mark.parametrize("count", [1, 2])
async def test_a_send_costs_nobody_its_nonce(count: int) -> None:
    node = ScriptedNode()
    outcomes = await mined(node, sends(convoy_to(node), count))
    assert [type(outcome) for outcome in outcomes] == [Receipt] * count
    assert node.mined == count
