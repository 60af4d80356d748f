"""The attribute schema of refrigerators: its document and the translation of names and codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.metadata import schema
from chains.metadata.errors import UnknownAttribute, UnknownCode, UnknownFamily

FRIDGE = schema.load(1)
SPEC = Path(__file__).parents[2] / "specs" / "schemas" / "refrigerator.json"


def test_the_shipped_document_is_the_specified_one() -> None:
    assert schema.document(1) == SPEC.read_bytes()


def test_every_position_has_one_meaning_and_at_most_18_are_counted() -> None:
    assert [attribute.position for attribute in FRIDGE.attributes] == list(range(32))
    assert len({attribute.name for attribute in FRIDGE.attributes}) == 32
    assert len(FRIDGE.facets) <= schema.MAX_FACETS


@pytest.mark.parametrize("attribute", FRIDGE.attributes, ids=lambda attribute: attribute.name)
def test_every_code_has_one_name_and_reads_back(attribute: schema.Attribute) -> None:
    assert 1 <= attribute.largest_code <= 255
    for code in range(1, attribute.largest_code + 1):
        value = attribute.value_of(code)
        assert value is not None
        assert attribute.code_of(value) == code
        assert attribute.code_of(str(value)) == code
        assert attribute.label_of(code)


@given(st.lists(st.integers(0, 255), min_size=32, max_size=32))
def test_what_a_device_states_survives_decoding_and_encoding(raw: list[int]) -> None:
    codes = bytes(code % (a.largest_code + 1) for code, a in zip(raw, FRIDGE.attributes, strict=True))
    assert FRIDGE.encode(FRIDGE.decode(codes)) == codes


def test_a_filter_by_number_takes_what_is_stated_and_large_enough() -> None:
    household = FRIDGE.attribute("household")
    assert household.codes_matching(">=", "3") == frozenset(range(3, 9))
    assert schema.NOT_STATED not in household.codes_matching("<=", 8)
    volume = FRIDGE.attribute("volume")
    assert {volume.value_of(code) for code in volume.codes_matching("<", 310)} == set(range(25, 310, 25))


def test_ordinals_compare_by_their_order_and_categories_only_for_equality() -> None:
    energy = FRIDGE.attribute("energy_class")
    assert energy.codes_matching("<=", "b") == frozenset({1, 2})
    region = FRIDGE.attribute("region")
    assert len(region.codes_matching("!=", "DE2")) == region.largest_code - 1
    with pytest.raises(UnknownCode, match="= !="):
        region.codes_matching("<", "DE2")


@pytest.mark.parametrize(
    ("name", "value"),
    [("household", 0), ("household", 9), ("household", "three"), ("volume", 30), ("region", "DE99"), ("region", 3)],
)
def test_a_value_without_a_code_is_refused_and_the_allowed_ones_are_named(name: str, value: schema.Value) -> None:
    with pytest.raises(UnknownCode) as caught:
        FRIDGE.encode({name: value})
    assert FRIDGE.attribute(name).allowed in str(caught.value)


def test_a_misspelt_attribute_is_refused_with_a_suggestion() -> None:
    with pytest.raises(UnknownAttribute, match="did you mean household"):
        FRIDGE.encode({"houshold": 3})


def test_an_unknown_family_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownFamily, match="1 \\(refrigerator\\)"):
        schema.load(2)
    with pytest.raises(UnknownFamily, match="refrigerator"):
        schema.family_number("toaster")
    assert schema.family_number("refrigerator") == 1


def test_mask_and_maxima_place_bits_and_bytes_by_position() -> None:
    assert FRIDGE.required_mask(["region", "volume"]) == 0b101
    maxima = FRIDGE.maxima(["volume"])
    assert maxima[2] == 32
    assert sum(maxima) == 32
    assert FRIDGE.maxima()[0] == FRIDGE.attribute("region").largest_code
