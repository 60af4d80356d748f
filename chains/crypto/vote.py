"""Finality votes and the certificates made of them: encodings only, no counting.

A vote says: this miner, a member of the set of the source checkpoint, links source to target. Spec:
`specs/protocol/seal-and-vote.md` sections 3 and 5; vectors: `specs/vectors/vote.json`,
`specs/vectors/certificate.json`.

Wire form of a vote, 149 bytes, big-endian:

    0       4               12            44              52            84           149
    | version | source number | source hash | target number | target hash | signature |
       u32        u64             32            u64             32          65
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import rlp
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base.addresses import Address
from chains.base.errors import LatchkeyError
from chains.crypto.keys import SIGNATURE_BYTES, PrivateKey, recover, sign_digest

VOTE_TAG = bytes(keccak(b"latchkey/vote/v1"))
VOTE_BYTES = 149
HEADER_LIMIT = 1024
"""Largest header RLP in a certificate, bytes; a real one has at most 640."""
_U32 = 2**32
_U64 = 2**64


class VoteRefused(LatchkeyError):
    """A vote or certificate that cannot be read or does not prove what it claims."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what} refused: {why}")
        self.what = what
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A block whose number is a multiple of the checkpoint length."""

    number: int
    hash: bytes

    def __post_init__(self) -> None:
        if not 0 <= self.number < _U64 or len(self.hash) != 32:
            raise ValueError(f"checkpoint {self.number} / {len(self.hash)} bytes: need a u64 and 32 bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What is voted for. `version` is that of the miner set in the state of the source."""

    version: int
    source: Checkpoint
    target: Checkpoint

    def __post_init__(self) -> None:
        if not 0 <= self.version < _U32:
            raise ValueError(f"version {self.version} is not a u32")

    def digest(self, *, chain_id: int, genesis_hash: bytes) -> bytes:
        """Return keccak256 of the eight words of spec section 3."""
        words = encode(
            ["bytes32", "uint256", "bytes32", "uint256", "uint256", "bytes32", "uint256", "bytes32"],
            [
                VOTE_TAG,
                chain_id,
                genesis_hash,
                self.version,
                self.source.number,
                self.source.hash,
                self.target.number,
                self.target.hash,
            ],
        )
        return bytes(keccak(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One miner's signature over a link; the miner is whoever the signature recovers to."""

    link: Link
    signature: bytes

    def to_wire(self) -> bytes:
        """Return the 149 bytes of the module's drawing."""
        return b"".join(
            (
                self.link.version.to_bytes(4, "big"),
                self.link.source.number.to_bytes(8, "big"),
                self.link.source.hash,
                self.link.target.number.to_bytes(8, "big"),
                self.link.target.hash,
                self.signature,
            )
        )

    def miner(self, *, chain_id: int, genesis_hash: bytes) -> Address:
        """Return the signer. Raises `SignatureRefused`."""
        return recover(self.link.digest(chain_id=chain_id, genesis_hash=genesis_hash), self.signature)


def vote_from_wire(wire: bytes) -> Vote:
    """Read the 149-byte wire form. Raises `VoteRefused`."""
    if len(wire) != VOTE_BYTES:
        raise VoteRefused("vote", f"{len(wire)} bytes, need {VOTE_BYTES}")
    return Vote(
        link=Link(
            version=int.from_bytes(wire[:4], "big"),
            source=Checkpoint(number=int.from_bytes(wire[4:12], "big"), hash=wire[12:44]),
            target=Checkpoint(number=int.from_bytes(wire[44:52], "big"), hash=wire[52:84]),
        ),
        signature=wire[84:],
    )


def sign_vote(private: PrivateKey, link: Link, *, chain_id: int, genesis_hash: bytes) -> Vote:
    """Sign a link. Whether it may be signed is `chains.engine.finality`'s question, asked before."""
    return Vote(link=link, signature=sign_digest(private, link.digest(chain_id=chain_id, genesis_hash=genesis_hash)))


def quorum(members: int) -> int:
    """Return the smallest count that is more than two thirds of `members`: floor(2 N / 3) + 1."""
    return 2 * members // 3 + 1


def tolerated(members: int) -> int:
    """Return how many miners may be down or dishonest: N - quorum(N) = floor((N - 1) / 3)."""
    return members - quorum(members)


def encode_certificate(*, header: bytes, target_hash: bytes, signatures: Sequence[tuple[int, bytes]]) -> bytes:
    """Return rlp([header RLP as a string, target hash, votes]) with votes = (index u8 | r | s | yParity) * q.

    `signatures` are (index in the sorted member list, 65 bytes), indices strictly ascending.
    """
    indices = [index for index, _ in signatures]
    if indices != sorted(set(indices)) or any(not 0 <= index < 256 for index in indices):
        raise VoteRefused("certificate", f"member indices {indices} are not strictly ascending bytes")
    if any(len(signature) != SIGNATURE_BYTES for _, signature in signatures):
        raise VoteRefused("certificate", "a signature has 65 bytes")
    votes = b"".join(bytes([index]) + signature for index, signature in signatures)
    return bytes(rlp.encode([header, target_hash, votes]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Votes over one link C -> C + E, with the header of C: what a light client or a contract checks."""

    header: bytes
    target_hash: bytes
    signatures: tuple[tuple[int, bytes], ...]

    @property
    def hash(self) -> bytes:
        """The hash of C."""
        return bytes(keccak(self.header))

    @property
    def number(self) -> int:
        """The number of C, read from the header (field 8). Raises `VoteRefused`."""
        try:
            fields = rlp.decode(self.header)
            number = fields[8]
        except (rlp.DecodingError, IndexError, TypeError) as error:
            raise VoteRefused("certificate", f"the header is not a block header: {error}") from error
        if not isinstance(number, bytes) or len(number) > 8 or number[:1] == b"\x00":
            raise VoteRefused("certificate", "the header's number is not a u64")
        return int.from_bytes(number, "big")


def decode_certificate(raw: bytes) -> Certificate:
    """Read a certificate. Raises `VoteRefused`; checks shape only, `verify_certificate` checks the rest."""
    if len(raw) > HEADER_LIMIT + 256 * (SIGNATURE_BYTES + 1) + 64:
        raise VoteRefused("certificate", f"{len(raw)} bytes is more than any certificate can have")
    try:
        fields = rlp.decode(raw)
    except (rlp.DecodingError, RecursionError) as error:
        raise VoteRefused("certificate", f"not RLP: {error}") from error
    if not isinstance(fields, list) or len(fields) != 3 or not all(isinstance(field, bytes) for field in fields):
        raise VoteRefused("certificate", "need three byte strings: header, target hash, votes")
    header, target_hash, votes = fields
    size = SIGNATURE_BYTES + 1
    if len(header) > HEADER_LIMIT or len(target_hash) != 32 or len(votes) % size:
        raise VoteRefused("certificate", "header too long, target hash not 32 bytes, or votes not whole")
    signatures = tuple((votes[at], votes[at + 1 : at + size]) for at in range(0, len(votes), size))
    return Certificate(header=header, target_hash=target_hash, signatures=signatures)


def verify_certificate(
    certificate: Certificate,
    *,
    chain_id: int,
    genesis_hash: bytes,
    version: int,
    members: Sequence[bytes],
    checkpoint_length: int,
) -> Checkpoint:
    """Return the checkpoint that `certificate` proves final under `members` (sorted ascending) of `version`.

    Whether that checkpoint was justified need not be shown: one honest voter in the quorum vouches for it (spec
    section 5). Raises `VoteRefused` or `SignatureRefused`.
    """
    number = certificate.number
    if number % checkpoint_length:
        raise VoteRefused("certificate", f"block {number} is no checkpoint (every {checkpoint_length} blocks)")
    checkpoint = Checkpoint(number=number, hash=certificate.hash)
    link = Link(
        version=version,
        source=checkpoint,
        target=Checkpoint(number=number + checkpoint_length, hash=certificate.target_hash),
    )
    digest = link.digest(chain_id=chain_id, genesis_hash=genesis_hash)
    last = -1
    for index, signature in certificate.signatures:
        if index <= last:
            raise VoteRefused("certificate", f"member index {index} after {last}: must ascend strictly")
        last = index
        if index >= len(members):
            raise VoteRefused("certificate", f"member index {index} of {len(members)} members")
        signer = recover(digest, signature)
        if signer != members[index]:
            raise VoteRefused("certificate", f"vote {index} was signed by 0x{signer.hex()}, not by that member")
    if 3 * len(certificate.signatures) <= 2 * len(members):
        raise VoteRefused(
            "certificate", f"{len(certificate.signatures)} votes of {len(members)} members, need more than 2/3"
        )
    return checkpoint
