"""The batched trie: the same roots and nodes as the trie library, each changed node hashed once, bounded memory."""

import random
from typing import Any

import pytest
from eth.db.atomic import AtomicDB
from eth_hash.auto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st
from trie.exceptions import MissingTrieNode
from trie.hexary import HexaryTrie

from chains.engine.errors import DatabaseUnavailable
from chains.engine.fast import trie as fast_trie
from chains.engine.fast.trie import BLANK_ROOT, BatchTrie, NodeCache, decode_node

Changes = dict[bytes, bytes]

ENDS = st.binary(min_size=2, max_size=2)
PLACES = st.sampled_from([0, 1, 15, 30])


@st.composite
def keys(draw: st.DrawFn) -> bytes:
    """32 bytes that often agree in long beginnings, so that extensions and nodes under 32 bytes come about."""
    place = draw(PLACES)
    return (bytes(place) + draw(ENDS)).ljust(32, draw(st.sampled_from([b"\0", b"\x11", b"\xff"])))


VALUES = st.one_of(st.just(b""), st.binary(min_size=1, max_size=3), st.binary(min_size=30, max_size=70))
BATCHES = st.lists(st.dictionaries(keys(), VALUES, max_size=24), min_size=1, max_size=6)


def library(changes: list[Changes]) -> tuple[bytes, dict[bytes, bytes]]:
    """Return root and live nodes after the batches, by the trie library."""
    database: dict[bytes, bytes] = {}
    tree = HexaryTrie(database, prune=True)
    for batch in changes:
        for key, value in batch.items():
            if value:
                tree[key] = value
            elif key in tree:
                del tree[key]  # type: ignore[no-untyped-call]  # the library does not annotate it
    return bytes(tree.root_hash), database


def live(root: bytes, nodes: dict[bytes, bytes]) -> set[bytes]:
    """Return the hashes that a root needs."""
    found: set[bytes] = set()

    def visit(item: bytes) -> None:
        if item[0] == 0xA0:
            if item[1:] in found:
                return
            found.add(item[1:])
        elif item[0] < 0xC0:
            return
        node = decode_node(nodes[item[1:]] if item[0] == 0xA0 else item)
        for child in node if len(node) == 16 else node[1:] if len(node) == 2 else ():
            visit(child)

    if root != BLANK_ROOT:
        visit(b"\xa0" + root)
    return found


def fresh(nodes: Changes, root: bytes) -> BatchTrie:
    return BatchTrie(nodes.__getitem__, root, NodeCache())


@settings(max_examples=150, deadline=None)
@given(BATCHES)
def test_batches_give_the_roots_and_nodes_of_the_trie_library(batches: list[Changes]) -> None:
    nodes: dict[bytes, bytes] = {}
    kept = fresh(nodes, BLANK_ROOT)
    root = BLANK_ROOT
    for count, batch in enumerate(batches, 1):
        kept.update(batch, nodes)
        reopened = fresh(nodes, root)
        root = reopened.update(batch, nodes)
        expected, expected_nodes = library(batches[:count])
        assert kept.root == reopened.root == root == expected
        needed = live(root, nodes)
        assert needed == {key for key in expected_nodes if key != BLANK_ROOT}
        assert all(nodes[key] == expected_nodes[key] for key in needed)


@settings(max_examples=80, deadline=None)
@given(BATCHES, keys())
def test_what_was_set_is_read_back_and_what_was_deleted_is_gone(batches: list[Changes], other: bytes) -> None:
    nodes: dict[bytes, bytes] = {}
    tree = fresh(nodes, BLANK_ROOT)
    expected: Changes = {}
    for batch in batches:
        tree.update(batch, nodes)
        expected.update(batch)
    reopened = fresh(nodes, tree.root)
    for key in [*expected, other]:
        assert tree.get(key) == reopened.get(key) == expected.get(key, b"")


def test_a_large_random_trie_agrees_with_the_library_through_rounds_of_changes() -> None:
    rng = random.Random(5)
    everything = [bytes(keccak(index.to_bytes(4, "big"))) for index in range(600)]
    nodes: dict[bytes, bytes] = {}
    tree, cache = HexaryTrie({}), NodeCache(nodes=50)
    root = BLANK_ROOT
    for _ in range(12):
        batch = {key: rng.choice([b"", rng.randbytes(40)]) for key in rng.sample(everything, 150)}
        for key, value in batch.items():
            tree[key] = value
        root = BatchTrie(nodes.__getitem__, root, cache).update(batch, nodes)
        assert root == tree.root_hash
    assert len(cache.nodes) <= 50


def test_a_batch_that_changes_nothing_writes_nothing() -> None:
    nodes: dict[bytes, bytes] = {}
    entries = {bytes(keccak(bytes([index]))): bytes([index + 1]) for index in range(50)}
    root = fresh(nodes, BLANK_ROOT).update(entries, nodes)
    written: dict[bytes, bytes] = {}
    assert fresh(nodes, root).update({**entries, bytes(32): b""}, written) == root
    assert written == {}


def test_each_changed_node_is_hashed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    nodes: dict[bytes, bytes] = {}
    entries = {bytes(keccak(index.to_bytes(2, "big"))): b"old" * 20 for index in range(400)}
    tree = fresh(nodes, BLANK_ROOT)
    tree.update(entries, nodes)
    hashed: list[bytes] = []

    def counting(raw: bytes) -> bytes:
        hashed.append(raw)
        return bytes(keccak(raw))

    monkeypatch.setattr(fast_trie, "keccak", counting)
    written: dict[bytes, bytes] = {}
    tree.update(dict.fromkeys(entries, b"new" * 20), written)
    assert sorted(hashed) == sorted(written.values())


@pytest.mark.parametrize("deleting", [False, True])
def test_a_missing_node_raises_what_py_evm_expects_and_changes_nothing(deleting: bool) -> None:
    nodes: dict[bytes, bytes] = {}
    entries = {bytes([index]) * 32: bytes([index]) * 40 for index in (0x10, 0x11, 0x20)}
    root = fresh(nodes, BLANK_ROOT).update(entries, nodes)
    (gone,) = [key for key, raw in nodes.items() if b"\x11" * 40 in raw]
    pruned = {key: raw for key, raw in nodes.items() if key != gone}
    tree = fresh(pruned, root)
    assert tree.get(b"\x20" * 32) == b"\x20" * 40
    with pytest.raises(MissingTrieNode) as caught:
        tree.get(b"\x11" * 32)
    assert (caught.value.missing_node_hash, caught.value.root_hash) == (gone, root)
    assert caught.value.requested_key == b"\x11" * 32
    written: dict[bytes, bytes] = {}
    change = {b"\x10" * 32: b""} if deleting else {b"\x11" * 32: b"x", b"\x20" * 32: b"y"}
    with pytest.raises(MissingTrieNode):  # deleting 0x10 leaves 0x11 alone in its branch: its body is needed
        tree.update(change, written)
    assert (tree.root, written) == (root, {})
    assert tree.get(b"\x20" * 32) == b"\x20" * 40


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x80",
        b"\xc0",
        b"\xc1\x80",
        b"\xc3\x01\x02\x03",
        b"\xf8",
        b"\xf8\xff\x01",
        b"\xc2\xb8\x40",
        b"\xc3\x20\x01",
        b"\xc2\x80\x80",
    ],
)
def test_bytes_that_are_no_node_are_called_damage(raw: bytes) -> None:
    with pytest.raises(DatabaseUnavailable, match="trie node"):
        decode_node(raw)


@pytest.mark.parametrize("stray", [b"\x00", b"\x22"])
def test_deleting_a_key_that_is_not_there_deletes_no_other(stray: bytes) -> None:
    """Here the stray key leaves a long extension early and agrees with a stored key after it."""
    nodes: dict[bytes, bytes] = {}
    first, second = (b"\x11" * 31 + end for end in (b"\x01", b"\x02"))
    tree = fresh(nodes, BLANK_ROOT)
    tree.update({first: b"1", second: b"2"}, nodes)
    tree.update({first: b"3", stray * 31 + b"\x02": b""}, nodes)
    assert (tree.get(first), tree.get(second)) == (b"3", b"2")


def test_a_leaf_as_long_as_a_full_branch_is_a_leaf() -> None:
    nodes: dict[bytes, bytes] = {}
    value = b"\x80" * 492
    root = fresh(nodes, BLANK_ROOT).update({b"\x11" * 32: value}, nodes)
    assert len(nodes[root]) == 532
    assert fresh(nodes, root).get(b"\x11" * 32) == value


def test_a_node_is_fetched_once_while_it_is_cached() -> None:
    nodes: dict[bytes, bytes] = {}
    entries = {bytes([index]) * 32: bytes([index]) * 40 for index in range(1, 9)}
    root = fresh(nodes, BLANK_ROOT).update(entries, nodes)
    fetched: list[bytes] = []

    def fetch(digest: bytes) -> bytes:
        fetched.append(digest)
        return nodes[digest]

    cache = NodeCache()
    for _ in range(3):
        tree = BatchTrie(fetch, root, cache)
        assert {key: tree.get(key) for key in entries} == entries
    assert sorted(fetched) == sorted(nodes)


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        fresh({}, BLANK_ROOT).update({b"short": b"x"}, {})


def test_a_database_of_py_evm_serves_as_a_source() -> None:
    database = AtomicDB()
    tree: Any = HexaryTrie(database)
    tree[bytes(32)] = b"value"
    assert BatchTrie(database.__getitem__, tree.root_hash, NodeCache()).get(bytes(32)) == b"value"
