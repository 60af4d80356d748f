"""Check a block made elsewhere, cheapest test first, so that strangers cannot make this node work.

Order: size and nesting, seal signature (0.1 ms), parent, clock, turn, header against parent, roots against body, and
only then execution, whose every result must be what the header says. All writes are in a batch; a refused block leaves
no key. Spec: `specs/protocol/seal-and-vote.md` section 6.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eth.abc import BlockAPI, BlockHeaderAPI, ReceiptAPI

from chains.crypto.vote import Vote
from chains.engine.envelope import Envelope
from chains.engine.errors import BlockFromFuture, BlockRefused, LimitExceeded, TransactionRefused
from chains.engine.execution import BlockExecution
from chains.engine.ordered_trie import ordered_root
from chains.engine.vm import LatchkeyVM


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A block that was checked, executed, stored and synced.

    `already_known`: it was here before and nothing changed. `added` and `removed` are hashes of blocks that entered or
    left the canonical chain, lowest first; transactions of removed blocks that no added one holds belong back in the
    pool: `returned`, raw. `votes` are those of this node's miner that the block made due.
    """

    block: BlockAPI
    receipts: tuple[ReceiptAPI, ...]
    already_known: bool
    added: tuple[bytes, ...]
    removed: tuple[bytes, ...]
    returned: tuple[bytes, ...]
    votes: tuple[Vote, ...]


def check_clock(header: BlockHeaderAPI, *, parent: BlockHeaderAPI, period: int, now: float) -> None:
    """At least one period after the parent, at most one period ahead of our clock."""
    if header.timestamp < parent.timestamp + period:
        raise BlockRefused("timestamp", header.timestamp, f"at least {parent.timestamp + period}, parent + period")
    if header.timestamp > now + period:
        raise BlockFromFuture("timestamp", header.timestamp, f"at most {int(now + period)}, now + period")


def check_body(envelope: Envelope) -> None:
    """The body must be the one that the header, and so the seal, names. A wrong body blames who sent it."""
    root = ordered_root(envelope.transactions)
    if root != envelope.header.transaction_root:
        raise BlockRefused("transactions root of the body", root, envelope.header.transaction_root)


def check_header(vm_class: type[LatchkeyVM], header: BlockHeaderAPI, parent: BlockHeaderAPI) -> None:
    """Check every field that needs no execution."""
    vm_class.check_header(header, parent)


def execute(
    execution: BlockExecution,
    transactions: Sequence[bytes],
    expected: BlockHeaderAPI,
    *,
    between: Callable[[], None],
) -> BlockAPI:
    """Execute a body that has passed `check_body`; every field of the result must be what the header says.

    `between` is called before each transaction. Raises `BlockRefused`.
    """
    for index, raw in enumerate(transactions):
        between()
        try:
            execution.apply(execution.decode(raw))
        except (TransactionRefused, LimitExceeded) as error:
            raise BlockRefused(f"transaction {index}", str(error), "a valid transaction") from error
    block = execution.finish(transaction_root=expected.transaction_root)
    header = block.header
    for name, got, need in (
        ("gas used", expected.gas_used, header.gas_used),
        ("logs bloom", expected.bloom, header.bloom),
        ("receipts root", expected.receipt_root, header.receipt_root),
        ("state root", expected.state_root, header.state_root),
        ("block hash", expected.hash, header.hash),
    ):
        if got != need:
            raise BlockRefused(name, got, need)
    return block
