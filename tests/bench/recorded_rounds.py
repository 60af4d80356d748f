"""Real rounds, driven through the real contracts at their genesis addresses, and the hot calls that end them.

A recording is the state before the hot calls, and the calls with the gas that they took when the round really made
them. The auction's rounds are compared with the readable model step by step by the drivers of the contract tests; a
call that the model refuses never becomes a recording.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from random import Random

from eth_keys.datatypes import PrivateKey

from chains.auction import chain as auction_chain
from chains.auction.delivery_rules import ChunkDelivery
from chains.auction.deployment import PREDEPLOYED as AUCTION
from chains.auction.rules import Lot
from chains.base import artifact
from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.genesis import build_genesis
from chains.engine.ledger import Ledger
from chains.metadata import chain as metadata_chain
from chains.metadata.deployment import PREDEPLOYED as METADATA
from tests.bench.scene import Recorder, Scene
from tests.support.chain_backend import FUNDS, START_TIME, Chain, Outcome, account
from tests.support.metadata_world import HORIZON, MetadataWorld
from tests.support.node_backend import FAR_FUTURE, MINER, NodeDriver
from tests.support.round_driver import ROUND, FullMarket, make_devices, market_of, recipient_addresses
from tests.support.twin_market import TwinMarket, key_of, schedule_from

ACCOUNTS = 24
"""What `Chain` makes for itself."""
DTX_EACH = 10**21
BID_TICKS = 400
CHUNK = 128
CHECK_IN_BATCH = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A transaction of a round: the label of its sender's test account, receiver, calldata, and gas used."""

    sender: str
    to: bytes
    data: bytes
    gas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """The state before the calls, and the calls in their order; all are valid one second after `scene.timestamp`."""

    scene: Scene
    calls: Sequence[Call]


class RecordingDriver(NodeDriver):
    """Our engine with a memory of what was sent and of every slot that was written."""

    def __init__(self, definition: ChainDefinition, labels: Sequence[str]) -> None:
        self._recorder, self._database = Recorder(), MemoryDatabase()
        self._labels = {account(label).address: label for label in labels}
        self._sent: list[Call] = []
        super().__init__(
            Ledger.open(
                definition,
                self._database,
                miner_key=MINER.key,
                clock=lambda: FAR_FUTURE,
                vm_class=self._recorder.vm_class,
            )
        )
        for who, found in definition_accounts(definition).items():
            self._recorder.touched.setdefault(who, set()).update(found)

    def transact(
        self, key: PrivateKey, to: bytes | None, data: bytes, *, value: int, gas: int, timestamp: int
    ) -> Outcome:
        done = super().transact(key, to, data, value=value, gas=gas, timestamp=timestamp)
        label = self._labels.get(key.public_key.to_canonical_address())
        if label is not None and to is not None:
            self._sent.append(Call(sender=label, to=to, data=data, gas=done.gas_used))
        return done

    def scene(self) -> Scene:
        """Return the state now, and forget the calls so far."""
        self._sent.clear()
        return self._recorder.snapshot(self._ledger, self._database)

    def calls(self) -> list[Call]:
        """Return the calls since `scene`."""
        return list(self._sent)


def definition_accounts(definition: ChainDefinition) -> dict[bytes, set[int]]:
    """Return accounts and slots of a genesis, which no block has written yet."""
    accounts = build_genesis(definition, Batch(MemoryDatabase())).accounts
    return {who: set(found.storage) for who, found in accounts.items()}


def clearing(*, chunks: int, lots: int, bidders: int) -> Recording:
    """Clear a round of `chunks` chunks whose last one has `lots` lots, one licence each, under `bidders` bids a lot."""
    market, driver = _auction_chain(senders=0, bidders=bidders)
    random = Random("clearing")
    _open(market, random, count=CHUNK * (chunks - 1) + lots)
    _bid(market, random, bidders, least=0)
    market.twin.start_clear(ROUND)
    scene = driver.scene()
    market.twin.clear_all(ROUND)
    clears = [call for call in driver.calls() if call.to == AUCTION.batch_auction][:chunks]
    return Recording(scene=scene, calls=clears)


def delivery(*, chunks: int, lots: int, bidders: int, senders: int) -> Recording:
    """Deliver the records of a round in which every lot is sold, one chunk a call; one gateway serves all devices.

    Accounts `sender 0` .. have coin and DTX.
    """
    market, driver = _auction_chain(senders=senders, bidders=bidders)
    random = Random("delivery")
    _open(market, random, count=CHUNK * (chunks - 1) + lots)
    _bid(market, random, bidders, least=1)
    market.twin.start_clear(ROUND)
    market.twin.clear_all(ROUND)
    results = market.twin.model.rounds[ROUND].results
    market.chunks = [
        ChunkDelivery(round_id=ROUND, chunk=chunk, results=results[chunk * CHUNK : (chunk + 1) * CHUNK])
        for chunk in range(chunks)
    ]
    scene = driver.scene()
    gateway = market.twin.chain.accounts[5]
    for chunk in range(chunks):
        market.post(gateway, chunk, market.sold(chunk))
    return Recording(scene=scene, calls=driver.calls())


def check_ins(*, batches: int, size: int, rounds: int = 1) -> Recording:
    """Check in `batches * size` devices through one gateway, `size` a call, again and again: `rounds` times each.

    Every device has checked in before and states the same as then, which is what a device does most of its life.
    """
    labels = [str(index) for index in range(ACCOUNTS)]
    schedule = GenesisWorld.schedule_at(START_TIME)
    settings = _settings(schedule, labels)
    driver = RecordingDriver(metadata_chain.definition(settings), labels)
    world = GenesisWorld(Chain(driver), min_lots=1)
    assert world.schedule == schedule
    devices = world.list_devices(batches * size)
    scene = driver.scene()
    time = world.schedule.round_down(scene.timestamp)
    for sequence in range(2, 2 + rounds):
        for start in range(0, len(devices), size):
            part = devices[start : start + size]
            items = [world.statement(who, sequence, time=time) for who in part]
            receipt = world.check_in_batch(items, [who.key for who in part])
            assert len(receipt.events) == len(part), "a check-in of the recording was skipped"
    return Recording(scene=scene, calls=driver.calls())


class GenesisWorld(MetadataWorld):
    """The world of the contract tests on the contracts that stand in genesis."""

    @staticmethod
    def schedule_at(genesis: int) -> Schedule:
        """Return the schedule that a world of this genesis time has."""
        return replace(Schedule.devnet(genesis + HORIZON), min_lots=1, time_step=10, fresh=3_000)

    def _deploy(self) -> None:
        names = ("ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook")
        self.models, self.gateway_registry, self.devices, self.book = (
            self.chain.at(artifact.load("metadata", name), address)
            for name, address in zip(names, METADATA.all, strict=True)
        )
        self.domain = Domain(self.chain.chain_id, self.devices.address)


class SwiftTwin(TwinMarket):
    """The twin that compares one sum of money a step; every action and every result is still the model's."""

    def check_money(self) -> None:
        """Escrow, to the wei."""
        assert self.vault.call("escrowed") == self.model.vault.escrowed


def _auction_chain(*, senders: int, bidders: int) -> tuple[FullMarket, RecordingDriver]:
    """Open the auction chain: accounts 0 holder, 1 keeper, 2 treasury, 3 platform, 4 fee recipient, 5 gateway."""
    labels = [str(index) for index in range(ACCOUNTS)] + [f"sender {index}" for index in range(senders)]
    bidding = [f"bidder {number}" for number in range(bidders)]
    who = [account(label) for label in labels[:6]]
    schedule = schedule_from(START_TIME)
    parties = {
        "holder": who[0].address,
        "keeper": who[1].address,
        "treasury": who[2].address,
        "platform": who[3].address,
        "fee_recipient": who[4].address,
    }
    settings = _settings(schedule, [*labels, *bidding]) | {name: "0x" + one.hex() for name, one in parties.items()}
    settings["metadata_miners"] = ["0x" + one.hex() for one in recipient_addresses()]
    definition = auction_chain.definition(settings)
    driver = RecordingDriver(definition, labels)
    chain = Chain(driver)
    made = {
        name: chain.at(artifact.load("auction", name), address)
        for name, address in (
            ("DTX", AUCTION.dtx),
            ("Vault", AUCTION.vault),
            ("KeeperEpochVerifier", AUCTION.verifier),
            ("BatchAuction", AUCTION.batch_auction),
            ("KeyRecords", AUCTION.key_records),
            ("Settlement", AUCTION.settlement),
        )
    }
    for label in labels[ACCOUNTS:]:
        made["DTX"].send("transfer", account(label).address, DTX_EACH)
    market = market_of(chain, schedule, made)
    market.twin = SwiftTwin(**{field.name: getattr(market.twin, field.name) for field in fields(TwinMarket)})
    return market, driver


def _open(market: FullMarket, random: Random, *, count: int) -> None:
    gateway = market.twin.chain.accounts[5].address
    devices, _ = make_devices(random, count, owners=[random.randbytes(20) for _ in range(64)], gateways=[gateway])
    market.open_round(devices, [Lot(reserve=0, licences=1)] * count)


def _bid(market: FullMarket, random: Random, bidders: int, *, least: int) -> None:
    """Seal and reveal batches of bids `least` .. BID_TICKS whose budgets pay for about what the bidder wins."""
    count = len(market.devices)
    lock = 2 * BID_TICKS * max(1, count // bidders)
    for number in range(bidders):
        bidder = market.twin.chain.new_account(f"bidder {number}")
        market.twin.fund(bidder, lock)
        bids = [random.randint(least, BID_TICKS) for _ in range(count)]
        sealed = market.twin.seal(ROUND, bidder, bids, budget=lock, cap=65_535, lock=lock, key=key_of(random))
        assert market.twin.commit(ROUND, sealed) is not None
    market.twin.to_reveal(ROUND)
    for slot in range(bidders):
        assert market.twin.reveal(ROUND, slot) is not None
    market.twin.to_clear(ROUND)


def _settings(schedule: Schedule, labels: Sequence[str]) -> dict[str, object]:
    """Return the genesis settings that both chains share: every account that signs has coin."""
    funded = {account(label).address for label in labels}
    return {
        "genesis_time": START_TIME,
        "schedule": schedule.to_json(),
        "members": ["0x" + MINER.address.hex()],
        "period": 1,
        "checkpoint_length": 8,
        "vote_depth": 2,
        "alloc": {"0x" + who.hex(): str(1_000 * FUNDS) for who in sorted(funded)},
    }
