"""Write ``specs/vectors/<name>.json`` from ``tools/vector_sets/<name>.py``, or check that they agree.

A vector set is a module with ``document() -> dict``: ``description``, a sentence, and ``cases``, a list of
``{"in": ..., "out": ...}``. Bytes are 0x-hex and integers that may pass 2**53 are decimal strings, so that every
language reads the same. A file without a module was fixed by hand or comes from elsewhere; tests hold the code to it,
and this leaves it alone.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SETS = ROOT / "tools" / "vector_sets"
VECTORS = ROOT / "specs" / "vectors"


def render(document: dict[str, Any]) -> str:
    """Return the text of a vector file: one case a line, so that a difference shows the case."""
    head = {key: value for key, value in document.items() if key != "cases"}
    lines = [f"  {json.dumps(key)}: {json.dumps(value, sort_keys=True)}" for key, value in sorted(head.items())]
    cases = ",\n".join("    " + json.dumps(case, sort_keys=True) for case in document["cases"])
    return "{\n" + ",\n".join([f'  "cases": [\n{cases}\n  ]', *lines]) + "\n}\n"


def documents(folder: Path) -> dict[str, dict[str, Any]]:
    """Return what each vector set of ``folder`` makes, by name."""
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    return {name: importlib.import_module(f"tools.vector_sets.{name}").document() for name in names}


def differing(made: dict[str, dict[str, Any]], folder: Path) -> list[Path]:
    """Return the files of ``folder`` that are missing or hold something else than ``made``."""
    paths = {folder / f"{name}.json": render(document) for name, document in made.items()}
    return [path for path, text in paths.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file differs")
    check: bool = parser.parse_args(argv).check
    made = documents(SETS)
    changed = differing(made, VECTORS)
    for path in changed:
        print(f"{'differs' if check else 'wrote'} {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(render(made[path.stem]), encoding="utf-8")
    if changed and check:
        print("Vectors differ from the code: if the change is meant, run `make vectors` and commit.", file=sys.stderr)
        return 1
    if not changed:
        print(f"vectors are up to date ({len(made)} sets)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
