"""What keeps the kit from judging at all; a violated clause is a finding, not an error.

LatchkeyError
└── ConformError
    ├── TargetUnreachable   nothing answers at the URL, or nothing that leads to a Thing
    └── BadOption           an option that cannot be used
"""

from __future__ import annotations

from chains.base.errors import LatchkeyError


class ConformError(LatchkeyError):
    """Root of the errors of this package."""


class TargetUnreachable(ConformError):
    """`url` leads to no Thing; `reason` says what happened instead."""

    def __init__(self, *, url: str, reason: str) -> None:
        super().__init__(f"no Thing to judge at {url}: {reason}; give the URL of a Thing or of its gateway")
        self.url = url
        self.reason = reason


class BadOption(ConformError):
    """`option` has a value that cannot be used; secrets are not repeated."""

    def __init__(self, *, option: str, reason: str) -> None:
        super().__init__(f"{option}: {reason}")
        self.option = option
        self.reason = reason
