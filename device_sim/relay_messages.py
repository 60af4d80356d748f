"""What owners send to a gateway: signed messages as JSON, parsed at the edge and turned back after a restart.

Spec: `specs/protocol/device-api.md` section 10. A signature travels as 65 bytes r | s | v in 0x-hex, amounts of DTX as
decimal text, because they may pass 2**53.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from chains.auction.messages import Withdraw
from chains.base.errors import MalformedValue, UnknownField
from chains.metadata.messages import Enable, Pause, SetTerms

Type = Literal["Enable", "SetTerms", "Pause"]

_TERMS = ("type", "device", "reserve", "licences", "flags", "nonce", "deadline", "signature")
_PAUSE = ("type", "device", "nonce", "deadline", "signature")
_WITHDRAW = ("account", "to", "amount", "fee", "nonce", "deadline", "signature")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerOrder:
    """A message of an owner to the device registry, and its signature."""

    message: Enable | SetTerms | Pause
    signature: bytes

    @classmethod
    def parse(cls, body: Mapping[str, object]) -> OwnerOrder:
        """Return the order that a JSON object states. Raises InvalidValue naming the field."""
        kind = body.get("type")
        if kind not in ("Enable", "SetTerms", "Pause"):
            raise MalformedValue("type", kind, expected="Enable, SetTerms or Pause")
        _exactly(body, _PAUSE if kind == "Pause" else _TERMS)
        device, nonce, deadline = hex_bytes(body, "device", 20), _number(body, "nonce"), _number(body, "deadline")
        message: Enable | SetTerms | Pause
        if kind == "Pause":
            message = Pause(device=device, nonce=nonce, deadline=deadline)
        else:
            message = (Enable if kind == "Enable" else SetTerms)(
                device=device,
                reserve=_number(body, "reserve"),
                licences=_number(body, "licences"),
                flags=_number(body, "flags"),
                nonce=nonce,
                deadline=deadline,
            )
        return cls(message=message, signature=hex_bytes(body, "signature", 65))

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `parse` reads."""
        message = self.message
        body: dict[str, object] = {
            "type": type(message).__name__,
            "device": "0x" + message.device.hex(),
            "nonce": message.nonce,
            "deadline": message.deadline,
            "signature": "0x" + self.signature.hex(),
        }
        if not isinstance(message, Pause):
            body |= {"reserve": message.reserve, "licences": message.licences, "flags": message.flags}
        return body


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawOrder:
    """A withdrawal that an owner signed for the vault."""

    message: Withdraw
    signature: bytes

    @classmethod
    def parse(cls, body: Mapping[str, object]) -> WithdrawOrder:
        """Return the order that a JSON object states. Raises InvalidValue naming the field."""
        _exactly(body, _WITHDRAW)
        message = Withdraw(
            account=hex_bytes(body, "account", 20),
            to=hex_bytes(body, "to", 20),
            amount=_amount(body, "amount"),
            fee=_amount(body, "fee"),
            nonce=_number(body, "nonce"),
            deadline=_number(body, "deadline"),
        )
        return cls(message=message, signature=hex_bytes(body, "signature", 65))

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `parse` reads."""
        message = self.message
        return {
            "account": "0x" + message.account.hex(),
            "to": "0x" + message.to.hex(),
            "amount": str(message.amount),
            "fee": str(message.fee),
            "nonce": message.nonce,
            "deadline": message.deadline,
            "signature": "0x" + self.signature.hex(),
        }


def plain_signature(signature: bytes) -> bytes:
    """Turn r | s | v (v 27 or 28) into r | s | yParity. Raises MalformedValue for another v."""
    if signature[64] not in (27, 28):
        raise MalformedValue("signature", signature[64], expected="r | s | v with v 27 or 28")
    return signature[:64] + bytes([signature[64] - 27])


def hex_bytes(body: Mapping[str, object], name: str, length: int) -> bytes:
    """Return a member of `length` bytes in 0x-hex. Raises MalformedValue."""
    value = body.get(name)
    try:
        raw = bytes.fromhex(value[2:]) if isinstance(value, str) and value.startswith("0x") else b""
    except ValueError:
        raw = b""
    if len(raw) != length or not isinstance(value, str) or len(value) != 2 + 2 * length:
        raise MalformedValue(name, value, expected=f"{length} bytes in 0x-hex")
    return raw


def _number(body: Mapping[str, object], name: str) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 53:
        raise MalformedValue(name, value, expected="a whole number of at least 0")
    return value


def _amount(body: Mapping[str, object], name: str) -> int:
    value = body.get(name)
    if not (isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 30):
        raise MalformedValue(name, value, expected="wei of DTX as decimal text")
    return int(value)


def _exactly(body: Mapping[str, object], known: tuple[str, ...]) -> None:
    for name in body:
        if name not in known:
            raise UnknownField("body", name, known=known)
    for name in known:
        if name not in body:
            raise UnknownField("body", name, known=known, missing=True)
