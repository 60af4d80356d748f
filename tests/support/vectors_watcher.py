"""Golden vectors of what a bidder hands to watchers: `specs/vectors/watch_permission.json`, `opening_shares.json`."""

from __future__ import annotations

from typing import Any

from chains.auction.messages import WatchPermission, WatchSharePermission
from chains.crypto.eip712 import Domain
from chains.crypto.keys import address_of, devnet_key, evm_signature, sign_digest
from chains.crypto.opening import OPENING_BYTES, Opening, part_hash, split
from chains.crypto.sealed_batch import BatchId
from tests.support.vectors_metadata import SEED, hexed, word

Json = dict[str, Any]
TYPE = "WatchPermission(uint64 round,address bidder,bytes32 commitHash,uint40 expiry)"
SHARE_TYPE = "WatchSharePermission(uint64 round,address bidder,bytes32 commitHash,uint40 expiry,bytes32[3] partHashes)"
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


def opening_shares() -> Json:
    """Return openings split for two markets: an ordinary one, and those with the smallest and the largest numbers."""
    cases: list[Json] = []
    sizes = ((7, 25_000, 12, 1_800_003_600), (1, 1, 1, 1), (2**63 - 1, 2**96 - 1, 2**16 - 1, 2**40 - 1))
    for number, (round_, budget, cap, expiry) in enumerate(sizes):
        key = devnet_key(SEED, "bidder", number)
        opening = Opening(key=word(f"opening {number}"), budget=budget, cap=cap)
        first, second = (
            (word(f"part {part} {number}") + word(f"rest {part} {number}"))[:OPENING_BYTES] for part in (1, 2)
        )
        for domain in MARKETS:
            batch = BatchId(
                chain_id=domain.chain_id, contract=domain.contract, round=round_, bidder=address_of(key)
            )  # fmt: skip
            lacks_first, *_ = split(opening, batch, (first, second))
            third = lacks_first.numbered[3]
            message = WatchSharePermission(
                round=round_,
                bidder=batch.bidder,
                commit_hash=word(f"commit {number}"),
                expiry=expiry,
                part_hashes=(
                    part_hash(batch, 1, first), part_hash(batch, 2, second), part_hash(batch, 3, third)
                ),
            )  # fmt: skip
            digest = message.digest(domain)
            cases.append(
                {
                    "in": {
                        "chainId": str(domain.chain_id),
                        "contract": hexed(domain.contract),
                        "type": SHARE_TYPE,
                        "round": str(round_),
                        "bidder": hexed(batch.bidder),
                        "commitHash": hexed(message.commit_hash),
                        "expiry": str(expiry),
                        "openingKey": hexed(opening.key),
                        "budget": str(budget),
                        "maxDevices": cap,
                        "part1": hexed(first),
                        "part2": hexed(second),
                        "privateKey": hexed(key.to_bytes()),
                    },
                    "out": {
                        "opening": hexed(opening.to_bytes()),
                        "part3": hexed(third),
                        "partHashes": [hexed(each) for each in message.part_hashes],
                        "digest": hexed(digest),
                        "signature": hexed(evm_signature(sign_digest(key, digest))),
                    },
                }
            )
    return {"description": "Openings split over three watchers (specs/protocol/watcher.md section 3)", "cases": cases}
