"""Opens both chains of a fleet over its own RPC URLs and gives them the gateway's keys."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from chains.base import artifact
from chains.crypto.keys import devnet_key
from chains.rpc.client import JsonRpc
from chains.rpc.errors import TransportFailed
from device_sim.auction_chain import AuctionChain
from device_sim.fleet import Chains
from device_sim.identity import key_seed
from device_sim.metadata_chain import MetadataChain
from device_sim.settings import FleetSettings

_LOG = logging.getLogger(__name__)

_METADATA_ABIS = ("DeviceRegistry", "GatewayRegistry", "ModelRegistry")
_AUCTION_ABIS = ("BatchAuction", "KeyRecords", "Vault")


@asynccontextmanager
async def connected(settings: FleetSettings) -> AsyncIterator[Chains]:
    """Yield the two chains once both nodes have told their chain ids; waits for a node that is still starting."""
    seed = key_seed(settings)
    metadata_abis = [artifact.load("metadata", name).abi for name in _METADATA_ABIS]
    auction_abis = [artifact.load("auction", name).abi for name in _AUCTION_ABIS]
    async with (
        JsonRpc.http(settings.metadata_rpc, abis=metadata_abis) as metadata,
        JsonRpc.http(settings.auction_rpc, abis=auction_abis) as auction,
    ):
        metadata_id = await _chain_id(metadata, settings.poll_every)
        auction_id = await _chain_id(auction, settings.poll_every)
        gateway = devnet_key(seed, "gateway", settings.gateway_index)
        payout = devnet_key(seed, "gateway-payout", settings.gateway_index)
        yield Chains(
            metadata=MetadataChain(metadata, gateway, settings.contracts),
            auction=AuctionChain(auction, metadata, payout, settings.contracts, auction_id),
            metadata_id=metadata_id,
            auction_id=auction_id,
        )


async def _chain_id(rpc: JsonRpc, pause: float) -> int:
    while True:
        try:
            return await rpc.chain_id()
        except TransportFailed as error:
            _LOG.warning("start waits reason=%s", error)
        await asyncio.sleep(pause)
