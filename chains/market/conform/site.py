"""The device under judgement, as far as an outsider can know it: its description, its URLs, the keys that were given.

Everything of the Web of Things is found through the forms of the description; what is ours lies at fixed places
relative to the Thing's URL (`specs/protocol/device-api.md`).
"""

from __future__ import annotations

import asyncio
import base64
import json
import re
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit

import aiohttp

from chains.crypto.key_record import request_key, request_mac
from chains.market.conform.clauses import Need, Violated, demand
from chains.market.conform.errors import TargetUnreachable
from chains.market.conform.visitor import TIMEOUT_SECONDS, Answer, Visitor

SSE = "text/event-stream"
NO_HEADERS: Mapping[str, str] = MappingProxyType({})
_TEMPLATE = re.compile(r"\{[^}]*\}")
_DEFAULT_OPS = {
    "properties": ("readproperty", "writeproperty"),
    "actions": ("invokeaction",),
    "events": ("subscribeevent", "unsubscribeevent"),
}
_PROBLEM = "application/problem+json"


class Key(Enum):
    """Which key a request shows; READER is the licensee's if there is one, else the owner's."""

    NONE = "no key"
    READER = "a key"
    CREDENTIAL = "the credential"
    OWNER = "the owner's token"


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence name `round-lot-rank` and its 32-byte credential."""

    name: str
    credential: bytes = field(repr=False)

    def bearer(self) -> str:
        """Return the value of a Bearer Authorization header."""
        return f"Bearer {self.credential.hex()}"

    def basic(self, user: str | None = None) -> str:
        """Return the value of a Basic Authorization header, by default under the licence's own name."""
        pair = f"{self.name if user is None else user}:{self.credential.hex()}"
        return "Basic " + base64.b64encode(pair.encode()).decode()

    def signed(self, method: str, target: str, seconds: int) -> str:
        """Return the value of a Latchkey Authorization header over method, request target and chain time."""
        mac = request_mac(request_key(self.credential), method, target, seconds)
        return f'Latchkey licence="{self.name}", time="{seconds}", mac="{mac.hex()}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the person who runs the kit gave it; `patience` in seconds bounds every wait for something to happen.

    `quiet`: how long a stream may say nothing, the 15 s of the specification and some. `flood`: how many requests the
    gateway may be sent in one go, 0 for none.
    """

    licence: Licence | None = None
    content_key: bytes | None = field(default=None, repr=False)
    owner_token: str | None = field(default=None, repr=False)
    expired: Licence | None = None
    foreign: Licence | None = None
    patience: float = 20.0
    quiet: float = 17.0
    flood: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of an affordance (`name` is empty at the level of the Thing); `url` is absolute, without a template."""

    name: str
    url: str
    subprotocol: str


class Site:
    """A device and the means to question it; made by `open_site`."""

    def __init__(self, visitor: Visitor, means: Means, *, url: str, description: Answer, gateway: str | None) -> None:
        self.visitor = visitor
        self.means = means
        self.description = description
        self.gateway = gateway
        """URL of the gateway without final slash; None for a device that stands alone."""
        try:
            parsed: object = json.loads(description.body)
        except (ValueError, RecursionError):
            parsed = None
        self.is_thing = isinstance(parsed, dict)
        self.thing = members(parsed)
        base = self.thing.get("base")
        self.url = url if url.endswith("/") else url + "/"
        self._base = base if isinstance(base, str) and urlsplit(base).netloc else self.url
        self._clock: tuple[float, float] | None = None

    # --- what the description says ----------------------------------------------------------------------------------

    def affordances(self, kind: str) -> dict[str, dict[str, object]]:
        """Return the affordances of `properties`, `actions` or `events` that are objects, by name."""
        return {name: entry for name, entry in members(self.thing.get(kind)).items() if isinstance(entry, dict)}

    def forms(self, kind: str, op: str, subprotocol: str = "") -> Iterator[Form]:
        """Yield the forms of an operation; `kind` is empty for the Thing's own. `subprotocol` is compared exactly."""
        owners = self.affordances(kind) if kind else {"": self.thing}
        for name, entry in owners.items():
            for form in map(members, entries(entry.get("forms"))):
                href, found = form.get("href"), form.get("subprotocol", "")
                if isinstance(href, str) and op in _ops(kind, entry, form) and found == subprotocol:
                    yield Form(name=name, url=urljoin(self._base, _TEMPLATE.sub("", href)), subprotocol=subprotocol)

    def form(self, kind: str, op: str, subprotocol: str = "") -> Form:
        """Return the first form of an operation; needs must have made sure that there is one."""
        return next(self.forms(kind, op, subprotocol))

    def readable(self) -> dict[str, Form]:
        """Return the forms by which properties are read, by name."""
        return {form.name: form for form in reversed(list(self.forms("properties", "readproperty")))}

    def writable(self) -> dict[str, Form]:
        """Return the forms by which properties are written, by name."""
        return {form.name: form for form in reversed(list(self.forms("properties", "writeproperty")))}

    def actions(self, *, synchronous: bool) -> dict[str, Form]:
        """Return the forms by which actions of one kind are invoked, by name."""
        known = self.affordances("actions")
        return {
            form.name: form
            for form in reversed(list(self.forms("actions", "invokeaction")))
            if known[form.name].get("synchronous") is synchronous
        }

    def settable(self, subprotocol: str) -> tuple[str, str, str] | None:
        """Return (name, URL to write, URL to observe) of a property that a write can be seen to change."""
        writable = self.writable()
        for form in self.forms("properties", "observeproperty", subprotocol):
            if form.name in writable:
                return form.name, writable[form.name].url, form.url
        return None

    def alternate(self) -> str | None:
        """Return the URL of the Web Thing face, if the description links to one."""
        for link in map(members, entries(self.thing.get("links"))):
            href, kind = link.get("href"), link.get("type")
            if link.get("rel") == "alternate" and isinstance(href, str) and kind == "application/json":
                return urljoin(self._base, href)
        return None

    def lacks(self, need: Need) -> bool:
        """Tell whether what a clause needs is missing."""
        has = {
            Need.THING: self.is_thing,
            Need.READER: self.means.licence is not None or self.means.owner_token is not None,
            Need.CREDENTIAL: self.means.licence is not None,
            Need.CONTENT_KEY: self.means.licence is not None and self.means.content_key is not None,
            Need.OWNER: self.means.owner_token is not None,
            Need.EXPIRED: self.means.expired is not None,
            Need.FOREIGN: self.means.foreign is not None,
            Need.PROPERTY: self.readable(),
            Need.WRITABLE: self.writable(),
            Need.READ_ONLY: self.readable().keys() - self.writable().keys(),
            Need.SETTABLE_STREAM: self.settable("sse"),
            Need.SETTABLE_POLL: self.settable("longpoll"),
            Need.READ_ALL: self._has("", "readallproperties"),
            Need.WRITE_ALL: self._has("", "writemultipleproperties"),
            Need.OBSERVE_ALL: self._has("", "observeallproperties", "sse"),
            Need.QUERY_ALL: self._has("", "queryallactions"),
            Need.SUBSCRIBE_ALL: self._has("", "subscribeallevents", "sse"),
            Need.ACTION: self._has("actions", "invokeaction"),
            Need.SYNC_ACTION: self.actions(synchronous=True),
            Need.ASYNC_ACTION: self.actions(synchronous=False),
            Need.INPUT_ACTION: self.input_action(),
            Need.EVENT_STREAM: self._has("events", "subscribeevent", "sse"),
            Need.EVENT_POLL: self._has("events", "subscribeevent", "longpoll"),
            Need.WEBTHING: self.alternate(),
            Need.GATEWAY: self.gateway,
            Need.FLOOD: self.means.flood,
        }
        return not has[need]

    def _has(self, kind: str, op: str, subprotocol: str = "") -> bool:
        return next(self.forms(kind, op, subprotocol), None) is not None

    def input_action(self) -> Form | None:
        """Return the form of an action whose input is an object, if there is one."""
        for form in self.forms("actions", "invokeaction"):
            if members(self.affordances("actions")[form.name].get("input")).get("type") == "object":
                return form
        return None

    # --- asking -----------------------------------------------------------------------------------------------------

    def at(self, path: str) -> str:
        """Return the URL of something of ours, relative to the Thing."""
        return self.url + path

    def authorization(self, key: Key) -> dict[str, str]:
        """Return the headers that show a key."""
        means = self.means
        if key is Key.OWNER or (key is Key.READER and means.licence is None):
            return {"Authorization": f"Bearer {means.owner_token}"} if means.owner_token is not None else {}
        if key is Key.NONE or means.licence is None:
            return {}
        return {"Authorization": means.licence.bearer()}

    async def get(
        self,
        url: str,
        key: Key = Key.READER,
        *,
        headers: Mapping[str, str] = NO_HEADERS,
        seconds: float = TIMEOUT_SECONDS,
    ) -> Answer:
        """Get an absolute URL."""
        return await self.send("GET", url, key, headers=headers, seconds=seconds)

    async def send(
        self,
        method: str,
        url: str,
        key: Key = Key.READER,
        *,
        content: object = None,
        body: bytes | None = None,
        headers: Mapping[str, str] = NO_HEADERS,
        seconds: float = TIMEOUT_SECONDS,
    ) -> Answer:
        """Send a request; `content` is sent as JSON unless `body` is given."""
        found = self.authorization(key) | dict(headers)
        if content is not None and body is None:
            body = json.dumps(content).encode()
        if body is not None:
            found.setdefault("Content-Type", "application/json")
        deadline = time.monotonic() + self.means.patience
        while True:
            answer = await self.visitor.send(method, url, found, body, seconds=seconds)
            pause = _pause(answer.status, answer.header("Retry-After"), deadline)
            if pause is None:
                return answer
            await asyncio.sleep(pause)

    async def good(self, url: str, key: Key = Key.READER, *, headers: Mapping[str, str] = NO_HEADERS) -> Answer:
        """Get an absolute URL that must answer 200. Raises Violated."""
        answer = await self.get(url, key, headers=headers)
        demand(answer.status == 200, f"{answer.what} answers {answer.status}, must be 200")
        return answer

    @asynccontextmanager
    async def stream(
        self, url: str, key: Key = Key.READER, *, headers: Mapping[str, str] = NO_HEADERS
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Open an event stream."""
        found = {"Accept": SSE} | self.authorization(key) | dict(headers)
        deadline = time.monotonic() + self.means.patience
        while True:
            async with self.visitor.stream(url, found) as response:
                pause = _pause(response.status, response.headers.get("Retry-After", ""), deadline)
                if pause is None:
                    yield response
                    return
            await asyncio.sleep(pause)

    async def signed(self, url: str, *, shift: int = 0) -> Answer:
        """Get a URL with a signed request, its time `shift` seconds off the device's clock."""
        assert self.means.licence is not None, "the clause needs a credential"
        authorization = self.means.licence.signed("GET", target(url), await self.device_time() + shift)
        return await self.get(url, Key.NONE, headers={"Authorization": authorization})

    async def device_time(self) -> int:
        """Return the chain time of the device, which it states with a licence. Raises Violated."""
        if self._clock is None:
            now = (await self.good(self.at("licence"), Key.CREDENTIAL)).members().get("now")
            if not isinstance(now, int):
                raise Violated(f"{self.at('licence')}: `now` is {now!r}, must be chain time in seconds")
            self._clock = float(now), time.monotonic()
        return int(self._clock[0] + time.monotonic() - self._clock[1])


def _pause(status: int, retry_after: str, deadline: float) -> int | None:
    """Return for how many seconds a device asks us to wait, None if it does not or that would be past `deadline`.

    One that has just been started may ask for a moment, and so may one that counts streams which were closed a moment
    ago; whoever waits as told must be served in the end.
    """
    if status not in (429, 503) or not retry_after.isdigit() or time.monotonic() + int(retry_after) > deadline:
        return None
    return int(retry_after)


async def open_site(visitor: Visitor, means: Means, url: str) -> Site:
    """Find the Thing that a URL leads to: its own, or the first one behind a gateway. Raises TargetUnreachable."""
    answer = await _described(visitor, url)
    gateway = _gateway_of(url)
    if gateway is not None and await _stands_alone(visitor, gateway, answer):
        gateway = None
    site = Site(visitor, means, url=url, description=answer, gateway=gateway)
    if site.is_thing and "ThingDirectory" in [*entries(site.thing.get("@type")), site.thing.get("@type")]:
        root = url.removesuffix("/").removesuffix("/.well-known/wot")
        listing = await _described(visitor, f"{root}/things?limit=1")
        try:
            first = members(next(iter(listing.entries()), None))
        except Violated as violated:
            raise TargetUnreachable(url=url, reason=str(violated)) from None
        base = first.get("base")
        if not isinstance(base, str):
            raise TargetUnreachable(url=url, reason="the gateway's first entry of /things has no base")
        site = Site(visitor, means, url=base, description=await _described(visitor, base), gateway=root)
    return site


async def _described(visitor: Visitor, url: str) -> Answer:
    try:
        return await visitor.send("GET", url, {}, None)
    except Violated as violated:
        raise TargetUnreachable(url=url, reason=str(violated)) from None


async def _stands_alone(visitor: Visitor, root: str, description: Answer) -> bool:
    """Tell whether the server describes at its root the very Thing that is judged: it is no gateway then."""
    try:
        answer = await visitor.send("GET", f"{root}/.well-known/wot", {}, None)
    except Violated:
        return False
    return answer.status == 200 and answer.body == description.body


def _gateway_of(url: str) -> str | None:
    before, found, _ = url.rpartition("/things/")
    return before if found else None


def _ops(kind: str, entry: Mapping[str, object], form: Mapping[str, object]) -> list[object]:
    """Return the operations of a form, with the defaults of TD 1.1 section 5.4."""
    op = form.get("op")
    if op is not None:
        return entries(op) if isinstance(op, list) else [op]
    left = {"writeproperty"} if entry.get("readOnly") is True else set()
    left |= {"readproperty"} if entry.get("writeOnly") is True else set()
    return [name for name in _DEFAULT_OPS.get(kind, ()) if name not in left]


def members(value: object) -> dict[str, object]:
    """Return a JSON object as it is, and anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def entries(value: object) -> list[object]:
    """Return a JSON array as it is, and anything else as an empty one."""
    return value if isinstance(value, list) else []


def target(url: str) -> str:
    """Return the request target of a URL: path and query exactly as written."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def refused(answer: Answer, status: int, *kinds: str) -> dict[str, object]:
    """Return the Problem Details of a refusal; demand its status and, if given, one of the types.

    Raises Violated.
    """
    demand(answer.status == status, f"{answer.what} answers {answer.status}, must be {status}")
    demand(answer.media == _PROBLEM, f"{answer.what}: the media type of {status} is {answer.media}, must be {_PROBLEM}")
    body = answer.members()
    demand(body.get("status") == status, f"{answer.what}: the member status is {body.get('status')!r}, not {status}")
    for name in ("type", "title", "detail"):
        demand(isinstance(body.get(name), str) and body[name], f"{answer.what}: the problem has no text in {name}")
    demand(
        not kinds or body["type"] in kinds, f"{answer.what}: the type is {body['type']}, must be {' or '.join(kinds)}"
    )
    return body
