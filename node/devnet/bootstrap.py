"""What a devnet's chains need before devices can enrol: makers, models, and bidders with DTX.

Everything is read from the chain first and only what is missing is sent, so it may be killed and run again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from chains.auction.client import AuctionClient
from chains.base import addresses
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.metadata.calldata import build_publish_model, build_register_oem
from chains.metadata.client import MetadataClient
from chains.metadata.events import ModelPublished, decode_log
from chains.rpc.client import JsonRpc
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from node.devnet.errors import DevnetError
from node.devnet.faucet import dtx_transfer
from node.devnet.models import FAMILY, MODELS, OEM_COUNT, SCHEMA_URI, Model

BIDDER_DTX = 10_000 * 10**18
GAS = 400_000
"""Enough for one registration or one model; an estimate would wait for the transaction before it."""


async def publish_models(metadata: JsonRpc) -> Mapping[int, int]:
    """Register OEMs and publish models that are missing; return the number on chain by place in MODELS."""
    client = MetadataClient(metadata)
    numbers = await _known(client)
    published = await asyncio.gather(*(_publish_of(metadata, client, oem, numbers) for oem in range(OEM_COUNT)))
    for found in published:
        numbers |= found
    return numbers


async def fund_bidders(auction: JsonRpc, count: int) -> None:
    """Give DTX to those of the first `count` bidders that have none."""
    client = AuctionClient(auction)
    bidders = [address_of(role_key("bidder", index)) for index in range(count)]
    balances = await asyncio.gather(*(client.token_balance(bidder) for bidder in bidders))
    poor = [bidder for bidder, balance in zip(bidders, balances, strict=True) if not balance]
    sender = TransactionSender(auction, role_key("faucet"))
    await _send_all(sender, [dtx_transfer(bidder, BIDDER_DTX) for bidder in poor])


async def _known(client: MetadataClient) -> dict[int, int]:
    """Return the numbers of those of MODELS that the chain has."""
    places: dict[tuple[bytes, int], int] = {
        (address_of(role_key("oem", model.oem)), model.required_mask): place for place, model in enumerate(MODELS)
    }
    found: dict[int, int] = {}
    for number in range(1, await client.model_count() + 1):
        entry = await client.model(number)
        place = places.get((entry.oem, entry.required))
        if place is not None:
            found[place] = number
    return found


async def _publish_of(metadata: JsonRpc, client: MetadataClient, oem: int, known: Mapping[int, int]) -> dict[int, int]:
    """Send what an OEM has not registered and published yet; return the numbers of its new models."""
    key = role_key("oem", oem)
    missing = [place for place, model in enumerate(MODELS) if model.oem == oem and place not in known]
    calls = [_publish(MODELS[place]) for place in missing]
    if await client.certifier_of(address_of(key)) is None:
        certifier = address_of(role_key("certifier", oem))
        calls.insert(0, build_register_oem(certifier))
    receipts = await _send_all(
        TransactionSender(metadata, key), [Call(to=addresses.MODEL_REGISTRY, data=data, gas=GAS) for data in calls]
    )
    return dict(zip(missing, (_number_of(receipt) for receipt in receipts[len(calls) - len(missing) :]), strict=True))


async def _send_all(sender: TransactionSender, calls: list[Call]) -> list[Receipt]:
    """Prepare in order, so that nonces ascend in it, then send all and wait for all."""
    prepared = [await sender.prepare(call) for call in calls]
    sent = [await sender.submit(transaction) for transaction in prepared]
    return list(await asyncio.gather(*(sender.wait(transaction) for transaction in sent)))


def _publish(model: Model) -> bytes:
    return build_publish_model(
        family=FAMILY,
        required=model.required_mask,
        maxima=model.maxima,
        schema_hash=model.schema_hash,
        schema_uri=SCHEMA_URI,
    )


def _number_of(receipt: Receipt) -> int:
    for log in receipt.logs:
        event = decode_log(log.topics, log.data)
        if isinstance(event, ModelPublished):
            return event.model
    raise DevnetError(f"transaction 0x{receipt.transaction_hash.hex()} published no model")
