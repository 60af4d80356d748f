"""Run one blockchain test on an engine: every block must be taken or refused as the test says.

What is compared: each valid block's gas, bloom, receipts root, state root and hash; that the last block is among the
valid ones; and every account after it, read back through the engine's account database. Which branch is the head is not
compared: our chains choose it by seals and votes. The roots and the gas of a body are compared after execution,
unlike in our importer, because many tests of an invalid transaction come with a header that does not count it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eth.abc import BlockHeaderAPI, StateAPI
from eth.constants import BLANK_ROOT_HASH
from eth_typing import Address

from chains.engine.database import Batch, MemoryDatabase
from chains.engine.errors import BlockRefused, LimitExceeded, Refusal, TransactionRefused
from chains.engine.evm_database import EvmReads, EvmWrites
from chains.engine.vm import LatchkeyVM, open_vm
from tests.ethereum.fixtures import Account, BlockchainTest, Body, UnreadableBlock, decode_block
from tests.ethereum.machine import CHAIN_ID, LiftedExecution, check_blob_gas
from tests.ethereum.refusals import Refused, matches


class Wrong(Exception):
    """The machine did not do what the test says."""


class TestChain:
    """A chain of one test in memory. `vm_class` is of `machine.lifted`."""

    __test__ = False

    def __init__(self, test: BlockchainTest, vm_class: type[LatchkeyVM]) -> None:
        self._test = test
        self._vm_class = vm_class
        self._database = MemoryDatabase()
        self._headers: dict[bytes, BlockHeaderAPI] = {}

    def run(self) -> None:
        """Raises `Wrong`."""
        self._start()
        for number, step in enumerate(self._test.steps):
            refused = self._offer(step.raw)
            if step.expected is None and refused is not None:
                raise Wrong(f"block {number} of the test is valid but was refused: {refused.why}")
            if step.expected is not None and refused is None:
                raise Wrong(f"block {number} of the test is invalid ({step.expected}) but was taken")
            if step.expected is not None and refused is not None and not matches(step.expected, refused):
                raise Wrong(f"block {number} of the test was refused, but not for {step.expected}: {refused}")
        last = self._headers.get(self._test.last_block)
        if last is None:
            raise Wrong(f"the last block 0x{self._test.last_block.hex()} was not made")
        if self._test.after_root not in (None, last.state_root):
            raise Wrong(f"state root 0x{last.state_root.hex()}, need 0x{(self._test.after_root or b'').hex()}")
        if self._test.after is not None:
            for difference in self._differences(last, self._test.after):
                raise Wrong(difference)

    def _start(self) -> None:
        genesis = decode_block(self._test.genesis).header
        batch = Batch(self._database)
        root = root_of(self._vm_class, genesis, self._test.before, batch)
        if root != genesis.state_root:
            raise Wrong(f"genesis state root 0x{root.hex()}, need 0x{genesis.state_root.hex()}")
        self._keep(batch, genesis)

    def _keep(self, batch: Batch, header: BlockHeaderAPI) -> None:
        self._database.write(batch.changes, sync=False)
        self._headers[bytes(header.hash)] = header

    def _offer(self, raw: bytes) -> Refused | None:
        """Offer a block; return why it was refused, None when it was taken."""
        try:
            body = decode_block(raw)
        except UnreadableBlock as error:
            return Refused(kind="decoding", why=str(error))
        try:
            self._execute(body)
        except TransactionRefused as error:
            if error.reason is Refusal.EXECUTION:
                raise Wrong(f"a refusal that no rule of ours foresees: {error}") from error
            return Refused(kind="transaction", why=str(error), reason=error.reason)
        except (BlockRefused, LimitExceeded) as error:
            return Refused(kind="block", why=str(error))
        return None

    def _execute(self, body: Body) -> None:
        """Take a block. Raises `BlockRefused`, `TransactionRefused`, and `EngineError` for faults of the engine."""
        header = body.header
        parent = self._headers.get(bytes(header.parent_hash))
        if parent is None:
            raise BlockRefused("parent", header.parent_hash, "a known block")
        if body.uncles:
            raise BlockRefused("uncles", body.uncles, 0)
        self._vm_class.check_header(header, parent)
        batch = Batch(self._database)
        execution = LiftedExecution(
            self._vm_class,
            self._template(header, parent),
            chain_id=CHAIN_ID,
            batch=batch,
            header_of=self._headers.get,
        )
        transactions = [execution.decode(raw) for raw in body.transactions]
        check_blob_gas(transactions)
        for transaction in transactions:
            execution.apply(transaction)
        made = execution.finish_with(body.withdrawals).header
        compare(header, made)
        self._keep(batch, header)

    def _template(self, header: BlockHeaderAPI, parent: BlockHeaderAPI) -> BlockHeaderAPI:
        """The header of an empty block: what an execution starts from. The parent's state root, no result."""
        made: BlockHeaderAPI = header.copy(
            state_root=parent.state_root,
            transaction_root=BLANK_ROOT_HASH,
            receipt_root=BLANK_ROOT_HASH,
            withdrawals_root=BLANK_ROOT_HASH,
            bloom=0,
            gas_used=0,
            blob_gas_used=0,
        )
        return made

    def _differences(self, header: BlockHeaderAPI, wanted: Mapping[bytes, Account]) -> Iterator[str]:
        vm = open_vm(
            self._vm_class,
            header,
            chain_id=CHAIN_ID,
            database=EvmReads(self._database),
            header_of=self._headers.get,
        )
        for address, account in wanted.items():
            key = Address(address)
            for name, have, need in (
                ("balance", vm.state.get_balance(key), account.balance),
                ("nonce", vm.state.get_nonce(key), account.nonce),
                ("code", bytes(vm.state.get_code(key)).hex(), account.code.hex()),
                *((f"slot {slot}", vm.state.get_storage(key, slot), need) for slot, need in account.storage.items()),
            ):
                if have != need:
                    yield f"account 0x{address.hex()}: {name} is {have}, need {need}"


def root_of(
    vm_class: type[LatchkeyVM], header: BlockHeaderAPI, accounts: Mapping[bytes, Account], batch: Batch
) -> bytes:
    """Write the state before a test to `batch` and return its root."""
    vm = open_vm(
        vm_class,
        header.copy(state_root=BLANK_ROOT_HASH),
        chain_id=CHAIN_ID,
        database=EvmWrites(batch),
        header_of=lambda _hash: None,
    )
    _put_state(vm.state, accounts)
    vm.state.lock_changes()
    vm.state.persist()
    return bytes(vm.state.state_root)


def _put_state(state: StateAPI, accounts: Mapping[bytes, Account]) -> None:
    for address, account in accounts.items():
        key = Address(address)
        state.set_balance(key, account.balance)
        state.set_nonce(key, account.nonce)
        state.set_code(key, account.code)
        for slot, value in account.storage.items():
            state.set_storage(key, slot, value)


def compare(header: BlockHeaderAPI, made: BlockHeaderAPI) -> None:
    """Every result must be what the header says. Raises `BlockRefused`."""
    for name, have, need in (
        ("blob gas used", header.blob_gas_used, made.blob_gas_used),
        ("gas used", header.gas_used, made.gas_used),
        ("logs bloom", header.bloom, made.bloom),
        ("receipts root", header.receipt_root, made.receipt_root),
        ("transactions root", header.transaction_root, made.transaction_root),
        ("withdrawals root", header.withdrawals_root, made.withdrawals_root),
        ("state root", header.state_root, made.state_root),
        ("block hash", header.hash, made.hash),
    ):
        if have != need:
            raise BlockRefused(name, have, need)
