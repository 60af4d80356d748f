"""Web pages that may ask a gateway from the browser, and those that may not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from chains.base.schedule import Schedule
from device_sim import settings
from device_sim.cross_origin import CrossOrigin
from device_sim.errors import SettingsInvalid
from device_sim.http_edge import problems

PREFLIGHT = {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}


@asynccontextmanager
async def gateway(*origins: str) -> AsyncIterator[tuple[ClientSession, str]]:
    async def data(request: web.Request) -> web.Response:
        del request
        return web.Response(text="rows", headers={"ETag": '"1"'})

    async def stream(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        await answer.write(b"row")
        return answer

    cross = CrossOrigin(frozenset(origins))
    app = web.Application(middlewares=[cross.middleware(), problems])
    cross.add_to(app)
    app.add_routes([web.get("/data", data), web.get("/stream", stream)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with ClientSession() as session:
        yield session, f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.mark.parametrize("path", ["/data", "/stream", "/nothing"])
async def test_a_listed_page_may_read_answers_streams_and_refusals(path: str) -> None:
    async with gateway("https://market.example") as (session, base):
        answer = await session.get(base + path, headers={"Origin": "https://market.example"})
        assert answer.headers["Access-Control-Allow-Origin"] == "https://market.example"
        assert "Content-Encoding" in answer.headers["Access-Control-Expose-Headers"]
        assert "Access-Control-Allow-Credentials" not in answer.headers
        assert answer.headers["Vary"] == "Origin"


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8549", "http://localhost:8549", "http://[::1]:8549"])
async def test_pages_of_this_machine_need_no_setting(origin: str) -> None:
    async with gateway() as (session, base):
        answer = await session.options(base + "/data", headers={"Origin": origin, **PREFLIGHT})
        assert answer.status == 204
        assert "Authorization" in answer.headers["Access-Control-Allow-Headers"]
        assert answer.headers["Access-Control-Allow-Origin"] == origin


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1.evil.example", "null"])
async def test_other_pages_get_no_permission(origin: str) -> None:
    async with gateway("https://market.example") as (session, base):
        asked = await session.options(base + "/data", headers={"Origin": origin, **PREFLIGHT})
        answer = await session.get(base + "/data", headers={"Origin": origin})
        assert asked.status == 405
        assert "Access-Control-Allow-Origin" not in asked.headers
        assert answer.status == 200
        assert "Access-Control-Allow-Origin" not in answer.headers


async def test_a_star_lets_every_page_ask() -> None:
    async with gateway("*") as (session, base):
        answer = await session.get(base + "/data", headers={"Origin": "https://anybody.example"})
        assert answer.headers["Access-Control-Allow-Origin"] == "https://anybody.example"


async def test_options_without_a_preflight_stay_what_they_were() -> None:
    async with gateway("*") as (session, base):
        answer = await session.options(base + "/data", headers={"Origin": "https://anybody.example"})
        assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")
        plain = await session.get(base + "/data")
        assert not [name for name in plain.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(
    "value", ["https://a.example", ["https://a.example/"], ["a.example"], ["HTTPS://A.example"], [1]]
)
def test_origins_of_the_settings_are_what_browsers_send(value: object, tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="origins"):
        settings.parse(fleet(tmp_path) | {"origins": value})


def test_origins_are_taken_as_they_stand(tmp_path: Path) -> None:
    given = ["https://market.example", "http://10.0.0.7:8080", "*"]
    assert settings.parse(fleet(tmp_path) | {"origins": given}).origins == frozenset(given)


def fleet(folder: Path) -> dict[str, object]:
    return {
        "metadata_rpc": "http://127.0.0.1:1",
        "auction_rpc": "http://127.0.0.1:2",
        "schedule": Schedule.product().to_json(),
        "models": [{"model": 1, "product": "compact", "certifier": 0}],
        "data_dir": str(folder),
    }
