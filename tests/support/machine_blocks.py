"""Blocks of random transactions on several engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, cast

from eth.abc import BlockHeaderAPI, SignedTransactionAPI
from eth.vm.forks.cancun import CancunVM
from eth_typing import Address

from chains.crypto.keys import PrivateKey, address_of, devnet_key
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.errors import TransactionRefused
from chains.engine.evm_database import EvmWrites
from chains.engine.execution import BlockExecution, child_header
from chains.engine.vm import LatchkeyVM, configured, open_vm
from tests.support.machines import CHAIN_ID, COINBASE, Contract, header, observed, place
from tests.support.programs import Writer, number

BLOCK_GAS = 60_000_000
ACCOUNTS = tuple(bytes([0x90 + index]) * 20 for index in range(6))
"""Contracts with random code."""
EMPTY = b"\xee" * 20
KEYS = tuple(devnet_key("fuzz", "account", index) for index in range(8))
FUNDS = 10**24
_BUILDER: Any = CancunVM.get_transaction_builder()


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockOutcome:
    """What became of one block: its hash, receipts, what each transaction did, who was refused and why."""

    block_hash: bytes
    receipts: tuple[bytes, ...]
    computations: tuple[Any, ...]
    refusals: tuple[str, ...]


class Line:
    """A chain of blocks on one engine."""

    def __init__(self, vm_class: type[LatchkeyVM], accounts: Mapping[bytes, Contract]) -> None:
        self.succeeded = self.executed = 0
        self._seen: list[dict[str, Any]] = []
        self._vm_class = configured(_watched(vm_class, self._seen), deployers={address_of(key) for key in KEYS})
        self._database = MemoryDatabase()
        self._headers: dict[bytes, BlockHeaderAPI] = {}
        batch = Batch(self._database)
        top = header(block_number=0, gas_limit=BLOCK_GAS)
        state = open_vm(
            self._vm_class, top, chain_id=CHAIN_ID, database=EvmWrites(batch), header_of=lambda _hash: None
        ).state
        for address, account in accounts.items():
            place(cast(Any, state), Address(address), account)
        state.lock_changes()
        state.persist()
        self._database.write(batch.changes, sync=False)
        self._head: BlockHeaderAPI = top.copy(state_root=state.state_root)
        self._headers[self._head.hash] = self._head

    def block(self, transactions: Sequence[SignedTransactionAPI]) -> BlockOutcome:
        """Execute one block on the head."""
        batch = Batch(self._database)
        child = child_header(self._vm_class, self._head, coinbase=COINBASE, timestamp=self._head.timestamp + 1)
        execution = BlockExecution(self._vm_class, child, chain_id=CHAIN_ID, batch=batch, header_of=self._headers.get)
        self._seen.clear()
        refusals = []
        for index, transaction in enumerate(transactions):
            try:
                execution.apply(self._vm_class.decode_transaction(transaction.encode()))
            except TransactionRefused as refused:
                refusals.append(f"{index}: {refused}")
        block = execution.finish()
        self._database.write(batch.changes, sync=False)
        self._head = block.header
        self._headers[self._head.hash] = self._head
        self.executed += len(transactions)
        self.succeeded += sum(not seen["error"] for seen in self._seen)
        return BlockOutcome(
            block_hash=bytes(block.hash),
            receipts=tuple(receipt.encode() for receipt in execution.receipts),
            computations=tuple(tuple(sorted(seen.items())) for seen in self._seen),
            refusals=tuple(refusals),
        )


def _watched(vm_class: type[LatchkeyVM], seen: list[dict[str, Any]]) -> type[LatchkeyVM]:
    """Return the VM with a state that notes what each transaction did."""
    base = vm_class.get_state_class()

    class Watched(base):  # type: ignore[misc, valid-type]  # a base known at run time only
        def apply_transaction(self, transaction: SignedTransactionAPI) -> Any:
            computation = super().apply_transaction(transaction)
            seen.append(observed(computation))
            return computation

    return cast("type[LatchkeyVM]", type("WatchedVM", (vm_class,), {"_state_class": Watched}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Accounts, and blocks of transactions on them: all from one seed."""

    accounts: Mapping[bytes, Contract]
    blocks: tuple[tuple[SignedTransactionAPI, ...], ...]


def story(seed: int, *, blocks: int = 3, transactions: int = 8) -> Story:
    """Return a random story."""
    random = Random(seed)
    writer = Writer(random, (*ACCOUNTS, EMPTY, *(bytes(address_of(key)) for key in KEYS[:2])))
    accounts = {bytes(address_of(key)): Contract(balance=FUNDS, nonce=0) for key in KEYS}
    for address in ACCOUNTS:
        slots = {slot: random.randrange(1, 9) for slot in random.sample(range(4), 2)}
        accounts[address] = Contract(code=writer.program(), balance=random.choice((0, 10)), storage=slots)
    made = [
        tuple(_transaction(random, writer, KEYS[index % len(KEYS)], nonce) for index in range(transactions))
        for nonce in range(blocks)
    ]
    return Story(accounts=accounts, blocks=tuple(made))


def _transaction(random: Random, writer: Writer, key: PrivateKey, nonce: int) -> SignedTransactionAPI:
    creates = random.random() < 0.15
    to = b"" if creates else random.choice((*ACCOUNTS, *ACCOUNTS, EMPTY))
    data = writer.program() if creates else writer.calldata()
    gas = random.choices((60_000, 400_000, 1_000_000, 6_000_000), (20, 65, 12, 3))[0]
    value = random.choice((0, 0, 0, 3))
    if random.random() < 0.02:  # refused: a gap, no funds, too little gas
        nonce, value, gas = random.choice(((nonce + 5, 0, gas), (nonce, 10**30, gas), (nonce, 0, 21_000)))
    kind = random.random()
    if kind < 0.2:
        unsigned = _BUILDER.create_unsigned_transaction(
            nonce=nonce, gas_price=10**9, gas=gas, to=Address(to), value=value, data=data
        )
        return cast(SignedTransactionAPI, unsigned.as_signed_transaction(key, chain_id=CHAIN_ID))
    listed = [
        (account, tuple(random.sample(range(5), random.randrange(3))))
        for account in random.sample(ACCOUNTS, random.choice((0, 0, 1, 2)))
    ]
    if random.random() < 0.05:
        listed.append((EMPTY, (number(random),)))
    fields: dict[str, Any] = {
        "chain_id": CHAIN_ID,
        "nonce": nonce,
        "gas": gas,
        "to": Address(to),
        "value": value,
        "data": data,
        "access_list": tuple(listed),
    }
    if kind < 0.4:
        typed = _BUILDER.new_unsigned_access_list_transaction(gas_price=10**9, **fields)
    else:
        typed = _BUILDER.new_unsigned_dynamic_fee_transaction(
            max_priority_fee_per_gas=random.choice((0, 1, 10**9)), max_fee_per_gas=10**10, **fields
        )
    return cast(SignedTransactionAPI, typed.as_signed_transaction(key))
