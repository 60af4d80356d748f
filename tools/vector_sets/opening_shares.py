"""Openings split over three watchers: `specs/vectors/opening_shares.json`."""

from tests.support.vectors_watcher import opening_shares as document

__all__ = ["document"]
