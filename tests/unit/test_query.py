"""Promises of the filter language."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.market.errors import QueryError
from chains.market.query import MAX_NESTING, Column, parse

_REGIONS = {"DE1": 1, "DE2": 2, "FR0": 3}


@dataclass(frozen=True, slots=True)
class Row:
    """A row whose absent names are not stated."""

    values: dict[str, int] = field(default_factory=dict)


def _number(text: str) -> int:
    if not text.isdigit():
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _region(text: str) -> int:
    for label, code in _REGIONS.items():
        if label.casefold() == text.casefold():
            return code
    raise ValueError(f"{text!r} is no region")


def _column(name: str) -> Column[Row]:
    return Column(name=name, read=lambda row: row.values.get(name), parse=_number)


_REGION: Column[Row] = Column(
    name="region", read=lambda row: row.values.get("region"), parse=_region, ordered=False, choices=tuple(_REGIONS)
)
COLUMNS = [_column("household"), _column("volume"), _REGION]


def _matches(text: str, **values: int) -> bool:
    return parse(text, COLUMNS).matches(Row(values))


def test_an_empty_filter_matches_every_row() -> None:
    assert _matches("")
    assert _matches("   ", household=3)


@pytest.mark.parametrize(
    ("text", "household", "expected"),
    [
        ("household = 3", 3, True),
        ("household = 3", 4, False),
        ("household != 3", 4, True),
        ("household < 3", 2, True),
        ("household < 3", 3, False),
        ("household <= 3", 3, True),
        ("household > 3", 3, False),
        ("household >= 3", 3, True),
    ],
)
def test_each_comparison_compares_as_written(text: str, household: int, expected: bool) -> None:
    assert _matches(text, household=household) is expected


def test_and_binds_tighter_than_or_and_parentheses_win_over_both() -> None:
    assert _matches("household = 1 or household = 2 and volume = 9", household=1)
    assert not _matches("(household = 1 or household = 2) and volume = 9", household=1)


def test_not_binds_tighter_than_and() -> None:
    assert not _matches("not household = 1 and volume = 9", household=1, volume=8)
    assert _matches("not (household = 1 and volume = 9)", household=1, volume=8)
    assert _matches("not not household = 1", household=1)


def test_in_and_not_in_take_labels_in_any_case_and_quotes() -> None:
    assert _matches("region in (de1, 'FR0')", region=1)
    assert _matches('REGION NOT IN ("DE1")', region=2)
    assert not _matches("region in (DE1)", region=2)


def test_a_column_that_a_row_does_not_state_fits_no_comparison() -> None:
    for text in ("household = 3", "household != 3", "household >= 0", "household in (1, 2)", "household not in (1)"):
        assert not _matches(text)
    assert _matches("not household = 3")
    assert _matches("household = unstated")
    assert not _matches("household != unstated")
    assert _matches("household != unstated", household=1)


@pytest.mark.parametrize(
    ("text", "column", "part"),
    [
        ("hosehold >= 3", 1, "did you mean 'household'?"),
        ("household >= many", 14, "not a whole number"),
        ("region = XX1", 10, "is no region"),
        ("region < DE2", 8, "has no order"),
        ("household", 10, "found the end"),
        ("household >=", 13, "expected a value"),
        ("household == 3", 12, "expected a value"),
        ("household = 3 volume = 4", 15, "expected 'and', 'or' or the end"),
        ("(household = 3", 15, "expected ')' for the '(' at column 1"),
        ("household = 3)", 14, "expected 'and', 'or' or the end"),
        ("household in 3", 14, "expected '('"),
        ("household in ()", 15, "expected a value"),
        ("household in (3 4)", 17, "expected ',' or ')'"),
        ("household not = 3", 15, "expected 'in'"),
        ("household = 'three", 13, "never closed"),
        ("household = 3 & volume = 2", 15, "unexpected '&'"),
        ("and household = 3", 1, "expected a column name"),
        ("household > unstated", 13, "goes with = and != only"),
        ("3 = household", 1, "no column is called '3'"),
    ],
)
def test_an_error_points_at_the_column_and_says_what_was_expected(text: str, column: int, part: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text, COLUMNS)
    assert caught.value.column == column
    assert part in str(caught.value)
    pointer = str(caught.value).splitlines()[-1]
    assert pointer.index("^") - 2 == column - 1


def test_quoted_words_are_never_keywords() -> None:
    with pytest.raises(QueryError, match="'and' is no region"):
        parse("region = 'and'", COLUMNS)


def test_nesting_is_bounded_before_it_can_exhaust_the_stack() -> None:
    parse("(" * (MAX_NESTING - 1) + "household = 3" + ")" * (MAX_NESTING - 1), COLUMNS)
    with pytest.raises(QueryError, match="nested more than"):
        parse("(" * 2_000 + "household = 3" + ")" * 2_000, COLUMNS)
    with pytest.raises(QueryError, match="nested more than"):
        parse("not " * 1_000 + "household = 3", COLUMNS)


def test_text_and_lists_are_bounded() -> None:
    with pytest.raises(QueryError, match="at most 4096"):
        parse(" " * 5_000, COLUMNS)
    with pytest.raises(QueryError, match="more than 256 values"):
        parse(f"household in ({', '.join('1' * 300)})", COLUMNS)


_EXPRESSIONS = st.recursive(
    st.tuples(
        st.sampled_from(["household", "volume"]), st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), st.integers(0, 4)
    ),
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner),
        st.tuples(st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=3)),
    ),
    max_leaves=8,
)


def _write(tree: tuple[object, ...]) -> str:
    match tree:
        case ("not", tuple(inner)):
            return f"not ({_write(inner)})"
        case (("and" | "or") as word, list(parts)):
            return f" {word} ".join(f"({_write(part)})" for part in parts)
        case (name, sign, value):
            return f"{name}{sign}{value}"
    raise AssertionError(tree)


def _expected(tree: tuple[object, ...], row: dict[str, int]) -> bool:
    match tree:
        case ("not", tuple(inner)):
            return not _expected(inner, row)
        case ("and", list(parts)):
            return all(_expected(part, row) for part in parts)
        case ("or", list(parts)):
            return any(_expected(part, row) for part in parts)
        case (str(name), str(sign), int(value)):
            if name not in row:
                return False
            found = row[name]
            equal, less = found == value, found < value
            return {
                "=": equal,
                "!=": not equal,
                "<": less,
                "<=": less or equal,
                ">": not less and not equal,
                ">=": not less,
            }[sign]
    raise AssertionError(tree)


@given(tree=_EXPRESSIONS, row=st.dictionaries(st.sampled_from(["household", "volume"]), st.integers(0, 4)))
def test_any_filter_means_what_its_tree_says(tree: tuple[object, ...], row: dict[str, int]) -> None:
    assert parse(_write(tree), COLUMNS).matches(Row(row)) is _expected(tree, row)


@given(text=st.text(max_size=60))
def test_any_text_parses_or_fails_with_a_query_error(text: str) -> None:
    try:
        parse(text, COLUMNS)
    except QueryError as error:
        column = error.column
    else:
        column = 1
    assert 1 <= column <= len(text) + 1
