"""Machines side by side: one message on several engines, and all that can be observed of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from eth.constants import CREATE_CONTRACT_ADDRESS, ZERO_HASH32
from eth.vm.forks.cancun.blocks import CancunBlockHeader
from eth.vm.forks.spurious_dragon._utils import collect_touched_accounts
from eth.vm.message import Message
from eth_typing import Address, BlockNumber

from chains.engine import levers
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.evm_database import EvmWrites
from chains.engine.fast.executor import FastExecutor
from chains.engine.fast.host import ECRECOVER, HOST
from chains.engine.fast.interpreter import FastComputation
from chains.engine.fast.jumps import JumpCacheComputation
from chains.engine.vm import LatchkeyComputation, LatchkeyState, LatchkeyVM, open_vm

CHAIN_ID = 20180321
COINBASE = b"\xc0" * 20
CALLER = b"\xca" * 20
TARGET = b"\x70" * 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """An account before the run."""

    code: bytes = b""
    balance: int = 0
    nonce: int = 1
    storage: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a message did. `error` is the exception's class name; `raised` that of one that came out of the machine."""

    error: str
    raised: str
    gas: int
    refund: int
    output: bytes
    logs: tuple[Any, ...]
    children: tuple[Any, ...]
    state_root: bytes


def machine(name: str = "Machine", **parts: Any) -> type[LatchkeyVM]:
    """Return a VM with parts of the state replaced: computation_class, account_db_class, transaction_executor_class."""
    state = type(f"{name}State", (LatchkeyState,), parts)
    return type(f"{name}VM", (LatchkeyVM,), {"_state_class": state})


class HostComputation(FastComputation):
    """The interpreter with every host routine."""

    host_routines = HOST


STOCK = machine("Stock", computation_class=LatchkeyComputation)
JUMPS = machine("Jumps", computation_class=JumpCacheComputation)
FAST = machine("Fast", computation_class=FastComputation, transaction_executor_class=FastExecutor)
HOSTED = machine("Hosted", computation_class=HostComputation, transaction_executor_class=FastExecutor)
_composed = levers.machine(levers.PLAIN)
ALL = type(
    "AllVM",
    (_composed,),
    {
        "_state_class": type(
            "AllState",
            (_composed.get_state_class(),),
            {"computation_class": HostComputation, "transaction_executor_class": FastExecutor},
        )
    },
)
"""Every lever that works on any code."""
ENGINES: dict[str, type[LatchkeyVM]] = {"fast": FAST, "all": ALL}
"""What is compared with stock: the interpreter on stock parts, and all levers together."""


def header(**changes: Any) -> CancunBlockHeader:
    values: dict[str, Any] = {
        "difficulty": 0,
        "block_number": BlockNumber(7),
        "gas_limit": 100_000_000,
        "timestamp": 1_800_000_000,
        "coinbase": COINBASE,
        "base_fee_per_gas": 9,
        "parent_beacon_block_root": ZERO_HASH32,
        "excess_blob_gas": 0,
        "blob_gas_used": 0,
    }
    return CancunBlockHeader(**(values | changes))


class World:
    """Accounts on one machine. Every run starts from them anew, so every slot has an original value."""

    def __init__(self, vm_class: type[LatchkeyVM], accounts: Mapping[bytes, Contract]) -> None:
        self._vm_class = vm_class
        self._database = EvmWrites(Batch(MemoryDatabase()))
        self._root: bytes | None = None
        state = self.state()
        for address, account in accounts.items():
            place(state, Address(address), account)
        state.lock_changes()
        state.persist()
        self._root = state.state_root

    def state(self) -> LatchkeyState:
        """Return the state before a run."""
        top = header() if self._root is None else header(state_root=self._root)
        vm = open_vm(self._vm_class, top, chain_id=CHAIN_ID, database=self._database, header_of=lambda _hash: None)
        return cast(LatchkeyState, vm.state)

    def run(
        self,
        *,
        to: bytes = TARGET,
        data: bytes = b"",
        gas: int = 1_000_000,
        value: int = 0,
        static: bool = False,
        depth: int = 0,
        warm: Sequence[tuple[bytes, Sequence[int]]] = (),
        creation: bytes | None = None,
        code: bytes | None = None,
        root: bool = True,
    ) -> Outcome:
        """Run one message and tell all; without `root` the state after it is not told. `code` stands for that of the
        account."""
        state = self.state()
        for address, slots in ((CALLER, ()), (to, ()), *warm):
            state.mark_address_warm(Address(address))
            for slot in slots:
                state.mark_storage_warm(Address(address), slot)
        message = Message(
            gas=gas,
            to=Address(to) if creation is None else CREATE_CONTRACT_ADDRESS,
            sender=Address(CALLER),
            value=value,
            data=data,
            code=creation if creation is not None else state.get_code(Address(to)) if code is None else code,
            depth=depth,
            is_static=static,
            create_address=cast(Address, None if creation is None else Address(to)),
        )
        context = state.get_transaction_context_class()(gas_price=11, origin=Address(CALLER))
        kind = state.computation_class
        apply = kind.apply_message if creation is None else kind.apply_create_message
        try:
            computation = apply(state, message, context)
        except Exception as error:  # noqa: BLE001  # a fault of the machine must be the same fault on all
            return Outcome(
                error="", raised=type(error).__name__, gas=0, refund=0, output=b"", logs=(), children=(), state_root=b""
            )
        if root:
            for account in collect_touched_accounts(computation):  # as at the end of a transaction (EIP-161)
                if state.account_exists(account) and state.account_is_empty(account):
                    state.delete_account(account)
            state.lock_changes()
            state.make_state_root()
        return Outcome(raised="", **observed(computation), state_root=bytes(state.state_root) if root else b"")


def place(state: LatchkeyState, address: Address, account: Contract) -> None:
    state.set_balance(address, account.balance)
    state.set_nonce(address, account.nonce)
    if account.code:
        state.set_code(address, account.code)
    for slot, value in account.storage.items():
        state.set_storage(address, slot, value)


def observed(computation: Any) -> dict[str, Any]:
    """Return what can be seen of a computation and of its children; calls to ecrecover may leave no child."""
    children = [child for child in computation.children if child.msg.code_address != ECRECOVER]
    return {
        "error": type(computation.error).__name__ if computation.is_error else "",
        "gas": computation.get_gas_remaining(),
        "refund": computation.get_gas_refund(),
        "output": bytes(computation.output),
        "logs": computation.get_raw_log_entries(),
        "children": tuple(tuple(sorted(observed(child).items())) for child in children),
    }
