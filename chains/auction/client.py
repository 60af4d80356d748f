"""Typed reads of token, vault and batch auction, and their events, over JSON-RPC.

No keys: `chains.rpc.sender` signs and sends what `chains.auction.calldata` builds.

Accounts are 20 bytes, times unix seconds, amounts of rounds ticks, of vault and token wei of DTX. Every read takes a
block (number, hash, or latest, safe, finalized) and raises what `JsonRpc.call` raises: CallReverted with the contract's
error, RpcError when the node cannot be asked.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from inspect import signature
from typing import TypeVar

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError

from chains.auction.calldata import parse_commit
from chains.auction.clearing_feed import ClearingFeed, RevealedBatch
from chains.auction.deployment import PREDEPLOYED, AuctionAddresses
from chains.auction.errors import CiphertextUnavailable, StateDiverged
from chains.auction.events import AuctionEvent, decode_log
from chains.auction.ledger_view import AuctionView, Bid
from chains.auction.life_cycle import Phase
from chains.base.errors import MalformedValue
from chains.base.function_call import calldata
from chains.base.schedule import RoundDeadlines
from chains.crypto import sealed_batch
from chains.rpc.client import BlockId, JsonRpc
from chains.rpc.errors import MalformedAnswer
from chains.rpc.hexes import to_bytes
from chains.rpc.values import Log

_T = TypeVar("_T")

_ROUND = (
    "(uint8,uint8,uint32,uint32,uint32,uint32,uint32,uint64,uint40,uint32,uint16,uint16,uint16,uint16,bool,uint16,uint16,"
    "uint16,bytes32,bytes32,bytes32,bytes32)"
)
_BID = "(address,uint96,bytes32,bytes32,bytes32,uint96,uint16,bool,uint8,bool,uint256)"
_ATTEMPT = "(uint8,uint16,uint96,bytes32,bytes32,bytes32)"
_DEADLINES = "(uint40,uint40,uint40,uint40,uint40,uint40,uint40,uint40)"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundWords:
    """What the chain stores of a round; fields as in IBatchAuction.Round. `chunks` 0: there is no such round."""

    mode: int
    attempt: int
    commit_block: int
    reveal_block: int
    clear_block: int
    deliver_block: int
    dispute_block: int
    miners: int
    open_time: int
    month: int
    lots: int
    chunks: int
    bidders: int
    revealed: int
    done: bool
    gateway_bps: int
    platform_bps: int
    fee_bps: int
    terms_head: bytes
    leaf_root: bytes
    final_state: bytes
    fee_list: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class BidWords:
    """What the chain stores of a slot; `bidder` is None for an empty one. `key` is public after the reveal."""

    bidder: bytes | None
    lock: int
    key_hash: bytes
    head: bytes
    key: bytes = field(repr=False)
    budget: int
    cap: int
    revealed: bool
    licence_parity: int
    paid: bool
    licence_x: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptWords:
    """Where clearing stands; `mode` 0 = not started."""

    mode: int
    next_chunk: int
    revenue: int
    state_hash: bytes
    terms_head: bytes
    seed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedEvent:
    """An event and where it stands on the chain."""

    event: AuctionEvent
    log: Log


class AuctionClient:
    """Reads of one deployment; that of genesis unless told otherwise."""

    def __init__(self, rpc: JsonRpc, at: AuctionAddresses = PREDEPLOYED) -> None:
        self._rpc = rpc
        self.at = at

    async def round(self, round_id: int, block: BlockId = "latest") -> RoundWords | None:
        """Return a round, None if it was never opened."""
        values = _build(RoundWords, await self._struct("rounds(uint64)", _ROUND, round_id, block=block))
        return values if values.chunks else None

    async def bid(self, round_id: int, slot: int, block: BlockId = "latest") -> BidWords | None:
        """Return a slot, None if it is empty."""
        struct = await self._struct("bids(uint64,uint8)", _BID, round_id, slot, block=block)
        bidder = bytes.fromhex(str(struct[0])[2:])
        return _build(BidWords, (bidder, *struct[1:])) if any(bidder) else None

    async def attempt(self, round_id: int, attempt: int = 0, block: BlockId = "latest") -> AttemptWords:
        """Return where clearing stands."""
        struct = await self._struct("attempts(uint64,uint8)", _ATTEMPT, round_id, attempt, block=block)
        return _build(AttemptWords, struct)

    async def deadlines(self, round_id: int, block: BlockId = "latest") -> RoundDeadlines:
        """Return the deadlines; phases may last longer, by blocks. Raises CallReverted for an unknown round."""
        struct = await self._struct("deadlines(uint64)", _DEADLINES, round_id, block=block)
        return _build(RoundDeadlines, struct)

    async def phase(self, round_id: int, block: BlockId = "latest") -> Phase:
        """Return the phase at a block, NONE for an unknown round."""
        return Phase(await self._number(self.at.batch_auction, "phaseOf(uint64)", round_id, block=block))

    async def slot_of(self, round_id: int, bidder: bytes, block: BlockId = "latest") -> int | None:
        """Return the slot of a bidder, None if it has none."""
        found = await self._number(self.at.batch_auction, "slotOf(uint64,address)", round_id, bidder, block=block)
        return found - 1 if found else None

    async def result_hash(self, round_id: int, chunk: int, attempt: int = 0, block: BlockId = "latest") -> bytes:
        """Return keccak of the 1024 result bytes of a chunk, zero bytes if it was not cleared."""
        data = calldata("resultHash(uint64,uint8,uint16)", round_id, attempt, chunk)
        return await self._rpc.call(self.at.batch_auction, data, block=block)

    async def fee_recipients(self, round_id: int, block: BlockId = "latest") -> tuple[bytes, ...]:
        """Return who shares the metadata half of the round's auction fee."""
        data = calldata("feeRecipients(uint64)", round_id)
        (found,) = _decoded(["address[]"], await self._rpc.call(self.at.batch_auction, data, block=block))
        assert isinstance(found, tuple | list)
        return tuple(bytes.fromhex(str(address)[2:]) for address in found)

    async def lock_floor(self, block: BlockId = "latest") -> int:
        """Return the least lock of a commit in ticks."""
        return await self._number(self.at.batch_auction, "FORFEIT_FLOOR()", block=block)

    async def credit(self, account: bytes, block: BlockId = "latest") -> int:
        """Return the free credit of an account in the vault."""
        return await self._number(self.at.vault, "balanceOf(address)", account, block=block)

    async def escrowed(self, block: BlockId = "latest") -> int:
        """Return what the market contracts hold in escrow."""
        return await self._number(self.at.vault, "escrowed()", block=block)

    async def withdraw_nonce(self, account: bytes, block: BlockId = "latest") -> int:
        """Return the nonce of the account's next relayed withdrawal."""
        return await self._number(self.at.vault, "nonces(address)", account, block=block)

    async def token_balance(self, account: bytes, block: BlockId = "latest") -> int:
        """Return the DTX in an account's wallet."""
        return await self._number(self.at.dtx, "balanceOf(address)", account, block=block)

    async def allowance(self, owner: bytes, block: BlockId = "latest") -> int:
        """Return how much DTX of `owner` the vault may take."""
        return await self._number(self.at.dtx, "allowance(address,address)", owner, self.at.vault, block=block)

    async def events(self, from_block: int, to_block: int | None = None) -> AsyncIterator[LoggedEvent]:
        """Yield the events of auction and vault in chain order, from `from_block` to `to_block` (None: the newest)."""
        pages = self._rpc.log_pages(
            from_block=from_block, to_block=to_block, addresses=(self.at.batch_auction, self.at.vault)
        )
        async for page in pages:
            for log in page.logs:
                event = decode_log(log.topics, log.data)
                if event is not None:
                    yield LoggedEvent(event=event, log=log)

    async def follow(self, view: AuctionView, from_block: int, to_block: int) -> None:
        """Bring a view up to and including `to_block`; the next call begins one block later."""
        async for logged in self.events(from_block, to_block):
            view.apply(logged.event, logged.log.transaction_hash)

    async def ciphertext(self, round_id: int, bid: Bid) -> bytes:
        """Return the ciphertext of a slot from the calldata of its commit, checked against the head on chain.

        Raises CiphertextUnavailable when the node does not have it.
        """
        slot, name = bid.commit.slot, bid.transaction
        found = await self._rpc.transaction(name)
        if found is None:
            raise CiphertextUnavailable(round_id, slot, name, "the node does not know the transaction")
        try:
            ciphertext = parse_commit(to_bytes(found.get("input"), "the input of a transaction"))
            head = sealed_batch.row_heads(ciphertext)[0]
        except (MalformedValue, MalformedAnswer) as error:
            raise CiphertextUnavailable(round_id, slot, name, str(error)) from error
        if head != bid.commit.head:
            raise CiphertextUnavailable(round_id, slot, name, "its rows do not hash to the head on chain")
        return ciphertext

    async def clearing_feed(self, view: AuctionView, round_id: int, terms: Sequence[bytes]) -> ClearingFeed:
        """Return the feed of a round that is being cleared, caught up with the chain.

        `terms` are the terms rows of the epoch, chunk 0 first. Raises CiphertextUnavailable and StateDiverged.
        """
        entry = view.rounds[round_id]
        batches = [
            RevealedBatch(
                slot=slot,
                bidder=bid.commit.bidder,
                key=bid.reveal.key,
                budget=bid.reveal.budget,
                cap=bid.reveal.cap,
                ciphertext=await self.ciphertext(round_id, bid),
            )
            for slot, bid in sorted(entry.bids.items())
            if bid.reveal is not None
        ]
        feed = ClearingFeed(
            round_id=round_id,
            chain_id=await self._rpc.chain_id(),
            contract=self.at.batch_auction,
            terms=terms,
            batches=batches,
        )
        if feed.terms_head != entry.opened.terms_head:
            raise StateDiverged(round_id, "terms head", feed.terms_head, entry.opened.terms_head)
        attempt = await self.attempt(round_id)
        if attempt.mode:
            feed.catch_up(attempt.next_chunk, attempt.state_hash)
        return feed

    async def _number(self, to: bytes, function: str, *values: object, block: BlockId) -> int:
        output = await self._rpc.call(to, calldata(function, *values), block=block)
        (number,) = _decoded(["uint256"], output)
        assert isinstance(number, int)
        return number

    async def _struct(self, function: str, kind: str, *values: object, block: BlockId) -> tuple[object, ...]:
        output = await self._rpc.call(self.at.batch_auction, calldata(function, *values), block=block)
        (struct,) = _decoded([kind], output)
        assert isinstance(struct, tuple)
        return struct


def _build(kind: Callable[..., _T], values: Sequence[object]) -> _T:
    """Make a dataclass of its members in declared order, which is that of the contract's struct."""
    return kind(**dict(zip(signature(kind).parameters, values, strict=True)))


def _decoded(kinds: list[str], output: bytes) -> tuple[object, ...]:
    try:
        return decode(kinds, output)
    except DecodingError as error:
        raise MalformedAnswer(what="the output of a call", value=output) from error
