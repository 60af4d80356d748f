"""Files of a bidder: `specs/vectors/keyring.json`."""

from tests.support.vectors_market import keyrings as document

__all__ = ["document"]
