"""The chain files of a history: what is on disk, how it is checked, how a chain is rebuilt from it.

FOLDER/BASE-DIGEST/manifest.json      what the history is, and SHA-256 and head of each chain file
FOLDER/BASE-DIGEST/genesis/CHAIN.json genesis settings
FOLDER/BASE-DIGEST/CHAIN.chain        MAGIC, then records: kind u8 (0 envelope, 1 vote) | length u32, big endian | bytes

BASE is the second at which the history ends, DIGEST stands for everything else that it depends on. A folder appears
whole or not at all. The files are no trusted snapshot: `replay` imports each block as a stranger's, seal, body,
execution and votes checked, and compares the head.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from chains.base import json_text
from node.devnet.errors import SeedRefused
from node.devnet.layout import write_json

MAGIC = b"latchkey chain 1\n"
VERSION = 1
CHAINS = ("metadata", "auction")
MAX_FILE = 256 << 20
MAX_RECORD = 32 << 20
Record = tuple[int, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a history is a function of: the second it ends at, the seed's text, its size, and the rules of its chains.

    `rules` is a digest of genesis settings and contracts, so that no history is taken for chains that it does not fit.
    """

    base: int
    seed: str
    rounds: int
    devices: int
    rules: str

    @property
    def name(self) -> str:
        """Return the name of the folder."""
        told = f"{VERSION}|{self.seed}|{self.rounds}|{self.devices}|{self.rules}"
        return f"{self.base}-{sha256(told.encode()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainFile:
    """One chain as the manifest describes it."""

    path: Path
    sha256: str
    blocks: int
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A folder of chain files; `settings` are the genesis settings of both chains by name."""

    folder: Path
    subject: Subject
    settings: Mapping[str, dict[str, object]]
    chains: Mapping[str, ChainFile]


def write(
    root: Path,
    subject: Subject,
    settings: Mapping[str, Mapping[str, object]],
    chains: Mapping[str, Sequence[Record]],
    heads: Mapping[str, tuple[int, bytes]],
) -> History:
    """Write a history, replacing one of the same name; `heads` are (number, hash) by chain."""
    folder, fresh = root / subject.name, root / f".{subject.name}.{os.getpid()}"
    shutil.rmtree(fresh, ignore_errors=True)
    manifest: dict[str, object] = {
        "version": VERSION,
        "base": subject.base,
        "seed": subject.seed,
        "rounds": subject.rounds,
        "devices": subject.devices,
        "rules": subject.rules,
    }
    for chain, content in chains.items():
        raw = encode(content)
        write_json(fresh / "genesis" / f"{chain}.json", dict(settings[chain]))
        (fresh / f"{chain}.chain").write_bytes(raw)
        number, head = heads[chain]
        manifest[chain] = {"sha256": sha256(raw).hexdigest(), "blocks": number, "head": "0x" + head.hex()}
    write_json(fresh / "manifest.json", manifest)
    shutil.rmtree(folder, ignore_errors=True)
    fresh.replace(folder)
    return read(folder)


def read(folder: Path) -> History:
    """Read a manifest and the genesis settings; the chain files only when they are replayed. Raises SeedRefused."""
    path = folder / "manifest.json"
    found = _object(path)
    try:
        if found["version"] != VERSION:
            raise SeedRefused(path=path, reason=f"its version is {found['version']}, this program reads {VERSION}")
        subject = Subject(
            base=_integer(found["base"]),
            seed=str(found["seed"]),
            rounds=_integer(found["rounds"]),
            devices=_integer(found["devices"]),
            rules=str(found["rules"]),
        )
        chains = {}
        for chain in CHAINS:
            entry = found[chain]
            if not isinstance(entry, dict):
                raise TypeError(chain)
            chains[chain] = ChainFile(
                path=folder / f"{chain}.chain",
                sha256=str(entry["sha256"]),
                blocks=_integer(entry["blocks"]),
                head=str(entry["head"]),
            )
    except (KeyError, TypeError) as error:
        raise SeedRefused(path=path, reason=f"field {error} is missing or of another type") from None
    settings = {chain: _object(folder / "genesis" / f"{chain}.json") for chain in CHAINS}
    return History(folder=folder, subject=subject, settings=settings, chains=chains)


def histories(root: Path) -> Iterator[History]:
    """Yield the histories below a folder, the newest first; damaged ones are passed over, as if they were not there."""
    for path in sorted(root.glob("*/manifest.json"), reverse=True):
        if path.parent.name.startswith("."):
            continue
        try:
            yield read(path.parent)
        except SeedRefused:
            continue


def encode(content: Sequence[Record]) -> bytes:
    """Return the bytes of a chain file."""
    parts = [MAGIC]
    for kind, raw in content:
        parts += [bytes([kind]), len(raw).to_bytes(4, "big"), raw]
    return b"".join(parts)


def records(file: ChainFile) -> list[Record]:
    """Return the records of a chain file that is the one of its manifest. Raises SeedRefused."""
    try:
        size = file.path.stat().st_size
        if size > MAX_FILE:
            raise SeedRefused(path=file.path, reason=f"it has {size} bytes, at most {MAX_FILE} are read")
        raw = file.path.read_bytes()
    except OSError as error:
        raise SeedRefused(path=file.path, reason=f"it cannot be read ({error.strerror})") from None
    found = sha256(raw).hexdigest()
    if found != file.sha256:
        raise SeedRefused(path=file.path, reason=f"its SHA-256 is {found}, the manifest says {file.sha256}")
    return decode(file.path, raw)


def decode(path: Path, raw: bytes) -> list[Record]:
    """Return the records in the bytes of a chain file. Raises SeedRefused."""
    if not raw.startswith(MAGIC):
        raise SeedRefused(path=path, reason="it does not begin like a chain file")
    found: list[Record] = []
    at = len(MAGIC)
    while at < len(raw):
        kind, length = raw[at], int.from_bytes(raw[at + 1 : at + 5], "big")
        if at + 5 + length > len(raw) or length > MAX_RECORD:
            raise SeedRefused(path=path, reason=f"the record at byte {at} has {length} bytes, {len(raw) - at} are left")
        if kind > 1:
            raise SeedRefused(path=path, reason=f"the record at byte {at} is of kind {kind}, known are 0 and 1")
        found.append((kind, raw[at + 5 : at + 5 + length]))
        at += 5 + length
    return found


def _object(path: Path) -> dict[str, object]:
    try:
        found = json_text.loads(path.read_bytes())
    except OSError as error:
        raise SeedRefused(path=path, reason=f"it cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise SeedRefused(path=path, reason=f"it is no JSON ({error})") from None
    if not isinstance(found, dict):
        raise SeedRefused(path=path, reason=f"it holds {json.dumps(found)[:40]}, an object is needed")
    return found


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value
