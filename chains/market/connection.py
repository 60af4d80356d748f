"""Options that every bidder's command shares, and the market that they name.

RPC addresses come from the options, else from LATCHKEY_METADATA_RPC and LATCHKEY_AUCTION_RPC, else from devnet.json of
a devnet that runs in ./devnet. Contract addresses are those of genesis unless --contracts names a file.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from chains.crypto.keys import PrivateKey
from chains.market import files
from chains.market.errors import BadFile, CommandFailed
from chains.market.market import Market
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError

METADATA_RPC = "LATCHKEY_METADATA_RPC"
AUCTION_RPC = "LATCHKEY_AUCTION_RPC"
HOME = "LATCHKEY_HOME"
DEFAULT_DEVNET = Path("devnet")

OpenMarket = Callable[[Namespace, PrivateKey | None], AbstractAsyncContextManager[Market]]
"""Opens the market that parsed options name, to act with a key or only to read."""
Clock = Callable[[], Awaitable[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """RPC addresses of the two chains."""

    metadata: str
    auction: str


def add_network_options(parser: ArgumentParser) -> None:
    """Add --metadata-rpc, --auction-rpc, --devnet, --contracts, --home and --json."""
    group = parser.add_argument_group("market")
    group.add_argument("--metadata-rpc", metavar="URL", help=f"node of the metadata chain (else ${METADATA_RPC})")
    group.add_argument("--auction-rpc", metavar="URL", help=f"node of the auction chain (else ${AUCTION_RPC})")
    group.add_argument(
        "--devnet",
        type=Path,
        default=DEFAULT_DEVNET,
        metavar="DIR",
        help="folder of a running devnet (default: devnet)",
    )
    group.add_argument(
        "--contracts", type=Path, metavar="FILE", help="JSON of contract addresses, if not those of genesis"
    )
    group.add_argument(
        "--home", type=Path, metavar="DIR", help=f"folder of keyring and used keys (else ${HOME}, else ~/.latchkey)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def home_of(options: Namespace) -> Path:
    """Return the folder that holds the keyring and the list of used keys."""
    if options.home is not None:
        return Path(options.home)
    return Path(os.environ[HOME]) if os.environ.get(HOME) else Path.home() / ".latchkey"


def endpoints_of(options: Namespace, environment: Mapping[str, str] = os.environ) -> Endpoints:
    """Return the RPC addresses; raises `CommandFailed` saying where they may come from."""
    metadata = options.metadata_rpc or environment.get(METADATA_RPC)
    auction = options.auction_rpc or environment.get(AUCTION_RPC)
    if metadata and auction:
        return Endpoints(metadata=metadata, auction=auction)
    described = options.devnet / "devnet.json"
    if not described.exists():
        missing = " and ".join(
            name for name, url in (("--metadata-rpc", metadata), ("--auction-rpc", auction)) if not url
        )
        raise CommandFailed(
            f"where are the nodes? give {missing}, or set {METADATA_RPC} and {AUCTION_RPC}, or start a devnet "
            f"(make devnet): there is no {described}"
        )
    found = files.read_object(described)
    return Endpoints(
        metadata=metadata or _devnet_rpc(described, found, "metadata"),
        auction=auction or _devnet_rpc(described, found, "auction"),
    )


def _devnet_rpc(path: Path, described: Mapping[str, object], chain: str) -> str:
    part = described.get(chain)
    url = part.get("rpc") if isinstance(part, dict) else None
    if not isinstance(url, str):
        raise BadFile(path=str(path), field=f"{chain}.rpc", reason="is no URL", remedy="restart the devnet")
    return url


@asynccontextmanager
async def open_market(options: Namespace, key: PrivateKey | None) -> AsyncIterator[Market]:
    """Yield the market that the options name, connected and checked; closes its connections at the end."""
    from chains.market.chain_market import ChainMarket

    endpoints = endpoints_of(options)
    async with ChainMarket.connect(
        endpoints.metadata, endpoints.auction, contracts=options.contracts, key=key
    ) as market:
        yield market


@asynccontextmanager
async def auction_clock(options: Namespace) -> AsyncIterator[Clock]:
    """Yield a function that asks the auction chain's node for the time of its newest block, unix seconds."""
    async with JsonRpc.http(endpoints_of(options).auction) as rpc:

        async def now() -> int:
            block = await rpc.block("latest")
            if block is None:
                raise RpcError(f"{rpc.endpoint} has no newest block: wait until the node has started")
            return block.timestamp

        yield now
