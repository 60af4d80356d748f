"""Epochs: when a walk may start, which devices are lots, and that nothing that happens meanwhile changes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from eth_hash.auto import keccak

from chains.base import artifact
from chains.crypto import epoch as encoding
from chains.crypto.eip712 import encode_words
from chains.metadata import events as ev
from chains.metadata.messages import CheckIn
from tests.support.chain_backend import Chain, Receipt, Reverted
from tests.support.metadata_twin import MetadataTwin
from tests.support.metadata_world import MetadataWorld, TestDevice, decoded, device, month_keys

ZERO = bytes(32)
NUMBERING, FOLDING, CLOSED, DROPPED = 1, 2, 3, 4


@pytest.fixture
def world(chain: Chain) -> MetadataWorld:
    return MetadataWorld(chain)


def refusal(act: Callable[[], object]) -> tuple[str, tuple[object, ...]]:
    """Return name and values of the error that `act` reverts with."""
    with pytest.raises(Reverted) as caught:
        act()
    return caught.value.name, caught.value.values


def start(world: MetadataWorld, month: int = 0, segment: int = 1) -> int:
    receipt = world.book.send("startEpoch", segment, month, ZERO)
    return int(receipt.event("EpochStarted").args["epoch"])


def listed(world: MetadataWorld, count: int, **options: int) -> tuple[list[TestDevice], list[CheckIn]]:
    """List devices and return them with what they stated."""
    found = world.list_devices(count, **options)
    return found, [world.statement(who, 1) for who in found]


def preimages(
    world: MetadataWorld, devices: Sequence[TestDevice], items: Sequence[CheckIn]
) -> list[tuple[object, ...]]:
    return [world.preimage(who, item) for who, item in zip(devices, items, strict=True)]


def close(world: MetadataWorld, epoch: int, items: Sequence[tuple[object, ...]]) -> Receipt:
    """Number all devices and fold one chunk."""
    world.book.send("number", epoch, 10_000)
    return world.book.send("fold", epoch, list(items))


def only_chunk(happened: Sequence[ev.MetadataEvent] | None) -> ev.ChunkFolded:
    """Return the chunk of an epoch that was closed by folding it."""
    assert happened is not None
    folded, closed = happened
    assert isinstance(folded, ev.ChunkFolded)
    assert isinstance(closed, ev.EpochClosed)
    return folded


# -- starting


def test_a_walk_starts_only_inside_its_window(world: MetadataWorld) -> None:
    world.enrol(device(0))
    first, end = world.schedule.walk_window(2)
    assert world.book.call("walkWindow", 2) == (first, end)
    world.chain.travel_to(first - 1)
    assert refusal(lambda: start(world, 2)) == ("OutsideWalkWindow", (2, first - 1, first, end))
    world.chain.travel_to(end)
    assert refusal(lambda: start(world, 2)) == ("OutsideWalkWindow", (2, end, first, end))
    world.enter_walk(3)
    assert start(world, 3) == 1


def test_the_last_second_of_the_window_is_inside(world: MetadataWorld) -> None:
    world.enrol(device(0))
    world.chain.travel_to(world.schedule.walk_window(2)[1] - 1)
    start(world, 2)


def test_filters_are_refused_until_there_are_any(world: MetadataWorld) -> None:
    world.enrol(device(0))
    world.enter_walk()
    assert refusal(lambda: world.book.send("startEpoch", 1, 0, b"\x01" * 32)) == (
        "FilterNotSupported",
        (b"\x01" * 32,),
    )


@pytest.mark.parametrize("segment", [0, 1, 7])
def test_a_segment_that_does_not_exist_is_not_walked(world: MetadataWorld, segment: int) -> None:
    world.enter_walk()
    assert refusal(lambda: start(world, segment=segment)) == ("UnknownSegment", (segment,))


def test_a_segment_has_one_walk_at_a_time(world: MetadataWorld) -> None:
    listed(world, 1)
    world.enter_walk()
    epoch = start(world)
    assert refusal(lambda: start(world)) == ("WalkInProgress", (1, epoch))
    world.book.send("number", epoch, 1)
    assert refusal(lambda: start(world)) == ("WalkInProgress", (1, epoch))


def test_a_walk_whose_window_has_passed_is_dead_and_replaced(world: MetadataWorld) -> None:
    found, items = listed(world, 1)
    world.enter_walk()
    numbering = start(world)
    _, end = world.schedule.walk_window(0)
    world.chain.travel_to(end)
    assert refusal(lambda: world.book.send("number", numbering, 1)) == ("WalkExpired", (numbering, end, end))
    world.enter_walk(1)
    folding = start(world, 1)
    world.book.send("number", folding, 1)
    _, end = world.schedule.walk_window(1)
    world.chain.travel_to(end)
    folded = preimages(world, found, items)
    assert refusal(lambda: world.book.send("fold", folding, folded)) == ("WalkExpired", (folding, end, end))
    world.enter_walk(2)
    epoch = start(world, 2)
    close(world, epoch, folded)
    assert [world.book.call("words", number) == ZERO for number in (numbering, folding, epoch)] == [True, True, False]


def test_each_call_has_its_phase(world: MetadataWorld) -> None:
    found, items = listed(world, 1)
    world.enter_walk()
    assert refusal(lambda: world.book.send("number", 1, 1)) == ("WrongPhase", (1, 0, NUMBERING))
    epoch = start(world)
    assert refusal(lambda: world.book.send("fold", epoch, [])) == ("WrongPhase", (epoch, NUMBERING, FOLDING))
    assert refusal(lambda: world.book.send("number", epoch, 0)) == ("ZeroLimit", ())
    assert world.book.call("nextChunk", epoch) == []
    world.book.send("number", epoch, 1)
    assert world.book.call("nextChunk", epoch) == [0]
    assert refusal(lambda: world.book.send("number", epoch, 1)) == ("WrongPhase", (epoch, FOLDING, NUMBERING))
    world.book.send("fold", epoch, preimages(world, found, items))
    assert refusal(lambda: world.book.send("fold", epoch, [])) == ("WrongPhase", (epoch, CLOSED, FOLDING))


# -- which devices are lots


def test_too_few_lots_drop_the_epoch_and_leave_the_device_months_free(chain: Chain) -> None:
    world = MetadataWorld(chain, min_lots=2)
    found, items = listed(world, 1)
    world.enter_walk()
    epoch = start(world)
    receipt = world.book.send("number", epoch, 5)
    assert decoded(receipt) == [ev.EpochDropped(epoch=epoch, lots=1)]
    assert world.book.call("epochs", epoch)[0] == DROPPED
    more, more_items = world.list_devices(1, first=1), [world.statement(device(1), 1)]
    second = start(world)
    close(world, second, preimages(world, found + more, items + more_items))
    assert world.book.call("words", epoch) == ZERO
    assert world.book.call("epochs", second)[7] == 2


def test_a_device_month_is_in_one_epoch_only(world: MetadataWorld) -> None:
    found, items = listed(world, 1)
    world.enter_walk()
    close(world, start(world), preimages(world, found, items))
    assert world.book.call("assigned", 1, 0, 0) is True
    assert world.book.call("assigned", 1, 1, 0) is False
    late = world.list_devices(1, first=1)
    again = start(world)
    receipt = close(world, again, preimages(world, late, [world.statement(late[0], 1)]))
    assert receipt.event("ChunkFolded").args["indices"] == [1]
    nothing_left = start(world)
    assert decoded(world.book.send("number", nothing_left, 9)) == [ev.EpochDropped(epoch=nothing_left, lots=0)]


def test_only_enabled_fresh_devices_with_keys_of_the_month_and_licences_to_sell_are_lots(chain: Chain) -> None:
    """Device 0 is good. 1 has keys of later months, 2 is not enabled, 3 sells nothing, 4 never checked in, 5 is paused,
    6 checked in too long ago."""
    world = MetadataWorld(chain, fresh=300)
    world.enter_walk(5, -320)
    first_month = {1: 6}
    for number in range(7):
        who = device(number)
        world.enrol(who)
        if number != 2:
            world.set_terms(who, licences=0 if number == 3 else 1)
        if number in (2, 4):
            continue  # never checks in
        months = month_keys(number, first_month.get(number, 0))
        root = keccak(encode_words(months[0], *months[1]))
        world.check_in(world.statement(who, 1, month_key_root=root), who.key, [months])
    world.pause(device(5))
    world.enter_walk(5)
    # 320 s later all are stale; device 0 and others that lack something else check in again
    for number in (0, 1, 3):
        months = month_keys(number, first_month.get(number, 0))
        root = keccak(encode_words(months[0], *months[1]))
        world.check_in(world.statement(device(number), 2, month_key_root=root), device(number).key)
    epoch = start(world, 5)
    world.book.send("number", epoch, 100)
    assert world.book.call("nextChunk", epoch) == [0]


@pytest.mark.parametrize(("first_month", "is_lot"), [(0, False), (1, True), (12, True), (13, False)])
def test_the_month_keys_must_cover_the_month(world: MetadataWorld, first_month: int, is_lot: bool) -> None:
    who = device(0)
    world.enrol(who)
    world.set_terms(who)
    world.chain.travel_to(world.schedule.walk_window(12)[0] - 5)
    months = month_keys(0, first_month)
    root = keccak(encode_words(months[0], *months[1]))
    world.check_in(world.statement(who, 1, month_key_root=root), who.key, [months])
    world.enter_walk(12)
    receipt = world.book.send("number", start(world, 12), 9)
    assert receipt.events[0].name == ("EpochNumbered" if is_lot else "EpochDropped")


@pytest.mark.parametrize(("late", "is_lot"), [(0, True), (1, False)])
def test_a_check_in_is_fresh_up_to_its_last_second(chain: Chain, late: int, is_lot: bool) -> None:
    world = MetadataWorld(chain, fresh=100)
    who = device(0)
    world.enrol(who)
    world.set_terms(who)
    first, _ = world.schedule.walk_window(0)
    time = world.schedule.round_down(first) - 90
    world.chain.travel_to(time + 1)
    world.check_in(world.statement(who, 1, time=time), who.key, [month_keys(0)])
    world.chain.travel_to(time + 100 + late)
    receipt = world.book.send("number", start(world), 9)
    assert receipt.events[0].name == ("EpochNumbered" if is_lot else "EpochDropped")


# -- folding


def test_a_chunk_is_folded_whole_and_from_what_its_devices_stated(world: MetadataWorld) -> None:
    found, items = listed(world, 3)
    world.enter_walk()
    epoch = start(world)
    world.book.send("number", epoch, 9)
    good = preimages(world, found, items)

    def fold(given: Sequence[tuple[object, ...]]) -> tuple[str, tuple[object, ...]]:
        return refusal(lambda: world.book.send("fold", epoch, list(given)))

    for wrong in (good[:2], [*good, good[0]], []):
        assert fold(wrong) == ("WrongItemCount", (epoch, len(wrong), 3))
    for position in range(6):
        bad = list(good[1])
        bad[position] = 2 if position == 2 else bytes(len(good[1][position]))  # type: ignore[arg-type]
        assert fold([good[0], tuple(bad), good[2]]) == ("WrongPreimage", (epoch, 1, found[1].address))
    assert fold([good[1], good[0], good[2]]) == ("WrongPreimage", (epoch, 0, found[0].address))
    world.book.send("fold", epoch, good)


def test_the_word_lies_in_the_slot_that_proofs_are_made_for(world: MetadataWorld) -> None:
    found, items = listed(world, 2)
    world.enter_walk()
    epoch = start(world)
    receipt = close(world, epoch, preimages(world, found, items))
    closed = receipt.event("EpochClosed").args
    word = encoding.epoch_word(
        epoch=epoch,
        month=0,
        filter_hash=ZERO,
        lots=2,
        close_time=receipt.timestamp,
        terms_head=closed["termsHead"],
        leaf_root=closed["leafRoot"],
    )
    assert artifact.load("metadata", "EpochBook").slot_of("words") == 0
    slot = int.from_bytes(keccak(encode_words(epoch, 0)), "big")
    assert world.chain.storage(world.book.address, slot) == int.from_bytes(word, "big")
    assert world.book.call("words", epoch) == word
    assert closed["closeTime"] == receipt.timestamp


def test_what_changes_after_the_start_counts_for_the_next_epoch(chain: Chain) -> None:
    """Terms, pause, a new owner, a new statement, revocation, a new payout address: all in the middle of a walk."""
    twin = MetadataTwin(chain, close=60, lead=250, month_zero=chain.time + 1_000)
    world = twin.world
    for number in range(7):
        twin.enrol(device(number))
        twin.set_terms(device(number), 10 + number, 1 + number % 6)
        twin.publish_keys(number)
        twin.check_in(world.statement(device(number), 1), device(number).key)
    world.enter_walk()
    twin.start_epoch()
    twin.number(1, 2)
    twin.set_terms(device(0), 999, 6, enable=False)
    twin.pause(device(1))
    heir = device(2, owner=50)
    twin.enrol(heir, counter=2, gateway=1)
    twin.set_terms(heir, 1, 1)
    twin.check_in(world.statement(heir, 2, gateway=world.gateways[1].address, td_hash=b"\x01" * 32), heir.key)
    twin.revoke(device(3))
    twin.check_in(world.statement(device(4), 2, attributes=b"\x01\x00\x01".ljust(32, b"\0")), device(4).key)
    twin.set_gateway(world.gateways[0], 5)
    twin.enrol(device(7))
    twin.set_terms(device(7), 1, 1)
    twin.number(1, 100)
    twin.pause(device(5))
    folded = only_chunk(twin.fold(1))
    assert folded.indices == tuple(range(7))
    assert folded.terms[:28] == b"".join(encoding.terms_entry(10 + n, 1 + n % 6, 0) for n in range(7))

    world.enter_walk(1)
    twin.check_in(world.statement(device(6), 2), device(6).key)
    twin.start_epoch(month=1)
    twin.number(2, 100)
    folded = only_chunk(twin.fold(2))
    # 1 and 5 are paused, 3 revoked, 7 never checked in; the others changed or stayed
    assert folded.indices == (0, 2, 4, 6)


def test_an_epoch_of_129_lots_is_folded_from_the_last_chunk_down_in_12_million_gas_each(chain: Chain) -> None:
    """130 devices: one paused before the start, which is no lot, and one after it, which is."""
    twin = MetadataTwin(chain, close=400, lead=590, fresh=2_000, month_zero=chain.time + 1_500)
    world = twin.world
    for number in range(130):
        twin.enrol(device(number), gateway=number % 3)
        twin.set_terms(device(number), 1 + number, 1 + number % 6)
    twin.pause(device(64))
    roots = [twin.publish_keys(number) for number in range(3)]
    for first in range(0, 130, 65):
        chosen = [number for number in range(first, first + 65) if number != 64]
        items = [
            world.statement(
                device(number), 1, gateway=world.gateways[number % 3].address, month_key_root=roots[number % 3]
            )
            for number in chosen
        ]
        twin.check_in_batch(items, [device(number).key for number in chosen])
    world.enter_walk()
    twin.start_epoch()
    for limit in (1, 2, 50, 3, 100):
        twin.number(1, limit)
    twin.pause(device(129))
    assert world.book.call("nextChunk", 1) == [129]
    assert len(twin.fold(1) or []) == 1
    indices = world.book.call("nextChunk", 1)
    assert indices == [number for number in range(129) if number != 64]
    receipt = world.chain.transact(
        world.chain.accounts[0], world.book.address, world.book.calldata("fold", 1, twin.preimages(1))
    )
    model = twin.rules.fold(1, 128, receipt.timestamp)
    assert decoded(receipt) == model
    assert world.book.call("words", 1) == twin.rules.words[1]
    assert receipt.gas_used < 12_000_000
    print(f"\nfold of 128 lots, three gateways in turn, and close: {receipt.gas_used} gas")


def test_numbering_a_full_read_of_devices_is_measured(world: MetadataWorld) -> None:
    """The keeper sizes its calls by this: a few thousand devices fit 12 million gas."""
    listed(world, 2)
    world.enter_walk()
    epoch = start(world)
    gas = [world.book.send("number", epoch, 1).gas_used for _ in range(2)]
    assert max(gas) < 150_000


@pytest.mark.parametrize(("position", "value"), [(0, 0), (1, 0), (2, 1), (3, 0), (4, 1 << 30)])
def test_a_timing_that_cannot_work_is_refused_at_deployment(world: MetadataWorld, position: int, value: int) -> None:
    timing = list(world.timing)
    timing[position] = value
    addresses = world.devices.address, world.gateway_registry.address
    least = timing[3] + timing[4]
    expected = ("BadTiming", (timing[2], least))
    assert refusal(lambda: world.chain.deploy(artifact.load("metadata", "EpochBook"), *addresses, timing)) == expected
