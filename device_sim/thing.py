"""One fridge as the network sees it: its description, its readings, its recorded past and who may read them.

Owns the history file and the simulation behind it. All methods but the plain attributes touch the database and are
called from the one worker thread of the process; nothing here knows about HTTP or chains.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from chains.crypto.description import sign_description
from chains.crypto.keys import PrivateKey
from device_sim.access import KeyRing, Licence
from device_sim.actions import COOLING, ActionLog, Name, Order, Request, order_of, undo_of
from device_sim.clock import DAY_MS, DEVICE_DAYS_A_TERM, DeviceCalendar
from device_sim.errors import HistoryDamaged, NotCaughtUp, SwitchedOff
from device_sim.feed import Feed, News
from device_sim.history import History, Page, Span
from device_sim.observations import Row, Scalar
from device_sim.owner_token import OwnerGate
from device_sim.physics import Build, Machine
from device_sim.simulation import Simulation
from device_sim.td import Identity, served_bytes, td_hash
from device_sim.td_check import check
from device_sim.wakefulness import Wakefulness

SLICE_ROWS = 2_000
"""Rows made in one go: a long absence is caught up in slices, so that requests get their turn in between."""
SLICES_FOR_AN_ORDER = 4
"""How far a fridge is brought forward before it takes an order; one that is further behind refuses for now."""
SLEEPERS_DAYS = 62
"""How much of the past a sleeper makes up when it is asked for the first time: all that any licence may read."""
NEWS_LIMIT = 5_000
"""Rows told at once to those who listen."""

_TARGETS = ("targetTemperature", "freezerTargetTemperature")


class Thing:
    """A fridge. `seed` draws household and behaviour; `retention_days` is how much device time is kept at least.

    `key` signs what is served to licensees. `gate` knows the owner; without one nobody can write. With `wakefulness` it
    is a sleeper: it lives on only when somebody asks, from SLEEPERS_DAYS before the first time that anybody did.
    """

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
        key: PrivateKey | None = None,
        gate: OwnerGate | None = None,
        wakefulness: Wakefulness | None = None,
    ) -> None:
        self.device = device
        self.calendar = calendar
        self.key = key
        self.keys = KeyRing(device, licences, gate)
        self.feed = Feed()
        self.base = self.title = ""
        self.td_hash = b""
        self._identity: Identity | None = None
        self._path = path
        self._wakefulness = wakefulness
        self._history = History(path) if wakefulness is None else None
        self._seed = seed
        self._build = build if build is not None else Build()
        self._retention_ms = retention_days * DAY_MS
        self._pruned = 0
        self._simulation: Simulation | None = None
        self._actions = ActionLog()
        self._told = -1

    def introduce(self, *, title: str, base: str, directory: str) -> None:
        """Write the description for the URL under which the Thing is served. Raises ThingInvalid."""
        self._identity = Identity(device=self.device, title=title, base=base, directory=directory)
        self.base = base
        self.title = title
        served = self.served
        if self._wakefulness is None:
            check(json.loads(served))
        self.td_hash = td_hash(served)

    @property
    def served(self) -> bytes:
        """Return the canonical bytes of the description, empty before `introduce`."""
        return b"" if self._identity is None else served_bytes(self._identity)

    @property
    def signature(self) -> bytes:
        """Return the device's detached signature under its description; empty for a device without key or owner."""
        if self.key is None or self.keys.gate is None:
            return b""
        chain_id = self.keys.gate.registry.chain_id
        return sign_description(json.loads(self.served), self.key, chain_id=chain_id).encode()

    @property
    def is_sleeper(self) -> bool:
        """Tell whether the Thing lives only when it is asked."""
        return self._wakefulness is not None

    @property
    def history(self) -> History:
        """Return the open history file. Raises HistoryDamaged."""
        if self._history is None:
            self._history = History(self._path)
        if self._wakefulness is not None:
            self._wakefulness.touch(self)
        return self._history

    def sleep(self) -> None:
        """Close the file and forget the simulation; both come back as they were."""
        self._simulation = None
        if self._history is not None:
            self._history.close()
            self._history = None

    def live(self, now_ms: int, *, since_ms: int) -> bool:
        """Let device time come to `now_ms`, at most one slice; return whether it has been reached.

        A new device was switched on at `since_ms`, or at the beginning of what is kept: older days would be lived and
        then forgotten at once. Raises HistoryDamaged.
        """
        simulation = self._simulation
        if simulation is None:
            if self.is_sleeper:
                since_ms = (now_ms // DAY_MS - SLEEPERS_DAYS) * DAY_MS
            since_ms = max(since_ms, (now_ms - self._retention_ms) // DAY_MS * DAY_MS)
            simulation = self._simulation = self._begin(min(since_ms, now_ms))
        rows = simulation.advance(now_ms, most=SLICE_ROWS)
        if rows:
            self._actions.settle(simulation.machine.state)
            self._append(simulation, rows)
        self._prune(now_ms)
        return simulation.caught_up(now_ms)

    def _append(self, simulation: Simulation, rows: list[Row]) -> None:
        self.history.append(rows, simulation.snapshot(), self._actions.to_json())

    def _begin(self, since_ms: int) -> Simulation:
        snapshot = self.history.snapshot()
        if not self.feed.is_heard:
            self._told = self.history.newest
        if snapshot is None:
            simulation, rows = Simulation.begin(self._seed, self._build, since_ms)
            self.history.append(rows, simulation.snapshot())
            return simulation
        try:
            actions = self.history.actions()
            if actions is not None:
                self._actions = ActionLog.from_json(actions)
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

    def news(self, now_ms: int) -> News:
        """Return what has happened since the last call, at most NEWS_LIMIT rows, and the present values."""
        page = self.history.page(Span(start=0, end=1 << 50, after=self._told), NEWS_LIMIT)
        if page.last is not None:
            self._told = page.last
        if self._simulation is not None:
            self._actions.settle(self._simulation.machine.state)
        values = self.current(now_ms) or {}
        values.pop("energyTotal", None)
        return News(rows=page.rows, values=values, time=now_ms, requests=self._actions.oldest_first())

    def skip_news(self) -> tuple[Request, ...]:
        """Forget what nobody listened to; return the requests for actions as they stand."""
        self._told = self.history.newest
        return self._actions.oldest_first()

    # --- what the owner says ------------------------------------------------------------------------------------------

    def write(self, values: Mapping[str, Scalar], now_ms: int) -> None:
        """Set properties, all or nothing: `values` were checked against their schemas. Raises NotCaughtUp."""

        def order(machine: Machine) -> None:
            targets = {name: float(values[name]) for name in _TARGETS if name in values}
            if targets:
                machine.set_targets(
                    fridge=targets.get("targetTemperature"), freezer=targets.get("freezerTargetTemperature")
                )
            if "mode" in values:
                machine.set_cooling(is_on=values["mode"] == "cool")

        self._tell(self._present(now_ms), order, now_ms)

    def invoke(self, name: Name, seconds: int, now_ms: int) -> Request:
        """Let an action begin; return its request, which has ended if it was done at once.

        Raises NotCaughtUp; SwitchedOff when the fridge cannot do it because its mode is off.
        """
        simulation = self._present(now_ms)
        if name in COOLING and not simulation.machine.state.cools:
            raise SwitchedOff(name)
        rows = self._moved(simulation, order_of(name, seconds), now_ms)
        request = self._actions.add(name, seconds, simulation.machine.state)
        self._append(simulation, rows)
        return request

    def requests(self, now_ms: int) -> dict[str, list[Request]]:
        """Return the requests for actions by name, newest first."""
        self._present(now_ms)
        return self._actions.newest_first()

    def request(self, name: str, number: int, now_ms: int) -> Request | None:
        """Return one request, None if there is none."""
        self._present(now_ms)
        return self._actions.find(name, number)

    def cancel(self, name: str, number: int, now_ms: int) -> bool:
        """End a request and forget it; False if there is none."""
        simulation = self._present(now_ms)
        request = self._actions.find(name, number)
        if request is None:
            return False
        rows = [] if request.is_over else self._moved(simulation, undo_of(request), now_ms)
        self._actions.forget(request)
        self._append(simulation, rows)
        return True

    def _present(self, now_ms: int) -> Simulation:
        """Return the simulation, brought to `now_ms`. Raises NotCaughtUp."""
        if self._simulation is None and self.history.snapshot() is None:
            raise NotCaughtUp
        for _ in range(SLICES_FOR_AN_ORDER):
            if self.live(now_ms, since_ms=now_ms) and self._simulation is not None:
                self._actions.settle(self._simulation.machine.state)
                return self._simulation
        raise NotCaughtUp

    def _moved(self, simulation: Simulation, order: Order, now_ms: int) -> list[Row]:
        rows = simulation.tell(now_ms, order)
        self._actions.settle(simulation.machine.state)
        return rows

    def _tell(self, simulation: Simulation, order: Order, now_ms: int) -> None:
        self._append(simulation, self._moved(simulation, order, now_ms))

    # --- the recorded past --------------------------------------------------------------------------------------------

    def newest_rows(self, span: Span, limit: int) -> tuple[Row, ...]:
        """Return the last `limit` rows of the span, ascending."""
        return self.history.newest_rows(span, limit)

    def page(self, span: Span, limit: int) -> tuple[Page, int]:
        """Return the first `limit` rows of the span and how many rows the span holds in all, cursor ignored."""
        whole = Span(start=span.start, end=span.end, fields=span.fields)
        total = self.history.count(whole)
        return self.history.page(span, limit), total

    def close(self) -> None:
        """Close the history file."""
        self.sleep()
        if self._wakefulness is not None:
            self._wakefulness.forget(self)
