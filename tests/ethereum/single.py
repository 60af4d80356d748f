"""Run one state test on an engine: one transaction on a state, as the repository's GeneralStateTests have it."""

from __future__ import annotations

import rlp
from eth_hash.auto import keccak

from chains.engine.database import Batch, MemoryDatabase
from chains.engine.errors import LimitExceeded, Refusal, TransactionRefused
from chains.engine.vm import LatchkeyVM
from tests.ethereum.chain import Wrong, root_of
from tests.ethereum.fixtures import StateTest
from tests.ethereum.machine import CHAIN_ID, LiftedExecution
from tests.ethereum.refusals import Refused, matches


def run_state_test(test: StateTest, vm_class: type[LatchkeyVM]) -> None:
    """Raises `Wrong`. `vm_class` is of `machine.lifted`."""
    batch = Batch(MemoryDatabase())
    header = test.header.copy(state_root=root_of(vm_class, test.header, test.before, batch))
    execution = LiftedExecution(vm_class, header, chain_id=CHAIN_ID, batch=batch, header_of=lambda _hash: None)
    refused: Refused | None = None
    try:
        execution.apply(execution.decode(test.transaction))
    except LimitExceeded as error:
        refused = Refused(kind="transaction", why=str(error))
    except TransactionRefused as error:
        if error.reason is Refusal.EXECUTION:
            raise Wrong(f"a refusal that no rule of ours foresees: {error}") from error
        refused = Refused(kind="transaction", why=str(error), reason=error.reason)
    if test.expected is None and refused is not None:
        raise Wrong(f"the transaction is valid but was refused: {refused.why}")
    if test.expected is not None and refused is None:
        raise Wrong(f"the transaction is invalid ({test.expected}) but was taken")
    if test.expected is not None and refused is not None and not matches(test.expected, refused):
        raise Wrong(f"the transaction was refused, but not for {test.expected}: {refused}")
    root = bytes(execution.finish().header.state_root)
    if root != test.after_root:
        raise Wrong(f"state root 0x{root.hex()}, need 0x{test.after_root.hex()}")
    logs = [
        [log.address, [topic.to_bytes(32, "big") for topic in log.topics], log.data]
        for receipt in execution.receipts
        for log in receipt.logs
    ]
    found = bytes(keccak(rlp.encode(logs)))
    if found != test.logs_hash:
        raise Wrong(f"hash of the logs 0x{found.hex()}, need 0x{test.logs_hash.hex()}")
