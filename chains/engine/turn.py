"""Whose turn it is to seal: pure functions of the member list, the height and the last sealers.

Spec: `specs/protocol/seal-and-vote.md` section 4; derived from the constants of EIP-225 (CC0). `members` always ascend
by address and are those in the state of the last checkpoint before the block.
"""

from __future__ import annotations

from collections.abc import Sequence

from eth_hash.auto import keccak

IN_TURN_WEIGHT = 2
OUT_OF_TURN_WEIGHT = 1


def in_turn(members: Sequence[bytes], number: int) -> bytes:
    """Return the member whose turn block `number` is: members[number mod N]."""
    return members[number % len(members)]


def weight(members: Sequence[bytes], number: int, sealer: bytes) -> int:
    """Return what a block adds to its branch: 2 in turn, else 1."""
    return IN_TURN_WEIGHT if in_turn(members, number) == sealer else OUT_OF_TURN_WEIGHT


def barred_blocks(members: int) -> int:
    """Return over how many blocks before it a sealer may not repeat: floor(N / 2), so 0 for one miner."""
    return members // 2


def queue(members: Sequence[bytes], number: int, recent_sealers: Sequence[bytes]) -> list[bytes]:
    """Return who may seal block `number`, first the one in turn, then in order of address from it, around the list.

    `recent_sealers` are the sealers of the `barred_blocks(N)` blocks before it, genesis left out. The miner at place k
    waits k steps after parent time + period; the wait is manners, only membership of this list is a rule.
    """
    first = number % len(members)
    order = [*members[first:], *members[:first]]
    return [member for member in order if member not in recent_sealers]


def tie_break(parent_hash: bytes, sealer: bytes) -> bytes:
    """Return keccak256(parent hash | sealer): between branches of equal weight the lowest wins, and no field that a
    miner is free to choose can change it."""
    return bytes(keccak(parent_hash + sealer))
