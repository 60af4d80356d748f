"""The two chains as a fleet sees them, in memory: strict where a contract would revert, and able to be out of reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from chains.auction.messages import Withdraw
from chains.auction.rules import LotResult
from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto import epoch
from chains.crypto.eip712 import Domain
from chains.crypto.keys import recover
from chains.crypto.points import Point
from chains.market.lots import Lot, VerifiedLots, verify
from chains.metadata.messages import Enrol, Pause, SetTerms
from chains.rpc.errors import CallReverted, TransportFailed
from chains.rpc.revert import Revert
from device_sim.checkin import SignedCheckIn
from device_sim.errors import SaleRefused
from device_sim.ledgers import (
    BatchOutcome,
    Block,
    Buyer,
    DeviceRow,
    Enrolment,
    Head,
    Outcome,
    OwnerMessage,
    Placed,
    SoldRound,
)
from device_sim.relay_messages import plain_signature

METADATA_ID, AUCTION_ID = 20180321, 20180322
REGISTRY = Domain(METADATA_ID, addresses.DEVICE_REGISTRY)
VAULT = Domain(AUCTION_ID, addresses.VAULT)
GATEWAY, PAYOUT = b"\x91" * 20, b"\x92" * 20


def refused(name: str) -> CallReverted:
    """Return what a node answers when an estimate reverts with the custom error `name`."""
    return CallReverted(method="eth_estimateGas", code=3, remote_message="execution reverted", revert=Revert(name=name))


@dataclass(kw_only=True)
class MemoryBlocks:
    """Blocks by number: final at once unless `final_number` says up to where; a reorganisation changes their hashes."""

    number: int = 1
    final_number: int | None = None
    forks: list[int] = field(default_factory=list)
    lose_answers: int = 0
    is_down: bool = False

    def _reach(self) -> None:
        if self.is_down:
            raise TransportFailed(endpoint="memory", reason="down")

    def _included(self) -> bytes:
        self.number += 1
        if self.lose_answers:
            self.lose_answers -= 1
            raise TransportFailed(endpoint="memory", reason="the answer was lost")
        return self.number.to_bytes(32, "big")

    def _placed(self) -> Placed:
        return Placed(transaction=self._included(), block=self.block(self.number))

    def block(self, number: int) -> Block:
        """Return a block as it is now."""
        fork = sum(first <= number for first in self.forks)
        return Block(number=number, hash=bytes([fork]) + number.to_bytes(31, "big"))

    def reorganise(self, first: int) -> None:
        """Put other blocks in the place of those from `first` on; the test takes back what was in them."""
        self.forks.append(first)

    async def newest(self) -> Block:
        self._reach()
        return self.block(self.number)

    async def final(self, numbers: Sequence[int]) -> dict[int, bytes]:
        self._reach()
        last = self.number if self.final_number is None else self.final_number
        return {number: self.block(number).hash for number in numbers if number <= last}


@dataclass
class MemoryMetadata(MemoryBlocks):
    """The metadata chain. `is_down` makes every call fail; `lose_answers` executes and then fails, once each."""

    schedule: Schedule
    time: int
    rows: dict[bytes, DeviceRow] = field(default_factory=dict)
    published: list[tuple[str, bytes]] = field(default_factory=list)
    check_ins: list[SignedCheckIn] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    published_models: int = 1_000

    @property
    def gateway(self) -> bytes:
        return GATEWAY

    async def head(self) -> Head:
        self._reach()
        return Head(number=self.number, time=self.time)

    async def device(self, address: bytes) -> DeviceRow | None:
        self._reach()
        return self.rows.get(address)

    async def devices(self, addresses: Sequence[bytes]) -> list[DeviceRow | None]:
        self._reach()
        return [self.rows.get(address) for address in addresses]

    async def registered(self) -> tuple[str, bytes] | None:
        self._reach()
        return self.published[-1] if self.published else None

    async def register(self, base_url: str, payout: bytes, *, known: bool) -> bytes:
        self._reach()
        assert known == bool(self.published)
        self.published.append((base_url, payout))
        return self._included()

    async def models(self) -> int:
        self._reach()
        return self.published_models

    async def enrol(self, enrolment: Enrolment) -> bytes:
        self._reach()
        message = Enrol(device=enrolment.device, owner=enrolment.owner, gateway=GATEWAY, counter=enrolment.counter)
        assert recover(message.digest(REGISTRY), plain_signature(enrolment.signature)) == enrolment.device
        if enrolment.device in self.rows:
            raise refused("CounterNotHigher")
        self.rows[enrolment.device] = DeviceRow(
            owner=enrolment.owner,
            gateway=GATEWAY,
            model=enrolment.model,
            counter=enrolment.counter,
            owner_nonce=0,
            is_revoked=False,
            is_enabled=False,
            reserve=0,
            licences=0,
            flags=0,
            sequence=0,
            time=0,
        )
        return self._included()

    async def check_in(self, items: Sequence[SignedCheckIn]) -> BatchOutcome:
        self._reach()
        skipped: dict[int, str] = {}
        for position, item in enumerate(items):
            message, row = item.message, self.rows.get(item.message.device)
            if row is None or not row.is_enabled:
                skipped[position] = "DeviceIsDisabled"
            elif message.sequence <= row.sequence:
                skipped[position] = "SequenceNotHigher"
            elif not self.time - self.schedule.fresh <= message.time <= self.time:
                skipped[position] = "TimeTooOld"
            elif recover(message.digest(REGISTRY), plain_signature(item.signature)) != message.device:
                skipped[position] = "NotSignedByDevice"
            else:
                self.rows[message.device] = replace(row, sequence=message.sequence, time=message.time)
                self.check_ins.append(item)
        self.batches.append(len(items))
        return BatchOutcome(transaction=self._included(), skipped=skipped)

    async def tell(self, message: OwnerMessage, signature: bytes) -> Placed:
        self._reach()
        row = self.rows[message.device]
        if message.nonce != row.owner_nonce:
            raise refused("WrongNonce")
        assert recover(message.digest(REGISTRY), plain_signature(signature)) == row.owner
        row = replace(row, owner_nonce=row.owner_nonce + 1)
        if isinstance(message, Pause):
            row = replace(row, is_enabled=False)
        else:
            if isinstance(message, SetTerms) and not row.is_enabled:
                raise refused("DeviceIsDisabled")
            row = replace(row, is_enabled=True, reserve=message.reserve, licences=message.licences, flags=message.flags)
        self.rows[message.device] = row
        return self._placed()


@dataclass
class MemoryAuction(MemoryBlocks):
    """The auction chain: rounds are put in by `sell`, records come out in `records` by (round, lot).

    `unproven` rounds are refused as by a node that lacks something of them, `unreadable` ones fail.
    """

    time: int
    rounds: dict[int, SoldRound] = field(default_factory=dict)
    final_at: list[tuple[int, int]] = field(default_factory=list)
    records: dict[tuple[int, int], bytes] = field(default_factory=dict)
    posts: int = 0
    nonces: dict[bytes, int] = field(default_factory=dict)
    credits: dict[bytes, int] = field(default_factory=dict)
    withdrawals: list[Withdraw] = field(default_factory=list)
    unproven: set[int] = field(default_factory=set)
    unreadable: set[int] = field(default_factory=set)

    @property
    def payout(self) -> bytes:
        return PAYOUT

    def sell(self, sold: SoldRound) -> None:
        """Make a round final in the next block."""
        self.rounds[sold.round_id] = sold
        self.number += 1
        self.final_at.append((self.number, sold.round_id))

    async def head(self) -> Head:
        self._reach()
        return Head(number=self.number, time=self.time)

    async def outcomes(self, from_block: int) -> Outcome:
        self._reach()
        found = tuple(round_id for block, round_id in self.final_at if from_block <= block)
        return Outcome(next_block=self.number + 1, rounds=found)

    async def sold(self, round_id: int) -> SoldRound:
        self._reach()
        if round_id in self.unproven:
            raise SaleRefused(round_id=round_id, lot=None, reason="the finalized metadata chain has no such epoch")
        if round_id in self.unreadable:
            raise TransportFailed(endpoint="memory", reason="pruned")
        return self.rounds[round_id]

    async def posted_lots(self, round_id: int, chunk: int) -> int:
        self._reach()
        posted = (lot for number, lot in self.records if number == round_id and lot // 128 == chunk)
        return sum(1 << lot % 128 for lot in posted)

    async def post_records(self, sold: SoldRound, chunk: int, records: Mapping[int, bytes]) -> Placed:
        self._reach()
        if self.time >= sold.deliver_end:
            raise refused("NotDelivering")
        for lot, record in records.items():
            assert lot // 128 == chunk
            assert len(record) == 65 * len(sold.results[lot].winners)
            assert (sold.round_id, lot) not in self.records
            self.records[sold.round_id, lot] = record
        self.posts += 1
        return self._placed()

    async def credit(self, account: bytes) -> int:
        self._reach()
        return self.credits.get(account, 0)

    async def withdraw_nonce(self, account: bytes) -> int:
        self._reach()
        return self.nonces.get(account, 0)

    async def withdraw(self, message: Withdraw, signature: bytes) -> Placed:
        self._reach()
        assert recover(message.digest(VAULT), plain_signature(signature)) == message.account
        self.nonces[message.account] = message.nonce + 1
        self.withdrawals.append(message)
        return self._placed()


def sold_round(
    check_ins: Sequence[SignedCheckIn],
    rows: Mapping[bytes, DeviceRow],
    *,
    round_id: int,
    month: int,
    deliver_end: int,
    winners: Mapping[int, tuple[int, ...]],
    buyers: Mapping[int, tuple[bytes, Point]],
    payout: bytes = PAYOUT,
) -> SoldRound:
    """Return a finished round whose lots are the devices of `check_ins`, in that order."""
    lots = [
        Lot(
            number=number,
            device=item.message.device,
            owner=rows[item.message.device].owner,
            gateway=item.message.gateway,
            gateway_payout=payout,
            gateway_url="",
            model=rows[item.message.device].model,
            family=1,
            attributes=item.message.attributes,
            td_hash=item.message.td_hash,
            month_key_root=item.message.month_key_root,
            month=month,
            reserve=rows[item.message.device].reserve,
            licences=rows[item.message.device].licences,
            flags=0,
        )
        for number, item in enumerate(check_ins)
    ]
    return SoldRound(
        round_id=round_id,
        month=month,
        chain_id=AUCTION_ID,
        contract=addresses.BATCH_AUCTION,
        deliver_end=deliver_end,
        lots=proven(lots, round_id, month),
        results={lot.number: LotResult(price=lot.reserve, winners=winners.get(lot.number, ())) for lot in lots},
        buyers={slot: Buyer(account=account, key=key) for slot, (account, key) in buyers.items()},
    )


def proven(lots: Sequence[Lot], round_id: int, month: int) -> VerifiedLots:
    """Return lots as proven under the roots that they themselves have."""
    return verify(
        lots,
        round_id=round_id,
        month=month,
        count=len(lots),
        leaf_root=epoch.leaf_root([lot.leaf for lot in lots]),
        terms_head=epoch.terms_head(epoch.terms_rows([lot.terms for lot in lots])),
    )
