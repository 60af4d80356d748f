"""Golden vectors of what a bidder signs for a watcher: `specs/vectors/watch_permission.json`."""

from __future__ import annotations

from typing import Any

from chains.auction.messages import WatchPermission
from chains.crypto.eip712 import Domain
from chains.crypto.keys import address_of, devnet_key, evm_signature, sign_digest
from tests.support.vectors_metadata import SEED, hexed, word

Json = dict[str, Any]
TYPE = "WatchPermission(uint64 round,address bidder,bytes32 commitHash,uint40 expiry)"
MARKETS = (
    Domain(20_180_322, bytes(18) + b"\x12\x03"),
    Domain(2**53 - 1, b"\xff" * 20),
)
"""The devnet's, and the largest chain id that JSON holds."""


def watch_permission() -> Json:
    """Return permissions for two markets: an ordinary one, and those with the smallest and the largest numbers."""
    cases: list[Json] = []
    for number, (round_, expiry) in enumerate(((7, 1_800_003_600), (1, 1), (2**63 - 1, 2**40 - 1))):
        key = devnet_key(SEED, "bidder", number)
        message = WatchPermission(
            round=round_, bidder=address_of(key), commit_hash=word(f"commit {number}"), expiry=expiry
        )
        for domain in MARKETS:
            digest = message.digest(domain)
            cases.append(
                {
                    "in": {
                        "chainId": str(domain.chain_id),
                        "contract": hexed(domain.contract),
                        "type": TYPE,
                        "round": str(round_),
                        "bidder": hexed(message.bidder),
                        "commitHash": hexed(message.commit_hash),
                        "expiry": str(expiry),
                        "privateKey": hexed(key.to_bytes()),
                    },
                    "out": {
                        "domainSeparator": hexed(domain.separator),
                        "digest": hexed(digest),
                        "signature": hexed(evm_signature(sign_digest(key, digest))),
                    },
                }
            )
    return {"description": "Permissions for a watcher (specs/protocol/watcher.md section 1)", "cases": cases}
