"""Settings of `latchkey directory`: one JSON object, checked before anything starts.

field              default            meaning
metadata_rpc       required           URL of a node of the metadata chain
auction_rpc        required           URL of a node of the auction chain
schedule           required           the time table of both geneses, as devnet.json and the genesis settings have it
data_dir           required           folder of the database; deleted, it is built again from the chains
host, port         127.0.0.1, 0       where the directory listens; 0 = any free port
poll_seconds       0.25               pause between two looks at the chains, 0.05..60
contracts          genesis            file with contract addresses of both chains, as for `latchkey bid --contracts`
metadata_public    the rpc URLs       object {rpc, ws}: how web pages reach the metadata chain, if not like this process
auction_public     the rpc URLs       the same for the auction chain
watcher            null               URL of a watcher that pages offer, or null
devnet             false              pages show devnet tools (burner wallet, faucet) and say that keys are public
app                the packaged one   folder of the built web app, or null for none
allowed_hosts      []                 names under which this server may be asked, besides localhost and addresses
allowed_origins    []                 web pages from elsewhere that may call it
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from chains.base import json_text
from chains.base.errors import InvalidValue
from chains.base.schedule import Schedule
from node.directory.errors import DirectorySettingsRefused

MAX_SETTINGS_BYTES = 65_536
FIELDS = (
    "metadata_rpc",
    "auction_rpc",
    "schedule",
    "data_dir",
    "host",
    "port",
    "poll_seconds",
    "contracts",
    "metadata_public",
    "auction_public",
    "watcher",
    "devnet",
    "app",
    "allowed_hosts",
    "allowed_origins",
)
PACKAGED_APP = Path(__file__).parent / "web"
CHECKOUT_APP = Path(__file__).parents[2] / "frontend" / "dist"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicUrls:
    """Where web pages find a chain: JSON-RPC over HTTP and over WebSocket."""

    rpc: str
    ws: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectorySettings:
    """Checked settings; `poll_seconds` in seconds, port 0 lets the kernel choose, `app` None serves no web app."""

    metadata_rpc: str
    auction_rpc: str
    schedule: Schedule
    data_dir: Path
    metadata_public: PublicUrls
    auction_public: PublicUrls
    host: str = "127.0.0.1"
    port: int = 0
    poll_seconds: float = 0.25
    contracts: Path | None = None
    watcher: str | None = None
    devnet: bool = False
    app: Path | None = None
    allowed_hosts: frozenset[str] = frozenset()
    allowed_origins: frozenset[str] = frozenset()


def read(path: Path) -> DirectorySettings:
    """Read a settings file; raises `DirectorySettingsRefused` naming the field."""
    try:
        with path.open("rb") as source:
            raw = source.read(MAX_SETTINGS_BYTES + 1)
        if len(raw) > MAX_SETTINGS_BYTES:
            raise ValueError(f"larger than {MAX_SETTINGS_BYTES} bytes")
        found = json_text.loads(raw)
    except OSError as error:
        need = f"a readable file ({error.strerror})"
        raise DirectorySettingsRefused(name="--settings", value=path, need=need) from None
    except ValueError as error:
        raise DirectorySettingsRefused(name="--settings", value=path, need=f"a file with JSON ({error})") from None
    if not isinstance(found, dict):
        raise DirectorySettingsRefused(name="--settings", value=path, need="a file with one JSON object")
    return parse(found, path.parent)


def parse(found: Mapping[str, object], folder: Path) -> DirectorySettings:
    """Check settings; relative paths in them are relative to `folder`. Raises `DirectorySettingsRefused`."""
    for name in found:
        if name not in FIELDS:
            need = f"no such setting; known: {', '.join(FIELDS)}"
            raise DirectorySettingsRefused(name=name, value=found[name], need=need)
    metadata_rpc, auction_rpc = _url(found, "metadata_rpc"), _url(found, "auction_rpc")
    data_dir = _path(found, "data_dir", folder)
    if data_dir is None:
        raise DirectorySettingsRefused(name="data_dir", value=None, need="the path of a folder")
    poll = found.get("poll_seconds", 0.25)
    if not isinstance(poll, int | float) or isinstance(poll, bool) or not 0.05 <= poll <= 60:
        raise DirectorySettingsRefused(name="poll_seconds", value=poll, need="a number of seconds from 0.05 to 60")
    port = found.get("port", 0)
    if not isinstance(port, int) or isinstance(port, bool) or not 0 <= port <= 65_535:
        raise DirectorySettingsRefused(name="port", value=port, need="a whole number from 0 to 65535")
    devnet = found.get("devnet", False)
    if not isinstance(devnet, bool):
        raise DirectorySettingsRefused(name="devnet", value=devnet, need="true or false")
    return DirectorySettings(
        metadata_rpc=metadata_rpc,
        auction_rpc=auction_rpc,
        schedule=_schedule(found.get("schedule")),
        data_dir=data_dir,
        host=_text(found, "host") or "127.0.0.1",
        port=port,
        poll_seconds=float(poll),
        contracts=_path(found, "contracts", folder),
        metadata_public=_public(found, "metadata_public", metadata_rpc),
        auction_public=_public(found, "auction_public", auction_rpc),
        watcher=None if found.get("watcher") is None else _url(found, "watcher"),
        devnet=devnet,
        app=_path(found, "app", folder) if "app" in found else _default_app(),
        allowed_hosts=frozenset(name.lower() for name in _names(found, "allowed_hosts", lambda _: True)),
        allowed_origins=frozenset(_names(found, "allowed_origins", _is_url)),
    )


def _default_app() -> Path | None:
    """The app inside the installed package, else the one that was built in this checkout."""
    return next((folder for folder in (PACKAGED_APP, CHECKOUT_APP) if (folder / "index.html").is_file()), None)


def _schedule(value: object) -> Schedule:
    need = "the object of durations that the genesis settings of both chains have"
    if not isinstance(value, Mapping):
        raise DirectorySettingsRefused(name="schedule", value=value, need=need)
    try:
        return Schedule.from_json(value)
    except InvalidValue as error:
        raise DirectorySettingsRefused(name="schedule", value=error.value, need=f"{need} ({error})") from None


def _public(found: Mapping[str, object], name: str, rpc: str) -> PublicUrls:
    value = found.get(name)
    if value is None:
        return PublicUrls(rpc=rpc, ws=rpc.replace("http", "ws", 1))
    need = "an object with rpc (http or https) and ws (ws or wss)"
    if not isinstance(value, Mapping) or set(value) != {"rpc", "ws"}:
        raise DirectorySettingsRefused(name=name, value=value, need=need)
    if not _is_url(value["rpc"]) or not _is_url(value["ws"], ("ws://", "wss://")):
        raise DirectorySettingsRefused(name=name, value=value, need=need)
    return PublicUrls(rpc=value["rpc"], ws=value["ws"])


def _text(found: Mapping[str, object], name: str) -> str | None:
    value = found.get(name)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise DirectorySettingsRefused(name=name, value=value, need="text")
    return value


def _is_url(value: object, schemes: tuple[str, ...] = ("http://", "https://")) -> bool:
    # Origins go into a header: nothing that could end one or add to it.
    return (
        isinstance(value, str) and value.startswith(schemes) and value.isascii() and not set(value) & set(" ;,'\"\r\n")
    )


def _url(found: Mapping[str, object], name: str) -> str:
    value = found.get(name)
    if not isinstance(value, str) or not _is_url(value):
        raise DirectorySettingsRefused(name=name, value=value, need="a URL such as http://127.0.0.1:8545")
    return value


def _path(found: Mapping[str, object], name: str, folder: Path) -> Path | None:
    value = _text(found, name)
    return None if value is None else folder / value


def _names(found: Mapping[str, object], name: str, fits: Callable[[object], bool]) -> list[str]:
    value = found.get(name, [])
    if not isinstance(value, list) or not all(isinstance(entry, str) and fits(entry) for entry in value):
        raise DirectorySettingsRefused(name=name, value=value, need="a list of names")
    return value
