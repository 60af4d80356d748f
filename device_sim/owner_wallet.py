"""An owner's wallet: one secret in one file, and from it an account of its own for every device and every payment.

    owner account    scalar of HKDF-SHA256(seed, no salt, "latchkey/owner/account/v1" | device (20), 48 bytes)
    destination n    scalar of HKDF-SHA256(seed, no salt, "latchkey/owner/payout/v1" | device (20) | n u32, 48 bytes)

Accounts of two devices have nothing in common that anybody could see, and the file alone brings all of them back. It
also remembers what would link devices if it were done twice: where a device was paid out to, what it asked for, and
when the owner last acted for it. `warnings` say so before it happens. JSON, mode 0600, replaced in one step:

    {"version": 1, "seed": 32 bytes, "devices": {device: {"key": 32 bytes or null, "payouts": number of destinations,
     "paid_to": [account], "reserve": ticks or null, "acted_at": unix seconds or null}}}

`key` is the account of a device that was enrolled under a key from elsewhere. Spec: `docs/owner.md`.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chains.base.errors import LatchkeyError
from chains.crypto.keys import PrivateKey, address_of, private_key
from chains.crypto.points import ORDER
from chains.market import files
from chains.market.errors import BadFile

VERSION = 1
MAX_DEVICES, MAX_PAYOUTS = 1_000, 10_000
QUIET_SECONDS = 86_400
"""Two devices for which somebody acts within that time look like one person's."""
_ACCOUNT, _PAYOUT = b"latchkey/owner/account/v1", b"latchkey/owner/payout/v1"
_TOP = ("version", "seed", "devices")
_ENTRY = ("key", "payouts", "paid_to", "reserve", "acted_at")


class WalletError(LatchkeyError):
    """Something that a wallet cannot do, and what to do instead."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.remedy = remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the wallet remembers of one device. `reserve` in ticks, `acted_at` in unix seconds."""

    key: bytes | None = field(default=None, repr=False)
    payouts: int = 0
    paid_to: tuple[bytes, ...] = ()
    reserve: int | None = None
    acted_at: int | None = None

    def to_json(self) -> dict[str, object]:
        """Return the entry as the file holds it."""
        return {
            "key": None if self.key is None else files.to_hex(self.key),
            "payouts": self.payouts,
            "paid_to": [files.to_hex(account) for account in self.paid_to],
            "reserve": self.reserve,
            "acted_at": self.acted_at,
        }


class Wallet:
    """An open wallet file. Every change is on disk when the method that makes it returns."""

    def __init__(self, path: Path, seed: bytes, devices: dict[bytes, Kept]) -> None:
        self.path = path
        self._seed = seed
        self._devices = devices

    @classmethod
    def create(cls, path: Path) -> Wallet:
        """Make a wallet with a fresh secret. Raises WalletError when the file exists."""
        made = cls(path, secrets.token_bytes(32), {})
        try:
            files.create(path, made._content())
        except FileExistsError:
            raise WalletError(f"{path} exists", "choose another file: a wallet is never overwritten") from None
        return made

    @classmethod
    def open(cls, path: Path) -> Wallet:
        """Read a wallet. Raises BadFile naming the field."""
        fields = files.Fields(path, files.read_object(path), _TOP)
        fields.integer("version", VERSION, VERSION)
        entries = fields.mapping("devices")
        if len(entries) > MAX_DEVICES:
            raise fields.fault("devices", f"has {len(entries)} entries, at most {MAX_DEVICES}")
        return cls(path, fields.hex("seed", 32), dict(_entry(path, name, value) for name, value in entries.items()))

    @property
    def devices(self) -> list[bytes]:
        """Return the devices that the wallet has done something for, in the order of their addresses."""
        return sorted(self._devices)

    # --- accounts -----------------------------------------------------------------------------------------------------

    def account(self, device: bytes) -> PrivateKey:
        """Return the key of the account that owns `device`: imported, or its own for ever."""
        kept = self._devices.get(device, Kept())
        return private_key(kept.key) if kept.key is not None else self._derived(_ACCOUNT + device)

    def destination(self, device: bytes, number: int) -> PrivateKey:
        """Return the key of destination `number` of a device, 0 the first."""
        return self._derived(_PAYOUT + device + number.to_bytes(4, "big"))

    def take(self, device: bytes, key: PrivateKey) -> None:
        """Keep the key of a device that was enrolled under an account from elsewhere. Raises WalletError.

        One account for two devices would link them for ever, so the second one is refused.
        """
        other = next((name for name in self._devices if name != device and self._raw(name) == key.to_bytes()), None)
        if other is not None:
            raise WalletError(
                f"this key already owns device 0x{other.hex()}, and two devices of one account are linked in public",
                "enrol the second device under an account of its own",
            )
        self._keep(device, replace(self._devices.get(device, Kept()), key=key.to_bytes()))

    def fresh_destination(self, device: bytes) -> PrivateKey:
        """Return the key of a destination that was never used; it counts as used from now on."""
        kept = self._devices.get(device, Kept())
        self._keep(device, replace(kept, payouts=kept.payouts + 1))
        return self.destination(device, kept.payouts)

    def _raw(self, device: bytes) -> bytes:
        return self.account(device).to_bytes()

    def _derived(self, info: bytes) -> PrivateKey:
        # 16 bytes more than the order, so that the reduction is uniform to 2**-128.
        wide = HKDF(algorithm=SHA256(), length=48, salt=None, info=info).derive(self._seed)
        return private_key((int.from_bytes(wide, "big") % (ORDER - 1) + 1).to_bytes(32, "big"))

    # --- what links ---------------------------------------------------------------------------------------------------

    def note_payment(self, device: bytes, to: bytes) -> None:
        """Remember where a device is paid out to; before the message leaves, so that a crash forgets nothing."""
        kept = self._devices.get(device, Kept())
        if to not in kept.paid_to:
            self._keep(device, replace(kept, paid_to=(*kept.paid_to, to)))

    def note_act(self, device: bytes, now: int, reserve: int | None = None) -> None:
        """Remember that the owner acted for a device at unix second `now`, and what reserve was asked."""
        kept = self._devices.get(device, Kept())
        self._keep(device, replace(kept, acted_at=now, reserve=kept.reserve if reserve is None else reserve))

    def paid_from(self, to: bytes, *, but: bytes) -> list[bytes]:
        """Return the other devices that were paid out to an account, or that it owns or pays: paying it links them."""
        return [
            device
            for device, kept in sorted(self._devices.items())
            if device != but and (to in kept.paid_to or to == address_of(self.account(device)))
        ]

    def warnings(self, device: bytes, now: int, reserve: int | None = None) -> list[str]:
        """Return what an act for `device` at unix second `now` would tell about other devices, one sentence each."""
        found = []
        for other, kept in sorted(self._devices.items()):
            if other == device:
                continue
            if kept.acted_at is not None and abs(now - kept.acted_at) < QUIET_SECONDS:
                found.append(
                    f"you acted for device 0x{other.hex()} less than a day ago: who watches the ledger can guess that "
                    "both are one person's; wait a day, or longer where few devices are"
                )
            if reserve is not None and reserve == kept.reserve and is_unusual(reserve):
                found.append(
                    f"device 0x{other.hex()} asks the same unusual reserve of {reserve} ticks: choose a rounder one"
                )
        return found

    # --- file ---------------------------------------------------------------------------------------------------------

    def _keep(self, device: bytes, kept: Kept) -> None:
        if device not in self._devices and len(self._devices) >= MAX_DEVICES:
            raise WalletError(f"{self.path} holds {MAX_DEVICES} devices", "use another wallet for more")
        self._devices[device] = kept
        files.replace(self.path, self._content())

    def _content(self) -> bytes:
        devices = {files.to_hex(device): kept.to_json() for device, kept in sorted(self._devices.items())}
        return files.encode({"version": VERSION, "seed": files.to_hex(self._seed), "devices": devices})


def is_unusual(reserve: int) -> bool:
    """Tell whether a reserve (ticks) has more than two leading digits: few owners choose the same one by chance."""
    return len(str(reserve).rstrip("0")) > 2


def _entry(path: Path, name: str, value: object) -> tuple[bytes, Kept]:
    device = files.from_hex(name)
    if device is None or len(device) != 20 or not isinstance(value, dict):
        raise BadFile(path=str(path), field=f"devices.{name[:60]}", reason="must be an object named by a device")
    fields = files.Fields(path, value, _ENTRY, prefix=f"devices.{name}.")
    return device, Kept(
        key=None if value["key"] is None else private_key(fields.hex("key", 32)).to_bytes(),
        payouts=fields.integer("payouts", 0, MAX_PAYOUTS),
        paid_to=tuple(_accounts(fields)),
        reserve=None if value["reserve"] is None else fields.integer("reserve", 0, 65_535),
        acted_at=None if value["acted_at"] is None else fields.integer("acted_at", 0, 1 << 53),
    )


def _accounts(fields: files.Fields) -> Iterable[bytes]:
    for entry in fields.array("paid_to", MAX_PAYOUTS):
        account = files.from_hex(entry)
        if account is None or len(account) != 20:
            raise fields.fault("paid_to", "must be accounts of 20 bytes as 0x-prefixed hex")
        yield account
