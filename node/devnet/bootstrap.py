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
from chains.rpc.client import JsonRpc
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.transaction import SignedTransaction
from node.devnet.errors import DevnetError
from node.devnet.faucet import dtx_transfer
from node.devnet.models import FAMILY, MODELS, OEM_COUNT, SCHEMA_URI, Model

BIDDER_DTX = 10_000 * 10**18
GAS = 400_000
"""Enough for one registration or one model; an estimate would wait for the transaction before it."""


class ModelMisnumbered(DevnetError):
    """A model has another number on the chain than the fleet was told."""

    def __init__(self, *, product: str, number: int | None, expected: int) -> None:
        found = "is not published" if number is None else f"has the number {number}"
        super().__init__(f"model {product} {found}, expected {expected}: run `latchkey devnet reset` and start again")


async def publish_models(metadata: JsonRpc) -> None:
    """Register OEMs and publish the models that are missing, in order; raises ModelMisnumbered."""
    client = MetadataClient(metadata)
    known = await _known(client)
    sent: list[tuple[TransactionSender, SignedTransaction]] = []
    for oem in range(OEM_COUNT):
        # Handed over in order of MODELS, and equal tips go into a block in order of arrival.
        sender = TransactionSender(metadata, role_key("oem", oem))
        for data in await _missing(client, oem, known):
            prepared = await sender.prepare(Call(to=addresses.MODEL_REGISTRY, data=data, gas=GAS))
            sent.append((sender, await sender.submit(prepared)))
    await asyncio.gather(*(sender.wait(transaction) for sender, transaction in sent))
    if sent:
        known = await _known(client)
    for place, model in enumerate(MODELS):
        if known.get(place) != model.number:
            raise ModelMisnumbered(product=model.product, number=known.get(place), expected=model.number)


async def fund_bidders(auction: JsonRpc, count: int) -> None:
    """Give DTX to those of the first `count` bidders that have none."""
    client = AuctionClient(auction)
    bidders = [address_of(role_key("bidder", index)) for index in range(count)]
    balances = await asyncio.gather(*(client.token_balance(bidder) for bidder in bidders))
    poor = [bidder for bidder, balance in zip(bidders, balances, strict=True) if not balance]
    sender = TransactionSender(auction, role_key("faucet"))
    prepared = [await sender.prepare(dtx_transfer(bidder, BIDDER_DTX)) for bidder in poor]
    sent = [await sender.submit(transaction) for transaction in prepared]
    await asyncio.gather(*(sender.wait(transaction) for transaction in sent))


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


async def _missing(client: MetadataClient, oem: int, known: Mapping[int, int]) -> list[bytes]:
    """Return the calls that an OEM still has to make."""
    calls = [_publish(model) for place, model in enumerate(MODELS) if model.oem == oem and place not in known]
    if await client.certifier_of(address_of(role_key("oem", oem))) is None:
        calls.insert(0, build_register_oem(address_of(role_key("certifier", oem))))
    return calls


def _publish(model: Model) -> bytes:
    return build_publish_model(
        family=FAMILY,
        required=model.required_mask,
        maxima=model.maxima,
        schema_hash=model.schema_hash,
        schema_uri=SCHEMA_URI,
    )
