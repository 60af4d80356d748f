"""The clearing kernel at its limits: gas of the worst rounds, ties, the top of every number range."""

from collections.abc import Callable, Sequence
from random import Random

import pytest

from chains.auction.rules import Lot, LotResult
from tests.support.chain_backend import Chain, Receipt
from tests.support.twin_market import TwinMarket, key_of, open_market

ENTRY_POINT_LIMIT = 12_000_000


def cleared(
    market: TwinMarket, lots: Sequence[Lot], vectors: Sequence[Sequence[int]], *, budget: int, cap: int = 65_535
) -> list[Receipt]:
    """Run a round in which every bidder has the same budget and cap; returns start, clears and finalize."""
    random = Random(len(vectors))
    market.open_round(1, lots)
    for index, bids in enumerate(vectors):
        bidder = market.chain.new_account(str(6 + index))
        market.fund(bidder, max(budget, 100))
        opening = market.seal(1, bidder, bids, budget=budget, cap=cap, lock=max(budget, 100), key=key_of(random))
        market.commit(1, opening)
    market.to_reveal(1)
    for slot in range(len(vectors)):
        market.reveal(1, slot)
    market.to_clear(1)
    start = market.start_clear(1)
    assert start is not None
    return [start, *market.clear_all(1)]


def results(market: TwinMarket) -> list[LotResult]:
    return market.model.rounds[1].results


@pytest.mark.parametrize("budget", [65_000, 10**6], ids=["clamped", "unclamped"])
def test_bids_that_rise_in_slot_order_never_stop_a_full_round(
    chain: Chain, monkeypatch: pytest.MonkeyPatch, budget: int
) -> None:
    monkeypatch.setattr(TwinMarket, "check_money", lambda _market: None)  # 150 accounts after each of 300 actions
    market = open_market(chain)
    receipts = cleared(
        market,
        [Lot(reserve=0, licences=6)] * 128,
        [[100 + 3 * index] * 128 for index in range(150)],
        budget=budget,
    )
    assert max(receipt.gas_used for receipt in receipts) < ENTRY_POINT_LIMIT


@pytest.mark.parametrize(
    ("licences", "limit"), [(lambda _: 1, 2_400_000), (lambda lot: 1 + lot % 6, 2_700_000)], ids=["k=1", "k to 6"]
)
def test_fifty_bidders_whose_budgets_bind_stay_below_the_gas_ceiling(
    chain: Chain, monkeypatch: pytest.MonkeyPatch, licences: Callable[[int], int], limit: int
) -> None:
    monkeypatch.setattr(TwinMarket, "check_money", lambda _market: None)
    random = Random("fifty")
    market = open_market(chain)
    vectors = [[random.randint(1, 600) if random.random() < 0.7 else 0 for _ in range(128)] for _ in range(50)]
    lots = [Lot(reserve=20, licences=licences(lot)) for lot in range(128)]
    start, clear = cleared(market, lots, vectors, budget=900)
    assert start.gas_used < 550_000
    assert clear.gas_used < limit


def test_equal_bids_win_in_a_seeded_order_that_differs_from_lot_to_lot(chain: Chain) -> None:
    market = open_market(chain)
    cleared(market, [Lot(reserve=1, licences=1)] * 128, [[7] * 128] * 5, budget=60_000)
    winners = {result.winners for result in results(market)}
    assert winners == {(slot,) for slot in range(5)}
    assert {result.price for result in results(market)} == {7}


def test_more_licences_than_bidders_are_sold_at_the_reserve(chain: Chain) -> None:
    market = open_market(chain)
    cleared(market, [Lot(reserve=5, licences=6)] * 3, [[9, 0, 4], [8, 5, 0]], budget=1_000)
    assert results(market)[:3] == [
        LotResult(price=5, winners=(0, 1)),
        LotResult(price=5, winners=(1,)),
        LotResult(price=5, winners=()),
    ]


def test_a_winner_cannot_lower_the_price_by_bidding_differently(chain: Chain) -> None:
    market = open_market(chain)
    cleared(market, [Lot(reserve=0, licences=2)], [[900], [50], [40], [60]], budget=1_000)
    assert results(market)[0] == LotResult(price=50, winners=(0, 3))


def test_a_bid_that_no_money_backs_raises_no_price(chain: Chain) -> None:
    market = open_market(chain)
    random = Random("unfunded")
    market.open_round(1, [Lot(reserve=0, licences=1)])
    for index, (bid, budget) in enumerate(((1_000, 5_000), (300, 5_000), (65_535, 1))):
        bidder = market.chain.accounts[6 + index]
        market.fund(bidder, 5_000)
        market.commit(1, market.seal(1, bidder, [bid], budget=budget, cap=9, lock=5_000, key=key_of(random)))
    market.to_reveal(1)
    for slot in range(3):
        market.reveal(1, slot)
    market.to_clear(1)
    market.start_clear(1)
    market.clear_all(1)
    assert results(market)[0] == LotResult(price=300, winners=(0,))


def test_the_largest_bids_reserves_and_sums_fit_their_fields(chain: Chain) -> None:
    market = open_market(chain)
    lots = [Lot(reserve=65_535, licences=6)] * 256
    cleared(market, lots, [[65_535] * 256] * 7, budget=300 * 65_535)
    round_ = market.model.rounds[1]
    assert all(result.price == 65_535 and len(result.winners) == 6 for result in results(market))
    assert all(standing.total == 256 * 65_535 for standing in round_.standings)
    assert all((standing.count, standing.largest) == (256, 65_535) for standing in round_.standings)


def test_bids_on_padding_count_for_the_sums_and_buy_nothing(chain: Chain) -> None:
    market = open_market(chain)
    random = Random("padding")
    bidder = chain.accounts[6]
    market.fund(bidder, 1_000)
    market.open_round(1, [Lot(reserve=1, licences=1)] * 2)
    market.commit(1, market.seal(1, bidder, [5] * 128, budget=900, cap=50, lock=900, key=key_of(random)))
    market.to_reveal(1)
    market.reveal(1, 0)
    market.to_clear(1)
    market.start_clear(1)
    market.clear_all(1)
    (standing,) = market.model.rounds[1].standings
    assert (standing.total, standing.count, standing.spent) == (640, 128, 2)
