"""Permissions for a watcher: `specs/vectors/watch_permission.json`."""

from tests.support.vectors_watcher import watch_permission as document

__all__ = ["document"]
