"""`latchkey conform --listen`: a stranger is sold, from enrolment to the end of its term, and its faults are named."""

import asyncio

import pytest

from chains.auction.client import AuctionClient
from chains.base import addresses
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market.conform.hearing import Hearing, listening
from chains.market.conform.ledger import MONTH, ROUND
from chains.market.conform.peer_checks import PEER_CLAUSES, judge_peer, peer
from chains.market.conform.report import Finding, Verdict
from chains.market.conform.visitor import Visitor
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError
from chains.rpc.transport import HttpTransport
from device_sim.auction_chain import AuctionChain
from tests.support.paper_stranger import DEVICE, living, stranger

FAULTS = {name: name.removeprefix("peer.") for name in PEER_CLAUSES} | {"peer.check-in-hash": "check-in-hash"}


def hearing_of(thing: str, patience: float = 1.0) -> Hearing:
    maxima = bytes([9]) + bytes(31)
    return Hearing(
        owner=role_key("owner"),
        gateway=address_of(role_key("gateway")),
        certifier=address_of(role_key("certifier")),
        required=1,
        maxima=maxima,
        thing=thing,
        patience=patience,
    )


async def heard(fault: str = "") -> dict[str, Finding]:
    async with stranger(fault) as device, Visitor() as visitor:
        hearing = hearing_of(device.base)
        async with listening(hearing, "127.0.0.1", 0) as url, living(device, url):
            await hearing.run(visitor)
        return {finding.clause: finding for finding in judge_peer(hearing)}


@pytest.fixture(scope="module")
def sound() -> dict[str, Finding]:
    """What the kit finds about a stranger that does everything right."""
    return asyncio.run(heard())


@pytest.mark.parametrize("name", PEER_CLAUSES)
def test_a_sound_stranger_meets_the_clause(sound: dict[str, Finding], name: str) -> None:
    assert sound[name].verdict is Verdict.PASS, sound[name].seen


@pytest.mark.slow
@pytest.mark.parametrize("name", PEER_CLAUSES)
async def test_a_broken_stranger_violates_the_clause(name: str) -> None:
    finding = (await heard(FAULTS[name]))[name]
    assert finding.verdict is Verdict.FAIL, finding.seen
    assert finding.seen
    assert finding.remedy


@pytest.mark.parametrize("kind", ["enrol", "check-in", "records"])
async def test_a_stranger_that_stays_silent_is_told_what_is_missing(kind: str) -> None:
    findings = await heard(f"no {kind}")
    missing = [finding.seen for finding in findings.values() if finding.verdict is Verdict.FAIL]
    assert any(text.startswith(("nothing came", "no key records came")) for text in missing)


async def test_the_reference_reader_believes_the_kits_ledger_once_it_is_final() -> None:
    async with stranger() as device, Visitor() as visitor:
        hearing = hearing_of(device.base)
        async with listening(hearing, "127.0.0.1", 0) as url, living(device, url):
            await hearing.run(visitor)
            async with HttpTransport(f"{url}/auction") as first, HttpTransport(f"{url}/metadata") as second:
                contracts = {
                    "vault": addresses.VAULT,
                    "batch_auction": addresses.BATCH_AUCTION,
                    "key_records": addresses.KEY_RECORDS,
                    "settlement": addresses.SETTLEMENT,
                    "model_registry": addresses.MODEL_REGISTRY,
                    "gateway_registry": addresses.GATEWAY_REGISTRY,
                    "device_registry": addresses.DEVICE_REGISTRY,
                    "epoch_book": addresses.EPOCH_BOOK,
                }
                chain = AuctionChain(
                    JsonRpc(first),
                    JsonRpc(second),
                    role_key("gateway-payout"),
                    contracts,
                    hearing.ledger.auction.chain_id,
                )
                assert (await chain.outcomes(0)).rounds == (ROUND,)
                sold = await chain.sold(ROUND)
                assert (sold.month, sold.results[0].winners) == (MONTH, (0, 1))
                assert sold.lots.lots[0].device == DEVICE
                assert await AuctionClient(JsonRpc(first)).round(ROUND + 1) is None
                with pytest.raises(RpcError, match="not needed to believe a sale"):
                    await JsonRpc(first).request("eth_sendRawTransaction", "0x")


def test_two_peer_clauses_cannot_have_one_name() -> None:
    with pytest.raises(ValueError, match="twice"):
        peer("enrol", "again", where="nowhere", remedy="none")(PEER_CLAUSES["peer.enrol"].check)
