"""Bounded memory of recovered signers: senders of transactions and results of the ecrecover precompile.

Why: recovering a key takes 30 µs of C, and one signature is met several times. A transaction's sender is recovered by
the event-loop process at admission, which hands it over (`Ledger.validate_for_pool`), and is needed again when the
block is built, and when a block of another miner holds the same transaction. The 128 signatures of a check-in batch
are recovered when the gateway estimates its gas and again when the batch enters a block. Both are pure functions
of their key, so an entry is never wrong and never grows old; only the number of entries is limited.

Worth: blocks of transfers are built 1.5 to 2 times as fast when their senders are remembered. Without it:
`Levers(recoveries=False)` recovers every sender anew; `limit(senders=0, results=0)` empties both memories and keeps
them empty.

Nothing is recovered ahead of need: `specs/decisions/one-signature-once.md`.
"""

from __future__ import annotations

from typing import Final

from coincurve import PublicKey
from eth_hash.auto import keccak
from eth_keys.exceptions import BadSignature
from lru import LRU

from chains.crypto.keys import CURVE_ORDER

SENDERS: Final = 16_384
"""Remembered senders, about 250 bytes each; the pool holds 5,120 transactions."""
RESULTS: Final = 16_384
"""Remembered results of ecrecover, about 400 bytes each: 128 check-in batches."""
INPUT_BYTES: Final = 128
_WORD = bytes(12)

_senders: LRU[bytes, bytes] | None = LRU(SENDERS)
_results: LRU[bytes, bytes] | None = LRU(RESULTS)


def limit(*, senders: int = SENDERS, results: int = RESULTS) -> None:
    """Forget everything; from now on remember at most that many of each, none at 0. For the whole process."""
    global _senders, _results  # one memory a process: what is recovered is true on every chain
    _senders = LRU(senders) if senders else None
    _results = LRU(results) if results else None


def sizes() -> tuple[int, int]:
    """Return how many senders and how many results are remembered."""
    return (0 if _senders is None else len(_senders)), (0 if _results is None else len(_results))


def remember_sender(transaction_hash: bytes, sender: bytes) -> None:
    """Take the word of the caller, this node's own process, for who signed a transaction."""
    if _senders is not None:
        _senders[transaction_hash] = sender


def known_sender(transaction_hash: bytes) -> bytes | None:
    """Return a remembered sender."""
    return None if _senders is None else _senders.get(transaction_hash)


def recover_address(digest: bytes, r: int, s: int, parity: int) -> bytes:
    """Return the address whose key signed `digest` (32 bytes). Raises `BadSignature` for values of no key."""
    if not (0 < r < CURVE_ORDER and 0 < s < CURVE_ORDER and parity in (0, 1)):
        raise BadSignature(f"r, s or y parity out of range: parity {parity}")
    signature = r.to_bytes(32, "big") + s.to_bytes(32, "big") + bytes((parity,))
    try:
        key = PublicKey.from_signature_and_message(signature, digest, hasher=None)
    except Exception as error:  # the library raises bare `Exception`
        raise BadSignature("no key made this signature") from error
    return bytes(keccak(key.format(compressed=False)[1:]))[12:]


def recover(data: bytes) -> bytes:
    """Return what the ecrecover precompile returns for `data`: 12 zero bytes and an address, or nothing.

    `data` of another length than 128 is cut or padded with zeros on the right: digest, v (27 or 28), r, s, 32 bytes
    each (Ethereum yellow paper, appendix E).
    """
    if len(data) != INPUT_BYTES:
        data = data[:INPUT_BYTES].ljust(INPUT_BYTES, b"\0")
    results = _results
    found = None if results is None else results.get(data)
    if found is None:
        found = _recover(data)
        if results is not None:
            results[data] = found
    return found


def _recover(data: bytes) -> bytes:
    v = int.from_bytes(data[32:64], "big")
    if v not in (27, 28):
        return b""
    r, s = int.from_bytes(data[64:96], "big"), int.from_bytes(data[96:128], "big")
    try:
        return _WORD + recover_address(data[:32], r, s, v - 27)
    except BadSignature:
        return b""
