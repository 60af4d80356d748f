"""Pruning forgets old states and nothing else, whatever the chain looks like and whenever it is interrupted."""

from typing import Any

import pytest
from eth_hash.auto import keccak

from chains.crypto.keys import address_of
from chains.engine import prune as pruning
from chains.engine.calls import CallRequest
from chains.engine.database import MemoryDatabase
from chains.engine.errors import DatabaseUnavailable, LimitExceeded, StatePruned
from chains.engine.evm_database import NODE
from chains.engine.ledger import Ledger
from chains.engine.prune import Pruned, prune
from tests.support.ledgers import COUNTER, COUNTER_CODE, MINERS, USERS, Clock, Network, definition, transfer
from tests.support.pruned_chains import busy_blocks, needed, stored

BLOCKS = 30


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(clock: Clock) -> MemoryDatabase:
    """A closed chain of `BLOCKS` blocks, final up to two or three blocks below its head."""
    store = MemoryDatabase()
    busy_blocks(opened(store, clock), clock, BLOCKS)
    return store.reopen()


def opened(database: MemoryDatabase, clock: Clock) -> Ledger:
    return Ledger.open(definition(), database, miner_key=MINERS[0], clock=clock)


def pruned(database: MemoryDatabase, keep: int = 5, **how: Any) -> Pruned:
    return prune(database, MemoryDatabase(), keep=keep, **how)


def roots_from(ledger: Ledger, first: int) -> list[bytes]:
    headers = [ledger.header_at(number) for number in range(first, int(ledger.head().block_number) + 1)]
    return [bytes(header.state_root) for header in headers if header is not None]


def test_exactly_what_the_kept_states_need_is_left(database: MemoryDatabase, clock: Clock) -> None:
    before = stored(database)
    done = pruned(database)
    ledger = opened(database, clock)
    assert (done.first, done.head, done.states) == (BLOCKS - 4, BLOCKS, 5)
    left = stored(database)
    assert left == needed(database, roots_from(ledger, done.first))
    assert (done.kept, done.deleted) == (len(left), len(before) - len(left))
    assert done.deleted > 100
    assert done.deleted_bytes > 100 * done.deleted


def test_the_chain_goes_on_as_if_nothing_had_been_pruned(database: MemoryDatabase, clock: Clock) -> None:
    twin_clock, twin = Clock(clock.now), database.reopen()
    pruned(database, keep=1)
    ledger, untouched = opened(database, clock), opened(twin, twin_clock)
    busy_blocks(ledger, clock, 6)
    busy_blocks(untouched, twin_clock, 6)
    assert ledger.head().hash == untouched.head().hash
    assert ledger.finalized().hash == untouched.finalized().hash
    assert ledger.finalized().block_number > BLOCKS


def test_blocks_receipts_logs_and_seals_of_old_blocks_stay(database: MemoryDatabase, clock: Clock) -> None:
    before = opened(database.reopen(), clock)
    pruned(database)
    after = opened(database, clock)
    for number in range(1, BLOCKS + 1):
        header = before.header_at(number)
        assert header is not None
        key = bytes(header.hash)
        assert after.envelope_of(key) == before.envelope_of(key)
        assert [item.encode() for item in after.receipts_of(key)] == [item.encode() for item in before.receipts_of(key)]
        assert after.certificate(number) == before.certificate(number)
    assert after.logs(0, BLOCKS, [COUNTER], []) == before.logs(0, BLOCKS, [COUNTER], [])


@pytest.mark.parametrize(
    "read",
    [
        lambda ledger, at: ledger.balance(COUNTER, at),
        lambda ledger, at: ledger.nonce(COUNTER, at),
        lambda ledger, at: ledger.code(COUNTER, at),
        lambda ledger, at: ledger.storage(COUNTER, 0, at),
        lambda ledger, at: ledger.proof(COUNTER, [0], at),
        lambda ledger, at: ledger.call(CallRequest(to=COUNTER), at),
        lambda ledger, at: ledger.estimate_gas(CallRequest(to=COUNTER), at),
    ],
    ids=["balance", "nonce", "code", "storage", "proof", "call", "estimate"],
)
def test_every_read_of_a_pruned_state_says_so(read: Any, database: MemoryDatabase, clock: Clock) -> None:
    done = pruned(database)
    ledger = opened(database, clock)
    for number in (0, done.first - 1):
        with pytest.raises(StatePruned, match=f"state of block {number} was pruned.* from block {done.first} on"):
            read(ledger, ledger.header_at(number))
    read(ledger, ledger.header_at(done.first))
    read(ledger, None)


def test_states_since_the_finalised_block_stay_however_few_are_asked_for(clock: Clock) -> None:
    store = MemoryDatabase()
    network = Network(definition=definition(miners=MINERS[:3]), clock=clock)
    for key in MINERS[:3]:
        network.join(key, store if key == MINERS[0] else None)
    for _ in range(8):
        network.step()
    final = int(network.ledgers[address_of(MINERS[0])].finalized().block_number)
    assert final >= 2
    for _ in range(12):  # one of three is silent: blocks go on, finality does not
        network.step(silent=frozenset({address_of(MINERS[2])}))
    ledger = network.ledgers[address_of(MINERS[0])]
    assert ledger.finalized().block_number <= final + 2
    head = ledger.head()
    closed = store.reopen()
    done = pruned(closed, keep=1)
    assert done.first == ledger.finalized().block_number < head.block_number - 5
    reopened = Ledger.open(network.definition, closed, miner_key=MINERS[0], clock=clock)
    network.ledgers[address_of(MINERS[0])] = reopened
    for key in MINERS[1:3]:  # what the silent one missed
        for number in range(1, int(head.block_number) + 1):
            header = reopened.header_at(number)
            assert header is not None
            envelope = reopened.envelope_of(bytes(header.hash))
            assert envelope is not None
            network.ledgers[address_of(key)].import_envelope(envelope)
    for _ in range(8):
        network.step()
    assert reopened.finalized().block_number > head.block_number


def test_a_branch_beside_the_canonical_one_can_still_win(clock: Clock) -> None:
    """Nothing is final here, since one of two miners is silent; the other's longer branch arrives after pruning."""
    made = definition(miners=MINERS[:2])
    ours, theirs = MemoryDatabase(), MemoryDatabase()
    ledger = Ledger.open(made, ours, miner_key=MINERS[0], clock=clock)
    other = Ledger.open(made, theirs, miner_key=MINERS[1], clock=clock)
    clock.now += 1
    ledger.build([transfer(USERS[0], 0)], timestamp=int(clock.now), budget_seconds=5)
    other.build([transfer(USERS[1], 0)], timestamp=int(clock.now), budget_seconds=5)
    heads = [ledger.head(), other.head()]
    assert heads[0].state_root != heads[1].state_root
    for giver, taker in ((ledger, other), (other, ledger)):
        envelope = giver.envelope_of(bytes(heads[0 if giver is ledger else 1].hash))
        assert envelope is not None
        taker.import_envelope(envelope)
    assert ledger.head().hash == other.head().hash
    for store in (ours.reopen(), theirs.reopen()):
        pruned(store, keep=1)
        assert needed(store, [bytes(header.state_root) for header in heads]) <= stored(store)


@pytest.mark.parametrize("step", range(8))
def test_an_interrupted_run_leaves_a_chain_that_goes_on_and_a_second_run_finishes(
    step: int, database: MemoryDatabase, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "_CHUNK", 40)
    whole = database.reopen()
    expected = pruned(whole)
    seen: list[tuple[str, int]] = []

    def interrupt(phase: str, count: int) -> None:
        seen.append((phase, count))
        if len(seen) > step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pruned(database, progress=interrupt)
    started = opened(database.reopen(), clock)
    for number in range(BLOCKS):
        header = started.header_at(number)
        assert header is not None
        try:
            started.balance(COUNTER, header)
        except StatePruned:
            continue
        assert needed(database, [bytes(header.state_root)]), "what is not refused must be whole"
    assert needed(database, roots_from(started, expected.first)) <= stored(database)
    again = pruned(database)
    assert (again.first, again.head, again.kept) == (expected.first, expected.head, expected.kept)
    assert stored(database) == stored(whole)
    busy_blocks(started, clock, 3)
    busy_blocks(opened(database, clock), clock, 3)


def test_interruptions_fall_into_both_phases(database: MemoryDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "_CHUNK", 40)
    phases: list[str] = []
    pruned(database, progress=lambda phase, _count: phases.append(phase))
    assert {"mark", "sweep"} == set(phases[:8])


def test_keeping_more_afterwards_brings_nothing_back_and_refuses_nothing_that_is_there(
    database: MemoryDatabase, clock: Clock
) -> None:
    first = pruned(database, keep=4).first
    again = pruned(database, keep=1_000)
    assert (again.first, again.deleted) == (first, 0)
    opened(database, clock).balance(COUNTER, opened(database, clock).header_at(first))


@pytest.mark.parametrize("lost", ["node", "code"])
def test_a_state_that_lacks_something_stops_pruning_before_anything_is_deleted(
    lost: str, database: MemoryDatabase
) -> None:
    doomed = sorted(needed(database, roots_from(opened(database.reopen(), Clock()), BLOCKS)))
    gone = doomed[len(doomed) // 2] if lost == "node" else bytes(keccak(COUNTER_CODE))
    database.write({NODE + gone: None}, sync=True)
    before = database.keys()
    with pytest.raises(DatabaseUnavailable, match="kept state is missing"):
        pruned(database)
    assert database.keys() == before


def test_nothing_is_pruned_before_anything_is_final(clock: Clock) -> None:
    store = MemoryDatabase()
    busy_blocks(opened(store, clock), clock, 1)
    assert pruned(store.reopen(), keep=1).deleted == 0


def test_what_is_no_chain_is_refused() -> None:
    with pytest.raises(DatabaseUnavailable, match="there is none here"):
        pruned(MemoryDatabase())


def test_a_database_of_another_format_is_refused(database: MemoryDatabase) -> None:
    database.write({b"M": (99).to_bytes(4, "big") + bytes(32)}, sync=True)
    with pytest.raises(DatabaseUnavailable, match="99"):
        pruned(database)


@pytest.mark.parametrize("keep", [0, -3])
def test_at_least_one_state_is_kept(keep: int, database: MemoryDatabase) -> None:
    with pytest.raises(LimitExceeded, match="at least"):
        pruned(database, keep=keep)
