"""The device's word for what it served: a signature by which a buyer proves to anyone what an answer held.

    request   = keccak(METHOD LF target)            target: path and query exactly as sent
    content   = SHA-256 of the body as served whole
    signed    = EIP-712 Served(...) in the domain of the auction's BatchAuction, by the key of the device

The signer's address is the device's address on the ledger, so no other key is needed to check it. A signature says
that this device gave these bytes to this licensee for this request at this chain time; whether a sensor told the truth
it cannot say. Header form, times in seconds:

    Repr-Digest: sha-256=:BASE64:                                        (RFC 9530)
    Latchkey-Provenance: time="T", request="0x..", signature="0x.."         (65 bytes r | s | v)

Spec: `specs/protocol/device-api.md` section 6. Pure and synchronous.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import LicenceId
from chains.crypto.keys import PrivateKey, SignatureRefused, evm_signature, recover, sign_digest
from chains.metadata.messages import TypedMessage

DIGEST_HEADER = "Repr-Digest"
PROVENANCE_HEADER = "Latchkey-Provenance"
_HEADER = re.compile(r'time="(\d{1,12})", request="0x([0-9a-f]{64})", signature="0x([0-9a-f]{130})"')


class NotServed(LatchkeyError):
    """An answer that the device did not sign as it was received; `reason` says which part differs."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the answer is not the device's own: {reason}; do not use it, and ask again")
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Served(TypedMessage):
    """A device served these bytes to this licensee; signed by the device."""

    TYPE: ClassVar[str] = (
        "Served(address device,address buyer,uint64 round,uint16 lot,uint8 rank,uint64 time,bytes32 request,"
        "bytes32 content)"
    )
    device: bytes
    buyer: bytes
    round: int
    lot: int
    rank: int
    time: int
    request: bytes
    content: bytes


def request_hash(method: str, target: str) -> bytes:
    """Return the hash by which a signature names a request; `target` is path and query exactly as sent."""
    return bytes(keccak(f"{method}\n{target}".encode("latin-1")))


def digest_header(body: bytes) -> str:
    """Return the Repr-Digest of a body."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def signed_headers(
    key: PrivateKey,
    licence: LicenceId,
    *,
    device: bytes,
    buyer: bytes,
    time: int,
    method: str,
    target: str,
    body: bytes,
) -> dict[str, str]:
    """Return the two headers that a device adds to an answer with this whole body."""
    request = request_hash(method, target)
    message = _message(licence, device, buyer, time, request, hashlib.sha256(body).digest())
    signature = evm_signature(sign_digest(key, message.digest(_domain(licence))))
    return {
        DIGEST_HEADER: digest_header(body),
        PROVENANCE_HEADER: f'time="{time}", request="0x{request.hex()}", signature="0x{signature.hex()}"',
    }


def parse(header: str) -> tuple[int, bytes, bytes]:
    """Return (time, request hash, signature) of a Latchkey-Provenance header. Raises NotServed."""
    match = _HEADER.fullmatch(header)
    if match is None:
        raise NotServed(f"its {PROVENANCE_HEADER} cannot be read")
    return int(match.group(1)), bytes.fromhex(match.group(2)), bytes.fromhex(match.group(3))


def verify(
    headers: Mapping[str, str],
    licence: LicenceId,
    *,
    device: bytes,
    buyer: bytes,
    method: str,
    target: str,
    body: bytes,
) -> int:
    """Return the chain time at which `device` served `body`; header names in lower case. Raises NotServed."""
    text = headers.get(PROVENANCE_HEADER.lower())
    if text is None:
        raise NotServed(f"it has no {PROVENANCE_HEADER}")
    time, request, signature = parse(text)
    if request != request_hash(method, target):
        raise NotServed("it was signed for another request")
    if headers.get(DIGEST_HEADER.lower()) != digest_header(body):
        raise NotServed(f"its bytes are not those of its {DIGEST_HEADER}")
    verify_bytes(licence, device=device, buyer=buyer, time=time, request=request, body=body, signature=signature)
    return time


def verify_bytes(
    licence: LicenceId,
    *,
    device: bytes,
    buyer: bytes,
    time: int,
    request: bytes,
    body: bytes,
    signature: bytes,
) -> None:
    """Raise NotServed unless `signature` (r | s | v, v 27 or 28) is the device's over these bytes."""
    message = _message(licence, device, buyer, time, request, hashlib.sha256(body).digest())
    try:
        signer = recover(message.digest(_domain(licence)), signature[:64] + bytes([(signature[64] - 27) & 0xFF]))
    except SignatureRefused as error:
        raise NotServed(str(error)) from error
    if signer != device:
        raise NotServed(f"it is signed by 0x{signer.hex()}")


def _domain(licence: LicenceId) -> Domain:
    return Domain(licence.chain_id, licence.contract)


def _message(licence: LicenceId, device: bytes, buyer: bytes, time: int, request: bytes, content: bytes) -> Served:
    return Served(
        device=device,
        buyer=buyer,
        round=licence.round,
        lot=licence.lot,
        rank=licence.rank,
        time=time,
        request=request,
        content=content,
    )
