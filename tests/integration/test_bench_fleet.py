"""The bench of the fleet: its readers count right, its licences open what a sale opens, its page says what it found."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
from aiohttp import ClientSession

from chains.base.schedule import Schedule
from device_sim.fleet import running
from device_sim.settings import load
from node.devnet.layout import Layout
from node.devnet.network import PARTS, Wanted, fleet_part, make_genesis
from tests.bench.bench_fleet import a_schedule, licences_in_journal, settings_with
from tests.bench.many_readers import BadAnswer, get, pull
from tests.support.fleet_world import World, opens, until


async def _served(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while head := await reader.readuntil(b"\r\n\r\n"):
        status = b"404 Not Found" if head.startswith(b"GET /missing") else b"200 OK"
        writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: 70000\r\n\r\n" + b"x" * 70_000)


async def _quietly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        await _served(reader, writer)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def test_readers_count_every_answer_and_take_all_of_it() -> None:
    async with await asyncio.start_server(_quietly, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        found = await pull(port, [get("/a"), get("/b"), get("/c")], times=4)
        assert found.requests == len(found.latencies) == 12
        assert found.body_bytes == 12 * 70_000
        assert 0 < found.quantile_ms(50) <= found.quantile_ms(99)
        with pytest.raises(BadAnswer, match="404"):
            await pull(port, [get("/a"), get("/missing")], times=1)


async def test_the_licences_of_the_bench_open_what_those_of_a_sale_open(tmp_path: Path) -> None:
    world = World()
    schedule: Schedule = a_schedule(world.auction.time)
    wanted = Wanted(layout=Layout(root=tmp_path), ports=dict.fromkeys(PARTS, 1), devices=2)
    make_genesis(wanted, schedule, schedule.month_zero - schedule.lead)
    file = settings_with(fleet_part(wanted), port=0, owners_enable=None, first_index=7)
    keys = licences_in_journal(file, 8)
    assert len(set(keys)) == 8
    async with running(load(file), world.chains) as fleet, ClientSession(fleet.base_url) as session:
        task = asyncio.create_task(fleet.serve())
        for path, key in (keys[0], keys[-1]):
            await until("the key", partial(opens, session, path, bytes.fromhex(key)))
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
