"""Credentials and request keys: `specs/vectors/credential.json`."""

from tests.support.vectors_delivery import credentials as document

__all__ = ["document"]
