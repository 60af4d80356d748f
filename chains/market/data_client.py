"""Fetches the rows that a licence opens from its device, page by page, so that a broken download goes on.

Requests are signed and show no key to the gateway that relays them (`specs/protocol/device-api.md` section 3); answers
are sealed for the licensee, and one that is not is refused, so that no gateway can read along. The device's signature
over each page is checked and kept. What was received whole is in a part file beside a small state file; the next run
goes on behind it and repeats nothing.

    PART.ndjson          rows as the device sent them; only the first `length` bytes count
    PART.state.json      {"cursor": last Latchkey-Next or null, "length": bytes up to it, "rows": rows up to it}
    PART.proofs.ndjson   `chains.market.data_proofs`
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from chains.base import json_text
from chains.crypto import key_record
from chains.market import data_proofs, data_provenance, files
from chains.market.data_provenance import PROVENANCE_HEADER, NotServed
from chains.market.data_seal import CONTENT_CODING, MEDIA_TYPE, SealBroken, unseal
from chains.market.errors import AccessRefused, DataError
from chains.market.keyring import KeyringEntry

PAGE_ROWS = 20_000
MAX_PAGE_BYTES = 32 * 1024 * 1024
MAX_CURSOR_DIGITS = 19
RETRIES = 4
FIRST_DELAY_SECONDS = 0.5
_AGAIN = frozenset({429, 502, 503, 504})
_REMEDIES = {
    "term-ended": "the licence has expired: buy a later month",
    "term-not-begun": "come back when the term begins; `latchkey keys` shows when",
    "key-unknown": "the device has not seen the sale yet, or the keyring is of another market: try again in a minute",
    "key-of-another-licence": "run `latchkey keys` with the recovery file again",
    "request-time-off": "the auction chain's node may be behind: check its RPC address",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An HTTP answer; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Http(Protocol):
    """Gets one URL without following redirects; raises `OSError` or `TimeoutError` when nobody answers.

    Bodies longer than `limit` bytes raise `ValueError`.
    """

    async def get(self, url: str, headers: Mapping[str, str], limit: int) -> Answer: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloaded:
    """Rows of one licence on disk: the first `length` bytes of `part` are NDJSON, one row a line."""

    entry: KeyringEntry
    part: Path
    length: int
    rows: int
    resumed_at: int


OnRows = Callable[[int, int], None]
"""Called after each page with (rows so far, rows in all at this moment)."""


class DataClient:
    """Downloads rows. `chain_time` gives the auction chain's time in unix seconds, `pause` waits between retries."""

    def __init__(
        self,
        http: Http,
        chain_time: Callable[[], Awaitable[int]],
        *,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        page_rows: int = PAGE_ROWS,
    ) -> None:
        self._http = http
        self._chain_time = chain_time
        self._pause = pause
        self._page_rows = page_rows

    async def download(self, entry: KeyringEntry, folder: Path, on_rows: OnRows | None = None) -> Downloaded:
        """Bring the rows of a licence into `folder` up to what is recorded now, going on where an earlier run stopped.

        Raises `AccessRefused` for 401 and 403, `DataError` for anything else that ends it; what arrived stays.
        """
        store = _PartFile(folder, entry)
        resumed_at = store.rows
        cursor = store.cursor
        while True:
            page, target = await self._page(entry, cursor)
            rows = page.body.count(b"\n")
            _check_rows(entry, page, rows)
            following = _next_cursor(entry, page, cursor)
            store.append(page.body, rows, following, target, page.headers[PROVENANCE_HEADER.lower()])
            if on_rows is not None:
                on_rows(store.rows, max(store.rows, _whole(page.headers.get("latchkey-total"))))
            if following is None:
                return Downloaded(
                    entry=entry, part=store.path, length=store.length, rows=store.rows, resumed_at=resumed_at
                )
            cursor = following

    async def _page(self, entry: KeyringEntry, cursor: str | None) -> tuple[Answer, str]:
        """Return one page, opened and proved, and the target that it was asked for under."""
        path = f"export?format=ndjson&limit={self._page_rows}" + (f"&after={cursor}" if cursor else "")
        url = f"{entry.gateway_url.rstrip('/')}/things/0x{entry.device.hex()}/{path}"
        parts = urlsplit(url)
        target = f"{parts.path}?{parts.query}"
        delay = FIRST_DELAY_SECONDS
        for attempt in range(1, RETRIES + 1):
            try:
                answer = await self._http.get(url, await self._signed(entry, target), MAX_PAGE_BYTES)
                if answer.status not in _AGAIN:
                    return _opened(entry, _accepted(entry, answer), target), target
                reason = f"answered {answer.status}: {_detail(answer)[0]}"
            except (OSError, TimeoutError) as error:
                reason = f"no answer from {entry.gateway_url}: {str(error) or type(error).__name__}"
            except ValueError as error:
                raise DataError(device=_shown(entry), reason=f"the answer cannot be read: {error}") from None
            if attempt < RETRIES:
                await self._pause(delay)
                delay *= 2
        raise DataError(
            device=_shown(entry),
            reason=f"{reason} ({RETRIES} tries)",
            remedy="what arrived is kept: run the command again to go on",
        )

    async def _signed(self, entry: KeyringEntry, target: str) -> dict[str, str]:
        time = await self._chain_time()
        mac = key_record.request_mac(entry.request_key(), "GET", target, time)
        return {"Authorization": f'Latchkey licence="{entry.name}", time="{time}", mac="{mac.hex()}"'}


class _PartFile:
    """The rows received so far; every page is on disk before its cursor is believed."""

    def __init__(self, folder: Path, entry: KeyringEntry) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        stem = f"0x{entry.device.hex()}-{entry.licence.chain_id}-{entry.name}"
        self.path = folder / f"{stem}.ndjson"
        self._state = folder / f"{stem}.state.json"
        self.cursor: str | None = None
        self.length = self.rows = 0
        if self._state.exists() and self.path.exists():
            fields = files.Fields(
                self._state, files.read_object(self._state, limit=4_096), ("cursor", "length", "rows")
            )
            self.cursor = fields.text("cursor", limit=MAX_CURSOR_DIGITS)
            self.length = fields.integer("length", 0, 2**53)
            self.rows = fields.integer("rows", 0, 2**53)
            if self.path.stat().st_size < self.length:
                self.cursor, self.length, self.rows = None, 0, 0

    def append(self, body: bytes, rows: int, cursor: str | None, target: str, proof: str) -> None:
        """Store one page behind the rows of the pages before it; with a cursor, the next run goes on behind it."""
        if body:
            data_proofs.append(self.path, start=self.length, length=len(body), target=target, header=proof)
        with self.path.open("r+b" if self.path.exists() else "w+b") as part:
            part.seek(self.length)
            part.write(body)
            part.truncate()
            part.flush()
            os.fsync(part.fileno())
        self.length += len(body)
        self.rows += rows
        if cursor is not None:
            state = {"cursor": cursor, "length": self.length, "rows": self.rows}
            files.replace(self._state, json.dumps(state).encode())


def _accepted(entry: KeyringEntry, answer: Answer) -> Answer:
    if answer.status == 200:
        return answer
    detail, kind = _detail(answer)
    if answer.status in (401, 403):
        raise AccessRefused(
            device=_shown(entry), status=answer.status, kind=kind, detail=detail, remedy=_REMEDIES.get(kind, "")
        )
    raise DataError(device=_shown(entry), reason=f"{entry.gateway_url} answered {answer.status}: {detail}")


def _opened(entry: KeyringEntry, answer: Answer, target: str) -> Answer:
    """Return a sealed answer in the clear, once the device's signature over it holds."""
    media = answer.headers.get("content-type", "").partition(";")[0]
    if answer.headers.get("content-encoding") != CONTENT_CODING or media != MEDIA_TYPE:
        raise DataError(
            device=_shown(entry),
            reason="the answer to a signed request is not sealed, so the gateway could read it",
            remedy="tell the gateway's operator, or ask the device through another gateway",
        )
    try:
        opened = unseal(entry.content_key(), answer.body)
        data_provenance.verify(
            opened.headers,
            entry.licence,
            device=entry.device,
            buyer=entry.bidder,
            method="GET",
            target=target,
            body=opened.body,
        )
    except (SealBroken, NotServed) as error:
        raise DataError(device=_shown(entry), reason=str(error)) from error
    return Answer(status=opened.status, headers=opened.headers, body=opened.body)


def _detail(answer: Answer) -> tuple[str, str]:
    """Return detail and type of Problem Details, or something short where there are none."""
    try:
        problem = json_text.loads(answer.body[:65_536])
    except ValueError:
        problem = None
    if not isinstance(problem, dict) or "detail" not in problem:
        return f"{len(answer.body)} bytes without a reason", ""
    return str(problem["detail"])[:500], str(problem.get("type", ""))[:60]


def _check_rows(entry: KeyringEntry, page: Answer, rows: int) -> None:
    if page.body and not page.body.endswith(b"\n"):
        raise DataError(device=_shown(entry), reason="the page ends in the middle of a row", remedy="try again")
    if _whole(page.headers.get("latchkey-rows")) != rows:
        stated = page.headers.get("latchkey-rows", "nothing")[:20]
        raise DataError(device=_shown(entry), reason=f"the page holds {rows} rows, its header says {stated}")


def _next_cursor(entry: KeyringEntry, page: Answer, cursor: str | None) -> str | None:
    """Return the cursor of the next page; one that does not move forward would make a download run for ever."""
    following = page.headers.get("latchkey-next")
    if following is None:
        return None
    digits = following.isascii() and following.isdigit() and len(following) <= MAX_CURSOR_DIGITS
    if not digits or (cursor is not None and int(following) <= int(cursor)):
        raise DataError(device=_shown(entry), reason=f"the next cursor {following[:24]!r} does not follow {cursor}")
    return following


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 16 else -1


def _shown(entry: KeyringEntry) -> str:
    return f"0x{entry.device.hex()} (licence {entry.name})"
