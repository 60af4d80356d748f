"""Brings a devnet up and holds it: the same for `latchkey devnet` and for the demo."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass

from chains.base.schedule import Schedule
from chains.rpc.client import JsonRpc
from node.devnet import network, seed
from node.devnet.bootstrap import fund_bidders, publish_models
from node.devnet.layout import write_json
from node.devnet.network import BIDDERS, CHAINS, Wanted
from node.devnet.ports import check_free
from node.devnet.supervisor import Say, Supervisor


@dataclass(frozen=True, slots=True, kw_only=True)
class Devnet:
    """A devnet that is ready. `seconds` is how long that took."""

    wanted: Wanted
    supervisor: Supervisor
    seconds: float


@contextlib.asynccontextmanager
async def running(
    wanted: Wanted,
    make_schedule: Callable[[int], Schedule],
    say: Say,
    *,
    restart: bool = True,
    history: seed.Order | None = None,
) -> AsyncIterator[Devnet]:
    """Run a devnet until the block ends. Raises PortTaken, FolderTaken, PartFailed, SeedFailed and SeedRefused.

    `make_schedule` gets the genesis time, and is asked only for a devnet that has no genesis yet; with `history` such a
    devnet begins with one, and so with its genesis.
    """
    layout = wanted.layout
    with layout.locked():
        check_free(wanted.ports)
        began = time.monotonic()
        if not layout.genesis("auction").exists():
            now = int(time.time())
            if history is None:
                network.make_genesis(wanted, make_schedule(now), now)
            else:
                await _begin_with(history, wanted, say)
        async with Supervisor(logs=layout.logs, say=say, restart=restart) as supervisor:
            fleet = asyncio.create_task(supervisor.start(network.fleet_part(wanted)))
            try:
                geneses = await _chains(wanted, supervisor)
                await fleet
            finally:
                fleet.cancel()
                await asyncio.wait([fleet])

            def describe() -> None:
                write_json(layout.description, network.describe(wanted, geneses, supervisor.pids()))

            describe()
            supervisor.on_restart = describe
            try:
                yield Devnet(wanted=wanted, supervisor=supervisor, seconds=time.monotonic() - began)
            finally:
                supervisor.on_restart = lambda: None
                layout.description.unlink(missing_ok=True)


async def _begin_with(order: seed.Order, wanted: Wanted, say: Say) -> None:
    """Put the history into the empty devnet that fits best; make one if there is none."""
    now = int(time.time())
    found = seed.choose(order, now)
    if found is None:
        say("devnet", f"making a history of {order.rounds} rounds (`latchkey devnet seed` makes them beforehand)")
        found = await asyncio.to_thread(seed.build, order, seed.best_base(order, now))
        seed.forget_old(order, now)
    began = time.monotonic()
    await seed.plant(found, wanted.layout)
    age = int(time.time()) - found.subject.base
    say(
        "devnet",
        f"{found.subject.rounds} rounds of history, ended {age} s ago, every block checked in "
        f"{time.monotonic() - began:.1f} s",
    )


async def _chains(wanted: Wanted, supervisor: Supervisor) -> Mapping[str, str]:
    """Start chains, directory, watchers and keeper, put models and funds on the chains; return the genesis hashes."""
    await asyncio.gather(*(supervisor.start(network.chain_part(wanted, chain)) for chain in CHAINS))
    async with JsonRpc.http(wanted.url("metadata")) as metadata, JsonRpc.http(wanted.url("auction")) as auction:
        parts = (network.directory_part(wanted), *(network.watcher_part(wanted, name) for name in network.WATCHERS))
        await asyncio.gather(publish_models(metadata), fund_bidders(auction, BIDDERS), *map(supervisor.start, parts))
        blocks = await asyncio.gather(metadata.block(0), auction.block(0))
    await supervisor.start(network.keeper_part(wanted))
    return {chain: "0x" + block.hash.hex() for chain, block in zip(CHAINS, blocks, strict=True) if block is not None}
