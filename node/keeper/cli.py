"""Move rounds forward: close epochs, open, clear and settle rounds, for whoever pays the gas."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.crypto import devnet_roles
from node.keeper import settings as keeper_settings
from node.keeper.errors import KeeperError
from node.keeper.keeper import run
from node.serving import program


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey keeper`."""
    return program.build_parser("keeper", __doc__, "bad settings or the wrong chain")


def main(argv: Sequence[str]) -> int:
    """Run `latchkey keeper` until SIGINT or SIGTERM; returns the exit code."""
    return program.main(build_parser(), argv, _serve, KeeperError)


async def _serve(path: Path, stop: asyncio.Event) -> None:
    settings = keeper_settings.read(path)
    if settings.payer.devnet_role is not None:
        print(f"warning: {devnet_roles.WARNING}", file=sys.stderr)
    await run(settings, stop, lambda host, port: program.tell(health=f"http://{host}:{port}/health"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
