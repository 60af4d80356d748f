"""Typed JSON-RPC calls to one Ethereum node: ours, anvil, or any other of the same methods.

Reads only, and the sending of transactions that somebody else signed; keys and nonces are `chains.rpc.sender`'s
business. Block arguments are a number, a 32-byte hash, or one of the tags latest, earliest, pending, safe, finalized.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Self, TypeVar

from chains.base import json_text
from chains.rpc.errors import (
    REVERT_CODE,
    UNAVAILABLE_CODE,
    BlockReorganised,
    CallReverted,
    MalformedAnswer,
    RemoteRefused,
    TransportFailed,
    WaitTimedOut,
)
from chains.rpc.hexes import data as hex_data
from chains.rpc.hexes import quantity, to_bytes, to_int, to_list, to_object
from chains.rpc.revert import Abi, RevertDecoder
from chains.rpc.transaction import decode
from chains.rpc.transport import HttpTransport, Transport
from chains.rpc.values import AccountProof, Block, Fees, Log, LogPage, Receipt

BlockId = int | str | bytes
Topics = Sequence[bytes | Sequence[bytes] | None]

LOG_CHUNK_BLOCKS = 2_000
POLL_SECONDS = 0.2
FEE_HISTORY_BLOCKS = 20
MINIMUM_TIP = 1
_ALREADY_KNOWN = ("already known", "already imported", "known transaction")
_T = TypeVar("_T")


class JsonRpc:
    """A client of one node. `abis` decode the custom errors of reverts; `transport` moves the bytes."""

    def __init__(self, transport: Transport, *, abis: Iterable[Abi] = ()) -> None:
        self._transport = transport
        self._ids = itertools.count(1)
        self._chain_id: int | None = None
        self.reverts = RevertDecoder(abis)

    @classmethod
    def http(cls, url: str, *, abis: Iterable[Abi] = (), timeout: float = 30.0) -> JsonRpc:
        """Return a client over HTTP; use it with `async with`, or call `close()`."""
        return cls(HttpTransport(url, timeout=timeout), abis=abis)

    @property
    def endpoint(self) -> str:
        """The address of the node, for messages."""
        return self._transport.endpoint

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Release the connections of the transport."""
        await self._transport.close()

    # -- plain requests

    async def request(self, method: str, *params: object) -> object:
        """Return one result; raises `RemoteRefused`, `CallReverted`, `TransportFailed`, `MalformedAnswer`."""
        answer = await self._exchange(self._envelope(method, params))
        return self._result(method, to_object(answer, method))

    async def batch(self, calls: Sequence[tuple[str, Sequence[object]]]) -> list[object | RemoteRefused]:
        """Return one result or refusal a call, in the order asked; one HTTP request for all."""
        if not calls:
            return []
        bodies = [self._envelope(method, params) for method, params in calls]
        answers = to_list(await self._exchange(bodies), "a batch")
        by_id = {answer.get("id"): answer for answer in answers if isinstance(answer, dict)}
        results: list[object | RemoteRefused] = []
        for body, (method, _) in zip(bodies, calls, strict=True):
            try:
                results.append(self._result(method, to_object(by_id.get(body["id"]), method)))
            except RemoteRefused as refusal:
                results.append(refusal)
        return results

    # -- reads

    async def chain_id(self) -> int:
        """Return the chain id; asked once, then remembered."""
        if self._chain_id is None:
            self._chain_id = to_int(await self.request("eth_chainId"), "eth_chainId")
        return self._chain_id

    async def block_number(self) -> int:
        """Return the number of the head."""
        return to_int(await self.request("eth_blockNumber"), "eth_blockNumber")

    async def block(self, block: BlockId = "latest") -> Block | None:
        """Return a block by number, hash or tag; None where the node knows none."""
        if isinstance(block, bytes):
            answer = await self.request("eth_getBlockByHash", hex_data(block), False)
        else:
            answer = await self.request("eth_getBlockByNumber", _block(block), False)
        return None if answer is None else Block.parse(answer)

    async def transaction(self, transaction_hash: bytes) -> dict[str, object] | None:
        """Return a pooled or included transaction as the node's JSON object; None if it is unknown."""
        answer = await self.request("eth_getTransactionByHash", hex_data(transaction_hash))
        return None if answer is None else to_object(answer, "a transaction")

    async def receipt(self, transaction_hash: bytes) -> Receipt | None:
        """Return the receipt of an included transaction; None while it is not included."""
        answer = await self.request("eth_getTransactionReceipt", hex_data(transaction_hash))
        return None if answer is None else Receipt.parse(answer)

    async def nonce(self, address: bytes, block: BlockId = "latest") -> int:
        """Return the next nonce of `address`; with "pending", pooled transactions count."""
        return to_int(await self.request("eth_getTransactionCount", hex_data(address), _block(block)), "a nonce")

    async def balance(self, address: bytes, block: BlockId = "latest") -> int:
        """Return the balance in wei."""
        return to_int(await self.request("eth_getBalance", hex_data(address), _block(block)), "a balance")

    async def code(self, address: bytes, block: BlockId = "latest") -> bytes:
        """Return the runtime code at `address`, empty for accounts without code."""
        return to_bytes(await self.request("eth_getCode", hex_data(address), _block(block)), "code")

    async def storage(self, address: bytes, slot: int, block: BlockId = "latest") -> bytes:
        """Return the 32 bytes of one storage slot."""
        place = hex_data(slot.to_bytes(32, "big"))
        answer = await self.request("eth_getStorageAt", hex_data(address), place, _block(block))
        return to_bytes(answer, "a storage slot").rjust(32, b"\0")

    async def proof(self, address: bytes, slots: Sequence[int] = (), block: BlockId = "latest") -> AccountProof:
        """Return the EIP-1186 proof of an account and of `slots`; verify it before you believe it."""
        places = [hex_data(slot.to_bytes(32, "big")) for slot in slots]
        return AccountProof.parse(await self.request("eth_getProof", hex_data(address), places, _block(block)))

    async def call(
        self,
        to: bytes,
        data: bytes = b"",
        *,
        sender: bytes | None = None,
        value: int = 0,
        block: BlockId = "latest",
        overrides: Mapping[str, object] | None = None,
    ) -> bytes:
        """Return the output of a read-only call; raises `CallReverted` with the decoded reason."""
        params: list[object] = [_message(to, data, sender, value), _block(block)]
        if overrides:
            params.append(overrides)
        return to_bytes(await self.request("eth_call", *params), "the output of a call")

    async def estimate_gas(
        self, to: bytes | None, data: bytes = b"", *, sender: bytes | None = None, value: int = 0
    ) -> int:
        """Return the least gas with which the transaction succeeds on the head; raises `CallReverted`."""
        return to_int(await self.request("eth_estimateGas", _message(to, data, sender, value)), "an estimate")

    async def suggest_fees(self) -> Fees:
        """Return fees that survive five full blocks in a row: twice the next base fee plus the median tip of late."""
        answer = to_object(
            await self.request("eth_feeHistory", quantity(FEE_HISTORY_BLOCKS), "latest", [50]), "eth_feeHistory"
        )
        base_fees = to_list(answer.get("baseFeePerGas"), "baseFeePerGas")
        if not base_fees:
            raise MalformedAnswer(what="baseFeePerGas", value=base_fees)
        used = to_list(answer.get("gasUsedRatio"), "gasUsedRatio")
        rewards = to_list(answer.get("reward") or [], "reward")
        tips = sorted(
            to_int(to_list(reward, "reward")[0], "a tip") for reward, ratio in zip(rewards, used, strict=False) if ratio
        )
        tip = max(MINIMUM_TIP, tips[len(tips) // 2] if tips else 0)
        base_fee = to_int(base_fees[-1], "the next base fee")
        return Fees(max_fee_per_gas=2 * base_fee + tip, max_priority_fee_per_gas=tip)

    # -- logs

    async def log_pages(
        self,
        *,
        from_block: int,
        to_block: int | None = None,
        addresses: Sequence[bytes] = (),
        topics: Topics = (),
        chunk: int = LOG_CHUNK_BLOCKS,
    ) -> AsyncIterator[LogPage]:
        """Yield logs of [from_block, to_block] (default: the head) in pages of at most `chunk` blocks.

        A range that the node refuses is halved down to one block, and grows again after success. Keep
        `page.next_block` after each page that you have stored: it is where a restarted reader goes on.
        """
        last = await self.block_number() if to_block is None else to_block
        size, start = max(1, min(chunk, LOG_CHUNK_BLOCKS)), from_block
        while start <= last:
            end = min(last, start + size - 1)
            try:
                logs = await self._logs(start, end, addresses, topics)
            except RemoteRefused:
                if start == end:
                    raise
                size = max(1, (end - start + 1) // 2)
                continue
            yield LogPage(from_block=start, to_block=end, logs=tuple(logs))
            start, size = end + 1, min(chunk, LOG_CHUNK_BLOCKS, size * 2)

    async def logs(
        self,
        *,
        from_block: int,
        to_block: int | None = None,
        addresses: Sequence[bytes] = (),
        topics: Topics = (),
    ) -> list[Log]:
        """Return all logs of the range at once; for long ranges use `log_pages`."""
        pages = self.log_pages(from_block=from_block, to_block=to_block, addresses=addresses, topics=topics)
        return [log async for page in pages for log in page.logs]

    # -- transactions

    async def send_raw_transaction(self, raw: bytes) -> bytes:
        """Hand over signed bytes; return the hash. Sending the same bytes twice is not an error."""
        expected = decode(raw).hash
        try:
            answer = await self.request("eth_sendRawTransaction", hex_data(raw))
        except RemoteRefused as refusal:
            if any(text in refusal.remote_message.lower() for text in _ALREADY_KNOWN):
                return expected
            raise
        if to_bytes(answer, "a transaction hash", 32) != expected:
            raise MalformedAnswer(what="eth_sendRawTransaction", value=answer)
        return expected

    async def wait_for_receipt(
        self, transaction_hash: bytes, *, within: float = 60.0, poll: float = POLL_SECONDS
    ) -> Receipt:
        """Return the receipt, of a failed transaction too; raises `WaitTimedOut` after `within` seconds."""
        subject = f"inclusion of transaction 0x{transaction_hash.hex()}"
        return await self._poll(lambda: self.receipt(transaction_hash), subject, within, poll)

    async def wait_until_finalized(
        self, block: int | Receipt, *, within: float = 120.0, poll: float = POLL_SECONDS
    ) -> Block:
        """Return the finalized block that covers `block`; raises `WaitTimedOut` after `within` seconds.

        Given a receipt, also checks that its block is still on the chain, and raises `BlockReorganised` if not.
        """
        number = block.block_number if isinstance(block, Receipt) else block

        async def finalized() -> Block | None:
            head = await self.block("finalized")
            return head if head is not None and head.number >= number else None

        head = await self._poll(finalized, f"finality of block {number}", within, poll)
        if isinstance(block, Receipt):
            canonical = await self.block(number)
            if canonical is None or canonical.hash != block.block_hash:
                raise BlockReorganised(number=number, transaction_hash=block.transaction_hash)
        return head

    # -- inside

    async def _logs(self, start: int, end: int, addresses: Sequence[bytes], topics: Topics) -> list[Log]:
        query: dict[str, object] = {"fromBlock": quantity(start), "toBlock": quantity(end)}
        if addresses:
            query["address"] = [hex_data(address) for address in addresses]
        if topics:
            query["topics"] = [_topic(topic) for topic in topics]
        return [Log.parse(entry) for entry in to_list(await self.request("eth_getLogs", query), "eth_getLogs")]

    async def _poll(self, ask: Callable[[], Awaitable[_T | None]], subject: str, within: float, poll: float) -> _T:
        deadline = time.monotonic() + within
        while True:
            try:
                found = await ask()
            except TransportFailed:
                if time.monotonic() + poll > deadline:
                    raise
                found = None
            if found is not None:
                return found
            if time.monotonic() + poll > deadline:
                raise WaitTimedOut(subject=subject, seconds=within)
            await asyncio.sleep(poll)

    def _envelope(self, method: str, params: Sequence[object]) -> dict[str, object]:
        return {"jsonrpc": "2.0", "id": next(self._ids), "method": method, "params": list(params)}

    async def _exchange(self, body: object) -> object:
        answer = await self._transport.send(json.dumps(body).encode())
        try:
            decoded = json_text.loads(answer)
        except ValueError:
            raise MalformedAnswer(what="a request", value=answer[:120]) from None
        return decoded

    def _result(self, method: str, answer: dict[str, object]) -> object:
        if "error" not in answer:
            if "result" not in answer:
                raise MalformedAnswer(what=method, value=answer)
            return answer["result"]
        error = to_object(answer["error"], f"an error of {method}")
        code, message, data = error.get("code"), str(error.get("message", "")), error.get("data")
        if not isinstance(code, int):
            raise MalformedAnswer(what=f"an error of {method}", value=error)
        if code == UNAVAILABLE_CODE:
            raise TransportFailed(endpoint=self.endpoint, reason=message)
        if code == REVERT_CODE or (isinstance(data, str) and "revert" in message.lower()):
            raw = to_bytes(data, "revert data") if isinstance(data, str) else b""
            raise CallReverted(method=method, code=code, remote_message=message, revert=self.reverts.decode(raw))
        raise RemoteRefused(method=method, code=code, remote_message=message, data=data)


def _block(block: BlockId) -> object:
    if isinstance(block, bytes):
        return {"blockHash": hex_data(block)}
    return quantity(block) if isinstance(block, int) else block


def _topic(topic: bytes | Sequence[bytes] | None) -> object:
    if topic is None:
        return None
    return hex_data(topic) if isinstance(topic, bytes) else [hex_data(choice) for choice in topic]


def _message(to: bytes | None, data: bytes, sender: bytes | None, value: int) -> dict[str, object]:
    message: dict[str, object] = {"input": hex_data(data)}
    if to is not None:
        message["to"] = hex_data(to)
    if sender is not None:
        message["from"] = hex_data(sender)
    if value:
        message["value"] = quantity(value)
    return message
