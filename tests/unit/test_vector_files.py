"""The files of specs/vectors and the tool that writes them (tools.vectors)."""

import json
from pathlib import Path

import pytest

from tools import vectors

DOCUMENT = {"description": "sums", "cases": [{"in": {"a": "1"}, "out": {"sum": "2"}}]}


def test_a_vector_file_that_is_missing_or_altered_differs(tmp_path: Path) -> None:
    made = {"sums": DOCUMENT}
    path = tmp_path / "sums.json"
    assert vectors.differing(made, tmp_path) == [path]
    path.write_text(vectors.render(DOCUMENT))
    assert vectors.differing(made, tmp_path) == []
    path.write_text(path.read_text().replace('"2"', '"3"'))
    assert vectors.differing(made, tmp_path) == [path]


def test_a_vector_file_is_json_with_one_case_a_line() -> None:
    text = vectors.render(DOCUMENT)
    assert json.loads(text) == DOCUMENT
    assert '    {"in": {"a": "1"}, "out": {"sum": "2"}}\n' in text


@pytest.mark.parametrize("path", sorted(vectors.VECTORS.glob("*.json")), ids=lambda path: path.stem)
def test_a_vector_file_describes_itself_and_has_cases(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["description"]
    assert document["cases"]
    assert all({"in", "out"} <= case.keys() for case in document["cases"])
