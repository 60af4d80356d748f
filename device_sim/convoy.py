"""Transactions of one key that travel together: whoever has one while a row is under way joins the next row.

A gateway sends for thousands of devices with one key. Handed over one by one they would each cost several requests, and
all at once they would fill every block, so that the base fee rises by an eighth a block (EIP-1559) for as long as there
is something to send. So a row holds at most what half a block takes, is handed over in order of nonces by one request,
and the next one leaves when it has been included.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field

from chains.rpc.client import POLL_SECONDS, JsonRpc
from chains.rpc.errors import RemoteRefused, RpcError, TransactionReverted, TransportFailed, WaitTimedOut
from chains.rpc.hexes import data as hex_data
from chains.rpc.sender import RECEIPT_TIMEOUT_SECONDS, Call, TransactionSender
from chains.rpc.transaction import SignedTransaction
from chains.rpc.values import Receipt

ROW_GAS = 8_000_000
"""Gas that a row is expected to use: half of a block, at which the base fee stays as it is."""
ROW_CALLS = 256
JOINING_SECONDS = 0.02
"""How long a row that has room waits for those who are about to send: they would miss a whole block else."""
PATIENCE = 10
"""Looks at the receipts of a row before each transaction is seen through by itself: sent again, or with more fees."""


@dataclass(slots=True, kw_only=True, eq=False)
class _Passenger:
    call: Call
    uses: int
    outcome: asyncio.Future[Receipt] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Convoy:
    """Sends with the key of `sender`. Nobody else may send with it while a row is under way."""

    def __init__(self, client: JsonRpc, sender: TransactionSender, *, poll: float = POLL_SECONDS) -> None:
        self._client = client
        self._sender = sender
        self._poll = poll
        self._waiting: deque[_Passenger] = deque()
        self._lock = asyncio.Lock()

    @property
    def address(self) -> bytes:
        """Return the account that sends."""
        return self._sender.address

    async def send(self, call: Call, *, uses: int) -> Receipt:
        """Send and wait; return the receipt of a transaction that succeeded. `uses`: gas that it will probably use.

        Raises what `TransactionSender.send` raises.
        """
        mine = _Passenger(call=call, uses=uses)
        self._waiting.append(mine)
        try:
            async with self._lock:
                if not mine.outcome.done() and self._has_room():
                    await asyncio.sleep(JOINING_SECONDS)
                while not mine.outcome.done():
                    await self._go(self._boarded())
        finally:
            if mine in self._waiting:
                self._waiting.remove(mine)
        return mine.outcome.result()

    def _has_room(self) -> bool:
        """Tell whether the next row would leave with less than it may take."""
        return len(self._waiting) < ROW_CALLS and sum(passenger.uses for passenger in self._waiting) < ROW_GAS

    def _boarded(self) -> list[_Passenger]:
        """Take the next row out of those who wait, at least one."""
        row = [self._waiting.popleft()]
        used = row[0].uses
        while self._waiting and len(row) < ROW_CALLS and used + self._waiting[0].uses <= ROW_GAS:
            used += self._waiting[0].uses
            row.append(self._waiting.popleft())
        return row

    async def _go(self, row: list[_Passenger]) -> None:
        """See a row through; each of its passengers has an outcome when this returns, also when it is cut off."""
        try:
            if len(row) == 1:
                await self._alone(row[0])
            else:
                await self._together(row)
        finally:
            for passenger in row:
                _fail(passenger, TransportFailed(endpoint=self._client.endpoint, reason="the sending was cut off"))

    async def _alone(self, passenger: _Passenger) -> None:
        try:
            _arrive(passenger, await self._sender.send(passenger.call))
        except RpcError as error:
            _fail(passenger, error)

    async def _together(self, row: list[_Passenger]) -> None:
        prepared: list[SignedTransaction] = []
        try:
            fees = await self._client.suggest_fees()
            for passenger in row:
                prepared.append(await self._sender.prepare(passenger.call, fees=fees))
                await asyncio.sleep(0)  # signing is work: others have their turn
            sent = await self._handed_over(row, prepared)
        except RpcError as error:
            # Nobody knows which of them the node has, so the next row asks it for its nonce.
            await self._sender.forget_nonces()
            for passenger in row:
                _fail(passenger, error)
            return
        await self._awaited(sent)

    async def _handed_over(
        self, row: list[_Passenger], prepared: list[SignedTransaction]
    ) -> dict[_Passenger, SignedTransaction]:
        """Give the node all transactions in one request, and those that it refused once more, one by one."""
        answers = await self._client.batch(
            [("eth_sendRawTransaction", [hex_data(transaction.raw)]) for transaction in prepared]
        )
        sent = {}
        for passenger, transaction, answer in zip(row, prepared, answers, strict=True):
            try:
                sent[passenger] = (
                    await self._sender.submit(transaction) if isinstance(answer, RemoteRefused) else transaction
                )
            except RemoteRefused as refusal:
                _fail(passenger, refusal)
        return sent

    async def _awaited(self, sent: dict[_Passenger, SignedTransaction]) -> None:
        looks, deadline = 0, time.monotonic() + RECEIPT_TIMEOUT_SECONDS
        while sent and looks < PATIENCE and time.monotonic() < deadline:
            looks += 1
            try:
                answers = await self._client.batch(
                    [("eth_getTransactionReceipt", [hex_data(transaction.hash)]) for transaction in sent.values()]
                )
            except TransportFailed:
                answers = [None] * len(sent)
            for (passenger, _), answer in zip(list(sent.items()), answers, strict=True):
                if answer is None or isinstance(answer, RemoteRefused):
                    continue
                receipt = Receipt.parse(answer)
                if receipt.succeeded:
                    _arrive(passenger, receipt)
                    del sent[passenger]
            if sent:
                await asyncio.sleep(self._poll)
        for passenger, transaction in sent.items():
            try:
                _arrive(passenger, await self._sender.wait(transaction, within=deadline - time.monotonic()))
            except (TransportFailed, WaitTimedOut) as error:
                await self._sender.forget_nonces()
                _fail(passenger, error)
            except (TransactionReverted, RpcError) as error:
                _fail(passenger, error)


def _arrive(passenger: _Passenger, receipt: Receipt) -> None:
    if not passenger.outcome.done():
        passenger.outcome.set_result(receipt)


def _fail(passenger: _Passenger, error: RpcError) -> None:
    if not passenger.outcome.done():
        passenger.outcome.set_exception(error)
        passenger.outcome.exception()  # whoever was cancelled does not come for it
