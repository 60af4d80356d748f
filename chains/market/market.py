"""What a bidder asks of the two chains and sends to them, as one seam.

`Market` is the only door of `chains.market.bidder`: `chains.market.chain_market` opens it over two RPC connections,
tests open it over memory. Values are parsed and in units: ticks where named so, wei of DTX otherwise, unix seconds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult
from chains.market.lots import Lot
from chains.market.recovery_file import SealedBatch

BlockTag = Literal["latest", "finalized"]


def phase_word(phase: Phase) -> str:
    """Return a phase as people read it."""
    return "unknown" if phase is Phase.NONE else phase.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """Earliest ends of the phases of a round, unix seconds; a phase also lasts a number of blocks."""

    open_time: int
    commit_end: int
    reveal_start: int
    reveal_end: int
    clear_end: int
    deliver_end: int
    dispute_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round as the auction chain holds it at one block, of timestamp `time`."""

    number: int
    month: int
    lots: int
    leaf_root: bytes
    terms_head: bytes
    deadlines: Deadlines
    phase: Phase
    done: bool
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A sealed batch on the chain; `lock` and `budget` in ticks, `budget` and `cap` 0 before the reveal."""

    number: int
    bidder: bytes
    lock: int
    key_hash: bytes
    head: bytes
    licence_x: int
    licence_parity: int
    revealed: bool
    budget: int
    cap: int
    paid: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Wei of DTX that an account has in the vault and in its wallet, and wei of the gas coin."""

    vault: int
    wallet: int
    gas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A transaction that was included and succeeded."""

    transaction_hash: bytes
    block_number: int
    gas_used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthKeys:
    """Twelve month addresses behind a month-key root, from `first_month` on."""

    first_month: int
    addresses: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedRecord:
    """A key record on the chain: by the owner, or by the gateway. An owner's record replaces the gateway's."""

    record: bytes = field(repr=False)
    by_owner: bool


class Market(Protocol):
    """Both chains as a bidder sees them. Reads raise `RpcError` when the node cannot be asked."""

    @property
    def metadata_chain_id(self) -> int: ...
    @property
    def auction_chain_id(self) -> int: ...
    @property
    def contract(self) -> bytes:
        """Address of BatchAuction."""
        ...

    async def newest_round(self) -> int | None:
        """Return the number of the round opened last, None before the first."""
        ...

    async def round(self, number: int, at: BlockTag = "latest") -> Round | None:
        """Return a round as of the head or the finalized block; None where it does not exist there."""
        ...

    async def lots(self, number: int) -> Sequence[Lot]:
        """Return the lots of the round's epoch as rebuilt from metadata events, not verified."""
        ...

    async def slot(self, number: int, bidder: bytes) -> Slot | None:
        """Return the bidder's slot at the head; None if it has none."""
        ...

    async def money(self, account: bytes) -> Money:
        """Return what an account can spend."""
        ...

    async def lock_floor(self) -> int:
        """Return the smallest lock that a commit may carry, ticks."""
        ...

    async def term_of(self, month: int) -> tuple[int, int]:
        """Return [start, end) of a month, unix seconds."""
        ...

    async def deposit(self, wei: int) -> Sent:
        """Move DTX from the bidder's wallet to its credit in the vault, with the allowance that this needs."""
        ...

    async def commit(self, number: int, batch: SealedBatch, lock: int) -> Sent:
        """Send a commit; `lock` in ticks."""
        ...

    async def reveal(self, number: int, slot: int, key: bytes, budget: int, cap: int) -> Sent:
        """Send a reveal."""
        ...

    async def wait_until_finalized(self, sent: Sent) -> None:
        """Return when the block of a transaction is final; raises `RpcError` if it was reorganised away or too late."""
        ...

    async def results(self, number: int) -> Mapping[int, LotResult]:
        """Return the results of a round that is done in finalized state, by lot, checked against the chain's hashes."""
        ...

    async def records(self, number: int) -> Mapping[tuple[int, int], PostedRecord]:
        """Return the newest key record by (lot, rank)."""
        ...

    async def month_keys(self, root: bytes) -> MonthKeys | None:
        """Return the published list behind a month-key root, checked against it; None if it was never published."""
        ...
