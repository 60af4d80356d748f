"""What the repository promises about itself: every make target is documented, skips count, pins are whole."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TARGETS = re.findall(r"^([a-z0-9-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
PAGES = ("README.md", "CONTRIBUTING.md", "docs/quickstart.md")


def test_the_makefile_has_the_targets_that_everyone_looks_for() -> None:
    assert {"help", "devnet", "demo", "test", "check", "format", "lint", "types", "clean"} <= set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_a_make_target_is_documented_for_contributors(target: str) -> None:
    assert f"`make {target}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_only_targets_that_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^    )make ([a-z0-9-]+)", text, re.MULTILINE))
    assert named
    assert named <= set(TARGETS)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_links_only_to_files_that_exist(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("name", ["constraints.txt", "constraints-dev.txt"])
def test_every_pin_is_exact_and_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==\S+((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", text, re.MULTILINE)
    requirements = [line for line in text.splitlines() if line and not line.startswith(("#", " "))]
    assert len(pins) == len(requirements) > 40
    assert not re.search(r"https?://|file:/|index-url|find-links", text)


def test_what_runs_has_the_same_pins_for_users_and_developers() -> None:
    run, dev = (
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("constraints.txt", "constraints-dev.txt")
    )
    assert run.items() <= dev.items()


@pytest.mark.parametrize(("require_all", "outcome"), [("1", "1 failed"), ("", "1 skipped")])
def test_a_skip_fails_where_everything_is_required(tmp_path: Path, require_all: str, outcome: str) -> None:
    (tmp_path / "test_skips.py").write_text("import pytest\ndef test_it():\n    pytest.skip('nothing here')\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "-c", os.devnull]
    environment = {**os.environ, "REQUIRE_ALL": require_all, "PYTEST_ADDOPTS": ""}
    answer = subprocess.run(
        [*command, f"--rootdir={tmp_path}", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in answer.stdout
    assert "nothing here" in answer.stdout or not require_all
