"""One miner: building, dropping bad transactions, reading, voting, restarting."""

from typing import Any

import pytest
from eth_hash.auto import keccak
from eth_typing import Address
from web3 import Web3
from web3.providers import BaseProvider

from chains.base.addresses import MINER_SET
from chains.crypto.keys import address_of
from chains.crypto.vote import VoteRefused, decode_certificate, verify_certificate
from chains.engine.calls import CallRequest
from chains.engine.database import MemoryDatabase
from chains.engine.errors import GenesisMismatch, LedgerBroken, Refusal, SealingRefused, TransactionRefused
from chains.engine.genesis import genesis_hash
from chains.engine.ledger import Ledger
from chains.engine.vm import LatchkeyExecutor, LatchkeyState, LatchkeyVM
from tests.support.ledgers import (
    CHAIN_ID,
    COUNTER,
    DEPLOYER,
    GENESIS_TIME,
    GWEI,
    LOOPER,
    MINERS,
    REVERTER,
    STRANGER,
    USERS,
    Clock,
    definition,
    grow,
    legacy,
    transfer,
)

MINER = MINERS[0]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database() -> MemoryDatabase:
    return MemoryDatabase()


@pytest.fixture
def ledger(clock: Clock, database: MemoryDatabase) -> Ledger:
    return Ledger.open(definition(), database, miner_key=MINER, clock=clock)


def test_one_bad_transaction_drops_out_and_the_others_are_included(ledger: Ledger, clock: Clock) -> None:
    good = [transfer(USERS[0], 0), transfer(USERS[1], 0), legacy(USERS[2], 0)]
    foreign = transfer(USERS[3], 0, chain_id=1)
    starved = transfer(USERS[4], 0, gas=20_999)
    garbage = b"\x02\xc0"
    clock.now += 1
    built = ledger.build(
        [good[0], foreign, good[1], garbage, starved, good[2]], timestamp=int(clock.now), budget_seconds=10
    )
    assert built.included == tuple(keccak(raw) for raw in good)
    assert [identity for identity, _ in built.dropped] == [keccak(raw) for raw in (foreign, garbage, starved)]
    assert dict(built.dropped)[keccak(foreign)] == f"invalid chain id for signer: have 1 want {CHAIN_ID}"
    assert dict(built.dropped)[keccak(starved)] == "intrinsic gas too low: have 20999, want 21000"
    assert ledger.balance(b"\x77" * 20) == 3
    assert ledger.nonce(address_of(USERS[3])) == 0


class FaultyExecutor(LatchkeyExecutor):
    """Fails like a bug in the machine, half way through every transaction to one address."""

    def build_computation(self, message: Any, transaction: Any) -> Any:
        if transaction.to == LOOPER:
            self.vm_state.set_storage(Address(COUNTER), 0, 99)
            raise KeyError("a bug")
        return super().build_computation(message, transaction)


class FaultyState(LatchkeyState):
    transaction_executor_class = FaultyExecutor


class FaultyVM(LatchkeyVM):
    _state_class = FaultyState


def test_a_fault_of_the_machine_drops_one_transaction_not_the_block(clock: Clock) -> None:
    ledger = Ledger.open(definition(), MemoryDatabase(), miner_key=MINER, clock=clock, vm_class=FaultyVM)
    good = [transfer(USERS[0], 0), transfer(USERS[1], 0, to=COUNTER, value=0, gas=100_000)]
    bad = transfer(USERS[2], 0, to=LOOPER, value=0, gas=100_000)
    clock.now += 1
    built = ledger.build([good[0], bad, good[1]], timestamp=int(clock.now), budget_seconds=10)
    assert built.included == tuple(keccak(raw) for raw in good)
    assert "the machine failed with KeyError('a bug')" in dict(built.dropped)[keccak(bad)]
    assert (ledger.storage(COUNTER, 0), ledger.nonce(address_of(USERS[2]))) == (1, 0)
    follower = Ledger.open(definition(), MemoryDatabase(), clock=clock)
    follower.import_envelope(ledger.envelope_of(built.block.hash) or b"")
    assert follower.head().hash == ledger.head().hash


def test_what_a_later_block_may_hold_is_deferred_not_dropped(ledger: Ledger, clock: Clock) -> None:
    gap = transfer(USERS[0], 5)
    cheap = transfer(USERS[1], 0, max_fee=1, tip=1)
    clock.now += 1
    built = ledger.build([gap, cheap], timestamp=int(clock.now), budget_seconds=10)
    assert [identity for identity, _ in built.deferred] == [keccak(gap), keccak(cheap)]
    assert not built.dropped
    assert not built.included


def test_a_full_block_leaves_the_rest_for_the_next(clock: Clock) -> None:
    ledger = Ledger.open(definition(gas_limit=500_000), MemoryDatabase(), miner_key=MINER, clock=clock)
    big = [transfer(USERS[index], 0, to=LOOPER, value=0, gas=200_000) for index in range(3)]
    clock.now += 1
    built = ledger.build(big, timestamp=int(clock.now), budget_seconds=60)
    assert built.included == (keccak(big[0]), keccak(big[1]))
    assert [identity for identity, _ in built.deferred] == [keccak(big[2])]
    assert built.block.header.gas_used == 400_000


def test_the_wall_clock_budget_stops_building(ledger: Ledger, clock: Clock) -> None:
    clock.now += 1
    built = ledger.build([transfer(USERS[0], 0)], timestamp=int(clock.now), budget_seconds=0)
    assert not [*built.included, *built.dropped, *built.deferred]
    assert ledger.head().block_number == 1


def test_tips_go_to_the_miner_and_the_base_fee_is_burned(ledger: Ledger, clock: Clock) -> None:
    before = ledger.balance(address_of(USERS[0]))
    grow(ledger, clock, 1, {0: [transfer(USERS[0], 0, value=5)]})
    base_fee = ledger.head().base_fee_per_gas
    assert base_fee is not None
    assert ledger.balance(address_of(MINER)) == 21_000 * GWEI
    assert before - ledger.balance(address_of(USERS[0])) == 21_000 * (base_fee + GWEI) + 5


def test_contract_creation_is_for_deployers_only(ledger: Ledger, clock: Clock) -> None:
    init = bytes.fromhex("6001600c60003960016000f3fe")  # returns one byte of code
    stranger = transfer(USERS[0], 0, to=b"", value=0, data=init, gas=100_000)
    allowed = transfer(DEPLOYER, 0, to=b"", value=0, data=init, gas=100_000)
    clock.now += 1
    built = ledger.build([stranger, allowed], timestamp=int(clock.now), budget_seconds=10)
    assert built.included == (keccak(allowed),)
    assert dict(built.dropped)[keccak(stranger)].startswith("contract creation not allowed")


@pytest.mark.parametrize("number", range(1, 11))
def test_no_transaction_goes_straight_to_a_precompile(ledger: Ledger, number: int) -> None:
    raw = transfer(USERS[0], 0, to=number.to_bytes(20, "big"), gas=100_000)
    with pytest.raises(TransactionRefused) as refused:
        ledger.validate_for_pool(raw, address_of(USERS[0]))
    assert refused.value.reason is Refusal.PRECOMPILE


def test_a_checkpoint_is_final_once_the_next_one_is_buried(ledger: Ledger, clock: Clock) -> None:
    seen = []
    for _ in range(8):
        grow(ledger, clock)
        seen.append((ledger.head().block_number, ledger.safe().block_number, ledger.finalized().block_number))
    # E = 2, d = 1: checkpoint c is voted for at c + 1, and final when c + 2 is voted for, at c + 3.
    assert seen == [(1, 0, 0), (2, 0, 0), (3, 2, 0), (4, 2, 0), (5, 4, 2), (6, 4, 2), (7, 6, 4), (8, 6, 4)]


def test_the_certificate_of_a_final_checkpoint_verifies(ledger: Ledger, clock: Clock) -> None:
    grow(ledger, clock, 7)
    for number in (0, 2, 4):
        raw = ledger.certificate(number)
        assert raw is not None
        proven = verify_certificate(
            decode_certificate(raw),
            chain_id=CHAIN_ID,
            genesis_hash=ledger.genesis_hash,
            version=1,
            members=ledger.definition.members,
            checkpoint_length=2,
        )
        header = ledger.header_at(number)
        assert header is not None
        assert proven.hash == header.hash
    assert ledger.certificate(6) is None, "justified, not final"
    assert ledger.certificate(3) is None, "no checkpoint"


def test_a_certificate_does_not_verify_for_other_members_or_another_version(ledger: Ledger, clock: Clock) -> None:
    grow(ledger, clock, 5)
    raw = ledger.certificate(2)
    assert raw is not None
    certificate = decode_certificate(raw)
    for members, version in (((address_of(STRANGER),), 1), (ledger.definition.members, 2)):
        with pytest.raises(VoteRefused):
            verify_certificate(
                certificate,
                chain_id=CHAIN_ID,
                genesis_hash=ledger.genesis_hash,
                version=version,
                members=members,
                checkpoint_length=2,
            )


def test_a_restart_keeps_head_safe_finalized_and_votes(ledger: Ledger, clock: Clock, database: MemoryDatabase) -> None:
    grow(ledger, clock, 8, {0: [transfer(USERS[0], 0)]})
    before = (ledger.head().hash, ledger.safe().hash, ledger.finalized().hash, ledger.votes(), ledger.certificate(4))
    again = Ledger.open(definition(), database.reopen(), miner_key=MINER, clock=clock)
    after = (again.head().hash, again.safe().hash, again.finalized().hash, again.votes(), again.certificate(4))
    assert after == before
    assert before[3], "the vote for 6 is above the finalised 4"
    grow(again, clock, 1)
    assert (again.safe().block_number, again.finalized().block_number) == (8, 6)


def test_old_state_stays_readable(ledger: Ledger, clock: Clock) -> None:
    grow(ledger, clock, 3, {index: [transfer(USERS[0], index, value=7)] for index in range(3)})
    for number in range(4):
        assert ledger.balance(b"\x77" * 20, ledger.header_at(number)) == 7 * number


def test_one_seal_per_parent(ledger: Ledger, clock: Clock, database: MemoryDatabase) -> None:
    grow(ledger, clock)
    parent = ledger.header_at(0)
    assert parent is not None
    rolled_back = database.reopen()
    rolled_back.write({b"H": bytes(parent.hash)}, sync=True)  # as if the head had moved back to a lower branch
    again = Ledger.open(definition(), rolled_back, miner_key=MINER, clock=clock)
    clock.now += 5
    with pytest.raises(SealingRefused, match="one seal per parent"):
        again.build([], timestamp=int(clock.now), budget_seconds=1)


@pytest.mark.parametrize("offset", [0, 2])
def test_a_block_is_a_period_after_its_parent_and_not_ahead_of_the_clock(
    ledger: Ledger, clock: Clock, offset: int
) -> None:
    with pytest.raises(SealingRefused):
        ledger.build([], timestamp=GENESIS_TIME + offset, budget_seconds=1)
    assert ledger.head().block_number == 0
    assert clock.now == GENESIS_TIME


def test_only_a_member_with_a_key_seals(clock: Clock) -> None:
    clock.now += 1
    for key in (None, STRANGER):
        ledger = Ledger.open(definition(), MemoryDatabase(), miner_key=key, clock=clock)
        with pytest.raises(SealingRefused):
            ledger.build([], timestamp=int(clock.now), budget_seconds=1)


def test_another_genesis_than_expected_or_stored_is_refused(database: MemoryDatabase, ledger: Ledger) -> None:
    with pytest.raises(GenesisMismatch) as wrong:
        Ledger.open(definition(expected_genesis_hash=b"\x01" * 32), MemoryDatabase())
    assert (wrong.value.computed, wrong.value.expected) == (ledger.genesis_hash, b"\x01" * 32)
    with pytest.raises(GenesisMismatch) as stored:
        Ledger.open(definition(vote_depth=2), database.reopen())
    assert stored.value.expected == ledger.genesis_hash
    assert (
        Ledger.open(definition(expected_genesis_hash=ledger.genesis_hash), database.reopen()).head().block_number == 0
    )


@pytest.mark.parametrize(
    "change",
    [
        {"chain_id": CHAIN_ID + 1},
        {"period": 2},
        {"vote_depth": 2},
        {"checkpoint_length": 4},
        {"deployers": frozenset()},
        {"gas_limit": 15_000_000},
        {"name": "other"},
    ],
)
def test_every_rule_is_part_of_the_genesis_hash(change: dict[str, Any]) -> None:
    assert genesis_hash(definition(**change)) != genesis_hash(definition())


def test_web3_reads_the_header_without_middleware(ledger: Ledger, clock: Clock) -> None:
    clock.now += 1
    header = ledger.build([], timestamp=int(clock.now), budget_seconds=1, extra_data=b"x" * 32).block.header

    class OneBlock(BaseProvider):
        def make_request(self, method, params):  # type: ignore[no-untyped-def]  # web3's own types are private
            return {"jsonrpc": "2.0", "id": 1, "result": {"number": "0x1", "extraData": "0x" + header.extra_data.hex()}}

    assert Web3(OneBlock()).eth.get_block(1)["extraData"] == b"x" * 32
    assert (header.difficulty, header.nonce) == (0, bytes(8))


def test_transactions_logs_and_receipts_are_found(ledger: Ledger, clock: Clock) -> None:
    call = transfer(USERS[0], 0, to=COUNTER, value=0, gas=100_000)
    grow(ledger, clock, 3, {1: [transfer(USERS[1], 0), call]})
    header = ledger.header_at(2)
    assert header is not None
    assert ledger.transaction_position(keccak(call)) == (header.hash, 1)
    assert ledger.transaction_position(b"\x00" * 32) is None
    receipts = ledger.receipts_of(header.hash)
    assert [len(receipt.logs) for receipt in receipts] == [0, 1]
    block = ledger.block_of(header.hash)
    assert block is not None
    assert [transaction.hash for transaction in block.transactions][1] == keccak(call)
    topic = (42).to_bytes(32, "big")
    (entry,) = ledger.logs(0, 3, [COUNTER], [[topic]])
    assert (entry.block_number, entry.transaction_hash, entry.log_index, entry.address) == (2, keccak(call), 0, COUNTER)
    assert ledger.logs(0, 3, [], []) == ledger.logs(2, 2, [], [[topic]]) == ledger.logs(2, 2, [], [None]) == [entry]
    assert ledger.logs(0, 3, [], [[topic], None]) == [], "geth: a log has at least as many topics as the filter"
    assert ledger.logs(0, 3, [REVERTER], []) == []
    assert ledger.logs(0, 3, [], [None, [topic]]) == []
    assert ledger.logs(0, 1, [COUNTER], []) == []
    assert ledger.storage(COUNTER, 0) == 1
    assert ledger.storage(COUNTER, 1) == header.timestamp, "the EVM saw the header's time"


def test_a_failed_write_stops_the_ledger_until_it_is_reopened(clock: Clock) -> None:
    class Failing(MemoryDatabase):
        fail = False

        def write(self, changes, *, sync):  # type: ignore[no-untyped-def]  # only to fail
            if self.fail:
                raise OSError("disk full")
            super().write(changes, sync=sync)

    database = Failing()
    ledger = Ledger.open(definition(), database, miner_key=MINER, clock=clock)
    grow(ledger, clock, 2)
    database.fail = True
    with pytest.raises(OSError, match="disk full"):
        grow(ledger, clock)
    with pytest.raises(LedgerBroken):
        ledger.head()
    database.fail = False
    again = Ledger.open(definition(), database.reopen(), miner_key=MINER, clock=clock)
    assert (again.head().block_number, again.safe().block_number) == (2, 0)


def test_the_miner_set_in_state_is_the_definitions(ledger: Ledger) -> None:
    result = ledger.call(CallRequest(to=MINER_SET, data=keccak(b"members()")[:4]))
    assert result.ok
    assert result.output[-20:] == address_of(MINER)
