"""Clauses about what a buyer can prove and keep to itself: provenance, and sealed answers to signed requests."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import ClassVar

from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError
from chains.crypto.keys import recover
from chains.market.conform.clauses import Need, Violated, clause, demand
from chains.market.conform.market_checks import auction_of, device_of, hex_member
from chains.market.conform.sealed_answer import Inner, opened
from chains.market.conform.site import Key, Site, target
from chains.market.conform.visitor import Answer
from chains.metadata.messages import TypedMessage

_PROOF = "device-api.md section 6"
_SEALED = "device-api.md section 7"
_PROVENANCE = re.compile(r'time="(\d+)", request="0x([0-9a-f]{64})", signature="0x([0-9a-f]{130})"')
SEALED = "application/vnd.latchkey.response"
_PLACES = ("properties", "properties/history?limit=5", "export?limit=5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(TypedMessage):
    """What a device signs under an answer, as the specification states it."""

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


async def _judge(site: Site, url: str, headers: dict[str, str], body: bytes) -> None:
    """Demand that headers prove who served `body` for `url`, to whom. Raises Violated."""
    digest = "sha-256=:" + base64.b64encode(hashlib.sha256(body).digest()).decode() + ":"
    found = headers.get("repr-digest", "")
    demand(found == digest, f"GET {url}: Repr-Digest is {found or 'missing'}, the body has {digest}")
    text = headers.get("latchkey-provenance", "")
    match = _PROVENANCE.fullmatch(text)
    if match is None:
        raise Violated(f"GET {url}: Latchkey-Provenance is {text or 'missing'}")
    request = bytes(keccak(f"GET\n{target(url)}".encode()))
    demand(bytes.fromhex(match.group(2)) == request, f"GET {url}: the provenance is of another request")
    assert site.means.licence is not None
    round_id, lot, rank = (int(part) for part in site.means.licence.name.split("-"))
    buyer = hex_member((await site.good(site.at("licence"), Key.CREDENTIAL)).members(), "buyer", 20)
    device = await device_of(site)
    statement = Statement(
        device=device,
        buyer=buyer,
        round=round_id,
        lot=lot,
        rank=rank,
        time=int(match.group(1)),
        request=request,
        content=hashlib.sha256(body).digest(),
    )
    _signed_by(device, statement.digest(await auction_of(site)), bytes.fromhex(match.group(3)), f"GET {url}")
    off = abs(int(match.group(1)) - await site.device_time())
    demand(off <= 60, f"GET {url}: the provenance is {off} s off the device's clock")


def _signed_by(device: bytes, digest: bytes, signature: bytes, where: str) -> None:
    demand(signature[64] in (27, 28), f"{where}: v of the signature is {signature[64]}, must be 27 or 28")
    try:
        signer = recover(digest, signature[:64] + bytes([signature[64] - 27]))
    except LatchkeyError as error:
        raise Violated(f"{where}: {error}") from None
    demand(signer == device, f"{where}: signed by 0x{signer.hex()}, the device is 0x{device.hex()}")


def _lower(answer: Answer) -> dict[str, str]:
    return {name.lower(): value for name, value in answer.headers.items()}


@clause(
    "proof.provenance",
    "Answers to a licensee carry Repr-Digest and Latchkey-Provenance: the device's signature over buyer, licence, "
    "time, request and SHA-256 of the body",
    Need.CREDENTIAL,
    where=_PROOF,
    remedy="sign the struct Served in the domain of BatchAuction with the device's key",
)
async def provenance(site: Site) -> None:
    for path in _PLACES:
        answer = await site.good(site.at(path), Key.CREDENTIAL)
        await _judge(site, site.at(path), _lower(answer), answer.body)


@clause(
    "proof.range",
    "The provenance of a partial answer is that of the whole",
    Need.CREDENTIAL,
    where=_PROOF,
    remedy="digest and sign the representation, not the range",
)
async def partial(site: Site) -> None:
    rows = (await site.good(site.at("properties/history?limit=5"), Key.CREDENTIAL)).entries()
    last = rows[-1] if rows else {}
    url = site.at(f"export?limit=5&to={last.get('time') if isinstance(last, dict) else 0}")
    whole = await site.good(url, Key.CREDENTIAL)
    part = await site.get(url, Key.CREDENTIAL, headers={"Range": "bytes=0-3"})
    demand(part.status == 206, f"{part.what} with Range answers {part.status}, must be 206")
    await _judge(site, url, _lower(part), whole.body)


async def _sealed(site: Site, path: str) -> Inner:
    answer = await site.signed(site.at(path))
    demand(answer.status == 200, f"{answer.what}, signed, answers {answer.status}")
    coding = answer.header("Content-Encoding")
    demand(coding == "aes128gcm", f"{answer.what}, signed: Content-Encoding is {coding or 'missing'}")
    demand(answer.media == SEALED, f"{answer.what}, signed, is of type {answer.media}")
    assert site.means.content_key is not None
    return opened(answer.body, site.means.content_key)


@clause(
    "proof.sealed",
    "A successful answer to a signed request is sealed under the content key: aes128gcm, one JSON line of status and "
    "headers, then the body",
    Need.CONTENT_KEY,
    where=f"{_SEALED}; RFC 8188",
    remedy="seal every successful answer to a signed request, without negotiation",
)
async def sealed(site: Site) -> None:
    for path in ("properties/history?limit=5", "export?limit=5", "licence"):
        inner = await _sealed(site, path)
        demand(inner.status == 200, f"GET {path}: the status inside is {inner.status}")
        demand("content-type" in inner.headers, f"GET {path}: the headers inside have no content-type")
    plain = await site.good(site.at("properties/history?limit=5"), Key.CREDENTIAL)
    inner = await _sealed(site, "properties/history?limit=5")
    demand(inner.body == plain.body, "the body inside a sealed answer differs from that of a plain one")
    demand(inner.headers.get("content-type", "").startswith(plain.media), "the content-type inside differs")


@clause(
    "proof.sealed-fresh",
    "Two sealed answers to one request have different salts",
    Need.CONTENT_KEY,
    where=f"{_SEALED}; RFC 8188 section 2.1",
    remedy="draw 16 fresh random bytes for every answer",
)
async def sealed_fresh(site: Site) -> None:
    salts = [(await site.signed(site.at("licence"))).body[:16] for _ in range(2)]
    demand(salts[0] != salts[1], "the same salt was used twice")


@clause(
    "proof.sealed-provenance",
    "The provenance of a sealed answer is inside it, and outside there is none",
    Need.CONTENT_KEY,
    where=_SEALED,
    remedy="put repr-digest and latchkey-provenance among the headers that are sealed",
)
async def sealed_provenance(site: Site) -> None:
    path = "properties/history?limit=5"
    answer = await site.signed(site.at(path))
    for name in ("Latchkey-Provenance", "Repr-Digest", "Latchkey-Rows", "ETag"):
        demand(name not in answer.headers, f"{answer.what}, signed: {name} stands outside of the seal")
    assert site.means.content_key is not None
    inner = opened(answer.body, site.means.content_key)
    await _judge(site, site.at(path), inner.headers, inner.body)
