"""Build the genesis block of a definition, and export it for other clients.

Predeploys are made by running their constructors, so immutables, EIP-712 domains and initial storage come out as on any
network where the contract is deployed normally. What the constructors wrote is recorded slot by slot: `export_genesis`
lists it in geth's format, and a second client that starts from that file gets the same state root and the same hash.
Constructor events are not in any block: a reader of events starts from the definition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from eth.abc import BlockHeaderAPI
from eth.constants import CREATE_CONTRACT_ADDRESS, GENESIS_PARENT_HASH, POST_MERGE_NONCE, ZERO_ADDRESS, ZERO_HASH32
from eth.vm.forks.cancun.blocks import CancunBlockHeader
from eth.vm.forks.london.constants import INITIAL_BASE_FEE
from eth.vm.message import Message
from eth_typing import Address, BlockNumber, Hash32

from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import ChainDefinition, Predeploy
from chains.engine.errors import DefinitionRefused, hex_of
from chains.engine.evm_database import EvmWrites
from chains.engine.vm import LatchkeyState, LatchkeyVM, open_vm

CREATOR = bytes.fromhex("fffffffffffffffffffffffffffffffffffffffe")
"""msg.sender and tx.origin of genesis constructors: nobody's account (EIP-4788 uses the same for the system)."""
CONSTRUCTOR_GAS = 2**32


class RecordingState(LatchkeyState):
    """A state that remembers which accounts and slots were written."""

    def __init__(self, *arguments: object, **keywords: object) -> None:
        self.touched: dict[bytes, set[int]] = {}
        super().__init__(*arguments, **keywords)  # type: ignore[arg-type]  # passed through unchanged

    def set_balance(self, address: Address, balance: int) -> None:
        """Record the account, then write."""
        self.touched.setdefault(address, set())
        super().set_balance(address, balance)

    def set_nonce(self, address: Address, nonce: int) -> None:
        """Record the account, then write."""
        self.touched.setdefault(address, set())
        super().set_nonce(address, nonce)

    def increment_nonce(self, address: Address) -> None:
        """Record the account, then write."""
        self.touched.setdefault(address, set())
        super().increment_nonce(address)

    def set_code(self, address: Address, code: bytes) -> None:
        """Record the account, then write."""
        self.touched.setdefault(address, set())
        super().set_code(address, code)

    def set_storage(self, address: Address, slot: int, value: int) -> None:
        """Record the slot, then write."""
        self.touched.setdefault(address, set()).add(slot)
        super().set_storage(address, slot, value)


class RecordingVM(LatchkeyVM):
    """The machine that constructors run on."""

    _state_class = RecordingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account of the genesis state; storage has no zero values."""

    balance: int
    nonce: int
    code: bytes
    storage: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Genesis:
    """The genesis block, its accounts, and the state nodes to be stored."""

    header: BlockHeaderAPI
    accounts: Mapping[bytes, Account]


def build_genesis(definition: ChainDefinition, batch: Batch) -> Genesis:
    """Make the genesis state in `batch` and return the block. Raises `DefinitionRefused` when a constructor fails."""
    header = _header(definition)
    vm = open_vm(
        RecordingVM, header, chain_id=definition.chain_id, database=EvmWrites(batch), header_of=lambda _hash: None
    )
    state = vm.state
    assert isinstance(state, RecordingState)
    for address, balance in definition.alloc.items():
        if balance:  # an empty account would not exist under EIP-161
            state.set_balance(Address(address), balance)
    for predeploy in definition.all_predeploys():
        _place(state, predeploy)
    for address in state.touched:
        if state.account_exists(Address(address)) and state.account_is_empty(Address(address)):
            state.delete_account(Address(address))  # EIP-161: touched by a constructor, but there is nothing in it
    state.lock_changes()
    state.persist()
    accounts = {
        address: _account(state, address, slots)
        for address, slots in sorted(state.touched.items())
        if state.account_exists(Address(address))
    }
    return Genesis(header=header.copy(state_root=state.state_root), accounts=accounts)


def genesis_hash(definition: ChainDefinition) -> bytes:
    """Return the hash of the genesis block of a definition."""
    return bytes(build_genesis(definition, Batch(MemoryDatabase())).header.hash)


def export_genesis(definition: ChainDefinition) -> dict[str, object]:
    """Return a geth-style genesis for a second client: Cancun from time 0, the same state root and hash."""
    genesis = build_genesis(definition, Batch(MemoryDatabase()))
    header = genesis.header
    forks = (
        "homesteadBlock eip150Block eip155Block eip158Block byzantiumBlock constantinopleBlock petersburgBlock "
        "istanbulBlock muirGlacierBlock berlinBlock londonBlock arrowGlacierBlock grayGlacierBlock mergeNetsplitBlock"
    )
    config: dict[str, object] = {"chainId": definition.chain_id, **dict.fromkeys(forks.split(), 0)}
    config |= {
        "terminalTotalDifficulty": 0,
        "terminalTotalDifficultyPassed": True,
        "shanghaiTime": 0,
        "cancunTime": 0,
        "blobSchedule": {"cancun": {"target": 3, "max": 6, "baseFeeUpdateFraction": 3_338_477}},
    }
    return {
        "config": config,
        "nonce": hex_of(header.nonce),
        "timestamp": hex(header.timestamp),
        "extraData": hex_of(header.extra_data),
        "gasLimit": hex(header.gas_limit),
        "difficulty": "0x0",
        "mixHash": hex_of(header.mix_hash),
        "coinbase": hex_of(header.coinbase),
        "number": "0x0",
        "gasUsed": "0x0",
        "parentHash": hex_of(header.parent_hash),
        "baseFeePerGas": hex(header.base_fee_per_gas or 0),
        "excessBlobGas": "0x0",
        "blobGasUsed": "0x0",
        "alloc": {hex_of(address): _exported(account) for address, account in genesis.accounts.items()},
        "stateRoot": hex_of(header.state_root),
        "hash": hex_of(header.hash),
    }


def _header(definition: ChainDefinition) -> BlockHeaderAPI:
    return cast(
        BlockHeaderAPI,
        CancunBlockHeader(
            difficulty=0,
            block_number=BlockNumber(0),
            gas_limit=definition.gas_limit,
            timestamp=definition.genesis_timestamp,
            coinbase=ZERO_ADDRESS,
            parent_hash=GENESIS_PARENT_HASH,
            extra_data=definition.name.encode(),
            mix_hash=Hash32(definition.rules_hash()),
            nonce=POST_MERGE_NONCE,
            base_fee_per_gas=INITIAL_BASE_FEE,
            parent_beacon_block_root=ZERO_HASH32,
        ),
    )


def _place(state: RecordingState, predeploy: Predeploy) -> None:
    address = Address(predeploy.address)
    if state.has_code_or_nonce(address):
        raise DefinitionRefused(f"predeploy {predeploy.name}", hex_of(address), "an address without code or nonce")
    if predeploy.creation_code:
        _construct(state, predeploy)
        return
    state.set_nonce(address, 1)
    state.set_code(address, predeploy.runtime_code)
    for slot, value in predeploy.storage.items():
        state.set_storage(address, slot, value)


def _construct(state: RecordingState, predeploy: Predeploy) -> None:
    """Run creation code as CREATE would, but at a chosen address."""
    state.lock_changes()
    state.mark_address_warm(Address(CREATOR))
    state.mark_address_warm(Address(predeploy.address))
    message = Message(
        gas=CONSTRUCTOR_GAS,
        to=CREATE_CONTRACT_ADDRESS,
        sender=Address(CREATOR),
        value=0,
        data=b"",
        code=predeploy.creation_code,
        create_address=Address(predeploy.address),
    )
    context = state.get_transaction_context_class()(gas_price=0, origin=Address(CREATOR))
    computation = state.computation_class.apply_create_message(state, message, context)
    state.clear_transient_storage()
    if computation.is_error:
        raise DefinitionRefused(
            f"predeploy {predeploy.name}",
            f"a constructor that failed with {computation.error!r}, revert data {hex_of(computation.output)}",
            "constructor arguments that it accepts",
        )


def _account(state: RecordingState, address: bytes, slots: set[int]) -> Account:
    key = Address(address)
    values = {slot: state.get_storage(key, slot) for slot in sorted(slots)}
    return Account(
        balance=state.get_balance(key),
        nonce=state.get_nonce(key),
        code=state.get_code(key),
        storage={slot: value for slot, value in values.items() if value},
    )


def _exported(account: Account) -> dict[str, object]:
    out: dict[str, object] = {"balance": hex(account.balance), "nonce": hex(account.nonce)}
    if account.code:
        out["code"] = hex_of(account.code)
    if account.storage:
        out["storage"] = {
            hex_of(slot.to_bytes(32, "big")): hex_of(value.to_bytes(32, "big"))
            for slot, value in account.storage.items()
        }
    return out
