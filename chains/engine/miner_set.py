"""Read the miner set out of the state of a checkpoint.

The slots are those drawn in `chains/base/contracts/MinerSet.sol`; a test compares them with the contract's own views.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eth.abc import BlockHeaderAPI, StateAPI
from eth_hash.auto import keccak
from eth_typing import Address

from chains.base.addresses import MINER_SET
from chains.engine.database import Readable
from chains.engine.errors import DefinitionRefused

_HEAD_SLOT = 0
_MEMBERS_SLOT = 1
_U32 = 2**32 - 1

OpenState = Callable[[Readable, BlockHeaderAPI], StateAPI]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinerSet:
    """The set in one state: `members` ascend."""

    version: int
    checkpoint_length: int
    members: tuple[bytes, ...]


def read_miner_set(state: StateAPI) -> MinerSet:
    """Read version, checkpoint length and members."""
    contract = Address(MINER_SET)
    head = state.get_storage(contract, _HEAD_SLOT)
    count = state.get_storage(contract, _MEMBERS_SLOT)
    if not 1 <= count <= 64:
        raise DefinitionRefused("miner set", f"{count} members", "1 to 64 members in the state of a checkpoint")
    first = int.from_bytes(keccak(_MEMBERS_SLOT.to_bytes(32, "big")), "big")
    members = tuple(state.get_storage(contract, first + i).to_bytes(32, "big")[12:] for i in range(count))
    return MinerSet(version=head & _U32, checkpoint_length=head >> 32 & _U32, members=members)


class MinerSets:
    """Sets by checkpoint hash, read once. A hash names one state, so an entry can never go stale."""

    def __init__(self, open_state: OpenState) -> None:
        self._open_state = open_state
        self._known: dict[bytes, MinerSet] = {}

    def at(self, db: Readable, checkpoint: BlockHeaderAPI) -> MinerSet:
        """Return the set in the state of `checkpoint`."""
        key = bytes(checkpoint.hash)
        if key not in self._known:
            if len(self._known) >= 256:
                self._known.clear()
            self._known[key] = read_miner_set(self._open_state(db, checkpoint))
        return self._known[key]
