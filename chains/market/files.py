"""Reading and writing the JSON files of a bidder: bounded, strict about fields, and never half written.

`read_object` refuses a file by size before it parses and by depth while it parses; `Fields` names the field of every
fault. Writes reach the disk (fsync of file and folder) before they return; files that hold keys are mode 0600.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from chains.base import json_text
from chains.market.errors import BadFile

MAX_FILE_BYTES = 8 * 1024 * 1024


def read_object(path: Path, *, limit: int = MAX_FILE_BYTES) -> dict[str, object]:
    """Return the JSON object in `path`; raises `BadFile` if it is missing, larger than `limit` bytes or no object."""
    try:
        with path.open("rb") as source:
            raw = source.read(limit + 1)
    except OSError as error:
        raise BadFile(path=str(path), field="", reason=f"cannot be read: {error.strerror}") from None
    if len(raw) > limit:
        raise BadFile(path=str(path), field="", reason=f"larger than {limit} bytes")
    return parse_object(raw, path)


def parse_object(raw: bytes, path: Path) -> dict[str, object]:
    """Parse bytes as one JSON object without repeated names; raises `BadFile`."""
    try:
        value = json_text.loads(raw, object_pairs_hook=_unique)
    except (ValueError, UnicodeDecodeError) as error:
        raise BadFile(path=str(path), field="", reason=f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise BadFile(path=str(path), field="", reason="must be one JSON object")
    return value


def encode(value: Mapping[str, object]) -> bytes:
    """Return the bytes that are written for `value`: indented, fields in the given order, newline at the end."""
    return json.dumps(value, indent=1).encode() + b"\n"


def create(path: Path, content: bytes) -> None:
    """Write a new 0600 file that reaches the disk before this returns; raises `FileExistsError` if `path` exists.

    The bytes are complete in a temporary file first and then linked into place, so that a crash leaves either no file
    or the whole of it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _write_temporary(path, content)
    try:
        os.link(temporary, path)
    finally:
        temporary.unlink()
    _sync_folder(path.parent)


def replace(path: Path, content: bytes) -> None:
    """Write or replace a 0600 file in one step that survives a crash at any instant."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_temporary(path, content).replace(path)
    _sync_folder(path.parent)


class Fields:
    """The fields of one JSON object; each reader checks kind and range and raises `BadFile` naming the field."""

    def __init__(self, path: Path, value: Mapping[str, object], names: Sequence[str], *, prefix: str = "") -> None:
        self._path, self._value, self._prefix = path, value, prefix
        for name in names:
            if name not in value:
                raise self.fault(name, "missing")
        for name in value:
            if name not in names:
                raise self.fault(name, f"unknown field; known: {', '.join(names)}")

    def fault(self, name: str, reason: str) -> BadFile:
        return BadFile(path=str(self._path), field=self._prefix + name, reason=reason)

    def text(self, name: str, *, limit: int = 4_096) -> str:
        """A string of at most `limit` characters."""
        value = self._value[name]
        if not isinstance(value, str) or len(value) > limit:
            raise self.fault(name, f"must be text of at most {limit} characters")
        return value

    def integer(self, name: str, low: int, high: int) -> int:
        """A JSON number without fraction in low..high."""
        value = self._value[name]
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault(name, f"is {str(value)[:40]!r}, must be a whole number from {low} to {high}")
        return value

    def long(self, name: str, low: int, high: int) -> int:
        """An integer that may pass 2**53, written as decimal digits in a string."""
        value = self._value[name]
        if not isinstance(value, str) or not value.isascii() or not value.isdigit() or len(value) > 78:
            raise self.fault(name, 'must be decimal digits in quotes, such as "25000"')
        if not low <= int(value) <= high:
            raise self.fault(name, f"is {value}, must be from {low} to {high}")
        return int(value)

    def hex(self, name: str, length: int | None = None) -> bytes:
        """0x-prefixed hex of `length` bytes, or of any length."""
        value = self._value[name]
        found = from_hex(value)
        if found is None or (length is not None and len(found) != length):
            size = f"{length} bytes" if length is not None else "bytes"
            raise self.fault(name, f"must be {size} as 0x-prefixed hex")
        return found

    def mapping(self, name: str) -> dict[str, object]:
        """A JSON object."""
        value = self._value[name]
        if not isinstance(value, dict):
            raise self.fault(name, "must be a JSON object")
        return value

    def array(self, name: str, limit: int) -> list[object]:
        """A JSON array of at most `limit` entries."""
        value = self._value[name]
        if not isinstance(value, list) or len(value) > limit:
            raise self.fault(name, f"must be a JSON array of at most {limit} entries")
        return value


def from_hex(value: object) -> bytes | None:
    """Return the bytes of 0x-prefixed hex, None for anything else."""
    if not isinstance(value, str) or not value.startswith("0x"):
        return None
    digits = value[2:]
    if len(digits) % 2 or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
        return None
    return bytes.fromhex(digits)


def to_hex(value: bytes) -> str:
    """Return 0x-prefixed lower-case hex."""
    return "0x" + value.hex()


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the field {name[:40]!r} appears twice")
        found[name] = value
    return found


def _write_temporary(path: Path, content: bytes) -> Path:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    return temporary


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
