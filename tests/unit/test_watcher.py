"""Promises of the watcher: whose openings it takes, when one leaves, what is left of it on disk and in logs."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from chains.auction.life_cycle import Phase
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market import watching
from chains.market.errors import BadFile, CommandFailed
from node.serving.edge import Gate
from node.serving.pace import Pace
from node.watcher import intake as intakes
from node.watcher import settings as watcher_settings
from node.watcher.errors import FolderTaken, OpeningRefused, StoreBroken, WatcherSettingsRefused
from node.watcher.intake import Limits
from node.watcher.limits import LIMITS
from node.watcher.loop import may_leave
from node.watcher.resting_key import RestingKey
from node.watcher.routes import NOTICE, Routes
from node.watcher.seen import Moment, RoundThen
from node.watcher.store import State, Store, locked
from tests.support.watch import BIDDER, EXPIRY, PAYER, Watch, batch
from tests.support.watched_auction import ENDS, START, WatchedAuction, phase_at

OTHER = role_key("bidder", 1)


@pytest.fixture
def auction() -> WatchedAuction:
    return WatchedAuction(payer=PAYER)


@pytest.fixture
def watch(tmp_path: Path, auction: WatchedAuction) -> Watch:
    return Watch(tmp_path, auction)


# -- when an opening leaves


async def test_an_opening_leaves_only_when_the_end_of_commits_is_final_and_reveals_are_open(
    watch: Watch, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    assert await watch.take(recovery) is State.WAITING
    for now, final in (
        (ENDS.commit_end - 1, ENDS.commit_end - 2),
        (ENDS.commit_end, ENDS.commit_end - 1),
        (ENDS.reveal_start - 1, ENDS.commit_end + 1),
        # A head that is long past everything proves nothing while finality lags: blocks before it may be replaced.
        (ENDS.reveal_start + 5, ENDS.commit_end - 1),
        (ENDS.reveal_end - 1, START),
    ):
        auction.pass_to(now, final)
        await watch.tick()
        assert auction.sent == []
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    assert len(auction.sent) == 1
    _, _, opening = auction.openings[auction.sent[0]]
    assert (opening.key, opening.budget, opening.cap) == (recovery.opening_key, 25_000, 12)


@pytest.mark.parametrize(
    ("final_time", "final_phase", "head_phase", "may"),
    [
        (ENDS.commit_end, Phase.GAP, Phase.REVEAL, True),
        (ENDS.commit_end - 1, Phase.COMMIT, Phase.REVEAL, False),
        (ENDS.commit_end - 1, Phase.GAP, Phase.REVEAL, False),
        # A phase lasts longer than its time while blocks are missing: commits are still taken, whatever the clock says.
        (ENDS.commit_end + 50, Phase.COMMIT, Phase.REVEAL, False),
        (ENDS.commit_end, Phase.GAP, Phase.GAP, False),
        (ENDS.commit_end, Phase.GAP, Phase.PACE, False),
    ],
)
def test_finalized_state_decides_and_not_the_head(
    final_time: int, final_phase: Phase, head_phase: Phase, may: bool
) -> None:
    final = Moment(number=9, time=final_time)
    then, now = (RoundThen(phase=phase, deadlines=ENDS) for phase in (final_phase, head_phase))
    assert may_leave(final, then, now) is may
    assert not may_leave(final, None, now)
    assert not may_leave(final, then, None)


async def test_a_block_dated_back_after_the_reveal_finds_nothing_to_copy_before_finality(
    watch: Watch, auction: WatchedAuction
) -> None:
    """A miner may date a head forward to lure openings out, and then build a branch that still takes commits."""
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.pass_to(ENDS.reveal_start + 3, ENDS.commit_end - 2)  # the lure
    await watch.tick()
    auction.pass_to(ENDS.commit_end - 1, ENDS.commit_end - 2)  # the branch that replaces it
    await watch.tick()
    assert auction.sent == []
    assert auction.openings == {}, "not even its own node has seen the opening in an estimate"
    auction.pass_to(ENDS.reveal_start + 3, ENDS.commit_end)
    await watch.tick()
    assert len(auction.sent) == 1


# -- once, and through anything


async def test_it_reveals_once_and_deletes_the_opening_when_the_reveal_is_final(
    watch: Watch, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    for _ in range(3):
        await watch.tick()
    assert len(auction.sent) == 1
    assert watch.state(recovery) is State.SENT
    assert watch.store.count() == 1, "a reveal that is not final may be undone by a reorganisation"
    auction.pass_to(ENDS.reveal_start + 4, ENDS.reveal_start)
    await watch.tick()
    assert watch.state(recovery) is State.REVEALED
    assert watch.store.count() == 0
    held = watch.store.get(1, recovery.bidder)
    assert held is not None
    assert held.sealed is None


async def test_a_reveal_that_a_reorganisation_took_away_is_sent_again(watch: Watch, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    auction.revealed_at.clear()
    await watch.tick()
    assert auction.sent[0] == auction.sent[1], "the same transaction, not a second one"


async def test_a_watcher_that_was_killed_at_any_point_goes_on(tmp_path: Path, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    first = Watch(tmp_path, auction)
    await first.take(recovery)
    second = await first.restarted()
    assert second.state(recovery) is State.WAITING
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)

    def killed() -> None:
        raise asyncio.CancelledError

    auction.before_delivery = killed  # after the transaction is on disk, before it is sent
    await second.loop.tick()
    await second.loop.settled()
    assert auction.sent == []
    auction.before_delivery = lambda: None
    third = await second.restarted()
    await third.tick()
    assert len(auction.sent) == 1
    assert len(auction.openings) == 1, "it was signed once and sent from disk"


async def test_a_node_that_is_gone_for_a_while_is_asked_again_with_pauses(
    watch: Watch, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.fails = 2
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    for _ in range(5):
        await watch.tick()
    assert auction.fails == 1, "the second try waits"
    watch.time += 1.5
    await watch.tick()
    watch.time += 2.5
    await watch.tick()
    assert len(auction.sent) == 1
    assert "nobody answers" in watch.loop.last_trouble


async def test_what_somebody_else_revealed_is_not_revealed_again(watch: Watch, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.revealed_at[1, recovery.bidder] = ENDS.reveal_start
    auction.pass_to(ENDS.reveal_start + 1, ENDS.commit_end)
    await watch.tick()
    auction.pass_to(ENDS.reveal_start + 3, ENDS.reveal_start + 1)
    await watch.tick()
    assert auction.sent == []
    assert watch.state(recovery) is State.REVEALED


@pytest.mark.parametrize(("now", "state"), [(ENDS.reveal_end + 5, State.MISSED), (ENDS.clear_end + 9, State.MISSED)])
async def test_an_opening_that_came_too_late_is_deleted(
    watch: Watch, auction: WatchedAuction, now: int, state: State
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.pass_to(now)
    await watch.tick()
    assert watch.state(recovery) is state
    assert watch.store.count() == 0
    assert auction.sent == []


async def test_a_permission_that_ended_reveals_nothing(watch: Watch, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    body = watching.request_of(recovery, BIDDER, expiry=ENDS.commit_end + 1)
    await watch.intake.take(intakes.parse(body))
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    assert watch.state(recovery) is State.EXPIRED
    assert (auction.sent, watch.store.count()) == ([], 0)


async def test_a_slot_that_finalized_state_does_not_hold_is_given_up(watch: Watch, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await watch.take(recovery)
    auction.slots.clear()
    auction.commit(batch(opening_key=b"\x78" * 32))
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    assert watch.state(recovery) is State.GONE
    assert auction.sent == []


async def test_many_openings_of_a_round_are_revealed_side_by_side(watch: Watch, auction: WatchedAuction) -> None:
    for index in range(40):
        key = role_key("owner", index)
        auction.commit(batch(key))
        await watch.take(batch(key), key)
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    assert len(set(auction.sent)) == 40


# -- what it takes


@pytest.mark.parametrize(
    ("changes", "status", "field"),
    [
        ({"auction_chain_id": 1}, 409, "auction_chain_id"),
        ({"contract": "0x" + "13" * 20}, 409, "contract"),
        ({"commit_hash": "0x" + "13" * 32}, 403, "signature"),
        ({"round": "2"}, 403, "signature"),
        ({"expiry": EXPIRY + 1}, 403, "signature"),
        ({"bidder": "0x" + address_of(OTHER).hex()}, 403, "signature"),
        ({"signature": "0x" + "11" * 64 + "1b"}, 403, "signature"),
        ({"opening_key": "0x" + "13" * 32}, 409, "opening"),
        ({"budget": "24999"}, 409, "opening"),
        ({"max_devices": 11}, 409, "opening"),
        ({"opening_key": "0x1234"}, 400, "opening_key"),
        ({"budget": "-1"}, 400, "budget"),
        ({"budget": "007"}, 400, "budget"),
        ({"max_devices": True}, 400, "max_devices"),
        ({"version": 2}, 400, "version"),
        ({"more": 1}, 400, "more"),
    ],
)
async def test_what_does_not_open_the_bidders_own_slot_is_refused_and_not_kept(
    watch: Watch, auction: WatchedAuction, changes: dict[str, object], status: int, field: str
) -> None:
    recovery = batch()
    auction.commit(recovery)
    with pytest.raises(OpeningRefused) as refused:
        await watch.take(recovery, changes=changes)
    assert (refused.value.status, refused.value.field) == (status, field)
    assert recovery.opening_key.hex() not in str(refused.value)
    assert "1313131313" not in str(refused.value) or field != "opening_key"
    assert watch.store.count() == 0
    assert watch.store.get(1, recovery.bidder) is None


async def test_a_batch_that_is_not_on_the_chain_or_open_already_is_refused(
    watch: Watch, auction: WatchedAuction
) -> None:
    recovery = batch()
    with pytest.raises(OpeningRefused, match="commit first"):
        await watch.take(recovery)
    auction.commit(batch(opening_key=b"\x01" * 32))
    with pytest.raises(OpeningRefused, match="the batch that the chain holds"):
        await watch.take(recovery)
    auction.slots.clear()
    auction.commit(recovery)
    auction.revealed_at[1, recovery.bidder] = START
    with pytest.raises(OpeningRefused, match="nothing left to do"):
        await watch.take(recovery)
    auction.revealed_at.clear()
    auction.pass_to(ENDS.reveal_end)
    with pytest.raises(OpeningRefused, match="before the end of its reveal phase"):
        await watch.take(recovery)
    auction.pass_to(EXPIRY + 1)
    with pytest.raises(OpeningRefused, match="after the chain's time"):
        await watch.take(recovery)


async def test_one_bidder_cannot_fill_a_watcher_and_all_cannot_either(tmp_path: Path, auction: WatchedAuction) -> None:
    watch = Watch(tmp_path, auction, Limits(openings=2, a_bidder=1))
    for index, key in enumerate((BIDDER, OTHER, role_key("bidder", 2))):
        auction.commit(batch(key))
        if index < 2:
            await watch.take(batch(key), key)
    with pytest.raises(OpeningRefused, match=r"openings of this watcher is 2.*fewer than 2"):
        await watch.take(batch(role_key("bidder", 2)), role_key("bidder", 2))
    assert await watch.take(batch()) is State.WAITING, "the same opening again is no second one"
    assert watch.store.count() == 2


async def test_only_the_bidders_key_signs_a_permission() -> None:
    with pytest.raises(BadFile, match="this key is of"):
        watching.request_of(batch(), OTHER, expiry=EXPIRY)


# -- at rest, and in words


async def test_no_secret_is_on_disk_in_the_clear_or_in_a_log(
    tmp_path: Path, auction: WatchedAuction, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    recovery = batch()
    auction.commit(recovery)
    watch = Watch(tmp_path, auction)
    await watch.take(recovery)
    auction.pass_to(ENDS.commit_end + 1, ENDS.commit_end - 1)
    await watch.tick()
    stored = b"".join((tmp_path / name).read_bytes() for name in ("openings.sqlite", "watcher.key"))
    for secret in (recovery.opening_key, recovery.opening_key.hex().encode(), b"25000"):
        assert secret not in stored
    assert recovery.opening_key.hex() not in caplog.text
    assert "25000" not in caplog.text
    assert "Opening(<secret>)" in repr(intakes.parse(watching.request_of(recovery, BIDDER, expiry=EXPIRY)).secret)
    assert (tmp_path / "watcher.key").stat().st_mode & 0o077 == 0
    assert (tmp_path / "openings.sqlite").stat().st_mode & 0o077 == 0


async def test_an_opening_at_rest_is_bound_to_its_slot_and_to_the_key_file(
    tmp_path: Path, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    watch = Watch(tmp_path, auction)
    await watch.take(recovery)
    held = watch.store.get(1, recovery.bidder)
    assert held is not None
    assert held.sealed is not None
    with pytest.raises(StoreBroken, match="does not open"):
        watch.key.open(held.sealed, b"another slot")
    (tmp_path / "watcher.key").write_text("00" * 32)
    again = await watch.restarted()
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await again.tick()
    assert auction.sent == []
    assert "does not open" in again.loop.last_trouble
    (tmp_path / "watcher.key").chmod(0o644)
    with pytest.raises(StoreBroken, match="chmod 600"):
        RestingKey.load(tmp_path / "watcher.key")
    (tmp_path / "watcher.key").chmod(0o600)
    (tmp_path / "watcher.key").write_text("not hex")
    with pytest.raises(StoreBroken, match="64 hex digits"):
        RestingKey.load(tmp_path / "watcher.key")


def test_two_watchers_do_not_share_a_folder_and_one_serves_one_market(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(FolderTaken, match="another watcher"), locked(tmp_path):
        pass
    Store(tmp_path / "openings.sqlite", market="one").close()
    with pytest.raises(StoreBroken, match="wanted is two"):
        Store(tmp_path / "openings.sqlite", market="two")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"auction_rpc": "ftp://x"}, "auction_rpc"),
        ({"data_dir": None}, "data_dir"),
        ({"devnet_role": None}, "key_file"),
        ({"devnet_role": "nobody"}, "devnet_role"),
        ({"poll_seconds": 0}, "poll_seconds"),
        ({"port": 70_000}, "port"),
        ({"openings": 0}, "openings"),
        ({"allowed_hosts": "x"}, "allowed_hosts"),
        ({"tls": True}, "tls"),
    ],
)
def test_a_bad_setting_is_refused_by_name(tmp_path: Path, change: dict[str, object], field: str) -> None:
    good: dict[str, object] = {"auction_rpc": "http://127.0.0.1:1", "data_dir": "d", "devnet_role": "watcher"}
    assert watcher_settings.parse(good, tmp_path).data_dir == tmp_path / "d"
    with pytest.raises(WatcherSettingsRefused, match=f"setting {field} is"):
        watcher_settings.parse(good | change, tmp_path)


# -- over HTTP


async def client_of(watch: Watch, pace: Pace | None = None) -> TestClient[aiohttp.web.Request, aiohttp.web.Application]:
    routes = Routes(
        auction=watch.auction,
        store=watch.store,
        intake=watch.intake,
        loop=watch.loop,
        limits=watch.limits,
        gate=Gate(),
        is_well=lambda: True,
        pace=pace,
    )
    client = TestClient(TestServer(routes.application()))
    await client.start_server()
    return client


async def test_who_hands_over_too_fast_is_told_when_to_come_again(watch: Watch, auction: WatchedAuction) -> None:
    recovery, now = batch(), [1_000.0]
    auction.commit(recovery)
    client = await client_of(watch, Pace(LIMITS, clock=lambda: now[0]))
    body = watching.request_of(recovery, BIDDER, expiry=EXPIRY)
    try:
        for _ in range(LIMITS.rates["openings"].burst):
            async with client.post("/v1/openings", json={"version": 1}) as answer:
                assert answer.status == 400
        async with client.post("/v1/openings", json=body) as answer:
            assert (answer.status, answer.headers["Retry-After"]) == (429, "1")
            assert (await answer.json(content_type=None))["type"] == "too-fast"
        async with client.get("/v1/status") as answer:
            assert (answer.status, (await answer.json())["openings"]) == (200, 0)
        now[0] += 1
        async with client.post("/v1/openings", json=body) as answer:
            assert answer.status == 201
    finally:
        await client.close()


async def test_a_bidder_hands_over_asks_and_is_told_what_the_watcher_can_read(
    watch: Watch, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    client = await client_of(watch)
    url = f"http://127.0.0.1:{client.port}"
    try:
        body = watching.request_of(recovery, BIDDER, expiry=EXPIRY)
        held = await watching.hand_over(url, body, watching.over_http)
        assert (held.state, held.can_read) == ("waiting", True)
        assert await watching.hand_over(url, body, watching.over_http) == held
        async with client.get("/v1/status") as answer:
            status = await answer.json()
        assert status["notice"] == NOTICE == watching.NOTICE
        assert (status["openings"], status["auction"]["chainId"]) == (1, 20_180_322)
        auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
        await watch.tick()
        auction.pass_to(ENDS.reveal_start + 2)
        await watch.tick()
        done = await watching.ask(url, recovery, watching.over_http)
        assert (done.state, done.can_read) == ("revealed", False)
        async with client.get(f"/v1/openings/1/0x{recovery.bidder.hex()}") as answer:
            assert recovery.opening_key.hex() not in await answer.text()
        with pytest.raises(CommandFailed, match="there is no opening"):
            await watching.ask(url, batch(OTHER), watching.over_http)
    finally:
        await client.close()


async def test_refusals_are_problem_details_that_repeat_no_secret(watch: Watch, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    client = await client_of(watch)
    try:
        body = watching.request_of(recovery, BIDDER, expiry=EXPIRY)
        for change, status, field in (
            ({"opening_key": "0x" + "13" * 31}, 400, "opening_key"),
            ({"opening_key": "0x" + "13" * 32}, 409, "opening"),
            ({"contract": "0x" + "ab" * 20}, 409, "contract"),
        ):
            async with client.post("/v1/openings", json=body | change) as answer:
                text = await answer.text()
                assert (answer.status, answer.content_type) == (status, "application/problem+json")
            assert json.loads(text)["field"] == field
            assert "1313131313" not in text
            assert recovery.opening_key.hex() not in text
        async with client.post(
            "/v1/openings", data=b"x" * 5_000, headers={"Content-Type": "application/json"}
        ) as answer:
            assert answer.status == 413
        async with client.post("/v1/openings", data=b"[[[[[", headers={"Content-Type": "application/json"}) as answer:
            assert answer.status == 400
        async with client.post("/v1/openings", data=b"{}", headers={"Content-Type": "text/plain"}) as answer:
            assert answer.status == 415
        async with client.get("/v1/openings/1/0x12") as answer:
            assert answer.status == 400
        async with client.get("/elsewhere") as answer:
            assert answer.status == 404
    finally:
        await client.close()


async def test_pages_of_this_machine_may_ask_and_pages_from_elsewhere_may_not(watch: Watch) -> None:
    client = await client_of(watch)
    try:
        for origin, status in (("http://localhost:5173", 204), ("https://evil.example", 403)):
            async with client.options("/v1/openings", headers={"Origin": origin}) as answer:
                assert answer.status == status
                allowed = answer.headers.get("Access-Control-Allow-Origin")
                assert allowed == (origin if status == 204 else None)
        async with client.get("/v1/status", headers={"Host": "evil.example"}) as answer:
            assert answer.status == 403
    finally:
        await client.close()


async def test_a_watcher_that_does_not_answer_costs_nothing_but_a_sentence() -> None:
    body = watching.request_of(batch(), BIDDER, expiry=EXPIRY)
    with pytest.raises(CommandFailed, match="nothing is lost"):
        await watching.hand_over("http://127.0.0.1:1", body, watching.over_http)
    with pytest.raises(CommandFailed, match="must be a URL"):
        await watching.hand_over("nowhere", body, watching.over_http)


def test_the_fake_chain_tells_phases_as_the_schedule_does() -> None:
    assert phase_at(ENDS.commit_end) is Phase.GAP
    assert phase_at(ENDS.reveal_end) is Phase.PACE
