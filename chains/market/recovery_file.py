"""The recovery file: everything that opens one sealed batch, on disk before the batch is on the chain.

Whoever holds this file can reveal the batch and open the licences that it wins; whoever loses every copy before the
reveal forfeits part of the lock. It is written once, mode 0600, and read back before anything is sent. Format and
states: `specs/protocol/recovery-file.md`, `specs/schemas/recovery-file.schema.json`. Nothing here reaches a log.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from eth_hash.auto import keccak

from chains.crypto import key_record, sealed_batch
from chains.crypto.eip712 import encode_words
from chains.crypto.points import ORDER
from chains.market import files
from chains.market.amounts import MAX_TICKS
from chains.market.errors import BadFile, KeyReuseRefused

VERSION = 1
MAX_DEVICES = 65_535
MAX_LOTS = 16_384
FIELDS = (
    "version",
    "metadata_chain_id",
    "auction_chain_id",
    "contract",
    "round",
    "bidder",
    "nonce",
    "opening_key",
    "budget",
    "max_devices",
    "licence_private_key",
    "bid_vector",
    "commit_hash",
)


class SlotState(enum.Enum):
    """What the chain says about the batch of a recovery file; the five states are all there are."""

    UNREAD = "unread"
    """The chain could not be asked: nothing is known, and nothing may be concluded."""
    NONE = "none"
    """The bidder has no slot in the round: the commit is not on the chain."""
    READY = "ready"
    """The slot holds this batch, sealed."""
    REVEALED = "revealed"
    """The slot holds this batch, opened."""
    MISMATCH = "mismatch"
    """The slot holds another batch of this bidder."""


class SlotOnChain(Protocol):
    """What the auction contract stores about a slot, as far as `state_of` compares it."""

    @property
    def key_hash(self) -> bytes: ...
    @property
    def head(self) -> bytes: ...
    @property
    def licence_x(self) -> int: ...
    @property
    def licence_parity(self) -> int: ...
    @property
    def revealed(self) -> bool: ...


@dataclass(frozen=True, kw_only=True)
class RecoveryFile:
    """The content of a recovery file. Addresses 20 bytes, hashes, nonce and key 32 bytes, budget and bids in ticks."""

    metadata_chain_id: int
    auction_chain_id: int
    contract: bytes
    round: int
    bidder: bytes
    nonce: bytes
    opening_key: bytes = field(repr=False)
    budget: int
    max_devices: int
    licence_private_key: int = field(repr=False)
    bid_vector: tuple[int, ...] = field(repr=False)
    commit_hash: bytes

    @property
    def batch(self) -> sealed_batch.BatchId:
        """Whose batch this is, for the key derivations."""
        return sealed_batch.BatchId(
            chain_id=self.auction_chain_id, contract=self.contract, round=self.round, bidder=self.bidder
        )

    @cached_property
    def sealed(self) -> SealedBatch:
        """What `commit` sends, computed anew from the secrets of the file."""
        return seal(
            self.batch,
            self.bid_vector,
            opening_key=self.opening_key,
            budget=self.budget,
            max_devices=self.max_devices,
            licence_private_key=self.licence_private_key,
        )

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `read` reads, fields in the order of the specification."""
        vector = b"".join(bid.to_bytes(sealed_batch.BID_BYTES, "big") for bid in self.bid_vector)
        return {
            "version": VERSION,
            "metadata_chain_id": self.metadata_chain_id,
            "auction_chain_id": self.auction_chain_id,
            "contract": files.to_hex(self.contract),
            "round": str(self.round),
            "bidder": files.to_hex(self.bidder),
            "nonce": files.to_hex(self.nonce),
            "opening_key": files.to_hex(self.opening_key),
            "budget": str(self.budget),
            "max_devices": self.max_devices,
            "licence_private_key": files.to_hex(self.licence_private_key.to_bytes(32, "big")),
            "bid_vector": files.to_hex(vector),
            "commit_hash": files.to_hex(self.commit_hash),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedBatch:
    """The public side of a batch: the arguments of `commit` without the lock."""

    key_hash: bytes
    head: bytes
    licence_x: int
    licence_parity: int
    ciphertext: bytes = field(repr=False)

    @property
    def commit_hash(self) -> bytes:
        """keccak(abi.encode(keyHash, head, licenceX, licenceParity)): names all that the chain keeps of the batch."""
        return commit_hash(self)


class Committed(Protocol):
    """The four values that a commit hash covers."""

    @property
    def key_hash(self) -> bytes: ...
    @property
    def head(self) -> bytes: ...
    @property
    def licence_x(self) -> int: ...
    @property
    def licence_parity(self) -> int: ...


def commit_hash(committed: Committed) -> bytes:
    """Return the commit hash of a sealed batch or of a slot on the chain: equal exactly if all four values are."""
    return keccak(encode_words(committed.key_hash, committed.head, committed.licence_x, committed.licence_parity))


def seal(
    batch: sealed_batch.BatchId,
    bid_vector: tuple[int, ...],
    *,
    opening_key: bytes,
    budget: int,
    max_devices: int,
    licence_private_key: int,
) -> SealedBatch:
    """Encrypt a bid vector and compute what `commit` sends. An opening key is good for one vector only."""
    ciphertext = sealed_batch.encrypt(bid_vector, opening_key, batch)
    licence_x, licence_parity = key_record.licence_key(licence_private_key)
    return SealedBatch(
        key_hash=sealed_batch.key_hash(opening_key, budget, max_devices, batch),
        head=sealed_batch.row_heads(ciphertext)[0],
        licence_x=licence_x,
        licence_parity=licence_parity,
        ciphertext=ciphertext,
    )


def state_of(recovery: RecoveryFile, slot: SlotOnChain | None) -> SlotState:
    """Compare the file with the bidder's slot in the round; None means that the chain says there is none."""
    if slot is None:
        return SlotState.NONE
    if commit_hash(slot) != recovery.commit_hash:
        return SlotState.MISMATCH
    return SlotState.REVEALED if slot.revealed else SlotState.READY


def exists(path: Path) -> bool:
    """Tell whether there is a file; what is in it is `read`'s business."""
    return path.exists()


def write_new(path: Path, recovery: RecoveryFile) -> RecoveryFile:
    """Write a recovery file, read it back from disk, verify it, and return what was read.

    Raises `BadFile` if `path` exists (a recovery file is never overwritten), or if what was read is not what was
    written: then nothing may be sent.
    """
    try:
        files.create(path, files.encode(recovery.to_json()))
    except FileExistsError:
        raise BadFile(
            path=str(path),
            field="",
            reason="exists already",
            remedy="a recovery file is never overwritten: name another",
        ) from None
    found = read(path)
    if found != recovery:
        raise BadFile(path=str(path), field="", reason="does not read back as it was written: nothing was sent")
    return found


def read(path: Path) -> RecoveryFile:
    """Read a recovery file and verify that its secrets give its commit hash; raises `BadFile` naming the field."""
    return from_json(files.read_object(path), path)


def from_json(value: Mapping[str, object], path: Path) -> RecoveryFile:
    """Return the recovery file in a JSON object; `path` is where it came from. Raises `BadFile` as `read`."""
    fields = files.Fields(path, value, FIELDS)
    fields.integer("version", VERSION, VERSION)
    vector = fields.hex("bid_vector")
    if not vector or len(vector) % sealed_batch.BID_BYTES or len(vector) > MAX_LOTS * sealed_batch.BID_BYTES:
        raise fields.fault("bid_vector", f"must be two bytes for each of 1..{MAX_LOTS} lots")
    licence = int.from_bytes(fields.hex("licence_private_key", 32), "big")
    if not 0 < licence < ORDER:
        raise fields.fault("licence_private_key", "is no secp256k1 private key")
    recovery = RecoveryFile(
        metadata_chain_id=fields.integer("metadata_chain_id", 1, 2**53 - 1),
        auction_chain_id=fields.integer("auction_chain_id", 1, 2**53 - 1),
        contract=fields.hex("contract", 20),
        round=fields.long("round", 1, 2**64 - 1),
        bidder=fields.hex("bidder", 20),
        nonce=fields.hex("nonce", sealed_batch.NONCE_BYTES),
        opening_key=fields.hex("opening_key", sealed_batch.KEY_BYTES),
        budget=fields.long("budget", 1, MAX_TICKS),
        max_devices=fields.integer("max_devices", 1, MAX_DEVICES),
        licence_private_key=licence,
        bid_vector=tuple(int.from_bytes(vector[at : at + 2], "big") for at in range(0, len(vector), 2)),
        commit_hash=fields.hex("commit_hash", 32),
    )
    if recovery.sealed.commit_hash != recovery.commit_hash:
        raise fields.fault("commit_hash", "is not that of the other fields: the file was changed or damaged")
    return recovery


class UsedKeys:
    """Remembers on disk which batch each opening key encrypted, so that no key encrypts a second one.

    `folder/<first 16 bytes of keccak(opening key)>` holds the commit hash as hex: "this key belongs to this batch".
    The name and the content are public values.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def claim(self, recovery: RecoveryFile) -> None:
        """Bind the key to the batch for ever, on disk before this returns; the same batch may claim again.

        Raises `KeyReuseRefused` if the key encrypted another batch. Call it before the ciphertext leaves.
        """
        path = self._folder / keccak(recovery.opening_key)[:16].hex()
        content = recovery.commit_hash.hex().encode()
        try:
            files.create(path, content)
        except FileExistsError:
            if path.read_bytes() != content:
                raise KeyReuseRefused(path=str(path)) from None
