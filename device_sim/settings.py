"""Settings of a fleet: one JSON file, every field checked before anything starts.

`latchkey fleet --settings FILE` reads it; flags of the same names (with dashes) win over the file. Fields:

    metadata_rpc      URL of a metadata-chain node: devices read it, the gateway sends through it
    auction_rpc       URL of an auction-chain node; sales are believed only from its finalized state
    contracts         object of addresses by name (CONTRACTS); those left out are the predeploys of genesis
    schedule          object as `chains.base.schedule.Schedule.to_json` writes it; the same as both geneses
    metadata_chain_id, auction_chain_id   EIP-155 chain ids (default: those of our geneses); a node of another chain is
                      refused
    devices           how many devices this process simulates, 1..16384 (default 24)
    first_index       index of the first device's keys (default 0): a second fleet takes other ones
    models            array of {"model": id on the ledger, "product": one of `device_sim.attributes.PRODUCTS`,
                      "certifier": index of the certifier's key}; device i is of model i modulo their number. The OEM
                      has registered that certifier and published the models before the fleet starts
    gateway_index     index of the keys of roles `gateway` (metadata chain) and `gateway-payout` (auction chain), by
                      default 0
    key_seed_file     file with the secret text that all keys follow from; left out: the public seed of development
                      networks, with a warning
    owners_enable     object {"reserve": ticks, "licences": 0..6, "flags": 0..255}: this process also plays the owners
                      and enables each device once after it was first enrolled. Development networks only; left out:
                      owners enable by hand with `latchkey device enable`
    data_dir          folder of all databases; created if missing, locked while the fleet runs
    host, port        where the gateway listens (default 127.0.0.1, 0 = the kernel chooses)
    base_url          scheme, host and port under which clients reach the gateway, such as "https://gateway.example": it
                      registers this on the ledger, and its Things are described with it (default: as bound). Needed
                      behind a proxy and with host 0.0.0.0 or ::
    tls_certificate, tls_key   files in PEM: the gateway speaks HTTPS itself, TLS 1.2 at least; read again when they
                      change (default: HTTP, for this machine or behind a proxy that speaks HTTPS)
    proxies           array of addresses or networks, such as "127.0.0.1" or "10.0.0.0/8", of proxies in front of the
                      gateway: what they say in X-Forwarded-For and X-Forwarded-Host is believed (default: nobody)
    check_in_every    seconds between check-ins of a device (default: a third of the schedule's FRESH, at most an hour)
    poll_every        seconds between looks at a chain (default 1)
    hosts             array of host names under which the gateway may be asked (default: any)
    origins           array of origins whose web pages may ask this gateway, such as "https://market.example", or "*"
                      for all (default: pages of this machine only; they always may)
    rate_per_second, rate_burst   requests a second in the long run, and at once, of one licence, one owner's token or
                      one address without either (default 500 and 2000)
    alone             true: the one device of this process stands alone; `/` and `/.well-known/wot` describe it
    upstreams         object of URLs by device address: devices in processes of their own that this gateway serves; it
                      passes requests on to URL + target and relays what they sign
    awake             how many devices live all the time; in a larger fleet all sleep until somebody asks, and so many
                      at most have their files open (default 256)
    withdraw_fee      ticks that the gateway keeps for relaying a withdrawal (default 10)
    retention_days    device days of history kept at least (default 120; a licence reads up to 60)

Roles of the keys derived from the seed (`chains.crypto.devnet_roles`): `device` and `owner` by device index,
`certifier`, `gateway`, `gateway-payout`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from chains.base import addresses, json_text
from chains.base.addresses import Address
from chains.base.errors import LatchkeyError
from chains.base.schedule import Schedule
from chains.base.units import DtxWei, Ticks, wei_of_ticks
from device_sim.attributes import PRODUCTS
from device_sim.errors import SettingsInvalid
from device_sim.gateway_edge import DEFAULT_RATE, Networks, Rate

METADATA_CHAIN_ID = 20_180_321
AUCTION_CHAIN_ID = 20_180_322
DEVICES_LIMIT = 16_384
SETTINGS_LIMIT = 1 << 20
BASE_URL_LIMIT = 128
_HOST = re.compile(r"[A-Za-z0-9:._-]{1,253}")
_ORIGIN = re.compile(r"\*|https?://[a-z0-9.-]{1,253}(:\d{1,5})?|https?://\[[0-9a-f:]{2,45}\](:\d{1,5})?")

_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  # what is refused

CONTRACTS: Mapping[str, Address] = {
    "model_registry": addresses.MODEL_REGISTRY,
    "gateway_registry": addresses.GATEWAY_REGISTRY,
    "device_registry": addresses.DEVICE_REGISTRY,
    "epoch_book": addresses.EPOCH_BOOK,
    "dtx": addresses.DTX,
    "vault": addresses.VAULT,
    "batch_auction": addresses.BATCH_AUCTION,
    "key_records": addresses.KEY_RECORDS,
    "settlement": addresses.SETTLEMENT,
}
"""Names of `contracts` and their addresses in our geneses."""

_REQUIRED = ("metadata_rpc", "auction_rpc", "schedule", "models", "data_dir")
_OPTIONAL = (
    "contracts",
    "metadata_chain_id",
    "auction_chain_id",
    "devices",
    "first_index",
    "gateway_index",
    "key_seed_file",
    "owners_enable",
    "host",
    "port",
    "base_url",
    "check_in_every",
    "poll_every",
    "retention_days",
    "withdraw_fee",
    "hosts",
    "origins",
    "tls_certificate",
    "tls_key",
    "proxies",
    "rate_per_second",
    "rate_burst",
    "alone",
    "upstreams",
    "awake",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSetting:
    """One model that this fleet has devices of."""

    model: int
    product: str
    certifier: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsSetting:
    """What the simulated owners ask: reserve in ticks, licences 0..6."""

    reserve: int
    licences: int
    flags: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetSettings:
    """All settings of a fleet; the module's text says what each means."""

    metadata_rpc: str
    auction_rpc: str
    schedule: Schedule
    models: tuple[ModelSetting, ...]
    data_dir: Path
    contracts: Mapping[str, Address] = field(default_factory=lambda: dict(CONTRACTS))
    metadata_chain_id: int = METADATA_CHAIN_ID
    auction_chain_id: int = AUCTION_CHAIN_ID
    devices: int = 24
    first_index: int = 0
    gateway_index: int = 0
    key_seed_file: Path | None = None
    owners_enable: TermsSetting | None = None
    host: str = "127.0.0.1"
    port: int = 0
    base_url: str | None = None
    check_in_every: float
    poll_every: float = 1.0
    retention_days: int = 120
    withdraw_fee: DtxWei
    hosts: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    tls: tuple[Path, Path] | None = None
    """Files of certificate and key."""
    proxies: Networks = ()
    rate: Rate = DEFAULT_RATE
    is_alone: bool = False
    awake: int = 256
    upstreams: Mapping[bytes, str] = field(default_factory=dict)


def load(path: Path, overrides: Mapping[str, object] | None = None) -> FleetSettings:
    """Read a settings file; `overrides` win. Raises SettingsInvalid."""
    try:
        if path.stat().st_size > SETTINGS_LIMIT:
            raise SettingsInvalid(field="--settings", value=str(path), limit=f"at most {SETTINGS_LIMIT} bytes long")
        values = json_text.loads(path.read_bytes())
    except OSError as error:
        raise SettingsInvalid(
            field="--settings", value=str(path), limit=f"a readable file ({error.strerror})"
        ) from error
    except ValueError as error:
        raise SettingsInvalid(field="--settings", value=str(path), limit=f"a JSON file ({error})") from error
    if not isinstance(values, dict):
        raise SettingsInvalid(field="--settings", value=str(path), limit="a JSON object")
    return parse({**values, **(overrides or {})})


def parse(values: Mapping[str, object]) -> FleetSettings:
    """Return the settings that a JSON object states. Raises SettingsInvalid with the field."""
    known = (*_REQUIRED, *_OPTIONAL)
    for name in values:
        if name not in known:
            raise SettingsInvalid(field=name, value=values[name], limit=f"absent; fields are: {', '.join(known)}")
    for name in _REQUIRED:
        if name not in values:
            raise SettingsInvalid(field=name, value=None, limit="present")
    schedule = _schedule(values["schedule"])
    default_pace = min(3_600.0, schedule.fresh / 3)
    seed_file = values.get("key_seed_file")
    terms = values.get("owners_enable")
    return FleetSettings(
        metadata_rpc=_url(values, "metadata_rpc"),
        auction_rpc=_url(values, "auction_rpc"),
        schedule=schedule,
        models=_models(values["models"]),
        data_dir=Path(_text(values, "data_dir")),
        contracts=_contracts(values.get("contracts", {})),
        metadata_chain_id=_integer(values, "metadata_chain_id", METADATA_CHAIN_ID, 1, (1 << 53) - 1),
        auction_chain_id=_integer(values, "auction_chain_id", AUCTION_CHAIN_ID, 1, (1 << 53) - 1),
        devices=_integer(values, "devices", 24, 1, DEVICES_LIMIT),
        first_index=_integer(values, "first_index", 0, 0, 1 << 31),
        gateway_index=_integer(values, "gateway_index", 0, 0, 1 << 31),
        key_seed_file=None if seed_file is None else Path(_text(values, "key_seed_file")),
        owners_enable=None if terms is None else _terms(terms),
        host=_text(values, "host") if "host" in values else "127.0.0.1",
        port=_integer(values, "port", 0, 0, 65_535),
        base_url=_base_url(values),
        check_in_every=_seconds(values, "check_in_every", default_pace, 0.2, schedule.fresh),
        poll_every=_seconds(values, "poll_every", 1.0, 0.05, 60),
        retention_days=_integer(values, "retention_days", 120, 61, 36_500),
        hosts=_hosts(values.get("hosts", [])),
        origins=_origins(values.get("origins", [])),
        tls=_tls(values),
        proxies=_proxies(values.get("proxies", [])),
        rate=Rate(
            a_second=_seconds(values, "rate_per_second", DEFAULT_RATE.a_second, 0.1, 1_000_000),
            burst=_seconds(values, "rate_burst", DEFAULT_RATE.burst, 1, 1_000_000),
        ),
        is_alone=_alone(values),
        awake=_integer(values, "awake", 256, 1, DEVICES_LIMIT),
        upstreams=_upstreams(values.get("upstreams", {})),
        withdraw_fee=wei_of_ticks(Ticks(_integer(values, "withdraw_fee", 10, 0, 1_000_000))),
    )


def _origins(value: object) -> frozenset[str]:
    """Return the origins of a setting; one is scheme, host and port as a browser sends them, in lower case, or `*`."""
    if not isinstance(value, list) or not all(
        isinstance(origin, str) and _ORIGIN.fullmatch(origin) for origin in value
    ):
        raise SettingsInvalid(
            field="origins", value=value, limit='an array of origins such as "https://market.example", or "*"'
        )
    return frozenset(value)


def _hosts(value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) and _HOST.fullmatch(name) for name in value):
        raise SettingsInvalid(field="hosts", value=value, limit="an array of host names or addresses, without ports")
    return frozenset(name.lower() for name in value)


def _upstreams(value: object) -> Mapping[bytes, str]:
    if not isinstance(value, dict):
        raise SettingsInvalid(field="upstreams", value=value, limit="an object of URLs by device address")
    found = {}
    for device in value:
        if not isinstance(device, str) or not re.fullmatch(r"0x[0-9a-fA-F]{40}", device):
            raise SettingsInvalid(field="upstreams", value=device, limit="named by 20-byte addresses in 0x-hex")
        found[bytes.fromhex(device[2:])] = _url(value, device).rstrip("/")
    return found


def _alone(values: Mapping[str, object]) -> bool:
    value = values.get("alone", False)
    if not isinstance(value, bool) or (value and values.get("devices") != 1):
        raise SettingsInvalid(field="alone", value=value, limit="true or false, and true only with devices = 1")
    return value


def _text(values: Mapping[str, object], name: str) -> str:
    value = values[name]
    if not isinstance(value, str) or not value:
        raise SettingsInvalid(field=name, value=value, limit="a non-empty text")
    return value


def _url(values: Mapping[str, object], name: str) -> str:
    text = _text(values, name)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise SettingsInvalid(field=name, value=text, limit="an http or https URL")
    return text


def _base_url(values: Mapping[str, object]) -> str | None:
    if values.get("base_url") is None:
        host = values.get("host")
        if host in _EVERYWHERE:
            raise SettingsInvalid(
                field="base_url", value=None, limit=f"present where host is {host}: nobody can ask that"
            )
        return None
    text = _url(values, "base_url").rstrip("/")
    if len(text.encode()) > BASE_URL_LIMIT:
        raise SettingsInvalid(field="base_url", value=text, limit=f"at most {BASE_URL_LIMIT} bytes long")
    parts = urlsplit(text)
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        # Devices serve /things/..., and clients sign the target that they send: a proxy must not change it.
        raise SettingsInvalid(field="base_url", value=text, limit="scheme, host and port only, without a path")
    return text


def _tls(values: Mapping[str, object]) -> tuple[Path, Path] | None:
    given = [name for name in ("tls_certificate", "tls_key") if values.get(name) is not None]
    if not given:
        return None
    if len(given) == 1:
        missing = "tls_key" if given == ["tls_certificate"] else "tls_certificate"
        raise SettingsInvalid(field=missing, value=None, limit=f"present where {given[0]} is")
    return Path(_text(values, "tls_certificate")), Path(_text(values, "tls_key"))


def _proxies(value: object) -> Networks:
    limit = 'an array of addresses or networks such as "127.0.0.1" or "10.0.0.0/8"'
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise SettingsInvalid(field="proxies", value=value, limit=limit)
    try:
        return tuple(ip_network(entry) for entry in value)
    except ValueError as error:
        raise SettingsInvalid(field="proxies", value=value, limit=f"{limit} ({error})") from error


def _integer(values: Mapping[str, object], name: str, default: int, low: int, high: int) -> int:
    value = values.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise SettingsInvalid(field=name, value=value, limit=f"a whole number in {low}..{high}")
    return value


def _seconds(values: Mapping[str, object], name: str, default: float, low: float, high: float) -> float:
    value = values.get(name, default)
    if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
        raise SettingsInvalid(field=name, value=value, limit=f"a number in {low:g}..{high:g}")
    return float(value)


def _members(value: object, name: str, known: tuple[str, ...]) -> Mapping[str, object]:
    if not isinstance(value, dict) or set(value) != set(known):
        raise SettingsInvalid(field=name, value=value, limit=f"an object of exactly: {', '.join(known)}")
    return value


def _schedule(value: object) -> Schedule:
    if not isinstance(value, dict):
        raise SettingsInvalid(field="schedule", value=value, limit="an object of durations in seconds")
    try:
        return Schedule.from_json(value)
    except LatchkeyError as error:
        raise SettingsInvalid(field="schedule", value=value, limit=f"a schedule ({error})") from error


def _models(value: object) -> tuple[ModelSetting, ...]:
    if not isinstance(value, list) or not value:
        raise SettingsInvalid(field="models", value=value, limit="a non-empty array")
    models = []
    for index, entry in enumerate(value):
        name = f"models[{index}]"
        members = _members(entry, name, ("model", "product", "certifier"))
        product = members["product"]
        if product not in PRODUCTS:
            raise SettingsInvalid(field=f"{name}.product", value=product, limit=f"one of: {', '.join(PRODUCTS)}")
        models.append(
            ModelSetting(
                model=_integer(members, "model", 0, 1, (1 << 32) - 1),
                product=str(product),
                certifier=_integer(members, "certifier", 0, 0, 1 << 31),
            )
        )
    return tuple(models)


def _terms(value: object) -> TermsSetting:
    members = _members(value, "owners_enable", ("reserve", "licences", "flags"))
    return TermsSetting(
        reserve=_integer(members, "reserve", 0, 0, 65_535),
        licences=_integer(members, "licences", 0, 0, 6),
        flags=_integer(members, "flags", 0, 0, 255),
    )


def _contracts(value: object) -> Mapping[str, Address]:
    if not isinstance(value, dict):
        raise SettingsInvalid(field="contracts", value=value, limit="an object of addresses by name")
    found = dict(CONTRACTS)
    for name, text in value.items():
        if name not in CONTRACTS:
            raise SettingsInvalid(field=f"contracts.{name}", value=text, limit=f"absent; names: {', '.join(CONTRACTS)}")
        try:
            address = bytes.fromhex(text.removeprefix("0x")) if isinstance(text, str) else b""
        except ValueError:
            address = b""
        if len(address) != addresses.ADDRESS_BYTES:
            raise SettingsInvalid(field=f"contracts.{name}", value=text, limit="a 20-byte address in 0x-hex")
        found[name] = Address(address)
    return found
