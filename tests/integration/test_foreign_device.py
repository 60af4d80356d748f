"""A device in a process of its own behind a gateway: it enrols, checks in, is bought, delivers and serves."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession, web
from eth_hash.auto import keccak
from yarl import URL

from chains.base import addresses
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import request_key, request_mac
from chains.crypto.keys import evm_signature, sign_digest
from chains.crypto.month_keys import month_addresses, month_key_root
from chains.crypto.points import point_of
from chains.market.data_seal import unseal
from chains.metadata.messages import Certificate, CheckIn, Enable, Enrol
from device_sim.foreign_devices import LotRecords
from tests.support.device_ledgers import AUCTION_ID, GATEWAY, REGISTRY, sold_round
from tests.support.fleet_world import BUYER, BUYER_SECRET, MONTH, SCHEDULE, World, serving, settings, until
from tests.support.served_thing import (
    DEVICE,
    DEVICE_KEY,
    OWNER,
    OWNER_KEY,
    PATH,
    START,
    Served,
    licence,
    owner_token,
    served_copy,
)

SEED = b"\x31" * 32
KEY_RECORDS = Domain(AUCTION_ID, addresses.KEY_RECORDS)


def signed(message: Any, domain: Domain = REGISTRY, key: Any = DEVICE_KEY) -> str:
    return "0x" + evm_signature(sign_digest(key, message.digest(domain))).hex()


def hexed(raw: bytes) -> str:
    return "0x" + raw.hex()


def enrolment(**changes: object) -> dict[str, object]:
    certificate = Certificate(device=DEVICE, model=1, serial_hash=b"\x07" * 32)
    message = Enrol(device=DEVICE, owner=OWNER, gateway=GATEWAY, counter=1)
    body: dict[str, object] = {
        "device": hexed(DEVICE),
        "model": 1,
        "serialHash": hexed(certificate.serial_hash),
        "certificate": signed(certificate, key=role_key("certifier", 0)),
        "owner": hexed(OWNER),
        "gateway": hexed(GATEWAY),
        "counter": 1,
        "signature": signed(message),
    }
    return body | changes


def check_in(time: int, sequence: int = 1, gateway: bytes = GATEWAY, **changes: object) -> dict[str, object]:
    keys = month_addresses(SEED, 0)
    message = CheckIn(
        device=DEVICE,
        sequence=sequence,
        time=time,
        gateway=gateway,
        attributes=bytes(32),
        td_hash=b"\x08" * 32,
        month_key_root=month_key_root(0, keys),
    )
    body: dict[str, object] = {
        "message": {
            "device": hexed(DEVICE),
            "sequence": sequence,
            "time": time,
            "gateway": hexed(gateway),
            "attributes": hexed(message.attributes),
            "tdHash": hexed(message.td_hash),
            "monthKeyRoot": hexed(message.month_key_root),
        },
        "signature": signed(message),
        "firstMonth": 0,
        "monthKeys": [hexed(key) for key in keys],
    }
    return body | changes


@asynccontextmanager
async def gateway_of(tmp_path: Path, url: str, world: World) -> AsyncIterator[ClientSession]:
    """Run a gateway with one fridge of its own and one that is reached at `url`."""
    options = settings(tmp_path, devices=1, upstreams={hexed(DEVICE): url})
    async with serving(options, world) as (fleet, session):
        await until("the gateway", lambda: bool(fleet.park.rows))
        yield session


async def refused(answer: ClientResponse, status: int, kind: str, part: str = "") -> None:
    body = json.loads(await answer.read())
    assert (answer.status, body["type"]) == (status, kind), body
    assert part in body["detail"]


async def ended(session: ClientSession, answer: ClientResponse) -> str:
    """Wait until a message has ended and return its state."""
    assert answer.status == 202, await answer.text()
    href = (await answer.json())["href"]
    found: dict[str, Any] = {}

    async def is_over() -> bool:
        found.update(await (await session.get(href)).json())
        return bool(found["state"] != "queued")

    await until("the relay", is_over)
    return str(found["state"])


async def enable(session: ClientSession, world: World) -> None:
    deadline = world.metadata.time + 600
    message = Enable(device=DEVICE, reserve=100, licences=2, flags=0, nonce=0, deadline=deadline)
    body = {
        "type": "Enable", "device": hexed(DEVICE), "reserve": 100, "licences": 2, "flags": 0, "nonce": 0,
        "deadline": deadline, "signature": signed(message, key=OWNER_KEY),
    }  # fmt: skip
    assert await ended(session, await session.post("/relay/owner", json=body)) == "done"


async def test_a_strangers_device_is_enrolled_checked_in_sold_and_delivered(tmp_path: Path) -> None:
    world = World()
    async with gateway_of(tmp_path, "http://127.0.0.1:1", world) as session:
        assert await ended(session, await session.post("/relay/enrol", json=enrolment())) == "done"
        assert world.metadata.rows[DEVICE].owner == OWNER
        await refused(
            await session.post("/relay/check-in", json=check_in(world.metadata.time)),
            409,
            "relay-refused",
            "not enabled",
        )
        await enable(session, world)
        body = check_in(world.metadata.time)
        assert await ended(session, await session.post("/relay/check-in", json=body)) == "done"
        assert world.metadata.rows[DEVICE].sequence == 1
        await refused(await session.post("/relay/check-in", json=body), 409, "relay-refused", "sign the next one")
        own = next(item for item in world.metadata.check_ins if item.message.device == DEVICE)
        world.auction.sell(
            sold_round(
                [own],
                world.metadata.rows,
                round_id=1,
                month=MONTH,
                deliver_end=SCHEDULE.start_of(MONTH),
                winners={0: (4,)},
                buyers={4: (BUYER, point_of(BUYER_SECRET))},
            )
        )
        records = [b"\x05" * 65]
        answer = await session.post("/relay/records", json=lot_records(records))
        assert await ended(session, answer) == "done"
        assert world.auction.records[1, 0] == records[0]
        await refused(
            await session.post("/relay/records", json=lot_records(records * 2)), 409, "relay-refused", "1 winners"
        )
        await refused(
            await session.post("/relay/records", json=lot_records(records, lot=1)), 409, "relay-refused", "0 winners"
        )


def lot_records(records: list[bytes], lot: int = 0, **changes: object) -> dict[str, object]:
    message = LotRecords(device=DEVICE, round=1, lot=lot, records=bytes(keccak(b"".join(records))))
    return {
        "device": hexed(DEVICE),
        "round": "1",
        "lot": lot,
        "records": [hexed(record) for record in records],
        "signature": signed(message, KEY_RECORDS),
        **changes,
    }


async def test_what_a_stranger_did_not_sign_is_refused(tmp_path: Path) -> None:
    world = World()
    async with gateway_of(tmp_path, "http://127.0.0.1:1", world) as session:
        now = world.metadata.time
        zeros = "0x" + "00" * 64 + "1b"
        for place, body, status, part in (
            ("enrol", enrolment(owner="0x" + "01" * 20), 409, "signed by"),
            ("enrol", enrolment(gateway="0x" + "01" * 20), 409, "names gateway"),
            ("enrol", enrolment(device="0x" + "01" * 20), 409, "does not serve"),
            ("enrol", enrolment(counter="1"), 400, "whole number"),
            ("enrol", enrolment(more=1), 400, "more"),
            ("check-in", check_in(now, signature=zeros), 409, "sign"),
            ("check-in", check_in(now, gateway=b"\x01" * 20), 409, "names gateway"),
            ("check-in", check_in(now, firstMonth=6), 409, "not those of its root"),
            ("check-in", check_in(now, monthKeys=[]), 400, "12..12"),
            ("check-in", check_in(now, message=5), 400, "an object of"),
            ("records", lot_records([b"\x05" * 65], signature=zeros), 409, "sign"),
            ("records", lot_records([b"\x05" * 64]), 400, "65 bytes"),
            ("records", lot_records([b"\x05" * 65], round=1), 400, "decimal text"),
            ("records", {**lot_records([b"\x05" * 65]), "records": []}, 400, "1..6"),
        ):
            answer = await session.post(f"/relay/{place}", json=body)
            await refused(answer, status, "relay-refused" if status == 409 else "bad-field", part)
        assert DEVICE not in world.metadata.rows


async def test_an_enrolment_that_the_chain_refuses_says_why(tmp_path: Path) -> None:
    world = World()
    async with gateway_of(tmp_path, "http://127.0.0.1:1", world) as session:
        await ended(session, await session.post("/relay/enrol", json=enrolment()))
        await refused(await session.post("/relay/enrol", json=enrolment()), 409, "relay-refused", "counter is 1")


# --- passing on -------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def relayed(tmp_path: Path, lived: Path) -> AsyncIterator[tuple[Served, ClientSession]]:
    (tmp_path / "device").mkdir()
    async with (
        served_copy(lived, tmp_path / "device") as device,
        gateway_of(tmp_path / "gateway", device.base, World()) as session,
    ):
        yield device, session


KEY = {"Authorization": f"Bearer {licence().credential.hex()}"}


async def test_what_comes_through_the_gateway_is_what_the_device_says(tmp_path: Path, lived: Path) -> None:
    async with relayed(tmp_path, lived) as (device, session):
        for place in ("/", "/td.jws", "/export?limit=3", "/properties/history?limit=2", "/nowhere", "/properties/fly"):
            direct, passed = await device.get(PATH + place, **KEY), await session.get(PATH + place, headers=KEY)
            assert (passed.status, passed.content_type) == (direct.status, direct.content_type)
            assert await passed.read() == await direct.read()
            for name in ("ETag", "Latchkey-Rows", "Latchkey-Next", "Link", "Repr-Digest"):
                assert passed.headers.get(name) == direct.headers.get(name)
        part = await session.get(f"{PATH}/export?limit=3", headers={**KEY, "Range": "bytes=0-9"})
        assert (part.status, len(await part.read())) == (206, 10)
        head = await session.head(f"{PATH}/export?limit=3", headers=KEY)
        assert (head.status, await head.read()) == (200, b"")
        wrong = await session.patch(f"{PATH}/properties/power", data=b"x")
        assert (wrong.status, wrong.headers["Allow"]) == (405, "GET, HEAD")
        challenges = (await session.get(f"{PATH}/properties/power")).headers.getall("WWW-Authenticate")
        assert len(challenges) == 2


async def test_a_signed_request_survives_the_relay_and_its_answer_stays_sealed(tmp_path: Path, lived: Path) -> None:
    async with relayed(tmp_path, lived) as (_, session):
        target = f"{PATH}/export?limit=5&fields=doorOpen%2Cpower"
        mac = request_mac(request_key(licence().credential), "GET", target, START + 90).hex()
        header = f'Latchkey licence="{licence().name}", time="{START + 90}", mac="{mac}"'
        url = URL(str(session._base_url).rstrip("/") + target, encoded=True)
        answer = await session.get(url, headers={"Authorization": header})
        assert answer.headers["Content-Encoding"] == "aes128gcm"
        assert unseal(licence().content_key, await answer.read()).headers["latchkey-rows"] == "5"


async def test_an_owner_writes_through_the_gateway(tmp_path: Path, lived: Path) -> None:
    async with relayed(tmp_path, lived) as (device, session):
        key = {"Authorization": f"Bearer {owner_token()}"}
        answer = await session.put(f"{PATH}/properties/targetTemperature", json=6, headers=key)
        assert (answer.status, await answer.read()) == (204, b"")
        assert await (await device.own("GET", "/properties/targetTemperature")).json() == 6.0


async def test_a_stream_and_a_socket_pass_as_they_come(tmp_path: Path, lived: Path) -> None:
    async with relayed(tmp_path, lived) as (device, session):
        stream = await session.get(f"{PATH}/properties/mode", headers={**KEY, "Accept": "text/event-stream"})
        assert await asyncio.wait_for(stream.content.readline(), 10) == b": open\n"
        socket = await session.ws_connect(f"{PATH}/webthing", headers=KEY, protocols=("webthing",))
        await device.own("PUT", "/properties/mode", "off")
        assert await asyncio.wait_for(socket.receive_json(), 10) == {
            "messageType": "propertyStatus",
            "data": {"mode": "off"},
        }
        lines = [await asyncio.wait_for(stream.content.readline(), 10) for _ in range(4)]
        assert b"event: mode\n" in lines
        await socket.close()
        stream.close()


async def test_a_device_that_is_gone_is_502_and_the_gateways_own_go_on(tmp_path: Path) -> None:
    async with gateway_of(tmp_path, "http://127.0.0.1:1", World()) as session:
        answer = await session.get(f"{PATH}/")
        await refused(answer, 502, "device-unreachable")
        assert answer.headers["Retry-After"] == "60"
        assert (await session.get("/things")).status == 200


async def test_an_answer_that_breaks_off_is_never_passed_as_whole(tmp_path: Path) -> None:
    async def broken(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"half")
        assert request.transport is not None
        request.transport.abort()
        return response

    app = web.Application()
    app.router.add_get("/{tail:.*}", broken)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with gateway_of(tmp_path, f"http://127.0.0.1:{runner.addresses[0][1]}", World()) as session:
        answer = await session.get(f"{PATH}/export")
        with pytest.raises(Exception, match=r"payload|content|disconnected|reset"):
            await answer.read()
    await runner.cleanup()


async def test_the_directory_lists_a_strangers_device(tmp_path: Path, lived: Path) -> None:
    async with relayed(tmp_path, lived) as (device, session):

        async def is_listed() -> bool:
            found = await (await session.get("/things", headers={"Accept": "application/json"})).json()
            return json.loads(device.thing.served) in found and len(found) == 2

        await until("the listing", is_listed)
