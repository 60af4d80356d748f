"""A test chain behind JSON-RPC, as far as typed clients read: calls, the head, and logs.

Wrap the driver before anything is deployed, so that every log is kept: ``RecordingDriver(chain._driver)``.
"""

from __future__ import annotations

import json
from typing import Any, cast

from eth_keys.datatypes import PrivateKey

from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport
from tests.support.chain_backend import Chain, Driver, Outcome


class RecordingDriver:
    """A driver that keeps the logs of every transaction."""

    def __init__(self, inner: Driver) -> None:
        self._inner = inner
        self.outcomes: list[Outcome] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def transact(self, key: PrivateKey, to: bytes | None, data: bytes, **rest: int) -> Outcome:
        done = self._inner.transact(key, to, data, **rest)
        self.outcomes.append(done)
        return done


class ChainRpc:
    """A recorded chain and a JSON-RPC client of it."""

    def __init__(self, chain: Chain) -> None:
        self._driver = RecordingDriver(chain._driver)
        self.chain = Chain(cast(Driver, self._driver))
        self.rpc = JsonRpc(InProcessTransport(self._answer))

    async def _answer(self, body: bytes) -> bytes:
        asked = json.loads(body)
        answer: dict[str, object] = {"jsonrpc": "2.0", "id": asked["id"]}
        done = self._done(asked["method"], asked["params"])
        answer["error" if isinstance(done, dict) and "code" in done else "result"] = done
        return json.dumps(answer).encode()

    def _done(self, method: str, params: list[Any]) -> object:
        if method == "eth_blockNumber":
            return hex(self.chain.block_number)
        if method == "eth_getLogs":
            return self._logs(params[0])
        assert method == "eth_call", method
        call = params[0]
        data = bytes.fromhex((call.get("data") or call["input"])[2:])
        done = self._driver._inner.call(bytes(20), bytes.fromhex(call["to"][2:]), data)
        if done.ok:
            return "0x" + done.output.hex()
        return {"code": 3, "message": "execution reverted", "data": "0x" + done.output.hex()}

    def _logs(self, wanted: dict[str, Any]) -> list[dict[str, object]]:
        first, last = int(wanted["fromBlock"], 16), int(wanted["toBlock"], 16)
        addresses = [bytes.fromhex(address[2:]) for address in wanted["address"]]
        found: list[dict[str, object]] = []
        for done in self._driver.outcomes:
            for index, log in enumerate(done.logs):
                if first <= done.block_number <= last and log.address in addresses:
                    found.append(
                        {
                            "address": "0x" + log.address.hex(),
                            "topics": ["0x" + topic.hex() for topic in log.topics],
                            "data": "0x" + log.data.hex(),
                            "blockNumber": hex(done.block_number),
                            "blockHash": "0x" + "00" * 32,
                            "transactionHash": "0x" + "00" * 32,
                            "transactionIndex": "0x0",
                            "logIndex": hex(index),
                        }
                    )
        return found
