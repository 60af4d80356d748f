"""A device's part in the market over HTTP: what everybody may check, what only the owner gets, and what it sold."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession

from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, evm_signature, recover, sign_digest
from chains.crypto.month_keys import month_key_root
from chains.metadata.messages import Certificate, CheckIn, Enable, Pause, SetTerms
from device_sim import cli
from device_sim.fleet import Fleet
from device_sim.journal import Journal, Sale
from device_sim.owner import OwnerError
from device_sim.owner_token import LONGEST_SECONDS, OwnerToken
from device_sim.relay_messages import plain_signature
from tests.support.device_ledgers import GATEWAY, REGISTRY
from tests.support.fleet_world import (
    DEVICES,
    SCHEDULE,
    World,
    is_ready,
    key_of,
    sell,
    serving,
    settings,
    until,
)


def raw(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


def first(fleet: Fleet) -> tuple[bytes, PrivateKey]:
    """Return the device of index 0 and the key of its owner."""
    found = next(device for device in fleet.park.devices.values() if device.identity.index == 0)
    return found.identity.address, role_key("owner", 0)


def path_of(device: bytes, place: str = "") -> str:
    return f"/things/0x{device.hex()}/market{place}"


def request_token(device: bytes, key: PrivateKey, expires: int, owner: bytes | None = None) -> dict[str, object]:
    message = OwnerToken(device=device, owner=owner or bytes(address_of(key)), expires=expires)
    signature = evm_signature(sign_digest(key, message.digest(REGISTRY)))
    return {"owner": "0x" + message.owner.hex(), "expires": expires, "signature": "0x" + signature.hex()}


async def token_of(session: ClientSession, world: World, device: bytes, key: PrivateKey) -> dict[str, str]:
    answer = await session.post(path_of(device, "/token"), json=request_token(device, key, world.auction.time + 3_600))
    assert answer.status == 201, await answer.text()
    return {"Authorization": f"Bearer {(await answer.json())['token']}"}


async def refused(answer: ClientResponse, status: int, kind: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(await answer.read())
    assert (answer.status, body["type"]) == (status, kind), body
    return body


async def test_everybody_can_check_what_a_device_states_against_the_ledger(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        device, owner = first(fleet)
        status = await (await session.get(path_of(device))).json()
        assert (status["owner"], status["gateway"]) == ("0x" + address_of(owner).hex(), "0x" + GATEWAY.hex())
        assert (status["enabled"], status["terms"]) == (True, {"reserve": 100, "licences": 2, "flags": 0})
        assert status["ownerNonce"] == world.metadata.rows[device].owner_nonce == 1
        assert status["attributes"]["named"]["data_profile"] == "items"
        proof = await (await session.get(path_of(device, "/certificate"))).json()
        stated = Certificate(device=raw(proof["device"]), model=proof["model"], serial_hash=raw(proof["serialHash"]))
        domain = Domain(proof["chainId"], raw(proof["registry"]))
        signer = recover(stated.digest(domain), plain_signature(raw(proof["certificate"])))
        assert signer == address_of(role_key("certifier", 0))


async def test_a_check_in_can_be_relayed_by_anybody_as_it_stands(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (fleet, session):
        device, _ = first(fleet)
        await until("enrolment", lambda: fleet.park.counts()["enrolled"] == DEVICES)
        await until("ready", lambda: is_ready(session))
        shown = await (await session.get(path_of(device, "/check-in"))).json()
        stated = shown["message"]
        message = CheckIn(
            device=raw(stated["device"]),
            sequence=stated["sequence"],
            time=stated["time"],
            gateway=raw(stated["gateway"]),
            attributes=raw(stated["attributes"]),
            td_hash=raw(stated["tdHash"]),
            month_key_root=raw(stated["monthKeyRoot"]),
        )
        assert recover(message.digest(REGISTRY), plain_signature(raw(shown["signature"]))) == device
        keys = [raw(key) for key in shown["monthKeys"]]
        assert month_key_root(shown["firstMonth"], keys) == message.month_key_root
        description = await (await session.get(f"/things/0x{device.hex()}/")).read()
        assert fleet.park.devices[device].thing.td_hash == message.td_hash
        assert description == fleet.park.devices[device].thing.served


async def test_records_are_shown_as_they_were_posted(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (_, session):
        await until("ready", lambda: is_ready(session))
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        _, device, _ = key_of(world, 1)
        shown = (await (await session.get(path_of(device, "/records"))).json())["records"]
        assert [(entry["round"], entry["lot"], entry["rank"]) for entry in shown] == [("1", 1, 0)]
        assert raw(shown[0]["record"]) == world.auction.records[1, 1]
        assert (await (await session.get(path_of(device, "/records?round=2"))).json()) == {"records": []}


async def test_the_owner_signs_once_and_then_reads_writes_and_sees_the_earnings(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        device, owner = first(fleet)
        world.auction.credits[bytes(address_of(owner))] = 80 * 10**15
        key = await token_of(session, world, device, owner)
        earnings = await (await session.get(path_of(device, "/earnings"), headers=key)).json()
        assert earnings["credit"] == str(80 * 10**15)
        assert [(sale["round"], sale["licences"], sale["price"]) for sale in earnings["sales"]] == [("1", 1, 100)]
        base = f"/things/0x{device.hex()}"
        assert (await session.put(f"{base}/properties/targetTemperature", json=5, headers=key)).status == 204
        assert await (await session.get(f"{base}/properties/targetTemperature", headers=key)).json() == 5.0


async def test_a_token_opens_one_device_only_and_survives_a_restart(tmp_path: Path) -> None:
    world = World()
    options = settings(tmp_path)
    async with serving(options, world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        device, owner = first(fleet)
        other = next(address for address in fleet.park.devices if address != device)
        key = await token_of(session, world, device, owner)
        await refused(await session.get(path_of(other, "/earnings"), headers=key), 401, "key-unknown")
    async with serving(options, world) as (_, session):
        await until("ready", lambda: is_ready(session))
        assert (await session.get(path_of(device, "/earnings"), headers=key)).status == 200


async def test_a_licensee_is_no_owner(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (_, session):
        await until("ready", lambda: is_ready(session))
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        world.travel_to(SCHEDULE.start_of(0) + 2)
        path, device, credential = key_of(world, 0)
        key = {"Authorization": f"Bearer {credential.hex()}"}

        async def is_open() -> bool:
            return (await session.get(f"{path}/licence", headers=key)).status == 200

        await until("the term", is_open)
        await refused(await session.get(path_of(device, "/earnings"), headers=key), 403, "owner-only")
        await refused(await session.post(path_of(device, "/pause"), json={}, headers=key), 403, "owner-only")
        await refused(await session.post(path_of(device, "/pause"), json={}), 401, "key-missing")


@pytest.mark.parametrize("wrong", ["key", "owner", "device", "past", "far", "extra", "missing", "type", "signature"])
async def test_a_wrong_request_for_a_token_gets_none(tmp_path: Path, wrong: str) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        device, owner = first(fleet)
        now = world.auction.time
        body = request_token(device, owner, now + 600)
        stranger = role_key("owner", 1)
        match wrong:
            case "key":
                body = request_token(device, stranger, now + 600, bytes(address_of(owner)))
            case "owner":
                body = request_token(device, stranger, now + 600)
            case "device":
                body = request_token(b"\x01" * 20, owner, now + 600)
            case "past":
                body = request_token(device, owner, now - 1)
            case "far":
                body = request_token(device, owner, now + LONGEST_SECONDS + 3_600)
            case "extra":
                body["more"] = 1
            case "missing":
                del body["expires"]
            case "type":
                body["expires"] = "soon"
            case "signature":
                body["signature"] = "0x" + "00" * 64
        answer = await session.post(path_of(device, "/token"), json=body)
        bad_form = wrong in ("extra", "missing", "type", "signature")
        await refused(answer, 400 if bad_form else 403, "bad-field" if bad_form else "not-owner")


async def test_the_owner_opts_in_changes_terms_and_pauses_through_the_device(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path, owners_enable=None), world) as (fleet, session):
        await until("enrolment", lambda: fleet.park.counts()["enrolled"] == DEVICES)
        device, owner = first(fleet)
        await until("the time", lambda: fleet._clock.is_set)
        key = await token_of(session, world, device, owner)

        async def order(place: str, message: Enable | SetTerms | Pause, terms: Mapping[str, int]) -> ClientResponse:
            signature = evm_signature(sign_digest(owner, message.digest(REGISTRY)))
            body = {**terms, "nonce": message.nonce, "deadline": message.deadline, "signature": "0x" + signature.hex()}
            return await session.post(path_of(device, place), json=body, headers=key)

        deadline = world.metadata.time + 600
        terms = {"reserve": 300, "licences": 2, "flags": 0}
        wanted = Enable(device=device, nonce=0, deadline=deadline, **terms)
        assert (await order("/enable", wanted, terms)).status == 202
        await until("the opt-in", lambda: world.metadata.rows[device].is_enabled)
        terms = {"reserve": 400, "licences": 1, "flags": 0}
        changed = SetTerms(device=device, nonce=1, deadline=deadline, **terms)
        assert (await order("/terms", changed, terms)).status == 202
        await until("the terms", lambda: world.metadata.rows[device].reserve == 400)
        await refused(await order("/terms", changed, terms), 409, "relay-refused")
        assert (await order("/pause", Pause(device=device, nonce=2, deadline=deadline), {})).status == 202
        await until("the pause", lambda: not world.metadata.rows[device].is_enabled)
        forged = Pause(device=device, nonce=3, deadline=deadline)
        await refused(await order("/enable", forged, terms), 409, "relay-refused")
        bad = await session.post(path_of(device, "/pause"), json={"device": "0x01"}, headers=key)
        assert (await refused(bad, 400, "bad-field"))["field"] == "device"


async def test_a_sale_from_before_prices_were_kept_shows_none(tmp_path: Path) -> None:
    sale = Sale(device=b"\x01" * 20, round_id=7, lot=3, rank=0, month=2, buyer=b"\xaa" * 20, buyer_key=b"\x02" * 33)
    with Journal(tmp_path / "journal.sqlite") as journal:
        journal.add_sale(sale)
        journal._db.execute("ALTER TABLE licence DROP COLUMN price")
        journal._db.execute("ALTER TABLE device DROP COLUMN signed")
        journal._set_state("layout", "1")
    with Journal(tmp_path / "journal.sqlite") as journal:
        assert journal.sales(sale.device) == [sale]
        assert journal.sales(sale.device)[0].price is None


async def test_the_command_gets_a_token_for_the_owner_and_for_nobody_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        device, owner = first(fleet)
        file = tmp_path / "owner.key"
        file.write_text(owner.to_hex())
        arguments = ["token", "--gateway", fleet.base_url, "0x" + device.hex(), "--json"]
        assert await asyncio.to_thread(cli.main, [*arguments, "--owner-key-file", str(file)]) == 0
        found = json.loads(capsys.readouterr().out)
        key = {"Authorization": f"Bearer {found[0]['token']}"}
        assert (await session.get(path_of(device, "/earnings"), headers=key)).status == 200
        file.write_text(role_key("owner", 1).to_hex())
        with pytest.raises(OwnerError, match="does not own this device"):
            await asyncio.to_thread(cli.main, [*arguments, "--owner-key-file", str(file)])
