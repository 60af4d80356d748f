"""Revert data read as words: `Error(string)`, `Panic(uint256)` and the custom errors of a given set of ABIs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError
from eth_hash.auto import keccak

AbiEntry = Mapping[str, object]
Abi = Sequence[AbiEntry]

_PANICS = {
    0x01: "assertion failed",
    0x11: "arithmetic overflow or underflow",
    0x12: "division by zero",
    0x21: "no such enum value",
    0x22: "broken storage array",
    0x31: "pop from an empty array",
    0x32: "index out of range",
    0x41: "out of memory",
    0x51: "call of an uninitialised function",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Revert:
    """What a contract said when it refused: `name` is `Error`, `Panic`, a custom error, or empty if nobody knows it."""

    name: str
    arguments: tuple[tuple[str, object], ...] = ()
    data: bytes = field(default=b"", repr=False)

    @property
    def selector(self) -> bytes:
        """The first four bytes of the revert data; empty when there are fewer."""
        return self.data[:4] if len(self.data) >= 4 else b""

    def argument(self, name: str) -> object:
        """Return one argument by name; raises KeyError."""
        return dict(self.arguments)[name]

    def __str__(self) -> str:
        if self.name == "Error":
            return str(self.arguments[0][1])
        if self.name == "Panic":
            code = cast(int, self.arguments[0][1])
            return f"panic 0x{code:02x}: {_PANICS.get(code, 'unknown code')}"
        if self.name:
            shown = ", ".join(f"{name}={_shown(value)}" for name, value in self.arguments)
            return f"{self.name}({shown})"
        return f"revert data 0x{self.data[:36].hex()}" if self.data else "no reason given"


class RevertDecoder:
    """Decodes revert data by the `error` entries of all ABIs it was given."""

    def __init__(self, abis: Iterable[Abi] = ()) -> None:
        self._errors: dict[bytes, tuple[str, list[str], list[str]]] = {}
        self._add("Error", [{"name": "reason", "type": "string"}])
        self._add("Panic", [{"name": "code", "type": "uint256"}])
        for abi in abis:
            for entry in abi:
                if entry.get("type") == "error":
                    self._add(str(entry["name"]), cast(list[AbiEntry], entry.get("inputs", [])))

    def decode(self, data: bytes) -> Revert:
        """Return the revert; never fails: unknown or broken data gives a `Revert` without a name."""
        known = self._errors.get(data[:4])
        if known is None:
            return Revert(name="", data=data)
        name, names, types = known
        try:
            values = decode(types, data[4:])
        except (DecodingError, OverflowError, ValueError):
            return Revert(name="", data=data)
        return Revert(name=name, arguments=tuple(zip(names, values, strict=True)), data=data)

    def _add(self, name: str, inputs: Sequence[AbiEntry]) -> None:
        types = [_canonical(entry) for entry in inputs]
        names = [str(entry.get("name") or index) for index, entry in enumerate(inputs)]
        self._errors[keccak(f"{name}({','.join(types)})".encode())[:4]] = (name, names, types)


def _canonical(entry: AbiEntry) -> str:
    kind = str(entry["type"])
    if not kind.startswith("tuple"):
        return kind
    inner = ",".join(_canonical(part) for part in cast(list[AbiEntry], entry["components"]))
    return f"({inner}){kind[5:]}"


def _shown(value: object) -> str:
    return "0x" + value.hex() if isinstance(value, bytes) else str(value)
