"""The two chains as a fleet sees them: the one seam between devices and nodes.

Devices and gateway know only these protocols. `device_sim.chain_ledgers` opens them over JSON-RPC; tests open them over
memory. Reads raise RpcError when the node cannot be asked; sends also when the chain refuses. Times are unix seconds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Protocol

from chains.auction.messages import Withdraw
from chains.auction.rules import LotResult
from chains.crypto.points import Point
from chains.market.lots import VerifiedLots
from chains.metadata.messages import Enable, Pause, SetTerms
from device_sim.checkin import SignedCheckIn

OwnerMessage = Enable | SetTerms | Pause


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Number and time of the newest block that was read."""

    number: int
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block by number and hash."""

    number: int
    hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A transaction that is included, and the block in which it stood."""

    transaction: bytes
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRow:
    """What the registry holds of one device now; `sequence` 0 = never checked in; `reserve` in ticks."""

    owner: bytes
    gateway: bytes
    model: int
    counter: int
    owner_nonce: int
    is_revoked: bool
    is_enabled: bool
    reserve: int
    licences: int
    flags: int
    sequence: int
    time: int

    def to_text(self) -> str:
        """Return the JSON text that `from_text` reads."""
        return json.dumps({**asdict(self), "owner": self.owner.hex(), "gateway": self.gateway.hex()})

    @classmethod
    def from_text(cls, text: str) -> DeviceRow:
        """Return the row that `to_text` wrote; raises KeyError, TypeError or ValueError for anything else."""
        values = json.loads(text)
        return cls(**{**values, "owner": bytes.fromhex(values["owner"]), "gateway": bytes.fromhex(values["gateway"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """Everything that `enrol` needs; signatures are 65 bytes r | s | v."""

    device: bytes
    model: int
    serial_hash: bytes
    certificate: bytes
    owner: bytes
    counter: int
    signature: bytes

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `from_json` reads; all of it is public."""
        return {
            name: value.hex() if isinstance(value, bytes) else value
            for name, value in ((field.name, getattr(self, field.name)) for field in fields(self))
        }

    @classmethod
    def from_json(cls, body: Mapping[str, object]) -> Enrolment:
        """Return the enrolment that `to_json` wrote; raises KeyError, TypeError or ValueError for anything else."""
        values = {
            name: value if name in ("model", "counter") else bytes.fromhex(str(value)) for name, value in body.items()
        }
        return cls(**values)  # type: ignore[arg-type]  # one type per name, as written


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOutcome:
    """A batch that is on the chain: its transaction, and why which positions were passed over."""

    transaction: bytes
    skipped: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """Who holds a slot of a round: account and licence key."""

    account: bytes
    key: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class SoldRound:
    """A round whose results are final: lots proven under its leaf root, results by lot, buyers by slot.

    `deliver_end` is the earliest end of delivery; `chain_id` and `contract` name the auction in credentials.
    """

    round_id: int
    month: int
    chain_id: int
    contract: bytes
    deliver_end: int
    lots: VerifiedLots
    results: Mapping[int, LotResult] = field(repr=False)
    buyers: Mapping[int, Buyer] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Results that became final up to a block: `next_block` is where to go on."""

    next_block: int
    rounds: tuple[int, ...]


class MetadataLedger(Protocol):
    """The metadata chain, with the gateway's account as sender."""

    @property
    def gateway(self) -> bytes:
        """Account of the gateway, 20 bytes."""
        ...

    async def head(self) -> Head:
        """Return number and time of the newest block."""
        ...

    async def newest(self) -> Block:
        """Return number and hash of the newest block."""
        ...

    async def final(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Return the hashes of those of these blocks that are final; empty bytes: the node has it no more."""
        ...

    async def device(self, address: bytes) -> DeviceRow | None:
        """Return the present row of a device, None if it was never enrolled."""
        ...

    async def devices(self, addresses: Sequence[bytes]) -> list[DeviceRow | None]:
        """Return each device's row: sequence, time and terms as they are now, the rest as `device` last read it."""
        ...

    async def models(self) -> int:
        """Return how many models are published; they are numbered from 1."""
        ...

    async def registered(self) -> tuple[str, bytes] | None:
        """Return (base URL, payout) as this gateway published them last, None if it never did."""
        ...

    async def register(self, base_url: str, payout: bytes, *, known: bool) -> bytes:
        """Publish base URL and payout, anew or (`known`) as a change; return the transaction hash."""
        ...

    async def enrol(self, enrolment: Enrolment) -> bytes:
        """Enrol a device with this gateway; return the transaction hash once it is included."""
        ...

    async def check_in(self, items: Sequence[SignedCheckIn]) -> BatchOutcome:
        """Send check-ins as one batch and return what became of it."""
        ...

    async def tell(self, message: OwnerMessage, signature: bytes) -> Placed:
        """Send what an owner signed; return where it stands once it is included."""
        ...


class AuctionLedger(Protocol):
    """The auction chain, with the gateway's payout account as sender."""

    @property
    def payout(self) -> bytes:
        """Account of the gateway on this chain, 20 bytes."""
        ...

    async def head(self) -> Head:
        """Return number and time of the newest block."""
        ...

    async def newest(self) -> Block:
        """Return number and hash of the newest block."""
        ...

    async def final(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Return the hashes of those of these blocks that are final; empty bytes: the node has it no more."""
        ...

    async def outcomes(self, from_block: int) -> Outcome:
        """Return the rounds whose result was finalized in blocks from `from_block` up to the finalized one."""
        ...

    async def sold(self, round_id: int) -> SoldRound:
        """Return a finished round as finalized state holds it. Raises SaleRefused when anything does not add up."""
        ...

    async def posted_lots(self, round_id: int, chunk: int) -> int:
        """Return the lots of a chunk that this or any gateway has posted records for, bit i = lot i of the chunk."""
        ...

    async def post_records(self, sold: SoldRound, chunk: int, records: Mapping[int, bytes]) -> Placed:
        """Post records by lot of the round (65 bytes a winner), all of one chunk; return where they stand."""
        ...

    async def credit(self, account: bytes) -> int:
        """Return what an account can withdraw from the vault, wei of DTX."""
        ...

    async def withdraw_nonce(self, account: bytes) -> int:
        """Return the next nonce of withdrawals of an account."""
        ...

    async def withdraw(self, message: Withdraw, signature: bytes) -> Placed:
        """Send a withdrawal that its account signed; return where it stands."""
        ...
