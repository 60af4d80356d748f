"""A JSON-RPC node over the contract test chain: enough of it for clients to read calls, logs and transactions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from eth_hash.auto import keccak

from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport
from tests.support.chain_backend import Account, Chain, RawLog, Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A transaction that the chain included."""

    name: bytes
    data: bytes
    block_number: int
    logs: tuple[RawLog, ...]


class HarnessNode:
    """Records what is sent through `chain` from now on, and answers for it. Names of transactions are made up."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self.sent: list[Sent] = []
        plain = chain.transact

        def transact(
            sender: Account, to: bytes | None, data: bytes, *, value: int = 0, gas: int | None = None
        ) -> Receipt:
            receipt = plain(sender, to, data, value=value, gas=gas)
            name = keccak(len(self.sent).to_bytes(4, "big"))
            self.sent.append(Sent(name=name, data=data, block_number=receipt.block_number, logs=receipt.logs))
            return receipt

        chain.transact = transact  # type: ignore[method-assign]  # the harness has no other seam for what was sent

    def rpc(self) -> JsonRpc:
        return JsonRpc(InProcessTransport(self._answer))

    async def _answer(self, body: bytes) -> bytes:
        request = json.loads(body)
        answers: dict[str, Callable[[], object]] = {
            "eth_chainId": lambda: hex(self._chain.chain_id),
            "eth_blockNumber": lambda: hex(self._chain.block_number),
            "eth_call": lambda: self._call(*request["params"]),
            "eth_getLogs": lambda: self._logs(request["params"][0]),
            "eth_getTransactionByHash": lambda: self._transaction(request["params"][0]),
        }
        result = answers[request["method"]]()
        return json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}).encode()

    def _call(self, message: dict[str, str], _block: object) -> str:
        data = bytes.fromhex((message.get("input") or message["data"])[2:])
        return "0x" + self._chain.call(bytes.fromhex(message["to"][2:]), data).hex()

    def _transaction(self, name: str) -> dict[str, str] | None:
        found = [sent for sent in self.sent if "0x" + sent.name.hex() == name]
        return {"input": "0x" + found[0].data.hex()} if found else None

    def _logs(self, query: dict[str, object]) -> list[dict[str, object]]:
        first, last = int(str(query["fromBlock"]), 16), int(str(query["toBlock"]), 16)
        addresses = query["address"]
        assert isinstance(addresses, list)
        return [
            {
                "address": "0x" + log.address.hex(),
                "topics": ["0x" + topic.hex() for topic in log.topics],
                "data": "0x" + log.data.hex(),
                "blockNumber": hex(sent.block_number),
                "blockHash": "0x" + bytes(32).hex(),
                "transactionHash": "0x" + sent.name.hex(),
                "transactionIndex": "0x0",
                "logIndex": hex(index),
            }
            for sent in self.sent
            if first <= sent.block_number <= last
            for index, log in enumerate(sent.logs)
            if "0x" + log.address.hex() in addresses
        ]
