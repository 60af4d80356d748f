"""Files of a bidder: `specs/vectors/leaf_list.json`."""

from tests.support.vectors_market import leaf_list as document

__all__ = ["document"]
