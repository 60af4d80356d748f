"""Stands between the clients of a devnet and one of its nodes, and remembers every transaction that passes.

What it saw acknowledged is what the node owes the world after a crash. It adds nothing and hides nothing: a node that
does not answer looks from outside like a connection that breaks off.
"""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal

import aiohttp
from aiohttp import web
from eth_utils.abi import function_abi_to_4byte_selector

from chains.base import addresses, artifact
from chains.rpc.transaction import decode
from node.devnet.ports import HOST

PHASES = ("check-in", "close", "commit", "reveal", "clear", "deliver", "claim")
Chain = Literal["metadata", "auction"]
_WORK: Mapping[tuple[Chain, str, bytes], Mapping[str, str]] = {
    ("metadata", "DeviceRegistry", addresses.DEVICE_REGISTRY): dict.fromkeys(
        ("enrol", "enable", "checkIn", "checkInBatch"), "check-in"
    ),
    ("metadata", "EpochBook", addresses.EPOCH_BOOK): dict.fromkeys(("startEpoch", "number", "fold"), "close"),
    ("auction", "Vault", addresses.VAULT): dict.fromkeys(("deposit", "depositWithPermit"), "commit"),
    ("auction", "BatchAuction", addresses.BATCH_AUCTION): {
        "openRound": "open",
        "commit": "commit",
        "reveal": "reveal",
        **dict.fromkeys(("startClear", "clear", "finalize"), "clear"),
        "refund": "refund",
    },
    ("auction", "KeyRecords", addresses.KEY_RECORDS): {"post": "deliver"},
    ("auction", "Settlement", addresses.SETTLEMENT): {"claim": "claim"},
}
"""Which phase a function is the work of, by chain, contract and address."""
_IN_A_ROUND = frozenset({"open", "commit", "reveal", "clear", "refund", "deliver", "claim"})
"""Phases whose functions, but for deposits, begin with the number of the round."""
_GONE = {"Connection", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Date", "Server"}


@dataclass(slots=True, kw_only=True)
class Sent:
    """One transaction as its clients know it: times in unix seconds, `round` where the call names one."""

    chain: str
    hash: bytes
    sender: bytes
    function: str
    phase: str
    round: int | None
    submitted: float
    acknowledged: float | None = None


def _functions(chain: str) -> dict[tuple[bytes, bytes], tuple[str, str]]:
    found = {}
    for (where, contract, address), phases in _WORK.items():
        if where == chain:
            for entry in artifact.load(where, contract).abi:
                if entry["type"] == "function" and entry["name"] in phases:
                    selector = function_abi_to_4byte_selector(entry)  # type: ignore[arg-type]  # our own TypedDict
                    found[address, selector] = (entry["name"], phases[entry["name"]])
    return found


class CrashProxy:
    """The recording proxy of one chain's node; `sent` by transaction hash."""

    def __init__(self, chain: str, port: int, sent: dict[bytes, Sent]) -> None:
        self._chain = chain
        self._target = f"http://{HOST}:{port}"
        self._sent = sent
        self._functions = _functions(chain)
        self._session: aiohttp.ClientSession | None = None

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Serve on a free port; yields the URL."""
        app = web.Application(client_max_size=1 << 24)
        app.router.add_route("*", "/{path:.*}", self._pass_on)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        timeout = aiohttp.ClientTimeout(total=60)
        async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as self._session:
            await runner.setup()
            try:
                await web.TCPSite(runner, HOST, 0).start()
                yield f"http://{HOST}:{runner.addresses[0][1]}"
            finally:
                await runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.Response:
        assert self._session is not None
        body = await request.read()
        calls = self._submissions(body) if b"eth_sendRawTransaction" in body else {}
        try:
            async with self._session.request(
                request.method, self._target + request.path_qs, data=body, headers={"Content-Type": "application/json"}
            ) as answer:
                content = await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError):
            if request.transport is not None:
                request.transport.abort()
            raise web.HTTPBadGateway from None
        if calls:
            self._answers(calls, content)
        headers = {name: value for name, value in answer.headers.items() if name not in _GONE}
        return web.Response(status=answer.status, body=content, headers=headers)

    def _submissions(self, body: bytes) -> dict[object, Sent]:
        calls = json.loads(body)
        found: dict[object, Sent] = {}
        for call in calls if isinstance(calls, list) else [calls]:
            if call.get("method") == "eth_sendRawTransaction":
                found[call["id"]] = self._record(bytes.fromhex(call["params"][0][2:]))
        return found

    def _record(self, raw: bytes) -> Sent:
        transaction = decode(raw)
        known = self._sent.get(transaction.hash)
        if known is None:
            data = transaction.data
            function, phase = self._functions.get((transaction.to or b"", data[:4]), ("", ""))
            in_round = phase in _IN_A_ROUND and not function.startswith("deposit")
            known = self._sent[transaction.hash] = Sent(
                chain=self._chain,
                hash=transaction.hash,
                sender=transaction.sender,
                function=function,
                phase=phase,
                round=int.from_bytes(data[4:36], "big") if in_round else None,
                submitted=time.time(),
            )
        return known

    @staticmethod
    def _answers(calls: dict[object, Sent], content: bytes) -> None:
        answers = json.loads(content)
        for answer in answers if isinstance(answers, list) else [answers]:
            sent = calls.get(answer.get("id"))
            if sent is not None and sent.acknowledged is None and answer.get("result") == "0x" + sent.hash.hex():
                sent.acknowledged = time.time()
