"""The calls that end real rounds, message by message on any machine: clearing, key records, check-ins.

A `Stage` holds the state before a call, on each machine over the same kind of account database, so that thousands of
variations of the call can be run and taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from eth.vm.message import Message
from eth_typing import Address

from chains.engine.aot.computation import register
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.evm_database import EvmWrites
from chains.engine.fast.account_db import FastAccountDB
from chains.engine.genesis import build_genesis
from chains.engine.levers import TranslatedHostedComputation
from chains.engine.vm import LatchkeyComputation, LatchkeyState, LatchkeyVM, open_vm
from tests.bench import recorded_rounds
from tests.bench.recorded_rounds import Call, Recording
from tests.support.chain_backend import account
from tests.support.machines import machine, observed

Slots = frozenset[tuple[bytes, int]]
REFERENCE: type[LatchkeyVM] = machine(
    "Reference", computation_class=LatchkeyComputation, account_db_class=FastAccountDB
)
TRANSLATED: type[LatchkeyVM] = machine(
    "Translated", computation_class=TranslatedHostedComputation, account_db_class=FastAccountDB
)


@lru_cache(maxsize=1)
def recordings() -> Mapping[str, Recording]:
    """Return a small instance of each hot transaction, from a round that was really made."""
    check_in = recorded_rounds.check_ins(batches=1, size=2, rounds=1)
    return {
        "clear": recorded_rounds.clearing(chunks=1, lots=8, bidders=3),
        "key_batch": recorded_rounds.delivery(chunks=1, lots=8, bidders=3, senders=1),
        "check_in": check_in,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that a message did, and the storage of all slots that the recorded call touches."""

    computation: tuple[tuple[str, Any], ...]
    storage: tuple[int, ...]
    balance: int

    @property
    def error(self) -> str:
        return str(dict(self.computation)["error"])

    @property
    def gas(self) -> int:
        return int(dict(self.computation)["gas"])


class Stage:
    """The scene of a recording on both machines; `others` stand beside them."""

    def __init__(self, recording: Recording, others: Mapping[str, type[LatchkeyVM]] | None = None) -> None:
        self.recording = recording
        scene = recording.scene
        database = Batch(MemoryDatabase())
        made = build_genesis(scene.definition(), database)
        codes = [found.code for found in made.accounts.values()]
        register(TRANSLATED, codes)
        header = made.header.copy(block_number=scene.number + 1, timestamp=scene.timestamp + 1)
        self._states: dict[str, LatchkeyState] = {}
        for name, vm_class in {"stock": REFERENCE, "translated": TRANSLATED, **(others or {})}.items():
            register(vm_class, codes)
            vm = open_vm(
                vm_class,
                header,
                chain_id=scene.chain_id,
                database=EvmWrites(database),
                header_of=lambda _hash: None,
            )
            self._states[name] = cast(LatchkeyState, vm.state)
        self.names = tuple(self._states)
        self._slots: Slots = frozenset()
        self._slots = self._touched(recording.calls[0])

    def run(
        self, name: str, call: Call, *, gas: int, data: bytes | None = None, value: int = 0, to: bytes | None = None
    ) -> Seen:
        """Run a call, or a variation of it, and take it back."""
        state = self._states[name]
        state.lock_changes()
        before = state.snapshot()
        computation = _apply(state, call, gas=gas, data=data, value=value, to=to)
        slots = sorted(self._slots)
        seen = Seen(
            computation=tuple(sorted(observed(computation).items())),
            storage=tuple(state.get_storage(Address(who), slot) for who, slot in slots),
            balance=state.get_balance(Address(call.to)),
        )
        state.revert(before)
        return seen

    def same(self, call: Call, **variation: Any) -> Seen:
        """Run on all machines; they must agree."""
        wanted = self.run("stock", call, **variation)
        for name in self.names[1:]:
            found = self.run(name, call, **variation)
            assert found == wanted, f"{name} differs: {variation}"
        return wanted

    def _touched(self, call: Call) -> Slots:
        """Return every slot that the call writes."""
        found: set[tuple[bytes, int]] = set()
        state = self._states["stock"]
        write = state.set_storage

        def noted(address: Address, slot: int, value: int) -> None:
            found.add((address, slot))
            write(address, slot, value)

        state.set_storage = noted  # type: ignore[method-assign]  # for this run only
        try:
            assert not self.run("stock", call, gas=15_000_000).error
        finally:
            del state.set_storage
        return frozenset(found)


def _apply(state: LatchkeyState, call: Call, *, gas: int, data: bytes | None, value: int, to: bytes | None) -> Any:
    sender, target = Address(account(call.sender).address), Address(to or call.to)
    state.mark_address_warm(sender)
    state.mark_address_warm(target)
    message = Message(
        gas=gas,
        to=target,
        sender=sender,
        value=value,
        data=call.data if data is None else data,
        code=state.get_code(target),
    )
    context = state.get_transaction_context_class()(gas_price=10**9, origin=sender)
    return state.computation_class.apply_message(state, message, context)
