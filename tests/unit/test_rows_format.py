"""Rows are written as the general way of writing JSON and dates would write them, only sooner."""

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from device_sim.observations import OBSERVATIONS, Row
from device_sim.rows_format import json_array, ndjson, parse_time, row_object, time_text

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TIMES = st.integers(0, 4_102_444_800_000)
VALUES = st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.text(max_size=8), st.integers())
ROWS = st.lists(st.builds(Row, time=TIMES, observation=st.sampled_from(OBSERVATIONS), value=VALUES), max_size=8)


@given(TIMES)
def test_a_time_is_rfc_3339_with_milliseconds_and_reads_back(milliseconds: int) -> None:
    text = time_text(milliseconds)
    moment = EPOCH + timedelta(milliseconds=milliseconds)
    assert text == moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    assert parse_time("from", text) == milliseconds


@given(ROWS)
def test_rows_are_written_byte_by_byte_as_json_writes_them(rows: list[Row]) -> None:
    assert json_array(rows) == json.dumps([row_object(row) for row in rows]).encode()
    assert ndjson(rows) == "".join(json.dumps(row_object(row)) + "\n" for row in rows).encode()


def test_names_of_observations_need_no_escapes() -> None:
    assert all(json.dumps(entry.name) == f'"{entry.name}"' for entry in OBSERVATIONS)
