"""The leaf list of an epoch: one fixed record a lot, as it is served, and its comparison with the chain's commitments.

    device 20 | owner 20 | gateway 20 | gateway payout 20 | model u32 | attributes 32 | td hash 32 | month-key root 32
    | terms 4        big-endian, 184 bytes a lot, lot 0 first

Nobody has to believe it: whoever reads it computes leaf root and terms head and compares them with the round on the
auction chain. The directory does the same before it serves it. Spec: `specs/protocol/directory.md` "Leaf lists".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from chains.crypto import epoch as encoding
from chains.metadata.errors import LedgerMismatch
from node.directory.entries import Epoch, Gateway

LEAF = np.dtype(
    [
        ("device", "u1", 20),
        ("owner", "u1", 20),
        ("gateway", "u1", 20),
        ("payout", "u1", 20),
        ("model", ">u4"),
        ("attributes", "u1", 32),
        ("td_hash", "u1", 32),
        ("month_key_root", "u1", 32),
        ("reserve", ">u2"),
        ("licences", "u1"),
        ("flags", "u1"),
    ]
)
LEAF_BYTES = LEAF.itemsize


def build(epoch: int, found: npt.NDArray[np.void], gateways: Mapping[int, Gateway]) -> bytes:
    """Return the leaf list of lots, given as records (RECORD) in lot order; raises LedgerMismatch without a payout."""
    leaves = np.zeros(len(found), dtype=LEAF)
    for name in ("device", "owner", "model", "attributes", "td_hash", "month_key_root", "reserve", "licences", "flags"):
        leaves[name] = found[name]
    for number in np.unique(found["gateway"]):
        gateway = gateways[int(number)]
        payout = gateway.payout_at(epoch)
        if payout is None:
            raise LedgerMismatch(
                what="payout account of a gateway", epoch=epoch, rebuilt=None, published=gateway.address
            )
        chosen = found["gateway"] == number
        leaves["gateway"][chosen] = np.frombuffer(gateway.address, dtype=np.uint8)
        leaves["payout"][chosen] = np.frombuffer(payout, dtype=np.uint8)
    return leaves.tobytes()


def parse(raw: bytes) -> npt.NDArray[np.void]:
    """Return a leaf list as an array of LEAF."""
    return np.frombuffer(raw, dtype=LEAF)


def verify(number: int, epoch: Epoch, raw: bytes) -> None:
    """Compare a leaf list with the epoch's commitments; raises LedgerMismatch. Half a second for 16,384 lots."""
    leaves = parse(raw)
    _equal("number of lots", number, len(leaves), epoch.lots)
    terms = [raw[at + LEAF_BYTES - 4 : at + LEAF_BYTES] for at in range(0, len(raw), LEAF_BYTES)]
    _equal("terms head", number, encoding.terms_head(encoding.terms_rows(terms)), epoch.terms_head)
    _equal("leaf root", number, encoding.leaf_root(_hashes(raw, epoch.month)), epoch.leaf_root)


def _hashes(raw: bytes, month: int) -> Sequence[bytes]:
    found = []
    for lot, at in enumerate(range(0, len(raw), LEAF_BYTES)):
        content = encoding.content_hash(
            device=raw[at : at + 20],
            model=int.from_bytes(raw[at + 80 : at + 84], "big"),
            attributes=raw[at + 84 : at + 116],
            td_hash=raw[at + 116 : at + 148],
            month_key_root=raw[at + 148 : at + 180],
            month=month,
        )
        owner, payout = raw[at + 20 : at + 40], raw[at + 60 : at + 80]
        found.append(encoding.leaf_hash(lot=lot, owner=owner, gateway_payout=payout, content=content))
    return found


def _equal(what: str, number: int, rebuilt: object, published: object) -> None:
    if rebuilt != published:
        raise LedgerMismatch(what=what, epoch=number, rebuilt=rebuilt, published=published)
