"""Clearing, refunds and forfeits of the batch auction: what is refused, with which values, and who gets what."""

import pytest

from chains.auction.life_cycle import Phase
from chains.auction.rules import Lot
from chains.base.artifact import load
from chains.base.units import TICK
from tests.support.auction_steps import (
    LOTS,
    committed,
    finished,
    phase,
    refused,
    revealed,
    sealed,
    send_clear,
)
from tests.support.chain_backend import Chain, Reverted
from tests.support.twin_market import (
    TwinMarket,
    open_market,
    rows_of,
)


@pytest.fixture
def market(chain: Chain) -> TwinMarket:
    return open_market(chain)


# Clearing


def test_clearing_starts_after_the_reveals_and_once(market: TwinMarket) -> None:
    committed(market, (50, 50))
    assert market.start_clear(1) is None
    market.to_reveal(1)
    market.reveal(1, 0)
    assert market.start_clear(1) is None
    market.to_clear(1)
    with refused("ClearingNotStarted", 1, 0):
        market.auction.send("clear", 1, b"", b"", b"", b"", bytes(32))
    with refused("ClearingNotStarted", 1, 0):
        market.auction.send("finalize", 1, b"")
    assert market.start_clear(1) is not None
    assert market.start_clear(1) is None


def test_the_seed_does_not_depend_on_the_order_of_reveals(market: TwinMarket) -> None:
    openings = committed(market, (50, 50), (50, 50), (50, 50))
    market.to_reveal(1)
    for slot in (2, 0, 1):
        market.reveal(1, slot)
    market.to_clear(1)
    market.start_clear(1)
    seed = market.auction.call("attempts", 1, 0)[5]
    assert seed == market.feed(1).seed
    assert [market.auction.call("bids", 1, slot)[4] for slot in range(3)] == [opening.key for opening in openings]


def test_a_state_with_permuted_bidders_is_refused(market: TwinMarket) -> None:
    revealed(market, (50, 50), (40, 40))
    market.start_clear(1)
    state = market.feed(1).step().state
    with pytest.raises(Reverted) as reverted:
        send_clear(market, state=state[96:] + state[:96])
    assert (reverted.value.name, reverted.value.values[1]) == ("WrongState", market.model.rounds[1].state_hash)


@pytest.mark.parametrize(
    ("field", "expected"), [("rows", 512), ("next_heads", 64), ("terms", 512)], ids=["rows", "heads", "terms"]
)
def test_truncated_calldata_is_refused(market: TwinMarket, field: str, expected: int) -> None:
    revealed(market, (50, 50), (40, 40))
    market.start_clear(1)
    name = "nextHeads" if field == "next_heads" else field
    with refused("WrongLength", name.encode().ljust(32, b"\0"), expected - 1, expected):
        send_clear(market, **{field: bytes(expected - 1)})


def test_swapped_and_altered_rows_are_refused(market: TwinMarket) -> None:
    revealed(market, (50, 50), (40, 40))
    market.start_clear(1)
    rows = market.feed(1).step().rows
    for forged in (rows[256:] + rows[:256], bytes([rows[0] ^ 1]) + rows[1:]):
        with pytest.raises(Reverted) as reverted:
            send_clear(market, rows=forged)
        assert (reverted.value.name, reverted.value.values[0]) == ("WrongRow", 0)
    with pytest.raises(Reverted) as reverted:
        send_clear(market, rows=rows[:256] + bytes(256))
    assert (reverted.value.name, reverted.value.values[0]) == ("WrongRow", 1)


def test_forged_terms_are_refused(market: TwinMarket) -> None:
    revealed(market, (50, 50))
    market.start_clear(1)
    forged = rows_of([Lot(reserve=0, licences=6)])[0]
    with pytest.raises(Reverted) as reverted:
        send_clear(market, terms=forged)
    assert (reverted.value.name, reverted.value.values[1]) == ("WrongTerms", market.feed(1).terms_head)
    with pytest.raises(Reverted) as reverted:
        send_clear(market, next_terms=b"\1" * 32)
    assert reverted.value.name == "WrongTerms"


def test_chunks_are_cleared_once_and_in_order(chain: Chain) -> None:
    market = open_market(chain)
    market.open_round(1, [Lot(reserve=1, licences=1)] * 129)
    assert market.commit(1, sealed(market, 0, [50] * 129)) is not None
    market.to_reveal(1)
    market.reveal(1, 0)
    market.to_clear(1)
    market.start_clear(1)
    feed = market.feed(1)
    first = feed.step()
    assert market.finalize(1) is None
    market.clear(1, feed)
    with pytest.raises(Reverted) as reverted:
        market.auction.send("clear", 1, first.state, first.next_heads, first.rows, first.terms, first.next_terms)
    assert reverted.value.name == "WrongState"
    last = feed.step()
    market.clear(1, feed)
    with refused("AllChunksCleared", 1, 2):
        market.auction.send("clear", 1, last.state, last.next_heads, last.rows, last.terms, last.next_terms)
    assert market.finalize(1) is not None
    assert market.finalize(1) is None
    assert market.auction.call("resultHash", 1, 0, 0) != bytes(32)
    assert market.auction.call("resultHash", 1, 0, 2) == bytes(32)


def test_finalizing_needs_the_state_and_happens_once(market: TwinMarket) -> None:
    revealed(market, (50, 50))
    market.start_clear(1)
    market.clear(1, market.feed(1))
    with pytest.raises(Reverted) as reverted:
        market.auction.send("finalize", 1, b"")
    assert reverted.value.name == "WrongState"
    assert market.finalize(1) is not None
    with refused("WrongPhase", 1, Phase.DELIVER, Phase.CLEAR):
        market.auction.send("finalize", 1, b"")


def test_a_round_that_nobody_reveals_is_final_at_once_and_sells_nothing(market: TwinMarket) -> None:
    committed(market, (50, 50))
    market.to_reveal(1)
    market.advance(1)
    market.to_clear(1)
    receipt = market.start_clear(1)
    assert receipt is not None
    assert receipt.event("Finalized").args["revenue"] == 0
    assert phase(market) == Phase.DELIVER
    assert market.auction.call("resultHash", 1, 0, 0) == bytes(32)
    assert market.forfeit(1, 0) is not None
    assert market.vault.call("escrowed") == 0


# Money


def test_a_loser_gets_the_whole_lock_back_and_a_winner_the_rest(market: TwinMarket) -> None:
    loser, winner = finished(market, (20, 20), (50, 0))
    receipt = market.refund(1, 0)
    assert receipt is not None
    assert market.refund(1, 1) is not None
    spent = {slot: 1_000 - ticks for slot, ticks in enumerate(_refunds(market))}
    assert spent == {0: 0, 1: 20}
    assert market.vault.call("balanceOf", winner.bidder.address) == (10_000 - 20) * TICK
    assert market.vault.call("balanceOf", loser.bidder.address) == 10_000 * TICK


def _refunds(market: TwinMarket) -> list[int]:
    round_ = market.model.rounds[1]
    return [round_.bids[standing.slot].lock - standing.spent for standing in round_.standings]


def test_nothing_is_refunded_before_the_round_is_final_or_twice(market: TwinMarket) -> None:
    revealed(market, (50, 50))
    market.start_clear(1)
    with refused("WrongPhase", 1, Phase.CLEAR, Phase.DELIVER):
        market.auction.send("refund", 1, b"", [0])
    market.clear_all(1)
    assert market.refund(1, 0) is not None
    assert market.refund(1, 0) is None
    assert market.refund(1, 1) is None
    with pytest.raises(Reverted) as reverted:
        market.auction.send("refund", 1, b"", [0])
    assert reverted.value.name == "WrongState"


def test_a_double_position_in_one_refund_pays_nobody(market: TwinMarket) -> None:
    finished(market, (50, 50))
    state = market.feed(1).state
    with refused("AlreadyPaid", 1, 0):
        market.auction.send("refund", 1, state, [0, 0])
    market.check_money()


def test_who_never_reveals_loses_a_fifth_of_the_lock_and_at_least_the_floor(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    assert market.commit(1, sealed(market, 0, lock=1_007)) is not None
    assert market.commit(1, sealed(market, 1, lock=150)) is not None
    market.to_reveal(1)
    market.advance(1)
    market.to_clear(1)
    big, small = market.forfeit(1, 0), market.forfeit(1, 1)
    assert big is not None
    assert small is not None
    assert big.event("Forfeited").args == {"round": 1, "slot": 0, "ticks": 201, "back": 806}
    assert small.event("Forfeited").args == {"round": 1, "slot": 1, "ticks": 100, "back": 50}
    assert market.vault.call("balanceOf", market.treasury.address) == 301 * TICK


def test_only_what_was_never_revealed_is_forfeited_and_once(market: TwinMarket) -> None:
    committed(market, (50, 50), (40, 40))
    assert market.forfeit(1, 0) is None
    market.to_reveal(1)
    market.reveal(1, 0)
    market.to_clear(1)
    assert market.forfeit(1, 0) is None
    assert market.forfeit(1, 2) is None
    assert market.forfeit(1, 1) is not None
    assert market.forfeit(1, 1) is None


# Construction


def test_a_schedule_or_address_that_breaks_the_rules_is_refused(chain: Chain) -> None:
    market = open_market(chain)
    ether = chain.accounts[0].address
    good = (10, 10, 10, 10, 5, 1, 10, 10, 10, 61, 100, 1_000_000, 4)
    places = {0: "vault", 1: "verifier", 3: "treasury", 4: "keyRecords"}
    for place, name in places.items():
        config = [ether, ether, bytes(20), ether, ether, 1, good]
        config[place] = bytes(20)
        with refused("ZeroAddress", name.encode().ljust(32, b"\0")):
            chain.deploy(load("auction", "BatchAuction"), tuple(config))
    broken = {9: ("lead", 60, 61), 4: ("revealGap", 10, 10), 10: ("term", 0, 1), 2: ("commit", 0, 1)}
    for place, (name, value, limit) in broken.items():
        schedule = (*good[:place], value, *good[place + 1 :])
        with refused("BadSchedule", name.encode().ljust(32, b"\0"), value, limit):
            chain.deploy(load("auction", "BatchAuction"), (ether, ether, bytes(20), ether, ether, 1, schedule))
    assert market.auction.call("TICK") == TICK
