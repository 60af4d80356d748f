"""Promises of notices: who is told what and when, once, without a secret, whatever is killed or does not answer."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path

import pytest

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market.recovery_file import RecoveryFile
from node.watcher.errors import StoreBroken
from node.watcher.notices.blindness import Blindness
from node.watcher.notices.courier import LONGEST_REST_SECONDS, MOST_TRIES, Courier, pause_after
from node.watcher.notices.judge import endangered
from node.watcher.notices.lookout import Lookout
from node.watcher.notices.notice import Batch, Kind, Market, notice_of
from node.watcher.notices.outbox import MOST_WAITING, Letter, Outbox
from node.watcher.notices.service import Notices
from node.watcher.notices.settings import NoticeSettings
from node.watcher.notices.way import NotDelivered
from node.watcher.seen import SlotThen
from node.watcher.store import Held, State
from tests.support.directory_world import until
from tests.support.noticing import PaperRecord
from tests.support.watch import BIDDER, PAYER, Watch, batch
from tests.support.watched_auction import ENDS, START, WatchedAuction

ACCOUNT = address_of(BIDDER)
HALF = (ENDS.reveal_start + ENDS.reveal_end) // 2
MARKET = Market(chain_id=20_180_322, contract=bytes(19) + b"\x12")


class Destination:
    """A `Way` that keeps what it takes. `refuses`: how many of the next letters it does not take."""

    def __init__(self) -> None:
        self.taken: list[Letter] = []
        self.tried = 0
        self.refuses = 0
        self.hangs = False

    async def send(self, letter: Letter) -> None:
        self.tried += 1
        if self.hangs:
            await asyncio.Event().wait()
        if self.refuses:
            self.refuses -= 1
            raise NotDelivered("answered 503")
        self.taken.append(letter)

    def kinds(self) -> list[Kind]:
        return [letter.kind for letter in self.taken]


class Told:
    """A watcher with notices on a folder: opened anew it is what a restart leaves. Its clock is the chain's."""

    def __init__(self, folder: Path, auction: WatchedAuction, *, accounts: tuple[bytes, ...] = ()) -> None:
        self.folder, self.auction, self.accounts = folder, auction, accounts
        self.watch = Watch(folder, auction)
        self.outbox = Outbox(folder / "notices.sqlite", ["webhook"])
        self.outbox.bind_market(MARKET)
        self.way = Destination()
        self.courier = Courier(self.outbox, {"webhook": self.way}, self.clock)
        self.record = PaperRecord(auction)
        self.fits = True
        self.lookout = Lookout(
            auction, self.record, self.watch.store, self.outbox,
            accounts=accounts, held=True, fits=self._fits, clock=self.clock,
        )  # fmt: skip
        self.blindness = Blindness(self.outbox, self.clock)

    def clock(self) -> float:
        return float(self.auction.now)

    def _fits(self, _held: Held, _slot: SlotThen) -> bool:
        return self.fits

    async def look(self, *, reveals: bool = True) -> None:
        """One look of the watcher, which reveals, and one of the notices."""
        self.lookout.gather()
        if reveals:
            await self.watch.tick()
        await self.lookout.look()

    async def deliver(self) -> list[Kind]:
        """Deliver what is due; return what was taken since the last time."""
        before = len(self.way.taken)
        while await self.courier.deliver_next("webhook"):
            pass
        return self.way.kinds()[before:]

    async def at(self, now: int, final: int | None = None, *, reveals: bool = False) -> list[Kind]:
        """Let time pass to `now`, look, deliver; return what was told."""
        self.auction.pass_to(now, final)
        await self.look(reveals=reveals)
        return await self.deliver()

    async def killed(self) -> Told:
        self.outbox.close()
        self.watch = await self.watch.restarted()
        self.watch.store.close()
        return Told(self.folder, self.auction, accounts=self.accounts)


@pytest.fixture
def auction() -> WatchedAuction:
    return WatchedAuction(payer=PAYER)


def committed(auction: WatchedAuction) -> RecoveryFile:
    recovery = batch()
    auction.commit(recovery)
    return recovery


def text_of(letter: Letter) -> str:
    data = letter.body["data"]
    assert isinstance(data, dict)
    return f"{data['title']}\n{data['text']}"


# -- what is told, and when


async def test_an_account_is_told_of_its_batch_without_any_opening(tmp_path: Path, auction: WatchedAuction) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    assert await told.at(START + 10) == [Kind.SEALED]
    assert await told.at(ENDS.reveal_start - 1) == []
    assert await told.at(ENDS.reveal_start) == [Kind.OPEN]
    assert await told.at(HALF - 1) == []
    assert await told.at(HALF) == [Kind.HALF]
    assert await told.at(ENDS.reveal_end) == [], "not before it is final"
    assert await told.at(ENDS.reveal_end + 1, ENDS.reveal_end) == [Kind.MISSED]
    assert await told.at(ENDS.reveal_end + 9) == []
    assert told.watch.store.count() == 0
    assert auction.sent == []
    assert "latchkey bid reveal" in text_of(told.way.taken[0])
    assert [letter.body["data"]["urgent"] for letter in told.way.taken] == [False, False, True, True]  # type: ignore[index]


async def test_a_batch_that_is_revealed_by_hand_is_told_with_transaction_and_block(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    await told.at(START + 10)
    await told.at(ENDS.reveal_start)
    auction.revealed_at[1, recovery.bidder] = ENDS.reveal_start + 1
    assert await told.at(HALF, ENDS.reveal_start) == [], "revealed in the newest block: nothing to warn of"
    assert await told.at(HALF + 1, ENDS.reveal_start + 1) == [Kind.REVEALED]
    data = told.way.taken[-1].body["data"]
    assert isinstance(data, dict)
    assert (data["transaction"], data["block"]) == ("0x" + "0a" * 32, ENDS.reveal_start + 1 - START)


async def test_a_held_opening_is_told_of_and_revealed_by_the_watcher(tmp_path: Path, auction: WatchedAuction) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction)
    await told.watch.take(recovery)
    assert await told.at(START + 10, reveals=True) == [Kind.SEALED]
    assert "holds the opening" in text_of(told.way.taken[0])
    await told.at(ENDS.reveal_start, ENDS.commit_end, reveals=True)
    assert await told.at(ENDS.reveal_start + 4, ENDS.reveal_start, reveals=True) == [Kind.REVEALED]
    assert len(auction.sent) == 1


async def test_a_reveal_that_a_reorganisation_takes_away_is_warned_of_again(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    await told.at(START + 10)
    told.way.refuses = 1
    await told.at(HALF)
    auction.revealed_at[1, recovery.bidder] = HALF + 1
    assert await told.at(HALF + 2, HALF) == [], "the warning that did not get through means nothing now"
    auction.revealed_at.clear()
    assert await told.at(HALF + 3, HALF) == [Kind.HALF]


async def test_an_opening_that_does_not_fit_the_chain_is_told(tmp_path: Path, auction: WatchedAuction) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction)
    await told.watch.take(recovery)
    auction.slots.clear()
    auction.commit(batch(opening_key=b"\x78" * 32))
    assert await told.at(START + 20) == [], "commits are still taken: it may come back"
    assert await told.at(ENDS.reveal_start, ENDS.commit_end, reveals=True) == [Kind.MISMATCH]
    assert "another batch" in text_of(told.way.taken[-1])
    assert await told.at(ENDS.reveal_start + 2, reveals=True) == []


async def test_an_opening_that_opens_nothing_is_told_before_the_window(tmp_path: Path, auction: WatchedAuction) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction)
    await told.watch.take(recovery)
    told.fits = False
    assert await told.at(START + 10) == [Kind.MISMATCH, Kind.SEALED], "what is urgent comes first"


async def test_another_batch_of_a_watched_account_is_watched_from_then_on(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    await told.watch.take(recovery)
    await told.at(START + 10)
    auction.slots.clear()
    auction.commit(batch(opening_key=b"\x78" * 32))
    assert await told.at(ENDS.reveal_start - 1, ENDS.commit_end) == [Kind.MISMATCH]
    assert await told.at(ENDS.reveal_start) == [Kind.OPEN]


async def test_a_permission_that_ended_is_told_while_there_is_time_to_reveal(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    recovery = committed(auction)
    told = Told(tmp_path, auction)
    await told.watch.take(recovery)
    told.lookout.gather()
    held = told.watch.store.get(1, recovery.bidder)
    assert held is not None
    told.watch.store.end(held, State.EXPIRED, "the permission ended")
    assert Kind.EXPIRED in await told.at(ENDS.reveal_start - 5)


async def test_what_is_held_and_ended_between_two_looks_is_told_all_the_same(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    """A watcher that slept through the whole window ends the opening at its first look."""
    recovery = committed(auction)
    told = Told(tmp_path, auction)
    await told.watch.take(recovery)
    again = await told.killed()
    assert await again.at(ENDS.clear_end, reveals=True) == [Kind.MISSED]


async def test_commits_are_read_once_and_only_when_final(tmp_path: Path, auction: WatchedAuction) -> None:
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    await told.at(START + 10, START + 8)
    await told.at(START + 12, START + 8)
    again = await told.killed()
    await again.at(START + 14, START + 9)
    assert told.record.scans == [(0, 8)]
    assert again.record.scans == [(9, 9)]


async def test_an_account_that_is_named_later_is_told_of_what_it_has_committed(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(address_of(role_key("bidder", 1)),))
    assert await told.at(START + 10) == []
    told.accounts += (ACCOUNT,)
    again = await told.killed()
    assert await again.at(START + 12) == [Kind.SEALED]
    third = await again.killed()
    assert await third.at(START + 14) == []
    assert third.record.scans == [(12, 13)]


# -- no block is seen


@pytest.mark.parametrize(
    ("now", "unseen", "is_in_danger"),
    [
        (ENDS.reveal_start, 5, False),
        (ENDS.reveal_start, 6, True),
        (ENDS.reveal_end - 1, 8, True),
        (ENDS.reveal_end, 8, False),
        (ENDS.reveal_end - 61, 1_000, False),
    ],
)
def test_a_reveal_is_in_danger_near_its_window_alone(now: int, unseen: float, is_in_danger: bool) -> None:
    watched = Batch(
        round=1, bidder=ACCOUNT, commit_hash=bytes(32), held=True,
        reveal_start=ENDS.reveal_start, reveal_end=ENDS.reveal_end,
    )  # fmt: skip
    assert (endangered([watched], unseen, now) == [watched]) is is_in_danger


def test_a_node_that_restarts_hours_before_the_end_wakes_nobody() -> None:
    window = 6 * 3_600
    watched = Batch(
        round=1, bidder=ACCOUNT, commit_hash=bytes(32), held=True, reveal_start=START, reveal_end=START + window
    )
    assert endangered([watched], 120, START) == []
    assert endangered([watched], 1_000, START) == [watched]
    assert endangered([watched], 120, START + window - 1_200) == [watched]


async def test_a_chain_that_is_not_seen_is_told_of_and_again_when_it_is_lost_again(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    await told.at(START + 10)
    again = await told.killed()  # what was watched is known before the chain has answered
    auction.pass_to(ENDS.reveal_start - 10)
    again.blindness.check(None)
    for head, passes, expected in (
        (None, 10, [Kind.UNSEEN]),
        (None, 5, []),
        (77, 1, []),
        (77, 10, [Kind.UNSEEN]),
        (77, 1, []),
    ):
        auction.pass_to(auction.now + passes)
        again.blindness.check(head)
        assert await again.deliver() == expected, (head, auction.now)


async def test_a_watcher_that_starts_again_and_again_without_a_chain_counts_from_the_last_block(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    told.blindness.check(3)
    await told.at(START + 40)
    told.blindness.check(4)
    for start, passes, expected in (
        (ENDS.reveal_start - 9, 5, []),  # the chain has to be asked first
        (ENDS.reveal_start - 3, 10, [Kind.UNSEEN]),
    ):
        auction.pass_to(start)
        told = await told.killed()
        auction.pass_to(start + passes)
        told.blindness.check(None)
        assert await told.deliver() == expected


async def test_a_warning_that_did_not_get_through_before_the_chain_came_back_is_not_sent(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    await told.at(START + 10)
    told.way.refuses = 1
    told.blindness.check(5)
    auction.pass_to(ENDS.reveal_start - 10)
    told.blindness.check(5)
    assert await told.deliver() == []
    told.blindness.check(6)
    auction.pass_to(auction.now + 5)
    assert (await told.deliver(), told.way.tried) == ([], 2)


# -- once, and through anything


async def test_what_was_noted_before_a_kill_is_told_after_it_and_once(tmp_path: Path, auction: WatchedAuction) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    auction.pass_to(START + 10)
    await told.look()  # stored, not sent
    again = await told.killed()
    assert await again.deliver() == [Kind.SEALED]
    third = await again.killed()
    assert await third.at(START + 12) == []


async def test_a_kill_between_taking_and_noting_sends_the_same_id_again(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    auction.pass_to(START + 10)
    await told.look()
    letter = told.outbox.next("webhook", told.clock())
    assert letter is not None
    await told.way.send(letter)
    again = await told.killed()
    assert await again.deliver() == [Kind.SEALED]
    assert again.way.taken[0].id == told.way.taken[0].id


async def test_what_is_not_taken_is_tried_again_with_pauses_and_given_up_when_it_means_nothing(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT,))
    told.way.refuses = 10_000
    await told.at(START + 10)
    assert told.way.tried == 1
    await told.deliver()
    assert told.way.tried == 1, "the second try waits"
    auction.pass_to(START + 11)
    await told.deliver()
    assert told.way.tried == 2
    auction.pass_to(ENDS.reveal_start)
    assert await told.deliver() == []
    assert (told.way.tried, told.outbox.waiting("webhook")) == (2, 0)
    assert [pause_after(tries) for tries in (1, 2, 5)] == [1, 2, 16]
    assert pause_after(10_000) == LONGEST_REST_SECONDS


async def test_there_is_an_end_to_trying(tmp_path: Path) -> None:
    outbox, way, now = Outbox(tmp_path / "notices.sqlite", ["webhook"]), Destination(), [float(START)]
    courier = Courier(outbox, {"webhook": way}, lambda: now[0])
    way.refuses = 10 * MOST_TRIES
    watched = Batch(round=1, bidder=ACCOUNT, commit_hash=bytes(32), held=False, reveal_end=START + 10**9)
    outbox.add(notice_of(MARKET, watched, Kind.HALF, START))
    while outbox.waiting("webhook") and way.tried < 2 * MOST_TRIES:
        await courier.deliver_next("webhook")
        now[0] += LONGEST_REST_SECONDS
    assert way.tried == MOST_TRIES


async def test_what_is_urgent_is_told_before_what_has_waited_longer(tmp_path: Path) -> None:
    outbox, way = Outbox(tmp_path / "notices.sqlite", ["webhook"]), Destination()
    courier = Courier(outbox, {"webhook": way}, lambda: float(START))
    for number, kind in enumerate((Kind.REVEALED, Kind.MISSED, Kind.REVEALED)):
        watched = Batch(round=number, bidder=ACCOUNT, commit_hash=bytes(32), held=False)
        outbox.add(notice_of(MARKET, watched, kind, START - 9 + number))
    while await courier.deliver_next("webhook"):
        pass
    assert way.kinds() == [Kind.MISSED, Kind.REVEALED, Kind.REVEALED]


async def test_a_destination_that_hangs_delays_no_other_and_no_reveal(tmp_path: Path, auction: WatchedAuction) -> None:
    recovery = committed(auction)
    outbox = Outbox(tmp_path / "notices.sqlite", ["webhook", "mail"])
    slow, quick = Destination(), Destination()
    slow.hangs = True
    running = asyncio.create_task(Courier(outbox, {"webhook": slow, "mail": quick}, lambda: float(START)).run())
    watch = Watch(tmp_path, auction)
    await watch.take(recovery)
    watched = Batch(round=1, bidder=ACCOUNT, commit_hash=bytes(32), held=False)
    outbox.add(notice_of(MARKET, watched, Kind.MISSED, START))
    try:
        await until("the other has it", lambda: quick.kinds() == [Kind.MISSED])
        auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
        await watch.tick()
        assert len(auction.sent) == 1
        assert slow.taken == []
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_notices_that_cannot_be_written_hold_up_nothing(
    tmp_path: Path, auction: WatchedAuction, caplog: pytest.LogCaptureFixture
) -> None:
    recovery = committed(auction)
    watch = Watch(tmp_path, auction)
    outbox = Outbox(tmp_path / "notices.sqlite", [])
    notices = Notices(outbox, NoticeSettings(), 0.01)
    notices.attach(auction, PaperRecord(auction), watch.store, watch.key, lambda: None)
    await watch.take(recovery)
    outbox.close()
    notices.gather()
    await notices.detach()
    assert "notices cannot be written" in caplog.text


def test_what_waits_is_bounded_and_what_is_urgent_is_taken_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_WAITING == 10_000
    monkeypatch.setattr("node.watcher.notices.outbox.MOST_WAITING", 2)
    outbox = Outbox(tmp_path / "notices.sqlite", ["webhook"])
    for number in range(3):
        watched = Batch(round=number, bidder=ACCOUNT, commit_hash=bytes(32), held=False, reveal_start=START)
        outbox.add(notice_of(MARKET, watched, Kind.SEALED, START - 9))
    assert outbox.waiting("webhook") == 2
    outbox.add(notice_of(MARKET, watched, Kind.HALF, START))
    assert outbox.waiting("webhook") == 3


def test_notices_of_one_market_are_not_taken_for_those_of_another(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "notices.sqlite", [])
    outbox.bind_market(MARKET)
    assert outbox.market == MARKET
    with pytest.raises(StoreBroken, match="use another data_dir"):
        outbox.bind_market(Market(chain_id=1, contract=MARKET.contract))
    watched = Batch(round=1, bidder=ACCOUNT, commit_hash=bytes(32), held=False)
    other = Market(chain_id=1, contract=MARKET.contract)
    ids = {notice_of(market, watched, kind, START).id for market in (MARKET, other) for kind in (Kind.OPEN, Kind.HALF)}
    assert len(ids) == 4


async def test_no_secret_is_in_a_notice_its_store_or_the_log(
    tmp_path: Path, auction: WatchedAuction, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    recovery = committed(auction)
    told = Told(tmp_path, auction, accounts=(ACCOUNT, address_of(role_key("bidder", 1))))
    await told.watch.take(recovery)
    for now in (START + 10, ENDS.reveal_start, HALF, ENDS.reveal_end + 5):
        await told.at(now, now)
    assert Kind.MISSED in told.way.kinds()
    said = json.dumps([letter.body for letter in told.way.taken]) + caplog.text
    stored = (tmp_path / "notices.sqlite").read_bytes()
    for secret in (recovery.opening_key, recovery.nonce):
        assert secret.hex() not in said
        assert secret not in stored
    assert "25000" not in said
    assert (tmp_path / "notices.sqlite").stat().st_mode & 0o077 == 0
