"""Every engine makes the same busy chain: rounds, check-ins, and a crowd that sends whatever the rules let in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from chains.engine.ledger import Ledger
from chains.engine.levers import ENGINES
from tests.support.busy_chain import auction_blocks, metadata_blocks

BLOCKS = 40
MAKERS: dict[str, Callable[..., Ledger]] = {"metadata": metadata_blocks, "auction": auction_blocks}


@cache
def hashes(name: str, engine: str) -> list[bytes]:
    """Return the hashes of the first blocks of a chain made by an engine."""
    ledger = MAKERS[name](BLOCKS, seed=7, engine=engine)
    found = []
    for number in range(BLOCKS + 1):
        header = ledger.header_at(number)
        assert header is not None
        found.append(bytes(header.hash))
    return found


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != "stock"])
@pytest.mark.parametrize("name", MAKERS)
def test_every_engine_makes_the_same_busy_chain(name: str, engine: str) -> None:
    assert hashes(name, engine) == hashes(name, "stock")


def test_another_seed_makes_another_chain() -> None:
    other = metadata_blocks(8, seed=8, engine="plain").header_at(8)
    assert other is not None
    assert bytes(other.hash) != hashes("metadata", "stock")[8]
