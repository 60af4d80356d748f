"""The owner's token: what opens a device to the person it belongs to, without any account anywhere.

The owner signs once, with the account that the ledger names for this device, and the device answers with a token:

    request    EIP-712 OwnerToken(address device,address owner,uint64 expires) in the DeviceRegistry's domain
    token      "own-" EXPIRES "-" HMAC-SHA256(secret, "latchkey/owner-token/v1" | owner (20) | expires u64)
               EXPIRES decimal chain seconds, the HMAC as 64 lower-case hexadecimal digits

`secret` follows from the device's key, so a token needs no storage and survives restarts; it ends at EXPIRES, and at
once for the owner of before when the device is enrolled under another one. It is good as Bearer, and as Basic password
of the user `owner`. Spec: `specs/protocol/device-api.md` section 3.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import ClassVar

from chains.base.errors import LatchkeyError
from chains.crypto.eip712 import Domain
from chains.crypto.keys import SignatureRefused, recover
from chains.metadata.messages import TypedMessage
from device_sim.relay_messages import plain_signature

OWNER_NAME = "owner"
LONGEST_SECONDS = 30 * 86_400
"""A token ends at most this many seconds after it was asked for, chain time."""
_LABEL = b"latchkey/owner-token/v1"
_TOKEN = re.compile(r"own-(\d{1,12})-([0-9a-f]{64})")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerToken(TypedMessage):
    """The owner asks for a token that is good until `expires` (chain seconds)."""

    TYPE: ClassVar[str] = "OwnerToken(address device,address owner,uint64 expires)"
    device: bytes
    owner: bytes
    expires: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Somebody who showed the owner's token: may read all that is recorded, write and invoke."""

    account: bytes
    expires: int


class TokenRefused(LatchkeyError):
    """A token, or a request for one, that the device does not accept. `has_ended`: it was good once."""

    def __init__(self, reason: str, remedy: str, *, has_ended: bool = False) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.has_ended = has_ended


@dataclass(slots=True, kw_only=True)
class OwnerGate:
    """The device's side. `owner` is the account that the ledger names now; the fleet keeps it up to date."""

    device: bytes
    registry: Domain
    owner: bytes
    secret: bytes = field(repr=False)

    def issue(self, message: OwnerToken, signature: bytes, now: float) -> str:
        """Return the token that `message` asks for. `signature` is r | s | v, v 27 or 28. Raises TokenRefused."""
        again = "ask again with the owner's key of this device"
        if message.device != self.device:
            raise TokenRefused(f"the request is for device 0x{message.device.hex()}", again)
        if message.owner != self.owner:
            raise TokenRefused(f"account 0x{message.owner.hex()} does not own this device", again)
        try:
            signer: bytes = recover(message.digest(self.registry), plain_signature(signature))
        except SignatureRefused as error:
            raise TokenRefused(str(error), again) from error
        if signer != self.owner:
            raise TokenRefused(f"the request is signed by 0x{signer.hex()}", again)
        if not now < message.expires <= now + LONGEST_SECONDS:
            raise TokenRefused(
                f"the token would end at {message.expires}, the device's clock says {int(now)}",
                f"ask for one that ends later, at most {LONGEST_SECONDS} s from now",
            )
        return f"own-{message.expires}-{self._mac(message.expires).hex()}"

    @staticmethod
    def is_form(text: str) -> bool:
        """Tell whether `text` looks like an owner's token, so that it is not taken for a licence's key."""
        return _TOKEN.fullmatch(text) is not None

    def judge(self, text: str, now: float) -> Owner:
        """Return the owner that a token proves at chain time `now`. Raises TokenRefused."""
        match = _TOKEN.fullmatch(text)
        expires = int(match.group(1)) if match else 0
        shown = bytes.fromhex(match.group(2)) if match else b""
        if not hmac.compare_digest(shown, self._mac(expires)):
            raise TokenRefused("the token is not one of this device and its present owner", _AGAIN)
        if now >= expires:
            ended = datetime.fromtimestamp(expires, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            raise TokenRefused(f"the owner's token ended at {ended}", _AGAIN, has_ended=True)
        return Owner(account=self.owner, expires=expires)

    def _mac(self, expires: int) -> bytes:
        return hmac.digest(self.secret, _LABEL + self.owner + expires.to_bytes(8, "big"), sha256)


_AGAIN = "sign a request for a new one with the owner's key (`latchkey device token`)"
