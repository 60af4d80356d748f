"""Clauses of the market's part of a device: what it is on the ledger, what it signed for it, what it sold."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping

import rfc8785

from chains.base.errors import LatchkeyError
from chains.crypto.description import description_hash, verify_description
from chains.crypto.eip712 import Domain
from chains.crypto.keys import recover
from chains.crypto.month_keys import MONTHS_AHEAD, month_key_root
from chains.crypto.points import ORDER
from chains.market.conform.clauses import Inapplicable, Need, Violated, clause, demand
from chains.market.conform.site import Key, Site, entries, members, refused
from chains.metadata.messages import CheckIn

_MARKET = "device-api.md section 8"
_MEMBERS = frozenset(
    {
        "device", "owner", "gateway", "model", "enrolled", "enabled", "terms", "ownerNonce", "sequence", "checkedInAt",
        "attributes", "tdHash", "registry", "auction",
    }
)  # fmt: skip
RECORD_BYTES, SIGNATURE_BYTES = 65, 65


def hex_member(body: Mapping[str, object], name: str, length: int) -> bytes:
    """Return a member of `length` bytes in lower-case 0x-hex. Raises Violated."""
    value = body.get(name)
    try:
        raw = bytes.fromhex(value[2:]) if isinstance(value, str) and value[:2] == "0x" else b""
    except ValueError:
        raw = b""
    demand(
        len(raw) == length and value == "0x" + raw.hex(), f"{name} is {value!r:.90}, must be {length} bytes in 0x-hex"
    )
    return raw


def whole(body: Mapping[str, object], name: str) -> int:
    """Return a member that is a whole number of at least 0. Raises Violated."""
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Violated(f"{name} is {value!r:.60}, must be a whole number")
    return value


def _decimal(body: Mapping[str, object], name: str) -> int:
    """Return a member that is a whole number written as decimal text, because it may pass 2**53. Raises Violated."""
    value = body.get(name)
    demand(
        isinstance(value, str) and value.isascii() and value.isdigit(), f"{name} is {value!r:.60}, must be decimal text"
    )
    return int(str(value))


async def _chain_time(site: Site) -> int:
    """Return the gateway's chain time, or that of this machine where no gateway tells it."""
    if site.gateway is not None:
        found = (await site.good(f"{site.gateway}/health", Key.NONE)).members().get("time")
        if isinstance(found, int):
            return found
    return int(time.time())


async def _market(site: Site) -> dict[str, object]:
    return (await site.good(site.at("market"), Key.NONE)).members()


async def device_of(site: Site) -> bytes:
    """Return the device's address as it states it. Raises Violated."""
    return hex_member(await _market(site), "device", 20)


async def registry_of(site: Site) -> Domain:
    """Return the EIP-712 domain of the DeviceRegistry as the device states it. Raises Violated."""
    return _domain(await _market(site), "registry")


async def auction_of(site: Site) -> Domain:
    """Return the EIP-712 domain of BatchAuction as the device states it. Raises Violated."""
    return _domain(await _market(site), "auction")


def _domain(market: Mapping[str, object], name: str) -> Domain:
    found = members(market.get(name))
    return Domain(whole(found, "chainId"), hex_member(found, "verifyingContract", 20))


def recovered(digest: bytes, signature: bytes, where: str) -> bytes:
    """Return who signed, v being 27 or 28. Raises Violated."""
    demand(
        len(signature) == SIGNATURE_BYTES and signature[64] in (27, 28), f"{where}: v of the signature is not 27 or 28"
    )
    try:
        return bytes(recover(digest, signature[:64] + bytes([signature[64] - 27])))
    except LatchkeyError as error:
        raise Violated(f"{where}: {error}") from None


@clause(
    "td.canonical",
    "The description is served as its RFC 8785 bytes, so that SHA-256 of the body is the tdHash",
    where="td-signature.md section 1",
    remedy="serve the canonical bytes, not a pretty print",
)
async def canonical(site: Site) -> None:
    try:
        wanted = rfc8785.dumps(site.thing)  # type: ignore[arg-type]  # parsed from JSON
    except rfc8785.CanonicalizationError as error:
        raise Violated(f"the description has no RFC 8785 form: {error}") from None
    demand(site.description.body == wanted, "the body of the description differs from its RFC 8785 form")


@clause(
    "td.signature",
    "GET td.jws answers the device's detached ES256K signature under the description, as application/jose",
    where="td-signature.md section 2",
    remedy="sign the canonical bytes with the device's key, on the metadata chain's id",
)
async def signature(site: Site) -> None:
    answer = await site.good(site.at("td.jws"), Key.NONE)
    demand(answer.media == "application/jose", f"{answer.what} is of type {answer.media}")
    domain, device = await registry_of(site), await device_of(site)
    try:
        verify_description(site.thing, answer.body.decode("latin-1"), chain_id=domain.chain_id, device=device)
    except LatchkeyError as error:
        raise Violated(f"{answer.what}: {error}") from None


@clause(
    "market.document",
    "GET market answers to everybody what stands on the ledger about the device, with all its members",
    where=_MARKET,
    remedy="answer with the members of the table; terms is null until the owner has enabled the device",
)
async def document(site: Site) -> None:
    body = await _market(site)
    demand(body.keys() == _MEMBERS, f"differing members are {sorted(body.keys() ^ _MEMBERS)}")
    for name, length in (("device", 20), ("owner", 20), ("gateway", 20), ("tdHash", 32)):
        hex_member(body, name, length)
    for name in ("model", "ownerNonce", "sequence"):
        whole(body, name)
    if body["sequence"]:
        whole(body, "checkedInAt")
    for name in ("enrolled", "enabled"):
        demand(isinstance(body[name], bool), f"{name} is {body[name]!r}")
    if body["enabled"]:
        terms = members(body["terms"])
        demand(whole(terms, "reserve") <= 65_535, f"reserve is {terms['reserve']}, a tick count is at most 65,535")
        demand(whole(terms, "licences") <= 6, f"licences is {terms['licences']}, at most 6")
        whole(terms, "flags")
    hex_member(members(body["attributes"]), "codes", 32)
    for name in ("registry", "auction"):
        _domain(body, name)


@clause(
    "market.address",
    "The address in the Thing's URL is the device's own, in lower case",
    Need.GATEWAY,
    where="device-api.md section 1",
    remedy="serve a device under the address of its key",
)
async def address(site: Site) -> None:
    device = await device_of(site)
    demand(site.url.endswith(f"/things/0x{device.hex()}/"), f"{site.url} is of device 0x{device.hex()}")


@clause(
    "market.certificate",
    "GET market/certificate answers device, model, serialHash, certificate, chainId and registry",
    where=_MARKET,
    remedy="serve what the maker signed at manufacture",
)
async def certificate(site: Site) -> None:
    body = (await site.good(site.at("market/certificate"), Key.NONE)).members()
    wanted = {"device", "model", "serialHash", "certificate", "chainId", "registry"}
    demand(body.keys() == wanted, f"differing members are {sorted(body.keys() ^ wanted)}")
    demand(hex_member(body, "device", 20) == await device_of(site), "the certificate is of another device")
    hex_member(body, "serialHash", 32)
    domain = await registry_of(site)
    stated = Domain(whole(body, "chainId"), hex_member(body, "registry", 20))
    demand(stated == domain, f"the certificate is for the registry {stated}, the device signs for {domain}")
    demand(whole(body, "model") >= 1, "model is 0")
    v = hex_member(body, "certificate", SIGNATURE_BYTES)[64]
    demand(v in (27, 28), f"v of the certificate is {v}, must be 27 or 28")


async def _check_in(site: Site) -> tuple[CheckIn, dict[str, object]]:
    answer = await site.get(site.at("market/check-in"), Key.NONE)
    if answer.status == 404:
        refused(answer, 404)
        raise Inapplicable("the device has not signed a check-in yet")
    demand(answer.status == 200, f"{answer.what} answers {answer.status}, must be 200")
    body = answer.members()
    message = members(body.get("message"))
    wanted = {"device", "sequence", "time", "gateway", "attributes", "tdHash", "monthKeyRoot"}
    demand(message.keys() == wanted, f"differing members of message are {sorted(message.keys() ^ wanted)}")
    return CheckIn(
        device=hex_member(message, "device", 20),
        sequence=whole(message, "sequence"),
        time=whole(message, "time"),
        gateway=hex_member(message, "gateway", 20),
        attributes=hex_member(message, "attributes", 32),
        td_hash=hex_member(message, "tdHash", 32),
        month_key_root=hex_member(message, "monthKeyRoot", 32),
    ), body


@clause(
    "check-in.signature",
    "The newest check-in is signed by the device: EIP-712, DeviceRegistry, v 27 or 28",
    where=f"{_MARKET}; metadata-chain.md, Signed messages",
    remedy="sign every member, in the registry's domain, with the device's key",
)
async def check_in_signature(site: Site) -> None:
    message, body = await _check_in(site)
    signer = recovered(
        message.digest(await registry_of(site)), hex_member(body, "signature", SIGNATURE_BYTES), "check-in"
    )
    device = await device_of(site)
    demand(message.device == device, f"the check-in is of 0x{message.device.hex()}")
    demand(signer == device, f"the check-in is signed by 0x{signer.hex()}, the device is 0x{device.hex()}")


@clause(
    "check-in.td-hash",
    "The newest check-in states the hash of the description that is served",
    where=f"{_MARKET}; td-signature.md section 1",
    remedy="check in again after the description has changed",
)
async def check_in_hash(site: Site) -> None:
    message, _ = await _check_in(site)
    served = hashlib.sha256(site.description.body).digest()
    demand(message.td_hash == served, f"the check-in states 0x{message.td_hash.hex()}, the body has 0x{served.hex()}")
    demand(served == description_hash(site.thing), "the body is not in its RFC 8785 form")


@clause(
    "check-in.month-keys",
    "The newest check-in comes with its month-key list: twelve addresses that hash to the root it states",
    where=f"{_MARKET}; key-record.md section 2",
    remedy="publish the list together with the check-in that states its root",
)
async def check_in_keys(site: Site) -> None:
    message, body = await _check_in(site)
    listed = entries(body.get("monthKeys"))
    demand(len(listed) == MONTHS_AHEAD, f"monthKeys has {len(listed)} entries, must be {MONTHS_AHEAD}")
    keys = [hex_member({"monthKeys": entry}, "monthKeys", 20) for entry in listed]
    demand(len(set(keys)) == MONTHS_AHEAD, "two months have the same key")
    root = month_key_root(whole(body, "firstMonth"), keys)
    demand(
        root == message.month_key_root, f"the list hashes to 0x{root.hex()}, stated is 0x{message.month_key_root.hex()}"
    )


@clause(
    "check-in.agrees",
    "Check-in and market document agree: gateway, attributes, tdHash",
    where=_MARKET,
    remedy="answer both from the same state",
)
async def check_in_agrees(site: Site) -> None:
    message, _ = await _check_in(site)
    body = await _market(site)
    if not body.get("sequence"):
        raise Inapplicable("the ledger has no check-in of the device yet")
    demand(hex_member(body, "gateway", 20) == message.gateway, "market names another gateway")
    demand(
        hex_member(members(body.get("attributes")), "codes", 32) == message.attributes, "market has other attributes"
    )
    demand(hex_member(body, "tdHash", 32) == message.td_hash, "market has another tdHash")


@clause(
    "market.records",
    "GET market/records answers the key records made so far, newest round first: 65 bytes each, c below the curve "
    "order, parity 0 or 1",
    where=f"{_MARKET}; key-record.md section 3",
    remedy="serve the records that were handed to the gateway",
)
async def records(site: Site) -> None:
    listed = entries((await site.good(site.at("market/records"), Key.NONE)).members().get("records"))
    rounds = []
    for entry in map(members, listed):
        demand(entry.keys() == {"round", "lot", "rank", "month", "record"}, f"a record has the members {sorted(entry)}")
        record = hex_member(entry, "record", RECORD_BYTES)
        demand(int.from_bytes(record[32:64], "big") < ORDER, "c of a record is not below the curve order")
        demand(record[64] <= 1, f"the parity of a record is {record[64]}")
        demand(whole(entry, "rank") < 6, f"the rank of a record is {entry['rank']}")
        rounds.append(_decimal(entry, "round"))
        whole(entry, "lot")
        whole(entry, "month")
    demand(rounds == sorted(rounds, reverse=True), "the records are not newest round first")
    refused(await site.get(site.at("market/records?limit=0"), Key.NONE), 400, "bad-field")


@clause(
    "market.record-of-licence",
    "The record of a licence that opens the device is among the records",
    Need.CREDENTIAL,
    where=f"{_MARKET}; key-record.md section 3",
    remedy="keep the record of every licence as long as it is good",
)
async def record_of_licence(site: Site) -> None:
    assert site.means.licence is not None
    name = site.means.licence.name
    round_id = name.split("-")[0]
    body = (await site.good(site.at(f"market/records?round={round_id}"), Key.NONE)).members()
    names = {f"{e.get('round')}-{e.get('lot')}-{e.get('rank')}" for e in map(members, entries(body.get("records")))}
    demand(name in names, f"licence {name} opens the device, its record is not among those of round {round_id}")


@clause(
    "market.earnings",
    "GET market/earnings answers the owner: owner, credit as decimal text, sales",
    Need.OWNER,
    where=_MARKET,
    remedy="answer with these members; amounts of DTX are text",
)
async def earnings(site: Site) -> None:
    body = (await site.good(site.at("market/earnings"), Key.OWNER)).members()
    demand(body.keys() == {"owner", "credit", "sales"}, f"the members are {sorted(body)}")
    hex_member(body, "owner", 20)
    credit = body["credit"]
    demand(isinstance(credit, str) and credit.isascii() and credit.isdigit(), f"credit is {credit!r}")
    for sale in map(members, entries(body["sales"])):
        demand(sale.keys() == {"round", "lot", "month", "licences", "price"}, f"a sale has the members {sorted(sale)}")
        _decimal(sale, "round")


@clause(
    "market.token",
    "A token is given for the owner's signature alone: another's is refused with 403, as not-owner",
    where=_MARKET,
    remedy="recover the signer of OwnerToken and compare it with the owner on the ledger",
)
async def token(site: Site) -> None:
    body = await _market(site)
    stranger = {
        "owner": body.get("owner"),
        "expires": await _chain_time(site) + 3_600,
        "signature": "0x" + bytes(31).hex() + "01" + bytes(31).hex() + "01" + "1b",
    }
    refused(await site.send("POST", site.at("market/token"), Key.NONE, content=stranger), 403, "not-owner")
    answer = await site.send("POST", site.at("market/token"), Key.NONE, content=stranger | {"extra": 1})
    refused(answer, 400, "bad-field")
