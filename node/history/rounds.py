"""The auction side of a history: each round from opening to the last payment, with its bidders.

Calldata comes from the clients' builders, sealing and clearing from the same code as a bidder's and a keeper's.
Rounds overlap as they do live: while one is delivered, the next is open for bids.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from chains.auction import calldata as auction_calls
from chains.auction import delivery_client
from chains.auction.clearing_feed import ClearingFeed, RevealedBatch
from chains.auction.delivery_client import LeafEntry
from chains.auction.delivery_rules import record_positions
from chains.auction.ledger_view import RoundEntry
from chains.auction.messages import EpochAttestation, Withdraw
from chains.auction.rules import decode_results
from chains.base import addresses
from chains.base.units import TICK
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.epoch import CHUNK_LOTS
from chains.crypto.key_record import LicenceId, make_record
from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.month_keys import month_secret
from chains.crypto.points import point_at
from chains.market import lots as market_lots
from chains.market import plan as plans
from chains.market import sealing
from chains.market.lots import VerifiedLots
from chains.market.recovery_file import RecoveryFile
from node.devnet.bootstrap import BIDDER_DTX
from node.devnet.network import BIDDERS
from node.devnet.seed_story import Habit, Paper
from node.history.chain import GAS
from node.history.world import KEEPER, PAYOUT, Party, SeedWorld, signed
from node.keeper.attest import preimage_of

GAP = 4
"""Seconds from the closing of an epoch to the opening of its round: until its word is final."""
UNPAID = 2
"""Newest rounds whose owners have not been paid when the history ends: the keeper goes on with them."""
LOCK_FLOOR = 1_000
CLEAR_GAS, OWNER_GAS = 8_000_000, 300_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bid:
    """A batch that was sealed in a round."""

    habit: Habit
    key: PrivateKey
    recovery: RecoveryFile


class RoundsSide:
    """Bidders with money, and a party for each round."""

    def __init__(self, world: SeedWorld) -> None:
        self._world = world

    def fund(self) -> Party:
        for bidder in range(BIDDERS):
            data = auction_calls.build_transfer(address_of(role_key("bidder", bidder)), BIDDER_DTX)
            self._world.auction.send("fund a bidder", role_key("faucet"), addresses.DTX, data)
        yield self._world.now + 1
        for bidder in range(BIDDERS):
            data = auction_calls.build_approve(addresses.VAULT, 2**256 - 1)
            self._world.auction.send("approve the vault", role_key("bidder", bidder), addresses.DTX, data)

    def see_through(self, round_: int, epoch: int) -> Party:
        """Open the round of a closed epoch and see it through."""
        yield self._world.now + GAP
        preimage = preimage_of(self._world.view.epochs[epoch])
        domain = Domain(self._world.auction.ledger.chain_id, addresses.KEEPER_EPOCH_VERIFIER)
        proof = signed(KEEPER, EpochAttestation(epoch=epoch, word=preimage.word).digest(domain))
        self._book(f"open round {epoch}", KEEPER, auction_calls.build_open_round(preimage, proof))
        yield self._world.now + 1
        entry = self._world.ledger.rounds.rounds[epoch]
        lots = self._verified(epoch, entry)
        bids = [
            bid for habit in self._world.story.bidders(round_) if (bid := self._plan(habit, round_, lots)) is not None
        ]
        for bid in bids:
            self._world.join(self._bidder(bid, round_, epoch))
        yield entry.opened.reveal_end
        while self._phase_blocks_to_go(entry.reveal_block):
            self._book("advance", KEEPER, auction_calls.build_advance(epoch))
            yield self._world.now + 1
        yield max(self._world.now + 1, entry.opened.reveal_end + self._world.schedule.pace + 1)
        yield from self._clear(epoch, entry, bids)
        self._world.prices |= self._prices_of(entry, lots)
        yield self._world.now + 3
        self._deliver(round_, epoch, entry, lots)
        yield entry.opened.deliver_end + 1
        self._book("advance", KEEPER, auction_calls.build_advance(epoch))
        yield self._world.now + 1
        self._give_back(epoch, entry)
        yield entry.opened.dispute_end + 1
        while self._phase_blocks_to_go(entry.dispute_block):
            self._book("advance", KEEPER, auction_calls.build_advance(epoch))
            yield self._world.now + 1
        if round_ < self._world.rounds - UNPAID:
            self._claim(epoch, entry, lots)
            yield self._world.now + 2
            self._collect(epoch, entry)
        if round_ == self._world.rounds - UNPAID - 1:
            yield self._world.now + 1
            self._withdraw()

    def _plan(self, habit: Habit, round_: int, lots: VerifiedLots) -> _Bid | None:
        bids, budget = self._world.story.bids(habit, round_, lots)
        if not bids:
            return None
        key = role_key("bidder", habit.bidder)
        plan = plans.Plan(
            metadata_chain_id=self._world.metadata.ledger.chain_id,
            auction_chain_id=self._world.auction.ledger.chain_id,
            contract=addresses.BATCH_AUCTION,
            round=lots.round_id,
            filter=habit.where,
            leaf_root=lots.leaf_root,
            terms_head=lots.terms_head,
            budget=budget,
            max_devices=min(habit.most, len(bids)),
            bids=bids,
        )
        return _Bid(habit=habit, key=key, recovery=sealing.draw(plan, lots, key, _Entropy(key, lots).draw))

    def _bidder(self, bid: _Bid, round_: int, epoch: int) -> Party:
        """Commit somewhere in the commit phase, and reveal somewhere in the reveal phase, or forget to."""
        entry = self._world.ledger.rounds.rounds[epoch]
        commit = self._world.schedule.commit - 12
        yield self._world.now + 1 + self._world.story.second("commit", round_, bid.habit.bidder, commit)
        recovery, account = bid.recovery, address_of(bid.key)
        lock = sealing.lock_for(recovery.budget, LOCK_FLOOR)
        missing = lock * TICK - self._world.ledger.rounds.credits.get(account, 0)
        if missing > 0:
            self._world.auction.send("deposit", bid.key, addresses.VAULT, auction_calls.build_deposit(missing))
        sealed = recovery.sealed
        data = auction_calls.build_commit(
            epoch,
            key_hash=sealed.key_hash,
            lock=lock,
            licence_x=sealed.licence_x,
            licence_parity=sealed.licence_parity,
            ciphertext=sealed.ciphertext,
        )
        self._book("commit", bid.key, data)
        if round_ in bid.habit.forgets:
            return
        reveal = self._world.schedule.reveal - self._world.schedule.reveal_gap - 4
        yield entry.opened.reveal_start + 1 + self._world.story.second("reveal", round_, bid.habit.bidder, reveal)
        slot = entry.slot_of(account)
        assert slot is not None
        data = auction_calls.build_reveal(
            epoch, slot, key=recovery.opening_key, budget=recovery.budget, cap=recovery.max_devices
        )
        self._book("reveal", bid.key, data)

    def _clear(self, epoch: int, entry: RoundEntry, bids: list[_Bid]) -> Party:
        self._book("start clearing", KEEPER, auction_calls.build_start_clear(epoch))
        yield self._world.now + 1
        by_account: dict[bytes, RecoveryFile] = {address_of(bid.key): bid.recovery for bid in bids}
        feed = ClearingFeed(
            round_id=epoch,
            chain_id=self._world.auction.ledger.chain_id,
            contract=addresses.BATCH_AUCTION,
            terms=[row for _, (row, _, _) in sorted(self._world.view.epochs[epoch].chunks.items())],
            batches=[
                RevealedBatch(
                    slot=slot,
                    bidder=bid.commit.bidder,
                    key=bid.reveal.key,
                    budget=bid.reveal.budget,
                    cap=bid.reveal.cap,
                    ciphertext=by_account[bid.commit.bidder].sealed.ciphertext,
                )
                for slot, bid in sorted(entry.bids.items())
                if bid.reveal is not None
            ],
        )
        while feed.next_chunk < feed.chunks and feed.standings:
            self._book("clear a chunk", KEEPER, auction_calls.build_clear(epoch, feed.step()), gas=CLEAR_GAS)
            feed.advance()
            yield self._world.now + 1
        self._book("finalize", KEEPER, auction_calls.build_finalize(epoch, feed.state))
        yield self._world.now + 1
        silent = [slot for slot, bid in sorted(entry.bids.items()) if bid.reveal is None]
        if feed.standings:
            positions = list(range(len(feed.standings)))
            self._book("refund", KEEPER, auction_calls.build_refund(epoch, feed.state, positions))
        if silent:
            self._book("forfeit", KEEPER, auction_calls.build_forfeit(epoch, silent))

    def _deliver(self, round_: int, epoch: int, entry: RoundEntry, lots: VerifiedLots) -> None:
        """Post the key records of all devices but those that miss it."""
        by_address = {paper.address: paper for paper in self._world.papers}
        for chunk, results in self._chunks(entry):
            decoded = decode_results(results)
            won = [
                place
                for place, result in enumerate(decoded)
                if result.winners
                and self._world.story.delivers(by_address[lots.lots[chunk * CHUNK_LOTS + place].device].index, round_)
            ]
            records = []
            for position in record_positions(decoded, won):
                lot, rank = chunk * CHUNK_LOTS + position // 6, position % 6
                paper = by_address[lots.lots[lot].device]
                buyer = entry.bids[decoded[position // 6].winners[rank]].commit
                licence = LicenceId(
                    chain_id=self._world.auction.ledger.chain_id,
                    contract=addresses.BATCH_AUCTION,
                    round=epoch,
                    lot=lot,
                    rank=rank,
                )
                point = point_at(buyer.licence_x, buyer.licence_parity, "licence key")
                records.append(
                    make_record(month_secret(paper.month_seed, lots.month), point, licence, paper.month_seed)
                )
            if won:
                proof = delivery_client.prove_lots(_entries(lots), chunk, won)
                data = delivery_client.build_post(epoch, chunk, results, proof, records)
                self._world.auction.send("post key records", PAYOUT, addresses.KEY_RECORDS, data)

    def _give_back(self, epoch: int, entry: RoundEntry) -> None:
        for chunk, results in self._chunks(entry):
            posted = self._world.ledger.deliveries.posted_lots(epoch, chunk)
            decoded = decode_results(results)
            positions = record_positions(decoded, [lot for lot in range(len(decoded)) if lot not in posted])
            if positions:
                data = delivery_client.build_refund_missing(epoch, chunk, results, positions)
                self._settle("give back the price of missing records", data)

    def _claim(self, epoch: int, entry: RoundEntry, lots: VerifiedLots) -> None:
        for chunk, results in self._chunks(entry):
            posted = sorted(self._world.ledger.deliveries.posted_lots(epoch, chunk))
            for start in range(0, len(posted), 32):
                proof = delivery_client.prove_lots(_entries(lots), chunk, posted[start : start + 32])
                self._settle("pay owners", delivery_client.build_claim(epoch, chunk, results, proof))

    def _collect(self, epoch: int, entry: RoundEntry) -> None:
        """Pay both miners their part of the fee, in two rounds of three: the last one in three is left to them."""
        if epoch % 3 and self._world.ledger.deliveries.rounds[epoch].pool is not None:
            miner = address_of(role_key("miner-auction"))
            self._settle("pay the auction's miners", delivery_client.build_claim_miner_fee(epoch, miner))
            for place in range(len(entry.fee_recipients)):
                self._settle("pay the metadata miners", delivery_client.build_claim_metadata_fee(epoch, place))

    def _withdraw(self) -> None:
        """Some owners take out what they earned, relayed by the gateway's payout account for a fee."""
        domain = Domain(self._world.auction.ledger.chain_id, addresses.VAULT)
        for paper in self._world.papers:
            credit = self._world.ledger.rounds.credits.get(paper.owner, 0)
            if credit and self._world.story.withdraws(paper.index):
                order = Withdraw(
                    account=paper.owner,
                    to=_fresh(paper),
                    amount=credit,
                    fee=10 * TICK,
                    nonce=0,
                    deadline=self._world.now + 600,
                )
                signature = signed(role_key("owner", paper.index), order.digest(domain))
                data = auction_calls.build_withdraw_for(order, signature)
                self._world.auction.send("withdraw", PAYOUT, addresses.VAULT, data, gas=OWNER_GAS)

    def _verified(self, epoch: int, entry: RoundEntry) -> VerifiedLots:
        found = [
            market_lots.Lot(
                number=lot.number,
                device=lot.device,
                owner=lot.owner,
                gateway=lot.gateway,
                gateway_payout=lot.gateway_payout,
                gateway_url=lot.gateway_url,
                model=lot.model,
                family=lot.family,
                attributes=lot.attributes,
                td_hash=lot.td_hash,
                month_key_root=lot.month_key_root,
                month=lot.month,
                reserve=lot.reserve,
                licences=lot.licences,
                flags=lot.flags,
            )
            for lot in self._world.view.lots(epoch)
        ]
        opened = entry.opened
        return market_lots.verify(
            found,
            round_id=epoch,
            month=opened.month,
            count=opened.lots,
            leaf_root=opened.leaf_root,
            terms_head=opened.terms_head,
        )

    def _phase_blocks_to_go(self, since: int) -> bool:
        """Tell whether a phase that began with block `since` (0: not yet) still lacks blocks."""
        return (
            since == 0 or self._world.auction.ledger.head().block_number + 1 < since + self._world.schedule.phase_blocks
        )

    def _chunks(self, entry: RoundEntry) -> Iterable[tuple[int, bytes]]:
        for chunk in range(entry.chunk_count):
            results = entry.chunk_results(chunk)
            assert results is not None
            yield chunk, results

    @staticmethod
    def _prices_of(entry: RoundEntry, lots: VerifiedLots) -> dict[bytes, int]:
        found = zip(lots.lots, entry.results or (), strict=True)
        return {lot.device: result.price if result.winners else 0 for lot, result in found}

    def _book(self, what: str, key: PrivateKey, data: bytes, *, gas: int = GAS) -> None:
        self._world.auction.send(what, key, addresses.BATCH_AUCTION, data, gas=gas)

    def _settle(self, what: str, data: bytes) -> None:
        self._world.auction.send(what, KEEPER, addresses.SETTLEMENT, data)


class _Entropy:
    """Bytes for sealing that look random and follow from key and round: a history is the same each time.

    Only a devnet may do so: its keys are public anyway.
    """

    def __init__(self, key: PrivateKey, lots: VerifiedLots) -> None:
        self._text = key.to_bytes() + lots.leaf_root
        self._drawn = 0

    def draw(self, count: int) -> bytes:
        """Return `count` bytes, others each time."""
        out = b""
        while len(out) < count:
            self._drawn += 1
            out += sha256(self._text + self._drawn.to_bytes(4, "big")).digest()
        return out[:count]


def _entries(lots: VerifiedLots) -> list[LeafEntry]:
    return [LeafEntry(owner=lot.owner, gateway=lot.gateway_payout, content=lot.content) for lot in lots.lots]


def _fresh(paper: Paper) -> bytes:
    """Return an account that was never seen: the wallet's habit of one destination a device."""
    return sha256(b"destination" + paper.owner).digest()[:20]
