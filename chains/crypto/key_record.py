"""Key records: how a month key reaches one buyer over a public ledger, and what the buyer derives from it.

The device knows the month secret x; the buyer published a licence key B = b * G with its sealed batch. Both reach the
point S = r * B = b * R, which nobody else can. The record hides x behind a hash of S; the credential, by which the
device knows the buyer, hashes x and S together, so that x alone, which every licensee of that device-month has, opens
nothing of another's. Spec: `specs/protocol/key-record.md`. Pure and synchronous; secrets never reach a log.

    record (65 B)    R.x (32) | c (32) | parity of R.y (1), R = r * G
    licence (63 B)   chainId (32) | contract (20) | round u64 | lot u16 | rank u8
    r                HMAC-SHA256(seed, "latchkey/record-nonce/v1" | licence | B (33) | x (32) | attempt u8) mod n
    h                keccak(abi.encode(RECORD_TAG, S.x, parity of S.y, chainId, contract, round, lot, rank)) mod n
    c                x + h mod n
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError, MalformedValue, OutOfRange, WrongLength
from chains.crypto.eip712 import encode_words
from chains.crypto.month_keys import checked_seed, month_address
from chains.crypto.points import (
    ORDER,
    BadPoint,
    Point,
    checked_scalar,
    multiply,
    parity_of,
    parse_point,
    point_at,
    point_of,
    scalar_bytes,
    x_of,
)

RECORD_BYTES = 65
CREDENTIAL_BYTES = 32
RECORD_TAG = keccak(b"latchkey/key-record/v1")

_NONCE_LABEL = b"latchkey/record-nonce/v1"
_CREDENTIAL_LABEL = b"latchkey/credential/v1"
_CONTENT_LABEL = b"latchkey/content/v1"
_REQUEST_LABEL = b"latchkey/request/v1"


class BadKeyRecord(LatchkeyError):
    """A posted record does not give the month key that the ledger promises; `reason` says what is wrong with it."""

    def __init__(self, *, licence: LicenceId, reason: str) -> None:
        super().__init__(
            f"key record of round {licence.round} lot {licence.lot} rank {licence.rank}: {reason};"
            " the owner may replace what the gateway posted until delivery ends; no contract takes a dispute yet"
        )
        self.licence = licence
        self.reason = reason


def checked_account(field: str, address: bytes) -> bytes:
    """Return `address` if it is 20 bytes; raises WrongLength."""
    if len(address) != 20:
        raise WrongLength(field, len(address), allowed=20, value=address)
    return address


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceId:
    """Which licence of which market a record or credential is for.

    `contract` is the 20-byte address of the BatchAuction, `lot` counts over the whole round (0 .. 16383), `rank`
    is the buyer's place among the winners of that lot (0 .. 5). Raises OutOfRange and WrongLength.
    """

    chain_id: int
    contract: bytes
    round: int
    lot: int
    rank: int

    def __post_init__(self) -> None:
        for field, value, last in (
            ("chain id of a licence", self.chain_id, (1 << 256) - 1),
            ("round of a licence", self.round, (1 << 64) - 1),
            ("lot of a licence", self.lot, 16_383),
            ("rank of a licence", self.rank, 5),
        ):
            if not 0 <= value <= last:
                raise OutOfRange(field, value, low=0, high=last)
        checked_account("contract", self.contract)

    @property
    def packed(self) -> bytes:
        """Return the 63 bytes that name the licence in key derivations."""
        return (
            self.chain_id.to_bytes(32, "big")
            + self.contract
            + self.round.to_bytes(8, "big")
            + self.lot.to_bytes(2, "big")
            + self.rank.to_bytes(1, "big")
        )

    @property
    def words(self) -> tuple[int | bytes, ...]:
        """Return the five values, in the order in which contracts hash them as ABI words."""
        return self.chain_id, self.contract, self.round, self.lot, self.rank


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRecord:
    """What a good record tells its buyer: the month secret x and the shared point S. Never logged, never shown."""

    secret: int
    shared: Point

    def __repr__(self) -> str:
        return "OpenedRecord(<secret>)"


def make_record(secret: int, buyer: Point, licence: LicenceId, device_seed: bytes) -> bytes:
    """Return the 65-byte record that gives month secret `secret` to the holder of licence key `buyer`.

    Deterministic: a device that lost its state makes the same record again, never a second one under the same nonce
    for another secret. Raises BadPoint for a bad licence key, BadScalar, WrongLength for a seed that is not 32 bytes.
    """
    nonce_point, nonce = _nonce(secret, buyer, licence, device_seed)
    c = (secret + _pad(multiply(buyer, nonce), licence)) % ORDER
    return x_of(nonce_point).to_bytes(32, "big") + c.to_bytes(32, "big") + bytes([parity_of(nonce_point)])


def shared_point(secret: int, buyer: Point, licence: LicenceId, device_seed: bytes) -> Point:
    """Return S of the record that `make_record` makes of the same arguments: the device's side of the credential."""
    return multiply(buyer, _nonce(secret, buyer, licence, device_seed)[1])


def open_record(record: bytes, buyer_secret: int, licence: LicenceId, expected_address: bytes) -> OpenedRecord:
    """Return month secret and shared point of a record addressed to `buyer_secret`.

    `expected_address` is the month's address under the lot's month-key root. Raises BadKeyRecord when the record is
    malformed or yields any other key, BadScalar for a bad buyer secret.
    """
    checked_scalar(buyer_secret, "licence private key")
    nonce_point, c = parse_record(record, licence)
    shared = multiply(nonce_point, buyer_secret)
    secret = unpad(c, shared, licence)
    if secret == 0 or month_address(secret) != expected_address:
        raise BadKeyRecord(licence=licence, reason=f"its key is not that of 0x{expected_address.hex()}")
    return OpenedRecord(secret=secret, shared=shared)


def unpad(c: int, shared: Point, licence: LicenceId) -> int:
    """Return the scalar that a record with this c holds for whoever knows S; 0 is no key."""
    return (c - _pad(shared, licence)) % ORDER


def parse_record(record: bytes, licence: LicenceId) -> tuple[Point, int]:
    """Return (R, c); raises BadKeyRecord for a length other than 65, c >= n, parity > 1, or R no usable point."""
    if len(record) != RECORD_BYTES:
        raise BadKeyRecord(licence=licence, reason=f"{len(record)} bytes, a record has {RECORD_BYTES}")
    c = int.from_bytes(record[32:64], "big")
    if c >= ORDER:
        raise BadKeyRecord(licence=licence, reason="c is not below the curve order")
    try:
        return point_at(int.from_bytes(record[:32], "big"), record[64], "R"), c
    except BadPoint as error:
        raise BadKeyRecord(licence=licence, reason="R is no point of the curve with x below its order") from error


def credential(opened: OpenedRecord, licence: LicenceId, *, device: bytes, buyer: bytes, term: int) -> bytes:
    """Return the 32 secret bytes by which the device knows this licensee, as Bearer token or Basic password.

    `device` is the device's address, `buyer` the bidder's account, `term` the month's index. Device and buyer reach the
    same bytes: the device from `shared_point`, the buyer from `open_record`.
    """
    return _derive(opened, _CREDENTIAL_LABEL, _subject(licence, device, buyer, term))


def content_key(opened: OpenedRecord, licence: LicenceId, *, device: bytes, buyer: bytes, term: int) -> bytes:
    """Return the 32-byte input key of end-to-end encrypted responses (RFC 8188).

    Derived beside the credential, not from it: who sees a credential in a relayed header cannot read the responses.
    """
    return _derive(opened, _CONTENT_LABEL, _subject(licence, device, buyer, term))


def request_key(credential_: bytes) -> bytes:
    """Return the 32-byte key of request signatures, so that a signing client never sends its credential."""
    if len(credential_) != CREDENTIAL_BYTES:
        raise WrongLength("credential", len(credential_), allowed=CREDENTIAL_BYTES)
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_REQUEST_LABEL).derive(credential_)


def request_mac(key: bytes, method: str, path: str, time: int) -> bytes:
    """Return HMAC-SHA256(key, method LF path LF time), the 32-byte proof that the licensee made this request.

    `method` in upper case, `path` the request target with its query exactly as sent, `time` in unix seconds, decimal.
    Raises MalformedValue and OutOfRange for anything that could be read in two ways.
    """
    if not (method.isascii() and method.isalpha() and method.isupper()):
        raise MalformedValue("request method", method, expected="letters A-Z")
    if (
        not path.startswith("/")
        or not path.isascii()
        or any(ord(letter) <= 0x20 or letter == "\x7f" for letter in path)
    ):
        raise MalformedValue("request path", path, expected="a percent-encoded path that starts with /")
    if not 0 <= time < 1 << 40:
        raise OutOfRange("request time", time, low=0, high=(1 << 40) - 1, unit="s")
    return hmac.new(key, f"{method}\n{path}\n{time}".encode("ascii"), sha256).digest()


def is_request_mac(mac: bytes, key: bytes, method: str, path: str, time: int) -> bool:
    """Tell, in constant time, whether `mac` is the request's. The caller judges whether `time` is near to now."""
    return hmac.compare_digest(mac, request_mac(key, method, path, time))


def licence_key(secret: int) -> tuple[int, int]:
    """Return (x, parity) of the buyer's licence key, as `commit` publishes it; raises BadScalar."""
    point = point_of(secret)
    return x_of(point), parity_of(point)


def _nonce(secret: int, buyer: Point, licence: LicenceId, device_seed: bytes) -> tuple[Point, int]:
    checked_seed(device_seed)
    parse_point(buyer, "licence key")
    message = _NONCE_LABEL + licence.packed + buyer + scalar_bytes(secret, "month secret")
    for attempt in range(256):
        nonce = int.from_bytes(hmac.digest(device_seed, message + bytes([attempt]), "sha256"), "big") % ORDER
        try:
            # Neither R nor S may have an x that the chain cannot multiply; a second attempt is a 1 in 2**127 event.
            multiply(buyer, nonce)
            return point_of(nonce), nonce
        except LatchkeyError:
            continue
    raise AssertionError("256 nonces in a row were unusable")  # 2**-32512: the hash function is broken


def _pad(shared: Point, licence: LicenceId) -> int:
    """Return h, the pad of one record; this hash of S has a domain of its own and is used for nothing else."""
    encoded = encode_words(RECORD_TAG, x_of(shared), parity_of(shared), *licence.words)
    return int.from_bytes(keccak(encoded), "big") % ORDER


def _subject(licence: LicenceId, device: bytes, buyer: bytes, term: int) -> bytes:
    if not 0 <= term < 1 << 32:
        raise OutOfRange("term", term, low=0, high=(1 << 32) - 1)
    accounts = checked_account("device", device) + checked_account("buyer", buyer)
    return licence.packed + accounts + term.to_bytes(4, "big")


def _derive(opened: OpenedRecord, label: bytes, subject: bytes) -> bytes:
    material = scalar_bytes(opened.secret, "month secret") + opened.shared
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=label + subject).derive(material)
