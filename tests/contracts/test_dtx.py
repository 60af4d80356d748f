"""Promises of the token: fixed supply, standard permits."""

import pytest
from eth_hash.auto import keccak
from eth_utils.crypto import keccak as keccak_of

from chains.base.artifact import load
from chains.crypto.eip712 import encode_words
from chains.crypto.keys import evm_signature, sign_digest
from tests.support.chain_backend import Account, Chain, Deployed, Reverted

SUPPLY = 100_000_000 * 10**18


def permit_digest(chain: Chain, token: Deployed, owner: bytes, spender: bytes, value: int, deadline: int) -> bytes:
    """The digest of ERC-2612, from the standard's text."""
    domain = keccak(
        encode_words(
            keccak_of(text="EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
            keccak_of(text="Latchkey Data Token"),
            keccak_of(text="1"),
            chain.chain_id,
            token.address,
        )
    )
    kind = keccak_of(text="Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)")
    nonce = token.call("nonces", owner)
    return keccak(b"\x19\x01" + domain + keccak(encode_words(kind, owner, spender, value, nonce, deadline)))


def permit(
    chain: Chain, token: Deployed, owner: Account, spender: bytes, value: int, deadline: int
) -> tuple[int, bytes, bytes]:
    """(v, r, s) of the owner's permit."""
    digest = permit_digest(chain, token, owner.address, spender, value, deadline)
    signature = evm_signature(sign_digest(owner.key, digest))
    return signature[64], signature[:32], signature[32:64]


@pytest.fixture
def token(chain: Chain) -> Deployed:
    return chain.deploy(load("auction", "DTX"), chain.accounts[0].address)


def test_the_whole_supply_is_the_holders_and_nobody_can_mint(chain: Chain, token: Deployed) -> None:
    assert token.call("totalSupply") == token.call("balanceOf", chain.accounts[0].address) == SUPPLY
    assert (token.call("name"), token.call("symbol"), token.call("decimals")) == ("Latchkey Data Token", "DTX", 18)
    assert not {entry["name"] for entry in token.abi if entry["type"] == "function"} & {"mint", "burn", "pause"}


def test_a_permit_gives_an_allowance_without_a_transaction_of_the_owner(chain: Chain, token: Deployed) -> None:
    owner, spender = chain.accounts[0], chain.accounts[1].address
    v, r, s = permit(chain, token, owner, spender, 7, chain.time + 100)
    token.send("permit", owner.address, spender, 7, chain.time + 100, v, r, s, sender=chain.accounts[2])
    assert token.call("allowance", owner.address, spender) == 7


def test_an_expired_permit_is_refused(chain: Chain, token: Deployed) -> None:
    owner, spender = chain.accounts[0], chain.accounts[1].address
    deadline = chain.time
    v, r, s = permit(chain, token, owner, spender, 7, deadline)
    with pytest.raises(Reverted) as reverted:
        token.send("permit", owner.address, spender, 7, deadline, v, r, s)
    assert (reverted.value.name, reverted.value.values) == ("ERC2612ExpiredSignature", (deadline,))
