"""The page `docs/performance.md`: its figures are written here, from a run of the bench, and by nobody's hand.

The document of the quoted run is `docs/performance.json`; between the two markers of the page stands exactly what
`report.render` makes of it, which a test checks.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.bench import report

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "performance.md"
QUOTED = ROOT / "docs" / "performance.json"
BEGIN = "<!-- figures of the last run: written by make bench-engine ARGS=--page -->"
END = "<!-- end of the figures -->"


class NotAFullRun(Exception):
    """Only full runs are quoted."""

    def __init__(self) -> None:
        super().__init__("this run had tiny rounds, whose figures mean nothing: run the bench without --smoke")


def section(page: str, begin: str = BEGIN, end: str = END) -> str:
    """Return what stands between the markers."""
    _, _, rest = page.partition(begin)
    inside, mark, _ = rest.partition(end)
    if not mark:
        raise ValueError(f"{PAGE} lacks the line {begin} or {end}: put both where the figures belong")
    return inside.strip()


def with_section(page: str, text: str, begin: str = BEGIN, end: str = END) -> str:
    """Return the page with `text` between the markers."""
    section(page, begin, end)
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n\n{text}\n\n{end}{after}"


def main() -> int:
    """Quote a run of the bench that is in a file."""
    parse = argparse.ArgumentParser(prog="python -m tests.bench.performance_page", description=main.__doc__)
    parse.add_argument("run", type=Path, help="build/bench/engine.json of a full run")
    quote(json.loads(parse.parse_args().run.read_text()))
    return 0


def quote(found: report.Document, *, page: Path = PAGE, quoted: Path = QUOTED) -> None:
    """Write the figures of a run into the page, and the run beside it. Raises `NotAFullRun`."""
    if found["smoke"]:
        raise NotAFullRun
    page.write_text(with_section(page.read_text(), report.render(found)))
    quoted.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
