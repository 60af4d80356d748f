"""Calldata of every call to token, vault and batch auction: what a transaction carries. No keys, no network.

Accounts are 20 bytes, signatures 65 bytes r | s | v with v 27 or 28 (`chains.crypto.keys.evm_signature`). Amounts of
the token and the vault are wei of DTX, of the auction ticks. Calls to key records and settlement are in
`chains.auction.delivery_client`. Spec: `specs/protocol/abi-auction.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError

from chains.auction.clearing_feed import ClearStep
from chains.auction.messages import EpochPreimage, Withdraw
from chains.base.errors import MalformedValue
from chains.base.function_call import calldata, parameter_types, selector

APPROVE = "approve(address,uint256)"
TRANSFER = "transfer(address,uint256)"
DEPOSIT = "deposit(uint256)"
DEPOSIT_FOR = "depositFor(address,uint256)"
DEPOSIT_WITH_PERMIT = "depositWithPermit(uint256,uint256,uint8,bytes32,bytes32)"
WITHDRAW = "withdraw(uint256,address)"
WITHDRAW_FOR = "withdrawFor(address,address,uint256,uint256,uint256,uint40,bytes)"
OPEN_ROUND = "openRound((uint64,uint32,bytes32,uint32,uint40,bytes32,bytes32),bytes)"
COMMIT = "commit(uint64,bytes32,uint96,uint256,uint8,bytes)"
REVEAL = "reveal(uint64,uint8,bytes32,uint96,uint16)"
ADVANCE = "advance(uint64)"
START_CLEAR = "startClear(uint64)"
CLEAR = "clear(uint64,bytes,bytes,bytes,bytes,bytes32)"
FINALIZE = "finalize(uint64,bytes)"
REFUND = "refund(uint64,bytes,uint8[])"
FORFEIT = "forfeit(uint64,uint8[])"

FUNCTIONS = {
    "DTX": (APPROVE, TRANSFER),
    "Vault": (DEPOSIT, DEPOSIT_FOR, DEPOSIT_WITH_PERMIT, WITHDRAW, WITHDRAW_FOR),
    "BatchAuction": (OPEN_ROUND, COMMIT, REVEAL, ADVANCE, START_CLEAR, CLEAR, FINALIZE, REFUND, FORFEIT),
}
"""Every function that sends something, by contract and full signature."""


def build_approve(spender: bytes, amount: int) -> bytes:
    """Let `spender`, such as the vault, take up to `amount` wei of the sender's DTX."""
    return calldata(APPROVE, spender, amount)


def build_transfer(to: bytes, amount: int) -> bytes:
    """Move DTX of the sender's wallet; DTX sent straight to the vault is nobody's credit."""
    return calldata(TRANSFER, to, amount)


def build_deposit(amount: int) -> bytes:
    """Pay the sender's DTX into its credit; needs an allowance for the vault."""
    return calldata(DEPOSIT, amount)


def build_deposit_for(account: bytes, amount: int) -> bytes:
    """Pay the sender's DTX into the credit of `account`."""
    return calldata(DEPOSIT_FOR, account, amount)


def build_deposit_with_permit(amount: int, deadline: int, signature: bytes) -> bytes:
    """Pay in with an ERC-2612 permit of the sender for the vault."""
    return calldata(DEPOSIT_WITH_PERMIT, amount, deadline, signature[64], signature[:32], signature[32:64])


def build_withdraw(amount: int, to: bytes) -> bytes:
    """Pay the sender's credit out."""
    return calldata(WITHDRAW, amount, to)


def build_withdraw_for(order: Withdraw, signature: bytes) -> bytes:
    """Relay a withdrawal that `order.account` signed; the sender receives `order.fee`."""
    return calldata(
        WITHDRAW_FOR, order.account, order.to, order.amount, order.fee, order.nonce, order.deadline, signature
    )


def build_open_round(epoch: EpochPreimage, proof: bytes) -> bytes:
    """Open the round of a closed epoch; about 0.2 M gas with a keeper's signature as `proof`."""
    return calldata(OPEN_ROUND, epoch.fields, proof)


def build_commit(
    round_id: int, *, key_hash: bytes, lock: int, licence_x: int, licence_parity: int, ciphertext: bytes
) -> bytes:
    """Seal a batch; send it straight from a key's own account. About 0.18 M gas and 3,000 a chunk."""
    return calldata(COMMIT, round_id, key_hash, lock, licence_x, licence_parity, ciphertext)


def build_reveal(round_id: int, slot: int, *, key: bytes, budget: int, cap: int) -> bytes:
    """Open a batch, by whoever knows the opening. Never before a block past commit end is finalized."""
    return calldata(REVEAL, round_id, slot, key, budget, cap)


def build_advance(round_id: int) -> bytes:
    """Record that the current phase began."""
    return calldata(ADVANCE, round_id)


def build_start_clear(round_id: int) -> bytes:
    """Freeze seed and state; 8,400 gas a bidder."""
    return calldata(START_CLEAR, round_id)


def build_clear(round_id: int, step: ClearStep) -> bytes:
    """Clear the next chunk; `step` from `ClearingFeed.step`. Up to 10 M gas with 150 bidders."""
    return calldata(CLEAR, round_id, step.state, step.next_heads, step.rows, step.terms, step.next_terms)


def build_finalize(round_id: int, state: bytes) -> bytes:
    """End clearing; `state` from `ClearingFeed.state` after the last chunk."""
    return calldata(FINALIZE, round_id, state)


def build_refund(round_id: int, state: bytes, positions: Sequence[int]) -> bytes:
    """Return lock - spent to the bidders at these positions of the final state; about 36,000 gas each."""
    return calldata(REFUND, round_id, state, list(positions))


def build_forfeit(round_id: int, slots: Sequence[int]) -> bytes:
    """Settle the locks of batches that were never revealed; about 36,000 gas each."""
    return calldata(FORFEIT, round_id, list(slots))


def parse_commit(data: bytes) -> bytes:
    """Return the ciphertext in the calldata of a commit. Raises MalformedValue for any other calldata."""
    if data[:4] != selector(COMMIT):
        raise MalformedValue("commit calldata", data[:4], expected=f"the selector of {COMMIT}")
    try:
        *_, ciphertext = decode(list(parameter_types(COMMIT)), data[4:])
    except DecodingError as error:
        raise MalformedValue("commit calldata", data, expected=f"the encoding of {COMMIT}") from error
    assert isinstance(ciphertext, bytes)
    return ciphertext
