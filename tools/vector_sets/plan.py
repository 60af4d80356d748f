"""Files of a bidder: `specs/vectors/plan.json`."""

from tests.support.vectors_market import plans as document

__all__ = ["document"]
