"""Settings of `latchkey directory`: one JSON object, checked before anything starts.

field              default            meaning
metadata_rpc       required           URL of a node of the metadata chain
auction_rpc        required           URL of a node of the auction chain
schedule           required           the time table of both geneses, as devnet.json and the genesis settings have it
data_dir           required           folder of the database; deleted, it is built again from the chains
host, port         127.0.0.1, 0       where the directory listens; 0 = any free port
poll_seconds       0.25               pause between two looks at a chain whose node does not tell of new heads, 0.05..60
metadata_ws        as metadata_rpc    WebSocket URL of the same node, for word of new heads; null = look only
auction_ws         as auction_rpc     the same for the auction chain
contracts          genesis            file with contract addresses of both chains, as for `latchkey bid --contracts`
metadata_public    the rpc URLs       object {rpc, ws}: how web pages reach the metadata chain, if not like this process
auction_public     the rpc URLs       the same for the auction chain
watchers           []                 URLs of watchers that pages offer: none, one, or three that exchange shares
devnet             false              pages show devnet tools (burner wallet, faucet) and say that keys are public
app                the packaged one   folder of the built web app, or null for none
allowed_hosts      []                 names under which this server may be asked, besides localhost and addresses
allowed_origins    []                 web pages from elsewhere that may call it
rate_factor        1                  multiplies what one client may ask, 0..1000; 0 = no limits a client
proxy_header       null               header in which the proxy in front states the client, such as X-Forwarded-For
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chains.base.errors import InvalidValue
from chains.base.schedule import Schedule
from chains.crypto.opening import SHARES
from node.directory.errors import DirectorySettingsRefused
from node.serving import settings_file
from node.serving.pace import PaceSettings
from node.serving.settings_file import Fields, is_url

FIELDS = (
    "metadata_rpc",
    "auction_rpc",
    "schedule",
    "data_dir",
    "host",
    "port",
    "poll_seconds",
    "metadata_ws",
    "auction_ws",
    "contracts",
    "metadata_public",
    "auction_public",
    "watchers",
    "devnet",
    "app",
    "allowed_hosts",
    "allowed_origins",
    "rate_factor",
    "proxy_header",
)
WS_SCHEMES = ("ws://", "wss://")
PACKAGED_APP = Path(__file__).parent / "web"
CHECKOUT_APP = Path(__file__).parents[2] / "frontend" / "dist"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicUrls:
    """Where web pages find a chain: JSON-RPC over HTTP and over WebSocket."""

    rpc: str
    ws: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectorySettings:
    """Checked settings; `poll_seconds` in seconds, port 0 lets the kernel choose, `app` None serves no web app.

    `sockets` are the nodes' WebSocket URLs by chain, None where none is asked.
    """

    metadata_rpc: str
    auction_rpc: str
    schedule: Schedule
    data_dir: Path
    metadata_public: PublicUrls
    auction_public: PublicUrls
    sockets: Mapping[str, str | None]
    host: str = "127.0.0.1"
    port: int = 0
    poll_seconds: float = 0.25
    contracts: Path | None = None
    watchers: tuple[str, ...] = ()
    devnet: bool = False
    app: Path | None = None
    allowed_hosts: frozenset[str] = frozenset()
    allowed_origins: frozenset[str] = frozenset()
    pace: PaceSettings = field(default_factory=PaceSettings)


def read(path: Path) -> DirectorySettings:
    """Read a settings file; raises `DirectorySettingsRefused` naming the field."""
    return parse(settings_file.read(path, DirectorySettingsRefused), path.parent)


def parse(found: Mapping[str, object], folder: Path) -> DirectorySettings:
    """Check settings; relative paths in them are relative to `folder`. Raises `DirectorySettingsRefused`."""
    fields = Fields(found, folder, FIELDS, DirectorySettingsRefused)
    metadata_rpc, auction_rpc = fields.url("metadata_rpc"), fields.url("auction_rpc")
    return DirectorySettings(
        metadata_rpc=metadata_rpc,
        auction_rpc=auction_rpc,
        schedule=_schedule(fields),
        data_dir=fields.folder("data_dir"),
        host=fields.text("host") or "127.0.0.1",
        port=fields.integer("port", 0, 0, 65_535),
        poll_seconds=fields.seconds("poll_seconds", 0.25, 0.05, 60),
        contracts=fields.path("contracts"),
        metadata_public=_public(fields, "metadata_public", metadata_rpc),
        auction_public=_public(fields, "auction_public", auction_rpc),
        sockets={"metadata": _socket(fields, "metadata"), "auction": _socket(fields, "auction")},
        watchers=_watchers(fields),
        devnet=fields.flag("devnet", default=False),
        app=fields.path("app") if "app" in fields else _default_app(),
        allowed_hosts=fields.allowed_hosts(),
        allowed_origins=fields.allowed_origins(),
        pace=fields.pace(),
    )


def _watchers(fields: Fields) -> tuple[str, ...]:
    urls = tuple(fields.names("watchers", is_url))
    if len(urls) not in (0, 1, SHARES) or len(set(urls)) != len(urls):
        raise fields.refuse("watchers", f"a list of no URL, one, or {SHARES} different ones")
    return urls


def _default_app() -> Path | None:
    """The app inside the installed package, else the one that was built in this checkout."""
    return next((folder for folder in (PACKAGED_APP, CHECKOUT_APP) if (folder / "index.html").is_file()), None)


def _schedule(fields: Fields) -> Schedule:
    value = fields.get("schedule")
    need = "the object of durations that the genesis settings of both chains have"
    if not isinstance(value, Mapping):
        raise fields.refuse("schedule", need)
    try:
        return Schedule.from_json(value)
    except InvalidValue as error:
        raise DirectorySettingsRefused(name="schedule", value=error.value, need=f"{need} ({error})") from None


def _socket(fields: Fields, chain: str) -> str | None:
    name = f"{chain}_ws"
    if name not in fields:
        return _as_socket(fields.url(f"{chain}_rpc"))
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not is_url(value, WS_SCHEMES):
        raise fields.refuse(name, "a WebSocket URL such as ws://127.0.0.1:8545, or null")
    return value


def _as_socket(rpc: str) -> str:
    """A node serves both on one port."""
    return rpc.replace("http", "ws", 1)


def _public(fields: Fields, name: str, rpc: str) -> PublicUrls:
    value = fields.get(name)
    if value is None:
        return PublicUrls(rpc=rpc, ws=_as_socket(rpc))
    need = "an object with rpc (http or https) and ws (ws or wss)"
    if not isinstance(value, Mapping) or set(value) != {"rpc", "ws"}:
        raise fields.refuse(name, need)
    if not is_url(value["rpc"]) or not is_url(value["ws"], WS_SCHEMES):
        raise fields.refuse(name, need)
    return PublicUrls(rpc=value["rpc"], ws=value["ws"])
