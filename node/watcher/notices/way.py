"""A destination of notices, and why one did not take a letter."""

from __future__ import annotations

from typing import Protocol

from node.watcher.errors import WatcherError
from node.watcher.notices.outbox import Letter


class NotDelivered(WatcherError):
    """A destination did not take a letter. The reason names neither its address nor its answer: both may be secret."""


class Way(Protocol):
    """One destination."""

    async def send(self, letter: Letter) -> None:
        """Deliver, or raise NotDelivered. Takes a bounded time and reads a bounded answer."""
