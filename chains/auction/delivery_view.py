"""Every key record and payment of every round, rebuilt from the events of KeyRecords and Settlement alone.

Feed a `DeliveryView` the events in chain order. What a record is for follows from the round's results, which come from
the `Cleared` events of the auction; without them a post is kept but cannot be read. Nothing here says that a record is
good: its buyer finds out by opening it. Spec: `specs/protocol/key-record.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from chains.auction.delivery_events import (
    Claimed,
    DeliveryEvent,
    MetadataFeeClaimed,
    MinerFeeClaimed,
    MissingRefunded,
    PoolFrozen,
    RecordsPosted,
)
from chains.auction.delivery_rules import Kind, place_of, post_number, record_positions
from chains.auction.errors import UnexpectedEvent
from chains.auction.rules import LotResult
from chains.crypto.epoch import CHUNK_LOTS
from chains.crypto.key_record import RECORD_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedRecord:
    """The newest record of a licence: 65 bytes, by whom, and where a dispute finds it."""

    record: bytes = field(repr=False)
    kind: Kind
    poster: bytes
    post: int
    index: int
    """Place among the records of its post, and so among the leaves of the post's tree."""


@dataclass(slots=True, kw_only=True)
class RoundDelivery:
    """Deliveries of one round. Lots count over the whole round; amounts are wei of DTX, refunds ticks."""

    posts: dict[tuple[int, int], RecordsPosted] = field(default_factory=dict)
    """By (chunk, number of the post)."""
    claims: dict[int, Claimed] = field(default_factory=dict)
    """By lot."""
    refunds: dict[tuple[int, int], int] = field(default_factory=dict)
    """Ticks by (lot, rank)."""
    pool: PoolFrozen | None = None
    fees: dict[bytes, int] = field(default_factory=dict)
    """Wei collected of the round's fee, by account."""


class DeliveryView:
    """Posts, claims, refunds and fees by round. `apply` raises UnexpectedEvent for what cannot follow."""

    def __init__(self) -> None:
        self.rounds: dict[int, RoundDelivery] = {}

    def apply(self, event: DeliveryEvent) -> None:
        """Take in the next event."""
        delivery = self.rounds.setdefault(event.round, RoundDelivery())
        match event:
            case RecordsPosted():
                key = (event.chunk, event.post)
                if key in delivery.posts or event.post != post_number(Kind(event.kind), event.lots[0]):
                    raise UnexpectedEvent("RecordsPosted", event.round, f"post {event.post} of chunk {event.chunk}")
                delivery.posts[key] = event
            case Claimed():
                if event.lot in delivery.claims:
                    raise UnexpectedEvent("Claimed", event.round, f"lot {event.lot} was claimed before")
                delivery.claims[event.lot] = event
            case MissingRefunded():
                lot, rank = place_of(event.position)
                licence = (event.chunk * CHUNK_LOTS + lot, rank)
                if licence in delivery.refunds:
                    raise UnexpectedEvent("MissingRefunded", event.round, f"licence {licence} was refunded before")
                delivery.refunds[licence] = event.ticks
            case PoolFrozen():
                if delivery.pool is not None:
                    raise UnexpectedEvent("PoolFrozen", event.round, "it was frozen before")
                delivery.pool = event
            case MinerFeeClaimed():
                delivery.fees[event.miner] = delivery.fees.get(event.miner, 0) + event.amount
            case MetadataFeeClaimed():
                delivery.fees[event.recipient] = delivery.fees.get(event.recipient, 0) + event.amount

    def posted_lots(self, round_id: int, chunk: int) -> set[int]:
        """Return the lots of a chunk (0 .. 127) that have records."""
        posts = self._posts(round_id, chunk)
        return {lot for post in posts for lot in post.lots}

    def records(self, round_id: int, chunk: int, results: Sequence[LotResult]) -> dict[tuple[int, int], PostedRecord]:
        """Return the records of a chunk by (lot of the round, rank): the owner's if there is one, else the gateway's.

        `results` are the 128 of the chunk. Raises UnexpectedEvent when a post does not fit them.
        """
        records: dict[tuple[int, int], PostedRecord] = {}
        for post in sorted(self._posts(round_id, chunk), key=lambda one: one.kind):
            positions = record_positions(results, list(post.lots))
            if len(post.records) != len(positions) * RECORD_BYTES:
                reason = (
                    f"{len(post.records)} bytes of records for {len(positions)} licences: results of another round?"
                )
                raise UnexpectedEvent("RecordsPosted", round_id, reason)
            for index, position in enumerate(positions):
                lot, rank = place_of(position)
                records[chunk * CHUNK_LOTS + lot, rank] = PostedRecord(
                    record=post.records[index * RECORD_BYTES : (index + 1) * RECORD_BYTES],
                    kind=Kind(post.kind),
                    poster=post.poster,
                    post=post.post,
                    index=index,
                )
        return records

    def _posts(self, round_id: int, chunk: int) -> list[RecordsPosted]:
        delivery = self.rounds.get(round_id)
        return [post for (of, _), post in delivery.posts.items() if of == chunk] if delivery else []
