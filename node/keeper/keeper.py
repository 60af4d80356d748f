"""Runs a keeper: two sides, one loop each, until it is told to stop.

The metadata side feeds the ledger that the auction side needs for terms, leaves and attestations. A chain that cannot
be asked is tried again at every look; nothing is kept on disk, so a killed keeper starts from the chains.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

from chains.base.errors import LatchkeyError
from chains.crypto.keys import PrivateKey, address_of
from chains.market.chain_market import is_auction_chain, is_metadata_chain
from chains.market.contract import Contract
from chains.market.deployment import Contracts, read_contracts
from chains.rpc.client import JsonRpc
from chains.rpc.sender import TransactionSender
from node.keeper import log
from node.keeper.auction_side import AuctionSide
from node.keeper.errors import WrongChain
from node.keeper.hand import Hand
from node.keeper.health import Health, SideHealth, serving
from node.keeper.metadata_side import MetadataSide
from node.keeper.settings import KeeperSettings

START_PATIENCE_SECONDS = 60.0
STOP_PATIENCE_SECONDS = 3.0

OnReady = Callable[[str, int], None]
"""Called with host and port of /health once both chains have answered."""


async def run(settings: KeeperSettings, stop: asyncio.Event, on_ready: OnReady) -> None:
    """Keep until `stop` is set. Raises `WrongChain`, `BadFile` for the key file, OSError when the port is taken.

    A step under way has `STOP_PATIENCE_SECONDS` to end: a node that is gone would hold it for minutes.
    """
    keeping = asyncio.create_task(_keep(settings, stop, on_ready))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({keeping, stopping}, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait({keeping}, timeout=STOP_PATIENCE_SECONDS)
        if keeping.done():
            keeping.result()
    finally:
        for task in (keeping, stopping):
            task.cancel()
        await asyncio.gather(keeping, stopping, return_exceptions=True)


async def _keep(settings: KeeperSettings, stop: asyncio.Event, on_ready: OnReady) -> None:
    key = settings.key()
    contracts = read_contracts(settings.contracts)
    health = Health()
    async with (
        JsonRpc.http(settings.metadata_rpc) as metadata_rpc,
        JsonRpc.http(settings.auction_rpc) as auction_rpc,
        serving(health, settings.host, settings.port) as (host, port),
    ):
        await _check(metadata_rpc, contracts, is_metadata_chain, settings.poll_seconds)
        await _check(auction_rpc, contracts, is_auction_chain, settings.poll_seconds)
        metadata, auction = _sides(settings, key, contracts, health, metadata_rpc, auction_rpc)
        log.event("keeping", account=address_of(key), metadata=metadata_rpc.endpoint, auction=auction_rpc.endpoint)
        on_ready(host, port)
        async with asyncio.TaskGroup() as group:
            group.create_task(_loop(metadata.tick, health.metadata, stop, settings.poll_seconds))
            group.create_task(_loop(auction.tick, health.auction, stop, settings.poll_seconds))
    log.event("stopped", sent=health.metadata.sent + health.auction.sent)


def _sides(
    settings: KeeperSettings,
    key: PrivateKey,
    contracts: Contracts,
    health: Health,
    metadata_rpc: JsonRpc,
    auction_rpc: JsonRpc,
) -> tuple[MetadataSide, AuctionSide]:
    book = Contract(metadata_rpc, "metadata", "EpochBook", contracts.epoch_book)
    metadata_hand = Hand(TransactionSender(metadata_rpc, key, abis=[book.abi]), health.metadata)
    metadata = MetadataSide(metadata_rpc, metadata_hand, health.metadata, contracts, settings)
    abis = [
        Contract(auction_rpc, "auction", name, address).abi
        for name, address in (
            ("BatchAuction", contracts.batch_auction),
            ("Settlement", contracts.settlement),
            ("KeeperEpochVerifier", contracts.verifier),
        )
    ]
    auction_hand = Hand(TransactionSender(auction_rpc, key, abis=abis), health.auction)
    auction = AuctionSide(auction_rpc, metadata_rpc, auction_hand, health.auction, contracts, metadata.follower, key)
    return metadata, auction


async def _check(
    rpc: JsonRpc, contracts: Contracts, is_right: Callable[[JsonRpc, Contracts], Awaitable[bool]], poll: float
) -> None:
    """Wait for the node, then make sure that it is the right chain's; raises `WrongChain`, `RpcError`."""
    deadline = monotonic() + START_PATIENCE_SECONDS
    while True:
        try:
            right = await is_right(rpc, contracts)
            break
        except LatchkeyError:
            if monotonic() > deadline:
                raise
        await asyncio.sleep(poll)
    if not right:
        raise WrongChain(endpoint=rpc.endpoint, reason="the market's contracts do not stand there")


async def _loop(
    tick: Callable[[], Awaitable[bool]],
    health: SideHealth,
    stop: asyncio.Event,
    poll: float,
) -> None:
    """Look again and again; at once after a step, for the next is often due, else after a pause."""
    while not stop.is_set():
        taken = False
        try:
            taken = await tick()
            health.seen_at = monotonic()
        except LatchkeyError as error:
            health.failures += 1
            health.last_trouble = str(error)[:500]
            log.trouble("look failed", reason=f"{type(error).__name__}: {error}")
        if not taken:
            try:
                await asyncio.wait_for(stop.wait(), poll)
            except TimeoutError:
                continue
