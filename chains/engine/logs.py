"""Find logs by address and topics without scanning every block.

The index (keys in `records.py`) names the blocks; receipts of those blocks are then read and filtered exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from eth_hash.auto import keccak

from chains.engine import records
from chains.engine.database import Database
from chains.engine.errors import LimitExceeded

MAX_LOGS = 100_000
"""Most logs that one query returns."""
MAX_TOPICS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One log with its place in the canonical chain; `log_index` counts within the block."""

    address: bytes
    topics: tuple[bytes, ...]
    data: bytes
    block_number: int
    block_hash: bytes
    transaction_hash: bytes
    transaction_index: int
    log_index: int


TopicFilter = Sequence[Collection[bytes] | None]
"""One entry per position: None or an empty collection accepts any topic there, else one of these. A log with fewer
topics than the filter has positions does not match, as in geth."""


def find_logs(
    db: Database, first: int, last: int, addresses: Collection[bytes], topics: TopicFilter, *, limit: int = MAX_LOGS
) -> list[LogEntry]:
    """Return the logs of canonical blocks `first` to `last`, both included, in order.

    Empty `addresses` accept any. Raises `LimitExceeded` when there are more than `limit`, or topics at a fifth
    position.
    """
    if len(topics) > MAX_TOPICS:
        raise LimitExceeded("topic filter", len(topics), MAX_TOPICS, "positions")
    found: list[LogEntry] = []
    for number in _blocks(db, first, last, addresses, topics):
        block_hash = records.canonical_hash(db, number)
        if block_hash is None:
            continue
        for entry in logs_of_block(db, number, block_hash):
            if _matches(entry, addresses, topics):
                found.append(entry)
                if len(found) > limit:
                    raise LimitExceeded("number of logs", len(found), limit, "logs; ask for fewer blocks")
    return found


def logs_of_block(db: Database, number: int, block_hash: bytes) -> list[LogEntry]:
    """Return every log of one stored block."""
    receipts = records.receipts_of(db, block_hash) or ()
    body = records.body_of(db, block_hash) or ()
    out: list[LogEntry] = []
    for index, (raw, receipt) in enumerate(zip(body, receipts, strict=True)):
        if not receipt.logs:
            continue
        transaction_hash = bytes(keccak(raw))
        for log in receipt.logs:
            out.append(
                LogEntry(
                    address=bytes(log.address),
                    topics=tuple(int(topic).to_bytes(32, "big") for topic in log.topics),
                    data=bytes(log.data),
                    block_number=number,
                    block_hash=block_hash,
                    transaction_hash=transaction_hash,
                    transaction_index=index,
                    log_index=len(out),
                )
            )
    return out


def _blocks(db: Database, first: int, last: int, addresses: Collection[bytes], topics: TopicFilter) -> list[int]:
    """Return the heights that can hold a match, ascending: the intersection of what each criterion allows."""
    criteria = [[b"la" + address for address in addresses]] if addresses else []
    for position, wanted in enumerate(topics):
        if wanted:
            criteria.append([b"lt" + bytes([position]) + topic for topic in wanted])
    heights: set[int] | None = None
    for prefixes in criteria or [[b"lb"]]:
        here = {height for prefix in prefixes for height in _heights(db, prefix, first, last)}
        heights = here if heights is None else heights & here
        if not heights:
            return []
    return sorted(heights or ())


def _heights(db: Database, prefix: bytes, first: int, last: int) -> list[int]:
    if last < first:
        return []
    start, stop = prefix + records.number_key(max(0, first)), prefix + records.number_key(last + 1)
    return [int.from_bytes(key[-8:], "big") for key, _ in db.iterate(start, stop)]


def _matches(entry: LogEntry, addresses: Collection[bytes], topics: TopicFilter) -> bool:
    if addresses and entry.address not in addresses:
        return False
    if len(topics) > len(entry.topics):
        return False
    return all(not wanted or topic in wanted for wanted, topic in zip(topics, entry.topics, strict=False))
