"""Moves rounds forward on the auction chain: opens, advances, clears, finalizes, and pays everybody out.

For each round that is not settled, one look decides which steps are due, from the contract's own phase and from what
events say was done already. Whoever else did a step first is no error. Spec: `specs/protocol/auction-chain.md`.

    phase      due
    -          openRound, with the keeper's attestation
    REVEAL     advance, if nobody has revealed: it starts the count of blocks
    CLEAR      startClear, clear chunk by chunk, finalize; forfeit of batches that were never revealed
    DELIVER    refund of lock - spent
    DISPUTE    advance; refundMissing for licences without a record
    CLOSED     claim for licences with one
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from chains.auction import delivery_client
from chains.auction.clearing_feed import ClearingFeed
from chains.auction.client import AuctionClient
from chains.auction.delivery_client import LeafEntry
from chains.auction.delivery_rules import position_of
from chains.auction.errors import AuctionError
from chains.auction.ledger_view import RoundEntry
from chains.auction.life_cycle import Phase
from chains.auction.rules import decode_results
from chains.crypto.epoch import CHUNK_LOTS, content_hash
from chains.crypto.keys import PrivateKey
from chains.market.chain_market import AuctionLedger, follow_auction
from chains.market.contract import Argument, Contract, as_int
from chains.market.deployment import Contracts
from chains.market.follower import Follower
from chains.metadata.ledger_view import MetadataView
from chains.rpc.client import JsonRpc
from chains.rpc.errors import CallReverted
from chains.rpc.sender import Call
from node.keeper import attest, log
from node.keeper.clearing import check_cleared
from node.keeper.errors import AttestationRefused, TermsUnknown
from node.keeper.hand import Hand, Step
from node.keeper.health import SideHealth

SLOTS_A_CALL = 40
"""Refunds or forfeits in one transaction: about 35,000 gas each."""
LOTS_A_CLAIM = 32
"""Lots paid out in one transaction: about 65,000 gas each. A node also has to estimate it within its time limit."""
POSITIONS_A_CALL = 200
"""Refunds of missing records in one transaction: about 40,000 gas each."""

_Item = TypeVar("_Item")


class AuctionSide:
    """One keeper's view of the auction chain, and its hand there."""

    def __init__(
        self,
        rpc: JsonRpc,
        metadata_rpc: JsonRpc,
        hand: Hand,
        health: SideHealth,
        contracts: Contracts,
        metadata: Follower[MetadataView],
        key: PrivateKey,
    ) -> None:
        self._rpc = rpc
        self._metadata_rpc = metadata_rpc
        self._hand = hand
        self._health = health
        self._contracts = contracts
        self._metadata = metadata
        self._key = key
        self._feeds: dict[int, ClearingFeed] = {}
        self._finished: set[int] = set()
        self._hopeless: set[int] = set()
        self._window: int | None = None
        self._keeper: bytes | None = None
        self._client = AuctionClient(rpc, contracts.auction_addresses)
        self.book = Contract(rpc, "auction", "BatchAuction", contracts.batch_auction)
        self._verifier = Contract(rpc, "auction", "KeeperEpochVerifier", contracts.verifier)
        self.follower: Follower[AuctionLedger] = follow_auction(rpc, contracts)

    async def tick(self) -> bool:
        """Look at the chain and take the steps that are due; returns whether any was taken."""
        head = await self.follower.catch_up()
        self._health.head, self._health.time = head.number, head.timestamp
        taken = False
        for step in await self._openings(head.timestamp):
            taken = await self._hand.take(step) is not None or taken
        for number, record in list(self.follower.view.rounds.rounds.items()):
            if number in self._finished:
                continue
            for step in await self._due_or_trouble(number, record):
                if not self._hand.is_resting(step):
                    taken = await self._hand.take(step) is not None or taken
        return taken

    # -- opening

    async def _openings(self, now: int) -> list[Step]:
        opened = self.follower.view.rounds.rounds
        found = []
        for number, epoch in list(self._metadata.view.epochs.items()):
            if epoch.closed is None or number in opened or number in self._hopeless:
                continue
            if now > epoch.closed.close_time + await self._open_window():
                self._hopeless.add(number)
                log.trouble("epoch was not opened in time", epoch=number)
                continue
            try:
                step = await self._opening(number)
            except AttestationRefused as refused:
                self._health.failures += 1
                self._health.last_trouble = str(refused)
                self._hopeless.add(number)
                log.trouble("attestation refused", epoch=number, reason=str(refused))
                continue
            if step is not None and not self._hand.is_resting(step):
                found.append(step)
        return found

    async def _opening(self, number: int) -> Step | None:
        preimage = attest.preimage_of(self._metadata.view.epochs[number])
        word = await attest.finalized_word(self._metadata_rpc, self._contracts.epoch_book, number)
        if not any(word):
            return None  # closed, and not final yet: look again
        proof = b""
        keeper = await self._trusted_keeper()
        if keeper is not None:
            if keeper != self._hand.address:
                return None  # another keeper's signature counts here; this one only pokes
            proof = attest.sign_word(
                self._key,
                chain_id=await self._rpc.chain_id(),
                verifier=self._verifier.address,
                preimage=preimage,
                final_word=word,
            )
        return self._step("opened", "openRound", preimage.fields, proof, round=number)

    async def _open_window(self) -> int:
        if self._window is None:
            self._window = await self.book.read_int("OPEN")
        return self._window

    async def _trusted_keeper(self) -> bytes | None:
        """Return the account whose attestation counts; None where the verifier asks for no signature."""
        if self._keeper is None:
            try:
                self._keeper = await self._verifier.read_bytes("KEEPER")
            except CallReverted:
                self._keeper = b""
        return self._keeper or None

    # -- rounds

    async def _due_or_trouble(self, number: int, record: RoundEntry) -> list[Step]:
        """Return the steps of one round; a round that cannot be understood stands still alone, the others go on."""
        try:
            return await self._due(number, record)
        except (AuctionError, TermsUnknown) as error:
            self._health.failures += 1
            if self._health.last_trouble != str(error)[:500]:
                log.trouble("round stands still", round=number, reason=str(error))
            self._health.last_trouble = str(error)[:500]
            return []

    async def _due(self, number: int, record: RoundEntry) -> list[Step]:
        phase = Phase(await self.book.read_int("phaseOf", number))
        if phase in (Phase.COMMIT, Phase.GAP, Phase.PACE):
            return []
        stored = await self.book.read_struct("rounds", number)
        steps = []
        if (phase is Phase.REVEAL and stored["revealBlock"] == 0) or (
            phase is Phase.DISPUTE and stored["disputeBlock"] == 0
        ):
            steps.append(self._step("advanced", "advance", number, round=number, phase=int(phase)))
        if phase is Phase.CLEAR and not stored["done"]:
            steps += await self._clearing(number, record, as_int(stored["attempt"]), as_int(stored["chunks"]))
        if phase >= Phase.CLEAR:
            steps += self._forfeits(number, record)
        if stored["done"] and record.finalized is not None:
            steps += await self._refunds(number, record)
            steps += self._settlement(number, record, phase)
            if phase is Phase.CLOSED and not steps:
                if any(self._unclaimed(number, chunk) for chunk in range(record.chunk_count)):
                    raise TermsUnknown(round_id=number)  # the leaves are not here yet: somebody is still to be paid
                self._finish(number, record)
        return steps

    async def _clearing(self, number: int, record: RoundEntry, attempt: int, chunks: int) -> list[Step]:
        progress = await self.book.read_struct("attempts", number, attempt)
        if progress["mode"] == 0:
            return [self._step("clearing", "startClear", number, round=number)]
        feed = await self._feed(number, record)
        cleared = as_int(progress["nextChunk"])
        state_hash = progress["stateHash"]
        assert isinstance(state_hash, bytes)
        feed.catch_up(cleared, state_hash)
        check_cleared(record, feed)
        if cleared == chunks:
            return [self._step("finalized", "finalize", number, feed.state, round=number)]
        step = feed.step()
        return [
            self._step(
                "cleared",
                "clear",
                number,
                step.state,
                step.next_heads,
                step.rows,
                step.terms,
                step.next_terms,
                round=number,
                chunk=step.chunk,
            )
        ]

    def _forfeits(self, number: int, record: RoundEntry) -> list[Step]:
        slots = [slot for slot, bid in sorted(record.bids.items()) if bid.reveal is None and bid.returned is None]
        return [
            self._step("forfeited", "forfeit", number, part, round=number, first=part[0], slots=len(part))
            for part in _parts(slots, SLOTS_A_CALL)
        ]

    async def _refunds(self, number: int, record: RoundEntry) -> list[Step]:
        revealed = [bid for _, bid in sorted(record.bids.items()) if bid.reveal is not None]
        owed = [position for position, bid in enumerate(revealed) if bid.returned is None]
        if not owed:
            return []
        feed = await self._feed(number, record)
        while feed.next_chunk < feed.chunks:
            feed.advance()
        check_cleared(record, feed)
        return [
            self._step("refunded", "refund", number, feed.state, part, round=number, first=part[0], slots=len(part))
            for part in _parts(owed, SLOTS_A_CALL)
        ]

    # -- settlement

    def _settlement(self, number: int, record: RoundEntry, phase: Phase) -> list[Step]:
        if phase < Phase.DISPUTE:
            return []
        steps: list[Step] = []
        for chunk in range(record.chunk_count):
            results = record.chunk_results(chunk)
            if results is None:
                continue
            steps += self._missing(number, chunk, results)
            if phase is Phase.CLOSED:
                steps += self._claims(number, chunk, results)
        return steps

    def _missing(self, number: int, chunk: int, results: bytes) -> list[Step]:
        """Give back the price of licences of which no record was posted."""
        deliveries = self.follower.view.deliveries
        posted = deliveries.posted_lots(number, chunk)
        round_ = deliveries.rounds.get(number)
        refunds = round_.refunds if round_ is not None else {}
        positions = [
            position_of(lot, rank)
            for lot, result in enumerate(decode_results(results))
            if lot not in posted
            for rank in range(len(result.winners))
            if (chunk * CHUNK_LOTS + lot, rank) not in refunds
        ]
        return [
            self._settlement_step(
                "gave back",
                delivery_client.build_refund_missing(number, chunk, results, part),
                round=number,
                chunk=chunk,
                first=part[0],
            )
            for part in _parts(positions, POSITIONS_A_CALL)
        ]

    def _claims(self, number: int, chunk: int, results: bytes) -> list[Step]:
        """Pay owner, gateway, platform and miners of lots with records; the leaves come from the metadata ledger."""
        lots = self._unclaimed(number, chunk)
        epoch = self._metadata.view.epochs.get(number)
        if not lots or epoch is None or epoch.closed is None:
            return []
        entries = [
            LeafEntry(
                owner=lot.owner,
                gateway=lot.gateway_payout,
                content=content_hash(
                    device=lot.device,
                    model=lot.model,
                    attributes=lot.attributes,
                    td_hash=lot.td_hash,
                    month_key_root=lot.month_key_root,
                    month=lot.month,
                ),
            )
            for lot in self._metadata.view.lots(number)
        ]
        return [
            self._settlement_step(
                "claimed",
                delivery_client.build_claim(number, chunk, results, delivery_client.prove_lots(entries, chunk, part)),
                round=number,
                chunk=chunk,
                first=part[0],
                lots=len(part),
            )
            for part in _parts(lots, LOTS_A_CLAIM)
        ]

    def _unclaimed(self, number: int, chunk: int) -> list[int]:
        """Return the lots of a chunk (0 .. 127) that have records and are not paid out."""
        deliveries = self.follower.view.deliveries
        round_ = deliveries.rounds.get(number)
        claimed = round_.claims if round_ is not None else {}
        posted = sorted(deliveries.posted_lots(number, chunk))
        return [lot for lot in posted if chunk * CHUNK_LOTS + lot not in claimed]

    def _finish(self, number: int, record: RoundEntry) -> None:
        self._finished.add(number)
        self._feeds.pop(number, None)
        revenue = record.finalized.revenue if record.finalized is not None else 0
        log.event("settled", round=number, revenue_ticks=revenue)

    # -- inside

    async def _feed(self, number: int, record: RoundEntry) -> ClearingFeed:
        """Return the round's feed, made again if more was revealed than it knows, as after a reorganisation."""
        feed = self._feeds.get(number)
        revealed = sum(1 for bid in record.bids.values() if bid.reveal is not None)
        if feed is None or len(feed.standings) != revealed:
            epoch = self._metadata.view.epochs.get(number)
            if epoch is None or epoch.closed is None:
                raise TermsUnknown(round_id=number)
            terms = [row for _, (row, _, _) in sorted(epoch.chunks.items())]
            feed = await self._client.clearing_feed(self.follower.view.rounds, number, terms)
            self._feeds[number] = feed
        return feed

    def _step(self, what: str, function: str, *arguments: Argument, **fields: int) -> Step:
        call = Call(to=self.book.address, data=self.book.data(function, *arguments))
        return Step(what=what, fields=tuple(fields.items()), call=call)

    def _settlement_step(self, what: str, data: bytes, **fields: int) -> Step:
        return Step(what=what, fields=tuple(fields.items()), call=Call(to=self._contracts.settlement, data=data))


def _parts(items: Sequence[_Item], size: int) -> Iterator[list[_Item]]:
    for start in range(0, len(items), size):
        yield list(items[start : start + size])
