"""Calldata and reads of KeyRecords and Settlement. No keys inside: `chains.rpc.sender` signs and sends.

A whole chunk fits one transaction: 128 lots take at most 2 M gas to post with six licences each, and 5 M to claim.
Spec: `specs/protocol/key-record.md` sections "Lot proofs", "Posting" and "Settlement".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eth_abi.abi import decode

from chains.base.function_call import calldata
from chains.crypto.epoch import CHUNK_LOTS, leaf_hash, lot_proof
from chains.rpc.client import BlockId, JsonRpc

_PROOF = "(bytes,address[],address[],bytes32[],bytes32[])"
_POOL = "(uint64,uint8,uint16,uint16,uint16,uint16,uint128,uint128)"
POST = f"post(uint64,uint16,bytes,{_PROOF},bytes)"
POSTED_LOTS = "postedLots(uint64,uint16)"
POST_ROOT = "postRoot(uint64,uint16,uint16)"
CLAIM = f"claim(uint64,uint16,bytes,{_PROOF})"
REFUND_MISSING = "refundMissing(uint64,uint16,bytes,uint16[])"
CLAIM_MINER_FEE = "claimMinerFee(uint64,address)"
CLAIM_METADATA_FEE = "claimMetadataFee(uint64,uint256)"
SETTLED = "settled(uint64,uint16,uint16)"
POOLS = "pools(uint64)"
OWED_TO_MINER = "owedToMiner(uint64,address)"
OWED_TO_RECIPIENT = "owedToRecipient(uint64,uint256)"

KEY_RECORDS_FUNCTIONS = (POST, POSTED_LOTS, POST_ROOT)
SETTLEMENT_FUNCTIONS = (
    CLAIM,
    REFUND_MISSING,
    CLAIM_MINER_FEE,
    CLAIM_METADATA_FEE,
    SETTLED,
    POOLS,
    OWED_TO_MINER,
    OWED_TO_RECIPIENT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafEntry:
    """What the leaf of a lot is made of, beside its number: two accounts of the auction chain and a content hash."""

    owner: bytes
    gateway: bytes
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LotProof:
    """Lots of a chunk (0 .. 127, ascending) with their leaf entries; `fields` is the contract's struct."""

    lots: tuple[int, ...]
    owners: tuple[bytes, ...]
    gateways: tuple[bytes, ...]
    contents: tuple[bytes, ...]
    siblings: tuple[bytes, ...]

    @property
    def fields(self) -> tuple[bytes, tuple[bytes, ...], tuple[bytes, ...], tuple[bytes, ...], tuple[bytes, ...]]:
        """Return the members in the order of the contract's struct."""
        return bytes(self.lots), self.owners, self.gateways, self.contents, self.siblings


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The auction fee of a round: who shares it, and what each may have collected by now, wei of DTX.

    `miner_count` 0 = nothing of the round has been claimed yet. `miners` 0 otherwise = the fee recipient alone.
    """

    miners: int
    miner_count: int
    recipients: int
    gateway_bps: int
    platform_bps: int
    fee_bps: int
    miner_each: int
    recipient_each: int


def prove_lots(entries: Sequence[LeafEntry], chunk: int, lots: Sequence[int]) -> LotProof:
    """Return the proof of `lots` of `chunk`; `entries` are those of all lots of the round, lot 0 first.

    Owners or gateways that are all the same are given once. Raises BadLotProof.
    """
    leaves = [
        leaf_hash(lot=lot, owner=entry.owner, gateway_payout=entry.gateway, content=entry.content)
        for lot, entry in enumerate(entries)
    ]
    siblings = lot_proof(leaves, chunk, lots)
    chosen = [entries[chunk * CHUNK_LOTS + lot] for lot in lots]
    return LotProof(
        lots=tuple(lots),
        owners=_once([entry.owner for entry in chosen]),
        gateways=_once([entry.gateway for entry in chosen]),
        contents=tuple(entry.content for entry in chosen),
        siblings=tuple(siblings),
    )


def build_post(round_id: int, chunk: int, results: bytes, proof: LotProof, records: Sequence[bytes]) -> bytes:
    """Return calldata of KeyRecords.post; `records` 65 bytes each: lots ascending, for each lot its winners by rank."""
    return calldata(POST, round_id, chunk, results, proof.fields, b"".join(records))


def build_claim(round_id: int, chunk: int, results: bytes, proof: LotProof) -> bytes:
    """Return calldata of Settlement.claim."""
    return calldata(CLAIM, round_id, chunk, results, proof.fields)


def build_refund_missing(round_id: int, chunk: int, results: bytes, positions: Sequence[int]) -> bytes:
    """Return calldata of Settlement.refundMissing; positions are lot in chunk x 6 + rank."""
    return calldata(REFUND_MISSING, round_id, chunk, results, list(positions))


def build_claim_miner_fee(round_id: int, miner: bytes) -> bytes:
    """Return calldata of Settlement.claimMinerFee."""
    return calldata(CLAIM_MINER_FEE, round_id, miner)


def build_claim_metadata_fee(round_id: int, index: int) -> bytes:
    """Return calldata of Settlement.claimMetadataFee; `index` counts the auction's feeRecipients of the round."""
    return calldata(CLAIM_METADATA_FEE, round_id, index)


class DeliveryClient:
    """Reads of one deployment. Raises what `JsonRpc.call` raises."""

    def __init__(self, rpc: JsonRpc, *, key_records: bytes, settlement: bytes) -> None:
        self._rpc = rpc
        self.key_records = key_records
        self.settlement = settlement

    async def posted_lots(self, round_id: int, chunk: int, block: BlockId = "latest") -> tuple[int, int]:
        """Return the lots of a chunk with records of (the gateway, the owner), bit i = lot i of the chunk."""
        output = await self._rpc.call(self.key_records, calldata(POSTED_LOTS, round_id, chunk), block=block)
        gateway, owner = decode(["uint128", "uint128"], output)
        return int(gateway), int(owner)

    async def post_root(self, round_id: int, chunk: int, post: int, block: BlockId = "latest") -> bytes:
        """Return the Merkle root of a post, 32 zero bytes if there is none."""
        return await self._rpc.call(self.key_records, calldata(POST_ROOT, round_id, chunk, post), block=block)

    async def settled(self, round_id: int, chunk: int, position: int, block: BlockId = "latest") -> bool:
        """Tell whether a licence was claimed or refunded."""
        return await self._number(SETTLED, round_id, chunk, position, block=block) != 0

    async def pool(self, round_id: int, block: BlockId = "latest") -> Pool:
        """Return the fee pool of a round."""
        output = await self._rpc.call(self.settlement, calldata(POOLS, round_id), block=block)
        miners, count, recipients, gateway, platform, fee, miner_each, recipient_each = decode([_POOL], output)[0]
        return Pool(
            miners=miners,
            miner_count=count,
            recipients=recipients,
            gateway_bps=gateway,
            platform_bps=platform,
            fee_bps=fee,
            miner_each=miner_each,
            recipient_each=recipient_each,
        )

    async def owed_to_miner(self, round_id: int, miner: bytes, block: BlockId = "latest") -> int:
        """Return the wei of DTX that `claimMinerFee` would credit now."""
        return await self._number(OWED_TO_MINER, round_id, miner, block=block)

    async def owed_to_recipient(self, round_id: int, index: int, block: BlockId = "latest") -> int:
        """Return the wei of DTX that `claimMetadataFee` would credit now."""
        return await self._number(OWED_TO_RECIPIENT, round_id, index, block=block)

    async def _number(self, signature: str, *values: object, block: BlockId) -> int:
        output = await self._rpc.call(self.settlement, calldata(signature, *values), block=block)
        return int(decode(["uint256"], output)[0])


def _once(accounts: Sequence[bytes]) -> tuple[bytes, ...]:
    return tuple(accounts[:1] if len(set(accounts)) == 1 else accounts)
