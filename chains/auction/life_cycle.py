"""The life of rounds around the clearing rule: deadlines, locks, reveals, refunds, forfeits, and the vault's books.

A readable model that refuses what the contracts refuse, with the same error names and values (`Refused`). Time and
block number come with every action. Money of rounds is in ticks, of the vault in wei. Independent of the contracts.
Spec: `specs/protocol/auction-chain.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from eth_hash.auto import keccak

from chains.auction import rules
from chains.auction.errors import Refused
from chains.auction.messages import EpochPreimage
from chains.auction.rules import LotResult, Standing
from chains.base.schedule import RoundDeadlines, Schedule
from chains.base.units import TICK
from chains.crypto import sealed_batch
from chains.crypto.epoch import MAX_LOTS, chunk_count, terms_head
from chains.crypto.sealed_batch import BatchId

FORFEIT_BPS = 2_000


class Phase(IntEnum):
    """Phases of a round; numbers are those of the contract. PACE belongs to a clearing mode to come."""

    NONE = 0
    COMMIT = 1
    GAP = 2
    REVEAL = 3
    PACE = 4
    CLEAR = 5
    DELIVER = 6
    DISPUTE = 7
    CLOSED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """When an action happens: block timestamp in unix seconds, and block number."""

    time: int
    block: int


@dataclass(slots=True, kw_only=True)
class VaultBook:
    """Credits and escrow in wei of DTX."""

    credits: dict[bytes, int] = field(default_factory=dict)
    escrowed: int = 0

    def deposit(self, account: bytes, amount: int) -> None:
        self.credits[account] = self.credits.get(account, 0) + amount

    def debit(self, account: bytes, amount: int) -> None:
        held = self.credits.get(account, 0)
        if held < amount:
            raise Refused("InsufficientCredit", account, held, amount)
        self.credits[account] = held - amount
        self.escrowed += amount

    def credit(self, account: bytes, amount: int) -> None:
        if amount > self.escrowed:
            raise Refused("InsufficientEscrow", self.escrowed, amount)
        self.escrowed -= amount
        self.deposit(account, amount)


@dataclass(slots=True, kw_only=True)
class SealedBid:
    """A slot of a round. `budget` is min(sealed budget, lock), 0 before the reveal or if the cap is 0."""

    bidder: bytes
    lock: int
    key_hash: bytes
    ciphertext: bytes
    key: bytes = bytes(32)
    budget: int = 0
    cap: int = 0
    revealed: bool = False
    paid: bool = False


@dataclass(slots=True, kw_only=True)
class Round:
    """One round: what the chain stores of it, and the plaintext that the chain never stores."""

    epoch: EpochPreimage
    terms: list[bytes]
    deadlines: RoundDeadlines
    commit_block: int
    reveal_block: int = 0
    deliver_block: int = 0
    dispute_block: int = 0
    bids: list[SealedBid] = field(default_factory=list)
    seed: bytes | None = None
    standings: list[Standing] = field(default_factory=list)
    results: list[LotResult] = field(default_factory=list)
    done: bool = False

    @property
    def chunks(self) -> int:
        return chunk_count(self.epoch.lots)

    @property
    def cleared(self) -> int:
        """Return how many chunks are cleared."""
        return len(self.results) // 128

    @property
    def revenue(self) -> int:
        """Return what all winners pay so far, in ticks."""
        return rules.revenue_of(self.results)

    @property
    def state_hash(self) -> bytes:
        return keccak(rules.encode_state(self.standings))


@dataclass(slots=True, kw_only=True)
class Market:
    """All rounds of one auction contract at `contract` (20 bytes), with the vault behind it."""

    schedule: Schedule
    chain_id: int
    contract: bytes
    treasury: bytes
    forfeit_floor: int
    vault: VaultBook = field(default_factory=VaultBook)
    rounds: dict[int, Round] = field(default_factory=dict)

    def batch(self, round_id: int, bidder: bytes) -> BatchId:
        return BatchId(chain_id=self.chain_id, contract=self.contract, round=round_id, bidder=bidder)

    def phase(self, round_id: int, now: Now) -> Phase:
        """Return the phase. A phase ends at the later of its deadline and PHASE_BLOCKS blocks after it began."""
        round_ = self.rounds.get(round_id)
        if round_ is None:
            return Phase.NONE

        def lasts(begin: int, end: int) -> bool:
            return begin == 0 or now.time < end or now.block < begin + self.schedule.phase_blocks

        if lasts(round_.commit_block, round_.deadlines.commit_end):
            return Phase.COMMIT
        if now.time < round_.deadlines.reveal_start:
            return Phase.GAP
        if not round_.done:
            return Phase.REVEAL if lasts(round_.reveal_block, round_.deadlines.reveal_end) else Phase.CLEAR
        if lasts(round_.deliver_block, round_.deadlines.deliver_end):
            return Phase.DELIVER
        if lasts(round_.dispute_block, round_.deadlines.dispute_end):
            return Phase.DISPUTE
        return Phase.CLOSED

    def open_round(self, epoch: EpochPreimage, terms: Sequence[bytes], now: Now) -> None:
        """Open the round of a closed epoch; `terms` are the terms rows behind its terms head."""
        if epoch.epoch in self.rounds:
            raise Refused("RoundExists", epoch.epoch)
        if not 1 <= epoch.lots <= MAX_LOTS:
            raise Refused("LotsOutOfRange", epoch.lots, MAX_LOTS)
        if now.time > epoch.close_time + self.schedule.open:
            raise Refused("OpenedTooLate", now.time, epoch.close_time + self.schedule.open)
        deadlines = self.schedule.deadlines(now.time)
        start = self.schedule.start_of(epoch.month)
        if deadlines.deliver_end > start:
            raise Refused("MonthTooClose", deadlines.deliver_end, start)
        assert terms_head(terms) == epoch.terms_head
        self.rounds[epoch.epoch] = Round(epoch=epoch, terms=list(terms), deadlines=deadlines, commit_block=now.block)

    def commit(self, round_id: int, bidder: bytes, key_hash: bytes, lock: int, ciphertext: bytes, now: Now) -> int:
        """Take a slot and lock `lock` ticks; returns the slot."""
        round_ = self._in_phase(round_id, Phase.COMMIT, now)
        for slot, bid in enumerate(round_.bids):
            if bid.bidder == bidder:
                raise Refused("AlreadyCommitted", round_id, bidder, slot)
        if len(ciphertext) != 256 * round_.chunks:
            raise Refused("WrongLength", b"ciphertext".ljust(32, b"\0"), len(ciphertext), 256 * round_.chunks)
        if lock < self.forfeit_floor:
            raise Refused("LockTooSmall", lock, self.forfeit_floor)
        if len(round_.bids) == rules.MAX_BIDDERS:
            raise Refused("RoundFull", round_id, rules.MAX_BIDDERS)
        self.vault.debit(bidder, lock * TICK)
        round_.bids.append(SealedBid(bidder=bidder, lock=lock, key_hash=key_hash, ciphertext=ciphertext))
        return len(round_.bids) - 1

    def reveal(self, round_id: int, slot: int, key: bytes, budget: int, cap: int, now: Now) -> None:
        """Open a batch; anyone may."""
        round_ = self._in_phase(round_id, Phase.REVEAL, now)
        bid = self._bid(round_id, slot)
        if bid.revealed:
            raise Refused("AlreadyRevealed", round_id, slot)
        opened = sealed_batch.key_hash(key, budget, cap, self.batch(round_id, bid.bidder))
        if opened != bid.key_hash:
            raise Refused("WrongOpening", opened, bid.key_hash)
        bid.key, bid.cap, bid.revealed = key, cap, True
        bid.budget = min(budget, bid.lock) if cap else 0
        round_.reveal_block = round_.reveal_block or now.block

    def advance(self, round_id: int, now: Now) -> Phase:
        """Record the begin of a phase that nothing else recorded."""
        round_, phase = self._round(round_id), self.phase(round_id, now)
        if phase is Phase.REVEAL:
            round_.reveal_block = round_.reveal_block or now.block
        if phase is Phase.DISPUTE:
            round_.dispute_block = round_.dispute_block or now.block
        return phase

    def start_clear(self, round_id: int, now: Now) -> None:
        """Freeze seed and state; without a revealed batch the round is final, all unsold."""
        round_ = self._in_phase(round_id, Phase.CLEAR, now)
        if round_.seed is not None:
            raise Refused("ClearingAlreadyStarted", round_id, 0)
        revealed = [(slot, bid) for slot, bid in enumerate(round_.bids) if bid.revealed]
        round_.seed = rules.seed_of([bid.key for _, bid in revealed])
        round_.standings = [
            rules.opening_standing(
                slot=slot,
                key=bid.key,
                head=sealed_batch.row_heads(bid.ciphertext)[0],
                budget=bid.budget,
                cap=bid.cap,
            )
            for slot, bid in revealed
        ]
        if not revealed:
            self._finish(round_, now)

    def clear(self, round_id: int, now: Now) -> list[LotResult]:
        """Clear the next chunk and return its 128 results."""
        round_ = self._started(round_id, now)
        chunk, seed = round_.cleared, round_.seed
        assert seed is not None
        if chunk == round_.chunks:
            raise Refused("AllChunksCleared", round_id, round_.chunks)
        bids = [bid for bid in round_.bids if bid.revealed]
        results, round_.standings = rules.clear_chunk(
            round_.standings,
            [
                sealed_batch.decrypt(bid.ciphertext, bid.key, self.batch(round_id, bid.bidder))[
                    128 * chunk : 128 * chunk + 128
                ]
                for bid in bids
            ],
            [sealed_batch.row_heads(bid.ciphertext)[chunk + 1] for bid in bids],
            rules.lots_of_terms(round_.terms[chunk]),
            chunk=chunk,
            seed=seed,
        )
        round_.results += results
        return results

    def finalize(self, round_id: int, now: Now) -> None:
        """End clearing; results count from here on."""
        round_ = self._started(round_id, now)
        if round_.cleared != round_.chunks:
            raise Refused("ChunksLeft", round_id, round_.cleared, round_.chunks)
        self._finish(round_, now)

    def refund(self, round_id: int, position: int, now: Now) -> int:
        """Return lock - spent of one revealed bidder of a final round; returns the ticks."""
        round_ = self._round(round_id)
        if not round_.done:
            raise Refused("WrongPhase", round_id, int(self.phase(round_id, now)), int(Phase.DELIVER))
        if position >= len(round_.standings):
            raise Refused("PositionUnknown", position, len(round_.standings))
        standing = round_.standings[position]
        bid = round_.bids[standing.slot]
        if bid.paid:
            raise Refused("AlreadyPaid", round_id, standing.slot)
        bid.paid = True
        back = bid.lock - standing.spent
        self.vault.credit(bid.bidder, back * TICK)
        return back

    def forfeit(self, round_id: int, slot: int, now: Now) -> tuple[int, int]:
        """Settle the lock of a batch that was never revealed; returns the ticks (to the treasury, back)."""
        self._round(round_id)
        phase = self.phase(round_id, now)
        if phase < Phase.CLEAR:
            raise Refused("WrongPhase", round_id, int(phase), int(Phase.CLEAR))
        bid = self._bid(round_id, slot)
        if bid.revealed:
            raise Refused("NothingToForfeit", round_id, slot)
        if bid.paid:
            raise Refused("AlreadyPaid", round_id, slot)
        bid.paid = True
        lost = max(self.forfeit_floor, bid.lock * FORFEIT_BPS // rules.BPS)
        self.vault.credit(bid.bidder, (bid.lock - lost) * TICK)
        self.vault.credit(self.treasury, lost * TICK)
        return lost, bid.lock - lost

    def _round(self, round_id: int) -> Round:
        if round_id not in self.rounds:
            raise Refused("RoundUnknown", round_id)
        return self.rounds[round_id]

    def _bid(self, round_id: int, slot: int) -> SealedBid:
        bids = self._round(round_id).bids
        if slot >= len(bids):
            raise Refused("SlotUnknown", round_id, slot)
        return bids[slot]

    def _in_phase(self, round_id: int, wanted: Phase, now: Now) -> Round:
        round_, actual = self._round(round_id), self.phase(round_id, now)
        if actual is not wanted:
            raise Refused("WrongPhase", round_id, int(actual), int(wanted))
        return round_

    def _started(self, round_id: int, now: Now) -> Round:
        round_ = self._round(round_id)
        if round_.done:
            raise Refused("WrongPhase", round_id, int(self.phase(round_id, now)), int(Phase.CLEAR))
        if round_.seed is None:
            raise Refused("ClearingNotStarted", round_id, 0)
        return round_

    def _finish(self, round_: Round, now: Now) -> None:
        round_.done, round_.deliver_block = True, now.block
