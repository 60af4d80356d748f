"""Root of the Merkle-Patricia trie that maps rlp(0), rlp(1), ... to a list of items, built in one pass.

Headers commit to transactions and receipts by such a root. The bodies are stored as plain lists, so only the root is
needed, never the nodes. Definition: Ethereum yellow paper, appendix D; compared with the trie library in a test.
"""

from __future__ import annotations

from collections.abc import Sequence

from eth_hash.auto import keccak

from chains.engine.fast.encoding import integer
from chains.engine.fast.trie import BLANK_ROOT, built, encoded


def ordered_root(items: Sequence[bytes]) -> bytes:
    """Return the 32-byte root over `items` in order; that of the empty trie when there are none."""
    if not items:
        return BLANK_ROOT
    # No encoded index is the beginning of another, so no branch of this trie holds a value.
    pairs = sorted((integer(index).hex(), item) for index, item in enumerate(items))
    _, root = encoded(built(pairs, 0), {}, None)
    return keccak(root)
