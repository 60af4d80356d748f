"""Batched Merkle-Patricia tries: all changes of a block go in at once, and each node that they change is hashed once.

The trie library applies one key at a time and hashes the whole path for each, so that the upper nodes are hashed once
per key. Here the sorted changes walk down the trie together. Roots and nodes are exactly those of the library (yellow
paper, appendix D), which a test compares; nothing else may be stored by hash in the same database.

Only tries whose keys are all 32 bytes (hashes): no key is a prefix of another, so no branch holds a value.

Measured against the library, CPU time, 500 accounts of 100,000: changing them is 9 times as fast, reading 30 times.
Without it: `FastAccountDB.trie_class = LibraryTrie` (`account_db.py`).

    node         in memory                       as RLP
    branch       tuple of 16 items               [item 0, ..., item 15, b""]
    extension    (path, item)                    [hex-prefix(path), item]
    leaf         (path, value, True)             [hex-prefix(path), value]

    path         str of hex digits
    item         bytes, RLP as it stands in the parent: 0x80 = nothing, 0xa0 | hash = a node of 32 bytes or more,
                 otherwise a whole node of under 32 bytes; or, until the trie is written, the changed node itself
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from eth_hash.auto import keccak
from lru import LRU
from trie.exceptions import MissingTrieNode

from chains.engine.errors import DatabaseUnavailable
from chains.engine.fast.encoding import listed, string

CACHED_NODES = 32_768
"""Decoded nodes kept per database; about 1.2 kB for a full branch, 0.3 kB for a leaf: at most some 30 MB."""
CACHED_KEYS = 65_536
"""Hashes of addresses and slots kept per database: about 15 MB."""
KEY_BYTES = 32
BLANK_ROOT = bytes(keccak(b"\x80"))
"""Root of the empty trie."""
NO_CODE = bytes(keccak(b""))
"""Code hash of an account without code."""

Item: TypeAlias = bytes | tuple[Any, ...]
Node: TypeAlias = tuple[Any, ...]
"""One of the three shapes drawn above; their length tells them apart, mypy cannot."""
Pairs: TypeAlias = Sequence[tuple[str, bytes]]
Fetch: TypeAlias = Callable[[bytes], bytes]
"""Returns the RLP of a node by its hash; raises `KeyError` when it is not there."""

_NOTHING = b"\x80"
_INDEX = {digit: index for index, digit in enumerate("0123456789abcdef")}
_DIGITS = "0123456789abcdef"
_HASH = b"\xa0"
_LIST = 0xC0
_FULL_BRANCH = 3 + 16 * 33 + 1
"""Bytes of a branch with sixteen hashes, by far the most common node on the way to a key of a large trie."""
_FULL_HEAD = b"\xf9\x02\x11"
_FULL_ITEMS = range(3, _FULL_BRANCH - 1, 33)


class NodeCache:
    """What the tries of one database have in common: decoded nodes by reference, hashes of keys, code by hash.

    Everything here is found by a hash of itself, so no entry can be wrong, whichever block it was made for; the worst
    is an entry that the database does not hold, because the block was dropped. No state that is stored refers to one.
    """

    __slots__ = ("codes", "key_hashes", "nodes")

    def __init__(self, *, nodes: int = CACHED_NODES, keys: int = CACHED_KEYS, codes: int = 256) -> None:
        """The sizes are counts of entries; code is at most 24 kB each."""
        self.nodes: LRU[bytes, Node] = LRU(nodes)
        self.key_hashes: LRU[bytes | int, bytes] = LRU(keys)
        self.codes: LRU[bytes, bytes] = LRU(codes)

    def of_address(self, address: bytes) -> bytes:
        """Return the key of an account, the hash of its 20-byte address."""
        found = self.key_hashes.get(address)
        if found is None:
            found = self.key_hashes[address] = keccak(address)
        return found

    def of_slot(self, slot: int) -> bytes:
        """Return the key of a storage slot, the hash of its number in 32 bytes."""
        found = self.key_hashes.get(slot)
        if found is None:
            found = self.key_hashes[slot] = keccak(slot.to_bytes(32, "big"))
        return found


class BatchTrie:
    """One trie: reads of single keys, changes in batches."""

    __slots__ = ("_cache", "_fetch", "_item", "_keys", "_root", "_values")

    def __init__(self, fetch: Fetch, root: bytes, cache: NodeCache) -> None:
        """`fetch` finds nodes below `root` (32 bytes), also those that `update` gave out and nobody has stored yet."""
        self._fetch = fetch
        self._cache = cache.nodes
        self._root = root
        self._item: bytes = _NOTHING if root == BLANK_ROOT else _HASH + root
        self._keys: list[str] = []
        self._values: list[bytes] = []

    @property
    def root(self) -> bytes:
        """The 32-byte root hash."""
        return self._root

    def get(self, key: bytes) -> bytes:
        """Return the value of a 32-byte key, empty when it has none. Raises `MissingTrieNode`."""
        path = key.hex()
        item, depth = self._item, 0
        nodes = self._cache
        while item != _NOTHING:
            node = nodes.get(item)
            if node is None:
                node = self._load(item, path, depth)
            size = len(node)
            if size == 16:
                item = node[_INDEX[path[depth]]]
                depth += 1
            elif size == 2:
                if not path.startswith(node[0], depth):
                    return b""
                depth += len(node[0])
                item = node[1]
            else:
                value: bytes = node[1]
                return value if path[depth:] == node[0] else b""
        return b""

    def update(self, changes: Mapping[bytes, bytes], written: dict[bytes, bytes]) -> bytes:
        """Set every key of `changes` to its value, delete those whose value is empty; return the new root.

        Keys are 32 bytes. The new nodes, RLP by hash, are added to `written`; old ones are left alone. Raises
        `MissingTrieNode`, and then the trie is as before.
        """
        if not changes:
            return self._root
        items = sorted(changes.items())
        if any(len(key) != KEY_BYTES for key in changes):
            raise ValueError(f"every key of a trie must have {KEY_BYTES} bytes")
        self._keys = [key.hex() for key, _ in items]
        self._values = [value for _, value in items]
        changed = self._apply(self._item, 0, 0, len(items))
        if changed is not self._item:
            self._item = self._written(changed, written)
            self._root = BLANK_ROOT if self._item == _NOTHING else self._item[1:]
        self._keys, self._values = [], []
        return self._root

    # Changing: items[low:high] agree with the place of the node in their first `depth` digits

    def _apply(self, item: Item, depth: int, low: int, high: int) -> Item:
        """Return the item after the changes; the very same object when they change nothing."""
        if item == _NOTHING:
            pairs = self._kept(low, high)
            return built(pairs, depth) if pairs else item
        node = self._node(item, low, depth)
        if len(node) == 16:
            return self._apply_to_branch(item, node, depth, low, high)
        if len(node) == 2:
            return self._apply_to_extension(item, node, depth, low, high)
        return self._apply_to_leaf(item, node, depth, low, high)

    def _apply_to_leaf(self, item: Item, leaf: Node, depth: int, low: int, high: int) -> Item:
        path = self._keys[low][:depth] + leaf[0]
        pairs = self._kept(low, high)
        if path not in self._keys[low:high]:
            if not pairs:
                return item
            pairs = sorted([*pairs, (path, leaf[1])])
        elif len(pairs) == 1 and pairs[0] == (path, leaf[1]):
            return item
        return built(pairs, depth) if pairs else _NOTHING

    def _apply_to_extension(self, item: Item, extension: Node, depth: int, low: int, high: int) -> Item:
        path, target = extension
        shared = len(path)
        for at in range(low, high):
            if self._values[at] and not self._keys[at].startswith(path[:shared], depth):
                shared = _shared(path, self._keys[at], depth)
        # What leaves the path before that can only be the deletion of a key that is not there.
        while low < high and not self._keys[low].startswith(path[:shared], depth):
            low += 1
        while low < high and not self._keys[high - 1].startswith(path[:shared], depth):
            high -= 1
        if low == high:
            return item
        if shared == len(path):
            below = self._apply(target, depth + shared, low, high)
            return item if below is target else self._joined(path, below, low, depth)
        children: list[Item] = [_NOTHING] * 16
        rest = path[shared + 1 :]
        children[_INDEX[path[shared]]] = (rest, target) if rest else target
        below = self._apply_to_branch(_NOTHING, tuple(children), depth + shared, low, high)
        return self._joined(path[:shared], below, low, depth)

    def _apply_to_branch(self, item: Item, branch: Node, depth: int, low: int, high: int) -> Item:
        keys = self._keys
        children: list[Item] | None = None
        start = low
        while start < high:
            digit = keys[start][depth]
            end = start + 1
            while end < high and keys[end][depth] == digit:
                end += 1
            index = _INDEX[digit]
            before = branch[index]
            after = self._apply(before, depth + 1, start, end)
            if after is not before:
                if children is None:
                    children = list(branch)
                children[index] = after
            start = end
        if children is None:
            return item
        left = [index for index, child in enumerate(children) if child != _NOTHING]
        if len(left) > 1:
            return tuple(children)
        return self._joined(_DIGITS[left[0]], children[left[0]], low, depth) if left else _NOTHING

    def _joined(self, path: str, item: Item, low: int, depth: int) -> Item:
        """Return the item under a path that nothing else uses: an extension, or a longer leaf or extension."""
        if item == _NOTHING or not path:
            return item
        node = self._node(item, low, depth)
        return (path, item) if len(node) == 16 else (path + node[0], *node[1:])

    def _kept(self, low: int, high: int) -> list[tuple[str, bytes]]:
        """Return the changes that are no deletions."""
        return [(self._keys[at], self._values[at]) for at in range(low, high) if self._values[at]]

    # Nodes

    def _node(self, item: Item, low: int, depth: int) -> Node:
        if type(item) is not bytes:
            return item  # type: ignore[return-value]  # an item is bytes or a node
        found: Node | None = self._cache.get(item)
        return self._load(item, self._keys[low], depth) if found is None else found

    def _load(self, item: bytes, path: str, depth: int) -> Node:
        if item[0] >= _LIST:
            return decode_node(item)
        try:
            raw = self._fetch(item[1:])
        except KeyError:
            prefix = tuple(_INDEX[digit] for digit in path[:depth])
            raise MissingTrieNode(item[1:], self._root, bytes.fromhex(path), prefix) from None  # type: ignore[arg-type]  # plain bytes
        node = self._cache[item] = decode_node(raw)
        return node

    def _written(self, item: Item, written: dict[bytes, bytes]) -> bytes:
        """Write the changed nodes of a trie; return the reference of its root, which is a hash however short it is."""
        if type(item) is bytes:
            return item
        node, raw = encoded(item, written, self._cache)  # type: ignore[arg-type]  # not bytes, so a node
        digest = keccak(raw)
        written[digest] = raw
        reference = _HASH + digest
        self._cache[reference] = node
        return reference


def built(pairs: Pairs, depth: int) -> Node:
    """Return the trie over one or more (path, value), ascending and distinct, that share their first `depth` digits."""
    first, value = pairs[0]
    if len(pairs) == 1:
        return (first[depth:], value, True)
    last = pairs[-1][0]
    shared = depth
    while first[shared] == last[shared]:  # ascending: what the first and the last share, all share
        shared += 1
    children: list[Item] = [_NOTHING] * 16
    start = 0
    for end in range(1, len(pairs) + 1):
        if end == len(pairs) or pairs[end][0][shared] != pairs[start][0][shared]:
            children[_INDEX[pairs[start][0][shared]]] = built(pairs[start:end], shared + 1)
            start = end
    branch = tuple(children)
    return branch if shared == depth else (first[depth:shared], branch)


def encoded(node: Node, written: dict[bytes, bytes], cache: LRU[bytes, Node] | None) -> tuple[Node, bytes]:
    """Return a node with every item as bytes, and its RLP; what it refers to by hash is added to `written`."""
    size = len(node)
    if size == 16:
        children = [child if type(child) is bytes else _reference(child, written, cache) for child in node]
        return tuple(children), listed(b"".join(children) + _NOTHING)
    if size == 3:
        return node, listed(string(_packed(node[0], leaf=True)) + string(node[1]))
    path, target = node
    if type(target) is not bytes:
        target = _reference(target, written, cache)
    return (path, target), listed(string(_packed(path, leaf=False)) + target)


def _reference(node: Node, written: dict[bytes, bytes], cache: LRU[bytes, Node] | None) -> bytes:
    """Return the item that stands for a node in its parent."""
    clean, raw = encoded(node, written, cache)
    if len(raw) < 32:
        return raw
    digest = keccak(raw)
    written[digest] = raw
    reference = _HASH + digest
    if cache is not None:
        cache[reference] = clean
    return reference


def decode_node(raw: bytes) -> Node:
    """Return a node from its RLP. Raises `DatabaseUnavailable`: nodes come from our own database, found by hash."""
    if len(raw) == _FULL_BRANCH and raw[3:-1:33] == _HASH * 16 and raw[-1] == 0x80 and raw[:3] == _FULL_HEAD:
        return tuple([raw[at : at + 33] for at in _FULL_ITEMS])
    try:
        start, end = _span(raw, 0)
        if end != len(raw) or raw[0] < _LIST:
            raise _damaged(raw)
        items: list[bytes] = []
        while start < end:
            head = raw[start]
            stop = start + 33 if head == 0xA0 else start + 1 if head == 0x80 else _span(raw, start)[1]
            items.append(raw[start:stop])
            start = stop
    except IndexError:
        raise _damaged(raw) from None
    if len(items) == 17 and items[16] == _NOTHING:
        return tuple(items[:16])
    if len(items) != 2 or start != end or items[0] == _NOTHING:
        raise _damaged(raw)
    packed = (items[0] if items[0][0] < 0x80 else items[0][1:]).hex()  # at most 33 bytes, so one byte of head
    path = packed[1:] if packed[0] in "13" else packed[2:]
    return (path, _payload(items[1]), True) if packed[0] in "23" else (path, items[1])


def references(node: Node) -> tuple[list[bytes], list[bytes]]:
    """Return (hashes that a node refers to, values of its leaves), its embedded nodes included."""
    if len(node) == 3:
        return [], [node[1]]
    hashes: list[bytes] = []
    values: list[bytes] = []
    for item in node if len(node) == 16 else node[1:]:
        if item[0] >= _LIST:
            below = references(decode_node(item))
            hashes += below[0]
            values += below[1]
        elif item != _NOTHING:
            hashes.append(item[1:])
    return hashes, values


def _span(raw: bytes, at: int) -> tuple[int, int]:
    """Return (start of the payload, end) of the RLP item at a position."""
    head = raw[at]
    if head < 0x80:
        return at, at + 1
    size = head - (0x80 if head < _LIST else _LIST)
    if size <= 55:
        return at + 1, at + 1 + size
    start = at + 1 + size - 55
    return start, start + int.from_bytes(raw[at + 1 : start], "big")


def _payload(item: bytes) -> bytes:
    return item[_span(item, 0)[0] :]


def _damaged(raw: bytes) -> DatabaseUnavailable:
    return DatabaseUnavailable(
        "trie node", f"0x{raw[:16].hex()}... is no node", "The database is damaged; restore a backup or sync again"
    )


def _packed(path: str, *, leaf: bool) -> bytes:
    """Hex-prefix encoding: flag digit (2 = leaf, 1 = odd), then the digits."""
    if len(path) & 1:
        return bytes.fromhex(("3" if leaf else "1") + path)
    return bytes.fromhex(("20" if leaf else "00") + path)


def _shared(path: str, key: str, depth: int) -> int:
    """Return how many digits of `path` stand in `key` from `depth` on."""
    count = 0
    while count < len(path) and path[count] == key[depth + count]:
        count += 1
    return count
