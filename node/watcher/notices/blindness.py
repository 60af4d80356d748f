"""Notices that the chain cannot be seen: no new block for so long that a reveal may be missed.

A node that answers with the same head for ever is as blind as one that does not answer. What was watched when the
chain was last seen is on disk, so this works before the chain has answered at all.
"""

from __future__ import annotations

from collections.abc import Callable
from time import time

from node.watcher import log
from node.watcher.notices.judge import endangered
from node.watcher.notices.notice import Batch, Kind, notice_of
from node.watcher.notices.outbox import Outbox

NOTE_SECONDS = 15.0
"""How often it is written down that a block was seen."""
GRACE_SECONDS = 10.0
"""How long after a start nothing is said: the chain has to be asked first."""


class Blindness:
    """Knows when a new block was last seen, also by the run before: one that ends for want of a chain may run again."""

    def __init__(self, outbox: Outbox, clock: Callable[[], float] = time) -> None:
        self._outbox = outbox
        self._clock = clock
        self._head = 0
        self._started = clock()
        self._seen_at = self._noted_at = min(self._started, outbox.seen_at or self._started)
        self._told: list[Batch] = []

    def check(self, head: int | None) -> None:
        """Note what is in danger; `head` is the newest block that the node has shown. Raises sqlite3.Error."""
        now = self._clock()
        if head is not None and head != self._head:
            self._head, self._seen_at = head, now
            for batch in self._told:
                self._outbox.withdraw(batch, (Kind.UNSEEN,))
            self._told = []
            if now - self._noted_at >= NOTE_SECONDS:
                self._outbox.note_seen(int(now))
                self._noted_at = now
            return
        market = self._outbox.market
        if market is None or now - self._started < GRACE_SECONDS:
            return
        for batch in endangered(self._outbox.watched(), now - self._seen_at, now):
            # A chain that is lost again after it was seen is another thing to tell.
            notice = notice_of(market, batch, Kind.UNSEEN, int(now), episode=self._head)
            if self._outbox.add(notice):
                self._told.append(batch)
                log.trouble("notices", kind=Kind.UNSEEN.value, round=batch.round, id=notice.id[:16])
