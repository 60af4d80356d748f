"""What a watcher sees of the auction chain: two moments, the rounds and slots at each, and a hand that reveals.

`Auction` is the seam: the loop and the intake know it only, `RpcAuction` is it over JSON-RPC. Every question names the
block it is asked of, so that an answer is of one moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from chains.auction.calldata import build_reveal
from chains.auction.client import AuctionClient, BidWords
from chains.auction.life_cycle import Phase
from chains.base.schedule import RoundDeadlines
from chains.crypto.keys import PrivateKey
from chains.crypto.opening import Opening
from chains.crypto.sealed_batch import BatchId
from chains.market.contract import Contract
from chains.market.deployment import Contracts
from chains.rpc import transaction
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError
from chains.rpc.sender import Call, TransactionSender


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A block: its number and its timestamp in unix seconds."""

    number: int
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundThen:
    """A round as it was at a block."""

    phase: Phase
    deadlines: RoundDeadlines


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotThen:
    """A slot as it was at a block; the four members before `revealed` are what the commit hash covers."""

    number: int
    key_hash: bytes
    head: bytes
    licence_x: int
    licence_parity: int
    revealed: bool


class Auction(Protocol):
    """The auction chain. Questions raise RpcError when the node cannot be asked."""

    @property
    def chain_id(self) -> int: ...
    @property
    def contract(self) -> bytes: ...
    @property
    def account(self) -> bytes | None:
        """Who pays for reveals; None where nobody does: then nothing is prepared or delivered."""

    async def latest(self) -> Moment:
        """Return the newest block."""

    async def finalized(self) -> Moment:
        """Return the newest finalized block."""

    async def round(self, number: int, at: Moment) -> RoundThen | None:
        """Return a round, None if it was not open then."""

    async def slot(self, round_: int, bidder: bytes, at: Moment) -> SlotThen | None:
        """Return the bidder's slot, None if it had none then."""

    async def prepare(self, round_: int, slot: int, opening: Opening) -> bytes:
        """Return a signed reveal; nothing leaves. Raises CallReverted when it would fail."""

    async def deliver(self, raw: bytes) -> bytes:
        """Send a signed reveal, again if need be, and wait for its block; return the transaction's hash."""


def batch_of(auction: Auction, round_: int, bidder: bytes) -> BatchId:
    """Return whose batch an opening is for."""
    return BatchId(chain_id=auction.chain_id, contract=auction.contract, round=round_, bidder=bidder)


class RpcAuction:
    """An `Auction` over one node; `key` pays for the reveals, None for one that only looks."""

    def __init__(self, rpc: JsonRpc, contracts: Contracts, key: PrivateKey | None, chain_id: int) -> None:
        self._rpc = rpc
        self._client = AuctionClient(rpc, contracts.auction_addresses)
        book = Contract(rpc, "auction", "BatchAuction", contracts.batch_auction)
        self._sender = None if key is None else TransactionSender(rpc, key, abis=[book.abi])
        self.chain_id = chain_id
        self.contract = contracts.batch_auction

    @property
    def account(self) -> bytes | None:
        return None if self._sender is None else self._sender.address

    async def latest(self) -> Moment:
        return await self._moment("latest")

    async def finalized(self) -> Moment:
        return await self._moment("finalized")

    async def round(self, number: int, at: Moment) -> RoundThen | None:
        phase = await self._client.phase(number, block=at.number)
        if phase is Phase.NONE:
            return None
        return RoundThen(phase=phase, deadlines=await self._client.deadlines(number, block=at.number))

    async def slot(self, round_: int, bidder: bytes, at: Moment) -> SlotThen | None:
        number = await self._client.slot_of(round_, bidder, block=at.number)
        bid: BidWords | None = None if number is None else await self._client.bid(round_, number, block=at.number)
        if number is None or bid is None:
            return None
        return SlotThen(
            number=number,
            key_hash=bid.key_hash,
            head=bid.head,
            licence_x=bid.licence_x,
            licence_parity=bid.licence_parity,
            revealed=bid.revealed,
        )

    async def prepare(self, round_: int, slot: int, opening: Opening) -> bytes:
        data = build_reveal(round_, slot, key=opening.key, budget=opening.budget, cap=opening.cap)
        assert self._sender is not None
        prepared = await self._sender.prepare(Call(to=self.contract, data=data))
        return prepared.raw

    async def deliver(self, raw: bytes) -> bytes:
        assert self._sender is not None
        sent = await self._sender.submit(transaction.decode(raw, sender=self._sender.address))
        return (await self._sender.wait(sent)).transaction_hash

    async def _moment(self, tag: str) -> Moment:
        block = await self._rpc.block("latest" if tag == "latest" else "finalized")
        if block is None:
            raise RpcError(f"{self._rpc.endpoint} has no {tag} block yet; wait until the node has started")
        return Moment(number=block.number, time=block.timestamp)
