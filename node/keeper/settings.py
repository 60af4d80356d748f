"""Settings of `latchkey keeper`: one JSON object, checked before anything starts.

field              default            meaning
metadata_rpc       required           URL of a node of the metadata chain
auction_rpc        required           URL of a node of the auction chain
key_file           -                  file with the keeper's private key (0x and 64 hex digits, mode 0600)
devnet_role        -                  instead of key_file: a published devnet role, with devnet_index (default 0)
host, port         127.0.0.1, 0       where /health answers; 0 = any free port
poll_seconds       0.5                pause between two looks at the chains, 0.05..60
contracts          genesis            file with contract addresses of both chains, as for `latchkey bid --contracts`
segments           null (all)         numbers of the segments whose epochs are walked
start_epochs       true               whether to start and close epochs; false leaves that to others
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chains.crypto.keys import PrivateKey
from node.keeper.errors import KeeperSettingsRefused
from node.serving import settings_file
from node.serving.settings_file import Fields, Payer

FIELDS = (
    "metadata_rpc",
    "auction_rpc",
    "key_file",
    "devnet_role",
    "devnet_index",
    "host",
    "port",
    "poll_seconds",
    "contracts",
    "segments",
    "start_epochs",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeeperSettings:
    """Checked settings; `poll_seconds` in seconds, port 0 lets the kernel choose."""

    metadata_rpc: str
    auction_rpc: str
    payer: Payer
    host: str = "127.0.0.1"
    port: int = 0
    poll_seconds: float = 0.5
    contracts: Path | None = None
    segments: frozenset[int] | None = None
    start_epochs: bool = True

    def key(self) -> PrivateKey:
        """Return the keeper's private key; raises `BadFile` for a bad key file."""
        return self.payer.key()


def read(path: Path) -> KeeperSettings:
    """Read a settings file; raises `KeeperSettingsRefused` naming the field."""
    return parse(settings_file.read(path, KeeperSettingsRefused), path.parent)


def parse(found: Mapping[str, object], folder: Path) -> KeeperSettings:
    """Check settings; relative paths in them are relative to `folder`. Raises `KeeperSettingsRefused`."""
    fields = Fields(found, folder, FIELDS, KeeperSettingsRefused)
    return KeeperSettings(
        metadata_rpc=fields.url("metadata_rpc"),
        auction_rpc=fields.url("auction_rpc"),
        payer=fields.payer(),
        host=fields.text("host") or "127.0.0.1",
        port=fields.integer("port", 0, 0, 65_535),
        poll_seconds=fields.seconds("poll_seconds", 0.5, 0.05, 60),
        contracts=fields.path("contracts"),
        segments=_segments(fields),
        start_epochs=fields.flag("start_epochs", default=True),
    )


def _segments(fields: Fields) -> frozenset[int] | None:
    value = fields.get("segments")
    if value is None:
        return None
    if not isinstance(value, list) or not all(type(number) is int and number > 0 for number in value):
        raise fields.refuse("segments", "null or a list of numbers from 1")
    return frozenset(value)
