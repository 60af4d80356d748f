"""The keyring: a file of opened licences, from which the data client works without the recovery files.

JSON, mode 0600, replaced in one step. One entry a licence, by chain, contract and name; what a device needs to know us
by (credential, request key) derives from an entry and is never stored. Format: `specs/protocol/recovery-file.md`
section 7.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from chains.crypto import key_record
from chains.crypto.key_record import LicenceId, OpenedRecord
from chains.crypto.points import ORDER, BadPoint, parse_point
from chains.market import files
from chains.market.licences import Licence, secret_bytes
from chains.market.recovery_file import RecoveryFile

VERSION = 1
MAX_LICENCES = 100_000
_TOP = ("version", "licences")
_ENTRY = (
    "auction_chain_id",
    "contract",
    "round",
    "lot",
    "rank",
    "bidder",
    "device",
    "model",
    "family",
    "attributes",
    "gateway_url",
    "month",
    "term_start",
    "term_end",
    "price",
    "month_secret",
    "shared_point",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyringEntry:
    """One opened licence: whose, for what, where and until when; `price` in ticks, the term in unix seconds."""

    licence: LicenceId
    bidder: bytes
    device: bytes
    model: int
    family: int
    attributes: bytes
    gateway_url: str
    month: int
    term_start: int
    term_end: int
    price: int
    opened: OpenedRecord = field(repr=False)

    @property
    def name(self) -> str:
        """`round-lot-rank`, as the device names the licence."""
        return f"{self.licence.round}-{self.licence.lot}-{self.licence.rank}"

    @property
    def identity(self) -> tuple[int, bytes, str]:
        """What no other entry has: chain, contract and name."""
        return self.licence.chain_id, self.licence.contract, self.name

    def credential(self) -> bytes:
        """Return the 32 secret bytes by which the device knows this licence."""
        return key_record.credential(self.opened, self.licence, device=self.device, buyer=self.bidder, term=self.month)

    def content_key(self) -> bytes:
        """Return the key that opens sealed answers to this licence."""
        return key_record.content_key(self.opened, self.licence, device=self.device, buyer=self.bidder, term=self.month)

    def request_key(self) -> bytes:
        """Return the key that signs requests under this licence."""
        return key_record.request_key(self.credential())

    def to_json(self) -> dict[str, object]:
        """Return the entry as the file holds it."""
        return {
            "auction_chain_id": self.licence.chain_id,
            "contract": files.to_hex(self.licence.contract),
            "round": str(self.licence.round),
            "lot": self.licence.lot,
            "rank": self.licence.rank,
            "bidder": files.to_hex(self.bidder),
            "device": files.to_hex(self.device),
            "model": self.model,
            "family": self.family,
            "attributes": files.to_hex(self.attributes),
            "gateway_url": self.gateway_url,
            "month": self.month,
            "term_start": self.term_start,
            "term_end": self.term_end,
            "price": self.price,
            "month_secret": files.to_hex(secret_bytes(self.opened)),
            "shared_point": files.to_hex(self.opened.shared),
        }


def entry_of(recovery: RecoveryFile, licence: Licence) -> KeyringEntry:
    """Return the keyring entry of an opened licence; raises ValueError for one that is not."""
    if licence.opened is None:
        raise ValueError(f"licence {licence.name} is {licence.state.value}, not opened")
    return KeyringEntry(
        licence=LicenceId(
            chain_id=recovery.auction_chain_id,
            contract=recovery.contract,
            round=licence.round_id,
            lot=licence.lot.number,
            rank=licence.rank,
        ),
        bidder=recovery.bidder,
        device=licence.lot.device,
        model=licence.lot.model,
        family=licence.lot.family,
        attributes=licence.lot.attributes,
        gateway_url=licence.lot.gateway_url,
        month=licence.lot.month,
        term_start=licence.term_start,
        term_end=licence.term_end,
        price=licence.price,
        opened=licence.opened,
    )


def read(path: Path) -> list[KeyringEntry]:
    """Return the entries of a keyring, none if there is no file; raises `BadFile` naming the field."""
    if not path.exists():
        return []
    fields = files.Fields(path, files.read_object(path, limit=64 * 1024 * 1024), _TOP)
    fields.integer("version", VERSION, VERSION)
    entries = []
    for place, value in enumerate(fields.array("licences", MAX_LICENCES)):
        if not isinstance(value, dict):
            raise fields.fault(f"licences[{place}]", "must be a JSON object")
        entries.append(_entry(files.Fields(path, value, _ENTRY, prefix=f"licences[{place}].")))
    return entries


def add(path: Path, found: Iterable[KeyringEntry]) -> int:
    """Add entries or replace those of the same licence; return how many are new. On disk when it returns."""
    kept = {entry.identity: entry for entry in read(path)}
    before = len(kept)
    changed = False
    for entry in found:
        changed = changed or kept.get(entry.identity) != entry
        kept[entry.identity] = entry
    if changed:
        content: dict[str, object] = {"version": VERSION, "licences": [entry.to_json() for entry in kept.values()]}
        files.replace(path, files.encode(content))
    return len(kept) - before


def _entry(fields: files.Fields) -> KeyringEntry:
    secret = int.from_bytes(fields.hex("month_secret", 32), "big")
    if not 0 < secret < ORDER:
        raise fields.fault("month_secret", "is no secp256k1 scalar")
    try:
        shared = parse_point(fields.hex("shared_point", 33), "shared point")
    except BadPoint as error:
        raise fields.fault("shared_point", str(error)) from None
    return KeyringEntry(
        licence=LicenceId(
            chain_id=fields.integer("auction_chain_id", 1, 2**53 - 1),
            contract=fields.hex("contract", 20),
            round=fields.long("round", 1, 2**64 - 1),
            lot=fields.integer("lot", 0, 16_383),
            rank=fields.integer("rank", 0, 5),
        ),
        bidder=fields.hex("bidder", 20),
        device=fields.hex("device", 20),
        model=fields.integer("model", 0, 2**32 - 1),
        family=fields.integer("family", 0, 2**16 - 1),
        attributes=fields.hex("attributes", 32),
        gateway_url=fields.text("gateway_url", limit=128),
        month=fields.integer("month", 0, 2**32 - 1),
        term_start=fields.integer("term_start", 0, 2**53 - 1),
        term_end=fields.integer("term_end", 0, 2**53 - 1),
        price=fields.integer("price", 0, 65_535),
        opened=OpenedRecord(secret=secret, shared=shared),
    )
