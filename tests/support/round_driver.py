"""A whole market on a test chain: every contract for real, the readable models beside it, devices with real keys.

Wraps `twin_market` (auction against model) with key records and settlement. Deliveries go through the calldata builders
and are read back from logs, as programs do it; payments are mirrored in the model's vault, so that `check_money` of the
twin compares every credit and the escrow after every step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from chains.auction import delivery_events
from chains.auction.delivery_client import (
    LeafEntry,
    build_claim,
    build_claim_metadata_fee,
    build_claim_miner_fee,
    build_post,
    build_refund_missing,
    prove_lots,
)
from chains.auction.delivery_rules import ChunkDelivery, record_positions
from chains.auction.delivery_view import DeliveryView
from chains.auction.deployment import AuctionAddresses, AuctionParties, constructor_arguments
from chains.auction.life_cycle import Market
from chains.auction.messages import EpochPreimage
from chains.auction.rules import Lot, LotResult, encode_results, split
from chains.base import artifact
from chains.base.schedule import Schedule
from chains.base.units import TICK
from chains.crypto.epoch import CHUNK_LOTS, leaf_hash, leaf_root, terms_head
from chains.crypto.key_record import LicenceId, make_record
from chains.crypto.month_keys import month_address, month_secret
from chains.crypto.points import point_at
from tests.support.chain_backend import Account, Chain, Deployed, Receipt, account
from tests.support.twin_market import FORFEIT_FLOOR, LICENCE_X, TwinMarket, key_of, rows_of, schedule_from

ROUND = 1
MONTH = 0
RECIPIENTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device of the round: its seed, who owns it and who relays for it."""

    seed: bytes
    owner: bytes
    gateway: bytes
    content: bytes

    @property
    def secret(self) -> int:
        return month_secret(self.seed, MONTH)


@dataclass(slots=True, kw_only=True)
class FullMarket:
    """All contracts of the auction chain, one round of devices, and what programs rebuild from its logs."""

    twin: TwinMarket
    key_records: Deployed
    settlement: Deployed
    platform: bytes
    fee_recipient: bytes
    miner: Account
    recipients: Sequence[bytes]
    devices: Sequence[Device] = ()
    chunks: list[ChunkDelivery] = field(default_factory=list)
    view: DeliveryView = field(default_factory=DeliveryView)
    round_id: int = ROUND

    @property
    def month(self) -> int:
        """The months are sold one after the other."""
        return self.round_id - ROUND

    def next_round(self) -> None:
        """Forget the round that is over, and go to the first second at which the next one may open."""
        self.round_id += 1
        self.devices, self.chunks = (), []
        schedule = self.twin.schedule
        self._reach(schedule.walk_window(self.month)[0])

    # -- the round up to its result

    def open_round(self, devices: Sequence[Device], lots: Sequence[Lot]) -> None:
        """Open the next round with these devices as its lots; its month is the one whose window it is."""
        self.devices = devices
        leaves = [
            leaf_hash(lot=lot, owner=device.owner, gateway_payout=device.gateway, content=device.content)
            for lot, device in enumerate(devices)
        ]
        rows = rows_of(lots)
        epoch = EpochPreimage(
            epoch=self.round_id,
            month=self.month,
            lots=len(lots),
            close_time=self.twin.chain.time,
            terms_head=terms_head(rows),
            leaf_root=leaf_root(leaves),
        )
        opened = self.twin.act(
            lambda: self.twin.auction.send("openRound", epoch.fields, self.twin.attest(epoch)),
            lambda now: self.twin.model.open_round(epoch, rows, now),
        )
        assert opened is not None

    def sell(self, random: Random, bidders: Sequence[Account], *, silent: int = 0) -> None:
        """Random bids, reveals of all but the last `silent` bidders, clearing; then every lock is paid back."""
        count = len(self.devices)
        for bidder in bidders:
            bids = [random.choice([0, 0, random.randint(1, 400)]) for _ in range(count)]
            lock = random.randint(2_000, 40_000)
            self.twin.fund(bidder, lock)
            sealed = self.twin.seal(self.round_id, bidder, bids, budget=lock, cap=65_535, lock=lock, key=key_of(random))
            assert self.twin.commit(self.round_id, sealed) is not None
        self.twin.to_reveal(self.round_id)
        shown = len(bidders) - silent
        for slot in random.sample(range(shown), shown):
            assert self.twin.reveal(self.round_id, slot) is not None
        self.twin.to_clear(self.round_id)
        assert self.twin.start_clear(self.round_id) is not None
        self.twin.clear_all(self.round_id)
        for position in range(shown):
            assert self.twin.refund(self.round_id, position) is not None
        for slot in range(shown, len(bidders)):
            assert self.twin.forfeit(self.round_id, slot) is not None
        results = self.twin.model.rounds[self.round_id].results
        self.chunks = [
            ChunkDelivery(round_id=self.round_id, chunk=at // CHUNK_LOTS, results=results[at : at + CHUNK_LOTS])
            for at in range(0, len(results), CHUNK_LOTS)
        ]

    def results(self, chunk: int) -> bytes:
        return encode_results(self.chunks[chunk].results)

    def result_of(self, lot: int) -> LotResult:
        return self.twin.model.rounds[self.round_id].results[lot]

    def sold(self, chunk: int) -> list[int]:
        """Lots of the chunk (0 .. 127) that have a winner."""
        return [lot for lot, result in enumerate(self.chunks[chunk].results) if result.winners]

    def device(self, chunk: int, lot: int) -> Device:
        return self.devices[chunk * CHUNK_LOTS + lot]

    # -- delivery

    def licence(self, lot: int, rank: int) -> LicenceId:
        chain_id, contract = self.twin.chain.chain_id, self.twin.auction.address
        return LicenceId(chain_id=chain_id, contract=contract, round=self.round_id, lot=lot, rank=rank)

    def records(self, chunk: int, lots: Sequence[int], *, wrong: bool = False) -> list[bytes]:
        """What the devices of these lots make for their winners; with `wrong`, of another month."""
        records = []
        for position in record_positions(self.chunks[chunk].results, lots):
            number = chunk * CHUNK_LOTS + position // 6
            device = self.devices[number]
            secret = month_secret(device.seed, MONTH + 1) if wrong else device.secret
            records.append(make_record(secret, point_at(LICENCE_X, 0), self.licence(number, position % 6), device.seed))
        return records

    def post(
        self,
        sender: Account,
        chunk: int,
        lots: Sequence[int],
        *,
        records: Sequence[bytes] | None = None,
        results: bytes | None = None,
    ) -> Receipt:
        """Post as `sender`, on the chain and, if that succeeds, in the model."""
        records = self.records(chunk, lots) if records is None else records
        proof = prove_lots(self.entries, chunk, lots)
        data = build_post(self.round_id, chunk, self.results(chunk) if results is None else results, proof, records)
        receipt = self.send(sender, self.key_records.address, data)
        self.chunks[chunk].post(
            sender=sender.address,
            is_gateway=all(self.device(chunk, lot).gateway == sender.address for lot in lots),
            is_owner=all(self.device(chunk, lot).owner == sender.address for lot in lots),
            lots=lots,
            records=records,
        )
        self.twin.check_money()
        return receipt

    # -- settlement

    def refund_missing(self, chunk: int, positions: Sequence[int]) -> Receipt:
        """Refund on both sides; also begins the dispute phase on both."""
        now = self.twin.now()
        data = build_refund_missing(self.round_id, chunk, self.results(chunk), positions)
        receipt = self.send(self.twin.chain.accounts[0], self.settlement.address, data)
        self.twin.model.advance(self.round_id, now)
        for _, slot, ticks in self.chunks[chunk].refund_missing(positions):
            self.twin.model.vault.credit(self.twin.model.rounds[self.round_id].bids[slot].bidder, ticks * TICK)
        self.twin.check_money()
        return receipt

    def claim(self, chunk: int, lots: Sequence[int]) -> Receipt:
        """Claim on both sides; the fee stays in escrow until it is collected."""
        data = build_claim(self.round_id, chunk, self.results(chunk), prove_lots(self.entries, chunk, lots))
        receipt = self.send(self.twin.chain.accounts[0], self.settlement.address, data)
        for lot, licences in self.chunks[chunk].claim(lots).items():
            device, price = self.device(chunk, lot), self.chunks[chunk].results[lot].price
            shares = split(price=price, licences=licences, miners=1, recipients=RECIPIENTS)
            for payee, amount in (
                (device.owner, shares.owner),
                (device.gateway, shares.gateway),
                (self.platform, shares.platform),
            ):
                self.twin.model.vault.credit(payee, amount)
        self.twin.check_money()
        return receipt

    def collect_fees(self) -> None:
        """Everybody takes their part of the round's fee; both halves must come out to the wei."""
        pool = self.settlement.call("pools", self.round_id)
        payee = self.miner.address if pool[0] else self.fee_recipient
        jobs = [(payee, pool[6], build_claim_miner_fee(self.round_id, payee))]
        jobs += [(who, pool[7], build_claim_metadata_fee(self.round_id, n)) for n, who in enumerate(self.recipients)]
        for account_, amount, data in jobs:
            self.send(self.twin.chain.accounts[0], self.settlement.address, data)
            self.twin.model.vault.credit(account_, amount)
            self.twin.check_money()

    # -- plumbing

    @property
    def entries(self) -> list[LeafEntry]:
        return [LeafEntry(owner=one.owner, gateway=one.gateway, content=one.content) for one in self.devices]

    def send(self, sender: Account, to: bytes, data: bytes) -> Receipt:
        """Send calldata and take the events of delivery into the view."""
        receipt = self.twin.chain.transact(sender, to, data)
        for log in receipt.logs:
            if log.address in (self.key_records.address, self.settlement.address):
                event = delivery_events.decode_log(log.topics, log.data)
                assert event is not None
                self.view.apply(event)
        return receipt

    def pass_delivery(self) -> None:
        """Go to the first second after delivery."""
        self._reach(self.twin.model.rounds[self.round_id].deadlines.deliver_end)

    def pass_dispute(self) -> None:
        """Go past the dispute window, which counts blocks from the first call of `advance` in it."""
        self.twin.advance(self.round_id)
        self._reach(self.twin.model.rounds[self.round_id].deadlines.dispute_end)

    def _reach(self, time: int) -> None:
        chain = self.twin.chain
        if chain.time + 1 < time:
            chain.travel_to(time)
        chain.mine(self.twin.schedule.phase_blocks)


def make_devices(
    random: Random, count: int, *, owners: Sequence[bytes], gateways: Sequence[bytes]
) -> tuple[list[Device], list[Lot]]:
    """Devices with random seeds behind the given owners and gateways, and random terms."""
    devices = []
    for _ in range(count):
        seed = random.randbytes(32)
        content = month_address(month_secret(seed, MONTH)).rjust(32, b"\0")
        devices.append(Device(seed=seed, owner=random.choice(owners), gateway=random.choice(gateways), content=content))
    lots = [
        Lot(reserve=random.choice([0, 0, 20, 150]), licences=random.choice([0, 1, 1, 2, 3, 6])) for _ in range(count)
    ]
    return devices, lots


def open_full_market(chain: Chain, *, phase_blocks: int = 2) -> FullMarket:
    """Deploy miner set, token, vault, verifier, auction, key records and settlement, with the twin's model beside them.

    Accounts: 0 holds the DTX, 1 is the keeper, 2 the treasury, 3 the platform, 4 the fee recipient. The only member of
    the miner set is the test chain's sealer; where the coinbase is another, the fee recipient takes the miners' half.
    """
    holder, keeper, treasury, platform, fee_recipient = chain.accounts[:5]
    miner = account("miner")
    for number in range(RECIPIENTS):
        chain.new_account(f"metadata miner {number}")
    schedule = schedule_from(chain.time, phase_blocks=phase_blocks)
    miner_set = chain.deploy(artifact.load("base", "MinerSet"), [miner.address], 8)
    names = ("DTX", "Vault", "KeeperEpochVerifier", "BatchAuction", "KeyRecords", "Settlement")
    predicted = {name: chain.predict(holder, offset) for offset, name in enumerate(names)}
    at = AuctionAddresses(
        miner_set=miner_set.address,
        dtx=predicted["DTX"],
        vault=predicted["Vault"],
        verifier=predicted["KeeperEpochVerifier"],
        batch_auction=predicted["BatchAuction"],
        key_records=predicted["KeyRecords"],
        settlement=predicted["Settlement"],
    )
    parties = AuctionParties(
        holder=holder.address,
        treasury=treasury.address,
        platform=platform.address,
        fee_recipient=fee_recipient.address,
        keeper=keeper.address,
        metadata_miners=recipient_addresses(),
        forfeit_floor=FORFEIT_FLOOR,
    )
    arguments = constructor_arguments(schedule, parties, at)
    made = {name: chain.deploy(artifact.load("auction", name), *arguments[name]) for name in names}
    assert {name: one.address for name, one in made.items()} == predicted
    return market_of(chain, schedule, made)


def market_of(chain: Chain, schedule: Schedule, made: Mapping[str, Deployed]) -> FullMarket:
    """Put the model and its drivers beside contracts that exist; parties and accounts as in `open_full_market`."""
    holder, keeper, treasury, platform, fee_recipient = chain.accounts[:5]
    made["DTX"].send("approve", made["Vault"].address, 2**256 - 1)
    twin = TwinMarket(
        chain=chain,
        schedule=schedule,
        keeper=keeper,
        token=made["DTX"],
        vault=made["Vault"],
        verifier=made["KeeperEpochVerifier"],
        auction=made["BatchAuction"],
        key_records=holder,  # the twin's stand-ins; the contracts themselves are in FullMarket
        settlement=holder,
        treasury=treasury,
        model=Market(
            schedule=schedule,
            chain_id=chain.chain_id,
            contract=made["BatchAuction"].address,
            treasury=treasury.address,
            forfeit_floor=FORFEIT_FLOOR,
        ),
    )
    return FullMarket(
        twin=twin,
        key_records=made["KeyRecords"],
        settlement=made["Settlement"],
        platform=platform.address,
        fee_recipient=fee_recipient.address,
        miner=account("miner"),
        recipients=recipient_addresses(),
    )


def recipient_addresses() -> tuple[bytes, ...]:
    """The metadata miners, who get the other half of the fee."""
    return tuple(account(f"metadata miner {number}").address for number in range(RECIPIENTS))
