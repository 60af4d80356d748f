"""How a client hands shares to three watchers: whom it asks before, and what is left when some of them fail."""

from __future__ import annotations

import itertools
import json

import pytest

from chains.market import watching
from chains.market.errors import CommandFailed
from tests.support.watch import BIDDER, EXPIRY, batch

URLS = ("http://one", "http://two", "http://three")


async def test_three_that_do_not_fit_together_are_refused_before_anything_is_signed() -> None:
    recovery = batch()
    good: dict[str, dict[str, object]] = {
        url: {
            "auction": {"chainId": recovery.auction_chain_id, "contract": "0x" + recovery.contract.hex()},
            "account": f"0x{number:040x}",
            "peers": [other + "/" for other in URLS if other != url],
        }
        for number, url in enumerate(URLS)
    }

    async def said(changes: dict[str, object], status: int = 200) -> str:
        async def post(method: str, url: str, body: bytes | None, limit: int) -> tuple[int, bytes]:
            base, _, path = url.partition("/v1/")
            assert (method, path, body) == ("GET", "status", None)
            return status, json.dumps(good[base] | (changes if base == URLS[1] else {})).encode()

        try:
            await watching.check_three(URLS, recovery, post)
        except CommandFailed as failure:
            return str(failure)
        return ""

    assert await said({}) == ""
    assert "http://two is of another market" in await said({"auction": {"chainId": 1}})
    assert "http://two is of another market" in await said({"auction": None})
    assert "http://two takes no openings" in await said({"account": None})
    assert "http://one and http://two are one watcher" in await said({"account": good[URLS[0]]["account"]})
    assert "http://two does not exchange shares with http://three" in await said({"peers": [URLS[0]]})
    assert "does not exchange shares" in await said({"peers": None})
    assert "refuses: status 500" in await said({}, 500)


class Desk:
    """Three watchers as a client sees them. `down` do not answer, `full` refuse; `held` is the split of each."""

    def __init__(self, held: dict[str, str] | None = None) -> None:
        self.held = dict(held or {})
        self.down: set[str] = set()
        self.full: set[str] = set()
        self.posted: list[str] = []

    async def post(self, method: str, url: str, body: bytes | None, limit: int) -> tuple[int, bytes]:
        base = url.partition("/v1/")[0]
        if base in self.down:
            raise OSError("down")
        if method == "POST":
            assert body is not None
            self.posted.append(base)
            if base in self.full:
                return 429, b'{"detail": "full"}'
            self.held[base] = "new"
        elif base not in self.held:
            return 404, b'{"detail": "there is no opening"}'
        lacks = URLS.index(base) + 1
        told = {"state": "waiting", "can_read": False, "lacks": lacks, "split": self.held[base], "ended": False}
        return 200, json.dumps(told).encode()


async def handed(desk: Desk) -> list[str]:
    recovery = batch()
    bodies = watching.share_requests_of(recovery, BIDDER, expiry=EXPIRY)
    told = await watching.hand_over_shares(URLS, bodies, recovery, desk.post)
    return [each.split if isinstance(each, watching.WatcherAnswer) else str(each) for each in told]


async def test_two_must_hold_their_share_and_who_does_not_is_named() -> None:
    desk = Desk()
    desk.down = {URLS[2]}
    one, two, three = await handed(desk)
    assert (one, two) == ("new", "new")
    assert "http://three does not answer" in three
    desk = Desk()
    desk.down, desk.full = {URLS[1]}, {URLS[2]}
    with pytest.raises(CommandFailed, match=r"fewer than 2 of 3 watchers hold a share, .*http://two .*http://three"):
        await handed(desk)


STARTS = list(itertools.product(("", "s1", "s2", "s3"), repeat=3))


@pytest.mark.parametrize("fails", [some for count in range(4) for some in itertools.combinations(URLS, count)])
async def test_handing_over_again_leaves_two_shares_of_one_split_whatever_fails(fails: tuple[str, ...]) -> None:
    for start in STARTS:
        desk = Desk({url: split for url, split in zip(URLS, start, strict=True) if split})
        desk.full = set(fails)
        had_two = max(map(start.count, ("s1", "s2", "s3"))) >= 2
        try:
            told = await handed(desk)
        except CommandFailed:
            assert not had_two, start
            continue
        finally:
            held = list(desk.held.values())
            has_two = max(map(held.count, ("s1", "s2", "s3", "new"))) >= 2
            assert has_two or not had_two, (start, desk.held)
        assert has_two, (start, desk.held)
        for url, said in zip(URLS, told, strict=True):
            assert said == desk.held.get(url) or url in fails or url not in desk.posted, (start, desk.held)
        if not fails:
            assert held == ["new"] * 3


async def test_shares_of_two_splits_are_not_taken_for_enough() -> None:
    desk = Desk({URLS[0]: "one", URLS[1]: "another"})
    desk.down = {URLS[2]}
    assert (await handed(desk))[:2] == ["new", "new"]
    desk = Desk({URLS[0]: "one", URLS[1]: "another"})
    desk.full = set(URLS)
    with pytest.raises(CommandFailed, match="fewer than 2 of 3"):
        await handed(desk)
