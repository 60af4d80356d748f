"""`latchkey bid ... --watcher URL`: what leaves for a watcher, and what is said about it. A plain server plays it."""

from __future__ import annotations

import json
import threading
from argparse import Namespace
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from chains.auction.messages import WatchPermission
from chains.crypto import devnet_roles
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, recover
from chains.market import bid_cli, recovery_file, watching
from chains.market.errors import CommandFailed
from chains.market.market import Market
from chains.market.recovery_file import RecoveryFile
from tests.support.fake_market import FakeMarket, make_lots, make_round

KEY = devnet_roles.role_key("bidder", 0)
ROLE = ("--devnet-role", "bidder")


class Watcher(HTTPServer):
    """Answers every request alike and remembers what came."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.came: list[tuple[str, str, dict[str, object]]] = []
        self.status, self.answer = 201, {"state": "waiting", "can_read": True, "reason": ""}
        self.about: dict[str, object] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Watcher

    def _respond(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.came.append((self.command, self.path, json.loads(raw or b"{}")))
        is_about = self.path == "/v1/status"
        body = json.dumps(self.server.about if is_about else self.server.answer).encode()
        self.send_response(200 if is_about else self.server.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self._respond()

    def do_POST(self) -> None:
        self._respond()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        del format, args


@pytest.fixture
def watcher() -> Iterator[Watcher]:
    with serving() as server:
        yield server


@pytest.fixture
def three() -> Iterator[list[Watcher]]:
    """Three that name one another, each with an account and a share of its own."""
    with serving() as one, serving() as two, serving() as other:
        found = [one, two, other]
        for number, each in enumerate(found):
            each.answer = {"state": "waiting", "can_read": False, "reason": "", "lacks": number + 1, "split": "0x12"}
            peers = [peer.url for peer in found if peer is not each]
            each.about = {"account": f"0x{number:040x}", "peers": peers}
        yield found


@contextmanager
def serving() -> Iterator[Watcher]:
    with Watcher() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def market() -> FakeMarket:
    lots = make_lots(6)
    made = FakeMarket(lots, address_of(KEY))
    made.latest = made.final = make_round(lots)
    return made


def run(market: FakeMarket, folder: Path, *arguments: str) -> int:
    @asynccontextmanager
    async def opened(options: Namespace, key: PrivateKey | None) -> AsyncIterator[Market]:
        yield market

    return bid_cli.main([*arguments, "--home", str(folder)], opened)


def sealed(market: FakeMarket, folder: Path, *more: str) -> Path:
    plan = folder / "plan.json"
    assert run(market, folder, "plan", "--max-price", "9", "--budget", "20", "--out", str(plan)) == 0
    assert run(market, folder, "seal", str(plan), *ROLE, *more) == 0
    return folder / "plan.recovery.json"


def test_sealing_with_a_watcher_hands_the_opening_over_and_says_who_can_read_it(
    market: FakeMarket, watcher: Watcher, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recovery = recovery_file.read(sealed(market, tmp_path, "--watcher", watcher.url))
    ((method, path, body),) = watcher.came
    assert (method, path) == ("POST", "/v1/openings")
    assert body["opening_key"] == "0x" + recovery.opening_key.hex()
    expiry = body["expiry"]
    assert market.latest is not None
    assert expiry == market.latest.deadlines.dispute_end
    permission = WatchPermission(
        round=recovery.round, bidder=recovery.bidder, commit_hash=recovery.commit_hash, expiry=int(str(expiry))
    )
    raw = bytes.fromhex(str(body["signature"])[2:])
    digest = permission.digest(Domain(recovery.auction_chain_id, recovery.contract))
    assert recover(digest, raw[:64] + bytes([raw[64] - 27])) == recovery.bidder
    said = capsys.readouterr().out
    assert watching.NOTICE in said
    assert recovery.opening_key.hex() not in said


def test_without_a_watcher_nothing_leaves_and_a_sealed_batch_can_be_handed_over_later(
    market: FakeMarket, watcher: Watcher, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sealed(market, tmp_path)
    assert watcher.came == []
    assert run(market, tmp_path, "watch", str(path), "--watcher", watcher.url, *ROLE) == 0
    assert len(watcher.came) == 1
    watcher.status, watcher.answer = 200, {"state": "revealed", "can_read": False, "reason": ""}
    capsys.readouterr()
    assert run(market, tmp_path, "status", str(path), "--watcher", watcher.url) == 0
    said = capsys.readouterr().out
    assert f"watcher {watcher.url}: revealed" in said
    assert watching.NOTICE not in said


def test_a_watcher_that_refuses_says_why_and_the_batch_stays_sealed(
    market: FakeMarket, watcher: Watcher, tmp_path: Path
) -> None:
    path = sealed(market, tmp_path)
    watcher.status, watcher.answer = 429, {"detail": "openings of this bidder is 8, it must be fewer than 8"}
    with pytest.raises(CommandFailed, match="refuses: openings of this bidder is 8"):
        run(market, tmp_path, "watch", str(path), "--watcher", watcher.url, *ROLE)
    watcher.status, watcher.answer = 302, {}
    with pytest.raises(CommandFailed, match="status 302"):
        run(market, tmp_path, "watch", str(path), "--watcher", watcher.url, *ROLE)
    watcher.status, watcher.answer = 200, {"hello": "world"}
    with pytest.raises(CommandFailed, match="is it a watcher"):
        run(market, tmp_path, "watch", str(path), "--watcher", watcher.url, *ROLE)


def named(three: list[Watcher]) -> list[str]:
    return [piece for each in three for piece in ("--watcher", each.url)]


def market_of(three: list[Watcher], path: Path) -> RecoveryFile:
    recovery = recovery_file.read(path)
    auction = {"chainId": recovery.auction_chain_id, "contract": "0x" + recovery.contract.hex()}
    for each in three:
        each.about["auction"] = auction
    return recovery


def test_three_watchers_get_a_share_each_under_one_signature(
    market: FakeMarket, three: list[Watcher], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sealed(market, tmp_path)
    recovery = market_of(three, path)
    capsys.readouterr()
    assert run(market, tmp_path, "watch", str(path), *named(three), *ROLE) == 0
    bodies = [each.came[-1][2] for each in three]
    assert [each.came[-1][:2] for each in three] == [("POST", "/v1/shares")] * 3
    assert [body["lacks"] for body in bodies] == [1, 2, 3]
    assert len({str(body["signature"]) for body in bodies}) == 1
    said = capsys.readouterr().out
    assert watching.SHARE_NOTICE in said
    assert watching.NOTICE not in said
    for body in bodies:
        assert recovery.opening_key.hex() not in json.dumps(body)


def test_a_watcher_that_is_down_is_named_and_two_are_enough(
    market: FakeMarket, three: list[Watcher], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sealed(market, tmp_path)
    market_of(three, path)
    three[1].status, three[1].answer = 429, {"detail": "it is full"}
    capsys.readouterr()
    assert run(market, tmp_path, "watch", str(path), *named(three), *ROLE, "--json") == 0
    told = json.loads(capsys.readouterr().out)["watchers"]
    assert [each["url"] for each in told] == [each.url for each in three]
    assert [each.get("lacks") for each in told] == [1, None, 3]
    assert "refuses: it is full" in told[1]["problem"]
    assert run(market, tmp_path, "status", str(path), *named(three)) == 0
    said = capsys.readouterr().out
    assert f"watcher {three[0].url}: waiting, a share" in said
    assert f"the watcher at {three[1].url} refuses: it is full" in said
    three[2].status = 500
    with pytest.raises(CommandFailed, match="fewer than 2 of 3 watchers hold a share"):
        run(market, tmp_path, "watch", str(path), *named(three), *ROLE)


def test_nothing_is_handed_to_three_that_do_not_exchange_shares(
    market: FakeMarket, three: list[Watcher], tmp_path: Path
) -> None:
    path = sealed(market, tmp_path)
    market_of(three, path)
    three[2].about["peers"] = []
    with pytest.raises(CommandFailed, match="does not exchange shares with"):
        run(market, tmp_path, "watch", str(path), *named(three), *ROLE)
    assert {each[1] for server in three for each in server.came} == {"/v1/status"}


@pytest.mark.parametrize("urls", [["http://a", "http://b"], ["http://a"] * 3, ["http://a", "http://a"]])
def test_one_watcher_is_named_or_three(
    market: FakeMarket, tmp_path: Path, urls: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    options = [piece for url in urls for piece in ("--watcher", url)]
    with pytest.raises(SystemExit) as ended:
        run(market, tmp_path, "watch", "file", *options, *ROLE)
    assert ended.value.code == 2
    assert "name one, or 3 different ones" in capsys.readouterr().err
