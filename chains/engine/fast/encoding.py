"""Recursive length prefixes of byte strings and lists, written down directly.

The generic codec finds out anew, for each item, what kind of thing it encodes; receipts, bodies and signed messages are
lists of byte strings whose form is known. Definition: Ethereum yellow paper, appendix B. Compared with the rlp library
in a test.
"""

from __future__ import annotations

_STRING_HEADS = [bytes((0x80 + length,)) for length in range(56)]
_LIST_HEADS = [bytes((0xC0 + length,)) for length in range(56)]


def string(value: bytes) -> bytes:
    """Return the encoding of a byte string."""
    length = len(value)
    if length < 56:
        return value if length == 1 and value[0] < 0x80 else _STRING_HEADS[length] + value
    size = (length.bit_length() + 7) // 8
    return bytes((0xB7 + size,)) + length.to_bytes(size, "big") + value


def integer(value: int) -> bytes:
    """Return the encoding of an integer of at least 0: a string, big-endian, without leading zeros."""
    if value < 0x80:
        return bytes((value,)) if value else b"\x80"
    return string(value.to_bytes((value.bit_length() + 7) // 8, "big"))


def list_head(length: int) -> bytes:
    """Return what stands before the `length` bytes of a list's encoded items."""
    if length < 56:
        return _LIST_HEADS[length]
    size = (length.bit_length() + 7) // 8
    return bytes((0xF7 + size,)) + length.to_bytes(size, "big")


def listed(encoded: bytes) -> bytes:
    """Return the list whose items, already encoded and joined, are `encoded`."""
    return list_head(len(encoded)) + encoded


def transaction_item(raw: bytes) -> bytes:
    """Return a raw transaction as an item of a list: a legacy one is a list already, a typed one becomes a string."""
    return raw if raw[0] >= 0xC0 else string(raw)


def payloads(raw: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the payload of each item between `start` and `end` starts and ends, of strings and lists alike.

    Nothing is checked: for bytes that this program has encoded itself.
    """
    found: list[tuple[int, int]] = []
    while start < end:
        head = raw[start]
        if head < 0x80:
            found.append((start, start + 1))
            start += 1
            continue
        size = head - (0x80 if head < 0xC0 else 0xC0)
        start += 1
        if size > 55:
            first = start + size - 55
            size = int.from_bytes(raw[start:first], "big")
            start = first
        found.append((start, start + size))
        start += size
    return found
