"""secp256k1 keys and signatures over 32-byte digests.

A signature is 65 bytes: r (32) | s (32) | yParity (1), s in the lower half of the curve order, yParity 0 or 1.
Contracts that use the `ecrecover` precompile want v = 27 + yParity instead: `evm_signature`. Pure and synchronous; keys
never reach a log. Spec: `specs/protocol/seal-and-vote.md` section 1.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

import coincurve
from eth_hash.auto import keccak
from eth_keys.datatypes import PrivateKey, PublicKey
from eth_keys.exceptions import BadSignature
from eth_keys.main import KeyAPI
from eth_utils.exceptions import ValidationError

from chains.base.addresses import Address
from chains.base.errors import LatchkeyError

__all__ = [
    "CURVE_ORDER",
    "PrivateKey",
    "PublicKey",
    "SignatureRefused",
    "address_of",
    "devnet_key",
    "evm_signature",
    "private_key",
    "recover",
    "sign_digest",
]

CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
SIGNATURE_BYTES = 65
DIGEST_BYTES = 32

_API = KeyAPI()
_SIGNERS: WeakKeyDictionary[PrivateKey, coincurve.PrivateKey] = WeakKeyDictionary()
"""The library's own form of each key that signed, for as long as the key lives: making it costs as much as signing."""


class SignatureRefused(LatchkeyError):
    """A key, digest or signature outside its permitted form; says which field, its value and what is permitted."""

    def __init__(self, field: str, value: str, permitted: str) -> None:
        super().__init__(f"{field} refused: got {value}, need {permitted}")
        self.field = field
        self.value = value
        self.permitted = permitted


def private_key(secret: bytes) -> PrivateKey:
    """Return the private key of 32 big-endian bytes; the scalar must be in 1 .. curve order - 1."""
    if len(secret) != 32 or not 0 < int.from_bytes(secret, "big") < CURVE_ORDER:
        raise SignatureRefused(
            "private key", f"{len(secret)} bytes", "32 bytes, a scalar from 1 to the curve order - 1"
        )
    return PrivateKey(secret)


def address_of(private: PrivateKey) -> Address:
    """Return the 20-byte address of a private key."""
    return Address(bytes(private.public_key.to_canonical_address()))


def sign_digest(private: PrivateKey, digest: bytes) -> bytes:
    """Sign a 32-byte digest; deterministic (RFC 6979), low s, 65 bytes r | s | yParity."""
    if len(digest) != DIGEST_BYTES:
        raise SignatureRefused("digest", f"{len(digest)} bytes", "32 bytes")
    signer = _SIGNERS.get(private)
    if signer is None:
        signer = _SIGNERS[private] = coincurve.PrivateKey(private.to_bytes())
    return signer.sign_recoverable(digest, hasher=None)


def recover(digest: bytes, signature: bytes) -> Address:
    """Return the address that signed `digest`.

    Raises `SignatureRefused` when the length is not 65, yParity is not 0 or 1, r or s is outside 1 .. n - 1, s is in
    the upper half (the same signature in a second form), or no point matches.
    """
    if len(digest) != DIGEST_BYTES:
        raise SignatureRefused("digest", f"{len(digest)} bytes", "32 bytes")
    if len(signature) != SIGNATURE_BYTES:
        raise SignatureRefused("signature", f"{len(signature)} bytes", "65 bytes")
    if signature[64] > 1:
        raise SignatureRefused("yParity", str(signature[64]), "0 or 1")
    r = int.from_bytes(signature[:32], "big")
    s = int.from_bytes(signature[32:64], "big")
    if not 0 < r < CURVE_ORDER:
        raise SignatureRefused("r", hex(r), "from 1 to the curve order - 1")
    if not 0 < s <= CURVE_ORDER // 2:
        raise SignatureRefused("s", hex(s), "from 1 to half the curve order")
    try:
        public = _API.ecdsa_recover(digest, _API.Signature(signature))
    except (BadSignature, ValidationError) as error:
        raise SignatureRefused("signature", "0x" + signature.hex(), "a signature that recovers to a key") from error
    return Address(bytes(public.to_canonical_address()))


def evm_signature(signature: bytes) -> bytes:
    """Turn r | s | yParity into r | s | v with v 27 or 28, as `ecrecover` and OpenZeppelin's ECDSA expect."""
    if len(signature) != SIGNATURE_BYTES or signature[64] > 1:
        raise SignatureRefused("signature", "0x" + signature.hex(), "65 bytes r | s | yParity with yParity 0 or 1")
    return signature[:64] + bytes([27 + signature[64]])


def devnet_key(seed: str, role: str, index: int) -> PrivateKey:
    """Derive a key for development from public text: keccak256(seed | 0x00 | role | 0x00 | index as decimal).

    Whoever knows the seed knows the key. Use it on development networks only.
    """
    if index < 0:
        raise ValueError(f"index {index} must not be negative")
    material = b"\x00".join((seed.encode(), role.encode(), str(index).encode()))
    digest = bytes(keccak(material))
    while not 0 < int.from_bytes(digest, "big") < CURVE_ORDER:
        digest = bytes(keccak(digest))
    return PrivateKey(digest)
