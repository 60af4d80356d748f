"""Errors planted in the translator and in what translated code calls, each of which the checks must notice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast
from unittest import mock

from eth.vm import opcode_values as op

from chains.engine.aot import arithmetic, lower, python_source, runtime, state
from chains.engine.aot.decode import STATIC_GAS


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedTranslation:
    """An error by name; while the context that `patch` returns is entered, code is translated with it."""

    name: str
    patch: Callable[[], Any]


def _written(old: str, new: str) -> Callable[[], Any]:
    """Replace text in what the back end writes."""
    write = python_source.write

    def wrong(*regions: Any, **more: Any) -> str:
        text = write(*regions, **more)
        return text.replace(old, new)

    return lambda: mock.patch.object(python_source, "write", wrong)


def _shift_wrong(code: int, amount: Any, texts: list[str], *, exact: bool) -> str:
    return _SHIFT(code, amount, texts, exact=exact).replace(" if ", " if True or ")


_SHIFT = python_source._shift
_BOUND = arithmetic.bound


def _narrow(code: int, operands: Any, highs: list[int]) -> tuple[int, bool]:
    high, exact = _BOUND(code, operands, highs)
    return (high >> 1 if code == op.ADD else high), exact or code == op.ADD


def _forgetful(self: state.State, condition: Any, *, holds: bool) -> None:
    _ASSUME(self, condition, holds=not holds)


_ASSUME = state.State.assume


def _settled(_state: state.State, _out: Any) -> None:
    _state.owed = 0


def _uncovered(_self: state.State, _address: Any, _size: int) -> bool:
    return True


def _cheap(frame: Any, gas: int, owed: int, address: int, size: int) -> int:
    before = gas
    return min(before, _GROW(frame, gas, owed, address, size) + 1)


_GROW = runtime.grow

_PRICES = cast("dict[int, int]", STATIC_GAS)
PLANTED = (
    PlantedTranslation(name="SHR costs 4", patch=lambda: mock.patch.dict(_PRICES, {op.SHR: 4})),
    PlantedTranslation(name="JUMPDEST is free", patch=lambda: mock.patch.dict(_PRICES, {op.JUMPDEST: 0})),
    PlantedTranslation(
        name="shifts above 255 do not end in zero",
        patch=lambda: mock.patch.object(python_source, "_shift", _shift_wrong),
    ),
    PlantedTranslation(
        name="sums are thought too small", patch=lambda: mock.patch.object(arithmetic, "bound", _narrow)
    ),
    PlantedTranslation(
        name="branches teach the contrary", patch=lambda: mock.patch.object(state.State, "assume", _forgetful)
    ),
    PlantedTranslation(name="gas is not settled at joins", patch=lambda: mock.patch.object(lower, "_settle", _settled)),
    PlantedTranslation(
        name="memory is taken for granted", patch=lambda: mock.patch.object(state.State, "covers", _uncovered)
    ),
    PlantedTranslation(name="memory costs one less", patch=lambda: mock.patch.object(runtime, "grow", _cheap)),
    PlantedTranslation(name="signed comparisons are unsigned", patch=_written("^ SB)", "^ 0)")),
    PlantedTranslation(name="results are not reduced", patch=_written(" & M", "")),
    PlantedTranslation(name="a hand-over is one pc off", patch=_written("; c.resume = ", "; c.resume = 1 + ")),
    PlantedTranslation(name="stack limits are not checked", patch=_written("<= len(st) <=", "<= 9 + len(st) <=")),
)
