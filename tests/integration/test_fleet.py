"""A whole fleet over two chains in memory: from nothing to a download, through outages and restarts."""

import asyncio
import json
import logging
from pathlib import Path

import pytest
from aiohttp import ClientSession

from chains.crypto.devnet_roles import role_key
from chains.crypto.key_record import content_key, request_key, request_mac
from chains.crypto.keys import evm_signature, sign_digest
from chains.market import data_provenance
from chains.market.data_seal import unseal
from chains.metadata.messages import Enable
from device_sim.errors import SettingsInvalid
from device_sim.fleet import running
from tests.support.device_ledgers import PAYOUT, REGISTRY
from tests.support.fleet_world import (
    BUYER,
    DEVICES,
    MONTH,
    SCHEDULE,
    World,
    is_ready,
    is_refused,
    key_of,
    opened_record,
    opens,
    pull,
    sell,
    serving,
    settings,
    until,
)


async def test_a_fleet_enrols_checks_in_sells_delivers_serves_and_expires(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        assert world.metadata.published == [(fleet.base_url, PAYOUT)]
        assert len(world.metadata.rows) == DEVICES
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        assert world.auction.posts == 1
        path, _, key = key_of(world, 0)
        early = await pull(session, path, key)
        assert (early.status, (await early.json())["type"]) == (401, "term-not-begun")
        world.travel_to(SCHEDULE.start_of(MONTH) + 2)
        await until("the term", lambda: opens(session, path, key))
        rows = [json.loads(line) for line in (await (await pull(session, path, key)).text()).splitlines()]
        assert len(rows) > 300
        other, _, _ = key_of(world, 1)
        foreign = await pull(session, other, key)
        assert (foreign.status, (await foreign.json())["type"]) == (401, "key-unknown")
        world.travel_to(SCHEDULE.end_of(MONTH))
        await until("the end of the term", lambda: is_refused(session, path, key, "term-ended"))


async def test_a_fleet_comes_back_from_its_disk_with_its_licences_and_goes_on(tmp_path: Path) -> None:
    world = World()
    options = settings(tmp_path)
    async with serving(options, world) as (_, session):
        await until("ready", lambda: is_ready(session))
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
    sequences = {address: row.sequence for address, row in world.metadata.rows.items()}
    path, _, key = key_of(world, 2)
    world.travel_to(SCHEDULE.start_of(MONTH) + 5)
    async with serving(options, world) as (fleet, session):
        await until("the key again", lambda: opens(session, path, key))
        await until(
            "a later check-in of all",
            lambda: all(row.sequence > sequences[address] for address, row in world.metadata.rows.items()),
        )
        assert world.auction.posts == 1
        assert world.metadata.published[-1][0] == fleet.base_url


async def test_records_that_wait_when_the_process_ends_are_posted_by_the_next(tmp_path: Path) -> None:
    world = World()
    options = settings(tmp_path)
    async with serving(options, world) as (fleet, session):
        await until("ready", lambda: is_ready(session))
        sell(world)
        await until("the sale", lambda: len(next(iter(fleet.park.devices.values())).thing.keys) == 1)
        world.auction.is_down = True
    already = len(world.auction.records)
    world.auction.is_down = False
    async with serving(options, world):
        await until("key records", lambda: len(world.auction.records) == DEVICES)
    assert already in (0, DEVICES)


async def test_an_answer_lost_on_the_way_costs_no_second_post(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (_, session):
        await until("ready", lambda: is_ready(session))
        world.auction.lose_answers = 1
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        await until("an empty outbox", lambda: world.auction.lose_answers == 0)
    assert world.auction.posts == 1


async def test_nodes_that_are_gone_for_a_while_stop_nothing_for_good(tmp_path: Path) -> None:
    world = World()
    world.metadata.is_down = world.auction.is_down = True
    async with serving(settings(tmp_path), world) as (_, session):
        health = await session.get("/health")
        assert health.status == 200
        assert (await health.json())["time"] is None
        assert (await session.get("/ready")).status == 503
        world.metadata.is_down = world.auction.is_down = False
        await until("ready", lambda: is_ready(session))
        world.metadata.is_down = True
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)


async def test_a_device_is_enrolled_only_once_its_model_is_published(tmp_path: Path) -> None:
    world = World()
    world.metadata.published_models = 1
    async with serving(settings(tmp_path), world) as (fleet, session):
        of_model_one = [entry for entry in fleet.park.devices.values() if entry.identity.model == 1]
        assert 0 < len(of_model_one) < DEVICES
        await until("the enrolment of model 1", lambda: len(world.metadata.rows) == len(of_model_one))
        assert {row.model for row in world.metadata.rows.values()} == {1}
        assert (await session.get("/ready")).status == 503
        world.metadata.published_models = 1_000
        await until("ready", lambda: is_ready(session))


async def test_an_owner_enables_by_hand_over_http(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path, owners_enable=None), world) as (fleet, session):
        await until("enrolment", lambda: fleet.park.counts()["enrolled"] == DEVICES)
        assert (await session.get("/ready")).status == 503
        device = next(address for address, entry in fleet.park.devices.items() if entry.identity.index == 1)
        message = Enable(device=device, reserve=250, licences=3, flags=0, nonce=0, deadline=world.metadata.time + 60)
        signature = evm_signature(sign_digest(role_key("owner", 1), message.digest(REGISTRY)))
        body = {
            "type": "Enable", "device": "0x" + device.hex(), "reserve": 250, "licences": 3, "flags": 0, "nonce": 0,
            "deadline": message.deadline, "signature": "0x" + signature.hex(),
        }  # fmt: skip
        forged = await session.post("/relay/owner", json={**body, "reserve": 1})
        assert (forged.status, (await forged.json())["type"]) == (409, "relay-refused")
        taken = await session.post("/relay/owner", json=body)
        assert taken.status == 202
        href = (await taken.json())["href"]
        await until("the relay", lambda: has_ended(session, href))
        await until("ready", lambda: is_ready(session))
        listed = (await (await session.get("/devices")).json())["devices"]
        shown = next(entry for entry in listed if entry["device"] == "0x" + device.hex())
        assert (shown["enabled"], shown["reserve"], shown["licences"]) == (True, 250, 3)


async def has_ended(session: ClientSession, href: str) -> bool:
    return bool((await (await session.get(href)).json())["state"] == "done")


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "kind"),
    [
        ("POST", "/relay/owner", b"{", 400, "bad-field"),
        ("POST", "/relay/owner", b"[]", 400, "bad-field"),
        ("POST", "/relay/owner", b"{}", 400, "bad-field"),
        ("POST", "/relay/owner", b"[[[[[[[[", 400, "bad-field"),
        ("POST", "/relay/owner", b'{"a": "' + b"x" * 9_000 + b'"}', 413, "bad-field"),
        ("POST", "/relay/withdraw", b'{"account": "0x1"}', 400, "bad-field"),
        ("GET", "/relay/owner", b"", 405, "method-not-allowed"),
        ("GET", "/relay/x", b"", 404, "not-found"),
        ("GET", "/relay/" + "9" * 32, b"", 404, "not-found"),
        ("GET", "/devices?page=1", b"", 400, "bad-field"),
        ("GET", "/things?limit=101", b"", 400, "bad-field"),
        ("DELETE", "/devices", b"", 405, "method-not-allowed"),
    ],
)
async def test_bad_requests_are_refused_with_problem_details(
    tmp_path: Path, method: str, path: str, body: bytes, status: int, kind: str
) -> None:
    async with running(settings(tmp_path), World().chains) as fleet, ClientSession(fleet.base_url) as session:
        answer = await session.request(method, path, data=body, headers={"Content-Type": "application/json"})
        problem = json.loads(await answer.read())
        assert answer.content_type == "application/problem+json"
        assert (answer.status, problem["type"]) == (status, kind)
        assert problem["detail"]


async def test_a_body_that_is_no_json_is_refused_by_its_media_type(tmp_path: Path) -> None:
    async with running(settings(tmp_path), World().chains) as fleet, ClientSession(fleet.base_url) as session:
        assert (await session.post("/relay/owner", data=b"a=1", headers={"Content-Type": "text/plain"})).status == 415


async def test_one_folder_serves_one_fleet(tmp_path: Path) -> None:
    async with running(settings(tmp_path), World().chains):
        with pytest.raises(SettingsInvalid, match="no other fleet is using"):
            async with running(settings(tmp_path), World().chains):
                pass


async def test_a_taken_port_is_named(tmp_path: Path) -> None:
    async with running(settings(tmp_path / "a"), World().chains) as fleet:
        port = int(fleet.base_url.rpartition(":")[2])
        with pytest.raises(SettingsInvalid, match=f"127.0.0.1:{port}.*free to listen on"):
            async with running(settings(tmp_path / "b", port=port), World().chains):
                pass


async def test_no_log_line_holds_a_key(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    world = World()
    with caplog.at_level(logging.DEBUG):
        async with serving(settings(tmp_path), world) as (fleet, session):
            await until("ready", lambda: is_ready(session))
            sell(world)
            await until("key records", lambda: len(world.auction.records) == DEVICES)
            path, _, key = key_of(world, 0)
            await pull(session, path, key)
            await until("the log line", lambda: "posted records=3" in caplog.text)
            secrets = [key.hex()]
            for entry in fleet.park.devices.values():
                identity = entry.identity
                secrets += [identity.key.to_bytes().hex(), identity.month_seed.hex(), identity.household_seed.hex()]
    assert not [secret for secret in secrets if secret in caplog.text]


async def test_a_signed_request_opens_the_same_rows_as_the_key_and_only_its_buyer_reads_them(tmp_path: Path) -> None:
    world = World()
    async with serving(settings(tmp_path), world) as (_, session):
        await until("ready", lambda: is_ready(session))
        sell(world)
        await until("key records", lambda: len(world.auction.records) == DEVICES)
        path, device, key = key_of(world, 0)
        world.travel_to(SCHEDULE.start_of(MONTH) + 2)
        await until("the term", lambda: opens(session, path, key))
        target, now = f"{path}/export?limit=50", world.auction.time
        mac = request_mac(request_key(key), "GET", target, now).hex()
        header = f'Latchkey licence="1-0-0", time="{now}", mac="{mac}"'
        signed = await session.get(target, headers={"Authorization": header})
        shown = await session.get(target, headers={"Authorization": f"Bearer {key.hex()}"})
        assert signed.status == 200
        _, name, opened = opened_record(world, 0)
        sealed = unseal(content_key(opened, name, device=device, buyer=BUYER, term=MONTH), await signed.read())
        assert sealed.body == await shown.read()
        data_provenance.verify(
            sealed.headers, name, device=device, buyer=BUYER, method="GET", target=target, body=sealed.body
        )


async def test_a_node_of_another_chain_ends_the_fleet_with_a_reason(tmp_path: Path) -> None:
    world = World(other_chain=True)
    async with running(settings(tmp_path), world.chains) as fleet:
        with pytest.raises(SettingsInvalid, match="a node of the right chain"):
            await asyncio.wait_for(fleet.serve(), 10)
    assert world.metadata.published == []


@pytest.mark.parametrize("hops", range(6))
async def test_a_fleet_that_is_told_to_end_ends_also_where_work_arrives_at_that_moment(
    tmp_path: Path, hops: int
) -> None:
    world = World()
    async with running(settings(tmp_path, poll_every=5), world.chains) as fleet:
        task = asyncio.create_task(fleet.serve())
        await until("enrolment", lambda: fleet.park.counts()["enrolled"] == DEVICES)
        await until("quiet", lambda: not fleet._gateway.auction_waits.is_set())
        await asyncio.sleep(0.7)  # every loop is waiting now
        fleet._gateway.auction_waits.set()
        fleet._gateway.metadata_waits.set()
        fleet._relayed.set()
        for _ in range(hops):
            await asyncio.sleep(0)
        task.cancel()
        done, _ = await asyncio.wait({task}, timeout=10)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert done
