"""A gateway that speaks HTTPS itself, and one behind a proxy that does: descriptions, signatures, hosts, limits."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import ClientSession, TCPConnector, web
from yarl import URL

from chains.crypto.key_record import content_key, request_key, request_mac
from chains.market import data_provenance
from chains.market.data_seal import unseal
from device_sim.errors import SettingsInvalid
from device_sim.fleet import Fleet, running
from device_sim.tls import Certificate
from tests.support.certificates import trusting, write_certificate
from tests.support.device_ledgers import PAYOUT
from tests.support.fleet_world import (
    BUYER,
    DEVICES,
    MONTH,
    SCHEDULE,
    World,
    is_ready,
    key_of,
    opened_record,
    opens,
    sell,
    settings,
    until,
)


@asynccontextmanager
async def served(
    folder: Path, world: World, trust: ssl.SSLContext, **changes: object
) -> AsyncIterator[tuple[Fleet, ClientSession]]:
    async with (
        running(settings(folder, **changes), world.chains) as fleet,
        ClientSession(fleet.base_url, connector=TCPConnector(ssl=trust)) as session,
    ):
        task = asyncio.create_task(fleet.serve())
        try:
            yield fleet, session
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def test_a_gateway_with_a_certificate_serves_https_and_says_so_everywhere(tmp_path: Path) -> None:
    files, world = write_certificate(tmp_path / "tls"), World()
    async with served(tmp_path / "fleet", world, trusting(files), **files) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        assert fleet.base_url.startswith("https://127.0.0.1:")
        assert world.metadata.published == [(fleet.base_url, PAYOUT)]
        own = json.loads(await (await session.get("/.well-known/wot")).read())
        assert own["base"] == f"{fleet.base_url}/"
        for described in json.loads(await (await session.get("/things")).read()):
            assert described["base"].startswith(f"{fleet.base_url}/things/0x")
            assert (await session.get(described["base"])).status == 200


async def test_a_gateway_with_a_certificate_answers_nobody_in_plain_text(tmp_path: Path) -> None:
    files = write_certificate(tmp_path / "tls")
    async with running(settings(tmp_path / "fleet", **files), World().chains) as fleet, ClientSession() as plain:
        with pytest.raises(aiohttp.ClientError):
            await plain.get(fleet.base_url.replace("https", "http") + "/health")


def test_an_older_tls_than_1_2_is_not_offered(tmp_path: Path) -> None:
    write_certificate(tmp_path)
    context = Certificate(tmp_path / "certificate.pem", tmp_path / "key.pem").context
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2


async def test_a_renewed_certificate_holds_for_the_next_connection_without_a_restart(tmp_path: Path) -> None:
    files = write_certificate(tmp_path)
    old_trust = trusting(files)
    certificate = Certificate(tmp_path / "certificate.pem", tmp_path / "key.pem")

    async def connects(trust: ssl.SSLContext) -> bool:
        host, port = server.sockets[0].getsockname()[:2]
        try:
            _, writer = await asyncio.open_connection(host, port, ssl=trust, server_hostname="gateway.example")
        except ssl.SSLError:
            return False
        writer.transport.abort()
        return True

    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=certificate.context)
    async with server:
        assert not certificate.reload()
        write_certificate(tmp_path / "next")
        (tmp_path / "next" / "certificate.pem").replace(tmp_path / "certificate.pem")
        assert not certificate.reload(), "half of a renewal"
        assert await connects(old_trust)
        (tmp_path / "next" / "key.pem").replace(tmp_path / "key.pem")
        assert certificate.reload()
        assert await connects(trusting(files))
        assert not await connects(old_trust)


@pytest.mark.parametrize(
    ("spoil", "field", "words"),
    [
        ("no key", "tls_key", "present where tls_certificate is"),
        ("no file", "tls_certificate", "a readable file"),
        ("no certificate", "tls_certificate", "a certificate in PEM"),
        ("another's key", "tls_certificate", "with its own key"),
        ("encrypted key", "tls_certificate", "not encrypted"),
    ],
)
async def test_files_that_are_no_certificate_are_refused_by_name(
    tmp_path: Path, spoil: str, field: str, words: str
) -> None:
    files = write_certificate(tmp_path / "tls", password=b"secret" if spoil == "encrypted key" else None)
    if spoil == "no key":
        del files["tls_key"]
    elif spoil == "no file":
        files["tls_certificate"] = str(tmp_path / "nothing.pem")
    elif spoil == "no certificate":
        (tmp_path / "tls" / "certificate.pem").write_text("hello")
    elif spoil == "another's key":
        files["tls_key"] = write_certificate(tmp_path / "other")["tls_key"]
    with pytest.raises(SettingsInvalid, match=words) as refused:
        async with running(settings(tmp_path / "fleet", **files), World().chains):
            pass
    assert refused.value.field == field


# --- behind a proxy ---------------------------------------------------------------------------------------------------


@asynccontextmanager
async def proxied(
    folder: Path, *, passes_host: bool, **changes: object
) -> AsyncIterator[tuple[World, Fleet, ClientSession, str]]:
    """Yield a world, a fleet, a session with a proxy that ends TLS in front of the fleet, and the proxy's URL."""
    files, world = write_certificate(folder / "tls"), World()
    inner = ""

    async def pass_on(request: web.Request) -> web.StreamResponse:
        headers = request.headers.copy()
        for name in ("Connection", "Transfer-Encoding", "Content-Length"):
            headers.popall(name, None)
        if not passes_host:
            headers["X-Forwarded-Host"] = headers.pop("Host")
        headers["X-Forwarded-For"] = ", ".join([*headers.popall("X-Forwarded-For", []), request.headers["From"]])
        async with client.request(
            request.method, URL(inner + request.raw_path, encoded=True), headers=headers, data=await request.read()
        ) as answer:
            kept = {name: value for name, value in answer.headers.items() if name not in ("Server", "Date")}
            return web.Response(status=answer.status, headers=kept, body=await answer.read())

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", pass_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    context = Certificate(Path(files["tls_certificate"]), Path(files["tls_key"])).context
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context)
    await site.start()
    url = f"https://127.0.0.1:{runner.addresses[0][1]}"
    options = settings(folder / "fleet", **{"base_url": url, "proxies": ["127.0.0.1"], **changes})
    try:
        async with (
            ClientSession(auto_decompress=False) as client,
            running(options, world.chains) as fleet,
            ClientSession(url, connector=TCPConnector(ssl=trusting(files)), headers={"From": "192.0.2.1"}) as session,
        ):
            inner = f"http://127.0.0.1:{fleet.port}"
            task = asyncio.create_task(fleet.serve())
            try:
                yield world, fleet, session, url
            finally:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("passes_host", [True, False])
async def test_behind_a_proxy_descriptions_signatures_and_sealed_answers_are_of_the_public_url(
    tmp_path: Path, passes_host: bool
) -> None:
    async with proxied(tmp_path, passes_host=passes_host, hosts=["127.0.0.1"]) as (world, fleet, session, url):
        await until("ready", lambda: is_ready(session))
        assert fleet.base_url == url
        assert world.metadata.published == [(url, PAYOUT)]
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        path, device, key = key_of(world, 0)
        described = json.loads(await (await session.get(f"{path}/")).read())
        assert described["base"] == f"{url}{path}/"
        world.travel_to(SCHEDULE.start_of(MONTH) + 2)
        await until("the term", lambda: opens(session, path, key))
        target, now = f"{path}/export?limit=50&fields=temperature%2Chumidity", world.auction.time
        mac = request_mac(request_key(key), "GET", target, now).hex()
        header = {"Authorization": f'Latchkey licence="1-0-0", time="{now}", mac="{mac}"'}
        answer = await session.get(URL(url + target, encoded=True), headers=header)
        assert answer.status == 200
        _, name, opened = opened_record(world, 0)
        sealed = unseal(content_key(opened, name, device=device, buyer=BUYER, term=MONTH), await answer.read())
        data_provenance.verify(
            sealed.headers, name, device=device, buyer=BUYER, method="GET", target=target, body=sealed.body
        )


async def test_behind_a_proxy_one_client_cannot_use_up_what_another_may_ask(tmp_path: Path) -> None:
    async with proxied(tmp_path, passes_host=True, rate_per_second=0.1, rate_burst=3) as (_, _, session, _):
        greedy = [(await session.get("/health")).status for _ in range(5)]
        assert greedy == [200, 200, 200, 429, 429]
        forged = {
            "X-Forwarded-For": "203.0.113.7"
        }  # whatever a client says of itself stands before what the proxy says
        assert (await session.get("/health", headers=forged)).status == 429
        assert (await session.get("/health", headers={"From": "192.0.2.2"})).status == 200


async def test_whoever_is_no_proxy_is_believed_neither_host_nor_address(tmp_path: Path) -> None:
    options = settings(tmp_path, hosts=["127.0.0.1"], rate_per_second=0.1, rate_burst=3)
    async with running(options, World().chains) as fleet, ClientSession(fleet.base_url) as session:
        wrong = {"Host": "evil.example", "X-Forwarded-Host": "127.0.0.1"}
        assert (await session.get("/health", headers=wrong)).status == 421
        statuses = [
            (await session.get("/health", headers={"X-Forwarded-For": f"192.0.2.{index}"})).status for index in range(5)
        ]
        assert statuses == [200, 200, 200, 429, 429]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"base_url": "https://gateway.example/latchkey"}, "base_url"),
        ({"base_url": "https://user@gateway.example"}, "base_url"),
        ({"base_url": "https://gateway.example?a=1"}, "base_url"),
        ({"host": "0.0.0.0"}, "base_url"),  # refused
        ({"host": "::"}, "base_url"),
        ({"proxies": ["10.0.0.1/8"]}, "proxies"),
        ({"proxies": "127.0.0.1"}, "proxies"),
        ({"proxies": [1]}, "proxies"),
        ({"tls_key": "key.pem"}, "tls_certificate"),
        ({"tls_certificate": 1, "tls_key": "key.pem"}, "tls_certificate"),
    ],
)
def test_settings_of_public_url_proxies_and_certificate_are_checked(
    tmp_path: Path, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(SettingsInvalid) as refused:
        settings(tmp_path, **changes)
    assert refused.value.field == field
