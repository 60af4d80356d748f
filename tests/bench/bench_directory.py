"""The directory at a million devices. A benchmark, not a timed test.

    python -m tests.bench.bench_directory [--devices 1000000] [--requests 400] [--blocks 20]

One process is the directory: it rebuilds from a chain that is made up as it is asked for (the CPU time of making it up
is taken off), builds a snapshot, and then serves, while blocks with 100 check-ins arrive every second. Another process
asks for pages with filters and sorts of all kinds and listens to the deltas. Writes build/bench/directory.json:

rebuild_s, rebuild_cpu_s, devices_per_cpu_s   from an empty folder to the head; four events a device
restart_s                                     from a full folder until the index is loaded and published
rss_mb, peak_rss_mb                           resident memory after the rebuild, and at most
store_mb                                      size of the database
snapshot_mb, core_mb, snapshot_s              compressed size of all columns and of the core ones; time to build
arrow_mb, parquet_mb                          the same snapshot as one file
page_ms_p50, page_ms_p99                      GET /v1/devices over HTTP, 50 rows a page
serving_cpu_ms_per_page                       CPU time of the directory while it served, following included
delta_ms_p50, delta_ms_max                    from a block of the node to its frame at a client
page_delta_ms_p50, page_delta_ms_max          from a block of the node to the page in Chromium that has taken in its
                                              changes and says so; null on a machine without a browser
targets                                       what was asked, what was reached
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import AsyncIterator
from multiprocessing.queues import Queue
from pathlib import Path
from urllib.parse import urlencode

import aiohttp

from chains.base.schedule import Schedule
from chains.market.deployment import Contracts
from chains.rpc.client import JsonRpc
from node.directory import settings as directory_settings
from node.directory.columns import SPECS
from node.directory.index import CHAINS, Index
from node.directory.manifest import words
from node.directory.server import DirectoryServer
from node.directory.store import Store
from node.serving.listening import serving
from tests.bench import directory_report, performance_page
from tests.bench.directory_feed import GENESIS, Feed, device
from tests.support import browser, node_js

OUT = Path("build/bench/directory.json")
WATCH_BLOCKS = Path("frontend/bench/watch-blocks.ts")
PER_BLOCK = 100
FILTERS = (
    "",
    "volume >= 300",
    "category = refrigerator and household >= 3 and energy_class in (A, B)",
    "reserve < 1.5 and licences >= 2 and not (freezer_type = none)",
    "doors = 2 and installation_year > 2015 and status = enabled",
    "children = unstated or income_band >= 4",
)
SORTS = ("row", "reserve", "seen", "volume", "price")
SETTLING_SECONDS = 2.0
"""What arrives before was published while the listener came."""
TARGETS = {"peak_rss_mb": 2_000, "page_ms_p99": 100, "delta_ms_max": 1_000, "page_delta_ms_max": 1_000}
"""At most these."""


def rss_mb() -> float:
    """Return the resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def store_mb(folder: Path) -> int:
    """Return the size of a folder's files in MB."""
    return round(sum(path.stat().st_size for path in folder.iterdir()) / 1e6)


def quantile(values: list[float], part: float) -> float:
    """Return a quantile in milliseconds."""
    ordered = sorted(values)
    return round(1_000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))], 1)


# -- the other process


def visit(port: int, requests: int, frames: int, devices: int, out: Queue[dict[str, object]]) -> None:
    """Ask for pages and listen to deltas; put what was measured."""
    out.put(asyncio.run(_visit(f"http://127.0.0.1:{port}", requests, frames, devices)))


async def _visit(url: str, requests: int, frames: int, devices: int) -> dict[str, object]:
    async with aiohttp.ClientSession(auto_decompress=True) as session:
        async with session.get(url + "/v1/snapshots/latest") as answer:
            manifest = await answer.json()
        listening = asyncio.create_task(_listen(session, url, manifest, frames))
        times: list[float] = []
        cursors: dict[str, str | None] = {}
        for number in range(requests):
            query = {"filter": FILTERS[number % len(FILTERS)], "sort": SORTS[number % len(SORTS)]}
            query["order"] = ("asc", "desc")[number // 30 % 2]
            key = json.dumps(query)
            if number % 3 and cursors.get(key):
                query["after"] = str(cursors[key])
            if number % 10 == 9:
                path = f"/v1/devices/0x{device(number * 7919 % devices)}"
            else:
                path = "/v1/devices?" + urlencode(query)
            began = time.perf_counter()
            async with session.get(url + path) as answer:
                body = await answer.json()
                assert answer.status == 200, body
            times.append(time.perf_counter() - began)
            cursors[key] = body.get("next")
        return {"pages": times, "frames": await listening}


async def _listen(
    session: aiohttp.ClientSession, url: str, manifest: dict[str, object], frames: int
) -> list[tuple[int, float]]:
    """Return (block, unix time of arrival) of some frames."""
    found: list[tuple[int, float]] = []
    async with session.ws_connect(f"{url}/v1/deltas?snapshot={manifest['id']}&seq={manifest['seq']}") as socket:
        began = time.time()
        async for message in socket:
            if message.type is not aiohttp.WSMsgType.BINARY:
                raise SystemExit(f"the directory says {message.data!r}")
            if time.time() - began > SETTLING_SECONDS:
                found.append((int.from_bytes(message.data[4:8], "little"), time.time()))
            if len(found) == frames:
                break
    return found


# -- this process


async def follow(index: Index) -> None:
    """Bring an index to the heads of both chains and publish."""
    for name in CHAINS:
        while not await index.followers[name].step():
            pass
        index.caught_up[name] = True
    index.publish()


async def bench(folder: Path, devices: int, requests: int, blocks: int) -> dict[str, object]:
    """Measure everything, printing as it goes."""
    metadata, auction = Feed(20_180_321, devices, PER_BLOCK), Feed(20_180_322, 0, PER_BLOCK)

    def make(store: Store) -> Index:
        rpc = JsonRpc(metadata), JsonRpc(auction)
        return Index(store, *rpc, Contracts(), phase_blocks=4, poll=0.25)

    found: dict[str, object] = {"devices": devices}
    with Store.opened(folder) as store:
        index, cpu, wall = make(store), time.process_time(), time.monotonic()
        await follow(index)
        used = time.process_time() - cpu - metadata.spent - auction.spent
        assert index.published.rows == devices
        found |= {
            "rebuild_s": round(time.monotonic() - wall, 1),
            "rebuild_cpu_s": round(used, 1),
            "devices_per_cpu_s": round(devices / used),
        }
        print(json.dumps(found), flush=True)
        del index
    with Store.opened(folder) as store:
        began = time.monotonic()
        index = make(store)
        await follow(index)
        found |= {"restart_s": round(time.monotonic() - began, 2), "rss_mb": round(rss_mb())}
        found["store_mb"] = store_mb(folder)
        print(json.dumps(found), flush=True)
        snapshot = await index.latest(lambda: words(index))
        core = {spec.name for spec in SPECS if spec.core}
        found |= {
            "snapshot_s": round(index.snapshots.seconds, 2),
            "snapshot_mb": round(snapshot.size / 1e6, 1),
            "core_mb": round(sum(len(c.packed) for c in snapshot.columns.values() if c.name in core) / 1e6, 1),
            "arrow_mb": round(len(await asyncio.to_thread(snapshot.arrow)) / 1e6, 1),
            "parquet_mb": round(len(await asyncio.to_thread(snapshot.parquet)) / 1e6, 1),
        }
        snapshot._derived.clear()
        print(json.dumps(found), flush=True)
        found |= await serve(index, metadata, folder, requests, blocks)
    found["peak_rss_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)
    return found


async def serve(index: Index, metadata: Feed, folder: Path, requests: int, blocks: int) -> dict[str, object]:
    """Serve pages and deltas to another process while blocks arrive; return what it measured."""
    parsed = {
        "metadata_rpc": "http://127.0.0.1:1",
        "auction_rpc": "http://127.0.0.1:2",
        "schedule": Schedule.devnet(GENESIS).to_json(),
        "data_dir": str(folder),
        # One visitor asks as fast as he is answered.
        "rate_factor": 0,
    }
    settings = directory_settings.parse(parsed, folder)
    chains = {"metadata": (1, bytes(32)), "auction": (2, bytes(32))}
    server = DirectoryServer(index, settings, Contracts(), chains)
    context = multiprocessing.get_context("spawn")
    cpu = time.process_time() - metadata.spent
    out: Queue[dict[str, object]] = context.Queue()
    async with serving(server.application(), "127.0.0.1", 0, settings.pace) as (_, port), following(index):
        visitor = context.Process(target=visit, args=(port, requests, blocks, index.published.rows, out))
        visitor.start()
        while visitor.is_alive() and out.empty():
            metadata.mine()
            await asyncio.sleep(1)
        measured = await asyncio.to_thread(out.get)
        await asyncio.to_thread(visitor.join)
        cpu = time.process_time() - metadata.spent - cpu
        shown = await shown_in_a_page(f"http://127.0.0.1:{port}", metadata, blocks)
    pages, frames = measured["pages"], measured["frames"]
    assert isinstance(pages, list)
    assert isinstance(frames, list)
    # Several blocks may be in one frame, which bears the newest number; each arrives with that.
    delays = [arrived - metadata.mined_at[block] for block, arrived in frames if block in metadata.mined_at]
    return {
        "pages": len(pages),
        "serving_cpu_ms_per_page": round(1_000 * cpu / len(pages), 1),
        "page_ms_p50": quantile(pages, 0.5),
        "page_ms_p99": quantile(pages, 0.99),
        "page_ms_max": quantile(pages, 1),
        "frames": len(delays),
        "delta_ms_p50": quantile(delays, 0.5),
        "delta_ms_max": quantile(delays, 1),
        "page_delta_ms_p50": quantile(shown, 0.5) if shown else None,
        "page_delta_ms_max": quantile(shown, 1) if shown else None,
    }


async def shown_in_a_page(url: str, metadata: Feed, blocks: int) -> list[float]:
    """Return the seconds from a block to the page that tells of it, for some blocks; none without a browser."""
    if missing := browser.missing():
        print(f"deltas are not followed to a page: {missing}", flush=True)
        return []
    command = (str(node_js.find()), str(WATCH_BLOCKS), url, str(blocks), str(browser.chromium()))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    ended = asyncio.create_task(process.communicate())
    while not ended.done():
        metadata.mine()
        await asyncio.wait([ended], timeout=1)
    out, _ = await ended
    if process.returncode != 0:
        raise SystemExit("the page did not show the blocks; what Chromium said is above")
    seen = [(int(block), ms / 1_000) for block, ms in json.loads(out)]
    # What arrives first is the past since the snapshot.
    began = seen[0][1]
    return [arrived - mined for block, arrived in seen if (mined := metadata.mined_at.get(block, 0.0)) > began]


@contextlib.asynccontextmanager
async def following(index: Index) -> AsyncIterator[None]:
    """Keep an index following."""
    task = asyncio.create_task(index.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def main() -> None:
    """Run the bench and write its document."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--devices", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--blocks", type=int, default=20, help="frames to wait for")
    parser.add_argument("--page", action="store_true", help="quote this run in docs/performance.md")
    options = parser.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="bench-directory-") as folder:
        found = asyncio.run(bench(Path(folder), options.devices, options.requests, options.blocks))
    found["targets"] = {
        name: {"most": most, "found": found[name], "met": float(str(found[name])) <= most}
        for name, most in TARGETS.items()
        if found[name] is not None
    }
    found |= {"machine": performance_page.machine(load), "date": performance_page.now()}
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(found, indent=2) + "\n")
    print(directory_report.render(found))
    if options.page:
        directory_report.PART.quote(found)


if __name__ == "__main__":
    main()
