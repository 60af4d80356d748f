"""One chain on one database: build, import, read. Synchronous, single-threaded, no network.

A block and everything that follows from it (trie nodes, header, body, receipts, seal, indexes, this miner's vote and
numbers, certificates, head pointer) reach the disk in one synced batch, or not at all. So a kill at any instant leaves
the last whole block, and no seal or vote is seen by anybody before it is on disk. State of old blocks stays readable.

`open` takes the definition and a database; everything else follows the definition. What may seal, what the head is and
what is final is decided in `consensus.py`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from eth.abc import BlockAPI, BlockHeaderAPI, ReceiptAPI, SignedTransactionAPI
from eth.vm.interrupt import EVMMissingData
from eth_hash.auto import keccak
from eth_typing import Address

from chains.base.errors import LatchkeyError
from chains.crypto.keys import PrivateKey, address_of, sign_digest
from chains.crypto.seal import seal_digest
from chains.crypto.vote import Vote, vote_from_wire
from chains.engine import importer, levers, records, selfcheck
from chains.engine.consensus import Agreement
from chains.engine.database import Batch, Database
from chains.engine.definition import ChainDefinition
from chains.engine.envelope import Envelope, decode_envelope
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
from chains.engine.fast import recoveries
from chains.engine.genesis import build_genesis
from chains.engine.importer import Imported
from chains.engine.production import Built, Filled, fill
from chains.engine.reads import ChainReads
from chains.engine.rules import check_account, check_form, check_nonce
from chains.engine.switch import CHECK_EVERY, EngineSwitch
from chains.engine.vm import LatchkeyVM


def nothing() -> None:
    """What happens between two transactions when nobody waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A block that is executed and not yet sealed, and the writes that it needs."""

    batch: Batch
    execution: BlockExecution
    filled: Filled
    block: BlockAPI


@dataclass(frozen=True, slots=True, kw_only=True)
class _Indexed:
    """What the canonical indexes are made from: raw transactions and receipts of a block."""

    raws: Sequence[bytes]
    receipts: Sequence[ReceiptAPI]


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
        engine: str = levers.DEFAULT,
        check_every: int = CHECK_EVERY,
        vm_class: type[LatchkeyVM] | None = None,
    ) -> Ledger:
        """Open a chain; an empty database gets the genesis block of `definition`.

        `clock` returns unix seconds. `engine` and `check_every`: see `switch.EngineSwitch`; `vm_class` replaces the
        engine's own machine. Raises `EngineUnknown`, `GenesisMismatch`, `DatabaseUnavailable`, `DefinitionRefused` and
        `SelfCheckFailed`.
        """
        selfcheck.check_safety()
        switch = EngineSwitch(engine, deployers=definition.deployers, check_every=check_every, vm_class=vm_class)
        batch = Batch(database)
        made = build_genesis(definition, batch)
        genesis = made.header
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
        switch.enter_genesis(account.code for account in made.accounts.values())
        return cls(definition, database, genesis=genesis, miner_key=miner_key, clock=clock, switch=switch)

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
        return self.engines.machine.decode_transaction(raw)

    def validate_for_pool(self, raw: bytes, sender: bytes) -> None:
        """Check a transaction against the head's state for admission to a pool. Raises `TransactionRefused`.

        `sender` is what this node's own event-loop process has recovered. Blocks that this node builds believe it, so
        that nothing is recovered twice; blocks of others, and the engine `stock`, recover every sender anew. A nonce
        gap and a fee below the base fee pass: a later block may lift both.
        """
        transaction = self.decode(raw)
        if self.engines.believes_admission:
            recoveries.remember_sender(bytes(transaction.hash), sender)
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
        self,
        candidates: Sequence[bytes],
        *,
        timestamp: int,
        budget_seconds: float,
        extra_data: bytes = b"",
        between: Callable[[], None] = nothing,
    ) -> Built:
        """Build, seal, vote for and store a block on the head, in one synced batch.

        `candidates` are raw transactions in the order wanted; bad ones drop out. `timestamp` is at least a period after
        the head and at most a period ahead of the clock. `between` is called before each transaction; it may read this
        ledger, which is then as before the block. Raises `SealingRefused`.
        """
        parent = self.head()
        key = self._miner_key
        self._consensus.check_may_seal(self._database, parent)
        if key is None:
            raise SealingRefused("this node has no miner key")
        self._check_own_timestamp(parent, timestamp)
        machine = self.engines.machine
        header = child_header(machine, parent, coinbase=address_of(key), timestamp=timestamp, extra_data=extra_data)
        made = self._filled(header, candidates, budget_seconds, between)
        if self.engines.check_is_due():
            made = self._checked(header, made, between)
        block, receipts = made.block, tuple(made.execution.receipts)
        importer.check_header(machine, block.header, parent)
        digest = seal_digest(chain_id=self.chain_id, genesis_hash=self.genesis_hash, block_hash=bytes(block.hash))
        seal = sign_digest(key, digest)
        self._consensus.note_own_seal(made.batch, block.header)
        agreement, _, _, _ = self._adopt(made.batch, block, receipts, seal, parent)
        return Built(
            block=block,
            receipts=receipts,
            seal=seal,
            included=made.filled.included,
            dropped=made.filled.dropped,
            deferred=made.filled.deferred,
            votes=agreement.own_votes,
        )

    def import_envelope(self, envelope: bytes, *, between: Callable[[], None] = nothing) -> Imported:
        """Check, execute and store a block made elsewhere, in one synced batch.

        `between`: see `build`. Raises `LimitExceeded`, `MalformedRlp`, `BlockRefused` (`SealRefused`; `BlockFromFuture`
        and `UnknownParent` may be offered again). A refused block leaves nothing behind.
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
        importer.check_header(self.engines.machine, header, parent)
        importer.check_body(received)
        batch, block, receipts = self._execute(received, parent, between)
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
            self._move_head(batch, head, agreement.head, {})
            self._database.write(batch.changes, sync=agreement.settled or bool(agreement.own_votes))
        return agreement.own_votes

    def close(self) -> None:
        """Close the database."""
        self._broken = "it was closed"
        self._database.close()

    # Inside

    def _fill(
        self,
        machine: type[LatchkeyVM],
        header: BlockHeaderAPI,
        candidates: Sequence[bytes],
        budget_seconds: float,
        between: Callable[[], None],
    ) -> _Made:
        batch = Batch(self._database)
        execution = self._execution(machine, header, batch)
        filled = fill(execution, candidates, budget_seconds=budget_seconds, between=between)
        return _Made(batch=batch, execution=execution, filled=filled, block=execution.finish())

    def _filled(
        self, header: BlockHeaderAPI, candidates: Sequence[bytes], budget_seconds: float, between: Callable[[], None]
    ) -> _Made:
        """Make a block; where the machine itself fails, make it on the slower twin."""
        fault, made = "", None
        try:
            made = self._fill(self.engines.machine, header, candidates, budget_seconds, between)
            fault = "".join(made.execution.faults[:1])
        except (LatchkeyError, EVMMissingData):
            raise  # of the database, or of who waits between transactions
        except Exception as error:
            if self.engines.twin is None:
                raise
            fault = repr(error)
        if self.engines.twin is not None and fault:
            again = self._fill(self.engines.twin, header, candidates, budget_seconds, between)
            if made is None or not again.execution.faults:
                self.engines.differ(
                    header.block_number, fault, None if made is None else made.execution, again.execution
                )
                return again
        assert made is not None
        return made

    def _checked(self, header: BlockHeaderAPI, made: _Made, between: Callable[[], None]) -> _Made:
        """Execute a block again on the slower twin; return the twin's block if they differ."""
        twin = self.engines.twin
        if twin is None:
            return made
        raws = [transaction.encode() for transaction in made.execution.transactions]
        again = self._fill(twin, header, raws, float("inf"), between)
        if again.block.hash == made.block.hash:
            return made
        self.engines.differ(header.block_number, "a block to be sealed", made.execution, again.execution)
        lost = Filled(
            included=again.filled.included,
            dropped=made.filled.dropped + again.filled.dropped,
            deferred=made.filled.deferred + again.filled.deferred,
        )
        return replace(again, filled=lost)

    def _execute(
        self, received: Envelope, parent: BlockHeaderAPI, between: Callable[[], None]
    ) -> tuple[Batch, BlockAPI, tuple[ReceiptAPI, ...]]:
        """Execute a received block; one that fails is executed on the slower twin before it is refused."""
        header = received.header
        template = child_header(
            self.engines.machine,
            parent,
            coinbase=bytes(header.coinbase),
            timestamp=header.timestamp,
            extra_data=bytes(header.extra_data),
        )
        batch = Batch(self._database)
        execution = self._execution(self.engines.importing, template, batch)
        try:
            block = importer.execute(execution, received.transactions, header, between=between)
        except Exception as refusal:
            broken = isinstance(refusal, LatchkeyError | EVMMissingData) and not isinstance(refusal, BlockRefused)
            if broken or self.engines.twin is None:
                raise
            batch, failed = Batch(self._database), execution
            execution = self._execution(self.engines.twin, template, batch)
            block = importer.execute(execution, received.transactions, header, between=between)
            self.engines.differ(header.block_number, str(refusal) or repr(refusal), failed, execution)
        return batch, block, tuple(execution.receipts)

    def _execution(self, machine: type[LatchkeyVM], header: BlockHeaderAPI, batch: Batch) -> BlockExecution:
        return BlockExecution(machine, header, chain_id=self.chain_id, batch=batch, header_of=self.header_of)

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
        raws = [transaction.encode() for transaction in block.transactions]
        with self._committing():
            records.put_block(
                batch,
                header,
                transactions=raws,
                receipts=receipts,
                seal=seal,
                standing=self._consensus.standing(batch, header, parent),
            )
            agreement = self._consensus.add_block(batch, header, head)
            fresh = {bytes(header.hash): _Indexed(raws=raws, receipts=receipts)}
            added, removed, returned = self._move_head(batch, head, agreement.head, fresh)
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
        self, batch: Batch, old: BlockHeaderAPI, new: BlockHeaderAPI, fresh: Mapping[bytes, _Indexed]
    ) -> tuple[tuple[bytes, ...], tuple[bytes, ...], tuple[bytes, ...]]:
        """Point the canonical indexes at the branch of `new`; return (added, removed, transactions without a home).

        `fresh` holds what has just been written, so that it is not read back.
        """
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
            block = _indexed(batch, bytes(header.hash), fresh)
            hashes = [bytes(keccak(raw)) for raw in block.raws]
            orphans.update(zip(hashes, block.raws, strict=True))
            records.remove_canonical(batch, header, hashes, block.receipts)
        for header in reversed(added):
            block = _indexed(batch, bytes(header.hash), fresh)
            hashes = [bytes(keccak(raw)) for raw in block.raws]
            for transaction_hash in hashes:
                orphans.pop(transaction_hash, None)
            records.put_canonical(batch, header, hashes, block.receipts)
        records.put_head(batch, bytes(new.hash))
        return (
            tuple(bytes(header.hash) for header in reversed(added)),
            tuple(bytes(header.hash) for header in reversed(removed)),
            tuple(orphans.values()),
        )


def _indexed(batch: Batch, block_hash: bytes, fresh: Mapping[bytes, _Indexed]) -> _Indexed:
    found = fresh.get(block_hash)
    if found is not None:
        return found
    return _Indexed(
        raws=records.body_of(batch, block_hash) or (), receipts=records.receipts_of(batch, block_hash) or ()
    )


def _known(block: BlockAPI, receipts: tuple[ReceiptAPI, ...]) -> Imported:
    return Imported(block=block, receipts=receipts, already_known=True, added=(), removed=(), returned=(), votes=())
