"""The Thing directory lists what devices signed, fetches only from where it may, and bounds every search."""

from __future__ import annotations

import asyncio
import hashlib
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from chains.base.errors import MalformedValue
from chains.metadata import events as ev
from device_sim import td
from node.directory import descriptions, jsonpath, thing_events
from node.directory.columns import ALL
from node.directory.descriptions import Descriptions, PublicResolver, Wanted, is_reachable, url_of
from node.directory.errors import DescriptionRefused
from node.directory.publisher import Change
from node.directory.records import RECORD
from node.directory.thing_events import ThingEvents
from node.directory.thing_routes import thing_id
from tests.support.directory_world import Served, served
from tests.support.paper_chains import GATEWAYS, device

# -- where from


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "127.0.0.1", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
        "fe80::1%eth0", "name.example",
    ],
)  # fmt: skip
def test_nothing_is_fetched_from_an_address_that_is_not_public(address: str) -> None:
    assert not is_reachable(address, loopback=False)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111"])
def test_public_addresses_are_fetched_from(address: str) -> None:
    assert is_reachable(address, loopback=False)


def test_loopback_is_for_development_networks_alone() -> None:
    assert is_reachable("127.0.0.1", loopback=True)
    assert is_reachable("::1", loopback=True)
    assert not is_reachable("10.0.0.1", loopback=True)


@pytest.mark.parametrize(
    "base",
    [
        "http://gateway.example", "https://user@gateway.example", "https://gateway.example/?x", "https://a/#b",
        "https://10.0.0.1", "https://[::1]", "https://localhost", "http://127.0.0.1", "ftp://gateway.example", "https://",
        "https://gateway.example:99999", "https://169.254.169.254", "https://gate\nway", "",
    ],
)  # fmt: skip
def test_base_urls_that_lead_inside_are_refused(base: str) -> None:
    with pytest.raises(DescriptionRefused):
        url_of(Wanted(device=bytes(20), base_url=base, td_hash=bytes(32)), loopback=False)


def test_the_url_of_a_description_is_below_the_base_of_its_gateway() -> None:
    wanted = Wanted(device=bytes(20), base_url="https://gateway.example:8443/home/", td_hash=bytes(32))
    assert url_of(wanted, loopback=False) == f"https://gateway.example:8443/home/things/0x{'00' * 20}/"


class Names(AbstractResolver):
    """A name server that answers what it is told to."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in self.addresses
        ]

    async def close(self) -> None:
        return


async def test_a_name_cannot_lead_to_an_address_inside() -> None:
    resolver = PublicResolver(loopback=False, inner=Names("10.0.0.1", "8.8.8.8", "127.0.0.1"))
    assert [each["host"] for each in await resolver.resolve("gateway.example", 443)] == ["8.8.8.8"]
    with pytest.raises(OSError, match="no public address"):
        await PublicResolver(loopback=False, inner=Names("192.168.0.9")).resolve("gateway.example", 443)


# -- what is believed


class Gateway:
    """A gateway on loopback that serves what a test puts into it."""

    def __init__(self) -> None:
        self.bodies: dict[str, bytes] = {}
        self.asked = 0
        self.redirect: str | None = None

    async def answer(self, request: web.Request) -> web.Response:
        self.asked += 1
        if self.redirect is not None:
            return web.Response(status=302, headers={"Location": self.redirect})
        body = self.bodies.get(request.match_info["device"])
        return web.Response(status=404) if body is None else web.Response(body=body)


@asynccontextmanager
async def gateway_up() -> AsyncIterator[tuple[Gateway, str]]:
    gateway, app = Gateway(), web.Application()
    app.router.add_get("/things/{device}/", gateway.answer)
    async with TestServer(app) as server:
        yield gateway, str(server.make_url("")).rstrip("/")


def described(number: int, title: str = "Fridge") -> bytes:
    value = {"id": thing_id(device(number)), "title": title, "properties": {"temperature": {"unit": "celsius"}}}
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def wanted(number: int, base: str, raw: bytes) -> Wanted:
    return Wanted(device=device(number), base_url=base, td_hash=hashlib.sha256(raw).digest())


async def test_a_description_is_fetched_once_and_kept_by_its_hash() -> None:
    async with gateway_up() as (gateway, base):
        raw = described(1)
        gateway.bodies["0x" + device(1).hex()] = raw
        known = Descriptions(loopback=True)
        assert (await known.one(wanted(1, base, raw))).raw == raw
        assert (await known.one(wanted(1, base, raw))).value["title"] == "Fridge"
        assert gateway.asked == 1
        await known.close()


async def test_a_description_of_another_hash_is_never_believed() -> None:
    async with gateway_up() as (gateway, base):
        gateway.bodies["0x" + device(1).hex()] = described(1, "Altered")
        known = Descriptions(loopback=True)
        with pytest.raises(DescriptionRefused, match="hash"):
            await known.one(wanted(1, base, described(1)))
        assert known.known() == []
        assert known.refused == 1
        await known.close()


async def test_redirects_and_bodies_without_end_are_not_followed() -> None:
    async with gateway_up() as (gateway, base):
        known = Descriptions(loopback=True)
        large = b" " * (descriptions.MOST_BYTES + 1)
        gateway.bodies["0x" + device(2).hex()] = large
        with pytest.raises(DescriptionRefused, match="larger than 65536 bytes"):
            await known.one(wanted(2, base, large))
        gateway.redirect = f"{base}/things/0x{device(1).hex()}/"
        with pytest.raises(DescriptionRefused, match="status 302"):
            await known.one(wanted(1, base, described(1)))
        assert gateway.asked == 2
        await known.close()


async def test_a_gateway_that_does_not_answer_is_left_alone_for_a_while() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{free.getsockname()[1]}"
    known = Descriptions(loopback=True)
    for reason in ("Cannot connect", "a moment ago"):
        with pytest.raises(DescriptionRefused, match=reason):
            await known.one(wanted(1, base, described(1)))
    assert known.fetched == 1
    await known.close()


async def test_only_so_many_bytes_of_descriptions_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descriptions, "KEPT_BYTES", 1_000)
    async with gateway_up() as (gateway, base):
        known = Descriptions(loopback=True)
        for number in range(20):
            gateway.bodies["0x" + device(number).hex()] = described(number)
            await known.one(wanted(number, base, described(number)))
        assert sum(len(each.raw) for each in known.known()) <= 1_000
        await known.close()


# -- what is served


async def listed(world: Served, gateway: Gateway, base: str, count: int) -> None:
    """Let the story's devices check in with descriptions that the gateway serves."""
    happened: list[ev.MetadataEvent] = [
        ev.GatewaySet(gateway=address, base_url=base, payout=address, from_epoch=1) for address in GATEWAYS
    ]
    for number in range(count):
        row = world.story.rules.devices[device(number)]
        gateway.bodies["0x" + device(number).hex()] = described(number)
        if not row.enabled:
            happened.append(ev.DeviceEnabled(device=row.address, reserve=1, licences=1, flags=0))
        world.story.sequence += 1
        happened.append(
            ev.CheckedIn(
                device=row.address,
                sequence=world.story.sequence,
                time=world.story.now,
                gateway=row.gateway,
                attributes=bytes(32),
                td_hash=hashlib.sha256(described(number)).digest(),
                month_key_root=row.statement.month_key_root if row.statement else _a_root(world),
            )
        )
    world.tell(happened)
    await world.catch_up()


def _a_root(world: Served) -> bytes:
    return next(row.statement.month_key_root for row in world.story.rules.devices.values() if row.statement)


async def test_pages_lead_through_all_things_and_a_false_one_is_left_out(tmp_path: Path) -> None:
    async with gateway_up() as (gateway, base), served(tmp_path, devnet=True) as world:
        await listed(world, gateway, base, 12)
        gateway.bodies["0x" + device(5).hex()] = described(5, "Altered")
        path, found = "/things?limit=5", []
        pages = 0
        while path:
            async with world.client.get(path) as answer:
                assert answer.status == 200
                assert answer.headers["Content-Type"] == "application/ld+json"
                found += [thing["id"] for thing in await answer.json(content_type=None)]
                link = answer.headers.get("Link")
                path = link.split(">")[0].removeprefix("<") if link else ""
                pages += 1
        assert pages == 3
        assert found == [thing_id(device(number)) for number in range(12) if number != 5]


async def test_a_thing_is_found_by_id_and_by_address_and_searched_by_path(tmp_path: Path) -> None:
    async with gateway_up() as (gateway, base), served(tmp_path, devnet=True) as world:
        await listed(world, gateway, base, 12)
        for name in (thing_id(device(4)), "0x" + device(4).hex()):
            async with world.client.get(f"/things/{name}") as answer:
                assert answer.headers["Content-Type"] == "application/td+json"
                assert await answer.read() == described(4)
        async with world.client.get(
            "/search/jsonpath", params={"query": f"$[?@.id=='{thing_id(device(7))}'].title"}
        ) as answer:
            assert await answer.json() == ["Fridge"]


async def test_a_gateway_on_loopback_is_not_asked_outside_a_development_network(tmp_path: Path) -> None:
    async with gateway_up() as (gateway, base), served(tmp_path) as world:
        await listed(world, gateway, base, 12)
        async with world.client.get("/things") as answer:
            assert await answer.json(content_type=None) == []
        async with world.client.get("/things/0x" + device(4).hex()) as answer:
            assert answer.status == 503
        assert gateway.asked == 0


async def test_events_tell_what_came_and_can_be_asked_for_again(tmp_path: Path) -> None:
    async with gateway_up() as (gateway, base), served(tmp_path, devnet=True) as world:
        await listed(world, gateway, base, 12)
        async with world.client.get("/events", headers={"Last-Event-ID": "0"}) as answer:
            assert answer.headers["Content-Type"] == "text/event-stream"
            world.story.rng.seed(1)
            world.tell(world.story.revoke(0))
            await world.catch_up()
            text = ""
            async with asyncio.timeout(5):
                while "thing_deleted" not in text or not text.endswith("\n\n"):
                    text += (await answer.content.readline()).decode()
        last = text.rsplit("event: thing_deleted\n", 1)[1]
        assert json.loads(last.split("data: ")[1]) == {"id": thing_id(device(0))}
        number = int(last.split("id: ")[1].split("\n")[0])
        async with world.client.get("/events/thing_deleted", headers={"Last-Event-ID": str(number - 1)}) as answer:
            async with asyncio.timeout(5):
                again = b"".join([await answer.content.readline() for _ in range(5)]).decode()
        assert f"id: {number}\n" in again


def test_the_id_of_a_thing_is_the_one_its_device_states() -> None:
    assert [thing_id(device(number)) for number in range(5)] == [td.thing_id(device(number)) for number in range(5)]


async def test_the_directory_describes_itself(tmp_path: Path) -> None:
    async with served(tmp_path) as world, world.client.get("/.well-known/wot") as answer:
        body = await answer.json(content_type=None)
        assert body["@type"] == "ThingDirectory"
        assert body["@context"][1] == "https://www.w3.org/2022/wot/discovery"
        assert set(body["events"]) == {"thingCreated", "thingUpdated", "thingDeleted"}


def test_an_event_is_told_for_each_kind_of_change_and_none_at_the_start() -> None:
    records = np.zeros(3, dtype=RECORD)
    events = ThingEvents(0)
    records["time"][0], records["td_hash"][0] = 5, 9
    events.changed(None, records)
    reader = events.join(None)
    every = Change(rows=np.arange(3, dtype=np.uint32), masks=np.full(3, ALL, dtype=np.uint64))
    records["time"][1], records["td_hash"][1] = 5, 7
    events.changed(every, records)
    records["td_hash"][0] = 8
    events.changed(every, records)
    records["revoked"][1] = 1
    events.changed(every, records)
    assert [(event.number, event.kind) for event in reader.waiting] == [
        (1, "thing_created"),
        (2, "thing_updated"),
        (3, "thing_deleted"),
    ]


def test_a_reader_that_does_not_read_loses_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thing_events, "QUEUE", 2)
    records = np.zeros(5, dtype=RECORD)
    events = ThingEvents(0)
    events.changed(None, records)
    reader = events.join(None)
    records["time"], records["td_hash"] = 1, 1
    events.changed(None, records)
    assert reader.lost


# -- searches

STORE = {
    "store": {
        "book": [
            {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
            {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
            {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553", "price": 8.99},
            {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord", "isbn": "0-395", "price": 22.99},
        ],
        "bicycle": {"color": "red", "price": 399},
    }
}
AUTHORS = ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("$", [STORE]),
        ("$.store.book[*].author", AUTHORS),
        ("$..author", AUTHORS),
        ("$.store.bicycle.*", ["red", 399]),
        ("$..book[2].title", ["Moby Dick"]),
        ("$..book[-1]['title']", ["The Lord"]),
        ("$..book[0,1].price", [8.95, 12.99]),
        ("$..book[:2].price", [8.95, 12.99]),
        ("$..book[::2].price", [8.95, 8.99]),
        ("$..book[1:3:0]", []),
        ("$..book[?@.isbn].title", ["Moby Dick", "The Lord"]),
        ("$..book[?!@.isbn].price", [8.95, 12.99]),
        ("$..book[?@.price<10].title", ["Sayings of the Century", "Moby Dick"]),
        ("$..book[?(@.price < 10 && @.isbn) || @.author == 'Evelyn Waugh'].price", [12.99, 8.99]),
        ("$..book[?@.price > $.store.bicycle.price]", []),
        ('$..book[?@["author"] != "Nigel Rees"].price', [12.99, 8.99, 22.99]),
        ("$.store.book[?@.none == @.nothing].price", [8.95, 12.99, 8.99, 22.99]),
        ("$.store.bicycle[?@ == true]", []),
        ("$.none.at.all", []),
        ("$['store']['bicycle']['color', 'price']", ["red", 399]),
        ("$..[?@.color]", [STORE["store"]["bicycle"]]),
    ],
)  # the store is the example of RFC 9535 section 1.5
def test_a_path_finds_what_the_standard_says(query: str, found: list[object]) -> None:
    assert jsonpath.find(query, STORE) == found


@pytest.mark.parametrize(
    "query",
    [
        "",
        "store",
        "$.",
        "$[",
        "$[]",
        "$[?]",
        "$[?@.a==]",
        "$.a b",
        "$[1.5]",
        "$['a]",
        "$[?1]",
        "$[?match(@.a,'.*')]",
        "$$",
    ],
)
def test_a_path_that_is_none_is_refused(query: str) -> None:
    with pytest.raises(MalformedValue):
        jsonpath.find(query, STORE)


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("$" + ".a" * 600, "characters"),
        ("$" + "[?@" * 9 + "]" * 9, "levels of nesting"),
        ("$[?" + "!" * 500 + "@.a]", "levels of nesting"),
        ("$..*", "results"),
        ("$[*]" + "[?$..x==@]" * 3, "visits of values"),
    ],
)
def test_a_search_that_would_cost_too_much_is_refused(query: str, what: str) -> None:
    with pytest.raises(jsonpath.TooMuch, match=what):
        jsonpath.find(query, [[{"x": number, "y": [1, 2]} for number in range(100)] for _ in range(60)])


def test_an_answer_that_is_too_large_is_refused() -> None:
    with pytest.raises(jsonpath.TooMuch, match="bytes of answer"):
        jsonpath.find("$[*]", ["x" * 1_000] * 10, most_bytes=5_000)
