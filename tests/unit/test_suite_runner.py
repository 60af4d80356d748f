"""The suite runner tells an empty suite from a broken one (tools.suite)."""

from pathlib import Path

import pytest

from tools import suite


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tests" / "some").mkdir(parents=True)
    return tmp_path / "tests" / "some"


def run(tmp_path: Path, *arguments: str) -> tuple[int, str]:
    code = suite.run("some", ["tests/some", "-p", "no:cacheprovider", *arguments], tmp_path / "reports")
    summary = tmp_path / "reports" / "some.txt"
    return code, summary.read_text().strip() if summary.exists() else ""


def test_a_suite_without_a_test_file_passes_and_says_so(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path) == (0, "")
    assert "no test file in tests/some yet" in capsys.readouterr().out


def test_the_closing_line_counts_what_passed_failed_and_was_skipped(folder: Path, tmp_path: Path) -> None:
    tests = ["def test_a(): pass", "def test_b(): pass", "def test_c(): assert 0", "import pytest"]
    tests.append("def test_d(): pytest.skip('no')")
    (folder / "test_it.py").write_text("\n".join(tests))
    assert run(tmp_path) == (1, "some: 2 passed, 1 failed, 1 skipped")


def test_a_file_that_cannot_be_imported_fails_the_suite(folder: Path, tmp_path: Path) -> None:
    (folder / "test_it.py").write_text("import package_nobody_has")
    code, line = run(tmp_path)
    assert code != 0
    assert line == "some: 0 passed, 1 failed, 0 skipped"


def test_a_test_file_that_runs_nothing_fails_unless_a_marker_or_a_name_was_asked_for(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "test_it.py").write_text("")
    assert run(tmp_path)[0] == suite.NO_TESTS_RAN
    assert run(tmp_path, "-m", "not anvil")[0] == suite.NO_TESTS_RAN
    (folder / "test_it.py").write_text("def test_a(): pass")
    assert run(tmp_path, "-m", "anvil")[0] == 0
    assert run(tmp_path, "-m", "not anvil", "-k", "nothing")[0] == 0
