"""A sealed batch: one bid for every lot of a round, encrypted under a key that the commitment binds.

A bid vector becomes a ciphertext of fixed length, so that neither prices nor the choice of lots can be seen; the row
chain lets the chain check one chunk at a time; the key hash seals key, budget and cap, and binds them to one bidder,
round, contract and chain, so that a copied commitment cannot be opened. Pure and synchronous; keys never reach a log.
Spec: `specs/protocol/sealed-batch.md`.

    batch key    HKDF-SHA256(ikm = vault key, no salt, info = "latchkey/batch-key/v1" | chain id u256 | contract (20)
                 | round u64 | bidder (20) | nonce (32), 32 bytes)
    plaintext    u16 ticks a lot, 0 = no bid; 256 bytes a chunk of 128 lots, the last one padded with zeros
    stream       word i = keccak(abi.encode(key, chain id, contract, round, bidder, i)), i over the whole plaintext
    ciphertext   plaintext XOR stream
    row chain    head_c = keccak(row_c of the ciphertext | head_{c+1}), head_n = 32 zero bytes
    key hash     keccak(abi.encode(OPENING_TAG, chain id, contract, round, bidder, key, budget, cap))

A key is good for ONE ciphertext. Two under one key are a two-time pad: their XOR is public at once, and the reveal of
one opens the other. Every sealing therefore draws a fresh nonce, also for the same round.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from eth_hash.auto import keccak

from chains.base.errors import InvalidValue, OutOfRange, WrongLength
from chains.base.units import BID_MAX
from chains.crypto.eip712 import encode_words
from chains.crypto.epoch import CHUNK_LOTS, MAX_LOTS, ZERO_WORD, chunk_count

BID_BYTES = 2
ROW_BYTES = CHUNK_LOTS * BID_BYTES
WORD_BYTES = 32
ROW_WORDS = ROW_BYTES // WORD_BYTES
KEY_BYTES = 32
NONCE_BYTES = 32

OPENING_TAG = keccak(b"latchkey/opening/v1")

_KEY_LABEL = b"latchkey/batch-key/v1"


class BidOutOfRange(InvalidValue):
    """The bid for `lot` is not 0..65,535. A bid is a secret, so neither attribute nor message holds it."""

    def __init__(self, lot: int) -> None:
        super().__init__(
            f"the bid for lot {lot} is outside 0..{BID_MAX} ticks; bid 0 for a lot that you do not want",
            field="bid",
            value=None,
        )
        self.lot = lot


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchId:
    """Whose batch in which round of which market. `contract` and `bidder` are 20-byte addresses.

    Raises OutOfRange and WrongLength.
    """

    chain_id: int
    contract: bytes
    round: int
    bidder: bytes

    def __post_init__(self) -> None:
        for field, value, bits in (("chain id", self.chain_id, 256), ("round", self.round, 64)):
            if not 0 <= value < 1 << bits:
                raise OutOfRange(field, value, low=0, high=(1 << bits) - 1)
        for field, address in (("contract", self.contract), ("bidder", self.bidder)):
            if len(address) != 20:
                raise WrongLength(field, len(address), allowed=20, value=address)

    @property
    def packed(self) -> bytes:
        """Return the 80 bytes that name the batch in key derivations."""
        return self.chain_id.to_bytes(32, "big") + self.contract + self.round.to_bytes(8, "big") + self.bidder

    @property
    def words(self) -> tuple[int | bytes, ...]:
        """Return the four values in the order in which contracts hash them as ABI words."""
        return self.chain_id, self.contract, self.round, self.bidder


def batch_key(vault_key: bytes, batch: BatchId, nonce: bytes) -> bytes:
    """Derive the 32-byte key of one sealing attempt; the same inputs give the same key, for recovery.

    `vault_key` is the wallet's 32-byte secret, `nonce` 32 fresh random bytes an attempt. Raises WrongLength.
    """
    _checked_length("vault key", vault_key, KEY_BYTES)
    _checked_length("nonce", nonce, NONCE_BYTES)
    info = _KEY_LABEL + batch.packed + nonce
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(vault_key)


def key_hash(key: bytes, budget: int, cap: int, batch: BatchId) -> bytes:
    """Return the 32 bytes that `commit` stores; `reveal` must show the same key, budget and cap.

    `budget` is ticks (u96), `cap` the most lots that the bidder takes (u16). Raises OutOfRange and WrongLength.
    """
    _checked_length("batch key", key, KEY_BYTES)
    if not 0 <= budget < 1 << 96:
        raise OutOfRange("budget", budget, low=0, high=(1 << 96) - 1, unit="ticks")
    if not 0 <= cap < 1 << 16:
        raise OutOfRange("cap", cap, low=0, high=(1 << 16) - 1, unit="lots")
    return keccak(encode_words(OPENING_TAG, *batch.words, key, budget, cap))


def keystream(key: bytes, batch: BatchId, words: int, first: int = 0) -> bytes:
    """Return `words` 32-byte words of the stream from word `first` on; chunk c begins at word 8 c."""
    _checked_length("batch key", key, KEY_BYTES)
    prefix = encode_words(key, *batch.words)
    return b"".join(keccak(prefix + index.to_bytes(WORD_BYTES, "big")) for index in range(first, first + words))


def plaintext(bids: Sequence[int]) -> bytes:
    """Return the rows of a bid vector: one u16 a lot of the round, padded to whole chunks.

    Raises BidOutOfRange for a bid above 65,535 ticks, OutOfRange for no or more than 16,384 lots.
    """
    if not 1 <= len(bids) <= MAX_LOTS:
        raise OutOfRange("lots", len(bids), low=1, high=MAX_LOTS)
    if not 0 <= min(bids) <= max(bids) <= BID_MAX:
        raise BidOutOfRange(next(lot for lot, bid in enumerate(bids) if not 0 <= bid <= BID_MAX))
    return struct.pack(f">{len(bids)}H", *bids).ljust(chunk_count(len(bids)) * ROW_BYTES, b"\0")


def encrypt(bids: Sequence[int], key: bytes, batch: BatchId) -> bytes:
    """Return the ciphertext of a bid vector, 256 bytes a chunk. `key` must be fresh: see the module's last lines."""
    rows = plaintext(bids)
    return _xor(rows, keystream(key, batch, len(rows) // WORD_BYTES))


def decrypt(ciphertext: bytes, key: bytes, batch: BatchId) -> tuple[int, ...]:
    """Return 128 bids a chunk, padding included: what stands there counts for the chain's sums. Raises WrongLength."""
    _checked_rows(ciphertext)
    rows = _xor(ciphertext, keystream(key, batch, len(ciphertext) // WORD_BYTES))
    return struct.unpack(f">{len(rows) // BID_BYTES}H", rows)


def decrypt_row(row: bytes, chunk: int, key: bytes, batch: BatchId) -> tuple[int, ...]:
    """Return the 128 bids of one ciphertext row. Raises WrongLength."""
    _checked_length("row", row, ROW_BYTES)
    plain = _xor(row, keystream(key, batch, ROW_WORDS, chunk * ROW_WORDS))
    return struct.unpack(f">{CHUNK_LOTS}H", plain)


def row_heads(ciphertext: bytes) -> list[bytes]:
    """Return head_0 .. head_n of the row chain; head_0 is what `commit` stores, head_n is 32 zero bytes."""
    _checked_rows(ciphertext)
    heads = [ZERO_WORD]
    for start in range(len(ciphertext) - ROW_BYTES, -1, -ROW_BYTES):
        heads.append(keccak(ciphertext[start : start + ROW_BYTES] + heads[-1]))
    return heads[::-1]


def _xor(left: bytes, right: bytes) -> bytes:
    # One big integer operation: a loop over bytes would take a hundred times as long.
    return (int.from_bytes(left, "big") ^ int.from_bytes(right, "big")).to_bytes(len(left), "big")


def _checked_length(field: str, value: bytes, allowed: int) -> None:
    if len(value) != allowed:
        raise WrongLength(field, len(value), allowed=allowed)


def _checked_rows(ciphertext: bytes) -> None:
    if not ciphertext or len(ciphertext) % ROW_BYTES or len(ciphertext) > MAX_LOTS * BID_BYTES:
        allowed = f"a multiple of {ROW_BYTES} from {ROW_BYTES} to {MAX_LOTS * BID_BYTES}"
        raise WrongLength("ciphertext", len(ciphertext), allowed=allowed)
