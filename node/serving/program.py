"""The command line of a program that runs until SIGINT or SIGTERM: options, log, exit codes, a line once ready."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from chains.base.errors import LatchkeyError

LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def build_parser(name: str, about: str | None, wrong: str) -> argparse.ArgumentParser:
    """Return the parser of `latchkey <name>`; `wrong` is what exit code 2 stands for."""
    parser = argparse.ArgumentParser(
        prog=f"latchkey {name}",
        description=about,
        epilog=f"exit status: 0 clean stop, 1 a failure, 2 {wrong}, 3 port or folder taken",
    )
    parser.add_argument("--settings", type=Path, required=True, metavar="FILE", help="JSON settings; see docs")
    parser.add_argument("--log-level", default="INFO", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    return parser


def main(
    parser: argparse.ArgumentParser,
    argv: Sequence[str],
    serve: Callable[[Path, asyncio.Event], Awaitable[None]],
    failure: type[LatchkeyError],
) -> int:
    """Run `serve(settings file, stop)` until a signal sets `stop`; returns the exit code.

    An error of the kind `failure` ends the program with its `exit_code`.
    """
    options = parser.parse_args(argv)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    logging.basicConfig(level=options.log_level, handlers=[handler])
    try:
        asyncio.run(_until_told(options.settings, serve))
    except failure as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return int(getattr(error, "exit_code", 1))
    except OSError as error:
        print(f"{parser.prog}: cannot listen: {error.strerror or error}; choose another port", file=sys.stderr)
        return 3
    return 0


def tell(**words: str) -> None:
    """Print one line for a person or a script: where the program listens."""
    print(json.dumps(words), flush=True)


async def _until_told(path: Path, serve: Callable[[Path, asyncio.Event], Awaitable[None]]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    await serve(path, stop)
