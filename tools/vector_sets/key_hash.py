"""Key hashes of openings: `specs/vectors/key_hash.json`."""

from tests.support.vectors_auction import key_hashes as document

__all__ = ["document"]
