"""Engines in this process: stock py-evm, and ours on any machine. Time is CPU time of this process.

What is timed, from raw bytes to a stored block, for all of them: decode every transaction, recover its sender,
validate, execute, receipts, all roots, header, and writing block, indexes and state to a database in memory. Ours seals
and votes besides, as a miner does.

`Stock` is py-evm at its best without a change: `MiningChain` on `CancunVM`, one pass over the block with `mine_all`,
one state root a block. (`apply_transaction`, which eth-tester uses, costs a multiple.) Two fields of headers are
pinned, the gas limit, which stock lets drift, and the beacon root, so that its blocks have our hashes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from eth.abc import BlockHeaderAPI, ReceiptAPI
from eth.chains.base import MiningChain
from eth.db.atomic import AtomicDB
from eth.db.backends.memory import MemoryDB
from eth.vm.forks.cancun import CancunVM

from chains.crypto.keys import address_of
from chains.engine.aot.computation import register
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.evm_database import NODE
from chains.engine.fast import recoveries
from chains.engine.genesis import build_genesis
from chains.engine.ledger import Ledger
from chains.engine.production import Built
from chains.engine.switch import EngineSwitch
from chains.engine.vm import LatchkeyVM
from chains.rpc.transaction import decode
from tests.bench.scene import Scene
from tests.bench.workloads import Block
from tests.support.node_backend import FAR_FUTURE, MINER

BUILD_SECONDS = 600.0
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One block: CPU seconds, gas and success of each transaction, and what identifies the result.

    `mining` is the part of `cpu` after the last transaction was accepted, for engines that take them one by one.
    """

    cpu: float
    receipts: tuple[tuple[int, bool], ...]
    state_root: bytes
    block_hash: bytes
    mining: float | None = None


class Engine(Protocol):
    """What the bench asks of an engine."""

    name: str
    every: int
    """Runs in one of so many rounds, because it is slow."""

    def run(self, block: Block) -> Ran:
        """Execute `block` on its scene, from cold caches of its content, and leave the engine as it was."""

    def close(self) -> None:
        """Stop what runs."""


class PinnedChain(MiningChain):
    """Stock but for the gas limit, which stays the parent's."""

    def create_header_from_parent(self, parent_header: BlockHeaderAPI, **header_params: Any) -> BlockHeaderAPI:
        """Return the header of a child."""
        header_params.setdefault("gas_limit", parent_header.gas_limit)
        header_params.setdefault("parent_beacon_block_root", bytes(32))
        return super().create_header_from_parent(parent_header, **header_params)


class Stock:
    """py-evm's own Cancun chain."""

    name = "stock"
    every = 2

    def __init__(self) -> None:
        self._geneses: dict[Scene, tuple[type[PinnedChain], dict[bytes, bytes]]] = {}

    def run(self, block: Block) -> Ran:
        """Mine the block with `mine_all`."""
        chain_class, rows = self._genesis(block.scene)
        chain = chain_class(AtomicDB(MemoryDB(dict(rows))))
        chain.set_header_timestamp(block.timestamp)
        decode = CancunVM.get_transaction_builder().decode

        def work() -> tuple[BlockHeaderAPI, tuple[ReceiptAPI, ...]]:
            transactions = [decode(raw) for raw in block.transactions]
            result, receipts, _ = chain.mine_all(transactions, coinbase=address_of(MINER.key))
            return result.imported_block.header, receipts

        cpu, (header, receipts) = timed(work)
        return _ran(cpu, header, receipts)

    def _genesis(self, scene: Scene) -> tuple[type[PinnedChain], dict[bytes, bytes]]:
        if scene not in self._geneses:
            definition, batch = scene.definition(), Batch(MemoryDatabase())
            header = build_genesis(definition, batch).header
            rows = MemoryDB({key[len(NODE) :]: value for key, value in batch.changes.items() if value is not None})
            made = PinnedChain.configure("StockChain", chain_id=scene.chain_id, vm_configuration=((0, CancunVM),))
            made.from_genesis_header(AtomicDB(rows), header)
            chain = made(AtomicDB(rows))
            for number in range(1, scene.number + 1):
                chain.set_header_timestamp(definition.genesis_timestamp + number)
                chain.mine_all((), coinbase=address_of(MINER.key))
            self._geneses[scene] = made, rows.kv_store
        return self._geneses[scene]

    def close(self) -> None:
        """Nothing runs."""


class Ours:
    """A ledger with one miner; `machine` is the VM. With `admitted` the node's other process has recovered the senders
    before, which is where a node does it; otherwise that is part of the measured time."""

    def __init__(self, name: str, machine: type[LatchkeyVM], *, admitted: bool = False, every: int = 1) -> None:
        self.name = name
        self.every = every
        self._machine = machine
        self._admitted = admitted

    def run(self, block: Block) -> Ran:
        """Build, seal and store the block."""
        ledger = self.open(block.scene)
        recoveries.limit()
        for name, sender in _senders(block) if self._admitted else ():
            recoveries.remember_sender(name, sender)

        def work() -> Built:
            return ledger.build(block.transactions, timestamp=block.timestamp, budget_seconds=BUILD_SECONDS)

        cpu, built = timed(work)
        left_out = built.dropped + built.deferred
        assert len(built.included) == len(block.transactions), f"{self.name} left out of {block.name}: {left_out[:1]}"
        return _ran(cpu, built.block.header, built.receipts)

    def open(self, scene: Scene) -> Ledger:
        """Return a ledger of its own on the scene: what `Ledger.open` does, without making the genesis again."""
        start = _start(scene)
        register(self._machine, scene.codes)
        return Ledger(
            start.definition,
            start.database.reopen(),
            genesis=start.genesis,
            miner_key=MINER.key,
            clock=lambda: FAR_FUTURE,
            switch=EngineSwitch("stock", deployers=start.definition.deployers, vm_class=self._machine),
        )

    def close(self) -> None:
        """Nothing runs."""


@lru_cache(maxsize=64)
def _senders(block: Block) -> list[tuple[bytes, bytes]]:
    decoded = [decode(raw) for raw in block.transactions]
    return [(one.hash, one.sender) for one in decoded]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """A scene as a ledger's rows, its empty blocks built: what every machine writes there is the same."""

    definition: ChainDefinition
    genesis: BlockHeaderAPI
    database: MemoryDatabase


@lru_cache(maxsize=8)
def _start(scene: Scene) -> _Start:
    definition, database = scene.definition(), MemoryDatabase()
    ledger = Ledger.open(definition, database, miner_key=MINER.key, clock=lambda: FAR_FUTURE, engine="stock")
    for number in range(1, scene.number + 1):
        ledger.build((), timestamp=definition.genesis_timestamp + number, budget_seconds=BUILD_SECONDS)
    genesis = ledger.header_of(ledger.genesis_hash)
    assert genesis is not None
    return _Start(definition=definition, genesis=genesis, database=database)


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return CPU seconds of this process and the result."""
    started = time.process_time()
    result = work()
    return time.process_time() - started, result


def gas_and_success(receipts: Sequence[ReceiptAPI]) -> tuple[tuple[int, bool], ...]:
    """Return gas used and success of each transaction of a block; receipts themselves sum the gas up."""
    found, before = [], 0
    for receipt in receipts:
        found.append((int(receipt.gas_used) - before, receipt.state_root == b"\x01"))
        before = int(receipt.gas_used)
    return tuple(found)


def _ran(cpu: float, header: BlockHeaderAPI, receipts: Sequence[ReceiptAPI]) -> Ran:
    return Ran(
        cpu=cpu,
        receipts=gas_and_success(receipts),
        state_root=bytes(header.state_root),
        block_hash=bytes(header.hash),
    )
