"""The filter language of `latchkey devices` and of plans: `category = refrigerator and household >= 3`.

    filter     = [ or ]                                    nothing at all: every lot
    or         = and { "or" and }
    and        = unary { "and" unary }
    unary      = "not" unary | "(" or ")" | comparison
    comparison = name ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) value
               | name [ "not" ] "in" "(" value { "," value } ")"
    value      = word | "'" text "'" | '"' text '"' | "unstated"

Keywords, names and labels ignore case. A column that a lot does not state fits no comparison, not even `!=`; only
`= unstated` and `!= unstated` ask for that. `not` is plain negation. This module knows the grammar and nothing of
lots: the columns come from the caller (`chains.market.columns`). Spec: `specs/protocol/recovery-file.md` section 6.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Generic, Protocol, TypeVar

from chains.market.errors import QueryError

MAX_TEXT = 4_096
MAX_NESTING = 32
MAX_VALUES = 256

_KEYWORDS = frozenset({"and", "or", "not", "in", "unstated"})
_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<operator>!=|<=|>=|=|<|>)|(?P<punctuation>[(),])
    |(?P<word>[A-Za-z0-9_.+%/:-]+)|(?P<text>'[^']*'|"[^"]*")""",
    re.VERBOSE,
)
_COMPARE: Mapping[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

Row = TypeVar("Row")
Row_contra = TypeVar("Row_contra", contravariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One name that a filter may use; every value is an integer, whatever it is written like.

    `read` returns None where the row does not state it; `parse` turns the written value into the integer and raises
    `ValueError` with the reason; an unordered column takes only =, != and in; `choices` are labels to suggest.
    """

    name: str
    read: Callable[[Row], int | None]
    parse: Callable[[str], int]
    ordered: bool = True
    choices: tuple[str, ...] = ()


class Filter(Protocol[Row_contra]):
    """A parsed filter."""

    def matches(self, row: Row_contra, /) -> bool:
        """Tell whether the row passes."""
        ...


@dataclass(frozen=True, slots=True)
class Everything(Generic[Row]):
    """The empty filter."""

    def matches(self, _row: Row) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Compare(Generic[Row]):
    """`column sign value`; false where the row does not state the column."""

    column: Column[Row]
    sign: str
    value: int

    def matches(self, row: Row) -> bool:
        found = self.column.read(row)
        return found is not None and _COMPARE[self.sign](found, self.value)


@dataclass(frozen=True, slots=True)
class Unstated(Generic[Row]):
    """`column = unstated`, or `!=` where `expected` is false."""

    column: Column[Row]
    expected: bool

    def matches(self, row: Row) -> bool:
        return (self.column.read(row) is None) is self.expected


@dataclass(frozen=True, slots=True)
class OneOf(Generic[Row]):
    """`column in (...)`, or `not in`; both false where the row does not state the column."""

    column: Column[Row]
    values: frozenset[int]
    expected: bool

    def matches(self, row: Row) -> bool:
        found = self.column.read(row)
        return found is not None and (found in self.values) is self.expected


@dataclass(frozen=True, slots=True)
class Not(Generic[Row]):
    part: Filter[Row]

    def matches(self, row: Row) -> bool:
        return not self.part.matches(row)


@dataclass(frozen=True, slots=True)
class Both(Generic[Row]):
    parts: tuple[Filter[Row], ...]

    def matches(self, row: Row) -> bool:
        return all(part.matches(row) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either(Generic[Row]):
    parts: tuple[Filter[Row], ...]

    def matches(self, row: Row) -> bool:
        return any(part.matches(row) for part in self.parts)


def parse(text: str, columns: Sequence[Column[Row]]) -> Filter[Row]:
    """Parse a filter over `columns`; raises `QueryError` that points at the column of the fault, counted from 1."""
    if len(text) > MAX_TEXT:
        raise QueryError(
            text=text[:80], column=MAX_TEXT, reason=f"the filter has {len(text)} characters, at most {MAX_TEXT}"
        )
    return _Parser(text, {column.name.casefold(): column for column in columns}).whole()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    kind: str
    text: str
    column: int

    @property
    def keyword(self) -> str:
        """The keyword that this word is, or an empty string; quoted text is never one."""
        word = self.text.casefold()
        return word if self.kind == "word" and word in _KEYWORDS else ""

    @property
    def shown(self) -> str:
        return "the end" if self.kind == "end" else repr(self.text)


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            reason = f"unexpected {text[position]!r}"
            if text[position] in "'\"":
                reason = f"the text that {text[position]} opens is never closed"
            raise QueryError(text=text, column=position + 1, reason=reason)
        kind = match.lastgroup or ""
        if kind != "space":
            found.append(_Token(kind=kind, text=match.group(), column=position + 1))
        position = match.end()
    found.append(_Token(kind="end", text="", column=len(text) + 1))
    return found


@dataclass(slots=True)
class _Parser(Generic[Row]):
    text: str
    columns: Mapping[str, Column[Row]]
    tokens: list[_Token] = field(init=False)
    at: int = 0
    depth: int = 0

    def __post_init__(self) -> None:
        self.tokens = _tokens(self.text)

    def whole(self) -> Filter[Row]:
        if self.peek.kind == "end":
            return Everything()
        found = self.either()
        if self.peek.kind != "end":
            raise self.fault(self.peek, f"expected 'and', 'or' or the end, found {self.peek.shown}")
        return found

    def either(self) -> Filter[Row]:
        parts = [self.both()]
        while self.accept("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def both(self) -> Filter[Row]:
        parts = [self.unary()]
        while self.accept("and"):
            parts.append(self.unary())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def unary(self) -> Filter[Row]:
        opening = self.peek
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise self.fault(opening, f"nested more than {MAX_NESTING} deep")
        try:
            if self.accept("not"):
                return Not(self.unary())
            if opening.text == "(" and opening.kind == "punctuation":
                self.next()
                inner = self.either()
                if self.peek.text != ")":
                    raise self.fault(
                        self.peek, f"expected ')' for the '(' at column {opening.column}, found {self.peek.shown}"
                    )
                self.next()
                return inner
            return self.comparison()
        finally:
            self.depth -= 1

    def comparison(self) -> Filter[Row]:
        column = self.name()
        negated = self.accept("not")
        if self.accept("in"):
            return OneOf(column, frozenset(self.values(column)), not negated)
        sign = self.next()
        if negated or sign.kind != "operator":
            wanted = "'in'" if negated else "one of = != < <= > >= or 'in'"
            raise self.fault(sign, f"expected {wanted} after {column.name!r}, found {sign.shown}")
        if not column.ordered and sign.text not in ("=", "!="):
            raise self.fault(sign, f"{column.name!r} has no order; use =, != or in")
        if self.peek.keyword == "unstated":
            word = self.next()
            if sign.text not in ("=", "!="):
                raise self.fault(word, "'unstated' goes with = and != only")
            return Unstated(column, sign.text == "=")
        return Compare(column, sign.text, self.value(column))

    def name(self) -> Column[Row]:
        token = self.next()
        if token.kind != "word" or token.keyword:
            raise self.fault(token, f"expected a column name, found {token.shown}")
        column = self.columns.get(token.text.casefold())
        if column is None:
            raise self.fault(token, f"no column is called {token.text!r}", _suggest(token.text, self.columns))
        return column

    def values(self, column: Column[Row]) -> list[int]:
        opening = self.next()
        if opening.text != "(":
            raise self.fault(opening, f"expected '(' after 'in', found {opening.shown}")
        found = [self.value(column)]
        while self.peek.text == "," and self.peek.kind == "punctuation":
            self.next()
            found.append(self.value(column))
            if len(found) > MAX_VALUES:
                raise self.fault(self.peek, f"more than {MAX_VALUES} values")
        closing = self.next()
        if closing.text != ")" or closing.kind != "punctuation":
            raise self.fault(closing, f"expected ',' or ')', found {closing.shown}")
        return found

    def value(self, column: Column[Row]) -> int:
        token = self.next()
        if token.kind not in ("word", "text") or token.keyword:
            raise self.fault(token, f"expected a value for {column.name!r}, found {token.shown}")
        written = token.text[1:-1] if token.kind == "text" else token.text
        try:
            return column.parse(written)
        except ValueError as error:
            raise self.fault(token, f"{column.name!r}: {error}", _suggest(written, column.choices)) from None

    @property
    def peek(self) -> _Token:
        return self.tokens[self.at]

    def next(self) -> _Token:
        token = self.tokens[self.at]
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def accept(self, keyword: str) -> bool:
        if self.peek.keyword != keyword:
            return False
        self.next()
        return True

    def fault(self, token: _Token, reason: str, remedy: str = "") -> QueryError:
        return QueryError(text=self.text, column=token.column, reason=reason, remedy=remedy)


def _suggest(written: str, known: Mapping[str, object] | Sequence[str]) -> str:
    names = list(known)
    if close := get_close_matches(written.casefold(), [name.casefold() for name in names], n=1):
        return f"did you mean {close[0]!r}?"
    return f"known: {', '.join(sorted(names)[:24])}" if names else ""
