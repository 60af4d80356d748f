"""Check-ins: every refusal with its reason, alone and in a batch, and what an accepted one costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, replace
from typing import Any

import pytest
from eth_hash.auto import keccak

from chains.crypto.eip712 import encode_words
from chains.crypto.keys import address_of
from chains.crypto.month_keys import month_key_root
from chains.metadata.messages import CheckIn
from tests.support.chain_backend import Chain, Receipt, Reverted
from tests.support.metadata_world import (
    ATTRIBUTES,
    MAXIMA,
    MetadataWorld,
    device,
    key,
    month_keys,
    sign,
)

STRANGER = key("stranger")


@pytest.fixture
def world(chain: Chain) -> MetadataWorld:
    """A world with device 0 checked in once and device 1 enrolled but never enabled."""
    made = MetadataWorld(chain)
    made.list_devices(1)
    made.enrol(device(1))
    return made


def codes(**changes: int) -> bytes:
    """Return ATTRIBUTES with some positions changed: ``codes(p2=0)``."""
    changed = bytearray(ATTRIBUTES)
    for name, code in changes.items():
        changed[int(name[1:])] = code
    return bytes(changed)


def item_of(world: MetadataWorld, sequence: int = 2, **changes: Any) -> CheckIn:
    return world.statement(device(0), sequence, **changes)


BAD: dict[str, tuple[Callable[[MetadataWorld], CheckIn], Callable[[MetadataWorld, CheckIn], tuple[object, ...]]]] = {
    "UnknownDevice": (
        lambda world: world.statement(device(5), 1),
        lambda world, item: (item.device,),
    ),
    "DeviceIsDisabled": (
        lambda world: world.statement(device(1), 1),
        lambda world, item: (item.device,),
    ),
    "SequenceNotHigher": (
        lambda world: item_of(world, sequence=1),
        lambda world, item: (item.device, 1, 1),
    ),
    "TimeNotOnStep": (
        lambda world: item_of(world, time=world.schedule.round_down(world.chain.time) - 9),
        lambda world, item: (item.time, 10),
    ),
    "TimeInFuture": (
        lambda world: item_of(world, time=world.schedule.round_down(world.chain.time) + 20),
        lambda world, item: (item.time, world.chain.time + 1),
    ),
    "TimeTooOld": (
        lambda world: item_of(world, time=world.schedule.round_down(world.chain.time) - 3_010),
        lambda world, item: (item.time, world.chain.time + 1 - 3_000),
    ),
    "TimeBeforeLast": (
        lambda world: item_of(world, time=world.schedule.round_down(world.chain.time) - 200),
        lambda world, item: (
            item.device,
            item.time,
            int(world.devices.call("stateAt", item.device, 1)[0]) >> 104 & 0xFFFFFFFFFF,
        ),
    ),
    "WrongGateway": (
        lambda world: item_of(world, gateway=world.gateways[1].address),
        lambda world, item: (item.device, item.gateway, world.gateways[0].address),
    ),
    "AttributeMissing": (
        lambda world: item_of(world, attributes=codes(p2=0)),
        lambda world, item: (1, 2),
    ),
    "AttributeOutOfRange": (
        lambda world: item_of(world, attributes=codes(p1=6)),
        lambda world, item: (1, 1, 6, MAXIMA[1]),
    ),
    "UnknownMonthKeys": (
        lambda world: item_of(world, month_key_root=b"\x99" * 32),
        lambda world, item: (item.month_key_root,),
    ),
}


def refused(act: Callable[[], object]) -> Reverted:
    with pytest.raises(Reverted) as caught:
        act()
    return caught.value


@pytest.mark.parametrize("error", BAD)
def test_a_bad_check_in_is_refused_with_its_reason_and_a_batch_passes_over_it(world: MetadataWorld, error: str) -> None:
    make, values = BAD[error]
    bad = make(world)
    signer = (
        device(5).key if error == "UnknownDevice" else device(1).key if error == "DeviceIsDisabled" else device(0).key
    )
    expected = values(world, bad)
    raised = refused(lambda: world.check_in(bad, signer))
    assert (raised.name, raised.values) == (error, expected)

    good = item_of(world, sequence=3)
    receipt = world.check_in_batch([bad, good], [signer, device(0).key])
    assert receipt.event("CheckInSkipped").args == {
        "device": bad.device,
        "position": 0,
        "reason": raised.data[:4],
    }
    assert receipt.event("CheckedIn").args["sequence"] == 3


def test_a_strangers_signature_is_refused(world: MetadataWorld) -> None:
    raised = refused(lambda: world.check_in(item_of(world), STRANGER))
    assert (raised.name, raised.values) == ("NotSignedByDevice", (device(0).address, address_of(STRANGER)))


@pytest.mark.parametrize("part", ["chain id", "contract"])
def test_a_check_in_for_another_chain_or_contract_is_refused(world: MetadataWorld, part: str) -> None:
    domain = (
        replace(world.domain, chain_id=20180322 if world.domain.chain_id != 20180322 else 20180321)
        if part == "chain id"
        else replace(world.domain, contract=b"\x0c" * 20)
    )
    raised = refused(lambda: world.check_in(item_of(world), device(0).key, domain=domain))
    assert (raised.name, raised.values[0]) == ("NotSignedByDevice", device(0).address)


@pytest.mark.parametrize("field", ["sequence", "time", "gateway", "attributes", "td_hash", "month_key_root"])
def test_the_signature_covers_every_field(world: MetadataWorld, field: str) -> None:
    """Whoever relays can change nothing: a changed field no longer fits the signature."""
    world.chain.travel(100)
    signed = item_of(world, time=world.schedule.round_down(world.chain.time))
    other: dict[str, Any] = {
        "sequence": 9,
        "time": signed.time - 10,
        "gateway": signed.gateway,
        "attributes": codes(p0=8),
        "td_hash": b"\x01" * 32,
        "month_key_root": month_key_root(*month_keys(50)),
    }
    if field == "gateway":
        signed = replace(signed, gateway=world.gateways[1].address)
    altered = replace(signed, **{field: other[field]})
    signature = sign(device(0).key, signed, world.domain)
    lists = [month_keys(50)]
    raised = refused(lambda: world.devices.send("checkIn", astuple(altered), signature, lists))
    assert (raised.name, raised.values[0]) == ("NotSignedByDevice", device(0).address)


def test_a_batch_with_items_seen_before_stores_the_new_ones_once(world: MetadataWorld) -> None:
    first, second = item_of(world), item_of(world, sequence=3)
    batch = [first, first, second, first]
    receipt = world.check_in_batch(batch, [device(0).key] * 4)
    assert [event.args["sequence"] for event in receipt.events if event.name == "CheckedIn"] == [2, 3]
    assert [event.args["position"] for event in receipt.events if event.name == "CheckInSkipped"] == [1, 3]
    again = world.check_in_batch(batch, [device(0).key] * 4)
    assert {event.name for event in again.events} == {"CheckInSkipped"}


def test_a_batch_reports_how_many_were_accepted(world: MetadataWorld) -> None:
    items = [item_of(world), item_of(world, sequence=1)]
    signatures = b"".join(sign(device(0).key, item, world.domain) for item in items)
    assert world.devices.call("checkInBatch", [astuple(item) for item in items], signatures, []) == 1


def test_a_batch_without_a_signature_for_each_item_is_refused_whole(world: MetadataWorld) -> None:
    item = item_of(world)
    raised = refused(lambda: world.devices.send("checkInBatch", [astuple(item)] * 2, b"\0" * 65, []))
    assert (raised.name, raised.values) == ("SignaturesLength", (65, 130))


def test_a_paused_device_cannot_check_in_until_it_is_enabled_again(world: MetadataWorld) -> None:
    world.pause(device(0))
    assert refused(lambda: world.check_in(item_of(world), device(0).key)).name == "DeviceIsDisabled"
    world.set_terms(device(0))
    world.check_in(item_of(world), device(0).key)


def test_state_word_and_content_hash_are_those_of_the_specification(world: MetadataWorld) -> None:
    who = device(0)
    world.set_terms(who, reserve=0x1234, licences=5, flags=0x67)
    lists = [month_keys(51, first_month=89)]
    item = world.statement(who, 0xABCDEF, month_key_root=month_key_root(*lists[0]))
    world.check_in(item, who.key, lists)
    word, content = world.devices.call("stateAt", who.address, 1)
    packed = (0xABCDEF << 144) | (item.time << 104) | (1 << 96) | (0x1234 << 80) | (5 << 72) | (0x67 << 64) | (89 << 32)
    assert word == packed
    assert content == keccak(
        encode_words(who.owner, item.gateway, 1, item.attributes, item.td_hash, item.month_key_root)
    )


def test_month_keys_are_published_once_by_anyone(world: MetadataWorld) -> None:
    first_month, keys = month_keys(60, first_month=7)
    root = month_key_root(first_month, keys)
    assert world.devices.call("publishMonthKeys", first_month, keys) == root
    receipt = world.devices.send("publishMonthKeys", first_month, keys)
    assert receipt.event("MonthKeysPublished").args["root"] == root
    assert world.devices.send("publishMonthKeys", first_month, keys).events == []
    assert world.devices.call("monthKeysFirst", root) == first_month + 1


def test_a_check_in_that_repeats_the_last_statement_writes_one_slot(world: MetadataWorld) -> None:
    """Measured: about 49,000 gas alone, of which 21,000 are the transaction's."""
    receipt = world.check_in(item_of(world), device(0).key)
    changed = world.check_in(item_of(world, sequence=3, td_hash=b"\x33" * 32), device(0).key)
    print(f"\ncheck-in alone: unchanged {receipt.gas_used}, changed {changed.gas_used}")
    assert receipt.gas_used < 55_000
    assert changed.gas_used > receipt.gas_used + 2_900


def batch_of_128(world: MetadataWorld) -> Receipt:
    chosen = [device(100 + number) for number in range(128)]
    for who in chosen:
        world.enrol(who)
        world.set_terms(who, nonce=0)
    items = [world.statement(who, 1) for who in chosen]
    return world.check_in_batch(items, [who.key for who in chosen], [month_keys(who.number) for who in chosen])


def test_a_batch_of_128_first_check_ins_with_their_month_keys_fits(world: MetadataWorld) -> None:
    receipt = batch_of_128(world)
    assert len([event for event in receipt.events if event.name == "CheckedIn"]) == 128
    assert receipt.gas_used < 12_000_000
    again = [world.statement(device(100 + number), 2) for number in range(128)]
    steady = world.check_in_batch(again, [device(100 + number).key for number in range(128)])
    assert len(steady.events) == 128
    assert steady.gas_used < 4_000_000
    print(f"\nbatch of 128: first {receipt.gas_used}, steady {steady.gas_used}")
