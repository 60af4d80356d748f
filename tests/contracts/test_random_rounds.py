"""Random rounds on the contract and on the readable model: every lot, every debit, every hash, to the wei."""

from dataclasses import dataclass
from random import Random

import pytest

from chains.auction.rules import Lot
from tests.support.chain_backend import Chain
from tests.support.twin_market import TwinMarket, key_of, open_market


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a random round looks like. `density` is the share of lots that a bidder bids on."""

    name: str
    lots: int
    bidders: int
    density: float = 0.7
    reserves: tuple[int, ...] = (0, 1, 40, 300)
    licences: tuple[int, ...] = (0, 1, 1, 2, 3, 6, 7, 255)
    bids: tuple[int, int] = (1, 500)
    budgets: tuple[int, int] = (0, 9_000)
    caps: tuple[int, ...] = (0, 1, 3, 65_535)
    unrevealed: int = 0


SHAPES = [
    Shape(name="one lot, one bidder", lots=1, bidders=1, licences=(1,), caps=(9,)),
    Shape(name="a chunk but one lot", lots=127, bidders=5),
    Shape(name="a whole chunk", lots=128, bidders=7, unrevealed=2),
    Shape(name="one lot in the last chunk", lots=129, bidders=4, unrevealed=1),
    Shape(name="three chunks, sparse", lots=300, bidders=9, density=0.1),
    Shape(name="budgets bind", lots=200, bidders=8, budgets=(100, 900), caps=(65_535,)),
    Shape(name="caps bind", lots=150, bidders=6, caps=(1, 2, 5), budgets=(60_000, 60_000)),
    Shape(name="all bids equal", lots=140, bidders=8, bids=(77, 77), caps=(65_535,), budgets=(500, 9_000)),
    Shape(name="everything free and open", lots=128, bidders=3, reserves=(0,), licences=(6,), density=1.0),
    Shape(
        name="largest numbers",
        lots=130,
        bidders=5,
        bids=(65_530, 65_535),
        reserves=(0, 65_534, 65_535),
        budgets=(65_534, 10**9),
        caps=(65_535,),
    ),
    Shape(name="budgets below one bid", lots=128, bidders=6, budgets=(0, 120), bids=(50, 65_535), caps=(3, 65_535)),
    Shape(name="nobody reveals", lots=129, bidders=3, unrevealed=3),
    Shape(name="nobody commits", lots=5, bidders=0),
]


def play(market: TwinMarket, shape: Shape, random: Random) -> None:
    """Run a whole round of this shape on both sides."""
    lots = [
        Lot(reserve=random.choice(shape.reserves), licences=random.choice(shape.licences)) for _ in range(shape.lots)
    ]
    assert market.open_round(1, lots) is not None
    for index in range(shape.bidders):
        bidder = market.chain.new_account(str(6 + index))
        budget, lock = random.randint(*shape.budgets), random.randint(100, 12_000)
        if shape.budgets[0] > 12_000:
            lock = budget
        market.fund(bidder, lock + random.randint(0, 50))
        bids = [random.randint(*shape.bids) if random.random() < shape.density else 0 for _ in range(shape.lots)]
        opening = market.seal(
            1, bidder, bids, budget=budget, cap=random.choice(shape.caps), lock=lock, key=key_of(random)
        )
        assert market.commit(1, opening) is not None

    market.to_reveal(1)
    slots = random.sample(range(shape.bidders), shape.bidders - shape.unrevealed)
    for slot in slots:
        assert market.reveal(1, slot) is not None
    if not slots:
        market.advance(1)
    market.to_clear(1)
    assert market.start_clear(1) is not None
    if slots:
        market.clear_all(1)

    assert market.auction.call("rounds", 1)[14] is True
    for position in random.sample(range(len(slots)), len(slots)):
        assert market.refund(1, position) is not None
    for slot in set(range(shape.bidders)) - set(slots):
        assert market.forfeit(1, slot) is not None
    sold = market.model.rounds[1].revenue
    assert market.model.vault.escrowed == sold * 10**15


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_contract_and_the_model_agree_on_random_rounds(chain: Chain, shape: Shape) -> None:
    play(open_market(chain), shape, Random(shape.name))
