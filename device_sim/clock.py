"""What time it is for a device: chain time decides access, device time drives the fridge.

Chain time is the timestamp of the newest block that the device has read, plus the monotonic time since it read it, and
never moves back. So a licence ends while the node is unreachable too, and neither a lying RPC with an old head nor a
changed wall clock brings a key back to life. Spec: `specs/protocol/time.md`.

Device time is a linear function of chain time: 30 device-days a TERM. With the product's TERM of 30 days both run
alike; on the devnet a term of minutes still holds a month of data.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from chains.base.schedule import Schedule
from device_sim.errors import ClockNotSet

DEVICE_DAYS_A_TERM = 30
DAY_MS = 86_400_000

Monotonic = Callable[[], float]
"""Seconds from an arbitrary start that never go back."""


class ChainClock:
    """The device's idea of chain time, in unix seconds. `floor` is the latest time known from before a restart."""

    def __init__(self, monotonic: Monotonic = time.monotonic, floor: float = 0.0) -> None:
        self._monotonic = monotonic
        self._floor = floor
        self._head: int | None = None
        self._read_at = 0.0

    def read_head(self, timestamp: int) -> None:
        """Take note of a head's timestamp, at the moment at which it was read.

        Older heads than the newest do nothing.
        """
        if self._head is None or timestamp > self._head:
            if self._head is not None:
                self._floor = max(self._floor, self.now())
            self._head, self._read_at = timestamp, self._monotonic()

    @property
    def is_set(self) -> bool:
        """Tell whether a head has been read."""
        return self._head is not None

    @property
    def floor(self) -> float:
        """Return the time to keep over a restart."""
        return self.now() if self.is_set else self._floor

    def now(self) -> float:
        """Return chain time in seconds with fractions; never less than any time returned before. Raises ClockNotSet."""
        if self._head is None:
            raise ClockNotSet
        self._floor = max(self._floor, self._head + max(0.0, self._monotonic() - self._read_at))
        return self._floor


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCalendar:
    """The linear map between chain seconds and device milliseconds; both agree at MONTH_ZERO."""

    schedule: Schedule

    @property
    def milliseconds_a_second(self) -> float:
        """Return how many device milliseconds pass in one second of chain time."""
        return DEVICE_DAYS_A_TERM * DAY_MS / self.schedule.term

    def device_ms(self, chain_seconds: float) -> int:
        """Return the device time (ms since 1970, rounded down) at a chain time."""
        since = chain_seconds - self.schedule.month_zero
        return self.schedule.month_zero * 1000 + math.floor(since * self.milliseconds_a_second)

    def month_span(self, month: int) -> tuple[int, int]:
        """Return [start, end) of a month in device ms."""
        return self.device_ms(self.schedule.start_of(month)), self.device_ms(self.schedule.end_of(month))

    def readable_from(self, month: int) -> int:
        """Return the earliest device ms that a licence of `month` may read: 30 device-days before the month."""
        return self.month_span(month)[0] - DEVICE_DAYS_A_TERM * DAY_MS
