"""A node that answers from plain functions and keeps a tiny chain: what is sent waits until `mine`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from chains.crypto.keys import private_key
from chains.rpc.client import JsonRpc
from chains.rpc.errors import TransportFailed
from chains.rpc.transaction import SignedTransaction, decode
from chains.rpc.transport import InProcessTransport

KEY = private_key(b"\x11" * 32)
TO = b"\x22" * 20


class Refuse(Exception):
    def __init__(self, code: int, message: str, data: object = None) -> None:
        super().__init__(message)
        self.error = {"code": code, "message": message} | ({"data": data} if data is not None else {})


class ScriptedNode:
    """Answers methods from plain functions; keeps a tiny chain for transactions."""

    def __init__(self) -> None:
        self.methods: dict[str, Callable[..., Any]] = {
            "eth_chainId": lambda: "0x9",
            "eth_blockNumber": lambda: hex(self.head),
            "eth_getTransactionCount": self.count,
            "eth_sendRawTransaction": self.accept,
            "eth_getTransactionReceipt": lambda name: self.receipts.get(name),
            "eth_estimateGas": lambda *_: "0x5208",
            "eth_feeHistory": lambda *_: {
                "baseFeePerGas": [hex(self.base_fee)] * 2,
                "gasUsedRatio": [0],
                "reward": [["0x0"]],
            },
        }
        self.head = 10
        self.base_fee = 100
        self.mined = 0
        self.pool: dict[int, SignedTransaction] = {}
        self.receipts: dict[str, object] = {}
        self.seen: list[bytes] = []
        self.down = 0

    def client(self) -> JsonRpc:
        return JsonRpc(InProcessTransport(self.handle))

    async def handle(self, body: bytes) -> bytes:
        await asyncio.sleep(0)
        if self.down:
            self.down -= 1
            raise TransportFailed(endpoint="scripted node", reason="down")
        request = json.loads(body)
        answers = [self.one(entry) for entry in (request if isinstance(request, list) else [request])]
        return json.dumps(answers[::-1] if isinstance(request, list) else answers[0]).encode()

    def one(self, request: dict[str, Any]) -> dict[str, object]:
        try:
            return {"id": request["id"], "result": self.methods[request["method"]](*request["params"])}
        except Refuse as refusal:
            return {"id": request["id"], "error": refusal.error}

    def count(self, _address: str, tag: str) -> str:
        pending = self.mined
        while tag == "pending" and pending in self.pool:
            pending += 1
        return hex(pending)

    def accept(self, raw: str) -> str:
        found = decode(bytes.fromhex(raw[2:]))
        self.seen.append(found.hash)
        if found.nonce < self.mined:
            raise Refuse(-32000, "nonce too low: next nonce 3, tx nonce 0")
        old = self.pool.get(found.nonce)
        if old is not None and old.hash == found.hash:
            raise Refuse(-32000, "already known")
        self.pool[found.nonce] = found
        return "0x" + found.hash.hex()

    def mine(self, count: int = 1_000) -> None:
        while count and self.mined in self.pool:
            found = self.pool.pop(self.mined)
            self.receipts["0x" + found.hash.hex()] = receipt_of(found)
            self.mined += 1
            count -= 1


def receipt_of(found: SignedTransaction, status: int = 1) -> dict[str, object]:
    return {
        "transactionHash": "0x" + found.hash.hex(), "blockNumber": "0xb", "blockHash": "0x" + "ab" * 32,
        "transactionIndex": "0x0", "from": "0x" + found.sender.hex(), "to": "0x" + TO.hex(), "contractAddress": None,
        "status": hex(status), "gasUsed": "0x5208", "effectiveGasPrice": "0x1", "logs": [],
    }  # fmt: skip
