"""Calldata of every call to the metadata contracts: what a transaction carries. No keys, no network.

Signatures are 65 bytes r | s | v with v 27 or 28 (`chains.crypto.keys.evm_signature`), accounts 20 bytes. Headings say
which contract a call goes to; addresses are in `chains.metadata.deployment`.
Spec: `specs/protocol/abi-metadata.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from chains.base.errors import WrongLength
from chains.base.function_call import calldata
from chains.metadata.ledger_view import Preimage
from chains.metadata.messages import CheckIn, Enable, Enrol, Pause, SetTerms

_CHECK_IN = "(address,uint32,uint40,address,bytes32,bytes32,bytes32)"
_MONTH_KEYS = "(uint32,address[12])"
_PREIMAGE = "(address,address,uint32,bytes32,bytes32,bytes32)"
_TERMS = "(address,uint16,uint8,uint8,uint32,uint40,bytes)"

REGISTER_OEM = "registerOem(address)"
PUBLISH_MODEL = "publishModel(uint16,uint32,bytes32,bytes32,string)"
REGISTER = "register(string,address)"
UPDATE = "update(string,address)"
ENROL = "enrol(address,uint32,bytes32,bytes,address,address,uint32,bytes)"
ENABLE = "enable" + _TERMS
SET_TERMS = "setTerms" + _TERMS
PAUSE = "pause(address,uint32,uint40,bytes)"
REVOKE_CERTIFICATE = "revokeCertificate(address)"
PUBLISH_MONTH_KEYS = "publishMonthKeys(uint32,address[12])"
CHECK_IN = f"checkIn({_CHECK_IN},bytes,{_MONTH_KEYS}[])"
CHECK_IN_BATCH = f"checkInBatch({_CHECK_IN}[],bytes,{_MONTH_KEYS}[])"
START_EPOCH = "startEpoch(uint32,uint32,bytes32)"
NUMBER = "number(uint64,uint256)"
FOLD = f"fold(uint64,{_PREIMAGE}[])"

FUNCTIONS = (
    REGISTER_OEM,
    PUBLISH_MODEL,
    REGISTER,
    UPDATE,
    ENROL,
    ENABLE,
    SET_TERMS,
    PAUSE,
    REVOKE_CERTIFICATE,
    PUBLISH_MONTH_KEYS,
    CHECK_IN,
    CHECK_IN_BATCH,
    START_EPOCH,
    NUMBER,
    FOLD,
)
"""Every function that sends something, by its full signature."""

SIGNATURE_BYTES = 65


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthKeys:
    """A list of month keys to publish: twelve addresses, the first for month `first_month`."""

    first_month: int
    keys: tuple[bytes, ...]

    def __post_init__(self) -> None:
        if len(self.keys) != 12:
            raise WrongLength("month-key list", len(self.keys), allowed=12, unit="addresses")


# ModelRegistry


def build_register_oem(certifier: bytes) -> bytes:
    """Make the sender an OEM whose certificates `certifier` signs."""
    return calldata(REGISTER_OEM, certifier)


def build_publish_model(*, family: int, required: int, maxima: bytes, schema_hash: bytes, schema_uri: str) -> bytes:
    """Publish a model of the sender; see `chains.metadata.schema.Schema.required_mask` and `maxima`."""
    return calldata(PUBLISH_MODEL, family, required, maxima, schema_hash, schema_uri)


# GatewayRegistry


def build_register(base_url: str, payout: bytes) -> bytes:
    """Register the sender as a gateway."""
    return calldata(REGISTER, base_url, payout)


def build_update(base_url: str, payout: bytes) -> bytes:
    """Change the base URL and, from the next epoch on, the payout address of the sender."""
    return calldata(UPDATE, base_url, payout)


# DeviceRegistry


def build_enrol(message: Enrol, *, model: int, serial_hash: bytes, certificate: bytes, signature: bytes) -> bytes:
    """Enrol a device with its OEM's certificate and its own signature of `message`."""
    return calldata(
        ENROL,
        message.device,
        model,
        serial_hash,
        certificate,
        message.owner,
        message.gateway,
        message.counter,
        signature,
    )


def build_owner_message(message: Enable | SetTerms | Pause, signature: bytes) -> bytes:
    """Relay what an owner signed: the function is that of the message."""
    function = ENABLE if isinstance(message, Enable) else SET_TERMS if isinstance(message, SetTerms) else PAUSE
    return calldata(function, *message.members, signature)


def build_revoke_certificate(device: bytes) -> bytes:
    """Revoke a device's certificate, as its OEM or the OEM's certifier."""
    return calldata(REVOKE_CERTIFICATE, device)


def build_publish_month_keys(keys: MonthKeys) -> bytes:
    """Make a list of month keys known."""
    return calldata(PUBLISH_MONTH_KEYS, *astuple(keys))


def build_check_in(item: CheckIn, signature: bytes, lists: Sequence[MonthKeys] = ()) -> bytes:
    """Publish `lists` and store one check-in, or revert with the reason."""
    return calldata(CHECK_IN, item.members, signature, [astuple(keys) for keys in lists])


def build_check_in_batch(
    items: Sequence[CheckIn], signatures: Sequence[bytes], lists: Sequence[MonthKeys] = ()
) -> bytes:
    """Publish `lists` and store what is acceptable. Raises WrongLength unless each item has its 65 bytes.

    A batch of 128 takes about 3.3 M gas, or 10.4 M when each is a first check-in with a list of its own.
    """
    if len(signatures) != len(items):
        raise WrongLength("signatures", len(signatures), allowed=len(items), unit="signatures")
    for signature in signatures:
        if len(signature) != SIGNATURE_BYTES:
            raise WrongLength("signature", len(signature), allowed=SIGNATURE_BYTES)
    return calldata(
        CHECK_IN_BATCH,
        [item.members for item in items],
        b"".join(signatures),
        [astuple(keys) for keys in lists],
    )


# EpochBook


def build_start_epoch(segment: int, month: int, filter_hash: bytes = bytes(32)) -> bytes:
    """Start the walk of a segment for a month."""
    return calldata(START_EPOCH, segment, month, filter_hash)


def build_number(epoch: int, limit: int) -> bytes:
    """Look at up to `limit` more devices: 3,000 gas each, 5,100 for those that changed since the start."""
    return calldata(NUMBER, epoch, limit)


def build_fold(epoch: int, items: Sequence[Preimage]) -> bytes:
    """Fold the next chunk; `items` from `MetadataView.preimages`. A full chunk takes about 2.1 M gas."""
    return calldata(FOLD, epoch, [astuple(item) for item in items])
