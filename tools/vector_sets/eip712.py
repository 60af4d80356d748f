"""Signed messages of the metadata chain: `specs/vectors/eip712.json`."""

from tests.support.vectors_metadata import eip712 as document

__all__ = ["document"]
