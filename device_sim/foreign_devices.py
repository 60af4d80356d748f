"""Devices in processes of their own, such as real ones: what they hand their gateway, checked before it is stored.

A message is good for one device, gateway, chain and contract, so anyone may bring it and nobody gains by it. The
gateway takes them only for devices that its operator has connected (`upstreams`), because it pays for their gas.
Spec: `specs/protocol/gateway.md` section 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import ClassVar

from eth_hash.auto import keccak

from chains.base.errors import MalformedValue, UnknownField
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import RECORD_BYTES
from chains.crypto.keys import SignatureRefused, recover
from chains.crypto.month_keys import MONTHS_AHEAD, month_key_root
from chains.metadata.messages import CheckIn, Enrol, TypedMessage
from device_sim.checkin import SignedCheckIn
from device_sim.errors import RelayRefused, SaleRefused
from device_sim.gateway import Gateway
from device_sim.ledgers import Enrolment, MetadataLedger
from device_sim.relay_messages import hex_bytes, plain_signature

_ENROL = ("device", "model", "serialHash", "certificate", "owner", "gateway", "counter", "signature")
_CHECK_IN = ("message", "signature", "firstMonth", "monthKeys")
_MESSAGE = ("device", "sequence", "time", "gateway", "attributes", "tdHash", "monthKeyRoot")
_RECORDS = ("device", "round", "lot", "records", "signature")
MOST_RECORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class LotRecords(TypedMessage):
    """The device's key records of one lot: keccak of all of them joined. Domain: KeyRecords on the auction chain."""

    TYPE: ClassVar[str] = "LotRecords(address device,uint64 round,uint16 lot,bytes32 records)"
    device: bytes
    round: int
    lot: int
    records: bytes


class ForeignDesk:
    """Takes the messages of `devices`. Raises InvalidValue naming a field, RelayRefused with what to do, RpcError."""

    def __init__(
        self, *, gateway: Gateway, metadata: MetadataLedger, registry: Domain, key_records: Domain, devices: Set[bytes]
    ) -> None:
        self._gateway = gateway
        self._metadata = metadata
        self._registry = registry
        self._key_records = key_records
        self.devices = devices

    async def enrol(self, body: Mapping[str, object]) -> int:
        """Take an enrolment and return its number."""
        _exactly(body, _ENROL)
        enrolment = Enrolment(
            device=hex_bytes(body, "device", 20),
            model=_number(body, "model", (1 << 32) - 1),
            serial_hash=hex_bytes(body, "serialHash", 32),
            certificate=hex_bytes(body, "certificate", 65),
            owner=hex_bytes(body, "owner", 20),
            counter=_number(body, "counter", (1 << 32) - 1),
            signature=hex_bytes(body, "signature", 65),
        )
        subject = f"Enrol of device 0x{enrolment.device.hex()}"
        gateway = hex_bytes(body, "gateway", 20)
        self._check_served(subject, enrolment.device)
        self._check_gateway(subject, gateway)
        message = Enrol(device=enrolment.device, owner=enrolment.owner, gateway=gateway, counter=enrolment.counter)
        _check_signer(subject, message.digest(self._registry), enrolment.signature, enrolment.device)
        row = await self._metadata.device(enrolment.device)
        if row is not None and row.counter >= enrolment.counter:
            raise RelayRefused(
                subject=subject,
                reason=f"its counter is {enrolment.counter}, the ledger holds {row.counter}",
                remedy="a device is enrolled once; only a physical reset signs a higher counter",
            )
        return await self._gateway.accept_enrolment(enrolment)

    async def check_in(self, body: Mapping[str, object]) -> int:
        """Take a check-in and return its number."""
        _exactly(body, _CHECK_IN)
        stated = body["message"]
        if not isinstance(stated, dict):
            raise MalformedValue("message", stated, expected=f"an object of {', '.join(_MESSAGE)}")
        _exactly(stated, _MESSAGE)
        message = CheckIn(
            device=hex_bytes(stated, "device", 20),
            sequence=_number(stated, "sequence", (1 << 32) - 1),
            time=_number(stated, "time", (1 << 40) - 1),
            gateway=hex_bytes(stated, "gateway", 20),
            attributes=hex_bytes(stated, "attributes", 32),
            td_hash=hex_bytes(stated, "tdHash", 32),
            month_key_root=hex_bytes(stated, "monthKeyRoot", 32),
        )
        keys = _hex_list(body, "monthKeys", 20, MONTHS_AHEAD, MONTHS_AHEAD)
        signed = SignedCheckIn(
            message=message,
            signature=hex_bytes(body, "signature", 65),
            first_month=_number(body, "firstMonth", (1 << 32) - 1),
            month_keys=keys,
        )
        subject = f"CheckIn {message.sequence} of device 0x{message.device.hex()}"
        self._check_served(subject, message.device)
        self._check_gateway(subject, message.gateway)
        _check_signer(subject, message.digest(self._registry), signed.signature, message.device)
        if month_key_root(signed.first_month, keys) != message.month_key_root:
            remedy = "send the list that the check-in's root was made of"
            raise RelayRefused(subject=subject, reason="its month keys are not those of its root", remedy=remedy)
        row = await self._metadata.device(message.device)
        if row is None or not row.is_enabled or row.is_revoked:
            reason = "the device is not enrolled" if row is None else "the device is not enabled"
            raise RelayRefused(subject=subject, reason=reason, remedy="enrol it and let its owner enable it first")
        if message.sequence <= row.sequence:
            raise RelayRefused(
                subject=subject, reason=f"the ledger holds sequence {row.sequence}", remedy="sign the next one"
            )
        return (await self._gateway.accept_check_ins([signed]))[0]

    async def records(self, body: Mapping[str, object]) -> int:
        """Take the key records of a lot and return their number."""
        _exactly(body, _RECORDS)
        device = hex_bytes(body, "device", 20)
        round_text = body["round"]
        if not (isinstance(round_text, str) and round_text.isascii() and round_text.isdigit() and len(round_text) < 20):
            raise MalformedValue("round", round_text, expected="a round as decimal text")
        round_id, lot = int(round_text), _number(body, "lot", 16_383)
        records = _hex_list(body, "records", RECORD_BYTES, 1, MOST_RECORDS)
        signature = hex_bytes(body, "signature", 65)
        subject = f"key records of round {round_id} lot {lot}"
        self._check_served(subject, device)
        message = LotRecords(device=device, round=round_id, lot=lot, records=bytes(keccak(b"".join(records))))
        _check_signer(subject, message.digest(self._key_records), signature, device)
        try:
            sold = await self._gateway.sold_round(round_id)
        except SaleRefused as error:
            raise RelayRefused(
                subject=subject, reason=str(error), remedy="wait until the round's result is final"
            ) from error
        own = sold.lots.by_device.get(device)
        winners = sold.results[lot].winners if own is not None and own.number == lot and lot in sold.results else ()
        if len(records) != len(winners):
            reason = f"it brings {len(records)} records, the lot of this device has {len(winners)} winners"
            raise RelayRefused(subject=subject, reason=reason, remedy="send one record for each winner, by rank")
        return await self._gateway.accept_records(round_id, lot, records)

    def _check_served(self, subject: str, device: bytes) -> None:
        if device not in self.devices:
            reason = f"this gateway does not serve device 0x{device.hex()}"
            raise RelayRefused(subject=subject, reason=reason, remedy="ask its operator to connect the device")

    def _check_gateway(self, subject: str, gateway: bytes) -> None:
        if gateway != self._metadata.gateway:
            reason = f"it names gateway 0x{gateway.hex()}, this one is 0x{self._metadata.gateway.hex()}"
            raise RelayRefused(subject=subject, reason=reason, remedy="sign it for this gateway")


def _check_signer(subject: str, digest: bytes, signature: bytes, device: bytes) -> None:
    try:
        signer: bytes = recover(digest, plain_signature(signature))
    except SignatureRefused as error:
        raise RelayRefused(subject=subject, reason=str(error), remedy="sign it again") from error
    if signer != device:
        raise RelayRefused(
            subject=subject,
            reason=f"it is signed by 0x{signer.hex()}",
            remedy="sign with the device's key, for this chain and contract",
        )


def _number(body: Mapping[str, object], name: str, high: int) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= high:
        raise MalformedValue(name, value, expected=f"a whole number in 0..{high}")
    return value


def _hex_list(body: Mapping[str, object], name: str, length: int, low: int, high: int) -> tuple[bytes, ...]:
    value = body.get(name)
    if not isinstance(value, list) or not low <= len(value) <= high:
        raise MalformedValue(name, value, expected=f"an array of {low}..{high} entries")
    return tuple(hex_bytes({name: entry}, name, length) for entry in value)


def _exactly(body: Mapping[str, object], known: tuple[str, ...]) -> None:
    for name in body:
        if name not in known:
            raise UnknownField("body", name, known=known)
    for name in known:
        if name not in body:
            raise UnknownField("body", name, known=known, missing=True)
