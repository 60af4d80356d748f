"""Promises of the clearing rule, on the readable model alone."""

from hypothesis import given
from hypothesis import strategies as st

from chains.auction import rules
from chains.auction.rules import Lot, LotResult, Standing
from chains.base.units import TICK

SEED = b"\x07" * 32
prices = st.integers(0, 65_535)


@st.composite
def rounds(draw: st.DrawFn) -> tuple[list[Standing], list[list[int]], list[Lot]]:
    """Up to eight bidders with bids on the first 12 lots of a chunk; the rule knows no other difference to 128."""
    bidders = draw(st.integers(1, 8))
    top = draw(st.sampled_from([5, 300, 65_535]))
    rows = [draw(st.lists(st.integers(0, top), min_size=12, max_size=12)) for _ in range(bidders)]
    standings = [
        rules.opening_standing(
            slot=slot,
            key=bytes([slot]) * 32,
            head=bytes(32),
            budget=draw(st.integers(0, 6 * top)),
            cap=draw(st.sampled_from([0, 1, 4, 65_535])),
        )
        for slot in range(bidders)
    ]
    terms = draw(
        st.lists(st.builds(Lot, reserve=st.integers(0, top), licences=st.integers(0, 7)), min_size=12, max_size=12)
    )
    return standings, rows, terms


def clear(standings: list[Standing], rows: list[list[int]], terms: list[Lot]) -> tuple[list[LotResult], list[Standing]]:
    return rules.clear_chunk(standings, rows, [bytes(32)] * len(rows), terms, chunk=0, seed=SEED)


@given(rounds())
def test_nobody_pays_more_than_its_bid_its_budget_or_its_cap(
    scene: tuple[list[Standing], list[list[int]], list[Lot]],
) -> None:
    standings, rows, terms = scene
    results, after = clear(standings, rows, terms)

    for place, (result, lot) in enumerate(zip(results, terms, strict=True)):
        assert len(result.winners) <= min(lot.licences, 6)
        assert len(set(result.winners)) == len(result.winners)
        for slot in result.winners:
            assert lot.reserve <= result.price <= rows[slot][place]
    for before, now in zip(standings, after, strict=True):
        mine = [result.price for result in results if before.slot in result.winners]
        assert now.spent == sum(mine) <= before.budget
        assert before.items - now.items == len(mine)
    assert rules.revenue_of(results) == sum(now.spent for now in after)


@given(rounds())
def test_losers_who_could_pay_bid_no_more_than_the_price(
    scene: tuple[list[Standing], list[list[int]], list[Lot]],
) -> None:
    standings, rows, terms = scene
    results, after = clear(standings, rows, terms)
    result, lot = results[0], terms[0]
    if result.winners:
        for standing, row in zip(standings, rows, strict=True):
            if standing.slot not in result.winners and standing.value(row[0]) >= lot.reserve:
                assert standing.value(row[0]) <= result.price or len(result.winners) < min(lot.licences, 6)
    assert len(after) == len(standings)


@given(rounds())
def test_the_state_array_is_96_bytes_a_bidder_and_its_fields_do_not_overlap(
    scene: tuple[list[Standing], list[list[int]], list[Lot]],
) -> None:
    _, after = clear(*scene)
    state = rules.encode_state(after)
    for position, standing in enumerate(after):
        entry = state[96 * position : 96 * position + 96]
        word = int.from_bytes(entry[64:], "big")
        assert entry[:32] == standing.key
        assert word >> 224 == 65_536
        assert word >> 208 & 0xFFFF == 65_535
        assert word >> 192 & 0xFFFF == standing.slot
        assert word >> 176 & 0xFFFF == min(standing.budget, 65_535)
        assert word >> 160 & 0xFFFF == standing.largest
        assert word >> 144 & 0xFFFF == standing.count
        assert word >> 112 & 0xFFFFFFFF == standing.total
        assert word >> 96 & 0xFFFF == standing.items
        assert word & (1 << 96) - 1 == standing.money


@given(st.lists(st.tuples(prices, st.lists(st.integers(0, 149), max_size=6, unique=True)), min_size=1, max_size=9))
def test_results_survive_their_encoding(entries: list[tuple[int, list[int]]]) -> None:
    few = [LotResult(price=price, winners=tuple(winners)) for price, winners in entries]
    results = (few * 128)[:128]
    data = rules.encode_results(results)
    assert len(data) == 1_024
    assert rules.decode_results(data) == results


@given(prices, st.integers(1, 6), st.integers(1, 64), st.integers(1, 64))
def test_every_wei_of_a_price_goes_to_somebody(price: int, licences: int, miners: int, recipients: int) -> None:
    parts = rules.split(price=price, licences=licences, miners=miners, recipients=recipients)
    gross = price * TICK * licences
    fees = parts.each_miner * miners + parts.each_recipient * recipients
    assert parts.owner + parts.gateway + parts.platform + fees == gross
    assert parts.owner >= gross * 80 // 100
    assert parts.gateway == gross // 10
    assert parts.platform == gross * 7 // 100


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=9), st.integers(0, 127))
def test_the_scan_starts_inside_the_bidders_wherever_the_seed_points(keys: list[bytes], place: int) -> None:
    assert 0 <= rules.scan_start(rules.seed_of(keys), 3, place, len(keys)) < len(keys)


def test_a_copy_of_somebodys_bid_ranks_by_the_scan() -> None:
    standings = [
        rules.opening_standing(slot=slot, key=bytes([slot]) * 32, head=bytes(32), budget=1_000, cap=9)
        for slot in range(3)
    ]
    for start in range(3):
        result, _ = rules.sell(standings, [7, 7, 7], Lot(reserve=0, licences=2), start)
        assert result == LotResult(price=7, winners=(start, (start + 1) % 3))
