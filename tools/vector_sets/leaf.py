"""Content and leaf of a lot: `specs/vectors/leaf.json`."""

from tests.support.vectors_metadata import leaf as document

__all__ = ["document"]
