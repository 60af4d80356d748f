"""Rows as bytes: RFC 3339 device time, NDJSON, CSV, Parquet, and the parsing of what a client may say about them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from chains.base.errors import MalformedValue
from device_sim.observations import Row, Scalar

NDJSON = "application/x-ndjson"
CSV = "text/csv"
PARQUET = "application/vnd.apache.parquet"
CSV_HEADER = ("time", "property", "value")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_MS = 86_400_000
_MILLISECONDS = re.compile(r"-?\d{1,15}")
_RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})")
_TIME_FORM = "device time as RFC 3339 (2027-01-31T08:00:00Z) or as whole milliseconds since 1970"


def time_text(milliseconds: int) -> str:
    """Return device ms as RFC 3339 in UTC with milliseconds."""
    day, rest = divmod(milliseconds, _DAY_MS)
    seconds, fraction = divmod(rest, 1_000)
    minutes, second = divmod(seconds, 60)
    return f"{_date_text(day)}T{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}.{fraction:03d}Z"


@lru_cache(maxsize=1_024)
def _date_text(day: int) -> str:
    """Return the date of a day since 1970: rows of a page are of few days, and the calendar is most of the work."""
    return (_EPOCH + timedelta(days=day)).date().isoformat()


def parse_time(field: str, text: str) -> int:
    """Return the device ms that `text` states, fractions below a millisecond cut off. Raises MalformedValue."""
    if _MILLISECONDS.fullmatch(text):
        return int(text)
    if not _RFC3339.fullmatch(text):
        raise MalformedValue(field, text, expected=_TIME_FORM, remedy="write + as %2B in a URL")
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError as error:
        raise MalformedValue(field, text, expected=_TIME_FORM) from error
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def row_object(row: Row) -> dict[str, Scalar]:
    """Return a row as the JSON object that history and NDJSON hold."""
    return {"time": time_text(row.time), "property": row.observation.name, "value": row.value}


def json_array(rows: Sequence[Row]) -> bytes:
    """Return rows as a JSON array."""
    return f"[{', '.join(map(_row_text, rows))}]".encode()


def ndjson(rows: Sequence[Row]) -> bytes:
    """Return rows as one JSON object a line."""
    return "".join(f"{_row_text(row)}\n" for row in rows).encode()


def _row_text(row: Row) -> str:
    """Return `row_object` as JSON, several times faster than the general way; names need no escapes."""
    value = repr(row.value) if type(row.value) is float else json.dumps(row.value)
    return f'{{"time": "{time_text(row.time)}", "property": "{row.observation.name}", "value": {value}}}'


def csv_text(rows: Sequence[Row]) -> bytes:
    """Return rows as RFC 4180 CSV with a header line."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(CSV_HEADER)
    for row in rows:
        value = row.value if isinstance(row.value, str) else json.dumps(row.value)
        writer.writerow((time_text(row.time), row.observation.name, value))
    return text.getvalue().encode()


def parquet(rows: Sequence[Row]) -> bytes:
    """Return rows as a Parquet file: time (ms, UTC), property, and number, flag or text, of which one is set."""
    # Imported here: it takes half a second to load, and most devices never need it.
    import pyarrow as pa
    from pyarrow import parquet as writer

    words = pa.dictionary(pa.int32(), pa.string())
    table = pa.table(
        {
            "time": pa.array([row.time for row in rows], pa.timestamp("ms", tz="UTC")),
            "property": pa.array([row.observation.name for row in rows], pa.string()).cast(words),
            "number": pa.array(
                [float(row.value) if row.observation.kind == "number" else None for row in rows], pa.float64()
            ),
            "flag": pa.array(
                [bool(row.value) if row.observation.kind == "boolean" else None for row in rows], pa.bool_()
            ),
            "text": pa.array(
                [str(row.value) if row.observation.kind == "string" else None for row in rows], pa.string()
            ),
        }
    )
    sink = io.BytesIO()
    writer.write_table(table, sink, compression="zstd")
    return sink.getvalue()
