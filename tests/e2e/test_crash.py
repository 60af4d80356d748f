"""kill -9 of every process of a devnet in every phase of its rounds; the market goes on, and nothing is lost.

The plan of kills follows from a seed: every process once in every phase, at instants drawn while that phase has work.
A kill counts if a transaction of the phase entered a block only after it; one that came too late is placed again in a
later round. Clients reach the nodes through proxies that remember what was acknowledged.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from chains.base.schedule import Schedule
from chains.rpc.client import JsonRpc
from node.devnet.layout import Layout
from node.devnet.network import CHAINS, PARTS, schedule_of
from node.devnet.ports import HOST, free_ports
from node.devnet.running import Devnet, running
from tests.support import pace
from tests.support.crash_checks import RoundChecks, all_money_is_there, nothing_acknowledged_is_lost
from tests.support.crash_market import CrashMarket, CrashWanted, wait_until
from tests.support.crash_plan import Plan
from tests.support.crash_processes import Processes, Reports
from tests.support.crash_proxy import CrashProxy, Sent
from tests.support.crash_watch import Watch

pytestmark = [pytest.mark.e2e, pytest.mark.crash, pytest.mark.slow]

SEED = 20_180_321
ROUNDS = 4
DEVICES = 24
LIMIT_SECONDS = 540.0
"""How long placing the kills may take on an unhurried machine; then the table says which of them never counted."""
WRITES = 3
"""Kills in the middle of a database write that there have to be."""


def _schedule(genesis_time: int, stretch: float) -> Schedule:
    """Return phases that hold several kills, a new month every 90 s; `stretch` times as long on a slow machine."""

    def seconds(number: int) -> int:
        return round(number * stretch)

    lead = seconds(30) + seconds(12) + seconds(56) + seconds(28) + 1 + seconds(24) + seconds(34)
    return Schedule(
        close=seconds(30),
        open=seconds(12),
        commit=seconds(56),
        reveal=seconds(28),
        pace=1,
        clear=seconds(24),
        deliver=seconds(34),
        dispute=seconds(5),
        lead=lead,
        term=seconds(90),
        month_zero=genesis_time + seconds(20) + lead,
        time_step=1,
        fresh=seconds(45),
        reveal_gap=4,
        phase_blocks=4,
        min_lots=4,
    )


async def test_a_market_survives_kill_9_of_every_process_in_every_phase(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.monotonic()
    stretch = pace.stretch()
    layout = Layout(root=tmp_path / "devnet")
    ports = dict(zip(PARTS, free_ports(len(PARTS)), strict=True))
    sent: dict[bytes, Sent] = {}
    reports = Reports(journal=tmp_path / "kills.log")
    plan = Plan(SEED)
    async with AsyncExitStack() as stack:
        proxies = {chain: CrashProxy(chain, ports[chain], sent) for chain in CHAINS}
        via = {chain: await stack.enter_async_context(proxy.serving()) for chain, proxy in proxies.items()}
        wanted = CrashWanted(layout=layout, ports=ports, devices=DEVICES, via=via)
        devnet = await stack.enter_async_context(running(wanted, lambda now: _schedule(now, stretch), reports.say))
        rpcs = {
            chain: await stack.enter_async_context(JsonRpc.http(f"http://{HOST}:{ports[chain]}")) for chain in CHAINS
        }
        session = await stack.enter_async_context(aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)))
        watch = Watch(schedule_of(layout), rpcs, sent, seal_seconds=10.0 * stretch)
        first_month, _ = watch.schedule.next_walk(int(time.time()))
        market = CrashMarket(
            wanted,
            watch,
            Processes(devnet.supervisor, wanted, session),
            reports,
            plan,
            sent,
            margin=13.0 * stretch,
            last_month=first_month + ROUNDS - 1,
        )
        try:
            async with asyncio.timeout(LIMIT_SECONDS * stretch):
                await _unless_it_fails(devnet, market)
            facts = await _everything_is_right(market, rpcs)
        finally:
            with capsys.disabled():
                print(f"\nkills by seed {SEED}, phases stretched {stretch:.2f} times")
                print("\n".join(plan.table()))
                print(f"waiting still: { {phase: left for phase, left in plan.waiting.items() if left} }")
                print(f"undecided: {[kill for kill in plan.kills if not kill.counts]}")
    with capsys.disabled():
        print(f"{facts}; {time.monotonic() - began:.0f} s in all")
    assert all(kill.counts for kill in plan.kills)
    assert plan.is_enough
    assert sum(kill.in_write for kill in plan.kills) >= WRITES
    assert market.seals_resumed == len(market.bidders)
    shutil.rmtree(layout.root)


async def _unless_it_fails(devnet: Devnet, market: CrashMarket) -> None:
    """Run the market; a part that the supervisor gives up ends it at once with what that part said."""
    work = asyncio.create_task(market.run())
    failure = devnet.supervisor.failure
    failure.add_done_callback(lambda _: work.cancel())
    try:
        await work
    except asyncio.CancelledError:
        if failure.done() and not failure.cancelled():
            raise failure.result() from None
        raise


async def _everything_is_right(market: CrashMarket, rpcs: dict[str, JsonRpc]) -> str:
    """Check results, money, keys, data, blocks and acknowledged transactions; return a line that says how many."""
    rounds = []
    sold = opened = 0
    for number, bidders in sorted(market.bidders.items()):
        checks = RoundChecks(wanted=market.wanted, metadata=rpcs["metadata"], auction=rpcs["auction"], round_id=number)
        counted = await checks.compare_results([bidder.recovery() for bidder in bidders])
        await checks.money_is_paid()
        rounds.append(checks)
        sold += counted.lots_sold
        for bidder in bidders:
            found = await bidder.insist(time.time() + 60, "keys", str(bidder.recovery_path))
            counts = found["counts"]
            assert isinstance(counts, dict)
            assert (counts["waiting"], counts["bad"], counts["missing"]) == (0, 0, 0), (number, counts)
            opened += counts["opened"]
    assert sold
    assert opened
    await all_money_is_there(rounds, len(bidders))
    rows = await _downloaded(market)
    for chain, rpc in rpcs.items():
        for height, name in market.watch.hashes[chain].items():
            block = await rpc.block(height)
            now = None if block is None else block.hash
            assert now == name, f"{chain} block {height} was shown and is gone"
    included, dropped = await nothing_acknowledged_is_lost(market.sent, rpcs, market.wanted.layout.logs)
    again = sum(len(bidder.failed) for bidders in market.bidders.values() for bidder in bidders)
    return (
        f"{len(rounds)} rounds, {sold} lots sold, {opened} keys opened, {rows} rows downloaded; acknowledged "
        f"transactions included {included}, dropped with a reason {dropped}; commands typed again {again}"
    )


async def _downloaded(market: CrashMarket) -> int:
    """Download one device's data of the newest round in its month."""
    number = max(market.bidders)
    bidder = market.bidders[number][1]
    start = market.watch.schedule.start_of(market.watch.rounds[number].month)
    await wait_until(lambda: time.time() > start + 2, "the month of the newest round", 300.0)
    keys = await bidder.insist(time.time() + 60, "keys", str(bidder.recovery_path))
    licences = keys["licences"]
    assert isinstance(licences, list)
    out = str(bidder.folder / "data")
    pull = ("data", "pull", "--out", out, "--format", "csv", "--device", licences[0]["device"])
    answer = await bidder.insist(time.time() + 60, *pull)
    rows = int(str(answer["rows"]))
    assert rows > 0
    return rows
