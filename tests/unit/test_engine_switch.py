"""A fault of a fast machine neither rejects a valid block nor seals a wrong one, and turns that machine off."""

import logging
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from eth.abc import ComputationAPI
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base.artifact import load
from chains.crypto.keys import address_of
from chains.engine import levers
from chains.engine.aot.registry import Registry
from chains.engine.aot.runtime import Step
from chains.engine.database import MemoryDatabase
from chains.engine.definition import Predeploy
from chains.engine.errors import BlockRefused
from chains.engine.fast import recoveries
from chains.engine.ledger import Ledger
from chains.engine.levers import AOT, PLAIN
from chains.engine.vm import LatchkeyVM
from tests.support.ledgers import COUNTER, COUNTER_CODE, MINERS, USERS, Clock, definition, transfer

CODE_HASH = "0x" + keccak(COUNTER_CODE).hex()
Effect = Callable[[Any, int], int]
"""What a wrong translation does first: takes the frame and its gas, gives the gas that is left."""


def one_gas_more(_frame: Any, gas: int) -> int:
    return gas - 1


def raises(_frame: Any, _gas: int) -> int:
    raise KeyError("a fault in a translated contract")


def wrong_slot(frame: Any, gas: int) -> int:
    frame.state.set_storage(frame.msg.storage_address, 9, 9)
    return gas


def nothing_wrong(_frame: Any, gas: int) -> int:
    return gas


def registry_of(vm_class: type[LatchkeyVM]) -> Registry:
    computation: Any = vm_class.get_state_class().computation_class
    registry: Registry = computation.registry
    return registry


@pytest.fixture
def translate(monkeypatch: pytest.MonkeyPatch) -> Callable[[Effect], None]:
    """Enter a translation of the counter that has `effect` and then lets the interpreter do the rest."""
    registry = registry_of(levers.machine(AOT))

    def install(effect: Effect) -> None:
        def step(frame: Any, _stack: list[int], _meter: object, gas: int) -> tuple[None, int]:
            frame.resume = 0
            return None, effect(frame, gas)

        monkeypatch.setitem(registry._entries, COUNTER_CODE, step)

    return install


def counted(nonce: int = 0) -> list[bytes]:
    return [transfer(USERS[1], nonce), transfer(USERS[0], nonce, to=COUNTER, gas=100_000), transfer(USERS[2], nonce)]


def open_ledger(engine: str, clock: Clock, *, check_every: int = 0) -> Ledger:
    return Ledger.open(
        definition(), MemoryDatabase(), miner_key=MINERS[0], clock=clock, engine=engine, check_every=check_every
    )


def reference_envelope(clock: Clock) -> bytes:
    """A valid block with a call of the counter, made on the reference engine."""
    ledger = open_ledger("stock", clock)
    built = ledger.build(counted(), timestamp=int(clock.now), budget_seconds=60)
    assert len(built.included) == 3
    envelope = ledger.envelope_of(built.block.hash)
    assert envelope is not None
    return envelope


EFFECTS = [one_gas_more, raises, wrong_slot]


@pytest.mark.parametrize("effect", EFFECTS)
def test_a_valid_block_that_fails_on_a_faulty_translation_is_imported(
    effect: Effect, translate: Callable[[Effect], None], caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    clock.now += 1
    envelope = reference_envelope(clock)
    translate(effect)
    ledger = open_ledger("aot", clock)
    with caplog.at_level(logging.ERROR):
        imported = ledger.import_envelope(envelope)
    assert ledger.head().hash == imported.block.hash
    assert CODE_HASH in caplog.text
    assert "fast=aot right=plain" in caplog.text
    assert (ledger.engines.engine, ledger.engines.requested, ledger.engines.differences) == ("plain", "aot", 1)
    clock.now += 1
    own = ledger.build(counted(1), timestamp=int(clock.now), budget_seconds=60)
    assert len(own.included) == 3, "it goes on, on the right machine"
    assert ledger.engines.differences == 1


def test_a_block_that_is_wrong_on_both_machines_is_refused_and_blames_none(
    translate: Callable[[Effect], None],
) -> None:
    clock = Clock()
    clock.now += 1
    translate(one_gas_more)
    wrong = open_ledger("aot", clock)
    built = wrong.build(counted(), timestamp=int(clock.now), budget_seconds=60)
    envelope = wrong.envelope_of(built.block.hash)
    assert envelope is not None
    translate(wrong_slot)
    ledger = open_ledger("aot", clock)
    with pytest.raises(BlockRefused):
        ledger.import_envelope(envelope)
    assert (ledger.engines.engine, ledger.engines.differences) == ("aot", 0)
    assert ledger.head().block_number == 0


@pytest.mark.parametrize("effect", EFFECTS)
def test_a_block_to_be_sealed_that_the_check_finds_wrong_is_sealed_as_the_slower_machine_makes_it(
    effect: Effect, translate: Callable[[Effect], None], caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    clock.now += 1
    expected = open_ledger("stock", clock).build(counted(), timestamp=int(clock.now), budget_seconds=60)
    translate(effect)
    ledger = open_ledger("aot", clock, check_every=1)
    with caplog.at_level(logging.ERROR):
        built = ledger.build(counted(), timestamp=int(clock.now), budget_seconds=60)
    assert built.block.hash == expected.block.hash
    assert built.included == expected.included
    assert [receipt.encode() for receipt in built.receipts] == [receipt.encode() for receipt in expected.receipts]
    assert ledger.head().hash == expected.block.hash
    assert CODE_HASH in caplog.text
    assert (ledger.engines.engine, ledger.engines.differences) == ("plain", 1)


def test_the_check_comes_every_so_many_blocks_and_finds_nothing_wrong_with_a_right_machine(
    translate: Callable[[Effect], None],
) -> None:
    clock = Clock()
    translate(nothing_wrong)
    ledger = open_ledger("aot", clock, check_every=3)
    for height in range(1, 8):
        clock.now += 1
        ledger.build(counted(height - 1), timestamp=int(clock.now), budget_seconds=60)
        assert ledger.engines.checked == height // 3
    assert (ledger.engines.engine, ledger.engines.differences) == ("aot", 0)


def dearer(good: type[LatchkeyVM]) -> type[LatchkeyVM]:
    """A machine on which every frame costs one gas more."""
    state_class = good.get_state_class()
    computation_class: Any = state_class.computation_class

    class Dearer(computation_class):  # type: ignore[misc]  # composed at run time
        @classmethod
        def apply_computation(cls, *arguments: Any, **keywords: Any) -> ComputationAPI:
            made: ComputationAPI = super().apply_computation(*arguments, **keywords)
            made.consume_gas(1, "a wrong price")
            return made

    state = type("DearerState", (state_class,), {"computation_class": Dearer})
    return type("DearerVM", (good,), {"_state_class": state})


def test_plain_blocks_are_not_checked_but_a_failing_one_is_tried_on_the_reference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock()
    clock.now += 1
    envelope = reference_envelope(clock)
    real, counter_costs_more = levers.machine, dearer(levers.machine(PLAIN))
    monkeypatch.setattr(levers, "machine", lambda used: counter_costs_more if used.interpreter else real(used))
    ledger = open_ledger("plain", clock, check_every=1)
    ledger.import_envelope(envelope)
    assert (ledger.engines.engine, ledger.engines.differences, ledger.engines.checked) == ("stock", 1, 0)
    assert ledger.engines.twin is None


def test_between_is_called_before_each_transaction_of_a_block_also_of_others() -> None:
    clock = Clock()
    clock.now += 1
    builder, seen = open_ledger("plain", clock), []
    built = builder.build(
        counted(), timestamp=int(clock.now), budget_seconds=60, between=lambda: seen.append(builder.head().block_number)
    )
    envelope = builder.envelope_of(built.block.hash)
    assert envelope is not None
    importer = open_ledger("plain", clock)
    importer.import_envelope(envelope, between=lambda: seen.append(importer.head().block_number))
    assert seen == [0] * 6


@pytest.fixture
def forgetful() -> Iterator[None]:
    """Senders are remembered by the process: what a test makes it believe must not outlive the test."""
    yield
    recoveries.limit()


def test_a_sender_is_believed_for_own_blocks_and_recovered_for_those_of_others(forgetful: None) -> None:
    clock = Clock()
    clock.now += 1
    envelope = reference_envelope(clock)
    ledger = open_ledger("plain", clock)
    other = USERS[3].public_key.to_canonical_address()
    for raw in counted():
        ledger.validate_for_pool(raw, other)
    assert ledger.import_envelope(envelope).block.header.block_number == 1, "what admission says plays no part"


def with_one_gas_less(right: Step, frame: Any, stack: list[int], meter: Any, gas: int) -> Any:
    return right(frame, stack, meter, gas - 1)


def test_genesis_contracts_run_translated_and_a_wrong_gas_price_in_one_is_found(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    token, artifact = b"\0" * 18 + b"\xd7\x01", load("auction", "DTX")
    holder = bytes(address_of(USERS[0]))
    made = definition(
        predeploys=(
            Predeploy(name="DTX", address=token, creation_code=artifact.bytecode + encode(["address"], [holder])),
        )
    )
    pay = keccak(b"transfer(address,uint256)")[:4] + encode(["address", "uint256"], [b"\x77" * 20, 5])
    clock, built = Clock(), {}
    for engine in ("stock", "aot"):
        ledger = Ledger.open(made, MemoryDatabase(), miner_key=MINERS[0], clock=clock, engine=engine, check_every=1)
        code = ledger.code(token)
        if engine == "aot":
            registry = registry_of(ledger.engines.machine)
            assert registry.name_of(code) == "dtx"
            monkeypatch.setitem(registry._entries, code, partial(with_one_gas_less, registry._entries[code]))
        raws = [transfer(USERS[0], 0, to=token, value=0, data=pay, gas=100_000)]
        with caplog.at_level(logging.ERROR):
            built[engine] = ledger.build(raws, timestamp=int(clock.now) + 1, budget_seconds=60)
        assert built[engine].receipts[0].state_root == b"\x01"
    assert built["aot"].block.hash == built["stock"].block.hash
    assert "0x" + keccak(code).hex() in caplog.text
    assert (ledger.engines.engine, ledger.engines.differences) == ("plain", 1)
