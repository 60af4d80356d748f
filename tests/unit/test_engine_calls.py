"""Calls, estimates and proofs: exact, capped, without a trace."""

import itertools
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import rlp
from eth.constants import BLANK_ROOT_HASH
from eth_hash.auto import keccak
from trie.exceptions import BadTrieProof
from trie.hexary import HexaryTrie

from chains.crypto.keys import address_of
from chains.engine import calls
from chains.engine.calls import AccountOverride, Caller, CallRequest, CallResult
from chains.engine.database import MemoryDatabase
from chains.engine.errors import CallRefused, CallReverted
from chains.engine.evm_database import EvmReads
from chains.engine.ledger import Ledger
from chains.engine.levers import ENGINES
from chains.engine.proofs import AccountProof
from tests.support.ledgers import (
    COUNTER,
    DEPLOYER,
    FUNDS,
    GWEI,
    LOOPER,
    MINERS,
    REVERTER,
    USERS,
    Clock,
    definition,
    grow,
    transfer,
)

SENDER = address_of(USERS[0])
INIT = bytes.fromhex("6001600c60003960016000f3fe")  # returns one byte of code, 0xfe
HOARDER_CODE = bytes.fromhex(
    # Keeps 1/64 back: calls the counter with all but one 64th, then fails unless the call succeeded.
    "5f5f5f5f5f73" + COUNTER.hex() + "5af1" + "6022" + "57" + "5f5ffd" + "5b00"
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> MemoryDatabase:
    return MemoryDatabase()


@pytest.fixture(params=sorted(ENGINES))
def ledger(request: pytest.FixtureRequest, clock: Clock, store: MemoryDatabase) -> Ledger:
    """One on each engine: calls run on the machine that executes blocks."""
    return Ledger.open(definition(), store, miner_key=MINERS[0], clock=clock, engine=request.param)


def test_a_call_leaves_no_trace(ledger: Ledger, store: MemoryDatabase) -> None:
    before = store.keys()
    result = ledger.call(CallRequest(sender=SENDER, to=COUNTER, gas=100_000))
    assert result.ok
    assert ledger.storage(COUNTER, 0) == 0
    assert ledger.nonce(SENDER) == 0
    assert store.keys() == before


def test_a_revert_returns_its_data(ledger: Ledger) -> None:
    result = ledger.call(CallRequest(to=REVERTER))
    assert (result.ok, result.reverted, result.output) == (False, True, bytes.fromhex("deadbeef"))
    assert result.error == "execution reverted"


def test_a_revert_with_text_says_it(ledger: Ledger) -> None:
    text = b"not today"
    data = (
        keccak(b"Error(string)")[:4] + (32).to_bytes(32, "big") + len(text).to_bytes(32, "big") + text.ljust(32, b"\0")
    )
    code = b"".join(
        b"\x7f" + data[at : at + 32].ljust(32, b"\0") + b"\x60" + bytes([at]) + b"\x52"
        for at in range(0, len(data), 32)
    )
    code += b"\x60" + bytes([len(data)]) + b"\x5f\xfd"
    target = b"\x99" * 20
    result = ledger.call(CallRequest(to=target, overrides={target: AccountOverride(code=code)}))
    assert result.error == "execution reverted: not today"
    assert result.output == data


def test_overrides_replace_balance_nonce_code_and_slots(ledger: Ledger) -> None:
    reads = bytes.fromhex("6005545f5233316020525f5f60405ff05f5260605ff3")
    other = b"\x88" * 20
    result = ledger.call(
        CallRequest(
            sender=other,
            to=other,
            overrides={other: AccountOverride(balance=77, nonce=9, code=reads, slots={5: 123})},
        )
    )
    assert result.ok, result.error
    assert int.from_bytes(result.output[32:64], "big") == 77


def test_a_call_with_value_needs_the_balance(ledger: Ledger) -> None:
    assert ledger.call(CallRequest(sender=SENDER, to=b"\x77" * 20, value=FUNDS)).ok
    poor = ledger.call(CallRequest(sender=SENDER, to=b"\x77" * 20, value=FUNDS + 1))
    assert (poor.ok, poor.error) == (False, "insufficient funds for transfer")


def test_a_call_can_create_a_contract(ledger: Ledger) -> None:
    result = ledger.call(CallRequest(sender=SENDER, data=INIT))
    assert (result.ok, result.output) == (True, b"\xfe")


def test_a_call_reads_the_past(ledger: Ledger, clock: Clock) -> None:
    grow(ledger, clock, 2, {0: [transfer(USERS[0], 0, to=COUNTER, value=0, gas=100_000)]})
    first = ledger.header_at(1)
    genesis = ledger.header_at(0)
    assert first is not None
    read = CallRequest(to=COUNTER, overrides={COUNTER: AccountOverride(code=bytes.fromhex("5f545f5260205ff3"))})
    assert int.from_bytes(ledger.call(read, genesis).output, "big") == 0
    assert int.from_bytes(ledger.call(read, first).output, "big") == 1
    time_of = CallRequest(to=COUNTER, overrides={COUNTER: AccountOverride(code=bytes.fromhex("425f5260205ff3"))})
    assert int.from_bytes(ledger.call(time_of, first).output, "big") == first.timestamp


def test_endless_work_ends_at_the_gas_cap_or_the_time_cap(ledger: Ledger) -> None:
    burned = ledger.call(CallRequest(to=LOOPER, gas=100_000))
    assert (burned.ok, burned.error, burned.gas_used) == (False, "out of gas", 100_000)
    hasty = Caller(ledger.chain_id, machine=lambda: ledger.engines.machine, seconds=0.05)
    began = time.monotonic()
    with pytest.raises(CallRefused, match="took too long"):
        hasty.call(EvmReads(ledger._db()), ledger.head(), ledger.header_of, CallRequest(to=LOOPER))
    assert time.monotonic() - began < 2


def test_a_costly_precompile_is_refused_in_a_call(ledger: Ledger) -> None:
    blake = (9).to_bytes(20, "big")
    rounds = (10_000_000).to_bytes(4, "big") + bytes(208) + b"\x01"
    with pytest.raises(CallRefused, match="one precompile"):
        ledger.call(CallRequest(to=blake, data=rounds))
    cheap = ledger.call(CallRequest(to=blake, data=(12).to_bytes(4, "big") + bytes(208) + b"\x01"))
    assert cheap.ok
    assert len(cheap.output) == 64


def test_too_large_creation_code_is_refused(ledger: Ledger) -> None:
    with pytest.raises(CallRefused, match="49153"):
        ledger.call(CallRequest(data=bytes(49_153)))


REQUESTS = {
    "transfer": CallRequest(sender=SENDER, to=b"\x77" * 20, value=1),
    "storage, log": CallRequest(sender=SENDER, to=COUNTER),
    "creation": CallRequest(sender=address_of(DEPLOYER), data=INIT),
    "creation of many words": CallRequest(sender=address_of(DEPLOYER), data=INIT + bytes(3000)),
    "calldata": CallRequest(sender=SENDER, to=b"\x77" * 20, data=bytes(range(256))),
    "access list": CallRequest(sender=SENDER, to=COUNTER, access_list=((COUNTER, (0,)),)),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_an_estimate_is_the_smallest_limit_that_succeeds_in_a_block(ledger: Ledger, clock: Clock, name: str) -> None:
    request = REQUESTS[name]
    estimate = ledger.estimate_gas(request)
    key = next(key for key in [*USERS, DEPLOYER] if address_of(key) == request.sender)
    statuses = []
    for nonce, gas in enumerate((estimate - 1, estimate)):
        copy = ledger if nonce else Ledger.open(definition(), MemoryDatabase(), miner_key=MINERS[0], clock=clock)
        raw = transfer(
            key,
            0,
            to=request.to or b"",
            value=request.value,
            data=request.data,
            gas=gas,
            access_list=request.access_list,
            tip=GWEI,
        )
        clock.now += 1
        built = copy.build([raw], timestamp=int(clock.now), budget_seconds=10)
        statuses.append(bool(built.receipts) and built.receipts[0].state_root == b"\x01")
    assert statuses == [False, True]


def test_an_estimate_is_exact_when_a_call_holds_gas_back(ledger: Ledger) -> None:
    target = b"\x99" * 20
    request = CallRequest(sender=SENDER, to=target, overrides={target: AccountOverride(code=HOARDER_CODE)})
    estimate = ledger.estimate_gas(request)

    def run(gas: int) -> bool:
        return ledger.call(
            CallRequest(sender=SENDER, to=target, gas=gas, overrides={target: AccountOverride(code=HOARDER_CODE)})
        ).ok

    assert run(estimate)
    assert not run(estimate - 1)
    assert ledger.call(request).gas_used < estimate, "the case is one where gas used is not enough"


def test_an_estimate_of_what_always_fails_says_why(ledger: Ledger) -> None:
    with pytest.raises(CallReverted) as reverted:
        ledger.estimate_gas(CallRequest(to=REVERTER))
    assert reverted.value.output == bytes.fromhex("deadbeef")
    with pytest.raises(CallReverted, match="out of gas"):
        ledger.estimate_gas(CallRequest(to=LOOPER, gas=100_000))
    with pytest.raises(CallReverted, match="insufficient funds"):
        ledger.estimate_gas(CallRequest(sender=b"\x55" * 20, to=COUNTER, value=1))


from_proof: Callable[..., bytes] = HexaryTrie.get_from_proof


def verify(state_root: bytes, proof: AccountProof) -> None:
    """Check a proof with the trie library alone, as a light client would."""
    nodes = [rlp.decode(node) for node in proof.nodes]
    raw = from_proof(state_root, keccak(proof.address), nodes)
    account = [proof.nonce, proof.balance, proof.storage_root, proof.code_hash]
    absent = [0, 0, BLANK_ROOT_HASH, keccak(b"")]
    if raw:
        nonce, balance, storage_root, code_hash = rlp.decode(raw)
        assert account == [int.from_bytes(nonce, "big"), int.from_bytes(balance, "big"), storage_root, code_hash]
    else:
        assert account == absent
    for slot in proof.storage:
        if proof.storage_root == BLANK_ROOT_HASH:
            assert (slot.value, slot.nodes) == (0, ())
            continue
        key = keccak(slot.slot.to_bytes(32, "big"))
        value = from_proof(proof.storage_root, key, [rlp.decode(node) for node in slot.nodes])
        assert slot.value == (int.from_bytes(rlp.decode(value), "big") if value else 0)


def test_proofs_verify_for_accounts_slots_and_absence(ledger: Ledger, clock: Clock) -> None:
    grow(ledger, clock, 2, {0: [transfer(USERS[0], 0, to=COUNTER, value=0, gas=100_000)]})
    for number, address in itertools.product((0, 1, 2), (COUNTER, SENDER, b"\xfe" * 20, LOOPER)):
        header = ledger.header_at(number)
        assert header is not None
        verify(header.state_root, ledger.proof(address, [0, 1, 99], header))
    proof = ledger.proof(COUNTER, [0, 99])
    assert [slot.value for slot in proof.storage] == [1, 0]
    assert ledger.proof(b"\xfe" * 20, []).nodes, "absence has a proof too"


def test_a_forged_proof_does_not_verify(ledger: Ledger) -> None:
    proof = ledger.proof(SENDER, [])
    root = ledger.head().state_root
    broken = AccountProof(
        address=proof.address,
        balance=proof.balance,
        nonce=proof.nonce,
        code_hash=proof.code_hash,
        storage_root=proof.storage_root,
        nodes=(*proof.nodes[:-1], proof.nodes[-1][:-1] + bytes([proof.nodes[-1][-1] ^ 1])),
        storage=(),
    )
    with pytest.raises((BadTrieProof, AssertionError, rlp.DecodingError)):
        verify(root, broken)


def test_an_estimate_of_a_large_transaction_is_close_after_few_runs(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each run of a large transaction costs seconds; the search stops within 1/64 of the least limit."""
    monkeypatch.setattr(calls, "EXACT_GAS", 21_000)
    run, limits = Caller._run, []

    def counted(self: Caller, *arguments: Any) -> CallResult:
        limits.append(arguments[4])
        return run(self, *arguments)

    monkeypatch.setattr(Caller, "_run", counted)
    target = b"\x99" * 20
    request = CallRequest(sender=SENDER, to=target, overrides={target: AccountOverride(code=HOARDER_CODE)})
    estimate = ledger.estimate_gas(request)
    probes = len(limits)
    assert ledger.call(replace(request, gas=estimate)).ok
    assert not ledger.call(replace(request, gas=estimate * 62 // 64)).ok
    assert probes < 14
