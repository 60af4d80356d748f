"""What a batch won, and whether the key of each licence arrived and is good.

A record is opened against the month address that the lot's verified leaf commits to, so a bad one is known at once and
by nobody's word. States of a licence: `LicenceState`. Spec: `specs/protocol/key-record.md`.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from chains.auction.life_cycle import Phase
from chains.crypto.key_record import BadKeyRecord, LicenceId, OpenedRecord, open_record
from chains.crypto.points import scalar_bytes
from chains.market.lots import Lot, VerifiedLots
from chains.market.market import Market, MonthKeys, PostedRecord, Round, Slot
from chains.market.recovery_file import RecoveryFile


class LicenceState(enum.Enum):
    """Where the key of a licence stands."""

    WAITING = "waiting"
    """No record yet, and the delivery deadline has not passed."""
    OPENED = "opened"
    """The record gives the month key that the leaf promises."""
    BAD = "bad"
    """A record was posted and does not give that key; the problem says why."""
    MISSING = "missing"
    """The delivery deadline passed without a record: the price comes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """One licence that a batch won. `price` in ticks, the term in unix seconds, half-open; `opened` is secret."""

    round_id: int
    lot: Lot
    rank: int
    price: int
    term_start: int
    term_end: int
    state: LicenceState
    problem: str = ""
    opened: OpenedRecord | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """`round-lot-rank`, the name under which the device knows the licence."""
        return f"{self.round_id}-{self.lot.number}-{self.rank}"


async def licences_of(
    market: Market, recovery: RecoveryFile, round_: Round, slot: Slot, lots: VerifiedLots
) -> list[Licence]:
    """Return the licences that the batch in `slot` won, by lot; empty if it won none.

    Only finalized results count: the market returns none before.
    """
    results = await market.results(recovery.round)
    wins = [
        (lots.lots[number], rank, result.price)
        for number, result in sorted(results.items())
        for rank, winner in enumerate(result.winners)
        if winner == slot.number
    ]
    if not wins:
        return []
    records = await market.records(recovery.round)
    lists = {root: await market.month_keys(root) for root in {lot.month_key_root for lot, _, _ in wins}}
    start, end = await market.term_of(lots.month)
    return [
        _licence(
            recovery,
            round_,
            lot,
            rank,
            price,
            (start, end),
            records.get((lot.number, rank)),
            lists[lot.month_key_root],
        )
        for lot, rank, price in wins
    ]


def _licence(
    recovery: RecoveryFile,
    round_: Round,
    lot: Lot,
    rank: int,
    price: int,
    term: tuple[int, int],
    posted: PostedRecord | None,
    keys: MonthKeys | None,
) -> Licence:
    state, problem, opened = LicenceState.BAD, "", None
    if posted is None:
        state = LicenceState.MISSING if round_.phase > Phase.DELIVER else LicenceState.WAITING
        if state is LicenceState.MISSING:
            problem = "no key record was posted before the delivery deadline: the price comes back to the vault"
    elif keys is None or not 0 <= lot.month - keys.first_month < len(keys.addresses):
        problem = "the leaf's month-key list was never published, or does not cover the month"
    else:
        licence = LicenceId(
            chain_id=recovery.auction_chain_id,
            contract=recovery.contract,
            round=recovery.round,
            lot=lot.number,
            rank=rank,
        )
        expected = keys.addresses[lot.month - keys.first_month]
        try:
            opened = open_record(posted.record, recovery.licence_private_key, licence, expected)
            state = LicenceState.OPENED
        except BadKeyRecord as error:
            problem = f"{error} (posted by the {'owner' if posted.by_owner else 'gateway'})"
    return Licence(
        round_id=recovery.round,
        lot=lot,
        rank=rank,
        price=price,
        term_start=term[0],
        term_end=term[1],
        state=state,
        problem=problem,
        opened=opened,
    )


def secret_bytes(opened: OpenedRecord) -> bytes:
    """Return the month secret of an opened record as 32 bytes."""
    return scalar_bytes(opened.secret, "month secret")
