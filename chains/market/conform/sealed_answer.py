"""Sealed answers as the specification describes them: RFC 8188 aes128gcm around one JSON line and a body.

Written from `specs/protocol/device-api.md` section 7 and RFC 8188 alone, so that the kit judges independently.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chains.market.conform.clauses import Violated, demand

RECORD_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """What was sealed."""

    status: int
    headers: dict[str, str]
    body: bytes


def decrypt(sealed: bytes, key: bytes) -> bytes:
    """Return the plain text of an RFC 8188 message under input keying material `key`. Raises Violated."""
    demand(len(sealed) > 21, f"a sealed answer has {len(sealed)} bytes, too few for RFC 8188")
    salt, size, id_length = sealed[:16], int.from_bytes(sealed[16:20], "big"), sealed[20]
    demand(id_length == 0, f"the key id of the sealed answer has {id_length} bytes, must be empty")
    demand(18 <= size <= RECORD_LIMIT, f"the record size of the sealed answer is {size}, must be 18..{RECORD_LIMIT}")
    secret = HKDF(algorithm=SHA256(), length=16, salt=salt, info=b"Content-Encoding: aes128gcm\0").derive(key)
    nonce = HKDF(algorithm=SHA256(), length=12, salt=salt, info=b"Content-Encoding: nonce\0").derive(key)
    records = [sealed[start : start + size] for start in range(21, len(sealed), size)]
    plain = bytearray()
    for number, record in enumerate(records):
        counter = (int.from_bytes(nonce, "big") ^ number).to_bytes(12, "big")
        try:
            padded = AESGCM(secret).decrypt(counter, record, None).rstrip(b"\0")
        except (InvalidTag, ValueError):
            raise Violated(f"record {number} of the sealed answer does not open under the content key") from None
        is_last = number == len(records) - 1
        demand(padded[-1:] == (b"\x02" if is_last else b"\x01"), f"record {number} has a wrong delimiter")
        plain += padded[:-1]
    return bytes(plain)


def opened(sealed: bytes, key: bytes) -> Inner:
    """Return status, headers and body inside a sealed answer. Raises Violated."""
    line, _, body = decrypt(sealed, key).partition(b"\n")
    try:
        head: object = json.loads(line)
    except ValueError:
        raise Violated(f"the first line inside the sealed answer is no JSON: {line[:60]!r}") from None
    if (
        not isinstance(head, dict)
        or not isinstance(head.get("status"), int)
        or not isinstance(head.get("headers"), dict)
    ):
        raise Violated("the first line inside the sealed answer must be {status, headers}")
    headers = {str(name): str(value) for name, value in head["headers"].items()}
    return Inner(status=head["status"], headers=headers, body=body)
