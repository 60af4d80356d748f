"""How a raw transaction gets into the pool: decoded, checked by the chain, journalled, and only then acknowledged.

The sender is recovered here, in the event-loop process, so that the chain process never spends time on a stranger's
malformed bytes. Whatever leaves the pool unincluded leaves a log line and an event.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable

from chains.rpc.errors import MalformedTransaction
from chains.rpc.transaction import SignedTransaction, decode
from node.block_record import BlockRecord
from node.chain_client import Chain
from node.chain_view import ChainView, HeadChange
from node.errors import ChainRefused, ProtocolBroken
from node.frames import amount_of
from node.journal import JournalWriter, Kept
from node.txpool import Account, Dropped, PoolRefused, TransactionPool

_LOG = logging.getLogger(__name__)


class Admission:
    """The way in and out of the pool."""

    def __init__(
        self, *, chain: Chain, view: ChainView, journal: JournalWriter, make_pool: Callable[..., TransactionPool]
    ) -> None:
        self._chain = chain
        self._view = view
        self._journal = journal
        self.pool = make_pool(on_drop=self._dropped)
        self.drops: Counter[str] = Counter()
        self.admitted = 0
        self._on_pending: list[Callable[[SignedTransaction], None]] = []
        self._on_drop: list[Callable[[Dropped], None]] = []

    def listen(self, *, pending: Callable[[SignedTransaction], None], dropped: Callable[[Dropped], None]) -> None:
        """Call `pending` for each transaction that enters the pool and `dropped` for each that leaves it unincluded."""
        self._on_pending.append(pending)
        self._on_drop.append(dropped)

    async def submit(self, raw: bytes) -> SignedTransaction:
        """Return the transaction once it is in the pool and on disk.

        Raises `MalformedTransaction`, `PoolRefused`, `ChainRefused`, or OSError when the disk refuses; then nothing
        has been acknowledged and nothing is kept.
        """
        transaction = decode(raw)
        self._check_chain_id(transaction)
        if self.pool.get(transaction.hash) is not None:
            raise PoolRefused("already known")
        head = self._view.head
        account = await self._account(transaction)
        self.pool.check(transaction, account)
        await self._journal.accept(raw)
        try:
            while head is not self._view.head:  # a block came meanwhile: an old nonce would hold the transaction back
                head = self._view.head
                account = await self._account(transaction)
            self.pool.add(transaction, account)
        except (PoolRefused, ChainRefused) as refusal:
            if str(refusal) != "already known":
                self._journal.forget([transaction.hash])
            raise
        self.admitted += 1
        for listener in self._on_pending:
            listener(transaction)
        return transaction

    async def reload(self, kept: Iterable[Kept]) -> int:
        """Put journalled transactions back, as old as they are; return how many. The others are dropped aloud."""
        count = 0
        for entry in kept:
            transaction = decode(entry.raw)
            try:
                self._check_chain_id(transaction)
                account = await self._account(transaction)
                self.pool.add(transaction, account, arrived=float(entry.arrived))
                count += 1
            except (PoolRefused, ChainRefused, MalformedTransaction) as refusal:
                if await self._view.position(transaction.hash) is None:
                    _LOG.warning("dropped transaction=0x%s reason=reload detail=%s", transaction.hash.hex(), refusal)
                    self.drops["reload"] += 1
                self._journal.forget([transaction.hash])
        return count

    async def follow(self, change: HeadChange, *, refused: Iterable[tuple[bytes, str]] = ()) -> None:
        """Bring the pool to a new head: forget what was included, put back what was reorganised away."""
        included = [name for block in change.added for name in block.hashes]
        for name, detail in refused:
            self.pool.refuse(name, detail)
        self.pool.advance({}, included)
        self._journal.forget(included)
        for block in change.removed:
            await self._put_back(block, frozenset(included))
        touched = {sender for block in change.added for sender in block.senders}
        await self.refresh(touched)
        self.pool.expire()

    async def refresh(self, senders: Iterable[bytes]) -> None:
        """Read nonce and balance of `senders` that have something in the pool, and drop what no longer fits."""
        waiting = sorted(set(senders) & set(self.pool.senders()))
        if not waiting:
            return
        answer = await self._chain.ask("accounts", addresses=waiting)
        if not isinstance(answer, list) or len(answer) != len(waiting):
            raise ProtocolBroken("as many accounts as were asked for were promised")
        self.pool.advance({address: read_account(entry) for address, entry in zip(waiting, answer, strict=True)})

    # -- inside

    def _check_chain_id(self, transaction: SignedTransaction) -> None:
        if transaction.chain_id is None:
            raise PoolRefused("only replay-protected (EIP-155) transactions allowed over RPC")
        if transaction.chain_id != self._view.chain_id:
            raise PoolRefused(
                f"invalid chain id for signer: have {transaction.chain_id} want {self._view.chain_id}; "
                "it was signed for another chain: send it to that chain's node, or sign it for this one"
            )

    async def _account(self, transaction: SignedTransaction) -> Account:
        return read_account(await self._chain.ask("admit", transaction=transaction.raw, sender=transaction.sender))

    async def _put_back(self, block: BlockRecord, included: frozenset[bytes]) -> None:
        for name, raw in zip(block.hashes, block.raws, strict=True):
            if name in included:
                continue
            try:
                await self.submit(raw)
            except (PoolRefused, ChainRefused) as refusal:
                _LOG.warning("dropped transaction=0x%s reason=reorganised detail=%s", name.hex(), refusal)
                self.drops["reorganised"] += 1

    def _dropped(self, dropped: Dropped) -> None:
        transaction = dropped.transaction
        self.drops[dropped.reason.name.lower()] += 1
        self._journal.forget([transaction.hash])
        _LOG.warning(
            "dropped transaction=0x%s sender=0x%s nonce=%d reason=%s detail=%s",
            transaction.hash.hex(),
            transaction.sender.hex(),
            transaction.nonce,
            dropped.reason.value,
            dropped.detail,
        )
        for listener in self._on_drop:
            listener(dropped)


def read_account(answer: object) -> Account:
    """Read [nonce, balance] of a frame; raises `ProtocolBroken`."""
    if not isinstance(answer, list) or len(answer) != 2 or not isinstance(answer[0], int):
        raise ProtocolBroken("an account that is not [nonce, balance]")
    return Account(nonce=answer[0], balance=amount_of(answer[1]))
