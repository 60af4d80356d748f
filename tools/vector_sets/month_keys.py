"""Month keys: `specs/vectors/month_keys.json`."""

from tests.support.vectors_delivery import month_keys as document

__all__ = ["document"]
