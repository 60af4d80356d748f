"""The pool of transactions that wait for a block: order, replacement, gaps, limits, lifetimes. No input or output.

Per account, transactions in unbroken nonce order from the account's nonce are *pending* (a block can take them), those
after a gap are *queued*. Rules and defaults are geth's; where the pool is full it refuses the newcomer, unless that
pays more than what it pushes out. Each transaction that leaves without being included is told to `on_drop`, always.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from chains.base.errors import LatchkeyError
from chains.rpc.transaction import SignedTransaction

SLOT_BYTES = 32 * 1024
ASKED_BLOCKS = 8
"""Gas limits of the candidates for one block may add up to this many blocks: most use less than they ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolLimits:
    """Limits of the pool; slots are of `SLOT_BYTES`, prices wei a gas, lifetime seconds."""

    price: int = 1
    replacement_percent: int = 10
    account_slots: int = 16
    total_slots: int = 5_120
    account_queue: int = 64
    total_queue: int = 1_024
    lifetime: float = 3 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What the chain says about a sender at the head: next nonce, and balance in wei."""

    nonce: int
    balance: int


class DropReason(StrEnum):
    """Why a transaction left the pool without being included."""

    REPLACED = "replaced by one that pays more"
    STALE = "nonce used by another transaction"
    UNFUNDED = "balance no longer covers its cost"
    EXPIRED = "lifetime over"
    EVICTED = "pool full, another pays more"
    REFUSED = "refused by the chain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A transaction that left, and why; `detail` is a sentence or empty."""

    transaction: SignedTransaction
    reason: DropReason
    detail: str = ""


class PoolRefused(LatchkeyError):
    """A transaction that the pool does not take; the message begins as geth's does, because clients match it."""


@dataclass(slots=True, kw_only=True)
class _Entry:
    transaction: SignedTransaction
    arrived: float
    order: int

    @property
    def slots(self) -> int:
        return -(-len(self.transaction.raw) // SLOT_BYTES)


class _Sender:
    """Transactions of one account by nonce."""

    __slots__ = ("account", "by_nonce")

    def __init__(self, account: Account) -> None:
        self.account = account
        self.by_nonce: dict[int, _Entry] = {}

    def pending(self) -> Iterator[_Entry]:
        nonce = self.account.nonce
        while (entry := self.by_nonce.get(nonce)) is not None:
            yield entry
            nonce += 1

    def next_nonce(self) -> int:
        nonce = self.account.nonce
        while nonce in self.by_nonce:
            nonce += 1
        return nonce

    def queued(self) -> list[_Entry]:
        start = self.next_nonce()
        return [self.by_nonce[nonce] for nonce in sorted(self.by_nonce) if nonce > start]


class TransactionPool:
    """All waiting transactions. `clock` gives seconds, `on_drop` hears of each transaction that leaves unincluded."""

    def __init__(
        self,
        *,
        clock: Callable[[], float],
        on_drop: Callable[[Dropped], None],
        limits: PoolLimits | None = None,
    ) -> None:
        self.limits = limits or PoolLimits()
        self._clock = clock
        self._on_drop = on_drop
        self._senders: dict[bytes, _Sender] = {}
        self._by_hash: dict[bytes, _Entry] = {}
        self._slots = 0
        self._arrivals = 0

    def __len__(self) -> int:
        return len(self._by_hash)

    def get(self, transaction_hash: bytes) -> SignedTransaction | None:
        """Return a waiting transaction by hash."""
        entry = self._by_hash.get(transaction_hash)
        return entry.transaction if entry is not None else None

    def senders(self) -> tuple[bytes, ...]:
        """Return the accounts that have something waiting."""
        return tuple(self._senders)

    def next_nonce(self, sender: bytes, chain_nonce: int) -> int:
        """Return the nonce after the last pending transaction of `sender`."""
        known = self._senders.get(sender)
        return chain_nonce if known is None else max(chain_nonce, known.next_nonce())

    def check(self, transaction: SignedTransaction, account: Account) -> None:
        """Raise `PoolRefused` if `add` would refuse; change nothing."""
        self._admit(transaction, account, commit=False, arrived=None)

    def add(self, transaction: SignedTransaction, account: Account, *, arrived: float | None = None) -> None:
        """Take a transaction whose sender is `account` at the head; raises `PoolRefused`.

        `arrived` (seconds of the clock) is given for transactions reloaded from the journal.
        """
        self._admit(transaction, account, commit=True, arrived=arrived)

    def candidates(self, *, base_fee: int, gas: int) -> list[SignedTransaction]:
        """Return pending transactions for a block: best tip first, nonce order within an account, at most `gas` in all.

        An account whose next transaction cannot pay the base fee waits. Equal tips go by arrival.
        """
        queues = {sender: known.pending() for sender, known in self._senders.items()}
        heap: list[tuple[int, int, bytes, _Entry]] = []

        def offer(sender: bytes) -> None:
            entry = next(queues[sender], None)
            if entry is not None:
                tip = entry.transaction.effective_tip(base_fee)
                if tip >= 0:
                    heapq.heappush(heap, (-tip, entry.order, sender, entry))

        for sender in queues:
            offer(sender)
        chosen: list[SignedTransaction] = []
        room, asked = gas, ASKED_BLOCKS * gas
        while heap and room >= 21_000 and asked > 0:
            _, _, sender, entry = heapq.heappop(heap)
            floor = entry.transaction.intrinsic_gas
            if floor > room:
                continue
            room -= floor
            asked -= entry.transaction.gas_limit
            chosen.append(entry.transaction)
            offer(sender)
        return chosen

    def advance(self, accounts: Mapping[bytes, Account], included: Iterable[bytes] = ()) -> None:
        """Follow a new head: forget `included` hashes, drop what is stale or unfunded by the new `accounts`."""
        for name in included:
            entry = self._by_hash.get(name)
            if entry is not None:
                self._remove(entry)
        for sender, account in accounts.items():
            known = self._senders.get(sender)
            if known is None:
                continue
            known.account = account
            for nonce in sorted(known.by_nonce):
                entry = known.by_nonce[nonce]
                if nonce < account.nonce:
                    self._drop(entry, DropReason.STALE, f"account nonce is {account.nonce}")
                elif entry.transaction.max_cost > account.balance:
                    short = entry.transaction.max_cost - account.balance
                    self._drop(entry, DropReason.UNFUNDED, f"{short} wei short")

    def refuse(self, transaction_hash: bytes, detail: str) -> None:
        """Drop a transaction that the ledger refused for good while it built a block."""
        entry = self._by_hash.get(transaction_hash)
        if entry is not None:
            self._drop(entry, DropReason.REFUSED, detail)

    def expire(self) -> None:
        """Drop what has waited longer than the lifetime."""
        oldest = self._clock() - self.limits.lifetime
        for entry in [entry for entry in self._by_hash.values() if entry.arrived < oldest]:
            self._drop(entry, DropReason.EXPIRED, f"waited more than {self.limits.lifetime:g} seconds")

    def content(self) -> tuple[dict[bytes, list[SignedTransaction]], dict[bytes, list[SignedTransaction]]]:
        """Return (pending, queued) transactions by sender in nonce order."""
        pending: dict[bytes, list[SignedTransaction]] = {}
        queued: dict[bytes, list[SignedTransaction]] = {}
        for sender, known in self._senders.items():
            if ready := [entry.transaction for entry in known.pending()]:
                pending[sender] = ready
            if waiting := [entry.transaction for entry in known.queued()]:
                queued[sender] = waiting
        return pending, queued

    # -- inside

    def _admit(self, transaction: SignedTransaction, account: Account, *, commit: bool, arrived: float | None) -> None:
        if transaction.hash in self._by_hash:
            raise PoolRefused("already known")
        if transaction.max_priority_fee_per_gas < self.limits.price:
            tip = transaction.max_priority_fee_per_gas
            raise PoolRefused(f"transaction underpriced: gas tip cap {tip}, minimum needed {self.limits.price}")
        if transaction.nonce < account.nonce:
            raise PoolRefused(f"nonce too low: next nonce {account.nonce}, tx nonce {transaction.nonce}")
        known = self._senders.get(transaction.sender)
        rival = known.by_nonce.get(transaction.nonce) if known is not None else None
        if rival is not None:
            self._check_replacement(rival.transaction, transaction)
        self._check_funds(known, rival, transaction, account)
        victim = self._check_room(known, rival, transaction, account)
        if not commit:
            return
        if rival is not None:
            self._drop(rival, DropReason.REPLACED, f"by 0x{transaction.hash.hex()}")
        if victim is not None:
            self._drop(victim, DropReason.EVICTED, f"by 0x{transaction.hash.hex()}")
        self._arrivals += 1
        when = self._clock() if arrived is None else arrived
        entry = _Entry(transaction=transaction, arrived=when, order=self._arrivals)
        sender = self._senders.setdefault(transaction.sender, _Sender(account))
        sender.account = account
        sender.by_nonce[transaction.nonce] = entry
        self._by_hash[transaction.hash] = entry
        self._slots += entry.slots

    def _check_replacement(self, old: SignedTransaction, new: SignedTransaction) -> None:
        percent = 100 + self.limits.replacement_percent
        need_fee = -(-old.max_fee_per_gas * percent // 100)
        need_tip = -(-old.max_priority_fee_per_gas * percent // 100)
        if new.max_fee_per_gas < need_fee or new.max_priority_fee_per_gas < need_tip:
            raise PoolRefused(
                f"replacement transaction underpriced: fee cap {new.max_fee_per_gas} and tip "
                f"{new.max_priority_fee_per_gas}, needed {need_fee} and {need_tip}"
            )

    def _check_funds(
        self, known: _Sender | None, rival: _Entry | None, new: SignedTransaction, account: Account
    ) -> None:
        owed = sum(entry.transaction.max_cost for entry in known.by_nonce.values()) if known is not None else 0
        if rival is not None:
            owed -= rival.transaction.max_cost
        if owed + new.max_cost > account.balance:
            raise PoolRefused(
                "insufficient funds for gas * price + value: "
                f"balance {account.balance}, tx cost {new.max_cost}, queued cost {owed}"
            )

    def _check_room(
        self, known: _Sender | None, rival: _Entry | None, new: SignedTransaction, account: Account
    ) -> _Entry | None:
        """Return the entry to push out, None if there is room; raises `PoolRefused`."""
        if rival is not None:
            return None
        next_nonce = max(known.next_nonce(), account.nonce) if known is not None else account.nonce
        if new.nonce > next_nonce:
            if known is not None and len(known.queued()) >= self.limits.account_queue:
                raise PoolRefused(
                    f"txpool is full: {self.limits.account_queue} transactions wait behind nonce gap {next_nonce}"
                )
            queued = sum(len(sender.queued()) for sender in self._senders.values()) if self._mostly_queued() else 0
            if queued >= self.limits.total_queue:
                raise PoolRefused(f"txpool is full: {queued} transactions wait behind nonce gaps")
        size = -(-len(new.raw) // SLOT_BYTES)
        if self._slots + size <= self.limits.total_slots:
            return None
        victim = self._cheapest_tail(new)
        if victim is None:
            raise PoolRefused(
                f"txpool is full: {self._slots} of {self.limits.total_slots} slots taken; pay more or wait"
            )
        return victim

    def _mostly_queued(self) -> bool:
        return len(self._by_hash) >= self.limits.total_queue

    def _cheapest_tail(self, new: SignedTransaction) -> _Entry | None:
        """The last transaction of an account that holds more than its share, or that pays clearly less than `new`."""
        size = -(-len(new.raw) // SLOT_BYTES)
        best: tuple[bool, int, _Entry] | None = None
        for address, sender in self._senders.items():
            if address == new.sender:
                continue
            tail = sender.by_nonce[max(sender.by_nonce)]
            if tail.slots < size:
                continue
            tip = tail.transaction.max_priority_fee_per_gas
            greedy = sum(entry.slots for entry in sender.by_nonce.values()) > self.limits.account_slots
            pays_more = new.max_priority_fee_per_gas * 100 > tip * (100 + self.limits.replacement_percent)
            if pays_more and (best is None or (not greedy, tip) < best[:2]):
                best = (not greedy, tip, tail)
        return best[2] if best is not None else None

    def _remove(self, entry: _Entry) -> None:
        transaction = entry.transaction
        del self._by_hash[transaction.hash]
        self._slots -= entry.slots
        sender = self._senders[transaction.sender]
        del sender.by_nonce[transaction.nonce]
        if not sender.by_nonce:
            del self._senders[transaction.sender]

    def _drop(self, entry: _Entry, reason: DropReason, detail: str) -> None:
        self._remove(entry)
        self._on_drop(Dropped(transaction=entry.transaction, reason=reason, detail=detail))
