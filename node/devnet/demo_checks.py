"""What the demo checks: results, debits and payments of its round against the reference model, to the wei.

Reads both chains by plain RPC and their events alone. Bids come from the bidders' recovery files; nothing computed by
the keeper or by the contracts goes into what is expected.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from eth_hash.auto import keccak

from chains.auction import delivery_events, events, rules
from chains.auction.client import AuctionClient
from chains.auction.delivery_view import DeliveryView
from chains.auction.ledger_view import AuctionView, RoundEntry
from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult, Split, Standing
from chains.base import addresses
from chains.crypto import sealed_batch
from chains.crypto.epoch import CHUNK_LOTS, chunk_count
from chains.market.chain_market import follow_metadata
from chains.market.deployment import Contracts
from chains.market.follower import Follower
from chains.market.recovery_file import RecoveryFile
from chains.metadata.ledger_view import Lot as LedgerLot
from chains.rpc.client import JsonRpc
from chains.rpc.values import Log
from node.devnet.errors import DevnetError
from node.devnet.network import Wanted, schedule_of

POLL_SECONDS = 0.5
STEP_LIMIT_SECONDS = 150.0
ONE_EACH = 1
"""Miners of each chain of the demo, who share one half of the fee each."""

Tell = Callable[[str], None]


class ResultDiffers(DevnetError):
    """The chain and the reference model do not agree, or money is missing."""

    def __init__(self, *, what: str, chain: object, model: object) -> None:
        super().__init__(f"{what}: the chain has {chain}, the reference model {model}")


class NotInTime(DevnetError):
    """Something that the schedule promises did not happen."""

    def __init__(self, *, what: str) -> None:
        super().__init__(f"{what} did not happen within {STEP_LIMIT_SECONDS:.0f} s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Counts of the summary."""

    lots_sold: int
    keys_delivered: int = 0
    rows_downloaded: int = 0


class _AuctionBooks:
    """Both views of the auction chain, fed in one pass."""

    def __init__(self) -> None:
        self.auction = AuctionView()
        self.delivery = DeliveryView()

    def take(self, log: Log) -> None:
        event = events.decode_log(log.topics, log.data)
        if event is not None:
            self.auction.apply(event, log.transaction_hash)
            return
        delivered = delivery_events.decode_log(log.topics, log.data)
        if delivered is not None:
            self.delivery.apply(delivered)


class Checks:
    """Follows one market, and compares."""

    def __init__(self, *, wanted: Wanted, metadata: JsonRpc, auction: JsonRpc) -> None:
        self._schedule = schedule_of(wanted.layout)
        self._rpc = auction
        self._client = AuctionClient(auction)
        self._metadata = follow_metadata(metadata, Contracts())
        self._auction = Follower(
            auction,
            (addresses.VAULT, addresses.BATCH_AUCTION, addresses.KEY_RECORDS, addresses.SETTLEMENT),
            fresh=_AuctionBooks,
            take=_AuctionBooks.take,
        )
        self._round_id = 0
        self._standings: list[Standing] = []
        self._results: list[LotResult] = []

    async def first_round(self) -> int:
        """Wait for the first round; return its number."""

        async def opened() -> bool:
            self._round_id = (await self._books()).auction.newest or 0
            return self._round_id > 0

        await self._until(opened, "the opening of a round")
        return self._round_id

    async def lots(self) -> int:
        """Return how many lots the round has."""
        return (await self._round()).opened.lots

    async def delivered(self) -> bool:
        """Tell whether the delivery phase is over."""
        return await self._client.phase(self._round_id) > Phase.DELIVER

    async def term_begins(self) -> None:
        """Wait for the month of the round."""
        await self._until_time(self._schedule.start_of((await self._round()).opened.month), "the begin of the term")

    async def term_ends(self) -> None:
        """Wait for the first second after the month of the round, and a little more for devices to read it."""
        await self._until_time(self._schedule.end_of((await self._round()).opened.month) + 5, "the end of the term")

    async def compare_results(self, batches: Sequence[RecoveryFile]) -> Counted:
        """Wait for the results; compare every lot and every bidder's money. Raises ResultDiffers."""

        async def final() -> bool:
            return (await self._round()).finalized is not None

        await self._until(final, "clearing")
        entry = await self._round()
        self._results = self._expected(entry, await self._lots(), batches)
        for lot, (found, expected) in enumerate(zip(entry.results or (), self._results, strict=True)):
            _equal(f"lot {lot}", found, expected)
        assert entry.finalized is not None
        _equal("revenue in ticks", entry.finalized.revenue, rules.revenue_of(self._results))
        state = bytes(keccak(rules.encode_state(self._standings)))
        _equal("hash of the final state", entry.finalized.final_state.hex(), state.hex())
        return Counted(lots_sold=sum(1 for result in self._results if result.winners))

    async def money_is_paid(self) -> None:
        """Wait until all is settled; compare every payment, and check that no wei is missing. Raises ResultDiffers."""

        async def settled() -> bool:
            books = await self._books()
            claims = books.delivery.rounds[self._round_id].claims if self._round_id in books.delivery.rounds else {}
            bids = books.auction.rounds[self._round_id].bids.values()
            sold = {lot for lot, result in enumerate(self._results) if result.winners}
            return set(claims) == sold and all(bid.returned is not None for bid in bids)

        await self._until(settled, "the settlement of all lots")
        books = await self._books()
        entry, lots = books.auction.rounds[self._round_id], await self._lots()
        spent = {standing.slot: standing.spent for standing in self._standings}
        for slot, bid in entry.bids.items():
            _equal(f"ticks returned to slot {slot}", bid.returned, bid.commit.lock - spent[slot])
        for lot, claim in books.delivery.rounds[self._round_id].claims.items():
            share = self._split(self._results[lot])
            _equal(f"payment of lot {lot}", (claim.owner, claim.owner_wei), (lots[lot].owner, share.owner))
            _equal(
                f"gateway of lot {lot}", (claim.gateway, claim.gateway_wei), (lots[lot].gateway_payout, share.gateway)
            )
            _equal(f"platform's part of lot {lot}", claim.platform_wei, share.platform)
        await self._conserved(lots)

    async def _conserved(self, lots: Sequence[LedgerLot]) -> None:
        """Every DTX of the vault is somebody's credit or in escrow, and what is in escrow are the miners' fees."""
        both = await self._books()
        books, delivery = both.auction, both.delivery
        held = await self._client.token_balance(addresses.VAULT)
        _equal("wei in the vault", held, sum(books.credits.values()) + books.escrowed)
        fees = books.escrowed + sum(delivery.rounds[self._round_id].fees.values())
        shares = [self._split(result) for result in self._results if result.winners]
        _equal("wei of miners' fees", fees, sum(share.each_miner + share.each_recipient for share in shares))
        owed: dict[bytes, int] = {}
        for lot, result in enumerate(self._results):
            if result.winners:
                owed[lots[lot].owner] = owed.get(lots[lot].owner, 0) + self._split(result).owner
        for owner, wei in owed.items():
            _equal(f"credit of owner 0x{owner.hex()}", books.credits.get(owner), wei)

    def _expected(
        self, entry: RoundEntry, lots: Sequence[LedgerLot], batches: Sequence[RecoveryFile]
    ) -> list[LotResult]:
        """Clear the round by the reference model from the sealed bids themselves."""
        by_slot = {entry.slot_of(batch.bidder): batch for batch in batches}
        slots = sorted(slot for slot in by_slot if slot is not None)
        _equal("slots with a batch", sorted(entry.bids), slots)
        ordered = [by_slot[slot] for slot in slots]
        heads = [sealed_batch.row_heads(batch.sealed.ciphertext) for batch in ordered]
        seed = rules.seed_of([batch.opening_key for batch in ordered])
        standings = [
            rules.opening_standing(
                slot=slot,
                key=batch.opening_key,
                head=head[0],
                budget=min(batch.budget, entry.bids[slot].commit.lock),
                cap=batch.max_devices,
            )
            for slot, batch, head in zip(slots, ordered, heads, strict=True)
        ]
        results: list[LotResult] = []
        for chunk in range(chunk_count(len(lots))):
            window = slice(chunk * CHUNK_LOTS, (chunk + 1) * CHUNK_LOTS)
            rows = [_padded(batch.bid_vector[window]) for batch in ordered]
            terms = [rules.Lot(reserve=lot.reserve, licences=lot.licences) for lot in lots[window]]
            terms += [rules.Lot(reserve=0, licences=0)] * (CHUNK_LOTS - len(terms))
            following = [head[chunk + 1] for head in heads]
            found, standings = rules.clear_chunk(standings, rows, following, terms, chunk=chunk, seed=seed)
            results += found
        self._standings = standings
        return results[: len(lots)]

    @staticmethod
    def _split(result: LotResult) -> Split:
        return rules.split(price=result.price, licences=len(result.winners), miners=ONE_EACH, recipients=ONE_EACH)

    async def _books(self) -> _AuctionBooks:
        await self._auction.catch_up("finalized")
        return self._auction.view

    async def _round(self) -> RoundEntry:
        return (await self._books()).auction.rounds[self._round_id]

    async def _lots(self) -> Sequence[LedgerLot]:
        await self._metadata.catch_up("finalized")
        return self._metadata.view.lots(self._round_id)

    async def _until_time(self, moment: int, what: str) -> None:
        async def reached() -> bool:
            head = await self._rpc.block("latest")
            return head is not None and head.timestamp >= moment

        await self._until(reached, what)

    @staticmethod
    async def _until(condition: Callable[[], Awaitable[bool]], what: str) -> None:
        deadline = time.monotonic() + STEP_LIMIT_SECONDS
        while not await condition():
            if time.monotonic() > deadline:
                raise NotInTime(what=what)
            await asyncio.sleep(POLL_SECONDS)


def _padded(bids: Sequence[int]) -> list[int]:
    return [*bids, *[0] * (CHUNK_LOTS - len(bids))]


def _equal(what: str, chain: object, model: object) -> None:
    if chain != model:
        raise ResultDiffers(what=what, chain=chain, model=model)
