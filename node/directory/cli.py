"""Index both ledgers and serve them to front ends, with the web app, on one URL."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from node.directory import settings as directory_settings
from node.directory.console import show_progress
from node.directory.directory import run
from node.directory.errors import DirectoryError
from node.directory.index import Index
from node.serving import program


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey directory`."""
    return program.build_parser("directory", __doc__, "bad settings or the wrong chain")


def main(argv: Sequence[str]) -> int:
    """Run `latchkey directory` until SIGINT or SIGTERM; returns the exit code."""
    return program.main(build_parser(), argv, _serve, DirectoryError)


async def _serve(path: Path, stop: asyncio.Event) -> None:
    shown: list[asyncio.Task[None]] = []

    def tell(host: str, port: int, index: Index) -> None:
        program.tell(directory=f"http://{host}:{port}")
        shown.append(asyncio.create_task(show_progress(index)))

    try:
        await run(directory_settings.read(path), stop, tell)
    finally:
        for task in shown:
            task.cancel()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
