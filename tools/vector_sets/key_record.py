"""Key records: `specs/vectors/key_record.json`."""

from tests.support.vectors_delivery import key_record as document

__all__ = ["document"]
