"""Events of the Thing directory: which descriptions came, changed and went, as Server-Sent Events (WoT Discovery 7.3).

A description is there once its device has checked in, changes when a check-in states another hash, and goes when the
device is revoked or moved to another owner. The newest `KEPT` events can be asked for again with Last-Event-ID.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from node.directory.columns import BIT
from node.directory.publisher import Change

KEPT = 4_096
QUEUE = 1_024
TYPES = ("thing_created", "thing_updated", "thing_deleted")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingEvent:
    """One event; `number` counts up, `device` is its address."""

    number: int
    kind: str
    device: bytes


@dataclass(slots=True, eq=False)
class Reader:
    """One client: events that wait for it; `lost` when it did not read them."""

    waiting: deque[ThingEvent] = field(default_factory=deque)
    lost: bool = False
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    def offer(self, event: ThingEvent) -> None:
        """Queue an event."""
        if len(self.waiting) >= QUEUE:
            self.lost = True
        else:
            self.waiting.append(event)
        self.wake.set()


def marks_of(records: npt.NDArray[np.void]) -> npt.NDArray[np.uint64]:
    """Return eight bytes of each record's description hash, 0 where there is no description."""
    prefix = np.ascontiguousarray(records["td_hash"][:, :8]).view("<u8")[:, 0]
    there = (records["time"] != 0) & (records["revoked"] == 0)
    return np.where(there, prefix | np.uint64(1), np.uint64(0)).astype(np.uint64)


class ThingEvents:
    """Compares what is published with what it saw before. `begin` says from where on changes are events."""

    def __init__(self, first: int) -> None:
        self._number = first
        self._events: deque[ThingEvent] = deque(maxlen=KEPT)
        self._readers: set[Reader] = set()
        self._marks: npt.NDArray[np.uint64] | None = None

    def __len__(self) -> int:
        return len(self._readers)

    def changed(self, change: Change | None, records: npt.NDArray[np.void]) -> None:
        """Take note of a published change; None compares everything."""
        if self._marks is None:
            self._marks = marks_of(records)
            return
        before = self._marks
        if len(before) < len(records):
            # Grown by a part, not by one: a copy for each new device would be slow.
            self._marks = before = np.pad(before, (0, len(records) - len(before)))
        if change is None:
            rows = np.arange(len(records), dtype=np.uint32)
            self._marks = before = before[: len(records)]
        else:
            rows = change.rows[(change.masks & (BIT["seen"] | BIT["status"])) != 0]
        fresh = marks_of(records[rows])
        for row, was, now in zip(rows, before[rows], fresh, strict=True):
            if was != now:
                kind = TYPES[0] if not was else TYPES[1] if now else TYPES[2]
                self._tell(kind, records[row]["device"].tobytes())
        before[rows] = fresh

    def _tell(self, kind: str, device: bytes) -> None:
        self._number += 1
        event = ThingEvent(number=self._number, kind=kind, device=device)
        self._events.append(event)
        for reader in self._readers:
            reader.offer(event)

    def join(self, after: int | None) -> Reader:
        """Return a reader of the events after a number, of the newest ones that are kept, or of new ones only."""
        reader = Reader()
        if after is not None:
            for event in self._events:
                if event.number > after:
                    reader.offer(event)
        self._readers.add(reader)
        return reader

    def leave(self, reader: Reader) -> None:
        """Forget a reader."""
        self._readers.discard(reader)
