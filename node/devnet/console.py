"""What the devnet prints: prefixed lines in one colour a part, and the table of URLs."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TextIO

COLOURS = (36, 33, 35, 32, 34, 31, 96, 93)
RESET = "\x1b[0m"


@dataclass(slots=True, kw_only=True)
class Console:
    """Writes `part | line`. Colours only on a terminal; `quiet` keeps the lines of the parts to their files."""

    out: TextIO = field(default_factory=lambda: sys.stdout)
    quiet: bool = False
    width: int = 10
    _colours: dict[str, int] = field(default_factory=dict)

    def say(self, part: str, line: str) -> None:
        if self.quiet and part != "devnet":
            return
        prefix = f"{part:<{self.width}} |"
        if self.out.isatty():
            colour = self._colours.setdefault(part, COLOURS[len(self._colours) % len(COLOURS)])
            prefix = f"\x1b[{colour}m{prefix}{RESET}"
        print(f"{prefix} {line}", file=self.out, flush=True)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Columns padded to the widest cell; the first row is the heading."""
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        for number, row in enumerate(rows):
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), file=self.out)
            if number == 0:
                print("  ".join("-" * width for width in widths), file=self.out)
        self.out.flush()
