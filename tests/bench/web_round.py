"""A synthetic round for the web app's bench: its leaf list and roots, and key records for a licence key."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from chains.base import addresses
from chains.crypto import epoch, key_record, month_keys
from chains.crypto.key_record import LicenceId
from chains.crypto.points import point_at
from node.devnet.network import CHAIN_IDS
from node.directory.leaves import LEAF
from tests.bench.web_fleet import SEED

ROUND, MONTH, LICENCES, RESERVE = 7, 3, 2, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntheticRound:
    """The list as a directory serves it, and what the auction chain says of the round."""

    leaves: bytes
    lots: int
    leaf_root: bytes
    terms_head: bytes


def make(lots: int) -> SyntheticRound:
    """Return a round of so many lots; the same number gives the same bytes."""
    random = np.random.Generator(np.random.PCG64(SEED))
    leaves = np.zeros(lots, dtype=LEAF)
    for name in ("device", "owner", "gateway", "payout", "td_hash", "month_key_root"):
        leaves[name] = random.integers(0, 256, size=leaves[name].shape, dtype=np.uint8)
    leaves["attributes"] = random.integers(0, 4, size=leaves["attributes"].shape, dtype=np.uint8)
    leaves["model"] = random.integers(1, 400, size=lots)
    leaves["reserve"] = random.integers(200, 900, size=lots)
    leaves["licences"] = LICENCES
    hashes = [
        epoch.leaf_hash(
            lot=lot,
            owner=leaf["owner"].tobytes(),
            gateway_payout=leaf["payout"].tobytes(),
            content=epoch.content_hash(
                device=leaf["device"].tobytes(),
                model=int(leaf["model"]),
                attributes=leaf["attributes"].tobytes(),
                td_hash=leaf["td_hash"].tobytes(),
                month_key_root=leaf["month_key_root"].tobytes(),
                month=MONTH,
            ),
        )
        for lot, leaf in enumerate(leaves)
    ]
    terms = [epoch.terms_entry(int(leaf["reserve"]), LICENCES, 0) for leaf in leaves]
    return SyntheticRound(
        leaves=leaves.tobytes(),
        lots=lots,
        leaf_root=epoch.leaf_root(hashes),
        terms_head=epoch.terms_head(epoch.terms_rows(terms)),
    )


def records(count: int, x: int, parity: int) -> list[dict[str, object]]:
    """Return `count` key records for a licence key, one a lot from lot 0 on, each from a device of its own."""
    buyer = point_at(x, parity)
    found: list[dict[str, object]] = []
    for lot in range(count):
        seed = hashlib.sha256(b"bench device %d" % lot).digest()
        secret = month_keys.month_secret(seed, MONTH)
        licence = LicenceId(
            chain_id=CHAIN_IDS["auction"], contract=addresses.BATCH_AUCTION, round=ROUND, lot=lot, rank=0
        )
        record = key_record.make_record(secret, buyer, licence, seed)
        expected = month_keys.month_address(secret)
        found.append({"lot": lot, "rank": 0, "record": record.hex(), "expected": expected.hex()})
    return found
