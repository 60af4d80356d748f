"""Three watchers of which any two reveal: what leaves and when, who lies or sleeps, and who pays."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from chains.crypto.devnet_roles import role_key
from chains.crypto.opening import Share
from chains.market import watching
from chains.market.recovery_file import RecoveryFile
from node.serving.edge import Gate
from node.watcher import intake as intakes
from node.watcher import settings as watcher_settings
from node.watcher.errors import OpeningRefused, PartMissing, WatcherSettingsRefused
from node.watcher.loop import turn_of
from node.watcher.peers import LISTING_BYTES, Peers, listing, over_http
from node.watcher.routes import NOTICE, SHARE_NOTICE, Routes
from node.watcher.seen import batch_of
from node.watcher.store import LAYOUT, State, Store
from tests.support.watch import BIDDER, EXPIRY, PAYER, Watch, batch
from tests.support.watched_auction import ENDS, WatchedAuction

URLS = ("http://one", "http://two", "http://three")
OTHER = role_key("bidder", 1)
LAST_TURN = ENDS.reveal_start + (ENDS.reveal_end - ENDS.reveal_start) // 4


def entries(value: object) -> list[Any]:
    """Return a member of a JSON object that is a list."""
    assert isinstance(value, list)
    return value


class Three:
    """Three watchers of one chain that are one another's peers. `down` refuse, `hang` never answer; `lies` alters."""

    def __init__(self, folder: Path, auction: WatchedAuction) -> None:
        self.auction = auction
        self.down: set[str] = set()
        self.hang: set[str] = set()
        self.lies: Callable[[str, dict[str, object]], object] = lambda _, told: told
        self.asked: list[str] = []
        self.watches: dict[str, Watch] = {}
        for number, url in enumerate(URLS):
            home = folder / str(number)
            home.mkdir()
            others = tuple(other for other in URLS if other != url)
            self.watches[url] = Watch(home, auction, peers=others, fetch=self.fetch)

    async def fetch(self, url: str) -> bytes:
        base, _, round_ = url.partition("/v1/shares/")
        self.asked.append(base)
        if base in self.down:
            raise OSError("down")
        if base in self.hang:
            await asyncio.Event().wait()
        told = listing(int(round_), self.watches[base].loop.shares(int(round_)))
        return json.dumps(self.lies(base, told)).encode()

    async def take(self, recovery: RecoveryFile, only: tuple[str, ...] = URLS) -> list[dict[str, object]]:
        bodies = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)
        for url, body in zip(URLS, bodies, strict=True):
            if url in only:
                await self.watches[url].intake.take(intakes.parse_share(body))
        return bodies

    async def tick(self) -> None:
        """Let those that are not down look, once so that all have released, then once more."""
        for _ in range(2):
            for url, watch in self.watches.items():
                if url not in self.down:
                    await watch.loop.tick()
        for watch in self.watches.values():
            watch.time += 60
            await watch.loop.settled()

    def states(self, recovery: RecoveryFile) -> list[State]:
        return [watch.state(recovery) for watch in self.watches.values()]


@pytest.fixture
def auction() -> WatchedAuction:
    return WatchedAuction(payer=PAYER)


@pytest.fixture
def three(tmp_path: Path, auction: WatchedAuction) -> Three:
    return Three(tmp_path, auction)


# -- what leaves, and when


async def test_no_share_leaves_before_the_end_of_commits_is_final_and_reveals_are_open(
    three: Three, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    for now, final in (
        (ENDS.commit_end - 1, ENDS.commit_end - 1),
        (ENDS.reveal_start + 1, ENDS.commit_end - 1),  # the head runs ahead of finality
        (ENDS.reveal_start - 1, ENDS.commit_end),
        (ENDS.reveal_end, ENDS.commit_end),
    ):
        auction.pass_to(now, final)
        await three.tick()
        for watch in three.watches.values():
            told = listing(1, watch.loop.shares(1))
            assert told == {"round": "1", "released": False, "shares": []}, (now, final)
    assert (auction.openings, three.asked) == ({}, [])
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await three.tick()
    released = [listing(1, watch.loop.shares(1)) for watch in three.watches.values()]
    assert [each["released"] for each in released] == [True] * 3
    assert [entry["lacks"] for each in released for entry in entries(each["shares"])] == [1, 2, 3]


async def test_any_two_of_three_reveal_and_the_third_one_sees_that_it_is_done(
    three: Three, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    ((round_, slot, opening),) = set(auction.openings.values())
    assert (round_, slot) == (1, 0)
    assert (opening.key, opening.budget, opening.cap) == (recovery.opening_key, 25_000, 12)
    auction.pass_to(LAST_TURN + 2)
    await three.tick()
    assert three.states(recovery) == [State.REVEALED] * 3
    for watch in three.watches.values():
        assert watch.store.shares(1) == []


@pytest.mark.parametrize("gone", URLS)
async def test_one_that_sleeps_costs_nothing(three: Three, auction: WatchedAuction, gone: str) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    three.down = {gone}
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    assert [opening.key for _, _, opening in auction.openings.values()] == [recovery.opening_key]


@pytest.mark.parametrize("stuck", URLS)
async def test_one_that_takes_the_question_and_never_answers_holds_nothing_up(
    three: Three, auction: WatchedAuction, stuck: str
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    three.hang = {stuck}
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    async with asyncio.timeout(5):
        await three.tick()
    assert {opening.key for _, _, opening in auction.openings.values()} == {recovery.opening_key}


@pytest.mark.parametrize("missed", URLS)
async def test_a_share_that_one_of_them_never_got_costs_nothing(
    three: Three, auction: WatchedAuction, missed: str
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery, tuple(url for url in URLS if url != missed))
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    assert [opening.key for _, _, opening in auction.openings.values()] == [recovery.opening_key]


async def test_alone_a_watcher_reveals_nothing_says_why_and_goes_on_asking(
    three: Three, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    three.down = set(URLS[1:])
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    assert auction.openings == {}
    trouble = three.watches[URLS[0]].loop.last_trouble
    assert "part 1 is not to be had" in trouble
    assert "http://two does not answer (OSError); http://three does not answer (OSError)" in trouble
    three.down = {URLS[2]}
    await three.tick()
    assert [opening.key for _, _, opening in auction.openings.values()] == [recovery.opening_key]


def altered(_: str, told: dict[str, object]) -> object:
    for share in entries(told["shares"]):
        share["parts"] = ["0x" + "11" * 46, "0x" + "22" * 46]
    return told


def swapped(_: str, told: dict[str, object]) -> object:
    for share in entries(told["shares"]):
        share["lacks"] = share["lacks"] % 3 + 1
    return told


@pytest.mark.parametrize(
    "lie",
    [
        altered,
        swapped,
        lambda _, told: told | {"shares": []},
        lambda _, told: told | {"released": False},
        lambda _, told: told | {"released": "yes"},
        lambda _, told: told | {"shares": {}},
        lambda _, told: told | {"shares": [None]},
        lambda _, told: told | {"shares": [{"lacks": 9, "parts": []}]},
        lambda _, told: told | {"shares": [each | {"lacks": []} for each in told["shares"]]},
        lambda _, told: told | {"shares": [each | {"parts": each["parts"][:1]} for each in told["shares"]]},
        lambda _, told: told | {"shares": [each | {"parts": [5, {}]} for each in told["shares"]]},
        lambda _, told: told | {"shares": [each | {"bidder": "0x12"} for each in told["shares"]]},
        lambda *_: [],
        lambda *_: "x",
        lambda *_: [[[[[[[[[]]]]]]]]],
    ],
)
async def test_one_that_lies_costs_nothing_while_the_other_is_honest(
    three: Three, auction: WatchedAuction, lie: Callable[[str, dict[str, object]], object]
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    liar = URLS[1]
    three.lies = lambda base, told: lie(base, told) if base == liar else told
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    assert liar in three.asked
    assert {opening.key for _, _, opening in auction.openings.values()} == {recovery.opening_key}


async def test_turns_are_taken_so_that_not_all_three_pay(three: Three, auction: WatchedAuction) -> None:
    recoveries = [batch(opening_key=bytes([number]) * 32) for number in range(1, 10)]
    first = set()
    for recovery in recoveries:
        shares = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)
        auction.commit(recovery)
        turns = []
        for url, body in zip(URLS, shares, strict=True):
            held = await three.watches[url].intake.take(intakes.parse_share(body))
            turns.append(turn_of(held, ENDS))
            three.watches[url].store.end(held, State.GONE)
        eighth = (ENDS.reveal_end - ENDS.reveal_start) / 8
        assert sorted(turns) == [ENDS.reveal_start + int(place * eighth) for place in range(3)]
        first.add(turns.index(ENDS.reveal_start))
    assert len(first) > 1, "the same watcher pays for everybody"


async def test_before_its_turn_a_watcher_leaves_the_reveal_to_the_others(three: Three, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await three.tick()
    assert len(auction.sent) == 1
    assert sum(state is State.SENT for state in three.states(recovery)) == 1


# -- what is taken


async def refused(three: Three, body: dict[str, object], url: str = URLS[0]) -> str:
    with pytest.raises(OpeningRefused) as found:
        await three.watches[url].intake.take(intakes.parse_share(body))
    assert three.watches[url].store.count() == 0
    return str(found.value)


async def test_what_the_bidder_did_not_sign_is_refused_and_not_kept(three: Three, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    first, second, _ = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)
    hashes = entries(first["part_hashes"])
    said = await refused(three, first | {"part_hashes": [hashes[1], hashes[0], hashes[2]]})
    assert "signature is 'by" in said
    assert "parts is '(not shown)'" in await refused(three, first | {"parts": second["parts"]})
    assert "parts is '(not shown)'" in await refused(three, first | {"lacks": 2})
    assert "signature is 'by" in await refused(three, first | {"expiry": EXPIRY + 1})
    whole = watching.request_of(recovery, BIDDER, expiry=EXPIRY)
    assert "signature is 'by" in await refused(three, first | {"signature": whole["signature"]})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lacks": 0}, "lacks is 0"),
        ({"lacks": 4}, "lacks is 4"),
        ({"lacks": True}, "lacks is True"),
        ({"parts": []}, "parts is '(not shown)'"),
        ({"parts": ["0x" + "11" * 46] * 3}, "parts is '(not shown)'"),
        ({"parts": ["0x" + "11" * 45] * 2}, "parts is '(not shown)'"),
        ({"parts": "0x11"}, "parts is '(not shown)'"),
        ({"parts": [None, 5]}, "parts is '(not shown)'"),
        ({"part_hashes": ["0x" + "11" * 32] * 2}, "part_hashes is"),
        ({"opening_key": "0x" + "11" * 32}, "opening_key is 'unknown'"),
    ],
)
async def test_a_share_of_another_form_is_refused_by_its_field(
    three: Three, auction: WatchedAuction, change: dict[str, object], said: str
) -> None:
    recovery = batch()
    auction.commit(recovery)
    body = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)[0]
    told = await refused(three, body | change)
    assert said in told
    assert "1111111111" not in told or "part_hashes" in told


async def test_a_watcher_without_peers_takes_no_shares(tmp_path: Path, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    watch = Watch(tmp_path, auction)
    body = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)[0]
    with pytest.raises(OpeningRefused, match="takes no shares', it must be one that exchanges shares") as found:
        await watch.intake.take(intakes.parse_share(body))
    assert found.value.status == 403


async def test_a_later_split_takes_the_place_of_one_that_reached_one_watcher_only(
    three: Three, auction: WatchedAuction
) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery, URLS[:1])
    await three.take(recovery, URLS[:2])
    three.down = {URLS[2]}
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    assert [opening.key for _, _, opening in auction.openings.values()] == [recovery.opening_key]


async def test_a_whole_opening_that_is_held_stays_and_is_never_listed(three: Three, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    watch = three.watches[URLS[0]]
    await watch.take(recovery)
    await three.take(recovery)
    held = watch.store.get(1, recovery.bidder)
    assert held is not None
    assert (held.lacks, held.can_read) == (0, True)
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    assert listing(1, watch.loop.shares(1)) == {"round": "1", "released": True, "shares": []}
    assert len(auction.sent) == 1


async def test_a_share_gives_way_to_the_whole_opening(three: Three, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery, URLS[:1])
    watch = three.watches[URLS[0]]
    await watch.take(recovery)
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await watch.tick()
    assert [opening.key for _, _, opening in auction.openings.values()] == [recovery.opening_key]


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_no_part_is_on_disk_in_the_clear_or_in_a_log(
    three: Three, auction: WatchedAuction, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    recovery = batch()
    auction.commit(recovery)
    bodies = await three.take(recovery)
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    await three.tick()
    parts = [bytes.fromhex(str(part)[2:]) for body in bodies for part in entries(body["parts"])]
    stored = b"".join(path.read_bytes() for path in files_of(tmp_path))
    for secret in (*parts, recovery.opening_key):
        assert secret not in stored
        assert secret.hex() not in caplog.text
    assert parts[0].hex() not in repr(intakes.parse_share(bodies[0]))


async def test_three_that_were_killed_go_on(three: Three, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    for url in URLS:
        three.watches[url] = await three.watches[url].restarted()
    auction.pass_to(LAST_TURN, ENDS.commit_end)
    for watch in three.watches.values():
        await watch.loop.tick()
    for url in URLS:
        three.watches[url] = await three.watches[url].restarted()
    await three.tick()
    auction.pass_to(LAST_TURN + 2)
    await three.tick()
    assert three.states(recovery) == [State.REVEALED] * 3


def test_a_file_from_before_there_were_shares_is_read(tmp_path: Path) -> None:
    path = tmp_path / "openings.sqlite"
    old = sqlite3.connect(path)
    old.executescript(
        """CREATE TABLE opening (
            round INTEGER NOT NULL, bidder BLOB NOT NULL, commit_hash BLOB NOT NULL, expiry INTEGER NOT NULL,
            accepted INTEGER NOT NULL, state TEXT NOT NULL, sealed BLOB, raw BLOB, reason TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (round, bidder)) WITHOUT ROWID;
        CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO about VALUES ('layout', '1'), ('market', 'm');
        INSERT INTO opening VALUES (1, x'01', x'02', 9, 8, 'waiting', x'05', NULL, '');"""
    )
    old.close()
    for _ in range(2):
        store = Store(path, market="m")
        held = store.get(1, b"\x01")
        assert held is not None
        assert (held.sealed, held.lacks, held.can_read) == (b"\x05", 0, True)
        store.close()
    assert sqlite3.connect(path).execute("SELECT value FROM about WHERE name = 'layout'").fetchone() == (LAYOUT,)


# -- peers over HTTP


@pytest.fixture
async def served(three: Three) -> AsyncIterator[list[TestClient[aiohttp.web.Request, aiohttp.web.Application]]]:
    clients = []
    for url, watch in three.watches.items():
        routes = Routes(
            auction=replace(three.auction, payer=role_key("watcher", URLS.index(url))),
            store=watch.store,
            intake=watch.intake,
            loop=watch.loop,
            limits=watch.limits,
            peers=[],
            gate=Gate(),
            is_well=lambda: True,
        )
        client = TestClient(TestServer(routes.application()))
        await client.start_server()
        clients.append((client, routes))
    urls = [f"http://127.0.0.1:{client.port}" for client, _ in clients]
    for own, (_, routes) in zip(urls, clients, strict=True):
        routes._peers = [url for url in urls if url != own]
    yield [client for client, _ in clients]
    for client, _ in clients:
        await client.close()


async def test_a_bidder_hands_shares_over_and_is_told_what_they_can_read(
    three: Three, auction: WatchedAuction, served: list[TestClient[aiohttp.web.Request, aiohttp.web.Application]]
) -> None:
    recovery = batch()
    auction.commit(recovery)
    urls = [f"http://127.0.0.1:{client.port}" for client in served]
    await watching.check_three(urls, recovery, watching.over_http)
    bodies = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)
    told = await watching.hand_over_shares(urls, bodies, recovery, watching.over_http)
    answers = [each for each in told if isinstance(each, watching.WatcherAnswer)]
    assert [(each.state, each.can_read, each.lacks) for each in answers] == [
        ("waiting", False, number) for number in (1, 2, 3)
    ]
    async with served[0].get(f"/v1/openings/1/0x{recovery.bidder.hex()}") as answer:
        held = await answer.json()
    assert (held["notice"], held["lacks"]) == (SHARE_NOTICE, 1)
    assert watching.SHARE_NOTICE == SHARE_NOTICE != NOTICE
    async with served[0].get("/v1/shares/1") as answer:
        assert await answer.json() == {"round": "1", "released": False, "shares": []}
    async with served[0].get("/v1/shares/x") as answer:
        assert answer.status == 400
    auction.pass_to(ENDS.reveal_start, ENDS.commit_end)
    await three.tick()
    async with aiohttp.ClientSession() as session:
        peers = Peers([urls[1]], over_http(session))
        watch = three.watches[URLS[0]]
        (share,) = (share for _, share in watch.loop.shares(1) or ())
        opening = await peers.complete(batch_of(auction, 1, recovery.bidder), recovery.commit_hash, share)
        assert opening.key == recovery.opening_key
        with pytest.raises(PartMissing, match="has no such share"):
            await peers.complete(batch_of(auction, 1, b"\x09" * 20), recovery.commit_hash, share)


async def test_a_peer_is_asked_once_for_all_batches_of_a_round_and_not_beyond_its_bounds() -> None:
    """What is too long, or behind a redirect, would be good otherwise."""
    recovery, now, asked = batch(), [0.0], []
    own, other, _ = (
        intakes.parse_share(body) for body in watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)
    )  # fmt: skip
    assert isinstance(own.secret, Share)
    assert isinstance(other.secret, Share)
    entry = {
        "bidder": "0x" + recovery.bidder.hex(),
        "commit_hash": "0x" + recovery.commit_hash.hex(),
        "lacks": other.secret.lacks,
        "parts": ["0x" + part.hex() for part in other.secret.parts],
    }
    good = json.dumps({"released": True, "shares": [entry]})

    async def endless(request: aiohttp.web.Request) -> aiohttp.web.Response:
        asked.append(request.path)
        return aiohttp.web.Response(text=good + " " * LISTING_BYTES)

    async def elsewhere(request: aiohttp.web.Request) -> aiohttp.web.Response:
        return aiohttp.web.Response(status=302, headers={"Location": "/c/v1/shares/1"})

    async def honest(request: aiohttp.web.Request) -> aiohttp.web.Response:
        return aiohttp.web.Response(text=good)

    application = aiohttp.web.Application()
    for name, handler in (("a", endless), ("b", elsewhere), ("c", honest)):
        application.router.add_get(f"/{name}/v1/shares/1", handler)
    subject = batch_of(WatchedAuction(payer=PAYER), 1, recovery.bidder)
    async with TestServer(application) as server, aiohttp.ClientSession() as session:
        base = f"http://127.0.0.1:{server.port}"
        peers = Peers([f"{base}/a/", f"{base}/b"], over_http(session), lambda: now[0])
        for expected in (1, 1, 2):
            with pytest.raises(PartMissing, match=r"/a does not answer as a watcher; .*/b does not answer \(OSError\)"):
                await peers.complete(subject, recovery.commit_hash, own.secret)
            assert len(asked) == expected
            now[0] += 0.6
        known = Peers([f"{base}/c"], over_http(session))
        assert (await known.complete(subject, recovery.commit_hash, own.secret)).key == recovery.opening_key


@pytest.mark.parametrize(
    "peers", ["http://a", ["ftp://a"], ["http://a", "http://a"], [f"http://{n}" for n in range(9)]]
)
def test_peers_are_different_urls_and_few(tmp_path: Path, peers: object) -> None:
    found: dict[str, object] = {"auction_rpc": "http://127.0.0.1:1", "data_dir": "d", "devnet_role": "watcher"}
    assert watcher_settings.parse(found | {"peers": list(URLS)}, tmp_path).peers == URLS
    with pytest.raises(WatcherSettingsRefused, match="setting peers is"):
        watcher_settings.parse(found | {"peers": peers}, tmp_path)


async def test_another_bidder_cannot_replace_a_share(three: Three, auction: WatchedAuction) -> None:
    recovery = batch()
    auction.commit(recovery)
    await three.take(recovery)
    forged = replace(recovery, bidder=batch(OTHER).bidder)
    bodies = watching.share_requests_of(forged, OTHER, expiry=EXPIRY)
    body = bodies[0] | {"bidder": "0x" + recovery.bidder.hex()}
    with pytest.raises(OpeningRefused, match="signature is 'by"):
        await three.watches[URLS[0]].intake.take(intakes.parse_share(body))
