"""Promises of the columns that filters over lots may use."""

from __future__ import annotations

import dataclasses

import pytest

from chains.market.columns import columns_of
from chains.market.errors import QueryError
from chains.market.lots import Lot
from chains.market.query import parse
from chains.metadata import schema
from tests.support.fake_market import make_lots

FRIDGE = 1
PLAIN = make_lots(1)[0]


def _lot(**values: str | int) -> Lot:
    return dataclasses.replace(PLAIN, attributes=schema.load(FRIDGE).encode(values))


def _matches(text: str, lot: Lot) -> bool:
    return parse(text, columns_of(FRIDGE)).matches(lot)


def test_the_filter_of_the_quickstart_means_what_it_says() -> None:
    text = "category = refrigerator and household >= 3 and region in (DE1, DE2)"
    assert _matches(text, _lot(household=3, region="DE1"))
    assert _matches(text, _lot(household=5, region="DE2"))
    assert not _matches(text, _lot(household=2, region="DE1"))
    assert not _matches(text, _lot(household=3, region="DE3"))
    assert not _matches(text, _lot(region="DE1"))


def test_every_value_of_every_attribute_can_be_asked_for_and_found() -> None:
    for attribute in schema.load(FRIDGE).attributes:
        for code in range(1, attribute.largest_code + 1):
            value = attribute.value_of(code)
            assert value is not None
            assert _matches(f"{attribute.name} = '{value}'", _lot(**{attribute.name: value}))
        assert _matches(f"{attribute.name} = unstated", PLAIN if attribute.position else _lot())


def test_numbers_compare_as_numbers_even_between_two_codes() -> None:
    volume = schema.load(FRIDGE).attribute("volume")
    assert volume.step > 1
    lot = _lot(volume=volume.first + volume.step)
    assert _matches(f"volume > {volume.first + 1}", lot)
    assert not _matches(f"volume < {volume.first + volume.step - 1}", lot)
    assert _matches(f"volume >= {volume.first + volume.step}", lot)


def test_facts_of_the_ledger_are_columns_too() -> None:
    lot = dataclasses.replace(PLAIN, reserve=1_250, licences=3, number=17, model=2)
    assert _matches("reserve <= 1.250 and licences > 2 and lot = 17 and model = 2", lot)
    assert not _matches("reserve < 1.25", lot)
    assert _matches(f"device = 0x{lot.device.hex().upper()}", lot)
    assert _matches(f"gateway in (0x{lot.gateway.hex()})", lot)
    assert not _matches(f"owner = 0x{lot.device.hex()}", lot)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("region = DE99", "did you mean"),
        ("region > DE1", "has no order"),
        ("category = toaster", "is no category"),
        ("household >= three", "no whole number"),
        ("reserve > 1.0005", "finer than one tick"),
        ("device = 0x12", "0x and 40 hex digits"),
        ("houshold = 3", "did you mean 'household'"),
    ],
)
def test_a_wrong_value_is_explained(text: str, part: str) -> None:
    with pytest.raises(QueryError, match=part):
        parse(text, columns_of(FRIDGE))


def test_no_two_columns_share_a_name_and_none_is_a_keyword() -> None:
    names = [column.name.casefold() for column in columns_of(FRIDGE)]
    assert len(names) == len(set(names))
    assert not {"and", "or", "not", "in", "unstated"} & set(names)


def test_a_family_without_a_schema_still_has_the_columns_of_every_lot() -> None:
    assert {column.name for column in columns_of(999)} >= {"category", "device", "reserve"}
