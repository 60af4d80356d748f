"""The columnar ledger knows what the view of objects knows, takes blocks back, and comes back from its store."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from chains.metadata import events as ev
from chains.metadata.errors import EventOutOfOrder, LedgerError, LedgerMismatch
from chains.metadata.ledger_view import MetadataView
from node.directory import leaves
from node.directory.entries import METADATA_TABLES
from node.directory.metadata_ledger import CLOSED, MetadataLedger
from node.directory.raw_logs import metadata_taker
from node.directory.state import ChainState, Point
from node.directory.store import Store
from tests.support.paper_chains import Story, device, metadata_entry

SEEDS = range(4)


class NoShelf:
    """A store without anything in it: all is still in memory."""

    def cold(self, table: object, key: object) -> None:
        return None


def history(seed: int, devices: int = 140, walks: int = 2) -> list[list[ev.MetadataEvent]]:
    """Return the blocks of a random history with closed epochs and changes during their walks."""
    story = Story(random.Random(seed))
    blocks = [story.begin(devices)]
    for _ in range(walks):
        blocks += [story.step() for _ in range(10)]
        blocks += story.walk()
    return [*blocks, *(story.step() for _ in range(10))]


def fresh(shelf: Store | NoShelf | None = None) -> MetadataLedger:
    return MetadataLedger(ChainState(METADATA_TABLES, shelf or NoShelf()))


def point(number: int, branch: int = 0) -> Point:
    return Point(number=number, hash=bytes([branch]) + number.to_bytes(31, "big"), time=number)


def feed(ledger: MetadataLedger, blocks: Iterable[Sequence[ev.MetadataEvent]], first: int = 0, branch: int = 0) -> None:
    for number, block in enumerate(blocks, start=first):
        ledger.state.begin()
        for event in block:
            ledger.take(event)
        ledger.state.end(point(number, branch))


def known(ledger: MetadataLedger) -> dict[str, object]:
    """Return all that a ledger knows, in a form that compares."""
    state = ledger.state
    return {
        "records": state.records.array().tobytes(),
        "rows": dict(state.records.row_of),
        "places": {number: list(places) for number, places in ledger.places.items()},
        "gateways": dict(ledger.gateway_number),
        "hot": {name: dict(table) for name, table in state.hot.items() if not state.tables[name].cold},
        "lists": {number: ledger.leaf_list(number) for number in ledger.epochs},
        "lot rows": {n: list(rows) for n in ledger.epochs if (rows := ledger.lot_rows(n)) is not None},
    }


def assert_equal(ledger: MetadataLedger, view: MetadataView) -> None:
    """Compare a columnar ledger with a view of objects, device by device and epoch by epoch."""
    assert ledger.state.records.row_of.keys() == view.devices.keys()
    found = ledger.state.records.array()
    for address, row in view.devices.items():
        record = found[ledger.state.records.row_of[address]]
        gateway = ledger.gateways[int(record["gateway"])]
        assert (gateway.address, record["owner"].tobytes()) == (row.gateway, row.owner)
        names = ("model", "segment", "index", "counter", "enabled", "revoked", "reserve", "licences", "flags")
        assert {name: int(record[name]) for name in names} == {name: int(getattr(row, name)) for name in names}
        assert (int(record["sequence"]), int(record["time"])) == (row.sequence, row.time)
        for name in ("attributes", "td_hash", "month_key_root"):
            assert record[name].tobytes() == getattr(row, name)
        assert row.time == 0 or int(record["first_month"]) == view.month_keys[row.month_key_root].first_month
    assert {n: (s.family, len(ledger.places[n])) for n, s in ledger.segments.items()} == view.segments()
    assert ledger.epochs.keys() == view.epochs.keys()
    for number, epoch in ledger.epochs.items():
        record_of = view.epochs[number]
        assert (epoch.state == CLOSED) is (record_of.closed is not None)
        if record_of.closed is None:
            continue
        raw = ledger.leaf_list(number)
        assert raw is not None
        expected = b"".join(
            lot.device
            + lot.owner
            + lot.gateway
            + lot.gateway_payout
            + lot.model.to_bytes(4, "big")
            + lot.attributes
            + lot.td_hash
            + lot.month_key_root
            + lot.reserve.to_bytes(2, "big")
            + bytes([lot.licences, lot.flags])
            for lot in view.lots(number)
        )
        assert raw == expected
        rows = ledger.lot_rows(number)
        assert rows is not None
        assert [found[row]["device"].tobytes() for row in rows] == [lot.device for lot in view.lots(number)]
        leaves.verify(number, epoch, raw)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_columnar_ledger_equals_the_view_of_objects_on_random_histories(seed: int) -> None:
    blocks = history(seed)
    ledger, view = fresh(), MetadataView()
    feed(ledger, blocks)
    view.apply_all(event for block in blocks for event in block)
    assert any(epoch.closed for epoch in view.epochs.values())
    assert_equal(ledger, view)


@pytest.mark.parametrize("seed", SEEDS)
def test_logs_cut_out_of_hex_text_give_the_same_state_as_decoded_events(seed: int) -> None:
    blocks = history(seed, devices=20)
    decoded, cut = fresh(), fresh()
    feed(decoded, blocks)
    take = metadata_taker(cut)
    for number, block in enumerate(blocks):
        cut.state.begin()
        for index, event in enumerate(block):
            take(metadata_entry(event).log(number, bytes(32), index))
        cut.state.end(point(number))
    assert known(cut) == known(decoded)


@pytest.mark.parametrize("seed", SEEDS)
def test_blocks_that_are_taken_back_leave_no_trace(seed: int) -> None:
    blocks, rng = history(seed, devices=30), random.Random(seed)
    ledger = fresh()
    feed(ledger, blocks)
    while ledger.state.unsettled and rng.random() > 0.02:
        ledger.state.undo()
        ledger.recall()
    kept = len(ledger.state.unsettled)
    expected = fresh()
    feed(expected, blocks[:kept])
    assert known(ledger) == known(expected)
    feed(ledger, blocks[kept:], first=kept)
    feed(expected, blocks[kept:], first=kept)
    assert known(ledger) == known(expected)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_ledger_that_was_stored_at_any_block_goes_on_from_there(seed: int, tmp_path: Path) -> None:
    blocks, rng = history(seed, devices=30), random.Random(seed)
    expected = fresh()
    feed(expected, blocks)
    done = 0
    while done < len(blocks):
        with Store.opened(tmp_path) as store:
            ledger = fresh(store)
            store.load("metadata", ledger.state)
            ledger.recall()
            first = 0 if ledger.state.point is None else ledger.state.point.number + 1
            assert first == done, "the cursor is of the same transaction as the rows"
            ahead = min(len(blocks), first + rng.randrange(1, 25))
            feed(ledger, blocks[first:ahead], first=first)
            # Some of it is final; the rest is lost with the process.
            done = ahead if ahead == len(blocks) else rng.randrange(first, ahead) + 1
            due = ledger.state.settle(done - 1)
            assert due is not None
            store.keep("metadata", ledger.state, *due)
            ledger.state.settled(due[1])
            if done == len(blocks):
                assert known(ledger) == known(expected)
    with Store.opened(tmp_path) as store:
        again = fresh(store)
        store.load("metadata", again.state)
        again.recall()
        assert known(again) == known(expected)


def test_what_is_written_when_blocks_become_final_is_not_what_later_blocks_made_of_it(tmp_path: Path) -> None:
    story = Story(random.Random(7))
    blocks = [story.begin(3), story.set_terms(0), story.pause(0)]
    ledger = fresh()
    feed(ledger, blocks)
    due = ledger.state.settle(1)
    assert due is not None
    expected = fresh()
    feed(expected, blocks[:2])
    row = expected.state.records.row_of[device(0)]
    assert due[1].rows[row] == expected.state.records.read(row) != ledger.state.records.read(row)


@pytest.mark.parametrize("at", [0, 25, 45, 65, 82, 90, 130, 160, 180, 183])
def test_one_altered_byte_of_a_leaf_list_is_noticed(at: int) -> None:
    ledger = fresh()
    feed(ledger, history(1, devices=20, walks=1))
    raw = ledger.leaf_list(1)
    assert raw is not None
    leaves.verify(1, ledger.epochs[1], raw)
    altered = bytearray(raw)
    altered[leaves.LEAF_BYTES + at] ^= 1
    if 40 <= at < 60:
        # The gateway's own account is not hashed: it follows from the payout account only on the metadata chain.
        leaves.verify(1, ledger.epochs[1], bytes(altered))
        return
    with pytest.raises(LedgerMismatch):
        leaves.verify(1, ledger.epochs[1], bytes(altered))


@pytest.mark.parametrize("kind", [ev.ModelPublished, ev.GatewaySet, ev.DeviceEnrolled, ev.MonthKeysPublished])
def test_a_missing_event_is_noticed_at_the_next_that_needs_it(kind: type[ev.MetadataEvent]) -> None:
    blocks = history(2, devices=5, walks=0)
    first = next(event for event in blocks[0] if isinstance(event, kind))
    blocks[0] = [event for event in blocks[0] if event is not first]
    with pytest.raises(LedgerError):
        feed(fresh(), blocks)


def test_an_event_of_a_device_never_enrolled_is_out_of_order() -> None:
    with pytest.raises(EventOutOfOrder, match="never enrolled"):
        feed(fresh(), [[ev.DevicePaused(device=bytes(20))]])
