"""Finality votes: `specs/vectors/vote.json`."""

from tests.support.vectors_engine import votes as document

__all__ = ["document"]
