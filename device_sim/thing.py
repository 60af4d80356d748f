"""One fridge as the network sees it: its description, its readings, its recorded past and who may read them.

Owns the history file and the simulation behind it. All methods but the plain attributes touch the database and are
called from the one worker thread of the process; nothing here knows about HTTP or chains.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from device_sim.access import KeyRing, Licence
from device_sim.clock import DAY_MS, DEVICE_DAYS_A_TERM, DeviceCalendar
from device_sim.errors import HistoryDamaged
from device_sim.history import History, Page, Span
from device_sim.observations import Scalar
from device_sim.physics import Build
from device_sim.simulation import Simulation
from device_sim.td import Identity, canonical, describe, td_hash
from device_sim.td_check import check

SLICE_ROWS = 2_000
"""Rows made in one go: a long absence is caught up in slices, so that requests get their turn in between."""


class Thing:
    """A fridge. `seed` draws household and behaviour; `retention_days` is how much device time is kept at least."""

    def __init__(
        self,
        *,
        device: bytes,
        seed: bytes,
        path: Path,
        calendar: DeviceCalendar,
        licences: Iterable[Licence] = (),
        build: Build | None = None,
        retention_days: int = 4 * DEVICE_DAYS_A_TERM,
    ) -> None:
        self.device = device
        self.calendar = calendar
        self.keys = KeyRing(device, licences)
        self.history = History(path)
        self.served = b""
        self.td_hash = b""
        self._seed = seed
        self._build = build if build is not None else Build()
        self._retention_ms = retention_days * DAY_MS
        self._pruned = 0
        self._simulation: Simulation | None = None

    def introduce(self, *, title: str, base: str, directory: str) -> None:
        """Write the description for the URL under which the gateway serves the Thing. Raises ThingInvalid."""
        identity = Identity(device=self.device, title=title, base=base, directory=directory)
        description = describe(identity)
        check(description)
        self.served = canonical(description)
        self.td_hash = td_hash(self.served)

    def live(self, now_ms: int, *, since_ms: int) -> bool:
        """Let device time come to `now_ms`, at most one slice; return whether it has been reached.

        A new device was switched on at `since_ms`. Raises HistoryDamaged.
        """
        simulation = self._simulation
        if simulation is None:
            simulation = self._simulation = self._begin(min(since_ms, now_ms))
        rows = simulation.advance(now_ms, most=SLICE_ROWS)
        if rows:
            self.history.append(rows, simulation.snapshot())
        self._prune(now_ms)
        return simulation.caught_up(now_ms)

    def _begin(self, since_ms: int) -> Simulation:
        snapshot = self.history.snapshot()
        if snapshot is None:
            simulation, rows = Simulation.begin(self._seed, self._build, since_ms)
            self.history.append(rows, simulation.snapshot())
            return simulation
        try:
            return Simulation.resume(self._seed, self._build, snapshot)
        except (KeyError, TypeError) as error:
            raise HistoryDamaged(path=self.history.path, reason=f"its snapshot lacks {error}") from error

    def _prune(self, now_ms: int) -> None:
        before = now_ms - self._retention_ms
        if before - self._pruned >= DAY_MS:
            self.history.prune(before)
            self._pruned = before

    def current(self, now_ms: int) -> dict[str, Scalar] | None:
        """Return the present value of every property but history; None before the fridge has been switched on."""
        return None if self._simulation is None else self._simulation.current(now_ms)

    def page(self, span: Span, limit: int) -> tuple[Page, int]:
        """Return the first `limit` rows of the span and how many rows the span holds in all, cursor ignored."""
        whole = Span(start=span.start, end=span.end, observation=span.observation)
        total = self.history.count(whole)
        return self.history.page(span, limit), total

    def close(self) -> None:
        """Close the history file."""
        self.history.close()
