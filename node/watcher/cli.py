"""Hold openings for bidders and reveal them once the end of commits is final. It can read the bids it holds.

With notices in its settings it tells a person by mail or webhook what becomes of batches, also of those it holds no
opening of.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.crypto import devnet_roles
from node.serving import program
from node.watcher import settings as watcher_settings
from node.watcher.errors import WatcherError, WatcherSettingsRefused
from node.watcher.notices.courier import try_out
from node.watcher.notices.service import ways_of
from node.watcher.notices.way import NotDelivered
from node.watcher.watcher import run


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey watcher`."""
    parser = program.build_parser("watcher", __doc__, "bad settings or the wrong chain")
    parser.add_argument(
        "--try-notices",
        action="store_true",
        help="send a trial notice to each destination of the settings, say what became of it, and stop",
    )
    return parser


def main(argv: Sequence[str]) -> int:
    """Run `latchkey watcher` until SIGINT or SIGTERM; returns the exit code."""
    parser = build_parser()
    serve = _try_notices if parser.parse_args(argv).try_notices else _serve
    return program.main(parser, argv, serve, WatcherError)


async def _serve(path: Path, stop: asyncio.Event) -> None:
    settings = watcher_settings.read(path)
    if settings.payer is not None and settings.payer.devnet_role is not None:
        print(f"warning: {devnet_roles.WARNING}", file=sys.stderr)
    await run(settings, stop, lambda host, port: program.tell(url=f"http://{host}:{port}"))


async def _try_notices(path: Path, _stop: asyncio.Event) -> None:
    settings = watcher_settings.read(path)
    if settings.notices is None:
        raise WatcherSettingsRefused(name="notices", value=None, need="webhook or mail, to send a trial to")
    failed = []
    for name, reason in (await try_out(ways_of(settings.notices))).items():
        print(f"{name}: {reason or 'taken'}")
        if reason:
            failed.append(name)
    if failed:
        raise NotDelivered(f"{' and '.join(failed)} took no notice; see above, correct the settings and try again")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
