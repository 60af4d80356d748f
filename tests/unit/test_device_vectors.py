"""The vectors of the device API, checked from their own words alone."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from eth_hash.auto import keccak

from chains.crypto.eip712 import Domain, struct_hash, type_hash, typed_digest
from chains.crypto.key_record import LicenceId
from chains.crypto.keys import recover
from chains.market import data_provenance
from chains.market.data_seal import decrypt

VECTORS = Path(__file__).parents[2] / "specs" / "vectors"


def cases(name: str) -> list[Any]:
    return [
        pytest.param(case["in"], case["out"], id=str(number))
        for number, case in enumerate(json.loads((VECTORS / f"{name}.json").read_text("utf-8"))["cases"])
    ]


def raw(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


@pytest.mark.parametrize(("given", "expected"), cases("served"))
def test_provenance_is_what_the_page_says(given: dict[str, Any], expected: dict[str, str]) -> None:
    body, target = raw(given["body"]), given["target"]
    request, content = keccak(b"GET\n" + target.encode()), hashlib.sha256(body).digest()
    assert raw(expected["request"]) == request
    assert expected["reprDigest"] == f"sha-256=:{base64.b64encode(content).decode()}:"
    name = (
        "Served(address device,address buyer,uint64 round,uint16 lot,uint8 rank,uint64 time,bytes32 request,"
        "bytes32 content)"
    )
    members = (raw(given["device"]), raw(given["buyer"]), int(given["round"]), given["lot"], given["rank"])
    hashed = struct_hash(type_hash(name), *members, given["time"], request, content)
    digest = typed_digest(Domain(given["chainId"], raw(given["contract"])), hashed)
    signature = raw(expected["provenance"].rpartition('signature="')[2].rstrip('"'))
    assert recover(digest, signature[:64] + bytes([signature[64] - 27])) == raw(given["device"])
    licence = LicenceId(
        chain_id=given["chainId"],
        contract=raw(given["contract"]),
        round=int(given["round"]),
        lot=given["lot"],
        rank=given["rank"],
    )
    headers = {"repr-digest": expected["reprDigest"], "latchkey-provenance": expected["provenance"]}
    judged = data_provenance.verify(
        headers,
        licence,
        device=raw(given["device"]),
        buyer=raw(given["buyer"]),
        method="GET",
        target=target,
        body=body,
    )
    assert judged == given["time"]


@pytest.mark.parametrize(("given", "expected"), cases("sealed_answer"))
def test_sealed_answers_open_to_their_plain_text(given: dict[str, Any], expected: dict[str, str]) -> None:
    sealed = raw(expected["sealed"])
    assert sealed[:16] == raw(given["salt"])
    assert int.from_bytes(sealed[16:20], "big") == given["recordSize"]
    assert decrypt(raw(given["contentKey"]), sealed) == raw(given["plain"])


@pytest.mark.parametrize(("given", "expected"), cases("owner_token"))
def test_a_request_for_a_token_is_signed_by_the_owner(given: dict[str, Any], expected: dict[str, str]) -> None:
    kind = type_hash("OwnerToken(address device,address owner,uint64 expires)")
    hashed = struct_hash(kind, raw(given["device"]), raw(given["owner"]), given["expires"])
    digest = typed_digest(Domain(given["chainId"], raw(given["registry"])), hashed)
    assert raw(expected["digest"]) == digest
    signature = raw(expected["signature"])
    assert recover(digest, signature[:64] + bytes([signature[64] - 27])) == raw(given["owner"])
