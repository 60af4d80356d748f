"""The market over two RPC connections: reads of both chains, and the bidder's own transactions.

Implements `chains.market.market.Market`. Nothing read here is believed for what it says about lots:
`chains.market.lots` proves them. Results are compared with the hashes that the contract stores, in finalized state.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from chains.auction import delivery_events
from chains.auction import events as auction_events
from chains.auction.delivery_rules import Kind
from chains.auction.delivery_view import DeliveryView
from chains.auction.errors import StateDiverged
from chains.auction.ledger_view import AuctionView
from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult, decode_results
from chains.crypto.keys import PrivateKey
from chains.market.contract import Contract, as_bytes, as_int
from chains.market.deployment import Contracts, read_contracts
from chains.market.errors import CommandFailed, RoundNotFound
from chains.market.follower import Follower
from chains.market.lots import Lot
from chains.market.market import BlockTag, Deadlines, Money, MonthKeys, PostedRecord, Round, Sent, Slot
from chains.market.permit import sign_permit
from chains.market.recovery_file import SealedBatch
from chains.metadata.events import decode_log as decode_metadata_log
from chains.metadata.ledger_view import MetadataView
from chains.rpc.client import JsonRpc
from chains.rpc.errors import CallReverted, MalformedAnswer, RpcError
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Log

FINALITY_TIMEOUT_SECONDS = 120.0
PERMIT_SECONDS = 3_600


class AuctionLedger:
    """What the events of the auction chain's contracts add up to."""

    def __init__(self) -> None:
        self.rounds = AuctionView()
        self.deliveries = DeliveryView()

    def take(self, log: Log) -> None:
        """Take in the next log; one of no event of ours is passed over."""
        event = auction_events.decode_log(log.topics, log.data)
        if event is not None:
            self.rounds.apply(event, log.transaction_hash)
            return
        delivery = delivery_events.decode_log(log.topics, log.data)
        if delivery is not None:
            self.deliveries.apply(delivery)


def follow_metadata(rpc: JsonRpc, contracts: Contracts) -> Follower[MetadataView]:
    """Return a follower of the metadata chain's ledger."""

    def take(view: MetadataView, log: Log) -> None:
        event = decode_metadata_log(log.topics, log.data)
        if event is not None:
            view.apply(event)

    return Follower(rpc, contracts.metadata, fresh=MetadataView, take=take)


def follow_auction(rpc: JsonRpc, contracts: Contracts) -> Follower[AuctionLedger]:
    """Return a follower of the auction chain's rounds and deliveries."""
    return Follower(rpc, contracts.auction, fresh=AuctionLedger, take=AuctionLedger.take)


async def is_metadata_chain(rpc: JsonRpc, contracts: Contracts) -> bool:
    """Tell whether the node's chain has the EpochBook at its address."""
    return await _answers(Contract(rpc, "metadata", "EpochBook", contracts.epoch_book), "epochCount")


async def is_auction_chain(rpc: JsonRpc, contracts: Contracts) -> bool:
    """Tell whether the node's chain has the BatchAuction at its address."""
    return await _answers(Contract(rpc, "auction", "BatchAuction", contracts.batch_auction), "FORFEIT_FLOOR")


async def _answers(contract: Contract, function: str) -> bool:
    try:
        await contract.read_int(function)
    except (CallReverted, MalformedAnswer):
        return False
    return True


class ChainMarket:
    """Both chains, for one account or for nobody. Make it with `connect`."""

    def __init__(
        self,
        metadata: JsonRpc,
        auction: JsonRpc,
        contracts: Contracts,
        *,
        chain_ids: tuple[int, int],
        key: PrivateKey | None = None,
    ) -> None:
        self._metadata_rpc, self._auction_rpc = metadata, auction
        self._contracts = contracts
        self._chain_ids = chain_ids
        self._metadata = follow_metadata(metadata, contracts)
        self._auction = follow_auction(auction, contracts)
        self._rounds = Contract(auction, "auction", "BatchAuction", contracts.batch_auction)
        self._vault = Contract(auction, "auction", "Vault", contracts.vault)
        self._dtx = Contract(auction, "auction", "DTX", contracts.dtx)
        abis = [self._rounds.abi, self._vault.abi, self._dtx.abi]
        self._key = key
        self._sender = None if key is None else TransactionSender(auction, key, abis=abis)

    @classmethod
    @asynccontextmanager
    async def connect(
        cls, metadata: str, auction: str, *, contracts: Path | None = None, key: PrivateKey | None = None
    ) -> AsyncIterator[ChainMarket]:
        """Connect to both nodes; raises `RpcError`, and `CommandFailed` if one of them lacks the contracts."""
        where = read_contracts(contracts)
        async with JsonRpc.http(metadata) as metadata_rpc, JsonRpc.http(auction) as auction_rpc:
            for what, stands in (
                (f"{metadata_rpc.endpoint} has no EpochBook", await is_metadata_chain(metadata_rpc, where)),
                (f"{auction_rpc.endpoint} has no BatchAuction", await is_auction_chain(auction_rpc, where)),
            ):
                if not stands:
                    raise CommandFailed(f"{what} where it should stand: is it the node of the other chain?")
            chain_ids = (await metadata_rpc.chain_id(), await auction_rpc.chain_id())
            yield cls(metadata_rpc, auction_rpc, where, chain_ids=chain_ids, key=key)

    @property
    def metadata_chain_id(self) -> int:
        return self._chain_ids[0]

    @property
    def auction_chain_id(self) -> int:
        return self._chain_ids[1]

    @property
    def contract(self) -> bytes:
        return self._contracts.batch_auction

    # -- rounds and lots

    async def newest_round(self) -> int | None:
        await self._auction.catch_up()
        return self._auction.view.rounds.newest

    async def round(self, number: int, at: BlockTag = "latest") -> Round | None:
        block = await self._auction_rpc.block(at)
        if block is None:
            return None
        # By number, so that time and phase are of one block; phaseOf of a block sees that block's own timestamp.
        phase = Phase(await self._rounds.read_int("phaseOf", number, block=block.number))
        if phase is Phase.NONE:
            return None
        found = await self._rounds.read_struct("rounds", number, block=block.number)
        ends = await self._rounds.read_struct("deadlines", number, block=block.number)
        return Round(
            number=number,
            month=as_int(found["month"]),
            lots=as_int(found["lots"]),
            leaf_root=as_bytes(found["leafRoot"]),
            terms_head=as_bytes(found["termsHead"]),
            deadlines=Deadlines(
                open_time=as_int(ends["openTime"]),
                commit_end=as_int(ends["commitEnd"]),
                reveal_start=as_int(ends["revealStart"]),
                reveal_end=as_int(ends["revealEnd"]),
                clear_end=as_int(ends["clearEnd"]),
                deliver_end=as_int(ends["deliverEnd"]),
                dispute_end=as_int(ends["disputeEnd"]),
            ),
            phase=phase,
            done=bool(found["done"]),
            time=block.timestamp,
        )

    async def lots(self, number: int) -> Sequence[Lot]:
        await self._metadata.catch_up()
        try:
            found = self._metadata.view.lots(number)
        except KeyError:
            raise RoundNotFound(
                wanted=f"{number} on the metadata chain",
                remedy="its node may be behind, or belong to another market: check --metadata-rpc",
            ) from None
        return [
            Lot(
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
            for lot in found
        ]

    async def month_keys(self, root: bytes) -> MonthKeys | None:
        await self._metadata.catch_up()
        found = self._metadata.view.month_keys.get(root)
        return None if found is None else MonthKeys(first_month=found.first_month, addresses=found.addresses)

    async def term_of(self, month: int) -> tuple[int, int]:
        zero, term = await self._rounds.read_int("MONTH_ZERO"), await self._rounds.read_int("TERM")
        return zero + month * term, zero + (month + 1) * term

    # -- slots and money

    async def slot(self, number: int, bidder: bytes) -> Slot | None:
        place = await self._rounds.read_int("slotOf", number, bidder)
        if place == 0:
            return None
        bid = await self._rounds.read_struct("bids", number, place - 1)
        return Slot(
            number=place - 1,
            bidder=as_bytes(bid["bidder"]),
            lock=as_int(bid["lock"]),
            key_hash=as_bytes(bid["keyHash"]),
            head=as_bytes(bid["head"]),
            licence_x=as_int(bid["licenceX"]),
            licence_parity=as_int(bid["licenceParity"]),
            revealed=bool(bid["revealed"]),
            budget=as_int(bid["budget"]),
            cap=as_int(bid["cap"]),
            paid=bool(bid["paid"]),
        )

    async def money(self, account: bytes) -> Money:
        return Money(
            vault=await self._vault.read_int("balanceOf", account),
            wallet=await self._dtx.read_int("balanceOf", account),
            gas=await self._auction_rpc.balance(account),
        )

    async def lock_floor(self) -> int:
        return await self._rounds.read_int("FORFEIT_FLOOR")

    # -- sending

    async def deposit(self, wei: int) -> Sent:
        sender, key = self._require_sender(), self._key
        allowed = await self._dtx.read_int("allowance", sender.address, self._vault.address)
        head = await self._auction_rpc.block("latest")
        if allowed >= wei or key is None or head is None:
            return await self._send(self._vault, "deposit", wei)
        deadline = head.timestamp + PERMIT_SECONDS
        permit = sign_permit(
            key,
            chain_id=self.auction_chain_id,
            token=self._dtx.address,
            spender=self._vault.address,
            wei=wei,
            nonce=await self._dtx.read_int("nonces", sender.address),
            deadline=deadline,
        )
        return await self._send(self._vault, "depositWithPermit", wei, deadline, permit[64], permit[:32], permit[32:64])

    async def commit(self, number: int, batch: SealedBatch, lock: int) -> Sent:
        return await self._send(
            self._rounds,
            "commit",
            number,
            batch.key_hash,
            lock,
            batch.licence_x,
            batch.licence_parity,
            batch.ciphertext,
        )

    async def reveal(self, number: int, slot: int, key: bytes, budget: int, cap: int) -> Sent:
        return await self._send(self._rounds, "reveal", number, slot, key, budget, cap)

    async def wait_until_finalized(self, sent: Sent) -> None:
        receipt = await self._auction_rpc.receipt(sent.transaction_hash)
        if receipt is None:
            raise RpcError(f"transaction 0x{sent.transaction_hash.hex()} was reorganised away; run the command again")
        await self._auction_rpc.wait_until_finalized(receipt, within=FINALITY_TIMEOUT_SECONDS)

    # -- results and records

    async def results(self, number: int) -> Mapping[int, LotResult]:
        round_ = await self.round(number, "finalized")
        if round_ is None or not round_.done:
            return {}
        await self._auction.catch_up()
        record = self._auction.view.rounds.rounds.get(number)
        if record is None or record.finalized is None:
            return {}
        for chunk in range(record.chunk_count):
            computed = record.result_hash(chunk)
            stored = await self._rounds.read_bytes("resultHash", number, record.finalized.attempt, chunk)
            if computed != stored:
                raise StateDiverged(number, f"results of chunk {chunk}", computed, stored)
        return dict(enumerate(record.results or []))

    async def records(self, number: int) -> Mapping[tuple[int, int], PostedRecord]:
        await self._auction.catch_up()
        record = self._auction.view.rounds.rounds.get(number)
        if record is None:
            return {}
        found: dict[tuple[int, int], PostedRecord] = {}
        for chunk in range(record.chunk_count):
            data = record.chunk_results(chunk)
            if data is None:
                continue
            posted = self._auction.view.deliveries.records(number, chunk, decode_results(data))
            for licence, each in posted.items():
                found[licence] = PostedRecord(record=each.record, by_owner=each.kind is Kind.OWNER)
        return found

    # -- inside

    async def _send(self, contract: Contract, function: str, *arguments: int | bytes) -> Sent:
        call = Call(to=contract.address, data=contract.data(function, *arguments))
        receipt = await self._require_sender().send(call)
        return Sent(
            transaction_hash=receipt.transaction_hash, block_number=receipt.block_number, gas_used=receipt.gas_used
        )

    def _require_sender(self) -> TransactionSender:
        if self._sender is None:
            raise CommandFailed("this needs the bidder's key: give --key FILE, or --devnet-role bidder --index N")
        return self._sender
