"""Which branch is the head: pure functions and the small tree of blocks above the finalised one.

Among blocks that descend from the highest justified checkpoint: greatest total weight, then lowest keccak(parent,
sealer), then lowest hash. Spec: `specs/protocol/seal-and-vote.md` section 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from eth.abc import BlockHeaderAPI

from chains.engine.turn import tie_break


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One stored block as fork choice sees it."""

    number: int
    hash: bytes
    weight: int
    tie: bytes

    def rank(self) -> tuple[int, bytes, bytes]:
        """Lower is better."""
        return (-self.weight, self.tie, self.hash)


def candidate(header: BlockHeaderAPI, total_weight: int) -> Candidate:
    """Return the candidate of a stored block with its total weight since genesis."""
    return Candidate(
        number=header.block_number,
        hash=bytes(header.hash),
        weight=total_weight,
        tie=tie_break(header.parent_hash, header.coinbase),
    )


def best(candidates: Iterable[Candidate], descends_from_root: Callable[[Candidate], bool]) -> Candidate | None:
    """Return the head among `candidates`, None when none descends from the root."""
    for found in sorted(candidates, key=Candidate.rank):
        if descends_from_root(found):
            return found
    return None
