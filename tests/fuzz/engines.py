"""What the long run compares with stock: the interpreter, all levers, and every code translated ahead of time."""

from __future__ import annotations

from chains.engine.vm import LatchkeyVM
from tests.support.forced import forced
from tests.support.machines import ENGINES

TRANSLATED: dict[str, type[LatchkeyVM]] = {"translated": forced()}
EVERY: dict[str, type[LatchkeyVM]] = {**ENGINES, **TRANSLATED}
