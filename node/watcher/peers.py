"""Watchers that exchange shares: what each tells of those it holds, and how the part that is lacking is found.

    GET /v1/shares/{round}   {"round", "released", "shares": [{"bidder", "commit_hash", "lacks", "parts"}]}

A peer is never believed: a part counts only with the hash that the bidder signed. Addresses come from the settings and
from nowhere else; no redirect is followed, and answers are bounded. Spec: `specs/protocol/watcher.md` section 3.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from time import monotonic

import aiohttp

from chains.base import json_text
from chains.base.errors import InvalidValue
from chains.crypto.opening import OPENING_BYTES, SHARES, Opening, PartAltered, Share
from chains.crypto.sealed_batch import BatchId
from chains.market.files import from_hex, to_hex
from node.watcher.errors import PartMissing
from node.watcher.store import Held

MOST = 8
"""Peers that settings may name."""
LISTING_BYTES = 262_144
"""A round has at most 150 batches, a share in the list fewer than 500 bytes."""
LISTING_DEPTH = 5
TIMEOUT_SECONDS = 10.0
FRESH_SECONDS = 1.0
"""How long one answer of a peer serves for all batches of a round."""

Fetch = Callable[[str], Awaitable[bytes]]
"""Returns the body behind a URL. Raises OSError, TimeoutError, ValueError."""
Listing = Mapping[tuple[bytes, bytes], Mapping[int, bytes]]
"""Parts by number, of each (bidder, commit hash)."""


def listing(round_: int, shares: Iterable[tuple[Held, Share]] | None) -> dict[str, object]:
    """Return what is told of the shares of a round; None before they may leave."""
    return {
        "round": str(round_),
        "released": shares is not None,
        "shares": [
            {
                "bidder": to_hex(held.bidder),
                "commit_hash": to_hex(held.commit_hash),
                "lacks": share.lacks,
                "parts": [to_hex(part) for part in share.parts],
            }
            for held, share in shares or ()
        ],
    }


class Peers:
    """The other watchers. `fetch` asks one of them."""

    def __init__(self, urls: Sequence[str], fetch: Fetch, clock: Callable[[], float] = monotonic) -> None:
        self.urls = tuple(url.rstrip("/") for url in urls)
        self._fetch = fetch
        self._clock = clock
        self._known: dict[tuple[str, int], tuple[float, Listing | str]] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def complete(self, batch: BatchId, commit_hash: bytes, share: Share) -> Opening:
        """Return the opening of a batch, with the part that the bidder signed of whichever peer has it first.

        All are asked at once, so that one that hangs holds nothing up. Raises PartMissing with what each has instead.
        """
        asking = [asyncio.create_task(self._ask(url, batch, commit_hash, share)) for url in self.urls]
        try:
            for answer in asyncio.as_completed(asking):
                found = await answer
                if isinstance(found, Opening):
                    return found
        finally:
            for task in asking:
                task.cancel()
            told = await asyncio.gather(*asking, return_exceptions=True)
        raise PartMissing(number=share.lacks, reasons=[str(reason) for reason in told])

    async def _ask(self, url: str, batch: BatchId, commit_hash: bytes, share: Share) -> Opening | str:
        """Return the opening, or what this peer has instead of the part that is lacking."""
        found = await self._listing(url, batch.round)
        if isinstance(found, str):
            return f"{url} {found}"
        part = found.get((batch.bidder, commit_hash), {}).get(share.lacks)
        if part is None:
            return f"{url} has no such share"
        try:
            return share.join(batch, part)
        except PartAltered:
            return f"{url} has a part that the bidder did not sign"

    async def _listing(self, url: str, round_: int) -> Listing | str:
        async with self._locks[url]:
            at, found = self._known.get((url, round_), (float("-inf"), ""))
            if self._clock() - at >= FRESH_SECONDS:
                found = await self._asked(url, round_)
                self._known = {key: known for key, known in self._known.items() if key[1] >= round_}
                self._known[url, round_] = self._clock(), found
            return found

    async def _asked(self, url: str, round_: int) -> Listing | str:
        """Return what a peer tells, or what is wrong with it. Its own words are not repeated."""
        try:
            return _read(await self._fetch(f"{url}/v1/shares/{round_}"))
        except (OSError, TimeoutError) as error:
            return f"does not answer ({type(error).__name__})"
        except (ValueError, InvalidValue):
            return "does not answer as a watcher"


def _read(raw: bytes) -> Listing | str:
    found = json_text.loads(raw, limit=LISTING_DEPTH)
    if not isinstance(found, dict) or not isinstance(found.get("shares"), list):
        raise ValueError("no listing")
    if found.get("released") is not True:
        return "has not released its shares yet"
    return dict(_share(entry) for entry in found["shares"])


def _share(entry: object) -> tuple[tuple[bytes, bytes], Mapping[int, bytes]]:
    if not isinstance(entry, dict):
        raise ValueError("no share")
    lacks, parts = entry.get("lacks"), entry.get("parts")
    if lacks not in range(1, SHARES + 1) or not isinstance(parts, list):
        raise ValueError("no share")
    numbers = [number for number in range(1, SHARES + 1) if number != lacks]
    read = {number: _exactly(part, OPENING_BYTES) for number, part in zip(numbers, parts, strict=True)}
    return (_exactly(entry.get("bidder"), 20), _exactly(entry.get("commit_hash"), 32)), read


def _exactly(text: object, length: int) -> bytes:
    value = from_hex(text)
    if value is None or len(value) != length:
        raise ValueError("wrong length")
    return value


def over_http(session: aiohttp.ClientSession) -> Fetch:
    """Return a `Fetch` over HTTP: bounded in bytes and time, without redirects."""
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)

    async def fetch(url: str) -> bytes:
        try:
            async with session.get(url, timeout=timeout, allow_redirects=False) as answer:
                raw = bytearray()
                async for piece in answer.content.iter_chunked(65_536):
                    raw += piece
                    if len(raw) > LISTING_BYTES:
                        raise ValueError(f"more than {LISTING_BYTES} bytes")
                if answer.status != 200:
                    raise OSError(f"status {answer.status}")
                return bytes(raw)
        except aiohttp.ClientError as error:
            raise OSError(type(error).__name__) from None

    return fetch
