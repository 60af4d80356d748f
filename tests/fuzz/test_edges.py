"""Every engine does at every edge what stock py-evm does."""

from collections.abc import Callable

import pytest
from eth.vm import opcode_values as op

from tests.support.machine_checks import EDGE_CHECKS, Comparison
from tests.support.machines import ENGINES, STOCK, TARGET, Contract, World
from tests.support.programs import push


@pytest.mark.parametrize("check", EDGE_CHECKS, ids=lambda check: check.__name__)
def test_every_engine_agrees_with_stock(check: Callable[[Comparison], None]) -> None:
    check(Comparison(ENGINES))


def test_the_deepest_calls_end_as_in_py_evm() -> None:
    """A contract that calls itself with all gas until the depth or the gas is gone, then counts."""
    again = push(0) * 5 + bytes([op.ADDRESS, op.GAS, op.CALL]) + push(0) + bytes([op.SLOAD, op.ADD])
    code = again + push(1) + bytes([op.ADD]) + push(0) + bytes([op.SSTORE])
    accounts = {TARGET: Contract(code=code)}
    expected = World(STOCK, accounts).run(gas=10_000_000_000, root=False)
    assert not expected.error
    for engine in ENGINES.values():
        assert World(engine, accounts).run(gas=10_000_000_000, root=False) == expected
