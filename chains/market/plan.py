"""A plan: which devices to bid on in one round, how much for each, and the limits over all of them.

A plan is a JSON file (`specs/schemas/plan.schema.json`) that a person may read, edit and keep; it holds no secret. It
names the roots that it was made for, so that sealing can refuse a plan for another round. Prices come from one of three
rules: one maximum price, reserve plus a percentage, which groups of devices may replace by their own
(`chains.market.group_rules`), or a price list in CSV.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol, TypeVar

from chains.market import files
from chains.market.amounts import MAX_BID_TICKS, MAX_TICKS, parse_bid
from chains.market.errors import BadFile

VERSION = 1
MAX_DEVICES = 65_535
MAX_LOTS = 16_384
MAX_PRICE_LIST_BYTES = 4 * 1024 * 1024
_FIELDS = (
    "version",
    "metadata_chain_id",
    "auction_chain_id",
    "contract",
    "round",
    "filter",
    "leaf_root",
    "terms_head",
    "budget",
    "max_devices",
    "bids",
)


class PricedLot(Protocol):
    """What a price rule reads of a lot: `reserve` in ticks, `licences` 0..6."""

    @property
    def device(self) -> bytes: ...
    @property
    def reserve(self) -> int: ...
    @property
    def licences(self) -> int: ...


_Lot = TypeVar("_Lot", bound=PricedLot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Bids of one round: `bids` maps 20-byte devices to 1..65,535 ticks; `budget` in ticks; `max_devices` 1..65,535."""

    metadata_chain_id: int
    auction_chain_id: int
    contract: bytes
    round: int
    filter: str
    leaf_root: bytes
    terms_head: bytes
    budget: int
    max_devices: int
    bids: Mapping[bytes, int]

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `read` reads."""
        return {
            "version": VERSION,
            "metadata_chain_id": self.metadata_chain_id,
            "auction_chain_id": self.auction_chain_id,
            "contract": files.to_hex(self.contract),
            "round": str(self.round),
            "filter": self.filter,
            "leaf_root": files.to_hex(self.leaf_root),
            "terms_head": files.to_hex(self.terms_head),
            "budget": str(self.budget),
            "max_devices": self.max_devices,
            "bids": {files.to_hex(device): ticks for device, ticks in self.bids.items()},
        }


def write(path: Path, plan: Plan) -> None:
    """Write or replace the plan's file."""
    files.replace(path, files.encode(plan.to_json()))


def read(path: Path) -> Plan:
    """Read a plan; raises `BadFile` naming the field that breaks the format."""
    fields = files.Fields(path, files.read_object(path), _FIELDS)
    fields.integer("version", VERSION, VERSION)
    bids: dict[bytes, int] = {}
    for name, ticks in fields.mapping("bids").items():
        device = files.from_hex(name)
        if device is None or len(device) != 20 or device in bids:
            raise fields.fault(f"bids.{name[:44]}", "every name must be one device address, 0x and 40 digits, once")
        if not isinstance(ticks, int) or isinstance(ticks, bool) or not 1 <= ticks <= MAX_BID_TICKS:
            raise fields.fault(f"bids.{name}", f"is {str(ticks)[:20]!r}, must be 1..{MAX_BID_TICKS} ticks of 0.001 DTX")
        bids[device] = ticks
    if not 1 <= len(bids) <= MAX_LOTS:
        raise fields.fault("bids", f"holds {len(bids)} devices, must be 1..{MAX_LOTS}")
    return Plan(
        metadata_chain_id=fields.integer("metadata_chain_id", 1, 2**53 - 1),
        auction_chain_id=fields.integer("auction_chain_id", 1, 2**53 - 1),
        contract=fields.hex("contract", 20),
        round=fields.long("round", 1, 2**64 - 1),
        filter=fields.text("filter"),
        leaf_root=fields.hex("leaf_root", 32),
        terms_head=fields.hex("terms_head", 32),
        budget=fields.long("budget", 1, MAX_TICKS),
        max_devices=fields.integer("max_devices", 1, MAX_DEVICES),
        bids=bids,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """What a price rule chose: `bids` in ticks, and how many lots it had to leave out, and why."""

    bids: Mapping[bytes, int]
    not_for_sale: int
    reserve_above_price: int


def one_price(lots: Sequence[PricedLot], ticks: int) -> Priced:
    """Bid `ticks` on every lot; lots that ask more, or sell no licence, are left out."""
    return _choose(lots, {lot.device: ticks for lot in lots})


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule:
    """What some lots have instead of the common percentage and ceiling; None leaves the common one in force."""

    percent: Fraction | None
    ceiling: int | None


def reserve_plus(
    lots: Sequence[_Lot],
    percent: Fraction,
    ceiling: int = MAX_BID_TICKS,
    own_of: Callable[[_Lot], OwnRule | None] = lambda _: None,
) -> Priced:
    """Bid reserve x (1 + percent), rounded down to a tick, at least one tick and at most `ceiling`.

    `own_of` gives what a lot has instead of the common two.
    """

    def price(lot: _Lot) -> int:
        own = own_of(lot)
        share = percent if own is None or own.percent is None else own.percent
        most = ceiling if own is None or own.ceiling is None else own.ceiling
        return min(most, max(1, int(lot.reserve * (1 + share))))

    return _choose(lots, {lot.device: price(lot) for lot in lots})


def price_list(lots: Sequence[PricedLot], prices: Mapping[bytes, int]) -> Priced:
    """Bid what the list says on those of `lots` that it names."""
    return _choose([lot for lot in lots if lot.device in prices], prices)


def read_prices(path: Path) -> dict[bytes, int]:
    """Read a price list: CSV with the columns `device` and `price` (DTX decimal); raises `BadFile` naming the line."""
    rows = csv_rows(path)
    if not {"device", "price"} <= set(rows.fieldnames or ()):
        raise BadFile(path=str(path), field="line 1", reason="must name the columns device,price")
    prices: dict[bytes, int] = {}
    try:
        for row in rows:
            place = f"line {rows.line_num}"
            device = files.from_hex((row["device"] or "").strip())
            if device is None or len(device) != 20:
                raise BadFile(path=str(path), field=place, reason="device must be 0x and 40 hex digits")
            if device in prices:
                raise BadFile(path=str(path), field=place, reason="this device has a price already")
            prices[device] = parse_bid(row["price"] or "", name=f"{path} {place}: price")
    except csv.Error as error:
        raise BadFile(path=str(path), field=f"line {rows.line_num}", reason=str(error)) from None
    return prices


def csv_rows(path: Path) -> csv.DictReader[str]:
    """Return the rows of a CSV file of prices by the names of its first line; raises `BadFile`."""
    try:
        with path.open("rb") as source:
            raw = source.read(MAX_PRICE_LIST_BYTES + 1)
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(path=str(path), field="", reason=f"cannot be read: {error}") from None
    if len(raw) > MAX_PRICE_LIST_BYTES:
        raise BadFile(path=str(path), field="", reason=f"larger than {MAX_PRICE_LIST_BYTES} bytes")
    return csv.DictReader(io.StringIO(text, newline=""))


def _choose(lots: Sequence[PricedLot], prices: Mapping[bytes, int]) -> Priced:
    offered = [lot for lot in lots if lot.licences > 0]
    bids = {lot.device: prices[lot.device] for lot in offered if prices[lot.device] >= lot.reserve}
    return Priced(bids=bids, not_for_sale=len(lots) - len(offered), reserve_above_price=len(offered) - len(bids))
