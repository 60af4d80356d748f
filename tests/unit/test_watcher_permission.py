"""The permission of a bidder for a watcher: `specs/vectors/watch_permission.json`, made and taken here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from chains.auction.messages import WatchPermission
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, evm_signature, sign_digest
from node.watcher import intake as intakes
from node.watcher.errors import OpeningRefused
from node.watcher.intake import Intake, Limits
from node.watcher.resting_key import RestingKey
from node.watcher.store import Store
from tests.support.watched_auction import WatchedAuction

CASES = json.loads(Path("specs/vectors/watch_permission.json").read_text(encoding="utf-8"))["cases"]
Case = Mapping[str, Mapping[str, str]]


def raw(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


@pytest.mark.parametrize("case", CASES)
def test_a_permission_is_that_of_the_vectors(case: Case) -> None:
    given, expected = case["in"], case["out"]
    message = WatchPermission(
        round=int(given["round"]),
        bidder=raw(given["bidder"]),
        commit_hash=raw(given["commitHash"]),
        expiry=int(given["expiry"]),
    )
    domain = Domain(int(given["chainId"]), raw(given["contract"]))
    digest = message.digest(domain)
    assert (domain.separator, digest) == (raw(expected["domainSeparator"]), raw(expected["digest"]))
    key = PrivateKey(raw(given["privateKey"]))
    assert evm_signature(sign_digest(key, digest)) == raw(expected["signature"])


@pytest.mark.parametrize("case", CASES)
async def test_a_watcher_takes_a_signature_of_the_vectors_for_what_it_is_under_only(case: Case, tmp_path: Path) -> None:
    given = case["in"]
    auction = WatchedAuction(payer=role_key("watcher"), chain_id=int(given["chainId"]), contract=raw(given["contract"]))
    store = Store(tmp_path / "openings.sqlite", market="test")
    intake = Intake(auction, store, RestingKey.load(tmp_path / "watcher.key"), Limits())
    body: dict[str, object] = {
        "version": 1,
        "auction_chain_id": int(given["chainId"]),
        "contract": given["contract"],
        "round": given["round"],
        "bidder": given["bidder"],
        "commit_hash": given["commitHash"],
        "opening_key": "0x" + "77" * 32,
        "budget": "1000",
        "max_devices": 1,
        "expiry": int(given["expiry"]),
        "signature": case["out"]["signature"],
    }
    altered = [
        body | {"expiry": int(given["expiry"]) % (2**40 - 1) + 1},
        body | {"round": str(int(given["round"]) % (2**63 - 1) + 1)},
        body | {"commit_hash": "0x" + "11" * 32},
        body | {"bidder": "0x" + "11" * 20},
    ]
    try:
        # The next checks after the signature's are those of the expiry and of the round, which no chain here has.
        assert await refused(intake, body) in ("expiry", "round", "bidder")
        assert [await refused(intake, each) for each in altered] == ["signature"] * 4
    finally:
        store.close()


async def refused(intake: Intake, body: dict[str, object]) -> str:
    """Return the field for which an opening is not taken."""
    with pytest.raises(OpeningRefused) as caught:
        await intake.take(intakes.parse(body))
    return caught.value.field
