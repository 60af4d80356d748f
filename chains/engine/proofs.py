"""Merkle proofs of accounts and storage slots, as `eth_getProof` (EIP-1186) returns them.

A proof binds to a state root, and so only to a header whose seal, or certificate, was checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import rlp
from eth.constants import BLANK_ROOT_HASH, EMPTY_SHA3
from eth.rlp.accounts import Account
from eth_hash.auto import keccak
from trie.hexary import HexaryTrie

from chains.engine.evm_database import EvmReads


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageProof:
    """A slot, its value (0 when absent) and the RLP nodes from the storage root down; empty for an empty storage."""

    slot: int
    value: int
    nodes: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountProof:
    """An account and the RLP nodes from the state root down, which also prove that it does not exist."""

    address: bytes
    balance: int
    nonce: int
    code_hash: bytes
    storage_root: bytes
    nodes: tuple[bytes, ...]
    storage: tuple[StorageProof, ...]


def prove(database: EvmReads, state_root: bytes, address: bytes, slots: Sequence[int]) -> AccountProof:
    """Return the proof of an account and of `slots` of its storage, in the order given."""
    tree = HexaryTrie(database, state_root)
    key = keccak(address)
    raw = tree[key]
    account = rlp.decode(raw, sedes=Account) if raw else None
    storage_root = bytes(account.storage_root) if account else bytes(BLANK_ROOT_HASH)
    return AccountProof(
        address=address,
        balance=account.balance if account else 0,
        nonce=account.nonce if account else 0,
        code_hash=bytes(account.code_hash) if account else bytes(EMPTY_SHA3),
        storage_root=storage_root,
        nodes=_nodes(tree, key),
        storage=tuple(_slot(database, storage_root, slot) for slot in slots),
    )


def _slot(database: EvmReads, storage_root: bytes, slot: int) -> StorageProof:
    if storage_root == BLANK_ROOT_HASH:
        return StorageProof(slot=slot, value=0, nodes=())
    tree = HexaryTrie(database, storage_root)
    key = keccak(slot.to_bytes(32, "big"))
    raw = tree[key]
    return StorageProof(
        slot=slot,
        value=int.from_bytes(rlp.decode(raw), "big") if raw else 0,
        nodes=_nodes(tree, key),
    )


def _nodes(tree: HexaryTrie, key: bytes) -> tuple[bytes, ...]:
    found = tree.get_proof(key)  # type: ignore[no-untyped-call]  # the library does not annotate it
    return tuple(bytes(rlp.encode(node)) for node in found)
