"""Opens both chains of a fleet over its own RPC URLs and gives them the gateway's keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from chains.base import artifact
from chains.crypto.keys import devnet_key
from chains.rpc.client import JsonRpc
from device_sim.auction_chain import AuctionChain
from device_sim.errors import SettingsInvalid
from device_sim.fleet import Chains
from device_sim.identity import key_seed
from device_sim.metadata_chain import MetadataChain
from device_sim.settings import FleetSettings

_METADATA_ABIS = ("DeviceRegistry", "GatewayRegistry", "ModelRegistry")
_AUCTION_ABIS = ("BatchAuction", "KeyRecords", "Vault")


@asynccontextmanager
async def connected(settings: FleetSettings) -> AsyncIterator[Chains]:
    """Yield the two chains; nothing is sent before somebody asks, so that a fleet starts while a node is down."""
    seed = key_seed(settings)
    metadata_abis = [artifact.load("metadata", name).abi for name in _METADATA_ABIS]
    auction_abis = [artifact.load("auction", name).abi for name in _AUCTION_ABIS]
    gateway = devnet_key(seed, "gateway", settings.gateway_index)
    payout = devnet_key(seed, "gateway-payout", settings.gateway_index)
    async with (
        JsonRpc.http(settings.metadata_rpc, abis=metadata_abis) as metadata,
        JsonRpc.http(settings.auction_rpc, abis=auction_abis) as auction,
    ):

        async def check() -> None:
            await _check_chain(metadata, "metadata_rpc", settings.metadata_chain_id)
            await _check_chain(auction, "auction_rpc", settings.auction_chain_id)

        yield Chains(
            metadata=MetadataChain(metadata, gateway, settings.contracts),
            auction=AuctionChain(auction, metadata, payout, settings.contracts, settings.auction_chain_id),
            check=check,
        )


async def _check_chain(rpc: JsonRpc, field: str, expected: int) -> None:
    found = await rpc.chain_id()
    if found != expected:
        limit = f"a node of chain {expected}, not of chain {found}"
        raise SettingsInvalid(field=field, value=rpc.endpoint, limit=limit)
