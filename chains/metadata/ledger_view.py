"""All that the metadata chain's ledger says, rebuilt from its events alone.

Feed a `MetadataView` every event of the four contracts in chain order, from a node that need not be trusted: when an
epoch closes, its lots, terms and leaves are rebuilt, and terms rows, chunk roots, terms head and leaf root are compared
with what the chain committed to. A difference raises LedgerMismatch. That the commitments are the chain's is for the
caller to know: from finalized blocks of a node it trusts, or from the auction chain.

A walk sees each device as it was when the walk started. The view keeps, for each segment, what the devices were at the
start of the newest walk, copying a device only when it changes afterwards; a segment has one walk at a time.
Spec: `specs/protocol/metadata-chain.md`, "Epochs".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from eth_hash.auto import keccak

from chains.crypto import epoch as encoding
from chains.crypto.eip712 import encode_words
from chains.crypto.month_keys import MONTHS_AHEAD, month_key_root
from chains.metadata import events as ev
from chains.metadata.errors import EventOutOfOrder, LedgerMismatch

UNTOLD = bytes(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gateway:
    """A gateway: its base URL as of now, and (first epoch, payout address), ascending."""

    address: bytes
    base_url: str
    payouts: tuple[tuple[int, bytes], ...]

    def payout_at(self, epoch: int) -> bytes | None:
        """Return the payout address that holds for an epoch, None before the first."""
        valid = [payout for first, payout in self.payouts if first <= epoch]
        return valid[-1] if valid else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthKeyList:
    """Twelve month addresses, the first for `first_month`."""

    root: bytes
    first_month: int
    addresses: tuple[bytes, ...]

    def address_of(self, month: int) -> bytes:
        """Return the month address of a month of the list; raises IndexError for others."""
        if not 0 <= month - self.first_month < MONTHS_AHEAD:
            raise IndexError(f"month {month} is outside {self.first_month}..{self.first_month + MONTHS_AHEAD - 1}")
        return self.addresses[month - self.first_month]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRow:
    """A device: who owns and relays it, its terms, and what it stated last.

    `time` (unix seconds) and the four members after it are 0 and zero bytes before the first check-in under this owner.
    """

    device: bytes
    model: int
    segment: int
    index: int
    owner: bytes
    gateway: bytes
    counter: int
    serial_hash: bytes
    revoked: bool = False
    enabled: bool = False
    reserve: int = 0
    licences: int = 0
    flags: int = 0
    sequence: int = 0
    time: int = 0
    attributes: bytes = UNTOLD
    td_hash: bytes = UNTOLD
    month_key_root: bytes = UNTOLD

    @property
    def preimage(self) -> Preimage:
        """Return what `fold` is shown for this device."""
        return Preimage(
            owner=self.owner,
            gateway=self.gateway,
            model=self.model,
            attributes=self.attributes,
            td_hash=self.td_hash,
            month_key_root=self.month_key_root,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Preimage:
    """What the content hash of a device is made of, in the order that `fold` takes."""

    owner: bytes
    gateway: bytes
    model: int
    attributes: bytes
    td_hash: bytes
    month_key_root: bytes

    @property
    def content_hash(self) -> bytes:
        """Return the hash that the DeviceRegistry keeps."""
        words = (self.owner, self.gateway, self.model, self.attributes, self.td_hash, self.month_key_root)
        return keccak(encode_words(*words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """One lot of a closed epoch, from events that were compared with the epoch's commitments.

    Accounts are 20 bytes, hashes 32; `gateway_payout` is an account of the auction chain; `reserve` is in ticks;
    `month_addresses` are the device's twelve from `first_month` on.
    """

    number: int
    device: bytes
    index: int
    owner: bytes
    gateway: bytes
    gateway_payout: bytes
    gateway_url: str
    model: int
    family: int
    attributes: bytes
    td_hash: bytes
    month_key_root: bytes
    first_month: int
    month_addresses: tuple[bytes, ...]
    month: int
    reserve: int
    licences: int
    flags: int
    leaf: bytes

    @property
    def month_address(self) -> bytes:
        """Return the address of the device's key of the month that is sold."""
        return self.month_addresses[self.month - self.first_month]


@dataclass(slots=True, kw_only=True)
class EpochRecord:
    """An epoch so far. `chunks` maps a folded chunk to (terms row, chunk root, places); `closed` ends it."""

    epoch: int
    segment: int
    month: int
    count: int
    generation: int
    start_time: int
    numbered: int | None = None
    dropped: bool = False
    chunks: dict[int, tuple[bytes, bytes, tuple[int, ...]]] = field(default_factory=dict)
    closed: ev.EpochClosed | None = None
    lots: tuple[Lot, ...] = ()

    @property
    def word(self) -> bytes | None:
        """Return the epoch's word, None unless it is closed."""
        closed = self.closed
        if closed is None:
            return None
        return encoding.epoch_word(
            epoch=closed.epoch,
            month=closed.month,
            filter_hash=closed.filter_hash,
            lots=closed.lots,
            close_time=closed.close_time,
            terms_head=closed.terms_head,
            leaf_root=closed.leaf_root,
        )


@dataclass(slots=True)
class _Segment:
    family: int
    places: list[bytes] = field(default_factory=list)
    generation: int = 0
    walk: int = 0
    # Rows as of the start of the newest walk, of the devices that changed since.
    before: dict[int, DeviceRow] = field(default_factory=dict)


class MetadataView:
    """Models, gateways, devices, month keys and epochs. Raises EventOutOfOrder, LedgerMismatch from `apply`.

    After an error the view is of no further use: some of the event may have been taken in.
    """

    def __init__(self) -> None:
        self.certifiers: dict[bytes, bytes] = {}
        self.models: dict[int, ev.ModelPublished] = {}
        self.gateways: dict[bytes, Gateway] = {}
        self.devices: dict[bytes, DeviceRow] = {}
        self.month_keys: dict[bytes, MonthKeyList] = {}
        self.epochs: dict[int, EpochRecord] = {}
        self.assigned: set[tuple[bytes, int]] = set()
        self._segments: dict[int, _Segment] = {}

    # -- questions

    def epoch(self, number: int) -> EpochRecord:
        """Return an epoch; raises KeyError."""
        return self.epochs[number]

    def lots(self, epoch: int) -> list[Lot]:
        """Return the lots of a closed epoch in lot order; raises KeyError for one that is not closed."""
        record = self.epochs[epoch]
        if record.closed is None:
            raise KeyError(epoch)
        return list(record.lots)

    def devices_of(self, segment: int) -> Iterator[DeviceRow]:
        """Yield the devices of a segment by place."""
        for address in self._segments[segment].places:
            yield self.devices[address]

    def segments(self) -> dict[int, tuple[int, int]]:
        """Return (family, devices) of each segment by number."""
        return {number: (segment.family, len(segment.places)) for number, segment in self._segments.items()}

    def row_at_start(self, epoch: int, index: int) -> DeviceRow:
        """Return the device at a place as it was when the newest walk of the epoch's segment started."""
        segment = self._segments[self.epochs[epoch].segment]
        return segment.before.get(index) or self.devices[segment.places[index]]

    def preimages(self, epoch: int, indices: tuple[int, ...] | list[int]) -> list[Preimage]:
        """Return what `fold` takes for the lots at `indices` (EpochBook.nextChunk) of the epoch under way."""
        return [self.row_at_start(epoch, index).preimage for index in indices]

    # -- events

    def apply(self, event: ev.MetadataEvent) -> None:
        """Take in the next event."""
        match event:
            case ev.OemRegistered():
                self.certifiers[event.oem] = event.certifier
            case ev.ModelPublished():
                self.models[event.model] = event
            case ev.GatewaySet():
                self._set_gateway(event)
            case ev.SegmentOpened():
                self._segments[event.segment] = _Segment(event.family)
            case ev.DeviceEnrolled():
                self._enrol(event)
            case ev.MonthKeysPublished():
                self._publish_keys(event)
            case ev.CheckInSkipped():
                pass
            case ev.EpochStarted() | ev.EpochNumbered() | ev.EpochDropped() | ev.ChunkFolded() | ev.EpochClosed():
                self._apply_epoch(event)
            case _:
                self._apply_device(event)

    def apply_all(self, events: Iterable[ev.MetadataEvent]) -> None:
        """Take in events one after the other."""
        for event in events:
            self.apply(event)

    def _apply_device(self, event: ev.MetadataEvent) -> None:
        match event:
            case ev.DeviceEnabled() | ev.TermsSet():
                row = self._changing(event, event.device)
                self.devices[event.device] = replace(
                    row, enabled=True, reserve=event.reserve, licences=event.licences, flags=event.flags
                )
            case ev.DevicePaused():
                self.devices[event.device] = replace(self._changing(event, event.device), enabled=False)
            case ev.CertificateRevoked():
                row = self._changing(event, event.device)
                self.devices[event.device] = replace(row, enabled=False, revoked=True)
            case ev.CheckedIn():
                row = self._changing(event, event.device)
                if event.month_key_root not in self.month_keys:
                    raise EventOutOfOrder(event=event, reason="its month keys were never published")
                self.devices[event.device] = replace(
                    row,
                    sequence=event.sequence,
                    time=event.time,
                    attributes=event.attributes,
                    td_hash=event.td_hash,
                    month_key_root=event.month_key_root,
                )
            case _:
                raise EventOutOfOrder(event=event, reason="it is of no known kind")

    def _apply_epoch(self, event: ev.MetadataEvent) -> None:
        match event:
            case ev.EpochStarted():
                self._start(event)
            case ev.EpochNumbered():
                self._open_epoch(event, event.epoch).numbered = event.lots
            case ev.EpochDropped():
                self._open_epoch(event, event.epoch).dropped = True
            case ev.ChunkFolded():
                self._fold(event)
            case ev.EpochClosed():
                self._close(event)

    def _set_gateway(self, event: ev.GatewaySet) -> None:
        known = self.gateways.get(event.gateway)
        payouts = (*(known.payouts if known else ()), (event.from_epoch, event.payout))
        self.gateways[event.gateway] = Gateway(address=event.gateway, base_url=event.base_url, payouts=payouts)

    def _publish_keys(self, event: ev.MonthKeysPublished) -> None:
        if month_key_root(event.first_month, event.keys) != event.root:
            raise EventOutOfOrder(event=event, reason="its root is not the hash of the keys")
        self.month_keys[event.root] = MonthKeyList(root=event.root, first_month=event.first_month, addresses=event.keys)

    def _enrol(self, event: ev.DeviceEnrolled) -> None:
        segment = self._segments.get(event.segment)
        if segment is None or event.model not in self.models or event.gateway not in self.gateways:
            raise EventOutOfOrder(event=event, reason="its segment, model or gateway is unknown")
        sequence = 0
        if event.device in self.devices:
            sequence = self._changing(event, event.device).sequence
        elif event.index != len(segment.places):
            raise EventOutOfOrder(event=event, reason=f"place {event.index} is not the next, {len(segment.places)}")
        else:
            segment.places.append(event.device)
        self.devices[event.device] = DeviceRow(
            device=event.device,
            model=event.model,
            segment=event.segment,
            index=event.index,
            owner=event.owner,
            gateway=event.gateway,
            counter=event.counter,
            serial_hash=event.serial_hash,
            sequence=sequence,
        )

    def _changing(self, event: ev.MetadataEvent, device: bytes) -> DeviceRow:
        """Return the device's row, kept aside for the walk under way if this is its first change since."""
        row = self.devices.get(device)
        if row is None:
            raise EventOutOfOrder(event=event, reason="its device was never enrolled")
        segment = self._segments[row.segment]
        if segment.walk and row.index < self.epochs[segment.walk].count:
            segment.before.setdefault(row.index, row)
        return row

    def _start(self, event: ev.EpochStarted) -> None:
        segment = self._segments.get(event.segment)
        if segment is None or event.count != len(segment.places):
            raise EventOutOfOrder(event=event, reason="its segment has another number of devices")
        if event.epoch != len(self.epochs) + 1 or event.generation != segment.generation + 1:
            raise EventOutOfOrder(event=event, reason="epochs and generations count up by one")
        segment.generation, segment.walk = event.generation, event.epoch
        segment.before.clear()
        self.epochs[event.epoch] = EpochRecord(
            epoch=event.epoch,
            segment=event.segment,
            month=event.month,
            count=event.count,
            generation=event.generation,
            start_time=event.start_time,
        )

    def _open_epoch(self, event: ev.MetadataEvent, number: int) -> EpochRecord:
        record = self.epochs.get(number)
        if record is None or record.closed or record.dropped or self._segments[record.segment].walk != number:
            raise EventOutOfOrder(event=event, reason=f"epoch {number} is not under way")
        return record

    def _fold(self, event: ev.ChunkFolded) -> None:
        record = self._open_epoch(event, event.epoch)
        if record.numbered is None:
            raise EventOutOfOrder(event=event, reason=f"epoch {event.epoch} is not numbered")
        record.chunks[event.chunk] = (event.terms, event.chunk_root, event.indices)
        for index in event.indices:
            self.assigned.add((self._segments[record.segment].places[index], record.month))

    def _close(self, event: ev.EpochClosed) -> None:
        record = self._open_epoch(event, event.epoch)
        chunks = [record.chunks.get(chunk) for chunk in range(encoding.chunk_count(event.lots))]
        if None in chunks or record.numbered != event.lots or event.month != record.month:
            raise EventOutOfOrder(event=event, reason=f"the chunks of {event.lots} lots were not all folded")
        folded = [chunk for chunk in chunks if chunk is not None]
        places = [index for _, _, indices in folded for index in indices]
        if len(places) != event.lots or any(a >= b for a, b in pairwise(places)):
            raise LedgerMismatch(
                what="number or order of lots", epoch=event.epoch, rebuilt=places, published=event.lots
            )
        lots = tuple(self._lot(record, number, index) for number, index in enumerate(places))
        _compare(event, folded, lots)
        record.lots, record.closed = lots, event

    def _lot(self, record: EpochRecord, number: int, index: int) -> Lot:
        row = self.row_at_start(record.epoch, index)
        payout = self.gateways[row.gateway].payout_at(record.epoch)
        keys = self.month_keys.get(row.month_key_root)
        if payout is None or keys is None or not 0 <= record.month - keys.first_month < MONTHS_AHEAD:
            raise LedgerMismatch(
                what=f"payout address or month keys of lot {number}", epoch=record.epoch, rebuilt=None, published=index
            )
        content = encoding.content_hash(
            device=row.device,
            model=row.model,
            attributes=row.attributes,
            td_hash=row.td_hash,
            month_key_root=row.month_key_root,
            month=record.month,
        )
        return Lot(
            number=number,
            device=row.device,
            index=index,
            owner=row.owner,
            gateway=row.gateway,
            gateway_payout=payout,
            gateway_url=self.gateways[row.gateway].base_url,
            model=row.model,
            family=self.models[row.model].family,
            attributes=row.attributes,
            td_hash=row.td_hash,
            month_key_root=row.month_key_root,
            first_month=keys.first_month,
            month_addresses=keys.addresses,
            month=record.month,
            reserve=row.reserve,
            licences=row.licences,
            flags=row.flags,
            leaf=encoding.leaf_hash(lot=number, owner=row.owner, gateway_payout=payout, content=content),
        )


def _compare(closed: ev.EpochClosed, folded: list[tuple[bytes, bytes, tuple[int, ...]]], lots: tuple[Lot, ...]) -> None:
    """Compare every commitment of the epoch with what the lots give."""
    rows = encoding.terms_rows([encoding.terms_entry(lot.reserve, lot.licences, lot.flags) for lot in lots])
    roots = encoding.chunk_roots([lot.leaf for lot in lots])
    for chunk, (row, root, _) in enumerate(folded):
        _equal(f"terms row of chunk {chunk}", closed.epoch, rows[chunk], row)
        _equal(f"root of chunk {chunk}", closed.epoch, roots[chunk], root)
    _equal("terms head", closed.epoch, encoding.terms_head(rows), closed.terms_head)
    _equal("leaf root", closed.epoch, encoding.root_of_chunks(roots), closed.leaf_root)


def _equal(what: str, epoch: int, rebuilt: bytes, published: bytes) -> None:
    if rebuilt != published:
        raise LedgerMismatch(what=what, epoch=epoch, rebuilt=rebuilt, published=published)
