"""What happens at one Thing, to everybody who listens: each with a bounded queue, so that nobody waits for another.

A listener whose queue is full has fallen behind: it is told so, its stream ends, and its client comes back with the id
of what it saw last. Belongs to the event loop; the worker thread only makes what is published.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from device_sim.actions import Request
from device_sim.observations import Observation, Row, Scalar

Kind = Literal["property", "event", "row", "action"]

QUEUE_LIMIT = 1_024
_EXCURSIONS = {"fridgeExcursion": "fridge", "freezerExcursion": "freezer"}
EVENT_CODES = ("doorAjar", *_EXCURSIONS)
"""Observations that are events on both faces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing that happened at device time `time` (ms). `key` is the row's cursor, -1 for what has none."""

    kind: Kind
    name: str
    data: object
    time: int
    key: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a Thing has to tell since the last time: new rows, and the present value of what changes all the time."""

    rows: tuple[Row, ...]
    values: Mapping[str, Scalar]
    time: int
    requests: tuple[Request, ...] = ()
    """Requests for actions as they stand, oldest first."""


class Listener:
    """A queue of notices; `has_fallen_behind` ends it."""

    def __init__(self, kinds: frozenset[Kind], names: frozenset[str] | None) -> None:
        self._kinds = kinds
        self._names = names
        self._queue: asyncio.Queue[Notice] = asyncio.Queue(QUEUE_LIMIT)
        self.has_fallen_behind = False

    def offer(self, notice: Notice) -> None:
        """Take a notice if it is wanted."""
        if notice.kind not in self._kinds or (self._names is not None and notice.name not in self._names):
            return
        try:
            self._queue.put_nowait(notice)
        except asyncio.QueueFull:
            self.has_fallen_behind = True

    async def next(self, seconds: float) -> Notice | None:
        """Return the next notice, None after `seconds` of quiet."""
        try:
            async with asyncio.timeout(seconds):
                return await self._queue.get()
        except TimeoutError:
            return None

    def drain(self) -> None:
        """Forget what waits: for listeners that only want to know when to look."""
        while not self._queue.empty():
            self._queue.get_nowait()
        self.has_fallen_behind = False


class Feed:
    """Publishes to the listeners of one Thing."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._last: dict[str, Scalar] = {}
        self._requests: dict[int, Request] = {}

    @property
    def is_heard(self) -> bool:
        """Tell whether anybody listens: otherwise nobody needs to look what is new."""
        return bool(self._listeners)

    @contextmanager
    def listening(self, *kinds: Kind, names: Iterable[str] | None = None) -> Iterator[Listener]:
        """Yield a listener to notices of these kinds and names (None = all)."""
        listener = Listener(frozenset(kinds), None if names is None else frozenset(names))
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)
            if not self._listeners:
                self._last.clear()
                self._requests.clear()

    def begin(self, values: Mapping[str, Scalar], requests: Iterable[Request] = ()) -> None:
        """Take the present values and requests as those that listeners know, where they know none yet."""
        for request in requests:
            self._requests.setdefault(request.number, request)
        for name, value in values.items():
            self._last.setdefault(name, value)

    def publish(self, news: News) -> None:
        """Tell every listener what is new: rows, the events among them, and properties whose value has changed."""
        for row in news.rows:
            self._tell(row_notice(row))
            event = event_notice(row)
            if event is not None:
                self._tell(event)
            elif not row.observation.happening and not row.observation.sampled:
                self._change(row.observation.name, row.value, row.time)
        for name, value in news.values.items():
            self._change(name, value, news.time)
        for request in news.requests:
            if self._requests.get(request.number) != request:
                self._requests[request.number] = request
                self._tell(Notice(kind="action", name=request.name, data=request, time=news.time))

    def _change(self, name: str, value: Scalar, time: int) -> None:
        if name in self._last and self._last[name] == value:
            return
        self._last[name] = value
        self._tell(Notice(kind="property", name=name, data=value, time=time))

    def _tell(self, notice: Notice) -> None:
        for listener in self._listeners:
            listener.offer(notice)


def row_notice(row: Row) -> Notice:
    """Return the notice of a stored row."""
    return Notice(kind="row", name=row.observation.name, data=row.value, time=row.time, key=row.key)


def event_notice(row: Row) -> Notice | None:
    """Return the event that a stored row records, None for another row."""
    name: str = row.observation.name
    data: object
    if name == "doorAjar":
        data = {"openFor": row.value}
    elif name in _EXCURSIONS:
        name, data = "temperatureExcursion", {"compartment": _EXCURSIONS[name], "temperature": row.value}
    else:
        return None
    return Notice(kind="event", name=name, data=data, time=row.time, key=row.key)


def event_fields(name: str | None, known: Mapping[str, Observation]) -> tuple[Observation, ...]:
    """Return the observations that record an event of this name, of any event for None."""
    if name == "doorAjar":
        return (known["doorAjar"],)
    if name == "temperatureExcursion":
        return tuple(known[entry] for entry in _EXCURSIONS)
    return tuple(known[entry] for entry in EVENT_CODES)
