"""The hot transactions of real rounds, varied in every way, do the same translated and on stock py-evm."""

import os
from collections.abc import Sequence
from random import Random

import pytest

from chains.base import artifact
from chains.engine.levers import TranslatedHostedComputation
from tests.bench.recorded_rounds import Call
from tests.support.hot_calls import Stage, recordings
from tools.translate import genesis_contracts

pytestmark = pytest.mark.engine

NAMES = ("clear", "key_batch", "check_in")
PLENTY = 15_000_000
VARIATIONS, MANY = 120, 4_000
STRIDE = {"clear": 4_999, "key_batch": 2_399, "check_in": 2_003}
"""Gas between two runs of a sweep; a prime, so that no loop is met at the same place twice."""
LAST = 25
"""Gas limits below what a call needs that are all tried."""
_stages: dict[str, Stage] = {}


def stage(name: str) -> tuple[Stage, Call]:
    if name not in _stages:
        _stages[name] = Stage(recordings()[name])
    return _stages[name], _stages[name].recording.calls[0]


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_call_runs_translated_and_does_the_same(name: str) -> None:
    on, call = stage(name)
    assert not on.same(call, gas=PLENTY).error
    code = recordings()[name].scene.accounts[call.to].code
    assert TranslatedHostedComputation.registry.name_of(code) is not None


def sweep(name: str, *, stride: int) -> int:
    on, call = stage(name)
    needed = _least_gas(on, call)
    limits = sorted({*range(0, needed, stride), *range(needed - LAST, needed + 2)})
    for gas in limits:
        assert bool(on.same(call, gas=gas).error) is (gas < needed)
    return len(limits)


@pytest.mark.parametrize("name", NAMES)
def test_gas_limits_a_stride_apart_and_the_last_ones_end_in_the_same_way(name: str) -> None:
    assert sweep(name, stride=STRIDE[name]) > LAST


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_gas_limit_ends_in_the_same_way(name: str) -> None:
    """With EXHAUSTIVE=1 (`make gas-sweep`) really every one; else a tenth of the usual stride."""
    sweep(name, stride=1 if os.environ.get("EXHAUSTIVE") else STRIDE[name] // 10)


@pytest.mark.parametrize("name", NAMES)
def test_damaged_calldata_any_gas_and_any_function_do_the_same(name: str) -> None:
    vary(name, Random(name), VARIATIONS)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", NAMES)
def test_many_variations_do_the_same(name: str, seed: int) -> None:
    vary(name, Random(f"{name} {seed}"), MANY)


def vary(name: str, random: Random, count: int) -> None:
    on, call = stage(name)
    needed = _least_gas(on, call)
    functions = _functions(on)
    errors = set()
    for _ in range(count):
        kind = random.random()
        if kind < 0.35:
            seen = on.same(call, gas=random.randrange(needed + 2))
        elif kind < 0.7:
            gas = random.choice([PLENTY, random.randrange(1_000, needed + 5)])
            seen = on.same(call, gas=gas, data=_damaged(call.data, random), value=random.choice([0, 0, 0, 1]))
        else:
            to, selector = random.choice(functions)
            gas = random.choice([5_000_000, random.randrange(200, 200_000)])
            seen = on.same(call, gas=gas, to=to, data=selector + _words(random), value=random.choice([0, 0, 5]))
        errors.add(seen.error)
    assert {"OutOfGas", "Revert", ""} <= errors


def _least_gas(on: Stage, call: Call) -> int:
    """Return the smallest limit with which the call succeeds."""
    low, high = 0, call.gas + call.gas // 32
    while low < high:
        middle = (low + high) // 2
        if on.run("stock", call, gas=middle).error:
            low = middle + 1
        else:
            high = middle
    return low


def _functions(on: Stage) -> Sequence[tuple[bytes, bytes]]:
    """Return (address, selector) of every function of the contracts on stage."""
    accounts = on.recording.scene.accounts
    found = []
    for package, name in genesis_contracts():
        compiled = artifact.load(package, name)
        for address, account in accounts.items():
            if len(account.code) == len(compiled.deployed_bytecode):
                found += [(address, selector) for selector in compiled.method_identifiers.values()]
    return found


def _damaged(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randrange(1, 4)):
        at = random.choice([random.randrange(len(data)), random.randrange(min(len(data), 200))])
        changed[at] = random.choice([0, 1, 255, random.randrange(256)])
    return bytes(changed[: random.randrange(len(data))] if random.random() < 0.2 else changed)


def _words(random: Random) -> bytes:
    words = [
        random.choice([0, 1, 32, 64, random.randrange(300), random.getrandbits(256), 2**256 - random.randrange(1, 40)])
        for _ in range(random.randrange(12))
    ]
    return b"".join(word.to_bytes(32, "big") for word in words)
