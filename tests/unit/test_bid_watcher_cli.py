"""`latchkey bid ... --watcher URL`: what leaves for a watcher, and what is said about it. A plain server plays it."""

from __future__ import annotations

import json
import threading
from argparse import Namespace
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
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
from tests.support.fake_market import FakeMarket, make_lots, make_round

KEY = devnet_roles.role_key("bidder", 0)
ROLE = ("--devnet-role", "bidder")


class Watcher(HTTPServer):
    """Answers every request alike and remembers what came."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.came: list[tuple[str, str, dict[str, object]]] = []
        self.status, self.answer = 201, {"state": "waiting", "can_read": True, "reason": ""}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Watcher

    def _respond(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.came.append((self.command, self.path, json.loads(raw or b"{}")))
        body = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
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
