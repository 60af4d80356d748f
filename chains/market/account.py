"""Where a bidder's private key comes from: a key file, or a role of the devnet."""

from __future__ import annotations

import stat
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from chains.base.errors import LatchkeyError
from chains.crypto import devnet_roles
from chains.crypto.keys import PrivateKey, private_key
from chains.market.errors import BadFile, CommandFailed
from chains.market.files import from_hex

MAX_KEY_FILE_BYTES = 256


def add_key_options(parser: ArgumentParser) -> None:
    """Add --key, --devnet-role and --index."""
    group = parser.add_argument_group("account")
    group.add_argument(
        "--key", type=Path, metavar="FILE", help="file with the private key: 0x and 64 hex digits, mode 0600"
    )
    group.add_argument("--devnet-role", metavar="ROLE", help="use a published devnet key, such as bidder")
    group.add_argument("--index", type=int, default=0, metavar="N", help="which account of the role (default 0)")


def key_of(options: Namespace) -> PrivateKey | None:
    """Return the key that the options name, None if they name none; raises `CommandFailed`, `BadFile`."""
    if options.key is not None and options.devnet_role is not None:
        raise CommandFailed("--key and --devnet-role exclude each other: give one of them")
    if options.key is not None:
        return read_key(options.key)
    if options.devnet_role is None:
        return None
    if options.index < 0:
        raise CommandFailed(f"--index is {options.index}, it must be 0 or more")
    key = devnet_roles.role_key(options.devnet_role, options.index)
    print(f"warning: {options.devnet_role} {options.index}: {devnet_roles.WARNING}", file=sys.stderr)
    return key


def require_key(options: Namespace) -> PrivateKey:
    """Return the key that the options name; raises `CommandFailed` if they name none."""
    key = key_of(options)
    if key is None:
        raise CommandFailed("this needs the bidder's key: give --key FILE, or --devnet-role bidder --index N")
    return key


def read_key(path: Path) -> PrivateKey:
    """Read a key file; raises `BadFile` without ever showing its content. Others must not be able to read it."""
    try:
        mode = path.stat().st_mode
        raw = path.read_bytes()[: MAX_KEY_FILE_BYTES + 1]
    except OSError as error:
        raise BadFile(path=str(path), field="", reason=f"cannot be read: {error.strerror}") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise BadFile(path=str(path), field="", reason="other users may read it", remedy=f"chmod 600 {path}")
    text = raw.decode("ascii", "replace").strip()
    secret = from_hex(text if text.startswith("0x") else f"0x{text}")
    try:
        if secret is None:
            raise LatchkeyError
        return private_key(secret)
    except LatchkeyError:
        raise BadFile(
            path=str(path), field="", reason="is no private key", remedy="it must hold 0x and 64 hex digits"
        ) from None
