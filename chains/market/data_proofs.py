"""The proofs beside a download: which bytes of it came with which signature of the device.

    PART.proofs.ndjson   one line a page: {"start", "length": bytes of the part file, "target", "time", "signature"}

Of two lines with one start the later one counts: a page that was torn by a crash, or had grown, is fetched again.
Whoever has part file, proofs and the licence's public names (device, buyer, chain, contract, round, lot, rank) can
check every page without the device, without the buyer and without any secret.
Spec: `specs/protocol/device-api.md` section 6.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from chains.base import json_text
from chains.market import data_provenance
from chains.market.data_provenance import NotServed
from chains.market.keyring import KeyringEntry

LINE_LIMIT = 8_192


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The device's signature over bytes [start, start + length) of a part file; `time` in chain seconds."""

    start: int
    length: int
    target: str
    time: int
    signature: str


def path_of(part: Path) -> Path:
    """Return where the proofs of a part file stand."""
    return part.with_name(part.stem + ".proofs.ndjson")


def append(part: Path, *, start: int, length: int, target: str, header: str) -> None:
    """Note the proof of one page; `header` is its Latchkey-Provenance, verified before."""
    time, _, signature = data_provenance.parse(header)
    line = {"start": start, "length": length, "target": target, "time": time, "signature": "0x" + signature.hex()}
    with path_of(part).open("a", encoding="utf-8") as out:
        out.write(json.dumps(line) + "\n")


def read(part: Path) -> list[Proof]:
    """Return the proofs of a part file by place; a line that a crash cut off is passed over."""
    found: dict[int, Proof] = {}
    path = path_of(part)
    if not path.exists():
        return []
    with path.open("rb") as lines:
        for line in lines:
            try:
                value = json_text.loads(line[:LINE_LIMIT], limit=2)
                assert isinstance(value, dict)
                proof = Proof(**value)
            except (ValueError, TypeError, AssertionError):
                continue
            found[proof.start] = proof
    return [found[start] for start in sorted(found)]


def verify(entry: KeyringEntry, part: Path, length: int) -> int:
    """Return how many pages prove the first `length` bytes of a part file, every byte once. Raises NotServed."""
    place = pages = 0
    with part.open("rb") as content:
        for proof in read(part):
            if proof.start != place or place >= length:
                continue
            content.seek(proof.start)
            body = content.read(proof.length)
            data_provenance.verify_bytes(
                entry.licence,
                device=entry.device,
                buyer=entry.bidder,
                time=proof.time,
                request=data_provenance.request_hash("GET", proof.target),
                body=body,
                signature=bytes.fromhex(proof.signature.removeprefix("0x")),
            )
            place += proof.length
            pages += 1
    if place != length:
        raise NotServed(f"bytes from {place} on have no proof, the file has {length}")
    return pages
