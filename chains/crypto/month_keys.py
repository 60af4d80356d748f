"""Month keys of a device: one secret scalar a month, and the root that a check-in states.

Every month m has a secret x = month_secret(seed, m). The ledger holds only address(x * G), twelve of them behind one
hash, the month-key root; a key record hands x to a buyer, who checks it against that address. x alone opens nothing:
see `key_record.credential`. A device that serves two markets uses two seeds.
Spec: `specs/protocol/key-record.md` section "Month keys". Pure and synchronous; seeds and secrets never reach a log.

    x            HKDF-SHA256(ikm = seed, no salt, info = "latchkey/month-key/v1" | month u32, 48 bytes) mod (n - 1) + 1
    address(x)   low 20 bytes of keccak(X.x | X.y), X = x * G
    root         keccak(abi.encode(uint32 firstMonth, address[12] of firstMonth .. firstMonth + 11))
"""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from eth_hash.auto import keccak

from chains.base.addresses import Address
from chains.base.errors import OutOfRange, WrongLength
from chains.crypto.eip712 import encode_words
from chains.crypto.points import ORDER, address_of_point, point_of

SEED_BYTES = 32
MONTHS_AHEAD = 12
MONTH_LIMIT = 1 << 32

_LABEL = b"latchkey/month-key/v1"
# 16 bytes more than the order, so that the reduction is uniform to 2**-128.
_WIDE_BYTES = 48


def month_secret(seed: bytes, month: int) -> int:
    """Return the device's secret scalar of `month`, 1 .. n - 1, uniform and the same for ever.

    `seed` is the device's 32 secret bytes. Raises WrongLength for another length, OutOfRange for a month outside
    0 .. 2**32 - 1.
    """
    checked_seed(seed)
    info = _LABEL + _checked_month(month).to_bytes(4, "big")
    wide = HKDF(algorithm=SHA256(), length=_WIDE_BYTES, salt=None, info=info).derive(seed)
    return int.from_bytes(wide, "big") % (ORDER - 1) + 1


def month_address(secret: int) -> Address:
    """Return the 20-byte address of secret * G, which the ledger holds; raises BadScalar."""
    return address_of_point(point_of(secret))


def month_addresses(seed: bytes, first_month: int) -> tuple[Address, ...]:
    """Return the addresses of the twelve months from `first_month`, in order."""
    return tuple(month_address(month_secret(seed, first_month + ahead)) for ahead in range(MONTHS_AHEAD))


def month_key_root(first_month: int, addresses: Sequence[bytes]) -> bytes:
    """Return the 32-byte root of exactly twelve addresses; raises WrongLength and OutOfRange."""
    if len(addresses) != MONTHS_AHEAD:
        raise WrongLength("month-key list", len(addresses), allowed=MONTHS_AHEAD, unit="addresses")
    for address in addresses:
        if len(address) != 20:
            raise WrongLength("month address", len(address), allowed=20, value=address)
    return keccak(encode_words(_checked_month(first_month), *addresses))


def checked_seed(seed: bytes) -> bytes:
    """Return `seed` if it is 32 bytes; raises WrongLength, which never shows it."""
    if len(seed) != SEED_BYTES:
        raise WrongLength("device seed", len(seed), allowed=SEED_BYTES)
    return seed


def _checked_month(month: int) -> int:
    if not 0 <= month < MONTH_LIMIT:
        raise OutOfRange("month", month, low=0, high=MONTH_LIMIT - 1)
    return month
