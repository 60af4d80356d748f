"""The golden vectors of key delivery, computed by Solidity."""

import json
from pathlib import Path
from typing import Any

import pytest

from chains.auction.delivery_client import LeafEntry, prove_lots
from chains.base.artifact import load, load_file
from chains.crypto.epoch import CHUNK_LOTS, leaf_hash, leaf_root
from tests.support.chain_backend import Chain, Reverted
from tests.support.vectors_delivery import word

ROOT = Path(__file__).parents[2]
HARNESSES = ROOT / "build" / "test-artifacts"
DELIVER = 6


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((ROOT / f"specs/vectors/{name}.json").read_text())["cases"]
    return loaded


def raw(text: str) -> bytes:
    return bytes.fromhex(text[2:])


def number(text: str) -> int:
    return int(text, 16)


def licence_of(value: dict[str, Any]) -> tuple[int, bytes, int, int, int]:
    return int(value["chainId"]), raw(value["contract"]), int(value["round"]), value["lot"], value["rank"]


def point_of(value: dict[str, Any]) -> tuple[int, int]:
    return number(value["x"]), value["parity"]


def test_solidity_computes_the_same_month_key_roots(chain: Chain) -> None:
    harness = chain.deploy(load_file(HARNESSES / "KeyDisputeHarness.json"))
    for case in cases("month_keys"):
        keys = [raw(address) for address in case["out"]["addresses"]]
        assert harness.call("monthKeyRoot", case["in"]["firstMonth"], keys) == raw(case["out"]["root"])


def test_solidity_unpads_records_alike(chain: Chain) -> None:
    harness = chain.deploy(load_file(HARNESSES / "KeyDisputeHarness.json"))
    order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
    for case in cases("key_record"):
        pad = harness.call("pad", licence_of(case["in"]["licence"]), point_of(case["out"]["shared"]))
        c = int.from_bytes(raw(case["out"]["record"])[32:64], "big")
        assert (c - pad) % order == number(case["out"]["monthSecret"])


def proof_of(out: dict[str, Any]) -> tuple[object, ...]:
    shared = (number(out["sharedX"]), out["sharedParity"])
    return (shared, *(number(out[name]) for name in ("e", "s", "vX", "vY", "wX", "wY", "inverse")))


def test_solidity_checks_dispute_proofs_alike(chain: Chain) -> None:
    harness = chain.deploy(load_file(HARNESSES / "KeyDisputeHarness.json"))
    for case in cases("key_dispute"):
        given = case["in"]
        arguments = (raw(given["record"]), point_of(given["buyerKey"]), raw(given["monthAddress"]))
        licence, proof = licence_of(given["licence"]), proof_of(case["out"])
        assert harness.call("isBad", licence, *arguments, proof) == case["out"]["isBad"]
        framed = (*licence[:4], (licence[4] + 1) % 6)
        with pytest.raises(Reverted) as refused:
            harness.call("isBad", framed, *arguments, proof)
        assert (refused.value.name, refused.value.values) == ("Refused", ("proof",))


def test_solidity_finds_malformed_records_bad_without_a_proof(chain: Chain) -> None:
    harness = chain.deploy(load_file(HARNESSES / "KeyDisputeHarness.json"))
    empty = ((0, 0), 0, 0, 0, 0, 0, 0, 0)
    for case in cases("key_record"):
        licence, buyer = licence_of(case["in"]["licence"]), point_of(case["in"]["buyerKey"])
        for record in case["out"]["refused"][1:]:
            assert harness.call("isBad", licence, raw(record), buyer, raw(case["out"]["monthAddress"]), empty)


def test_gas_of_a_dispute_leaves_room_below_its_promise(chain: Chain) -> None:
    harness = chain.deploy(load_file(HARNESSES / "KeyDisputeHarness.json"))
    given, out = cases("key_dispute")[1]["in"], cases("key_dispute")[1]["out"]
    receipt = harness.send(
        "isBad",
        licence_of(given["licence"]),
        raw(given["record"]),
        point_of(given["buyerKey"]),
        raw(given["monthAddress"]),
        proof_of(out),
    )
    print(f"bare check of a dispute: {receipt.gas_used} gas")
    assert receipt.gas_used <= 60_000


def test_solidity_proves_lots_alike(chain: Chain) -> None:
    library = chain.deploy(load_file(HARNESSES / "LeafProofHarness.json"))
    for case in cases("lot_proof"):
        given, out = case["in"], case["out"]
        numbers = [given["chunk"] * CHUNK_LOTS + lot for lot in given["lots"]]
        proof = (
            bytes(given["lots"]),
            [word(f"owner {lot}")[12:] for lot in numbers],
            [word(f"gateway {lot % 2}")[12:] for lot in numbers],
            [word(f"content {lot}") for lot in numbers],
            [raw(sibling) for sibling in out["siblings"]],
        )
        assert library.call("verify", proof, given["chunk"], given["totalLots"], raw(out["leafRoot"])) is None


def test_the_contract_roots_posts_alike(chain: Chain) -> None:

    poster, stranger = chain.accounts[:2]
    for round_id, case in enumerate(cases("record_post")):
        given, out = case["in"], case["out"]
        gateway, owner = (stranger, poster) if given["kind"] else (poster, stranger)
        entries = [LeafEntry(owner=owner.address, gateway=gateway.address, content=bytes(32))] * 128
        leaves = [
            leaf_hash(lot=lot, owner=owner.address, gateway_payout=gateway.address, content=bytes(32))
            for lot in range(128)
        ]
        auction = chain.deploy(load_file(HARNESSES / "FakeAuction.json"))
        contract = chain.deploy(load("auction", "KeyRecords"), auction.address)
        auction.send("set", (DELIVER, 0, 128, leaf_root(leaves), 0, 0, 0, 0, [], []))
        auction.send("setResults", 0, raw(given["results"]))
        proof = prove_lots(entries, 0, given["lots"]).fields
        contract.send("post", round_id, 0, raw(given["results"]), proof, raw(given["records"]), sender=poster)
        assert contract.call("postRoot", round_id, 0, out["post"]) == raw(out["root"])
