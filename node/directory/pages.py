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

from chains.http.problem import bad_field
from node.directory.columns import NAMES
from node.directory.filters import Mask

SORTS = ("row", *(name for name in NAMES if name != "device"))
_CURSOR = Struct(">BIIB")
_VERSION = 1
_ROW_BITS = np.uint64(32)
_LARGEST = 0xFFFFFFFF
SLICE = 65_536


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

    Descending turns the values round and keeps rows ascending among equals. Rows are looked at a slice at a time, and
    only those that beat the worst of the best so far: no array of all that pass is ever made.
    """
    if column is None:
        return _by_row(mask, descending=descending, after=after, limit=limit)
    best = np.zeros(0, dtype=np.uint64)
    turned = np.uint32(_LARGEST) if descending else np.uint32(0)
    least = None if after is None else _LARGEST - after.value if descending else after.value
    for start in range(0, len(mask), SLICE):
        values = column[start : start + SLICE].astype(np.uint32) ^ turned
        wanted = mask[start : start + SLICE]
        if least is not None and after is not None:
            inside = after.row - start
            later = values > least
            later[max(0, inside + 1) :] |= values[max(0, inside + 1) :] == least
            wanted = wanted & later
        if len(best) == limit:
            # An equal value of a later row is not better.
            wanted = wanted & (values < np.uint32(best[-1] >> _ROW_BITS))
        places = np.flatnonzero(wanted)
        if len(places):
            keys = values[places].astype(np.uint64) << _ROW_BITS | (places + start).astype(np.uint64)
            if len(keys) > limit:
                keys = keys[np.argpartition(keys, limit)[:limit]]
            best = np.sort(np.concatenate([best, keys]))[:limit]
    return (best & np.uint64(_LARGEST)).astype(np.uint32)


def _by_row(mask: Mask, *, descending: bool, after: Cursor | None, limit: int) -> npt.NDArray[np.uint32]:
    found: list[npt.NDArray[np.intp]] = []
    count = 0
    if descending:
        end = len(mask) if after is None else min(after.row, len(mask))
        while end > 0 and count < limit:
            start = max(0, end - SLICE)
            found.append(np.flatnonzero(mask[start:end])[::-1] + start)
            count, end = count + len(found[-1]), start
    else:
        start = 0 if after is None else after.row + 1
        while start < len(mask) and count < limit:
            found.append(np.flatnonzero(mask[start : start + SLICE]) + start)
            count, start = count + len(found[-1]), start + SLICE
    return np.concatenate([np.zeros(0, dtype=np.intp), *found])[:limit].astype(np.uint32)
