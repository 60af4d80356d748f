"""Snapshots: the published columns of one block of each chain, each a compressed file that never changes.

    id       <block of the metadata chain>-<first 8 hex digits of the content hash>
    content  SHA-256 over, for each column in order: its name, a zero byte, its type, a zero byte, its bytes

Two directories that have followed the same blocks build the same bytes. Building copies the columns on the event loop
(milliseconds) and compresses them in a thread. Spec: `specs/protocol/directory.md` section "Snapshots".
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import io
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet

from node.directory import log
from node.directory.columns import SPECS, Spec
from node.directory.publisher import Published
from node.directory.state import Point

KEPT = 3
"""Snapshots that can still be fetched."""
LEVEL = 3
_ARROW = {"u1": pa.uint8(), "<u2": pa.uint16(), "<u4": pa.uint32()}


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedColumn:
    """A column: its zstd frame, and size and SHA-256 of the bytes inside."""

    name: str
    kind: str
    size: int
    sha256: str
    packed: bytes = field(repr=False)

    def plain(self) -> bytes:
        """Return the values."""
        raw: bytes = pa.decompress(self.packed, decompressed_size=self.size, codec="zstd", asbytes=True)
        return raw


@dataclass(slots=True, kw_only=True)
class Snapshot:
    """All columns of one moment. `seq` is the last delta frame that it includes; `extra` what the manifest adds."""

    id: str
    content: str
    metadata: Point
    auction: Point | None
    seq: int
    rows: int
    columns: Mapping[str, PackedColumn]
    extra: Mapping[str, object]
    built_at: float = 0.0
    """When it was built, monotonic seconds."""
    _derived: dict[str, bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Return the size of all compressed columns in bytes."""
        return sum(len(column.packed) for column in self.columns.values())

    def gzipped(self, name: str) -> bytes:
        """Return a column for a client that does not know zstd; made once."""
        key = f"{name}.gz"
        if key not in self._derived:
            self._derived[key] = gzip.compress(self.columns[name].plain(), compresslevel=5, mtime=0)
        return self._derived[key]

    def table(self) -> pa.Table:
        """Return the snapshot as an Arrow table with the columns of the manifest."""
        made = {}
        for name, column in self.columns.items():
            if column.kind == "bytes20":
                data = pa.py_buffer(column.plain())
                made[name] = pa.Array.from_buffers(pa.binary(20), self.rows, [None, data])
            else:
                made[name] = pa.array(np.frombuffer(column.plain(), dtype=_numpy(column.kind)))
        facts = {"snapshot": self.id, "block": str(self.metadata.number), "content": self.content}
        return pa.table(made).replace_schema_metadata(facts)

    def arrow(self) -> bytes:
        """Return the Arrow IPC file, buffers compressed by zstd."""
        if "arrow" not in self._derived:
            out = io.BytesIO()
            table = self.table()
            with pa.ipc.new_file(out, table.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as writer:
                writer.write_table(table)
            self._derived["arrow"] = out.getvalue()
        return self._derived["arrow"]

    def parquet(self) -> bytes:
        """Return the Parquet file, zstd."""
        if "parquet" not in self._derived:
            out = io.BytesIO()
            pa.parquet.write_table(self.table(), out, compression="zstd", compression_level=LEVEL)
            self._derived["parquet"] = out.getvalue()
        return self._derived["parquet"]

    def manifest(self) -> dict[str, object]:
        """Return what `/v1/snapshots/latest` answers."""
        return {
            "id": self.id,
            "content": self.content,
            "block": self.metadata.number,
            "blockHash": "0x" + self.metadata.hash.hex(),
            "time": self.metadata.time,
            "auction": None
            if self.auction is None
            else {"block": self.auction.number, "blockHash": "0x" + self.auction.hash.hex(), "time": self.auction.time},
            "seq": self.seq,
            "rows": self.rows,
            "columns": [self._described(spec) for spec in SPECS],
            **{name: value for name, value in self.extra.items() if name != "values"},
        }

    def _described(self, spec: Spec) -> dict[str, object]:
        column = self.columns[spec.name]
        found: dict[str, object] = {
            "name": spec.name,
            "type": column.kind,
            "kind": spec.kind,
            "label": spec.label,
            "description": spec.about,
            "facet": spec.facet,
            "core": spec.core,
            "bytes": column.size,
            "sha256": column.sha256,
            "url": f"/v1/snapshots/{self.id}/{spec.name}.bin",
        }
        if spec.unit:
            found["unit"] = spec.unit
        values = self.extra.get("values")
        if isinstance(values, Mapping) and spec.name in values:
            found["values"] = values[spec.name]
        if spec.attribute is not None:
            found["families"] = list(spec.families)
            if spec.kind == "number":
                found |= {"first": spec.attribute.first, "step": spec.attribute.step}
            if spec.kind == "ordinal":
                found["order"] = list(range(1, spec.attribute.largest_code + 1))
        return found


def _numpy(kind: str) -> str:
    return {"u8": "u1", "u16": "<u2", "u32": "<u4"}[kind]


def pack(copies: Mapping[str, tuple[str, npt.NDArray[np.generic]]]) -> tuple[str, dict[str, PackedColumn]]:
    """Return content hash and compressed columns of (type, values) by name. Takes a second for a million rows."""
    content, packed = hashlib.sha256(), {}
    for name, (kind, values) in copies.items():
        raw = values.tobytes()
        content.update(f"{name}\0{kind}\0".encode())
        content.update(raw)
        packed[name] = PackedColumn(
            name=name,
            kind=kind,
            size=len(raw),
            sha256=hashlib.sha256(raw).hexdigest(),
            packed=pa.Codec("zstd", compression_level=LEVEL).compress(raw, asbytes=True),
        )
    return content.hexdigest(), packed


class Snapshots:
    """Builds snapshots and keeps the newest few."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Snapshot] = OrderedDict()
        self._building: asyncio.Lock = asyncio.Lock()
        self.built = 0
        self.seconds = 0.0

    @property
    def newest(self) -> Snapshot | None:
        """Return the newest snapshot, None before the first."""
        return next(reversed(self._kept.values()), None)

    def get(self, name: str) -> Snapshot | None:
        """Return a snapshot that is still kept."""
        return self._kept.get(name)

    def forget(self) -> None:
        """Drop all: their rows may be other devices now."""
        self._kept.clear()

    async def build(
        self,
        published: Published,
        seq: Callable[[], int],
        extra: Callable[[], Mapping[str, object]],
        *,
        good: Callable[[Snapshot], bool],
    ) -> Snapshot:
        """Build and keep a snapshot of what is published now, or return one that somebody else just built."""
        async with self._building:
            if self.newest is not None and good(self.newest):
                return self.newest
            began = monotonic()
            made = await self._made(published, seq, extra)
            self._kept[made.id] = made
            self._kept.move_to_end(made.id)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.built += 1
            self.seconds = monotonic() - began
            log.event("built snapshot", id=made.id, rows=made.rows, bytes=made.size, ms=int(self.seconds * 1_000))
            return made

    async def _made(
        self, published: Published, seq: Callable[[], int], extra: Callable[[], Mapping[str, object]]
    ) -> Snapshot:
        assert published.metadata is not None
        metadata, auction, rows = published.metadata, published.auction, published.rows
        # One moment: nothing else runs between here and the copies.
        number, facts = seq(), extra()
        copies = {spec.name: (published.served_type(spec.name), published.served(spec.name)) for spec in SPECS}
        content, packed = await asyncio.to_thread(pack, copies)
        return Snapshot(
            id=f"{metadata.number}-{content[:8]}",
            content=content,
            metadata=metadata,
            auction=auction,
            seq=number,
            rows=rows,
            columns=packed,
            extra=facts,
            built_at=monotonic(),
        )
