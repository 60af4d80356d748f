"""What an epoch commits to: terms rows, leaves, their Merkle tree and the epoch's one word.

Pure functions over bytes. All integers are big-endian, `abi.encode` is the standard ABI encoding of static values.
Spec: `specs/protocol/metadata-chain.md` section "Epoch encodings". The Solidity twin is
`chains/base/contracts/EpochEncoding.sol`; `specs/vectors/` holds both to the same values.

    lots 0..D-1, n = ceil(D / 128) chunks of 128 lots, the last one padded

    terms entry (4 B)   reserve u16 | licences u8 | flags u8             padding: 4 zero bytes
    terms row (512 B)   128 entries of one chunk
    terms chain         t_c = keccak(row_c | t_{c+1}), t_n = 32 zero bytes; terms head = t_0
    content             keccak(abi.encode(device, model, attributes, tdHash, monthKeyRoot, month))
    leaf                keccak(abi.encode(lot, owner, gatewayPayout, content))   padding: 32 zero bytes
    chunk root          Merkle root over the 128 leaves, node = keccak(left | right), pairs never sorted
    leaf root           Merkle root over the n chunk roots, padded with zero words to a power of two
    word                keccak(abi.encode(epoch, month, filterHash, lots, closeTime, termsHead, leafRoot))
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from eth_hash.auto import keccak

from chains.base.errors import InvalidValue, OutOfRange, WrongLength
from chains.crypto.eip712 import encode_words

CHUNK_LOTS = 128
CHUNK_HEIGHT = 7
MAX_LOTS = 16_384
MAX_CHUNKS = MAX_LOTS // CHUNK_LOTS
TERMS_ENTRY_BYTES = 4
TERMS_ROW_BYTES = CHUNK_LOTS * TERMS_ENTRY_BYTES
ZERO_WORD = bytes(32)
ALL_PASS = ZERO_WORD
"""Filter hash of an epoch that takes every device of its segment."""


class BadLotProof(InvalidValue):
    """A lot proof has too few or too many siblings, or lots that are not ascending and inside one chunk."""

    def __init__(self, *, reason: str) -> None:
        message = f"lot proof refused: {reason}; build it with lot_proof() over the epoch's verified leaves"
        super().__init__(message, field="lot proof", value=reason)
        self.reason = reason


def _bounded(field: str, value: int, bits: int) -> int:
    if not 0 <= value < 1 << bits:
        raise OutOfRange(field, value, low=0, high=(1 << bits) - 1)
    return value


def chunk_count(lots: int) -> int:
    """Return n = ceil(lots / 128)."""
    if not 0 <= lots <= MAX_LOTS:
        raise OutOfRange("lots", lots, low=0, high=MAX_LOTS)
    return -(-lots // CHUNK_LOTS)


def terms_entry(reserve: int, licences: int, flags: int) -> bytes:
    """Return the 4 bytes of one lot: reserve in ticks (u16), licences (u8), flags (u8)."""
    return (
        _bounded("reserve", reserve, 16).to_bytes(2, "big")
        + _bounded("licences", licences, 8).to_bytes(1, "big")
        + _bounded("flags", flags, 8).to_bytes(1, "big")
    )


def parse_terms_entry(entry: bytes) -> tuple[int, int, int]:
    """Return (reserve, licences, flags) of 4 bytes."""
    if len(entry) != TERMS_ENTRY_BYTES:
        raise WrongLength("terms entry", len(entry), allowed=TERMS_ENTRY_BYTES)
    return int.from_bytes(entry[:2], "big"), entry[2], entry[3]


def terms_row(entries: Sequence[bytes]) -> bytes:
    """Return the 512-byte row of a chunk of up to 128 terms entries, padded with zero entries."""
    if len(entries) > CHUNK_LOTS:
        raise WrongLength("terms row", len(entries), allowed=f"0..{CHUNK_LOTS}", unit="entries")
    for entry in entries:
        parse_terms_entry(entry)
    return b"".join(entries).ljust(TERMS_ROW_BYTES, b"\0")


def terms_rows(entries: Sequence[bytes]) -> list[bytes]:
    """Return the rows of all chunks of an epoch, chunk 0 first."""
    return [
        terms_row(entries[chunk * CHUNK_LOTS : (chunk + 1) * CHUNK_LOTS]) for chunk in range(chunk_count(len(entries)))
    ]


def fold_terms(row: bytes, next_head: bytes) -> bytes:
    """Return t_c = keccak(row_c | t_{c+1})."""
    if len(row) != TERMS_ROW_BYTES:
        raise WrongLength("terms row", len(row), allowed=TERMS_ROW_BYTES)
    return keccak(row + next_head)


def terms_head(rows: Sequence[bytes]) -> bytes:
    """Return t_0 of the rows, chunk 0 first; 32 zero bytes for no rows."""
    head = ZERO_WORD
    for row in reversed(rows):
        head = fold_terms(row, head)
    return head


def content_hash(
    *, device: bytes, model: int, attributes: bytes, td_hash: bytes, month_key_root: bytes, month: int
) -> bytes:
    """Return the hash of what a licence is about: the device, what it states, and its keys of the month."""
    return keccak(
        encode_words(
            device, _bounded("model", model, 32), attributes, td_hash, month_key_root, _bounded("month", month, 32)
        )
    )


def leaf_hash(*, lot: int, owner: bytes, gateway_payout: bytes, content: bytes) -> bytes:
    """Return the leaf of a lot: who is paid, and for what. `lot` counts over the whole epoch."""
    return keccak(encode_words(lot, owner, gateway_payout, content))


def merkle_root(leaves: Sequence[bytes], height: int) -> bytes:
    """Return the root of the tree of `height` over `leaves`, padded with zero words to 2**height."""
    if not 0 <= len(leaves) <= 1 << height:
        raise WrongLength("leaves", len(leaves), allowed=f"0..{1 << height}", unit="leaves")
    layer = [*leaves, *([ZERO_WORD] * ((1 << height) - len(leaves)))]
    while len(layer) > 1:
        layer = _next_layer(layer)
    return layer[0]


def _next_layer(layer: Sequence[bytes]) -> list[bytes]:
    return [keccak(layer[i] + layer[i + 1]) for i in range(0, len(layer), 2)]


def chunk_root(leaves: Sequence[bytes]) -> bytes:
    """Return the root of one chunk: up to 128 leaves, padded with zero words."""
    return merkle_root(leaves, CHUNK_HEIGHT)


def root_height(chunks: int) -> int:
    """Return the height of the tree over `chunks` chunk roots: 0 for one chunk."""
    return (chunks - 1).bit_length() if chunks else 0


def root_of_chunks(roots: Sequence[bytes]) -> bytes:
    """Return the leaf root over the chunk roots, chunk 0 first. One chunk: its root itself. None: 32 zero bytes."""
    return merkle_root(roots, root_height(len(roots)))


def chunk_roots(leaves: Sequence[bytes]) -> list[bytes]:
    """Return the chunk roots of all leaves of an epoch."""
    return [
        chunk_root(leaves[chunk * CHUNK_LOTS : (chunk + 1) * CHUNK_LOTS]) for chunk in range(chunk_count(len(leaves)))
    ]


def leaf_root(leaves: Sequence[bytes]) -> bytes:
    """Return the leaf root of all leaves of an epoch, lot 0 first."""
    return root_of_chunks(chunk_roots(leaves))


def lot_proof(leaves: Sequence[bytes], chunk: int, lots: Sequence[int]) -> list[bytes]:
    """Return the siblings that prove `lots` (numbers inside the chunk, ascending) under the epoch's leaf root.

    First the multiproof inside the chunk, level by level from the leaves, in each level the siblings that are not
    themselves computed, left to right; then the path from the chunk root to the leaf root, one sibling a level.
    """
    known = _checked_lots(lots)
    roots = chunk_roots(leaves)
    if not 0 <= chunk < len(roots):
        raise BadLotProof(reason=f"chunk {chunk} of {len(roots)}")
    layer: list[bytes] = list(leaves[chunk * CHUNK_LOTS : (chunk + 1) * CHUNK_LOTS])
    layer += [ZERO_WORD] * (CHUNK_LOTS - len(layer))
    siblings: list[bytes] = []
    for _ in range(CHUNK_HEIGHT):
        siblings += [layer[index ^ 1] for index in known if index ^ 1 not in known]
        layer, known = _next_layer(layer), sorted({index >> 1 for index in known})
    layer = [*roots, *([ZERO_WORD] * ((1 << root_height(len(roots))) - len(roots)))]
    while len(layer) > 1:
        siblings.append(layer[chunk ^ 1])
        layer, chunk = _next_layer(layer), chunk >> 1
    return siblings


def proven_root(
    leaves: Sequence[bytes], chunk: int, lots: Sequence[int], chunks: int, siblings: Sequence[bytes]
) -> bytes:
    """Return the leaf root that `siblings` give for `leaves` at the places `lots` of `chunk` of `chunks`.

    The caller compares it with the round's leaf root. Raises BadLotProof for lots out of order, or a wrong number of
    siblings.
    """
    known = _checked_lots(lots)
    if len(leaves) != len(known):
        raise BadLotProof(reason=f"{len(leaves)} leaves for {len(known)} lots")
    if not 0 <= chunk < chunks:
        raise BadLotProof(reason=f"chunk {chunk} of {chunks}")
    rest = iter(siblings)
    nodes = dict(zip(known, leaves, strict=True))
    try:
        for _ in range(CHUNK_HEIGHT):
            above: dict[int, bytes] = {}
            for index, node in nodes.items():
                if index & 1 and index ^ 1 in nodes:
                    continue  # combined when its left sibling was met
                other = nodes[index ^ 1] if index ^ 1 in nodes else next(rest)
                above[index >> 1] = keccak(other + node if index & 1 else node + other)
            nodes = above
        root = nodes[0]
        for _ in range(root_height(chunks)):
            other = next(rest)
            root, chunk = keccak(other + root if chunk & 1 else root + other), chunk >> 1
    except StopIteration:
        raise BadLotProof(reason=f"{len(siblings)} siblings are too few") from None
    if next(rest, None) is not None:
        raise BadLotProof(reason=f"{len(siblings)} siblings are too many")
    return root


def _checked_lots(lots: Sequence[int]) -> list[int]:
    if not lots or any(a >= b for a, b in pairwise(lots)) or lots[0] < 0 or lots[-1] >= CHUNK_LOTS:
        raise BadLotProof(reason=f"lots {list(lots)} are not ascending numbers in 0..{CHUNK_LOTS - 1}")
    return list(lots)


def epoch_word(
    *, epoch: int, month: int, filter_hash: bytes, lots: int, close_time: int, terms_head: bytes, leaf_root: bytes
) -> bytes:
    """Return the one word of an epoch, all that the auction chain needs to be shown."""
    return keccak(
        encode_words(
            _bounded("epoch", epoch, 64),
            _bounded("month", month, 32),
            filter_hash,
            _bounded("lots", lots, 32),
            _bounded("close time", close_time, 40),
            terms_head,
            leaf_root,
        )
    )
