"""What a devnet's chains need before devices can enrol: makers, models, and bidders with DTX.

Everything is read from the chain first, so running it again on chains that have it does nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base.addresses import DTX, MODEL_REGISTRY
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.rpc.client import JsonRpc
from chains.rpc.errors import CallReverted
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from node.devnet.errors import DevnetError
from node.devnet.faucet import dtx_transfer
from node.devnet.models import FAMILY, MODELS, OEM_COUNT, SCHEMA_URI, Model

BIDDER_DTX = 10_000 * 10**18
GAS = 400_000


def _selector(signature: str) -> bytes:
    return bytes(keccak(signature.encode()))[:4]


REGISTER_OEM = _selector("registerOem(address)")
PUBLISH_MODEL = _selector("publishModel(uint16,uint32,bytes32,bytes32,string)")
MODEL_OF = _selector("models(uint32)")
BALANCE_OF = _selector("balanceOf(address)")
MODEL_PUBLISHED = bytes(keccak(b"ModelPublished(uint32,address,uint16,uint32,bytes32,bytes32,string)"))


class ModelMismatch(DevnetError):
    """The chain's model of a number is not the one that the devnet would publish."""

    def __init__(self, *, number: int, oem: bytes | None) -> None:
        found = f"belongs to OEM 0x{oem.hex()}, which is not the devnet's" if oem else "does not exist"
        super().__init__(f"model {number} on the metadata chain {found}: reset it with `latchkey devnet reset`")


async def publish_models(metadata: JsonRpc) -> Mapping[int, int]:
    """Register the OEMs and publish the models that are missing; return the number on chain by place in MODELS."""
    oems = [role_key("oem", index) for index in range(OEM_COUNT)]
    if await _oem_of(metadata, 1) is not None:
        return await _published(metadata, [address_of(key) for key in oems])
    numbers: dict[int, int] = {}
    for index, key in enumerate(oems):
        sender = TransactionSender(metadata, key)
        calls = [Call(to=MODEL_REGISTRY, data=_register(index), gas=GAS)]
        own = [place for place, model in enumerate(MODELS) if model.oem == index]
        calls += [Call(to=MODEL_REGISTRY, data=_publish(MODELS[place]), gas=GAS) for place in own]
        receipts = await _send_all(sender, calls)
        for place, receipt in zip(own, receipts[1:], strict=True):
            numbers[place] = _number_of(receipt)
    return numbers


async def fund_bidders(auction: JsonRpc, count: int) -> None:
    """Give DTX to the first `count` bidders that have none."""
    bidders = [address_of(role_key("bidder", index)) for index in range(count)]
    balances = await asyncio.gather(
        *(auction.call(DTX, BALANCE_OF + encode(["address"], [bidder])) for bidder in bidders)
    )
    poor = [bidder for bidder, balance in zip(bidders, balances, strict=True) if not any(balance)]
    sender = TransactionSender(auction, role_key("faucet"))
    await _send_all(sender, [dtx_transfer(bidder, BIDDER_DTX) for bidder in poor])


async def _published(metadata: JsonRpc, oems: list[bytes]) -> Mapping[int, int]:
    """A devnet publishes in order of MODELS, on a chain of its own: check the makers."""
    for place, model in enumerate(MODELS):
        oem = await _oem_of(metadata, place + 1)
        if oem != oems[model.oem]:
            raise ModelMismatch(number=place + 1, oem=oem)
    return {place: place + 1 for place in range(len(MODELS))}


async def _oem_of(metadata: JsonRpc, number: int) -> bytes | None:
    """Return the OEM of a model; the registry reverts for a number that it has not given out."""
    try:
        output = await metadata.call(MODEL_REGISTRY, MODEL_OF + encode(["uint32"], [number]))
    except CallReverted:
        return None
    return output[12:32]


async def _send_all(sender: TransactionSender, calls: list[Call]) -> list[Receipt]:
    """Prepare in order, so that nonces ascend in it, then send all and wait for all."""
    prepared = [await sender.prepare(call) for call in calls]
    sent = [await sender.submit(transaction) for transaction in prepared]
    return list(await asyncio.gather(*(sender.wait(transaction) for transaction in sent)))


def _register(index: int) -> bytes:
    return REGISTER_OEM + encode(["address"], [address_of(role_key("certifier", index))])


def _publish(model: Model) -> bytes:
    return PUBLISH_MODEL + encode(
        ["uint16", "uint32", "bytes32", "bytes32", "string"],
        [FAMILY, model.required_mask, model.maxima, model.schema_hash, SCHEMA_URI],
    )


def _number_of(receipt: Receipt) -> int:
    for log in receipt.logs:
        if log.topics[0] == MODEL_PUBLISHED:
            return int.from_bytes(log.topics[1], "big")
    raise DevnetError(f"transaction 0x{receipt.transaction_hash.hex()} published no model")
