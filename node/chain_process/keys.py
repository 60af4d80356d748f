"""The miner's key file: one line, 32 bytes in hex. Read in the chain process only, and never written to a log."""

from __future__ import annotations

import logging
import stat
from pathlib import Path

from chains.crypto.devnet_roles import WARNING, role_key
from chains.crypto.keys import PrivateKey, SignatureRefused, address_of, private_key
from node.errors import SettingsRefused

_LOG = logging.getLogger(__name__)
_MAX_BYTES = 200
DEVNET_ROLES = ("miner-metadata", "miner-auction")
DEVNET_KEYS = 8


def read_miner_key(path: Path) -> PrivateKey:
    """Return the key in `path`; raises `SettingsRefused`, never showing the content."""
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        mode = path.stat().st_mode
    except OSError as error:
        raise SettingsRefused(name="miner-key-file", value=path, need=f"a readable file ({error.strerror})") from None
    if mode & (stat.S_IRGRP | stat.S_IROTH):
        _LOG.warning("miner key file is readable by others path=%s remedy=chmod 600", path)
    try:
        key = private_key(bytes.fromhex(content.decode("ascii").strip().removeprefix("0x")))
    except (ValueError, SignatureRefused):
        raise SettingsRefused(
            name="miner-key-file", value=path, need="one line of 64 hex digits, a valid key"
        ) from None
    if any(role_key(role, index) == key for role in DEVNET_ROLES for index in range(DEVNET_KEYS)):
        _LOG.warning("miner key is a devnet key address=0x%s warning=%s", address_of(key).hex(), WARNING)
    return key
