"""Settings of a program as one JSON object, checked before anything starts: sizes first, then names, then each value.

`Fields` reads them one by one. Each refusal is the program's own error, made of the name, the value and what is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from chains.base import json_text
from chains.base.errors import LatchkeyError
from chains.crypto import devnet_roles
from chains.crypto.keys import PrivateKey
from chains.market.account import read_key
from node.serving.pace import FACTOR_LIMIT, PaceSettings, is_header

MAX_SETTINGS_BYTES = 65_536
HTTP_SCHEMES = ("http://", "https://")


class Refused(Protocol):
    """The error of a program for a setting that is missing, malformed or out of range."""

    def __call__(self, *, name: str, value: object, need: str) -> LatchkeyError: ...


def read(path: Path, refused: Refused) -> dict[str, object]:
    """Return the JSON object in a settings file; raises `refused`."""
    try:
        with path.open("rb") as source:
            raw = source.read(MAX_SETTINGS_BYTES + 1)
        if len(raw) > MAX_SETTINGS_BYTES:
            raise ValueError(f"larger than {MAX_SETTINGS_BYTES} bytes")
        found = json_text.loads(raw)
    except OSError as error:
        raise refused(name="--settings", value=path, need=f"a readable file ({error.strerror})") from None
    except ValueError as error:
        raise refused(name="--settings", value=path, need=f"a file with JSON ({error})") from None
    if not isinstance(found, dict):
        raise refused(name="--settings", value=path, need="a file with one JSON object")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """Who pays for a program's transactions: a key file, or a published role of the devnet."""

    key_file: Path | None = None
    devnet_role: str | None = None
    devnet_index: int = 0

    def key(self) -> PrivateKey:
        """Return the private key; raises `BadFile` for a bad key file, `ValueError` where neither is named."""
        if self.key_file is not None:
            return read_key(self.key_file)
        if self.devnet_role is None:
            raise ValueError("a payer is a key file or a role of the devnet, and this names neither")
        return devnet_roles.role_key(self.devnet_role, self.devnet_index)


class Fields:
    """The checked fields of one settings object. Relative paths in it are relative to `folder`."""

    def __init__(self, found: Mapping[str, object], folder: Path, known: tuple[str, ...], refused: Refused) -> None:
        self._found = found
        self._folder = folder
        self._refused = refused
        for name in found:
            if name not in known:
                raise self.refuse(name, f"no such setting; known: {', '.join(known)}")

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def get(self, name: str) -> object:
        """Return a value as it stands, None when it is missing."""
        return self._found.get(name)

    def refuse(self, name: str, need: str) -> LatchkeyError:
        """Return the refusal of a field, to be raised."""
        return self._refused(name=name, value=self._found.get(name), need=need)

    def text(self, name: str) -> str | None:
        """Return a text that is not blank, or None."""
        value = self._found.get(name)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            raise self.refuse(name, "text")
        return value

    def url(self, name: str) -> str:
        """Return the URL of a server, which must be there."""
        value = self._found.get(name)
        if not isinstance(value, str) or not is_url(value):
            raise self.refuse(name, "a URL such as http://127.0.0.1:8545")
        return value

    def path(self, name: str) -> Path | None:
        """Return a path, or None."""
        value = self.text(name)
        return None if value is None else self._folder / value

    def folder(self, name: str) -> Path:
        """Return the path of a folder, which must be named."""
        value = self.path(name)
        if value is None:
            raise self.refuse(name, "the path of a folder")
        return value

    def integer(self, name: str, default: int, low: int, high: int) -> int:
        """Return a whole number in low..high."""
        value = self._found.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.refuse(name, f"a whole number from {low} to {high}")
        return value

    def seconds(self, name: str, default: float, low: float, high: float) -> float:
        """Return a number of seconds in low..high."""
        value = self._found.get(name, default)
        if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
            raise self.refuse(name, f"a number of seconds from {low} to {high}")
        return float(value)

    def flag(self, name: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._found.get(name, default)
        if not isinstance(value, bool):
            raise self.refuse(name, "true or false")
        return value

    def names(self, name: str, fits: Callable[[str], bool]) -> list[str]:
        """Return a list of texts, each of which `fits`; empty when it is missing."""
        value = self._found.get(name, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) and fits(entry) for entry in value):
            raise self.refuse(name, "a list of names")
        return value

    def allowed_hosts(self) -> frozenset[str]:
        """Return the host names under which the program may be asked, in small letters."""
        return frozenset(name.lower() for name in self.names("allowed_hosts", is_plain))

    def allowed_origins(self) -> frozenset[str]:
        """Return the origins of web pages that may ask it."""
        return frozenset(self.names("allowed_origins", is_url))

    def pace(self) -> PaceSettings:
        """Return how fast clients may ask: rate_factor and proxy_header."""
        factor = self._found.get("rate_factor", 1)
        if not isinstance(factor, int | float) or isinstance(factor, bool) or not 0 <= factor <= FACTOR_LIMIT:
            raise self.refuse("rate_factor", f"a number from 0 to {FACTOR_LIMIT:g}")
        header = self.text("proxy_header")
        if header is not None and not is_header(header):
            raise self.refuse("proxy_header", "the name of a header, such as X-Forwarded-For")
        return PaceSettings(factor=float(factor), proxy_header=header)

    def payer(self) -> Payer:
        """Return who pays: exactly one of key_file and devnet_role."""
        role, key_file = self.text("devnet_role"), self.path("key_file")
        if (role is None) == (key_file is None):
            raise self.refuse("key_file", "exactly one of key_file and devnet_role")
        if role is not None:
            try:
                devnet_roles.role_key(role)
            except LatchkeyError as error:
                raise self.refuse("devnet_role", f"a role of the devnet ({error})") from None
        return Payer(key_file=key_file, devnet_role=role, devnet_index=self.integer("devnet_index", 0, 0, 1_000_000))


def is_plain(value: str) -> bool:
    """Tell whether a text may go into a header: nothing in it could end one or add to it."""
    return bool(value) and value.isascii() and value.isprintable() and not set(value) & set(" ;,'\"")


def is_url(value: object, schemes: tuple[str, ...] = HTTP_SCHEMES) -> bool:
    """Tell whether a value is a URL of one of these schemes that may go into a header."""
    return isinstance(value, str) and value.startswith(schemes) and is_plain(value)
