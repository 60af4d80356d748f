"""Subscriptions over WebSocket: heads, logs, pending and dropped transactions, and what ends them."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from chains.rpc.transaction import sign
from tests.support.node_process import NodeProcess, node
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

ASK_SECONDS = 15


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    with node(tmp_path_factory.mktemp("node")) as started:
        yield started


class Socket:
    """One WebSocket connection: answers by id, notifications by subscription."""

    def __init__(self, stream: aiohttp.ClientWebSocketResponse) -> None:
        self.stream = stream
        self._ids = itertools.count(1)
        self._held: list[dict[str, Any]] = []

    async def _receive(self) -> dict[str, Any]:
        async with asyncio.timeout(ASK_SECONDS):
            received: dict[str, Any] = json.loads(await self.stream.receive_str())
        return received

    async def ask(self, method: str, *params: object) -> Any:
        number = next(self._ids)
        await self.stream.send_json({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = await self._receive()
            if message.get("id") == number:
                return message.get("result", message.get("error"))
            self._held.append(message)

    async def next(self, subscription: str) -> Any:
        while True:
            for message in self._held:
                if message["params"]["subscription"] == subscription:
                    self._held.remove(message)
                    return message["params"]["result"]
            self._held.append(await self._receive())


@asynccontextmanager
async def connected(served: NodeProcess) -> AsyncIterator[Socket]:
    async with aiohttp.ClientSession() as session, session.ws_connect(served.websocket) as stream:
        yield Socket(stream)


def transaction(sender: int, nonce: int, **changes: Any) -> str:
    fields: dict[str, Any] = {
        "chain_id": CHAIN_ID, "nonce": nonce, "max_priority_fee_per_gas": 10**9, "max_fee_per_gas": 10**10,
        "gas_limit": 60_000, "to": COUNTER,
    }  # fmt: skip
    return "0x" + sign(account(sender), **(fields | changes)).raw.hex()


async def test_new_heads_come_one_by_one_without_a_gap(served: NodeProcess) -> None:
    async with connected(served) as socket:
        name = await socket.ask("eth_subscribe", "newHeads")
        heads = [await socket.next(name) for _ in range(3)]
        numbers = [int(head["number"], 16) for head in heads]
        assert numbers == list(range(numbers[0], numbers[0] + 3))
        assert [head["parentHash"] for head in heads[1:]] == [head["hash"] for head in heads[:-1]]
        block = await socket.ask("eth_getBlockByHash", heads[0]["hash"], False)
        assert {key: block[key] for key in heads[0]} == heads[0]


async def test_logs_come_that_match_and_only_those(served: NodeProcess) -> None:
    topic = "0x" + (7).to_bytes(32, "big").hex()
    async with connected(served) as socket:
        wanted = await socket.ask("eth_subscribe", "logs", {"address": "0x" + COUNTER.hex(), "topics": [topic]})
        other = await socket.ask("eth_subscribe", "logs", {"topics": ["0x" + "ee" * 32]})
        sent = await socket.ask("eth_sendRawTransaction", transaction(1, 0))
        log = await socket.next(wanted)
        assert (log["transactionHash"], log["removed"]) == (sent, False)
        receipt = await socket.ask("eth_getTransactionReceipt", sent)
        assert receipt["logs"] == [log]
        assert await socket.ask("eth_unsubscribe", other) is True
        assert all(message["params"]["subscription"] != other for message in socket._held)


async def test_pending_and_dropped_transactions_are_told(served: NodeProcess) -> None:
    async with connected(served) as socket:
        pending = await socket.ask("eth_subscribe", "newPendingTransactions")
        dropped = await socket.ask("eth_subscribe", "droppedTransactions")
        first = await socket.ask("eth_sendRawTransaction", transaction(2, 9))
        second = await socket.ask(
            "eth_sendRawTransaction",
            transaction(2, 9, max_fee_per_gas=2 * 10**10, max_priority_fee_per_gas=2 * 10**9),
        )
        assert [await socket.next(pending), await socket.next(pending)] == [first, second]
        told = await socket.next(dropped)
        assert (told["hash"], told["nonce"]) == (first, "0x9")
        assert "replaced" in told["reason"]


async def test_an_ended_subscription_is_silent_and_unknown_ones_are_refused(served: NodeProcess) -> None:
    async with connected(served) as socket:
        name = await socket.ask("eth_subscribe", "newHeads")
        assert await socket.ask("eth_unsubscribe", name) is True
        assert await socket.ask("eth_unsubscribe", name) is False
        assert (await socket.ask("eth_subscribe", "syncing"))["code"] == -32602
        assert (await socket.ask("eth_subscribe", "logs", {"surprise": 1}))["code"] == -32602


async def test_subscribing_needs_a_websocket(served: NodeProcess) -> None:
    assert served.refused("eth_subscribe", "newHeads")["code"] == -32601


async def test_batches_and_malformed_messages_are_answered_on_the_same_connection(served: NodeProcess) -> None:
    async with connected(served) as socket:
        await socket.stream.send_str("{")
        assert (await socket._receive())["error"]["code"] == -32700
        await socket.stream.send_json([{"jsonrpc": "2.0", "id": 1, "method": "eth_chainId"}] * 2)
        assert len(await socket._receive()) == 2
        assert await socket.ask("eth_chainId") == hex(CHAIN_ID)


async def test_a_page_from_elsewhere_gets_no_websocket(served: NodeProcess) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(served.websocket, headers={"Origin": "https://example.org"})
        assert refused.value.status == 403


async def test_a_client_that_leaves_in_the_middle_harms_nobody(tmp_path: Path) -> None:
    with node(tmp_path) as served:
        async with aiohttp.ClientSession() as session:
            stream = await session.ws_connect(served.websocket)
            await stream.send_json({"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["newHeads"]})
            await stream.receive()
            transport = stream.get_extra_info("socket")
            assert transport is not None
            transport.shutdown(2)
        async with connected(served) as socket:
            name = await socket.ask("eth_subscribe", "newHeads")
            await socket.next(name)
        assert "Traceback" not in served.log.read_text()
