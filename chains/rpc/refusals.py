"""Refusals of contracts in the words of a person: what was wrong, value and limit, and what to do.

Each chain's package holds the phrases of its contracts' errors (`chains.metadata.refusals`, `chains.auction.refusals`).
The error's name stays at the end in brackets, so that it can be looked up in `specs/protocol/abi.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from chains.base.units import TICK, DtxWei, format_dtx
from chains.rpc.errors import CallReverted, TransactionReverted
from chains.rpc.revert import Revert


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What one custom error means. `values` is a format string over its arguments, empty where none is shown.

    Format specs: `dtx` (wei of DTX), `ticks`, `time` (unix seconds), `field` (short text in 32 bytes), and those that a
    `Phrasebook` is given besides.
    """

    problem: str
    remedy: str
    values: str = ""


class Phrasebook:
    """The phrases of some contracts by error name; `specs` adds format specs of its own."""

    def __init__(self, phrases: Mapping[str, Phrase], specs: Mapping[str, Callable[[int], str]] | None = None) -> None:
        self.phrases = dict(phrases)
        self._specs = {**_SPECS, **(specs or {})}

    def of_name(self, name: str) -> str:
        """Return the sentence of an error of which only the name is known; an unknown name is returned as it is."""
        phrase = self.phrases.get(name)
        return name if phrase is None else f"{phrase.problem}; {phrase.remedy} [{name}]"

    def of_revert(self, revert: Revert) -> str:
        """Return the sentence of a revert with its values; one without a phrase shows its decoded form."""
        phrase = self.phrases.get(revert.name)
        if phrase is None:
            return str(revert)
        if not phrase.values or not revert.arguments:
            return self.of_name(revert.name)
        shown = {name: _Shown(value, self._specs) for name, value in revert.arguments}
        return f"{phrase.problem}: {phrase.values.format_map(shown)}; {phrase.remedy} [{revert.name}]"

    def in_words(self, error: CallReverted | TransactionReverted) -> str:
        """Return why a call or a transaction was refused, without the name of the method that found out."""
        if error.revert is None:
            return str(error)
        return self.of_revert(error.revert)


class _Shown:
    """One argument; its format spec says how to show it."""

    def __init__(self, value: object, specs: Mapping[str, Callable[[int], str]]) -> None:
        self._value = value
        self._specs = specs

    def __format__(self, spec: str) -> str:
        if spec == "field" and isinstance(self._value, bytes):
            return self._value.rstrip(b"\0").decode("ascii", "replace")
        if spec and isinstance(self._value, int):
            return self._specs[spec](self._value)
        return "0x" + self._value.hex() if isinstance(self._value, bytes) else str(self._value)


def _moment(seconds: int) -> str:
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    except (OverflowError, ValueError, OSError):
        return f"{seconds} s"


_SPECS: Mapping[str, Callable[[int], str]] = {
    "dtx": lambda wei: f"{format_dtx(DtxWei(wei))} DTX",
    "ticks": lambda ticks: f"{format_dtx(DtxWei(ticks * TICK))} DTX",
    "time": _moment,
}
