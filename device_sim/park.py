"""The devices of one process, and what each of them does by itself on the two chains.

Every device keeps its own keys, journal rows, history file and licences. What the process does for all of them at once
is only what a node would answer each of them alike: the newest head, rows of the registry, finished rounds.
"""

from __future__ import annotations

import json
import logging
import random
import time
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, evm_signature, sign_digest
from chains.metadata.messages import Enable
from chains.metadata.refusals import PHRASES
from chains.rpc.errors import CallReverted, RpcError, TransactionReverted
from device_sim.access import Licence
from device_sim.checkin import SignedCheckIn, Signer
from device_sim.clock import ChainClock, DeviceCalendar
from device_sim.errors import HistoryDamaged, SaleRefused
from device_sim.gateway import Gateway
from device_sim.identity import Identity
from device_sim.journal import Journal, Sale
from device_sim.ledgers import AuctionLedger, DeviceRow, Enrolment, MetadataLedger, SoldRound
from device_sim.outbox import Kind
from device_sim.relay_messages import OwnerOrder
from device_sim.sales import Seller
from device_sim.settings import TermsSetting
from device_sim.side_by_side import each
from device_sim.thing import Thing
from device_sim.thing_edge import tell_listeners
from device_sim.worker import Worker

_LOG = logging.getLogger(__name__)

ENROLMENTS_AT_ONCE = 256
"""Enrolments under way at a time; `device_sim.convoy` puts them into rows."""
ENROLMENTS_A_LOOK = 512
"""Then the registry is read, so that who is enrolled can be enabled and check in while others still wait."""
ENABLED_AT_ONCE = 1_024
"""Owners' messages that wait in the gateway at a time; more come with the next look at the registry."""
SIGNED_AT_ONCE = 64
"""Check-ins that are signed and handed over in one go: requests get their turn in between."""
NONCE_SECONDS = 1.0
"""Everybody may ask for the nonce of an owner; the node is asked at most so often for one device."""
ENABLE_SECONDS = 600
"""How long the signature of a simulated owner is good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One device of the park."""

    identity: Identity
    signer: Signer
    seller: Seller
    thing: Thing


class Park:
    """All devices of a process behind one gateway."""

    def __init__(
        self,
        *,
        devices: Mapping[bytes, Device],
        journal: Journal,
        worker: Worker,
        gateway: Gateway,
        metadata: MetadataLedger,
        auction: AuctionLedger,
        clock: ChainClock,
        calendar: DeviceCalendar,
    ) -> None:
        self.devices = devices
        self.rows = _known_rows(journal, devices)
        self._has_looked = False
        self._seen = journal.seen_block()
        self._nonces: dict[bytes, tuple[float, int]] = {}
        self._enabling: dict[bytes, int] = {}
        """Until when the owner's message that was handed in last is good, by device."""
        self._doubted: set[int] = set()
        self._journal = journal
        self._worker = worker
        self._gateway = gateway
        self._metadata = metadata
        self._auction = auction
        self._clock = clock
        self._calendar = calendar
        self._tell_gates()

    @property
    def schedule(self) -> Schedule:
        """Return the schedule of both chains."""
        return self._calendar.schedule

    @property
    def gateway(self) -> bytes:
        """Return the account of the gateway on the metadata chain."""
        return self._metadata.gateway

    def sales(self, device: bytes) -> list[Sale]:
        """Return the licences that a device has sold, oldest round first. Called from the worker thread."""
        return self._journal.sales(device)

    async def newest_check_in(self, device: bytes) -> SignedCheckIn | None:
        """Return the newest check-in that a device has signed, also before a restart."""
        text = await self._worker.run(self._journal.check_in, device)
        return None if text is None else SignedCheckIn.from_json(json.loads(text))

    async def owner_nonce(self, device: bytes) -> int:
        """Return the nonce of the owner's next order, at most NONCE_SECONDS old; while the node is away, as last read.

        Raises RpcError where it was never read.
        """
        read_at, nonce = self._nonces.get(device, (-NONCE_SECONDS, 0))
        if time.monotonic() - read_at >= NONCE_SECONDS:
            try:
                row = await self._metadata.device(device)
            except RpcError:
                row = self.rows.get(device)
                if row is None:
                    raise
            nonce = 0 if row is None else row.owner_nonce
            self._nonces[device] = time.monotonic(), nonce
        return nonce

    def counts(self) -> dict[str, int]:
        """Return how far the park has got: devices, enrolled, enabled, checked in."""
        rows = self.rows.values()
        return {
            "devices": len(self.devices),
            "enrolled": len(rows),
            "enabled": sum(row.is_enabled for row in rows),
            "checked_in": sum(row.is_enabled and row.sequence > 0 for row in rows),
        }

    @property
    def is_ready(self) -> bool:
        """Tell whether all devices are enrolled, some are enabled, and each enabled one has checked in.

        Never before the registry has been read once: what is known from before a restart may have changed meanwhile.
        """
        if not self._has_looked:
            return False
        counts = self.counts()
        return counts["enrolled"] == counts["devices"] and 0 < counts["enabled"] == counts["checked_in"]

    async def live(self) -> None:
        """Let every fridge that does not sleep come to the present, a long absence in slices. Raises ClockNotSet."""
        since = self._calendar.device_ms(self.schedule.month_zero - self.schedule.lead)
        for device in self.devices.values():
            if device.thing.is_sleeper and not device.thing.feed.is_heard:
                continue
            is_there = False
            while not is_there:
                now = self._calendar.device_ms(self._clock.now())
                is_there = await self._worker.run(device.thing.live, now, since_ms=since)
            await tell_listeners(device.thing, self._worker, now)
        await self._worker.run(self._journal.keep_clock, self._clock.floor)

    async def refresh(self) -> None:
        """Read what the registry holds of every device. Raises RpcError, also where a node is behind what was read."""
        head = await self._metadata.head()
        if head.number < self._seen:
            # A device that such a node does not know is not one that was never enrolled.
            raise RpcError(f"the metadata node is at block {head.number}, {self._seen} was read before: it catches up")
        addresses = list(self.devices)
        rows = await self._metadata.devices(addresses)
        found = {address: row for address, row in zip(addresses, rows, strict=True) if row is not None}
        changed = {address: row for address, row in found.items() if self.rows.get(address) != row}
        self.rows = found
        self._has_looked = True
        self._tell_gates()
        if head.number > self._seen:
            self._seen = head.number
            await self._worker.run(self._journal.keep_seen_block, head.number)
        if changed:
            texts = {address: row.to_text() for address, row in changed.items()}
            await self._worker.run(self._journal.keep_rows, texts)

    def _tell_gates(self) -> None:
        """Let every device know its owner."""
        for address, row in self.rows.items():
            gate = self.devices[address].thing.keys.gate
            if gate is not None:
                gate.owner = row.owner

    async def enrol_missing(self) -> None:
        """Enrol every device that the registry does not know yet and whose model is published. Raises RpcError."""
        missing = [device for address, device in self.devices.items() if address not in self.rows]
        if missing:
            published = await self._metadata.models()
            missing = [device for device in missing if device.identity.model <= published]
            random.SystemRandom().shuffle(missing)
        await each(missing[:ENROLMENTS_A_LOOK], self._enrol, at_once=ENROLMENTS_AT_ONCE)
        if missing:
            await self.refresh()

    async def _enrol(self, device: Device) -> None:
        identity, counter = device.identity, 1
        enrolment = Enrolment(
            device=identity.address,
            model=identity.model,
            serial_hash=identity.serial_hash,
            certificate=identity.certificate,
            owner=identity.owner,
            counter=counter,
            signature=device.signer.enrol(self._metadata.gateway, counter),
        )
        try:
            transaction = await self._metadata.enrol(enrolment)
        except (CallReverted, TransactionReverted) as error:
            _LOG.error("enrolment refused device=0x%s reason=%s", identity.address.hex(), PHRASES.in_words(error))
            return
        _LOG.info("enrolled device=0x%s tx=0x%s", identity.address.hex(), transaction.hex())

    async def enable_new(self, terms: TermsSetting, owner_key: Callable[[int], PrivateKey], registry: Domain) -> None:
        """Play the owners: enable every device that its owner has never touched. Raises RpcError.

        `owner_key`: the owner's key by index of the device.
        """
        untouched = [
            address
            for address, row in self.rows.items()
            if not row.is_enabled and not row.owner_nonce and row.owner == self.devices[address].identity.owner
        ]
        room = ENABLED_AT_ONCE - await self._gateway.waiting(Kind.OWNER)
        if not untouched or room <= 0:
            return
        now = (await self._metadata.head()).time
        # A message on its way is not sent twice: the second would take the place of the first, which is under way.
        asked = [address for address in untouched if self._enabling.get(address, 0) <= now][:room]

        def sign(part: Sequence[bytes]) -> list[OwnerOrder]:
            orders = []
            for address in part:
                message = Enable(
                    device=address,
                    reserve=terms.reserve,
                    licences=terms.licences,
                    flags=terms.flags,
                    nonce=0,
                    deadline=now + ENABLE_SECONDS,
                )
                key = owner_key(self.devices[address].identity.index)
                signature = evm_signature(sign_digest(key, message.digest(registry)))
                orders.append(OwnerOrder(message=message, signature=signature))
            return orders

        for start in range(0, len(asked), SIGNED_AT_ONCE):
            part = asked[start : start + SIGNED_AT_ONCE]
            await self._gateway.accept_owners(await self._worker.run(sign, part))
            self._enabling |= dict.fromkeys(part, now + ENABLE_SECONDS)

    async def check_in(self, devices: Set[bytes]) -> int:
        """Let each of `devices` that may sign a check-in and hand it over; return how many did. Raises RpcError.

        In a new random order each time: what is published does not say in which order homes were asked.
        """
        head = await self._metadata.head()
        gateway = self._metadata.gateway
        sequences = {
            address: row.sequence
            for address, row in self.rows.items()
            if address in devices and row.is_enabled and not row.is_revoked and row.gateway == gateway
        }
        if not sequences:
            return 0
        rounded = self.schedule.round_down(head.time)
        given = list((await self._worker.run(self._journal.next_check_ins, sequences, time=rounded)).items())
        random.SystemRandom().shuffle(given)

        def sign(part: Sequence[tuple[bytes, tuple[int, int]]]) -> list[SignedCheckIn]:
            made = [
                self.devices[address].signer.check_in(
                    sequence=sequence, time=stated, gateway=gateway, td_hash=self.devices[address].thing.td_hash
                )
                for address, (sequence, stated) in part
            ]
            self._journal.keep_check_ins({entry.message.device: json.dumps(entry.to_json()) for entry in made})
            return made

        for start in range(0, len(given), SIGNED_AT_ONCE):
            signed = await self._worker.run(sign, given[start : start + SIGNED_AT_ONCE])
            await self._gateway.accept_check_ins(signed)
        return len(given)

    async def learn(self) -> None:
        """Look for results that became final, and act on each of them until everything it asks for is on disk.

        A round that is not believed is looked at again: the metadata node may only be behind the auction node, or lack
        events. It is given up when nobody could be delivered to any more. Raises RpcError.
        """
        start = await self._worker.run(self._journal.next_block)
        outcome = await self._auction.outcomes(start)
        if outcome.next_block != start:
            now = (await self._auction.head()).time
            await self._worker.run(self._journal.keep_next_block, outcome.next_block, outcome.rounds, since=now)
        failure: RpcError | None = None
        for round_id, since in await self._worker.run(self._journal.open_rounds):
            try:
                await self._deal_with(round_id, since)
            except RpcError as error:
                failure = error  # the next round may be readable all the same
        if failure is not None:
            raise failure

    async def _deal_with(self, round_id: int, since: int) -> None:
        try:
            sold = await self._auction.sold(round_id)
        except SaleRefused as error:
            given_up = (await self._auction.head()).time >= since + self.schedule.lead
            level = logging.ERROR if given_up or round_id not in self._doubted else logging.DEBUG
            _LOG.log(level, "round not believed round=%d given_up=%s reason=%s", round_id, given_up, error)
            self._doubted.add(round_id)
            if given_up:
                await self._worker.run(self._journal.close_round, round_id)
            return
        count = sum([await self._deliver(device, sold) for device in self.devices.values()])
        await self._worker.run(self._journal.close_round, round_id)
        _LOG.info("round is final round=%d month=%d licences=%d", round_id, sold.month, count)

    async def _deliver(self, device: Device, sold: SoldRound) -> int:
        """Give month keys to those who bought of one device; return how many."""
        try:
            sales = device.seller.sales_in(sold)
        except SaleRefused as error:
            _LOG.error("sale not believed device=0x%s reason=%s", device.identity.address.hex(), error)
            return 0
        if not sales:
            return 0

        def made() -> tuple[list[bytes], list[Licence]]:
            self._journal.add_sales(sales)
            records = [device.seller.record(sale, sold.chain_id, sold.contract) for sale in sales]
            return records, [device.seller.licence(sale, sold.chain_id, sold.contract) for sale in sales]

        records, licences = await self._worker.run(made)
        for licence in licences:
            device.thing.keys.add(licence)
        await self._gateway.accept_records(sold.round_id, sales[0].lot, records)
        return len(sales)

    def reload_licences(self, chain_id: int, contract: bytes) -> int:
        """Give every device back the licences that its journal holds; return how many."""
        count = 0
        for address, device in self.devices.items():
            sales: list[Sale] = self._journal.sales(address)
            for sale in sales:
                device.thing.keys.add(device.seller.licence(sale, chain_id, contract))
            count += len(sales)
        return count


def _known_rows(journal: Journal, devices: Mapping[bytes, Device]) -> dict[bytes, DeviceRow]:
    """Return what the registry held of the devices when it was read last. Raises HistoryDamaged."""
    try:
        return {address: DeviceRow.from_text(text) for address, text in journal.rows().items() if address in devices}
    except (KeyError, TypeError, ValueError) as error:
        raise HistoryDamaged(path=journal.path, reason=f"a row of its registry cannot be read: {error}") from error
