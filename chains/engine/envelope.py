"""A block on the wire: rlp([header, transactions, withdrawals, seal]).

    header         20 fields, Cancun order
    transactions   a typed one is a string (type | payload), a legacy one a list
    withdrawals    always the empty list
    seal           65 bytes r | s | yParity

Spec: `specs/protocol/seal-and-vote.md` section 6. Sizes are checked by `limits.py` before any decoding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import rlp
from eth.abc import BlockHeaderAPI
from eth.vm.forks.cancun.blocks import CancunBlockHeader

from chains.crypto.keys import SIGNATURE_BYTES
from chains.engine.errors import MalformedRlp
from chains.engine.limits import check_envelope_size
from chains.engine.records import list_item, raw_transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """A block as received: decoded only as far as the checks before execution need."""

    header: BlockHeaderAPI
    transactions: tuple[bytes, ...]
    seal: bytes


def encode_envelope(header: BlockHeaderAPI, transactions: Sequence[bytes], seal: bytes) -> bytes:
    """Return the wire form; `transactions` are raw, as in `eth_sendRawTransaction`."""
    return bytes(rlp.encode([CancunBlockHeader.serialize(header), [list_item(raw) for raw in transactions], [], seal]))


def decode_envelope(raw: bytes) -> Envelope:
    """Read an envelope. Raises `LimitExceeded` and `MalformedRlp`; nothing is verified yet."""
    check_envelope_size(raw)
    try:
        fields = rlp.decode(raw)
    except (rlp.RLPException, RecursionError) as error:
        raise MalformedRlp("envelope", " ".join(str(error).split())[:200]) from error
    if not isinstance(fields, list) or len(fields) != 4:
        raise MalformedRlp("envelope", "need a list of header, transactions, withdrawals and seal")
    header_fields, transactions, withdrawals, seal = fields
    if not isinstance(transactions, list):
        raise MalformedRlp("envelope", "its transactions are not a list")
    if withdrawals != []:
        raise MalformedRlp("envelope", "it has withdrawals; this chain has none")
    if not isinstance(seal, bytes) or len(seal) != SIGNATURE_BYTES:
        raise MalformedRlp("envelope", f"its seal is not {SIGNATURE_BYTES} bytes")
    try:
        header = CancunBlockHeader.deserialize(header_fields)
    except (rlp.RLPException, TypeError, ValueError) as error:
        raise MalformedRlp("header", " ".join(str(error).split())[:200]) from error
    if any(item == b"" or item == [] for item in transactions):
        raise MalformedRlp("envelope", "an empty transaction")
    return Envelope(header=header, transactions=tuple(raw_transaction(item) for item in transactions), seal=seal)
