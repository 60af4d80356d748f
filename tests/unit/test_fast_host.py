"""Host routines and the executor change nothing that can be seen. `tests/fuzz` goes through every price and edge."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import pytest
from eth.abc import GasMeterAPI
from eth.vm import opcode_values as op

from chains.engine.fast.host import HOST
from chains.engine.fast.interpreter import FastComputation, HostRoutine
from tests.support.machine_checks import Comparison, Difference, logs, signature_calls, storage_reads
from tests.support.machines import ENGINES, FAST, HOSTED, STOCK, TARGET, Contract, World, machine
from tests.support.programs import push, returning


@pytest.mark.parametrize("check", [storage_reads, logs, signature_calls], ids=lambda check: check.__name__)
def test_a_routine_prices_and_fails_as_py_evm(check: Callable[[Comparison], None]) -> None:
    check(Comparison({"hosted": HOSTED}))


def test_without_routines_py_evms_opcodes_run_and_with_them_the_routines_do() -> None:
    used: list[int] = []

    def counted(opcode: int, routine: HostRoutine) -> HostRoutine:
        def run(frame: FastComputation, stack: list[Any], meter: GasMeterAPI) -> None:
            used.append(opcode)
            routine(frame, stack, meter)

        return run

    class Counted(FastComputation):
        host_routines: ClassVar[Mapping[int, HostRoutine]] = {
            opcode: counted(opcode, routine) for opcode, routine in HOST.items()
        }

    code = push(1) + push(2) + bytes([op.SSTORE]) + push(2) + bytes([op.SLOAD, op.PUSH0, op.MSTORE]) + returning(32)
    accounts = {TARGET: Contract(code=code)}
    outcome = World(machine("Counted", computation_class=Counted), accounts).run()
    assert used == [op.SSTORE, op.SLOAD]
    used.clear()
    assert World(FAST, accounts).run() == outcome == World(STOCK, accounts).run()
    assert used == []


@pytest.mark.parametrize("balance", [0, 1])
def test_an_account_1_that_exists_keeps_what_it_has_and_goes_when_it_is_empty(balance: int) -> None:
    call = push(32) + push(0) + push(128) + push(0) + push(1) + push(5_000) + bytes([op.STATICCALL])
    accounts = {
        TARGET: Contract(code=call),
        bytes(19) + b"\1": Contract(balance=balance, nonce=0),
    }
    assert World(HOSTED, accounts).run() == World(STOCK, accounts).run()


@pytest.mark.parametrize("seed", range(4))
def test_blocks_of_random_transactions_are_the_same(seed: int) -> None:
    executed, succeeded = Comparison(ENGINES).story(seed)
    assert executed == 24
    assert succeeded > 0


def test_a_difference_is_told_with_the_program_that_shows_it() -> None:
    def wrong(_frame: FastComputation, stack: list[Any], _meter: GasMeterAPI) -> None:
        stack[-1] += 1

    class Wrong(FastComputation):
        host_routines: ClassVar[Mapping[int, HostRoutine]] = {op.SLOAD: wrong}

    with pytest.raises(Difference, match="wrong: 0x"):
        Comparison({"wrong": machine("Wrong", computation_class=Wrong)}).same(push(1) + bytes([op.SLOAD, op.POP]))
