"""Units of the protocol as types of their own, and the conversions between them.

A type checker refuses gas where wei is wanted; at run time all of them are plain ``int``. Money is never a float.

    1 DTX  = 1,000 ticks = 10^18 wei of DTX
    1 tick = 10^15 wei of DTX: the price unit of bids and results
"""

import re
from typing import NewType

from chains.base.errors import MalformedValue, OutOfRange

Wei = NewType("Wei", int)
"""The smallest part of the gas coin of a chain; 10^18 make one coin."""
DtxWei = NewType("DtxWei", int)
"""The smallest part of DTX, the market's money; 10^18 make one DTX."""
Ticks = NewType("Ticks", int)
"""Price unit of the auction, TICK wei of DTX."""
Gas = NewType("Gas", int)
"""Units of execution, 0 <= gas < 2**64."""
UnixSeconds = NewType("UnixSeconds", int)
"""A point in chain time: whole seconds since 1970-01-01 UTC."""
Seconds = NewType("Seconds", int)
"""A length of chain time."""
BlockNumber = NewType("BlockNumber", int)
"""Height of a block; genesis is 0."""
ChainId = NewType("ChainId", int)
"""EIP-155 chain id."""
Month = NewType("Month", int)
"""Index m of a term: [MONTH_ZERO + m TERM, MONTH_ZERO + (m + 1) TERM)."""
Epoch = NewType("Epoch", int)
"""Number of a closed list of lots, counted from 1; also the number of the round it opens."""
Lot = NewType("Lot", int)
"""Number of a device in an epoch, 0..D-1."""

DTX_DECIMALS = 18
TICK = DtxWei(10**15)
"""Wei of DTX in one tick; the same constant in both geneses."""
TICKS_PER_DTX = 10**DTX_DECIMALS // TICK
BID_MAX = Ticks(65_535)
"""Largest bid for one licence and one term; 0 is no bid."""

_AMOUNT = re.compile(r"(\d{1,30})(?:\.(\d{1,18}))?")


def wei_of_ticks(ticks: Ticks) -> DtxWei:
    """Return the worth of ``ticks`` in wei of DTX."""
    return DtxWei(ticks * TICK)


def ticks_of_wei(amount: DtxWei) -> Ticks:
    """Return ``amount`` in ticks. Raises MalformedValue unless it is a whole number of ticks, 0 or more."""
    if amount < 0 or amount % TICK:
        raise MalformedValue("amount", amount, expected=f"a multiple of {TICK} wei of DTX (one tick), 0 or more")
    return Ticks(amount // TICK)


def parse_dtx(text: str) -> DtxWei:
    """Read a decimal amount of DTX such as ``12`` or ``0.125``; at most 18 decimals, no sign, no exponent.

    Raises MalformedValue.
    """
    match = _AMOUNT.fullmatch(text)
    if match is None or not text.isascii():
        raise MalformedValue("amount", text, expected="a decimal number of DTX with at most 18 decimals, such as 12.5")
    whole, decimals = match.group(1), match.group(2) or ""
    return DtxWei(int(whole + decimals.ljust(DTX_DECIMALS, "0")))


def format_dtx(amount: DtxWei) -> str:
    """Write an amount of DTX in decimal without trailing zeros: ``12.5``, ``0.001``, ``3``. Inverse of parse_dtx.

    Raises OutOfRange below 0.
    """
    if amount < 0:
        raise OutOfRange("amount", amount, low=0, unit="wei of DTX")
    whole, rest = divmod(amount, 10**DTX_DECIMALS)
    decimals = f"{rest:0{DTX_DECIMALS}d}".rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)
