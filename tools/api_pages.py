"""Write the machine-readable half of device and directory API into specs/, or check that it agrees with the code.

python -m tools.api_pages            write what differs
python -m tools.api_pages --check    write nothing; exit 1 when a file differs
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.api_documents import (
    bodies,
    device,
    directory,
    directory_streams,
    gateway,
    owner,
    socket,
    streams,
    things,
    watcher,
)
from tools.api_documents.parts import Json

SPECS = Path(__file__).parents[1] / "specs"


def documents() -> dict[str, Json]:
    """Return every document by its path below specs/."""
    return {
        "openapi/device.json": device.openapi(),
        "openapi/owner.json": owner.openapi(),
        "openapi/gateway.json": gateway.openapi(),
        "openapi/directory.json": directory.openapi(),
        "openapi/watcher.json": watcher.openapi(),
        "asyncapi/streams.json": streams.asyncapi(),
        "asyncapi/webthing.json": socket.asyncapi(),
        "asyncapi/directory.json": directory_streams.asyncapi(),
        "schemas/check-in.schema.json": bodies.check_in_schema(),
        "schemas/model.schema.json": bodies.model_schema(),
        "td/refrigerator.td.json": things.description(),
        "td/refrigerator.tm.json": things.model(),
        "td/gateway.td.json": things.directory(),
    }


def differing(folder: Path) -> dict[Path, str]:
    """Return path and text of the documents that are missing or differ."""
    texts = {
        folder / name: json.dumps(found, indent=2, ensure_ascii=False) + "\n" for name, found in documents().items()
    }
    return {path: text for path, text in texts.items() if not path.is_file() or path.read_text("utf-8") != text}


def main(argv: Sequence[str] | None = None) -> int:
    """Write or check; returns 1 when a check finds a difference."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file differs")
    check: bool = parser.parse_args(argv).check
    changed = differing(SPECS)
    for path, text in changed.items():
        print(f"{'differs' if check else 'wrote'} {path.relative_to(SPECS.parent)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if changed and check:
        print("The API documents differ from the code: if that is meant, run `make api-pages`.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
