"""Chains with something to prune, and an independent list of what their kept states need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import rlp
from eth.constants import BLANK_ROOT_HASH, EMPTY_SHA3
from eth.rlp.accounts import Account

from chains.engine.database import Database
from chains.engine.evm_database import NODE
from chains.engine.ledger import Ledger
from tests.support.ledgers import COUNTER, USERS, Clock, transfer


def busy_blocks(ledger: Ledger, clock: Clock, blocks: int) -> None:
    """Build blocks, each of which changes accounts and storage."""
    for _ in range(blocks):
        clock.now += ledger.definition.period
        number = int(ledger.head().block_number)
        nonces = [ledger.nonce(key.public_key.to_canonical_address()) for key in USERS[:3]]
        candidates = [
            transfer(USERS[0], nonces[0], to=COUNTER, gas=100_000, value=0),
            transfer(USERS[1], nonces[1], to=(number + 2**40).to_bytes(20, "big"), value=number + 1),
            transfer(USERS[2], nonces[2], to=b"\x77" * 20, value=1),
        ]
        built = ledger.build(candidates, timestamp=int(clock.now), budget_seconds=10)
        assert len(built.included) == len(candidates)


def stored(database: Database) -> set[bytes]:
    """Return the hashes of every node and code in a database."""
    return {key[1:] for key, _ in database.iterate(NODE, b"o")}


def needed(database: Database, roots: Iterable[bytes]) -> set[bytes]:
    """Return the hashes that states need, found by the rlp library alone."""
    found: set[bytes] = set()

    def visit(digest: bytes, on_leaf: Callable[[bytes], None]) -> None:
        if digest in found or digest == BLANK_ROOT_HASH:
            return
        found.add(digest)
        raw = database.get(NODE + digest)
        assert raw is not None, f"0x{digest.hex()} is missing"
        descend(rlp.decode(raw), on_leaf)

    def descend(node: Sequence[bytes | list[bytes]], on_leaf: Callable[[bytes], None]) -> None:
        if len(node) == 2:
            path, value = node
            assert isinstance(path, bytes)
            if path[0] >= 0x20:
                assert isinstance(value, bytes)
                on_leaf(value)
                return
            node = [value]
        for child in node:
            if isinstance(child, list):
                descend(child, on_leaf)
            elif child:
                visit(child, on_leaf)

    def account(leaf: bytes) -> None:
        decoded = rlp.decode(leaf, sedes=Account)
        visit(bytes(decoded.storage_root), lambda _value: None)
        if decoded.code_hash != EMPTY_SHA3:
            found.add(bytes(decoded.code_hash))

    for root in roots:
        visit(bytes(root), account)
    return found
