"""Filter changes for the web app's bench, and what must be counted after each: by brute force, over numpy arrays.

A state is what the facet engine takes: {column: {"kind": "in" | "not-in" | "range", ...}}. Every step differs from the
one before in one column, as a person's clicks and brushes do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

HISTOGRAMS = ("reserve", "price")
ZERO_IS_NONE = ("price",)
MAX_ACTIVE = 5
NONE_BIN = -1

Filter = Mapping[str, Any]
State = Mapping[str, Filter]
Values = Mapping[str, npt.NDArray[np.unsignedinteger]]
Counts = Mapping[str, Mapping[int, int]]


def steps(values: Values, count: int, seed: int) -> list[State]:
    """Return `count` filter states over the columns of `values`, from a seed."""
    random = np.random.Generator(np.random.PCG64(seed))
    names = list(values)
    state: dict[str, Filter] = {}
    found: list[State] = []
    while len(found) < count:
        name = str(random.choice(names))
        if state and (len(state) >= MAX_ACTIVE or random.random() < 0.2):
            del state[str(random.choice(list(state)))]
        else:
            state[name] = _filter(name, values[name], random)
        found.append(dict(state))
    return found


def _filter(name: str, values: npt.NDArray[np.unsignedinteger], random: np.random.Generator) -> Filter:
    if name in HISTOGRAMS:
        drawn = sorted(int(value) for value in random.choice(values[values > 0], size=2))
        none = {"orNone": True} if name in ZERO_IS_NONE and random.random() < 0.3 else {}
        return {"kind": "range", "min": drawn[0], "max": drawn[1], **none}
    choices = np.unique(values)
    wanted = random.choice(choices, size=int(random.integers(1, max(2, len(choices) // 3 + 1))), replace=False)
    kind = "not-in" if random.random() < 0.2 else "in"
    return {"kind": kind, "values": sorted(int(value) for value in wanted)}


def passes(name: str, values: npt.NDArray[np.unsignedinteger], asked: Filter) -> npt.NDArray[np.bool_]:
    """Return which rows a filter lets pass."""
    if asked["kind"] == "range":
        inside: npt.NDArray[np.bool_] = (values >= asked["min"]) & (values <= asked["max"])
        if name in ZERO_IS_NONE:
            inside &= values > 0
            if asked.get("orNone"):
                inside |= values == 0
        return inside
    found: npt.NDArray[np.bool_] = np.isin(values, asked["values"])
    return found if asked["kind"] == "in" else ~found


class Oracle:
    """Counts every facet under all other filters, one column at a time."""

    def __init__(self, values: Values, edges: Mapping[str, Sequence[float]]) -> None:
        self._groups = {name: self._grouped(name, column, edges.get(name)) for name, column in values.items()}
        self._values = values

    def count(self, state: State) -> tuple[int, Counts]:
        """Return the number of passing rows, and for each column the rows by value or bin."""
        rows = len(next(iter(self._values.values())))
        passing = {name: passes(name, self._values[name], asked) for name, asked in state.items()}
        counts: dict[str, Mapping[int, int]] = {}
        for name, (groups, keys) in self._groups.items():
            others = np.ones(rows, dtype=np.bool_)
            for filtered, mask in passing.items():
                if filtered != name:
                    others &= mask
            found = np.bincount(groups[others], minlength=len(keys))
            counts[name] = {int(key): int(number) for key, number in zip(keys, found, strict=True) if number}
        every = np.logical_and.reduce(list(passing.values())) if passing else np.ones(rows, dtype=np.bool_)
        return int(np.count_nonzero(every)), counts

    @staticmethod
    def _grouped(
        name: str, values: npt.NDArray[np.unsignedinteger], edges: Sequence[float] | None
    ) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.int64]]:
        """Return a group of each row, and the value or bin that each group stands for."""
        keys = values.astype(np.int64)
        if edges is not None:
            bins = np.searchsorted(np.asarray(edges), keys, side="right") - 1
            keys = np.where((keys == 0) & (name in ZERO_IS_NONE), NONE_BIN, bins)
        distinct, groups = np.unique(keys, return_inverse=True)
        return groups, distinct


def mismatches(expected: tuple[int, Counts], passing: int, counts: Mapping[str, Mapping[str, int]]) -> int:
    """Return how many numbers differ: the passing rows, and each count of each facet (JSON keys are text)."""
    wrong = int(passing != expected[0])
    for name, wanted in expected[1].items():
        found = {int(key): number for key, number in counts.get(name, {}).items()}
        wrong += sum(found.get(key, 0) != wanted.get(key, 0) for key in found.keys() | wanted.keys())
    return wrong
