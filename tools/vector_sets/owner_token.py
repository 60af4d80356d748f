"""Requests for an owner's token: `specs/vectors/owner_token.json`."""

from tests.support.vectors_device import owner_token as document

__all__ = ["document"]
