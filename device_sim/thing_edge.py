"""What all routes of a Thing share: which Thing, who asks and what may they, and how an answer leaves the device.

An answer to a licensee bears the device's signature over what it holds (`chains.market.data_provenance`). An answer to
a signed request is sealed as well (`chains.market.data_seal`), always: were it negotiated, a relay could strip the
wish and read along. Spec: `specs/protocol/device-api.md` sections 3, 6 and 7.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from aiohttp import web

from chains.http.problem import Refusal, bad_field, nothing_served, problem
from chains.http.requests import query_of
from chains.market.data_provenance import signed_headers
from chains.market.data_seal import CONTENT_CODING, MEDIA_TYPE, seal
from device_sim.access import REALM, Denial, Licence, Reason, Signed
from device_sim.clock import ChainClock
from device_sim.observations import Scalar
from device_sim.owner_token import Owner
from device_sim.thing import Thing
from device_sim.worker import Worker

_P = ParamSpec("_P")
_T = TypeVar("_T")

ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")
ALL_TIME = 1 << 50
"""Later than any device time, ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who asks for what of which Thing: a licensee, or the owner if `licence` is None."""

    thing: Thing
    licence: Licence | None
    is_sealed: bool = False
    expires: int = 0
    """Chain seconds at which the access ends."""

    @property
    def principal(self) -> str:
        """Return the name under which open streams are counted."""
        name = "owner" if self.licence is None else self.licence.name
        return f"{self.thing.device.hex()}/{name}"

    @property
    def readable(self) -> tuple[int, int]:
        """Return the device ms that may be read, half open."""
        return (0, ALL_TIME) if self.licence is None else (self.licence.readable_from, self.licence.readable_until)


class ThingEdge:
    """Admits requests to `things`, keyed by address; `clock` is the devices' chain time."""

    def __init__(self, things: Mapping[bytes, Thing], clock: ChainClock, worker: Worker) -> None:
        self.things = things
        self.clock = clock
        self.worker = worker

    def thing(self, request: web.Request) -> Thing:
        """Return the Thing that the path names, or refuse."""
        text = request.match_info["device"]
        if not ADDRESS.fullmatch(text):
            raise bad_field("device", text, "an address, 0x and 40 hexadecimal digits")
        found = self.things.get(bytes.fromhex(text[2:]))
        if found is None:
            raise Refusal(
                nothing_served(request.path, "this gateway does not serve that device; its own are at /things")
            )
        return found

    def opened(self, request: web.Request, *query: str) -> Access:
        """Return what a licensee or the owner may do here, or refuse with 401; `query`: the parameters permitted."""
        access = self.judged(request)
        query_of(request, query)
        return access

    def judged(self, request: web.Request) -> Access:
        """Return what the request's credential opens, or refuse with 401."""
        thing = self.thing(request)
        now = self.clock.now()
        method = "GET" if request.method == "HEAD" else request.method
        verdict = thing.keys.judge(request.headers.get("Authorization"), method=method, path=request.raw_path, now=now)
        match verdict:
            case Denial():
                raise Refusal(unauthorized(verdict))
            case Owner():
                return Access(thing=thing, licence=None, expires=verdict.expires)
            case Signed(licence=licence):
                return Access(thing=thing, licence=licence, is_sealed=True, expires=licence.end)
            case Licence():
                return Access(thing=thing, licence=verdict, expires=verdict.end)

    def owned(self, request: web.Request) -> Access:
        """Return the owner's access, or refuse: 401 without a key, 403 for a licensee."""
        access = self.opened(request)
        if access.licence is not None:
            raise Refusal(
                problem(
                    403,
                    "a licence reads; only the owner writes, invokes and sees earnings: use the owner's token",
                    kind="owner-only",
                )
            )
        return access

    def device_now(self, thing: Thing) -> int:
        """Return the device time (ms). Raises ClockNotSet."""
        return thing.calendar.device_ms(self.clock.now())

    async def current(self, thing: Thing) -> dict[str, Scalar]:
        """Return the present value of every property but history, or refuse with 503."""
        values = await self.run(thing, thing.current, self.device_now(thing))
        if values is None:
            raise Refusal(
                problem(
                    503,
                    "the fridge has just been started; ask again in a few seconds",
                    kind="not-ready",
                    headers={"Retry-After": "2"},
                )
            )
        return values

    async def run(self, thing: Thing, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """Return what `call`, which belongs to the worker thread, says of a Thing that has come to the present."""
        if thing.is_sleeper:
            while not await self.worker.run(thing.live, now := self.device_now(thing), since_ms=now):
                pass
        return await self.worker.run(call, *args, **kwargs)

    async def begin_listening(self, thing: Thing) -> None:
        """Let listeners begin with what is present: only changes from now on are told."""
        if not thing.feed.is_heard:
            values = await self.current(thing)
            requests = await self.run(thing, thing.skip_news)
            thing.feed.begin(values, requests)

    async def tell(self, thing: Thing) -> None:
        """Tell everybody who listens to a Thing what is new there."""
        await tell_listeners(thing, self.worker, self.device_now(thing))

    def proved(self, request: web.Request, access: Access, body: bytes) -> dict[str, str]:
        """Return the headers by which a licensee can prove that this device served `body`; none for the owner."""
        licence, key = access.licence, access.thing.key
        if licence is None or key is None:
            return {}
        return signed_headers(
            key,
            licence.id,
            device=licence.device,
            buyer=licence.buyer,
            time=int(self.clock.now()),
            method="GET",
            target=request.raw_path,
            body=body,
        )

    def answer(
        self,
        request: web.Request,
        access: Access,
        body: bytes,
        content_type: str = "application/json",
        headers: Mapping[str, str] | None = None,
    ) -> web.Response:
        """Return a 200 answer to somebody who may have it: signed for a licensee, sealed for a signed request."""
        own = {"Cache-Control": "no-store"}
        said = {**(headers or {}), **self.proved(request, access, body)}
        if not access.is_sealed:
            return web.Response(body=body, content_type=content_type, headers=own | said)
        assert access.licence is not None
        inside = {"content-type": content_type, **said}
        return web.Response(
            body=seal(access.licence.content_key, 200, inside, body),
            content_type=MEDIA_TYPE,
            headers={**own, "Content-Encoding": CONTENT_CODING},
        )


async def tell_listeners(thing: Thing, worker: Worker, now_ms: int) -> None:
    """Publish what is new at a Thing, if anybody listens."""
    if thing.feed.is_heard:
        thing.feed.publish(await worker.run(thing.news, now_ms))


def unauthorized(denial: Denial) -> web.Response:
    """Return the 401 answer with both challenges (RFC 6750, RFC 7617)."""
    answer = problem(401, denial.detail, kind=denial.reason.value)
    quoted = denial.detail.replace("\\", "").replace('"', "'")
    error = "" if denial.reason is Reason.MISSING else f', error="invalid_token", error_description="{quoted}"'
    answer.headers.add("WWW-Authenticate", f'Bearer realm="{REALM}"{error}')
    answer.headers.add("WWW-Authenticate", f'Basic realm="{REALM}"')
    return answer
