"""Feeds a round's clearing: computes each chunk off chain and hands out the calldata of `clear`.

The chain stores only hashes of the running state; whoever clears carries it. Inputs are public: the terms rows of the
epoch, the reveals, and the ciphertexts from the calldata of the commits. Pure and synchronous.
Spec: `specs/protocol/auction-chain.md` section "Clearing".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eth_hash.auto import keccak

from chains.auction import rules
from chains.auction.errors import StateDiverged
from chains.auction.rules import LotResult, Standing
from chains.crypto import sealed_batch
from chains.crypto.epoch import CHUNK_LOTS, ZERO_WORD, fold_terms
from chains.crypto.sealed_batch import ROW_BYTES, BatchId


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealedBatch:
    """One revealed slot. `budget` is min(sealed budget, lock) in ticks, as the Revealed event states it."""

    slot: int
    bidder: bytes
    key: bytes
    budget: int
    cap: int
    ciphertext: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearStep:
    """Arguments of `clear` for one chunk, after the round."""

    chunk: int
    state: bytes
    next_heads: bytes
    rows: bytes
    terms: bytes
    next_terms: bytes


class ClearingFeed:
    """Walks one round chunk by chunk. `step` is the calldata of the next chunk, `advance` computes what it does."""

    def __init__(
        self,
        *,
        round_id: int,
        chain_id: int,
        contract: bytes,
        terms: Sequence[bytes],
        batches: Sequence[RevealedBatch],
    ) -> None:
        """`terms` are all terms rows, chunk 0 first; `batches` all revealed slots in any order."""
        self.round_id = round_id
        self._batches = sorted(batches, key=lambda batch: batch.slot)
        self._ids = [
            BatchId(chain_id=chain_id, contract=contract, round=round_id, bidder=batch.bidder)
            for batch in self._batches
        ]
        self._terms = list(terms)
        self._terms_heads = [ZERO_WORD]
        for row in reversed(self._terms):
            self._terms_heads.insert(0, fold_terms(row, self._terms_heads[0]))
        self._heads = [sealed_batch.row_heads(batch.ciphertext) for batch in self._batches]
        self.seed = rules.seed_of([batch.key for batch in self._batches])
        self.standings: list[Standing] = [
            rules.opening_standing(slot=batch.slot, key=batch.key, head=heads[0], budget=batch.budget, cap=batch.cap)
            for batch, heads in zip(self._batches, self._heads, strict=True)
        ]
        self.results: list[LotResult] = []

    @property
    def chunks(self) -> int:
        """Return how many chunks the round has."""
        return len(self._terms)

    @property
    def next_chunk(self) -> int:
        """Return the chunk that comes next; `chunks` when all are cleared."""
        return len(self.results) // CHUNK_LOTS

    @property
    def terms_head(self) -> bytes:
        """Return t_0, to be compared with the round's."""
        return self._terms_heads[0]

    @property
    def state(self) -> bytes:
        """Return the state array before the next chunk: argument of `clear`, and at the end of finalize and refund."""
        return rules.encode_state(self.standings)

    def step(self) -> ClearStep:
        """Return the arguments of `clear` for the next chunk. Raises IndexError when all chunks are cleared."""
        chunk = self.next_chunk
        begin = chunk * ROW_BYTES
        return ClearStep(
            chunk=chunk,
            state=self.state,
            next_heads=b"".join(heads[chunk + 1] for heads in self._heads),
            rows=b"".join(batch.ciphertext[begin : begin + ROW_BYTES] for batch in self._batches),
            terms=self._terms[chunk],
            next_terms=self._terms_heads[chunk + 1],
        )

    def advance(self) -> list[LotResult]:
        """Clear the next chunk here and return its 128 results."""
        chunk = self.next_chunk
        begin = chunk * ROW_BYTES
        results, self.standings = rules.clear_chunk(
            self.standings,
            [
                sealed_batch.decrypt_row(batch.ciphertext[begin : begin + ROW_BYTES], chunk, batch.key, batch_id)
                for batch, batch_id in zip(self._batches, self._ids, strict=True)
            ],
            [heads[chunk + 1] for heads in self._heads],
            rules.lots_of_terms(self._terms[chunk]),
            chunk=chunk,
            seed=self.seed,
        )
        self.results += results
        return results

    def catch_up(self, next_chunk: int, state_hash: bytes) -> None:
        """Advance to the chain's `next_chunk` and compare states. Raises StateDiverged."""
        while self.next_chunk < next_chunk:
            self.advance()
        computed = keccak(self.state)
        if computed != state_hash:
            raise StateDiverged(self.round_id, f"state before chunk {next_chunk}", computed, state_hash)
