"""Hands the opening of a sealed batch to watchers, who reveal it while the bidder sleeps, and asks what became of it.

Three watchers get a share each: any two of them reveal, none can read alone. A single one needs the whole opening, so
it can read the bids from that moment on. `SHARE_NOTICE` or `NOTICE` is shown to whoever asks for it. What goes with it
is the bidder's permission (EIP-712) for one chain, contract, round and commit hash, until an expiry.
Spec: `specs/protocol/watcher.md`.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import Counter
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import Protocol

import aiohttp

from chains.auction.messages import WatchPermission, WatchSharePermission
from chains.base import json_text
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, evm_signature, sign_digest
from chains.crypto.opening import SHARES, Opening, split
from chains.crypto.sealed_batch import BatchId
from chains.market.errors import BadFile, CommandFailed
from chains.market.files import from_hex, to_hex
from chains.market.recovery_file import RecoveryFile

VERSION = 1
NOTICE = "this watcher can read your bids now"
SHARE_NOTICE = "any two of these three watchers can read your bids together"
ENOUGH = SHARES - 1
"""Watchers that must hold a share for the batch to be revealed."""
TIMEOUT_SECONDS = 30.0
ANSWER_LIMIT = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class WatcherAnswer:
    """What a watcher says of one opening; `can_read` tells whether it still holds all of it.

    `lacks` is the part that its share lacks, 0 for a whole opening; `split` is the same for shares of one split.
    """

    url: str
    state: str
    can_read: bool
    reason: str
    lacks: int = 0
    split: str = ""
    ended: bool = False


Told = WatcherAnswer | CommandFailed
"""What a watcher said of an opening or share, or why it said nothing."""


class Poster(Protocol):
    """One HTTP exchange: returns (status, body of at most `limit` bytes). Raises OSError, TimeoutError, ValueError."""

    async def __call__(self, method: str, url: str, body: bytes | None, limit: int) -> tuple[int, bytes]: ...


def request_of(recovery: RecoveryFile, key: PrivateKey, *, expiry: int) -> dict[str, object]:
    """Return the body that hands the opening of `recovery` over until `expiry`, unix seconds of chain time.

    It holds the opening in the clear: it goes to the watcher only, over a connection that nobody else reads. Raises
    `BadFile` when the key is not the bidder's.
    """
    _check_key(recovery, key)
    permission = WatchPermission(
        round=recovery.round, bidder=recovery.bidder, commit_hash=recovery.commit_hash, expiry=expiry
    )
    signature = sign_digest(key, permission.digest(Domain(recovery.auction_chain_id, recovery.contract)))
    return {
        **_batch(recovery),
        "opening_key": to_hex(recovery.opening_key),
        "budget": str(recovery.budget),
        "max_devices": recovery.max_devices,
        "expiry": expiry,
        "signature": to_hex(evm_signature(signature)),
    }


def share_requests_of(recovery: RecoveryFile, key: PrivateKey, *, expiry: int) -> list[dict[str, object]]:
    """Return the bodies that hand a share to each of three watchers: a fresh split every time, one signature.

    Raises `BadFile` when the key is not the bidder's.
    """
    _check_key(recovery, key)
    batch = BatchId(
        chain_id=recovery.auction_chain_id, contract=recovery.contract, round=recovery.round, bidder=recovery.bidder
    )
    opening = Opening(key=recovery.opening_key, budget=recovery.budget, cap=recovery.max_devices)
    shares = split(opening, batch)
    hashes = shares[0].hashes
    permission = WatchSharePermission(
        round=recovery.round,
        bidder=recovery.bidder,
        commit_hash=recovery.commit_hash,
        expiry=expiry,
        part_hashes=hashes,
    )
    signature = sign_digest(key, permission.digest(Domain(recovery.auction_chain_id, recovery.contract)))
    return [
        {
            **_batch(recovery),
            "lacks": share.lacks,
            "parts": [to_hex(part) for part in share.parts],
            "part_hashes": [to_hex(each) for each in hashes],
            "expiry": expiry,
            "signature": to_hex(evm_signature(signature)),
        }
        for share in shares
    ]


def _check_key(recovery: RecoveryFile, key: PrivateKey) -> None:
    own = address_of(key)
    if own != recovery.bidder:
        reason = f"is {to_hex(recovery.bidder)}, this key is of {to_hex(own)}"
        raise BadFile(path="recovery file", field="bidder", reason=reason)


def _batch(recovery: RecoveryFile) -> dict[str, object]:
    return {
        "version": VERSION,
        "auction_chain_id": recovery.auction_chain_id,
        "contract": to_hex(recovery.contract),
        "round": str(recovery.round),
        "bidder": to_hex(recovery.bidder),
        "commit_hash": to_hex(recovery.commit_hash),
    }


async def hand_over(url: str, body: dict[str, object], post: Poster) -> WatcherAnswer:
    """Give an opening to the watcher at `url`; the same one again changes nothing. Raises `CommandFailed`."""
    return await _asked(url, "POST", "/v1/openings", json.dumps(body).encode(), post)


async def check_three(urls: Sequence[str], recovery: RecoveryFile, post: Poster) -> None:
    """Ask three watchers who they are. Raises `CommandFailed` unless all are of this market and know the other two.

    Nothing proves that they are independent: whoever names them has to know.
    """
    known = await asyncio.gather(*(_exchanged(url, "GET", "/v1/status", None, post) for url in urls))
    accounts = [status.get("account") for status in known]
    for url, status, account in zip(urls, known, accounts, strict=True):
        auction = status.get("auction")
        place = (auction.get("chainId"), from_hex(auction.get("contract"))) if isinstance(auction, dict) else None
        if place != (recovery.auction_chain_id, recovery.contract):
            raise CommandFailed(f"the watcher at {url} is of another market: choose one of this batch's")
        if account is None:
            raise CommandFailed(f"the watcher at {url} takes no openings: choose one that has an account that pays")
    for (one, first), (other, second) in itertools.combinations(zip(urls, accounts, strict=True), 2):
        if first == second:
            raise CommandFailed(f"{one} and {other} are one watcher: both pay with {first}; choose three that differ")
    for (one, status), (other, _) in itertools.permutations(zip(urls, known, strict=True), 2):
        if _plain(other) not in _peers(status):
            raise CommandFailed(
                f"the watcher at {one} does not exchange shares with {other}: its operator names that one in the "
                "setting peers, or choose three that name one another"
            )


async def hand_over_shares(
    urls: Sequence[str], bodies: Sequence[dict[str, object]], recovery: RecoveryFile, post: Poster
) -> list[Told]:
    """Give a share to each of three watchers; return what each says, or why it did not take it.

    May be done again. Where two hold shares of one split, the third comes first, and its failure ends it: once all
    three hold a share of that split or of this one, two of them have one split whoever fails. Raises `CommandFailed`
    when there are no two.
    """
    told = await asyncio.gather(*(told_by(ask(url, recovery, post)) for url in urls))
    splits = [_split_in(each) for each in told]
    pair, count = _most_alike(splits)
    others = [place for place in range(SHARES) if count < ENOUGH or splits[place] != pair]
    for place in (*others, *(place for place in range(SHARES) if place not in others)):
        body = json.dumps(bodies[place]).encode()
        told[place] = await told_by(_asked(urls[place], "POST", "/v1/shares", body, post))
        splits[place] = _split_in(told[place]) or splits[place]
        if count >= ENOUGH and place in others and isinstance(told[place], CommandFailed):
            break
    if _most_alike(splits)[1] < ENOUGH:
        failures = [str(each) for each in told if isinstance(each, CommandFailed)]
        raise CommandFailed(
            f"fewer than {ENOUGH} of {SHARES} watchers hold a share, so they cannot reveal: {'; '.join(failures)}"
        )
    return told


async def told_by(asked: Awaitable[WatcherAnswer]) -> Told:
    """Return what a watcher said, or why it said nothing."""
    try:
        return await asked
    except CommandFailed as failure:
        return failure


def _split_in(told: Told) -> str:
    """Return the split of which a watcher holds a share, nothing where it holds none."""
    return told.split if isinstance(told, WatcherAnswer) and told.lacks and not told.ended else ""


def _most_alike(splits: Sequence[str]) -> tuple[str, int]:
    """Return the split of which most hold a share, and how many."""
    return max(Counter(filter(None, splits)).items(), key=lambda found: found[1], default=("", 0))


def _peers(status: dict[str, object]) -> list[str]:
    found = status.get("peers")
    return [_plain(url) for url in found if isinstance(url, str)] if isinstance(found, list) else []


def _plain(url: str) -> str:
    return url.rstrip("/")


async def ask(url: str, recovery: RecoveryFile, post: Poster) -> WatcherAnswer:
    """Ask the watcher at `url` what became of the opening of a recovery file. Raises `CommandFailed`."""
    return await _asked(url, "GET", f"/v1/openings/{recovery.round}/{to_hex(recovery.bidder)}", None, post)


async def over_http(method: str, url: str, body: bytes | None, limit: int) -> tuple[int, bytes]:
    """Be a `Poster` over HTTP: no redirects, so that an opening goes nowhere else than was said."""
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)
    headers = {"Content-Type": "application/json"} if body is not None else {}
    async with aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as session:
        try:
            async with session.request(method, url, data=body, headers=headers, allow_redirects=False) as answer:
                found = await answer.content.read(limit + 1)
                return answer.status, found
        except aiohttp.ClientError as error:
            raise OSError(str(error) or type(error).__name__) from None


async def _asked(url: str, method: str, path: str, body: bytes | None, post: Poster) -> WatcherAnswer:
    found = await _exchanged(url, method, path, body, post)
    state, reason, lacks = found.get("state"), found.get("reason"), found.get("lacks")
    if not isinstance(state, str):
        raise CommandFailed(f"the watcher at {url} gave an answer without a state; is it a watcher?")
    return WatcherAnswer(
        url=url,
        state=state,
        can_read=found.get("can_read") is True,
        reason=str(reason or ""),
        lacks=lacks if isinstance(lacks, int) else 0,
        split=str(found.get("split") or ""),
        ended=found.get("ended") is True,
    )


async def _exchanged(url: str, method: str, path: str, body: bytes | None, post: Poster) -> dict[str, object]:
    if not url.startswith(("http://", "https://")):
        raise CommandFailed(f"--watcher is {url[:100]!r}, it must be a URL such as http://127.0.0.1:8550")
    try:
        status, raw = await post(method, url.rstrip("/") + path, body, ANSWER_LIMIT)
    except (OSError, TimeoutError, ValueError) as error:
        raise CommandFailed(
            f"the watcher at {url} does not answer ({error}); nothing is lost: reveal by hand with `latchkey bid "
            "reveal`, or hand the opening over again with `latchkey bid watch`"
        ) from None
    found = _object(raw)
    if status not in (200, 201):
        detail = found.get("detail")
        said = str(detail)[:500] if isinstance(detail, str) else f"status {status}"
        raise CommandFailed(f"the watcher at {url} refuses: {said}")
    return found


def _object(raw: bytes) -> dict[str, object]:
    try:
        found = json_text.loads(raw[:ANSWER_LIMIT])
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
