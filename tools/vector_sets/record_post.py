"""Posts of key records: `specs/vectors/record_post.json`."""

from tests.support.vectors_delivery import record_post as document

__all__ = ["document"]
