"""Blocks, receipts and logs as the event-loop process keeps them: read from frames once, decoded as far as asked.

Nothing here is verified: it comes from the node's own chain process. Layout: specs/protocol/process.md section 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import rlp
from eth_hash.auto import keccak

from chains.rpc.transaction import SignedTransaction, decode
from node.errors import ProtocolBroken


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The 20 fields of a Cancun header, and its hash. Times are Unix seconds, fees wei a gas."""

    hash: bytes
    parent_hash: bytes
    uncles_hash: bytes
    miner: bytes
    state_root: bytes
    transactions_root: bytes
    receipts_root: bytes
    logs_bloom: bytes
    difficulty: int
    number: int
    gas_limit: int
    gas_used: int
    timestamp: int
    extra_data: bytes
    mix_hash: bytes
    nonce: bytes
    base_fee: int
    withdrawals_root: bytes
    blob_gas_used: int
    excess_blob_gas: int
    parent_beacon_block_root: bytes

    @classmethod
    def decode(cls, raw: bytes) -> Header:
        """Read header RLP; raises `ProtocolBroken`."""
        fields = rlp.decode(raw, strict=True)
        if not isinstance(fields, list) or len(fields) != 20 or not all(isinstance(part, bytes) for part in fields):
            raise ProtocolBroken("a header that has not 20 fields")
        number = [int.from_bytes(part, "big") if len(part) <= 32 else 0 for part in fields]
        return cls(
            hash=keccak(raw),
            parent_hash=fields[0],
            uncles_hash=fields[1],
            miner=fields[2],
            state_root=fields[3],
            transactions_root=fields[4],
            receipts_root=fields[5],
            logs_bloom=fields[6],
            difficulty=number[7],
            number=number[8],
            gas_limit=number[9],
            gas_used=number[10],
            timestamp=number[11],
            extra_data=fields[12],
            mix_hash=fields[13],
            nonce=fields[14],
            base_fee=number[15],
            withdrawals_root=fields[16],
            blob_gas_used=number[17],
            excess_blob_gas=number[18],
            parent_beacon_block_root=fields[19],
        )

    @property
    def next_base_fee(self) -> int:
        """The base fee of a child (EIP-1559, elasticity 2, change at most 1/8)."""
        target = self.gas_limit // 2
        if self.gas_used == target:
            return self.base_fee
        change = self.base_fee * abs(self.gas_used - target) // target // 8
        return self.base_fee + max(1, change) if self.gas_used > target else self.base_fee - change


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRecord:
    """One log and its place on the chain; `log_index` counts within the block."""

    address: bytes
    topics: tuple[bytes, ...]
    data: bytes
    block_number: int
    block_hash: bytes
    transaction_hash: bytes
    transaction_index: int
    log_index: int

    @classmethod
    def read(cls, frame: object) -> LogRecord:
        """Read a log of a frame, its fields in the order above; raises `ProtocolBroken`."""
        if not isinstance(frame, list) or len(frame) != 8:
            raise ProtocolBroken("a log that has not 8 fields")
        address, topics, data, number, block_hash, transaction_hash, transaction_index, log_index = frame
        return cls(
            address=address,
            topics=tuple(topics),
            data=data,
            block_number=number,
            block_hash=block_hash,
            transaction_hash=transaction_hash,
            transaction_index=transaction_index,
            log_index=log_index,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRecord:
    """What one transaction did."""

    status: int
    cumulative_gas_used: int
    gas_used: int
    logs_bloom: bytes
    logs: tuple[LogRecord, ...]


@dataclass(slots=True, kw_only=True)
class BlockRecord:
    """A block with its transactions, their senders and receipts; transactions are decoded on first use."""

    header: Header
    size: int
    raws: tuple[bytes, ...] = field(repr=False)
    senders: tuple[bytes, ...] = field(repr=False)
    receipts: tuple[ReceiptRecord, ...] = field(repr=False)
    hashes: tuple[bytes, ...] = field(repr=False)
    _decoded: dict[int, SignedTransaction] = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, frame: object) -> BlockRecord:
        """Read the block map of a frame; raises `ProtocolBroken`."""
        try:
            if not isinstance(frame, dict):
                raise TypeError("no map")
            raws = tuple(frame["transactions"])
            header = Header.decode(frame["header"])
            hashes = tuple(bytes(keccak(raw)) for raw in raws)
            return cls(
                header=header,
                size=frame["size"],
                raws=raws,
                senders=tuple(frame["senders"]),
                receipts=tuple(_receipts(frame["receipts"], header, hashes)),
                hashes=hashes,
            )
        except (KeyError, TypeError, ValueError, rlp.DecodingError) as error:
            raise ProtocolBroken(f"a block that cannot be read: {error}") from None

    def transaction(self, index: int) -> SignedTransaction:
        """Return one transaction, decoded."""
        found = self._decoded.get(index)
        if found is None:
            found = self._decoded[index] = decode(self.raws[index], sender=self.senders[index])
        return found

    def logs(self) -> Iterator[LogRecord]:
        """Yield all logs in order."""
        for receipt in self.receipts:
            yield from receipt.logs


def _receipts(entries: list[list[object]], header: Header, hashes: tuple[bytes, ...]) -> Iterator[ReceiptRecord]:
    before = log_index = 0
    for index, (status, cumulative, bloom, logs) in enumerate(entries):
        if not (isinstance(status, int) and isinstance(cumulative, int) and isinstance(bloom, bytes)):
            raise TypeError("a receipt of the wrong types")
        if not isinstance(logs, list):
            raise TypeError("logs that are no list")
        records = []
        for address, topics, data in logs:
            place = [header.number, header.hash, hashes[index], index, log_index]
            records.append(LogRecord.read([address, topics, data, *place]))
            log_index += 1
        yield ReceiptRecord(
            status=status,
            cumulative_gas_used=cumulative,
            gas_used=cumulative - before,
            logs_bloom=bloom,
            logs=tuple(records),
        )
        before = cumulative
