"""The metadata chain's contracts on a test chain, with keys for everybody who signs something there.

`MetadataWorld` deploys the four contracts and offers one method a call, each of which signs what has to be signed with
the right key unless the test says otherwise. Events come back as the typed values of `chains.metadata.events`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields, replace
from typing import Any

from chains.base import artifact
from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, devnet_key, evm_signature, sign_digest
from chains.crypto.month_keys import month_key_root
from chains.metadata.events import MetadataEvent, decode_log
from chains.metadata.messages import Certificate, CheckIn, Enable, Enrol, Pause, SetTerms, TypedMessage
from tests.support.chain_backend import Account, Chain, Receipt

FAMILY = 1
REQUIRED = 0b101
MAXIMA = bytes([200, 5, 255, 127, 128, 0, 1]).ljust(32, b"\0")
"""Attributes 0 and 2 are required; the maxima 127, 128 and 255 are those at which a byte-wise comparison may slip."""
ATTRIBUTES = bytes([7, 0, 9]).ljust(32, b"\0")
TD_HASH = b"\x7d" * 32
SERIAL_HASH = b"\x5e" * 32
FOREVER = (1 << 40) - 1
HORIZON = 1_000
"""Seconds from the newest block to the first walk window, room to set up."""

Keys = tuple[bytes, ...]


def key(role: str, number: int = 0) -> PrivateKey:
    """Return the test key of a role."""
    return devnet_key("latchkey contract tests", role, number)


def sign(signer: PrivateKey, message: TypedMessage, domain: Domain) -> bytes:
    """Return the 65 bytes that contracts take."""
    return evm_signature(sign_digest(signer, message.digest(domain)))


def month_keys(label: int, first_month: int = 0) -> tuple[int, Keys]:
    """Return a list of month keys: the first month and twelve addresses that stand for keys."""
    return first_month, tuple((label * 100 + month + 1).to_bytes(20, "big") for month in range(12))


def decoded(receipt: Receipt) -> list[MetadataEvent]:
    """Return the typed events of a transaction."""
    found = [decode_log(log.topics, log.data) for log in receipt.logs]
    return [event for event in found if event is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestDevice:
    """A device and its owner. `address` is 20 bytes."""

    __test__ = False

    number: int
    key: PrivateKey
    owner_key: PrivateKey

    @property
    def address(self) -> bytes:
        return address_of(self.key)

    @property
    def owner(self) -> bytes:
        return address_of(self.owner_key)


def device(number: int, *, owner: int | None = None) -> TestDevice:
    """Return device `number`, owned by its first owner or by owner number `owner`."""
    return TestDevice(
        number=number, key=key("device", number), owner_key=key("owner", number if owner is None else owner)
    )


class MetadataWorld:
    """Contracts, one OEM with a certifier, one model, three gateways. `schedule` is the devnet's, from now on."""

    def __init__(self, chain: Chain, **changes: int) -> None:
        self.chain = chain
        genesis = chain.time + HORIZON
        base = replace(Schedule.devnet(genesis), min_lots=1, time_step=10, fresh=3_000)
        self.schedule = replace(base, **changes)
        self._deploy()
        self.oem, self.certifier = chain.accounts[1], key("certifier")
        self.gateways = chain.accounts[2:5]
        self.models.send("registerOem", address_of(self.certifier), sender=self.oem)
        self.publish_model()
        for gateway in self.gateways:
            self.register_gateway(gateway)

    def _deploy(self) -> None:
        chain, schedule = self.chain, self.schedule
        first = chain.accounts[0]
        models, gateways, devices, book = (chain.predict(first, offset) for offset in range(4))
        after_close = schedule.shortest_lead - schedule.close
        self.timing = (
            schedule.month_zero,
            schedule.term,
            schedule.lead,
            schedule.close,
            after_close,
            schedule.fresh,
            schedule.min_lots,
        )
        self.models = chain.deploy(artifact.load("metadata", "ModelRegistry"))
        self.gateway_registry = chain.deploy(artifact.load("metadata", "GatewayRegistry"), book)
        self.devices = chain.deploy(
            artifact.load("metadata", "DeviceRegistry"), models, gateways, book, schedule.time_step, schedule.fresh
        )
        self.book = chain.deploy(artifact.load("metadata", "EpochBook"), devices, gateways, self.timing)
        assert [c.address for c in (self.models, self.gateway_registry, self.devices, self.book)] == [
            models,
            gateways,
            devices,
            book,
        ]
        self.domain = Domain(chain.chain_id, self.devices.address)

    # -- models and gateways

    def publish_model(self, family: int = FAMILY, required: int = REQUIRED, maxima: bytes = MAXIMA) -> int:
        arguments = (family, required, maxima, b"\x5c" * 32, "https://oem.example/schema.json")
        receipt = self.models.send("publishModel", *arguments, sender=self.oem)
        return int(receipt.event("ModelPublished").args["model"])

    def payout(self, gateway: Account, version: int = 0) -> bytes:
        return address_of(key("payout " + gateway.address.hex(), version))

    def register_gateway(self, gateway: Account) -> Receipt:
        return self.gateway_registry.send("register", "https://gateway.example/", self.payout(gateway), sender=gateway)

    # -- devices

    def enrol(
        self,
        who: TestDevice,
        *,
        model: int = 1,
        gateway: bytes | None = None,
        counter: int = 1,
        certifier: PrivateKey | None = None,
        signer: PrivateKey | None = None,
    ) -> Receipt:
        relay = self.gateways[0].address if gateway is None else gateway
        certificate = Certificate(device=who.address, model=model, serial_hash=SERIAL_HASH)
        message = Enrol(device=who.address, owner=who.owner, gateway=relay, counter=counter)
        return self.devices.send(
            "enrol",
            who.address,
            model,
            SERIAL_HASH,
            sign(certifier or self.certifier, certificate, self.domain),
            who.owner,
            relay,
            counter,
            sign(signer or who.key, message, self.domain),
        )

    def nonce(self, who: TestDevice) -> int:
        return int(self.devices.call("devices", who.address)[6])

    def set_terms(
        self,
        who: TestDevice,
        reserve: int = 5,
        licences: int = 1,
        flags: int = 0,
        *,
        enable: bool = True,
        nonce: int | None = None,
        deadline: int = FOREVER,
        signer: PrivateKey | None = None,
    ) -> Receipt:
        number = self.nonce(who) if nonce is None else nonce
        kind = Enable if enable else SetTerms
        if licences <= 6:
            message = kind(
                device=who.address, reserve=reserve, licences=licences, flags=flags, nonce=number, deadline=deadline
            )
        else:
            message = _unchecked(kind, who.address, reserve, licences, flags, number, deadline)
        signature = sign(signer or who.owner_key, message, self.domain)
        arguments = (who.address, reserve, licences, flags, number, deadline, signature)
        return self.devices.send("enable" if enable else "setTerms", *arguments)

    def pause(self, who: TestDevice, *, nonce: int | None = None, signer: PrivateKey | None = None) -> Receipt:
        number = self.nonce(who) if nonce is None else nonce
        message = Pause(device=who.address, nonce=number, deadline=FOREVER)
        signature = sign(signer or who.owner_key, message, self.domain)
        return self.devices.send("pause", who.address, number, FOREVER, signature)

    # -- check-ins

    def statement(self, who: TestDevice, sequence: int, *, label: int | None = None, **changes: Any) -> CheckIn:
        """Return an acceptable check-in of the next block, changed as told."""
        first_month, keys = month_keys(who.number if label is None else label)
        values: dict[str, Any] = {
            "device": who.address,
            "sequence": sequence,
            "time": self.schedule.round_down(self.chain.time),
            "gateway": self.gateways[0].address,
            "attributes": ATTRIBUTES,
            "td_hash": TD_HASH,
            "month_key_root": month_key_root(first_month, keys),
        }
        return CheckIn(**(values | changes))

    def check_in(
        self,
        item: CheckIn,
        signer: PrivateKey,
        lists: Sequence[tuple[int, Keys]] = (),
        *,
        domain: Domain | None = None,
    ) -> Receipt:
        signature = sign(signer, item, domain or self.domain)
        return self.devices.send("checkIn", astuple(item), signature, list(lists))

    def check_in_batch(
        self, items: Sequence[CheckIn], signers: Sequence[PrivateKey], lists: Sequence[tuple[int, Keys]] = ()
    ) -> Receipt:
        signatures = b"".join(sign(signer, item, self.domain) for item, signer in zip(items, signers, strict=True))
        return self.devices.send("checkInBatch", [astuple(item) for item in items], signatures, list(lists))

    def list_devices(self, count: int, *, first: int = 0, licences: int = 1) -> list[TestDevice]:
        """Enrol, enable and check in `count` devices; reserve is 5 plus the number of the device."""
        found = [device(first + number) for number in range(count)]
        for who in found:
            self.enrol(who)
            self.set_terms(who, reserve=5 + who.number, licences=licences, nonce=0)
        for start in range(0, count, 64):
            part = found[start : start + 64]
            items = [self.statement(who, 1) for who in part]
            self.check_in_batch(items, [who.key for who in part], [month_keys(who.number) for who in part])
        return found

    def enrol_pair(self) -> None:
        """Enrol a device of model 1, and one of model 2 if there is one."""
        for model in range(1, min(2, self.models.call("modelCount")) + 1):
            self.enrol(device(900 + model), model=model)

    # -- epochs

    def enter_walk(self, month: int = 0, offset: int = 0) -> None:
        """Let the next block be `offset` seconds into the walk window of `month`."""
        self.chain.travel_to(self.schedule.walk_window(month)[0] + offset)

    def preimage(self, who: TestDevice, item: CheckIn, model: int = 1) -> tuple[bytes, bytes, int, bytes, bytes, bytes]:
        """Return what `fold` takes for a lot whose last check-in before the walk was `item`."""
        return who.owner, item.gateway, model, item.attributes, item.td_hash, item.month_key_root


def _unchecked(kind: type[Enable] | type[SetTerms], *values: Any) -> Enable | SetTerms:
    """Make a message that the class refuses, as a careless wallet could sign it."""
    made = kind.__new__(kind)
    for field, value in zip(fields(kind), values, strict=True):
        object.__setattr__(made, field.name, value)
    return made
