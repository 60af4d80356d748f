"""The ledger rebuilt from events alone: all that the reference model knows, and no altered event is believed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from chains.base.schedule import Schedule
from chains.crypto import epoch as encoding
from chains.crypto.month_keys import month_key_root
from chains.metadata import events as ev
from chains.metadata.errors import EventOutOfOrder, LedgerError, LedgerMismatch
from chains.metadata.ledger_view import MetadataView
from chains.metadata.messages import CheckIn, Enrol
from chains.metadata.rules import MetadataRules

GENESIS = 1_800_000_000
SCHEDULE = replace(Schedule.devnet(GENESIS), min_lots=1, fresh=1_000)
OEM, CERTIFIER = b"\x01" * 20, b"\x02" * 20
GATEWAYS = [bytes([0x10 + number]) * 20 for number in range(3)]
MAXIMA = b"\xff" * 32


def device(number: int) -> bytes:
    return (0xD0000 + number).to_bytes(20, "big")


def owner(number: int) -> bytes:
    return (0xA0000 + number).to_bytes(20, "big")


def keys(label: int) -> tuple[bytes, ...]:
    return tuple((label * 100 + month + 1).to_bytes(20, "big") for month in range(12))


class Ledger:
    """A model that keeps the events of all that was done to it."""

    def __init__(self, devices: int) -> None:
        self.rules = MetadataRules(SCHEDULE)
        self.events: list[ev.MetadataEvent] = []
        self.sequence = 0
        self.now = GENESIS
        self.do(self.rules.register_oem(OEM, CERTIFIER))
        self.do(self.rules.publish_model(OEM, 1, 0, MAXIMA, bytes(32), "https://oem.example/s.json"))
        for number, gateway in enumerate(GATEWAYS):
            self.do(self.rules.set_gateway(gateway, f"https://g{number}.example/", gateway[::-1], new=True))
        for label in range(2):
            self.do(self.rules.publish_month_keys(0, keys(label)))
        for number in range(devices):
            self.enrol(number)
            self.set_terms(number, number % 60_000, 1 + number % 6)
            self.check_in(number)

    def do(self, happened: Sequence[ev.MetadataEvent]) -> None:
        self.events += happened

    def enrol(self, number: int, counter: int = 1) -> None:
        message = Enrol(
            device=device(number), owner=owner(number + 1_000 * counter), gateway=GATEWAYS[number % 3], counter=counter
        )
        signers = {"certificate_signer": CERTIFIER, "device_signer": device(number)}
        self.do(self.rules.enrol(message, 1, bytes(32), **signers))

    def set_terms(self, number: int, reserve: int, licences: int) -> None:
        row = self.rules.devices[device(number)]
        self.do(
            self.rules.set_terms(
                row.address, reserve, licences, 0, row.owner_nonce, 1 << 39, enable=True, signer=row.owner, now=GENESIS
            )
        )

    def check_in(self, number: int) -> None:
        self.sequence += 1
        item = CheckIn(
            device=device(number),
            sequence=self.sequence,
            time=self.now,
            gateway=GATEWAYS[number % 3],
            attributes=bytes([1 + self.sequence % 250]) * 32,
            td_hash=self.sequence.to_bytes(32, "big"),
            month_key_root=month_key_root(0, keys(number % 2)),
        )
        self.do(self.rules.check_in(item, signer=item.device, now=self.now))

    def close(self, month: int, disturb: Callable[[], None] = lambda: None) -> int:
        """Close the epoch of segment 1 for `month`, calling `disturb` between all steps; return its number."""
        now = self.now = SCHEDULE.walk_window(month)[0]
        self.do(self.rules.start_epoch(1, month, bytes(32), now))
        entry = self.rules.epochs[-1]
        while entry.cursor < len(entry.devices):
            disturb()
            self.do(self.rules.number(entry.number, 50, now))
        while entry.chunks_left:
            disturb()
            self.do(self.rules.fold(entry.number, len(entry.chunk(entry.chunks_left - 1)), now))
        return entry.number

    def view(self) -> MetadataView:
        view = MetadataView()
        view.apply_all(self.events)
        return view


@pytest.mark.parametrize("devices", [1, 127, 128, 129, 300])
def test_lots_leaves_and_word_come_out_as_in_the_model(devices: int) -> None:
    ledger = Ledger(devices)
    number = ledger.close(0)
    view, model = ledger.view(), ledger.rules.epochs[number - 1]
    assert [lot.leaf for lot in view.lots(number)] == [model.leaf(lot) for lot in range(devices)]
    assert view.epoch(number).word == ledger.rules.words[number]
    assert {lot.device for lot in view.lots(number)} == {address for address, month in view.assigned if month == 0}
    last = view.lots(number)[-1]
    assert (last.gateway_url, last.family) == (f"https://g{(devices - 1) % 3}.example/", 1)
    assert last.month_address == keys((devices - 1) % 2)[0]


@pytest.mark.parametrize("seed", range(5))
def test_changes_in_the_middle_of_a_walk_do_not_reach_its_lots(seed: int) -> None:
    ledger, rng, counters = Ledger(140), random.Random(seed), dict.fromkeys(range(140), 1)

    def disturb() -> None:
        for number in rng.sample(range(140), 20):
            row = ledger.rules.devices[device(number)]
            choice = rng.randrange(5)
            if choice == 0:
                counters[number] += 1
                ledger.enrol(number, counters[number])
            elif choice == 1:
                ledger.set_terms(number, rng.randrange(60_000), rng.randrange(7))
            elif choice == 2 and row.enabled:
                ledger.check_in(number)
            elif choice == 3:
                ledger.do(ledger.rules.pause(row.address, row.owner_nonce, 1 << 39, signer=row.owner, now=GENESIS))
            else:
                gateway = rng.choice(GATEWAYS)
                payout = rng.randbytes(20)
                ledger.do(ledger.rules.set_gateway(gateway, "https://new.example/", payout, new=False))

    expected = Ledger(140)
    quiet = expected.close(0)
    disturbed = ledger.close(0, disturb)
    assert [lot.leaf for lot in ledger.view().lots(disturbed)] == [lot.leaf for lot in expected.view().lots(quiet)]
    for number in range(140):
        if ledger.rules.devices[device(number)].enabled:
            ledger.check_in(number)
    following = ledger.close(1, disturb)
    model = ledger.rules.epochs[following - 1]
    lots = ledger.view().lots(following)
    assert [lot.leaf for lot in lots] == [model.leaf(lot) for lot in range(len(lots))]
    assert 0 < len(lots) < 140


def test_rows_as_of_now_are_those_of_the_model() -> None:
    ledger = Ledger(5)
    ledger.enrol(2, counter=2)
    ledger.do(ledger.rules.revoke_certificate(OEM, device(3)))
    view = ledger.view()
    assert view.segments() == {1: (1, 5)}
    for row in view.devices_of(1):
        known = ledger.rules.devices[row.device]
        stated = known.statement
        assert (row.owner, row.gateway, row.counter, row.revoked, row.enabled) == (
            known.owner,
            known.gateway,
            known.counter,
            known.revoked,
            known.enabled,
        )
        assert (row.reserve, row.licences, row.sequence, row.time) == (
            known.reserve,
            known.licences,
            known.sequence,
            known.time,
        )
        assert row.attributes == (stated.attributes if stated else bytes(32))
        assert row.time == 0 or row.preimage.content_hash == known.content_hash


def test_preimages_of_a_walk_under_way_are_of_its_start() -> None:
    ledger = Ledger(3)
    ledger.do(ledger.rules.start_epoch(1, 0, bytes(32), SCHEDULE.walk_window(0)[0]))
    before = [ledger.rules.devices[device(number)].content_hash for number in range(3)]
    ledger.enrol(0, counter=2)
    ledger.check_in(1)
    view = ledger.view()
    assert [preimage.content_hash for preimage in view.preimages(1, [0, 1, 2])] == before


ALTERATIONS: dict[type[ev.MetadataEvent], dict[str, object]] = {
    ev.GatewaySet: {"payout": b"\x77" * 20, "from_epoch": 2},
    ev.DeviceEnrolled: {"owner": b"\x77" * 20, "gateway": GATEWAYS[0], "device": b"\x77" * 20, "index": 7},
    ev.DeviceEnabled: {"reserve": 7_777, "licences": 0, "flags": 1},
    ev.CheckedIn: {"attributes": bytes(32), "td_hash": bytes(32), "month_key_root": month_key_root(0, keys(0))},
    ev.MonthKeysPublished: {"first_month": 1, "root": bytes(32)},
    ev.EpochStarted: {"count": 1, "generation": 2, "epoch": 2, "segment": 2, "month": 1},
    ev.EpochNumbered: {"lots": 1},
    ev.ChunkFolded: {"terms": bytes(512), "chunk_root": bytes(32), "indices": (1, 0), "chunk": 1},
    ev.EpochClosed: {"lots": 1, "month": 1, "terms_head": bytes(32), "leaf_root": bytes(32), "epoch": 2},
}
CASES = [(kind, name, value) for kind, changes in ALTERATIONS.items() for name, value in changes.items()]


@pytest.mark.parametrize(("kind", "name", "value"), CASES, ids=[f"{kind.__name__}-{name}" for kind, name, _ in CASES])
def test_one_altered_event_is_noticed_when_the_epoch_closes_at_the_latest(
    kind: type[ev.MetadataEvent], name: str, value: object
) -> None:
    ledger = Ledger(2)
    ledger.close(0)
    position = max(place for place, event in enumerate(ledger.events) if isinstance(event, kind))
    if kind is ev.GatewaySet:
        position -= 1  # the last gateway relays for nobody here
    ledger.events[position] = replace(ledger.events[position], **{name: value})
    with pytest.raises(LedgerError):
        ledger.view()


@pytest.mark.parametrize(
    "kind", [kind for kind in ev.EVENTS if kind not in (ev.OemRegistered, ev.TermsSet, ev.DevicePaused)]
)
def test_one_missing_event_is_noticed_when_the_epoch_closes_at_the_latest(kind: type[ev.MetadataEvent]) -> None:
    ledger = Ledger(2)
    ledger.close(0)
    missing = [event for event in ledger.events if isinstance(event, kind)][:1]
    if not missing:
        return
    ledger.events.remove(missing[0])
    if kind is ev.EpochClosed:
        assert ledger.view().epoch(1).closed is None
    else:
        with pytest.raises(LedgerError):
            ledger.view()


def test_an_event_of_a_device_never_enrolled_is_out_of_order() -> None:
    with pytest.raises(EventOutOfOrder, match="never enrolled"):
        MetadataView().apply(ev.DevicePaused(device=bytes(20)))


def test_a_mismatch_names_what_differs_and_both_values() -> None:
    ledger = Ledger(2)
    ledger.close(0)
    closed = ledger.events[-1]
    assert isinstance(closed, ev.EpochClosed)
    ledger.events[-1] = replace(closed, terms_head=encoding.ZERO_WORD)
    with pytest.raises(LedgerMismatch) as caught:
        ledger.view()
    assert caught.value.what == "terms head"
    assert caught.value.rebuilt == closed.terms_head
    assert caught.value.published == encoding.ZERO_WORD
