"""JSONPath (RFC 9535), bounded: what a search may cost is known before it starts.

    path       = "$" { segment }
    segment    = "." name | "." "*" | "[" selector { "," selector } "]" | ".." ( name | "*" | "[" .. "]" )
    selector   = 'text' | "*" | integer | slice | "?" logical
    logical    = and { "||" and } ;  and = unit { "&&" unit } ;  unit = "!" unit | "(" logical ")" | test
    test       = value [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) value ]
    value      = "@" { segment } | "$" { segment } | literal

Functions (length, count, match, search, value) are left out: a regular expression from a stranger has no bound. A query
has at most MOST_CHARS characters and MOST_NESTING levels, looks at no more than MOST_VISITS values and finds no more
than MOST_FOUND. Spec: `specs/protocol/directory.md` section "Search".
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from chains.base.errors import MalformedValue

MOST_CHARS = 1_024
MOST_NESTING = 8
MOST_VISITS = 400_000
MOST_FOUND = 2_000
_TOKEN = re.compile(
    r"""\s*(?:(?P<dots>\.\.)|(?P<op>==|!=|<=|>=|<|>|&&|\|\||!)|(?P<mark>[$@.\[\](),*?:])
    |(?P<number>-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?)|(?P<name>[A-Za-z_\u0080-\U0010ffff][\w\u0080-\U0010ffff]*)
    |(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))""",
    re.VERBOSE,
)
_ORDERED: Mapping[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
}
"""What an ordered comparison makes of -1, 0 or 1."""
_NOTHING = object()


class TooMuch(MalformedValue):
    """A query that would look at more than is allowed."""

    def __init__(self, what: str, limit: int) -> None:
        super().__init__("query", what, expected=f"one that needs at most {limit} {what}")


@dataclass(slots=True)
class _Budget:
    """What is left of the work that one search may do."""

    visits: int = MOST_VISITS
    root: object = None

    def visit(self) -> None:
        self.visits -= 1
        if self.visits < 0:
            raise TooMuch("visits of values", MOST_VISITS)


Selector = Callable[[object, _Budget], Iterator[object]]
Segment = Callable[[object, _Budget], Iterator[object]]
Test = Callable[[object, _Budget], bool]
Operand = Callable[[object, _Budget], object]


def find(query: str, value: object, *, most_bytes: int = 1 << 62) -> list[object]:
    """Return what a query finds in a JSON value, in order.

    Raises MalformedValue for a query that is not understood, TooMuch for one whose answer as JSON is too large.
    """
    if len(query) > MOST_CHARS:
        raise TooMuch("characters", MOST_CHARS)
    segments = _Parser(_tokens(query), query).whole()
    budget = _Budget(root=value)
    found: list[object] = []
    size = 0
    for each in _walk(segments, value, budget):
        found.append(each)
        if len(found) > MOST_FOUND:
            raise TooMuch("results", MOST_FOUND)
        size += len(json.dumps(each)) + 1
        if size > most_bytes:
            raise TooMuch("bytes of answer", most_bytes)
    return found


def _walk(segments: tuple[Segment, ...], value: object, budget: _Budget) -> Iterator[object]:
    if not segments:
        yield value
        return
    for each in segments[0](value, budget):
        yield from _walk(segments[1:], each, budget)


def _tokens(query: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:
            if not query[at:].strip():
                break
            raise MalformedValue("query", query, expected=f"JSONPath (RFC 9535); character {at + 1} is none of it")
        found.append((match.lastgroup or "", match.group().strip()))
        at = match.end()
    return [*found, ("end", "")]


@dataclass(slots=True)
class _Parser:
    tokens: list[tuple[str, str]]
    query: str
    at: int = 0
    depth: int = field(default=0)

    def whole(self) -> tuple[Segment, ...]:
        self.expect("$")
        segments = self.segments()
        if self.peek[0] != "end":
            raise self.fault("the end")
        return segments

    @property
    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at]

    def next(self) -> tuple[str, str]:
        token = self.tokens[self.at]
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def accept(self, text: str) -> bool:
        if self.peek[1] != text or self.peek[0] in ("text", "name"):
            return False
        self.next()
        return True

    def expect(self, text: str) -> None:
        if not self.accept(text):
            raise self.fault(repr(text))

    def fault(self, expected: str) -> MalformedValue:
        shown = self.peek[1] or "the end"
        return MalformedValue("query", self.query, expected=f"JSONPath with {expected} in place of {shown!r}")

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > MOST_NESTING:
            raise TooMuch("levels of nesting", MOST_NESTING)

    def segments(self) -> tuple[Segment, ...]:
        found: list[Segment] = []
        while True:
            if self.accept(".."):
                chosen = self.bracket() if self.accept("[") else (self.dotted(),)
                found.append(_descendants(chosen))
            elif self.accept("."):
                found.append(_children((self.dotted(),)))
            elif self.accept("["):
                found.append(_children(self.bracket()))
            else:
                return tuple(found)

    def dotted(self) -> Selector:
        if self.accept("*"):
            return _all
        kind, text = self.next()
        if kind != "name":
            self.at -= 1
            raise self.fault("a name")
        return _named(text)

    def bracket(self) -> tuple[Selector, ...]:
        self.deeper()
        found = [self.selector()]
        while self.accept(","):
            found.append(self.selector())
        self.expect("]")
        self.depth -= 1
        return tuple(found)

    def selector(self) -> Selector:
        if self.accept("*"):
            return _all
        if self.accept("?"):
            return _filtered(self.logical())
        kind, text = self.peek
        if kind == "text":
            self.next()
            return _named(_unquoted(text, self))
        return self.numbers()

    def numbers(self) -> Selector:
        parts: list[int | None] = [None]
        colons = 0
        while True:
            kind, text = self.peek
            if kind == "number" and parts[-1] is None and re.fullmatch(r"-?\d+", text):
                self.next()
                parts[-1] = int(text)
            elif self.accept(":") and colons < 2:
                colons += 1
                parts.append(None)
            else:
                break
        if not colons and parts[0] is None:
            raise self.fault("a selector")
        if not colons:
            return _indexed(parts[0] or 0)
        first, end, step = (*parts, None, None)[:3]
        return _sliced(slice(first, end, step)) if step != 0 else _none

    # -- filters

    def logical(self) -> Test:
        self.deeper()
        parts = [self.conjunction()]
        while self.accept("||"):
            parts.append(self.conjunction())
        self.depth -= 1
        return parts[0] if len(parts) == 1 else lambda value, budget: any(part(value, budget) for part in parts)

    def conjunction(self) -> Test:
        parts = [self.unit()]
        while self.accept("&&"):
            parts.append(self.unit())
        return parts[0] if len(parts) == 1 else lambda value, budget: all(part(value, budget) for part in parts)

    def unit(self) -> Test:
        if self.accept("!"):
            self.deeper()
            inner = self.unit()
            self.depth -= 1
            return lambda value, budget: not inner(value, budget)
        if self.accept("("):
            inner = self.logical()
            self.expect(")")
            return inner
        return self.test()

    def test(self) -> Test:
        left, is_path = self.operand()
        kind, sign = self.peek
        if kind == "op" and sign in ("==", "!=", *_ORDERED):
            self.next()
            right, _ = self.operand()
            return lambda value, budget: _compared(sign, left(value, budget), right(value, budget))
        if not is_path:
            raise self.fault("a comparison")
        return lambda value, budget: left(value, budget) is not _NOTHING

    def operand(self) -> tuple[Operand, bool]:
        kind, text = self.peek
        if text in ("@", "$") and kind == "mark":
            self.next()
            segments, from_root = self.segments(), text == "$"

            def first(value: object, budget: _Budget) -> object:
                return next(_walk(segments, budget.root if from_root else value, budget), _NOTHING)

            return first, True
        literal = self.literal()
        return lambda _value, _budget: literal, False

    def literal(self) -> object:
        kind, text = self.next()
        if kind == "text":
            return _unquoted(text, self)
        if kind == "number":
            return json.loads(text)
        if kind == "name" and text in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[text]
        self.at -= 1
        raise self.fault("a value")


def _unquoted(text: str, parser: _Parser) -> str:
    inside = text[1:-1]
    if text[0] == "'":
        inside = inside.replace("\\'", "'").replace('"', '\\"')
    try:
        value = json.loads(f'"{inside}"')
    except ValueError:
        parser.at -= 1
        raise parser.fault("text in quotes") from None
    assert isinstance(value, str)
    return value


def _children(selectors: tuple[Selector, ...]) -> Segment:
    def select(value: object, budget: _Budget) -> Iterator[object]:
        for selector in selectors:
            yield from selector(value, budget)

    return select


def _descendants(selectors: tuple[Selector, ...]) -> Segment:
    def select(value: object, budget: _Budget) -> Iterator[object]:
        waiting = [value]
        while waiting:
            each = waiting.pop()
            for selector in selectors:
                yield from selector(each, budget)
            waiting += reversed(list(_all(each, budget)))

    return select


def _all(value: object, budget: _Budget) -> Iterator[object]:
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for member in members:
        budget.visit()
        yield member


def _none(_value: object, _budget: _Budget) -> Iterator[object]:
    return iter(())


def _named(name: str) -> Selector:
    def select(value: object, budget: _Budget) -> Iterator[object]:
        budget.visit()
        if isinstance(value, dict) and name in value:
            yield value[name]

    return select


def _indexed(index: int) -> Selector:
    def select(value: object, budget: _Budget) -> Iterator[object]:
        budget.visit()
        if isinstance(value, list) and -len(value) <= index < len(value):
            yield value[index]

    return select


def _sliced(chosen: slice) -> Selector:
    def select(value: object, budget: _Budget) -> Iterator[object]:
        for member in value[chosen] if isinstance(value, list) else ():
            budget.visit()
            yield member

    return select


def _filtered(test: Test) -> Selector:
    def select(value: object, budget: _Budget) -> Iterator[object]:
        for member in _all(value, budget):
            if test(member, budget):
                yield member

    return select


def _compared(sign: str, left: object, right: object) -> bool:
    if sign in ("==", "!="):
        # JSON has no numbers that are booleans, Python has.
        same = isinstance(left, bool) is isinstance(right, bool) and left == right
        return same is (sign == "==")
    if isinstance(left, str) and isinstance(right, str):
        return _ORDERED[sign]((left > right) - (left < right))
    if isinstance(left, bool) or isinstance(right, bool):
        return sign in ("<=", ">=") and left is right
    if isinstance(left, int | float) and isinstance(right, int | float):
        return _ORDERED[sign]((left > right) - (left < right))
    return sign in ("<=", ">=") and left == right and left is not _NOTHING
