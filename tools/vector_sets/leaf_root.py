"""Merkle roots of an epoch's leaves: `specs/vectors/leaf_root.json`."""

from tests.support.vectors_metadata import leaf_root as document

__all__ = ["document"]
