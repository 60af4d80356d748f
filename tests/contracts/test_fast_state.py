"""Whole rounds on the dictionary account database: py-evm's own, importing the same blocks, agrees on every root."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from eth.vm.forks.cancun.receipts import CancunReceiptBuilder
from eth_hash.auto import keccak
from eth_keys.datatypes import PrivateKey

from chains.engine.calls import CallRequest
from chains.engine.database import MemoryDatabase
from chains.engine.definition import Predeploy
from chains.engine.fast.account_db import FastAccountDB, LibraryTrie
from chains.engine.ledger import Ledger
from chains.engine.vm import LatchkeyVM
from tests.contracts.test_settlement_round import sold_market
from tests.support.chain_backend import Chain, Outcome
from tests.support.ledgers import MINERS, USERS, Clock, transfer
from tests.support.ledgers import definition as small_chain
from tests.support.machines import machine
from tests.support.metadata_world import MetadataWorld
from tests.support.node_backend import FAR_FUTURE, MINER, NodeDriver, definition

pytestmark = pytest.mark.engine

STOCK = LatchkeyVM
FAST = machine("Fast", account_db_class=FastAccountDB)
LIBRARY = machine("Library", account_db_class=type("OnTheLibrary", (FastAccountDB,), {"trie_class": LibraryTrie}))


class TwoEngines(NodeDriver):
    """A chain of two nodes on different machines: the first builds, the second imports and must find the same."""

    def __init__(self, builder: type[LatchkeyVM], importer: type[LatchkeyVM]) -> None:
        self.builder = Ledger.open(
            definition(), MemoryDatabase(), miner_key=MINER.key, clock=lambda: FAR_FUTURE, vm_class=builder
        )
        self.importer = Ledger.open(definition(), MemoryDatabase(), clock=lambda: FAR_FUTURE, vm_class=importer)
        super().__init__(self.builder)

    def mine(self, timestamp: int) -> None:
        super().mine(timestamp)
        self._follow()

    def transact(self, key: PrivateKey, to: bytes | None, data: bytes, **how: Any) -> Outcome:
        done = super().transact(key, to, data, **how)
        self._follow()
        return done

    def call(self, sender: bytes, to: bytes, data: bytes) -> Outcome:
        request = CallRequest(sender=sender, to=to, data=data)
        assert self.builder.call(request) == self.importer.call(request)
        return super().call(sender, to, data)

    def _follow(self) -> None:
        while self.importer.head().block_number < self.builder.head().block_number:
            header = self.builder.header_at(self.importer.head().block_number + 1)
            assert header is not None
            envelope = self.builder.envelope_of(bytes(header.hash))
            assert envelope is not None
            assert self.importer.import_envelope(envelope).block.hash == header.hash

    def same_state(self, addresses: Sequence[bytes], slots: Sequence[int]) -> None:
        """Compare reads and proofs; the builder's nodes are read by the trie library and the other way round."""
        for address in addresses:
            assert self.builder.proof(address, slots) == self.importer.proof(address, slots)
            assert self.builder.code(address) == self.importer.code(address)
            assert self.builder.balance(address) == self.importer.balance(address)
            for slot in slots:
                assert self.builder.storage(address, slot) == self.importer.storage(address, slot)


@pytest.fixture(params=[(FAST, STOCK), (STOCK, FAST), (LIBRARY, FAST)], ids=["fast builds", "stock builds", "library"])
def engines(request: pytest.FixtureRequest) -> Iterator[TwoEngines]:
    driver = TwoEngines(*request.param)
    yield driver
    driver.close()


def test_a_round_from_sealed_bids_to_clearing_has_the_same_blocks(engines: TwoEngines) -> None:
    chain = Chain(engines)
    market, _ = sold_market(chain, seed=4, lots=20)
    contracts = [market.twin.vault.address, market.twin.token.address, market.settlement.address]
    assert engines.builder.head().hash == engines.importer.head().hash
    engines.same_state([*contracts, *(account.address for account in chain.accounts[:8])], [0, 1, 2, 3])


def test_enrolments_and_check_in_batches_have_the_same_blocks(engines: TwoEngines) -> None:
    world = MetadataWorld(Chain(engines))
    world.enrol_pair()
    devices = world.list_devices(9)
    items = [world.statement(who, 2) for who in devices]
    world.check_in_batch(items, [who.key for who in devices])
    assert engines.builder.head().hash == engines.importer.head().hash
    engines.same_state([world.devices.address, world.models.address], [0, 1, 2])


FACTORIES = {name: bytes.fromhex("00" * 18 + number) for name, number in (("factory", "fa01"), ("reverting", "fa02"))}
_CREATE_AND_CALL = "36 5f 5f 37 5f 36 5f 5f f5 80 5f 55 5f 5f 5f 5f 5f 85 5a f1 50 50"
"""CREATE2 of the calldata with salt 0, the address into slot 0, then a call of what was made."""
_LOG_AND_WRITE = "6002 54 5f 52 6020 5f a0 6007 6001 55 5f 6001 55 6005 6002 55"
"""Log slot 2, set and clear slot 1, set slot 2."""


def creation(runtime: str, before: str = _LOG_AND_WRITE) -> bytes:
    code = bytes.fromhex(runtime)
    return (
        bytes.fromhex(before)
        + bytes([0x5F + len(code)])
        + code
        + bytes.fromhex("5f 52 60")
        + bytes([len(code), 0x60, 32 - len(code), 0xF3])
    )


DIES = creation("33ff")
"""Destroys itself when the factory calls it: gone with the transaction that made it (EIP-6780)."""
STAYS = creation("6002546001016002550000")
FAILS = bytes.fromhex(_LOG_AND_WRITE + "5f5ffd")


def trap_blocks() -> list[list[bytes]]:
    factory, reverting = FACTORIES["factory"], FACTORIES["reverting"]
    dead = address_of_create2(factory, DIES)
    first = [(factory, DIES), (factory, DIES), (reverting, DIES), (factory, STAYS), (factory, STAYS), (factory, FAILS)]
    second = [(reverting, STAYS), (dead, b""), (factory, DIES), (dead, b""), (factory, DIES), (factory, STAYS)]
    blocks = [
        [transfer(USERS[0], at + 6 * number, to=to, data=data, gas=300_000) for at, (to, data) in enumerate(part)]
        for number, part in enumerate((first, second, first))
    ]
    blocks[1].append(transfer(USERS[1], 0, to=factory, data=DIES, gas=110_000))  # out of gas half way
    blocks[1].append(transfer(USERS[2], 0, to=dead, value=0, gas=30_000))  # touches what may be empty
    return blocks


def address_of_create2(factory: bytes, code: bytes) -> bytes:
    return bytes(keccak(b"\xff" + factory + bytes(32) + keccak(code)))[12:]


def run_traps(vm_class: type[LatchkeyVM]) -> list[tuple[bytes, list[bytes]]]:
    made = small_chain(
        predeploys=tuple(
            Predeploy(name=name, address=FACTORIES[name], runtime_code=bytes.fromhex(_CREATE_AND_CALL + end))
            for name, end in (("factory", "00"), ("reverting", "5f5ffd"))
        )
    )
    clock = Clock()
    ledger = Ledger.open(made, MemoryDatabase(), miner_key=MINERS[0], clock=clock, vm_class=vm_class)
    seen = []
    for candidates in trap_blocks():
        clock.now += 1
        built = ledger.build(candidates, timestamp=int(clock.now), budget_seconds=60)
        assert len(built.included) == len(candidates)
        seen.append((bytes(built.block.hash), [receipt.encode() for receipt in built.receipts]))
    return seen


@pytest.mark.parametrize("vm_class", [FAST, LIBRARY], ids=["fast", "library"])
def test_contracts_that_die_return_collide_and_fail_in_one_block_leave_the_same_block(
    vm_class: type[LatchkeyVM],
) -> None:
    expected = run_traps(STOCK)
    assert run_traps(vm_class) == expected


def test_the_traps_are_what_they_say() -> None:
    """Logs of slot 2 prove that a contract made again starts empty, statuses that creations failed as meant."""
    logs = [[log.data for log in receipt] for receipt in trap_logs()]
    assert logs[0] == logs[1] == [bytes(32)]
    assert logs[2] == [] == logs[4] == logs[5]
    assert logs[3] == [bytes(32)]


def trap_logs() -> list[Sequence[Any]]:
    return [CancunReceiptBuilder.decode(raw).logs for raw in run_traps(FAST)[0][1]]
