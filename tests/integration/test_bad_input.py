"""Bad input at every route of a gateway and its devices: a clear refusal, nothing half-written, nobody else blocked.

`ROUTES` has one line for every route of the application; a route without a line fails the tests.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession
from aiohttp.web import AbstractRoute
from yarl import URL

from chains.http import requests
from device_sim.fleet import Fleet
from tests.support.fleet_world import World, is_ready, serving, settings, until
from tests.support.judged_fleet import owner_token

pytestmark = pytest.mark.slow
THING, STRANGER = "/things/{device}", "0x" + "ee" * 20
UNKNOWN_ID = "urn:uuid:00000000-0000-8000-8000-000000000000"
HEX20, SIGNATURE = "0x" + "01" * 20, "0x" + "11" * 64 + "1b"
NOT_JSON = (b"{", b"nan", b"NaN", b"'1'", b"\xff\xfe1", b"1 2", b"[" * 2_000 + b"]" * 2_000)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """What a route takes: path parameters, what opens it, a good body, and queries and bodies that are wrong."""

    place: str = ""
    is_open: bool = True
    good: object = None
    wrong: tuple[object, ...] = ()
    queries: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    """Paths of the same route that name nothing: 404."""
    may_be_empty: bool = False


def members(good: Json, **wrong: tuple[object, ...]) -> Route:
    """Return a route whose body has exactly the members of `good`; `wrong` values of each are refused."""
    bad: list[object] = [{**good, name: value} for name, values in wrong.items() for value in values]
    bad += [{key: value for key, value in good.items() if key != name} for name in good]
    return Route(good=good, wrong=(*bad, {**good, "street": "Main Street 1"}, [], "text", None, 5))


WHOLE = ("0", -1, 1.5, True, None, 1 << 60)
BYTES = ("0x12", "12", 5, None, "0x" + "zz" * 20)
SPANS = (
    "from=yesterday", "from=2026-13-01T00:00:00Z", "to=", "to=1e9", "fields=nothing", "fields=power,power", "fields=",
    "property=nothing", "property=power&fields=power", "after=x", "after=-1", "limit=0", "limit=x", "limit=",
    "limit=1.0", "limit=" + "9" * 30, "limit=1&limit=2",
)  # fmt: skip
TERMS: Json = {
    "type": "Enable", "device": HEX20, "reserve": 1, "licences": 1, "flags": 0, "nonce": 0, "deadline": 4_000_000_000,
    "signature": SIGNATURE,
}  # fmt: skip
ORDER = {name: value for name, value in TERMS.items() if name not in ("type", "device")}
VALUES: tuple[object, ...] = ("4", 0.5, 8.5, 4.3, True, None, {}, [4])
SUPER_COOL: tuple[Json, ...] = (
    {"duration": 0},
    {"duration": 21_601},
    {"duration": "60"},
    {"duration": 1.5},
    {"duration": True},
    {},
)
READ, OWN = Route(is_open=False), Route(is_open=False)

ROUTES: dict[tuple[str, str], Route] = {
    ("GET", "/"): Route(),
    ("GET", "/.well-known/wot"): Route(),
    ("GET", "/things"): Route(queries=("limit=0", "limit=101", "limit=x", "offset=-1", "offset=x", "limit=1&limit=2")),
    ("GET", "/things/{id}"): Route(gone=(f"/things/{UNKNOWN_ID}",)),
    ("GET", "/devices"): Route(),
    ("GET", "/health"): Route(),
    ("GET", "/ready"): Route(),
    ("GET", "/relay/{id}"): Route(gone=("/relay/" + "0" * 32, "/relay/1", "/relay/x", "/relay/" + "g" * 32)),
    ("POST", "/relay/owner"): members(
        TERMS, type=("Sell", 5, None), device=BYTES, reserve=WHOLE[1:4], licences=WHOLE[1:4], nonce=WHOLE,
        deadline=WHOLE, signature=BYTES,
    ),
    ("POST", "/relay/withdraw"): members(
        {"account": HEX20, "to": HEX20, "amount": "5", "fee": "1", "nonce": 0, "deadline": 4_000_000_000,
         "signature": SIGNATURE},
        account=BYTES, to=BYTES, amount=(5, "-1", "1.5", "x", "9" * 40, None), fee=(5, "", "０"), nonce=WHOLE,
        deadline=WHOLE, signature=BYTES,
    ),
    ("POST", "/relay/enrol"): members(
        {"device": HEX20, "model": 1, "serialHash": "0x" + "02" * 32, "certificate": SIGNATURE, "owner": HEX20,
         "gateway": HEX20, "counter": 1, "signature": SIGNATURE},
        device=BYTES, model=(*WHOLE, 1 << 32), serialHash=BYTES, certificate=BYTES, owner=BYTES, gateway=BYTES,
        counter=(*WHOLE, 1 << 32), signature=BYTES,
    ),
    ("POST", "/relay/check-in"): members(
        {"message": {"device": HEX20, "sequence": 1, "time": 1_800_000_000, "gateway": HEX20,
                     "attributes": "0x" + "00" * 32, "tdHash": "0x" + "03" * 32, "monthKeyRoot": "0x" + "04" * 32},
         "signature": SIGNATURE, "firstMonth": 0, "monthKeys": [HEX20] * 12},
        message=(5, None, {}, {"device": HEX20}), signature=BYTES, firstMonth=(*WHOLE, 1 << 32),
        monthKeys=(5, [], [HEX20] * 11, [HEX20] * 13, [5] * 12, ["0x12"] * 12),
    ),
    ("POST", "/relay/records"): members(
        {"device": HEX20, "round": "1", "lot": 0, "records": ["0x" + "05" * 65], "signature": SIGNATURE},
        device=BYTES, round=(1, "-1", "x", "", "9" * 30), lot=(*WHOLE, 16_384), signature=BYTES,
        records=(5, [], ["0x12"], [5], ["0x" + "05" * 65] * 7),
    ),
    ("GET", THING): Route(),
    ("GET", f"{THING}/"): Route(),
    ("GET", f"{THING}/td.jws"): Route(),
    ("GET", f"{THING}/icon.svg"): Route(),
    ("GET", f"{THING}/licence"): READ,
    ("GET", f"{THING}/properties"): READ,
    ("PUT", f"{THING}/properties"): Route(
        is_open=False, good={"mode": "cool"},
        wrong=({}, [], 5, None, {"mode": "hot"}, {"mode": 1}, {"temperature": 4}, {"fly": 1}, {"history": []},
               {"mode": "off", "targetTemperature": 99}, {"targetTemperature": 99, "mode": "off"},
               {"mode": "off", "fly": 1}),
    ),
    ("GET", f"{THING}/properties/{{name}}"): Route(place="power", is_open=False, gone=(f"{THING}/properties/fly",)),
    ("PUT", f"{THING}/properties/{{name}}"): Route(place="targetTemperature", is_open=False, good=4, wrong=VALUES),
    ("GET", f"{THING}/properties/history"): Route(is_open=False, queries=(*SPANS, "limit=1001")),
    ("GET", f"{THING}/properties/{{name}}/observe"): Route(
        place="power", is_open=False, gone=(f"{THING}/properties/energyTotal/observe",)
    ),
    ("GET", f"{THING}/actions"): READ,
    ("POST", f"{THING}/actions/{{name}}"): Route(
        place="superCool", is_open=False, good={"duration": 60}, gone=(f"{THING}/actions/fly",), may_be_empty=True,
        wrong=(*SUPER_COOL, {"duration": 60, "fly": 1}, [], "x", 5),
    ),
    ("GET", f"{THING}/actions/{{name}}/{{number}}"): Route(
        place="superCool", is_open=False, gone=(f"{THING}/actions/superCool/99999", f"{THING}/actions/superCool/x")
    ),
    ("DELETE", f"{THING}/actions/{{name}}/{{number}}"): Route(
        place="superCool", is_open=False, gone=(f"{THING}/actions/superCool/99999", f"{THING}/actions/fly/1")
    ),
    ("GET", f"{THING}/events"): READ,
    ("GET", f"{THING}/events/{{name}}"): Route(place="doorAjar", is_open=False, gone=(f"{THING}/events/fly",)),
    ("GET", f"{THING}/stream"): Route(is_open=False, queries=("after=x", "fields=nothing", "limit=5")),
    ("GET", f"{THING}/export"): Route(is_open=False, queries=(*SPANS, "limit=50001", "format=xml", "format=")),
    ("GET", f"{THING}/market"): Route(),
    ("GET", f"{THING}/market/certificate"): Route(),
    ("GET", f"{THING}/market/check-in"): Route(),
    ("GET", f"{THING}/market/records"): Route(queries=("limit=0", "limit=101", "limit=x", "round=x", "round=-1")),
    ("GET", f"{THING}/market/earnings"): OWN,
    ("POST", f"{THING}/market/token"): members(
        {"owner": HEX20, "expires": 1_800_000_000, "signature": SIGNATURE},
        owner=BYTES, expires=WHOLE, signature=BYTES,
    ),
    ("POST", f"{THING}/market/{{order}}"): Route(
        place="enable", is_open=False, good=ORDER,
        wrong=(*members(ORDER, nonce=WHOLE, deadline=WHOLE, signature=BYTES, reserve=WHOLE[:4]).wrong,
               {**ORDER, "type": "Pause"}, {**ORDER, "device": HEX20}),
    ),
    ("GET", f"{THING}/webthing"): Route(),
    ("GET", f"{THING}/webthing/properties"): READ,
    ("GET", f"{THING}/webthing/properties/{{name}}"): Route(
        place="power", is_open=False, gone=(f"{THING}/webthing/properties/fly",)
    ),
    ("PUT", f"{THING}/webthing/properties/{{name}}"): Route(
        place="targetTemperature", is_open=False, good={"targetTemperature": 4},
        wrong=(*({"targetTemperature": value} for value in VALUES), {}, {"mode": "off"}, [], 4,
               {"targetTemperature": 4, "mode": "off"}),
    ),
    ("GET", f"{THING}/webthing/actions"): READ,
    ("POST", f"{THING}/webthing/actions"): Route(
        is_open=False, good={"superCool": {"input": {"duration": 60}}},
        wrong=({}, [], 5, {"fly": {}}, {"superCool": 5}, {"superCool": {"input": 5}}, {"superCool": {"fly": 1}},
               *({"superCool": {"input": value}} for value in SUPER_COOL),
               {"superCool": {"input": {"duration": 60}}, "defrost": {}}),
    ),
    ("GET", f"{THING}/webthing/actions/{{name}}"): Route(
        place="superCool", is_open=False, gone=(f"{THING}/webthing/actions/fly",)
    ),
    ("POST", f"{THING}/webthing/actions/{{name}}"): Route(
        place="superCool", is_open=False, good={"superCool": {"input": {"duration": 60}}},
        wrong=({}, [], {"defrost": {}}, {"superCool": {"input": {"duration": 0}}}, {"superCool": None}),
    ),
    ("GET", f"{THING}/webthing/actions/{{name}}/{{number}}"): Route(
        place="superCool", is_open=False, gone=(f"{THING}/webthing/actions/superCool/99999",)
    ),
    ("DELETE", f"{THING}/webthing/actions/{{name}}/{{number}}"): Route(
        place="superCool", is_open=False, gone=(f"{THING}/webthing/actions/superCool/99999",)
    ),
    ("GET", f"{THING}/webthing/events"): READ,
    ("GET", f"{THING}/webthing/events/{{name}}"): Route(
        place="doorAjar", is_open=False, gone=(f"{THING}/webthing/events/fly",)
    ),
    ("*", THING): Route(),
    ("*", f"{THING}/{{tail}}"): Route(),
}  # fmt: skip
"""`*` is what is passed on to a device in a process of its own; the device itself judges it."""
OWN_ROUTES = {key: route for key, route in ROUTES.items() if key[0] != "*"}
WITH_BODY = {key: route for key, route in OWN_ROUTES.items() if route.good is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A running gateway, one of its devices and the owner's token."""

    fleet: Fleet
    session: ClientSession
    world: World
    device: str
    token: str

    def path(self, template: str, route: Route) -> str:
        names = {"{name}": route.place, "{order}": route.place, "{number}": "99999", "{tail}": "properties"}
        found = template.replace("{id}", UNKNOWN_ID if template.startswith("/things/") else "0" * 32)
        for name, value in names.items():
            found = found.replace(name, value)
        return found.replace("{device}", self.device)

    async def ask(
        self, method: str, path: str, *, body: bytes | None = None, media: str = "application/json", key: bool = True
    ) -> ClientResponse:
        headers = {"Authorization": f"Bearer {self.token}"} if key else {}
        headers |= {"Content-Type": media} if body is not None else {}
        url = URL(self.fleet.base_url + path, encoded=True)
        return await self.session.request(method, url, data=body, headers=headers)

    async def state(self) -> object:
        """Return everything that a request could have changed."""
        path = f"/things/{self.device}"
        values = await (await self.ask("GET", f"{path}/properties")).json()
        kept = {name: values[name] for name in ("targetTemperature", "freezerTargetTemperature", "mode")}
        actions = await (await self.ask("GET", f"{path}/actions")).json()
        rows = {device: (row.owner_nonce, row.is_enabled) for device, row in self.world.metadata.rows.items()}
        waiting = await self.fleet._worker.run(self.fleet._gateway._outbox.counts)
        return kept, actions, rows, waiting, len(self.world.auction.withdrawals)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Door]:
    world = World()
    options = settings(folder, upstreams={STRANGER: "http://127.0.0.1:1"}, check_in_every=100)
    async with serving(options, world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        device = min(fleet.park.devices)
        token = await owner_token(fleet, session, device, world.auction.time + 3_600)
        door = Door(fleet=fleet, session=session, world=world, device="0x" + device.hex(), token=token)

        async def is_awake() -> bool:
            return (await door.ask("GET", f"/things/{door.device}/properties")).status == 200

        await until("the fridge", is_awake)
        yield door


async def refused(answer: ClientResponse, *statuses: int) -> Json:
    """Check that an answer is Problem Details of one of the statuses; return it."""
    what = f"{answer.method} {answer.url}"
    assert answer.status in statuses, f"{what} answers {answer.status}: {(await answer.read())[:300]!r}"
    assert answer.content_type == "application/problem+json", what
    body: Json = json.loads(await answer.read())
    assert body["status"] == answer.status
    assert body["detail"]
    if body["type"] == "bad-field":
        assert {"field", "value"} & body.keys(), body
    return body


def lines(routes: dict[tuple[str, str], Route]) -> Iterator[tuple[str, str, Route]]:
    for (method, template), route in routes.items():
        yield method, template, route


async def test_every_route_of_the_application_has_a_line(tmp_path: Path) -> None:
    async with opened(tmp_path) as door:
        found = {
            (route.method, route.resource.canonical)
            for route in door.fleet.app.router.routes()
            if route.resource is not None and route.method != "HEAD"
        }
        assert found == ROUTES.keys()


async def test_queries_and_paths_that_are_wrong_are_refused_at_every_route(tmp_path: Path) -> None:
    async with opened(tmp_path) as door:
        before = await door.state()
        for method, template, route in lines(OWN_ROUTES):
            path = door.path(template, route)
            body = None if route.good is None else json.dumps(route.good).encode()
            for query in ("colour=red", "=", "%00=1", "limit=1&limit=1&colour=%0d%0aX-Evil:1", *route.queries):
                answer = await door.ask(method, f"{path}?{query}", body=body)
                assert "X-Evil" not in answer.headers
                await refused(answer, 400)
            await refused(await door.ask(method, f"{path}?x={'a' * 2_048}", body=body), 413)
            for gone in route.gone:
                await refused(await door.ask(method, gone.replace("{device}", door.device), body=body), 404)
            if template.startswith(THING):
                for device, status in (
                    ("0x12", 400),
                    ("x" * 300, 400),
                    ("0x" + "12" * 20, 404),
                    ("%0d%0aX-Evil:1", 400),
                ):
                    elsewhere = path.replace(door.device, device)
                    await refused(await door.ask(method, elsewhere, body=body), status)
        assert await door.state() == before


async def test_no_path_trick_leads_past_a_key_or_into_another_route(tmp_path: Path) -> None:
    async with opened(tmp_path) as door:
        for method, template, route in lines(OWN_ROUTES):
            path = door.path(template, route).rstrip("/") or "/x"
            head, _, last = path.rpartition("/")
            for trick in (f"{path}%00", f"{head}//{last}", f"{head}/%2e%2e/{last}", f"{path}/..%2f", f"{path}\\x"):
                await refused(await door.ask(method, trick, key=False), 400, 404, 405)
            if not route.is_open:
                await refused(await door.ask(method, path, key=False), 401)


async def test_a_method_that_a_path_lacks_is_405_with_what_it_has(tmp_path: Path) -> None:
    async with opened(tmp_path) as door:
        every = [route for route in door.fleet.app.router.routes() if route.resource is not None]
        for template, route in {template: route for (_, template), route in OWN_ROUTES.items()}.items():
            path = door.path(template, route)
            known = {entry.method for entry in every if _is_of(entry, path)} - {"*"}
            for method in {"GET", "PUT", "POST", "DELETE", "PATCH", "TRACE"} - known:
                answer = await door.ask(method, path, body=b"{", media="text/plain", key=False)
                await refused(answer, 405)
                assert set(answer.headers["Allow"].split(", ")) == known, path


def _is_of(route: AbstractRoute, path: str) -> bool:
    assert route.resource is not None
    info = route.resource.get_info()
    return info["pattern"].fullmatch(path) is not None if "pattern" in info else info["path"] == path


@pytest.mark.parametrize(("method", "template"), WITH_BODY)
async def test_bodies_that_are_wrong_change_nothing(tmp_path: Path, method: str, template: str) -> None:
    route = WITH_BODY[method, template]
    async with opened(tmp_path) as door:
        path, before = door.path(template, route), await door.state()
        for wrong in route.wrong:
            await refused(await door.ask(method, path, body=json.dumps(wrong).encode()), 400)
        for raw in (*NOT_JSON, *(() if route.may_be_empty else (b"",))):
            await refused(await door.ask(method, path, body=raw), 400)
        await refused(await door.ask(method, path, body=b'"' + b"a" * 8_192 + b'"'), 413)
        await refused(await door.ask(method, path, body=b"[" * 100_000), 413)
        for media in ("text/plain", "application/xml", "multipart/form-data; boundary=x"):
            await refused(await door.ask(method, path, body=json.dumps(route.good).encode(), media=media), 415)
        twice = re.sub(rb"^\{", b'{"signature": 1, "mode": 1, ', json.dumps(route.good).encode())
        if isinstance(route.good, dict):
            await refused(await door.ask(method, path, body=twice), 400)
        assert await door.state() == before


async def test_a_caller_who_never_ends_a_body_is_told_so_and_holds_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requests, "BODY_SECONDS", 1.0)
    async with opened(tmp_path) as door:
        before = await door.state()
        url = URL(door.fleet.base_url)
        slow = []
        for method, template, route in lines(WITH_BODY):
            reader, writer = await asyncio.open_connection(url.host, url.port)
            head = (
                f"{method} {door.path(template, route)} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {door.token}\r\n"
            )
            writer.write(f"{head}Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{{".encode())
            slow.append((method, template, reader, writer))
        # Some send half a request line or half a header and fall silent.
        for half in (b"GET /hea", b"GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "):
            reader, writer = await asyncio.open_connection(url.host, url.port)
            writer.write(half)
            slow.append(("", "", reader, writer))
        started = time.monotonic()
        assert (await door.ask("GET", "/health")).status == 200
        assert (await door.ask("GET", f"/things/{door.device}/properties")).status == 200
        assert time.monotonic() - started < 5
        for method, template, reader, writer in slow:
            if method:
                said = await asyncio.wait_for(reader.readuntil(b"\r\n"), 20)
                assert said.startswith(b"HTTP/1.1 408"), (method, template, said)
            writer.close()
        assert await door.state() == before


async def test_what_is_passed_on_is_limited_before_it_is_passed(tmp_path: Path) -> None:
    async with opened(tmp_path) as door:
        await refused(await door.ask("PUT", f"/things/{STRANGER}/properties", body=b"a" * 8_193), 413)
        await refused(await door.ask("GET", f"/things/{STRANGER}/?x={'a' * 2_048}"), 413)
        for method, path in (("GET", ""), ("GET", "/"), ("PUT", "/properties/mode"), ("GET", "/%2e%2e/health")):
            await refused(await door.ask(method, f"/things/{STRANGER}{path}"), 502)
