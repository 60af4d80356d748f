"""Everything that can be wrong with what the metadata chain is asked or tells.

LatchkeyError
├── InvalidValue
│   ├── UnknownFamily          no attribute schema for a family
│   ├── UnknownAttribute       a name that the family's schema does not have
│   └── UnknownCode            a value that the attribute has no code for
└── LedgerError
    ├── EventOutOfOrder        an event that cannot follow what was seen before it
    └── LedgerMismatch         rebuilt from events, a commitment comes out differently
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from chains.base.errors import InvalidValue, LatchkeyError, shown


class UnknownFamily(InvalidValue):
    """No schema describes this family of devices."""

    def __init__(self, *, family: object, known: Sequence[str]) -> None:
        message = f"device family {shown(family)} is unknown; known are {', '.join(known)}"
        super().__init__(message, field="family", value=family)


class UnknownAttribute(InvalidValue):
    """The family's schema has no attribute of this name."""

    def __init__(self, *, name: str, family: str, known: Sequence[str]) -> None:
        close = difflib.get_close_matches(name, known, n=1)
        remedy = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"
        super().__init__(f"a {family} has no attribute {shown(name)}; {remedy}", field="attribute", value=name)


class UnknownCode(InvalidValue):
    """The attribute has no code for this value; `allowed` says which values there are."""

    def __init__(self, *, attribute: str, value: object, allowed: str) -> None:
        super().__init__(f"{attribute} cannot be {shown(value)}; allowed is {allowed}", field=attribute, value=value)
        self.allowed = allowed


class LedgerError(LatchkeyError):
    """The events of a chain contradict each other or the rules; do not trust where they come from."""


class EventOutOfOrder(LedgerError):
    """An event refers to something that no earlier event made."""

    def __init__(self, *, event: object, reason: str) -> None:
        name = type(event).__name__
        super().__init__(f"{name} cannot be applied: {reason}; feed all events of the four contracts in chain order")
        self.event = event
        self.reason = reason


class LedgerMismatch(LedgerError):
    """A hash rebuilt from events differs from the one that the chain published."""

    def __init__(self, *, what: str, epoch: int, rebuilt: object, published: object) -> None:
        super().__init__(
            f"epoch {epoch}: {what} rebuilt from events is {shown(rebuilt)}, the chain published {shown(published)}; "
            "refuse this epoch and read the events again from another node"
        )
        self.what = what
        self.epoch = epoch
        self.rebuilt = rebuilt
        self.published = published
