"""The filter language of `chains.market.query` over published columns: a whole column at a time.

The same grammar and names as `latchkey devices`, with the directory's own columns beside them. An attribute is one byte
a device, so whatever is asked of it is a table of 256 answers; other columns compare integers. A device address is
looked up. Spec: `specs/protocol/recovery-file.md` section 6, `specs/protocol/directory.md` section "Pages".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from chains.base.errors import LatchkeyError
from chains.market import query
from chains.market.amounts import parse_ticks
from chains.market.errors import BadAmount
from chains.market.files import from_hex
from chains.market.query import Both, Column, Compare, Either, Everything, Filter, Not, OneOf, Unstated
from chains.metadata import schema
from node.directory import attribute_columns
from node.directory.columns import SPECS, STATUS_LABELS, Spec

Mask = npt.NDArray[np.bool_]
_COMPARE: Mapping[str, Callable[[npt.NDArray[np.integer], int], Mask]] = {
    "=": lambda column, value: column == value,
    "!=": lambda column, value: column != value,
    "<": lambda column, value: column < value,
    "<=": lambda column, value: column <= value,
    ">": lambda column, value: column > value,
    ">=": lambda column, value: column >= value,
}
ABSENT_ZERO = frozenset({"round", "price", "seen"})
"""Columns whose 0 says that there is none: it fits no comparison."""


def _bools(found: object) -> Mask:
    """Narrow what numpy's operators return."""
    return np.asarray(found, dtype=np.bool_)


class Table:
    """What a filter is evaluated over: published columns, and what turns addresses into codes and rows."""

    def __init__(
        self,
        *,
        rows: int,
        column: Callable[[str], npt.NDArray[np.unsignedinteger]],
        row_of: Callable[[bytes], int | None],
        owners: Callable[[], npt.NDArray[np.uint8]],
        gateway_of: Callable[[bytes], int | None],
    ) -> None:
        self.rows = rows
        self.column = column
        self.row_of = row_of
        self.owners = owners
        self.gateway_of = gateway_of


@dataclass(frozen=True, slots=True)
class Row:
    """Never made: filters are evaluated over columns; it stands in the types for a row."""


def parse(text: str) -> Filter[Row]:
    """Parse a filter; raises QueryError that points at the fault."""
    return query.parse(text, COLUMNS)


def evaluate(found: Filter[Row], table: Table) -> Mask:
    """Return which rows pass."""
    match found:
        case Everything():
            return np.ones(table.rows, dtype=np.bool_)
        case Not():
            return ~evaluate(found.part, table)
        case Both():
            return _bools(np.logical_and.reduce([evaluate(part, table) for part in found.parts]))
        case Either():
            return _bools(np.logical_or.reduce([evaluate(part, table) for part in found.parts]))
        case Compare():
            return _asked(table, found.column.name, found.sign, frozenset({found.value}), expected=True)
        case OneOf():
            return _asked(table, found.column.name, "=", found.values, expected=found.expected)
        case Unstated():
            return _bools(_stated(table, found.column.name) != found.expected)
        case _:
            raise TypeError(f"filters have no part {type(found).__name__}")


def _asked(table: Table, name: str, sign: str, values: frozenset[int], *, expected: bool) -> Mask:
    if name in ("device", "owner", "gateway"):
        hit = _addresses(table, name, values)
        return _bools(hit == (expected if sign == "=" else not expected))
    spec = _SPEC_OF[name]
    if spec.attribute is not None:
        return _looked_up(_by_code(spec.attribute, sign, values, expected=expected), table.column(name))
    column = table.column(spec.name)
    if len(values) == 1:
        (value,) = values
        hit = _COMPARE[sign](column, value) if 0 <= value < 1 << 32 else _outside(column, sign, value)
    else:
        hit = np.isin(column, [value for value in values if 0 <= value < 1 << 32])
    return _bools((hit == expected) & _stated(table, name))


def _outside(column: npt.NDArray[np.unsignedinteger], sign: str, value: int) -> Mask:
    """Compare with a number that no column can hold."""
    answer = sign == "!=" or (sign in ("<", "<=") if value > 0 else sign in (">", ">="))
    return np.full(len(column), answer, dtype=np.bool_)


def _by_code(attribute: schema.Attribute, sign: str, values: frozenset[int], *, expected: bool) -> Mask:
    number = attribute.kind == "number"
    codes = np.arange(256)
    meant = attribute.first + (codes - 1) * attribute.step if number else codes
    hit = _bools(np.logical_or.reduce([_COMPARE[sign](meant, value) for value in values]) == expected)
    hit[0] = False
    return hit


def _looked_up(answers: Mask, column: npt.NDArray[np.unsignedinteger]) -> Mask:
    """Return the answer for each code of a column. Most questions are about a run of codes: two comparisons do."""
    yes = np.flatnonzero(answers)
    if len(yes) == 0:
        return np.zeros(len(column), dtype=np.bool_)
    first, last = int(yes[0]), int(yes[-1])
    if last - first + 1 != len(yes):
        return _bools(answers[column])
    if last == 255:
        return _bools(column >= np.uint8(first))
    return _bools((column >= np.uint8(first)) & (column <= np.uint8(last)))


def _stated(table: Table, name: str) -> Mask:
    spec = _SPEC_OF.get(name)
    if spec is not None and (spec.attribute is not None or spec.name in ABSENT_ZERO):
        return _bools(table.column(spec.name) != 0)
    return np.ones(table.rows, dtype=np.bool_)


def _addresses(table: Table, name: str, values: frozenset[int]) -> Mask:
    wanted = [value.to_bytes(20, "big") for value in values]
    if name == "gateway":
        numbers = [number for address in wanted if (number := table.gateway_of(address)) is not None]
        return np.isin(table.column("gateway"), numbers)
    hit = np.zeros(table.rows, dtype=np.bool_)
    for address in wanted:
        if name == "device":
            row = table.row_of(address)
            if row is not None and row < table.rows:
                hit[row] = True
        else:
            hit |= (table.owners() == np.frombuffer(address, dtype=np.uint8)).all(axis=1)
    return hit


# -- the columns that a filter may name


def _never(_row: Row) -> int | None:
    raise TypeError("filters of a directory are evaluated over columns")


def _whole(text: str) -> int:
    digits = text.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 12:
        raise ValueError(f"{text!r} is no whole number")
    return int(text)


def _price(text: str) -> int:
    try:
        return parse_ticks(text, name="price")
    except BadAmount as error:
        raise ValueError(f"{error.reason}; {error.remedy}") from None


def _address(text: str) -> int:
    found = from_hex(text)
    if found is None or len(found) != 20:
        raise ValueError(f"{text!r} is no address, 0x and 40 hex digits")
    return int.from_bytes(found, "big")


def _named(names: Mapping[str, int]) -> Callable[[str], int]:
    def parse(text: str) -> int:
        found = names.get(text.casefold())
        if found is None:
            raise ValueError(f"{text!r} is not one of its {len(names)} values")
        return found

    return parse


def _code(attribute: schema.Attribute) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            return attribute.code_of(text)
        except LatchkeyError:
            raise ValueError(f"{text!r} is not one of its {len(attribute.names)} values") from None

    return parse


_STATUS = {label.replace(" ", "-"): code for code, label in enumerate(STATUS_LABELS)}
_FAMILIES = {name.casefold(): number for number, name in schema.FAMILIES.items()}


def _columns() -> list[Column[Row]]:
    def column(
        name: str, parse: Callable[[str], int], *, ordered: bool = True, choices: tuple[str, ...] = ()
    ) -> Column[Row]:
        return Column(name=name, read=_never, parse=parse, ordered=ordered, choices=choices)

    fixed = [
        column("category", _named(_FAMILIES), ordered=False, choices=tuple(_FAMILIES)),
        *(column(name, _address, ordered=False) for name in ("device", "owner", "gateway")),
        *(column(name, _whole, ordered=False) for name in ("oem", "model", "segment")),
        column("status", _named(_STATUS), ordered=False, choices=tuple(_STATUS)),
        *(column(name, _price) for name in ("reserve", "price")),
        *(column(name, _whole) for name in ("licences", "flags", "seen", "round", "lot", "month", "sales")),
    ]
    attributes = [
        column(
            each.name,
            _whole if each.attribute.kind == "number" else _code(each.attribute),
            ordered=each.attribute.kind != "category",
            choices=each.attribute.names,
        )
        for each in attribute_columns.COLUMNS
    ]
    return [*fixed, *attributes]


COLUMNS = _columns()
_SPEC_OF: dict[str, Spec] = {spec.name: spec for spec in SPECS} | {
    "category": next(spec for spec in SPECS if spec.name == "family")
}
