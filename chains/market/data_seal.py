"""Answers that only the licensee reads: RFC 8188 (`aes128gcm`) under the licence's content key, through any gateway.

    sealed     salt (16) | record size u32 | key id length u8 = 0 | records
    record     AES-128-GCM of: part of the plain text | delimiter (1 = more follow, 2 = last); 16 bytes of tag
    plain text one line of JSON {"status": 200, "headers": {lower-case name: text}} LF body

Key and nonces derive from the content key (`chains.crypto.key_record.content_key`) and the salt, as RFC 8188 section 2
says. Status and headers are inside, so a relay learns neither type nor number of rows; it learns the size.
Spec: `specs/protocol/device-api.md` section 7. Pure and synchronous.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chains.base import json_text
from chains.base.errors import LatchkeyError, OutOfRange, WrongLength

CONTENT_CODING = "aes128gcm"
MEDIA_TYPE = "application/vnd.latchkey.response"
SALT_BYTES = 16
HEADER_BYTES = SALT_BYTES + 5
TAG_BYTES = 16
RECORD_SIZE = 16_384
"""Size of the records that we write, tag included; others of 18 bytes up to RECORD_LIMIT are read."""
RECORD_LIMIT = 1 << 20
HEAD_LIMIT = 8_192
KEY_BYTES = 32


class SealBroken(LatchkeyError):
    """Bytes that do not open under this key: damaged, cut short, or sealed for somebody else."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the sealed answer does not open: {reason}; ask the device again")
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A sealed answer in the clear; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def seal(content_key: bytes, status: int, headers: Mapping[str, str], body: bytes) -> bytes:
    """Return an answer sealed under a fresh salt; raises WrongLength for a key that is not 32 bytes."""
    if len(content_key) != KEY_BYTES:
        raise WrongLength("content key", len(content_key), allowed=KEY_BYTES)
    head = {"status": status, "headers": {name.lower(): text for name, text in headers.items()}}
    return encrypt(content_key, json.dumps(head).encode() + b"\n" + body)


def unseal(content_key: bytes, sealed: bytes) -> Opened:
    """Return what `seal` sealed; raises SealBroken."""
    head, newline, body = decrypt(content_key, sealed).partition(b"\n")
    try:
        if not newline or len(head) > HEAD_LIMIT:
            raise ValueError("no head line")
        found = json_text.loads(head, limit=4)
        if not isinstance(found, dict):
            raise ValueError("its head is no object")
        status, headers = found["status"], found["headers"]
        if not isinstance(status, int) or not isinstance(headers, dict):
            raise ValueError("status or headers")
        return Opened(status=status, headers={str(name): str(text) for name, text in headers.items()}, body=body)
    except (ValueError, KeyError) as error:
        raise SealBroken(f"its head cannot be read ({error})") from error


def encrypt(content_key: bytes, plain: bytes, *, salt: bytes | None = None, record_size: int = RECORD_SIZE) -> bytes:
    """Return the RFC 8188 message of `plain`. A salt is given by tests only: two messages must never share one."""
    if salt is None:
        salt = secrets.token_bytes(SALT_BYTES)
    if len(salt) != SALT_BYTES:
        raise WrongLength("salt", len(salt), allowed=SALT_BYTES)
    if not TAG_BYTES + 2 <= record_size <= RECORD_LIMIT:
        raise OutOfRange("record size", record_size, low=TAG_BYTES + 2, high=RECORD_LIMIT, unit="bytes")
    cipher, nonce = _cipher(content_key, salt)
    part = record_size - TAG_BYTES - 1
    out = bytearray(salt + record_size.to_bytes(4, "big") + b"\0")
    count = max(1, -(-len(plain) // part))
    for index in range(count):
        delimiter = b"\x02" if index == count - 1 else b"\x01"
        out += cipher.encrypt(_nonce(nonce, index), plain[index * part : (index + 1) * part] + delimiter, None)
    return bytes(out)


def decrypt(content_key: bytes, sealed: bytes) -> bytes:
    """Return the plain text of an RFC 8188 message; raises SealBroken."""
    if len(sealed) < HEADER_BYTES:
        raise SealBroken(f"{len(sealed)} bytes are no message")
    salt, size, key_id = sealed[:SALT_BYTES], int.from_bytes(sealed[16:20], "big"), sealed[20]
    if not TAG_BYTES + 2 <= size <= RECORD_LIMIT:
        raise SealBroken(f"its record size is {size}")
    if key_id:
        raise SealBroken("it names a key of its own")
    records = sealed[HEADER_BYTES:]
    cipher, nonce = _cipher(content_key, salt)
    plain = bytearray()
    count = -(-len(records) // size)
    if count == 0:
        raise SealBroken("it holds no record")
    for index in range(count):
        try:
            record = cipher.decrypt(_nonce(nonce, index), records[index * size : (index + 1) * size], None)
        except InvalidTag as error:
            raise SealBroken(f"record {index} is damaged or sealed under another key") from error
        text = record.rstrip(b"\0")
        if text[-1:] != (b"\x02" if index == count - 1 else b"\x01"):
            raise SealBroken("its last record is missing" if index == count - 1 else f"record {index} ends it early")
        plain += text[:-1]
    return bytes(plain)


def _cipher(content_key: bytes, salt: bytes) -> tuple[AESGCM, bytes]:
    key = HKDF(algorithm=SHA256(), length=16, salt=salt, info=b"Content-Encoding: aes128gcm\0").derive(content_key)
    nonce = HKDF(algorithm=SHA256(), length=12, salt=salt, info=b"Content-Encoding: nonce\0").derive(content_key)
    return AESGCM(key), nonce


def _nonce(base: bytes, index: int) -> bytes:
    return (int.from_bytes(base, "big") ^ index).to_bytes(12, "big")
