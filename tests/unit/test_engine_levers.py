"""Every lever, alone and together, gives the blocks of the reference engine; names and switches are checked."""

from dataclasses import fields, replace

import pytest

from chains.engine import levers
from chains.engine.database import MemoryDatabase
from chains.engine.errors import EngineUnknown
from chains.engine.ledger import Ledger
from chains.engine.levers import ENGINES, STOCK, Levers, levers_of, machine
from chains.engine.vm import LatchkeyVM
from tests.support.ledgers import (
    COUNTER,
    DEPLOYER,
    LOOPER,
    MINERS,
    REVERTER,
    USERS,
    Clock,
    definition,
    legacy,
    transfer,
)

Outcome = tuple[bytes, list[bytes], tuple[object, ...]]
NAMES = [field.name for field in fields(Levers)]
FACTORY = bytes.fromhex("600a600c600039600a6000f3" + "602a60005260206000f3")
"""Creation code of a contract that answers 42."""


def storm() -> list[list[bytes]]:
    """Blocks with a bit of everything: types 0 and 2, logs, reverts, out of gas, a creation, refused ones."""
    first = [
        transfer(USERS[0], 0),
        transfer(USERS[1], 0, to=COUNTER, gas=80_000),
        legacy(USERS[2], 0),
        transfer(USERS[0], 0),  # used nonce
        transfer(USERS[3], 0, to=REVERTER, gas=80_000),
        transfer(USERS[4], 0, to=LOOPER, gas=60_000),
        transfer(DEPLOYER, 0, to=b"", data=FACTORY, gas=200_000),
        transfer(USERS[5], 7),  # nonce gap
    ]
    second = [
        transfer(USERS[1], 1, to=COUNTER, gas=80_000, access_list=[(COUNTER, [0, 1])]),
        transfer(USERS[5], 0, to=USERS[0].public_key.to_canonical_address(), value=10**18),
        transfer(USERS[0], 1, to=b"\x55" * 20, value=0, gas=30_000),
    ]
    return [first, [], second]


def run(levers_used: Levers) -> list[Outcome]:
    """Build the storm; return hash, receipts and refusals of each block."""
    clock = Clock()
    seen: list[Outcome] = []
    vm_class = machine(levers_used)
    ledger = Ledger.open(definition(), MemoryDatabase(), miner_key=MINERS[0], clock=clock, vm_class=vm_class)
    for candidates in storm():
        clock.now += 1
        built = ledger.build(candidates, timestamp=int(clock.now), budget_seconds=60)
        receipts = [receipt.encode() for receipt in built.receipts]
        seen.append((bytes(built.block.hash), receipts, (built.included, built.dropped, built.deferred)))
    ledger.close()
    return seen


REFERENCE = run(STOCK)


def test_the_storm_has_something_of_everything() -> None:
    included, dropped, deferred = REFERENCE[0][2]
    assert (len(included), len(dropped), len(deferred)) == (6, 1, 1)  # type: ignore[arg-type]  # tuples


@pytest.mark.parametrize("name", NAMES)
def test_each_lever_alone_gives_the_blocks_of_the_reference(name: str) -> None:
    assert run(replace(STOCK, **{name: True})) == REFERENCE


@pytest.mark.parametrize("name", NAMES)
def test_all_levers_but_one_give_the_blocks_of_the_reference(name: str) -> None:
    assert run(Levers().without(name)) == REFERENCE


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_every_engine_gives_the_blocks_of_the_reference(engine: str) -> None:
    assert run(levers_of(engine)) == REFERENCE


def test_the_reference_has_no_lever_on() -> None:
    assert machine(STOCK) is LatchkeyVM
    assert not any(getattr(STOCK, name) for name in NAMES)


def test_the_default_is_the_fastest_engine() -> None:
    assert list(ENGINES)[-1] == levers.DEFAULT


def test_the_same_levers_are_the_same_machine() -> None:
    assert machine(Levers()) is machine(Levers())
    assert machine(Levers()) is not machine(Levers().without("receipts"))


def test_an_engine_that_does_not_exist_is_refused_with_the_names_that_do() -> None:
    with pytest.raises(EngineUnknown, match="no engine 'warp'; there are stock, plain"):
        Ledger.open(definition(), MemoryDatabase(), engine="warp")
