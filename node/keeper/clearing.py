"""A round's clearing as the keeper computes it: by the reference rules, from public data, compared with the chain.

Ciphertexts come from the calldata of the commits and are believed only if they hash to the head that the chain stores.
Spec: `specs/protocol/auction-chain.md` section "Clearing".
"""

from __future__ import annotations

from collections.abc import Sequence

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError

from chains.auction import rules
from chains.auction.clearing_feed import ClearingFeed, RevealedBatch
from chains.auction.errors import CiphertextUnavailable, StateDiverged
from chains.crypto import sealed_batch
from chains.crypto.epoch import CHUNK_LOTS
from chains.market.files import from_hex
from chains.market.rounds import Commit, RoundRecord
from chains.rpc.client import JsonRpc

COMMIT_KINDS = ("uint64", "bytes32", "uint96", "uint256", "uint8", "bytes")


async def feed_of(
    rpc: JsonRpc, record: RoundRecord, terms: Sequence[bytes], *, chain_id: int, contract: bytes
) -> ClearingFeed:
    """Return the feed of a round whose reveal phase has ended; `terms` are the epoch's rows, chunk 0 first.

    Raises `CiphertextUnavailable`, `StateDiverged` if the terms are not the round's, `RpcError`.
    """
    batches = []
    for slot, reveal in sorted(record.reveals.items()):
        commit = record.commits[slot]
        batches.append(
            RevealedBatch(
                slot=slot,
                bidder=commit.event.bidder,
                key=reveal.key,
                budget=reveal.budget,
                cap=reveal.cap,
                ciphertext=await ciphertext_of(rpc, commit),
            )
        )
    number = record.opened.round
    feed = ClearingFeed(round_id=number, chain_id=chain_id, contract=contract, terms=terms, batches=batches)
    if feed.terms_head != record.opened.terms_head:
        raise StateDiverged(number, "terms head", feed.terms_head, record.opened.terms_head)
    return feed


async def ciphertext_of(rpc: JsonRpc, commit: Commit) -> bytes:
    """Return the ciphertext of a commit from its transaction; raises `CiphertextUnavailable`."""
    event = commit.event
    found = await rpc.transaction(commit.transaction)
    data = None if found is None else from_hex(found.get("input"))
    reason = "the node does not know it" if data is None else ""
    if data is not None:
        try:
            ciphertext = bytes(decode(COMMIT_KINDS, data[4:])[-1])
            if sealed_batch.row_heads(ciphertext)[0] == event.head:
                return ciphertext
            reason = "its ciphertext has another head than the slot"
        except (DecodingError, OverflowError, ValueError):
            reason = "its calldata is no commit"
    raise CiphertextUnavailable(event.round, event.slot, commit.transaction, reason)


def check_cleared(record: RoundRecord, feed: ClearingFeed) -> None:
    """Compare what the chain cleared with what the reference rules give; raises `StateDiverged` where they differ.

    Only chunks that the feed has computed are compared.
    """
    for (_, chunk), results in sorted(record.cleared.items()):
        if chunk < feed.next_chunk:
            own = rules.encode_results(feed.results[chunk * CHUNK_LOTS : (chunk + 1) * CHUNK_LOTS])
            if own != results:
                raise StateDiverged(record.opened.round, f"results of chunk {chunk}", own, results)
