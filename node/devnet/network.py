"""The parts of a devnet: settings files, commands and URLs, from one description of what is wanted.

Start order: both chains and the fleet, then models and funds (`bootstrap`), the directory and the watchers, then the
keeper.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from node.devnet.layout import Layout, write_json
from node.devnet.models import MODELS
from node.devnet.ports import HOST
from node.devnet.supervisor import Part

CHAIN_IDS = {"metadata": 20_180_321, "auction": 20_180_322}
CHAINS = tuple(CHAIN_IDS)
WATCHERS = ("watcher", "watcher-2", "watcher-3")
"""Three that exchange shares, as a market would have; all of them are on one machine here: it shows the way only."""
PARTS = ("metadata", "auction", "fleet", "keeper", "directory", *WATCHERS)
DEFAULT_BASE_PORT = 8545
BIDDERS = 5
COIN = 10**24
CHECKPOINT_LENGTH = 2
VOTE_DEPTH = 1
PERIOD = 1
RESERVE_TICKS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to run. `licences` and `reserve` (ticks) are what the simulated owners ask."""

    layout: Layout
    ports: Mapping[str, int]
    devices: int = 24
    licences: int = 2
    reserve: int = RESERVE_TICKS

    def url(self, part: str) -> str:
        """Return the base URL of a part."""
        return f"http://{HOST}:{self.ports[part]}"


def ports_from(base: int) -> dict[str, int]:
    """Return consecutive ports of the parts, the first chain at `base`."""
    return {part: base + place for place, part in enumerate(PARTS)}


def make_genesis(wanted: Wanted, schedule: Schedule, genesis_time: int) -> None:
    """Write the settings of both chains, once: a devnet that was stopped goes on with those it has."""
    for chain, settings in genesis_settings(schedule, genesis_time).items():
        write_json(wanted.layout.genesis(chain), settings)


def genesis_settings(schedule: Schedule, genesis_time: int) -> dict[str, dict[str, object]]:
    """Return the genesis settings of both chains, by the chain's name."""
    holders = [
        *(role_key(role) for role in ("gateway", "gateway-payout", "keeper", "faucet")),
        *(role_key("watcher", index) for index in range(len(WATCHERS))),
        *(role_key("oem", index) for index in range(2)),
        *(role_key("bidder", index) for index in range(BIDDERS)),
    ]
    common: dict[str, object] = {
        "genesis_time": genesis_time,
        "period": PERIOD,
        "checkpoint_length": CHECKPOINT_LENGTH,
        "vote_depth": VOTE_DEPTH,
        "schedule": schedule.to_json(),
        "alloc": {"0x" + address_of(key).hex(): str(COIN) for key in holders},
    }
    metadata_miner, auction_miner = (_role_address(f"miner-{chain}") for chain in CHAINS)
    return {
        "metadata": {**common, "members": [metadata_miner]},
        "auction": {
            **common,
            "members": [auction_miner],
            "holder": _role_address("faucet"),
            "treasury": _role_address("treasury"),
            "platform": _role_address("platform"),
            "fee_recipient": _role_address("treasury"),
            "keeper": _role_address("keeper"),
            "metadata_miners": [metadata_miner],
        },
    }


def schedule_of(layout: Layout) -> Schedule:
    """Return the schedule in the genesis settings."""
    return Schedule.from_json(json.loads(layout.genesis("metadata").read_text())["schedule"])


def chain_part(wanted: Wanted, chain: str) -> Part:
    """Return one node with its miner, and write its key file."""
    key_file = wanted.layout.root / "settings" / f"{chain}-miner.key"
    key_file.parent.mkdir(parents=True, exist_ok=True)
    key_file.touch(mode=0o600)
    key_file.write_text("0x" + role_key(f"miner-{chain}").to_bytes().hex() + "\n")
    options = {
        "--chain": chain,
        "--settings": str(wanted.layout.genesis(chain)),
        "--data": str(wanted.layout.data(chain)),
        "--port": str(wanted.ports[chain]),
        "--miner-key-file": str(key_file),
    }
    return _part(wanted, chain, "node", options)


def fleet_part(wanted: Wanted) -> Part:
    """Return the fleet behind its gateway. It waits for the chains and for its models."""
    settings = wanted.layout.settings("fleet")
    write_json(
        settings,
        {
            "metadata_rpc": wanted.url("metadata"),
            "auction_rpc": wanted.url("auction"),
            "schedule": schedule_of(wanted.layout).to_json(),
            "devices": wanted.devices,
            "models": [{"model": model.number, "product": model.product, "certifier": model.oem} for model in MODELS],
            "owners_enable": {"reserve": wanted.reserve, "licences": wanted.licences, "flags": 0},
            "data_dir": str(wanted.layout.data("fleet")),
            "host": HOST,
            "port": wanted.ports["fleet"],
        },
    )
    return _part(wanted, "fleet", "fleet", {"--settings": str(settings)})


def keeper_part(wanted: Wanted) -> Part:
    """Return the keeper."""
    settings = wanted.layout.settings("keeper")
    write_json(
        settings,
        {
            "metadata_rpc": wanted.url("metadata"),
            "auction_rpc": wanted.url("auction"),
            "devnet_role": "keeper",
            "host": HOST,
            "port": wanted.ports["keeper"],
        },
    )
    return _part(wanted, "keeper", "keeper", {"--settings": str(settings)}, probe="/health")


def directory_part(wanted: Wanted) -> Part:
    """Return the directory, which serves the web app too."""
    settings = wanted.layout.settings("directory")
    write_json(
        settings,
        {
            "metadata_rpc": wanted.url("metadata"),
            "auction_rpc": wanted.url("auction"),
            "schedule": schedule_of(wanted.layout).to_json(),
            "data_dir": str(wanted.layout.data("directory").resolve()),
            "host": HOST,
            "port": wanted.ports["directory"],
            "watchers": [wanted.url(name) for name in WATCHERS],
            "devnet": True,
        },
    )
    return _part(wanted, "directory", "directory", {"--settings": str(settings)})


def watcher_part(wanted: Wanted, name: str) -> Part:
    """Return one of the watchers, who reveal for bidders that sleep."""
    settings = wanted.layout.settings(name)
    write_json(
        settings,
        {
            "auction_rpc": wanted.url("auction"),
            "data_dir": str(wanted.layout.data(name).absolute()),
            "devnet_role": "watcher",
            "devnet_index": WATCHERS.index(name),
            "peers": [wanted.url(other) for other in WATCHERS if other != name],
            "host": HOST,
            "port": wanted.ports[name],
        },
    )
    return _part(wanted, name, "watcher", {"--settings": str(settings)})


def describe(wanted: Wanted, geneses: Mapping[str, str], pids: Mapping[str, int]) -> dict[str, object]:
    """Return what devnet.json says."""
    root = wanted.layout.root.absolute()
    return {
        **{
            chain: {
                "rpc": wanted.url(chain),
                "ws": wanted.url(chain).replace("http", "ws", 1),
                "chainId": CHAIN_IDS[chain],
                "genesisHash": geneses[chain],
                "data": str(root / chain),
            }
            for chain in CHAINS
        },
        "gateway": {"url": wanted.url("fleet"), "data": str(root / "fleet")},
        "keeper": {"url": wanted.url("keeper")},
        "directory": {"url": wanted.url("directory"), "data": str(root / "directory")},
        "web": {"url": wanted.url("directory")},
        **{name: {"url": wanted.url(name), "data": str(root / name)} for name in WATCHERS},
        "contracts": {
            name.lower(): "0x" + value.hex()
            for name, value in vars(addresses).items()
            if name.isupper() and isinstance(value, bytes)
        },
        "schedule": schedule_of(wanted.layout).to_json(),
        "accounts": {f"bidder-{index}": _role_address("bidder", index) for index in range(BIDDERS)}
        | {
            role: _role_address(role)
            for role in ("gateway", "gateway-payout", "keeper", "faucet", "treasury", "platform")
        },
        "pids": dict(pids),
        "logs": str(root / "logs"),
    }


def _part(wanted: Wanted, name: str, command: str, options: Mapping[str, str], probe: str = "/ready") -> Part:
    flat = [piece for option in options.items() for piece in option]
    return Part(
        name=name,
        command=(sys.executable, "-m", "chains.base.command", command, *flat),
        ready_url=wanted.url(name) + probe,
    )


def _role_address(role: str, index: int = 0) -> str:
    return "0x" + address_of(role_key(role, index)).hex()
