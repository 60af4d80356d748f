"""What commands print: one JSON object with `--json`, else lines and tables for people. Progress never goes here."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TextIO

Json = dict[str, object]


def emit(value: Json, lines: Sequence[str], *, as_json: bool, stream: TextIO | None = None) -> None:
    """Print `value` as one line of JSON, or `lines`."""
    out = stream or sys.stdout
    if as_json:
        out.write(json.dumps(value) + "\n")
    else:
        out.writelines(f"{line}\n" for line in lines)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return lines of columns; a column whose cells are all numbers is aligned to the right."""
    cells = [list(header), *[list(row) for row in rows]]
    widths = [max(len(row[at]) for row in cells) for at in range(len(header))]
    right = [bool(rows) and all(_is_number(row[at]) for row in rows) for at in range(len(header))]
    return [
        "  ".join(
            cell.rjust(width) if align else cell.ljust(width)
            for cell, width, align in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in cells
    ]


def moment(seconds: int) -> str:
    """Return unix seconds as a UTC time that people read."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def counted(count: int, noun: str) -> str:
    """Return `1 device`, `2 devices`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isdigit()
