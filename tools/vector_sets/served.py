"""Provenance of answers: `specs/vectors/served.json`."""

from tests.support.vectors_device import served as document

__all__ = ["document"]
