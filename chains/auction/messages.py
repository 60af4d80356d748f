"""What people sign or present to the auction chain: withdrawals, attestations, the preimage of an epoch's word.

Spec: `specs/protocol/abi-auction.md` section "Signed messages". Domains: name "Latchkey", version "1", the chain's id
and the verifying contract (the vault for Withdraw, the keeper's verifier for EpochAttestation, the auction for
WatchPermission and WatchSharePermission, which no contract reads).
"""

from __future__ import annotations

from dataclasses import dataclass

from eth_hash.auto import keccak

from chains.crypto.eip712 import Domain, struct_hash, type_hash, typed_digest
from chains.crypto.epoch import ALL_PASS, epoch_word
from chains.crypto.opening import PartHashes

_WITHDRAW = type_hash("Withdraw(address account,address to,uint256 amount,uint256 fee,uint256 nonce,uint40 deadline)")
_ATTESTATION = type_hash("EpochAttestation(uint64 epoch,bytes32 word)")
_PERMISSION = type_hash("WatchPermission(uint64 round,address bidder,bytes32 commitHash,uint40 expiry)")

_SHARE_PERMISSION = type_hash(
    "WatchSharePermission(uint64 round,address bidder,bytes32 commitHash,uint40 expiry,bytes32[3] partHashes)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """Pay `amount` wei of DTX of `account` out: `amount - fee` to `to`, `fee` to whoever submits it.

    `nonce` is the vault's nonces(account), `deadline` the last unix second at which it is good. Signed by `account`.
    """

    account: bytes
    to: bytes
    amount: int
    fee: int
    nonce: int
    deadline: int

    def digest(self, domain: Domain) -> bytes:
        """Return the 32 bytes to sign."""
        members = (self.account, self.to, self.amount, self.fee, self.nonce, self.deadline)
        return typed_digest(domain, struct_hash(_WITHDRAW, *members))


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochAttestation:
    """The keeper says: the metadata chain closed `epoch` with this word. Signed by the keeper."""

    epoch: int
    word: bytes

    def digest(self, domain: Domain) -> bytes:
        """Return the 32 bytes to sign."""
        return typed_digest(domain, struct_hash(_ATTESTATION, self.epoch, self.word))


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPermission:
    """The bidder lets a watcher reveal the batch of this commit hash, until `expiry` (unix seconds of chain time).

    Signed by `bidder`. Chain id and auction contract are in the domain, so it is good for one market only.
    Spec: `specs/protocol/watcher.md`.
    """

    round: int
    bidder: bytes
    commit_hash: bytes
    expiry: int

    def digest(self, domain: Domain) -> bytes:
        """Return the 32 bytes to sign."""
        members = (self.round, self.bidder, self.commit_hash, self.expiry)
        return typed_digest(domain, struct_hash(_PERMISSION, *members))


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchSharePermission:
    """As `WatchPermission`, for three watchers that each hold a share: one signature, over the hashes of all parts."""

    round: int
    bidder: bytes
    commit_hash: bytes
    expiry: int
    part_hashes: PartHashes

    def digest(self, domain: Domain) -> bytes:
        """Return the 32 bytes to sign. EIP-712 encodes an array as the hash of its elements."""
        hashes = keccak(b"".join(self.part_hashes))
        members = (self.round, self.bidder, self.commit_hash, self.expiry, hashes)
        return typed_digest(domain, struct_hash(_SHARE_PERMISSION, *members))


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochPreimage:
    """What the word of a closed epoch is the hash of; opens a round of the same number.

    `lots` 1..16384, `close_time` unix seconds of the metadata chain, `filter_hash` zero for a whole segment.
    """

    epoch: int
    month: int
    lots: int
    close_time: int
    terms_head: bytes
    leaf_root: bytes
    filter_hash: bytes = ALL_PASS

    @property
    def word(self) -> bytes:
        """Return the epoch's word."""
        return epoch_word(
            epoch=self.epoch,
            month=self.month,
            filter_hash=self.filter_hash,
            lots=self.lots,
            close_time=self.close_time,
            terms_head=self.terms_head,
            leaf_root=self.leaf_root,
        )

    @property
    def fields(self) -> tuple[int, int, bytes, int, int, bytes, bytes]:
        """Return the fields in the order of the contract's struct."""
        return (
            self.epoch,
            self.month,
            self.filter_hash,
            self.lots,
            self.close_time,
            self.terms_head,
            self.leaf_root,
        )
