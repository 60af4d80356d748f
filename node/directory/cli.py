"""Index both ledgers and serve them to front ends, with the web app, on one URL."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from node.directory import settings as directory_settings
from node.directory.console import show_progress
from node.directory.directory import run
from node.directory.errors import DirectoryError
from node.directory.index import Index
from node.directory.settings import DirectorySettings


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey directory`."""
    parser = argparse.ArgumentParser(
        prog="latchkey directory",
        description=__doc__,
        epilog="exit status: 0 clean stop, 1 a failure, 2 bad settings or the wrong chain, 3 port or folder taken",
    )
    parser.add_argument("--settings", type=Path, required=True, metavar="FILE", help="JSON settings; see docs")
    parser.add_argument("--log-level", default="INFO", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    return parser


def main(argv: Sequence[str]) -> int:
    """Run `latchkey directory` until SIGINT or SIGTERM; returns the exit code."""
    options = build_parser().parse_args(argv)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=options.log_level, handlers=[handler])
    try:
        asyncio.run(_run(directory_settings.read(options.settings)))
    except DirectoryError as error:
        print(f"latchkey directory: {error}", file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"latchkey directory: cannot listen: {error.strerror or error}; choose another port", file=sys.stderr)
        return 3
    return 0


async def _run(settings: DirectorySettings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    shown: list[asyncio.Task[None]] = []

    def tell(host: str, port: int, index: Index) -> None:
        """One line for a person or a script: where to look."""
        print(json.dumps({"directory": f"http://{host}:{port}"}), flush=True)
        shown.append(asyncio.create_task(show_progress(index)))

    try:
        await run(settings, stop, tell)
    finally:
        for task in shown:
            task.cancel()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
