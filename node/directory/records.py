"""The ledger's device rows: one packed record a device, in one block of memory, in order of enrolment.

A record holds what the chain says of a device; a Python object each would cost ten times as much. A row is never
moved or used again, so its number is the device's name inside a directory. Integers are little-endian:

    device 20 | owner 20 | gateway u32 | model u32 | segment u32 | family u16 | index u16 | counter u32
    enabled u8 | revoked u8 | reserve u16 | licences u8 | flags u8
    sequence u32 | time u64 | attributes 32 | td_hash 32 | month_key_root 32 | first_month u32

`gateway` is a number of the directory's own, in order of registration. Everything from `time` on is zero before the
first check-in under the present owner. Spec: `specs/protocol/directory.md` section "Rows".
"""

from __future__ import annotations

from struct import Struct

import numpy as np
import numpy.typing as npt

RECORD = np.dtype(
    [
        ("device", "u1", 20),
        ("owner", "u1", 20),
        ("gateway", "<u4"),
        ("model", "<u4"),
        ("segment", "<u4"),
        ("family", "<u2"),
        ("index", "<u2"),
        ("counter", "<u4"),
        ("enabled", "u1"),
        ("revoked", "u1"),
        ("reserve", "<u2"),
        ("licences", "u1"),
        ("flags", "u1"),
        ("sequence", "<u4"),
        ("time", "<u8"),
        ("attributes", "u1", 32),
        ("td_hash", "u1", 32),
        ("month_key_root", "u1", 32),
        ("first_month", "<u4"),
    ]
)
SIZE = RECORD.itemsize


def _at(field: str) -> int:
    assert RECORD.fields is not None
    return int(RECORD.fields[field][1])


_TERMS = Struct("<BBHBB")
_TERMS_AT = _at("enabled")
_STATED = Struct("<IQ32s32s32sI")
_STATED_AT = _at("sequence")
_ROOT_AT = _at("month_key_root")
_FIRST_MONTH_AT = _at("first_month")
_ENROLLED = Struct("<20s20sIIIHHI")
_SEQUENCE = Struct("<I")
_FIRST_CAPACITY = 1_024


class DeviceRecords:
    """Records by row, and the row of each device address. Rows count from 0 without gaps."""

    def __init__(self) -> None:
        self.count = 0
        self.row_of: dict[bytes, int] = {}
        self._reserve(_FIRST_CAPACITY)

    def _reserve(self, rows: int) -> None:
        fresh = np.zeros(rows * SIZE, dtype=np.uint8)
        if self.count:
            fresh[: self.count * SIZE] = self._bytes[: self.count * SIZE]
        self._bytes: npt.NDArray[np.uint8] = fresh
        self._view = memoryview(fresh)  # type: ignore[arg-type]  # numpy's stubs do not say that it is a buffer

    def array(self) -> npt.NDArray[np.void]:
        """Return all records as an array of RECORD: a window on memory that the next enrolment may replace."""
        return self._bytes[: self.count * SIZE].view(RECORD)

    def read(self, row: int) -> bytes:
        """Return the packed record of a row."""
        return bytes(self._view[row * SIZE : (row + 1) * SIZE])

    def write(self, row: int, record: bytes) -> None:
        """Replace the record of a row; the device stays the same."""
        self._view[row * SIZE : (row + 1) * SIZE] = record

    def append(self, record: bytes) -> int:
        """Add a record and return its row."""
        row = self.count
        if (row + 1) * SIZE > len(self._bytes):
            self._reserve(row + row // 2 + 1)
        self.count = row + 1
        self.write(row, record)
        self.row_of[record[:20]] = row
        return row

    def load(self, packed: bytes) -> None:
        """Add many records at once."""
        rows = len(packed) // SIZE
        if (self.count + rows) * SIZE > len(self._bytes):
            self._reserve((self.count + rows) + (self.count + rows) // 8)
        self._view[self.count * SIZE : (self.count + rows) * SIZE] = packed
        for place in range(rows):
            self.row_of[packed[place * SIZE : place * SIZE + 20]] = self.count + place
        self.count += rows

    def truncate(self, rows: int) -> None:
        """Forget the rows from `rows` on."""
        for row in range(rows, self.count):
            del self.row_of[self.read(row)[:20]]
        self._view[rows * SIZE : self.count * SIZE] = bytes((self.count - rows) * SIZE)
        self.count = rows

    # -- parts of a record, written where they lie

    def set_terms(self, row: int, *, enabled: bool, reserve: int, licences: int, flags: int) -> None:
        """Write what the owner asks."""
        revoked = self._view[row * SIZE + _TERMS_AT + 1]
        _TERMS.pack_into(self._view, row * SIZE + _TERMS_AT, enabled, revoked, reserve, licences, flags)

    def disable(self, row: int, *, revoke: bool = False) -> None:
        """Mark a device paused, or revoked for good."""
        at = row * SIZE + _TERMS_AT
        self._view[at] = 0
        if revoke:
            self._view[at + 1] = 1

    def set_stated(self, row: int, sequence: int, time: int, attributes: bytes, td_hash: bytes, root: bytes) -> None:
        """Write what a check-in states; the first month of its key list is kept."""
        at = row * SIZE + _STATED_AT
        first_month = _SEQUENCE.unpack_from(self._view, row * SIZE + _FIRST_MONTH_AT)[0]
        _STATED.pack_into(self._view, at, sequence, time, attributes, td_hash, root, first_month)

    def month_key_root(self, row: int) -> bytes:
        """Return the month-key root of a row."""
        return bytes(self._view[row * SIZE + _ROOT_AT : row * SIZE + _ROOT_AT + 32])

    def set_first_month(self, row: int, first_month: int) -> None:
        """Write the first month of the key list behind the root."""
        _SEQUENCE.pack_into(self._view, row * SIZE + _FIRST_MONTH_AT, first_month)

    def place_of(self, row: int) -> tuple[int, int]:
        """Return (segment, index)."""
        found = _ENROLLED.unpack_from(self._view, row * SIZE)
        return found[4], found[6]

    def sequence(self, row: int) -> int:
        """Return the sequence number of the last check-in."""
        return int(_SEQUENCE.unpack_from(self._view, row * SIZE + _STATED_AT)[0])


def packed(
    *,
    device: bytes,
    owner: bytes,
    gateway: int,
    model: int,
    segment: int,
    family: int,
    index: int,
    counter: int,
    sequence: int,
) -> bytes:
    """Return the record of a device that was just enrolled: disabled, without terms, nothing stated."""
    head = _ENROLLED.pack(device, owner, gateway, model, segment, family, index, counter)
    terms = bytes(_TERMS.size)
    return (head + terms + _SEQUENCE.pack(sequence)).ljust(SIZE, b"\0")
