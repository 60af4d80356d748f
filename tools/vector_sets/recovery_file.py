"""Files of a bidder: `specs/vectors/recovery_file.json`."""

from tests.support.vectors_market import recovery_files as document

__all__ = ["document"]
