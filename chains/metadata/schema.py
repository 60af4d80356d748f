"""What the 32 one-byte attributes of a device family mean: names to codes and back.

Code 0 of every attribute is "not stated". The documents are `specs/schemas/*.json`, shipped as package data; they bind
every OEM, so that a code means the same on all devices of a family. Spec: `specs/protocol/metadata-chain.md`,
"Attributes".

    kind      what a code stands for            compared by
    category  one of the named codes            = !=
    ordinal   a named code, ascending           = != < <= > >=
    number    first + (code - 1) * step         = != < <= > >=
"""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from chains.base.errors import WrongLength
from chains.metadata.errors import UnknownAttribute, UnknownCode, UnknownFamily

ATTRIBUTES = 32
MAX_FACETS = 18
NOT_STATED = 0
FAMILIES = {1: "refrigerator"}
"""Number and name of every family that has a schema."""

Value = str | int
"""What a code stands for: the name of a category or ordinal code, or a number."""
Kind = Literal["category", "ordinal", "number"]

_COMPARISONS: Mapping[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_INTEGER = re.compile(r"-?\d{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One byte of the attributes: `position` counts from the most significant byte.

    `names` and `labels` list codes 1, 2, ... of a category or ordinal; `first`, `step`, `last` bound a number.
    """

    position: int
    name: str
    title: str
    description: str
    kind: Kind
    facet: bool
    unit: str
    names: tuple[str, ...]
    labels: tuple[str, ...]
    first: int
    step: int
    last: int

    @property
    def largest_code(self) -> int:
        """Return the largest code that has a meaning."""
        return (self.last - self.first) // self.step + 1 if self.kind == "number" else len(self.names)

    def code_of(self, value: Value) -> int:
        """Return the code of a value, 1 or more. Names match without regard to case; numbers may come as text.

        Raises UnknownCode.
        """
        if self.kind == "number":
            number = int(value) if isinstance(value, int) or _INTEGER.fullmatch(value) else None
            if number is not None and self.first <= number <= self.last and (number - self.first) % self.step == 0:
                return (number - self.first) // self.step + 1
        elif isinstance(value, str):
            folded = [name.casefold() for name in self.names]
            if value.casefold() in folded:
                return folded.index(value.casefold()) + 1
        raise UnknownCode(attribute=self.name, value=value, allowed=self.allowed)

    def value_of(self, code: int) -> Value | None:
        """Return what a code stands for, None for "not stated". Raises UnknownCode for a code without a meaning."""
        if not NOT_STATED <= code <= self.largest_code:
            raise UnknownCode(attribute=self.name, value=code, allowed=f"a code in 0..{self.largest_code}")
        if code == NOT_STATED:
            return None
        return self.first + (code - 1) * self.step if self.kind == "number" else self.names[code - 1]

    def label_of(self, code: int) -> str:
        """Return a code as a person reads it, with its unit; "not stated" for 0."""
        value = self.value_of(code)
        if value is None:
            return "not stated"
        return f"{value} {self.unit}".rstrip() if self.kind == "number" else self.labels[code - 1]

    def codes_matching(self, comparison: str, value: Value) -> frozenset[int]:
        """Return the codes for which ``attribute comparison value`` holds; "not stated" never does.

        A number need not be one that has a code: ``volume >= 310`` is fine. Raises UnknownCode for a value that cannot
        be compared, or a comparison that the kind does not have.
        """
        if comparison not in _COMPARISONS or (self.kind == "category" and comparison not in {"=", "!="}):
            known = "= !=" if self.kind == "category" else " ".join(_COMPARISONS)
            raise UnknownCode(attribute=self.name, value=comparison, allowed=f"one of the comparisons {known}")
        compare = _COMPARISONS[comparison]
        codes = range(1, self.largest_code + 1)
        if self.kind != "number":
            wanted = self.code_of(value)
            return frozenset(code for code in codes if compare(code, wanted))
        if isinstance(value, str) and not _INTEGER.fullmatch(value):
            raise UnknownCode(attribute=self.name, value=value, allowed="a whole number")
        number = int(value)
        return frozenset(code for code in codes if compare(self.first + (code - 1) * self.step, number))

    @property
    def allowed(self) -> str:
        """Return a sentence part that says which values there are."""
        if self.kind == "number":
            step = f" in steps of {self.step}" if self.step != 1 else ""
            return f"{self.first}..{self.last} {self.unit}".rstrip() + step
        return "one of " + ", ".join(self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """The attributes of one family, position by position."""

    family: int
    name: str
    title: str
    attributes: tuple[Attribute, ...]

    @property
    def facets(self) -> tuple[Attribute, ...]:
        """Return the attributes that directories count, at most 18."""
        return tuple(attribute for attribute in self.attributes if attribute.facet)

    def attribute(self, name: str) -> Attribute:
        """Return the attribute of that name. Raises UnknownAttribute."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute
        raise UnknownAttribute(name=name, family=self.name, known=[attribute.name for attribute in self.attributes])

    def encode(self, values: Mapping[str, Value]) -> bytes:
        """Return the 32 bytes that state `values` and nothing else. Raises UnknownAttribute, UnknownCode."""
        codes = bytearray(ATTRIBUTES)
        for name, value in values.items():
            attribute = self.attribute(name)
            codes[attribute.position] = attribute.code_of(value)
        return bytes(codes)

    def decode(self, codes: bytes) -> dict[str, Value]:
        """Return what 32 bytes state, by name, in order of position. Raises WrongLength, UnknownCode."""
        if len(codes) != ATTRIBUTES:
            raise WrongLength("attributes", len(codes), allowed=ATTRIBUTES, value=codes)
        stated = ((attribute.name, attribute.value_of(codes[attribute.position])) for attribute in self.attributes)
        return {name: value for name, value in stated if value is not None}

    def required_mask(self, names: Iterable[str]) -> int:
        """Return a model's mask of required attributes: bit i, the least significant first, for position i."""
        mask = 0
        for name in names:
            mask |= 1 << self.attribute(name).position
        return mask

    def maxima(self, names: Iterable[str] | None = None) -> bytes:
        """Return a model's largest codes: the last of each attribute named (None: of all), 0 for the rest."""
        chosen = self.attributes if names is None else tuple(self.attribute(name) for name in names)
        codes = bytearray(ATTRIBUTES)
        for attribute in chosen:
            codes[attribute.position] = attribute.largest_code
        return bytes(codes)


def family_number(name: str) -> int:
    """Return the number of the family called `name`. Raises UnknownFamily."""
    for number, known in FAMILIES.items():
        if known == name:
            return number
    raise UnknownFamily(family=name, known=list(FAMILIES.values()))


@cache
def load(family: int) -> Schema:
    """Return the schema of a family. Raises UnknownFamily."""
    if family not in FAMILIES:
        raise UnknownFamily(family=family, known=[f"{number} ({name})" for number, name in FAMILIES.items()])
    return parse(document(family))


def document(family: int) -> bytes:
    """Return the bytes of a family's schema document, whose SHA-256 a model may publish."""
    return resources.files("chains.metadata").joinpath("schemas", f"{FAMILIES[family]}.json").read_bytes()


def parse(text: bytes) -> Schema:
    """Return the schema that a document of our own describes; its form is a test's business, not this function's."""
    loaded = json.loads(text)
    return Schema(
        family=loaded["family"],
        name=loaded["name"],
        title=loaded["title"],
        attributes=tuple(_attribute(entry) for entry in loaded["attributes"]),
    )


def _attribute(entry: Mapping[str, object]) -> Attribute:
    codes = entry.get("codes", [])
    assert isinstance(codes, list)
    numbers = {key: int(str(entry.get(key, default))) for key, default in (("first", 0), ("step", 1), ("last", 0))}
    kind = entry["kind"]
    assert kind == "category" or kind == "ordinal" or kind == "number"
    return Attribute(
        position=int(str(entry["position"])),
        name=str(entry["name"]),
        title=str(entry["title"]),
        description=str(entry["description"]),
        kind=kind,
        facet=bool(entry["facet"]),
        unit=str(entry.get("unit", "")),
        names=tuple(code["name"] for code in codes),
        labels=tuple(code["label"] for code in codes),
        **numbers,
    )
