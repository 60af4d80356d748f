"""Hold openings for bidders and reveal them once the end of commits is final. It can read the bids it holds."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.crypto import devnet_roles
from node.watcher import settings as watcher_settings
from node.watcher.errors import WatcherError
from node.watcher.settings import WatcherSettings
from node.watcher.watcher import run


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey watcher`."""
    parser = argparse.ArgumentParser(
        prog="latchkey watcher",
        description=__doc__,
        epilog="exit status: 0 clean stop, 1 a failure, 2 bad settings or the wrong chain, 3 port or folder taken",
    )
    parser.add_argument("--settings", type=Path, required=True, metavar="FILE", help="JSON settings; see docs")
    parser.add_argument("--log-level", default="INFO", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    return parser


def main(argv: Sequence[str]) -> int:
    """Run `latchkey watcher` until SIGINT or SIGTERM; returns the exit code."""
    options = build_parser().parse_args(argv)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=options.log_level, handlers=[handler])
    try:
        settings = watcher_settings.read(options.settings)
        if settings.devnet_role is not None:
            print(f"warning: {devnet_roles.WARNING}", file=sys.stderr)
        asyncio.run(_run(settings))
    except WatcherError as error:
        print(f"latchkey watcher: {error}", file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"latchkey watcher: cannot listen: {error.strerror or error}; choose another port", file=sys.stderr)
        return 3
    return 0


async def _run(settings: WatcherSettings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    await run(settings, stop, _tell)


def _tell(host: str, port: int) -> None:
    """One line for a person or a script: where the watcher listens."""
    print(json.dumps({"url": f"http://{host}:{port}"}), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
