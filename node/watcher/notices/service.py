"""Runs the notices of a watcher beside its reveals: nothing here can hold up or end a reveal.

One hand looks at the chain, one sees to it that the chain is seen, one for each destination delivers. Whatever goes
wrong in one is logged and tried again; a disk that is full or a mail server that hangs is no reason to miss a reveal.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from chains.base.errors import LatchkeyError
from chains.crypto import sealed_batch
from chains.crypto.opening import Opening
from node.watcher import log
from node.watcher.loop import subject_of
from node.watcher.notices.blindness import Blindness
from node.watcher.notices.courier import Courier
from node.watcher.notices.lookout import Lookout
from node.watcher.notices.mail import Mail
from node.watcher.notices.notice import Market
from node.watcher.notices.outbox import Outbox
from node.watcher.notices.record import Record
from node.watcher.notices.settings import NoticeSettings
from node.watcher.notices.way import Way
from node.watcher.notices.webhook import Webhook
from node.watcher.resting_key import RestingKey
from node.watcher.seen import Auction, SlotThen, batch_of
from node.watcher.store import Held, Store

CHECK_SECONDS = 1.0
"""Pause between two looks at whether the chain is seen."""
FAILED_REST_SECONDS = 5.0
NAME = "notices.sqlite"


def ways_of(settings: NoticeSettings) -> dict[str, Way]:
    """Return the destinations by name."""
    ways: dict[str, Way] = {}
    if settings.webhook is not None:
        ways["webhook"] = Webhook(settings.webhook)
    if settings.mail is not None:
        ways["mail"] = Mail(settings.mail)
    return ways


class Notices:
    """The notices of one watcher. Without `attach` it still tells that the chain is not seen."""

    def __init__(self, outbox: Outbox, settings: NoticeSettings, poll: float) -> None:
        self._outbox = outbox
        self._settings = settings
        self._poll = poll
        self._head: Callable[[], int | None] = lambda: None
        self._lookout: Lookout | None = None
        self._looking: asyncio.Task[None] | None = None
        self._blindness = Blindness(outbox)
        self._courier = Courier(outbox, ways_of(settings))

    def attach(
        self, auction: Auction, record: Record, store: Store, key: RestingKey, head: Callable[[], int | None]
    ) -> None:
        """Watch a chain that has answered; `head` is the newest block that the watcher saw. Raises StoreBroken."""
        self._outbox.bind_market(Market(chain_id=auction.chain_id, contract=auction.contract))
        self._head = head
        self._lookout = Lookout(
            auction, record, store, self._outbox, accounts=self._settings.accounts, held=self._settings.held,
            fits=lambda held, slot: _opens(auction, key, held, slot),
        )  # fmt: skip
        self._looking = asyncio.create_task(_kept_apart(lambda: self._again(self._look, self._poll)))

    async def detach(self) -> None:
        """End looking at the chain: what it stands on is about to be closed."""
        self._lookout = None
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    def gather(self) -> None:
        """Watch what is held now. To be called before each look of the watcher, which may end openings."""
        if self._lookout is None:
            return
        try:
            self._lookout.gather()
        except sqlite3.Error as error:
            log.trouble("notices cannot be written", reason=str(error))

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as hands:
            hands.create_task(self._courier.run())
            hands.create_task(self._again(self._check, CHECK_SECONDS))

    async def _look(self) -> None:
        if self._lookout is not None:
            await self._lookout.look()

    async def _check(self) -> None:
        self._blindness.check(self._head())

    async def _again(self, hand: Callable[[], Awaitable[None]], pause: float) -> None:
        while True:
            rest = pause
            try:
                await hand()
            except (LatchkeyError, sqlite3.Error) as error:
                rest = max(pause, FAILED_REST_SECONDS)
                log.trouble("look for notices failed", reason=f"{type(error).__name__}: {error}")
            await asyncio.sleep(rest)


@asynccontextmanager
async def noticing(settings: NoticeSettings | None, folder: Path, poll: float) -> AsyncIterator[Notices | None]:
    """Tell while the context lasts; yields None where nobody is to be told. Raises StoreBroken."""
    if settings is None:
        yield None
        return
    outbox = Outbox(folder / NAME, ways_of(settings))
    notices = Notices(outbox, settings, poll)
    task = asyncio.create_task(_kept_apart(notices.run))
    try:
        yield notices
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        outbox.close()


async def _kept_apart(work: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await work()
        except Exception as error:  # noqa: BLE001  # whatever it is: reveals go on, and it is tried again
            log.trouble("notices stopped", reason=f"{type(error).__name__}: {error}")
        await asyncio.sleep(FAILED_REST_SECONDS)


def _opens(auction: Auction, key: RestingKey, held: Held, slot: SlotThen) -> bool:
    if held.lacks:
        return True  # Nobody can tell that of a share alone.
    assert held.sealed is not None
    opening = Opening.from_bytes(
        key.open(held.sealed, subject_of(auction, held.round, held.bidder, held.commit_hash))
    )  # fmt: skip
    batch = batch_of(auction, held.round, held.bidder)
    return sealed_batch.key_hash(opening.key, opening.budget, opening.cap, batch) == slot.key_hash
