"""Everything that can go wrong in a device, its gateway and the fleet process.

LatchkeyError
└── DeviceError
    ├── SettingsInvalid        the settings file or a flag
    ├── HistoryDamaged         a database that this program did not write
    ├── ThingInvalid           a Thing Description that breaks TD 1.1
    ├── SaleRefused            auction-chain state that does not prove the sale it claims
    ├── RelayRefused           what the gateway will not put on a chain
    ├── SwitchedOff            an action that the fridge cannot do while its mode is off
    ├── NotCaughtUp            a fridge that has not come to the present yet
    └── ClockNotSet            no head has been read yet: access cannot be decided

What a request got wrong is no exception of this tree but a Problem (`device_sim.problem`), because it has to reach the
client as Problem Details; each of them still names field, value, limit and remedy.
"""

from __future__ import annotations

from pathlib import Path

from chains.base.errors import LatchkeyError, shown


class DeviceError(LatchkeyError):
    """Root of the errors of this package."""


class SettingsInvalid(DeviceError):
    """A setting that is missing, unknown or outside its limit."""

    def __init__(self, *, field: str, value: object, limit: str) -> None:
        super().__init__(f"setting {field} is {shown(value)}, it must be {limit}; see device_sim/settings.py")
        self.field = field
        self.value = value
        self.limit = limit


class HistoryDamaged(DeviceError):
    """A database file whose layout or content is not the one drawn in its module."""

    def __init__(self, *, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be used: {reason}; move it away and the device starts a new one")
        self.path = path
        self.reason = reason


class ThingInvalid(DeviceError):
    """A Thing Description that breaks TD 1.1 at the JSON pointer `where`."""

    def __init__(self, *, where: str, rule: str) -> None:
        super().__init__(f"Thing Description at {where or '/'}: {rule}")
        self.where = where
        self.rule = rule


class SaleRefused(DeviceError):
    """A sale that the finalized chains do not prove; the device makes no key record for it."""

    def __init__(self, *, round_id: int, lot: int | None, reason: str) -> None:
        place = f"round {round_id}" if lot is None else f"round {round_id} lot {lot}"
        super().__init__(f"{place} is not believed: {reason}; no key record is made")
        self.round_id = round_id
        self.lot = lot
        self.reason = reason


class RelayRefused(DeviceError):
    """A message that the gateway does not put on a chain."""

    def __init__(self, *, subject: str, reason: str, remedy: str) -> None:
        super().__init__(f"{subject} is not relayed: {reason}; {remedy}")
        self.subject = subject
        self.reason = reason
        self.remedy = remedy


class SwitchedOff(DeviceError):
    """An action that needs cooling, for a fridge whose mode is off."""

    def __init__(self, action: str) -> None:
        super().__init__(
            f"{action} needs a fridge that cools, and its mode is off; write cool to the property mode first"
        )
        self.action = action


class NotCaughtUp(DeviceError):
    """A fridge that was away for long, or has just been started, and still makes up for it."""

    def __init__(self) -> None:
        super().__init__("the fridge is still making up for the time it was switched off; ask again in a few seconds")


class ClockNotSet(DeviceError):
    """No block has been read since the start, so the device does not know what time it is."""

    def __init__(self) -> None:
        super().__init__("the device has not read a block yet and does not know the time; ask again in a few seconds")
