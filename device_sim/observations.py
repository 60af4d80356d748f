"""What a fridge observes: the names, kinds, units and ranges of everything that is shown, recorded and sold.

One table for the Thing Description, the history database and the export, so that they cannot drift apart. The code of
an observation is its position in the database and never changes; new ones are added at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["number", "boolean", "string"]
Scalar = float | bool | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One thing that is recorded. `sampled` = a row every SAMPLE_MS, otherwise a row whenever it changes or happens."""

    code: int
    name: str
    kind: Kind
    title: str
    sampled: bool
    semantic: str = ""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    step: float | None = None
    default: float | None = None
    writable: bool = False
    """True for what the owner may set."""
    happening: bool = False
    """True for what happens and has no value in between: it stands in the history, not among the properties."""

    def encode(self, value: Scalar) -> float | int | str:
        """Return the value as the database keeps it: numbers rounded to 3 decimals, booleans as 0 and 1."""
        if self.kind == "boolean":
            return int(bool(value))
        return round(float(value), 3) if self.kind == "number" else str(value)

    def decode(self, stored: float | int | str) -> Scalar:
        """Inverse of `encode`."""
        if self.kind == "boolean":
            return bool(stored)
        return float(stored) if self.kind == "number" else str(stored)


OBSERVATIONS: tuple[Observation, ...] = (
    Observation(code=0, name="temperature", kind="number", title="Temperature of the fridge compartment",
                sampled=True, semantic="TemperatureProperty", unit="degree celsius", low=-10, high=40),
    Observation(code=1, name="freezerTemperature", kind="number", title="Temperature of the freezer",
                sampled=True, semantic="TemperatureProperty", unit="degree celsius", low=-40, high=40),
    Observation(code=2, name="targetTemperature", kind="number", title="Set point of the fridge compartment",
                sampled=False, semantic="TargetTemperatureProperty", unit="degree celsius", low=1, high=8,
                step=0.5, default=4, writable=True),
    Observation(code=3, name="freezerTargetTemperature", kind="number", title="Set point of the freezer",
                sampled=False, semantic="TargetTemperatureProperty", unit="degree celsius", low=-24, high=-14,
                step=0.5, default=-18, writable=True),
    Observation(code=4, name="mode", kind="string", title="Whether the appliance cools",
                sampled=False, semantic="ThermostatModeProperty", choices=("off", "cool"), writable=True),
    Observation(code=5, name="compressor", kind="string", title="Whether the compressor runs",
                sampled=False, semantic="HeatingCoolingProperty", choices=("off", "cooling")),
    Observation(code=6, name="doorOpen", kind="boolean", title="Whether a door is open",
                sampled=False, semantic="OpenProperty"),
    Observation(code=7, name="doorAlarm", kind="boolean", title="Whether a door has been open for two minutes",
                sampled=False, semantic="AlarmProperty"),
    Observation(code=8, name="humidity", kind="number", title="Relative humidity in the fridge compartment",
                sampled=True, semantic="HumidityProperty", unit="percent", low=0, high=100),
    Observation(code=9, name="power", kind="number", title="Electrical power drawn",
                sampled=True, semantic="InstantaneousPowerProperty", unit="watt", low=0, high=400),
    Observation(code=10, name="energyTotal", kind="number", title="Electrical energy since manufacture",
                sampled=True, unit="kilowatt hour", low=0),
    Observation(code=11, name="itemTaken", kind="string", title="Category of an item taken out",
                sampled=False, happening=True),
    Observation(code=12, name="itemPut", kind="string", title="Category of an item put in",
                sampled=False, happening=True),
    Observation(code=13, name="doorAjar", kind="number", title="How long a door had been open when the alarm began",
                sampled=False, unit="second", low=0, happening=True),
    Observation(code=14, name="fridgeExcursion", kind="number", title="The fridge compartment became too warm",
                sampled=False, unit="degree celsius", low=-10, high=40, happening=True),
    Observation(code=15, name="freezerExcursion", kind="number", title="The freezer became too warm",
                sampled=False, unit="degree celsius", low=-40, high=40, happening=True),
)  # fmt: skip

BY_NAME: dict[str, Observation] = {observation.name: observation for observation in OBSERVATIONS}
BY_CODE: dict[int, Observation] = {observation.code: observation for observation in OBSERVATIONS}

PROPERTIES: tuple[Observation, ...] = tuple(entry for entry in OBSERVATIONS if not entry.happening)
"""What has a present value, in order."""

SAMPLE_MS = 15 * 60 * 1000
"""Sampled observations get a row every quarter of an hour of device time, on the quarter."""
ENERGY_EVERY = 4
"""The meter is read at every fourth sample only: it changes slowly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One observation at a device time in ms since 1970."""

    time: int
    observation: Observation
    value: Scalar
    key: int = field(default=-1, compare=False)
    """Its cursor, once it is stored."""
