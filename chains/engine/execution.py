"""Execute the transactions of one block, once, in order: the same loop builds blocks and checks them.

The state is opened on the parent's root; each transaction either leaves a receipt or is refused and leaves nothing; at
the end the roots go into the header. All writes go to a batch that the caller commits or drops.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

from eth.abc import BlockAPI, BlockHeaderAPI, ReceiptAPI, SignedTransactionAPI, StateAPI
from eth.constants import ZERO_HASH32
from eth.vm.interrupt import EVMMissingData
from eth_utils.exceptions import ValidationError

from chains.engine.database import Batch
from chains.engine.errors import EngineError, Refusal, TransactionRefused
from chains.engine.evm_database import EvmWrites
from chains.engine.ordered_trie import ordered_root
from chains.engine.vm import LatchkeyVM, open_vm

MINIMUM_GAS = 21_000
"""No transaction costs less."""


def child_header(
    vm_class: type[LatchkeyVM], parent: BlockHeaderAPI, *, coinbase: bytes, timestamp: int, extra_data: bytes = b""
) -> BlockHeaderAPI:
    """Return the header of an empty child: the parent's state root and gas limit, the base fee by London's law."""
    return cast(
        BlockHeaderAPI,
        vm_class.create_header_from_parent(
            parent,
            coinbase=coinbase,
            timestamp=timestamp,
            gas_limit=parent.gas_limit,
            extra_data=extra_data,
            mix_hash=ZERO_HASH32,
            parent_beacon_block_root=ZERO_HASH32,
        ),
    )


class BlockExecution:
    """One block under construction or under test."""

    def __init__(
        self,
        vm_class: type[LatchkeyVM],
        header: BlockHeaderAPI,
        *,
        chain_id: int,
        batch: Batch,
        header_of: Callable[[bytes], BlockHeaderAPI | None],
    ) -> None:
        """`header` is a `child_header`; `header_of` finds ancestors by hash."""
        self._vm = open_vm(vm_class, header, chain_id=chain_id, database=EvmWrites(batch), header_of=header_of)
        self._header = header
        self._spent = SimpleNamespace(gas_used=0, gas_limit=header.gas_limit)
        self._bloom = 0
        self.transactions: list[SignedTransactionAPI] = []
        self.receipts: list[ReceiptAPI] = []
        self.faults: list[str] = []
        """Exceptions of the machine itself; each cost its transaction its place."""
        self._vm.block_preprocessing(vm_class.get_block_class()(header=header, transactions=(), uncles=()))

    @property
    def state(self) -> StateAPI:
        """The state as the transactions so far have left it."""
        return self._vm.state

    @property
    def gas_left(self) -> int:
        """Gas that further transactions may ask for."""
        return int(self._spent.gas_limit - self._spent.gas_used)

    def decode(self, raw: bytes) -> SignedTransactionAPI:
        """Decode a raw transaction for `apply`. Raises `LimitExceeded` and `TransactionRefused`."""
        return self._vm.decode_transaction(raw)

    def apply(self, transaction: SignedTransactionAPI) -> ReceiptAPI:
        """Execute one transaction. Raises `TransactionRefused`, and then the state is as before."""
        if self.gas_left < transaction.gas <= self._header.gas_limit:
            raise TransactionRefused(Refusal.BLOCK_FULL, f"have {self.gas_left}, want {transaction.gas}")
        vm, state = self._vm, self._vm.state
        state.lock_changes()  # first: it drops older checkpoints, so a snapshot taken before could not be reverted
        snapshot = state.snapshot()
        try:
            computation = state.apply_transaction(transaction)
        except TransactionRefused:
            state.revert(snapshot)
            raise
        except (EngineError, EVMMissingData):
            raise  # the database, not the transaction
        except ValidationError as error:
            state.revert(snapshot)
            raise TransactionRefused(Refusal.EXECUTION, " ".join(str(error).split())) from error
        except Exception as error:  # a fault of the machine must not let one transaction stop the chain
            state.revert(snapshot)
            self.faults.append(repr(error))
            raise TransactionRefused(Refusal.EXECUTION, f"the machine failed with {error!r}") from error
        receipt = vm.make_receipt(cast(BlockHeaderAPI, self._spent), transaction, computation, state)
        self._spent.gas_used = receipt.gas_used
        self._bloom |= int(receipt.bloom)
        self.transactions.append(transaction)
        self.receipts.append(receipt)
        return receipt

    def finish(self, *, transaction_root: bytes | None = None) -> BlockAPI:
        """Write the state to the batch and return the block with every root set. Call once.

        `transaction_root` is given by who has worked it out for exactly these transactions.
        """
        self._vm.state.persist()
        header = self._header.copy(
            gas_used=self._spent.gas_used,
            bloom=self._bloom,
            state_root=self._vm.state.state_root,
            transaction_root=transaction_root
            or ordered_root([transaction.encode() for transaction in self.transactions]),
            receipt_root=ordered_root([receipt.encode() for receipt in self.receipts]),
        )
        return self._vm.get_block_class()(header=header, transactions=self.transactions, uncles=(), withdrawals=())
