"""Points and scalars of secp256k1, the one curve of the market.

A point travels as 33 bytes: 2 + parity of y | x (SEC 1, compressed). Contracts see it as (x, parity), and multiply with
the `ecrecover` precompile, which takes only x below the curve order n: a point with x in n .. p - 1 (one in 2**128) is
therefore refused everywhere, as the chain would. Spec: `specs/protocol/key-record.md` section "Points and scalars".
"""

from __future__ import annotations

from typing import NewType

import coincurve
from eth_hash.auto import keccak

from chains.base.addresses import Address
from chains.base.errors import LatchkeyError

Point = NewType("Point", bytes)
"""A point other than infinity: 33 bytes, compressed, x below the curve order."""

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
FIELD = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFC2F
POINT_BYTES = 33
SCALAR_BYTES = 32


class BadPoint(LatchkeyError):
    """Coordinates or bytes that are no usable point of the curve."""

    def __init__(self, *, what: str, value: str) -> None:
        super().__init__(
            f"{what} {value} is no point of secp256k1 with x below the curve order; ask its sender for it again"
        )
        self.what = what
        self.value = value


class BadScalar(LatchkeyError):
    """A secret outside 1 .. n - 1. The message never holds the value."""

    def __init__(self, *, what: str) -> None:
        super().__init__(f"{what} is outside 1 .. curve order - 1: derive it again")
        self.what = what


def checked_scalar(value: int, what: str = "secret") -> int:
    """Return `value` if it is in 1 .. n - 1; raises BadScalar."""
    if not 0 < value < ORDER:
        raise BadScalar(what=what)
    return value


def scalar_bytes(value: int, what: str = "secret") -> bytes:
    """Return the scalar as 32 big-endian bytes; raises BadScalar outside 1 .. n - 1."""
    return checked_scalar(value, what).to_bytes(SCALAR_BYTES, "big")


def point_of(secret: int) -> Point:
    """Return secret * G; raises BadScalar, and BadPoint in the one case in 2**128 that the chain cannot use."""
    return parse_point(coincurve.PublicKey.from_valid_secret(scalar_bytes(secret)).format())


def parse_point(data: bytes, what: str = "point") -> Point:
    """Return `data` as a Point; raises BadPoint unless it is 33 bytes of a point with x below n."""
    try:
        if len(data) != POINT_BYTES or int.from_bytes(data[1:], "big") >= ORDER:
            raise ValueError
        coincurve.PublicKey(data)
    except ValueError:
        raise BadPoint(what=what, value="0x" + data.hex()) from None
    return Point(data)


def point_at(x: int, parity: int, what: str = "point") -> Point:
    """Return the point with coordinate x whose y has the given parity (0 or 1); raises BadPoint."""
    if not 0 <= x < ORDER or parity not in (0, 1):
        raise BadPoint(what=what, value=f"(x {x:#x}, parity {parity})")
    return parse_point(bytes([2 + parity]) + x.to_bytes(SCALAR_BYTES, "big"), what)


def x_of(point: Point) -> int:
    """Return the x coordinate, 1 .. n - 1."""
    return int.from_bytes(point[1:], "big")


def parity_of(point: Point) -> int:
    """Return 0 for an even y, 1 for an odd one."""
    return point[0] - 2


def multiply(point: Point, scalar: int, what: str = "scalar") -> Point:
    """Return scalar * point; raises BadScalar outside 1 .. n - 1."""
    return parse_point(coincurve.PublicKey(point).multiply(scalar_bytes(scalar, what)).format())


def coordinates(point: Point) -> tuple[int, int]:
    """Return (x, y)."""
    x, y = coincurve.PublicKey(point).point()
    return int(x), int(y)


def address_of_point(point: Point) -> Address:
    """Return the low 20 bytes of keccak(x | y), the account of the key."""
    return Address(bytes(keccak(coincurve.PublicKey(point).format(compressed=False)[1:]))[12:])


def add(one: Point, other: Point) -> Point:
    """Return the sum of two points; raises BadPoint if it is infinity."""
    try:
        total = coincurve.PublicKey.combine_keys([coincurve.PublicKey(one), coincurve.PublicKey(other)])
    except ValueError:
        raise BadPoint(what="sum of", value=f"0x{one.hex()} and 0x{other.hex()}") from None
    return parse_point(total.format())


def address_of_coordinates(x: int, y: int) -> Address:
    """Return the low 20 bytes of keccak(x | y), whether or not (x, y) lies on the curve. Both are below 2**256."""
    return Address(bytes(keccak(x.to_bytes(32, "big") + y.to_bytes(32, "big")))[12:])
