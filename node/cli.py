"""`latchkey node`: run one node of one chain until it is told to stop; `latchkey node prune` is in `prune_cli.py`."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import logging
import os
import sys
from collections.abc import Sequence

from node import prune_cli
from node.chain_client import HASH_BACKEND
from node.errors import NodeError
from node.service import RunningNode, run
from node.settings import read_settings


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        fields = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return json.dumps(fields)


def main(argv: Sequence[str]) -> int:
    """Run `latchkey node`; return 0 after a clean stop, else the exit code of the error, told on stderr."""
    if importlib.util.find_spec("sha3") is not None:  # seven times as fast; without it, the chain process refuses
        os.environ.setdefault("ETH_HASH_BACKEND", HASH_BACKEND)
    if argv[:1] == ["prune"]:
        return prune_cli.main(argv[1:])
    try:
        settings = read_settings(argv)
        handler = logging.StreamHandler(sys.stderr)
        plain = logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
        handler.setFormatter(JsonLines() if settings.log_json else plain)
        logging.basicConfig(level=settings.log_level, handlers=[handler])
        asyncio.run(run(settings, on_ready=_tell))
    except NodeError as error:
        print(f"latchkey node: {error}", file=sys.stderr)
        return error.exit_code
    return 0


def _tell(node: RunningNode) -> None:
    """One line for a person or a script: where to call."""
    print(json.dumps({"http": node.http, "ws": node.websocket, "chainId": node.view.chain_id}), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
