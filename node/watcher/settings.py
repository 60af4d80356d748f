"""Settings of `latchkey watcher`: one JSON object, checked before anything starts.

field              default      meaning
auction_rpc        required     URL of a node of the auction chain; believed: run your own
data_dir           required     folder of the openings and of the key they are encrypted under, made with mode 0700
key_file           -            file with the private key that pays for reveals (0x and 64 hex digits, mode 0600);
                                with neither this nor devnet_role it takes no openings, and only tells: see notices
devnet_role        -            instead of key_file: a published devnet role, with devnet_index (default 0)
host, port         127.0.0.1, 0 where it listens; 0 = any free port. There is no TLS: put a proxy in front for others
poll_seconds       0.5          pause between two looks at the chain, 0.05..60
contracts          genesis      file with contract addresses, as for `latchkey bid --contracts`
peers              []           URLs of watchers with which shares of openings are exchanged, at most 8
openings           4096         openings that are held at most
openings_a_bidder  8            openings of one bidder that are held at most
allowed_hosts      []           names under which it may be asked, beside addresses and localhost
allowed_origins    []           origins of web pages that may ask, beside those of this machine
rate_factor        1            multiplies what one client may ask, 0..1000; 0 = no limits a client
proxy_header       null         header in which the proxy in front states the client, such as X-Forwarded-For
notices            null         where a person is told by mail or webhook: `node.watcher.notices.settings`
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chains.crypto.keys import PrivateKey
from node.serving import settings_file
from node.serving.pace import PaceSettings
from node.serving.settings_file import Fields, Payer, is_url
from node.watcher.errors import WatcherSettingsRefused
from node.watcher.intake import Limits
from node.watcher.notices import settings as notice_settings
from node.watcher.notices.settings import NoticeSettings
from node.watcher.peers import MOST

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
    "peers",
    "openings",
    "openings_a_bidder",
    "allowed_hosts",
    "allowed_origins",
    "rate_factor",
    "proxy_header",
    "notices",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatcherSettings:
    """Checked settings; the module's text says what each means."""

    auction_rpc: str
    data_dir: Path
    payer: Payer | None
    host: str = "127.0.0.1"
    port: int = 0
    poll_seconds: float = 0.5
    contracts: Path | None = None
    peers: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    allowed_hosts: frozenset[str] = frozenset()
    allowed_origins: frozenset[str] = frozenset()
    pace: PaceSettings = field(default_factory=PaceSettings)
    notices: NoticeSettings | None = None

    def key(self) -> PrivateKey | None:
        """Return the private key that pays, None for a watcher that only tells; raises `BadFile` for a bad file."""
        return None if self.payer is None else self.payer.key()


def read(path: Path) -> WatcherSettings:
    """Read a settings file; raises `WatcherSettingsRefused` naming the field."""
    return parse(settings_file.read(path, WatcherSettingsRefused), path.parent)


def parse(found: Mapping[str, object], folder: Path) -> WatcherSettings:
    """Check settings; relative paths in them are relative to `folder`. Raises `WatcherSettingsRefused`."""
    fields = Fields(found, folder, FIELDS, WatcherSettingsRefused)
    value = fields.get("notices")
    notices = None if value is None else notice_settings.parse(value, folder, WatcherSettingsRefused)
    return WatcherSettings(
        auction_rpc=fields.url("auction_rpc"),
        data_dir=fields.folder("data_dir"),
        payer=_payer(fields, notices),
        host=fields.text("host") or "127.0.0.1",
        port=fields.integer("port", 0, 0, 65_535),
        poll_seconds=fields.seconds("poll_seconds", 0.5, 0.05, 60),
        contracts=fields.path("contracts"),
        peers=_peers(fields),
        limits=Limits(
            openings=fields.integer("openings", Limits().openings, 1, 1_000_000),
            a_bidder=fields.integer("openings_a_bidder", Limits().a_bidder, 1, 1_000),
        ),
        allowed_hosts=fields.allowed_hosts(),
        allowed_origins=fields.allowed_origins(),
        pace=fields.pace(),
        notices=notices,
    )


def _peers(fields: Fields) -> tuple[str, ...]:
    urls = tuple(fields.names("peers", is_url))
    if len(urls) > MOST or len(set(urls)) != len(urls):
        raise fields.refuse("peers", f"a list of at most {MOST} different URLs")
    return urls


def _payer(fields: Fields, notices: NoticeSettings | None) -> Payer | None:
    """Return who pays for reveals. Only a watcher with accounts to tell about has something to do without."""
    if "key_file" in fields or "devnet_role" in fields or notices is None or not notices.accounts:
        return fields.payer()
    return None
