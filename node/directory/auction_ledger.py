"""The auction chain's rounds as small tables, from events alone: phases, counts, results.

Bids and key records themselves are not kept; who needs them reads them from the chain. Raises UnexpectedEvent from
`take` for what cannot follow. Spec: `specs/protocol/auction-chain.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from chains.auction import events as ev
from chains.auction.delivery_events import DeliveryEvent, RecordsPosted
from chains.auction.errors import UnexpectedEvent
from chains.auction.life_cycle import Phase
from chains.auction.rules import CHUNK_RESULT_BYTES
from chains.crypto.epoch import CHUNK_LOTS, chunk_count
from node.directory.entries import Round
from node.directory.state import ChainState

RESULT = np.dtype([("price", ">u2"), ("winners", "u1", 6)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Where the auction chain is: block number and its timestamp; `phase_blocks` is a parameter of the contract."""

    block: int
    time: int
    phase_blocks: int


def phase_of(found: Round, clock: Clock) -> Phase:
    """Return the phase of a round as `phaseOf` answers in a block of this number and time."""

    def lasts(begin: int, end: int) -> bool:
        return begin == 0 or clock.time < end or clock.block < begin + clock.phase_blocks

    if lasts(found.commit_block, found.commit_end):
        return Phase.COMMIT
    if clock.time < found.reveal_start:
        return Phase.GAP
    if not found.done:
        return Phase.REVEAL if lasts(found.reveal_block, found.reveal_end) else Phase.CLEAR
    if lasts(found.deliver_block, found.deliver_end):
        return Phase.DELIVER
    return Phase.DISPUTE if lasts(found.dispute_block, found.dispute_end) else Phase.CLOSED


def decoded(results: bytes) -> np.ndarray:
    """Return results as an array of RESULT, one a lot."""
    return np.frombuffer(results, dtype=RESULT)


class AuctionLedger:
    """Applies events to the state."""

    def __init__(self, state: ChainState) -> None:
        self.state = state

    @property
    def rounds(self) -> dict[int, Round]:
        """Rounds by number."""
        return self.state.hot["round"]  # type: ignore[return-value]  # a table holds one kind of entry

    def results(self, number: int) -> bytes | None:
        """Return 8 bytes a lot of a finalized round, None for any other."""
        found = self.state.get("results", number)
        assert found is None or isinstance(found, bytes)
        return found

    def take(self, event: ev.AuctionEvent | DeliveryEvent, block: int) -> None:
        """Take in the next event, of block number `block`."""
        match event:
            case ev.RoundOpened():
                self._open(event, block)
            case ev.Committed():
                found = self._round(event, event.round)
                self.state.put("round", event.round, replace(found, commits=found.commits + 1))
            case ev.Revealed():
                found = self._round(event, event.round)
                self.state.put("round", event.round, replace(found, reveals=found.reveals + 1))
            case ev.PhaseBegan():
                found = self._round(event, event.round)
                if event.phase == Phase.REVEAL:
                    self.state.put("round", event.round, replace(found, reveal_block=event.block_number))
                else:
                    self.state.put("round", event.round, replace(found, dispute_block=event.block_number))
            case ev.ClearingStarted():
                found = self._round(event, event.round)
                self.state.put("round", event.round, replace(found, attempt=event.attempt, chunks_cleared=0))
            case ev.Cleared():
                self._clear(event)
            case ev.Finalized():
                self._finalize(event, block)
            case RecordsPosted():
                self._post(event)
            case _:
                pass

    def _round(self, event: object, number: int) -> Round:
        found = self.rounds.get(number)
        if found is None:
            raise UnexpectedEvent(type(event).__name__, number, "the round was never opened")
        return found

    def _open(self, event: ev.RoundOpened, block: int) -> None:
        if event.round in self.rounds:
            raise UnexpectedEvent("RoundOpened", event.round, "it was opened before")
        opened = Round(
            month=event.month,
            lots=event.lots,
            terms_head=event.terms_head,
            leaf_root=event.leaf_root,
            open_time=event.open_time,
            commit_end=event.commit_end,
            reveal_start=event.reveal_start,
            reveal_end=event.reveal_end,
            clear_end=event.clear_end,
            deliver_end=event.deliver_end,
            dispute_end=event.dispute_end,
            commit_block=block,
        )
        self.state.put("round", event.round, opened)

    def _clear(self, event: ev.Cleared) -> None:
        found = self._round(event, event.round)
        if found.done or event.chunk >= chunk_count(found.lots) or len(event.results) != CHUNK_RESULT_BYTES:
            raise UnexpectedEvent("Cleared", event.round, f"chunk {event.chunk} of {chunk_count(found.lots)}")
        self.state.put("cleared", (event.round, event.attempt, event.chunk), event.results)
        self.state.put("round", event.round, replace(found, chunks_cleared=found.chunks_cleared + 1))

    def _finalize(self, event: ev.Finalized, block: int) -> None:
        found = self._round(event, event.round)
        parts = []
        for chunk in range(chunk_count(found.lots)):
            part = self.state.get("cleared", (event.round, event.attempt, chunk))
            # Of a round that nobody revealed a bid in, no chunk is cleared: all its lots are unsold.
            parts.append(part if isinstance(part, bytes) else bytes(CHUNK_RESULT_BYTES))
        results = b"".join(parts)[: found.lots * RESULT.itemsize]
        lots = decoded(results)
        winners = np.count_nonzero(lots["winners"], axis=1)
        volume = int(np.sum(lots["price"].astype(np.int64) * winners))
        if volume != event.revenue:
            reason = f"{volume} of {event.revenue} ticks are known"
            raise UnexpectedEvent("Finalized", event.round, reason)
        for key in [key for key in self.state.hot["cleared"] if isinstance(key, tuple) and key[0] == event.round]:
            self.state.delete("cleared", key)
        self.state.put("results", event.round, results)
        final = replace(
            found,
            done=True,
            attempt=event.attempt,
            deliver_block=block,
            sold=int(np.count_nonzero(winners)),
            licences=int(np.sum(winners)),
            volume=volume,
        )
        self.state.put("round", event.round, final)

    def _post(self, event: RecordsPosted) -> None:
        found, results = self._round(event, event.round), self.results(event.round)
        if results is None or max(event.lots, default=0) >= CHUNK_LOTS:
            raise UnexpectedEvent("RecordsPosted", event.round, "the round is not final, or a lot is not of its chunk")
        key = (event.round, event.chunk)
        before = self.state.get("posted", key)
        seen = bytearray(before if isinstance(before, bytes) else bytes(CHUNK_LOTS))
        winners = decoded(results)["winners"]
        fresh = 0
        for lot in event.lots:
            # An owner's post may replace the gateway's: a licence has one key.
            if not seen[lot]:
                seen[lot] = 1
                fresh += int(np.count_nonzero(winners[event.chunk * CHUNK_LOTS + lot]))
        self.state.put("posted", key, bytes(seen))
        self.state.put("round", event.round, replace(found, keys=found.keys + fresh))
