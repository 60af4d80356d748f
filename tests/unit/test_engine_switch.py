"""A fault of a fast machine neither rejects a valid block nor seals a wrong one, and turns that machine off."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from eth.abc import ComputationAPI
from eth_hash.auto import keccak

from chains.engine import levers
from chains.engine.database import MemoryDatabase
from chains.engine.errors import BlockRefused
from chains.engine.fast import recoveries
from chains.engine.ledger import Ledger
from chains.engine.levers import PLAIN, Levers
from chains.engine.vm import LatchkeyVM
from tests.support.ledgers import COUNTER, COUNTER_CODE, MINERS, USERS, Clock, definition, transfer

CODE_HASH = "0x" + keccak(COUNTER_CODE).hex()
TRANSLATED = PLAIN.without("jump_cache")
"""What stands for the fast engine in these tests: levers that no other engine has."""
Effect = Callable[[ComputationAPI], None]


def one_gas_more(computation: ComputationAPI) -> None:
    computation.consume_gas(1, "a wrong price")


def raises(_computation: ComputationAPI) -> None:
    raise KeyError("a fault in a translated contract")


def wrong_slot(computation: ComputationAPI) -> None:
    computation.state.set_storage(computation.msg.storage_address, 9, 9)


def broken(effect: Effect) -> type[LatchkeyVM]:
    """A machine that is right on all contracts but the counter."""
    good = levers.machine(PLAIN)
    state_class = good.get_state_class()
    computation_class: Any = state_class.computation_class

    class Wrong(computation_class):  # type: ignore[misc]  # composed at run time
        """A computation with one badly translated contract."""

        @classmethod
        def apply_computation(cls, *arguments: Any, **keywords: Any) -> ComputationAPI:
            made: ComputationAPI = super().apply_computation(*arguments, **keywords)
            if bytes(made.msg.code) == COUNTER_CODE:
                effect(made)
            return made

    state = type("WrongState", (state_class,), {"computation_class": Wrong})
    return type("WrongVM", (good,), {"_state_class": state})


@pytest.fixture
def translate(monkeypatch: pytest.MonkeyPatch) -> Callable[[Effect], None]:
    """Make `aot` an engine whose translation of the counter has `effect` on top of what it should do."""

    def install(effect: Effect) -> None:
        real, wrong = levers.machine, broken(effect)

        def machine(used: Levers) -> type[LatchkeyVM]:
            return wrong if not used.jump_cache else real(used)

        monkeypatch.setattr(levers, "ENGINES", {**levers.ENGINES, "aot": TRANSLATED})
        monkeypatch.setattr(levers, "machine", machine)

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
    translate(lambda _: None)
    ledger = open_ledger("aot", clock, check_every=3)
    for height in range(1, 8):
        clock.now += 1
        ledger.build(counted(height - 1), timestamp=int(clock.now), budget_seconds=60)
        assert ledger.engines.checked == height // 3
    assert (ledger.engines.engine, ledger.engines.differences) == ("aot", 0)


def test_plain_blocks_are_not_checked_but_a_failing_one_is_tried_on_the_reference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock()
    clock.now += 1
    envelope = reference_envelope(clock)
    real, wrong = levers.machine, broken(one_gas_more)
    monkeypatch.setattr(levers, "machine", lambda used: wrong if used.interpreter else real(used))
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
