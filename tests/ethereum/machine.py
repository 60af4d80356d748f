"""An engine without Latchkey's own restrictions: what remains is an Ethereum client of Cancun rules.

Lifted by subclassing, so that the computation, executor, state and account database under test are the ones that run a
chain: blobs, unprotected signatures, creation by anybody, transactions to precompiles, withdrawals, the beacon root, a
moving gas limit, and header fields that carry something. The rules of `check_ethereum_form` stay, and what a chain
without blobs and withdrawals never needs is added here: EIP-4844's validity, EIP-4895, the header rules of EIP-4844.
"""

from __future__ import annotations

from collections.abc import Sequence

import rlp
from eth.abc import BlockAPI, BlockHeaderAPI, SignedTransactionAPI
from eth.exceptions import UnrecognizedTransactionType
from eth.vm.forks.cancun.constants import (
    BLOB_TX_TYPE,
    GAS_PER_BLOB,
    MAX_BLOB_GAS_PER_BLOCK,
    VERSIONED_HASH_VERSION_KZG,
)
from eth.vm.forks.cancun.headers import calc_excess_blob_gas_cancun
from eth.vm.forks.shanghai.withdrawals import Withdrawal
from eth_utils.exceptions import ValidationError

from chains.engine.errors import BlockRefused, Refusal, TransactionRefused
from chains.engine.execution import BlockExecution
from chains.engine.limits import TRANSACTION_BYTES
from chains.engine.ordered_trie import ordered_root
from chains.engine.rules import check_account, check_ethereum_form, check_fee, check_nonce
from chains.engine.vm import LatchkeyState, LatchkeyVM

CHAIN_ID = 1
"""All official tests are signed for mainnet."""
MAX_GAS_LIMIT = 2**63 - 1


class LiftedRules(LatchkeyState):
    """Ethereum's validity rules, and only they."""

    def check_rules(self, transaction: SignedTransactionAPI) -> None:
        """Apply them in the order of `LatchkeyState.check_rules`."""
        signed_for = transaction.chain_id
        if signed_for != self.execution_context.chain_id and not (transaction.type_id is None and signed_for is None):
            raise TransactionRefused(Refusal.CHAIN_ID, f"have {signed_for} want {self.execution_context.chain_id}")
        check_ethereum_form(transaction, gas_limit=self.gas_limit)
        sender = transaction.sender
        check_nonce(sender, have=transaction.nonce, state=self.get_nonce(sender), gap_allowed=False)
        check_fee(transaction, base_fee=self.base_fee)
        balance = self.get_balance(sender)
        if transaction.type_id == BLOB_TX_TYPE:
            balance -= self._check_blobs(transaction)
        check_account(transaction, balance=balance, has_code=bool(self.get_code(sender)))

    def _check_blobs(self, transaction: SignedTransactionAPI) -> int:
        """Check a blob transaction and return the most that its blobs may cost, wei."""
        hashes = transaction.blob_versioned_hashes
        if not transaction.to:
            raise TransactionRefused(Refusal.CREATION, "a blob transaction creates nothing")
        if not hashes:
            raise TransactionRefused(Refusal.TYPE, "a blob transaction without blobs")
        for versioned_hash in hashes:
            if len(versioned_hash) != 32 or versioned_hash[:1] != VERSIONED_HASH_VERSION_KZG:
                raise TransactionRefused(Refusal.TYPE, f"blob hash 0x{versioned_hash.hex()}")
        if transaction.max_fee_per_blob_gas < self.blob_base_fee:
            raise TransactionRefused(
                Refusal.FEE_TOO_LOW, f"blob fee {transaction.max_fee_per_blob_gas}, base {self.blob_base_fee}"
            )
        return int(GAS_PER_BLOB * len(hashes) * transaction.max_fee_per_blob_gas)


class LiftedChecks(LatchkeyVM):
    """A gas limit that may move, and the header rules of a chain with blobs, withdrawals and a beacon chain."""

    @classmethod
    def validate_gas(cls, header: BlockHeaderAPI, parent_header: BlockHeaderAPI) -> None:
        """London's rules, without the pin of `LatchkeyVM`."""
        super(LatchkeyVM, cls).validate_gas(header, parent_header)

    @classmethod
    def check_header(cls, header: BlockHeaderAPI, parent: BlockHeaderAPI) -> None:
        """Check a header against its parent. Raises `BlockRefused`."""
        if header.gas_limit > MAX_GAS_LIMIT:
            raise BlockRefused("gas limit", header.gas_limit, f"at most {MAX_GAS_LIMIT}")
        excess = calc_excess_blob_gas_cancun(parent)
        if header.excess_blob_gas != excess:
            raise BlockRefused("excess blob gas", header.excess_blob_gas, excess)
        try:
            cls.validate_header(header, parent)
        except ValidationError as error:
            raise BlockRefused("header", " ".join(str(error).split()), "a valid child of its parent") from error
        if header.gas_used > header.gas_limit:
            raise BlockRefused("gas used", header.gas_used, f"at most {header.gas_limit}")


def lifted(vm_class: type[LatchkeyVM]) -> type[LatchkeyVM]:
    """Return an engine's VM without Latchkey's restrictions."""
    state_class = type("LiftedState", (LiftedRules, vm_class.get_state_class()), {})
    return type("LiftedVM", (LiftedChecks, vm_class), {"_state_class": state_class})


class LiftedExecution(BlockExecution):
    """`BlockExecution` of a chain with blobs and withdrawals."""

    def decode(self, raw: bytes) -> SignedTransactionAPI:
        """Decode as the engine does; beyond it, blob transactions and ones above its size limit."""
        if raw[:1] != bytes([BLOB_TX_TYPE]) and len(raw) <= TRANSACTION_BYTES:
            return super().decode(raw)
        try:
            transaction = self._vm.get_transaction_builder().decode(raw)
            canonical = transaction.encode() == raw
        except (rlp.RLPException, UnrecognizedTransactionType, ValidationError, ValueError, TypeError) as error:
            raise TransactionRefused(Refusal.MALFORMED, " ".join(str(error).split())) from error
        if not canonical:
            raise TransactionRefused(Refusal.MALFORMED, "it is not in canonical form")
        return transaction

    def finish_with(self, withdrawals: Sequence[Withdrawal]) -> BlockAPI:
        """Credit the withdrawals (EIP-4895), then finish. Call once."""
        state = self._vm.state
        state.lock_changes()
        self._vm.apply_all_withdrawals(withdrawals)
        block = self.finish()
        header = block.header.copy(
            blob_gas_used=sum(map(blob_gas, self.transactions)),
            withdrawals_root=ordered_root([rlp.encode(withdrawal) for withdrawal in withdrawals]),
        )
        return block.copy(header=header)


def blob_gas(transaction: SignedTransactionAPI) -> int:
    """Return the blob gas of a transaction (EIP-4844)."""
    return GAS_PER_BLOB * len(transaction.blob_versioned_hashes) if transaction.type_id == BLOB_TX_TYPE else 0


def check_blob_gas(transactions: Sequence[SignedTransactionAPI]) -> None:
    """A block has at most six blobs."""
    used = sum(map(blob_gas, transactions))
    if used > MAX_BLOB_GAS_PER_BLOCK:
        raise BlockRefused("blob gas used", used, f"at most {MAX_BLOB_GAS_PER_BLOCK}")
