"""What a device believes of a sale, and what it hands out: records that open, and nothing on anybody's word."""

from dataclasses import replace

import pytest

from chains.auction.rules import LotResult
from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.key_record import LicenceId, credential, open_record
from chains.crypto.month_keys import month_address, month_secret
from chains.crypto.points import point_of
from device_sim.access import KeyRing
from device_sim.checkin import SignedCheckIn, Signer
from device_sim.clock import DeviceCalendar
from device_sim.errors import SaleRefused
from device_sim.identity import Identity, key_seed, manufacture
from device_sim.ledgers import DeviceRow, SoldRound
from device_sim.sales import Seller
from device_sim.settings import parse
from tests.support.device_ledgers import AUCTION_ID, GATEWAY, REGISTRY, sold_round

SCHEDULE = Schedule.devnet(1_790_000_000)
SETTINGS = parse(
    {
        "metadata_rpc": "http://127.0.0.1:1",
        "auction_rpc": "http://127.0.0.1:2",
        "schedule": SCHEDULE.to_json(),
        "models": [{"model": 1, "product": "combi", "certifier": 0}],
        "data_dir": "unused",
    }
)
MONTH = 7
BUYERS = {0: (b"\xaa" * 20, 1_111_111), 1: (b"\xbb" * 20, 2_222_222)}
POINTS = {slot: (account, point_of(secret)) for slot, (account, secret) in BUYERS.items()}


def made(index: int) -> Identity:
    return manufacture(SETTINGS, key_seed(SETTINGS), REGISTRY, index)


def row_of(identity: Identity, licences: int = 2) -> DeviceRow:
    return DeviceRow(
        owner=identity.owner,
        gateway=GATEWAY,
        model=1,
        counter=1,
        owner_nonce=1,
        is_revoked=False,
        is_enabled=True,
        reserve=100,
        licences=licences,
        flags=0,
        sequence=1,
        time=0,
    )


@pytest.fixture
def check_ins() -> list[SignedCheckIn]:
    return [
        Signer(made(index), REGISTRY, SCHEDULE, bytes(32)).check_in(
            sequence=1, time=SCHEDULE.start_of(MONTH - 1), gateway=GATEWAY, td_hash=b"\x01" * 32
        )
        for index in range(3)
    ]


@pytest.fixture
def sold(check_ins: list[SignedCheckIn]) -> SoldRound:
    rows: dict[bytes, DeviceRow] = {made(index).address: row_of(made(index)) for index in range(3)}
    return sold_round(
        check_ins,
        rows,
        round_id=9,
        month=MONTH,
        deliver_end=SCHEDULE.start_of(MONTH),
        winners={0: (1, 0), 2: (0,)},
        buyers=POINTS,
    )


def seller(index: int = 0) -> Seller:
    return Seller(made(index), DeviceCalendar(schedule=SCHEDULE))


def test_winners_become_sales_by_rank(sold: SoldRound) -> None:
    sales = seller().sales_in(sold)
    assert [(sale.rank, sale.buyer) for sale in sales] == [(0, b"\xbb" * 20), (1, b"\xaa" * 20)]
    assert all((sale.round_id, sale.lot, sale.month) == (9, 0, MONTH) for sale in sales)


def test_an_unsold_or_foreign_lot_is_no_sale(sold: SoldRound) -> None:
    assert seller(1).sales_in(sold) == []
    assert seller(5).sales_in(sold) == []


def test_the_buyer_opens_the_record_and_both_sides_reach_one_credential(sold: SoldRound) -> None:
    device = seller()
    for sale in device.sales_in(sold):
        licence_id = LicenceId(chain_id=AUCTION_ID, contract=addresses.BATCH_AUCTION, round=9, lot=0, rank=sale.rank)
        secret = next(secret for account, secret in BUYERS.values() if account == sale.buyer)
        expected = month_address(month_secret(made(0).month_seed, MONTH))
        record = device.record(sale, AUCTION_ID, addresses.BATCH_AUCTION)
        opened = open_record(record, secret, licence_id, expected)
        key = credential(opened, licence_id, device=device.device, buyer=sale.buyer, term=MONTH)
        licence = device.licence(sale, AUCTION_ID, addresses.BATCH_AUCTION)
        assert licence.credential == key
        judged = KeyRing(device.device, [licence]).judge(
            f"Bearer {key.hex()}", method="GET", path="/", now=SCHEDULE.start_of(MONTH)
        )
        assert judged == licence


def test_a_record_is_the_same_however_often_it_is_made(sold: SoldRound) -> None:
    sale = seller().sales_in(sold)[0]
    records = {seller().record(sale, AUCTION_ID, addresses.BATCH_AUCTION) for _ in range(3)}
    assert len(records) == 1


def test_a_licence_reads_thirty_device_days_before_its_month(sold: SoldRound) -> None:
    sale = seller().sales_in(sold)[0]
    licence = seller().licence(sale, AUCTION_ID, addresses.BATCH_AUCTION)
    assert (licence.start, licence.end) == (SCHEDULE.start_of(MONTH), SCHEDULE.end_of(MONTH))
    assert licence.readable_until - licence.readable_from == 60 * 86_400_000


def test_more_winners_than_licences_are_not_believed(sold: SoldRound) -> None:
    results = {**sold.results, 0: LotResult(price=1, winners=(0, 1, 2))}
    with pytest.raises(SaleRefused, match=r"3 winners .* for 2 licences"):
        seller().sales_in(replace(sold, results=results))


def test_one_slot_cannot_win_a_lot_twice(sold: SoldRound) -> None:
    results = {**sold.results, 0: LotResult(price=1, winners=(1, 1))}
    with pytest.raises(SaleRefused, match="2 winners"):
        seller().sales_in(replace(sold, results=results))


def test_a_winner_without_a_bid_is_not_believed(sold: SoldRound) -> None:
    with pytest.raises(SaleRefused, match="slot 1 won and has no bidder"):
        seller().sales_in(replace(sold, buyers={0: sold.buyers[0]}))


def test_a_lot_of_another_month_is_not_believed(sold: SoldRound) -> None:
    with pytest.raises(SaleRefused, match="differ in month"):
        seller().sales_in(replace(sold, month=MONTH + 1))


def test_month_keys_that_are_not_its_own_are_not_believed(check_ins: list[SignedCheckIn]) -> None:
    stranger = check_ins[1].message.month_key_root
    forged = replace(check_ins[0], message=replace(check_ins[0].message, month_key_root=stranger))
    sold = sold_round(
        [forged],
        {made(0).address: row_of(made(0))},
        round_id=9,
        month=MONTH,
        deliver_end=SCHEDULE.start_of(MONTH),
        winners={0: (0,)},
        buyers=POINTS,
    )
    with pytest.raises(SaleRefused, match="is none of this device for month 7"):
        seller().sales_in(sold)
