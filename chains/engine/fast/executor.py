"""What surrounds each transaction: buying gas, the first message, refund, fee, emptied accounts.

py-evm builds texts for its debug log at every transaction (the whole transaction as text, calldata in hex) even when
nobody reads them, asks for the gas price three times, and walks all messages for accounts to delete when there was only
one. The steps and their order are py-evm's (MIT licence); validation is untouched.

Worth: transactions with tokens 1.1 times, check-in batches, whose calldata is long, 1.2 times. To run without it:
`LatchkeyExecutor`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from eth._utils.address import generate_contract_address
from eth.abc import ComputationAPI, MessageAPI, SignedTransactionAPI
from eth.constants import CREATE_CONTRACT_ADDRESS
from eth.vm.forks.cancun.constants import BLOB_TX_TYPE
from eth.vm.forks.spurious_dragon._utils import collect_touched_accounts
from eth.vm.message import Message
from eth_typing import Address

from chains.engine.vm import LatchkeyExecutor, LatchkeyState


class FastExecutor(LatchkeyExecutor):
    """Executes a transaction as `LatchkeyExecutor` does."""

    def build_evm_message(self, transaction: SignedTransactionAPI) -> MessageAPI:
        """Take the price of the gas, count the nonce up, and return the first message."""
        if transaction.type_id == BLOB_TX_TYPE:  # never on our chains, but in Ethereum's own tests
            return super().build_evm_message(transaction)
        state = cast(LatchkeyState, self.vm_state)
        sender = transaction.sender
        state.delta_balance(sender, -transaction.gas * state.get_gas_price(transaction))
        nonce = state.get_nonce(sender)
        state.set_nonce(sender, nonce + 1)
        created: Address | None = None
        data, code = transaction.data, b""
        if transaction.to == CREATE_CONTRACT_ADDRESS:
            created = generate_contract_address(sender, nonce)
            data, code = b"", data
        else:
            code = state.get_code(transaction.to)
        return Message(
            gas=transaction.gas - transaction.intrinsic_gas,
            to=transaction.to,
            sender=sender,
            value=transaction.value,
            data=data,
            code=code,
            create_address=cast(Address, created),  # None for a call, which the class allows
        )

    def finalize_computation(self, transaction: SignedTransactionAPI, computation: ComputationAPI) -> ComputationAPI:
        """Give back what is left, pay the miner, delete what destroyed itself or was touched and is empty (EIP-161)."""
        state = cast(LatchkeyState, self.vm_state)
        left = computation.get_gas_remaining()
        used = transaction.gas - left
        left += self.calculate_gas_refund(computation, used)
        if left:
            state.delta_balance(computation.msg.sender, left * state.get_gas_price(transaction))
        state.delta_balance(state.coinbase, (transaction.gas - left) * state.get_tip(transaction))
        for account in computation.get_accounts_for_deletion():
            state.delete_account(account)
        for account in _touched(computation):
            if state.account_exists(account) and state.account_is_empty(account):
                state.delete_account(account)
        return computation


def _touched(computation: ComputationAPI) -> Iterable[Address]:
    """Return the accounts that may have to be deleted because they are empty."""
    message = computation.msg
    if computation.children or computation.is_error or message.is_create or computation.beneficiaries:
        return collect_touched_accounts(computation)
    return {computation.state.coinbase, message.to}
