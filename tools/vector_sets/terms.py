"""Terms rows and their chain: `specs/vectors/terms.json`."""

from tests.support.vectors_metadata import terms as document

__all__ = ["document"]
