"""A device's own word to the metadata chain: enrolment and check-ins, signed with the key that never leaves it.

A sequence is written to the journal before the check-in that bears it is signed, so a device that is killed at any
instant never signs two different check-ins with one sequence. Spec: `specs/protocol/metadata-chain.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.crypto.keys import evm_signature, sign_digest
from chains.crypto.month_keys import MONTHS_AHEAD, month_addresses, month_key_root
from chains.metadata.messages import CheckIn, Enrol
from device_sim.identity import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCheckIn:
    """A check-in, its signature (65 bytes r | s | v) and the month-key list that its root stands for."""

    message: CheckIn
    signature: bytes
    first_month: int
    month_keys: tuple[bytes, ...] = field(repr=False)

    def to_json(self) -> dict[str, object]:
        """Return the JSON object that `from_json` reads; all of it is public."""
        message = self.message
        return {
            "device": message.device.hex(),
            "sequence": message.sequence,
            "time": message.time,
            "gateway": message.gateway.hex(),
            "attributes": message.attributes.hex(),
            "td_hash": message.td_hash.hex(),
            "month_key_root": message.month_key_root.hex(),
            "signature": self.signature.hex(),
            "first_month": self.first_month,
            "month_keys": [key.hex() for key in self.month_keys],
        }

    @classmethod
    def from_json(cls, body: dict[str, object]) -> SignedCheckIn:
        """Return the check-in that `to_json` wrote; raises KeyError, TypeError or ValueError for anything else."""
        keys = body["month_keys"]
        if not isinstance(keys, list):
            raise TypeError("month_keys")
        return cls(
            message=CheckIn(
                device=_raw(body, "device"),
                sequence=_whole(body, "sequence"),
                time=_whole(body, "time"),
                gateway=_raw(body, "gateway"),
                attributes=_raw(body, "attributes"),
                td_hash=_raw(body, "td_hash"),
                month_key_root=_raw(body, "month_key_root"),
            ),
            signature=_raw(body, "signature"),
            first_month=_whole(body, "first_month"),
            month_keys=tuple(bytes.fromhex(key) for key in keys),
        )


class Signer:
    """What one device signs for one registry."""

    def __init__(self, identity: Identity, domain: Domain, schedule: Schedule, attributes: bytes) -> None:
        self.identity = identity
        self._domain = domain
        self._schedule = schedule
        self._attributes = attributes
        self._first_month = -1
        self._keys: tuple[bytes, ...] = ()
        self._root = b""

    @property
    def attributes(self) -> bytes:
        """Return the 32 attribute bytes that every check-in states."""
        return self._attributes

    def enrol(self, gateway: bytes, counter: int) -> bytes:
        """Return the device's signature under owner and gateway; `counter` is 1 unless it was physically reset."""
        identity = self.identity
        message = Enrol(device=identity.address, owner=identity.owner, gateway=gateway, counter=counter)
        return evm_signature(sign_digest(identity.key, message.digest(self._domain)))

    def check_in(self, *, sequence: int, time: int, gateway: bytes, td_hash: bytes) -> SignedCheckIn:
        """Return a check-in of that sequence and time, both from the journal (`Journal.next_check_ins`)."""
        identity = self.identity
        self._renew_month_keys(time)
        message = CheckIn(
            device=identity.address,
            sequence=sequence,
            time=time,
            gateway=gateway,
            attributes=self._attributes,
            td_hash=td_hash,
            month_key_root=self._root,
        )
        return SignedCheckIn(
            message=message,
            signature=evm_signature(sign_digest(identity.key, message.digest(self._domain))),
            first_month=self._first_month,
            month_keys=self._keys,
        )

    def _renew_month_keys(self, time: int) -> None:
        """Keep a list that covers every month that may come up for sale soon.

        Lists start at multiples of six months and hold twelve, so the root changes twice a list, and a device that lost
        its memory states the same one again.
        """
        month = self._schedule.month_at(time)
        first = 0 if month is None else month - month % (MONTHS_AHEAD // 2)
        if first != self._first_month:
            self._keys = tuple(month_addresses(self.identity.month_seed, first))
            self._root = month_key_root(first, self._keys)
            self._first_month = first


def _raw(body: dict[str, object], name: str) -> bytes:
    value = body[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return bytes.fromhex(value)


def _whole(body: dict[str, object], name: str) -> int:
    value = body[name]
    if not isinstance(value, int):
        raise TypeError(name)
    return value
