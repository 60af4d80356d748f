"""The page `docs/performance.md`: its figures are written here, from runs of the benches, and by nobody's hand.

Each bench has a `Part` of the page. The document of the quoted run is `docs/figures/<name>.json`; between the markers
of the part stands exactly what its `render` makes of that, which a test checks.
"""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parents[2] / "docs"
PAGE = "performance.md"


class NotAFullRun(Exception):
    """Only full runs are quoted."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}: not quoted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The figures of `make bench-<name>`. `lacking` says why a run is not worth quoting, or None."""

    name: str
    render: Callable[[Any], str]
    lacking: Callable[[Any], str | None]

    @property
    def begin(self) -> str:
        """The marker before the figures."""
        return f"<!-- figures of {self.name}: written by make bench-{self.name} ARGS=--page -->"

    @property
    def end(self) -> str:
        """The marker behind the figures."""
        return f"<!-- end of the figures of {self.name} -->"

    def quoted(self, docs: Path = DOCS) -> Any:
        """Return the document of the run that is quoted."""
        return json.loads((docs / "figures" / f"{self.name}.json").read_text())

    def section(self, docs: Path = DOCS) -> str:
        """Return what stands between the markers."""
        page = docs / PAGE
        _, _, rest = page.read_text().partition(self.begin)
        inside, mark, _ = rest.partition(self.end)
        if not mark:
            raise ValueError(f"{page} lacks the line {self.begin} or {self.end}: put both where the figures belong")
        return inside.strip()

    def quote(self, found: Any, docs: Path = DOCS) -> None:
        """Write the figures of a run into the page, and the run beside it. Raises `NotAFullRun`."""
        if (why := self.lacking(found)) is not None:
            raise NotAFullRun(why)
        self.section(docs)
        page = docs / PAGE
        before, _, rest = page.read_text().partition(self.begin)
        _, _, after = rest.partition(self.end)
        page.write_text(f"{before}{self.begin}\n\n{self.render(found)}\n\n{self.end}{after}")
        (docs / "figures" / f"{self.name}.json").write_text(json.dumps(found, indent=1) + "\n")


def now() -> str:
    """Return the date and the time in minutes."""
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime())


def machine(load_before: float) -> dict[str, object]:
    """Return what the figures were measured on; the load is that of the minute before and after, one a busy core."""
    return {
        "cpu": _cpu_name(),
        "cores": len(os.sched_getaffinity(0)),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load_before": round(load_before, 1),
        "load_after": round(os.getloadavg()[0], 1),
    }


def head(found: dict[str, Any]) -> str:
    """Return the line that says when and where a run was made."""
    where = found["machine"]
    return (
        f"{found['date']}, {where['cpu']}, {where['cores']} cores, {where['system']}, Python {where['python']}, "
        f"load {where['load_before']} before and {where['load_after']} after."
    )


def two_columns(rows: dict[str, str]) -> str:
    """Return figures and their values as a table of Markdown."""
    return "\n".join(["| figure | |", "| --- | ---: |", *(f"| {name} | {value} |" for name, value in rows.items())])


def _cpu_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
