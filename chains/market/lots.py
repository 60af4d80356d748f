"""The lots of a round, believed only when they hash to what the auction chain holds.

Lots are rebuilt from metadata events that any node may have served wrongly. `verify` computes every leaf and every
terms row again and compares leaf root and terms head with the round; whatever is shown, filtered, planned or sealed
comes from a `VerifiedLots`. Spec: `specs/protocol/metadata-chain.md` section "Epoch encodings".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from chains.crypto import epoch
from chains.market.errors import LotsNotProven

ATTRIBUTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """One device in a round. Accounts 20 bytes; attributes, hashes and roots 32 bytes; reserve in ticks.

    `gateway` is its account on the metadata chain, `gateway_payout` the one on the auction chain, `gateway_url` the
    base URL it published last. `family` comes from the model's events; all else but the URL is covered by the roots.
    """

    number: int
    device: bytes
    owner: bytes
    gateway: bytes
    gateway_payout: bytes
    gateway_url: str
    model: int
    family: int
    attributes: bytes
    td_hash: bytes
    month_key_root: bytes
    month: int
    reserve: int
    licences: int
    flags: int

    @property
    def content(self) -> bytes:
        """Hash of what a licence on this lot is about."""
        return epoch.content_hash(
            device=self.device,
            model=self.model,
            attributes=self.attributes,
            td_hash=self.td_hash,
            month_key_root=self.month_key_root,
            month=self.month,
        )

    @property
    def leaf(self) -> bytes:
        """Leaf of this lot under the leaf root of its round."""
        return epoch.leaf_hash(
            lot=self.number, owner=self.owner, gateway_payout=self.gateway_payout, content=self.content
        )

    @property
    def terms(self) -> bytes:
        """The four bytes of this lot in its terms row."""
        return epoch.terms_entry(self.reserve, self.licences, self.flags)

    def attribute(self, position: int) -> int | None:
        """Return the code at `position` 0..31, None if the device does not state it."""
        return self.attributes[position] or None


@dataclass(frozen=True)
class VerifiedLots:
    """All lots of one round in lot order, proven. Make it with `verify` only."""

    round_id: int
    month: int
    leaf_root: bytes
    terms_head: bytes
    lots: tuple[Lot, ...]

    @cached_property
    def by_device(self) -> dict[bytes, Lot]:
        """Lots by the address of their device."""
        return {lot.device: lot for lot in self.lots}


def verify(
    lots: Sequence[Lot], *, round_id: int, month: int, count: int, leaf_root: bytes, terms_head: bytes
) -> VerifiedLots:
    """Return the lots if they are exactly those of the round; raises `LotsNotProven` naming what differs.

    `count`, `leaf_root` and `terms_head` come from the auction chain. Lot numbers must be 0..count-1 in order.
    """
    expected_count = count.to_bytes(4, "big")
    if [lot.number for lot in lots] != list(range(count)):
        raise LotsNotProven(
            round_id=round_id, what="number of lots", rebuilt=len(lots).to_bytes(4, "big"), expected=expected_count
        )
    for lot in lots:
        if lot.month != month:
            raise LotsNotProven(
                round_id=round_id,
                what="month",
                rebuilt=lot.month.to_bytes(4, "big"),
                expected=month.to_bytes(4, "big"),
            )
    rebuilt_head = epoch.terms_head(epoch.terms_rows([lot.terms for lot in lots]))
    if rebuilt_head != terms_head:
        raise LotsNotProven(round_id=round_id, what="terms head", rebuilt=rebuilt_head, expected=terms_head)
    rebuilt_root = epoch.leaf_root([lot.leaf for lot in lots])
    if rebuilt_root != leaf_root:
        raise LotsNotProven(round_id=round_id, what="leaf root", rebuilt=rebuilt_root, expected=leaf_root)
    return VerifiedLots(round_id=round_id, month=month, leaf_root=leaf_root, terms_head=terms_head, lots=tuple(lots))
