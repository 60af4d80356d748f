"""Which transactions a block may hold: validity rules only, they never change what the EVM computes.

Stock py-evm lets through what a public chain must not: another chain's transactions, tips above the fee, fees that are
not funded, senders with code. Those rules are Ethereum's own (EIPs 155, 1559, 2681, 3607, 3860). Latchkey adds three:
no blobs and no delegations (types 3 and 4), contract creation only by the definition's deployers, no transaction
straight to a precompile. Messages are worded as geth words them, with the values.

Spec: `specs/protocol/seal-and-vote.md` section 7.
"""

from __future__ import annotations

from collections.abc import Set

import rlp
from eth.abc import SignedTransactionAPI, TransactionBuilderAPI
from eth.exceptions import UnrecognizedTransactionType
from eth_keys.exceptions import BadSignature
from eth_utils.exceptions import ValidationError

from chains.crypto.keys import CURVE_ORDER
from chains.engine.errors import LimitExceeded, MalformedRlp, Refusal, TransactionRefused
from chains.engine.limits import check_transaction_size

PRECOMPILES = frozenset(number.to_bytes(20, "big") for number in range(1, 11))
"""Addresses 1 to 10: all that Cancun has."""
INIT_CODE_LIMIT = 49_152
"""Largest creation code, bytes (EIP-3860)."""
INIT_CODE_WORD_GAS = 2
"""Gas for each begun 32-byte word of creation code (EIP-3860)."""
FUTURE_TYPES = frozenset({3, 4})
"""Blob (EIP-4844) and set-code (EIP-7702) transactions."""
_TYPED_TAIL = ("y parity", "r", "s")
"""What follows the access list of a typed transaction."""
_MAX_U64 = 2**64 - 1
_MAX_U256 = 2**256 - 1


def decode_transaction(raw: bytes, builder: type[TransactionBuilderAPI]) -> SignedTransactionAPI:
    """Decode one raw transaction after the size and nesting limits.

    Raises `LimitExceeded`, or `TransactionRefused` for anything that is not the one canonical encoding of a transaction
    of type 0, 1 or 2.
    """
    try:
        check_transaction_size(raw)
    except MalformedRlp as error:
        raise TransactionRefused(Refusal.MALFORMED, error.why) from error
    if raw[0] < 0x80 and raw[0] not in (1, 2):
        raise TransactionRefused(Refusal.TYPE, f"type {raw[0]}, supported are 0, 1 and 2")
    try:
        transaction = builder.decode(raw)
        canonical = transaction.encode() == raw
    except UnrecognizedTransactionType as error:
        raise TransactionRefused(Refusal.TYPE, str(error)) from error
    except (rlp.RLPException, ValidationError, ValueError, TypeError, IndexError, RecursionError) as error:
        raise TransactionRefused(Refusal.MALFORMED, _short(error)) from error
    if not canonical or _lists(raw) != ([] if transaction.type_id is None else [len(_TYPED_TAIL)]):
        raise TransactionRefused(Refusal.MALFORMED, "it is not in canonical form")
    return transaction


def _lists(raw: bytes) -> list[int]:
    """Return which fields are lists, counted from the end: only an access list may be one.

    The codec reads an empty list where an integer stands as 0, and then encodes from a cache of the bytes it has read.
    So anybody could turn 0x80 into 0xc0 in a signed transaction and give it another hash.
    """
    position = 0 if raw[0] >= 0xC0 else 1
    head = raw[position]
    position += 1 if head <= 0xF7 else head - 0xF6
    fields: list[bool] = []
    while position < len(raw):
        head = raw[position]
        fields.append(head >= 0xC0)
        base = 0xC0 if head >= 0xC0 else 0x80
        if head < 0x80:
            position += 1
        elif head <= base + 55:
            position += 1 + head - base
        else:
            start = position + 1 + head - base - 55
            position = start + int.from_bytes(raw[position + 1 : start], "big")
    return [len(fields) - 1 - place for place, is_list in enumerate(fields) if is_list]


def sender_of(transaction: SignedTransactionAPI) -> bytes:
    """Return the sender. Raises `TransactionRefused` when there is none, or s stands in the upper half."""
    if not 0 < transaction.r < CURVE_ORDER or not 0 < transaction.s <= CURVE_ORDER // 2:
        raise TransactionRefused(Refusal.SIGNATURE, "invalid transaction v, r, s values")
    if transaction.y_parity not in (0, 1):
        raise TransactionRefused(Refusal.SIGNATURE, f"y parity {transaction.y_parity}, need 0 or 1")
    try:
        return bytes(transaction.sender)
    except (BadSignature, ValidationError, ValueError) as error:
        raise TransactionRefused(Refusal.SIGNATURE, "invalid transaction v, r, s values") from error


def intrinsic_gas(transaction: SignedTransactionAPI) -> int:
    """Return the gas a transaction costs before its first instruction, creation code words included (EIP-3860)."""
    gas = int(transaction.intrinsic_gas)
    if not transaction.to:
        gas += INIT_CODE_WORD_GAS * ((len(transaction.data) + 31) // 32)
    return gas


def check_form(transaction: SignedTransactionAPI, *, chain_id: int, gas_limit: int, deployers: Set[bytes]) -> None:
    """Refuse what no state could make valid. Raises `TransactionRefused`."""
    type_id = transaction.type_id
    if type_id in FUTURE_TYPES:
        raise TransactionRefused(Refusal.TYPE, f"type {type_id}, supported are 0, 1 and 2")
    _check_chain(transaction, chain_id)
    check_ethereum_form(transaction, gas_limit=gas_limit)
    if not transaction.to:
        sender = sender_of(transaction)
        if sender not in deployers:
            raise TransactionRefused(
                Refusal.CREATION,
                f"0x{sender.hex()} is not on this chain's list of deployers; call a predeployed contract",
            )
    elif transaction.to in PRECOMPILES:
        raise TransactionRefused(Refusal.PRECOMPILE, f"address 0x{transaction.to.hex()}; call it from a contract")


def check_ethereum_form(transaction: SignedTransactionAPI, *, gas_limit: int) -> None:
    """The part of `check_form` that every Ethereum client has: signature, ranges, gas and size of creation code."""
    sender_of(transaction)
    _check_ranges(transaction)
    if transaction.gas > gas_limit:
        raise TransactionRefused(Refusal.GAS_LIMIT, f"have {transaction.gas}, limit {gas_limit}")
    needed = intrinsic_gas(transaction)
    if transaction.gas < needed:
        raise TransactionRefused(Refusal.INTRINSIC_GAS, f"have {transaction.gas}, want {needed}")
    if not transaction.to and len(transaction.data) > INIT_CODE_LIMIT:
        raise TransactionRefused(Refusal.INIT_CODE, f"code size {len(transaction.data)}, limit {INIT_CODE_LIMIT}")


def check_nonce(sender: bytes, *, have: int, state: int, gap_allowed: bool) -> None:
    """Compare a transaction's nonce with the account's. The pool allows gaps, a block does not."""
    if have < state:
        raise TransactionRefused(Refusal.NONCE_LOW, f"address 0x{sender.hex()}, tx: {have} state: {state}")
    if have > state and not gap_allowed:
        raise TransactionRefused(Refusal.NONCE_HIGH, f"address 0x{sender.hex()}, tx: {have} state: {state}")


def check_fee(transaction: SignedTransactionAPI, *, base_fee: int) -> None:
    """Refuse a transaction that does not even pay the base fee."""
    if transaction.max_fee_per_gas < base_fee:
        raise TransactionRefused(
            Refusal.FEE_TOO_LOW,
            f"address 0x{transaction.sender.hex()}, maxFeePerGas: {transaction.max_fee_per_gas}, baseFee: {base_fee}",
        )


def check_account(transaction: SignedTransactionAPI, *, balance: int, has_code: bool) -> None:
    """Refuse a sender that is a contract (EIP-3607) or cannot pay gas at the maximum fee plus the value."""
    sender = transaction.sender
    if has_code:
        raise TransactionRefused(Refusal.SENDER_HAS_CODE, f"address 0x{sender.hex()}")
    cost = transaction.gas * transaction.max_fee_per_gas + transaction.value
    if balance < cost:
        raise TransactionRefused(Refusal.FUNDS, f"address 0x{sender.hex()} have {balance} want {cost}")


def _check_chain(transaction: SignedTransactionAPI, chain_id: int) -> None:
    signed_for = transaction.chain_id
    if transaction.type_id is None and signed_for is None:
        raise TransactionRefused(Refusal.UNPROTECTED, f"sign it for chain id {chain_id}")
    if signed_for != chain_id:
        raise TransactionRefused(Refusal.CHAIN_ID, f"have {signed_for} want {chain_id}")


def _check_ranges(transaction: SignedTransactionAPI) -> None:
    if transaction.nonce >= _MAX_U64:
        raise TransactionRefused(Refusal.NONCE_MAX, f"{transaction.nonce} (EIP-2681)")
    for name, value, limit in (
        ("gas", transaction.gas, _MAX_U64),
        ("value", transaction.value, _MAX_U256),
    ):
        if value > limit:
            raise TransactionRefused(Refusal.MALFORMED, f"{name} {value} above {limit}")
    if transaction.max_fee_per_gas > _MAX_U256 or transaction.max_priority_fee_per_gas > _MAX_U256:
        raise TransactionRefused(Refusal.FEE_RANGE)
    if transaction.max_priority_fee_per_gas > transaction.max_fee_per_gas:
        raise TransactionRefused(
            Refusal.TIP_ABOVE_FEE,
            f"maxPriorityFeePerGas: {transaction.max_priority_fee_per_gas}, "
            f"maxFeePerGas: {transaction.max_fee_per_gas}",
        )
    for account, _ in transaction.access_list:
        if len(account) != 20:
            raise TransactionRefused(Refusal.MALFORMED, f"an access list account of {len(account)} bytes, need 20")


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


__all__ = [
    "INIT_CODE_LIMIT",
    "PRECOMPILES",
    "LimitExceeded",
    "check_account",
    "check_ethereum_form",
    "check_fee",
    "check_form",
    "check_nonce",
    "decode_transaction",
    "intrinsic_gas",
    "sender_of",
]
