"""Files of a bidder: `specs/vectors/filter.json`."""

from tests.support.vectors_market import filters as document

__all__ = ["document"]
