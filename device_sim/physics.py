"""The fridge as a machine: two compartments, one compressor, a damper, a defrost heater and two doors.

Every compartment is one lumped heat capacity that relaxes exponentially to the balance of what warms and what cools it,
so between two switchings the temperature is known in closed form and so is the instant at which a thermostat switches.
The model is therefore stepped from switching to switching and never in small slices: the result does not depend on how
often it is asked, and a month costs a fraction of a second. Times are whole milliseconds of device time.

    C dT/dt = U (ambient - T) - cooling + heating
    T(t)    = B + (T0 - B) e^(-t U / C)             with the balance B = ambient + (heating - cooling) / U

U is larger while the door stands open. The damper leads a share of the cooling into the fridge compartment; the rest,
or all of it with the damper closed, cools the freezer, which holds the evaporator. Heat flow between the compartments
is part of U. Constants are those of an ordinary 300-litre household appliance, not of a particular product.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields
from typing import Literal, Self

MILLISECONDS = 1000
NEVER = 1 << 62
"""A device time that is never reached, in ms."""

HYSTERESIS_FRIDGE = 0.7
HYSTERESIS_FREEZER = 1.5
"""Half the dead band of each thermostat, kelvin."""
FREEZER_FLOOR = 5.0
"""The compressor stops this far below the freezer's target even while the fridge compartment calls, kelvin."""
REST = 300 * MILLISECONDS
"""Shortest pause of the compressor: it must not start against pressure, ms."""
RUN_BEFORE_DEFROST = 9 * 3600 * MILLISECONDS
"""Compressor time after which the evaporator is defrosted, ms."""
DEFROST_LONGEST = 1_500 * MILLISECONDS
DEFROST_END = -9.0
"""Defrosting ends after DEFROST_LONGEST ms or at this freezer temperature, degree celsius."""
DOOR_ALARM_AFTER = 120 * MILLISECONDS
SUPER_FRIDGE = 2.0
SUPER_FREEZER = -30.0
"""What the thermostats aim at while food is cooled fast, degree celsius."""
FRIDGE_EXCURSION = 5.0
"""The fridge compartment is too warm this far above its target, kelvin."""
FREEZER_EXCURSION = -8.0
"""The freezer is too warm from here on, degree celsius: just above where an ordinary defrosting ends."""
EXCURSION_OVER = 2.0
"""An excursion is over this far below where it begins, kelvin."""

Compartment = Literal["fridge", "freezer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Constants of a product line. U in W/K, C in J/K, powers in watt, humidity time constant in seconds."""

    fridge_u: float = 1.2
    fridge_c: float = 25_000.0
    freezer_u: float = 0.6
    freezer_c: float = 20_000.0
    open_fridge_u: float = 14.0
    open_freezer_u: float = 6.0
    cooling: float = 120.0
    fridge_share: float = 0.55
    compressor_power: float = 84.0
    heater_power: float = 180.0
    heater_share: float = 0.5
    lamp_power: float = 9.0
    idle_power: float = 1.6
    humidity_seconds: float = 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the sensors show at one instant: degree celsius, percent, watt, kilowatt hour."""

    temperature: float
    freezer_temperature: float
    humidity: float
    power: float
    energy: float
    compressor: bool
    door_open: bool
    door_alarm: bool


@dataclass(slots=True, kw_only=True)
class MachineState:
    """All that the machine remembers; written to the database with the rows that it produced."""

    time: int
    fridge: float = 4.0
    freezer: float = -18.0
    humidity: float = 45.0
    energy_joule: float = 0.0
    target: float = 4.0
    freezer_target: float = -18.0
    ambient: float = 21.0
    compressor: bool = False
    damper: bool = False
    defrosting: bool = False
    fridge_door: bool = False
    freezer_door: bool = False
    alarm: bool = False
    door_since: int = NEVER
    rest_until: int = 0
    run_time: int = 0
    defrost_until: int = 0
    defrosted_at: int = 0
    cools: bool = True
    super_until: int = 0
    silenced: bool = False
    fridge_warm: bool = False
    freezer_warm: bool = False

    @classmethod
    def from_json(cls, values: dict[str, float | int | bool]) -> Self:
        """Return the state of an object written by `to_json`; raises KeyError or TypeError for another object."""
        return cls(**{field.name: values[field.name] for field in fields(cls)})  # type: ignore[arg-type]  # one type per name

    def to_json(self) -> dict[str, float | int | bool]:
        """Return the JSON object that `from_json` reads."""
        return asdict(self)


class Machine:
    """The appliance, advanced from one switching to the next. Not thread safe."""

    def __init__(self, build: Build, state: MachineState) -> None:
        self.build = build
        self.state = state
        # The answer of next_switch, until something changes; it is asked for twice as often as it changes.
        self._due: int | None = None

    # --- the physical law -------------------------------------------------------------------------------------------

    def _law(self, compartment: Compartment) -> tuple[float, float]:
        """Return (balance temperature, time constant in seconds) of a compartment in the present regime."""
        build, state = self.build, self.state
        cooling = build.cooling if state.compressor else 0.0
        if compartment == "fridge":
            u = build.fridge_u + (build.open_fridge_u if state.fridge_door else 0.0)
            cooled = cooling * build.fridge_share if state.damper else 0.0
            return state.ambient - cooled / u, build.fridge_c / u
        u = build.freezer_u + (build.open_freezer_u if state.freezer_door else 0.0)
        cooled = cooling * (1.0 - build.fridge_share) if state.damper else cooling
        heated = build.heater_power * build.heater_share if state.defrosting else 0.0
        return state.ambient + (heated - cooled) / u, build.freezer_c / u

    def _humidity_balance(self) -> float:
        state = self.state
        if state.fridge_door:
            return 68.0
        return 36.0 if state.compressor and state.damper else 52.0

    def _power(self) -> float:
        build, state = self.build, self.state
        return (
            build.idle_power
            + (build.compressor_power if state.compressor else 0.0)
            + (build.heater_power if state.defrosting else 0.0)
            + (build.lamp_power if state.fridge_door or state.freezer_door else 0.0)
        )

    def _after(self, seconds: float) -> tuple[float, float, float]:
        """Return (fridge, freezer, humidity) `seconds` after the state's time, without changing anything."""
        state = self.state
        balance, tau = self._law("fridge")
        fridge = balance + (state.fridge - balance) * math.exp(-seconds / tau)
        balance, tau = self._law("freezer")
        freezer = balance + (state.freezer - balance) * math.exp(-seconds / tau)
        humidity = self._humidity_balance()
        humidity += (state.humidity - humidity) * math.exp(-seconds / self.build.humidity_seconds)
        return fridge, freezer, humidity

    def reading(self, time: int) -> Reading:
        """Return what the sensors show at `time` (ms, not before the state's); changes nothing.

        Valid up to `next_switch()`: the caller processes switchings first.
        """
        state = self.state
        seconds = max(0, time - state.time) / MILLISECONDS
        fridge, freezer, humidity = self._after(seconds)
        power = self._power()
        return Reading(
            temperature=fridge,
            freezer_temperature=freezer,
            humidity=humidity,
            power=power,
            energy=(state.energy_joule + power * seconds) / 3_600_000.0,
            compressor=state.compressor,
            door_open=state.fridge_door or state.freezer_door,
            door_alarm=state.alarm,
        )

    # --- switchings -------------------------------------------------------------------------------------------------

    def _reaches(self, compartment: Compartment, threshold: float) -> int:
        """Return the device time at which a compartment crosses `threshold` in the present regime, or NEVER."""
        state = self.state
        value = state.fridge if compartment == "fridge" else state.freezer
        balance, tau = self._law(compartment)
        if (threshold - value) * (balance - threshold) <= 0.0:
            return NEVER  # already past it, or the balance lies on this side of it
        seconds = tau * math.log((value - balance) / (threshold - balance))
        return state.time + math.ceil(seconds * MILLISECONDS) + 1

    def next_switch(self) -> int:
        """Return the device time (ms) of the next switching of the machine itself, or NEVER."""
        if self._due is None:
            self._due = self._next_switch()
        return self._due

    def _next_switch(self) -> int:
        state = self.state
        times = [NEVER]
        if state.door_since != NEVER and not state.alarm and not state.silenced:
            times.append(state.door_since + DOOR_ALARM_AFTER)
        if state.super_until > state.time:
            times.append(state.super_until)
        target, freezer_target = self._targets()
        limit = state.target + FRIDGE_EXCURSION
        times.append(self._reaches("fridge", limit - EXCURSION_OVER if state.fridge_warm else limit))
        limit = FREEZER_EXCURSION
        times.append(self._reaches("freezer", limit - EXCURSION_OVER if state.freezer_warm else limit))
        if state.defrosting:
            times += [state.defrost_until, self._reaches("freezer", DEFROST_END)]
        elif state.compressor:
            if state.damper:
                times.append(self._reaches("fridge", target - HYSTERESIS_FRIDGE))
                times.append(self._reaches("freezer", freezer_target - FREEZER_FLOOR))
            else:
                times.append(self._reaches("freezer", freezer_target - HYSTERESIS_FREEZER))
                times.append(self._reaches("fridge", target + HYSTERESIS_FRIDGE))
        else:
            if not state.cools:
                due = NEVER
            elif self._calls():
                due = state.time
            else:
                due = min(
                    self._reaches("fridge", target + HYSTERESIS_FRIDGE),
                    self._reaches("freezer", freezer_target + HYSTERESIS_FREEZER),
                    self._reaches("freezer", freezer_target - FREEZER_FLOOR),
                )
            times.append(max(due, state.rest_until))
        return max(min(times), state.time + 1)

    def _calls(self) -> bool:
        """Tell whether a thermostat wants the compressor; a freezer at its floor silences the fridge compartment."""
        state = self.state
        if not state.cools:
            return False
        target, freezer_target = self._targets()
        if state.freezer >= freezer_target + HYSTERESIS_FREEZER:
            return True
        return state.fridge >= target + HYSTERESIS_FRIDGE and state.freezer > freezer_target - FREEZER_FLOOR

    def _targets(self) -> tuple[float, float]:
        """Return what the thermostats aim at now: (fridge, freezer), degree celsius."""
        state = self.state
        if state.super_until > state.time:
            return min(state.target, SUPER_FRIDGE), SUPER_FREEZER
        return state.target, state.freezer_target

    def advance(self, time: int) -> None:
        """Move to `time` (ms), at most `next_switch()`, and apply the switching that is due there."""
        state = self.state
        self._due = None
        elapsed = time - state.time
        if elapsed > 0:
            seconds = elapsed / MILLISECONDS
            state.energy_joule += self._power() * seconds
            state.fridge, state.freezer, state.humidity = self._after(seconds)
            if state.compressor:
                state.run_time += elapsed
            state.time = time
        self._switch()

    def _switch(self) -> None:
        state = self.state
        if state.door_since != NEVER and state.time >= state.door_since + DOOR_ALARM_AFTER and not state.silenced:
            state.alarm = True
        self._notice_warmth()
        if state.defrosting:
            if state.time >= state.defrost_until or state.freezer >= DEFROST_END:
                self._end_defrost()
            return
        target, freezer_target = self._targets()
        if not state.compressor:
            if self._calls() and state.time >= state.rest_until:
                state.compressor = True
                state.damper = state.fridge >= target + HYSTERESIS_FRIDGE
            return
        if state.damper and state.fridge <= target - HYSTERESIS_FRIDGE:
            state.damper = False
        elif not state.damper and state.fridge >= target + HYSTERESIS_FRIDGE:
            state.damper = True
        floor = FREEZER_FLOOR if state.damper else HYSTERESIS_FREEZER
        if state.freezer <= freezer_target - floor:
            self._stop()

    def _notice_warmth(self) -> None:
        state = self.state
        limit = state.target + FRIDGE_EXCURSION
        if state.fridge >= limit:
            state.fridge_warm = True
        elif state.fridge <= limit - EXCURSION_OVER:
            state.fridge_warm = False
        if state.freezer >= FREEZER_EXCURSION:
            state.freezer_warm = True
        elif state.freezer <= FREEZER_EXCURSION - EXCURSION_OVER:
            state.freezer_warm = False

    def _end_defrost(self) -> None:
        state = self.state
        state.defrosting = False
        state.defrosted_at = state.time
        state.rest_until = state.time + REST

    def _stop(self) -> None:
        state = self.state
        self._rest()
        if state.run_time >= RUN_BEFORE_DEFROST:
            self._begin_defrost()

    def _begin_defrost(self) -> None:
        state = self.state
        state.run_time = 0
        state.defrosting = True
        state.defrost_until = state.time + DEFROST_LONGEST

    # --- what people and the house do to it -------------------------------------------------------------------------

    def set_ambient(self, celsius: float) -> None:
        """Set the temperature of the kitchen from now on."""
        self.state.ambient = celsius
        self._due = None

    def set_door(self, compartment: Compartment, *, is_open: bool) -> None:
        """Open or close a door now.

        The alarm sounds DOOR_ALARM_AFTER ms after the first door and ends with the last.
        """
        state = self.state
        self._due = None
        if compartment == "fridge":
            state.fridge_door = is_open
        else:
            state.freezer_door = is_open
        if state.fridge_door or state.freezer_door:
            state.door_since = min(state.door_since, state.time)
        else:
            state.door_since = NEVER
            state.alarm = state.silenced = False

    def load(self, compartment: Compartment, kelvin: float) -> None:
        """Warm a compartment at once by what was put into it."""
        self._due = None
        if compartment == "fridge":
            self.state.fridge += kelvin
        else:
            self.state.freezer += kelvin

    # --- what the owner tells it ------------------------------------------------------------------------------------

    def set_targets(self, *, fridge: float | None = None, freezer: float | None = None) -> None:
        """Set what the thermostats aim at, degree celsius; None leaves one as it is."""
        state = self.state
        state.target = state.target if fridge is None else fridge
        state.freezer_target = state.freezer_target if freezer is None else freezer
        self._told()

    def set_cooling(self, *, is_on: bool) -> None:
        """Switch cooling on or off; off ends everything that runs."""
        state = self.state
        state.cools = is_on
        if not is_on:
            state.super_until = min(state.super_until, state.time)
            if state.defrosting:
                self._end_defrost()
            if state.compressor:
                self._rest()
        self._told()

    def cool_fast(self, milliseconds: int) -> None:
        """Cool both compartments hard from now on for a time; 0 ends it. A defrosting that runs ends."""
        state = self.state
        state.super_until = state.time + milliseconds
        if milliseconds:
            if state.defrosting:
                self._end_defrost()
            state.rest_until = state.time  # an owner who asks for cold does not wait for the pressure to even out
        self._told()

    def defrost(self) -> None:
        """Defrost the evaporator now; fast cooling that runs ends."""
        state = self.state
        state.super_until = min(state.super_until, state.time)
        if state.compressor:
            self._rest()
        if not state.defrosting:
            self._begin_defrost()
        self._told()

    def stop_defrosting(self) -> None:
        """End a defrosting that runs."""
        if self.state.defrosting:
            self._end_defrost()
        self._told()

    def silence(self) -> None:
        """End the door alarm until the doors have been closed once."""
        state = self.state
        if state.alarm:
            state.alarm, state.silenced = False, True
        self._told()

    def _rest(self) -> None:
        state = self.state
        state.compressor = state.damper = False
        state.rest_until = state.time + REST

    def _told(self) -> None:
        self._due = None
        self._switch()
