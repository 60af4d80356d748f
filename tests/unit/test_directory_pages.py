"""Pages and filters over columns say what a loop over devices would say."""

from __future__ import annotations

import random
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.http.problem import Refusal
from chains.market import query
from chains.market.columns import columns_of
from chains.market.errors import QueryError
from chains.market.lots import Lot
from chains.metadata import schema
from node.directory import filters, pages
from node.directory.filters import Table
from node.directory.pages import SORTS, Cursor, page, parse_cursor

ROWS = 300
ATTRIBUTES = schema.load(1).attributes


def address(number: int) -> bytes:
    return number.to_bytes(20, "big")


class Devices:
    """The same random devices as columns, and as lots for the filter language of the command line."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.codes = np.array(
            [[rng.integers(0, attribute.largest_code + 1) for attribute in ATTRIBUTES] for _ in range(ROWS)],
            dtype=np.uint8,
        )
        self.columns: dict[str, npt.NDArray[np.unsignedinteger]] = {
            "family": np.ones(ROWS, dtype=np.uint16),
            "model": rng.integers(1, 5, ROWS).astype(np.uint32),
            "gateway": rng.integers(0, 3, ROWS).astype(np.uint32),
            "reserve": rng.integers(0, 3_000, ROWS).astype(np.uint32),
            "licences": rng.integers(0, 7, ROWS).astype(np.uint8),
            "price": (rng.integers(0, 2, ROWS) * rng.integers(1, 900, ROWS)).astype(np.uint32),
            "status": rng.integers(0, 4, ROWS).astype(np.uint8),
            **{attribute.name: self.codes[:, attribute.position] for attribute in ATTRIBUTES},
        }
        self.owners = np.array([list(address(7_000 + row % 9)) for row in range(ROWS)], dtype=np.uint8)
        self.table = Table(
            rows=ROWS,
            column=self.columns.__getitem__,
            row_of={address(row): row for row in range(ROWS)}.get,
            owners=lambda: self.owners,
            gateway_of={address(90 + number): number for number in range(3)}.get,
        )

    def lot(self, row: int) -> Lot:
        return Lot(
            number=row,
            device=address(row),
            owner=self.owners[row].tobytes(),
            gateway=address(90 + int(self.columns["gateway"][row])),
            gateway_payout=bytes(20),
            gateway_url="",
            model=int(self.columns["model"][row]),
            family=1,
            attributes=self.codes[row].tobytes(),
            td_hash=bytes(32),
            month_key_root=bytes(32),
            month=0,
            reserve=int(self.columns["reserve"][row]),
            licences=int(self.columns["licences"][row]),
            flags=0,
        )


DEVICES = Devices(1)
LOTS = [DEVICES.lot(row) for row in range(ROWS)]
VALUES: Mapping[str, tuple[str, ...]] = {
    "category": ("refrigerator",),
    "device": tuple("0x" + address(row).hex() for row in (3, 250, 999)),
    "owner": tuple("0x" + address(row).hex() for row in (7_001, 7_008, 1)),
    "gateway": tuple("0x" + address(row).hex() for row in (90, 92, 95)),
    "model": ("1", "4", "70000000000"),
    "reserve": ("0", "1.5", "2.999"),
    "licences": ("0", "3", "-1"),
    "volume": ("0", "300", "301", "99999"),
    "utc_offset": ("-3", "0", "2", "-99"),
    "energy_class": ("a", "C", "g"),
    "dwelling": ("flat", "house"),
    "children": ("0", "2", "5"),
}
ORDERED = {"reserve", "licences", "volume", "utc_offset", "energy_class", "children"}


@st.composite
def comparisons(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(sorted(VALUES)))
    values = [value for value in VALUES[name] if name not in ("dwelling", "energy_class") or value in _known(name)]
    form = draw(st.integers(0, 3))
    if form == 0:
        chosen = draw(st.lists(st.sampled_from(values), min_size=1, max_size=3))
        negated = draw(st.sampled_from(("", "not ")))
        return f"{name} {negated}in ({', '.join(chosen)})"
    if form == 1:
        return f"{name} {draw(st.sampled_from(('=', '!=')))} unstated"
    signs = ("=", "!=", "<", "<=", ">", ">=") if name in ORDERED else ("=", "!=")
    return f"{name} {draw(st.sampled_from(signs))} {draw(st.sampled_from(values))}"


def _known(name: str) -> set[str]:
    names = schema.load(1).attribute(name).names
    return {value for value in VALUES[name] if value.casefold() in {known.casefold() for known in names}}


TEXTS = st.recursive(
    comparisons(),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(("and", "or")), inner).map(lambda parts: f"({' '.join(parts)})"),
        inner.map(lambda part: f"not ({part})"),
    ),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_filter_over_columns_passes_the_devices_that_it_passes_one_by_one(text: str) -> None:
    one_by_one = query.parse(text, columns_of(1))
    mask = filters.evaluate(filters.parse(text), DEVICES.table)
    assert mask.tolist() == [one_by_one.matches(lot) for lot in LOTS]


def test_a_device_without_a_price_fits_no_comparison_of_prices() -> None:
    unsold = DEVICES.columns["price"] == 0
    for text in ("price < 100", "price != 0.001", "price >= 0"):
        assert not filters.evaluate(filters.parse(text), DEVICES.table)[unsold].any()
    assert filters.evaluate(filters.parse("price = unstated"), DEVICES.table).tolist() == unsold.tolist()


@pytest.mark.parametrize(
    ("text", "column"), [("voluume > 3", 1), ("volume >", 9), ("doors = x", 9), ("dwelling < flat", 10), ("(" * 40, 33)]
)
def test_a_filter_that_is_not_understood_names_the_place(text: str, column: int) -> None:
    with pytest.raises(QueryError) as caught:
        filters.parse(text)
    assert caught.value.column == column


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 7, 50, ROWS])
@pytest.mark.parametrize("sort", ["row", "reserve", "licences", "price"])
@pytest.mark.parametrize("part", [pages.SLICE, 64, 7])
def test_all_pages_together_are_the_sorted_rows(
    sort: str, limit: int, descending: bool, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "SLICE", part)
    mask = DEVICES.columns["licences"] > 1
    column = None if sort == "row" else DEVICES.columns[sort]
    sign = -1 if descending else 1
    expected = sorted(
        np.flatnonzero(mask).tolist(),
        key=lambda row: (sign * int(column[row]), row) if column is not None else (sign * row,),
    )
    found: list[int] = []
    after = None
    while len(rows := page(mask, column, descending=descending, after=after, limit=limit)):
        found += rows.tolist()
        last = int(rows[-1])
        cursor = Cursor(sort=sort, descending=descending, value=0 if column is None else int(column[last]), row=last)
        after = parse_cursor(cursor.encode(), sort, descending=descending)
        assert after == cursor
    assert found == expected


@pytest.mark.parametrize("text", ["", "x", "AAAA", "é", "A" * 500, "////////////////"])
def test_a_cursor_that_was_never_given_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        parse_cursor(text, "row", descending=False)


def test_a_cursor_of_another_order_is_refused() -> None:
    rng = random.Random(1)
    for sort in rng.sample(SORTS, 5):
        text = Cursor(sort=sort, descending=False, value=1, row=1).encode()
        with pytest.raises(Refusal):
            parse_cursor(text, sort, descending=True)
