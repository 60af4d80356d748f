"""A market in memory for tests of the bidder: one round, hand-driven phases, and a kill switch at every call."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TypeVar

from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult
from chains.crypto import epoch
from chains.market.lots import Lot
from chains.market.market import (
    BlockTag,
    Deadlines,
    Money,
    MonthKeys,
    PostedRecord,
    Round,
    Sent,
    Slot,
)
from chains.market.recovery_file import SealedBatch
from chains.rpc.errors import CallReverted, TransportFailed
from chains.rpc.revert import Revert

Answer = TypeVar("Answer")
DTX = 10**18
CONTRACT = b"\x12" * 20
DEADLINES = Deadlines(
    open_time=1_000,
    commit_end=1_060,
    reveal_start=1_066,
    reveal_end=1_090,
    clear_end=1_140,
    deliver_end=1_170,
    dispute_end=1_230,
)


class KilledError(BaseException):
    """The process dies here; no handler of the code under test may catch it."""


def make_lots(count: int, *, month: int = 3) -> list[Lot]:
    """Return `count` lots: reserve 1.000 DTX plus the lot number in ticks, one licence, attribute 0 = 1..5."""
    return [
        Lot(
            number=number,
            device=(0xD0000 + number).to_bytes(20, "big"),
            owner=(0xA0000 + number).to_bytes(20, "big"),
            gateway=b"\x61" * 20,
            gateway_payout=b"\x62" * 20,
            gateway_url="http://127.0.0.1:8000",
            model=1 + number % 3,
            family=1,
            attributes=bytes([1 + number % 5]).ljust(32, b"\0"),
            td_hash=number.to_bytes(32, "big"),
            month_key_root=b"\x77" * 32,
            month=month,
            reserve=1_000 + number,
            licences=1,
            flags=0,
        )
        for number in range(count)
    ]


def make_round(lots: Sequence[Lot], *, number: int = 7) -> Round:
    """Return the round of exactly these lots, in its commit phase."""
    return Round(
        number=number,
        month=lots[0].month,
        lots=len(lots),
        leaf_root=epoch.leaf_root([lot.leaf for lot in lots]),
        terms_head=epoch.terms_head(epoch.terms_rows([lot.terms for lot in lots])),
        deadlines=DEADLINES,
        phase=Phase.COMMIT,
        done=False,
        time=1_010,
    )


def refusal(name: str, arguments: tuple[tuple[str, object], ...] = ()) -> CallReverted:
    """Return what a node answers when the contract refuses with the custom error `name`."""
    revert = Revert(name=name, arguments=arguments)
    return CallReverted(method="eth_estimateGas", code=3, remote_message="execution reverted", revert=revert)


class FakeMarket:
    """Implements `chains.market.market.Market` over memory.

    `latest` and `final` are the round as seen at the head and at the finalized block. `kill_at` counts calls: the call
    of that number dies, before its effect if `kill_before`, else after it. `down` refuses every call like a dead node.
    """

    def __init__(self, lots: Sequence[Lot], bidder: bytes) -> None:
        self.all_lots = list(lots)
        self.latest: Round = make_round(lots)
        self.final: Round | None = self.latest
        self.bidder = bidder
        self.slots: dict[bytes, Slot] = {}
        self.batches: list[SealedBatch] = []
        self.purse = Money(vault=0, wallet=1_000 * DTX, gas=DTX)
        self.floor = 1
        self.log: list[str] = []
        self.found_results: dict[int, LotResult] = {}
        self.found_records: dict[tuple[int, int], PostedRecord] = {}
        self.found_keys: dict[bytes, MonthKeys] = {}
        self.kill_at: int | None = None
        self.kill_before = True
        self.calls = 0
        self.down = False

    @property
    def metadata_chain_id(self) -> int:
        return 20180321

    @property
    def auction_chain_id(self) -> int:
        return 20180322

    @property
    def contract(self) -> bytes:
        return CONTRACT

    async def newest_round(self) -> int | None:
        self._enter("newest_round")
        return self._leave(self.latest.number)

    async def round(self, number: int, at: BlockTag = "latest") -> Round | None:
        self._enter(f"round {at}")
        found = self.latest if at == "latest" else self.final
        return self._leave(found if found is not None and found.number == number else None)

    async def lots(self, number: int) -> Sequence[Lot]:
        self._enter("lots")
        return self._leave(self.all_lots)

    async def slot(self, number: int, bidder: bytes) -> Slot | None:
        self._enter("slot")
        return self._leave(self.slots.get(bidder))

    async def money(self, account: bytes) -> Money:
        self._enter("money")
        return self._leave(self.purse)

    async def lock_floor(self) -> int:
        self._enter("lock_floor")
        return self._leave(self.floor)

    async def term_of(self, month: int) -> tuple[int, int]:
        self._enter("term_of")
        return self._leave((2_000 + 180 * month, 2_180 + 180 * month))

    async def deposit(self, wei: int) -> Sent:
        self._enter(f"deposit {wei}")
        self.purse = dataclasses.replace(self.purse, vault=self.purse.vault + wei, wallet=self.purse.wallet - wei)
        return self._leave(self._sent())

    async def commit(self, number: int, batch: SealedBatch, lock: int) -> Sent:
        self._enter(f"commit {lock}")
        if self.bidder in self.slots:
            raise refusal("AlreadyCommitted")
        if self.latest.phase is not Phase.COMMIT:
            raise refusal("WrongPhase")
        if lock * 10**15 > self.purse.vault:
            raise refusal("InsufficientCredit")
        self.purse = dataclasses.replace(self.purse, vault=self.purse.vault - lock * 10**15)
        self.batches.append(batch)
        self.slots[self.bidder] = Slot(
            number=len(self.slots),
            bidder=self.bidder,
            lock=lock,
            key_hash=batch.key_hash,
            head=batch.head,
            licence_x=batch.licence_x,
            licence_parity=batch.licence_parity,
            revealed=False,
            budget=0,
            cap=0,
            paid=False,
        )
        return self._leave(self._sent())

    async def reveal(self, number: int, slot: int, key: bytes, budget: int, cap: int) -> Sent:
        self._enter("reveal")
        found = self.slots[self.bidder]
        if found.revealed:
            raise refusal("AlreadyRevealed")
        if self.latest.phase is not Phase.REVEAL:
            raise refusal("WrongPhase")
        self.slots[self.bidder] = dataclasses.replace(found, revealed=True, budget=min(budget, found.lock), cap=cap)
        return self._leave(self._sent())

    async def wait_until_finalized(self, sent: Sent) -> None:
        self._enter("wait_until_finalized")
        self._leave(None)

    async def results(self, number: int) -> Mapping[int, LotResult]:
        self._enter("results")
        return self._leave(self.found_results)

    async def records(self, number: int) -> Mapping[tuple[int, int], PostedRecord]:
        self._enter("records")
        return self._leave(self.found_records)

    async def month_keys(self, root: bytes) -> MonthKeys | None:
        self._enter("month_keys")
        return self._leave(self.found_keys.get(root))

    def _enter(self, what: str) -> None:
        if self.down:
            raise TransportFailed(endpoint="http://127.0.0.1:1", reason="connection refused")
        self.calls += 1
        self.log.append(what)
        if self.calls == self.kill_at and self.kill_before:
            raise KilledError

    def _leave(self, answer: Answer) -> Answer:
        if self.calls == self.kill_at and not self.kill_before:
            raise KilledError
        return answer

    def _sent(self) -> Sent:
        return Sent(transaction_hash=bytes(32), block_number=self.calls, gas_used=100_000)
