"""The published columns: what pages, snapshots and deltas are made of, always of one block of each chain.

The ledgers change with every block; at most a few times a second `publish` carries the changed rows over into one array
a column, and says which values really changed. Readers never see half a block. Row numbers never move, so a column is
an array that grows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from node.directory import columns
from node.directory.columns import ALL, ATTRIBUTES, BIT, FIRST_ATTRIBUTE, HELD, SPECS
from node.directory.listing import Listing
from node.directory.metadata_ledger import MetadataLedger
from node.directory.state import Point

SLICE = 65_536
"""Rows carried over at a time, so that memory stays small when everything is new."""
_NARROW = 0xFFFF

Rows = npt.NDArray[np.uint32]
Masks = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Rows whose published values changed, ascending, and a bit for each column that did."""

    rows: Rows
    masks: Masks


class Published:
    """Columns by name, each `rows` long; `device` is (rows, 20), attributes are rows of one array."""

    def __init__(self) -> None:
        self.rows = 0
        self.metadata: Point | None = None
        self.auction: Point | None = None
        self.checked_in = 0
        self.oems: list[bytes] = []
        self._held: dict[str, npt.NDArray[np.unsignedinteger]] = {
            spec.name: np.zeros(0, dtype=HELD[spec.width])
            for spec in SPECS
            if spec.attribute is None and spec.name != "device"
        }
        self._attributes = np.zeros((ATTRIBUTES, 0), dtype=np.uint8)
        self._devices = np.zeros((0, 20), dtype=np.uint8)
        self._oem_code: dict[bytes, int] = {}
        self._oem_of_model = np.zeros(1, dtype=np.uint32)
        self._wide: frozenset[str] = frozenset()

    # -- reading

    def column(self, name: str) -> npt.NDArray[np.unsignedinteger]:
        """Return the values of a column as they are held; a window that the next growth leaves behind."""
        if name == "device":
            return self._devices[: self.rows]
        spec = SPECS[columns.NAMES.index(name)]
        if spec.attribute is not None:
            return self._attributes[columns.NAMES.index(name) - FIRST_ATTRIBUTE, : self.rows]
        return self._held[name][: self.rows]

    def served_type(self, name: str) -> str:
        """Return `u8`, `u16`, `u32` or `bytes20`: how the column is served now."""
        spec = SPECS[columns.NAMES.index(name)]
        if spec.name == "device":
            return "bytes20"
        if spec.may_widen:
            return "u32" if name in self._wide else "u16"
        return {1: "u8", 2: "u16", 4: "u32"}[spec.width]

    def served(self, name: str) -> npt.NDArray[np.unsignedinteger]:
        """Return a copy of a column as it is served: little-endian, contiguous."""
        kinds = {"u8": "u1", "u16": "<u2", "u32": "<u4", "bytes20": "u1"}
        return self.column(name).astype(kinds[self.served_type(name)], order="C", copy=True)

    # -- publishing

    def publish(
        self, ledger: MetadataLedger, listing: Listing, metadata: Point | None, auction: Point | None
    ) -> Change | None:
        """Carry over what changed; None when rows were taken away or a type grew: every reader has to start over."""
        state = ledger.state
        count = state.records.count
        fresh_types = self._learn(ledger)
        shrunk = count < self.rows
        parts = [np.fromiter(state.dirty, dtype=np.uint32, count=len(state.dirty)), *listing.dirty]
        state.dirty, listing.dirty = set(), []
        rows = np.unique(np.concatenate(parts))
        rows = rows[rows < count]
        before, self.rows = self.rows, count
        self._grow(count)
        found = [self._carry(part, before, ledger, listing) for part in _slices(rows)]
        self.metadata, self.auction = metadata, auction
        self.checked_in = int(np.count_nonzero(self._held["status"][:count]))
        if shrunk or fresh_types:
            return None
        masks = np.concatenate([np.zeros(0, dtype=np.uint64), *found])
        changed = masks != 0
        return Change(rows=rows[changed], masks=masks[changed])

    def _grow(self, count: int) -> None:
        size = len(self._devices)
        if count > size:
            more = max(count - size, size // 4)
            self._held = {name: np.pad(held, (0, more)) for name, held in self._held.items()}
            self._attributes = np.pad(self._attributes, ((0, 0), (0, more)))
            self._devices = np.pad(self._devices, ((0, more), (0, 0)))

    def _learn(self, ledger: MetadataLedger) -> bool:
        """Give makers their codes, in order of their first model; return whether a column's type grew."""
        if len(ledger.models) >= len(self._oem_of_model):
            table = np.zeros(len(ledger.models) + 1, dtype=np.uint32)
            for number, model in sorted(ledger.models.items()):
                table[number] = self._oem_code.setdefault(model.oem, len(self._oem_code))
            self._oem_of_model, self.oems = table, list(self._oem_code)
        counts = {
            "oem": len(self.oems),
            "model": len(ledger.models),
            "gateway": len(ledger.gateways),
            "segment": len(ledger.segments),
        }
        wide = frozenset(name for name, count in counts.items() if count > _NARROW)
        grew, self._wide = wide != self._wide, wide
        return grew

    def forget_makers(self) -> None:
        """After blocks were undone: codes of makers are given anew."""
        self._oem_code, self._oem_of_model, self.oems = {}, np.zeros(1, dtype=np.uint32), []

    def _carry(self, rows: Rows, before: int, ledger: MetadataLedger, listing: Listing) -> Masks:
        found = ledger.state.records.array()[rows]
        masks = np.zeros(len(rows), dtype=np.uint64)
        fresh: Mapping[str, npt.NDArray[np.unsignedinteger]] = {
            **{name: derive(found) for name, derive in columns.derivations(self._oem_of_model).items()},
            **{spec.name: listing.columns[spec.name][rows] for spec in SPECS if spec.market},
        }
        for name, values in fresh.items():
            held = self._held[name]
            masks |= np.where(held[rows] != values, BIT[name], np.uint64(0))
            held[rows] = values
        codes = columns.attributes_of(found)
        # One byte a row in eight attributes: bit i of the packed bytes is attribute i, as the mask wants it.
        differ = np.zeros((len(rows), 8), dtype=np.uint8)
        differ[:, : -(-ATTRIBUTES // 8)] = np.packbits(codes != self._attributes[:, rows].T, axis=1, bitorder="little")
        masks |= differ.view("<u8")[:, 0].astype(np.uint64) << np.uint64(FIRST_ATTRIBUTE)
        self._attributes[:, rows] = codes.T
        masks |= np.where((self._devices[rows] != found["device"]).any(axis=1), BIT["device"], np.uint64(0))
        self._devices[rows] = found["device"]
        masks[rows >= before] = ALL
        return masks


def _slices(rows: Rows) -> Iterator[Rows]:
    for at in range(0, len(rows), SLICE):
        yield rows[at : at + SLICE]
