"""Openings at rest: AES-256-GCM under a key in a file of the watcher's own, mode 0600.

This keeps openings out of backups, of stray copies of the database and of logs. It does not keep them from the watcher:
whoever has the key file and the database can read every opening that has not been revealed. Spec:
`specs/protocol/watcher.md` section "At rest".

    sealed = nonce (12) | AES-GCM ciphertext and tag, associated data = what the opening is for
"""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from chains.market import files
from node.watcher.errors import StoreBroken

KEY_BYTES = 32
NONCE_BYTES = 12


class RestingKey:
    """Seals and opens what is at rest. The key is never shown."""

    def __init__(self, key: bytes, path: Path) -> None:
        self._cipher = AESGCM(key)
        self._path = path

    def __repr__(self) -> str:
        return f"RestingKey({self._path})"

    @classmethod
    def load(cls, path: Path) -> RestingKey:
        """Read the key file, or make it with fresh random bytes. Raises StoreBroken."""
        try:
            files.create(path, secrets.token_bytes(KEY_BYTES).hex().encode() + b"\n")
        except FileExistsError:
            pass
        except OSError as error:
            raise StoreBroken(path=path, reason=f"the key file cannot be made: {error.strerror}") from None
        try:
            mode, text = path.stat().st_mode, path.read_bytes()
        except OSError as error:
            raise StoreBroken(path=path, reason=f"the key file cannot be read: {error.strerror}") from None
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise StoreBroken(path=path, reason=f"other users may read the key; chmod 600 {path}")
        try:
            key = bytes.fromhex(text.decode("ascii").strip())
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise StoreBroken(path=path, reason=f"is no key: it must hold {2 * KEY_BYTES} hex digits")
        return cls(key, path)

    def seal(self, plain: bytes, subject: bytes) -> bytes:
        """Return `plain` encrypted; `subject` must be the same when it is opened."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, subject)

    def open(self, sealed: bytes, subject: bytes) -> bytes:
        """Return what was sealed for `subject`. Raises StoreBroken for another key, subject or damage."""
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], subject)
        except InvalidTag:
            raise StoreBroken(path=self._path, reason="this key does not open an opening at rest") from None
