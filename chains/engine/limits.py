"""Sizes and nesting, checked by a linear scan before anything is decoded.

The RLP decoder recurses: 20,000 nested lists in 60 kB cost it 0.3 s. Nothing that reaches it may be deeper than
`NESTING`. Spec: `specs/protocol/seal-and-vote.md` section 6.
"""

from __future__ import annotations

from chains.engine.errors import LimitExceeded, MalformedRlp

TRANSACTION_BYTES = 128 * 1024
"""Largest raw transaction, bytes."""
ENVELOPE_BYTES = 5 * 1024 * 1024
"""Largest envelope, bytes. A block of 16,000,000 gas holds at most 4,000,000 bytes of calldata, at 4 gas
a zero byte."""
NESTING = 8
"""Deepest nesting of lists. An access list needs 4, an envelope 3."""


def check_transaction_size(raw: bytes) -> None:
    """Refuse an empty or oversized raw transaction, or one nested too deep."""
    if not raw:
        raise MalformedRlp("raw transaction", "it is empty")
    if len(raw) > TRANSACTION_BYTES:
        raise LimitExceeded("raw transaction", len(raw), TRANSACTION_BYTES, "bytes")
    payload = raw if raw[0] >= 0xC0 else raw[1:]
    check_nesting(payload, "raw transaction")


def check_envelope_size(raw: bytes) -> None:
    """Refuse an empty or oversized envelope, or one nested too deep."""
    if not raw:
        raise MalformedRlp("envelope", "it is empty")
    if len(raw) > ENVELOPE_BYTES:
        raise LimitExceeded("envelope", len(raw), ENVELOPE_BYTES, "bytes")
    check_nesting(raw, "envelope")


def check_nesting(data: bytes, what: str) -> None:
    """Walk the RLP heads of one item once; refuse lists deeper than `NESTING` and items that leave their list.

    Cost: one step per item, no recursion, no copy.
    """
    end = len(data)
    ends: list[int] = []
    position = 0
    while position < end:
        limit = ends[-1] if ends else end
        head = data[position]
        if head < 0x80:
            position += 1
        elif head < 0xC0:
            start, length = _span(data, position, head, 0x80, limit, what)
            position = start + length
        else:
            start, length = _span(data, position, head, 0xC0, limit, what)
            if len(ends) == NESTING:
                raise LimitExceeded(f"nesting of {what}", NESTING + 1, NESTING, "levels")
            position = start
            ends.append(start + length)
        while ends and position == ends[-1]:
            ends.pop()
        if not ends and position < end:
            raise MalformedRlp(what, f"{end - position} bytes follow the item")


def _span(data: bytes, position: int, head: int, base: int, limit: int, what: str) -> tuple[int, int]:
    """Return (start of payload, its length) of the item at `position`, which must end at or before `limit`."""
    size = head - base
    if size <= 55:
        start, length = position + 1, size
    else:
        start = position + 1 + (size - 55)
        if start > limit:
            raise MalformedRlp(what, f"a length at byte {position} leaves its list")
        length = int.from_bytes(data[position + 1 : start], "big")
    if start + length > limit:
        raise MalformedRlp(what, f"an item at byte {position} leaves its list")
    return start, length
