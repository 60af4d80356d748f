"""Proof that a posted key record is bad, in a form that a contract checks with nothing but `ecrecover` and hashing.

The buyer shows the shared point S and proves that it is the one of its licence key and the record, log_G(B) = log_R(S)
(a Chaum-Pedersen proof, made non-interactive), without its private key. Whoever has S unpads the record and sees that
the month key is wrong. It discloses that one record's key and nothing else. Pure and synchronous.
Spec: `specs/protocol/key-record.md` section "Dispute proof".

    nonce    k = HMAC-SHA256(b, "latchkey/dispute-nonce/v1" | licence | record | attempt u8) mod n
    commit   A1 = k * G, A2 = k * R
    e        keccak(abi.encode(DISPUTE_TAG, B.x, par B, R.x, par R, S.x, par S, address(A1), A2.x, A2.y,
             chainId, contract, round, lot, rank)) mod n
    s        k - e * b mod n
    hints    V = s * R, W = e * S, inverse = (W.x - V.x)^-1 mod p, because A2 = V + W

The check multiplies as the precompile does: `ecrecover(0, 27 + par, x, k * x mod n)` is the address of k * (x, par).
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError
from chains.crypto.eip712 import encode_words
from chains.crypto.key_record import BadKeyRecord, LicenceId, parse_record, unpad
from chains.crypto.month_keys import month_address
from chains.crypto.points import (
    FIELD,
    ORDER,
    BadPoint,
    BadScalar,
    Point,
    add,
    address_of_coordinates,
    address_of_point,
    coordinates,
    multiply,
    parity_of,
    point_at,
    point_of,
    scalar_bytes,
    x_of,
)

DISPUTE_TAG = keccak(b"latchkey/key-dispute/v1")
_NONCE_LABEL = b"latchkey/dispute-nonce/v1"


class DisputeRefused(LatchkeyError):
    """The proof does not show that the record is bad; `reason` is one of `range`, `hint`, `proof` and `good`."""

    def __init__(self, *, licence: LicenceId, reason: str) -> None:
        meanings = {
            "range": "a number of the proof is out of its range or S is no point",
            "hint": "V, W or the inverse are not those of the proof",
            "proof": "S is not the shared point of this licence key and this record",
            "good": "the record gives the promised month key",
        }
        super().__init__(
            f"dispute of round {licence.round} lot {licence.lot} rank {licence.rank} refused: {meanings[reason]}"
        )
        self.licence = licence
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeProof:
    """What the buyer shows. S as (x, parity), the proof (e, s), and the hints that save the contract the arithmetic."""

    shared_x: int
    shared_parity: int
    e: int
    s: int
    v_x: int
    v_y: int
    w_x: int
    w_y: int
    inverse: int


def make_dispute(record: bytes, buyer_secret: int, licence: LicenceId) -> DisputeProof:
    """Return the proof of S for a record that parses; whether the record is bad is for the check to say.

    Raises BadKeyRecord for a malformed record: that one needs no proof, showing it is enough.
    """
    nonce_point, _ = parse_record(record, licence)
    shared = multiply(nonce_point, buyer_secret)
    buyer = point_of(buyer_secret)
    message = _NONCE_LABEL + licence.packed + record
    for attempt in range(256):
        digest = hmac.digest(scalar_bytes(buyer_secret), message + bytes([attempt]), "sha256")
        proof = _proof(int.from_bytes(digest, "big") % ORDER, nonce_point, shared, buyer, buyer_secret, licence)
        if proof is not None:
            return proof
    raise AssertionError("256 nonces in a row were unusable")  # 2**-32512: the hash function is broken


def check_dispute(
    record: bytes, proof: DisputeProof | None, licence: LicenceId, *, buyer: Point, expected_address: bytes
) -> str:
    """Return why the record is bad: `malformed` or `wrong key`. Raises DisputeRefused when that is not shown.

    `buyer` is the licence key in the slot that won, `expected_address` the month address under the lot's leaf. A
    malformed record needs no `proof`.
    """
    try:
        nonce_point, c = parse_record(record, licence)
    except BadKeyRecord:
        return "malformed"
    if proof is None or not (0 < proof.e < ORDER and 0 < proof.s < ORDER):
        raise DisputeRefused(licence=licence, reason="range")
    try:
        shared = point_at(proof.shared_x, proof.shared_parity, "S")
        commitment = add(multiply(point_of(1), proof.s), multiply(buyer, proof.e))
    except (BadPoint, BadScalar) as error:
        raise DisputeRefused(licence=licence, reason="range") from error
    if (
        address_of_coordinates(proof.v_x, proof.v_y) != address_of_point(multiply(nonce_point, proof.s))
        or address_of_coordinates(proof.w_x, proof.w_y) != address_of_point(multiply(shared, proof.e))
        or (proof.w_x - proof.v_x) * proof.inverse % FIELD != 1
    ):
        raise DisputeRefused(licence=licence, reason="hint")
    # Affine addition with the hinted inverse, as the contract does it.
    slope = (proof.w_y - proof.v_y) * proof.inverse % FIELD
    x = (slope * slope - proof.v_x - proof.w_x) % FIELD
    y = (slope * (proof.v_x - x) - proof.v_y) % FIELD
    if proof.e != _challenge(buyer, nonce_point, shared, address_of_point(commitment), x, y, licence):
        raise DisputeRefused(licence=licence, reason="proof")
    secret = unpad(c, shared, licence)
    if secret != 0 and month_address(secret) == expected_address:
        raise DisputeRefused(licence=licence, reason="good")
    return "wrong key"


def _proof(
    nonce: int, nonce_point: Point, shared: Point, buyer: Point, buyer_secret: int, licence: LicenceId
) -> DisputeProof | None:
    """Return the proof with this nonce; None in the cases, all of them freaks, that the contract could not compute."""
    try:
        first, second = point_of(nonce), multiply(nonce_point, nonce)
        e = _challenge(buyer, nonce_point, shared, address_of_point(first), *coordinates(second), licence)
        s = (nonce - e * buyer_secret) % ORDER
        v, w = coordinates(multiply(nonce_point, s)), coordinates(multiply(shared, e))
        inverse = pow(w[0] - v[0], -1, FIELD)
    except (BadPoint, BadScalar, ValueError):
        return None
    return DisputeProof(
        shared_x=x_of(shared),
        shared_parity=parity_of(shared),
        e=e,
        s=s,
        v_x=v[0],
        v_y=v[1],
        w_x=w[0],
        w_y=w[1],
        inverse=inverse,
    )


def _challenge(
    buyer: Point, nonce_point: Point, shared: Point, first: bytes, second_x: int, second_y: int, licence: LicenceId
) -> int:
    points = [word for point in (buyer, nonce_point, shared) for word in (x_of(point), parity_of(point))]
    encoded = encode_words(DISPUTE_TAG, *points, first, second_x, second_y, *licence.words)
    return int.from_bytes(keccak(encoded), "big") % ORDER
