"""Roots of month-key lists: `specs/vectors/month_key_root.json`."""

from tests.support.vectors_metadata import month_key_roots as document

__all__ = ["document"]
