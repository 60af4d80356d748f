"""Move rounds forward: close epochs, open, clear and settle rounds, for whoever pays the gas."""

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
from node.keeper import settings as keeper_settings
from node.keeper.errors import KeeperError
from node.keeper.keeper import run
from node.keeper.settings import KeeperSettings


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey keeper`."""
    parser = argparse.ArgumentParser(
        prog="latchkey keeper",
        description=__doc__,
        epilog="exit status: 0 clean stop, 1 a failure, 2 bad settings, 3 port taken",
    )
    parser.add_argument("--settings", type=Path, required=True, metavar="FILE", help="JSON settings; see docs")
    parser.add_argument("--log-level", default="INFO", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    return parser


def main(argv: Sequence[str]) -> int:
    """Run `latchkey keeper` until SIGINT or SIGTERM; returns the exit code."""
    options = build_parser().parse_args(argv)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=options.log_level, handlers=[handler])
    try:
        settings = keeper_settings.read(options.settings)
        if settings.devnet_role is not None:
            print(f"warning: {devnet_roles.WARNING}", file=sys.stderr)
        asyncio.run(_run(settings))
    except KeeperError as error:
        print(f"latchkey keeper: {error}", file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"latchkey keeper: cannot listen: {error.strerror or error}; choose another port", file=sys.stderr)
        return 3
    return 0


async def _run(settings: KeeperSettings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    await run(settings, stop, _tell)


def _tell(host: str, port: int) -> None:
    """One line for a person or a script: where to ask after the keeper's health."""
    print(json.dumps({"health": f"http://{host}:{port}/health"}), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
