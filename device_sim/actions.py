"""What the owner asked the fridge to do, and how far it has got.

    superCool      cools both compartments hard for `duration` seconds of device time
    defrost        warms the evaporator until it is free of ice
    silenceAlarm   ends the door alarm until the doors were closed; done at once

The log is kept with the machine's state in one transaction. Whether an action is over is read off the machine, so a
device that was killed in between tells the same story as one that was not. Times are device ms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from device_sim.physics import Machine, MachineState

Name = Literal["superCool", "defrost", "silenceAlarm"]
NAMES: tuple[Name, ...] = ("superCool", "defrost", "silenceAlarm")
COOLING: frozenset[Name] = frozenset({"superCool", "defrost"})
"""What a fridge cannot do while its mode is off."""
DURATION_LIMIT = 21_600
"""Longest fast cooling, seconds of device time."""
KEPT = 16
"""How many requests of one action are remembered."""

Order = Callable[[Machine], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request for an action; `seconds` is the duration of superCool, 0 otherwise; `ended` is 0 while it runs."""

    number: int
    name: str
    seconds: int
    requested: int
    ended: int = 0

    @property
    def is_over(self) -> bool:
        """Tell whether it has ended."""
        return self.ended > 0

    @property
    def arguments(self) -> dict[str, int]:
        """Return the input as the client sent it."""
        return {"duration": self.seconds} if self.name == "superCool" else {}


class ActionLog:
    """The requests of one fridge, oldest first."""

    def __init__(self, requests: Iterable[Request] = (), following: int = 1) -> None:
        self._requests = list(requests)
        self._following = following

    @classmethod
    def from_json(cls, value: object) -> ActionLog:
        """Return the log that `to_json` wrote; raises KeyError or TypeError for another object."""
        if not isinstance(value, dict):
            raise TypeError("actions")
        return cls([Request(**entry) for entry in value["requests"]], int(value["following"]))

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `from_json` reads."""
        return {"requests": [asdict(entry) for entry in self._requests], "following": self._following}

    def add(self, name: Name, seconds: int, state: MachineState) -> Request:
        """Note a request that the machine has taken at its present time."""
        self.settle(state, began=name)
        ended = state.time if name == "silenceAlarm" else 0
        request = Request(number=self._following, name=name, seconds=seconds, requested=state.time, ended=ended)
        self._following += 1
        self._requests.append(request)
        same = [entry for entry in self._requests if entry.name == name]
        if len(same) > KEPT:
            self._requests.remove(same[0])
        return request

    def settle(self, state: MachineState, began: str = "") -> None:
        """Note the end of what the machine does no longer; `began` is an action that takes the place of the same."""
        for index, entry in enumerate(self._requests):
            if entry.is_over:
                continue
            ended = _ended(entry, state)
            if entry.name == began:
                ended = ended or max(state.time, entry.requested + 1)
            if ended:
                self._requests[index] = Request(
                    number=entry.number,
                    name=entry.name,
                    seconds=entry.seconds,
                    requested=entry.requested,
                    ended=ended,
                )

    def find(self, name: str, number: int) -> Request | None:
        """Return one request, None if there is none or it was cancelled or forgotten."""
        for entry in self._requests:
            if (entry.name, entry.number) == (name, number):
                return entry
        return None

    def forget(self, request: Request) -> None:
        """Take a cancelled request off the log."""
        self._requests = [entry for entry in self._requests if entry.number != request.number]

    def oldest_first(self) -> tuple[Request, ...]:
        """Return all requests."""
        return tuple(self._requests)

    def newest_first(self) -> dict[str, list[Request]]:
        """Return the requests by action name, newest first; every action has a list."""
        return {name: [entry for entry in reversed(self._requests) if entry.name == name] for name in NAMES}


def _ended(request: Request, state: MachineState) -> int:
    """Return when the machine ended a running request, 0 if it has not."""
    if request.name == "superCool":
        return state.super_until if state.super_until <= state.time else 0
    return 0 if state.defrosting else max(state.defrosted_at, request.requested + 1)


def order_of(name: Name, seconds: int) -> Order:
    """Return what an action does to the machine."""
    match name:
        case "superCool":
            return lambda machine: machine.cool_fast(seconds * 1000)
        case "defrost":
            return Machine.defrost
        case "silenceAlarm":
            return Machine.silence


def undo_of(request: Request) -> Order:
    """Return what cancelling a running request does to the machine."""
    if request.name == "superCool":
        return lambda machine: machine.cool_fast(0)
    return Machine.stop_defrosting
