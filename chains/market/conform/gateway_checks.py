"""Clauses of the gateway that stands before the device: its directory, and what it relays."""

from __future__ import annotations

import asyncio
import secrets

from chains.market.conform.clauses import Inapplicable, Need, clause, demand
from chains.market.conform.site import Key, Site, entries, members, refused
from chains.market.conform.visitor import Answer

_GATEWAY = "device-api.md sections 1 and 10"
_DISCOVERY = "https://www.w3.org/2022/wot/discovery"
_LIMITS = "gateway.md section 4"
SENT_AT_ONCE = 32
LONGEST_LOCK = 30
"""Seconds that a gateway may ask a caller to stay away who sent too much."""


def _at(site: Site, path: str) -> str:
    assert site.gateway is not None, "Need.GATEWAY was checked"
    return site.gateway + path


@clause(
    "gateway.directory",
    "GET /.well-known/wot answers the gateway's own description: a ThingDirectory, application/td+json",
    Need.GATEWAY, where="WoT Discovery sections 6.2 and 7.3; gateway.md section 2",
    remedy="describe the directory with the discovery context",
)  # fmt: skip
async def directory(site: Site) -> None:
    answer = await site.good(_at(site, "/.well-known/wot"), Key.NONE)
    demand(answer.media == "application/td+json", f"{answer.what} is of type {answer.media}")
    body = answer.members()
    kinds = [*entries(body.get("@type")), body.get("@type")]
    demand("ThingDirectory" in kinds, f"{answer.what}: @type is {body.get('@type')!r}")
    demand(_DISCOVERY in entries(body.get("@context")), f"{answer.what}: @context lacks {_DISCOVERY}")


@clause(
    "gateway.listing",
    "GET /things answers an array of descriptions with limit and offset, and the device is among them",
    Need.GATEWAY, where="WoT Discovery section 7.3.2.1; device-api.md section 1",
    remedy="list the Things in a fixed order",
)  # fmt: skip
async def listing(site: Site) -> None:
    found, offset = False, 0
    while not found:
        answer = await site.good(_at(site, f"/things?limit=100&offset={offset}"), Key.NONE)
        demand(answer.media in ("application/ld+json", "application/json"), f"{answer.what} is of type {answer.media}")
        listed = [members(entry) for entry in answer.entries()]
        demand(listed, f"{site.url} is not among the {offset} Things of the gateway")
        found = any(entry.get("id") == site.thing.get("id") for entry in listed)
        offset += len(listed)
    one = (await site.good(_at(site, "/things?limit=1"), Key.NONE)).entries()
    demand(len(one) == 1, f"/things?limit=1 answers {len(one)} Things")
    for bad in ("limit=0", "limit=101", "limit=x", "offset=-1", "sort=title"):
        refused(await site.get(_at(site, f"/things?{bad}"), Key.NONE), 400, "bad-field")


@clause(
    "gateway.read-only", "The directory is read only: POST, PUT, PATCH and DELETE answer 405 with Allow GET, HEAD",
    Need.GATEWAY, where="WoT Discovery section 7.3.2; gateway.md section 2",
    remedy="a check-in on the ledger is the only way into the directory",
)  # fmt: skip
async def read_only(site: Site) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = await site.send(method, _at(site, "/things"), Key.NONE, content={})
        refused(answer, 405, "method-not-allowed")
        allowed = {word.strip() for word in answer.header("Allow").split(",")}
        demand(allowed == {"GET", "HEAD"}, f"{answer.what}: Allow is {answer.header('Allow')!r}")


@clause(
    "gateway.by-id", "GET /things/{id} answers the description of that Thing id, and 404 for an unknown one",
    Need.GATEWAY, where="WoT Discovery section 7.3.2.1; device-api.md section 1",
    remedy="find Things by their id as well as by their address",
)  # fmt: skip
async def by_id(site: Site) -> None:
    answer = await site.good(_at(site, f"/things/{site.thing.get('id')}"), Key.NONE)
    demand(answer.media == "application/td+json", f"{answer.what} is of type {answer.media}")
    demand(answer.members().get("id") == site.thing.get("id"), f"{answer.what} answers another Thing")
    unknown = "/things/urn:uuid:00000000-0000-8000-8000-000000000000"
    refused(await site.get(_at(site, unknown), Key.NONE), 404, "not-found")


@clause(
    "gateway.health", "GET /health answers 200 with status ok while the gateway works", Need.GATEWAY, where=_GATEWAY,
    remedy="answer without asking a chain",
)  # fmt: skip
async def health(site: Site) -> None:
    answer = await site.good(_at(site, "/health"), Key.NONE)
    demand(answer.members().get("status") == "ok", f"{answer.what}: {answer.body[:80]!r}")


@clause(
    "gateway.relay-refuses",
    "An owner's message with unknown, missing or wrong members is refused with 400, and a wrong signature with 409",
    Need.GATEWAY, where=_GATEWAY, remedy="check form, signature, nonce and deadline before the message is stored",
)  # fmt: skip
async def relay_refuses(site: Site) -> None:
    market = (await site.good(site.at("market"), Key.NONE)).members()
    good: dict[str, object] = {
        "type": "Pause",
        "device": market.get("device"),
        "nonce": market.get("ownerNonce"),
        "deadline": 4_000_000_000,
        "signature": "0x" + "11" * 64 + "1b",
    }
    url = _at(site, "/relay/owner")
    for change in (
        {"extra": 1},
        {"nonce": "0"},
        {"nonce": -1},
        {"device": "0x12"},
        {"signature": "0x"},
        {"type": "Sell"},
    ):
        refused(await site.send("POST", url, Key.NONE, content=good | change), 400)
    for name in good:
        body = {key: value for key, value in good.items() if key != name}
        refused(await site.send("POST", url, Key.NONE, content=body), 400)
    refused(await site.send("POST", url, Key.NONE, content=good), 409, "relay-refused")
    refused(await site.send("POST", url, Key.NONE, body=b"x", headers={"Content-Type": "text/plain"}), 415)


def _hex(length: int) -> str:
    return "0x" + secrets.token_hex(length)


def _foreign() -> dict[str, dict[str, object]]:
    """Return well-formed messages of a device that no gateway knows."""
    device, signature = _hex(20), "0x" + "11" * 64 + "1b"
    stated: dict[str, object] = {
        "device": device, "sequence": 1, "time": 1_800_000_000, "gateway": _hex(20), "attributes": _hex(32),
        "tdHash": _hex(32), "monthKeyRoot": _hex(32),
    }  # fmt: skip
    return {
        "enrol": {
            "device": device, "model": 1, "serialHash": _hex(32), "certificate": signature, "owner": _hex(20),
            "gateway": _hex(20), "counter": 1, "signature": signature,
        },
        "check-in": {
            "message": stated, "signature": signature, "firstMonth": 0, "monthKeys": [_hex(20) for _ in range(12)],
        },
        "records": {"device": device, "round": "1", "lot": 0, "records": [_hex(65)], "signature": signature},
    }  # fmt: skip


@clause(
    "gateway.foreign-form",
    "Enrolments, check-ins and records of devices elsewhere are refused with 400 when a member is unknown, missing or "
    "wrong, and with 415 when they are not application/json",
    Need.GATEWAY, where="gateway.md section 3", remedy="take exactly the members of the table, and check each",
)  # fmt: skip
async def foreign_form(site: Site) -> None:
    for place, good in _foreign().items():
        url = _at(site, f"/relay/{place}")
        cases = [good | {"street": "Main Street 1"}, good | {"signature": "0x12"}]
        cases += [{name: value for name, value in good.items() if name != left_out} for left_out in good]
        for body in cases:
            answer = await site.send("POST", url, Key.NONE, content=body)
            demand(answer.status == 400, f"{answer.what} with {sorted(body)} answers {answer.status}, must be 400")
            refused(answer, 400, "bad-field")
        refused(await site.send("POST", url, Key.NONE, body=b"x", headers={"Content-Type": "text/plain"}), 415)


@clause(
    "gateway.foreign-signature",
    "What a device elsewhere did not sign, or sent to the wrong gateway, is refused with 409, as relay-refused",
    Need.GATEWAY, where="gateway.md section 3",
    remedy="recover the signer, and compare it and the gateway with the device and yourself before anything is stored",
)  # fmt: skip
async def foreign_signature(site: Site) -> None:
    for place, body in _foreign().items():
        refused(await site.send("POST", _at(site, f"/relay/{place}"), Key.NONE, content=body), 409, "relay-refused")


@clause(
    "gateway.receipts",
    "What became of a message is told to whoever was told its name: names cannot be counted through",
    Need.GATEWAY, where="device-api.md section 10", remedy="give every message a random name of 128 bits",
)  # fmt: skip
async def receipts(site: Site) -> None:
    for name in (*range(20), "0" * 32, secrets.token_hex(16)):
        refused(await site.get(_at(site, f"/relay/{name}"), Key.NONE), 404, "not-found")


@clause(
    "gateway.wrong-host",
    "A request for a host name that the gateway does not serve is refused with 421, as wrong-host",
    Need.GATEWAY, where=_LIMITS, remedy="know your names, and refuse all others before anything else",
)  # fmt: skip
async def wrong_host(site: Site) -> None:
    answer = await site.get(_at(site, "/health"), Key.NONE, headers={"Host": "latchkey-conform.invalid"})
    if answer.status == 200:
        raise Inapplicable("the gateway serves every host name")
    refused(answer, 421, "wrong-host")


@clause(
    "gateway.rate",
    "Too many requests of one address without a key are refused with 429, as too-many, with Retry-After; whoever waits "
    "as told is served again",
    Need.GATEWAY, Need.FLOOD, where=_LIMITS, remedy="count requests in a token bucket for each address",
)  # fmt: skip
async def rate(site: Site) -> None:
    answer = await _flood(site)
    refused(answer, 429, "too-many")
    seconds = answer.header("Retry-After")
    demand(
        seconds.isdigit() and int(seconds) <= LONGEST_LOCK,
        f"{answer.what}: Retry-After of a 429 is {seconds or None!r}",
    )
    await asyncio.sleep(max(1, int(seconds)))
    again = await site.visitor.send("GET", _at(site, "/health"), {}, None)
    demand(
        again.status == 200, f"{again.what} answers {again.status} after {seconds} s, as long as it was told to wait"
    )


@clause(
    "gateway.rate-apart", "A licence is served although requests without a key from the same address are too many",
    Need.GATEWAY, Need.FLOOD, Need.CREDENTIAL, where=_LIMITS, remedy="give every licence a bucket of its own",
)  # fmt: skip
async def rate_apart(site: Site) -> None:
    refused(await _flood(site), 429)
    headers = site.authorization(Key.CREDENTIAL)
    answer = await site.visitor.send("GET", site.at("licence"), headers, None)
    demand(answer.status == 200, f"{answer.what} with a key answers {answer.status} while others are too many")


async def _flood(site: Site) -> Answer:
    """Return the first answer to a request without a key that is not 200. Raises Violated."""
    url, left = _at(site, "/health"), site.means.flood
    while left > 0:
        count = min(SENT_AT_ONCE, left)
        left -= count
        for answer in await asyncio.gather(*(site.visitor.send("GET", url, {}, None) for _ in range(count))):
            if answer.status != 200:
                return answer
    demand(False, f"GET {url}: {site.means.flood} requests in one go were all answered, none with 429")
    raise AssertionError
