"""Signed Thing Descriptions: `specs/vectors/description.json`."""

from tests.support.vectors_description import document as document

__all__ = ["document"]
