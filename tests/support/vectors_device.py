"""Vectors of the device API: what a device signs for a buyer, and what it seals."""

from __future__ import annotations

from typing import Any

from chains.base import addresses
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import LicenceId
from chains.crypto.keys import address_of, evm_signature, private_key, sign_digest
from chains.market import data_provenance
from chains.market.data_seal import encrypt
from device_sim.owner_token import OwnerToken

Json = dict[str, Any]
CHAIN_ID, CONTRACT = 20180322, addresses.BATCH_AUCTION
BUYER = bytes.fromhex("aa" * 20)


def _hex(raw: bytes) -> str:
    return "0x" + raw.hex()


def served() -> Json:
    """What a buyer is given, and the signature under it."""
    cases = []
    for number, (target, body, time) in enumerate(
        (
            ("/things/0x01/properties/power", b"85.6", 1_790_000_300),
            (
                "/things/0x01/export?format=ndjson&limit=2&after=1849",
                b'{"time": "2026-09-21T14:30:00.000Z", "property": "doorOpen", "value": true}\n',
                1_790_000_301,
            ),
            ("/prefix/things/0x01/export?format=csv", b"", 1 << 39),
        )
    ):
        key = private_key(bytes([number + 1]) * 32)
        licence = LicenceId(chain_id=CHAIN_ID, contract=CONTRACT, round=7 + number, lot=16_383 - number, rank=number)
        device = bytes(address_of(key))
        headers = data_provenance.signed_headers(
            key, licence, device=device, buyer=BUYER, time=time, method="GET", target=target, body=body
        )
        cases.append(
            {
                "in": {
                    "deviceKey": _hex(key.to_bytes()),
                    "device": _hex(device),
                    "buyer": _hex(BUYER),
                    "chainId": CHAIN_ID,
                    "contract": _hex(CONTRACT),
                    "round": str(licence.round),
                    "lot": licence.lot,
                    "rank": licence.rank,
                    "time": time,
                    "target": target,
                    "body": _hex(body),
                },
                "out": {
                    "request": _hex(data_provenance.request_hash("GET", target)),
                    "reprDigest": headers[data_provenance.DIGEST_HEADER],
                    "provenance": headers[data_provenance.PROVENANCE_HEADER],
                },
            }
        )
    return {
        "description": "Provenance of an answer to GET (specs/protocol/device-api.md section 6)",
        "cases": cases,
    }


def sealed_answer() -> Json:
    """Messages under a fixed salt; a device draws a fresh one for each answer."""
    head = b'{"status": 200, "headers": {"content-type": "application/json"}}\n'
    cases = []
    for number, (plain, record_size) in enumerate(((b"", 18), (head + b"4.5", 4_096), (head + b"x" * 100, 50))):
        content_key, salt = bytes([number + 1]) * 32, bytes(range(number, number + 16))
        cases.append(
            {
                "in": {
                    "contentKey": _hex(content_key),
                    "salt": _hex(salt),
                    "recordSize": record_size,
                    "plain": _hex(plain),
                },
                "out": {"sealed": _hex(encrypt(content_key, plain, salt=salt, record_size=record_size))},
            }
        )
    return {"description": "Sealed answers (specs/protocol/device-api.md section 7, RFC 8188)", "cases": cases}


def owner_token() -> Json:
    """What an owner signs for a token."""
    registry = Domain(20180321, addresses.DEVICE_REGISTRY)
    key = private_key(b"\x21" * 32)
    cases = []
    for expires in (1, 1_790_003_600):
        message = OwnerToken(device=b"\x01" * 20, owner=bytes(address_of(key)), expires=expires)
        cases.append(
            {
                "in": {
                    "ownerKey": _hex(key.to_bytes()),
                    "chainId": registry.chain_id,
                    "registry": _hex(registry.contract),
                    "device": _hex(message.device),
                    "owner": _hex(message.owner),
                    "expires": expires,
                },
                "out": {
                    "digest": _hex(message.digest(registry)),
                    "signature": _hex(evm_signature(sign_digest(key, message.digest(registry)))),
                },
            }
        )
    return {"description": "Requests for an owner's token (specs/protocol/device-api.md section 3)", "cases": cases}
