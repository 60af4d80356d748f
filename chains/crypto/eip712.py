"""EIP-712: the domain of Latchkey's contracts and the digest of a typed message.

Only the static part of EIP-712 is here, because no signed message of ours has a dynamic member: every member is one
32-byte word. The message types themselves live in `chains/metadata/messages.py` and `chains/auction/messages.py`.
Spec: `specs/protocol/metadata-chain.md` section "Signed messages".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from eth_hash.auto import keccak

from chains.base.errors import OutOfRange, WrongLength

NAME = "Latchkey"
VERSION = "1"

DOMAIN_TYPE = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
_DOMAIN_TYPE_HASH = keccak(DOMAIN_TYPE.encode())
_NAME_HASH = keccak(NAME.encode())
_VERSION_HASH = keccak(VERSION.encode())

WORD_BITS = 256
WORD_BYTES = 32
ADDRESS_BYTES = 20

Word: TypeAlias = int | bytes
"""One static ABI value: an unsigned integer or bool, 20 bytes of an address, or 32 bytes of a bytes32."""


def encode_word(value: Word) -> bytes:
    """Return `value` as one 32-byte ABI word: integers and addresses right-aligned, bytes32 as it is.

    Raises OutOfRange for a negative or too large integer, WrongLength for bytes of any length but 20 and 32.
    """
    if isinstance(value, int):
        if value < 0 or value.bit_length() > WORD_BITS:
            raise OutOfRange("ABI word", value, low=0, high=(1 << WORD_BITS) - 1)
        return value.to_bytes(WORD_BYTES, "big")
    if len(value) == WORD_BYTES:
        return value
    if len(value) == ADDRESS_BYTES:
        return value.rjust(WORD_BYTES, b"\0")
    raise WrongLength("ABI word", len(value), allowed="20 (an address) or 32", value=value)


def encode_words(*values: Word) -> bytes:
    """Return `abi.encode` of static values: one 32-byte word each, in order."""
    return b"".join(encode_word(value) for value in values)


@dataclass(frozen=True, slots=True)
class Domain:
    """Where a signature is good: one contract on one chain. `contract` is 20 bytes."""

    chain_id: int
    contract: bytes

    @property
    def separator(self) -> bytes:
        """Return the 32-byte domain separator."""
        return _separator(self)


@lru_cache(maxsize=256)
def _separator(domain: Domain) -> bytes:
    """Return what is the same in all messages for one contract."""
    return keccak(encode_words(_DOMAIN_TYPE_HASH, _NAME_HASH, _VERSION_HASH, domain.chain_id, domain.contract))


@lru_cache(maxsize=256)
def type_hash(encoded_type: str) -> bytes:
    """Return keccak of `encodeType`, such as ``Pause(address device,uint32 nonce,uint40 deadline)``."""
    return keccak(encoded_type.encode("ascii"))


def struct_hash(type_hash_: bytes, *members: Word) -> bytes:
    """Return `hashStruct` of a type all of whose members are static."""
    return keccak(encode_words(type_hash_, *members))


def typed_digest(domain: Domain, struct_hash_: bytes) -> bytes:
    """Return the 32 bytes that are signed: keccak(0x19 0x01 | domain separator | struct hash)."""
    return keccak(b"\x19\x01" + domain.separator + struct_hash_)
