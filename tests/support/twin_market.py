"""The auction contracts and their readable model side by side: every action goes to both, and both must agree.

An action that the model refuses must revert with the same error and values; one that it permits must succeed, and after
it every credit, the escrow and the token balance of the vault are those of the model, to the wei.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from chains.auction import rules
from chains.auction.clearing_feed import ClearingFeed, RevealedBatch
from chains.auction.deployment import NO_MINER_SET, AuctionAddresses, AuctionParties, constructor_arguments
from chains.auction.errors import Refused
from chains.auction.life_cycle import Market, Now
from chains.auction.messages import EpochAttestation, EpochPreimage
from chains.auction.rules import Lot, LotResult
from chains.base import artifact
from chains.base.schedule import Schedule
from chains.base.units import TICK
from chains.crypto import sealed_batch
from chains.crypto.eip712 import Domain
from chains.crypto.epoch import terms_entry, terms_head, terms_rows
from chains.crypto.keys import evm_signature, sign_digest
from chains.crypto.sealed_batch import BatchId
from tests.support.chain_backend import Account, Chain, Deployed, Receipt, Reverted

TEST_ARTIFACTS = Path(__file__).parents[2] / "build" / "test-artifacts"
FORFEIT_FLOOR = 100
LICENCE_X = 0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798
"""x of the generator of secp256k1: a licence key whose secret is 1."""


def schedule_from(start: int, *, phase_blocks: int = 2) -> Schedule:
    """A schedule whose month 0 can be sold from `start` on."""
    return Schedule(
        close=1_000,
        open=1_000,
        commit=10_000,
        reveal=10_000,
        pace=1,
        clear=10_000,
        deliver=1_000,
        dispute=1_000,
        lead=40_000,
        term=100_000,
        month_zero=start + 40_000,
        time_step=1,
        fresh=100,
        reveal_gap=60,
        phase_blocks=phase_blocks,
        min_lots=1,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a bidder keeps secret until the reveal."""

    bidder: Account
    key: bytes
    budget: int
    cap: int
    lock: int
    ciphertext: bytes
    key_hash: bytes


@dataclass(slots=True, kw_only=True)
class TwinMarket:
    """Contracts on `chain`, and `model` beside them."""

    chain: Chain
    schedule: Schedule
    keeper: Account
    token: Deployed
    vault: Deployed
    verifier: Deployed
    auction: Deployed
    key_records: Account
    settlement: Account
    treasury: Account
    model: Market
    openings: dict[tuple[int, int], Opening] = field(default_factory=dict)

    def now(self) -> Now:
        """When the next transaction happens."""
        return Now(time=self.chain.time + 1, block=self.chain.block_number + 1)

    def act(self, on_chain: Callable[[], Receipt], on_model: Callable[[Now], object]) -> Receipt | None:
        """Do one thing on both sides; None if both refuse it, for the same reason."""
        try:
            on_model(self.now())
        except Refused as refused:
            with pytest.raises(Reverted) as reverted:
                on_chain()
            refusal = (reverted.value.name, reverted.value.values)
            if refusal != (refused.name, refused.values):
                raise AssertionError(f"the contract says {refusal}, the model {refused}") from refused
            return None
        receipt = on_chain()
        self.check_money()
        return receipt

    def check_money(self) -> None:
        """Every credit, the escrow and the vault's tokens are the model's."""
        book = self.model.vault
        for account, credit in book.credits.items():
            assert self.vault.call("balanceOf", account) == credit
        assert self.vault.call("escrowed") == book.escrowed
        assert self.token.call("balanceOf", self.vault.address) == sum(book.credits.values()) + book.escrowed

    def fund(self, account: Account, ticks: int) -> None:
        self.vault.send("depositFor", account.address, ticks * TICK)
        self.model.vault.deposit(account.address, ticks * TICK)

    def attest(self, epoch: EpochPreimage) -> bytes:
        """The keeper's signature over the epoch's word."""
        domain = Domain(self.chain.chain_id, self.verifier.address)
        digest = EpochAttestation(epoch=epoch.epoch, word=epoch.word).digest(domain)
        return evm_signature(sign_digest(self.keeper.key, digest))

    def epoch(self, number: int, lots: Sequence[Lot], month: int = 0) -> EpochPreimage:
        """The preimage of an epoch that closed now."""
        return EpochPreimage(
            epoch=number,
            month=month,
            lots=len(lots),
            close_time=self.chain.time,
            terms_head=terms_head(rows_of(lots)),
            leaf_root=number.to_bytes(32, "big"),
        )

    def open_round(self, number: int, lots: Sequence[Lot], month: int = 0) -> Receipt | None:
        epoch = self.epoch(number, lots, month)
        return self.act(
            lambda: self.auction.send("openRound", epoch.fields, self.attest(epoch)),
            lambda now: self.model.open_round(epoch, rows_of(lots), now),
        )

    def seal(
        self, round_id: int, bidder: Account, bids: Sequence[int], *, budget: int, cap: int, lock: int, key: bytes
    ) -> Opening:
        batch = self.batch(round_id, bidder)
        return Opening(
            bidder=bidder,
            key=key,
            budget=budget,
            cap=cap,
            lock=lock,
            ciphertext=sealed_batch.encrypt(bids, key, batch),
            key_hash=sealed_batch.key_hash(key, budget, cap, batch),
        )

    def batch(self, round_id: int, bidder: Account) -> BatchId:
        return self.model.batch(round_id, bidder.address)

    def commit(self, round_id: int, opening: Opening) -> Receipt | None:
        receipt = self.act(
            lambda: self.auction.send(
                "commit",
                round_id,
                opening.key_hash,
                opening.lock,
                LICENCE_X,
                0,
                opening.ciphertext,
                sender=opening.bidder,
            ),
            lambda now: self.model.commit(
                round_id, opening.bidder.address, opening.key_hash, opening.lock, opening.ciphertext, now
            ),
        )
        if receipt is not None:
            self.openings[round_id, receipt.event("Committed").args["slot"]] = opening
        return receipt

    def reveal(self, round_id: int, slot: int, opening: Opening | None = None) -> Receipt | None:
        opening = opening or self.openings[round_id, slot]
        arguments = (round_id, slot, opening.key, opening.budget, opening.cap)
        return self.act(lambda: self.auction.send("reveal", *arguments), lambda now: self.model.reveal(*arguments, now))

    def advance(self, round_id: int) -> Receipt | None:
        return self.act(lambda: self.auction.send("advance", round_id), lambda now: self.model.advance(round_id, now))

    def start_clear(self, round_id: int) -> Receipt | None:
        return self.act(
            lambda: self.auction.send("startClear", round_id), lambda now: self.model.start_clear(round_id, now)
        )

    def feed(self, round_id: int) -> ClearingFeed:
        """The round's clearing feed, caught up with the chain."""
        round_ = self.model.rounds[round_id]
        feed = ClearingFeed(
            round_id=round_id,
            chain_id=self.chain.chain_id,
            contract=self.auction.address,
            terms=round_.terms,
            batches=[
                RevealedBatch(
                    slot=slot,
                    bidder=bid.bidder,
                    key=bid.key,
                    budget=bid.budget,
                    cap=bid.cap,
                    ciphertext=bid.ciphertext,
                )
                for slot, bid in enumerate(round_.bids)
                if bid.revealed
            ],
        )
        attempt = self.auction.call("attempts", round_id, 0)
        feed.catch_up(attempt[1], attempt[3])
        return feed

    def clear(self, round_id: int, feed: ClearingFeed) -> Receipt:
        """Clear the next chunk: results and state must be those of the model."""
        step = feed.step()
        receipt = self.act(
            lambda: self.auction.send(
                "clear", round_id, step.state, step.next_heads, step.rows, step.terms, step.next_terms
            ),
            lambda now: self.model.clear(round_id, now),
        )
        assert receipt is not None
        feed.advance()
        begin = 128 * step.chunk
        results = self.model.rounds[round_id].results[begin : begin + 128]
        event = receipt.event("Cleared")
        assert rules.decode_results(event.args["results"]) == results
        assert event.args["results"] == rules.encode_results(results)
        assert (event.args["attempt"], event.args["chunk"]) == (0, step.chunk)
        assert self.auction.call("attempts", round_id, 0)[3] == self.model.rounds[round_id].state_hash
        return receipt

    def finalize(self, round_id: int) -> Receipt | None:
        state = rules.encode_state(self.model.rounds[round_id].standings)
        return self.act(
            lambda: self.auction.send("finalize", round_id, state),
            lambda now: self.model.finalize(round_id, now),
        )

    def refund(self, round_id: int, position: int) -> Receipt | None:
        state = rules.encode_state(self.model.rounds[round_id].standings)
        return self.act(
            lambda: self.auction.send("refund", round_id, state, [position]),
            lambda now: self.model.refund(round_id, position, now),
        )

    def forfeit(self, round_id: int, slot: int) -> Receipt | None:
        return self.act(
            lambda: self.auction.send("forfeit", round_id, [slot]),
            lambda now: self.model.forfeit(round_id, slot, now),
        )

    def to_reveal(self, round_id: int) -> None:
        """Go to the second at which reveals open."""
        self._reach(self.model.rounds[round_id].deadlines.reveal_start)

    def to_clear(self, round_id: int) -> None:
        """Go to the second at which clearing may start."""
        self._reach(self.model.rounds[round_id].deadlines.reveal_end)

    def _reach(self, time: int) -> None:
        if self.chain.time + 1 < time:
            self.chain.travel_to(time)
        self.chain.mine(self.schedule.phase_blocks)

    def clear_all(self, round_id: int) -> list[Receipt]:
        """From started clearing to a final round."""
        feed = self.feed(round_id)
        receipts = [self.clear(round_id, feed) for _ in range(feed.chunks)]
        assert self.finalize(round_id) is not None
        return receipts


def rows_of(lots: Sequence[Lot]) -> list[bytes]:
    return terms_rows([terms_entry(lot.reserve, lot.licences, 0) for lot in lots])


def key_of(random: Random) -> bytes:
    return random.randbytes(32)


def results_of(receipts: Sequence[Receipt]) -> list[LotResult]:
    """All results in the Cleared events of `receipts`."""
    return [result for receipt in receipts for result in rules.decode_results(receipt.event("Cleared").args["results"])]


def open_market(chain: Chain, *, miner_set: bytes = NO_MINER_SET, phase_blocks: int = 2) -> TwinMarket:
    """Deploy token, vault, verifier and auction; plain accounts stand in for the two delivery contracts."""
    holder, keeper, treasury, key_records, settlement, miner = chain.accounts[:6]
    schedule = schedule_from(chain.time, phase_blocks=phase_blocks)
    at = AuctionAddresses(
        miner_set=miner_set,
        dtx=chain.predict(holder, 0),
        vault=chain.predict(holder, 1),
        verifier=chain.predict(holder, 2),
        batch_auction=chain.predict(holder, 3),
        key_records=key_records.address,
        settlement=settlement.address,
    )
    parties = AuctionParties(
        holder=holder.address,
        treasury=treasury.address,
        platform=treasury.address,
        fee_recipient=treasury.address,
        keeper=keeper.address,
        metadata_miners=(miner.address,),
        forfeit_floor=FORFEIT_FLOOR,
    )
    arguments = constructor_arguments(schedule, parties, at)
    token, vault, verifier, auction = (
        chain.deploy(artifact.load("auction", name), *arguments[name])
        for name in ("DTX", "Vault", "KeeperEpochVerifier", "BatchAuction")
    )
    assert auction.address == at.batch_auction
    token.send("approve", vault.address, 2**256 - 1)
    model = Market(
        schedule=schedule,
        chain_id=chain.chain_id,
        contract=auction.address,
        treasury=treasury.address,
        forfeit_floor=FORFEIT_FLOOR,
    )
    return TwinMarket(
        chain=chain,
        schedule=schedule,
        keeper=keeper,
        token=token,
        vault=vault,
        verifier=verifier,
        auction=auction,
        key_records=key_records,
        settlement=settlement,
        treasury=treasury,
        model=model,
    )
