"""One fridge in one household, advanced to any device time, and the rows that it observes on the way.

The next thing to happen is the earliest of: a switching of the machine, a door that opens or closes, the quarter-hour
sample. Only these change the state; asking for a reading in between changes nothing. So the rows up to a time are a
function of (seed, start, time) alone, however the steps are cut, and a device that was killed and started again
writes what it would have written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypedDict

from device_sim.household import DAY_MS, Household, Visit
from device_sim.observations import BY_NAME, ENERGY_EVERY, SAMPLE_MS, Row, Scalar
from device_sim.physics import MILLISECONDS, Build, Machine, MachineState, Reading

_SHELF_KELVIN = 0.03
"""How much one item at room temperature warms its compartment."""


class Snapshot(TypedDict):
    """What a simulation remembers, as JSON; kept in the same transaction as the rows that led to it."""

    machine: dict[str, float | int | bool]
    day: int
    visit: int
    inside: bool
    stock: dict[str, int]


class Simulation:
    """A fridge and its people. Not thread safe."""

    def __init__(self, household: Household, machine: Machine, *, day: int, stock: dict[str, int]) -> None:
        self.household = household
        self.machine = machine
        self._day = day
        self._visits = household.day(day)
        self._visit = 0
        self._inside = False
        self._stock = stock

    @classmethod
    def begin(cls, seed: bytes, build: Build, time: int) -> tuple[Simulation, list[Row]]:
        """Return a fridge that is switched on at `time` (ms), rounded up to a sample, and its first rows."""
        household = Household.draw(seed)
        start = -(-time // SAMPLE_MS) * SAMPLE_MS
        machine = Machine(build, MachineState(time=start, ambient=household.ambient(start)))
        simulation = cls(household, machine, day=start // DAY_MS, stock=household.stock())
        while simulation._door_time() < start:  # visits that were over before the fridge was switched on
            simulation._next_visit()
        state = machine.state
        first: tuple[tuple[str, Scalar], ...] = (
            ("targetTemperature", state.target),
            ("freezerTargetTemperature", state.freezer_target),
            ("mode", "cool"),
            ("compressor", "off"),
            ("doorOpen", False),
            ("doorAlarm", False),
        )
        return simulation, [Row(time=start, observation=BY_NAME[name], value=value) for name, value in first]

    @classmethod
    def resume(cls, seed: bytes, build: Build, snapshot: Snapshot) -> Simulation:
        """Return the fridge as `snapshot` left it; raises KeyError or TypeError for another object."""
        household = Household.draw(seed)
        machine = Machine(build, MachineState.from_json(snapshot["machine"]))
        simulation = cls(household, machine, day=snapshot["day"], stock=dict(snapshot["stock"]))
        simulation._visit = snapshot["visit"]
        simulation._inside = snapshot["inside"]
        return simulation

    def snapshot(self) -> Snapshot:
        """Return what `resume` needs."""
        return Snapshot(
            machine=self.machine.state.to_json(),
            day=self._day,
            visit=self._visit,
            inside=self._inside,
            stock=dict(self._stock),
        )

    @property
    def time(self) -> int:
        """Return the device time (ms) of the last thing that happened."""
        return self.machine.state.time

    def advance(self, time: int, *, most: int | None = None) -> list[Row]:
        """Let everything happen up to and including `time` (ms) and return its rows, ascending.

        `most` bounds the number of rows roughly, so that a long absence is caught up in slices; the caller sees from
        `caught_up(time)` whether to call again.
        """
        rows: list[Row] = []
        while not self.caught_up(time) and (most is None or len(rows) < most):
            rows += self._step()
        return rows

    def tell(self, time: int, order: Callable[[Machine], None]) -> list[Row]:
        """Let `order` change the machine at `time` (ms) and return the rows of what it changed at once.

        Everything before must have happened (`caught_up`); raises ValueError otherwise. An order is an input like the
        seed: the same orders at the same times give the same rows.
        """
        if not self.caught_up(time):
            raise ValueError(f"an order at {time} ms for a fridge that has only come to {self.time} ms")
        if time > self.time:
            before = self._shown()
            self.machine.advance(time)
            rows = list(self._changes(self.time, before))
        else:
            rows = []
        before, settings = self._shown(), self._settings()
        order(self.machine)
        rows += [
            Row(time=self.time, observation=BY_NAME[name], value=value)
            for name, value in self._settings().items()
            if settings[name] != value
        ]
        return rows + list(self._changes(self.time, before))

    def _settings(self) -> dict[str, Scalar]:
        state = self.machine.state
        return {
            "targetTemperature": state.target,
            "freezerTargetTemperature": state.freezer_target,
            "mode": "cool" if state.cools else "off",
        }

    def caught_up(self, time: int) -> bool:
        """Tell whether nothing more happens up to and including `time`."""
        return self._next() > time

    def reading(self, time: int) -> Reading:
        """Return what the sensors show at `time` (ms), as far as the simulation has got; changes nothing."""
        return self.machine.reading(min(time, self._next()))

    def current(self, time: int) -> dict[str, Scalar]:
        """Return the present value of every property that has one, by name."""
        reading, state = self.reading(time), self.machine.state
        return {
            "temperature": round(reading.temperature, 3),
            "freezerTemperature": round(reading.freezer_temperature, 3),
            "targetTemperature": state.target,
            "freezerTargetTemperature": state.freezer_target,
            "mode": "cool" if state.cools else "off",
            "compressor": "cooling" if reading.compressor else "off",
            "doorOpen": reading.door_open,
            "doorAlarm": reading.door_alarm,
            "humidity": round(reading.humidity, 3),
            "power": round(reading.power, 3),
            "energyTotal": round(reading.energy, 3),
        }

    # --- one thing after the other ----------------------------------------------------------------------------------

    def _sample_time(self) -> int:
        return (self.time // SAMPLE_MS + 1) * SAMPLE_MS

    def _next(self) -> int:
        return min(self.machine.next_switch(), self._sample_time(), self._door_time())

    def _door_time(self) -> int:
        """Return when the present or next visit begins or ends; the day's end when there is none left."""
        midnight = self._day * DAY_MS
        if self._visit >= len(self._visits):
            return midnight + DAY_MS
        visit = self._visits[self._visit]
        return midnight + visit.start + (visit.length if self._inside else 0)

    def _next_visit(self) -> None:
        self._inside = False
        self._visit += 1
        if self._visit > len(self._visits):
            self._day += 1
            self._visits = self.household.day(self._day)
            self._visit = 0

    def _step(self) -> Iterator[Row]:
        door, sample = self._door_time(), self._sample_time()
        time = min(self.machine.next_switch(), sample, door)
        before = self._shown()
        self.machine.advance(time)
        rows: list[Row] = []
        if time == door:
            rows += self._through_the_door(time)
            self.machine.advance(time)
        if time == sample:
            self.machine.set_ambient(self.household.ambient(time))
            rows += self._samples(time)
        yield from self._changes(time, before)
        yield from rows

    def _through_the_door(self, time: int) -> Iterator[Row]:
        if self._visit >= len(self._visits):
            self._next_visit()
            return
        visit = self._visits[self._visit]
        if not self._inside:
            self._inside = True
            self.machine.set_door(visit.compartment, is_open=True)
            return
        yield from self._items(time, visit)
        self.machine.set_door(visit.compartment, is_open=False)
        self._next_visit()

    def _items(self, time: int, visit: Visit) -> Iterator[Row]:
        """Yield what a visit moved, all at its end; nobody takes what is not there."""
        observation = BY_NAME["itemPut" if visit.direction == "put" else "itemTaken"]
        for wish in visit.wishes:
            if visit.direction == "put":
                self._stock[wish] += 1
                self.machine.load(visit.compartment, _SHELF_KELVIN)
            elif self._stock[wish] > 0:
                self._stock[wish] -= 1
            else:
                continue
            yield Row(time=time, observation=observation, value=wish)

    def _samples(self, time: int) -> Iterator[Row]:
        reading = self.machine.reading(time)
        yield Row(time=time, observation=BY_NAME["temperature"], value=reading.temperature)
        yield Row(time=time, observation=BY_NAME["freezerTemperature"], value=reading.freezer_temperature)
        yield Row(time=time, observation=BY_NAME["humidity"], value=reading.humidity)
        yield Row(time=time, observation=BY_NAME["power"], value=reading.power)
        if (time // SAMPLE_MS) % ENERGY_EVERY == 0:
            yield Row(time=time, observation=BY_NAME["energyTotal"], value=reading.energy)

    def _shown(self) -> tuple[bool, bool, bool, bool, bool]:
        """Return what is recorded on change: compressor, door, alarm, fridge too warm, freezer too warm."""
        state = self.machine.state
        is_open = state.fridge_door or state.freezer_door
        return state.compressor, is_open, state.alarm, state.fridge_warm, state.freezer_warm

    def _changes(self, time: int, before: tuple[bool, bool, bool, bool, bool]) -> Iterator[Row]:
        after = self._shown()
        if after == before:
            return
        state = self.machine.state
        if after[0] != before[0]:
            value = "cooling" if after[0] else "off"
            yield Row(time=time, observation=BY_NAME["compressor"], value=value)
        if after[1] != before[1]:
            yield Row(time=time, observation=BY_NAME["doorOpen"], value=after[1])
        if after[2] != before[2]:
            yield Row(time=time, observation=BY_NAME["doorAlarm"], value=after[2])
            if after[2]:
                seconds = (time - state.door_since) / MILLISECONDS
                yield Row(time=time, observation=BY_NAME["doorAjar"], value=seconds)
        if after[3] and not before[3]:
            yield Row(time=time, observation=BY_NAME["fridgeExcursion"], value=state.fridge)
        if after[4] and not before[4]:
            yield Row(time=time, observation=BY_NAME["freezerExcursion"], value=state.freezer)
