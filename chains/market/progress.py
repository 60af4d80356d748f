"""A progress bar on standard error for long work; silent where standard error is no terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self, TextIO

_WIDTH = 28
_REDRAW_SECONDS = 0.1


class Progress:
    """Shows `label [####----] 12/40 unit`; use it with `with`, and call `step` or `update` as work is done.

    The bar redraws at most ten times a second and erases its line at the end, so that it never mixes with output.
    """

    def __init__(
        self, label: str, total: int, *, unit: str = "", stream: TextIO | None = None, quiet: bool = False
    ) -> None:
        self._label, self._unit = label, unit
        self.total, self.done = total, 0
        self._stream = sys.stderr if stream is None else stream
        self._drawn_at = 0.0
        self._visible = not quiet and self._stream.isatty()

    def __enter__(self) -> Self:
        self.update(0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._visible:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def step(self, count: int = 1) -> None:
        """Count `count` more units as done."""
        self.update(self.done + count)

    def update(self, done: int) -> None:
        """Set the number of units done; a total that turns out too small grows."""
        self.done, self.total = done, max(done, self.total)
        now = time.monotonic()
        if not self._visible or (now - self._drawn_at < _REDRAW_SECONDS and done < self.total):
            return
        self._drawn_at = now
        filled = _WIDTH * done // self.total if self.total else _WIDTH
        bar = "#" * filled + "-" * (_WIDTH - filled)
        self._stream.write(f"\r\x1b[K{self._label} [{bar}] {done}/{self.total} {self._unit}".rstrip())
        self._stream.flush()
