"""Promises of the follower: every log once and in order, and a fresh start after a reorganisation."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pytest

from chains.market.follower import Follower
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError
from chains.rpc.values import Log

ADDRESS = b"\x0a" * 20


def _hash(number: int, branch: int) -> str:
    return f"0x{branch:02x}{number:062x}"


@dataclass(slots=True)
class FakeNode:
    """A transport over blocks that hold one log each; `branch_from` is where the current branch begins."""

    head: int = 3
    branch: int = 1
    branch_from: int = 0
    fail_logs_from: int | None = None
    endpoint: str = "http://fake"
    asked: list[str] = field(default_factory=list)

    async def send(self, body: bytes) -> bytes:
        request = json.loads(body)
        self.asked.append(request["method"])
        answer: dict[str, object] = {"jsonrpc": "2.0", "id": request["id"]}
        params = request["params"]
        if request["method"] == "eth_getBlockByNumber":
            number = self.head if params[0] == "latest" else int(params[0], 16)
            answer["result"] = None if number > self.head else self._block(number)
        elif request["method"] == "eth_getLogs" and not self._refuses(params[0]):
            first, last = int(params[0]["fromBlock"], 16), int(params[0]["toBlock"], 16)
            answer["result"] = [self._log(number) for number in range(first, last + 1)]
        else:
            answer["error"] = {"code": -32000, "message": "no"}
        return json.dumps(answer).encode()

    async def close(self) -> None:
        return

    def _refuses(self, query: dict[str, str]) -> bool:
        return self.fail_logs_from is not None and int(query["toBlock"], 16) >= self.fail_logs_from

    def _hash_of(self, number: int) -> str:
        return _hash(number, self.branch if number >= self.branch_from else self.branch - 1)

    def _block(self, number: int) -> dict[str, object]:
        zero = "0x" + "00" * 32
        return {
            "number": hex(number),
            "hash": self._hash_of(number),
            "parentHash": zero,
            "timestamp": hex(1_000 + number),
            "stateRoot": zero,
            "miner": "0x" + "00" * 20,
            "baseFeePerGas": "0x7",
            "gasUsed": "0x0",
            "gasLimit": "0x1",
            "transactions": [],
        }

    def _log(self, number: int) -> dict[str, object]:
        return {
            "address": "0x" + ADDRESS.hex(),
            "topics": [],
            "data": self._hash_of(number),
            "blockNumber": hex(number),
            "blockHash": self._hash_of(number),
            "transactionHash": self._hash_of(number),
            "transactionIndex": "0x0",
            "logIndex": "0x0",
        }


def _follower(node: FakeNode) -> Follower[list[str]]:
    def take(view: list[str], log: Log) -> None:
        view.append("0x" + log.data.hex())

    return Follower(JsonRpc(node), [ADDRESS], fresh=list, take=take)


async def test_each_log_arrives_once_and_in_order() -> None:
    node = FakeNode(head=3)
    follower = _follower(node)
    await follower.catch_up()
    node.head = 6
    await follower.catch_up()
    await follower.catch_up()
    assert follower.view == [_hash(number, 1) for number in range(7)]
    assert follower.rebuilds == 0


async def test_a_reorganisation_rebuilds_the_view_from_the_start() -> None:
    node = FakeNode(head=5)
    follower = _follower(node)
    await follower.catch_up()
    node.branch, node.branch_from, node.head = 2, 4, 6
    await follower.catch_up()
    assert follower.view == [_hash(number, 1 if number < 4 else 2) for number in range(7)]
    assert follower.rebuilds == 1


async def test_a_chain_that_became_shorter_rebuilds_too() -> None:
    node = FakeNode(head=5)
    follower = _follower(node)
    await follower.catch_up()
    node.branch, node.branch_from, node.head = 2, 3, 4
    await follower.catch_up()
    assert follower.view == [_hash(number, 1 if number < 3 else 2) for number in range(5)]


async def test_a_failed_read_leaves_no_half_of_a_range_behind() -> None:
    node = FakeNode(head=3)
    follower = _follower(node)
    await follower.catch_up()
    node.head, node.fail_logs_from = 6, 6
    with pytest.raises(RpcError):
        await follower.catch_up()
    node.fail_logs_from = None
    await follower.catch_up()
    assert follower.view == [_hash(number, 1) for number in range(7)]
