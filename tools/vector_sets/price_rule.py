"""Files of a bidder: `specs/vectors/price_rule.json`."""

from tests.support.vectors_market import price_rules as document

__all__ = ["document"]
