"""Sealed batches: `specs/vectors/sealed_batch.json`."""

from tests.support.vectors_auction import sealed_batches as document

__all__ = ["document"]
