"""Compares what the chain cleared with the reference rules.

The feed computes every chunk by `chains.auction.rules` from public data; the contract computed it in its own code. A
difference is a defect of one of them, and nothing is paid out by this keeper until somebody has looked.
"""

from __future__ import annotations

from chains.auction import rules
from chains.auction.clearing_feed import ClearingFeed
from chains.auction.errors import StateDiverged
from chains.auction.ledger_view import RoundEntry
from chains.crypto.epoch import CHUNK_LOTS


def check_cleared(record: RoundEntry, feed: ClearingFeed) -> None:
    """Compare the chunks that both have cleared; raises `StateDiverged` at the first difference."""
    for (_, chunk), results in sorted(record.chunks.items()):
        if chunk < feed.next_chunk:
            own = rules.encode_results(feed.results[chunk * CHUNK_LOTS : (chunk + 1) * CHUNK_LOTS])
            if own != results:
                raise StateDiverged(record.opened.round, f"results of chunk {chunk}", own, results)
