"""The gateway's door: whose requests are counted together, how many there may be, and under which names it answers."""

import base64
import json
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web
from hypothesis import given
from hypothesis import strategies as st

from device_sim import gateway_edge
from device_sim.gateway_edge import Buckets, Rate, guard
from device_sim.td import thing_id
from device_sim.td_check import check
from tests.support.served_thing import DEVICE, HandClock, Served

RATE = Rate(a_second=2.0, burst=3.0)
ONE, OTHER = "/things/0x" + "11" * 20 + "/x", "/things/0x" + "22" * 20 + "/x"


@given(st.lists(st.floats(min_value=0, max_value=5), max_size=60))
def test_nobody_gets_more_than_burst_and_rate_allow(pauses: list[float]) -> None:
    hand, taken = HandClock(), 0
    buckets = Buckets(RATE, hand)
    for pause in pauses:
        hand.seconds += pause
        taken += buckets.take("x") == 0
        assert taken <= RATE.burst + hand.seconds * RATE.a_second + 1e-6


def test_a_refused_client_is_served_after_the_wait_that_it_was_told() -> None:
    hand = HandClock()
    buckets = Buckets(RATE, hand)
    while not (wait := buckets.take("x")):
        pass
    assert buckets.take("y") == 0
    hand.seconds += wait
    assert buckets.take("x") == 0


def test_only_so_many_buckets_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateway_edge, "BUCKETS_LIMIT", 10)
    buckets = Buckets(RATE, HandClock())
    for number in range(50):
        buckets.take(str(number))
    assert len(buckets) == 10


@pytest.fixture
async def door() -> AsyncIterator[tuple[ClientSession, str]]:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=401 if request.headers.get("Authorization") == "Bearer wrong" else 200)

    guarded = guard(RATE, frozenset({"127.0.0.1", "gateway.example"}), Buckets(RATE, HandClock()))
    app = web.Application(middlewares=[guarded])
    app.router.add_get("/{tail:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with ClientSession() as session:
        yield session, f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def basic(name: str, key: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{key}".encode()).decode()


async def statuses(door: tuple[ClientSession, str], path: str, *shown: str) -> list[int]:
    session, base = door
    found = []
    for text in shown:
        headers = {"Authorization": text} if text else {}
        found.append((await session.get(base + path, headers=headers)).status)
    return found


async def test_one_licence_is_limited_however_it_shows_its_key(door: tuple[ClientSession, str]) -> None:
    key = "aa" * 32
    assert await statuses(door, ONE, f"Bearer {key}", basic("1-2-3", key), f"bearer  {key}", f"Bearer {key}") == [
        200, 200, 200, 429,
    ]  # fmt: skip
    assert await statuses(door, ONE, "Bearer " + "bb" * 32) == [200]
    assert await statuses(door, OTHER, f"Bearer {key}") == [200]


async def test_signed_requests_of_one_licence_are_counted_together(door: tuple[ClientSession, str]) -> None:
    signed = [f'Latchkey licence="1-2-3", time="{second}", mac="00"' for second in range(4)]
    assert await statuses(door, ONE, *signed) == [200, 200, 200, 429]


async def test_an_address_without_key_is_limited_as_one(door: tuple[ClientSession, str]) -> None:
    assert await statuses(door, "/a", "", "", "") == [200, 200, 200]
    session, base = door
    answer = await session.get(base + "/b")
    assert (answer.status, answer.headers["Retry-After"]) == (429, "1")
    assert json.loads(await answer.read())["type"] == "too-many"


async def test_guessing_keys_empties_the_bucket_of_the_address(door: tuple[ClientSession, str]) -> None:
    session, base = door
    for number in range(3):
        await session.get(f"{base}/things/0x{number:040x}/x", headers={"Authorization": "Bearer wrong"})
    assert (await session.get(f"{base}/a")).status == 429


@pytest.mark.parametrize(
    ("host", "status"), [("gateway.example", 200), ("GATEWAY.example:8443", 200), ("evil.example", 421)]
)
async def test_other_hosts_are_refused_by_name(door: tuple[ClientSession, str], host: str, status: int) -> None:
    session, base = door
    answer = await session.get(f"{base}/a", headers={"Host": host})
    assert answer.status == status
    if status == 421:
        body = json.loads(await answer.read())
        assert body["type"] == "wrong-host"
        assert "gateway.example" in body["detail"]


# --- the directory ----------------------------------------------------------------------------------------------------


async def test_the_gateway_describes_itself_as_a_directory(served: Served) -> None:
    for place in ("/", "/.well-known/wot"):
        answer = await served.get(place)
        assert answer.content_type == "application/td+json"
        body = json.loads(await answer.read())
        assert body["@type"] == "ThingDirectory"
        check(body)


async def test_a_thing_is_found_by_its_id(served: Served) -> None:
    answer = await served.get(f"/things/{thing_id(DEVICE)}")
    assert await answer.read() == served.thing.served
    assert (await served.get(f"/things/{thing_id(b'x' * 20)}")).status == 404


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/ld+json"),
        ("application/json", "application/json"),
        ("application/ld+json;q=0.9, application/json;q=0.1", "application/ld+json"),
        ("text/html, application/*;q=0.5", "application/ld+json"),
    ],
)
async def test_the_listing_comes_as_it_is_wanted(served: Served, accept: str, kind: str) -> None:
    answer = await served.get("/things", Accept=accept)
    assert answer.content_type == kind
    assert json.loads(await answer.read()) == [json.loads(served.thing.served)]


async def test_a_listing_in_no_form_we_have_is_refused(served: Served) -> None:
    assert (await served.get("/things", Accept="text/html")).status == 406


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_the_directory_is_read_only(served: Served, method: str) -> None:
    for path in ("/things", "/.well-known/wot", f"/things/{thing_id(DEVICE)}"):
        answer = await served.session.request(method, served.base + path, json={})
        assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")
