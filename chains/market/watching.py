"""Hands the opening of a sealed batch to a watcher, who reveals it while the bidder sleeps, and asks what became of it.

The watcher needs the opening to reveal, so it can read the bids from that moment on: `NOTICE` is shown to whoever asks
for it. What goes with the opening is the bidder's permission (EIP-712) for one chain, contract, round and commit hash,
until an expiry. Spec: `specs/protocol/watcher.md`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Protocol

import aiohttp

from chains.auction.messages import WatchPermission
from chains.base import json_text
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, evm_signature, sign_digest
from chains.market.errors import BadFile, CommandFailed
from chains.market.files import to_hex
from chains.market.recovery_file import RecoveryFile

VERSION = 1
NOTICE = "this watcher can read your bids now"
TIMEOUT_SECONDS = 30.0
ANSWER_LIMIT = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class WatcherAnswer:
    """What a watcher says of one opening; `can_read` tells whether it still holds it."""

    state: str
    can_read: bool
    reason: str


class Poster(Protocol):
    """One HTTP exchange: returns (status, body of at most `limit` bytes). Raises OSError, TimeoutError, ValueError."""

    async def __call__(self, method: str, url: str, body: bytes | None, limit: int) -> tuple[int, bytes]: ...


def request_of(recovery: RecoveryFile, key: PrivateKey, *, expiry: int) -> dict[str, object]:
    """Return the body that hands the opening of `recovery` over until `expiry`, unix seconds of chain time.

    It holds the opening in the clear: it goes to the watcher only, over a connection that nobody else reads. Raises
    `BadFile` when the key is not the bidder's.
    """
    own = address_of(key)
    if own != recovery.bidder:
        reason = f"is {to_hex(recovery.bidder)}, this key is of {to_hex(own)}"
        raise BadFile(path="recovery file", field="bidder", reason=reason)
    permission = WatchPermission(
        round=recovery.round, bidder=recovery.bidder, commit_hash=recovery.commit_hash, expiry=expiry
    )
    signature = sign_digest(key, permission.digest(Domain(recovery.auction_chain_id, recovery.contract)))
    return {
        "version": VERSION,
        "auction_chain_id": recovery.auction_chain_id,
        "contract": to_hex(recovery.contract),
        "round": str(recovery.round),
        "bidder": to_hex(recovery.bidder),
        "commit_hash": to_hex(recovery.commit_hash),
        "opening_key": to_hex(recovery.opening_key),
        "budget": str(recovery.budget),
        "max_devices": recovery.max_devices,
        "expiry": expiry,
        "signature": to_hex(evm_signature(signature)),
    }


async def hand_over(url: str, body: dict[str, object], post: Poster) -> WatcherAnswer:
    """Give an opening to the watcher at `url`; the same one again changes nothing. Raises `CommandFailed`."""
    return await _asked(url, "POST", "/v1/openings", json.dumps(body).encode(), post)


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
    state, reason = found.get("state"), found.get("reason")
    if not isinstance(state, str):
        raise CommandFailed(f"the watcher at {url} gave an answer without a state; is it a watcher?")
    return WatcherAnswer(state=state, can_read=found.get("can_read") is True, reason=str(reason or ""))


def _object(raw: bytes) -> dict[str, object]:
    try:
        found = json_text.loads(raw[:ANSWER_LIMIT])
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
