"""Rebuild one chain of a history in a database: `python -m node.history.replay FOLDER CHAIN DATABASE`.

Every block is imported as if a stranger had sent it: seal and turn, header, body, execution, votes. Disk is synced once
at the end, because who starts this throws a half-made database away. Prints nothing; exit status 1 with the reason on
stderr.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from chains.base.errors import LatchkeyError
from chains.engine.database import Database, LevelDatabase
from chains.engine.ledger import Ledger
from node.chain_process.main import load_definition
from node.devnet import seed_files
from node.devnet.errors import SeedRefused
from node.devnet.seed_files import ChainFile
from node.settings import CHAINS


class SyncedLater:
    """A database that syncs only when it is closed."""

    def __init__(self, inner: Database) -> None:
        self._inner = inner

    def get(self, key: bytes) -> bytes | None:
        """Return the value or None."""
        return self._inner.get(key)

    def iterate(self, start: bytes, stop: bytes, *, reverse: bool = False) -> Iterator[tuple[bytes, bytes]]:
        """Yield (key, value) for start <= key < stop in key order, or backwards."""
        return self._inner.iterate(start, stop, reverse=reverse)

    def write(self, changes: Mapping[bytes, bytes | None], *, sync: bool) -> None:  # noqa: ARG002  # later, see close
        """Apply all changes or none."""
        self._inner.write(changes, sync=False)

    def close(self) -> None:
        """Bring everything to disk and close."""
        self._inner.write({}, sync=True)
        self._inner.close()


def replay(file: ChainFile, definition: str, settings: Mapping[str, object], database: Database) -> bytes:
    """Import a chain file into an empty database; return the hash of the head. Raises SeedRefused."""
    ledger = Ledger.open(load_definition(definition, dict(settings)), SyncedLater(database))
    try:
        number = 0
        for place, (kind, raw) in enumerate(seed_files.records(file)):
            try:
                if kind:
                    ledger.import_vote(raw)
                else:
                    number = int(ledger.import_envelope(raw).block.header.block_number)
            except LatchkeyError as error:
                what = f"a vote after block {number}" if kind else f"block {number + 1}"
                raise SeedRefused(path=file.path, reason=f"record {place}, {what}: {error}") from error
        head = bytes(ledger.head().hash)
        if "0x" + head.hex() != file.head:
            raise SeedRefused(path=file.path, reason=f"it leads to head 0x{head.hex()}, the manifest says {file.head}")
        return head
    finally:
        ledger.close()


def main(argv: Sequence[str]) -> int:
    """Replay one chain; return the exit status."""
    folder, chain, target = Path(argv[0]), argv[1], Path(argv[2])
    try:
        history = seed_files.read(folder)
        replay(history.chains[chain], CHAINS[chain], history.settings[chain], LevelDatabase(target))
    except LatchkeyError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    STATUS = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(STATUS)  # the database is closed; tearing down the EVM's caches takes time and makes plyvel print an error
