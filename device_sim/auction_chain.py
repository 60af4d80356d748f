"""The auction chain over JSON-RPC: finished rounds as finalized state proves them, posting records, withdrawals.

What a device is told here is checked against commitments and never taken as it comes: lots are rebuilt from metadata
events up to that chain's finalized block and must hash to the leaf root and terms head of the round; results come from
events and must hash to what the contract stored; both nodes are the device's own choice. Spec:
`specs/protocol/abi-auction.md`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace

from eth_hash.auto import keccak

from chains.auction.calldata import build_withdraw_for
from chains.auction.client import AuctionClient, RoundWords
from chains.auction.delivery_client import DeliveryClient, LeafEntry, build_post, prove_lots
from chains.auction.deployment import PREDEPLOYED
from chains.auction.events import Cleared, Finalized
from chains.auction.messages import Withdraw
from chains.auction.rules import LotResult, decode_results, encode_results
from chains.base.addresses import Address
from chains.base.errors import LatchkeyError
from chains.base.event import ContractEvent
from chains.crypto.epoch import CHUNK_LOTS, chunk_count
from chains.crypto.key_record import RECORD_BYTES
from chains.crypto.keys import PrivateKey
from chains.crypto.points import point_at
from chains.market.follower import Follower
from chains.market.lots import Lot, VerifiedLots, verify
from chains.metadata import ledger_view
from chains.metadata.events import decode_log
from chains.metadata.ledger_view import MetadataView
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Log
from device_sim.errors import SaleRefused
from device_sim.finality import final_hashes, newest_block, placed
from device_sim.ledgers import Block, Buyer, Head, Outcome, Placed, SoldRound

POST_GAS, LOT_GAS, RECORD_GAS = 300_000, 12_000, 8_000
"""Gas limit of a post, two to four times what is used; an estimate would cost delivery time that may be short."""
_METADATA_CONTRACTS = ("model_registry", "gateway_registry", "device_registry", "epoch_book")


class AuctionChain:
    """An `AuctionLedger` over one node a chain. `key` is the gateway's payout account on the auction chain."""

    def __init__(
        self, rpc: JsonRpc, metadata: JsonRpc, key: PrivateKey, contracts: Mapping[str, Address], chain_id: int
    ) -> None:
        self._rpc = rpc
        self._chain_id = chain_id
        at = replace(
            PREDEPLOYED,
            vault=contracts["vault"],
            batch_auction=contracts["batch_auction"],
            key_records=contracts["key_records"],
            settlement=contracts["settlement"],
        )
        self._at = at
        self._auction = AuctionClient(rpc, at)
        self._delivery = DeliveryClient(rpc, key_records=at.key_records, settlement=at.settlement)
        self._sender = TransactionSender(rpc, key)
        # Gateway and devices of a process ask about the same rounds at the same time; one of them reads at a time.
        self._reading = asyncio.Lock()
        self._ledger: Follower[MetadataView] = Follower(
            metadata, [contracts[name] for name in _METADATA_CONTRACTS], fresh=MetadataView, take=_take
        )

    @property
    def payout(self) -> bytes:
        return self._sender.address

    async def head(self) -> Head:
        block = await self._rpc.block("latest")
        if block is None:
            raise RpcError(f"{self._rpc.endpoint} has no block yet; wait until the node has started")
        return Head(number=block.number, time=block.timestamp)

    async def newest(self) -> Block:
        return await newest_block(self._rpc)

    async def final(self, numbers: Sequence[int]) -> dict[int, bytes]:
        return await final_hashes(self._rpc, numbers)

    async def outcomes(self, from_block: int) -> Outcome:
        block = await self._rpc.block("finalized")
        if block is None or block.number < from_block:
            return Outcome(next_block=from_block, rounds=())
        logs = await self._rpc.logs(
            from_block=from_block,
            to_block=block.number,
            addresses=[self._at.batch_auction],
            topics=[Finalized.topic()],
        )
        rounds = tuple(Finalized.decode(log.topics, log.data).round for log in logs)
        return Outcome(next_block=block.number + 1, rounds=rounds)

    async def sold(self, round_id: int) -> SoldRound:
        state = await self._auction.round(round_id, block="finalized")
        if state is None or not state.done:
            raise SaleRefused(round_id=round_id, lot=None, reason="finalized state does not hold its result")
        lots = await self._lots(round_id, state)
        results = await self._results(round_id, state)
        slots = sorted({slot for result in results.values() for slot in result.winners})
        deadlines = await self._auction.deadlines(round_id, block="finalized")
        return SoldRound(
            round_id=round_id,
            month=state.month,
            chain_id=self._chain_id,
            contract=self._at.batch_auction,
            deliver_end=deadlines.deliver_end,
            lots=lots,
            results=results,
            buyers={slot: await self._buyer(round_id, slot) for slot in slots},
        )

    async def _lots(self, round_id: int, state: RoundWords) -> VerifiedLots:
        async with self._reading:
            await self._ledger.catch_up("finalized")
            try:
                rebuilt = self._ledger.view.lots(round_id)
            except KeyError:
                reason = "the finalized metadata chain has no closed epoch of that number"
                raise SaleRefused(round_id=round_id, lot=None, reason=reason) from None
        try:
            return verify(
                [_market_lot(lot) for lot in rebuilt],
                round_id=round_id,
                month=state.month,
                count=state.lots,
                leaf_root=state.leaf_root,
                terms_head=state.terms_head,
            )
        except LatchkeyError as error:
            raise SaleRefused(round_id=round_id, lot=None, reason=str(error)) from error

    async def _results(self, round_id: int, state: RoundWords) -> dict[int, LotResult]:
        """Return the result of every lot; lots of a round that nobody revealed in are all unsold."""
        attempt, count = state.attempt, state.lots
        logs = await self._logs(Cleared, round_id, from_block=state.clear_block)
        events = [Cleared.decode(log.topics, log.data) for log in logs]
        chunks = {event.chunk: event.results for event in events if event.attempt == attempt}
        found: dict[int, LotResult] = {}
        for chunk in range(chunk_count(count)):
            stored = await self._auction.result_hash(round_id, chunk, attempt, block="finalized")
            if not any(stored) and state.revealed == 0:
                results = [LotResult(price=0, winners=())] * CHUNK_LOTS
            elif chunk in chunks and keccak(chunks[chunk]) == stored:
                results = decode_results(chunks[chunk])
            else:
                reason = f"the node's results of chunk {chunk} do not hash to 0x{stored.hex()}"
                raise SaleRefused(round_id=round_id, lot=None, reason=reason)
            found |= {chunk * CHUNK_LOTS + offset: result for offset, result in enumerate(results)}
        return {lot: found[lot] for lot in range(count)}

    async def _logs(self, event: type[ContractEvent], round_id: int, *, from_block: int) -> list[Log]:
        topics = [event.topic(), round_id.to_bytes(32, "big")]
        return await self._rpc.logs(from_block=from_block, addresses=[self._at.batch_auction], topics=topics)

    async def _buyer(self, round_id: int, slot: int) -> Buyer:
        bid = await self._auction.bid(round_id, slot, block="finalized")
        if bid is None or bid.bidder is None:
            raise SaleRefused(round_id=round_id, lot=None, reason=f"slot {slot} won and is empty")
        try:
            return Buyer(account=bid.bidder, key=point_at(bid.licence_x, bid.licence_parity, "licence key"))
        except LatchkeyError as error:
            raise SaleRefused(round_id=round_id, lot=None, reason=f"slot {slot}: {error}") from error

    # --- the gateway's part -----------------------------------------------------------------------------------------

    async def posted_lots(self, round_id: int, chunk: int) -> int:
        by_gateway, _ = await self._delivery.posted_lots(round_id, chunk)
        return by_gateway

    async def post_records(self, sold: SoldRound, chunk: int, records: Mapping[int, bytes]) -> Placed:
        first = chunk * CHUNK_LOTS
        entries = [
            LeafEntry(owner=lot.owner, gateway=lot.gateway_payout, content=lot.content) for lot in sold.lots.lots
        ]
        proof = prove_lots(entries, chunk, [lot - first for lot in sorted(records)])
        joined = b"".join(records[lot] for lot in sorted(records))
        pieces = [joined[start : start + RECORD_BYTES] for start in range(0, len(joined), RECORD_BYTES)]
        data = build_post(sold.round_id, chunk, _chunk_bytes(sold, chunk), proof, pieces)
        gas = POST_GAS + LOT_GAS * len(records) + RECORD_GAS * len(pieces)
        return placed(await self._sender.send(Call(to=self._at.key_records, data=data, gas=gas)))

    async def credit(self, account: bytes) -> int:
        return await self._auction.credit(account)

    async def withdraw_nonce(self, account: bytes) -> int:
        return await self._auction.withdraw_nonce(account)

    async def withdraw(self, message: Withdraw, signature: bytes) -> Placed:
        data = build_withdraw_for(message, signature)
        return placed(await self._sender.send(Call(to=self._at.vault, data=data)))


def _take(view: MetadataView, log: Log) -> None:
    event = decode_log(log.topics, log.data)
    if event is not None:
        view.apply(event)


def _chunk_bytes(sold: SoldRound, chunk: int) -> bytes:
    """Return the 1,024 result bytes of a chunk; padding lots are not on sale."""
    nothing = LotResult(price=0, winners=())
    lots = range(chunk * CHUNK_LOTS, (chunk + 1) * CHUNK_LOTS)
    return encode_results([sold.results.get(lot, nothing) for lot in lots])


def _market_lot(lot: ledger_view.Lot) -> Lot:
    return Lot(
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
