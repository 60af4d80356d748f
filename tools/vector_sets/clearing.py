"""Greedy clearing of whole rounds: `specs/vectors/clearing.json`."""

from tests.support.vectors_auction import clearings as document

__all__ = ["document"]
