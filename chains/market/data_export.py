"""Turns downloaded rows into CSV or Parquet, with a sidecar that says where each file comes from.

A row is (device time, property, value). CSV keeps the value as JSON writes it, text without quotation marks. Parquet
has one column a kind (`number`, `flag`, `text`), because a column has one type; exactly one of them is set. Merged
files begin with the device. Rows are streamed; memory does not grow with the download.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from chains.base import json_text
from chains.market import data_proofs, files
from chains.market.amounts import show_ticks
from chains.market.data_client import Downloaded
from chains.market.data_provenance import NotServed
from chains.market.errors import DataError
from chains.metadata import schema

Format = Literal["csv", "parquet"]
FORMATS: tuple[Format, ...] = ("csv", "parquet")
BATCH_ROWS = 20_000

Value = float | bool | str
OnStep = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One observation; `time` is device time in milliseconds since 1970, `text` the same as the device wrote it."""

    device: str
    time: int
    text: str
    property: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A finished file."""

    path: Path
    sidecar: Path
    rows: int
    sha256: str


def export(
    downloads: Sequence[Downloaded], path: Path, form: Format, *, retrieved: int, merged: bool = False
) -> Exported:
    """Write the rows of `downloads` to `path` and `path` + `.json` beside it, each in one step.

    `retrieved` is chain time. Raises `DataError` naming device and line if a row is not in the promised form.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        write = _write_csv if form == "csv" else _write_parquet
        rows = write(temporary, (row for download in downloads for row in rows_of(download)), merged)
        digest = _digest(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sidecar = path.with_name(path.name + ".json")
    content: dict[str, object] = {
        "file": path.name,
        "format": form,
        "rows": rows,
        "sha256": digest,
        "retrieved_chain_time": retrieved,
        "sources": [{**_provenance(download), **_proofs(download)} for download in downloads],
    }
    files.replace(sidecar, files.encode(content))
    return Exported(path=path, sidecar=sidecar, rows=rows, sha256=digest)


def rows_of(download: Downloaded) -> Iterator[Row]:
    """Yield the rows of a download in order; raises `DataError` for one that is not in the promised form."""
    device, left = "0x" + download.entry.device.hex(), download.length
    with download.part.open("rb") as part:
        for number, line in enumerate(part, start=1):
            left -= len(line)
            if left < 0:
                return
            try:
                yield _row(device, json_text.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(device=device, reason=f"row {number} is not in the promised form: {error}") from None


def _row(device: str, found: object) -> Row:
    if not isinstance(found, dict):
        raise TypeError("it is no JSON object")
    text, name, value = found["time"], found["property"], found["value"]
    if not isinstance(text, str) or not isinstance(name, str) or not isinstance(value, float | int | bool | str):
        raise TypeError(f"time, property and value are {text!r:.40}, {name!r:.40}, {value!r:.40}")
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"the time {text!r:.40} has no zone")
    elapsed = moment - datetime(1970, 1, 1, tzinfo=UTC)
    milliseconds = (elapsed.days * 86_400 + elapsed.seconds) * 1_000 + elapsed.microseconds // 1_000
    return Row(device=device, time=milliseconds, text=text, property=name, value=value)


def _write_csv(path: Path, rows: Iterator[Row], merged: bool) -> int:  # noqa: FBT001  # one of two writers of one shape
    count = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow((*(("device",) if merged else ()), "time", "property", "value"))
        for row in rows:
            value = row.value if isinstance(row.value, str) else json.dumps(row.value)
            writer.writerow((*((row.device,) if merged else ()), row.text, row.property, value))
            count += 1
        out.flush()
        os.fsync(out.fileno())
    return count


def _write_parquet(path: Path, rows: Iterator[Row], merged: bool) -> int:  # noqa: FBT001  # see _write_csv
    # Imported here: pyarrow takes half a second to load, and no other command needs it.
    import pyarrow as pa
    from pyarrow import parquet

    words = pa.dictionary(pa.int32(), pa.string())
    columns = [
        *([pa.field("device", words)] if merged else []),
        pa.field("time", pa.timestamp("ms", tz="UTC")),
        pa.field("property", words),
        pa.field("number", pa.float64()),
        pa.field("flag", pa.bool_()),
        pa.field("text", pa.string()),
    ]
    layout = pa.schema(columns)
    count = 0
    with parquet.ParquetWriter(path, layout, compression="zstd") as writer:
        for batch in _batches(rows):
            values: dict[str, list[object]] = {
                "device": [row.device for row in batch],
                "time": [row.time for row in batch],
                "property": [row.property for row in batch],
                "number": [
                    row.value if isinstance(row.value, float | int) and not isinstance(row.value, bool) else None
                    for row in batch
                ],
                "flag": [row.value if isinstance(row.value, bool) else None for row in batch],
                "text": [row.value if isinstance(row.value, str) else None for row in batch],
            }
            arrays = [pa.array(values[field.name], type=field.type) for field in layout]
            writer.write_table(pa.Table.from_arrays(arrays, schema=layout))
            count += len(batch)
    return count


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH_ROWS:
            yield batch
            batch = []
    if batch:
        yield batch


def _digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _provenance(download: Downloaded) -> dict[str, object]:
    """Say which right over which device a file's rows come from; nothing in it is secret."""
    entry = download.entry
    attributes: dict[str, object] = {}
    if entry.family in schema.FAMILIES:
        attributes = dict(schema.load(entry.family).decode(entry.attributes))
    return {
        "device": files.to_hex(entry.device),
        "licence": entry.name,
        "auction_chain_id": entry.licence.chain_id,
        "contract": files.to_hex(entry.licence.contract),
        "round": str(entry.licence.round),
        "month": entry.month,
        "term_start": entry.term_start,
        "term_end": entry.term_end,
        "price_dtx": show_ticks(entry.price),
        "model": entry.model,
        "attributes": attributes,
        "gateway_url": entry.gateway_url,
        "rows": download.rows,
    }


def _proofs(download: Downloaded) -> dict[str, object]:
    """Check the device's signatures over the rows once more, as they stand on disk, and say where they are."""
    try:
        pages = data_proofs.verify(download.entry, download.part, download.length)
    except NotServed as error:
        raise DataError(device="0x" + download.entry.device.hex(), reason=str(error)) from error
    proofs = data_proofs.path_of(download.part)
    return {"rows_file": download.part.name, "proofs_file": proofs.name, "proved_pages": pages}


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Hold a download folder for this process; raises `DataError` if another one works in it."""
    import fcntl

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise DataError(
                device="*", reason=f"another download works in {folder}", remedy="wait for it, or choose another --out"
            ) from None
        yield
