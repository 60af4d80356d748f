"""Sorted pages of devices: the rows that pass a filter, in order of one column, a page at a time.

A cursor is the last row of the page before and the value it was sorted by, so a page goes on from there whatever has
changed meanwhile: no row comes twice unless it moved down, none is left out unless it moved up.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from struct import Struct

import numpy as np
import numpy.typing as npt

from node.directory.columns import NAMES
from node.directory.filters import Mask
from node.directory.problem import bad_field

SORTS = ("row", *(name for name in NAMES if name != "device"))
_CURSOR = Struct(">BIIB")
_VERSION = 1
_ROW_BITS = np.uint64(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Where a page ended: the sort column's value and the row."""

    sort: str
    descending: bool
    value: int
    row: int

    def encode(self) -> str:
        """Return the opaque text."""
        place = SORTS.index(self.sort) << 1 | self.descending
        raw = _CURSOR.pack(_VERSION, self.value, self.row, place)
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def parse_cursor(text: str, sort: str, *, descending: bool) -> Cursor:
    """Return the cursor behind a text; raises Refusal for one that this directory never gave for this order."""
    try:
        version, value, row, place = _CURSOR.unpack(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, UnicodeEncodeError):
        raise bad_field("after", text, "the cursor `next` of the page before") from None
    except Exception as error:  # struct.error has no base of its own
        raise bad_field("after", text, "the cursor `next` of the page before") from error
    if version != _VERSION or place != SORTS.index(sort) << 1 | descending:
        raise bad_field("after", text, "the cursor `next` of a page with the same sort and order")
    return Cursor(sort=sort, descending=descending, value=value, row=row)


def page(
    mask: Mask, column: npt.NDArray[np.unsignedinteger] | None, *, descending: bool, after: Cursor | None, limit: int
) -> npt.NDArray[np.uint32]:
    """Return at most `limit` rows that pass, by value and then by row; `column` None sorts by row alone.

    Descending turns the values round and keeps rows ascending among equals.
    """
    rows = np.flatnonzero(mask).astype(np.uint32)
    if column is None:
        if descending:
            rows = rows[::-1] if after is None else rows[rows < after.row][::-1]
            return rows[:limit]
        return rows[:limit] if after is None else rows[rows > after.row][:limit]
    values = column[rows].astype(np.uint64)
    if descending:
        values = np.uint64(0xFFFFFFFF) - values
    keys = (values << _ROW_BITS) | rows
    if after is not None:
        value = 0xFFFFFFFF - after.value if descending else after.value
        later = keys > np.uint64(value << 32 | after.row)
        rows, keys = rows[later], keys[later]
    if len(keys) > limit:
        first = np.argpartition(keys, limit)[:limit]
        rows, keys = rows[first], keys[first]
    return rows[np.argsort(keys)]
