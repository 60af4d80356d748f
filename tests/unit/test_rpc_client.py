"""The client against a scripted node: pages, batches, waits, refusals, and nonces under concurrency."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from chains.crypto.keys import address_of
from chains.rpc.errors import (
    CallReverted,
    MalformedAnswer,
    RemoteRefused,
    TransactionReplaced,
    TransportFailed,
    WaitTimedOut,
)
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.transport import HttpTransport
from tests.support.scripted_node import KEY, TO, Refuse, ScriptedNode


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not holds():  # noqa: ASYNC110  # the scripted node has no events to wait for
            await asyncio.sleep(0)


@pytest.fixture
def node() -> ScriptedNode:
    return ScriptedNode()


async def test_logs_come_in_pages_that_halve_where_the_node_refuses(node: ScriptedNode) -> None:
    asked: list[tuple[int, int]] = []

    def logs(query: dict[str, str]) -> list[object]:
        start, end = int(query["fromBlock"], 16), int(query["toBlock"], 16)
        asked.append((start, end))
        if end - start >= 300:
            raise Refuse(-32005, "query returned more than 10000 results")
        return []

    node.methods["eth_getLogs"] = logs
    pages = [page async for page in node.client().log_pages(from_block=5, to_block=4_000)]
    covered = [number for page in pages for number in range(page.from_block, page.next_block)]
    assert covered == list(range(5, 4_001))
    assert max(end - start + 1 for start, end in asked) == 2_000
    assert len(asked) < 60, "halving finds a size that works within a few questions"


async def test_a_refused_single_block_is_an_error_and_not_an_endless_loop(node: ScriptedNode) -> None:
    def refuse(_query: object) -> None:
        raise Refuse(-32005, "no")

    node.methods["eth_getLogs"] = refuse
    with pytest.raises(RemoteRefused):
        await node.client().logs(from_block=0, to_block=7)


async def test_a_batch_keeps_the_order_of_its_calls_and_refusals_stay_apart(node: ScriptedNode) -> None:
    def refuse() -> None:
        raise Refuse(-32601, "the method does not exist")

    node.methods["nope"] = refuse
    first, second, third = await node.client().batch([("eth_chainId", []), ("nope", []), ("eth_blockNumber", [])])
    assert (first, third) == ("0x9", "0xa")
    assert isinstance(second, RemoteRefused)
    assert second.code == -32601


async def test_a_revert_is_told_by_its_decoded_reason(node: ScriptedNode) -> None:
    def revert(*_: object) -> None:
        raise Refuse(
            3, "execution reverted", "0x4e487b710000000000000000000000000000000000000000000000000000000000000012"
        )

    node.methods["eth_call"] = revert
    with pytest.raises(CallReverted, match="division by zero"):
        await node.client().call(TO)


async def test_an_answer_of_the_wrong_shape_is_named(node: ScriptedNode) -> None:
    node.methods["eth_blockNumber"] = lambda: 7
    with pytest.raises(MalformedAnswer, match="eth_blockNumber"):
        await node.client().block_number()


async def test_waiting_for_a_receipt_ends_at_its_deadline(node: ScriptedNode) -> None:
    with pytest.raises(WaitTimedOut, match="inclusion"):
        await node.client().wait_for_receipt(b"\0" * 32, within=0.03, poll=0.01)


async def test_nobody_listening_is_a_transport_failure_that_names_the_address() -> None:
    async with HttpTransport("http://127.0.0.1:9") as transport:
        with pytest.raises(TransportFailed, match=r"127\.0\.0\.1:9"):
            await transport.send(b"{}")


async def test_concurrent_sends_take_consecutive_nonces(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005)
    sends = [asyncio.create_task(sender.send(Call(to=TO), within=5)) for _ in range(20)]
    await until(lambda: len(node.pool) == 20)
    assert sorted(node.pool) == list(range(20))
    node.mine()
    assert all(receipt.succeeded for receipt in await asyncio.gather(*sends))


async def test_the_nonce_of_a_refused_transaction_goes_to_the_next_send(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005)
    accept = node.methods["eth_sendRawTransaction"]

    def refuse(_raw: str) -> None:
        raise Refuse(-32003, "insufficient funds for gas * price + value")

    node.methods["eth_sendRawTransaction"] = refuse
    with pytest.raises(RemoteRefused):
        await sender.send(Call(to=TO))
    node.methods["eth_sendRawTransaction"] = accept
    assert (await sender.submit(await sender.prepare(Call(to=TO)))).nonce == 0


async def test_a_stale_nonce_is_refreshed_and_the_transaction_signed_anew(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005)
    prepared = await sender.prepare(Call(to=TO))
    node.mined = 3
    assert (await sender.submit(prepared)).nonce == 3


async def test_an_unreachable_node_is_asked_again_with_the_same_bytes(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005)
    prepared = await sender.prepare(Call(to=TO))
    node.down = 3
    assert (await sender.submit(prepared)).hash == prepared.hash


async def test_a_node_that_is_ending_has_not_refused_and_is_asked_again(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005)
    accept, asked = node.methods["eth_sendRawTransaction"], []

    def ending(raw: str) -> object:
        asked.append(raw)
        if len(asked) < 3:
            raise Refuse(-32002, "the chain process is gone")
        return accept(raw)

    node.methods["eth_sendRawTransaction"] = ending
    prepared = await sender.prepare(Call(to=TO))
    assert (await sender.submit(prepared)).hash == prepared.hash
    assert len(set(asked)) == 1


def down_after_the_nonce(node: ScriptedNode) -> None:
    """Let the node stop answering once it has told the nonce: the transaction is signed then, and not sent."""
    count = node.methods["eth_getTransactionCount"]

    def last_answer(*params: str) -> object:
        node.methods["eth_getTransactionCount"] = count
        node.down = 1_000_000
        return count(*params)

    node.methods["eth_getTransactionCount"] = last_answer


async def test_a_send_outlives_an_outage_that_is_longer_than_a_submission(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005, resend_after=0.02)
    down_after_the_nonce(node)
    sending = asyncio.create_task(sender.send(Call(to=TO), within=5))
    await until(lambda: 0 < node.down < 1_000_000 - 20)
    node.down = 0
    await until(lambda: bool(node.pool))
    node.mine()
    assert (await sending).succeeded


async def test_a_transaction_that_never_left_leaves_no_gap_behind(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005, resend_after=0.02)
    down_after_the_nonce(node)
    with pytest.raises(TransportFailed):
        await sender.send(Call(to=TO), within=0.1)
    node.down = 0
    assert (await sender.prepare(Call(to=TO))).nonce == 0


async def test_a_transaction_that_the_node_forgot_is_sent_again(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005, resend_after=0.02)
    sent = await sender.submit(await sender.prepare(Call(to=TO)))
    node.pool.clear()
    waiting = asyncio.create_task(sender.wait(sent, within=5))
    await until(lambda: bool(node.pool))
    node.mine()
    assert (await waiting).transaction_hash == sent.hash


async def test_fees_are_raised_by_more_than_a_tenth_when_the_base_fee_outgrows_them(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005, resend_after=0.02)
    sent = await sender.submit(await sender.prepare(Call(to=TO)))
    node.base_fee = 100_000
    waiting = asyncio.create_task(sender.wait(sent, within=5))
    await until(lambda: node.pool[0].hash != sent.hash)
    replacement = node.pool[0]
    assert replacement.nonce == sent.nonce
    assert replacement.max_fee_per_gas >= sent.max_fee_per_gas * 1.1
    assert replacement.max_priority_fee_per_gas >= sent.max_priority_fee_per_gas * 1.1
    node.mine()
    assert (await waiting).transaction_hash == replacement.hash


async def test_a_gap_below_a_waiting_transaction_is_filled(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005, resend_after=0.02)
    abandoned = await sender.prepare(Call(to=TO))
    sent = await sender.submit(await sender.prepare(Call(to=TO)))
    await sender.release(abandoned)
    waiting = asyncio.create_task(sender.wait(sent, within=5))
    await until(lambda: 0 in node.pool)
    assert node.pool[0].to == address_of(KEY)
    assert node.pool[0].value == 0
    node.mine()
    assert (await waiting).transaction_hash == sent.hash


async def test_a_nonce_that_a_stranger_used_is_reported(node: ScriptedNode) -> None:
    sender = TransactionSender(node.client(), KEY, poll=0.005, resend_after=0.02)
    sent = await sender.submit(await sender.prepare(Call(to=TO)))
    node.mined = 1
    with pytest.raises(TransactionReplaced, match="nonce 0"):
        await sender.wait(sent, within=5)
