"""Many blocks of a busy chain, without waiting: real rounds through the genesis contracts, and a crowd beside them.

`metadata_blocks` and `auction_blocks` return a ledger of at least so many blocks. Both run the drivers of the contract
tests, which compare every call with the readable models, on the chain's own definition. The crowd fills each block up
with transactions of every type that the rules let in: transfers, access lists, calls that revert or run out of gas, and
contract creation with the instructions of the newer EIPs. Timestamps are chosen, so years of rounds take seconds. The
same seed makes the same blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import rlp
from eth_account import Account as Signer
from eth_hash.auto import keccak

from chains.auction import chain as auction_chain
from chains.auction.delivery_rules import record_positions
from chains.auction.deployment import PREDEPLOYED as AUCTION
from chains.base import artifact
from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.engine.database import MemoryDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.ledger import Ledger
from chains.engine.production import Built
from chains.metadata import chain as metadata_chain
from chains.metadata.deployment import PREDEPLOYED as METADATA
from tests.support.chain_backend import FUNDS, START_TIME, Account, Chain, account
from tests.support.metadata_twin import MetadataTwin, RandomOperator
from tests.support.metadata_world import HORIZON, MetadataWorld
from tests.support.node_backend import FAR_FUTURE, MINER, NodeDriver
from tests.support.round_driver import FullMarket, make_devices, market_of, recipient_addresses
from tests.support.twin_market import schedule_from

AUCTION_CONTRACTS = {
    "DTX": AUCTION.dtx,
    "Vault": AUCTION.vault,
    "KeeperEpochVerifier": AUCTION.verifier,
    "BatchAuction": AUCTION.batch_auction,
    "KeyRecords": AUCTION.key_records,
    "Settlement": AUCTION.settlement,
}
TEST_ACCOUNTS = [account(str(index)) for index in range(40)]
CROWD = [account(f"crowd {index}") for index in range(8)]
MOST_BESIDE = 6
"""Transactions of the crowd in one block, at most."""
LISTED_ACCOUNT_GAS, LISTED_SLOT_GAS = 2_400, 1_900
"""EIP-2930."""
TOKEN_CALL = bytes.fromhex("a9059cbb") + bytes(12) + b"\x77" * 20 + (1).to_bytes(32, "big")
"""transfer(0x7777…, 1): reverts for who has no token, and for a contract that is no token."""

RUNTIMES = tuple(
    map(
        bytes.fromhex,
        (
            "5f355f5d5f5c600155600154600255",  # PUSH0, TSTORE, TLOAD, SSTORE
            "7f" + "ab" * 32 + "5f5260205f60405e60405160015560a05f5fa0",  # MCOPY, LOG0
            "4760015543600190034060025548600355446004554660055500",  # BLOCKHASH of the parent, BASEFEE, PREVRANDAO
            "4a6001555f496002555f5f5f5f600160025af1600355",  # BLOBBASEFEE, BLOBHASH, CALL of ecrecover's neighbour
            "33ff",  # SELFDESTRUCT long after creation
            "60015f5560025f555f5f5560016001555f600155",  # refunds of EIP-3529
            "6105dc5f525f5f60205f5f60045af1503d5f5560205f5f5f600261ffffff1600455f5ffd",  # identity, then a revert
            "5b5f56",  # until the gas is gone
        ),
    )
)
"""Code of the contracts that the crowd creates and calls."""


class BusyLedger(Ledger):
    """A ledger that lets the crowd into every block, behind the transactions that the test wants."""

    crowd: Crowd | None = None

    def build(self, candidates: Sequence[bytes], **options: Any) -> Built:
        """Build as `Ledger` does; what is returned tells of the candidates alone."""
        beside = self.crowd.transactions(self) if self.crowd else []
        built = super().build([*candidates, *beside], **options)
        wanted = {bytes(keccak(raw)) for raw in candidates}
        included = tuple(found for found in built.included if found in wanted)
        assert len(built.included) == len(included) + len(beside), f"a refusal: {built.dropped + built.deferred}"
        return replace(built, included=included, receipts=built.receipts[: len(included)])


class Crowd:
    """Senders of everything that no market needs."""

    def __init__(self, seed: str, targets: Sequence[bytes]) -> None:
        """`targets` are contracts to be called with calldata that means nothing to them."""
        self._random = Random(seed)
        self._targets = list(targets)
        self._made: list[bytes] = []
        self._kinds: list[tuple[Callable[[], dict[str, object]], int]] = [
            (self._pay, 6), (self._nonsense, 3), (self._too_little_gas, 1), (self._create, 1), (self._call_made, 4),
        ]  # fmt: skip

    def transactions(self, ledger: Ledger) -> list[bytes]:
        """Return signed transactions for the next block, all of them valid in it."""
        random, nonces = self._random, {one.address: ledger.nonce(one.address) for one in CROWD}
        raws = []
        for _ in range(random.randrange(MOST_BESIDE + 1)):
            sender = random.choice(CROWD)
            kind = random.choices([kind for kind, _ in self._kinds], [weight for _, weight in self._kinds])[0]
            fields: dict[str, Any] = {"nonce": nonces[sender.address], "value": 0, "data": b"", **kind()}
            if "to" not in fields:
                self._made.append(bytes(keccak(rlp.encode([sender.address, nonces[sender.address]])))[12:])
            nonces[sender.address] += 1
            raws.append(self._signed(sender, fields, ledger.chain_id))
        return raws

    def _signed(self, sender: Account, fields: dict[str, Any], chain_id: int) -> bytes:
        random, kind = self._random, self._random.randrange(3)
        fields |= {"chainId": chain_id}
        if kind == 2:
            fields |= {"type": 2, "maxFeePerGas": 10**11, "maxPriorityFeePerGas": random.choice([0, 1, 10**9])}
        else:
            fields |= {"gasPrice": 10**10 + random.randrange(10**9)}
        if kind:
            fields["type"] = kind
            keys = [random.randrange(4).to_bytes(32, "big") for _ in range(random.randrange(4))]
            listed = random.choice([*self._targets, *self._made, CROWD[0].address])
            fields["gas"] = fields["gas"] + LISTED_ACCOUNT_GAS + LISTED_SLOT_GAS * len(keys)
            fields["accessList"] = [{"address": listed, "storageKeys": ["0x" + key.hex() for key in keys]}]
        return bytes(Signer.sign_transaction(fields, sender.key.to_bytes()).raw_transaction)

    def _pay(self) -> dict[str, object]:
        random = self._random
        to = random.choice([random.randbytes(20), random.choice(CROWD).address, MINER.address])
        return {
            "to": to,
            "value": random.randrange(10**15),
            "gas": 40_000,
            "data": random.randbytes(random.randrange(9)),
        }

    def _nonsense(self) -> dict[str, object]:
        data = self._random.choice([b"", TOKEN_CALL, self._random.randbytes(68)])
        return {"to": self._random.choice(self._targets), "gas": 120_000, "data": data}

    def _too_little_gas(self) -> dict[str, object]:
        return {"to": self._random.choice(self._targets), "gas": 22_500 + self._random.randrange(9_000)}

    def _create(self) -> dict[str, object]:
        runtime = self._random.choice(RUNTIMES)
        head = bytes([0x60, len(runtime), 0x80, 0x60, 0x0A, 0x5F, 0x39, 0x5F, 0xF3]).ljust(10, b"\0")
        code = self._random.choice([head + runtime, b"\xfe", b"\x33\xff", b"\x60\xef\x5f\x53\x60\x01\x5f\xf3"])
        return {"gas": 200_000 + self._random.randrange(10**5), "data": code, "value": self._random.choice([0, 7])}

    def _call_made(self) -> dict[str, object]:
        to = self._random.choice(self._made or self._targets)
        data = self._random.choice([b"", self._random.randrange(9).to_bytes(32, "big")])
        return {
            "to": to,
            "gas": 90_000 + self._random.randrange(10**5),
            "data": data,
            "value": self._random.choice([0, 3]),
        }


def metadata_blocks(count: int, *, seed: int = 1, engine: str = "stock") -> Ledger:
    """Return a metadata chain of at least `count` blocks: devices enrol, check in and are walked into epochs."""
    base = _metadata_schedule()
    ledger = _open(metadata_chain.definition(_settings(base)), METADATA.all, f"metadata {seed}", engine)
    chain = Chain(NodeDriver(ledger))
    operator = RandomOperator(MetadataTwin(chain, world=GenesisWorld(chain)), seed)
    operator.populate()
    while chain.block_number < count:
        operator.step()
    return ledger


def auction_blocks(count: int, *, seed: int = 1, engine: str = "stock") -> Ledger:
    """Return an auction chain of at least `count` blocks: round after round from opening to the last fee."""
    schedule = schedule_from(START_TIME)
    parties = ("holder", "keeper", "treasury", "platform", "fee_recipient")
    settings = _settings(schedule) | {
        name: "0x" + who.address.hex() for name, who in zip(parties, TEST_ACCOUNTS[:5], strict=True)
    }
    settings["metadata_miners"] = ["0x" + one.hex() for one in recipient_addresses()]
    ledger = _open(auction_chain.definition(settings), list(AUCTION_CONTRACTS.values()), f"auction {seed}", engine)
    chain = Chain(NodeDriver(ledger))
    made = {name: chain.at(artifact.load("auction", name), address) for name, address in AUCTION_CONTRACTS.items()}
    market, random = market_of(chain, schedule, made), Random(seed)
    play_round(market, random)
    while chain.block_number < count:
        market.next_round()
        play_round(market, random)
    return ledger


def play_round(market: FullMarket, random: Random) -> None:
    """One round: sold, delivered but for a few lots, refunded, claimed, fees collected."""
    accounts = market.twin.chain.accounts
    gateways, owners, bidders = accounts[5:7], accounts[7:12], accounts[12:17]
    devices, terms = make_devices(
        random,
        random.choice([3, 9, 30, 130]),
        owners=[one.address for one in owners],
        gateways=[one.address for one in gateways],
    )
    market.open_round(devices, terms)
    market.sell(random, bidders, silent=random.randrange(2))
    for chunk in range(len(market.chunks)):
        for gateway in gateways:
            own = [lot for lot in market.sold(chunk) if market.device(chunk, lot).gateway == gateway.address]
            if own[random.randrange(2) :]:
                market.post(gateway, chunk, own[random.randrange(2) :] or own)
    market.pass_delivery()
    for chunk, delivery in enumerate(market.chunks):
        missing = [lot for lot in market.sold(chunk) if not delivery.has_record(lot)]
        if missing:
            market.refund_missing(chunk, record_positions(delivery.results, missing))
    market.pass_dispute()
    for chunk, delivery in enumerate(market.chunks):
        delivered = [lot for lot in market.sold(chunk) if delivery.has_record(lot)]
        if delivered:
            market.claim(chunk, delivered)
    if market.settlement.call("pools", market.round_id)[6]:  # everything may have gone for nothing
        market.collect_fees()


class GenesisWorld(MetadataWorld):
    """The metadata world on the contracts that stand in genesis."""

    def __init__(self, chain: Chain) -> None:
        given = _metadata_schedule()
        super().__init__(chain, **given.to_json())
        assert self.schedule == given

    def _deploy(self) -> None:
        names = ("ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook")
        self.models, self.gateway_registry, self.devices, self.book = (
            self.chain.at(artifact.load("metadata", name), address)
            for name, address in zip(names, METADATA.all, strict=True)
        )
        self.domain = Domain(self.chain.chain_id, self.devices.address)


def _metadata_schedule() -> Schedule:
    """The devnet's, with walks long enough that many calls of the operator, a block each, fall into one."""
    base = Schedule.devnet(START_TIME + HORIZON)
    return replace(base, close=90, lead=280, fresh=600, min_lots=2, time_step=10, month_zero=START_TIME + HORIZON)


def _open(definition: ChainDefinition, targets: Sequence[bytes], seed: str, engine: str) -> Ledger:
    ledger = BusyLedger.open(definition, MemoryDatabase(), miner_key=MINER.key, clock=lambda: FAR_FUTURE, engine=engine)
    assert isinstance(ledger, BusyLedger)
    ledger.crowd = Crowd(seed, targets)
    return ledger


def _settings(schedule: Schedule) -> dict[str, object]:
    """Genesis settings that both chains share: every account that signs has coin; the crowd may create contracts."""
    funded = {one.address for one in [*TEST_ACCOUNTS, *CROWD]}
    return {
        "genesis_time": START_TIME,
        "schedule": schedule.to_json(),
        "members": ["0x" + MINER.address.hex()],
        "period": 1,
        "checkpoint_length": 2,
        "vote_depth": 1,
        "alloc": {"0x" + who.hex(): str(1_000 * FUNDS) for who in sorted(funded)},
        "deployers": ["0x" + one.address.hex() for one in CROWD],
    }
