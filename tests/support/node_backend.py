"""Our engine as a test chain: blocks in memory, header timestamps set by the test."""

from types import SimpleNamespace
from typing import Any

from eth.chains.base import MiningChain
from eth.db.atomic import AtomicDB
from eth.vm.forks import CancunVM
from eth.vm.message import Message
from eth_keys.datatypes import PrivateKey
from eth_utils.exceptions import ValidationError

from tests.support.chain_backend import FUNDS, GAS_LIMIT, START_TIME, Outcome, RawLog, account

CHAIN_ID = 20180322
COINBASE = account("miner").address
MAX_FEE = 10**12


class NodeDriver:
    """Implements `chain_backend.Driver` in this process."""

    chain_id = CHAIN_ID

    def __init__(self) -> None:
        chain_class = MiningChain.configure(vm_configuration=((0, CancunVM),), chain_id=CHAIN_ID)
        state = {
            account(str(index)).address: {"balance": FUNDS, "nonce": 0, "code": b"", "storage": {}}
            for index in range(400)
        }
        parameters = {"difficulty": 0, "gas_limit": GAS_LIMIT, "timestamp": START_TIME, "base_fee_per_gas": 10**9}
        self._chain = chain_class.from_genesis(AtomicDB(), parameters, state)
        self._funded = set(state)

    def _head(self) -> Any:
        return self._chain.get_canonical_head()

    def _state(self) -> Any:
        return self._chain.get_vm(self._head()).state

    def now(self) -> int:
        return int(self._head().timestamp)

    def block_number(self) -> int:
        return int(self._head().block_number)

    def nonce(self, address: bytes) -> int:
        return int(self._state().get_nonce(address))

    def balance(self, address: bytes) -> int:
        return int(self._state().get_balance(address))

    def storage(self, address: bytes, slot: int) -> int:
        return int(self._state().get_storage(address, slot))

    def fund(self, address: bytes) -> None:
        if address in self._funded:
            return
        self._funded.add(address)
        done = self.transact(account("399").key, address, b"", value=10**21, gas=21_000, timestamp=self.now() + 1)
        assert done.ok

    def mine(self, timestamp: int) -> None:
        self._block([], timestamp)

    def transact(
        self, key: PrivateKey, to: bytes | None, data: bytes, *, value: int, gas: int, timestamp: int
    ) -> Outcome:
        builder = CancunVM.get_transaction_builder()
        unsigned = builder.new_unsigned_dynamic_fee_transaction(
            CHAIN_ID, self.nonce(key.public_key.to_canonical_address()), 10**9, MAX_FEE, gas, to or b"", value, data, ()
        )
        signed = builder.decode(unsigned.as_signed_transaction(key).encode())
        ((receipt, computation),) = self._block([signed], timestamp)
        logs = tuple(
            RawLog(address=log.address, topics=tuple(t.to_bytes(32, "big") for t in log.topics), data=log.data)
            for log in receipt.logs
        )
        return Outcome(
            ok=not computation.is_error,
            gas_used=receipt.gas_used,
            output=computation.output,
            logs=logs,
            block_number=self.block_number(),
            timestamp=timestamp,
        )

    def _block(self, transactions: list[Any], timestamp: int) -> list[tuple[Any, Any]]:
        header = self._chain.create_header_from_parent(
            self._head(), coinbase=COINBASE, timestamp=timestamp, gas_limit=GAS_LIMIT
        )
        vm = self._chain.get_vm(header)
        vm.block_preprocessing(vm.get_block())
        spent = SimpleNamespace(gas_used=0, gas_limit=header.gas_limit)
        bloom, results = 0, []
        for transaction in transactions:
            vm.state.lock_changes()
            try:
                vm.validate_transaction_against_header(spent, transaction)
                computation = vm.state.apply_transaction(transaction)
            except ValidationError as refused:
                raise AssertionError(f"the test sent an invalid transaction: {refused}") from refused
            receipt = vm.make_receipt(spent, transaction, computation, vm.state)
            spent.gas_used = receipt.gas_used
            bloom |= receipt.bloom
            results.append((receipt, computation))
        block = vm.set_block_transactions_and_withdrawals(
            vm.get_block(),
            header.copy(gas_used=spent.gas_used, bloom=bloom),
            transactions,
            [receipt for receipt, _ in results],
        )
        block = vm.mine_block(vm.block_postprocessing(block)).block
        self._chain.persist_block(block)
        return results

    def call(self, sender: bytes, to: bytes, data: bytes) -> Outcome:
        state = self._state()
        state.lock_changes()
        context = state.get_transaction_context_class()(gas_price=0, origin=sender)
        message = Message(gas=100_000_000, to=to, sender=sender, value=0, data=data, code=state.get_code(to))
        done = state.computation_class.apply_message(state, message, context)
        return Outcome(
            ok=not done.is_error,
            gas_used=done.get_gas_used(),
            output=done.output,
            logs=(),
            block_number=self.block_number(),
            timestamp=self.now(),
        )

    def close(self) -> None:
        """Nothing to release: the chain lives in memory."""
