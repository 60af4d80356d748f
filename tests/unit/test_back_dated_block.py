"""Why an opening waits for finality: a miner who has seen one dates a block back and takes in another commit."""

from __future__ import annotations

import pytest

from chains.engine.database import MemoryDatabase
from chains.engine.errors import BlockRefused
from chains.engine.ledger import Ledger
from tests.support.ledgers import COUNTER, GENESIS_TIME, MINERS, USERS, Network, transfer

COMMIT_END = GENESIS_TIME + 6
COMMIT = transfer(USERS[0], 0, to=COUNTER, gas=100_000)
"""Stands for a commit: the contract counts it and stores the time that it saw."""


def attack(network: Network, ledger: Ledger, blocks: int) -> list[bytes]:
    """Leave the chain before the end of commits, date a block back, take in a commit, and go on for `blocks`."""
    evil = Ledger.open(network.definition, MemoryDatabase(), miner_key=MINERS[0], clock=network.clock)
    for number in range(1, 4):
        header = ledger.header_at(number)
        assert header is not None
        sealed = ledger.envelope_of(header.hash)
        assert sealed is not None
        evil.import_envelope(sealed)
    made = []
    for offset in range(blocks):
        built = evil.build([] if offset else [COMMIT], timestamp=COMMIT_END - 2 + offset, budget_seconds=10)
        sealed = evil.envelope_of(built.block.hash)
        assert sealed is not None
        made.append(sealed)
    return made


def at_commit_end() -> tuple[Network, Ledger]:
    """A chain of one miner whose block 3 is before, and whose block 4 is at, the end of commits; and a follower."""
    network = Network()
    network.join(MINERS[0])
    follower = network.join()
    for _ in range(3):
        network.step()
    network.clock.now = COMMIT_END - 1
    network.step()
    assert (follower.head().block_number, follower.head().timestamp) == (4, COMMIT_END)
    return network, follower


def test_until_the_end_of_commits_is_final_a_back_dated_block_still_brings_a_commit() -> None:
    network, follower = at_commit_end()
    assert follower.finalized().timestamp < COMMIT_END, "so nobody reveals yet"
    for sealed in attack(network, follower, 3):
        follower.import_envelope(sealed)
    assert follower.storage(COUNTER, 0) == 1
    assert follower.storage(COUNTER, 1) < COMMIT_END


def test_once_the_end_of_commits_is_final_no_back_dated_block_brings_a_commit() -> None:
    network, follower = at_commit_end()
    while follower.finalized().timestamp < COMMIT_END:
        network.step()
    (first,) = attack(network, follower, 1)
    with pytest.raises(BlockRefused, match="descendant of the finalised block 4"):
        follower.import_envelope(first)
    assert follower.storage(COUNTER, 0) == 0
