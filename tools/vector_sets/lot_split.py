"""Shares of a lot: `specs/vectors/lot_split.json`."""

from tests.support.vectors_delivery import lot_split as document

__all__ = ["document"]
