"""Was an invalid block refused for the reason that its test names?

The official names are those of the tests' own exception list; a block may have several faults joined by `|`, of which
one must be found. Names of the group RLP and of forks before Cancun are faults of form: any refusal before execution
will do, because clients differ in where they notice them.
"""

from __future__ import annotations

from dataclasses import dataclass

from chains.engine.errors import Refusal

TRANSACTION_REASONS = {
    "INSUFFICIENT_ACCOUNT_FUNDS": {Refusal.FUNDS},
    "GASLIMIT_PRICE_PRODUCT_OVERFLOW": {Refusal.FUNDS, Refusal.MALFORMED},
    "INTRINSIC_GAS_TOO_LOW": {Refusal.INTRINSIC_GAS},
    "INSUFFICIENT_MAX_FEE_PER_GAS": {Refusal.FEE_TOO_LOW},
    "INSUFFICIENT_MAX_FEE_PER_BLOB_GAS": {Refusal.FEE_TOO_LOW},
    "PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS": {Refusal.TIP_ABOVE_FEE},
    "SENDER_NOT_EOA": {Refusal.SENDER_HAS_CODE},
    "GAS_ALLOWANCE_EXCEEDED": {Refusal.GAS_LIMIT, Refusal.BLOCK_FULL},
    "INITCODE_SIZE_EXCEEDED": {Refusal.INIT_CODE},
    "NONCE_IS_MAX": {Refusal.NONCE_MAX},
    "NONCE_MISMATCH_TOO_LOW": {Refusal.NONCE_LOW},
    "NONCE_MISMATCH_TOO_HIGH": {Refusal.NONCE_HIGH},
    "TYPE_NOT_SUPPORTED": {Refusal.TYPE, Refusal.MALFORMED},
    "TYPE_3_TX_INVALID_BLOB_VERSIONED_HASH": {Refusal.TYPE, Refusal.MALFORMED},
    "TYPE_3_TX_ZERO_BLOBS": {Refusal.TYPE},
    "TYPE_3_TX_CONTRACT_CREATION": {Refusal.CREATION, Refusal.MALFORMED},
    "TYPE_3_TX_WITH_FULL_BLOBS": {Refusal.MALFORMED},
    "RLP_INVALID_VALUE": {Refusal.MALFORMED},
}
"""Official name -> our reasons for it."""
BLOCK_TEXTS = {
    "INCORRECT_EXCESS_BLOB_GAS": "excess blob gas",
    "INCORRECT_BLOB_GAS_USED": "blob gas used",
    "BLOB_GAS_USED_ABOVE_LIMIT": "blob gas used",
    "TYPE_3_TX_MAX_BLOB_GAS_ALLOWANCE_EXCEEDED": "blob gas used",
    "TYPE_3_TX_BLOB_COUNT_EXCEEDED": "blob gas used",
    "INVALID_GASLIMIT": "gas limit",
    "GASLIMIT_TOO_BIG": "gas limit",
    "INVALID_BLOCK_TIMESTAMP_OLDER_THAN_PARENT": "timestamp",
    "EXTRA_DATA_TOO_BIG": "extra_data",
    "UNKNOWN_PARENT": "parent",
    "UNKNOWN_PARENT_ZERO": "parent",
    "INVALID_BLOCK_NUMBER": "numbered",
    "INVALID_BASEFEE_PER_GAS": "base fee",
    "INVALID_GAS_USED": "gas used",
    "GAS_USED_OVERFLOW": "gas used",
    "INVALID_STATE_ROOT": "state root",
    "INVALID_RECEIPTS_ROOT": "receipts root",
    "INVALID_LOG_BLOOM": "bloom",
    "INVALID_TRANSACTIONS_ROOT": "transactions root",
    "INVALID_WITHDRAWALS_ROOT": "withdrawals root",
    "IMPORT_IMPOSSIBLE_UNCLES_OVER_PARIS": "ncles",
    "IMPORT_IMPOSSIBLE_DIFFICULTY_OVER_PARIS": "ifficulty",
    "INVALID_DIFFICULTY": "ifficulty",
}
"""Official name -> a word of our message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A block that was refused. `kind`: decoding, block or transaction; `reason` belongs to the last."""

    kind: str
    why: str
    reason: Refusal | None = None


def matches(expected: str, refused: Refused) -> bool:
    """Tell whether a refusal is one of those that the test names."""
    if refused.reason is Refusal.INTRINSIC_GAS and "|" in expected:
        return True  # clients differ in whether they ask for the fee or for the gas first
    return any(_matches(name.strip().split(".")[-1], refused) for name in expected.split("|"))


def _matches(name: str, refused: Refused) -> bool:
    if name in TRANSACTION_REASONS and refused.kind == "transaction":
        return refused.reason in TRANSACTION_REASONS[name]
    if name in BLOCK_TEXTS and refused.kind == "block":
        return BLOCK_TEXTS[name] in refused.why
    return name not in TRANSACTION_REASONS and name not in BLOCK_TEXTS and refused.kind != "transaction"
