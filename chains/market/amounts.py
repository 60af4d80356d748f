"""DTX amounts as people write them, turned into ticks without ever passing through a float.

1 tick = 0.001 DTX = 1e15 wei. A bid is 1..65,535 ticks, a lock and a budget fit 96 bits. Spec:
`specs/protocol/sealed-batch.md`.
"""

from __future__ import annotations

import re
from fractions import Fraction

from chains.base.units import BID_MAX, TICK, TICKS_PER_DTX
from chains.market.errors import BadAmount

MAX_BID_TICKS: int = BID_MAX
MAX_TICKS = 2**96 - 1

_DECIMAL = re.compile(r"(?P<whole>[0-9]{1,40})(?:\.(?P<part>[0-9]{1,40}))?")


def parse_ticks(text: str, *, name: str, limit: int = MAX_TICKS) -> int:
    """Parse a DTX decimal such as `1.5` or `12` into ticks; raises `BadAmount` for anything else.

    Refused: signs, exponents, separators, digits finer than a tick, and more than `limit` ticks.
    """
    match = _DECIMAL.fullmatch(text.strip())
    if match is None:
        raise BadAmount(name=name, value=text, reason="not a decimal number of DTX", remedy="write it like 1.500")
    part = str(match["part"] or "").rstrip("0")
    if len(part) > 3:
        raise BadAmount(
            name=name, value=text, reason="finer than one tick, 0.001 DTX", remedy="round it to three decimal places"
        )
    ticks: int = int(str(match["whole"])) * TICKS_PER_DTX + int(part.ljust(3, "0"))
    if ticks > limit:
        raise BadAmount(
            name=name,
            value=text,
            reason=f"above the limit of {show_ticks(limit)} DTX ({limit} ticks)",
            remedy=f"use {show_ticks(limit)} DTX or less",
        )
    return ticks


def parse_bid(text: str, *, name: str = "price") -> int:
    """Parse the price of one licence: 1..65,535 ticks; raises `BadAmount`."""
    ticks = parse_ticks(text, name=name, limit=MAX_BID_TICKS)
    if ticks == 0:
        raise BadAmount(
            name=name,
            value=text,
            reason="a bid of 0 means no bid",
            remedy="bid at least 0.001 DTX or leave the device out",
        )
    return ticks


def parse_percent(text: str, *, name: str) -> Fraction:
    """Parse `20` or `12.5` or `20%` as a fraction of one hundred, exactly; raises `BadAmount`."""
    match = _DECIMAL.fullmatch(text.strip().removesuffix("%").strip())
    if match is None:
        raise BadAmount(name=name, value=text, reason="not a percentage", remedy="write it like 20 or 12.5")
    return Fraction(f"{match['whole']}.{match['part'] or '0'}") / 100


def show_ticks(ticks: int) -> str:
    """Return ticks as DTX with exactly three places: 1500 -> `1.500`."""
    return f"{ticks // TICKS_PER_DTX}.{ticks % TICKS_PER_DTX:03d}"


def show_wei(wei: int) -> str:
    """Return wei as DTX rounded down to a tick, for people; never parse it back."""
    return show_ticks(wei // TICK)
