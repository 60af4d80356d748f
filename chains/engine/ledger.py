"""One chain on one database: build, import, read. Synchronous, single-threaded, no network.

A block and everything that follows from it (trie nodes, header, body, receipts, seal, indexes, this miner's vote and
numbers, certificates, head pointer) reach the disk in one synced batch, or not at all. So a kill at any instant leaves
the last whole block, and no seal or vote is seen by anybody before it is on disk. State of old blocks stays readable.

`open` takes the definition and a database; everything else follows the definition. What may seal, what the head is and
what is final is decided in `consensus.py`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from eth.abc import BlockAPI, BlockHeaderAPI, ReceiptAPI, SignedTransactionAPI, StateAPI
from eth_hash.auto import keccak
from eth_typing import Address
from lru import LRU

from chains.crypto.keys import PrivateKey, address_of, sign_digest
from chains.crypto.seal import seal_digest
from chains.crypto.vote import Vote, vote_from_wire
from chains.engine import importer, records, selfcheck
from chains.engine.calls import Caller, CallRequest, CallResult
from chains.engine.consensus import Agreement, Consensus
from chains.engine.database import Batch, Database, Readable
from chains.engine.definition import ChainDefinition
from chains.engine.envelope import decode_envelope, encode_envelope
from chains.engine.errors import (
    BlockRefused,
    DatabaseUnavailable,
    EngineError,
    GenesisMismatch,
    LedgerBroken,
    Refusal,
    SealingRefused,
    TransactionRefused,
    UnknownParent,
    hex_of,
)
from chains.engine.evm_database import EvmReads
from chains.engine.execution import BlockExecution, child_header
from chains.engine.genesis import build_genesis
from chains.engine.importer import Imported
from chains.engine.logs import LogEntry, TopicFilter, find_logs
from chains.engine.production import Built, fill
from chains.engine.proofs import AccountProof, prove
from chains.engine.rules import check_account, check_form, check_nonce, decode_transaction
from chains.engine.vm import LatchkeyVM, configured, open_vm

CACHED_HEADERS = 1024
CACHED_BLOCKS = 64


class Ledger:
    """The chain that ends in `head()`."""

    def __init__(
        self,
        definition: ChainDefinition,
        database: Database,
        *,
        genesis: BlockHeaderAPI,
        miner_key: PrivateKey | None,
        clock: Callable[[], float],
        vm_class: type[LatchkeyVM],
    ) -> None:
        """Use `open`."""
        self.definition = definition
        self.chain_id = definition.chain_id
        self.genesis_hash = bytes(genesis.hash)
        self._database = database
        self._miner_key = miner_key
        self._clock = clock
        self._vm_class = configured(vm_class, deployers=definition.deployers)
        self._builder = self._vm_class.get_transaction_builder()
        self._caller = Caller(definition.chain_id)
        self._headers: LRU[bytes, BlockHeaderAPI] = LRU(CACHED_HEADERS)
        self._blocks: LRU[bytes, BlockAPI] = LRU(CACHED_BLOCKS)
        self._broken: str | None = None
        self._pool_state: tuple[bytes, StateAPI] | None = None
        self._consensus = Consensus(
            definition,
            database,
            genesis,
            open_state=self._state,
            miner_key=miner_key,
            clock=clock,
        )

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

    # Reading the chain

    def head(self) -> BlockHeaderAPI:
        """Return the header of the newest canonical block."""
        block_hash = records.head_hash(self._db())
        return self._header(self._database, block_hash or b"")

    def safe(self) -> BlockHeaderAPI:
        """Return the highest justified checkpoint."""
        return self._header(self._db(), self._consensus.finality.highest.hash)

    def finalized(self) -> BlockHeaderAPI:
        """Return the highest finalised checkpoint; it never moves back."""
        return self._header(self._db(), self._consensus.finality.final.hash)

    def header_at(self, number: int) -> BlockHeaderAPI | None:
        """Return the canonical header at a height."""
        block_hash = records.canonical_hash(self._db(), number)
        return None if block_hash is None else self.header_of(block_hash)

    def header_of(self, block_hash: bytes) -> BlockHeaderAPI | None:
        """Return the header of any stored block, canonical or not."""
        self._db()
        cached = self._headers.get(block_hash)
        if cached is None:
            cached = records.header_of(self._database, block_hash)
            if cached is not None:
                self._headers[block_hash] = cached
        return cached

    def block_of(self, block_hash: bytes) -> BlockAPI | None:
        """Return any stored block with its transactions."""
        self._db()
        cached = self._blocks.get(block_hash)
        if cached is not None:
            return cached
        header, body = self.header_of(block_hash), records.body_of(self._database, block_hash)
        if header is None or body is None:
            return None
        block = self._vm_class.get_block_class()(
            header=header, transactions=[self._builder.decode(raw) for raw in body], uncles=(), withdrawals=()
        )
        self._blocks[block_hash] = block
        return block

    def receipts_of(self, block_hash: bytes) -> tuple[ReceiptAPI, ...]:
        """Return the receipts of a stored block, in order, with cumulative gas; empty for an unknown block."""
        return records.receipts_of(self._db(), block_hash) or ()

    def transaction_position(self, transaction_hash: bytes) -> tuple[bytes, int] | None:
        """Return (canonical block hash, index) of a transaction."""
        return records.transaction_position(self._db(), transaction_hash)

    def seal_of(self, block_hash: bytes) -> bytes | None:
        """Return the 65-byte seal of a stored block; genesis has none."""
        return records.seal_of(self._db(), block_hash)

    def envelope_of(self, block_hash: bytes) -> bytes | None:
        """Return a stored block as it travels; None for genesis, which does not."""
        header, seal = self.header_of(block_hash), self.seal_of(block_hash)
        body = records.body_of(self._database, block_hash)
        if header is None or seal is None or body is None:
            return None
        return encode_envelope(header, body, seal)

    def certificate(self, number: int) -> bytes | None:
        """Return the certificate that finalises checkpoint `number`; None when it is not final, or was made final only
        by a later one."""
        return self._consensus.certificate(self._db(), number)

    def votes(self, above: int | None = None) -> list[Vote]:
        """Return accepted votes with a target above a height, by default above the finalised checkpoint."""
        self._db()
        return self._consensus.finality.votes_above(self._consensus.finality.final.number if above is None else above)

    def logs(
        self, from_number: int, to_number: int, addresses: Collection[bytes], topics: TopicFilter
    ) -> list[LogEntry]:
        """Return matching logs of canonical blocks, both ends included; see `logs.find_logs`."""
        return find_logs(self._db(), from_number, to_number, addresses, topics)

    # Reading state: at a header, by default the head

    def nonce(self, address: bytes, header: BlockHeaderAPI | None = None) -> int:
        """Return the nonce of an account."""
        return int(self._state_at(header).get_nonce(Address(address)))

    def balance(self, address: bytes, header: BlockHeaderAPI | None = None) -> int:
        """Return the balance of an account, wei."""
        return int(self._state_at(header).get_balance(Address(address)))

    def code(self, address: bytes, header: BlockHeaderAPI | None = None) -> bytes:
        """Return the code of an account, empty when it has none."""
        return bytes(self._state_at(header).get_code(Address(address)))

    def storage(self, address: bytes, slot: int, header: BlockHeaderAPI | None = None) -> int:
        """Return one storage slot, 0 when it was never written."""
        return int(self._state_at(header).get_storage(Address(address), slot))

    def proof(self, address: bytes, slots: Sequence[int], header: BlockHeaderAPI | None = None) -> AccountProof:
        """Return the proof of an account and of slots of its storage."""
        at = header or self.head()
        return prove(EvmReads(self._db()), at.state_root, address, slots)

    def call(self, request: CallRequest, header: BlockHeaderAPI | None = None) -> CallResult:
        """Run a call on the state of a block. Raises `CallRefused`; a revert is a result."""
        return self._caller.call(EvmReads(self._db()), header or self.head(), self.header_of, request)

    def estimate_gas(self, request: CallRequest, header: BlockHeaderAPI | None = None) -> int:
        """Return the smallest sufficient gas limit. Raises `CallReverted` and `CallRefused`."""
        return self._caller.estimate(EvmReads(self._db()), header or self.head(), self.header_of, request)

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

    def _db(self) -> Database:
        if self._broken is not None:
            raise LedgerBroken(self._broken)
        return self._database

    def _header(self, db: Readable, block_hash: bytes) -> BlockHeaderAPI:
        header = self._headers.get(block_hash) or records.header_of(db, block_hash)
        if header is None:
            raise DatabaseUnavailable(
                "header", f"{hex_of(block_hash)} is missing", "The database is damaged; sync again"
            )
        return header

    def _state(self, db: Readable, header: BlockHeaderAPI) -> StateAPI:
        """Open the state after `header` for reading."""
        return open_vm(
            self._vm_class,
            header,
            chain_id=self.chain_id,
            database=EvmReads(db),
            header_of=self.header_of,
        ).state

    def _state_at(self, header: BlockHeaderAPI | None) -> StateAPI:
        database = self._db()
        if header is None:
            return self._head_state(self.head())
        return self._state(database, header)

    def _head_state(self, head: BlockHeaderAPI) -> StateAPI:
        """Return the head's state, kept while it is the head: reads fill its cache."""
        key = bytes(head.hash)
        if self._pool_state is None or self._pool_state[0] != key:
            self._pool_state = (key, self._state(self._database, head))
        return self._pool_state[1]

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
        """Refusals pass; after anything else the memory state may be ahead of the disk, so nothing more is served."""
        try:
            yield
        except EngineError as error:
            if isinstance(error, DatabaseUnavailable):
                self._broken = str(error)
            raise
        except Exception as error:
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
