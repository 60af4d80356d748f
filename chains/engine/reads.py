"""Everything that can be asked of a chain without changing it: blocks, state at any height, calls, proofs, logs.

The half of `ledger.Ledger` that never writes. State of old blocks is read like that of the head, by the header's root;
every such read raises `StatePruned` for a block whose state was pruned.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from eth.abc import BlockAPI, BlockHeaderAPI, ReceiptAPI, StateAPI
from eth_typing import Address
from lru import LRU

from chains.crypto.keys import PrivateKey
from chains.crypto.vote import Vote
from chains.engine import records
from chains.engine.calls import Caller, CallRequest, CallResult
from chains.engine.consensus import Consensus
from chains.engine.database import Database, Readable
from chains.engine.definition import ChainDefinition
from chains.engine.envelope import encode_envelope
from chains.engine.errors import DatabaseUnavailable, LedgerBroken, StatePruned, hex_of
from chains.engine.evm_database import EvmReads
from chains.engine.logs import LogEntry, TopicFilter, find_logs
from chains.engine.proofs import AccountProof, prove
from chains.engine.switch import EngineSwitch
from chains.engine.vm import open_vm

CACHED_HEADERS = 1024
CACHED_BLOCKS = 8
"""Decoded blocks kept; a full one takes some megabytes, and whoever serves many recent blocks keeps them himself."""


class ChainReads:
    """Reads of one chain."""

    def __init__(
        self,
        definition: ChainDefinition,
        database: Database,
        *,
        genesis: BlockHeaderAPI,
        miner_key: PrivateKey | None,
        clock: Callable[[], float],
        switch: EngineSwitch,
    ) -> None:
        """Use `ledger.Ledger.open`."""
        self.definition = definition
        self.chain_id = definition.chain_id
        self.genesis_hash = bytes(genesis.hash)
        self._database = database
        self._miner_key = miner_key
        self._clock = clock
        self.engines = switch
        self._caller = Caller(definition.chain_id, machine=lambda: switch.machine)
        self._headers: LRU[bytes, BlockHeaderAPI] = LRU(CACHED_HEADERS)
        self._blocks: LRU[bytes, BlockAPI] = LRU(CACHED_BLOCKS)
        self._broken: str | None = None
        self._first_state = records.first_state(database)  # pruning has the database for itself
        self._pool_state: tuple[bytes, StateAPI] | None = None
        self._consensus = Consensus(
            definition,
            database,
            genesis,
            open_state=self._state,
            miner_key=miner_key,
            clock=clock,
        )

    # Blocks

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
        machine = self.engines.machine
        block = machine.get_block_class()(
            header=header, transactions=[machine.decode_transaction(raw) for raw in body], uncles=(), withdrawals=()
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

    # State: at a header, by default the head

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
        at = self._kept(header or self.head())
        return prove(EvmReads(self._db()), at.state_root, address, slots)

    def call(self, request: CallRequest, header: BlockHeaderAPI | None = None) -> CallResult:
        """Run a call on the state of a block. Raises `CallRefused`; a revert is a result."""
        at = self._kept(header or self.head())
        return self._caller.call(EvmReads(self._db()), at, self.header_of, request)

    def estimate_gas(self, request: CallRequest, header: BlockHeaderAPI | None = None) -> int:
        """Return the smallest sufficient gas limit. Raises `CallReverted` and `CallRefused`."""
        at = self._kept(header or self.head())
        return self._caller.estimate(EvmReads(self._db()), at, self.header_of, request)

    # For subclasses

    def _db(self) -> Database:
        if self._broken is not None:
            raise LedgerBroken(self._broken)
        return self._database

    def _header(self, db: Readable, block_hash: bytes) -> BlockHeaderAPI:
        header: BlockHeaderAPI | None = self._headers.get(block_hash) or records.header_of(db, block_hash)
        if header is None:
            raise DatabaseUnavailable(
                "header", f"{hex_of(block_hash)} is missing", "The database is damaged; sync again"
            )
        self._headers[block_hash] = header  # also from a batch that is dropped: a hash names one header
        return header

    def _kept(self, header: BlockHeaderAPI) -> BlockHeaderAPI:
        """Return a header whose state is here. Raises `StatePruned`."""
        if header.block_number < self._first_state:
            raise StatePruned(header.block_number, self._first_state)
        return header

    def _state(self, db: Readable, header: BlockHeaderAPI) -> StateAPI:
        """Open the state after `header` for reading."""
        return open_vm(
            self.engines.machine,
            self._kept(header),
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
