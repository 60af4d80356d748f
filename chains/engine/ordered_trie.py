"""Root of the Merkle-Patricia trie that maps rlp(0), rlp(1), ... to a list of items, built in one pass.

Headers commit to transactions and receipts by such a root. The bodies are stored as plain lists, so only the root is
needed, never the nodes. Definition: Ethereum yellow paper, appendix D; compared with the trie library in a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import rlp
from eth.constants import BLANK_ROOT_HASH
from eth_hash.auto import keccak

_Node: TypeAlias = "bytes | list[_Node]"


def ordered_root(items: Sequence[bytes]) -> bytes:
    """Return the 32-byte root over `items` in order; that of the empty trie when there are none."""
    if not items:
        return bytes(BLANK_ROOT_HASH)
    pairs = sorted((_nibbles(rlp.encode(index)), item) for index, item in enumerate(items))
    return bytes(keccak(rlp.encode(_node(pairs, 0))))


def _nibbles(key: bytes) -> bytes:
    return bytes(nibble for byte in key for nibble in (byte >> 4, byte & 15))


def _node(pairs: list[tuple[bytes, bytes]], depth: int) -> list[_Node]:
    """Return the node over `pairs`, which share their first `depth` nibbles. No key is a prefix of another here."""
    first, last = pairs[0][0], pairs[-1][0]
    if len(pairs) == 1:
        return [_path(first[depth:], leaf=True), pairs[0][1]]
    shared = depth
    while first[shared] == last[shared]:  # sorted: what first and last share, all share
        shared += 1
    if shared > depth:
        return [_path(first[depth:shared], leaf=False), _reference(_node(pairs, shared))]
    children: list[_Node] = [b""] * 17
    start = 0
    for end in range(1, len(pairs) + 1):
        if end == len(pairs) or pairs[end][0][depth] != pairs[start][0][depth]:
            children[pairs[start][0][depth]] = _reference(_node(pairs[start:end], depth + 1))
            start = end
    return children


def _reference(node: list[_Node]) -> _Node:
    """A node under 32 bytes stands in its parent, a larger one is referred to by hash."""
    encoded = rlp.encode(node)
    return node if len(encoded) < 32 else bytes(keccak(encoded))


def _path(nibbles: bytes, *, leaf: bool) -> bytes:
    """Hex-prefix encoding: flag nibble (2 = leaf, 1 = odd), then the nibbles."""
    flag = 2 * leaf + len(nibbles) % 2
    padded = bytes([flag]) + nibbles if len(nibbles) % 2 else bytes([flag, 0]) + nibbles
    return bytes(padded[at] << 4 | padded[at + 1] for at in range(0, len(padded), 2))
