"""Tells a person by mail or webhook what becomes of sealed batches. Spec: `specs/protocol/watcher.md` section 8."""
