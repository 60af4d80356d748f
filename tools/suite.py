"""Run one test suite, tell how long it took, and leave its closing line in ``build/reports/<name>.txt``.

A suite whose folders hold no test file yet passes with a word to that effect; a suite that has test files and runs none
of them fails, unless it asks for a marker that none of them has, or the user chose tests by name.
"""

import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

NO_TESTS_RAN = 5
"""Exit code of pytest when it ran no test."""


def folders(arguments: Sequence[str]) -> list[Path]:
    """Return the arguments that name folders of tests."""
    return [Path(argument) for argument in arguments if argument.startswith("tests/")]


def may_be_empty(arguments: Sequence[str]) -> bool:
    """Tell whether the user chose tests by name, or the suite asks for a marker that no test needs to have."""
    marked = arguments[arguments.index("-m") + 1] if "-m" in arguments else "not "
    return "-k" in arguments or not marked.startswith("not ")


def closing_line(name: str, report: Path) -> str:
    """Return ``name: N passed, N failed, N skipped`` from a JUnit report."""
    totals = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    document = ET.parse(report)  # noqa: S314 - written by pytest a moment ago
    for suite in document.getroot().iter("testsuite"):
        for key in totals:
            totals[key] += int(suite.get(key, "0"))
    failed = totals["failures"] + totals["errors"]
    return (
        f"{name}: {totals['tests'] - failed - totals['skipped']} passed, {failed} failed, {totals['skipped']} skipped"
    )


def run(name: str, arguments: Sequence[str], reports: Path) -> int:
    """Run pytest with ``arguments`` and return the exit code of the suite."""
    reports.mkdir(parents=True, exist_ok=True)
    summary = reports / f"{name}.txt"
    summary.unlink(missing_ok=True)
    if not any(file for folder in folders(arguments) for file in folder.rglob("test_*.py")):
        print(f"suite {name}: no test file in {', '.join(map(str, folders(arguments)))} yet", flush=True)
        return 0

    junit = reports / f"{name}.xml"
    junit.unlink(missing_ok=True)
    print(f"suite {name}", flush=True)
    started = time.monotonic()
    code = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", f"--junitxml={junit}", *arguments], check=False
    ).returncode
    seconds = time.monotonic() - started
    if code == NO_TESTS_RAN and may_be_empty(arguments):
        print(f"suite {name}: no test matches")
        code = 0
    line = closing_line(name, junit) if junit.is_file() else f"{name}: pytest ended with exit code {code}"
    print(f"suite {name} took {seconds:.1f} s", flush=True)
    summary.write_text(line + "\n", encoding="utf-8")
    return code


def main() -> int:
    name, *arguments = sys.argv[1:]
    return run(name, arguments, Path("build/reports"))


if __name__ == "__main__":
    sys.exit(main())
