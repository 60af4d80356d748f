"""Sends transactions of one key: nonces for concurrent sends, resending, replacing, and the reason when one fails.

One `TransactionSender` a key and chain, in one program: nonces are handed out here, not asked for each time, so that
many sends may be in flight. A nonce whose transaction the node refused goes to the next send, so no gap stays behind.
Bytes are signed before they leave (`prepare`), so a program that must survive a crash stores them first and `submit`s
the same bytes after a restart; sending the same bytes twice is harmless.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
import time
from collections.abc import Iterable
from dataclasses import dataclass

from chains.crypto.keys import PrivateKey, address_of
from chains.rpc.client import POLL_SECONDS, JsonRpc
from chains.rpc.errors import (
    CallReverted,
    RemoteRefused,
    TransactionReplaced,
    TransactionReverted,
    TransportFailed,
    WaitTimedOut,
)
from chains.rpc.revert import Abi, Revert, RevertDecoder
from chains.rpc.transaction import SignedTransaction, sign
from chains.rpc.values import Fees, Receipt

_LOG = logging.getLogger(__name__)

GAS_HEADROOM_PERCENT = 20
REPLACEMENT_PERCENT = 13
RESEND_AFTER_SECONDS = 6.0
RECEIPT_TIMEOUT_SECONDS = 120.0
_NONCE_TAKEN = "nonce too low"
_UNDERPRICED = "underpriced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a transaction should do: `data` to `to` with `value` wei. `gas` None means: estimate, plus headroom."""

    to: bytes
    data: bytes = b""
    value: int = 0
    gas: int | None = None


class TransactionSender:
    """Signs with one key and sees its transactions through. `abis` decode why a transaction failed."""

    def __init__(
        self,
        client: JsonRpc,
        key: PrivateKey,
        *,
        abis: Iterable[Abi] = (),
        resend_after: float = RESEND_AFTER_SECONDS,
        poll: float = POLL_SECONDS,
    ) -> None:
        self.client = client
        self.address: bytes = address_of(key)
        self._key = key
        collected = tuple(abis)
        self._reverts = RevertDecoder(collected) if collected else client.reverts
        self._resend_after = resend_after
        self._poll = poll
        self._lock = asyncio.Lock()
        self._next: int | None = None
        self._returned: list[int] = []

    async def send(self, call: Call, *, within: float = RECEIPT_TIMEOUT_SECONDS) -> Receipt:
        """Sign, submit and wait; return the receipt of a transaction that succeeded.

        A node that stops answering is asked again, with the same bytes, for up to `within` seconds. Raises
        `CallReverted` when the estimate already fails (nothing is sent), `TransactionReverted` when it fails on the
        chain, `RemoteRefused`, `TransportFailed`, `WaitTimedOut`, `TransactionReplaced`.
        """
        transaction = await self.prepare(call)
        try:
            try:
                transaction = await self.submit(transaction)
            except TransportFailed:
                _LOG.warning("outcome unknown nonce=%d hash=0x%s", transaction.nonce, transaction.hash.hex())
            return await self.wait(transaction, within=within)
        except (TransportFailed, WaitTimedOut):
            await self.forget_nonces()
            raise

    async def prepare(self, call: Call, *, fees: Fees | None = None) -> SignedTransaction:
        """Estimate, take a nonce, sign; nothing leaves. Submit it or `release` it, else later sends wait for ever."""
        chain_id = await self.client.chain_id()
        gas = call.gas if call.gas is not None else await self._estimate(call)
        paid = fees if fees is not None else await self.client.suggest_fees()
        nonce = await self._take_nonce()
        return self._sign(call, chain_id, nonce, gas, paid)

    async def submit(self, transaction: SignedTransaction) -> SignedTransaction:
        """Hand the bytes to the node; return what was sent, signed anew if its nonce was stale.

        An unreachable node is asked again until `resend_after` has passed; then `TransportFailed`: the outcome is
        unknown, the nonce stays taken, and the same bytes may be submitted again. A refusal gives the nonce back.
        """
        deadline = time.monotonic() + self._resend_after
        while True:
            try:
                await self.client.send_raw_transaction(transaction.raw)
                return transaction
            except TransportFailed:
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(self._poll)
            except RemoteRefused as refusal:
                if _NONCE_TAKEN not in refusal.remote_message.lower():
                    await self.release(transaction)
                    raise
                if await self.client.receipt(transaction.hash) is not None:
                    return transaction
                transaction = await self._with_fresh_nonce(transaction)

    async def release(self, transaction: SignedTransaction) -> None:
        """Give back the nonce of a prepared transaction that will not be sent."""
        async with self._lock:
            heapq.heappush(self._returned, transaction.nonce)

    async def wait(self, transaction: SignedTransaction, *, within: float = RECEIPT_TIMEOUT_SECONDS) -> Receipt:
        """Return the receipt; meanwhile resend the bytes, and raise the fees when the base fee outgrew them."""
        sent = [transaction]
        deadline = time.monotonic() + within
        resend_at = time.monotonic() + self._resend_after
        while True:
            try:
                for version in reversed(sent):
                    receipt = await self.client.receipt(version.hash)
                    if receipt is not None:
                        return await self._checked(version, receipt)
                if time.monotonic() >= resend_at:
                    sent = await self._push(sent)
                    resend_at = time.monotonic() + self._resend_after
            except TransportFailed:
                if time.monotonic() > deadline:
                    raise
            if time.monotonic() > deadline:
                subject = f"inclusion of transaction 0x{sent[-1].hash.hex()} (nonce {transaction.nonce})"
                raise WaitTimedOut(subject=subject, seconds=within)
            await asyncio.sleep(self._poll)

    async def forget_nonces(self) -> None:
        """Ask the node for the next nonce again: nobody knows whether it has what was sent, and a gap would last."""
        async with self._lock:
            self._next = None
            self._returned.clear()

    # -- inside

    async def _estimate(self, call: Call) -> int:
        try:
            estimate = await self.client.estimate_gas(call.to, call.data, sender=self.address, value=call.value)
        except CallReverted as reverted:
            revert = self._reverts.decode(reverted.revert.data)
            raise CallReverted(
                method=reverted.method, code=reverted.code, remote_message=reverted.node_message, revert=revert
            ) from None
        return estimate + estimate * GAS_HEADROOM_PERCENT // 100

    async def _take_nonce(self) -> int:
        async with self._lock:
            if self._returned:
                return heapq.heappop(self._returned)
            if self._next is None:
                self._next = await self.client.nonce(self.address, "pending")
            self._next += 1
            return self._next - 1

    async def _with_fresh_nonce(self, stale: SignedTransaction) -> SignedTransaction:
        async with self._lock:
            current = await self.client.nonce(self.address, "pending")
            self._returned = [nonce for nonce in self._returned if nonce >= current]
            heapq.heapify(self._returned)
            self._next = max(current, self._next or 0)
        nonce = await self._take_nonce()
        _LOG.warning("nonce was taken address=0x%s stale=%d fresh=%d", self.address.hex(), stale.nonce, nonce)
        return self._signed_again(stale, nonce, _fees_of(stale))

    async def _push(self, sent: list[SignedTransaction]) -> list[SignedTransaction]:
        """Resend the newest version, or replace it when the base fee has risen above its cap."""
        newest = sent[-1]
        if await self.client.nonce(self.address) > newest.nonce:
            for version in sent:
                if await self.client.receipt(version.hash) is not None:
                    return sent
            raise TransactionReplaced(sender=self.address, nonce=newest.nonce)
        wanted = await self.client.suggest_fees()
        await self._fill_gap(newest.nonce, wanted)
        if wanted.max_fee_per_gas > 2 * newest.max_fee_per_gas:
            raised = _fees_of(newest).raised(REPLACEMENT_PERCENT)
            fees = Fees(
                max_fee_per_gas=max(raised.max_fee_per_gas, wanted.max_fee_per_gas),
                max_priority_fee_per_gas=max(raised.max_priority_fee_per_gas, wanted.max_priority_fee_per_gas),
            )
            newest = self._signed_again(newest, newest.nonce, fees)
            sent = [*sent, newest]
            _LOG.info("replacing nonce=%d max_fee=%d hash=0x%s", newest.nonce, fees.max_fee_per_gas, newest.hash.hex())
        try:
            await self.client.send_raw_transaction(newest.raw)
        except RemoteRefused as refusal:
            if not any(text in refusal.remote_message.lower() for text in (_NONCE_TAKEN, _UNDERPRICED)):
                raise
        return sent

    async def _fill_gap(self, nonce: int, fees: Fees) -> None:
        """Use a returned nonce below one in flight, by a transfer of nothing to oneself: else that one waits on."""
        async with self._lock:
            if not self._returned or self._returned[0] > nonce:
                return
            gap = heapq.heappop(self._returned)
        filler = self._sign(Call(to=self.address), await self.client.chain_id(), gap, 21_000, fees)
        _LOG.info("filling a nonce gap nonce=%d hash=0x%s", gap, filler.hash.hex())
        try:
            await self.client.send_raw_transaction(filler.raw)
        except RemoteRefused as refusal:
            if _NONCE_TAKEN not in refusal.remote_message.lower():
                await self.release(filler)
                raise

    async def _checked(self, transaction: SignedTransaction, receipt: Receipt) -> Receipt:
        if receipt.succeeded:
            return receipt
        revert = await self._reason(transaction, receipt)
        raise TransactionReverted(transaction_hash=transaction.hash, block_number=receipt.block_number, revert=revert)

    async def _reason(self, transaction: SignedTransaction, receipt: Receipt) -> Revert | None:
        """Replay on the parent's state: transactions before it in the block are missing, so this is a best guess."""
        if receipt.to is None or receipt.block_number == 0:
            return None
        try:
            await self.client.call(
                receipt.to,
                transaction.data,
                sender=self.address,
                value=transaction.value,
                block=receipt.block_number - 1,
            )
        except CallReverted as reverted:
            return self._reverts.decode(reverted.revert.data)
        except RemoteRefused:
            return None
        return None

    def _sign(self, call: Call, chain_id: int, nonce: int, gas: int, fees: Fees) -> SignedTransaction:
        return sign(
            self._key,
            chain_id=chain_id,
            nonce=nonce,
            max_priority_fee_per_gas=fees.max_priority_fee_per_gas,
            max_fee_per_gas=fees.max_fee_per_gas,
            gas_limit=gas,
            to=call.to,
            value=call.value,
            data=call.data,
        )

    def _signed_again(self, old: SignedTransaction, nonce: int, fees: Fees) -> SignedTransaction:
        return sign(
            self._key,
            chain_id=old.chain_id or 0,
            nonce=nonce,
            max_priority_fee_per_gas=fees.max_priority_fee_per_gas,
            max_fee_per_gas=fees.max_fee_per_gas,
            gas_limit=old.gas_limit,
            to=old.to,
            value=old.value,
            data=old.data,
            access_list=old.access_list,
        )


def _fees_of(transaction: SignedTransaction) -> Fees:
    return Fees(
        max_fee_per_gas=transaction.max_fee_per_gas,
        max_priority_fee_per_gas=transaction.max_priority_fee_per_gas,
    )
