"""Every key of a chain's database except votes, and the typed reads and writes of each.

All integers big-endian. "Canonical" = on the chain that ends in the head.

    key                                value                              what it asserts
    M                                  format u32 | genesis hash          this database belongs to that genesis
    H                                  block hash                         the head
    P                                  number u64                         states of blocks below it were pruned
    n | node hash                      trie node or code                  evm_database.py
    h | block hash                     header RLP                         a sealed, executed block
    b | block hash                     rlp(transactions as in envelope)   its body
    r | block hash                     rlp(receipts, EIP-2718 encoded)    what executing it gave
    s | block hash                     65 bytes                           its seal, the first one seen
    w | block hash                     weight u64 | checkpoint hash |     total weight since genesis; last checkpoint at
                                       previous checkpoint hash           or before it, and the one before that
    a | number u64 | block hash        (empty)                            every block at a height, canonical or not
    d | parent hash | miner            1 or 2 block hashes                what that miner sealed on that parent
    c | number u64                     block hash                         canonical
    t | transaction hash               block hash | index u32             canonical
    lb | number u64                    (empty)                            canonical block with at least one log
    la | address | number u64          (empty)                            canonical block with a log of that address
    lt | position u8 | topic | number  (empty)                            canonical block with that topic there

Keys of votes start with v: `finality.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

import rlp
from eth.abc import BlockHeaderAPI, ReceiptAPI
from eth.vm.forks.cancun.blocks import CancunBlockHeader

from chains.engine.database import Batch, Database, Readable
from chains.engine.fast.encoding import list_head, listed, payloads, string, transaction_item
from chains.engine.fast.receipts import PlainReceipt

FORMAT = 1
ZERO_HASH = bytes(32)
DECODED_HEADERS = 512
"""Decoded headers kept, about 4 kB each."""


class Writable(Readable, Protocol):
    """A batch."""

    def put(self, key: bytes, value: bytes) -> None:
        """Set a key."""

    def delete(self, key: bytes) -> None:
        """Delete a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What fork choice and finality need of a block; hashes of 32 zero bytes mean none."""

    weight: int
    checkpoint: bytes
    previous_checkpoint: bytes


def number_key(number: int) -> bytes:
    """Return a block number as 8 bytes, so that keys sort by height."""
    return number.to_bytes(8, "big")


def header_of(db: Readable, block_hash: bytes) -> BlockHeaderAPI | None:
    """Return the header of any stored block."""
    raw = db.get(b"h" + block_hash)
    return None if raw is None else decode_header(raw)


@lru_cache(maxsize=DECODED_HEADERS)
def decode_header(raw: bytes) -> BlockHeaderAPI:
    """Decode a header of the Cancun shape (20 fields). The last ones are kept: fork choice reads them every block."""
    return cast(BlockHeaderAPI, rlp.decode(raw, sedes=CancunBlockHeader))


def body_of(db: Readable, block_hash: bytes) -> tuple[bytes, ...] | None:
    """Return the raw transactions of a stored block, each as it stands in `eth_sendRawTransaction`."""
    raw = db.get(b"b" + block_hash)
    if raw is None:
        return None
    return tuple(raw_transaction(item) for item in rlp.decode(raw))


def raw_transaction(item: object) -> bytes:
    """Turn one item of a transaction list into raw bytes: typed ones are strings there, legacy ones lists."""
    return bytes(item) if isinstance(item, bytes) else bytes(rlp.encode(item))


def list_item(raw: bytes) -> object:
    """Inverse of `raw_transaction`."""
    return rlp.decode(raw) if raw[0] >= 0xC0 else raw


def receipts_of(db: Readable, block_hash: bytes) -> tuple[ReceiptAPI, ...] | None:
    """Return the receipts of a stored block, in order; `gas_used` in them is cumulative."""
    raw = db.get(b"r" + block_hash)
    if raw is None:
        return None
    ((start, end),) = payloads(raw, 0, len(raw))
    return tuple(PlainReceipt.decode(raw[first:last]) for first, last in payloads(raw, start, end))


def seal_of(db: Readable, block_hash: bytes) -> bytes | None:
    """Return the seal of a stored block; genesis has none."""
    return db.get(b"s" + block_hash)


def standing_of(db: Readable, block_hash: bytes) -> Standing | None:
    """Return weight and checkpoints of a stored block."""
    raw = db.get(b"w" + block_hash)
    if raw is None:
        return None
    return Standing(weight=int.from_bytes(raw[:8], "big"), checkpoint=raw[8:40], previous_checkpoint=raw[40:72])


def sealed_on(db: Readable, parent_hash: bytes, miner: bytes) -> tuple[bytes, ...]:
    """Return the stored blocks that `miner` sealed on a parent: normally at most one, two are evidence."""
    raw = db.get(b"d" + parent_hash + miner) or b""
    return tuple(raw[at : at + 32] for at in range(0, len(raw), 32))


def canonical_hash(db: Readable, number: int) -> bytes | None:
    """Return the hash of the canonical block at a height, None above the head."""
    return None if number < 0 else db.get(b"c" + number_key(number))


def head_hash(db: Readable) -> bytes | None:
    """Return the head's hash, None in an empty database."""
    return db.get(b"H")


def transaction_position(db: Readable, transaction_hash: bytes) -> tuple[bytes, int] | None:
    """Return (canonical block hash, index in it)."""
    raw = db.get(b"t" + transaction_hash)
    return None if raw is None else (raw[:32], int.from_bytes(raw[32:], "big"))


def identity(db: Readable) -> tuple[int, bytes] | None:
    """Return (format, genesis hash), None in an empty database."""
    raw = db.get(b"M")
    return None if raw is None else (int.from_bytes(raw[:4], "big"), raw[4:])


def first_state(db: Readable) -> int:
    """Return the lowest height from which on the states of all stored blocks are here: 0 until they were pruned."""
    return int.from_bytes(db.get(b"P") or b"", "big")


def put_first_state(database: Database, number: int) -> None:
    """Give up the states of blocks below a height. On disk when this returns."""
    database.write({b"P": number_key(number)}, sync=True)


def put_identity(batch: Writable, genesis_hash: bytes) -> None:
    """Name the chain that this database belongs to."""
    batch.put(b"M", FORMAT.to_bytes(4, "big") + genesis_hash)


def put_block(
    batch: Writable,
    header: BlockHeaderAPI,
    *,
    transactions: Sequence[bytes],
    receipts: Sequence[ReceiptAPI],
    seal: bytes | None,
    standing: Standing,
) -> None:
    """Store one block whole. State nodes are already in the batch."""
    key = bytes(header.hash)
    batch.put(b"h" + key, bytes(rlp.encode(header)))
    batch.put(b"b" + key, listed(b"".join([transaction_item(raw) for raw in transactions])))
    batch.put(b"r" + key, listed(b"".join([string(receipt.encode()) for receipt in receipts])))
    batch.put(b"w" + key, standing.weight.to_bytes(8, "big") + standing.checkpoint + standing.previous_checkpoint)
    batch.put(b"a" + number_key(header.block_number) + key, b"")
    if seal is not None:
        batch.put(b"s" + key, seal)
        before = batch.get(b"d" + header.parent_hash + header.coinbase) or b""
        batch.put(b"d" + header.parent_hash + header.coinbase, before + key)


def block_size(header: BlockHeaderAPI, transactions: Sequence[bytes]) -> int:
    """Return the length of the RLP of a whole block: header, transactions, no uncles, no withdrawals."""
    body = sum(len(transaction_item(raw)) for raw in transactions)
    inner = len(rlp.encode(header)) + len(list_head(body)) + body + 2
    return len(list_head(inner)) + inner


def put_head(batch: Writable, block_hash: bytes) -> None:
    """Point the head at a block."""
    batch.put(b"H", block_hash)


def put_canonical(
    batch: Writable, header: BlockHeaderAPI, transaction_hashes: Sequence[bytes], receipts: Sequence[ReceiptAPI]
) -> None:
    """Enter a block into the canonical indexes: height, transactions, logs."""
    key = bytes(header.hash)
    batch.put(b"c" + number_key(header.block_number), key)
    for index, transaction_hash in enumerate(transaction_hashes):
        batch.put(b"t" + transaction_hash, key + index.to_bytes(4, "big"))
    for log_key in log_keys(header.block_number, receipts):
        batch.put(log_key, b"")


def remove_canonical(
    batch: Writable, header: BlockHeaderAPI, transaction_hashes: Sequence[bytes], receipts: Sequence[ReceiptAPI]
) -> None:
    """Take a block out of the canonical indexes; what the new branch holds is entered after this."""
    batch.delete(b"c" + number_key(header.block_number))
    for transaction_hash in transaction_hashes:
        batch.delete(b"t" + transaction_hash)
    for log_key in log_keys(header.block_number, receipts):
        batch.delete(log_key)


def log_keys(number: int, receipts: Sequence[ReceiptAPI]) -> set[bytes]:
    """Return the log index keys of one block."""
    height = number_key(number)
    keys: set[bytes] = set()
    for receipt in receipts:
        for log in receipt.logs:
            keys.add(b"lb" + height)
            keys.add(b"la" + log.address + height)
            for position, topic in enumerate(log.topics):
                keys.add(b"lt" + bytes([position]) + int(topic).to_bytes(32, "big") + height)
    return keys


__all__ = ["FORMAT", "ZERO_HASH", "Batch", "Standing", "Writable"]
