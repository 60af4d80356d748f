"""Promises about licences won: a key is believed only when it fits the leaf, and the keyring keeps it."""

from __future__ import annotations

import dataclasses
import json
import stat
from pathlib import Path

import pytest

from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult
from chains.crypto import key_record
from chains.crypto.key_record import LicenceId, make_record, shared_point
from chains.crypto.keys import address_of, devnet_key
from chains.crypto.month_keys import month_addresses, month_key_root, month_secret
from chains.crypto.points import point_at
from chains.market import keyring
from chains.market.bidder import Bidder
from chains.market.errors import BadFile
from chains.market.licences import Licence, LicenceState
from chains.market.lots import Lot
from chains.market.market import MonthKeys, PostedRecord
from chains.market.plan import Plan
from chains.market.recovery_file import RecoveryFile
from tests.support.fake_market import CONTRACT, FakeMarket, make_lots, make_round

KEY = devnet_key("test", "bidder", 0)
SEEDS = [bytes([number + 1]) * 32 for number in range(4)]
FIRST, MONTH = 1, 3


def _lots() -> list[Lot]:
    return [
        dataclasses.replace(
            lot, licences=2, month_key_root=month_key_root(FIRST, month_addresses(SEEDS[lot.number], FIRST))
        )
        for lot in make_lots(4, month=MONTH)
    ]


async def _won(tmp_path: Path) -> tuple[FakeMarket, Bidder, RecoveryFile]:
    """Return a market in which our batch (slot 0) won lots 0, 1 and 3, the last one at rank 1."""
    lots = _lots()
    market = FakeMarket(lots, address_of(KEY))
    market.latest = market.final = make_round(lots)
    for lot, seed in zip(lots, SEEDS, strict=True):
        market.found_keys[lot.month_key_root] = MonthKeys(first_month=FIRST, addresses=month_addresses(seed, FIRST))
    bidder = Bidder(market, home=tmp_path, key=KEY)
    plan = Plan(
        metadata_chain_id=market.metadata_chain_id,
        auction_chain_id=market.auction_chain_id,
        contract=CONTRACT,
        round=7,
        filter="",
        leaf_root=market.latest.leaf_root,
        terms_head=market.latest.terms_head,
        budget=25_000,
        max_devices=4,
        bids={lot.device: 5_000 for lot in lots},
    )
    outcome = await bidder.seal(plan, tmp_path / "r.json")
    market.slots[address_of(KEY)] = dataclasses.replace(outcome.slot, revealed=True)
    market.found_results = {
        0: LotResult(price=1_100, winners=(0, 5)),
        1: LotResult(price=1_200, winners=(0,)),
        2: LotResult(price=1_300, winners=(5, 6)),
        3: LotResult(price=1_400, winners=(5, 0)),
    }
    market.latest = dataclasses.replace(market.latest, phase=Phase.DELIVER, done=True)
    return market, bidder, outcome.recovery


def _id(recovery: RecoveryFile, lot: int, rank: int) -> LicenceId:
    return LicenceId(
        chain_id=recovery.auction_chain_id, contract=recovery.contract, round=recovery.round, lot=lot, rank=rank
    )


def _record(recovery: RecoveryFile, lot: int, rank: int, *, seed: bytes | None = None) -> bytes:
    buyer = point_at(*key_record.licence_key(recovery.licence_private_key))
    used = seed or SEEDS[lot]
    return make_record(month_secret(used, MONTH), buyer, _id(recovery, lot, rank), used)


def _by_lot(found: list[Licence]) -> dict[int, Licence]:
    return {licence.lot.number: licence for licence in found}


async def test_only_our_own_wins_are_listed_with_their_rank_and_price(tmp_path: Path) -> None:
    _, bidder, recovery = await _won(tmp_path)
    found = await bidder.licences(recovery)
    assert [(licence.name, licence.price) for licence in found] == [
        ("7-0-0", 1_100),
        ("7-1-0", 1_200),
        ("7-3-1", 1_400),
    ]
    assert {licence.state for licence in found} == {LicenceState.WAITING}


async def test_a_good_record_opens_and_device_and_buyer_reach_the_same_credential(tmp_path: Path) -> None:
    market, bidder, recovery = await _won(tmp_path)
    market.found_records[(3, 1)] = PostedRecord(record=_record(recovery, 3, 1), by_owner=False)
    licence = _by_lot(await bidder.licences(recovery))[3]
    assert licence.state is LicenceState.OPENED
    buyer = point_at(*key_record.licence_key(recovery.licence_private_key))
    secret = month_secret(SEEDS[3], MONTH)
    devices_view = key_record.OpenedRecord(
        secret=secret, shared=shared_point(secret, buyer, _id(recovery, 3, 1), SEEDS[3])
    )
    entry = keyring.entry_of(recovery, licence)
    assert entry.credential() == key_record.credential(
        devices_view, _id(recovery, 3, 1), device=licence.lot.device, buyer=recovery.bidder, term=MONTH
    )


async def test_a_record_of_another_device_buyer_or_position_is_bad_and_says_who_posted_it(tmp_path: Path) -> None:
    market, bidder, recovery = await _won(tmp_path)
    stranger = dataclasses.replace(recovery, licence_private_key=recovery.licence_private_key + 1)
    market.found_records = {
        (0, 0): PostedRecord(record=_record(recovery, 0, 0, seed=SEEDS[1]), by_owner=False),
        (1, 0): PostedRecord(record=_record(stranger, 1, 0), by_owner=True),
        (3, 1): PostedRecord(record=_record(recovery, 3, 0), by_owner=False),
    }
    found = _by_lot(await bidder.licences(recovery))
    assert {licence.state for licence in found.values()} == {LicenceState.BAD}
    assert "posted by the gateway" in found[0].problem
    assert "posted by the owner" in found[1].problem
    assert all(licence.opened is None for licence in found.values())


async def test_a_record_that_never_came_is_missing_after_the_deadline_only(tmp_path: Path) -> None:
    market, bidder, recovery = await _won(tmp_path)
    assert _by_lot(await bidder.licences(recovery))[0].state is LicenceState.WAITING
    market.latest = dataclasses.replace(market.latest, phase=Phase.DISPUTE)
    licence = _by_lot(await bidder.licences(recovery))[0]
    assert licence.state is LicenceState.MISSING
    assert "price comes back" in licence.problem


async def test_an_unpublished_or_uncovering_month_key_list_is_said_plainly(tmp_path: Path) -> None:
    market, bidder, recovery = await _won(tmp_path)
    market.found_records[(0, 0)] = PostedRecord(record=_record(recovery, 0, 0), by_owner=False)
    root = market.all_lots[0].month_key_root
    for keys in (None, MonthKeys(first_month=MONTH + 1, addresses=market.found_keys[root].addresses)):
        market.found_keys.pop(root, None)
        if keys is not None:
            market.found_keys[root] = keys
        licence = _by_lot(await bidder.licences(recovery))[0]
        assert licence.state is LicenceState.BAD
        assert "month-key list was never published" in licence.problem


async def test_a_batch_that_won_nothing_has_no_licences(tmp_path: Path) -> None:
    market, bidder, recovery = await _won(tmp_path)
    market.found_results = {}
    assert await bidder.licences(recovery) == []


async def _entry(tmp_path: Path) -> keyring.KeyringEntry:
    market, bidder, recovery = await _won(tmp_path)
    market.found_records[(0, 0)] = PostedRecord(record=_record(recovery, 0, 0), by_owner=False)
    return keyring.entry_of(recovery, _by_lot(await bidder.licences(recovery))[0])


async def test_the_keyring_keeps_licences_once_and_reads_back_what_it_wrote(tmp_path: Path) -> None:
    entry = await _entry(tmp_path)
    path = tmp_path / "home" / "keyring.json"
    assert keyring.read(path) == []
    assert keyring.add(path, [entry]) == 1
    assert keyring.add(path, [entry]) == 0
    other = dataclasses.replace(entry, licence=dataclasses.replace(entry.licence, rank=1))
    assert keyring.add(path, [other]) == 1
    assert keyring.read(path) == [entry, other]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_damaged_keyring_is_refused_by_field_and_left_alone(tmp_path: Path) -> None:
    entry = await _entry(tmp_path)
    path = tmp_path / "keyring.json"
    keyring.add(path, [entry])
    content = json.loads(path.read_text())
    for field, value in (("lot", -1), ("month_secret", "0x00"), ("shared_point", "0x" + "05" * 33), ("round", 7)):
        broken = json.loads(json.dumps(content))
        broken["licences"][0][field] = value
        path.write_text(json.dumps(broken))
        with pytest.raises(BadFile, match=rf"licences\[0\]\.{field}"):
            keyring.add(path, [entry])
        assert json.loads(path.read_text()) == broken


async def test_secrets_of_a_licence_do_not_show_in_its_text(tmp_path: Path) -> None:
    entry = await _entry(tmp_path)
    assert str(entry.opened.secret) not in repr(entry)
    assert entry.opened.shared.hex() not in repr(entry)
