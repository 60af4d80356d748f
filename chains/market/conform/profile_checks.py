"""Clauses of the HTTP Basic profile: properties, actions, and how they answer. A write is put back afterwards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urljoin

from chains.market.conform.clauses import Inapplicable, Need, clause, demand
from chains.market.conform.data_schema import RFC3339, another, misfit, wrong
from chains.market.conform.site import Form, Key, Site, entries, members, refused
from chains.market.conform.visitor import Answer

_PROFILE = "HTTP Basic profile,"
_STATES = ("pending", "running", "completed", "failed")


@clause(
    "basic.security",
    "At least one of nosec, basic and oauth2 is in use, and alone: no combo that generic clients cannot choose from",
    where=f"{_PROFILE} security; device-api.md section 3",
    remedy="name Basic alone in security",
)
async def security(site: Site) -> None:
    used = site.thing.get("security")
    names = [str(name) for name in (entries(used) if isinstance(used, list) else [used])]
    defined = members(site.thing.get("securityDefinitions"))
    schemes = [members(defined.get(name)).get("scheme") for name in names]
    demand(len(schemes) == 1 and schemes[0] in ("nosec", "basic", "oauth2"), f"the schemes in use are {schemes}")


@clause(
    "basic.synchronous",
    "Every action says whether it is synchronous, true or false",
    Need.ACTION,
    where=f"{_PROFILE} invokeaction",
    remedy="write the member synchronous at every action",
)
async def synchronous(site: Site) -> None:
    for name, entry in site.affordances("actions").items():
        demand(
            isinstance(entry.get("synchronous"), bool), f"action {name}: synchronous is {entry.get('synchronous')!r}"
        )


@clause(
    "basic.readproperty",
    "GET of a property answers 200 with the bare value as application/json, and the value fits the declared schema",
    Need.READER,
    Need.PROPERTY,
    where=f"{_PROFILE} readproperty",
    remedy="answer with the value alone, as the description declares it",
)
async def readproperty(site: Site) -> None:
    for name, form in site.readable().items():
        answer = await site.good(form.url)
        demand(answer.media == "application/json", f"{answer.what} is of type {answer.media}")
        reason = misfit(answer.value(), site.affordances("properties")[name], name)
        demand(reason is None, f"{answer.what}: {reason}")


@clause(
    "basic.readallproperties",
    "GET of the collection answers 200 with an object of exactly the readable properties, each as its schema says",
    Need.READER,
    Need.READ_ALL,
    where=f"{_PROFILE} readallproperties",
    remedy="answer with all properties by name",
)
async def readallproperties(site: Site) -> None:
    answer = await site.good(site.form("", "readallproperties").url)
    found, declared = answer.members(), site.readable().keys()
    demand(found.keys() == declared, f"{answer.what}: differing names are {sorted(found.keys() ^ declared)}")
    for name, value in found.items():
        reason = misfit(value, site.affordances("properties")[name], name)
        demand(reason is None, f"{answer.what}: {reason}")


@clause(
    "basic.writeproperty",
    "PUT of a bare value by the owner answers 204 without a body, and the property then has that value",
    Need.OWNER,
    Need.WRITABLE,
    where=f"{_PROFILE} writeproperty",
    remedy="apply the value before you answer 204",
)
async def writeproperty(site: Site) -> None:
    for name, form in site.writable().items():
        async with _changed(site, name, form) as (value, answer):
            demand(answer.status == 204, f"{answer.what} answers {answer.status}")
            demand(not answer.body, f"{answer.what}: 204 has a body")
            now = (await site.good(form.url, Key.OWNER)).value()
            demand(now == value, f"{answer.what}: {value!r} was written, {now!r} is read")


@clause(
    "basic.refused-write",
    "A value that does not fit the schema is refused with 400 and Problem Details, and nothing changes",
    Need.OWNER,
    Need.WRITABLE,
    where=f"{_PROFILE} writeproperty; device-api.md section 1",
    remedy="check type, bounds and choices before anything is applied",
)
async def refused_write(site: Site) -> None:
    for name, form in site.writable().items():
        before = (await site.good(form.url, Key.OWNER)).value()
        for value in wrong(site.affordances("properties")[name]):
            answer = await site.send("PUT", form.url, Key.OWNER, content=value)
            refused(answer, 400)
            now = (await site.good(form.url, Key.OWNER)).value()
            demand(now == before, f"{answer.what}: {value!r} was refused and applied all the same")


@clause(
    "basic.writemultipleproperties",
    "PUT of an object of bare values answers 204 and applies all of them",
    Need.OWNER,
    Need.WRITE_ALL,
    Need.WRITABLE,
    where=f"{_PROFILE} writemultipleproperties",
    remedy="apply every member before you answer 204",
)
async def writemultiple(site: Site) -> None:
    url, before, wanted = await _two(site)
    answer = await site.send("PUT", url, Key.OWNER, content=wanted)
    try:
        demand(answer.status == 204, f"{answer.what} answers {answer.status}")
        for name, value in wanted.items():
            now = (await site.good(site.writable()[name].url, Key.OWNER)).value()
            demand(now == value, f"{answer.what}: {name} is {now!r} after {value!r} was written")
    finally:
        await site.send("PUT", url, Key.OWNER, content=before)


@clause(
    "basic.writemultiple-whole",
    "writemultipleproperties applies all or nothing: one bad member, and no other changes",
    Need.OWNER,
    Need.WRITE_ALL,
    Need.WRITABLE,
    where="device-api.md section 1",
    remedy="check all members before the first is applied",
)
async def writemultiple_whole(site: Site) -> None:
    url, before, wanted = await _two(site)
    if len(wanted) < 2:
        raise Inapplicable("fewer than two properties can be written")
    *good, last = wanted
    bad = {name: wanted[name] for name in good} | {last: wrong(site.affordances("properties")[last])[0]}
    for body in (bad, dict(reversed(list(bad.items())))):
        answer = await site.send("PUT", url, Key.OWNER, content=body)
        refused(answer, 400)
        for name, value in before.items():
            now = (await site.good(site.writable()[name].url, Key.OWNER)).value()
            demand(now == value, f"{answer.what} is refused, and {name} changed from {value!r} to {now!r}")


@clause(
    "basic.invoke-synchronous",
    "POST of a synchronous action answers 200 with its output, or 204 without body and content type",
    Need.OWNER,
    Need.SYNC_ACTION,
    where=f"{_PROFILE} invokeaction, synchronous",
    remedy="answer 204 when the action has no output",
)
async def invoke_synchronous(site: Site) -> None:
    for name, form in site.actions(synchronous=True).items():
        answer = await _invoke(site, name, form)
        output = members(site.affordances("actions")[name].get("output"))
        demand(answer.status == (200 if output else 204), f"{answer.what} answers {answer.status}")
        if output:
            reason = misfit(answer.value(), output, "the output")
            demand(reason is None, f"{answer.what}: {reason}")
        else:
            demand(not answer.body, f"{answer.what}: 204 has a body")
            demand("Content-Type" not in answer.headers, f"{answer.what}: 204 has a content type")


@clause(
    "basic.invoke-asynchronous",
    "POST of an asynchronous action answers 201 with Location and a status: status, href, timeRequested in RFC 3339",
    Need.OWNER,
    Need.ASYNC_ACTION,
    where=f"{_PROFILE} invokeaction, asynchronous",
    remedy="answer 201, Location and the ActionStatus object",
)
async def invoke_asynchronous(site: Site) -> None:
    for name, form in site.actions(synchronous=False).items():
        async with _running(site, name, form) as (answer, location):
            _judge_status(answer)
            demand(urljoin(form.url, str(answer.members()["href"])) == location, f"{answer.what}: href is not Location")


@clause(
    "basic.queryaction",
    "GET of an action's Location answers 200 with its status",
    Need.OWNER,
    Need.ASYNC_ACTION,
    where=f"{_PROFILE} queryaction",
    remedy="serve the status of each request at its Location",
)
async def queryaction(site: Site) -> None:
    name, form = next(iter(site.actions(synchronous=False).items()))
    async with _running(site, name, form) as (_, location):
        _judge_status(await site.good(location, Key.OWNER))


@clause(
    "basic.cancelaction",
    "DELETE of an action's Location answers 204, and its status is gone afterwards: 404",
    Need.OWNER,
    Need.ASYNC_ACTION,
    where=f"{_PROFILE} cancelaction",
    remedy="forget a cancelled action; there is no state for it",
)
async def cancelaction(site: Site) -> None:
    name, form = next(iter(site.actions(synchronous=False).items()))
    async with _running(site, name, form) as (_, location):
        answer = await site.send("DELETE", location, Key.OWNER)
        demand(answer.status == 204, f"{answer.what} answers {answer.status}")
        refused(await site.get(location, Key.OWNER), 404)


@clause(
    "basic.queryallactions",
    "GET of the actions answers 200 with an object of arrays by action name, newest first",
    Need.OWNER,
    Need.QUERY_ALL,
    Need.ASYNC_ACTION,
    where=f"{_PROFILE} queryallactions",
    remedy="list the requests of each action, the last one first",
)
async def queryallactions(site: Site) -> None:
    name, form = next(iter(site.actions(synchronous=False).items()))
    url = site.form("", "queryallactions").url
    async with _running(site, name, form) as (_, first), _running(site, name, form) as (_, second):
        answer = await site.good(url, Key.OWNER)
        listed = [urljoin(form.url, str(members(entry).get("href"))) for entry in entries(answer.members().get(name))]
        for location in (first, second):
            demand(location in listed, f"{answer.what}: {name} lacks the request {location}")
        demand(listed.index(second) < listed.index(first), f"{answer.what}: {name} is not newest first")


@clause(
    "basic.action-input",
    "Input that does not fit the schema of an action is refused with 400 and Problem Details, unknown members too",
    Need.OWNER,
    Need.INPUT_ACTION,
    where=f"{_PROFILE} invokeaction; device-api.md section 1",
    remedy="check the input against its data schema; refuse members that it does not have",
)
async def action_input(site: Site) -> None:
    form = site.input_action()
    assert form is not None, "Need.INPUT_ACTION was checked"
    schema = members(site.affordances("actions")[form.name].get("input"))
    good = members(another(schema))
    cases: list[object] = [good | {"unknown member": 1}, "no object"]
    for name, inner in members(schema.get("properties")).items():
        cases += [good | {name: value} for value in wrong(members(inner))]
    cases += [{k: v for k, v in good.items() if k != name} for name in entries(schema.get("required"))]
    for value in cases:
        answer = await site.send("POST", form.url, Key.OWNER, content=value)
        demand(answer.status == 400, f"{answer.what} with {value!r:.80} answers {answer.status}, must be 400")
        refused(answer, 400)


@clause(
    "basic.write-media",
    "A body that is not application/json is refused with 415",
    Need.OWNER,
    Need.WRITABLE,
    where="device-api.md section 1",
    remedy="look at Content-Type before the body",
)
async def write_media(site: Site) -> None:
    form = next(iter(site.writable().values()))
    for media in ("text/plain", "application/xml"):
        refused(await site.send("PUT", form.url, Key.OWNER, body=b"1", headers={"Content-Type": media}), 415)


@clause(
    "basic.write-json",
    "A body that is no JSON, no UTF-8 or nested too deeply is refused with 400",
    Need.OWNER,
    Need.WRITABLE,
    where="device-api.md section 1",
    remedy="catch what the parser says; bound the depth before it runs",
)
async def write_json(site: Site) -> None:
    form = next(iter(site.writable().values()))
    for body in (b"", b"{", b"nan", b"NaN", b"'1'", b"\xff\xfe1", b"1 2", b"[" * 2_000 + b"]" * 2_000):
        answer = await site.send("PUT", form.url, Key.OWNER, body=body)
        demand(answer.status == 400, f"{answer.what} with {body[:20]!r} answers {answer.status}, must be 400")
        refused(answer, 400)


@asynccontextmanager
async def _changed(site: Site, name: str, form: Form) -> AsyncIterator[tuple[object, Answer]]:
    """Write another value, yield it and the answer, and put the old one back."""
    before = (await site.good(form.url, Key.OWNER)).value()
    value = another(site.affordances("properties")[name], before)
    answer = await site.send("PUT", form.url, Key.OWNER, content=value)
    try:
        yield value, answer
    finally:
        await site.send("PUT", form.url, Key.OWNER, content=before)


async def _two(site: Site) -> tuple[str, dict[str, object], dict[str, object]]:
    """Return the URL to write several at, the present values of at most two properties, and others for them."""
    chosen = list(site.writable().items())[:2]
    before = {name: (await site.good(form.url, Key.OWNER)).value() for name, form in chosen}
    wanted = {name: another(site.affordances("properties")[name], value) for name, value in before.items()}
    return site.form("", "writemultipleproperties").url, before, wanted


async def _invoke(site: Site, name: str, form: Form) -> Answer:
    schema = members(site.affordances("actions")[name].get("input"))
    return await site.send("POST", form.url, Key.OWNER, content=another(schema) if schema else None)


@asynccontextmanager
async def _running(site: Site, name: str, form: Form) -> AsyncIterator[tuple[Answer, str]]:
    """Invoke an asynchronous action, yield the answer and its absolute Location, and cancel it."""
    answer = await _invoke(site, name, form)
    demand(answer.status == 201, f"{answer.what} answers {answer.status}, must be 201")
    demand(answer.header("Location"), f"{answer.what}: 201 has no Location")
    location = urljoin(form.url, answer.header("Location"))
    try:
        yield answer, location
    finally:
        await site.send("DELETE", location, Key.OWNER)


def _judge_status(answer: Answer) -> None:
    body = answer.members()
    demand(body.get("status") in _STATES, f"{answer.what}: status is {body.get('status')!r}, must be one of {_STATES}")
    demand(isinstance(body.get("href"), str), f"{answer.what}: href is {body.get('href')!r}")
    for name in ("timeRequested", "timeEnded"):
        if name == "timeRequested" or name in body:
            found = body.get(name)
            demand(isinstance(found, str) and RFC3339.fullmatch(found), f"{answer.what}: {name} is {found!r}")
