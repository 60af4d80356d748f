"""JSON from outside, with the depth checked before it is parsed.

The standard parser recurses: with the recursion limit that some libraries raise for the whole process, a few hundred
kilobytes of brackets end the process instead of raising an error. So brackets outside of strings are counted first, in
one linear scan. Callers limit the size.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

MAX_DEPTH = 64

# A string that never ends runs to the end of the text: no position is looked at twice.
_BRACKET_OR_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class TooDeep(ValueError):
    """Brackets are nested deeper than allowed; a ValueError, as other texts that are not acceptable JSON raise."""

    def __init__(self, *, limit: int) -> None:
        super().__init__(f"nested deeper than {limit} levels")
        self.limit = limit


def check_depth(raw: bytes, *, limit: int = MAX_DEPTH) -> None:
    """Raise TooDeep if brackets outside of strings nest deeper than `limit`."""
    depth = 0
    for found in _BRACKET_OR_STRING.finditer(raw):
        first = raw[found.start()]
        if first in b"[{":
            depth += 1
            if depth > limit:
                raise TooDeep(limit=limit)
        elif first in b"]}":
            depth -= 1


def loads(
    raw: bytes,
    *,
    limit: int = MAX_DEPTH,
    object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None,
) -> object:
    """Return the value of a JSON text in UTF-8. Raises TooDeep, or ValueError for what is not JSON."""
    check_depth(raw, limit=limit)
    value: object = json.loads(raw, object_pairs_hook=object_pairs_hook)
    return value
