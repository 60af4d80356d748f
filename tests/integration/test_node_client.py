"""The project's own client and sender against a real node."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from chains.crypto.keys import address_of
from chains.rpc.client import JsonRpc
from chains.rpc.errors import CallReverted, RemoteRefused, TransactionReverted
from chains.rpc.sender import Call, TransactionSender
from tests.support.node_process import NodeProcess, node, start
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    with node(tmp_path_factory.mktemp("node")) as started:
        yield started


async def test_many_sends_at_once_from_one_key_are_all_included(served: NodeProcess) -> None:
    async with JsonRpc.http(served.http) as client:
        sender = TransactionSender(client, account(1))
        before = int.from_bytes(await client.storage(COUNTER, 0))
        receipts = await asyncio.gather(*(sender.send(Call(to=COUNTER, gas=60_000), within=60) for _ in range(60)))
        assert len({receipt.transaction_hash for receipt in receipts}) == 60
        assert await client.nonce(address_of(account(1))) == 60
        assert int.from_bytes(await client.storage(COUNTER, 0)) == before + 60
        logs = await client.logs(from_block=0, addresses=[COUNTER], topics=[(7).to_bytes(32, "big")])
        assert {receipt.logs[0] for receipt in receipts} <= set(logs)


async def test_a_receipt_becomes_final(served: NodeProcess) -> None:
    async with JsonRpc.http(served.http) as client:
        assert await client.chain_id() == CHAIN_ID
        receipt = await TransactionSender(client, account(2)).send(Call(to=COUNTER))
        final = await client.wait_until_finalized(receipt, within=20)
        assert final.number >= receipt.block_number
        proof = await client.proof(COUNTER, [0], block=receipt.block_hash)
        assert proof.storage[0].value >= 1


async def test_a_revert_is_told_before_and_after_sending(served: NodeProcess) -> None:
    async with JsonRpc.http(served.http) as client:
        sender = TransactionSender(client, account(3))
        with pytest.raises(CallReverted, match="execution reverted: no"):
            await sender.send(Call(to=COUNTER, data=bytes(4)))
        with pytest.raises(TransactionReverted, match=r"failed in block \d+: no"):
            await sender.send(Call(to=COUNTER, data=bytes(4), gas=100_000))
        assert (await sender.send(Call(to=COUNTER))).succeeded, "the nonce of the failed estimate was not used up"


async def test_a_refusal_gives_the_nodes_words_and_the_nonce_back(served: NodeProcess) -> None:
    async with JsonRpc.http(served.http) as client:
        sender = TransactionSender(client, account(4))
        with pytest.raises(RemoteRefused, match="insufficient funds"):
            await sender.send(Call(to=COUNTER, value=10**25, gas=60_000))
        assert (await sender.send(Call(to=COUNTER))).succeeded


async def test_a_sender_outlives_a_kill_of_its_node(tmp_path: Path) -> None:
    served = start(tmp_path)
    port = served.http.rsplit(":", 1)[1]
    async with JsonRpc.http(served.http) as client:
        sender = TransactionSender(client, account(5), resend_after=20.0)
        sends = [asyncio.create_task(sender.send(Call(to=COUNTER, gas=60_000), within=60)) for _ in range(10)]
        await asyncio.sleep(0.3)
        await asyncio.to_thread(served.kill)
        again = await asyncio.to_thread(start, tmp_path, "--port", port)
        try:
            receipts = await asyncio.gather(*sends)
            assert len({receipt.transaction_hash for receipt in receipts}) == 10
            assert await client.nonce(address_of(account(5))) == 10
        finally:
            assert await asyncio.to_thread(again.stop) == 0
