"""Runs the code cells of a notebook in order, as Jupyter would: one namespace, `await` at the top level.

python -m tests.support.notebook docs/notebook.ipynb
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from tests.support.background import Play
from tests.support.web_market import WebMarket

ROOT = Path(__file__).parents[2]
PATH = ROOT / "docs" / "notebook.ipynb"
DIRECTORY = "LATCHKEY_DIRECTORY"
"""Environment variable of the notebook: URL of the directory that it asks."""


def cells(path: Path) -> Iterator[tuple[int, str]]:
    """Yield number and source of each code cell."""
    for number, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"], start=1):
        if cell["cell_type"] == "code":
            yield number, "".join(cell["source"])


def compiled(number: int, source: str) -> CodeType:
    """Return a cell ready to run."""
    code: CodeType = compile(source, f"cell {number}", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    return code


async def run(path: Path) -> None:
    """Run all cells; what one raises ends the run."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for number, source in cells(path):
        began = time.monotonic()
        print(f"-- cell {number}: {source.splitlines()[0]}", flush=True)
        found = eval(compiled(number, source), namespace)
        if inspect.iscoroutine(found):
            await found
        print(f"-- cell {number} took {time.monotonic() - began:.1f} s", flush=True)


def play(market: WebMarket, folder: Path) -> Play:
    """Return the play of the documentation's notebook; its files go to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    command = (sys.executable, "-m", "tests.support.notebook", str(PATH))
    return Play(command=command, cwd=folder, more={DIRECTORY: market.web, "PYTHONPATH": str(ROOT)})


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1])))
