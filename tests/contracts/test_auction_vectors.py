"""The golden vectors of the auction chain, computed by Solidity: the rounds are played on the contract."""

import json
from pathlib import Path
from typing import Any

import pytest
from eth_hash.auto import keccak

from chains.auction.rules import Lot
from tests.support.chain_backend import Chain
from tests.support.twin_market import Opening, TwinMarket, open_market
from tests.support.vectors_auction import CHAIN_ID, CONTRACT

VECTORS = Path(__file__).parents[2] / "specs" / "vectors"


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text())["cases"]
    return loaded


def raw(text: str) -> bytes:
    return bytes.fromhex(text[2:])


@pytest.fixture
def market(chain: Chain) -> TwinMarket:
    market = open_market(chain)
    assert (chain.chain_id, market.auction.address) == (CHAIN_ID, CONTRACT)
    return market


def test_solidity_computes_the_same_key_hashes(market: TwinMarket) -> None:
    for case in cases("key_hash"):
        given = case["in"]
        hashed = market.auction.call(
            "openingHash",
            int(given["round"]),
            raw(given["bidder"]),
            raw(given["key"]),
            int(given["budget"]),
            given["cap"],
        )
        assert hashed == raw(case["out"]["keyHash"])


def test_solidity_chains_the_rows_of_sealed_batches_alike(market: TwinMarket) -> None:
    for case in cases("sealed_batch"):
        round_id, bidder = int(case["in"]["round"]), market.chain.accounts[6]
        assert bidder.address == raw(case["in"]["bidder"])
        market.open_round(round_id, [Lot(reserve=1, licences=1)] * len(case["in"]["bids"]))
        market.fund(bidder, 100)
        opening = Opening(
            bidder=bidder,
            key=raw(case["out"]["key"]),
            budget=1,
            cap=1,
            lock=100,
            ciphertext=raw(case["out"]["ciphertext"]),
            key_hash=bytes(32),
        )
        receipt = market.commit(round_id, opening)
        assert receipt is not None
        assert receipt.event("Committed").args["head"] == raw(case["out"]["heads"][0])


@pytest.mark.parametrize("case", cases("clearing"), ids=lambda case: case["name"])
def test_solidity_clears_the_same_rounds(market: TwinMarket, case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    number = int(given["round"])
    lots = [Lot(reserve=lot["reserve"], licences=lot["licences"]) for lot in given["lots"]]
    market.open_round(number, lots)
    for index, one in enumerate(given["bidders"]):
        bidder = market.chain.accounts[6 + index]
        market.fund(bidder, int(one["lock"]))
        sealed: Opening = market.seal(
            number,
            bidder,
            one["bids"],
            budget=int(one["budget"]),
            cap=one["cap"],
            lock=int(one["lock"]),
            key=raw(one["key"]),
        )
        assert market.commit(number, sealed) is not None
    market.to_reveal(number)
    for one in given["bidders"]:
        if one["revealed"]:
            assert market.reveal(number, one["slot"]) is not None
    market.to_clear(number)
    started = market.start_clear(number)
    assert started is not None
    assert started.event("ClearingStarted").args["seed"] == raw(out["seed"])
    assert started.event("ClearingStarted").args["stateHash"] == keccak(raw(out["states"][0]))

    receipts = market.clear_all(number)
    assert [receipt.event("Cleared").args["results"] for receipt in receipts] == [raw(data) for data in out["results"]]
    assert market.auction.call("rounds", number)[20] == keccak(raw(out["states"][-1]))
    assert market.auction.call("attempts", number, 0)[2] == out["revenue"]
