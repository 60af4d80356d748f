"""The columns that join both ledgers: the open round that holds a device, and what its months sold for.

They follow from the lots of closed epochs (metadata chain) and the rounds of the auction chain, whichever is heard of
first; so they are derived in memory, never stored, and built again after a reorganisation. `round`, `lot` and `month`
are those of the round that takes commits now, the newest if there are two; `price` is the clearing price of the newest
round in which the device sold, in ticks; `sales` counts licences.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from chains.auction.life_cycle import Phase
from node.directory.auction_ledger import Clock, decoded, phase_of
from node.directory.entries import Round

Rows = Callable[[int], npt.NDArray[np.uint32] | None]
"""Rows of the lots of an epoch in lot order, None while it is not closed."""
Results = Callable[[int], bytes | None]
"""Results of a round, None while it is not final."""

FIELDS = (("round", "<u4"), ("lot", "<u2"), ("month", "<u2"), ("price", "<u4"), ("sales", "<u2"))
_LARGEST_SALES = 0xFFFF


class Listing:
    """Five arrays by row. `dirty` collects arrays of rows that changed, until the reader empties it."""

    def __init__(self, rows: Rows, results: Results) -> None:
        self._rows = rows
        self._results = results
        self.columns: dict[str, npt.NDArray[np.unsignedinteger]] = {}
        self.dirty: list[npt.NDArray[np.uint32]] = []
        self.phases: dict[int, Phase] = {}
        """Phase of every round when it was looked at last."""
        self.forget()

    def forget(self) -> None:
        """Start over: the next `step` applies every round."""
        size = len(self.columns["round"]) if self.columns else 0
        # What was listed or sold may not be any more.
        self.dirty += [np.flatnonzero(held).astype(np.uint32) for held in self.columns.values()]
        self.columns = {name: np.zeros(size, dtype=kind) for name, kind in FIELDS}
        self._price_round = np.zeros(size, dtype=np.uint32)
        self._open: dict[int, npt.NDArray[np.uint32]] = {}
        self._priced: set[int] = set()
        self.phases = {}

    def step(self, rounds: Mapping[int, Round], clock: Clock, count: int) -> list[int]:
        """Bring the columns up to date for `count` rows; return the rounds whose phase changed."""
        self._grow(count)
        changed = [
            number
            for number, found in rounds.items()
            if self.phases.get(number) is not Phase.CLOSED and self.phases.get(number) != phase_of(found, clock)
        ]
        self.phases |= {number: phase_of(rounds[number], clock) for number in changed}
        self._list(rounds)
        self._price(rounds)
        return changed

    def _grow(self, count: int) -> None:
        size = len(self.columns["round"])
        if count > size:
            more = max(count - size, size // 4)
            self.columns = {name: np.pad(held, (0, more)) for name, held in self.columns.items()}
            self._price_round = np.pad(self._price_round, (0, more))

    def _list(self, rounds: Mapping[int, Round]) -> None:
        wanted = {number for number, phase in self.phases.items() if phase is Phase.COMMIT}
        found = {number: self._open.get(number) for number in wanted}
        found = {number: self._rows(number) if rows is None else rows for number, rows in found.items()}
        held = {number: rows for number, rows in found.items() if rows is not None}
        if held.keys() == self._open.keys():
            return
        for rows in self._open.values():
            for name in ("round", "lot", "month"):
                self.columns[name][rows] = 0
            self.dirty.append(rows)
        for number, rows in sorted(held.items()):
            self.columns["round"][rows] = number
            self.columns["lot"][rows] = np.arange(len(rows), dtype=np.uint16)
            self.columns["month"][rows] = rounds[number].month & 0xFFFF
            self.dirty.append(rows)
        self._open = held

    def _price(self, rounds: Mapping[int, Round]) -> None:
        for number in sorted(rounds.keys() - self._priced):
            if not rounds[number].done:
                continue
            rows, results = self._rows(number), self._results(number)
            if rows is not None and results is not None:
                self._priced.add(number)
                self._apply_results(number, rows, results)

    def _apply_results(self, number: int, rows: npt.NDArray[np.uint32], results: bytes) -> None:
        lots = decoded(results)
        winners = np.count_nonzero(lots["winners"], axis=1)
        sold = winners > 0
        rows, prices, winners = rows[sold], lots["price"][sold], winners[sold]
        total = self.columns["sales"][rows].astype(np.int64) + winners
        self.columns["sales"][rows] = np.minimum(total, _LARGEST_SALES)
        newer = self._price_round[rows] < number
        self._price_round[rows[newer]] = number
        self.columns["price"][rows[newer]] = prices[newer]
        self.dirty.append(rows)
