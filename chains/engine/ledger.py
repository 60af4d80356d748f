"""One chain on one database: build, import, read. Synchronous, single-threaded, no network.

A block and everything that follows from it (trie nodes, header, body, receipts, seal, indexes, this miner's vote and
numbers, certificates, head pointer) reach the disk in one synced batch, or not at all. So a kill at any instant leaves
the last whole block, and no seal or vote is seen by anybody before it is on disk. State of old blocks stays readable.

`open` takes the definition and a database; everything else follows the definition. What may seal, what the head is and
what is final is decided in `consensus.py`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from eth.abc import BlockAPI, BlockHeaderAPI, ReceiptAPI, SignedTransactionAPI
from eth_hash.auto import keccak
from eth_typing import Address

from chains.crypto.keys import PrivateKey, address_of, sign_digest
from chains.crypto.seal import seal_digest
from chains.crypto.vote import Vote, vote_from_wire
from chains.engine import importer, records, selfcheck
from chains.engine.consensus import Agreement
from chains.engine.database import Batch, Database
from chains.engine.definition import ChainDefinition
from chains.engine.envelope import decode_envelope
from chains.engine.errors import (
    BlockRefused,
    DatabaseUnavailable,
    GenesisMismatch,
    Refusal,
    SealingRefused,
    TransactionRefused,
    UnknownParent,
    hex_of,
)
from chains.engine.execution import BlockExecution, child_header
from chains.engine.genesis import build_genesis
from chains.engine.importer import Imported
from chains.engine.production import Built, fill
from chains.engine.reads import ChainReads
from chains.engine.rules import check_account, check_form, check_nonce, decode_transaction
from chains.engine.vm import LatchkeyVM


class Ledger(ChainReads):
    """The chain that ends in `head()`."""

    @classmethod
    def open(
        cls,
        definition: ChainDefinition,
        database: Database,
        *,
        miner_key: PrivateKey | None = None,
        clock: Callable[[], float] = time.time,
        vm_class: type[LatchkeyVM] = LatchkeyVM,
    ) -> Ledger:
        """Open a chain; an empty database gets the genesis block of `definition`.

        `clock` returns unix seconds. Raises `GenesisMismatch`, `DatabaseUnavailable`, `DefinitionRefused` and
        `SelfCheckFailed`.
        """
        selfcheck.check_safety()
        batch = Batch(database)
        genesis = build_genesis(definition, batch).header
        computed = bytes(genesis.hash)
        expected = definition.expected_genesis_hash
        if expected is not None and expected != computed:
            raise GenesisMismatch(computed=computed, expected=expected, source="the definition")
        stored = records.identity(database)
        if stored is None:
            cls._store_genesis(database, batch, genesis)
        elif stored[0] != records.FORMAT:
            raise DatabaseUnavailable(
                "format", f"is {stored[0]}, this version reads {records.FORMAT}", "Use the version that made it"
            )
        elif stored[1] != computed:
            raise GenesisMismatch(computed=computed, expected=stored[1], source="the data folder")
        return cls(definition, database, genesis=genesis, miner_key=miner_key, clock=clock, vm_class=vm_class)

    @staticmethod
    def _store_genesis(database: Database, batch: Batch, genesis: BlockHeaderAPI) -> None:
        key = bytes(genesis.hash)
        standing = records.Standing(weight=0, checkpoint=key, previous_checkpoint=records.ZERO_HASH)
        records.put_identity(batch, key)
        records.put_block(batch, genesis, transactions=(), receipts=(), seal=None, standing=standing)
        records.put_canonical(batch, genesis, (), ())
        records.put_head(batch, key)
        database.write(batch.changes, sync=True)

    # Transactions

    def decode(self, raw: bytes) -> SignedTransactionAPI:
        """Decode a raw transaction within the limits. Raises `LimitExceeded` and `TransactionRefused`."""
        return decode_transaction(raw, self._builder)

    def validate_for_pool(self, raw: bytes, sender: bytes) -> None:
        """Check a transaction against the head's state for admission to a pool. Raises `TransactionRefused`.

        `sender` is what the caller recovered; another one is refused. A nonce gap and a fee below the base fee pass: a
        later block may lift both.
        """
        transaction = self.decode(raw)
        head = self.head()
        check_form(
            transaction,
            chain_id=self.chain_id,
            gas_limit=head.gas_limit,
            deployers=self.definition.deployers,
        )
        if transaction.sender != sender:
            raise TransactionRefused(Refusal.SIGNATURE, f"signed by {hex_of(transaction.sender)}, not {hex_of(sender)}")
        state, address = self._head_state(head), Address(sender)
        check_nonce(sender, have=transaction.nonce, state=state.get_nonce(address), gap_allowed=True)
        check_account(transaction, balance=state.get_balance(address), has_code=bool(state.get_code(address)))

    # Growing the chain

    def sealing_queue(self) -> list[bytes]:
        """Return who may seal on the head, in the order in which they should."""
        return self._consensus.sealing_queue(self._db(), self.head())

    def build(
        self, candidates: Sequence[bytes], *, timestamp: int, budget_seconds: float, extra_data: bytes = b""
    ) -> Built:
        """Build, seal, vote for and store a block on the head, in one synced batch.

        `candidates` are raw transactions in the order wanted; bad ones drop out. `timestamp` is at least a period after
        the head and at most a period ahead of the clock. Raises `SealingRefused`.
        """
        parent = self.head()
        key = self._miner_key
        self._consensus.check_may_seal(self._database, parent)
        if key is None:
            raise SealingRefused("this node has no miner key")
        self._check_own_timestamp(parent, timestamp)
        batch = Batch(self._database)
        header = child_header(
            self._vm_class, parent, coinbase=address_of(key), timestamp=timestamp, extra_data=extra_data
        )
        execution = self._execution(header, batch)
        filled = fill(execution, candidates, builder=self._builder, budget_seconds=budget_seconds)
        block = execution.finish()
        importer.check_header(self._vm_class, block.header, parent)
        digest = seal_digest(chain_id=self.chain_id, genesis_hash=self.genesis_hash, block_hash=bytes(block.hash))
        seal = sign_digest(key, digest)
        self._consensus.note_own_seal(batch, block.header)
        receipts = tuple(execution.receipts)
        agreement, _, _, _ = self._adopt(batch, block, receipts, seal, parent)
        return Built(
            block=block,
            receipts=receipts,
            seal=seal,
            included=filled.included,
            dropped=filled.dropped,
            deferred=filled.deferred,
            votes=agreement.own_votes,
        )

    def import_envelope(self, envelope: bytes) -> Imported:
        """Check, execute and store a block made elsewhere, in one synced batch.

        Raises `LimitExceeded`, `MalformedRlp`, `BlockRefused` (`SealRefused`; `BlockFromFuture` and `UnknownParent` may
        be offered again). A refused block leaves nothing behind.
        """
        database = self._db()
        received = decode_envelope(envelope)
        header, seal = received.header, received.seal
        block_hash = bytes(header.hash)
        self._consensus.check_signer(header, seal)
        known = self.block_of(block_hash)
        if known is not None:
            return _known(known, self.receipts_of(block_hash))
        parent = self.header_of(bytes(header.parent_hash))
        if parent is None:
            raise UnknownParent("parent", bytes(header.parent_hash), "a stored block")
        self._check_not_behind_final(parent)
        importer.check_clock(header, parent=parent, period=self.definition.period, now=self._clock())
        self._consensus.check_seal(database, header, seal, parent)
        importer.check_header(self._vm_class, header, parent)
        importer.check_body(received)
        batch = Batch(database)
        template = child_header(
            self._vm_class,
            parent,
            coinbase=bytes(header.coinbase),
            timestamp=header.timestamp,
            extra_data=bytes(header.extra_data),
        )
        execution = self._execution(template, batch)
        block = importer.execute(execution, received.transactions, header, builder=self._builder)
        receipts = tuple(execution.receipts)
        agreement, added, removed, returned = self._adopt(batch, block, receipts, seal, self.head())
        return Imported(
            block=block,
            receipts=receipts,
            already_known=False,
            added=added,
            removed=removed,
            returned=returned,
            votes=agreement.own_votes,
        )

    def import_vote(self, wire: bytes) -> tuple[Vote, ...]:
        """Count a vote of another miner, synced when it settled something; return own votes that it made due.

        Raises `VoteRefused`, `VoteNotCounted` and `SignatureRefused`.
        """
        vote = vote_from_wire(wire)
        batch, head = Batch(self._db()), self.head()
        self._consensus.finality.check(batch, vote)
        with self._committing():
            agreement = self._consensus.add_vote(batch, vote, head)
            self._move_head(batch, head, agreement.head)
            self._database.write(batch.changes, sync=agreement.settled or bool(agreement.own_votes))
        return agreement.own_votes

    def close(self) -> None:
        """Close the database."""
        self._broken = "it was closed"
        self._database.close()

    # Inside

    def _execution(self, header: BlockHeaderAPI, batch: Batch) -> BlockExecution:
        return BlockExecution(self._vm_class, header, chain_id=self.chain_id, batch=batch, header_of=self.header_of)

    def _check_own_timestamp(self, parent: BlockHeaderAPI, timestamp: int) -> None:
        period, now = self.definition.period, self._clock()
        if timestamp < parent.timestamp + period:
            raise SealingRefused(f"timestamp {timestamp} is before {parent.timestamp + period}, parent + period")
        if timestamp > now + period:
            raise SealingRefused(f"timestamp {timestamp} is more than one period ({period} s) after now, {int(now)}")

    def _check_not_behind_final(self, parent: BlockHeaderAPI) -> None:
        final = self._consensus.finality.final
        if not self._consensus.finality.descends(self._database, bytes(parent.hash), final):
            raise BlockRefused("branch", bytes(parent.hash), f"a descendant of the finalised block {final.number}")

    def _adopt(
        self,
        batch: Batch,
        block: BlockAPI,
        receipts: tuple[ReceiptAPI, ...],
        seal: bytes,
        head: BlockHeaderAPI,
    ) -> tuple[Agreement, tuple[bytes, ...], tuple[bytes, ...], tuple[bytes, ...]]:
        """Store a block with all that follows from it, and sync. The only way in which the chain grows."""
        header = block.header
        parent = self._header(self._database, bytes(header.parent_hash))
        with self._committing():
            records.put_block(
                batch,
                header,
                transactions=[transaction.encode() for transaction in block.transactions],
                receipts=receipts,
                seal=seal,
                standing=self._consensus.standing(batch, header, parent),
            )
            agreement = self._consensus.add_block(batch, header, head)
            added, removed, returned = self._move_head(batch, head, agreement.head)
            self._database.write(batch.changes, sync=True)
        self._headers[bytes(header.hash)] = header
        self._blocks[bytes(header.hash)] = block
        return agreement, added, removed, returned

    @contextmanager
    def _committing(self) -> Iterator[None]:
        """After any error the memory state may be ahead of the disk, so nothing more is served until it is reopened."""
        try:
            yield
        except BaseException as error:
            self._broken = f"{type(error).__name__}: {error}"
            raise

    def _move_head(
        self, batch: Batch, old: BlockHeaderAPI, new: BlockHeaderAPI
    ) -> tuple[tuple[bytes, ...], tuple[bytes, ...], tuple[bytes, ...]]:
        """Point the canonical indexes at the branch of `new`; return (added, removed, transactions without a home)."""
        if old.hash == new.hash:
            return (), (), ()
        added: list[BlockHeaderAPI] = []
        removed: list[BlockHeaderAPI] = []
        left, right = old, new
        while left.hash != right.hash:
            if right.block_number >= left.block_number:
                added.append(right)
                right = self._header(batch, bytes(right.parent_hash))
            else:
                removed.append(left)
                left = self._header(batch, bytes(left.parent_hash))
        orphans: dict[bytes, bytes] = {}
        for header in removed:
            key = bytes(header.hash)
            body = records.body_of(batch, key) or ()
            hashes = [bytes(keccak(raw)) for raw in body]
            orphans.update(zip(hashes, body, strict=True))
            records.remove_canonical(batch, header, hashes, records.receipts_of(batch, key) or ())
        for header in reversed(added):
            key = bytes(header.hash)
            hashes = [bytes(keccak(raw)) for raw in records.body_of(batch, key) or ()]
            for transaction_hash in hashes:
                orphans.pop(transaction_hash, None)
            records.put_canonical(batch, header, hashes, records.receipts_of(batch, key) or ())
        records.put_head(batch, bytes(new.hash))
        return (
            tuple(bytes(header.hash) for header in reversed(added)),
            tuple(bytes(header.hash) for header in reversed(removed)),
            tuple(orphans.values()),
        )


def _known(block: BlockAPI, receipts: tuple[ReceiptAPI, ...]) -> Imported:
    return Imported(block=block, receipts=receipts, already_known=True, added=(), removed=(), returned=(), votes=())
