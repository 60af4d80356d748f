"""The golden vectors of key delivery, read the other way round: what the files say must open, verify and add up."""

import json
from pathlib import Path
from typing import Any

import pytest

from chains.auction.delivery_rules import place_of
from chains.auction.rules import decode_results
from chains.crypto.epoch import proven_root
from chains.crypto.key_dispute import DisputeProof, DisputeRefused, check_dispute
from chains.crypto.key_record import (
    BadKeyRecord,
    LicenceId,
    OpenedRecord,
    content_key,
    credential,
    is_request_mac,
    licence_key,
    open_record,
    request_key,
)
from chains.crypto.month_keys import month_address, month_key_root, month_secret
from chains.crypto.points import point_at
from tests.support.vectors_delivery import vector_leaves

VECTORS = Path(__file__).parents[2] / "specs" / "vectors"


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text())["cases"]
    return loaded


def raw(text: str) -> bytes:
    return bytes.fromhex(text[2:])


def number(text: str) -> int:
    return int(text, 16)


def licence_of(value: dict[str, Any]) -> LicenceId:
    return LicenceId(
        chain_id=int(value["chainId"]),
        contract=raw(value["contract"]),
        round=int(value["round"]),
        lot=value["lot"],
        rank=value["rank"],
    )


@pytest.mark.parametrize("case", cases("month_keys"))
def test_month_keys(case: dict[str, Any]) -> None:
    seed, first, out = raw(case["in"]["seed"]), case["in"]["firstMonth"], case["out"]
    assert month_secret(seed, first) == number(out["firstSecret"])
    assert month_address(number(out["lastSecret"])) == raw(out["addresses"][11])
    assert month_key_root(first, [raw(address) for address in out["addresses"]]) == raw(out["root"])


@pytest.mark.parametrize("case", cases("key_record"))
def test_key_records_open(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    licence, secret = licence_of(given["licence"]), number(given["buyerSecret"])
    assert licence_key(secret) == (number(given["buyerKey"]["x"]), given["buyerKey"]["parity"])
    opened = open_record(raw(out["record"]), secret, licence, raw(out["monthAddress"]))
    assert opened.secret == number(out["monthSecret"])
    assert opened.shared == point_at(number(out["shared"]["x"]), out["shared"]["parity"])
    for refused in out["refused"]:
        with pytest.raises(BadKeyRecord):
            open_record(raw(refused), secret, licence, raw(out["monthAddress"]))


@pytest.mark.parametrize("case", cases("credential"))
def test_credentials(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    shared = point_at(number(given["shared"]["x"]), given["shared"]["parity"])
    opened, licence = OpenedRecord(secret=number(given["monthSecret"]), shared=shared), licence_of(given["licence"])
    subject = {"device": raw(given["device"]), "buyer": raw(given["buyer"])}
    assert credential(opened, licence, **subject, term=given["term"]) == raw(out["credential"])
    assert content_key(opened, licence, **subject, term=given["term"]) == raw(out["contentKey"])
    key, request = request_key(raw(out["credential"])), given["request"]
    assert key == raw(out["requestKey"])
    assert is_request_mac(raw(out["requestMac"]), key, request["method"], request["path"], request["time"])


@pytest.mark.parametrize("case", cases("key_dispute"))
def test_dispute_proofs(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    names = {"shared_x": "sharedX", "v_x": "vX", "v_y": "vY", "w_x": "wX", "w_y": "wY"}
    values = {field: number(out[names.get(field, field)]) for field in (*names, "e", "s", "inverse")}
    proof = DisputeProof(**values, shared_parity=out["sharedParity"])
    buyer = point_at(number(given["buyerKey"]["x"]), given["buyerKey"]["parity"])
    record, licence, expected = raw(given["record"]), licence_of(given["licence"]), raw(given["monthAddress"])
    if out["isBad"]:
        assert check_dispute(record, proof, licence, buyer=buyer, expected_address=expected) == "wrong key"
    else:
        with pytest.raises(DisputeRefused) as refused:
            check_dispute(record, proof, licence, buyer=buyer, expected_address=expected)
        assert refused.value.reason == "good"


@pytest.mark.parametrize("case", cases("lot_proof"))
def test_lot_proofs(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    leaves = vector_leaves(given["totalLots"])
    chosen = [leaves[given["chunk"] * 128 + lot] for lot in given["lots"]]
    siblings = [raw(sibling) for sibling in out["siblings"]]
    chunks = -(-given["totalLots"] // 128)
    assert proven_root(chosen, given["chunk"], given["lots"], chunks, siblings) == raw(out["leafRoot"])


@pytest.mark.parametrize("case", cases("record_post"))
def test_posts_cover_exactly_the_winners_of_their_lots(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    results = decode_results(raw(given["results"]))
    winners = [(lot, rank) for lot in given["lots"] for rank in range(len(results[lot].winners))]
    assert [place_of(position) for position in out["positions"]] == winners
    assert len(raw(given["records"])) == 65 * len(winners)


@pytest.mark.parametrize("case", cases("lot_split"))
def test_shares_add_up(case: dict[str, Any]) -> None:
    given, out = case["in"], {name: int(value) for name, value in case["out"].items()}
    fee = out["eachMiner"] * given["miners"] + out["eachRecipient"] * given["recipients"]
    assert out["owner"] + out["gateway"] + out["platform"] + fee == given["price"] * given["licences"] * 10**15
