"""What an owner may want of a fridge: values checked against their schemas, actions, cancellations; for both faces."""

from __future__ import annotations

from collections.abc import Mapping

from chains.http.problem import bad_field
from device_sim.actions import DURATION_LIMIT, NAMES, Name, Request
from device_sim.observations import BY_NAME, PROPERTIES, Scalar
from device_sim.thing_edge import Access, ThingEdge

WRITABLE = tuple(entry.name for entry in PROPERTIES if entry.writable)


class Orders:
    """Passes orders on to the Things of `edge`, and tells whoever listens what they changed."""

    def __init__(self, edge: ThingEdge) -> None:
        self._edge = edge

    async def write(self, access: Access, values: Mapping[str, object]) -> None:
        """Set properties to values as a client sent them; refuses all if one is wrong."""
        checked = {name: writable_value(name, value) for name, value in values.items()}
        thing = access.thing
        await self._edge.run(thing, thing.write, checked, self._edge.device_now(thing))
        await self._edge.tell(thing)

    async def begin(self, access: Access, name: Name, seconds: int) -> Request:
        """Let an action begin. Raises SwitchedOff, NotCaughtUp."""
        thing = access.thing
        made = await self._edge.run(thing, thing.invoke, name, seconds, self._edge.device_now(thing))
        await self._edge.tell(thing)
        return made

    async def cancel(self, access: Access, name: str, number: int) -> bool:
        """End a request and forget it; False if there is none."""
        thing = access.thing
        found = await self._edge.run(thing, thing.cancel, name, number, self._edge.device_now(thing))
        await self._edge.tell(thing)
        return found


def writable_value(name: str, value: object) -> Scalar:
    """Return a value that a client wants a property to have, or refuse: unknown, read-only, wrong type or range."""
    observation = BY_NAME.get(name)
    if observation is None or not observation.writable:
        raise bad_field(name, value, f"left out: what can be written is {', '.join(WRITABLE)}")
    if observation.choices:
        if value not in observation.choices or not isinstance(value, str):
            raise bad_field(name, value, f"one of: {', '.join(observation.choices)}")
        return value
    low, high, step = observation.low, observation.high, observation.step
    assert low is not None
    assert high is not None
    assert step is not None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (is_number and isinstance(value, int | float) and low <= value <= high and value % step == 0):
        raise bad_field(name, value, f"a number in {low:g}..{high:g} in steps of {step:g} {observation.unit}")
    return float(value)


def duration_of(body: Mapping[str, object]) -> int:
    """Return the duration (s) in the input of superCool, or refuse."""
    for name in body:
        if name != "duration":
            raise bad_field(name, body[name], "left out: the input is {duration}")
    seconds = body.get("duration")
    if not isinstance(seconds, int) or isinstance(seconds, bool) or not 1 <= seconds <= DURATION_LIMIT:
        raise bad_field("duration", seconds, f"a whole number of seconds in 1..{DURATION_LIMIT}")
    return seconds


def asked_action(body: Mapping[str, object], expected: str | None = None) -> tuple[Name, int]:
    """Return which action a body of the Web Thing API asks for, and for how many seconds; refuses anything else."""
    known = NAMES if expected is None else tuple(name for name in NAMES if name == expected)
    wanted = next((name for name in known if name in body), None)
    if wanted is None or len(body) != 1:
        raise bad_field("body", list(body), f"an object with one member: {' or '.join(known)}")
    inner = body[wanted]
    if not isinstance(inner, dict) or set(inner) - {"input"}:
        raise bad_field(wanted, inner, "an object with the member input")
    given = inner.get("input", {})
    if wanted == "superCool":
        return wanted, duration_of(given if isinstance(given, dict) else {"input": given})
    if given not in ({}, None):
        raise bad_field("input", given, f"left out: {wanted} takes none")
    return wanted, 0
