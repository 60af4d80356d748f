"""Finality certificates: `specs/vectors/certificate.json`."""

from tests.support.vectors_engine import certificates as document

__all__ = ["document"]
