"""Files of a bidder: `specs/vectors/recovery_copy.json`."""

from tests.support.vectors_market import recovery_copies as document

__all__ = ["document"]
