"""Runs a directory: opens the store, checks both chains, serves and follows until it is told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

from chains.base.errors import LatchkeyError
from chains.market.chain_market import is_auction_chain, is_metadata_chain
from chains.market.contract import Contract
from chains.market.deployment import Contracts, read_contracts
from chains.rpc.client import JsonRpc
from node.directory import log
from node.directory.errors import WrongChain
from node.directory.heads import Heads
from node.directory.index import CHAINS, Index
from node.directory.server import DirectoryServer
from node.directory.settings import DirectorySettings
from node.directory.store import Store
from node.serving.listening import serving

START_PATIENCE_SECONDS = 60.0

OnReady = Callable[[str, int, Index], None]
"""Called with host, port and index once the server listens and both chains have answered."""


async def run(settings: DirectorySettings, stop: asyncio.Event, on_ready: OnReady) -> None:
    """Keep a directory until `stop` is set.

    Raises `WrongChain`, `FolderTaken`, `StoreBroken`, `RpcError` when a node does not answer at the start, and OSError
    when the port is taken.
    """
    contracts = read_contracts(settings.contracts)
    with Store.opened(settings.data_dir) as store:
        async with JsonRpc.http(settings.metadata_rpc) as metadata, JsonRpc.http(settings.auction_rpc) as auction:
            chains = {
                "metadata": await _checked(metadata, contracts, is_metadata_chain, store, "metadata"),
                "auction": await _checked(auction, contracts, is_auction_chain, store, "auction"),
            }
            rounds = Contract(auction, "auction", "BatchAuction", contracts.batch_auction)
            phase_blocks = await rounds.read_int("PHASE_BLOCKS")
            began = monotonic()
            poll = settings.poll_seconds
            heads = {name: Heads(name, settings.sockets[name], poll=poll) for name in CHAINS}
            index = Index(store, metadata, auction, contracts, phase_blocks=phase_blocks, poll=poll, heads=heads)
            log.event("loaded", devices=index.ledger.state.records.count, ms=int((monotonic() - began) * 1_000))
            server = DirectoryServer(index, settings, contracts, chains)
            async with serving(server.application(), settings.host, settings.port, settings.pace) as (host, port):
                log.event("serving", host=host, port=port, metadata=metadata.endpoint, auction=auction.endpoint)
                on_ready(host, port, index)
                following = asyncio.create_task(index.run())
                stopping = asyncio.create_task(stop.wait())
                try:
                    await asyncio.wait({following, stopping}, return_when=asyncio.FIRST_COMPLETED)
                    if following.done():
                        following.result()
                finally:
                    for task in (following, stopping):
                        task.cancel()
                    await asyncio.gather(following, stopping, return_exceptions=True)
    log.event("stopped")


async def _checked(
    rpc: JsonRpc,
    contracts: Contracts,
    is_right: Callable[[JsonRpc, Contracts], Awaitable[bool]],
    store: Store,
    name: str,
) -> tuple[int, bytes]:
    """Wait for a node, make sure that it is the right chain's, and return chain id and genesis hash."""
    deadline = monotonic() + START_PATIENCE_SECONDS
    while True:
        try:
            right = await is_right(rpc, contracts)
            genesis = await rpc.block(0)
            break
        except LatchkeyError:
            if monotonic() > deadline:
                raise
        await asyncio.sleep(0.1)
    if not right or genesis is None:
        reason = f"the market's contracts of the {name} chain do not stand there"
        raise WrongChain(endpoint=rpc.endpoint, reason=reason, remedy="check the RPC and contract addresses")
    chain_id = await rpc.chain_id()
    identity = f"{chain_id} 0x{genesis.hash.hex()}"
    known = store.fact(f"{name} chain")
    if known not in (None, identity):
        reason = f"its {name} chain is {identity}, the data folder was built from {known}"
        raise WrongChain(endpoint=rpc.endpoint, reason=reason, remedy="delete the folder or check the RPC address")
    store.set_fact(f"{name} chain", identity)
    return chain_id, genesis.hash
