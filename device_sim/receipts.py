"""Names for messages that a gateway has taken, so that their numbers stay its own.

Numbers in the outbox follow the order in which messages came. Were they public, anybody could count through them and
see which owners' messages came one after the other, whatever order the chain shows. A name is one AES-128 block over a
mark and the number: 32 lower-case hexadecimal digits, the same after a restart, and found by nobody who was not told.
Spec: `specs/protocol/device-api.md` section 10.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES128
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chains.crypto.keys import PrivateKey

_LABEL = b"latchkey/gateway/receipts/v1"
_MARK = b"latchkey"


class Receipts:
    """Names under the secret that follows from the gateway's key."""

    def __init__(self, key: PrivateKey) -> None:
        secret = HKDF(algorithm=SHA256(), length=16, salt=None, info=_LABEL).derive(key.to_bytes())
        # One block of distinct plain texts: nothing repeats, so ECB is just the block cipher.
        self._cipher = Cipher(AES128(secret), ECB())  # noqa: S305

    def name(self, number: int) -> str:
        """Return the name of message `number`, 0..2**64 - 1."""
        made = self._cipher.encryptor()
        return (made.update(_MARK + number.to_bytes(8, "big")) + made.finalize()).hex()

    def number(self, name: str) -> int | None:
        """Return the number that a name of 32 hexadecimal digits stands for; None for one that was never given."""
        made = self._cipher.decryptor()
        plain = made.update(bytes.fromhex(name)) + made.finalize()
        return int.from_bytes(plain[8:], "big") if plain[:8] == _MARK else None
