"""The bench of the fleet: its readers count right, its licences open what a sale opens, its page says what it found."""

import asyncio
import json
from functools import partial
from pathlib import Path

import pytest
from aiohttp import ClientSession

from chains.base.schedule import Schedule
from device_sim.fleet import running
from device_sim.settings import load
from node.devnet.layout import Layout
from node.devnet.network import PARTS, Wanted, fleet_part, make_genesis
from tests.bench import fleet_report
from tests.bench.bench_fleet import a_schedule, licences_in_journal, settings_with
from tests.bench.fleet_report import BEGIN, END, NotAFullRun
from tests.bench.many_readers import BadAnswer, get, pull
from tests.bench.performance_page import PAGE, section
from tests.support.fleet_world import World, opens, until

FOUND = {
    "devices": 10_000, "checkins_per_s": 280.0, "checkins_per_gateway_cpu_s": 900, "checkins_per_node_cpu_s": 2_000,
    "kib_per_device": 9.5, "gateway_mib": 150.0, "readers": 1_000, "reads_per_s": 500.0, "reads_p99_ms": 2_000.0,
    "reads_vs_webthing": 0.4, "reads_per_cpu_s": {"ours": 400, "webthing": 1_000},
    "answer_bytes": {"ours": 9_000, "webthing": 9_020},
    "cycle": {"start_s": 9, "enrolled_s": 200, "enabled_s": 250, "checked_in_s": 400, "again_s": 30,
              "gateway_cpu_s": 80, "node_cpu_s": 40},
    "machine": {"cpu": "a processor", "cores": 2, "system": "Linux x86_64", "python": "3.11.7", "load_before": 0.1,
                "load_after": 2.0},
    "date": "a day", "seconds": 60,
}  # fmt: skip


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


def test_the_page_says_what_the_quoted_run_found() -> None:
    found = json.loads(fleet_report.QUOTED.read_text())
    assert section(PAGE.read_text(), BEGIN, END) == fleet_report.render(found)


def test_a_run_is_quoted_between_the_markers_and_a_small_one_never(tmp_path: Path) -> None:
    page, quoted = tmp_path / "page.md", tmp_path / "fleet.json"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    fleet_report.quote(FOUND, page=page, quoted=quoted)
    assert section(page.read_text(), BEGIN, END) == fleet_report.render(FOUND)
    assert page.read_text().startswith("before\n")
    assert page.read_text().endswith("after\n")
    assert json.loads(quoted.read_text()) == FOUND
    with pytest.raises(NotAFullRun, match="300 devices"):
        fleet_report.quote({**FOUND, "devices": 300}, page=page, quoted=quoted)
