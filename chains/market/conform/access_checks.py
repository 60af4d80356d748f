"""Clauses about keys: who may read, who may write, and how everybody else is told no."""

from __future__ import annotations

import base64
import secrets
from collections.abc import AsyncIterator

from chains.market.conform.clauses import Need, clause, demand
from chains.market.conform.data_schema import RFC3339
from chains.market.conform.site import Key, Licence, Site, members, refused, target

_KEYS = "device-api.md section 3"
_REMEDY = "look for the key before anything else of the request, and answer with Problem Details and both challenges"


async def _locked(site: Site) -> AsyncIterator[str]:
    """Yield the URLs that need a key: what the description declares, and what is ours."""
    for form in site.readable().values():
        yield form.url
    for kind, op in (("", "readallproperties"), ("", "queryallactions")):
        for form in site.forms(kind, op):
            yield form.url
    for form in site.forms("events", "subscribeevent", "longpoll"):
        yield form.url
    for path in ("licence", "export", "stream", "market/earnings"):
        yield site.at(path)


@clause(
    "key.missing",
    "Readings, history, export, streams, actions, licence and earnings answer 401 without a key, as key-missing",
    where=_KEYS,
    remedy=_REMEDY,
)
async def missing(site: Site) -> None:
    async for url in _locked(site):
        refused(await site.get(url, Key.NONE), 401, "key-missing")


@clause(
    "key.challenges",
    "401 has two challenges: Bearer and Basic of the realm latchkey; Bearer has no error when no key was sent, and "
    'error="invalid_token" with a reason when one was',
    Need.PROPERTY,
    where=f"{_KEYS}; RFC 6750 section 3, RFC 7617",
    remedy="send both WWW-Authenticate headers with every 401",
)
async def challenges(site: Site) -> None:
    url = next(iter(site.readable().values())).url
    for authorization in ("", f"Bearer {secrets.token_hex(32)}"):
        answer = await site.get(url, Key.NONE, headers={"Authorization": authorization} if authorization else {})
        found = {entry.split(" ")[0]: entry for entry in answer.headers.getall("WWW-Authenticate", [])}
        demand(found.keys() == {"Bearer", "Basic"}, f"{answer.what}: the challenges are {sorted(found)}")
        demand('realm="latchkey"' in found["Bearer"], f"{answer.what}: the challenge is {found['Bearer']}")
        demand('realm="latchkey"' in found["Basic"], f"{answer.what}: the challenge is {found['Basic']}")
        has_error = 'error="invalid_token"' in found["Bearer"] and "error_description=" in found["Bearer"]
        demand(has_error == bool(authorization), f"{answer.what}: the challenge is {found['Bearer']}")


@clause(
    "key.malformed",
    "An Authorization that is none of the documented forms is refused with 401, as key-malformed",
    Need.PROPERTY,
    where=_KEYS,
    remedy=_REMEDY,
)
async def malformed(site: Site) -> None:
    url = next(iter(site.readable().values())).url
    no_colon = base64.b64encode(b"no colon").decode()
    for text in ("Bearer", "Bearer short", "Basic !!!", f"Basic {no_colon}", "Digest x", "Latchkey x", "x" * 5_000):
        answer = await site.get(url, Key.NONE, headers={"Authorization": text})
        demand(answer.status == 401, f"{answer.what} with {text[:20]!r} answers {answer.status}, must be 401")
        refused(answer, 401, "key-malformed")


@clause(
    "key.unknown",
    "A well-formed key that opens nothing here is refused with 401, as key-unknown",
    Need.PROPERTY,
    where=_KEYS,
    remedy=_REMEDY,
)
async def unknown(site: Site) -> None:
    url = next(iter(site.readable().values())).url
    stranger = Licence(name="1-0-0", credential=secrets.token_bytes(32))
    for text in (stranger.bearer(), stranger.basic()):
        refused(await site.get(url, Key.NONE, headers={"Authorization": text}), 401, "key-unknown")


@clause(
    "key.bearer", "The credential opens the device as Bearer token", Need.CREDENTIAL, Need.PROPERTY, where=_KEYS,
    remedy="derive the credential as key-record.md section 4 says, and accept it in its term",
)  # fmt: skip
async def bearer(site: Site) -> None:
    assert site.means.licence is not None
    url = next(iter(site.readable().values())).url
    await site.good(url, Key.NONE, headers={"Authorization": site.means.licence.bearer()})


@clause(
    "key.basic",
    "The credential opens the device as Basic password under the licence's name, and under no other",
    Need.CREDENTIAL,
    Need.PROPERTY,
    where=_KEYS,
    remedy="compare user name and key with the same licence",
)
async def basic(site: Site) -> None:
    assert site.means.licence is not None
    url = next(iter(site.readable().values())).url
    await site.good(url, Key.NONE, headers={"Authorization": site.means.licence.basic()})
    wrong = await site.get(url, Key.NONE, headers={"Authorization": site.means.licence.basic("999999-0-0")})
    refused(wrong, 401, "key-of-another-licence")


@clause(
    "key.signed",
    "A request signed over method, target and chain time opens the device; another target or time voids the signature",
    Need.CREDENTIAL,
    Need.PROPERTY,
    where=f"{_KEYS}; key-record.md section 4",
    remedy="compute the MAC over the request target exactly as received",
)
async def signed(site: Site) -> None:
    licence = site.means.licence
    assert licence is not None
    url = next(iter(site.readable().values())).url
    answer = await site.signed(url)
    demand(answer.status == 200, f"{answer.what}, signed, answers {answer.status}")
    now = await site.device_time()
    stolen = licence.signed("GET", target(site.at("licence")), now)
    refused(await site.get(url, Key.NONE, headers={"Authorization": stolen}), 401, "key-of-another-licence")
    other = licence.signed("POST", target(url), now)
    refused(await site.get(url, Key.NONE, headers={"Authorization": other}), 401, "key-of-another-licence")


@clause(
    "key.signed-late",
    "A request signed for a time more than 60 s from the device's clock is refused with 401, as request-time-off",
    Need.CREDENTIAL,
    Need.PROPERTY,
    where=_KEYS,
    remedy="compare the signed time with chain time, in both directions",
)
async def signed_late(site: Site) -> None:
    url = next(iter(site.readable().values())).url
    for shift in (-90, 90):
        refused(await site.signed(url, shift=shift), 401, "request-time-off")
    demand((await site.signed(url, shift=-30)).status == 200, "a request that is 30 s old is refused")


@clause(
    "key.not-in-query",
    "A key in the query opens nothing",
    Need.CREDENTIAL,
    Need.PROPERTY,
    where=f"{_KEYS}; RFC 6750 section 5.3",
    remedy="take keys from the Authorization header only",
)
async def not_in_query(site: Site) -> None:
    assert site.means.licence is not None
    url = next(iter(site.readable().values())).url
    for name in ("access_token", "key", "token"):
        answer = await site.get(f"{url}?{name}={site.means.licence.credential.hex()}", Key.NONE)
        demand(answer.status in (400, 401), f"GET of {url} with a key as {name} answers {answer.status}")


@clause(
    "key.expired",
    "A licence whose term is over is refused with 401, as term-ended",
    Need.EXPIRED,
    Need.PROPERTY,
    where=_KEYS,
    remedy="compare chain time with the end of the term; the end itself is outside",
)
async def expired(site: Site) -> None:
    assert site.means.expired is not None
    url = next(iter(site.readable().values())).url
    for text in (site.means.expired.bearer(), site.means.expired.basic()):
        refused(await site.get(url, Key.NONE, headers={"Authorization": text}), 401, "term-ended")


@clause(
    "key.foreign",
    "A licence of another device is refused with 401, as key-unknown",
    Need.FOREIGN,
    Need.PROPERTY,
    where=_KEYS,
    remedy="know the licences of each device apart",
)
async def foreign(site: Site) -> None:
    assert site.means.foreign is not None
    url = next(iter(site.readable().values())).url
    refused(await site.get(url, Key.NONE, headers={"Authorization": site.means.foreign.bearer()}), 401, "key-unknown")


@clause(
    "key.licence",
    "GET licence answers what the key opens: licence, device, buyer, month, term, readable, now; now lies in the term",
    Need.CREDENTIAL,
    where=_KEYS,
    remedy="answer with these members: term and now in chain seconds, readable in RFC 3339",
)
async def licence_document(site: Site) -> None:
    answer = await site.good(site.at("licence"), Key.CREDENTIAL)
    body, means = answer.members(), site.means
    wanted = {"licence", "device", "buyer", "month", "term", "readable", "now"}
    demand(body.keys() == wanted, f"{answer.what}: differing members are {sorted(body.keys() ^ wanted)}")
    demand(means.licence is not None and body["licence"] == means.licence.name, f"licence is {body['licence']!r}")
    term, readable, now = members(body["term"]), members(body["readable"]), body["now"]
    start, end = term.get("start"), term.get("end")
    demand(isinstance(start, int) and isinstance(end, int) and isinstance(now, int), f"{answer.what}: times are {body}")
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert isinstance(now, int)
    demand(start <= now < end, f"{answer.what}: now {now} is outside [{start}, {end})")
    for name in ("from", "to"):
        found = readable.get(name)
        demand(isinstance(found, str) and RFC3339.fullmatch(found), f"{answer.what}: readable.{name} is {found!r}")


@clause(
    "key.owner-only",
    "A licensee who writes or invokes is refused with 403, as owner-only, and nothing changes",
    Need.CREDENTIAL,
    Need.WRITABLE,
    where="device-api.md section 1",
    remedy="let the owner's token alone write and invoke",
)
async def owner_only(site: Site) -> None:
    for name, form in site.writable().items():
        value = (await site.good(form.url, Key.CREDENTIAL)).value()
        refused(await site.send("PUT", form.url, Key.CREDENTIAL, content=value), 403, "owner-only")
        demand((await site.good(form.url, Key.CREDENTIAL)).value() == value, f"{name} was changed by a licensee")
    for form in site.forms("actions", "invokeaction"):
        refused(await site.send("POST", form.url, Key.CREDENTIAL), 403, "owner-only")
    refused(await site.get(site.at("market/earnings"), Key.CREDENTIAL), 403, "owner-only")


@clause(
    "key.write-missing",
    "Writing and invoking without a key is refused with 401, as key-missing",
    Need.WRITABLE,
    where="device-api.md sections 1 and 3",
    remedy=_REMEDY,
)
async def write_missing(site: Site) -> None:
    for form in site.writable().values():
        refused(await site.send("PUT", form.url, Key.NONE, content=1), 401, "key-missing")
    for form in site.forms("actions", "invokeaction"):
        refused(await site.send("POST", form.url, Key.NONE), 401, "key-missing")
