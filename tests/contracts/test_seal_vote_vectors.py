"""The golden vectors of seals, votes and certificates, computed by Solidity."""

import json
from typing import Any

import pytest

from chains.base.artifact import load_file
from tests.support.chain_backend import Chain, Deployed
from tests.support.vectors_engine import FOLDER

ARTIFACT = FOLDER.parents[1] / "build" / "test-artifacts" / "SealVoteHarness.json"


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text())["cases"]
    return loaded


def raw(value: str) -> bytes:
    return bytes.fromhex(value[2:])


@pytest.fixture
def harness(chain: Chain) -> Deployed:
    return chain.deploy(load_file(ARTIFACT))


def test_solidity_hashes_seals_alike_and_recovers_their_signers(harness: Deployed) -> None:
    for case in cases("seal"):
        given, out = case["in"], case["out"]
        digest = harness.call("sealDigest", int(given["chainId"]), raw(given["genesisHash"]), raw(given["blockHash"]))
        assert digest == raw(out["digest"])
        assert as_bytes(harness.call("signer", digest, raw(out["seal"]))) == raw(out["signer"])


def test_solidity_hashes_votes_alike_and_recovers_their_miners(harness: Deployed) -> None:
    for case in cases("vote"):
        given, out = case["in"], case["out"]
        digest = harness.call(
            "voteDigest",
            int(given["chainId"]),
            raw(given["genesisHash"]),
            int(given["version"]),
            int(given["sourceNumber"]),
            raw(given["sourceHash"]),
            int(given["targetNumber"]),
            raw(given["targetHash"]),
        )
        assert digest == raw(out["digest"])
        assert as_bytes(harness.call("signer", digest, raw(out["signature"]))) == raw(out["miner"])


def test_solidity_hashes_member_lists_alike(harness: Deployed) -> None:
    for case in cases("certificate"):
        assert harness.call("setHash", case["in"]["members"]) == raw(case["out"]["setHash"])


def as_bytes(address: str | bytes) -> bytes:
    return address if isinstance(address, bytes) else raw(address)
