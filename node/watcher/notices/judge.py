"""Which notices are due for a batch, from what the chain shows. No clock, no network, no secret.

Facts that end a batch (revealed, missed, another batch) are taken from finalized state, as the watcher's own loop
takes them. What a person must act on in time is taken from the newest block: waiting for finality would cost the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chains.auction.life_cycle import Phase
from chains.market.recovery_file import commit_hash
from node.watcher.notices.notice import Batch, Kind
from node.watcher.seen import Moment, RoundThen, SlotThen
from node.watcher.store import State

UNSEEN_SECONDS = 60.0
"""How long no new block may be seen before a reveal is in danger; a quarter of the window where that is shorter."""
DANGER_WINDOWS = 2
"""A reveal is in danger once fewer than so many lengths of its window are left until the end."""
REST_PARTS = 24
"""While much time is left, more silence is borne: one part in so many of what is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One look at a batch: the round and the slot in the finalized block (`then`), and in the newest (`now`)."""

    head: Moment
    then: RoundThen | None
    now: RoundThen | None
    slot_then: SlotThen | None
    slot_now: SlotThen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is due, and whether the batch has ended or is revealed in the newest block."""

    kinds: Sequence[Kind] = ()
    ended: bool = False
    shown: bool = False


def judge(batch: Batch, sight: Sight, state: State | None, *, opens: bool) -> Finding:
    """Decide. `state` is that of a held opening, None without one; `opens`: it opens the slot of the newest block."""
    if sight.then is None:
        return Finding()
    fits = sight.slot_then is not None and commit_hash(sight.slot_then) == batch.commit_hash
    if not fits:
        # Until commits end in finalized state the batch may still come.
        gone = sight.then.phase is not Phase.COMMIT
        return Finding(kinds=(Kind.MISMATCH,) if gone else (), ended=gone)
    assert sight.slot_then is not None
    if sight.slot_then.revealed:
        return Finding(kinds=(Kind.REVEALED,), ended=True, shown=True)
    if sight.then.phase > Phase.REVEAL:
        return Finding(kinds=(Kind.MISSED,), ended=True)
    kinds = []
    if batch.held and not opens:
        kinds.append(Kind.MISMATCH)
    if batch.held and state is State.EXPIRED:
        kinds.append(Kind.EXPIRED)
    shown = sight.slot_now is not None and sight.slot_now.revealed
    if sight.head.time < batch.reveal_start:
        kinds.append(Kind.SEALED)
    elif sight.now is not None and sight.now.phase is Phase.REVEAL and not shown:
        kinds.append(Kind.HALF if sight.head.time >= batch.half else Kind.OPEN)
    return Finding(kinds=kinds, shown=shown)


def endangered(batches: Iterable[Batch], unseen: float, now: float) -> list[Batch]:
    """Return the batches that may be missed because no new block was seen for `unseen` seconds; `now` is unix time."""
    found = []
    for batch in batches:
        window = batch.reveal_end - batch.reveal_start
        near = batch.reveal_end - DANGER_WINDOWS * window <= now < batch.reveal_end
        borne = max(min(UNSEEN_SECONDS, window / 4), (batch.reveal_end - now) / REST_PARTS)
        if near and not batch.shown and not batch.ended and unseen >= borne:
            found.append(batch)
    return found
