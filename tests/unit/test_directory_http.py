"""The edge of the directory: who is answered, what is refused and how, and what a page gets."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

import aiohttp
import pyarrow as pa
import pytest
from yarl import URL

from chains.auction.events import RoundOpened
from chains.base import addresses
from node.directory import device_routes, leaves
from node.directory.web_app import origin_of, policy
from node.serving import edge
from tests.support.directory_client import Page
from tests.support.directory_world import columns_of, sell, served, until
from tests.support.paper_chains import (
    SCHEDULE,
    Entry,
    device,
    round_blocks,
)

# -- who is answered


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "directory"])
async def test_a_host_name_that_is_not_ours_is_refused(host: str, tmp_path: Path) -> None:
    async with served(tmp_path) as world, world.client.get("/v1/status", headers={"Host": host}) as answer:
        assert answer.status == 403
        assert (await answer.json(content_type=None))["field"] == "Host"


@pytest.mark.parametrize("host", ["localhost:8549", "127.0.0.1", "[::1]:80", "mine.example"])
async def test_addresses_and_allowed_names_are_answered(host: str, tmp_path: Path) -> None:
    async with (
        served(tmp_path, allowed_hosts=["mine.example"]) as world,
        world.client.get("/v1/status", headers={"Host": host}) as answer,
    ):
        assert answer.status == 200


async def test_pages_from_elsewhere_are_refused_and_pages_of_this_machine_may_read(tmp_path: Path) -> None:
    async with served(tmp_path, allowed_origins=["https://friend.example"]) as world:
        for origin, status in (
            ("https://evil.example", 403),
            ("null", 403),
            ("http://localhost:5173", 200),
            ("https://friend.example", 200),
        ):
            async with world.client.get("/v1/status", headers={"Origin": origin}) as answer:
                assert answer.status == status
                allowed = answer.headers.get("Access-Control-Allow-Origin")
                assert allowed == (origin if status == 200 else None)
                assert "Origin" in answer.headers.getall("Vary")
        async with world.client.options("/v1/rows", headers={"Origin": "http://localhost:5173"}) as answer:
            assert answer.status == 204


async def test_a_page_from_elsewhere_cannot_listen(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
            await world.client.ws_connect("/v1/deltas?seq=0", headers={"Origin": "https://evil.example"})
        assert caught.value.status == 403


# -- limits


@pytest.mark.parametrize(
    ("path", "status", "field"),
    [
        ("/v1/status?x=1", 400, "query parameter x"),
        ("/v1/devices?limit=501", 400, "limit"),
        ("/v1/devices?limit=-1", 400, "limit"),
        ("/v1/devices?limit=1&limit=2", 400, "query parameter limit"),
        ("/v1/devices?sort=device", 400, "sort"),
        ("/v1/devices?after=zzz", 400, "after"),
        ("/v1/devices?filter=doors+%3D", 400, "filter"),
        ("/v1/devices/0x" + "00" * 20, 404, "device"),
        ("/v1/rounds?state=never", 400, "state"),
        ("/v1/rounds/99", 404, "round"),
        ("/v1/rounds/99/leaves", 404, "round"),
        ("/v1/snapshots/1-00000000/volume.bin", 404, "snapshot"),
        ("/v1/prices?by=owner", 400, "by"),
        ("/v1/prices/clearing/7/price.bin", 400, "rounds"),
        ("/v1/nothing", 404, "path"),
        ("/v1/rows", 405, "method"),
        ("/v1/searches/a", 405, "method"),
        ("/v1/deltas", 400, "seq"),
        ("/things?limit=51", 400, "limit"),
        ("/things/urn:uuid:00000000-0000-8000-8000-000000000000", 404, "thing"),
        ("/search/jsonpath", 400, "query"),
        ("/search/jsonpath?query=$[", 400, "query"),
        ("/events/thing_stolen", 404, "event type"),
    ],
)
async def test_bad_requests_are_refused_with_the_field_that_is_wrong(
    path: str, status: int, field: str, tmp_path: Path
) -> None:
    async with served(tmp_path) as world, world.client.get(path) as answer:
        body = await answer.json(content_type=None)
        assert (answer.status, body["field"]) == (status, field)
        assert answer.headers["Content-Type"].startswith("application/problem+json")
        assert body["status"] == status
        assert body["detail"]


async def test_a_query_that_is_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edge, "QUERY_LIMIT", 1_000)
    async with served(tmp_path) as world:
        assert (await world.json("/v1/devices?filter=" + "a" * 1_000, 413))["limit"] == 1_000


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"snapshot":"x","rows":[1]}', "text/plain", 415),
        (b'{"rows":[1]}', "application/json", 400),
        (b" " * 200_000, "application/json", 413),
        (b'{"snapshot":"1-00000000","rows":[0]}', "application/json", 404),
    ],
)
async def test_bad_bodies_are_refused(body: bytes, kind: str, status: int, tmp_path: Path) -> None:
    async with (
        served(tmp_path) as world,
        world.client.post("/v1/rows", data=body, headers={"Content-Type": kind}) as answer,
    ):
        assert answer.status == status, await answer.text()


@pytest.mark.parametrize("rows", [[], [12], [-1], ["0"], [True], list(range(10_001)), 3])
async def test_rows_that_are_not_there_are_refused(rows: object, tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        manifest = await world.json("/v1/snapshots/latest")
        async with world.client.post("/v1/rows", json={"snapshot": manifest["id"], "rows": rows}) as answer:
            assert answer.status == 400


async def test_a_directory_that_still_reads_says_how_far_it_is(tmp_path: Path) -> None:
    async with served(tmp_path, caught_up=False) as world:
        for path in ("/v1/snapshots/latest", "/v1/devices", "/things", "/v1/prices"):
            async with world.client.get(path) as answer:
                body = await answer.json(content_type=None)
                assert (answer.status, body["progress"], answer.headers["Retry-After"]) == (503, 0.0, "1")
        assert (await world.json("/v1/status"))["phase"] == "rebuilding"
        await world.json("/ready", 503)


# -- snapshots and deltas


async def test_a_column_is_what_the_manifest_promises_in_every_coding(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        manifest = await world.json("/v1/snapshots/latest")
        assert manifest["rows"] == 12
        raw = aiohttp.ClientSession(auto_decompress=False)
        async with raw:
            for column in manifest["columns"]:
                plain = {}
                for coding in ("zstd", "gzip", "identity"):
                    url = world.client.make_url(column["url"])
                    async with raw.get(url, headers={"Accept-Encoding": coding}) as answer:
                        assert answer.status == 200
                        assert "immutable" in answer.headers["Cache-Control"]
                        assert answer.headers.get("Content-Encoding", "identity") == coding
                        plain[coding] = await answer.read()
                        tag = answer.headers["ETag"]
                    async with raw.get(url, headers={"Accept-Encoding": coding, "If-None-Match": tag}) as answer:
                        assert answer.status == 304
                body = plain["identity"]
                assert len(body) == column["bytes"]
                assert hashlib.sha256(body).hexdigest() == column["sha256"]
                assert gzip.decompress(plain["gzip"]) == body
                assert pa.decompress(plain["zstd"], decompressed_size=len(body), codec="zstd", asbytes=True) == body


async def test_a_page_that_listens_has_what_a_later_snapshot_has(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        manifest = await world.json("/v1/snapshots/latest")
        page = Page.open(manifest, await columns_of(world, manifest))
        address = f"/v1/deltas?snapshot={manifest['id']}&seq={manifest['seq']}"
        async with world.client.ws_connect(address) as socket:
            world.tell([event for _ in range(5) for event in world.story.enrol()])
            await world.catch_up()
            page.take(await socket.receive_bytes())
        world.index.snapshots.forget()
        later = await world.json("/v1/snapshots/latest")
        assert page.contents() == await columns_of(world, later)
        assert later["rows"] == 17


async def test_a_reorganisation_tells_listeners_to_take_a_new_snapshot(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        manifest = await world.json("/v1/snapshots/latest")
        world.tell(world.story.enrol())
        await world.catch_up()
        async with world.client.ws_connect(f"/v1/deltas?snapshot={manifest['id']}&seq={manifest['seq']}") as socket:
            await socket.receive_bytes()
            gone = world.metadata.drop(2)
            world.metadata.mine(gone[0].entries[:-1], gone[0].time)
            await world.catch_up()
            assert (await socket.receive_json())["kind"] == "resnapshot"
            closing = await socket.receive()
            assert (closing.type, closing.data) == (aiohttp.WSMsgType.CLOSE, 4000)


@pytest.mark.parametrize("query", ["seq=0", "snapshot=1-00000000&seq=5", "snapshot={id}&seq=4294967295"])
async def test_a_listener_that_cannot_be_followed_up_starts_over_at_once(query: str, tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        manifest = await world.json("/v1/snapshots/latest")
        async with world.client.ws_connect("/v1/deltas?" + query.format(id=manifest["id"])) as socket:
            assert await socket.receive_json() == {"kind": "resnapshot", "id": manifest["id"]}


async def test_a_listener_that_talks_is_shown_out(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        manifest = await world.json("/v1/snapshots/latest")
        async with world.client.ws_connect(f"/v1/deltas?snapshot={manifest['id']}&seq={manifest['seq']}") as socket:
            await socket.send_str("hello")
            assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
        await until("the listener is gone", lambda: not len(world.index.hub))


async def test_listeners_hear_of_a_round_that_enters_another_phase(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        for block in world.story.walk():
            world.tell(block)
        await world.catch_up()
        manifest = await world.json("/v1/snapshots/latest")
        async with world.client.ws_connect(f"/v1/deltas?snapshot={manifest['id']}&seq={manifest['seq']}") as socket:
            time, entries = round_blocks(world.story.closed[-1], random.Random(2), world.story.now + 30)[0]
            world.auction.mine(entries, time)
            await world.catch_up()
            await socket.receive_bytes()
            assert await socket.receive_json() == {"kind": "round", "round": 1, "phase": "commit"}


# -- rounds, leaves, prices, searches, devices


async def test_a_leaf_list_rebuilds_the_root_of_its_round(tmp_path: Path) -> None:
    async with served(tmp_path, devices=20) as world:
        await sell(world)
        shown = await world.json("/v1/rounds/1")
        async with world.client.get("/v1/rounds/1/leaves") as answer:
            raw = await answer.read()
        assert len(raw) == leaves.LEAF_BYTES * shown["lots"]
        leaves.verify(1, world.index.ledger.epochs[1], raw)
        assert shown["leafRoot"] == "0x" + world.index.ledger.epochs[1].leaf_root.hex()


async def test_lots_that_do_not_hash_to_the_round_are_never_served(tmp_path: Path) -> None:
    async with served(tmp_path, devices=20) as world:
        for block in world.story.walk():
            world.tell(block)
        opened = round_blocks(world.story.closed[-1], random.Random(2), world.story.now + 30)[0][1][0].event
        assert isinstance(opened, RoundOpened)
        false = replace(opened, leaf_root=bytes(32))
        world.auction.mine([Entry(contract=addresses.BATCH_AUCTION, event=false)], world.story.now + 30)
        await world.catch_up()
        assert (await world.json("/v1/rounds/1/leaves", 409))["type"] == "lots-not-proven"


async def test_an_altered_leaf_list_is_never_served(tmp_path: Path) -> None:
    async with served(tmp_path, devices=20) as world:
        await sell(world)
        raw = bytearray(world.index.ledger.leaf_list(1) or b"")
        raw[90] ^= 1
        world.index.ledger.state.hot["leaves"][1] = bytes(raw)
        assert (await world.json("/v1/rounds/1/leaves", 409))["type"] == "lots-not-proven"


async def test_results_and_prices_add_up_to_the_volume_of_the_round(tmp_path: Path) -> None:
    async with served(tmp_path, devices=30) as world:
        await sell(world)
        found, results = await world.json("/v1/rounds/1"), await world.json("/v1/rounds/1/results")
        assert sum(lot["price"] * len(lot["slots"]) for lot in results["sold"]) == found["volume"] > 0
        assert found["phase"] == "deliver"
        for by in ("round", "month", "model", "region"):
            prices = (await world.json(f"/v1/prices?by={by}"))["prices"]
            assert sum(entry["volume"] for entry in prices) <= found["volume"]
            assert sum(entry["sold"] for entry in prices) == sum(entry["sold"] for entry in prices if entry["lots"])
        clearing = await world.json("/v1/prices/clearing")
        assert clearing["rounds"] == [1]
        columns = {}
        for column in clearing["columns"]:
            async with world.client.get(column["url"]) as answer:
                columns[column["name"]] = await answer.read()
        width = {"u8": 1, "u16": 2, "u32": 4}
        assert {len(columns[column["name"]]) for column in clearing["columns"] if width[column["type"]] == 4} == {
            4 * clearing["rows"]
        }
        prices_le = columns["price"]
        sold = columns["sold"]
        volume = sum(
            int.from_bytes(prices_le[4 * lot : 4 * lot + 4], "little") * sold[lot] for lot in range(clearing["rows"])
        )
        assert volume == (await world.json("/v1/prices"))["prices"][0]["volume"]


async def test_searches_are_kept_and_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device_routes, "MOST_SEARCHES", 2)
    async with served(tmp_path) as world:
        for name, body, status in (
            ("a", {"query": "doors=2"}, 204),
            ("a", {"query": "doors=3"}, 204),
            ("b b", {"query": ""}, 204),
            ("c", {"query": "x"}, 409),
            ("a/b", {"query": "x"}, 404),
            ("-", {"query": "x"}, 400),
            ("a", {"query": "x" * 4_097}, 400),
            ("a", {"query": "\x00"}, 400),
            ("a", {"query": "x", "more": 1}, 400),
        ):
            async with world.client.put(f"/v1/searches/{name}", json=body) as answer:
                assert answer.status in ((status,) if status != 404 else (404, 405)), (name, body)
        listed = (await world.json("/v1/searches"))["searches"]
        assert [(entry["name"], entry["query"]) for entry in listed] == [("a", "doors=3"), ("b b", "")]
        async with world.client.delete("/v1/searches/a") as answer:
            assert answer.status == 204
        async with world.client.delete("/v1/searches/a") as answer:
            assert answer.status == 404


async def test_one_device_shows_what_the_ledger_says(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        body = await world.json("/v1/devices/0x" + device(3).hex())
        row = world.story.rules.devices[device(3)]
        assert body["owner"] == "0x" + row.owner.hex()
        assert (body["reserve"], body["licences"], body["sequence"]) == (row.reserve, row.licences, row.sequence)
        page = await world.json("/v1/devices?limit=5&sort=reserve&order=desc")
        assert page["total"] == 12
        assert [entry["reserve"] for entry in page["devices"]] == sorted(
            (entry["reserve"] for entry in page["devices"]), reverse=True
        )


async def test_metrics_count_what_happened(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        await world.json("/v1/snapshots/latest")
        async with world.client.get("/metrics") as answer:
            assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            lines = (await answer.text()).splitlines()
        for line in (
            "latchkey_directory_devices 12",
            "latchkey_directory_snapshots_total 1",
            'latchkey_directory_block{chain="metadata"} 1',
        ):
            assert line in lines


# -- the web app


async def test_every_path_of_the_app_is_its_page_under_a_strict_policy(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        nonces = set()
        for path in ("/", "/explore", "/rounds/7", "/index.html"):
            async with world.client.get(path) as answer:
                text, rule = await answer.text(), answer.headers["Content-Security-Policy"]
                nonce = text.split('content="')[1].split('"')[0]
                nonces.add(nonce)
                assert f"style-src 'self' 'nonce-{nonce}'" in rule
                assert "connect-src 'self' http://127.0.0.1:1 http://127.0.0.1:2 https://g0.example" in rule
                assert "default-src 'none'" in rule
                assert "unsafe" not in rule
                assert answer.headers["Cache-Control"] == "no-store"
        assert len(nonces) == 4


async def test_files_of_the_app_are_served_and_nothing_beside_them(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        (tmp_path / "app" / "assets" / "out.txt").symlink_to(tmp_path / "secret.txt")
        async with world.client.get("/assets/a-1.js") as answer:
            assert answer.status == 200
            assert "javascript" in answer.headers["Content-Type"]
            assert "immutable" in answer.headers["Cache-Control"]
        paths = ("assets/out.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "assets/%2e%2e/%2e%2e/secret.txt", "x.js")
        for path in paths:
            url = URL(str(world.client.make_url("/")) + path, encoded=True)
            async with world.client.session.get(url) as answer:
                assert answer.status == 404, path


def test_what_gateways_write_into_the_ledger_cannot_change_the_policy() -> None:
    assert origin_of("https://g.example:8443/path?x") == "https://g.example:8443"
    for url in (
        "https://a.example; script-src *",
        "https://'unsafe-inline'",
        "https://user@a.example",
        "javascript:1",
        "https://",
        "https://a.example:99999",
    ):
        found = origin_of(url)
        assert found is None or set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.:/[]"), url
    many = policy("n", [f"https://g{number}.example" for number in range(5_000)])
    assert len(many) < 4_000


async def test_config_has_what_a_page_needs_first(tmp_path: Path) -> None:
    async with served(tmp_path, devnet=True, watchers=["http://127.0.0.1:9"]) as world:
        body = await world.json("/config.json")
        assert body["metadata"] == {
            "rpc": "http://127.0.0.1:1",
            "ws": "ws://127.0.0.1:1",
            "chainId": 1,
            "genesisHash": "0x" + world.metadata.blocks[0].hash.hex(),
        }
        assert body["contracts"]["batch_auction"] == "0x" + addresses.BATCH_AUCTION.hex()
        assert body["schedule"] == SCHEDULE.to_json()
        assert (body["devnet"], body["watchers"], body["version"]) == (True, ["http://127.0.0.1:9"], 1)
        assert json.dumps(body)
