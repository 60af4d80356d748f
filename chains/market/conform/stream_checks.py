"""Clauses of the HTTP SSE profile and of long polls. Where a change is needed, the owner's token makes one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass

import aiohttp

from chains.market.conform.clauses import Inapplicable, Need, Violated, clause, demand
from chains.market.conform.data_schema import RFC3339, another, misfit
from chains.market.conform.site import SSE, Key, Site, entries, members, refused

_SSE = "HTTP SSE profile"
QUIET_SECONDS = 0.4
OPEN_STREAMS = 8
"""How many streams and polls one credential may hold open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One server-sent event."""

    event: str
    id: str
    data: str

    def value(self, where: str) -> object:
        """Return the data as JSON. Raises Violated."""
        try:
            parsed: object = json.loads(self.data)
        except ValueError:
            raise Violated(
                f"{where}: the data of {self.event or 'an unnamed event'} is no JSON: {self.data[:60]!r}"
            ) from None
        return parsed


async def messages(response: aiohttp.ClientResponse) -> AsyncIterator[Message]:
    """Yield the events of a stream as they come. Raises Violated when it ends."""
    found: dict[str, list[str]] = {}
    while True:
        raw = await response.content.readline()
        if not raw:
            raise Violated(f"GET {response.url}: the stream ended")
        line = raw.decode("utf-8", "replace").rstrip("\r\n")
        if line:
            name, _, value = line.partition(":")
            found.setdefault(name, []).append(value.removeprefix(" "))
        elif "data" in found:
            yield Message(
                event=found.get("event", [""])[-1], id=found.get("id", [""])[-1], data="\n".join(found["data"])
            )
            found = {}
        else:
            found = {}


async def first(response: aiohttp.ClientResponse, seconds: float, name: str = "") -> Message | None:
    """Return the next event, of that name if one is given; None when none comes in time. Raises Violated."""
    try:
        async with asyncio.timeout(seconds):
            async for message in messages(response):
                if not name or message.event == name:
                    return message
    except TimeoutError:
        pass
    except (aiohttp.ClientError, OSError) as error:
        raise Violated(f"GET {response.url}: the stream broke: {error}") from None
    return None


def judge_stream(response: aiohttp.ClientResponse) -> None:
    """Demand that a stream has begun as one. Raises Violated."""
    demand(response.status == 200, f"GET {response.url} as a stream answers {response.status}, must be 200")
    media = response.headers.get("Content-Type", "").split(";")[0].strip()
    demand(media == SSE, f"GET {response.url} as a stream is of type {media}, must be {SSE}")


async def _provoke(site: Site, name: str, url: str) -> tuple[object, object]:
    """Write another value to a property; return the value before and the new one. Raises Violated."""
    before = (await site.good(url, Key.OWNER)).value()
    value = another(site.affordances("properties")[name], before)
    answer = await site.send("PUT", url, Key.OWNER, content=value)
    demand(answer.status == 204, f"{answer.what} answers {answer.status}, must be 204")
    return before, value


async def _observed(site: Site, url: str) -> None:
    """Observe a property at `url` as a stream, change it, and demand the event."""
    settable = site.settable("sse")
    assert settable is not None, "Need.SETTABLE_STREAM was checked"
    name, write_url, _ = settable
    async with site.stream(url) as response:
        judge_stream(response)
        before, value = await _provoke(site, name, write_url)
        try:
            message = await first(response, min(5.0, site.means.patience), name)
            demand(message, f"GET {url}: no event {name} after the property was changed")
            assert message is not None
            demand(
                message.value(url) == value, f"GET {url}: {name} was set to {value!r}, the event says {message.data}"
            )
            demand(RFC3339.fullmatch(message.id), f"GET {url}: the id {message.id!r} is no RFC 3339 time")
        finally:
            await site.send("PUT", write_url, Key.OWNER, content=before)


@clause(
    "sse.observeproperty",
    "observeproperty: text/event-stream; a change is an event named like the property, its data the JSON value, its id "
    "an RFC 3339 time",
    Need.OWNER,
    Need.SETTABLE_STREAM,
    where=f"{_SSE}, observeproperty",
    remedy="send event, id and data when the property changes",
)
async def observeproperty(site: Site) -> None:
    settable = site.settable("sse")
    assert settable is not None
    await _observed(site, settable[2])


@clause(
    "sse.observeallproperties",
    "observeallproperties: changes of all observable properties come in one stream, each named",
    Need.OWNER,
    Need.SETTABLE_STREAM,
    Need.OBSERVE_ALL,
    where=f"{_SSE}, observeallproperties",
    remedy="stream the collection of properties for Accept: text/event-stream",
)
async def observeall(site: Site) -> None:
    await _observed(site, site.form("", "observeallproperties", "sse").url)


async def _subscribed(site: Site, url: str, names: set[str]) -> None:
    async with site.stream(url) as response:
        judge_stream(response)
        message = await first(response, site.means.patience)
    if message is None:
        raise Inapplicable(f"no event happened within {site.means.patience:g} s")
    demand(message.event in names, f"GET {url}: an event is named {message.event!r}, must be one of {sorted(names)}")
    schema = members(site.affordances("events")[message.event].get("data"))
    reason = misfit(message.value(url), schema, "the data")
    demand(reason is None, f"GET {url}: {reason}")
    demand(RFC3339.fullmatch(message.id), f"GET {url}: the id {message.id!r} is no RFC 3339 time")


@clause(
    "sse.subscribeevent",
    "subscribeevent: text/event-stream; an event is named like its affordance, its data fits the declared schema, its "
    "id is an RFC 3339 time",
    Need.READER,
    Need.EVENT_STREAM,
    where=f"{_SSE}, subscribeevent",
    remedy="send event, id and data when the event happens",
)
async def subscribeevent(site: Site) -> None:
    form = site.form("events", "subscribeevent", "sse")
    await _subscribed(site, form.url, {form.name})


@clause(
    "sse.subscribeallevents",
    "subscribeallevents: all events come in one stream, each named",
    Need.READER,
    Need.SUBSCRIBE_ALL,
    where=f"{_SSE}, subscribeallevents",
    remedy="stream the collection of events for Accept: text/event-stream",
)
async def subscribeall(site: Site) -> None:
    await _subscribed(site, site.form("", "subscribeallevents", "sse").url, set(site.affordances("events")))


@clause(
    "sse.replay",
    "After Last-Event-ID, recorded events that came later are sent again",
    Need.READER,
    Need.SUBSCRIBE_ALL,
    where=f"{_SSE}, Last-Event-ID; device-api.md section 5",
    remedy="keep events, and begin the stream with those after Last-Event-ID",
)
async def replay(site: Site) -> None:
    url = site.form("", "subscribeallevents", "sse").url
    async with site.stream(url, headers={"Last-Event-ID": "2000-01-01T00:00:00Z"}) as response:
        judge_stream(response)
        replayed = await first(response, min(5.0, site.means.patience))
    async with site.stream(url) as response:
        judge_stream(response)
        seen = await first(response, min(5.0, site.means.patience))
    if replayed is None and seen is None:
        raise Inapplicable("no event was recorded before, and none happened meanwhile")
    demand(replayed, f"GET {url}: nothing is sent again after Last-Event-ID, although events happen")
    assert replayed is not None
    async with site.stream(url, headers={"Last-Event-ID": "2000-01-01T00:00:00Z"}) as response:
        again = await first(response, min(5.0, site.means.patience))
    demand(again == replayed, f"GET {url}: after one Last-Event-ID it begins with {replayed}, then with {again}")


@clause(
    "sse.keep-alive",
    "A quiet stream carries a comment at least every 15 s",
    Need.READER,
    Need.EVENT_STREAM,
    where="device-api.md section 5",
    remedy="send a line that begins with a colon",
)
async def keep_alive(site: Site) -> None:
    url = site.form("events", "subscribeevent", "sse").url
    async with site.stream(url) as response:
        judge_stream(response)
        try:
            async with asyncio.timeout(site.means.quiet):
                while True:
                    line = await response.content.readline()
                    demand(line, f"GET {url}: the stream ended")
                    if line.startswith(b":"):
                        return
        except TimeoutError:
            raise Violated(f"GET {url}: no comment within {site.means.quiet:g} s") from None


@clause(
    "sse.not-acceptable",
    "What is served as a stream only answers 406 to a caller who does not accept text/event-stream",
    Need.READER,
    where="device-api.md section 5; RFC 9110 section 15.5.7",
    remedy="look at Accept before a stream is begun",
)
async def not_acceptable(site: Site) -> None:
    urls = [site.at("stream")]
    urls += [form.url for form in site.forms("", "subscribeallevents", "sse")]
    for url in urls:
        refused(await site.get(url, headers={"Accept": "application/json"}), 406, "not-acceptable")


@clause(
    "poll.property",
    "A long poll of a property answers on a change only, with 200 and the new value",
    Need.OWNER,
    Need.SETTABLE_POLL,
    where="device-api.md section 5",
    remedy="hold the answer until the property changes",
)
async def poll_property(site: Site) -> None:
    settable = site.settable("longpoll")
    assert settable is not None
    name, write_url, url = settable
    asking = asyncio.create_task(site.get(url, Key.OWNER, seconds=site.means.patience))
    try:
        done, _ = await asyncio.wait({asking}, timeout=QUIET_SECONDS)
        demand(not done, f"GET {url}: the poll is answered although nothing changed")
        before, value = await _provoke(site, name, write_url)
        try:
            answer = await asking
        finally:
            await site.send("PUT", write_url, Key.OWNER, content=before)
        demand(answer.status == 200, f"{answer.what} answers {answer.status} after a change")
        demand(answer.value() == value, f"{answer.what}: {value!r} was written, the poll says {answer.value()!r}")
    finally:
        asking.cancel()


@clause(
    "poll.event",
    "A long poll of an event answers 200 with the event's data, as its schema says",
    Need.READER,
    Need.EVENT_POLL,
    where="device-api.md section 5",
    remedy="hold the answer until the event happens",
)
async def poll_event(site: Site) -> None:
    form = site.form("events", "subscribeevent", "longpoll")
    try:
        answer = await site.get(form.url, seconds=site.means.patience)
    except Violated:
        raise Inapplicable(f"no event {form.name} happened within {site.means.patience:g} s") from None
    if answer.status == 204:
        raise Inapplicable(f"no event {form.name} happened while it was asked for")
    demand(answer.status == 200, f"{answer.what} answers {answer.status}")
    reason = misfit(answer.value(), members(site.affordances("events")[form.name].get("data")), "the data")
    demand(reason is None, f"{answer.what}: {reason}")


@clause(
    "poll.head",
    "HEAD of a long poll answers 200 at once",
    Need.READER,
    Need.EVENT_POLL,
    where="device-api.md section 5",
    remedy="answer HEAD without waiting: clients try a URL with it before they poll",
)
async def poll_head(site: Site) -> None:
    urls = [form.url for form in site.forms("events", "subscribeevent", "longpoll")]
    urls += [form.url for form in site.forms("properties", "observeproperty", "longpoll")]
    for url in urls:
        answer = await site.send("HEAD", url, seconds=1.0)
        demand(answer.status == 200, f"{answer.what} answers {answer.status}, must be 200")


@clause(
    "poll.first-form",
    "Where an affordance is offered by long poll and by stream, the form for the long poll stands first",
    Need.EVENT_POLL,
    where="device-api.md section 5",
    remedy="put the longpoll form before the sse form: common clients take the first, and send no key with a stream",
)
async def first_form(site: Site) -> None:
    for kind, op in (("events", "subscribeevent"), ("properties", "observeproperty")):
        polls = {form.name for form in site.forms(kind, op, "longpoll")}
        streams = {form.name for form in site.forms(kind, op, "sse")}
        for name in polls & streams:
            kinds = [members(form).get("subprotocol") for form in entries(site.affordances(kind)[name].get("forms"))]
            demand(kinds.index("longpoll") < kinds.index("sse"), f"/{kind}/{name}: the stream stands before the poll")


@clause(
    "sse.cap",
    f"One credential holds at most {OPEN_STREAMS} streams and polls open; one more is refused with 429 and Retry-After",
    Need.CREDENTIAL,
    Need.EVENT_STREAM,
    where="device-api.md section 5",
    remedy="count the open streams of each licence",
)
async def cap(site: Site) -> None:
    url = site.form("events", "subscribeevent", "sse").url
    async with AsyncExitStack() as stack:
        for _ in range(OPEN_STREAMS):
            judge_stream(await stack.enter_async_context(site.stream(url, Key.CREDENTIAL)))
        answer = await site.get(url, Key.CREDENTIAL, headers={"Accept": SSE}, seconds=3.0)
        refused(answer, 429, "too-many")
        demand(answer.header("Retry-After"), f"{answer.what}: 429 has no Retry-After")
