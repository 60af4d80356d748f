"""The page of figures says what the runs beside it found, and takes only full runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.bench import directory_report, fleet_report, report, web_report, worst_case_report
from tests.bench.performance_page import NotAFullRun, Part

PARTS = (report.PART, fleet_report.PART, directory_report.PART, web_report.PART, worst_case_report.PART)
SMALL: dict[str, dict[str, Any]] = {
    "engine": {"smoke": True},
    "fleet": {"devices": 300},
    "directory": {"devices": 300},
    "web": {"rows": 300},
    "worst-case": {"engine": "aot"},
}


@pytest.fixture(params=PARTS, ids=lambda part: part.name)
def part(request: pytest.FixtureRequest) -> Part:
    found: Part = request.param
    return found


@pytest.fixture
def docs(tmp_path: Path, part: Part) -> Path:
    """A page with old figures."""
    (tmp_path / "figures").mkdir()
    (tmp_path / "performance.md").write_text(f"before\n{part.begin}\nold\n{part.end}\nafter\n")
    return tmp_path


def test_the_page_says_what_the_quoted_run_found(part: Part) -> None:
    assert part.section() == part.render(part.quoted())


def test_a_run_is_quoted_between_the_markers_and_the_rest_left_alone(part: Part, docs: Path) -> None:
    found = part.quoted()
    part.quote(found, docs)
    page = (docs / "performance.md").read_text()
    assert page.startswith("before\n")
    assert page.endswith("\nafter\n")
    assert part.section(docs) == part.render(found)
    assert part.quoted(docs) == found


def test_a_run_that_is_no_full_one_changes_nothing(part: Part, docs: Path) -> None:
    before = (docs / "performance.md").read_text()
    with pytest.raises(NotAFullRun):
        part.quote(part.quoted() | SMALL[part.name], docs)
    assert (docs / "performance.md").read_text() == before
    assert not list((docs / "figures").iterdir())


def test_a_page_without_the_markers_says_which_are_missing(part: Part, docs: Path) -> None:
    (docs / "performance.md").write_text("nothing\n")
    with pytest.raises(ValueError, match=f"figures of {part.name}"):
        part.quote(part.quoted(), docs)
    assert (docs / "performance.md").read_text() == "nothing\n"
