"""Prune the database of a data folder that no node holds, then compact it: the heavy half of `latchkey node prune`.

DATA/chain/          the database
DATA/prune-marks/    scratch: what the kept states need; deleted at the end, and at the start after a kill
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from chains.engine.database import LevelDatabase
from chains.engine.prune import Progress, Pruned, prune
from node.data_folder import DataFolder

_MARKS = "prune-marks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Freed:
    """What pruning did; the sizes are bytes on disk of the whole database, blocks and receipts included."""

    pruned: Pruned
    before: int
    after: int


def prune_folder(folder: DataFolder, *, keep: int, progress: Progress) -> Freed:
    """Prune and compact. Raises the engine's errors; a kill at any instant leaves a database that opens."""
    marks_folder = folder.path / _MARKS
    shutil.rmtree(marks_folder, ignore_errors=True)
    before = _size(folder.database)
    database = LevelDatabase(folder.database)
    try:
        marks = LevelDatabase(marks_folder)
        try:
            pruned = prune(database, marks, keep=keep, progress=progress)
        finally:
            marks.close()
            shutil.rmtree(marks_folder, ignore_errors=True)
        progress("compact", 0)
        database.compact()
    finally:
        database.close()
    return Freed(pruned=pruned, before=before, after=_size(folder.database))


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
