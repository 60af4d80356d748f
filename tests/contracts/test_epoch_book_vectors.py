"""The golden vectors of the metadata chain, run by the Solidity libraries and by Python."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from chains.base import artifact
from chains.crypto import epoch as encoding
from chains.crypto.eip712 import Domain, typed_digest
from chains.crypto.keys import private_key, recover, sign_digest
from chains.metadata.client import StateWord
from tests.support.chain_backend import Chain, Deployed
from tests.support.metadata_world import MetadataWorld

ROOT = Path(__file__).parents[2]
HARNESS = ROOT / "build" / "test-artifacts" / "MetadataVectors.json"
STATE = ("sequence", "time", "enabled", "reserve", "licences", "flags", "firstMonth", "generation")


def cases(name: str) -> list[dict[str, Any]]:
    document = json.loads((ROOT / "specs" / "vectors" / f"{name}.json").read_text(encoding="utf-8"))
    return list(document["cases"])


def value_of(text: str) -> int | bytes:
    return bytes.fromhex(text[2:]) if text.startswith("0x") else int(text)


def raw(text: str) -> bytes:
    return bytes.fromhex(text[2:])


@pytest.fixture
def harness(chain: Chain) -> Deployed:
    return chain.deploy(artifact.parse(HARNESS.read_text(encoding="utf-8"), HARNESS))


def test_typed_messages(harness: Deployed) -> None:
    for case in cases("eip712"):
        members = re.findall(r" (\w+)[,)]", case["in"]["type"])
        values = [value_of(case["in"]["message"][member]) for member in members]
        function = case["name"][0].lower() + case["name"][1:]
        struct_hash = harness.call(function, *([tuple(values)] if function == "checkIn" else values))
        assert struct_hash == raw(case["out"]["structHash"])
        domain = Domain(int(case["in"]["chainId"]), raw(case["in"]["contract"]))
        assert domain.separator == raw(case["out"]["domainSeparator"])
        digest = typed_digest(domain, struct_hash)
        assert digest == raw(case["out"]["digest"])
        signature = raw(case["out"]["signature"])
        plain = signature[:64] + bytes([signature[64] - 27])
        assert sign_digest(private_key(raw(case["in"]["privateKey"])), digest) == plain
        assert recover(digest, plain) == raw(case["out"]["signer"])


def test_terms_rows_and_heads(harness: Deployed) -> None:
    for case in cases("terms"):
        columns = [[int(text) for text in case["in"][name]] for name in ("reserves", "licences", "flags")]
        rows = [raw(row) for row in case["out"]["rows"]]
        assert harness.call("terms", *columns) == (rows, raw(case["out"]["head"]))
        assert encoding.terms_rows([encoding.terms_entry(*entry) for entry in zip(*columns, strict=True)]) == rows


def test_contents_and_leaves(harness: Deployed) -> None:
    for case in cases("leaf"):
        given, out = case["in"], case["out"]
        names = ("device", "model", "attributes", "tdHash", "monthKeyRoot", "month")
        assert harness.call("content", *(value_of(given[name]) for name in names)) == raw(out["content"])
        accounts = raw(given["owner"]), raw(given["gatewayPayout"])
        assert harness.call("leaf", int(given["lot"]), *accounts, raw(out["content"])) == raw(out["leaf"])


def test_leaf_roots(harness: Deployed) -> None:
    for case in cases("leaf_root"):
        leaves = [raw(leaf) for leaf in case["in"]["leaves"]]
        roots = [raw(root) for root in case["out"]["chunkRoots"]]
        assert harness.call("roots", leaves) == (roots, raw(case["out"]["leafRoot"]))
        assert encoding.leaf_root(leaves) == raw(case["out"]["leafRoot"])


def test_epoch_words(harness: Deployed) -> None:
    for case in cases("epoch_word"):
        names = ("epoch", "month", "filterHash", "lots", "closeTime", "termsHead", "leafRoot")
        preimage = tuple(value_of(case["in"][name]) for name in names)
        assert harness.call("word", preimage) == raw(case["out"]["word"])


def test_state_words(harness: Deployed) -> None:
    for case in cases("state_word"):
        state = tuple(bool(int(case["in"][name])) if name == "enabled" else int(case["in"][name]) for name in STATE)
        packed = int.from_bytes(raw(case["out"]["word"]), "big")
        assert harness.call("packState", state) == packed
        assert harness.call("unpackState", packed) == state
        read = StateWord.unpack(packed, bytes(32))
        fields = (read.sequence, read.time, read.enabled, read.reserve, read.licences, read.flags, read.first_month)
        assert (*fields, read.generation) == state
        kept = StateWord.unpack(harness.call("resetState", packed), bytes(32))
        assert (kept.sequence, kept.generation) == (read.sequence, read.generation)
        assert harness.call("resetState", packed) == (read.sequence << 144) | read.generation


def test_month_key_roots(chain: Chain) -> None:
    devices = MetadataWorld(chain).devices
    for case in cases("month_key_root"):
        keys = [raw(key) for key in case["in"]["keys"]]
        assert devices.call("publishMonthKeys", int(case["in"]["firstMonth"]), keys) == raw(case["out"]["root"])
