"""Promises of plans, amounts and price lists."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.market import group_rules
from chains.market import plan as plans
from chains.market.amounts import parse_bid, parse_percent, parse_ticks, show_ticks
from chains.market.errors import BadAmount, BadFile
from chains.market.plan import Plan

SCHEMA = json.loads((Path(__file__).parents[2] / "specs/schemas/plan.schema.json").read_text())


@dataclass(frozen=True, slots=True)
class Offer:
    device: bytes
    reserve: int
    licences: int


def _device(number: int) -> bytes:
    return number.to_bytes(20, "big")


PLAN = Plan(
    metadata_chain_id=20180321,
    auction_chain_id=20180322,
    contract=_device(0x1203),
    round=7,
    filter="household >= 3",
    leaf_root=b"\x11" * 32,
    terms_head=b"\x22" * 32,
    budget=25_000,
    max_devices=12,
    bids={_device(1): 1_500, _device(2): 65_535},
)


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("1.500", 1_500),
        ("1.5", 1_500),
        ("0.001", 1),
        ("12", 12_000),
        ("0012.10", 12_100),
        ("1.5000000", 1_500),
        (" 3 ", 3_000),
    ],
)
def test_decimal_dtx_become_ticks_exactly(text: str, ticks: int) -> None:
    assert parse_ticks(text, name="budget") == ticks


@given(ticks=st.integers(0, 2**96 - 1))
def test_what_is_shown_parses_back_to_the_same_ticks(ticks: int) -> None:
    assert parse_ticks(show_ticks(ticks), name="budget") == ticks


@pytest.mark.parametrize("text", ["", "-1", "+1", "1e3", "1,5", "1_000", ".5", "5.", "0x10", "NaN", "١", "1.5 DTX"])
def test_text_that_is_no_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(BadAmount, match=r"not a decimal number of DTX; write it like 1\.500"):
        parse_ticks(text, name="budget")


def test_a_bid_says_value_limit_and_remedy() -> None:
    assert parse_bid("65.535") == 65_535
    with pytest.raises(
        BadAmount, match=r"'65\.536': above the limit of 65\.535 DTX \(65535 ticks\); use 65\.535 DTX or less"
    ):
        parse_bid("65.536")
    with pytest.raises(BadAmount, match=r"finer than one tick, 0\.001 DTX; round it"):
        parse_bid("1.0005")
    with pytest.raises(BadAmount, match="a bid of 0 means no bid"):
        parse_bid("0.000")


def test_percentages_are_exact() -> None:
    assert parse_percent("12.5%", name="x") == Fraction(1, 8)
    assert parse_percent("20", name="x") == Fraction(1, 5)
    with pytest.raises(BadAmount):
        parse_percent("a lot", name="x")


def test_one_price_leaves_out_what_asks_more_and_what_is_not_for_sale() -> None:
    lots = [
        Offer(_device(1), 1_000, 1),
        Offer(_device(2), 1_501, 2),
        Offer(_device(3), 0, 0),
        Offer(_device(4), 1_500, 6),
    ]
    chosen = plans.one_price(lots, 1_500)
    assert chosen.bids == {_device(1): 1_500, _device(4): 1_500}
    assert (chosen.not_for_sale, chosen.reserve_above_price) == (1, 1)


def test_reserve_plus_rounds_down_bids_at_least_a_tick_and_respects_the_ceiling() -> None:
    lots = [
        Offer(_device(1), 999, 1),
        Offer(_device(2), 0, 1),
        Offer(_device(3), 65_000, 1),
        Offer(_device(4), 3_000, 1),
    ]
    assert plans.reserve_plus(lots, Fraction(1, 5)).bids == {
        _device(1): 1_198,
        _device(2): 1,
        _device(3): 65_535,
        _device(4): 3_600,
    }
    capped = plans.reserve_plus(lots, Fraction(1, 5), ceiling=2_000)
    assert capped.bids == {_device(1): 1_198, _device(2): 1}
    assert capped.reserve_above_price == 2


def test_a_lot_with_a_rule_of_its_own_has_it_instead_of_the_common_one() -> None:
    lots = [Offer(_device(number), 1_000, 1) for number in (1, 2, 3, 4)]
    own = {
        _device(1): plans.OwnRule(percent=Fraction(1, 2), ceiling=None),
        _device(2): plans.OwnRule(percent=None, ceiling=1_050),
        _device(3): plans.OwnRule(percent=Fraction(2), ceiling=900),
    }
    chosen = plans.reserve_plus(lots, Fraction(1, 5), 1_400, lambda lot: own.get(lot.device))
    assert chosen.bids == {_device(1): 1_400, _device(2): 1_050, _device(4): 1_200}
    assert chosen.reserve_above_price == 1


def test_groups_are_named_as_filters_name_them(tmp_path: Path) -> None:
    file = tmp_path / "groups.csv"
    file.write_text("region,percent,ceiling\nde1,30,1.500\nunstated,5,\n")
    found = group_rules.read(file, 1)
    assert [found.name_of(group) for group in found.own] == ["DE1", "unstated"]
    assert list(found.own.values()) == [
        plans.OwnRule(percent=Fraction(3, 10), ceiling=1_500),
        plans.OwnRule(percent=Fraction(1, 20), ceiling=None),
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("model,percent\n", "line 1: must name the columns percent,ceiling and model or one attribute"),
        ("colour,percent,ceiling\n", "attributes are region, "),
        ("model,percent,ceiling\n7,1,\n07,2,\n", "line 3: model 07 has a line already"),
        (
            "region,percent,ceiling\nDE99,1,\n",
            "line 2: 'DE99' is no value of region; `latchkey devices --count region` lists",
        ),
        ("model,percent,ceiling\n7,a lot,\n", "line 2: percent of model 7 'a lot': not a percentage; write it like 20"),
        ("model,percent,ceiling\n7,1,70\n", "line 2: ceiling of model 7 '70': above the limit of 65.535 DTX"),
    ],
)
def test_a_bad_file_of_groups_names_line_group_value_and_remedy(tmp_path: Path, text: str, part: str) -> None:
    file = tmp_path / "groups.csv"
    file.write_text(text)
    with pytest.raises((BadFile, BadAmount)) as caught:
        group_rules.read(file, 1)
    assert part in str(caught.value)


def test_a_family_without_a_schema_has_groups_by_model_alone(tmp_path: Path) -> None:
    file = tmp_path / "groups.csv"
    file.write_text("model,percent,ceiling\n7,1,\n")
    assert list(group_rules.read(file, 99).own) == [7]
    file.write_text("region,percent,ceiling\nDE1,1,\n")
    with pytest.raises(BadFile, match="line 1"):
        group_rules.read(file, 99)


def test_a_price_list_prices_only_the_devices_that_it_names(tmp_path: Path) -> None:
    file = tmp_path / "prices.csv"
    file.write_text(f"note,device,price\nx,0x{_device(1).hex()},1.250\ny,0x{_device(9).hex()},2\n")
    prices = plans.read_prices(file)
    assert prices == {_device(1): 1_250, _device(9): 2_000}
    lots = [Offer(_device(1), 1_000, 1), Offer(_device(2), 0, 1)]
    assert plans.price_list(lots, prices).bids == {_device(1): 1_250}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("who,price\n", "line 1: must name the columns device,price"),
        ("device,price\n0x12,1\n", "line 2: device must be 0x and 40 hex digits"),
        (f"device,price\n0x{'11' * 20},70\n", "line 2: price '70': above the limit of 65.535 DTX"),
        (f"device,price\n0x{'11' * 20}\n", "line 2: price '': not a decimal"),
        (f"device,price\n0x{'11' * 20},1\n0x{'11' * 20},2\n", "line 3: this device has a price already"),
    ],
)
def test_a_bad_price_list_names_the_line(tmp_path: Path, text: str, part: str) -> None:
    file = tmp_path / "prices.csv"
    file.write_text(text)
    with pytest.raises((BadFile, BadAmount)) as caught:
        plans.read_prices(file)
    assert part in str(caught.value)


def test_a_written_plan_reads_back_and_fits_its_schema(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    plans.write(file, PLAN)
    assert plans.read(file) == PLAN
    jsonschema.validate(json.loads(file.read_text()), SCHEMA)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", 2),
        ("version", True),
        ("metadata_chain_id", "20180321"),
        ("auction_chain_id", 0),
        ("contract", "0x12"),
        ("contract", "1" * 42),
        ("round", 7),
        ("round", "0x7"),
        ("filter", None),
        ("leaf_root", "0x" + "1" * 63),
        ("terms_head", "0x" + "g" * 64),
        ("budget", 25000),
        ("budget", "2.5"),
        ("max_devices", 65_536),
        ("max_devices", 0),
        ("bids", {}),
        ("bids", []),
        ("bids", {"0x12": 1}),
        ("bids", {"0x" + "11" * 20: 0}),
        ("bids", {"0x" + "11" * 20: 65_536}),
        ("bids", {"0x" + "11" * 20: 1.5}),
        ("bids", {"0x" + "11" * 20: "1.500"}),
    ],
)
def test_a_plan_that_breaks_its_format_is_refused_by_field_and_by_the_schema(
    tmp_path: Path, field: str, value: object
) -> None:
    broken = PLAN.to_json() | {field: value}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(broken))
    with pytest.raises(BadFile) as caught:
        plans.read(file)
    assert caught.value.field.split(".")[0] == field
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, SCHEMA)


def test_missing_unknown_and_repeated_fields_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    content = PLAN.to_json()
    for broken, part in (
        (json.dumps({name: value for name, value in content.items() if name != "budget"}), "budget: missing"),
        (json.dumps(content | {"bugdet": "1"}), "bugdet: unknown field"),
        (json.dumps(content)[:-1] + ', "round": "8"}', "'round' appears twice"),
        ("[]", "must be one JSON object"),
        ("{" * 3, "not JSON"),
        ('{"a":' * 100_000, "nested deeper than 64 levels"),
    ):
        file.write_text(broken)
        with pytest.raises(BadFile, match=part):
            plans.read(file)
    with pytest.raises(BadFile, match="cannot be read"):
        plans.read(tmp_path / "absent.json")


def test_a_file_above_the_size_limit_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(b" " * (8 * 1024 * 1024 + 1))
    with pytest.raises(BadFile, match="larger than"):
        plans.read(file)
