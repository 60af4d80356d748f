"""`latchkey node prune`: forget the states of old blocks of a stopped node."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chains.base.errors import LatchkeyError
from node.data_folder import DataFolder
from node.errors import NodeError, SettingsRefused

if TYPE_CHECKING:
    from node.chain_process.pruning import Freed

KEPT_STATES = 128
_TOLD_EVERY = 500_000


def parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey node prune`."""
    parse = argparse.ArgumentParser(
        prog="latchkey node prune",
        description="Forget the states of old blocks of a stopped node, and compact its database. Blocks, receipts, "
        "logs and votes stay; calls and reads of state at a forgotten block are refused from then on. The states of "
        "the newest finalised block and of all later ones always stay. It may be killed at any time and run again.",
        epilog="exit status: 0 done, 1 the database cannot be pruned, 2 bad settings, 3 a node runs in the data folder",
    )
    parse.add_argument("--data", metavar="DIR", type=Path, required=True, help="data folder of the node")
    parse.add_argument(
        "--keep",
        metavar="N",
        type=int,
        default=KEPT_STATES,
        help=f"blocks, counted back from the head, whose states stay (default: {KEPT_STATES})",
    )
    return parse


def main(argv: Sequence[str]) -> int:
    """Run `latchkey node prune`; return the exit status."""
    given = parser().parse_args(argv)
    try:
        _prune(given.data.absolute(), given.keep)
    except LatchkeyError as error:
        print(f"latchkey node prune: {error}", file=sys.stderr)
        return error.exit_code if isinstance(error, NodeError) else 1
    return 0


def _prune(data: Path, keep: int) -> None:
    if keep < 1:
        raise SettingsRefused(name="--keep", value=keep, need="1 or more blocks")
    if not (data / "chain" / "CURRENT").is_file():
        raise SettingsRefused(name="--data", value=data, need="the data folder of a node that has run")
    folder = DataFolder(data)
    try:
        folder.announce("latchkey node prune")
        # Only now, and only here: everything else of this command does without the EVM and LevelDB.
        pruning = importlib.import_module("node.chain_process.pruning")
        _tell(pruning.prune_folder(folder, keep=keep, progress=_progress), keep)
    finally:
        folder.close()


def _progress(phase: str, count: int) -> None:
    if phase == "compact":
        print("compacting", file=sys.stderr)
    elif count and count % _TOLD_EVERY == 0:
        print(f"{phase}: {count:,} nodes so far", file=sys.stderr)


def _tell(freed: Freed, keep: int) -> None:
    pruned = freed.pruned
    print(f"kept: states of blocks {pruned.first} to {pruned.head}, {pruned.kept:,} nodes and codes")
    if pruned.head - pruned.first >= keep:
        print(f"that is more than {keep}, because block {pruned.first} is the newest finalised one")
    print(f"freed: {pruned.deleted:,} nodes and codes of {_megabytes(pruned.deleted_bytes)}")
    print(f"database: {_megabytes(freed.before)} before, {_megabytes(freed.after)} now")


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.2f} MB"
