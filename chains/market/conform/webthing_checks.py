"""Clauses of the other face: the Web Thing API of 2018, over the same state."""

from __future__ import annotations

import asyncio
import re

import aiohttp

from chains.market.conform.clauses import Inapplicable, Need, Violated, clause, demand
from chains.market.conform.data_schema import another
from chains.market.conform.site import Key, Site, entries, members

_FACE = "Web Thing API; device-api.md section 9"
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+00:00")


def _url(site: Site, path: str = "") -> str:
    found = site.alternate()
    assert found is not None, "Need.WEBTHING was checked"
    return found.rstrip("/") + path


@clause(
    "webthing.description",
    "The face has a public description: JSON, the context of webthings.io, title, properties with links",
    Need.WEBTHING,
    where=_FACE,
    remedy="describe the same affordances with links instead of forms",
)
async def description(site: Site) -> None:
    answer = await site.good(_url(site), Key.NONE)
    demand(answer.media == "application/json", f"{answer.what} is of type {answer.media}")
    body = answer.members()
    demand("https://webthings.io/schemas" in str(body.get("@context")), f"@context is {body.get('@context')!r}")
    demand(isinstance(body.get("title"), str) and body["title"], f"title is {body.get('title')!r}")
    declared = members(body.get("properties"))
    demand(
        declared.keys() == site.affordances("properties").keys() - {"history"}
        or declared.keys() == site.affordances("properties").keys(),
        "the two faces declare different properties",
    )
    for name, entry in declared.items():
        hrefs = [members(link).get("href") for link in entries(members(entry).get("links"))]
        demand(hrefs and all(isinstance(href, str) for href in hrefs), f"property {name} has no link")
    links = [members(link).get("rel") for link in entries(body.get("links"))]
    for rel in ("properties", "actions", "events"):
        demand(rel in links, f"no link leads to the {rel}")


@clause(
    "webthing.locked", "The face's readings need a key: 401 without one", Need.WEBTHING, where=_FACE,
    remedy="ask for the same keys as on the other face",
)  # fmt: skip
async def locked(site: Site) -> None:
    for path in ("/properties", "/actions", "/events"):
        answer = await site.get(_url(site, path), Key.NONE)
        demand(answer.status == 401, f"{answer.what} answers {answer.status} without a key, must be 401")


@clause(
    "webthing.property", "A property is answered as {name: value}, with the value of the other face",
    Need.WEBTHING, Need.READER, Need.WRITABLE, where=_FACE, remedy="wrap the value in an object",
)  # fmt: skip
async def wrapped(site: Site) -> None:
    for name, form in site.writable().items():
        answer = await site.good(_url(site, f"/properties/{name}"))
        value = (await site.good(form.url)).value()
        demand(
            answer.value() == {name: value}, f"{answer.what}: the body is {answer.body[:80]!r}, must be {{name: value}}"
        )
    everything = (await site.good(_url(site, "/properties"))).members()
    demand(site.writable().keys() <= everything.keys(), "the collection lacks properties")


@clause(
    "webthing.write", "PUT {name: value} answers 200 with the same, and both faces then have that value",
    Need.WEBTHING, Need.OWNER, Need.WRITABLE, where=_FACE, remedy="apply the value before you answer",
)  # fmt: skip
async def write(site: Site) -> None:
    name, form = next(iter(site.writable().items()))
    before = (await site.good(form.url, Key.OWNER)).value()
    value = another(site.affordances("properties")[name], before)
    answer = await site.send("PUT", _url(site, f"/properties/{name}"), Key.OWNER, content={name: value})
    try:
        demand(answer.status == 200, f"{answer.what} answers {answer.status}, must be 200")
        demand(answer.value() == {name: value}, f"{answer.what}: the body is {answer.body[:80]!r}")
        now = (await site.good(form.url, Key.OWNER)).value()
        demand(now == value, f"{answer.what}: the other face still says {now!r}")
    finally:
        await site.send("PUT", form.url, Key.OWNER, content=before)


@clause(
    "webthing.action",
    "POST {name: {input}} answers 201 with {name: {input?, href, status, timeRequested}}, times as +00:00 without "
    "fractions",
    Need.WEBTHING, Need.OWNER, Need.ASYNC_ACTION, where=_FACE,
    remedy="answer 201 and the request under the action's name",
)  # fmt: skip
async def action(site: Site) -> None:
    name = next(iter(site.actions(synchronous=False)))
    schema = members(site.affordances("actions")[name].get("input"))
    wanted = {name: {"input": another(schema)} if schema else {}}
    answer = await site.send("POST", _url(site, f"/actions/{name}"), Key.OWNER, content=wanted)
    demand(answer.status == 201, f"{answer.what} answers {answer.status}, must be 201")
    request = members(answer.members().get(name))
    href = request.get("href")
    demand(isinstance(href, str), f"{answer.what}: href is {href!r}")
    location = _location(site, str(href))
    cancelled = await site.send("DELETE", location, Key.OWNER)
    demand(request.get("status") in ("created", "pending", "completed"), f"status is {request.get('status')!r}")
    demand(_TIME.fullmatch(str(request.get("timeRequested"))), f"timeRequested is {request.get('timeRequested')!r}")
    demand(cancelled.status == 204, f"{cancelled.what} answers {cancelled.status}, must be 204")


def _location(site: Site, href: str) -> str:
    """Return the URL of a request: an href is absolute on the server, or begins below the face."""
    if href.startswith("http"):
        return href
    if href.startswith("/actions/"):
        return _url(site, href)
    scheme, _, rest = site.url.partition("://")
    return f"{scheme}://{rest.split('/')[0]}{href}"


@clause(
    "webthing.events", "GET events answers an array of {name: {data?, timestamp}}, oldest first", Need.WEBTHING,
    Need.READER, where=_FACE, remedy="wrap each event in an object under its name",
)  # fmt: skip
async def events(site: Site) -> None:
    answer = await site.good(_url(site, "/events"))
    times = []
    for entry in map(members, answer.entries()):
        demand(len(entry) == 1, f"{answer.what}: an event has the members {sorted(entry)}")
        stamp = members(next(iter(entry.values()))).get("timestamp")
        demand(_TIME.fullmatch(str(stamp)), f"{answer.what}: timestamp is {stamp!r}")
        times.append(str(stamp))
    demand(times == sorted(times), f"{answer.what}: the events are not oldest first")


@clause(
    "webthing.socket",
    "A WebSocket of subprotocol webthing on the face's URL: setProperty is answered by propertyStatus, nonsense by "
    "error",
    Need.WEBTHING, Need.OWNER, Need.WRITABLE, where=_FACE,
    remedy="accept the subprotocol webthing, and answer each message",
)  # fmt: skip
async def socket(site: Site) -> None:
    name, form = next(iter(site.writable().items()))
    before = (await site.good(form.url, Key.OWNER)).value()
    value = another(site.affordances("properties")[name], before)
    headers = site.authorization(Key.OWNER)
    try:
        async with (
            asyncio.timeout(10.0),
            site.visitor.session.ws_connect(_url(site), protocols=("webthing",), headers=headers) as connection,
        ):
            demand(connection.protocol == "webthing", f"the subprotocol is {connection.protocol!r}")
            await connection.send_json({"messageType": "nonsense", "data": {}})
            await _awaited(connection, "error", None)
            await connection.send_json({"messageType": "setProperty", "data": {name: value}})
            await _awaited(connection, "propertyStatus", {name: value})
    except TimeoutError:
        raise Violated(f"{_url(site)}: a message over the WebSocket was not answered within 10 s") from None
    except (aiohttp.ClientError, OSError, TypeError) as error:
        raise Violated(f"{_url(site)}: no WebSocket: {error}") from None
    finally:
        await site.send("PUT", form.url, Key.OWNER, content=before)


async def _awaited(connection: aiohttp.ClientWebSocketResponse, kind: str, data: object) -> None:
    while True:
        body = members(await connection.receive_json())
        if body.get("messageType") == kind and (data is None or body.get("data") == data):
            return


@clause(
    "webthing.socket-locked", "The WebSocket needs a key: 401 without one", Need.WEBTHING, where=_FACE,
    remedy="look for the key before the connection is upgraded",
)  # fmt: skip
async def socket_locked(site: Site) -> None:
    try:
        async with asyncio.timeout(10.0), site.visitor.session.ws_connect(_url(site), protocols=("webthing",)):
            raise Violated(f"{_url(site)}: a WebSocket is opened without a key")
    except aiohttp.WSServerHandshakeError as error:
        demand(
            error.status == 401, f"{_url(site)}: a WebSocket without a key is answered with {error.status}, must be 401"
        )
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise Inapplicable(f"the connection failed: {error}") from None
