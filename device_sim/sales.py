"""How a device learns what it has sold, and what it does then: a key record for the ledger, a licence for itself.

A device believes only finalized state of the auction chain, read by its own RPC URL: lots that hash to the round's leaf
root, results that hash to what the contract stored, licence keys that the contract took. Its own lot must be what it
signed: its address, its owner, its month keys. Nothing a gateway says is an input. Spec:
`specs/protocol/key-record.md`.
"""

from __future__ import annotations

from chains.base.schedule import Schedule
from chains.crypto.key_record import LicenceId, OpenedRecord, content_key, credential, make_record, shared_point
from chains.crypto.month_keys import MONTHS_AHEAD, month_addresses, month_key_root, month_secret
from chains.crypto.points import Point, parse_point
from device_sim.access import Licence
from device_sim.clock import DeviceCalendar
from device_sim.errors import SaleRefused
from device_sim.identity import Identity
from device_sim.journal import Sale
from device_sim.ledgers import SoldRound


class Seller:
    """What one device makes of a finished round."""

    def __init__(self, identity: Identity, calendar: DeviceCalendar) -> None:
        self._identity = identity
        self._calendar = calendar
        self._roots: dict[int, bytes] = {}

    @property
    def device(self) -> bytes:
        """Return the device's address."""
        return self._identity.address

    def sales_in(self, sold: SoldRound) -> list[Sale]:
        """Return the licences that the round sold of this device, by rank; none if it was no lot or nobody won.

        Raises SaleRefused when its lot is not the one it signed, or a winner cannot be.
        """
        lot = sold.lots.by_device.get(self.device)
        if lot is None:
            return []
        result = sold.results.get(lot.number)
        if result is None or not result.winners:
            return []
        place = (sold.round_id, lot.number)
        if sold.month != sold.lots.month or lot.month != sold.month:
            raise SaleRefused(round_id=place[0], lot=place[1], reason=f"lot and round differ in month {sold.month}")
        if len(result.winners) > lot.licences or len(set(result.winners)) != len(result.winners):
            reason = f"{len(result.winners)} winners {result.winners} for {lot.licences} licences"
            raise SaleRefused(round_id=place[0], lot=place[1], reason=reason)
        if not self._is_own_root(lot.month_key_root, sold.month):
            reason = f"its month-key root 0x{lot.month_key_root.hex()} is none of this device for month {sold.month}"
            raise SaleRefused(round_id=place[0], lot=place[1], reason=reason)
        sales = []
        for rank, slot in enumerate(result.winners):
            buyer = sold.buyers.get(slot)
            if buyer is None:
                raise SaleRefused(round_id=place[0], lot=place[1], reason=f"slot {slot} won and has no bidder")
            sales.append(
                Sale(
                    device=self.device,
                    round_id=sold.round_id,
                    lot=lot.number,
                    rank=rank,
                    month=sold.month,
                    buyer=buyer.account,
                    buyer_key=buyer.key,
                    price=result.price,
                )
            )
        return sales

    def _is_own_root(self, root: bytes, month: int) -> bool:
        """Tell whether `root` is of a list of this device that covers `month`; lists begin every half list."""
        step = MONTHS_AHEAD // 2
        newest = month - month % step
        return any(self._root(first) == root for first in (newest, newest - step) if first >= 0)

    def _root(self, first: int) -> bytes:
        if first not in self._roots:
            self._roots[first] = month_key_root(first, month_addresses(self._identity.month_seed, first))
        return self._roots[first]

    def record(self, sale: Sale, chain_id: int, contract: bytes) -> bytes:
        """Return the 65-byte key record of a sale: the same bytes however often it is asked for."""
        secret = month_secret(self._identity.month_seed, sale.month)
        licence = _licence_id(sale, chain_id, contract)
        return make_record(secret, _point(sale), licence, self._identity.month_seed)

    def licence(self, sale: Sale, chain_id: int, contract: bytes) -> Licence:
        """Return the licence by which the device knows the buyer from now on."""
        seed = self._identity.month_seed
        secret = month_secret(seed, sale.month)
        name = _licence_id(sale, chain_id, contract)
        opened = OpenedRecord(secret=secret, shared=shared_point(secret, _point(sale), name, seed))
        schedule: Schedule = self._calendar.schedule
        return Licence(
            round_id=sale.round_id,
            lot=sale.lot,
            rank=sale.rank,
            month=sale.month,
            device=self.device,
            buyer=sale.buyer,
            start=schedule.start_of(sale.month),
            end=schedule.end_of(sale.month),
            readable_from=self._calendar.readable_from(sale.month),
            readable_until=self._calendar.month_span(sale.month)[1],
            credential=credential(opened, name, device=self.device, buyer=sale.buyer, term=sale.month),
            content_key=content_key(opened, name, device=self.device, buyer=sale.buyer, term=sale.month),
            chain_id=chain_id,
            contract=contract,
        )


def _licence_id(sale: Sale, chain_id: int, contract: bytes) -> LicenceId:
    return LicenceId(chain_id=chain_id, contract=contract, round=sale.round_id, lot=sale.lot, rank=sale.rank)


def _point(sale: Sale) -> Point:
    return parse_point(sale.buyer_key, "licence key")
