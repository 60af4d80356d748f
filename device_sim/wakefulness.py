"""Which Things of a process have their file and their simulation at hand: the ones that were used last.

A process with thousands of fridges cannot keep thousands of databases open. A Thing that is put to sleep loses nothing:
its file holds the state from which it goes on, exactly as after a restart. Belongs to the worker thread.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol


class Sleeper(Protocol):
    """What can be put to sleep."""

    def sleep(self) -> None:
        """Close what is open; the next use opens it again."""
        ...


class Wakefulness:
    """At most `limit` (>= 1) are awake."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._awake: OrderedDict[int, Sleeper] = OrderedDict()

    def __len__(self) -> int:
        return len(self._awake)

    def touch(self, thing: Sleeper) -> None:
        """Note that a Thing is used; the one that was used longest ago may have to sleep."""
        key = id(thing)
        self._awake[key] = thing
        self._awake.move_to_end(key)
        while len(self._awake) > self._limit:
            _, oldest = self._awake.popitem(last=False)
            oldest.sleep()

    def forget(self, thing: Sleeper) -> None:
        """Count a Thing no longer."""
        self._awake.pop(id(thing), None)
