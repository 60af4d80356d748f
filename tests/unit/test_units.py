"""Units and amounts (chains.base.units)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.errors import MalformedValue, OutOfRange
from chains.base.units import TICK, TICKS_PER_DTX, DtxWei, Ticks, format_dtx, parse_dtx, ticks_of_wei, wei_of_ticks


def test_a_thousand_ticks_make_one_dtx() -> None:
    assert TICKS_PER_DTX == 1_000
    assert wei_of_ticks(Ticks(TICKS_PER_DTX)) == parse_dtx("1") == 10**18


@given(st.integers(min_value=0, max_value=10**40))
def test_an_amount_survives_being_written_and_read(amount: int) -> None:
    assert parse_dtx(format_dtx(DtxWei(amount))) == amount


@given(st.integers(min_value=0, max_value=2**96))
def test_ticks_survive_the_way_through_wei(ticks: int) -> None:
    assert ticks_of_wei(wei_of_ticks(Ticks(ticks))) == ticks


@pytest.mark.parametrize(("amount", "text"), [(0, "0"), (TICK, "0.001"), (3 * 10**18, "3"), (125 * 10**17, "12.5")])
def test_an_amount_is_written_without_trailing_zeros(amount: int, text: str) -> None:
    assert format_dtx(DtxWei(amount)) == text


@pytest.mark.parametrize(
    "text", ["", "-1", "+1", "1e3", "1,5", ".5", "5.", "0.0000000000000000001", " 1", "١", "1" * 31]
)
def test_what_is_no_decimal_amount_is_refused(text: str) -> None:
    with pytest.raises(MalformedValue, match="at most 18 decimals"):
        parse_dtx(text)


@pytest.mark.parametrize("amount", [-TICK, 1, TICK - 1, TICK + 1])
def test_a_part_of_a_tick_is_refused(amount: int) -> None:
    with pytest.raises(MalformedValue, match="one tick"):
        ticks_of_wei(DtxWei(amount))


def test_a_negative_amount_is_not_written() -> None:
    with pytest.raises(OutOfRange) as caught:
        format_dtx(DtxWei(-1))
    assert (caught.value.value, caught.value.low, caught.value.unit) == (-1, 0, "wei of DTX")
