"""Where the passphrase of an encrypted recovery copy comes from: a file, or the terminal."""

from __future__ import annotations

import getpass
import stat
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from chains.market.errors import BadFile, CommandFailed
from chains.market.recovery_copy import Secret

MAX_BYTES = 4_096
_WORDS = {"passphrase": "passphrase", "vault-key": "vault phrase"}


def add_passphrase_option(parser: ArgumentParser) -> None:
    """Add --passphrase-file."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="for an encrypted copy: file with its passphrase, or vault phrase, mode 0600 (default: ask)",
    )


def secret_of(options: Namespace) -> Secret:
    """Return what gives the secret of a copy when one is met; the file is not read before."""

    def secret(lock: str) -> str:
        path: Path | None = options.passphrase_file
        if path is not None:
            return read(path)
        if not sys.stdin.isatty():
            raise CommandFailed(
                f"this recovery file is an encrypted copy, its {_WORDS[lock]} is needed: give --passphrase-file FILE"
            )
        return getpass.getpass(f"{_WORDS[lock]} of the recovery file: ")

    return secret


def read(path: Path) -> str:
    """Read the first line of a passphrase file; raises `BadFile` without showing it. Others must not read it."""
    try:
        mode = path.stat().st_mode
        with path.open("rb") as source:
            raw = source.read(MAX_BYTES + 1)
        text = raw.decode()
    except (OSError, UnicodeDecodeError):
        raise BadFile(path=str(path), field="", reason="cannot be read as UTF-8 text") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise BadFile(path=str(path), field="", reason="other users may read it", remedy=f"chmod 600 {path}")
    line = text.splitlines()[0] if text else ""
    if not line or len(raw) > MAX_BYTES:
        raise BadFile(path=str(path), field="line 1", reason=f"must be a passphrase of at most {MAX_BYTES} bytes")
    return line
