"""Ledgers for engine tests: a definition with public keys, a hand-driven clock, and short ways to make transactions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from eth.vm.forks.cancun.transactions import CancunTransactionBuilder
from eth_keys.datatypes import PrivateKey
from eth_typing import Address

from chains.crypto.keys import address_of, devnet_key
from chains.engine.database import Database, MemoryDatabase
from chains.engine.definition import ChainDefinition, Predeploy
from chains.engine.ledger import Ledger
from chains.engine.production import Built

CHAIN_ID = 20180321
GENESIS_TIME = 1_700_000_000
GWEI = 10**9
FUNDS = 10**24
SEED = "engine tests, public on purpose"

USERS = [devnet_key(SEED, "user", index) for index in range(6)]
DEPLOYER = devnet_key(SEED, "deployer", 0)
MINERS = sorted((devnet_key(SEED, "miner", index) for index in range(4)), key=address_of)
STRANGER = devnet_key(SEED, "stranger", 0)

COUNTER = bytes.fromhex("00" * 18 + "c001")
"""Predeploy: adds 1 to slot 0, stores the timestamp in slot 1, logs the new count (topic 0x..2a)."""
COUNTER_CODE = bytes.fromhex("5f54600101805f55426001555f52602a60205fa100")
REVERTER = bytes.fromhex("00" * 18 + "c002")
"""Predeploy: reverts with the 4 bytes 0xdeadbeef."""
REVERTER_CODE = bytes.fromhex("63deadbeef60e01b5f5260045ffd")
LOOPER = bytes.fromhex("00" * 18 + "c003")
"""Predeploy: loops until the gas is gone."""
LOOPER_CODE = bytes.fromhex("5b5f56")


class Clock:
    """Unix seconds that only the test moves."""

    def __init__(self, now: float = GENESIS_TIME) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def definition(*, miners: Sequence[PrivateKey] = MINERS[:1], **changes: Any) -> ChainDefinition:
    """E = 2, d = 1, period 1 s; users and the deployer are funded."""
    base = ChainDefinition(
        name="engine test",
        chain_id=CHAIN_ID,
        period=1,
        genesis_timestamp=GENESIS_TIME,
        members=tuple(address_of(key) for key in miners),
        checkpoint_length=2,
        vote_depth=1,
        alloc={address_of(key): FUNDS for key in [*USERS, DEPLOYER]},
        predeploys=(
            Predeploy(name="Counter", address=COUNTER, runtime_code=COUNTER_CODE),
            Predeploy(name="Reverter", address=REVERTER, runtime_code=REVERTER_CODE),
            Predeploy(name="Looper", address=LOOPER, runtime_code=LOOPER_CODE),
        ),
        deployers=frozenset({address_of(DEPLOYER)}),
    )
    return replace(base, **changes)


def transfer(
    key: PrivateKey,
    nonce: int,
    *,
    to: bytes = b"\x77" * 20,
    value: int = 1,
    data: bytes = b"",
    gas: int = 21_000,
    chain_id: int = CHAIN_ID,
    tip: int = GWEI,
    max_fee: int = 100 * GWEI,
    access_list: Sequence[tuple[bytes, Sequence[int]]] = (),
) -> bytes:
    """Return a raw type-2 transaction."""
    unsigned = CancunTransactionBuilder.new_unsigned_dynamic_fee_transaction(
        chain_id,
        nonce,
        tip,
        max_fee,
        gas,
        Address(to),
        value,
        data,
        [(Address(who), slots) for who, slots in access_list],
    )
    return bytes(unsigned.as_signed_transaction(key).encode())


def legacy(key: PrivateKey, nonce: int, *, chain_id: int | None = CHAIN_ID, to: bytes = b"\x77" * 20) -> bytes:
    """Return a raw legacy transaction; `chain_id` None leaves out EIP-155."""
    unsigned = CancunTransactionBuilder.create_unsigned_transaction(
        nonce=nonce, gas_price=10 * GWEI, gas=21_000, to=Address(to), value=1, data=b""
    )
    return bytes(unsigned.as_signed_transaction(key, chain_id=chain_id or 0).encode())  # 0: without EIP-155


@dataclass(slots=True)
class Network:
    """Some ledgers on one definition and one clock; every block and vote is handed to all at once."""

    definition: ChainDefinition = field(default_factory=definition)
    clock: Clock = field(default_factory=Clock)
    ledgers: dict[bytes, Ledger] = field(default_factory=dict)

    def join(self, key: PrivateKey | None = None, database: Database | None = None, *, name: bytes = b"") -> Ledger:
        """Open a ledger; `name` tells followers apart."""
        store = MemoryDatabase() if database is None else database
        ledger = Ledger.open(self.definition, store, miner_key=key, clock=self.clock)
        self.ledgers[name or (address_of(key) if key else b"follower")] = ledger
        return ledger

    def step(self, candidates: Sequence[bytes] = (), *, silent: frozenset[bytes] = frozenset()) -> Built:
        """One period on: whoever is first in the queue and not `silent` builds, all others import."""
        self.clock.now += self.definition.period
        speaking = {name: ledger for name, ledger in self.ledgers.items() if name not in silent}
        first = next(iter(speaking.values()))
        miner = next(who for who in first.sealing_queue() if who in speaking)
        built = speaking[miner].build(candidates, timestamp=int(self.clock.now), budget_seconds=10)
        envelope = speaking[miner].envelope_of(built.block.hash)
        assert envelope is not None
        votes = [vote.to_wire() for vote in built.votes]
        for name, ledger in speaking.items():
            if name != miner:
                votes.extend(vote.to_wire() for vote in ledger.import_envelope(envelope).votes)
        for wire in votes:
            for ledger in speaking.values():
                ledger.import_vote(wire)
        return built


def grow(
    ledger: Ledger, clock: Clock, blocks: int = 1, candidates: Mapping[int, Sequence[bytes]] | None = None
) -> None:
    """Build `blocks` blocks on one ledger; `candidates` by position, counted from 0."""
    for position in range(blocks):
        clock.now += ledger.definition.period
        ledger.build((candidates or {}).get(position, ()), timestamp=int(clock.now), budget_seconds=10)
