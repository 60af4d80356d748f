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

from dataclasses import dataclass
from pathlib import Path

from chains.base import json_text
from chains.base.errors import LatchkeyError
from chains.crypto import devnet_roles
from chains.crypto.keys import PrivateKey
from chains.market.account import read_key
from node.keeper.errors import KeeperSettingsRefused

MAX_SETTINGS_BYTES = 65_536
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
    key_file: Path | None = None
    devnet_role: str | None = None
    devnet_index: int = 0
    host: str = "127.0.0.1"
    port: int = 0
    poll_seconds: float = 0.5
    contracts: Path | None = None
    segments: frozenset[int] | None = None
    start_epochs: bool = True

    def key(self) -> PrivateKey:
        """Return the keeper's private key; raises `BadFile` for a bad key file."""
        if self.key_file is not None:
            return read_key(self.key_file)
        return devnet_roles.role_key(self.devnet_role or "keeper", self.devnet_index)


def read(path: Path) -> KeeperSettings:
    """Read a settings file; raises `KeeperSettingsRefused` naming the field."""
    try:
        with path.open("rb") as source:
            raw = source.read(MAX_SETTINGS_BYTES + 1)
        if len(raw) > MAX_SETTINGS_BYTES:
            raise ValueError(f"larger than {MAX_SETTINGS_BYTES} bytes")
        found = json_text.loads(raw)
    except OSError as error:
        raise KeeperSettingsRefused(name="--settings", value=path, need=f"a readable file ({error.strerror})") from None
    except ValueError as error:
        raise KeeperSettingsRefused(name="--settings", value=path, need=f"a file with JSON ({error})") from None
    if not isinstance(found, dict):
        raise KeeperSettingsRefused(name="--settings", value=path, need="a file with one JSON object")
    return parse(found, path.parent)


def parse(found: dict[str, object], folder: Path) -> KeeperSettings:
    """Check settings; relative paths in them are relative to `folder`. Raises `KeeperSettingsRefused`."""
    for name in found:
        if name not in FIELDS:
            raise KeeperSettingsRefused(
                name=name, value=found[name], need=f"no such setting; known: {', '.join(FIELDS)}"
            )
    role = _text(found, "devnet_role")
    key_file = _path(found, "key_file", folder)
    if (role is None) == (key_file is None):
        raise KeeperSettingsRefused(name="key_file", value=key_file, need="exactly one of key_file and devnet_role")
    if role is not None:
        try:
            devnet_roles.role_key(role)
        except LatchkeyError as error:
            raise KeeperSettingsRefused(
                name="devnet_role", value=role, need=f"a role of the devnet ({error})"
            ) from None
    segments = found.get("segments")
    if segments is not None and (
        not isinstance(segments, list) or not all(type(number) is int and number > 0 for number in segments)
    ):
        raise KeeperSettingsRefused(name="segments", value=segments, need="null or a list of numbers from 1")
    start_epochs = found.get("start_epochs", True)
    if not isinstance(start_epochs, bool):
        raise KeeperSettingsRefused(name="start_epochs", value=start_epochs, need="true or false")
    poll = found.get("poll_seconds", 0.5)
    if not isinstance(poll, int | float) or isinstance(poll, bool) or not 0.05 <= poll <= 60:
        raise KeeperSettingsRefused(name="poll_seconds", value=poll, need="a number of seconds from 0.05 to 60")
    return KeeperSettings(
        metadata_rpc=_url(found, "metadata_rpc"),
        auction_rpc=_url(found, "auction_rpc"),
        key_file=key_file,
        devnet_role=role,
        devnet_index=_integer(found, "devnet_index", 0, 0, 1_000_000),
        host=_text(found, "host") or "127.0.0.1",
        port=_integer(found, "port", 0, 0, 65_535),
        poll_seconds=float(poll),
        contracts=_path(found, "contracts", folder),
        segments=None if segments is None else frozenset(segments),
        start_epochs=start_epochs,
    )


def _text(found: dict[str, object], name: str) -> str | None:
    value = found.get(name)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise KeeperSettingsRefused(name=name, value=value, need="text")
    return value


def _url(found: dict[str, object], name: str) -> str:
    value = _text(found, name)
    if value is None or not value.startswith(("http://", "https://")):
        raise KeeperSettingsRefused(name=name, value=value, need="the URL of a node, such as http://127.0.0.1:8545")
    return value


def _path(found: dict[str, object], name: str, folder: Path) -> Path | None:
    value = _text(found, name)
    return None if value is None else folder / value


def _integer(found: dict[str, object], name: str, default: int, low: int, high: int) -> int:
    value = found.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise KeeperSettingsRefused(name=name, value=value, need=f"a whole number from {low} to {high}")
    return value
