"""Which machine executes blocks, and what happens when it and the next slower one disagree.

A fault in a fast machine must neither reject a valid block nor seal a wrong one. So a block of somebody else that fails
is executed again on the slower machine before it is refused, and the producer executes one of its own blocks in
`check_every` again before it seals. Where the two differ, the slower one is right: its block is taken, the fast machine
is off for the rest of the process, and a line in the log names the codes that ran in the transactions that differ.

    aot -> plain -> stock

Only `aot` is checked by the producer: for `plain` that would cost a third of its speed. Errors in what both have in
common are not found here; other clients find them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Set
from typing import Final

from eth.abc import ComputationAPI, MessageAPI, SignedTransactionAPI, StateAPI, TransactionContextAPI
from eth_hash.auto import keccak

from chains.engine import levers
from chains.engine.aot.computation import register
from chains.engine.errors import hex_of
from chains.engine.execution import BlockExecution
from chains.engine.vm import LatchkeyComputation, LatchkeyState, LatchkeyVM, configured

_LOG = logging.getLogger(__name__)

CHECK_EVERY: Final = 16
"""The producer checks one block in so many."""
_SLOWER: Final = {"aot": "plain", "plain": "stock"}
_CHECKED: Final = frozenset({"aot"})
_MOST_NAMED = 8


class EngineSwitch:
    """The machines in use, and how often they differed.

    `machine` builds and reads, and believes the senders that admission has recovered; `importing` is the same but
    recovers every sender anew; `twin` is the next slower one, None below `stock`.
    """

    def __init__(
        self,
        engine: str,
        *,
        deployers: Set[bytes],
        check_every: int = CHECK_EVERY,
        vm_class: type[LatchkeyVM] | None = None,
    ) -> None:
        """`check_every` 0 never checks. `vm_class` is used in place of the engine's own. Raises `EngineUnknown`."""
        self.engine = engine
        self.requested = engine
        self.differences = 0
        self.checked = 0
        self._deployers = deployers
        self._check_every = check_every
        self._built = 0
        chosen = levers.levers_of(engine)
        self.believes_admission = vm_class is None and chosen.senders and chosen.recoveries
        self.machine = self._configured(vm_class or levers.machine(chosen))
        self.importing = self._configured(vm_class or levers.machine(chosen.without("recoveries")))
        self.twin = None if vm_class is not None else self._twin()

    def enter_genesis(self, codes: Iterable[bytes]) -> None:
        """Let the machines run `codes`, those of the accounts in genesis, translated if they can."""
        found = tuple(codes)
        for machine in (self.machine, self.importing):
            register(machine, found)

    def check_is_due(self) -> bool:
        """Count a block that this node has built; tell whether to execute it on `twin` before it is sealed."""
        if self.twin is None or self.engine not in _CHECKED or not self._check_every:
            return False
        self._built += 1
        due = self._built % self._check_every == 0
        self.checked += due
        return due

    def differ(self, height: int, what: str, fast: BlockExecution | None, slow: BlockExecution) -> None:
        """The twin was right: log it, and go on with the twin's engine for the rest of this process.

        `fast` is None when the fast machine did not get to the end.
        """
        slower = _SLOWER[self.engine]
        codes = suspects(fast, slow)
        shown = ",".join(hex_of(code) for code in codes[:_MOST_NAMED]) or "none"
        _LOG.error(
            "engines differ height=%d fast=%s right=%s what=%s code_hashes=%s; %s is off until the next start",
            height,
            self.engine,
            slower,
            what,
            shown,
            self.engine,
        )
        self.differences += 1
        self.engine = slower
        chosen = levers.levers_of(slower)
        self.believes_admission = chosen.senders and chosen.recoveries
        self.machine = self._configured(levers.machine(chosen))
        self.importing = self._configured(levers.machine(chosen.without("recoveries")))
        self.twin = self._twin()

    def _twin(self) -> type[LatchkeyVM] | None:
        slower = _SLOWER.get(self.engine)
        if slower is None:
            return None
        chosen = levers.levers_of(slower).without("recoveries")  # what is checked shares nothing with the check
        return self._configured(recording(levers.machine(chosen)))

    def _configured(self, vm_class: type[LatchkeyVM]) -> type[LatchkeyVM]:
        return configured(vm_class, deployers=self._deployers)


class RecordingState(LatchkeyState):
    """A state that remembers which codes ran in which transaction."""

    def __init__(self, *arguments: object, **keywords: object) -> None:
        self.codes: dict[bytes, set[bytes]] = {}
        self.running: set[bytes] = set()
        super().__init__(*arguments, **keywords)  # type: ignore[arg-type]  # passed through unchanged

    def apply_transaction(self, transaction: SignedTransactionAPI) -> ComputationAPI:
        """Execute a transaction under its name."""
        self.running = self.codes[bytes(transaction.hash)] = set()
        return super().apply_transaction(transaction)


class RecordingComputation(LatchkeyComputation):
    """A computation that tells its state which code it runs."""

    @classmethod
    def apply_computation(
        cls,
        state: StateAPI,
        message: MessageAPI,
        transaction_context: TransactionContextAPI,
        parent_computation: ComputationAPI | None = None,
    ) -> ComputationAPI:
        """Note the code, then run it."""
        assert isinstance(state, RecordingState)
        state.running.add(bytes(message.code))
        return super().apply_computation(
            state,
            message,
            transaction_context,
            parent_computation=parent_computation,
        )


def recording(vm_class: type[LatchkeyVM]) -> type[LatchkeyVM]:
    """Return `vm_class` with a memory of the codes that ran."""
    own_state = vm_class.get_state_class()
    computation = type("RecordedComputation", (RecordingComputation, own_state.computation_class), {})
    state = type("RecordedState", (RecordingState, own_state), {"computation_class": computation})
    return type("RecordedVM", (vm_class,), {"_state_class": state})


def suspects(fast: BlockExecution | None, slow: BlockExecution) -> list[bytes]:
    """Return the hashes of the codes that ran in the first transaction whose receipts differ, in all if none does."""
    state = slow.state
    assert isinstance(state, RecordingState)
    receipts = [] if fast is None else [receipt.encode() for receipt in fast.receipts]
    codes: set[bytes] = set()
    for index, (transaction, receipt) in enumerate(zip(slow.transactions, slow.receipts, strict=True)):
        ran = state.codes.get(bytes(transaction.hash), set())
        if index >= len(receipts) or receipts[index] != receipt.encode():
            codes = ran
            break
        codes |= ran
    return sorted(bytes(keccak(code)) for code in codes if code)
