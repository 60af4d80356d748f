"""Promises of a directory to itself: expensive questions and streams have a limit a client, and the others go on."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from node.directory.limits import DELTAS, EVENTS, LIMITS
from node.serving.listening import CONNECTIONS, serving
from node.serving.pace import EVERY, Limits, Pace, PaceSettings, Places
from node.watcher.limits import LIMITS as WATCHER_LIMITS
from tests.support.directory_world import Client, Served, sell, served, until

ME, OTHER = "192.0.2.1", "192.0.2.2"
NAMES = {"name": "a", "id": "0x" + "00" * 20, "round": "1", "type": "thing_created"}


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def paced(clock: Clock, **settings: object) -> Pace:
    return Pace(LIMITS, PaceSettings(**({"proxy_header": "X-Forwarded-For"} | settings)), clock)  # type: ignore[arg-type]  # as a test words it


def asked_by(client: str) -> dict[str, str]:
    return {"X-Forwarded-For": client}


async def status_of(world: Served, method: str, path: str, client: str = ME) -> int:
    body = {"snapshot": "x", "rows": [0]} if method == "POST" else {"query": "a"} if method == "PUT" else None
    async with world.client.request(method, path, json=body, headers=asked_by(client)) as answer:
        if answer.status == 429:
            assert int(answer.headers["Retry-After"]) >= 1
            assert answer.content_type == "application/problem+json"
            assert (await answer.json(content_type=None))["type"] == "too-fast"
        return answer.status


def test_every_costly_route_is_one_that_is_served(tmp_path: Path) -> None:
    async def served_routes() -> set[tuple[str, str]]:
        async with served(tmp_path) as world:
            app = world.client.app
            assert app is not None
            return {(route.method, route.resource.canonical) for route in app.router.routes() if route.resource}

    assert set(LIMITS.costs) <= asyncio.run(served_routes())
    assert set(LIMITS.costs.values()) | {EVERY} == set(LIMITS.rates)


STREAMS = ("/v1/deltas", "/events", "/events/{type}")
COSTLY = sorted(LIMITS.costs)


@pytest.mark.parametrize(("method", "path"), [each for each in COSTLY if each[1] not in STREAMS[1:]])
async def test_too_many_costly_questions_are_refused_until_their_budget_fills_again(
    method: str, path: str, tmp_path: Path
) -> None:
    clock = Clock()
    rate = LIMITS.rates[LIMITS.costs[method, path]]
    url = path.format(**NAMES, format="arrow") if "{id}." not in path else "/v1/snapshots/1-00000000.arrow"
    async with served(tmp_path, pace=paced(clock)) as world:
        await sell(world)
        found = [await status_of(world, method, url) for _ in range(rate.burst + 1)]
        assert 429 not in found[:-1]
        assert found[-1] == 429
        assert await status_of(world, method, url, OTHER) != 429
        assert await status_of(world, "GET", "/v1/status") == 200
        clock.now += 1 / rate.per_second
        assert await status_of(world, method, url) != 429
        assert await status_of(world, method, url) == 429


async def test_any_question_counts_and_refusals_are_counted(tmp_path: Path) -> None:
    clock, burst = Clock(), LIMITS.rates[EVERY].burst
    async with served(tmp_path, pace=paced(clock)) as world:
        for number in range(burst):
            assert await status_of(world, "GET", ("/v1/status", "/", "/v1/nothing")[number % 3]) != 429
        for path in ("/v1/status", "/", "/v1/nothing"):
            assert await status_of(world, "GET", path) == 429
        async with world.client.get("/metrics", headers=asked_by(OTHER)) as answer:
            assert "latchkey_directory_requests_too_fast_total 3" in await answer.text()


async def test_a_page_elsewhere_can_read_when_to_ask_again(tmp_path: Path) -> None:
    clock = Clock()
    async with served(tmp_path, pace=paced(clock)) as world:
        headers = asked_by(ME) | {"Origin": "http://localhost:5173"}
        for _ in range(LIMITS.rates["saved searches"].burst + 1):
            async with world.client.delete("/v1/searches/a", headers=headers) as answer:
                status = answer.status
        assert status == 429
        assert answer.headers["Access-Control-Allow-Origin"] == "http://localhost:5173"
        assert "Retry-After" in answer.headers["Access-Control-Expose-Headers"]


async def test_without_the_setting_nobody_chooses_who_he_is(tmp_path: Path) -> None:
    clock = Clock()
    async with served(tmp_path, pace=paced(clock, proxy_header=None)) as world:
        burst = LIMITS.rates["searches of descriptions"].burst
        found = [await status_of(world, "GET", "/search/jsonpath", f"192.0.2.{each}") for each in range(burst + 1)]
        assert found[-1] == 429


# -- streams


@asynccontextmanager
async def listening(client: Client, url: str, count: int, who: str) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        for _ in range(count):
            await stack.enter_async_context(client.ws_connect(url, headers=asked_by(who)))
        yield


async def test_a_client_has_so_many_delta_streams_and_gets_a_place_back_when_it_leaves(tmp_path: Path) -> None:
    clock, most = Clock(), LIMITS.places[DELTAS].a_client
    async with served(tmp_path, pace=paced(clock)) as world:
        manifest = await world.json("/v1/snapshots/latest")
        url = f"/v1/deltas?snapshot={manifest['id']}&seq={manifest['seq']}"
        clock.now += 60
        async with listening(world.client, url, LIMITS.rates["new streams"].burst, ME):
            clock.now += 60
            async with listening(world.client, url, most - LIMITS.rates["new streams"].burst, ME):
                with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                    await world.client.ws_connect(url, headers=asked_by(ME))
                assert refused.value.status == 429
                assert refused.value.headers is not None
                assert "Retry-After" in refused.value.headers
                async with listening(world.client, url, 1, OTHER):
                    pass
        await until("all have left", lambda: len(world.index.hub) == 0)
        clock.now += 60
        async with listening(world.client, url, 1, ME):
            pass


async def test_a_client_opens_only_so_many_streams_a_second(tmp_path: Path) -> None:
    clock = Clock()
    async with served(tmp_path, pace=paced(clock)) as world:
        for _ in range(LIMITS.rates["new streams"].burst):
            async with listening(world.client, "/v1/deltas?seq=0", 1, ME):
                pass
        assert [await status_of(world, "GET", path) for path in ("/v1/deltas?seq=0", "/events")] == [429, 429]


async def test_a_client_has_so_many_event_streams(tmp_path: Path) -> None:
    clock, most = Clock(), LIMITS.places[EVENTS].a_client
    async with served(tmp_path, pace=paced(clock)) as world, AsyncExitStack() as stack:
        for _ in range(most):
            answer = await stack.enter_async_context(world.client.get("/events", headers=asked_by(ME)))
            assert answer.status == 200
        assert await status_of(world, "GET", "/events/thing_created") == 429


# -- connections


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


@asynccontextmanager
async def standing(settings: PaceSettings, places: Places) -> AsyncIterator[tuple[str, int]]:
    application = web.Application()
    application.router.add_get("/", hello)
    async with serving(application, "127.0.0.1", 0, settings, places) as address:
        yield address


async def said(reader: asyncio.StreamReader) -> bytes:
    async with asyncio.timeout(10):
        return await reader.read()


ASKED = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    ("settings", "places", "most"),
    [
        (PaceSettings(), Places(a_client=3, in_all=10), 3),
        (PaceSettings(factor=2), Places(a_client=3, in_all=10), 6),
        (PaceSettings(), Places(a_client=30, in_all=4), 4),
        # Behind a proxy, and without limits a client, all connections may be of one address.
        (PaceSettings(proxy_header="X-Real-IP"), Places(a_client=3, in_all=5), 5),
        (PaceSettings(factor=0), Places(a_client=3, in_all=5), 5),
    ],
)
async def test_connections_beyond_the_limit_are_turned_away_and_the_others_served(
    settings: PaceSettings, places: Places, most: int
) -> None:
    async with standing(settings, places) as (host, port):
        open_: Sequence[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = [
            await asyncio.open_connection(host, port) for _ in range(most)
        ]
        reader, writer = await asyncio.open_connection(host, port)
        refused = await said(reader)
        assert refused.startswith(b"HTTP/1.1 429 ")
        assert b"Retry-After: 5\r\n" in refused
        writer.close()
        for reader, writer in open_:
            writer.write(ASKED)
            assert (await said(reader)).endswith(b"hello")
            writer.close()
            await writer.wait_closed()
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(ASKED)
        assert (await said(reader)).endswith(b"hello"), "a place is free again"
        writer.close()


# -- the page


def table_rows(page: str, heading: str) -> dict[str, tuple[float, float]]:
    """Return first column and the next two as numbers of the table below `heading`."""
    lines = page[page.index(heading) :].splitlines()[2:]
    found = {}
    for line in itertools.takewhile(lambda line: line.startswith("|"), lines):
        name, one, other = (cell.strip() for cell in line.split("|")[1:4])
        found[name] = float(one), float(other)
    return found


@pytest.mark.parametrize(("name", "limits"), [("directory", LIMITS), ("watcher", WATCHER_LIMITS)])
def test_the_page_has_the_numbers_of_the_code(name: str, limits: Limits) -> None:
    page = Path("specs/protocol", f"{name}.md").read_text(encoding="utf-8")
    rates = table_rows(page, "| budget | at once | a second | routes |")
    assert rates == {kind: (rate.burst, rate.per_second) for kind, rate in limits.rates.items()}
    if limits.places:
        places = {**limits.places, "connections": CONNECTIONS}
        stated = {kind: (place.a_client, place.in_all) for kind, place in places.items()}
        assert table_rows(page, "| open at the same time | of one client | in all |") == stated
    else:
        assert f"At most {CONNECTIONS.a_client} connections of one address" in page
        assert f"{CONNECTIONS.in_all} in all" in page
