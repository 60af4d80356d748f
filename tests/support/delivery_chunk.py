"""Random rounds for tests of delivery: lots with owners and gateways, results, records, and the proofs of them.

Nothing here asks a chain; what a round's clearing left is made up, so that a test chooses every case itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from eth_utils.crypto import keccak

from chains.auction.delivery_rules import record_positions
from chains.auction.rules import LotResult, decode_results
from chains.crypto.epoch import CHUNK_LOTS, leaf_hash, leaf_root, lot_proof

LotProof = tuple[bytes, list[bytes], list[bytes], list[bytes], list[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRound:
    """Lots of a round, by number: who owns them, who relays for them, what was sold."""

    owners: Sequence[bytes]
    gateways: Sequence[bytes]
    contents: Sequence[bytes]
    results: Sequence[bytes]
    """1,024 bytes a chunk."""
    leaves: Sequence[bytes] = field(init=False)

    def __post_init__(self) -> None:
        leaves = [
            leaf_hash(lot=lot, owner=owner, gateway_payout=gateway, content=content)
            for lot, (owner, gateway, content) in enumerate(zip(self.owners, self.gateways, self.contents, strict=True))
        ]
        object.__setattr__(self, "leaves", leaves)

    @property
    def leaf_root(self) -> bytes:
        return leaf_root(self.leaves)

    def parsed(self, chunk: int) -> list[LotResult]:
        return decode_results(self.results[chunk])

    def sold(self, chunk: int) -> list[int]:
        """Lots of the chunk with a winner."""
        return [lot for lot, result in enumerate(self.parsed(chunk)) if result.winners]

    def proof(self, chunk: int, lots: Sequence[int], *, whole_lists: bool = False) -> LotProof:
        """The proof of lots of a chunk; equal owners or gateways shrink to a list of one unless `whole_lists`."""
        numbers = [chunk * CHUNK_LOTS + lot for lot in lots]
        owners = [self.owners[number] for number in numbers]
        gateways = [self.gateways[number] for number in numbers]
        if not whole_lists:
            owners, gateways = ([many[0]] if len(set(many)) == 1 else many for many in (owners, gateways))
        contents = [self.contents[number] for number in numbers]
        return bytes(lots), owners, gateways, contents, lot_proof(self.leaves, chunk, lots)

    def records(self, chunk: int, lots: Sequence[int], salt: int = 0) -> list[bytes]:
        """Records for every licence of the lots; what is in them is no business of the contracts under test."""
        return [
            keccak(text=f"{chunk} {position} {salt} a")
            + keccak(text=f"{chunk} {position} {salt} b")
            + bytes([position & 1])
            for position in record_positions(self.parsed(chunk), lots)
        ]


def result_bytes(price: int, winners: Sequence[int]) -> bytes:
    """8 bytes of a lot: `winners` are slots."""
    return (price.to_bytes(2, "big") + bytes(slot + 1 for slot in winners)).ljust(8, b"\0")


def random_round(
    random: Random,
    *,
    lots: int,
    owners: Sequence[bytes],
    gateways: Sequence[bytes],
    bidders: int,
    licences: Sequence[int] = (0, 1, 2, 6),
) -> DeliveryRound:
    """A round of `lots` lots with owners and gateways drawn from the lists; prices include 0 and 65,535."""
    results = []
    for _ in range(lots):
        count = min(random.choice(licences), bidders)
        price = random.choice([0, 1, 3, 7, 65_535, random.randrange(65_536)])
        results.append(result_bytes(price, random.sample(range(bidders), count)))
    packed = b"".join(results).ljust(-(-lots // CHUNK_LOTS) * 1024, b"\0")
    return DeliveryRound(
        owners=[random.choice(owners) for _ in range(lots)],
        gateways=[random.choice(gateways) for _ in range(lots)],
        contents=[random.randbytes(32) for _ in range(lots)],
        results=[packed[at : at + 1024] for at in range(0, len(packed), 1024)],
    )
