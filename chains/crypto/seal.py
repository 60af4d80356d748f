"""The miner's seal: a signature over a block hash that lives beside the header, never in it.

A seal is bound to one chain by chain id and genesis hash, so no chain accepts another's. Spec:
`specs/protocol/seal-and-vote.md` section 2; vectors: `specs/vectors/seal.json`.
"""

from __future__ import annotations

from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base.addresses import Address
from chains.crypto.keys import PrivateKey, recover, sign_digest

SEAL_TAG = bytes(keccak(b"latchkey/seal/v1"))


def seal_digest(*, chain_id: int, genesis_hash: bytes, block_hash: bytes) -> bytes:
    """Return keccak256(abi.encode(SEAL_TAG, chainId, genesisHash, blockHash)): four 32-byte words."""
    words = encode(
        ["bytes32", "uint256", "bytes32", "bytes32"],
        [SEAL_TAG, chain_id, _hash(genesis_hash), _hash(block_hash)],
    )
    return bytes(keccak(words))


def sign_seal(private: PrivateKey, *, chain_id: int, genesis_hash: bytes, block_hash: bytes) -> bytes:
    """Seal a block: 65 bytes r | s | yParity, low s."""
    return sign_digest(private, seal_digest(chain_id=chain_id, genesis_hash=genesis_hash, block_hash=block_hash))


def seal_signer(seal: bytes, *, chain_id: int, genesis_hash: bytes, block_hash: bytes) -> Address:
    """Return who sealed the block. Raises `SignatureRefused` for a seal that is not in its one permitted form."""
    return recover(seal_digest(chain_id=chain_id, genesis_hash=genesis_hash, block_hash=block_hash), seal)


def _hash(value: bytes) -> bytes:
    if len(value) != 32:
        raise ValueError(f"a hash has 32 bytes, got {len(value)}")
    return value
