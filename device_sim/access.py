"""Who may read a device, and from when to when: one credential a licence, judged by the device's own clock.

A credential (32 bytes, `chains.crypto.key_record.credential`) is good from the start of its term up to, not including,
its end. It is shown as a Bearer token, as a Basic password under the licence's name, or never at all by signing the
request. The gateway can read what travels with the first two; a signature shows it nothing that it could use later
than REQUEST_SKEW seconds. Spec: `specs/protocol/device-api.md` section 3.

The owner's token (`device_sim.owner_token`) is shown the same two ways and opens, besides, what only an owner may do.

Every licence is compared in constant time and none is skipped, so the time of an answer tells nothing about a key.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from chains.base.errors import LatchkeyError
from chains.crypto.key_record import LicenceId, is_request_mac, request_key
from device_sim.owner_token import OWNER_NAME, Owner, OwnerGate, TokenRefused

REALM = "latchkey"
REQUEST_SKEW = 60
"""A signed request may be this many seconds older or newer than the device's clock."""
HEADER_LIMIT = 512
_TOKEN = re.compile(r"[0-9a-f]{64}")
_SIGNED = re.compile(r'licence="(\d{1,20}-\d{1,5}-\d)",\s*time="(\d{1,12})",\s*mac="([0-9a-f]{64})"')


class Reason(StrEnum):
    """Why a key was not accepted; part of the answer, so that a program can act on it."""

    MISSING = "key-missing"
    MALFORMED = "key-malformed"
    UNKNOWN = "key-unknown"
    MISMATCH = "key-of-another-licence"
    EARLY = "term-not-begun"
    EXPIRED = "term-ended"
    STALE = "request-time-off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """The right of one buyer to one month of one device. Times are chain seconds, `readable_*` device ms; half open."""

    round_id: int
    lot: int
    rank: int
    month: int
    device: bytes
    buyer: bytes
    start: int
    end: int
    readable_from: int
    readable_until: int
    credential: bytes = field(repr=False)
    content_key: bytes = field(repr=False)
    chain_id: int
    contract: bytes

    @property
    def id(self) -> LicenceId:
        """Return the licence as keys and signatures name it."""
        return LicenceId(
            chain_id=self.chain_id, contract=self.contract, round=self.round_id, lot=self.lot, rank=self.rank
        )

    @property
    def name(self) -> str:
        """Return `round-lot-rank`, the user name of Basic and the `licence` of a signed request."""
        return f"{self.round_id}-{self.lot}-{self.rank}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A key that was not accepted: reason, and the sentence that says what to do."""

    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A licence that was proved by a signed request: answers to it are sealed, whatever it asks for."""

    licence: Licence


Verdict = Licence | Signed | Owner | Denial


def utc(seconds: float) -> str:
    """Return chain seconds as RFC 3339 text, whole seconds, UTC."""
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class KeyRing:
    """The licences of one device, and the gate of its owner if it has one."""

    def __init__(self, device: bytes, licences: Iterable[Licence] = (), gate: OwnerGate | None = None) -> None:
        self._device = device
        self.gate = gate
        self._licences: dict[str, Licence] = {}
        for licence in licences:
            self.add(licence)

    def add(self, licence: Licence) -> None:
        """Take a licence of this device; the same one again replaces it."""
        if licence.device != self._device:
            raise ValueError(f"licence {licence.name} is for device 0x{licence.device.hex()}")
        self._licences[licence.name] = licence

    def __len__(self) -> int:
        return len(self._licences)

    def judge(self, authorization: str | None, *, method: str, path: str, now: float) -> Verdict:
        """Return what an Authorization header proves at chain time `now`, or why it proves nothing.

        `path` is the request target with its query exactly as received, `method` in upper case.
        """
        if authorization is None:
            return Denial(
                reason=Reason.MISSING,
                detail="this is for licensees of the device and its owner only; send the key as "
                "`Authorization: Bearer KEY`, as Basic password, or sign the request; `latchkey keys` lists "
                "the keys that you have bought",
            )
        if len(authorization) > HEADER_LIMIT:
            return _malformed(f"the Authorization header has {len(authorization)} characters, at most {HEADER_LIMIT}")
        scheme, _, rest = authorization.partition(" ")
        rest = rest.strip()
        match scheme.lower():
            case "bearer":
                return self._shown(rest, None, now)
            case "basic":
                return self._basic(rest, now)
            case "latchkey":
                return self._signed(rest, method, path, now)
        return _malformed("the Authorization scheme must be Bearer, Basic or Latchkey")

    def _basic(self, encoded: str, now: float) -> Licence | Owner | Denial:
        try:
            user, colon, password = base64.b64decode(encoded, validate=True).decode("ascii").partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return _malformed("Basic credentials must be base64 of `licence:key`")
        if not colon:
            return _malformed("Basic credentials must be base64 of `licence:key`, there is no colon")
        return self._shown(password, user, now)

    def _shown(self, text: str, name: str | None, now: float) -> Licence | Owner | Denial:
        if self.gate is not None and (name == OWNER_NAME or self.gate.is_form(text)):
            return self._owner(text, name, now)
        if not _TOKEN.fullmatch(text):
            return _malformed(f"a key is 64 lower-case hexadecimal digits, this one has {len(text)} characters")
        shown = bytes.fromhex(text)
        found = None
        for licence in self._licences.values():
            if hmac.compare_digest(licence.credential, shown):
                found = licence
        if found is None:
            return self._unknown()
        if name is not None and name != found.name:
            return Denial(
                reason=Reason.MISMATCH,
                detail="the key is not the one of the licence that the user name states; "
                "take name and key from the same line of `latchkey keys`",
            )
        return _in_term(found, now)

    def _owner(self, text: str, name: str | None, now: float) -> Owner | Denial:
        assert self.gate is not None
        if name not in (None, OWNER_NAME):
            return _malformed(f"the user name of an owner's token is {OWNER_NAME}")
        try:
            return self.gate.judge(text, now)
        except TokenRefused as error:
            return Denial(reason=Reason.EXPIRED if error.has_ended else Reason.UNKNOWN, detail=str(error))

    def _signed(self, text: str, method: str, path: str, now: float) -> Signed | Denial:
        match = _SIGNED.fullmatch(text)
        if match is None:
            return _malformed(
                'a signed request is `Latchkey licence="ROUND-LOT-RANK", time="SECONDS", mac="64 hex digits"`'
            )
        name, time, mac = match.group(1), int(match.group(2)), bytes.fromhex(match.group(3))
        licence = self._licences.get(name)
        if licence is None:
            return self._unknown()
        try:
            good = is_request_mac(mac, request_key(licence.credential), method, path, time)
        except LatchkeyError as error:
            return _malformed(str(error))
        if not good:
            return Denial(
                reason=Reason.MISMATCH,
                detail=f"the signature is not one of licence {name} over this method, path and time; sign the path "
                "with its query exactly as sent, with the key of that licence",
            )
        if abs(now - time) > REQUEST_SKEW:
            return Denial(
                reason=Reason.STALE,
                detail=f"the request was signed for {utc(time)}, the device's clock says {utc(now)}: more than "
                f"{REQUEST_SKEW} s apart; take the time from the newest block of the auction chain and sign again",
            )
        verdict = _in_term(licence, now)
        return verdict if isinstance(verdict, Denial) else Signed(licence=verdict)

    def _unknown(self) -> Denial:
        return Denial(
            reason=Reason.UNKNOWN,
            detail=f"the key opens nothing at device 0x{self._device.hex()}: a key is good for one buyer, one device "
            "and one month; check that device address and key come from the same line of `latchkey keys`. A key that "
            "was just bought works once the round's result is final and the device has read it",
        )


def _malformed(detail: str) -> Denial:
    return Denial(reason=Reason.MALFORMED, detail=detail)


def _in_term(licence: Licence, now: float) -> Licence | Denial:
    if now < licence.start:
        return Denial(
            reason=Reason.EARLY,
            detail=f"the term of licence {licence.name} (month {licence.month}) begins at {utc(licence.start)}, "
            f"the device's clock says {utc(now)}; come back then",
        )
    if now >= licence.end:
        return Denial(
            reason=Reason.EXPIRED,
            detail=f"the term of licence {licence.name} (month {licence.month}) ended at {utc(licence.end)}, "
            f"the device's clock says {utc(now)}; buy a later month to go on reading",
        )
    return licence
