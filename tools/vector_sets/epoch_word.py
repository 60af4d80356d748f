"""The word of an epoch: `specs/vectors/epoch_word.json`."""

from tests.support.vectors_metadata import epoch_word as document

__all__ = ["document"]
