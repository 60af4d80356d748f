"""Runs a watcher: one loop and one server on one folder, until it is told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

import aiohttp

from chains.base.errors import LatchkeyError
from chains.crypto.keys import PrivateKey
from chains.market.chain_market import is_auction_chain
from chains.market.deployment import read_contracts
from chains.market.files import to_hex
from chains.rpc.client import JsonRpc
from node.serving.edge import Gate
from node.serving.listening import serving
from node.serving.pace import Pace
from node.watcher import log
from node.watcher.errors import WatcherSettingsRefused, WrongChain
from node.watcher.intake import Intake
from node.watcher.limits import LIMITS
from node.watcher.loop import Loop
from node.watcher.notices.record import RpcRecord
from node.watcher.notices.service import Notices, noticing
from node.watcher.peers import Peers, over_http
from node.watcher.resting_key import RestingKey
from node.watcher.routes import Routes
from node.watcher.seen import RpcAuction
from node.watcher.settings import WatcherSettings
from node.watcher.store import Store, locked

START_PATIENCE_SECONDS = 60.0
STALE_SECONDS = 30.0

OnReady = Callable[[str, int], None]
"""Called with host and port once the chain has answered and the watcher listens."""


async def run(settings: WatcherSettings, stop: asyncio.Event, on_ready: OnReady) -> None:
    """Watch until `stop` is set. Raises WatcherError, `BadFile` for the key file, OSError when the port is taken."""
    payer, contracts = settings.key(), read_contracts(settings.contracts)
    with locked(settings.data_dir):
        resting = RestingKey.load(settings.data_dir / "watcher.key")
        async with (
            # First of all: that the chain cannot be reached is one of the things to tell.
            noticing(settings.notices, settings.data_dir, settings.poll_seconds) as notices,
            JsonRpc.http(settings.auction_rpc) as rpc,
            aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session,
        ):
            chain_id = await _chain_id(rpc, settings.poll_seconds)
            if not await is_auction_chain(rpc, contracts):
                raise WrongChain(endpoint=rpc.endpoint, reason="the auction's contracts do not stand there")
            auction = RpcAuction(rpc, contracts, payer, chain_id)
            store = Store(settings.data_dir / "openings.sqlite", market=f"{chain_id} {to_hex(auction.contract)}")
            try:
                _check_payer(payer, store)
                loop = Loop(auction, store, resting, Peers(settings.peers, over_http(session)))
                if notices is not None:
                    record = RpcRecord(rpc, auction.contract)
                    notices.attach(auction, record, store, resting, lambda: loop.head.number if loop.head else None)
                await _watch(settings, auction, store, resting, loop, notices, stop, on_ready)
            finally:
                if notices is not None:
                    await notices.detach()
                store.close()


def _check_payer(payer: PrivateKey | None, store: Store) -> None:
    if payer is None and store.count():
        need = f"who pays for the reveals of {store.count()} openings in data_dir; name it, or use another data_dir"
        raise WatcherSettingsRefused(name="key_file", value=None, need=need)


async def _watch(
    settings: WatcherSettings,
    auction: RpcAuction,
    store: Store,
    resting: RestingKey,
    loop: Loop,
    notices: Notices | None,
    stop: asyncio.Event,
    on_ready: OnReady,
) -> None:
    seen_at = monotonic()
    routes = Routes(
        auction=auction,
        store=store,
        intake=Intake(auction, store, resting, settings.limits, takes_shares=bool(settings.peers)),
        loop=loop,
        limits=settings.limits,
        peers=settings.peers,
        gate=Gate(hosts=settings.allowed_hosts, origins=settings.allowed_origins),
        is_well=lambda: monotonic() - seen_at < STALE_SECONDS,
        pace=Pace(LIMITS, settings.pace),
    )
    try:
        async with serving(routes.application(), settings.host, settings.port, settings.pace) as (host, port):
            log.event("watching", account=auction.account or "-", openings=store.count(), auction=settings.auction_rpc)
            on_ready(host, port)
            while not stop.is_set():
                if notices is not None:
                    notices.gather()
                try:
                    await loop.tick()
                    seen_at = monotonic()
                except LatchkeyError as error:
                    loop.last_trouble = str(error)[:300]
                    log.trouble("look failed", reason=f"{type(error).__name__}: {error}")
                try:
                    await asyncio.wait_for(stop.wait(), settings.poll_seconds)
                except TimeoutError:
                    continue
    finally:
        await loop.close()
        log.event("stopped", openings=store.count())


async def _chain_id(rpc: JsonRpc, poll: float) -> int:
    """Wait for the node; return its chain id. Raises RpcError after START_PATIENCE_SECONDS."""
    deadline = monotonic() + START_PATIENCE_SECONDS
    while True:
        try:
            return await rpc.chain_id()
        except LatchkeyError:
            if monotonic() > deadline:
                raise
        await asyncio.sleep(poll)
