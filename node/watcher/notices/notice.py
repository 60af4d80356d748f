"""What is told: kinds of notices, what each says, and what a webhook gets.

A notice says nothing that the chain does not show to everybody: round, account, times, transaction. No opening, bid,
device or key can be in it, since nothing of the kind is ever handed to this module.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from chains.market.files import to_hex

VERSION = 1
FACTS_LAST_SECONDS = 3 * 86_400
"""How long it is tried to tell how a batch ended."""
_ID_DOMAIN = b"latchkey/notice/v1"


class Kind(enum.Enum):
    """Why somebody is told."""

    SEALED = "commit-final"
    OPEN = "reveal-open"
    HALF = "half-passed"
    REVEALED = "revealed"
    MISSED = "missed"
    MISMATCH = "mismatch"
    EXPIRED = "permission-ended"
    UNSEEN = "chain-unseen"
    TRIAL = "trial"


URGENT = frozenset({Kind.HALF, Kind.MISMATCH, Kind.EXPIRED, Kind.UNSEEN, Kind.MISSED})
"""What a person has to act on, or has lost by: it is told first."""
PASSING = frozenset({Kind.SEALED, Kind.OPEN, Kind.HALF, Kind.UNSEEN})
"""What means nothing any more once the batch has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """The chain and the auction that batches belong to."""

    chain_id: int
    contract: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A sealed batch that is watched. Times are unix seconds of chain time, 0 while the round is not known.

    `held`: this watcher has its opening and reveals it. `since` is a block before which it was not revealed. `shown`:
    the newest block showed it revealed; that may be undone until it is final.
    """

    round: int
    bidder: bytes
    commit_hash: bytes
    held: bool
    since: int = 0
    reveal_start: int = 0
    reveal_end: int = 0
    shown: bool = False
    ended: bool = False

    @property
    def half(self) -> int:
        """Return when half of the reveal window has passed."""
        return (self.reveal_start + self.reveal_end) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing to tell. `until`: unix seconds after which telling is pointless. The same `id` is the same notice."""

    id: str
    kind: Kind
    round: int
    bidder: bytes
    noted: int
    until: int
    body: dict[str, object]

    @property
    def urgent(self) -> bool:
        """Tell whether a person has to act, or has lost by it."""
        return self.kind in URGENT


def notice_of(
    market: Market, batch: Batch, kind: Kind, now: int, *, transaction: bytes = b"", block: int = 0, episode: int = 0
) -> Notice:
    """Return the notice of a batch; `episode` tells several of one kind apart. `now` is unix seconds."""
    parts = (
        _ID_DOMAIN,
        market.chain_id.to_bytes(32, "big"),
        market.contract,
        batch.round.to_bytes(8, "big"),
        batch.bidder,
        batch.commit_hash,
        kind.value.encode(),
        episode.to_bytes(8, "big"),
    )
    name = sha256(b"".join(len(part).to_bytes(2, "big") + part for part in parts)).hexdigest()
    found = {
        "round": str(batch.round),
        "account": to_hex(batch.bidder),
        "held": batch.held,
        "revealStart": batch.reveal_start,
        "revealEnd": batch.reveal_end,
        "transaction": to_hex(transaction) if transaction else None,
        "block": block or None,
    }
    title, text = _words(kind, batch, transaction, block)
    return Notice(
        id=name,
        kind=kind,
        round=batch.round,
        bidder=batch.bidder,
        noted=now,
        until=_until(kind, batch, now),
        body=_body(name, kind, market, now, found | {"title": title, "text": text}),
    )


def trial(now: int) -> Notice:
    """Return a notice that says nothing but that notices arrive."""
    name = sha256(_ID_DOMAIN + b"trial" + now.to_bytes(8, "big")).hexdigest()
    words: dict[str, object] = {
        "title": "Latchkey: a trial",
        "text": "Notices of this watcher arrive here. Nothing has happened.",
    }
    body = _body(name, Kind.TRIAL, None, now, words)
    return Notice(id=name, kind=Kind.TRIAL, round=0, bidder=bytes(20), noted=now, until=now + 60, body=body)


def _body(name: str, kind: Kind, market: Market | None, now: int, found: dict[str, object]) -> dict[str, object]:
    where = None if market is None else {"chainId": market.chain_id, "contract": to_hex(market.contract)}
    data = {"version": VERSION, "id": name, "urgent": kind in URGENT, "auction": where} | found
    stamp = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"type": f"latchkey.{kind.value}", "timestamp": stamp, "data": data}


def _until(kind: Kind, batch: Batch, now: int) -> int:
    window = batch.reveal_end - batch.reveal_start
    match kind:
        case Kind.SEALED:
            return batch.reveal_start
        case Kind.OPEN | Kind.HALF:
            # A phase lasts longer than its time while blocks are missing.
            return batch.reveal_end + window
        case Kind.UNSEEN:
            return batch.reveal_end
        case _:
            return now + FACTS_LAST_SECONDS


def _words(kind: Kind, batch: Batch, transaction: bytes, block: int) -> tuple[str, str]:
    """Return a title and a text: what happened, what to do, until when."""
    number, who = batch.round, to_hex(batch.bidder)
    start, end = _time(batch.reveal_start), _time(batch.reveal_end)
    by_hand = "open the web app in the browser that sealed it, or run: latchkey bid reveal FILE (the recovery file)"
    match kind:
        case Kind.SEALED:
            title = "the sealed batch is final"
            what = f"Reveals are taken from {start} to {end}."
            do = (
                "This watcher holds the opening, or a share of it, and reveals it then."
                if batch.held
                else f"Nobody reveals it for you: be there, and {by_hand}."
            )
        case Kind.OPEN:
            title = "the reveal window is open"
            what = f"It closes at {end}."
            do = "This watcher reveals the batch." if batch.held else f"Reveal now: {by_hand}."
        case Kind.HALF:
            title = "half of the reveal window has passed, not revealed"
            what = f"The batch is still sealed, and the window closes at {end}. Then part of its lock is forfeited."
            do = f"Reveal by hand: {by_hand}."
        case Kind.REVEALED:
            title = "the batch is revealed"
            sent = f"Transaction {to_hex(transaction)} in block {block}. " if transaction else ""
            what = f"{sent}This is final."
            do = "There is nothing to do."
        case Kind.MISSED:
            title = "the batch was not revealed in time"
            what = f"The reveal window closed at {end}, and this is final. Part of the lock is forfeited."
            do = "The rest can be taken back in the web app once the round is cleared."
        case Kind.MISMATCH:
            title = "the opening does not fit the batch on the chain"
            what = "The chain holds another batch of this account than the one that was handed over, or none."
            do = f"This watcher will not reveal. If a batch stands on the chain: {by_hand}, before {end}."
        case Kind.EXPIRED:
            title = "the permission to reveal has ended"
            what = f"This watcher may not reveal the batch any more; the window closes at {end}."
            do = f"Reveal by hand: {by_hand}."
        case Kind.UNSEEN:
            title = "the watcher sees no new block"
            what = f"It does not see the auction chain, and the reveal window of the batch closes at {end}."
            do = f"Look after its node; if that takes long, reveal by another: {by_hand}."
        case Kind.TRIAL:
            raise ValueError("a trial is of no batch")
    return f"Latchkey, round {number}: {title}", f"Round {number}, account {who}.\n\n{what}\n{do}\n"


def _time(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M:%S UTC") if moment else "an unknown time"
