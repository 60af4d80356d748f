"""Own percentages and ceilings of groups of devices, under the rule "reserve plus a percentage".

A file of groups is CSV with three columns in any order: `percent`, `ceiling` (DTX decimal), and the one that parts
devices into groups: `model`, or an attribute of the family. An empty cell leaves the common value in force. The web
app reads and writes the same files. Spec: `specs/protocol/recovery-file.md` section 5.

    region,percent,ceiling
    DE1,30,1.500
    unstated,5,
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chains.base.errors import LatchkeyError
from chains.market.amounts import parse_bid, parse_percent
from chains.market.errors import BadFile
from chains.market.lots import Lot
from chains.market.plan import OwnRule, csv_rows
from chains.metadata import schema

MODEL = "model"
UNSTATED = "unstated"
_VALUES = {"percent", "ceiling"}
_MODEL_NUMBER = re.compile(r"[0-9]{1,10}")
_MAX_MODEL = 2**32 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRules:
    """Own values by group: `own` maps a model's number, or an attribute's code (0 = not stated), to them."""

    column: str
    family: int
    own: Mapping[int, OwnRule]

    def of(self, lot: Lot) -> OwnRule | None:
        """Return what the group of a lot has of its own."""
        return self.own.get(self.group_of(lot))

    def group_of(self, lot: Lot) -> int:
        """Return the number of the group that a lot is in."""
        if self.column == MODEL:
            return lot.model
        return lot.attributes[schema.load(self.family).attribute(self.column).position]

    def name_of(self, group: int) -> str:
        """Return a group as its file and people name it."""
        if self.column == MODEL:
            return str(group)
        value = schema.load(self.family).attribute(self.column).value_of(group)
        return UNSTATED if value is None else str(value)


def read(path: Path, family: int) -> GroupRules:
    """Read a file of groups for lots of a family; raises `BadFile` or `BadAmount` naming the line and the group."""
    rows = csv_rows(path)
    names = [name.strip() for name in rows.fieldnames or ()]
    others = [name for name in names if name not in _VALUES]
    if len(names) != 3 or not set(names) > _VALUES or others[0] not in _columns(family):
        raise BadFile(
            path=str(path),
            field="line 1",
            reason="must name the columns percent,ceiling and model or one attribute",
            remedy=f"attributes are {', '.join(_columns(family)[1:])}" if len(_columns(family)) > 1 else "",
        )
    (column,) = others
    rows.fieldnames = names
    own: dict[int, OwnRule] = {}
    try:
        for row in rows:
            place = f"line {rows.line_num}"
            name = (row[column] or "").strip()
            group = _group(path, place, column, family, name)
            if group in own:
                raise BadFile(path=str(path), field=place, reason=f"{column} {name} has a line already")
            percent, ceiling = ((row[each] or "").strip() for each in ("percent", "ceiling"))
            own[group] = OwnRule(
                percent=parse_percent(percent, name=f"{path} {place}: percent of {column} {name}") if percent else None,
                ceiling=parse_bid(ceiling, name=f"{path} {place}: ceiling of {column} {name}") if ceiling else None,
            )
    except csv.Error as error:
        raise BadFile(path=str(path), field=f"line {rows.line_num}", reason=str(error)) from None
    return GroupRules(column=column, family=family, own=own)


def _columns(family: int) -> list[str]:
    if family not in schema.FAMILIES:
        return [MODEL]
    return [MODEL, *(attribute.name for attribute in schema.load(family).attributes)]


def _group(path: Path, place: str, column: str, family: int, name: str) -> int:
    if column == MODEL:
        if _MODEL_NUMBER.fullmatch(name) and int(name) <= _MAX_MODEL:
            return int(name)
        raise BadFile(path=str(path), field=place, reason=f"{name[:40]!r} is no number of a model, 0..{_MAX_MODEL}")
    if name.casefold() == UNSTATED:
        return schema.NOT_STATED
    attribute = schema.load(family).attribute(column)
    try:
        if not name.isascii():
            raise ValueError
        return attribute.code_of(name)
    except (LatchkeyError, ValueError):
        raise BadFile(
            path=str(path),
            field=place,
            reason=f"{name[:40]!r} is no value of {column}",
            remedy=f"`latchkey devices --count {column}` lists those of the round"
            if attribute.kind != "number"
            else f"it is {attribute.allowed}, or {UNSTATED}",
        ) from None
