"""Rows as bytes: RFC 3339 device time, NDJSON, CSV, Parquet, and the parsing of what a client may say about them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from chains.base.errors import MalformedValue
from device_sim.observations import Row, Scalar

NDJSON = "application/x-ndjson"
CSV = "text/csv"
PARQUET = "application/vnd.apache.parquet"
CSV_HEADER = ("time", "property", "value")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS = re.compile(r"-?\d{1,15}")
_RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})")
_TIME_FORM = "device time as RFC 3339 (2027-01-31T08:00:00Z) or as whole milliseconds since 1970"


def time_text(milliseconds: int) -> str:
    """Return device ms as RFC 3339 in UTC with milliseconds."""
    minute, rest = divmod(milliseconds, 60_000)
    return f"{_minute_text(minute)}{rest // 1_000:02d}.{rest % 1_000:03d}Z"


@lru_cache(maxsize=2_048)
def _minute_text(minute: int) -> str:
    """Return date, hour and minute, up to the seconds: rows of a page are of few minutes."""
    day, rest = divmod(minute, 1_440)
    return f"{_date_text(day)}T{rest // 60:02d}:{rest % 60:02d}:"


@lru_cache(maxsize=1_024)
def _date_text(day: int) -> str:
    """Return the date of a day since 1970: the calendar is most of the work."""
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
    return f"[{', '.join(_row_texts(rows))}]".encode()


def ndjson(rows: Sequence[Row]) -> bytes:
    """Return rows as one JSON object a line."""
    return "".join(f"{text}\n" for text in _row_texts(rows)).encode()


def _row_texts(rows: Sequence[Row]) -> Iterator[str]:
    """Yield each `row_object` as JSON, several times faster than the general way; names need no escapes."""
    moment: int | None = None
    text = ""
    for row in rows:
        if row.time != moment:
            moment, text = row.time, time_text(row.time)
        value = repr(row.value) if type(row.value) is float else _word_text(row.value)
        yield f'{{"time": "{text}", "property": "{row.observation.name}", "value": {value}}}'


@lru_cache(maxsize=1_024, typed=True)
def _word_text(value: Scalar) -> str:
    """Return a flag or one of the few words that are recorded as JSON."""
    return json.dumps(value)


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
