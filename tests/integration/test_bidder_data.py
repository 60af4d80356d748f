"""The data client against the simulated fridge's own server, over HTTP: downloads, files, and the second of expiry."""

from __future__ import annotations

import asyncio
import csv
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow.parquet
import pytest
from aiohttp import web

from chains.base.schedule import Schedule
from chains.crypto.key_record import LicenceId, OpenedRecord
from chains.crypto.keys import address_of, private_key
from chains.crypto.points import point_of
from chains.market import data_cli, keyring
from chains.market.data_client import DataClient
from chains.market.data_http import AiohttpGateway
from chains.market.errors import AccessRefused
from chains.market.keyring import KeyringEntry
from device_sim.access import Licence
from device_sim.clock import ChainClock, DeviceCalendar
from device_sim.http_edge import problems
from device_sim.thing import Thing
from device_sim.thing_app import add_thing_routes
from device_sim.thing_edge import ThingEdge
from device_sim.worker import Worker

SCHEDULE = Schedule.devnet(1_790_000_000)
CALENDAR = DeviceCalendar(schedule=SCHEDULE)
MONTH = 1
START, END = SCHEDULE.start_of(MONTH), SCHEDULE.end_of(MONTH)
KEY = private_key(b"\x0d" * 32)
DEVICE = bytes(address_of(KEY))


@dataclass(slots=True)
class Head:
    """The newest block of the auction chain; `time` is what device and client go by."""

    time: int


def _entry(url: str) -> KeyringEntry:
    return KeyringEntry(
        licence=LicenceId(chain_id=20180322, contract=b"\x12" * 20, round=7, lot=3, rank=0),
        bidder=b"\x34" * 20,
        device=DEVICE,
        model=1,
        family=1,
        attributes=bytes(32),
        gateway_url=url,
        month=MONTH,
        term_start=START,
        term_end=END,
        price=1_250,
        opened=OpenedRecord(secret=77, shared=point_of(99)),
    )


def _licence() -> Licence:
    entry = _entry("")
    return Licence(
        round_id=7,
        lot=3,
        rank=0,
        month=MONTH,
        device=DEVICE,
        buyer=entry.bidder,
        start=START,
        end=END,
        readable_from=CALENDAR.device_ms(START) - 30 * 86_400_000,
        readable_until=CALENDAR.device_ms(END),
        credential=entry.credential(),
        content_key=entry.content_key(),
        chain_id=entry.licence.chain_id,
        contract=entry.licence.contract,
    )


@asynccontextmanager
async def _market(folder: Path, head: Head) -> AsyncIterator[str]:
    """Serve a fridge with a month of rows, and an auction node that knows one block; yields the base URL of both."""
    thing = Thing(
        device=DEVICE,
        seed=b"\x05" * 32,
        path=folder / "history.sqlite",
        calendar=CALENDAR,
        licences=[_licence()],
        key=KEY,
    )
    now = CALENDAR.device_ms(head.time)
    while not thing.live(now, since_ms=now - 5 * 86_400_000):
        pass
    clock = ChainClock()
    clock.read_head(head.time)

    async def rpc(request: web.Request) -> web.Response:
        asked = await request.json()
        zero = "0x" + "00" * 32
        block = {
            "number": "0x1",
            "hash": zero,
            "parentHash": zero,
            "timestamp": hex(head.time),
            "stateRoot": zero,
            "miner": "0x" + "00" * 20,
            "baseFeePerGas": "0x7",
            "gasUsed": "0x0",
            "gasLimit": "0x1",
            "transactions": [],
        }
        return web.json_response({"jsonrpc": "2.0", "id": asked["id"], "result": block})

    async with Worker() as worker:
        app = web.Application(middlewares=[problems])
        add_thing_routes(app, ThingEdge({DEVICE: thing}, clock, worker))
        app.router.add_post("/rpc", rpc)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()
            thing.close()


async def _pull(url: str, folder: Path, *options: str) -> int:
    arguments = ["pull", "--out", str(folder / "out"), "--home", str(folder), "--json", *options]
    network = ["--metadata-rpc", f"{url}/rpc", "--auction-rpc", f"{url}/rpc"]
    return await asyncio.to_thread(data_cli.main, [*arguments, *network])


def _bytes(path: str) -> bytes:
    return Path(path).read_bytes()


async def test_small_pages_of_a_real_device_add_up_to_one_large_page(tmp_path: Path) -> None:
    head = Head(START + 1)
    async with _market(tmp_path, head) as url, AiohttpGateway() as http:

        async def now() -> int:
            return head.time

        small = await DataClient(http, now, page_rows=97).download(_entry(url), tmp_path / "small")
        large = await DataClient(http, now).download(_entry(url), tmp_path / "large")
    assert small.rows == large.rows > 1_000
    first, second = (done.part.read_bytes()[: done.length] for done in (small, large))
    assert first == second


@pytest.mark.parametrize("form", ["csv", "parquet"])
async def test_data_pull_writes_files_with_provenance(
    tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with _market(tmp_path, Head(START + 1)) as url:
        keyring.add(tmp_path / "keyring.json", [_entry(url)])
        assert await _pull(url, tmp_path, "--format", form) == 0
    found = json.loads(capsys.readouterr().out)
    (file,) = found["files"]
    content = _bytes(file["path"])
    assert file["sha256"] == hashlib.sha256(content).hexdigest()
    assert file["rows"] == found["rows"] > 1_000
    if form == "csv":
        assert len(list(csv.reader(content.decode().splitlines()))) == file["rows"] + 1
    else:
        assert pyarrow.parquet.read_table(file["path"]).num_rows == file["rows"]
    assert json.loads(_bytes(file["sidecar"]))["sources"][0]["licence"] == "7-3-0"


async def test_one_second_after_the_term_the_device_refuses_and_the_command_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with _market(tmp_path, Head(END)) as url:
        keyring.add(tmp_path / "keyring.json", [_entry(url)])
        assert await _pull(url, tmp_path) == 1
        printed = capsys.readouterr()
        assert "refused with 401 term-ended" in printed.err
        assert "the licence has expired: buy a later month" in printed.err
        assert json.loads(printed.out)["files"] == []


async def test_a_licence_of_another_buyer_opens_nothing(tmp_path: Path) -> None:
    head = Head(START + 1)
    async with _market(tmp_path, head) as url, AiohttpGateway() as http:

        async def now() -> int:
            return head.time

        # The month secret is that of the device; the shared point is another buyer's.
        stolen = replace(_entry(url), opened=OpenedRecord(secret=77, shared=point_of(98)))
        with pytest.raises(AccessRefused, match="key-of-another-licence"):
            await DataClient(http, now).download(stolen, tmp_path / "stolen")
