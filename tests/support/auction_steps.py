"""Steps of one small round for tests of the batch auction: funded bidders, and rounds brought to a phase."""

from collections.abc import Sequence
from random import Random

import pytest

from chains.auction.life_cycle import Phase
from chains.auction.rules import Lot
from tests.support.chain_backend import Account, Receipt, Reverted
from tests.support.twin_market import (
    Opening,
    TwinMarket,
    key_of,
)

LOTS = [Lot(reserve=10, licences=1), Lot(reserve=0, licences=2)]
RANDOM = Random("batch auction")


def bidder(market: TwinMarket, index: int, ticks: int = 10_000) -> Account:
    account = market.chain.accounts[6 + index]
    market.fund(account, ticks)
    return account


def sealed(
    market: TwinMarket,
    index: int,
    bids: Sequence[int] = (50, 50),
    *,
    budget: int = 1_000,
    cap: int = 9,
    lock: int = 1_000,
) -> Opening:
    """A funded bidder's batch for round 1."""
    account = bidder(market, index)
    return market.seal(1, account, bids, budget=budget, cap=cap, lock=lock, key=key_of(RANDOM))


def committed(market: TwinMarket, *batches: Sequence[int]) -> list[Opening]:
    """Round 1 with one committed batch for each bid vector."""
    market.open_round(1, LOTS)
    openings = [sealed(market, index, bids) for index, bids in enumerate(batches)]
    for opening in openings:
        assert market.commit(1, opening) is not None
    return openings


def revealed(market: TwinMarket, *batches: Sequence[int]) -> list[Opening]:
    """Round 1 with every batch revealed, clearing not started."""
    openings = committed(market, *batches)
    market.to_reveal(1)
    for slot in range(len(openings)):
        assert market.reveal(1, slot) is not None
    market.to_clear(1)
    return openings


def finished(market: TwinMarket, *batches: Sequence[int]) -> list[Opening]:
    """Round 1 cleared and final."""
    openings = revealed(market, *batches)
    market.start_clear(1)
    market.clear_all(1)
    return openings


def phase(market: TwinMarket) -> Phase:
    """Phase at the newest block: a call sees that block's time and number."""
    return Phase(market.auction.call("phaseOf", 1))


def refused(name: str, *values: object) -> "pytest.RaisesExc[Reverted]":
    """Expect a revert with this error and these values."""
    return pytest.RaisesExc(Reverted, check=lambda error: (error.name, error.values) == (name, values))


def send_clear(market: TwinMarket, **changes: bytes) -> Receipt:
    """Send the next `clear` of round 1 with some arguments replaced."""
    step = market.feed(1).step()
    arguments = {
        "state": step.state,
        "next_heads": step.next_heads,
        "rows": step.rows,
        "terms": step.terms,
        "next_terms": step.next_terms,
    } | changes
    return market.auction.send("clear", 1, *arguments.values())
