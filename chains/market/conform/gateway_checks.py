"""Clauses of the gateway that stands before the device: its directory, and what it relays."""

from __future__ import annotations

from chains.market.conform.clauses import Need, clause, demand
from chains.market.conform.site import Key, Site, entries, members, refused

_GATEWAY = "device-api.md sections 1 and 10"
_DISCOVERY = "https://www.w3.org/2022/wot/discovery"


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
