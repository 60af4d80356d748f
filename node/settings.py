"""Settings of `latchkey node`, read from the command line and checked before anything starts."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from chains.base import json_text
from node.errors import SettingsRefused

CHAINS = {
    "metadata": "chains.metadata.chain:definition",
    "auction": "chains.auction.chain:definition",
}
ENGINES = ("stock", "plain", "aot")
DEFAULT_PORTS = {"metadata": 8545, "auction": 8546}


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeSettings:
    """All a node is started with. Port 0 lets the kernel choose; without `miner_key_file` it makes no blocks.

    `engine` None is the fastest, `check_every` None the engine's own default.
    """

    definition: str
    settings: dict[str, object] = field(repr=False)
    data: Path
    port: int
    host: str = "127.0.0.1"
    miner_key_file: Path | None = None
    engine: str | None = None
    check_every: int | None = None
    allow_unpinned: bool = False
    allowed_origins: frozenset[str] = frozenset()
    allowed_hosts: frozenset[str] = frozenset()
    log_level: str = "INFO"
    log_json: bool = False


def parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey node`."""
    parse = argparse.ArgumentParser(
        prog="latchkey node",
        description="Run one node of one chain: JSON-RPC over HTTP and WebSocket, transaction pool, block production.",
        epilog="instead of options:\n  COMMAND\n    prune    forget the states of old blocks of a stopped node\n\n"
        "exit status: 0 clean stop, 1 a part failed, 2 bad settings, 3 port or data folder taken",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    which = parse.add_mutually_exclusive_group(required=True)
    which.add_argument("--chain", choices=sorted(CHAINS), help="which of Latchkey's chains to run")
    which.add_argument(
        "--definition", metavar="PKG.MODULE:FUNCTION", help="a chain of your own: a function that makes its definition"
    )
    parse.add_argument("--settings", metavar="FILE", type=Path, help="JSON object that the definition is made from")
    parse.add_argument("--data", metavar="DIR", type=Path, required=True, help="data folder, created if absent")
    parse.add_argument("--port", type=int, help="port of JSON-RPC; 0 = any (default: metadata 8545, auction 8546)")
    parse.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parse.add_argument(
        "--miner-key-file",
        metavar="F",
        type=Path,
        help="file with the miner's key in hex; without it, no block is made",
    )
    parse.add_argument(
        "--engine",
        choices=ENGINES,
        help="machine that executes blocks: stock = the reference, plain = fast on any code, aot = plain with the "
        "contracts of genesis translated ahead of time (default: the fastest)",
    )
    parse.add_argument(
        "--check-every",
        metavar="N",
        type=int,
        help="with aot, execute one of N own blocks again on plain before it is sealed; 0 = never (default: 16)",
    )
    parse.add_argument(
        "--allow-unpinned",
        action="store_true",
        help="start with other versions of the EVM's libraries than those tested, with a warning",
    )
    parse.add_argument(
        "--allowed-origin", metavar="URL", action="append", default=[], help="web origin that may call; repeatable"
    )
    parse.add_argument(
        "--allowed-host", metavar="NAME", action="append", default=[], help="Host header to accept; repeatable"
    )
    parse.add_argument("--log-level", default="INFO", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    parse.add_argument("--log-json", action="store_true", help="one JSON object a log line")
    return parse


def read_settings(argv: Sequence[str]) -> NodeSettings:
    """Return checked settings; raises `SettingsRefused`. Unknown options end the program with status 2."""
    given = parser().parse_args(argv)
    if not given.host.strip():
        raise SettingsRefused(name="--host", value=given.host, need="an address of this machine, such as 127.0.0.1")
    port = DEFAULT_PORTS.get(given.chain or "", 8545) if given.port is None else given.port
    if not 0 <= port <= 65_535:
        raise SettingsRefused(name="--port", value=port, need="0 to 65535")
    if given.definition is not None and given.definition.count(":") != 1:
        raise SettingsRefused(name="--definition", value=given.definition, need="pkg.module:function")
    if given.check_every is not None and given.check_every < 0:
        raise SettingsRefused(name="--check-every", value=given.check_every, need="a number of blocks, or 0 for never")
    if given.data.exists() and not given.data.is_dir():
        raise SettingsRefused(name="--data", value=given.data, need="a folder, and this is a file")
    if given.miner_key_file is not None and not given.miner_key_file.is_file():
        raise SettingsRefused(name="--miner-key-file", value=given.miner_key_file, need="a file that exists")
    return NodeSettings(
        definition=given.definition or CHAINS[given.chain],
        settings=_json_object(given.settings),
        data=given.data.absolute(),
        port=port,
        host=given.host,
        miner_key_file=None if given.miner_key_file is None else given.miner_key_file.absolute(),
        engine=given.engine,
        check_every=given.check_every,
        allow_unpinned=given.allow_unpinned,
        allowed_origins=frozenset(given.allowed_origin),
        allowed_hosts=frozenset(name.lower() for name in given.allowed_host),
        log_level=given.log_level,
        log_json=given.log_json,
    )


def _json_object(path: Path | None) -> dict[str, object]:
    if path is None:
        return {}
    try:
        content = json_text.loads(path.read_bytes())
    except OSError as error:
        raise SettingsRefused(name="--settings", value=path, need=f"a readable file ({error.strerror})") from None
    except ValueError as error:
        raise SettingsRefused(name="--settings", value=path, need=f"a file with JSON ({str(error)[:100]})") from None
    if not isinstance(content, dict):
        raise SettingsRefused(name="--settings", value=path, need="a file with one JSON object")
    return content
