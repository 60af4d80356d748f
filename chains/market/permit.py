"""ERC-2612 permits of DTX: one signature instead of an approval transaction before a deposit.

The domain is the token's own (name "Latchkey Data Token", version "1"), not that of the market's contracts.
"""

from __future__ import annotations

from eth_hash.auto import keccak

from chains.crypto.eip712 import DOMAIN_TYPE, encode_words, type_hash
from chains.crypto.keys import PrivateKey, address_of, evm_signature, sign_digest

TOKEN_NAME = b"Latchkey Data Token"
TOKEN_VERSION = b"1"
_PERMIT = type_hash("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)")


def sign_permit(
    key: PrivateKey, *, chain_id: int, token: bytes, spender: bytes, wei: int, nonce: int, deadline: int
) -> bytes:
    """Return the 65 bytes r | s | v by which the owner of `key` lets `spender` take `wei` of DTX until `deadline`.

    `nonce` is the token's nonces(owner), `deadline` the last unix second at which it is good.
    """
    domain = (type_hash(DOMAIN_TYPE), keccak(TOKEN_NAME), keccak(TOKEN_VERSION), chain_id, token)
    permit = (_PERMIT, address_of(key), spender, wei, nonce, deadline)
    digest = keccak(b"\x19\x01" + keccak(encode_words(*domain)) + keccak(encode_words(*permit)))
    return evm_signature(sign_digest(key, digest))
