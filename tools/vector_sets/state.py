"""Entries of the state array: `specs/vectors/state.json`."""

from tests.support.vectors_auction import states as document

__all__ = ["document"]
