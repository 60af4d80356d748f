"""Carries letters to their destinations: each destination has a hand of its own, so that a slow one delays no other.

Delivery is at least once: a letter is noted as delivered after the destination has taken it, and a watcher that is
killed between the two sends it again under the same id. One that is not taken is tried again after pauses that double,
until it means nothing any more or MOST_TRIES were in vain.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Mapping
from time import time

from node.watcher import log
from node.watcher.notices.notice import trial
from node.watcher.notices.outbox import Letter, Outbox
from node.watcher.notices.way import NotDelivered, Way

FIRST_REST_SECONDS, LONGEST_REST_SECONDS = 1.0, 3_600.0
MOST_TRIES = 100
IDLE_SECONDS = 60.0


def pause_after(tries: int) -> float:
    """Return the seconds after the `tries`-th vain try, counted from 1."""
    return min(LONGEST_REST_SECONDS, FIRST_REST_SECONDS * 2.0 ** min(tries - 1, 20))


async def try_out(ways: Mapping[str, Way], clock: Callable[[], float] = time) -> dict[str, str]:
    """Send a trial to each destination; return why it was not taken by name of the destination, '' where it was."""
    notice, found = trial(int(clock())), {}
    for name, way in ways.items():
        letter = Letter(
            id=notice.id, way=name, kind=notice.kind, round=0, body=notice.body, noted=notice.noted, until=notice.until
        )
        try:
            await way.send(letter)
        except NotDelivered as error:
            found[name] = str(error)
        else:
            found[name] = ""
    return found


class Courier:
    """The hands of one outbox."""

    def __init__(self, outbox: Outbox, ways: Mapping[str, Way], clock: Callable[[], float] = time) -> None:
        self._outbox = outbox
        self._ways = ways
        self._clock = clock
        self._news = {name: asyncio.Event() for name in ways}
        outbox.on_news = self._wake

    def _wake(self) -> None:
        for event in self._news.values():
            event.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with asyncio.TaskGroup() as hands:
            for name in self._ways:
                hands.create_task(self._serve(name))

    async def _serve(self, name: str) -> None:
        while True:
            self._news[name].clear()
            try:
                if await self.deliver_next(name):
                    continue
                due = self._outbox.next_due(name)
            except sqlite3.Error as error:
                log.trouble("notices cannot be read or written", reason=str(error))
                due = None
            rest = IDLE_SECONDS if due is None else min(IDLE_SECONDS, max(0.0, due - self._clock()))
            try:
                async with asyncio.timeout(rest):
                    await self._news[name].wait()
            except TimeoutError:
                continue

    async def deliver_next(self, name: str) -> bool:
        """Try the next letter of a destination; returns whether one was due. Raises sqlite3.Error."""
        outbox, now = self._outbox, self._clock()
        letter = outbox.next(name, now)
        if letter is None:
            return False
        if now >= letter.until:
            self._give_up(letter, "it means nothing any more")
            return True
        try:
            await self._ways[name].send(letter)
        except NotDelivered as error:
            tries, due = letter.tries + 1, self._clock() + pause_after(letter.tries + 1)
            if tries >= MOST_TRIES:
                self._give_up(letter, str(error))
            else:
                outbox.failed(letter, due)
                log.trouble(
                    "notice waits", way=name, kind=letter.kind.value, round=letter.round, id=letter.id[:16],
                    tries=tries, reason=str(error),
                )  # fmt: skip
        else:
            outbox.delivered(letter)
            log.event("notified", way=name, kind=letter.kind.value, round=letter.round, id=letter.id[:16])
        return True

    def _give_up(self, letter: Letter, reason: str) -> None:
        self._outbox.given_up(letter)
        log.trouble(
            "notice given up", way=letter.way, kind=letter.kind.value, round=letter.round, id=letter.id[:16],
            tries=letter.tries, reason=reason,
        )  # fmt: skip
