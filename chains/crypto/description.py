"""The signature of a device under its Thing Description, and the hash by which the ledger knows the description.

    payload    = RFC 8785 (JCS) bytes of the Thing Description, without what a directory adds to it
    tdHash     = SHA-256(payload), stated in the device's check-ins
    header     = {"alg":"ES256K","kid":"did:ethr:0x<chain id>:0x<device>#controller"}, RFC 8785 bytes
    signature  = r (32) | s (32), secp256k1, low s, over SHA-256(BASE64URL(header) "." BASE64URL(payload))
    detached   = BASE64URL(header) ".." BASE64URL(signature)

RFC 7515 appendix F (detached JWS) and RFC 8812 (ES256K). Whoever verifies knows the device's address from the ledger,
so no public key travels. TD 1.1 has no signature of its own, this is our convention: `specs/protocol/td-signature.md`.
Pure and synchronous.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping

import rfc8785

from chains.base.addresses import Address
from chains.base.errors import MalformedValue
from chains.crypto.keys import PrivateKey, SignatureRefused, address_of, recover, sign_digest

DISCOVERY_CONTEXT = "https://www.w3.org/2022/wot/discovery"
"""What a Thing Description Directory adds to `@context` together with the member `registration`."""
_LONGEST = 1_024
_SIGNATURE_BYTES = 64


def signed_bytes(description: Mapping[str, object]) -> bytes:
    """Return the bytes that are hashed and signed: RFC 8785, without `registration` and the discovery context.

    Raises MalformedValue for what RFC 8785 cannot express (NaN, integers beyond 2**53, keys that are no text).
    """
    bare = {name: value for name, value in description.items() if name != "registration"}
    contexts = bare.get("@context")
    if "registration" in description and isinstance(contexts, list) and DISCOVERY_CONTEXT in contexts:
        left = [entry for entry in contexts if entry != DISCOVERY_CONTEXT]
        bare["@context"] = left[0] if len(left) == 1 else left
    try:
        return rfc8785.dumps(bare)  # type: ignore[arg-type]  # its own check refuses what is no JSON
    except rfc8785.CanonicalizationError as error:
        raise MalformedValue("Thing Description", str(error), expected="a value that RFC 8785 can express") from error


def description_hash(description: Mapping[str, object]) -> bytes:
    """Return the 32-byte `tdHash` of a description. Raises MalformedValue as `signed_bytes`."""
    return hashlib.sha256(signed_bytes(description)).digest()


def key_id(chain_id: int, device: bytes) -> str:
    """Return the `kid` of a device: its DID on the metadata chain, EIP-55 left aside, all lower case."""
    return f"did:ethr:0x{chain_id:x}:0x{device.hex()}#controller"


def sign_description(description: Mapping[str, object], key: PrivateKey, *, chain_id: int) -> str:
    """Return the detached JWS of a device under its description; `chain_id` is the metadata chain's.

    Deterministic (RFC 6979). Raises MalformedValue as `signed_bytes`.
    """
    header = _encoded(_header(chain_id, address_of(key)))
    signature = sign_digest(key, _digest(header, signed_bytes(description)))
    return f"{header}..{_encoded(signature[:_SIGNATURE_BYTES])}"


def verify_description(description: Mapping[str, object], detached: str, *, chain_id: int, device: bytes) -> None:
    """Return when `detached` is the signature of `device` under `description`.

    Raises MalformedValue for another form of JWS or description, SignatureRefused for a signature that is not the
    device's: another key, a changed description, a high s.
    """
    if len(detached) > _LONGEST:
        raise MalformedValue("JWS", f"{len(detached)} characters", expected=f"at most {_LONGEST} characters")
    parts = detached.split(".")
    if len(parts) != 3 or parts[1]:
        raise MalformedValue("JWS", detached, expected="HEADER..SIGNATURE with a detached payload")
    expected = _header(chain_id, device)
    if _decoded("JWS header", parts[0]) != expected:
        raise MalformedValue("JWS header", parts[0], expected=f"BASE64URL of {expected.decode()}")
    signature = _decoded("JWS signature", parts[2])
    if len(signature) != _SIGNATURE_BYTES:
        raise MalformedValue("JWS signature", f"{len(signature)} bytes", expected="64 bytes r | s")
    digest = _digest(parts[0], signed_bytes(description))
    if not any(_signer(digest, signature, parity) == device for parity in (0, 1)):
        raise SignatureRefused("JWS signature", "one of another key or text", f"the signature of 0x{device.hex()}")


def _header(chain_id: int, device: bytes) -> bytes:
    return json.dumps({"alg": "ES256K", "kid": key_id(chain_id, device)}, separators=(",", ":")).encode()


def _signer(digest: bytes, signature: bytes, parity: int) -> Address | None:
    try:
        return recover(digest, signature + bytes([parity]))
    except SignatureRefused as error:
        if error.field == "s":
            raise
        return None


def _digest(header: str, payload: bytes) -> bytes:
    return hashlib.sha256(f"{header}.{_encoded(payload)}".encode()).digest()


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decoded(name: str, text: str) -> bytes:
    """Return the bytes of unpadded base64url; only the one text that encodes them is accepted."""
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raw = b""
    if _encoded(raw) != text or not text:
        raise MalformedValue(name, text, expected="base64url without padding")
    return raw
