"""Where the contracts of a market stand on both chains: at the addresses of genesis, or where a file says.

The file is one JSON object with any of the names below, each an address; what it leaves out is as in genesis.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path

from chains.auction.deployment import AuctionAddresses
from chains.base import addresses
from chains.market import files
from chains.market.errors import BadFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracts:
    """Addresses (20 bytes) of the contracts that clients talk to."""

    model_registry: bytes = addresses.MODEL_REGISTRY
    gateway_registry: bytes = addresses.GATEWAY_REGISTRY
    device_registry: bytes = addresses.DEVICE_REGISTRY
    epoch_book: bytes = addresses.EPOCH_BOOK
    dtx: bytes = addresses.DTX
    vault: bytes = addresses.VAULT
    batch_auction: bytes = addresses.BATCH_AUCTION
    key_records: bytes = addresses.KEY_RECORDS
    settlement: bytes = addresses.SETTLEMENT
    verifier: bytes = addresses.KEEPER_EPOCH_VERIFIER

    @property
    def metadata(self) -> tuple[bytes, ...]:
        """Contracts of the metadata chain whose events make up its ledger."""
        return self.model_registry, self.gateway_registry, self.device_registry, self.epoch_book

    @property
    def auction(self) -> tuple[bytes, ...]:
        """Contracts of the auction chain whose events make up a round."""
        return self.batch_auction, self.key_records, self.settlement

    @property
    def auction_addresses(self) -> AuctionAddresses:
        """The same addresses as the typed client of the auction chain takes them."""
        return AuctionAddresses(
            miner_set=addresses.MINER_SET,
            dtx=self.dtx,
            vault=self.vault,
            batch_auction=self.batch_auction,
            key_records=self.key_records,
            settlement=self.settlement,
            verifier=self.verifier,
        )


def read_contracts(path: Path | None) -> Contracts:
    """Return the addresses of genesis, changed by the file if there is one; raises `BadFile`."""
    if path is None:
        return Contracts()
    found = files.read_object(path, limit=65_536)
    known = [field.name for field in fields(Contracts)]
    changes: dict[str, bytes] = {}
    for name, value in found.items():
        address = files.from_hex(value)
        if name not in known:
            raise BadFile(path=str(path), field=name, reason=f"unknown contract; known: {', '.join(known)}")
        if address is None or len(address) != 20:
            raise BadFile(path=str(path), field=name, reason="must be an address, 0x and 40 hex digits")
        changes[name] = address
    return replace(Contracts(), **changes)
