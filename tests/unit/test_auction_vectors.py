"""The golden vectors of the auction chain, read the other way round: what the files say must decrypt and add up."""

import json
from pathlib import Path
from typing import Any

import pytest
from eth_hash.auto import keccak

from chains.auction.rules import decode_results, lots_of_terms, opening_standing, seed_of
from chains.crypto import sealed_batch
from chains.crypto.epoch import terms_entry, terms_rows
from chains.crypto.sealed_batch import BatchId

VECTORS = Path(__file__).parents[2] / "specs" / "vectors"


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text())["cases"]
    return loaded


def raw(text: str) -> bytes:
    return bytes.fromhex(text[2:])


def batch_of(given: dict[str, Any], bidder: str) -> BatchId:
    return BatchId(
        chain_id=int(given["chainId"]),
        contract=raw(given["contract"]),
        round=int(given["round"]),
        bidder=raw(bidder),
    )


@pytest.mark.parametrize("case", cases("sealed_batch"), ids=lambda case: case["name"])
def test_a_sealed_batch_decrypts_and_its_rows_chain(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    batch = batch_of(given, given["bidder"])
    ciphertext = raw(out["ciphertext"])
    assert raw(out["key"]) == sealed_batch.batch_key(raw(given["vaultKey"]), batch, raw(given["nonce"]))
    plain = sealed_batch.decrypt(ciphertext, raw(out["key"]), batch)
    assert list(plain[: len(given["bids"])]) == given["bids"]
    heads = [raw(head) for head in out["heads"]]
    for chunk, head in enumerate(heads[:-1]):
        assert keccak(ciphertext[256 * chunk : 256 * chunk + 256] + heads[chunk + 1]) == head


@pytest.mark.parametrize("case", cases("key_hash"))
def test_key_hashes_are_those_of_their_openings(case: dict[str, Any]) -> None:
    given = case["in"]
    batch = batch_of(given, given["bidder"])
    hashed = sealed_batch.key_hash(raw(given["key"]), int(given["budget"]), given["cap"], batch)
    assert hashed == raw(case["out"]["keyHash"])


@pytest.mark.parametrize("case", cases("state"))
def test_state_entries_hold_their_fields_in_the_documented_bits(case: dict[str, Any]) -> None:
    given, entry = case["in"], raw(case["out"]["entry"])
    word = int.from_bytes(entry[64:], "big")
    assert (entry[:32], entry[32:64]) == (raw(given["key"]), raw(given["head"]))
    fields = {"slot": (192, 16), "largest": (160, 16), "count": (144, 16), "total": (112, 32), "items": (96, 16)}
    for name, (lowest, bits) in fields.items():
        assert word >> lowest & (1 << bits) - 1 == given[name], name
    assert word & (1 << 96) - 1 == int(given["money"])
    assert word >> 176 & 0xFFFF == min(int(given["budget"]), 65_535)


@pytest.mark.parametrize("case", cases("clearing"), ids=lambda case: case["name"])
def test_cleared_rounds_add_up(case: dict[str, Any]) -> None:
    given, out = case["in"], case["out"]
    revealed = [one for one in given["bidders"] if one["revealed"]]
    assert raw(out["seed"]) == seed_of([raw(one["key"]) for one in revealed])
    results = [result for data in out["results"] for result in decode_results(raw(data))]
    lots = [
        lot
        for row in terms_rows([terms_entry(lot["reserve"], lot["licences"], 0) for lot in given["lots"]])
        for lot in lots_of_terms(row)
    ]
    assert len(results) == len(lots)
    spent = dict.fromkeys((one["slot"] for one in revealed), 0)
    for lot, result in enumerate(results):
        for slot in result.winners:
            spent[slot] += result.price
            assert given["bidders"][slot]["bids"][lot] >= result.price >= lots[lot].reserve
    assert list(spent.values()) == out["spent"]
    assert sum(out["spent"]) == out["revenue"]
    for one in revealed:
        assert spent[one["slot"]] <= min(int(one["budget"]), int(one["lock"]))
    first = b"".join(
        opening_standing(
            slot=one["slot"],
            key=raw(one["key"]),
            head=sealed_batch.row_heads(
                sealed_batch.encrypt(one["bids"], raw(one["key"]), batch_of(given, one["bidder"]))
            )[0],
            budget=min(int(one["budget"]), int(one["lock"])),
            cap=one["cap"],
        ).encode()
        for one in revealed
    )
    assert raw(out["states"][0]) == first
