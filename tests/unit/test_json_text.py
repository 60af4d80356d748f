"""JSON from outside cannot take the process down."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.json_text import MAX_DEPTH, TooDeep, loads


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_a_text_nested_too_deep_is_refused_before_it_is_parsed(opening: bytes) -> None:
    with pytest.raises(TooDeep, match="nested deeper than 64 levels"):
        loads(opening * 100_000)


def test_the_deepest_text_allowed_is_parsed() -> None:
    raw = b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    assert loads(raw)
    with pytest.raises(TooDeep):
        loads(b"[" + raw + b"]")


def test_brackets_inside_strings_do_not_count() -> None:
    assert loads(b'["' + b"[" * 1_000 + b'\\"[[\\\\"]', limit=1) == ["[" * 1_000 + '"[[\\']


@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_values_come_back_as_the_standard_parser_reads_them(value: object) -> None:
    import json

    assert loads(json.dumps(value, ensure_ascii=False).encode(), limit=200) == value


def test_an_unterminated_string_of_escaped_quotes_is_scanned_once() -> None:
    with pytest.raises(ValueError, match="Unterminated"):
        loads(b'"' + b'\\"' * 2_000_000)


def test_a_process_with_a_huge_recursion_limit_survives_brackets() -> None:
    script = (
        "import sys; sys.setrecursionlimit(100_000)\n"
        "from chains.base.json_text import loads\n"
        "try: loads(b'{\"a\":' * 100_000)\n"
        "except ValueError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "nested deeper than 64 levels")
