"""Contracts and reference model side by side: every call goes to both, and both must do the same.

`MetadataTwin` compares events in order and in every field, and refusals by name and values. `events` keeps all that
happened, for tests of what is rebuilt from events.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from chains.crypto import epoch as encoding
from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.month_keys import month_key_root
from chains.metadata import rules as reference
from chains.metadata.events import CheckInSkipped, MetadataEvent, OemRegistered
from chains.metadata.messages import CheckIn, Enrol
from chains.metadata.rules import MetadataRules, Refused
from tests.support import abi_codec
from tests.support.chain_backend import Account, Chain, Receipt, Reverted
from tests.support.metadata_world import (
    FAMILY,
    FOREVER,
    MAXIMA,
    REQUIRED,
    SERIAL_HASH,
    MetadataWorld,
    TestDevice,
    decoded,
    device,
    key,
    month_keys,
)

RuleEvent = MetadataEvent | tuple[bytes, int, str]


class MetadataTwin:
    """A world and a model in the same state. Methods return None when both refused."""

    def __init__(self, chain: Chain, *, world: MetadataWorld | None = None, **changes: int) -> None:
        """Beside `world`, which nobody has used yet; left out, beside contracts deployed with these changes."""
        self.world = world or MetadataWorld(chain, **changes)
        self.rules = MetadataRules(self.world.schedule)
        self.events: list[MetadataEvent] = []
        self.refusals: list[str] = []
        self._selectors = {
            entry["name"]: abi_codec.selector(entry) for entry in self.world.devices.abi if entry["type"] == "error"
        }
        oem, certifier = self.world.oem.address, address_of(self.world.certifier)
        self.events += self.rules.register_oem(oem, certifier)
        assert isinstance(self.events[0], OemRegistered)
        self.events += self.rules.publish_model(
            oem, FAMILY, REQUIRED, MAXIMA, b"\x5c" * 32, "https://oem.example/schema.json"
        )
        for gateway in self.world.gateways:
            self.events += self.rules.set_gateway(
                gateway.address, "https://gateway.example/", self.world.payout(gateway), new=True
            )

    @property
    def now(self) -> int:
        """Timestamp of the next transaction."""
        return self.world.chain.time + 1

    def both(self, send: Callable[[], Receipt], model: Callable[[], Sequence[RuleEvent]]) -> list[MetadataEvent] | None:
        """Run a call on both sides and compare."""
        expected: list[MetadataEvent] = []
        refusal: Refused | None = None
        try:
            expected = [self._plain(event) for event in model()]
        except Refused as caught:
            refusal = caught
        receipt, reverted = _attempt(send)
        ours = (refusal.name, refusal.values) if refusal else None
        theirs = (reverted.name, reverted.values) if reverted else None
        assert theirs == ours, f"the contract said {theirs}, the model {ours}"
        if receipt is None:
            self.refusals.append(theirs[0] if theirs else "")
            return None
        happened = decoded(receipt)
        assert happened == expected
        self.events += happened
        return happened

    def _plain(self, event: RuleEvent) -> MetadataEvent:
        if isinstance(event, MetadataEvent):
            return event
        who, position, name = event
        return CheckInSkipped(device=who, position=position, reason=self._selectors[name])

    # -- calls

    def set_gateway(self, gateway: Account, version: int) -> list[MetadataEvent] | None:
        url, payout = f"https://gateway.example/{version}", self.world.payout(gateway, version)
        return self.both(
            lambda: self.world.gateway_registry.send("update", url, payout, sender=gateway),
            lambda: self.rules.set_gateway(gateway.address, url, payout, new=False),
        )

    def enrol(
        self, who: TestDevice, *, gateway: int = 0, counter: int = 1, model: int = 1
    ) -> list[MetadataEvent] | None:
        relay = self.world.gateways[gateway].address
        message = Enrol(device=who.address, owner=who.owner, gateway=relay, counter=counter)
        return self.both(
            lambda: self.world.enrol(who, gateway=relay, counter=counter, model=model),
            lambda: self.rules.enrol(
                message,
                model,
                SERIAL_HASH,
                certificate_signer=address_of(self.world.certifier),
                device_signer=who.address,
            ),
        )

    def set_terms(
        self, who: TestDevice, reserve: int, licences: int, flags: int = 0, *, enable: bool = True
    ) -> list[MetadataEvent] | None:
        nonce, now = self.world.nonce(who), self.now
        return self.both(
            lambda: self.world.set_terms(who, reserve, licences, flags, enable=enable, nonce=nonce),
            lambda: self.rules.set_terms(
                who.address, reserve, licences, flags, nonce, FOREVER, enable=enable, signer=who.owner, now=now
            ),
        )

    def pause(self, who: TestDevice) -> list[MetadataEvent] | None:
        nonce, now = self.world.nonce(who), self.now
        return self.both(
            lambda: self.world.pause(who, nonce=nonce),
            lambda: self.rules.pause(who.address, nonce, FOREVER, signer=who.owner, now=now),
        )

    def revoke(self, who: TestDevice) -> list[MetadataEvent] | None:
        oem = self.world.oem
        return self.both(
            lambda: self.world.devices.send("revokeCertificate", who.address, sender=oem),
            lambda: self.rules.revoke_certificate(oem.address, who.address),
        )

    def publish_keys(self, label: int, first_month: int = 0) -> bytes:
        """Publish a list of month keys and return its root."""
        first, keys = month_keys(label, first_month)
        self.both(
            lambda: self.world.devices.send("publishMonthKeys", first, keys),
            lambda: self.rules.publish_month_keys(first, keys),
        )
        return month_key_root(first, keys)

    def check_in(self, item: CheckIn, signer: PrivateKey) -> list[MetadataEvent] | None:
        now = self.now
        return self.both(
            lambda: self.world.check_in(item, signer),
            lambda: self.rules.check_in(item, signer=address_of(signer), now=now),
        )

    def check_in_batch(self, items: Sequence[CheckIn], signers: Sequence[PrivateKey]) -> list[MetadataEvent] | None:
        now = self.now
        return self.both(
            lambda: self.world.check_in_batch(items, signers),
            lambda: self.rules.check_in_batch(items, [address_of(signer) for signer in signers], now=now),
        )

    def start_epoch(self, segment: int = 1, month: int = 0) -> list[MetadataEvent] | None:
        now = self.now
        return self.both(
            lambda: self.world.book.send("startEpoch", segment, month, bytes(32)),
            lambda: self.rules.start_epoch(segment, month, bytes(32), now),
        )

    def number(self, epoch: int, limit: int) -> list[MetadataEvent] | None:
        now = self.now
        return self.both(
            lambda: self.world.book.send("number", epoch, limit), lambda: self.rules.number(epoch, limit, now)
        )

    def fold(
        self, epoch: int, *, items: Sequence[Any] | None = None, wrong: int | None = None
    ) -> list[MetadataEvent] | None:
        """Fold the next chunk; `wrong` counts in the chunk and spoils one preimage; `items` replaces them all."""
        now, given = self.now, list(self.preimages(epoch) if items is None else items)
        wrong_lot = None
        if wrong is not None and given:
            wrong_lot = (self.rules.epochs[epoch - 1].chunks_left - 1) * encoding.CHUNK_LOTS + wrong
            given[wrong] = (*given[wrong][:3], b"\xee" * 32, *given[wrong][4:])
        done = self.both(
            lambda: self.world.book.send("fold", epoch, given),
            lambda: self.rules.fold(epoch, len(given), now, wrong_lot=wrong_lot),
        )
        assert self.world.book.call("words", epoch) == self.rules.words.get(epoch, bytes(32))
        return done

    def preimages(self, epoch: int) -> list[tuple[bytes, bytes, int, bytes, bytes, bytes]]:
        """Return what `fold` takes for the next chunk, from the model; nothing unless the epoch is folding."""
        if not 1 <= epoch <= len(self.rules.epochs):
            return []
        entry = self.rules.epochs[epoch - 1]
        lots = entry.chunk(entry.chunks_left - 1) if entry.phase == reference.FOLDING else []
        found = []
        for lot in lots:
            stated = lot.statement
            assert stated is not None
            found.append(
                (lot.owner, stated.gateway, lot.model, stated.attributes, stated.td_hash, stated.month_key_root)
            )
        return found


def _attempt(send: Callable[[], Receipt]) -> tuple[Receipt | None, Reverted | None]:
    try:
        return send(), None
    except Reverted as reverted:
        return None, reverted


class RandomOperator:
    """Calls a twin at random: mostly what may succeed, now and then what must not."""

    def __init__(self, twin: MetadataTwin, seed: int, devices: int = 8) -> None:
        self.twin = twin
        self.rng = random.Random(seed)
        self.owners = list(range(devices))
        self.sequences = [0] * devices
        self.roots = [twin.publish_keys(label, first) for label, first in ((1, 0), (2, 0), (3, 5))]
        self.version = 0

    def who(self, number: int) -> TestDevice:
        return device(number, owner=self.owners[number])

    def known(self) -> list[int]:
        return [number for number in range(len(self.owners)) if self.who(number).address in self.twin.rules.devices]

    def pick(self) -> int:
        return self.rng.randrange(len(self.owners))

    def enrol(self) -> None:
        number = self.pick()
        known = self.twin.rules.devices.get(self.who(number).address)
        counter = (known.counter if known else 0) + self.rng.choice([0, 1, 1, 1, 2])
        heir = device(number, owner=self.owners[number] + 100)
        if self.twin.enrol(heir, gateway=self.rng.randrange(3), counter=counter):
            self.owners[number] += 100

    def terms(self) -> None:
        known = self.known()
        if known:
            licences = self.rng.choice([0, 1, 1, 2, 6, 7])
            who = self.who(self.rng.choice(known))
            self.twin.set_terms(who, self.rng.randrange(65_536), licences, enable=self.rng.random() < 0.7)

    def pause(self) -> None:
        known = self.known()
        if known:
            self.twin.pause(self.who(self.rng.choice(known)))

    def revoke(self) -> None:
        self.twin.revoke(self.who(self.pick()))

    def statement(self) -> tuple[CheckIn, PrivateKey]:
        rng, number = self.rng, self.pick()
        who, known = self.who(number), self.twin.rules.devices.get(self.who(number).address)
        self.sequences[number] += rng.choice([0, 1, 1, 1, 1, 3])
        item = self.twin.world.statement(
            who,
            self.sequences[number],
            gateway=known.gateway if known else self.twin.world.gateways[0].address,
            month_key_root=rng.choice(self.roots) if rng.random() < 0.95 else b"\x11" * 32,
            attributes=bytes([rng.choice([1, 200]), rng.randrange(7), 5]).ljust(32, b"\0"),
            td_hash=bytes([rng.randrange(2)]) * 32,
        )
        if rng.random() < 0.1:
            step = self.twin.world.schedule.time_step
            item = replace(item, time=item.time + rng.choice([-1, -step, -61 * step, 2 * step]))
        if rng.random() < 0.05:
            item = replace(item, gateway=self.twin.world.gateways[rng.randrange(3)].address)
        return item, key("stranger") if rng.random() < 0.05 else who.key

    def check_in(self) -> None:
        self.twin.check_in(*self.statement())

    def batch(self) -> None:
        chosen = [self.statement() for _ in range(self.rng.randrange(8))]
        self.twin.check_in_batch([item for item, _ in chosen], [signer for _, signer in chosen])

    def gateway(self) -> None:
        self.version += 1
        self.twin.set_gateway(self.rng.choice(self.twin.world.gateways), self.version)

    def start(self) -> None:
        month = self.twin.world.schedule.month_in_walk(self.twin.now)
        self.twin.start_epoch(self.rng.choice([1, 1, 1, 1, 2]), self.rng.randrange(3) if month is None else month)

    def poke(self) -> None:
        """Move the newest epoch on: mostly as it needs, sometimes as it must not."""
        newest = len(self.twin.rules.epochs)
        phase = self.twin.rules.epochs[-1].phase if newest else reference.NUMBERING
        if self.rng.random() < 0.1:
            newest, phase = self.rng.randint(0, newest + 1), self.rng.choice([reference.NUMBERING, reference.FOLDING])
        if phase == reference.FOLDING:
            odd = self.rng.random()
            items: list[Any] | None = [] if odd < 0.1 else None
            self.twin.fold(newest, items=items, wrong=0 if 0.1 <= odd < 0.2 else None)
        else:
            self.twin.number(newest, self.rng.choice([0, 1, 2, 3, 5, 100]))

    def travel(self) -> None:
        """Go on a little, or into a walk window."""
        world = self.twin.world
        _, first = world.schedule.next_walk(world.chain.time + 2)
        if world.schedule.month_in_walk(self.twin.now) is None and self.rng.random() < 0.5:
            world.chain.travel_to(first)
        else:
            world.chain.travel(self.rng.randint(2, 20))

    def populate(self) -> None:
        """Enrol and enable most devices, so that the first walks find some."""
        for number in range(len(self.owners) - 2):
            self.twin.enrol(self.who(number), gateway=self.rng.randrange(3))
            self.twin.set_terms(self.who(number), self.rng.randrange(65_536), 1)

    def step(self) -> None:
        """Do one thing; inside a walk window mostly something that belongs there."""
        schedule = self.twin.world.schedule
        actions = [(self.enrol, 1.5), (self.terms, 5), (self.pause, 1), (self.revoke, 0.1), (self.check_in, 4)]
        actions += [(self.batch, 7), (self.gateway, 1)]
        if schedule.month_in_walk(self.twin.now) is not None:
            actions += [(self.start, 4), (self.poke, 14), (self.travel, 0.7)]
        else:
            actions += [(self.start, 0.2), (self.poke, 0.3), (self.travel, 2)]
        chosen = self.rng.choices([action for action, _ in actions], [weight for _, weight in actions])[0]
        chosen()
