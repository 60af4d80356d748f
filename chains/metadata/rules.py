"""The metadata chain's contracts as a readable reference model, without any EVM.

It says the same as the Solidity, more simply: what a walk may see is a copy made when the walk starts, not two versions
and a generation, and a lot list is a list, not a bitmap. Tests drive both with the same random calls and compare every
event, every refusal with its values, and every word. Signatures are not modelled: a call names who signed.

A refused call raises `Refused` and changes nothing; any other call returns its events in order. Times are unix seconds,
accounts 20 bytes. Spec: `specs/protocol/metadata-chain.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field

from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError
from chains.base.schedule import Schedule
from chains.crypto import epoch as encoding
from chains.crypto.eip712 import encode_words
from chains.crypto.month_keys import MONTHS_AHEAD, month_key_root
from chains.metadata import events as ev
from chains.metadata.messages import MAX_LICENCES, CheckIn, Enrol

SEGMENT_PLACES = 16_384
NOBODY = bytes(20)
NUMBERING, FOLDING, CLOSED, DROPPED = 1, 2, 3, 4
"""Phases of an epoch, numbered as in IEpochBook.Phase."""


class Refused(LatchkeyError):
    """A call that the contracts revert: the name of the custom error and its values, in order."""

    def __init__(self, name: str, *values: object) -> None:
        super().__init__(f"refused: {name}{values}")
        self.name = name
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A published model with the key that signs its OEM's certificates kept apart, because that may change."""

    oem: bytes
    family: int
    required: int
    maxima: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a device stated last."""

    gateway: bytes
    attributes: bytes
    td_hash: bytes
    month_key_root: bytes
    first_month: int


@dataclass(slots=True, kw_only=True)
class Device:
    """A device as of now. `time` is 0 exactly when `statement` is None."""

    address: bytes
    model: int
    segment: int
    index: int
    owner: bytes = NOBODY
    gateway: bytes = NOBODY
    counter: int = 0
    owner_nonce: int = 0
    revoked: bool = False
    enabled: bool = False
    reserve: int = 0
    licences: int = 0
    flags: int = 0
    sequence: int = 0
    time: int = 0
    statement: Statement | None = None

    @property
    def content_hash(self) -> bytes:
        """Return the hash of what the registry keeps of the last statement; zeros before the first."""
        stated = self.statement
        if stated is None:
            return encoding.ZERO_WORD
        return keccak(
            encode_words(
                self.owner, stated.gateway, self.model, stated.attributes, stated.td_hash, stated.month_key_root
            )
        )


@dataclass(slots=True, kw_only=True)
class Epoch:
    """An epoch and what its walk may see: copies of the devices and payout addresses at its start."""

    number: int
    segment: int
    month: int
    start_time: int
    devices: list[Device]
    payouts: dict[bytes, bytes]
    phase: int = NUMBERING
    cursor: int = 0
    lots: list[Device] = field(default_factory=list)
    chunks_left: int = 0
    rows: list[bytes] = field(default_factory=list)
    roots: list[bytes] = field(default_factory=list)

    def chunk(self, number: int) -> list[Device]:
        """Return the lots of a chunk."""
        return self.lots[number * encoding.CHUNK_LOTS : (number + 1) * encoding.CHUNK_LOTS]

    def leaf(self, lot: int) -> bytes:
        """Return the leaf of a lot."""
        device = self.lots[lot]
        stated = device.statement
        assert stated is not None
        content = encoding.content_hash(
            device=device.address,
            model=device.model,
            attributes=stated.attributes,
            td_hash=stated.td_hash,
            month_key_root=stated.month_key_root,
            month=self.month,
        )
        payout = self.payouts[stated.gateway]
        return encoding.leaf_hash(lot=lot, owner=device.owner, gateway_payout=payout, content=content)


class MetadataRules:
    """The state of all four contracts."""

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self.certifiers: dict[bytes, bytes] = {}
        self.models: list[Model] = []
        self.payouts: dict[bytes, bytes] = {}
        self.devices: dict[bytes, Device] = {}
        self.segments: list[tuple[int, list[Device]]] = []
        self.month_keys: dict[bytes, int] = {}
        self.epochs: list[Epoch] = []
        self.assigned: set[tuple[bytes, int]] = set()
        self.words: dict[int, bytes] = {}

    # -- models and gateways

    def register_oem(self, sender: bytes, certifier: bytes) -> list[ev.MetadataEvent]:
        """Make `sender` an OEM, or change its certifier."""
        if certifier == NOBODY:
            raise Refused("ZeroCertifier")
        self.certifiers[sender] = certifier
        return [ev.OemRegistered(oem=sender, certifier=certifier)]

    def publish_model(
        self, sender: bytes, family: int, required: int, maxima: bytes, schema_hash: bytes, schema_uri: str
    ) -> list[ev.MetadataEvent]:
        """Publish a model of the OEM `sender`."""
        if sender not in self.certifiers:
            raise Refused("NotAnOem", sender)
        if family == 0:
            raise Refused("ZeroFamily")
        if not 1 <= len(schema_uri.encode()) <= 256:
            raise Refused("SchemaUriLength", len(schema_uri.encode()), 256)
        for position in range(32):
            if required >> position & 1 and maxima[position] == 0:
                raise Refused("RequiredWithoutCodes", position)
        self.models.append(Model(oem=sender, family=family, required=required, maxima=maxima))
        return [
            ev.ModelPublished(
                model=len(self.models),
                oem=sender,
                family=family,
                required=required,
                maxima=maxima,
                schema_hash=schema_hash,
                schema_uri=schema_uri,
            )
        ]

    def set_gateway(self, sender: bytes, base_url: str, payout: bytes, *, new: bool) -> list[ev.MetadataEvent]:
        """Register the gateway `sender` (`new`) or change it. URLs are taken to be well-formed."""
        if new and sender in self.payouts:
            raise Refused("AlreadyRegistered", sender)
        if not new and sender not in self.payouts:
            raise Refused("UnknownGateway", sender)
        if payout == NOBODY:
            raise Refused("ZeroPayout")
        self.payouts[sender] = payout
        return [ev.GatewaySet(gateway=sender, base_url=base_url, payout=payout, from_epoch=len(self.epochs) + 1)]

    # -- devices and owners

    def enrol(
        self, message: Enrol, model: int, serial_hash: bytes, *, certificate_signer: bytes, device_signer: bytes
    ) -> list[ev.MetadataEvent]:
        """Enrol a device, or move it to a new owner."""
        address, known = message.device, self.devices.get(message.device)
        if known is not None and known.revoked:
            raise Refused("DeviceIsRevoked", address)
        if message.owner == NOBODY:
            raise Refused("ZeroOwner")
        if message.gateway not in self.payouts:
            raise Refused("GatewayNotRegistered", message.gateway)
        last = known.counter if known is not None else 0
        if message.counter <= last:
            raise Refused("CounterNotHigher", address, message.counter, last)
        if known is not None and known.model != model:
            raise Refused("WrongModel", address, model, known.model)
        if not 1 <= model <= len(self.models):
            raise Refused("UnknownModel", model)
        certifier = self.certifiers[self.models[model - 1].oem]
        if certificate_signer != certifier:
            raise Refused("NotCertified", address, certificate_signer, certifier)
        if device_signer != address:
            raise Refused("NotSignedByDevice", address, device_signer)

        happened: list[ev.MetadataEvent] = []
        if known is None:
            known, happened = self._placed(address, model)
        known.owner, known.gateway, known.counter = message.owner, message.gateway, message.counter
        known.enabled, known.reserve, known.licences, known.flags = False, 0, 0, 0
        known.time, known.statement = 0, None
        happened.append(
            ev.DeviceEnrolled(
                device=address,
                model=model,
                segment=known.segment,
                index=known.index,
                owner=message.owner,
                gateway=message.gateway,
                counter=message.counter,
                serial_hash=serial_hash,
            )
        )
        return happened

    def _placed(self, address: bytes, model: int) -> tuple[Device, list[ev.MetadataEvent]]:
        family = self.models[model - 1].family
        happened: list[ev.MetadataEvent] = []
        pages = [number for number, (owner_family, _) in enumerate(self.segments, 1) if owner_family == family]
        if not pages or len(self.segments[pages[-1] - 1][1]) == SEGMENT_PLACES:
            self.segments.append((family, []))
            pages.append(len(self.segments))
            happened.append(ev.SegmentOpened(segment=pages[-1], family=family))
        places = self.segments[pages[-1] - 1][1]
        device = Device(address=address, model=model, segment=pages[-1], index=len(places))
        places.append(device)
        self.devices[address] = device
        return device, happened

    def _authorised(self, address: bytes, nonce: int, deadline: int, signer: bytes, now: int) -> Device:
        device = self.devices.get(address)
        if device is None:
            raise Refused("UnknownDevice", address)
        if now > deadline:
            raise Refused("DeadlinePassed", deadline, now)
        if nonce != device.owner_nonce:
            raise Refused("WrongNonce", address, nonce, device.owner_nonce)
        if signer != device.owner:
            raise Refused("NotSignedByOwner", address, signer, device.owner)
        return device

    def set_terms(
        self,
        address: bytes,
        reserve: int,
        licences: int,
        flags: int,
        nonce: int,
        deadline: int,
        *,
        enable: bool,
        signer: bytes,
        now: int,
    ) -> list[ev.MetadataEvent]:
        """Enable a device on these terms, or change the terms of an enabled one."""
        device = self._authorised(address, nonce, deadline, signer, now)
        if device.revoked:
            raise Refused("DeviceIsRevoked", address)
        if not enable and not device.enabled:
            raise Refused("DeviceIsDisabled", address)
        if licences > MAX_LICENCES:
            raise Refused("TooManyLicences", licences, MAX_LICENCES)
        device.owner_nonce += 1
        device.enabled, device.reserve, device.licences, device.flags = True, reserve, licences, flags
        kind = ev.DeviceEnabled if enable else ev.TermsSet
        return [kind(device=address, reserve=reserve, licences=licences, flags=flags)]

    def pause(self, address: bytes, nonce: int, deadline: int, *, signer: bytes, now: int) -> list[ev.MetadataEvent]:
        """Disable a device for its owner."""
        device = self._authorised(address, nonce, deadline, signer, now)
        device.owner_nonce += 1
        device.enabled = False
        return [ev.DevicePaused(device=address)]

    def revoke_certificate(self, sender: bytes, address: bytes) -> list[ev.MetadataEvent]:
        """Revoke a device's certificate for its OEM."""
        device = self.devices.get(address)
        if device is None:
            raise Refused("UnknownDevice", address)
        oem = self.models[device.model - 1].oem
        if sender not in (oem, self.certifiers[oem]):
            raise Refused("NotOemOfDevice", address, sender)
        if device.revoked:
            raise Refused("DeviceIsRevoked", address)
        device.revoked, device.enabled = True, False
        return [ev.CertificateRevoked(device=address)]

    # -- check-ins

    def publish_month_keys(self, first_month: int, keys: Sequence[bytes]) -> list[ev.MetadataEvent]:
        """Make a list of month keys known."""
        root = month_key_root(first_month, keys)
        if root in self.month_keys:
            return []
        self.month_keys[root] = first_month
        return [ev.MonthKeysPublished(root=root, first_month=first_month, keys=tuple(keys))]

    def check_in(self, item: CheckIn, *, signer: bytes, now: int) -> list[ev.MetadataEvent]:
        """Store a check-in."""
        device = self.devices.get(item.device)
        if device is None:
            raise Refused("UnknownDevice", item.device)
        self._check_state(item, device, now)
        if signer != item.device:
            raise Refused("NotSignedByDevice", item.device, signer)
        self._check_attributes(item, device.model)
        if item.month_key_root not in self.month_keys:
            raise Refused("UnknownMonthKeys", item.month_key_root)
        device.sequence, device.time = item.sequence, item.time
        device.statement = Statement(
            gateway=item.gateway,
            attributes=item.attributes,
            td_hash=item.td_hash,
            month_key_root=item.month_key_root,
            first_month=self.month_keys[item.month_key_root],
        )
        return [
            ev.CheckedIn(
                device=item.device,
                sequence=item.sequence,
                time=item.time,
                gateway=item.gateway,
                attributes=item.attributes,
                td_hash=item.td_hash,
                month_key_root=item.month_key_root,
            )
        ]

    def check_in_batch(
        self, items: Sequence[CheckIn], signers: Sequence[bytes], *, now: int
    ) -> list[ev.MetadataEvent | tuple[bytes, int, str]]:
        """Store what is acceptable. What is not gives (device, position, name of the error) instead of an event."""
        happened: list[ev.MetadataEvent | tuple[bytes, int, str]] = []
        for position, (item, signer) in enumerate(zip(items, signers, strict=True)):
            try:
                happened += self.check_in(item, signer=signer, now=now)
            except Refused as refusal:
                happened.append((item.device, position, refusal.name))
        return happened

    def _check_state(self, item: CheckIn, device: Device, now: int) -> None:
        step, fresh = self.schedule.time_step, self.schedule.fresh
        if not device.enabled:
            raise Refused("DeviceIsRevoked" if device.revoked else "DeviceIsDisabled", item.device)
        if item.sequence <= device.sequence:
            raise Refused("SequenceNotHigher", item.device, item.sequence, device.sequence)
        if item.time % step:
            raise Refused("TimeNotOnStep", item.time, step)
        if item.time > now:
            raise Refused("TimeInFuture", item.time, now)
        if item.time < now - fresh:
            raise Refused("TimeTooOld", item.time, now - fresh)
        if item.time < device.time:
            raise Refused("TimeBeforeLast", item.device, item.time, device.time)
        if item.gateway != device.gateway:
            raise Refused("WrongGateway", item.device, item.gateway, device.gateway)

    def _check_attributes(self, item: CheckIn, number: int) -> None:
        model = self.models[number - 1]
        for position, (code, maximum) in enumerate(zip(item.attributes, model.maxima, strict=True)):
            if code > maximum:
                raise Refused("AttributeOutOfRange", number, position, code, maximum)
            if code == 0 and model.required >> position & 1:
                raise Refused("AttributeMissing", number, position)

    # -- epochs

    def start_epoch(self, segment: int, month: int, filter_hash: bytes, now: int) -> list[ev.MetadataEvent]:
        """Start the walk of a segment."""
        if any(filter_hash):
            raise Refused("FilterNotSupported", filter_hash)
        first, end = self.schedule.walk_window(month)
        if not first <= now < end:
            raise Refused("OutsideWalkWindow", month, now, first, end)
        last = [epoch for epoch in self.epochs if epoch.segment == segment][-1:]
        if last and last[0].phase in (NUMBERING, FOLDING) and now < self.schedule.walk_window(last[0].month)[1]:
            raise Refused("WalkInProgress", segment, last[0].number)
        if not 1 <= segment <= len(self.segments):
            raise Refused("UnknownSegment", segment)
        started = Epoch(
            number=len(self.epochs) + 1,
            segment=segment,
            month=month,
            start_time=now,
            devices=[copy(device) for device in self.segments[segment - 1][1]],
            payouts=dict(self.payouts),
        )
        self.epochs.append(started)
        return [
            ev.EpochStarted(
                epoch=started.number,
                segment=segment,
                month=month,
                count=len(started.devices),
                generation=sum(epoch.segment == segment for epoch in self.epochs),
                filter_hash=filter_hash,
                start_time=now,
            )
        ]

    def is_lot(self, device: Device, epoch: Epoch) -> bool:
        """Tell whether a device, as of the start of the walk, is a lot of the epoch."""
        stated = device.statement
        return (
            device.enabled
            and device.licences > 0
            and stated is not None
            and device.time >= epoch.start_time - self.schedule.fresh
            and stated.first_month <= epoch.month < stated.first_month + MONTHS_AHEAD
            and (device.address, epoch.month) not in self.assigned
        )

    def number(self, number: int, limit: int, now: int) -> list[ev.MetadataEvent]:
        """Look at up to `limit` more devices."""
        epoch = self._active(number, NUMBERING, now)
        if limit == 0:
            raise Refused("ZeroLimit")
        looked_at = epoch.devices[epoch.cursor : epoch.cursor + limit]
        epoch.lots += [device for device in looked_at if self.is_lot(device, epoch)]
        epoch.cursor += len(looked_at)
        if epoch.cursor < len(epoch.devices):
            return []
        if len(epoch.lots) < self.schedule.min_lots:
            epoch.phase = DROPPED
            return [ev.EpochDropped(epoch=number, lots=len(epoch.lots))]
        epoch.phase, epoch.chunks_left = FOLDING, encoding.chunk_count(len(epoch.lots))
        return [ev.EpochNumbered(epoch=number, lots=len(epoch.lots))]

    def fold(self, number: int, given: int, now: int, *, wrong_lot: int | None = None) -> list[ev.MetadataEvent]:
        """Fold the next chunk with `given` preimages, all right but that of `wrong_lot`."""
        epoch = self._active(number, FOLDING, now)
        chunk = epoch.chunks_left - 1
        lots = epoch.chunk(chunk)
        if given != len(lots):
            raise Refused("WrongItemCount", number, given, len(lots))
        if wrong_lot is not None:
            raise Refused("WrongPreimage", number, wrong_lot, epoch.lots[wrong_lot].address)
        epoch.chunks_left = chunk
        row = encoding.terms_row([encoding.terms_entry(lot.reserve, lot.licences, lot.flags) for lot in lots])
        start = chunk * encoding.CHUNK_LOTS
        root = encoding.chunk_root([epoch.leaf(start + place) for place in range(len(lots))])
        epoch.rows.insert(0, row)
        epoch.roots.insert(0, root)
        self.assigned |= {(lot.address, epoch.month) for lot in lots}
        indices = tuple(lot.index for lot in lots)
        happened: list[ev.MetadataEvent] = [
            ev.ChunkFolded(epoch=number, chunk=chunk, terms=row, chunk_root=root, indices=indices)
        ]
        return happened if chunk else [*happened, self._closed(epoch, now)]

    def _closed(self, epoch: Epoch, now: int) -> ev.EpochClosed:
        epoch.phase = CLOSED
        closed = ev.EpochClosed(
            epoch=epoch.number,
            month=epoch.month,
            filter_hash=encoding.ALL_PASS,
            lots=len(epoch.lots),
            close_time=now,
            terms_head=encoding.terms_head(epoch.rows),
            leaf_root=encoding.leaf_root([epoch.leaf(lot) for lot in range(len(epoch.lots))]),
        )
        self.words[epoch.number] = encoding.epoch_word(
            epoch=closed.epoch,
            month=closed.month,
            filter_hash=closed.filter_hash,
            lots=closed.lots,
            close_time=closed.close_time,
            terms_head=closed.terms_head,
            leaf_root=closed.leaf_root,
        )
        return closed

    def _active(self, number: int, phase: int, now: int) -> Epoch:
        epoch = self.epochs[number - 1] if 1 <= number <= len(self.epochs) else None
        if epoch is None or epoch.phase != phase:
            raise Refused("WrongPhase", number, epoch.phase if epoch is not None else 0, phase)
        end = self.schedule.walk_window(epoch.month)[1]
        if now >= end:
            raise Refused("WalkExpired", number, now, end)
        return epoch
