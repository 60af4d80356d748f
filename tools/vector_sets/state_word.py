"""State words of devices: `specs/vectors/state_word.json`."""

from tests.support.vectors_metadata import state_word as document

__all__ = ["document"]
