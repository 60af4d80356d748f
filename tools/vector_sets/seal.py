"""Seals of blocks: `specs/vectors/seal.json`."""

from tests.support.vectors_engine import seals as document

__all__ = ["document"]
