"""Hold openings for bidders and reveal them once the end of commits is final. It can read the bids it holds."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.crypto import devnet_roles
from node.serving import program
from node.watcher import settings as watcher_settings
from node.watcher.errors import WatcherError
from node.watcher.watcher import run


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey watcher`."""
    return program.build_parser("watcher", __doc__, "bad settings or the wrong chain")


def main(argv: Sequence[str]) -> int:
    """Run `latchkey watcher` until SIGINT or SIGTERM; returns the exit code."""
    return program.main(build_parser(), argv, _serve, WatcherError)


async def _serve(path: Path, stop: asyncio.Event) -> None:
    settings = watcher_settings.read(path)
    if settings.payer.devnet_role is not None:
        print(f"warning: {devnet_roles.WARNING}", file=sys.stderr)
    await run(settings, stop, lambda host, port: program.tell(url=f"http://{host}:{port}"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
