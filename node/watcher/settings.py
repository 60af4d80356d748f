"""Settings of `latchkey watcher`: one JSON object, checked before anything starts.

field              default      meaning
auction_rpc        required     URL of a node of the auction chain; believed: run your own
data_dir           required     folder of the openings and of the key they are encrypted under, made with mode 0700
key_file           -            file with the private key that pays for reveals (0x and 64 hex digits, mode 0600)
devnet_role        -            instead of key_file: a published devnet role, with devnet_index (default 0)
host, port         127.0.0.1, 0 where it listens; 0 = any free port. There is no TLS: put a proxy in front for others
poll_seconds       0.5          pause between two looks at the chain, 0.05..60
contracts          genesis      file with contract addresses, as for `latchkey bid --contracts`
openings           4096         openings that are held at most
openings_a_bidder  8            openings of one bidder that are held at most
allowed_hosts      []           names under which it may be asked, beside addresses and localhost
allowed_origins    []           origins of web pages that may ask, beside those of this machine
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chains.base import json_text
from chains.base.errors import LatchkeyError
from chains.crypto import devnet_roles
from chains.crypto.keys import PrivateKey
from chains.market.account import read_key
from node.watcher.errors import WatcherSettingsRefused
from node.watcher.intake import Limits

MAX_SETTINGS_BYTES = 65_536
FIELDS = (
    "auction_rpc",
    "data_dir",
    "key_file",
    "devnet_role",
    "devnet_index",
    "host",
    "port",
    "poll_seconds",
    "contracts",
    "openings",
    "openings_a_bidder",
    "allowed_hosts",
    "allowed_origins",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatcherSettings:
    """Checked settings; the module's text says what each means."""

    auction_rpc: str
    data_dir: Path
    key_file: Path | None = None
    devnet_role: str | None = None
    devnet_index: int = 0
    host: str = "127.0.0.1"
    port: int = 0
    poll_seconds: float = 0.5
    contracts: Path | None = None
    limits: Limits = field(default_factory=Limits)
    allowed_hosts: frozenset[str] = frozenset()
    allowed_origins: frozenset[str] = frozenset()

    def key(self) -> PrivateKey:
        """Return the private key that pays; raises `BadFile` for a bad key file."""
        if self.key_file is not None:
            return read_key(self.key_file)
        return devnet_roles.role_key(self.devnet_role or "watcher", self.devnet_index)


def read(path: Path) -> WatcherSettings:
    """Read a settings file; raises `WatcherSettingsRefused` naming the field."""
    try:
        with path.open("rb") as source:
            raw = source.read(MAX_SETTINGS_BYTES + 1)
        if len(raw) > MAX_SETTINGS_BYTES:
            raise ValueError(f"larger than {MAX_SETTINGS_BYTES} bytes")
        found = json_text.loads(raw)
    except OSError as error:
        need = f"a readable file ({error.strerror})"
        raise WatcherSettingsRefused(name="--settings", value=path, need=need) from None
    except ValueError as error:
        raise WatcherSettingsRefused(name="--settings", value=path, need=f"a file with JSON ({error})") from None
    if not isinstance(found, dict):
        raise WatcherSettingsRefused(name="--settings", value=path, need="a file with one JSON object")
    return parse(found, path.parent)


def parse(found: Mapping[str, object], folder: Path) -> WatcherSettings:
    """Check settings; relative paths in them are relative to `folder`. Raises `WatcherSettingsRefused`."""
    for name in found:
        if name not in FIELDS:
            need = f"no such setting; known: {', '.join(FIELDS)}"
            raise WatcherSettingsRefused(name=name, value=found[name], need=need)
    data_dir = _path(found, "data_dir", folder)
    if data_dir is None:
        raise WatcherSettingsRefused(name="data_dir", value=None, need="the path of a folder")
    role, key_file = _text(found, "devnet_role"), _path(found, "key_file", folder)
    if (role is None) == (key_file is None):
        raise WatcherSettingsRefused(name="key_file", value=key_file, need="exactly one of key_file and devnet_role")
    if role is not None:
        try:
            devnet_roles.role_key(role)
        except LatchkeyError as error:
            need = f"a role of the devnet ({error})"
            raise WatcherSettingsRefused(name="devnet_role", value=role, need=need) from None
    poll = found.get("poll_seconds", 0.5)
    if not isinstance(poll, int | float) or isinstance(poll, bool) or not 0.05 <= poll <= 60:
        raise WatcherSettingsRefused(name="poll_seconds", value=poll, need="a number of seconds from 0.05 to 60")
    return WatcherSettings(
        auction_rpc=_url(found, "auction_rpc"),
        data_dir=data_dir,
        key_file=key_file,
        devnet_role=role,
        devnet_index=_integer(found, "devnet_index", 0, 0, 1_000_000),
        host=_text(found, "host") or "127.0.0.1",
        port=_integer(found, "port", 0, 0, 65_535),
        poll_seconds=float(poll),
        contracts=_path(found, "contracts", folder),
        limits=Limits(
            openings=_integer(found, "openings", Limits().openings, 1, 1_000_000),
            a_bidder=_integer(found, "openings_a_bidder", Limits().a_bidder, 1, 1_000),
        ),
        allowed_hosts=frozenset(name.lower() for name in _names(found, "allowed_hosts")),
        allowed_origins=frozenset(_names(found, "allowed_origins")),
    )


def _text(found: Mapping[str, object], name: str) -> str | None:
    value = found.get(name)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise WatcherSettingsRefused(name=name, value=value, need="text")
    return value


def _url(found: Mapping[str, object], name: str) -> str:
    value = _text(found, name)
    if value is None or not value.startswith(("http://", "https://")):
        raise WatcherSettingsRefused(name=name, value=value, need="the URL of a node, such as http://127.0.0.1:8546")
    return value


def _path(found: Mapping[str, object], name: str, folder: Path) -> Path | None:
    value = _text(found, name)
    return None if value is None else folder / value


def _integer(found: Mapping[str, object], name: str, default: int, low: int, high: int) -> int:
    value = found.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise WatcherSettingsRefused(name=name, value=value, need=f"a whole number from {low} to {high}")
    return value


def _names(found: Mapping[str, object], name: str) -> list[str]:
    value = found.get(name, [])
    if not isinstance(value, list) or not all(
        isinstance(entry, str) and entry.isascii() and entry.isprintable() and entry for entry in value
    ):
        raise WatcherSettingsRefused(name=name, value=value, need="an array of texts")
    return value
