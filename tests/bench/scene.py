"""A state to start blocks from, in the one form that every engine can load: the accounts of a genesis.

A recorder drives the real contracts through a real round on a ledger whose machine remembers every account and slot
that was ever written; `snapshot` reads them back at any moment. The result becomes the genesis of a bench chain, so
that stock py-evm, our engines, anvil and hardhat all start from the same state without replaying the round.

Phases of a round last for some blocks at least, so the bench chain first has as many empty blocks as the recorded one
had blocks. Nonces of accounts without code are not kept: the bench signs for nonces from 0 on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from eth.vm.forks.london.constants import INITIAL_BASE_FEE
from eth_typing import Address

from chains.base.addresses import MINER_SET
from chains.crypto.keys import address_of
from chains.engine.database import Database
from chains.engine.definition import GAS_LIMIT, ChainDefinition, Predeploy
from chains.engine.evm_database import EvmReads
from chains.engine.genesis import Account, RecordingState
from chains.engine.ledger import Ledger
from chains.engine.vm import LatchkeyVM, open_vm
from tests.support.node_backend import MINER

NAME = "engine bench"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """Accounts of chain `chain_id` after block `number`; `timestamp`, unix seconds, is that block's."""

    chain_id: int
    number: int
    timestamp: int
    accounts: Mapping[bytes, Account]

    def definition(self) -> ChainDefinition:
        """Return the chain whose genesis state this is; `number` empty blocks, a second each, lead to the scene."""
        return ChainDefinition(
            name=NAME,
            chain_id=self.chain_id,
            period=1,
            genesis_timestamp=self.timestamp - self.number,
            gas_limit=GAS_LIMIT,
            members=(address_of(MINER.key),),
            checkpoint_length=8,
            vote_depth=2,
            alloc={who: account.balance for who, account in self.accounts.items() if account.balance},
            predeploys=tuple(
                Predeploy(name=who.hex(), address=who, runtime_code=account.code, storage=account.storage)
                for who, account in self.accounts.items()
                if account.code and who != MINER_SET
            ),
        )

    @property
    def codes(self) -> list[bytes]:
        """The codes of the contracts, which an ahead-of-time engine translates."""
        return [account.code for account in self.accounts.values() if account.code]

    @property
    def base_fee(self) -> int:
        """Wei a gas in the block after the scene, by EIP-1559: an eighth less after each empty block."""
        fee: int = INITIAL_BASE_FEE
        for _ in range(self.number + 1):
            fee -= fee // 8
        return fee

    def with_code(self, address: bytes, code: bytes) -> Scene:
        """Return the scene with one more contract, whose storage is empty."""
        added = Account(balance=0, nonce=1, code=code, storage={})
        return replace(self, accounts={**self.accounts, address: added})


class Recorder:
    """Remembers what a ledger on `vm_class` writes."""

    def __init__(self) -> None:
        touched: dict[bytes, set[int]] = {}

        class RememberingState(RecordingState):
            """Shares one memory among the blocks of a ledger."""

            def __init__(self, *arguments: object, **keywords: object) -> None:
                super().__init__(*arguments, **keywords)
                self.touched = touched

        self.touched = touched
        self.vm_class = type("RememberingVM", (LatchkeyVM,), {"_state_class": RememberingState})

    def snapshot(self, ledger: Ledger, database: Database) -> Scene:
        """Return the state of the ledger's head; `database` is the one that the ledger is on."""
        head = ledger.head()
        vm = open_vm(
            LatchkeyVM,
            head,
            chain_id=ledger.chain_id,
            database=EvmReads(database),
            header_of=ledger.header_of,
        )
        state = vm.state
        accounts = {}
        for who, slots in sorted(self.touched.items()):
            address = Address(who)
            if not state.account_exists(address):
                continue
            values = {slot: state.get_storage(address, slot) for slot in sorted(slots)}
            accounts[who] = Account(
                balance=state.get_balance(address),
                nonce=state.get_nonce(address) if state.get_code(address) else 0,
                code=state.get_code(address),
                storage={slot: value for slot, value in values.items() if value},
            )
        return Scene(
            chain_id=ledger.chain_id,
            number=int(head.block_number),
            timestamp=int(head.timestamp),
            accounts=accounts,
        )
