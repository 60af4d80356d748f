"""Forty rows of a fridge that never was, the pages they make, and the seal around an answer."""

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

Row = dict[str, Any]
FIRST_MS = 1_770_000_000_000
NAMES = ("temperature", "mode", "doorOpen", "itemTaken")
_VALUES = (4.25, "cool", True, "dairy")
TOP_MS = 1 << 53


class Refused(Exception):
    """A request that is refused with a status and a problem type."""

    def __init__(self, status: int, kind: str, field: str = "") -> None:
        super().__init__(status, kind, field)
        self.status, self.kind, self.field = status, kind, field


def time_of(milliseconds: int) -> str:
    """Return RFC 3339 text with milliseconds."""
    moment = datetime.fromtimestamp(milliseconds / 1_000, UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{milliseconds % 1_000:03d}Z"


ROWS: list[tuple[int, int, Row]] = [
    (
        number,
        FIRST_MS + number * 900_001,
        {
            "time": time_of(FIRST_MS + number * 900_001),
            "property": NAMES[number % 4],
            "value": _VALUES[number % 4],
        },
    )
    for number in range(1, 41)
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Rows with their cursors, how many the span has, and the cursor that leads on."""

    numbered: list[tuple[int, Row]]
    total: int
    following: str

    @property
    def rows(self) -> list[Row]:
        return [row for _, row in self.numbered]


def _number(query: dict[str, str], name: str, default: int, low: int, high: int) -> int:
    text = query.get(name, str(default))
    if not (text.isascii() and text.isdigit() and len(text) < 18 and low <= int(text) <= high):
        raise Refused(400, "bad-field", name)
    return int(text)


def _moment(query: dict[str, str], name: str, default: int) -> int:
    text = query.get(name)
    if text is None:
        return default
    if text.isascii() and text.isdigit() and len(text) < 18:
        return int(text)
    try:
        moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    except ValueError:
        raise Refused(400, "bad-field", name) from None
    return round(moment.timestamp() * 1_000)


def chosen_rows(query: dict[str, str], default: int, *, top: int = 1_000, lax: bool = False) -> Page:
    """Return the page that a query asks for. Raises Refused."""
    limit = 5 if lax else _number(query, "limit", default, 1, top)
    start, end = _moment(query, "from", 0), _moment(query, "to", TOP_MS)
    after = _number(query, "after", 0, 0, TOP_MS)
    if "property" in query and "fields" in query:
        raise Refused(400, "bad-field", "fields")
    names = [query["property"]] if "property" in query else query.get("fields", ",".join(NAMES)).split(",")
    if not set(names) <= set(NAMES):
        raise Refused(400, "bad-field", "fields")
    span = [(number, row) for number, ms, row in ROWS if start <= ms < end and row["property"] in names]
    rest = [entry for entry in span if entry[0] > after]
    page = rest[:limit]
    return Page(numbered=page, total=len(span), following=str(page[-1][0]) if len(rest) > limit else "")


def ndjson_of(rows: list[Row]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def parquet_of(rows: list[Row]) -> bytes:
    """Return what a Parquet file begins and ends with; the kit looks no further."""
    return b"PAR1" + bytes(16) + b"PAR1"


def csv_of(rows: list[Row]) -> bytes:
    lines = ["time,property,value"]
    for row in rows:
        value = row["value"] if isinstance(row["value"], str) else json.dumps(row["value"])
        lines.append(f"{row['time']},{row['property']},{value}")
    return ("\n".join(lines) + "\n").encode()


def seal(plain: bytes, key: bytes, salt: bytes | None = None) -> bytes:
    """Return an RFC 8188 message under input keying material `key`."""
    salt = os.urandom(16) if salt is None else salt
    secret = HKDF(algorithm=SHA256(), length=16, salt=salt, info=b"Content-Encoding: aes128gcm\0").derive(key)
    nonce = HKDF(algorithm=SHA256(), length=12, salt=salt, info=b"Content-Encoding: nonce\0").derive(key)
    room = 4_096 - 17
    pieces = [plain[at : at + room] for at in range(0, len(plain), room)] or [b""]
    sealed = salt + (4_096).to_bytes(4, "big") + b"\0"
    for number, piece in enumerate(pieces):
        counter = (int.from_bytes(nonce, "big") ^ number).to_bytes(12, "big")
        mark = b"\x02" if number == len(pieces) - 1 else b"\x01"
        sealed += AESGCM(secret).encrypt(counter, piece + mark, None)
    return sealed
