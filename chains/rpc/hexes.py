"""The two spellings of JSON-RPC: quantities (no leading zeros) and data (two digits a byte)."""

from __future__ import annotations

from chains.rpc.errors import MalformedAnswer


def quantity(value: int) -> str:
    """Return `value` >= 0 as a quantity, `0x0` for zero."""
    return hex(value)


def data(value: bytes) -> str:
    """Return bytes as 0x-prefixed hex of even length."""
    return "0x" + value.hex()


def to_int(value: object, what: str) -> int:
    """Read a quantity from an answer; raises `MalformedAnswer` naming `what`."""
    if not isinstance(value, str) or not value.startswith("0x"):
        raise MalformedAnswer(what=what, value=value)
    try:
        return int(value, 16)
    except ValueError:
        raise MalformedAnswer(what=what, value=value) from None


def to_bytes(value: object, what: str, length: int | None = None) -> bytes:
    """Read data from an answer, of exactly `length` bytes where given; raises `MalformedAnswer` naming `what`."""
    if not isinstance(value, str) or not value.startswith("0x"):
        raise MalformedAnswer(what=what, value=value)
    try:
        result = bytes.fromhex(value[2:])
    except ValueError:
        raise MalformedAnswer(what=what, value=value) from None
    if length is not None and len(result) != length:
        raise MalformedAnswer(what=what, value=value)
    return result


def to_object(value: object, what: str) -> dict[str, object]:
    """Read a JSON object from an answer; raises `MalformedAnswer` naming `what`."""
    if not isinstance(value, dict):
        raise MalformedAnswer(what=what, value=value)
    return value


def to_list(value: object, what: str) -> list[object]:
    """Read a JSON array from an answer; raises `MalformedAnswer` naming `what`."""
    if not isinstance(value, list):
        raise MalformedAnswer(what=what, value=value)
    return value
