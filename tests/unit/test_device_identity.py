"""Settings, identity, attributes and the device's own signatures."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.keys import address_of, recover
from chains.crypto.month_keys import month_address, month_key_root, month_secret
from chains.metadata.messages import Certificate, Enrol
from device_sim.attributes import PRODUCTS, encode, schema, stated
from device_sim.checkin import SignedCheckIn, Signer
from device_sim.errors import SettingsInvalid
from device_sim.household import Household
from device_sim.identity import Identity, key_seed, manufacture
from device_sim.journal import Journal, Sale
from device_sim.settings import FleetSettings, load, parse

GENESIS = 1_790_000_000
DOMAIN = Domain(20180321, addresses.DEVICE_REGISTRY)
GATEWAY = b"\x99" * 20


def values(**changes: object) -> dict[str, Any]:
    base: dict[str, Any] = {
        "metadata_rpc": "http://127.0.0.1:8545",
        "auction_rpc": "http://127.0.0.1:8546",
        "schedule": Schedule.devnet(GENESIS).to_json(),
        "models": [
            {"model": 1, "product": "combi", "certifier": 0},
            {"model": 2, "product": "compact", "certifier": 1},
        ],
        "data_dir": "/nonexistent/fleet",
    }
    return {**base, **changes}


SETTINGS = parse(values())


def identity(index: int = 0, settings: FleetSettings = SETTINGS) -> Identity:
    return manufacture(settings, key_seed(settings), DOMAIN, index)


def test_left_out_settings_have_their_documented_defaults() -> None:
    assert (SETTINGS.devices, SETTINGS.host, SETTINGS.port) == (24, "127.0.0.1", 0)
    assert SETTINGS.check_in_every == 40
    assert SETTINGS.contracts["device_registry"] == addresses.DEVICE_REGISTRY


@pytest.mark.parametrize(
    ("changes", "field", "limit"),
    [
        ({"devices": 0}, "devices", "1..16384"),
        ({"devices": True}, "devices", "1..16384"),
        ({"port": 65_536}, "port", "0..65535"),
        ({"metadata_rpc": "ftp://x"}, "metadata_rpc", "http or https"),
        ({"models": []}, "models", "non-empty array"),
        ({"models": [{"model": 1, "product": "toaster", "certifier": 0}]}, "models[0].product", "combi"),
        ({"models": [{"model": 0, "product": "combi", "certifier": 0}]}, "model", "1..4294967295"),
        ({"models": [{"model": 1}]}, "models[0]", "model, product, certifier"),
        ({"schedule": {"close": 1}}, "schedule", "schedule"),
        ({"contracts": {"vault": "0x12"}}, "contracts.vault", "20-byte address"),
        ({"contracts": {"volt": "0x" + "1" * 40}}, "contracts.volt", "absent"),
        ({"check_in_every": 121}, "check_in_every", "0.2..120"),
        ({"retention_days": 60}, "retention_days", "61.."),
        ({"owners_enable": {"reserve": 1}}, "owners_enable", "reserve, licences, flags"),
        ({"owners_enable": {"reserve": 1, "licences": 7, "flags": 0}}, "licences", "0..6"),
        ({"base_url": "https://" + "x" * 130}, "base_url", "128"),
        ({"colour": "red"}, "colour", "fields are"),
    ],
)
def test_a_bad_setting_is_named_with_its_limit(changes: dict[str, object], field: str, limit: str) -> None:
    with pytest.raises(SettingsInvalid) as refused:
        parse(values(**changes))
    assert refused.value.field == field
    assert limit in str(refused.value)


@pytest.mark.parametrize("name", ["metadata_rpc", "auction_rpc", "schedule", "models", "data_dir"])
def test_a_missing_setting_is_named(name: str) -> None:
    with pytest.raises(SettingsInvalid, match=f"setting {name} is None, it must be present"):
        parse({key: value for key, value in values().items() if key != name})


def test_flags_win_over_the_file(tmp_path: Path) -> None:
    path = tmp_path / "fleet.json"
    path.write_text(json.dumps(values(devices=3)))
    assert load(path).devices == 3
    assert load(path, {"devices": 5}).devices == 5


@pytest.mark.parametrize("text", ["[]", "{", '{"a": 1}', "\xff"])
def test_a_bad_settings_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "fleet.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(SettingsInvalid):
        load(path)


def test_an_unreadable_settings_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="a readable file"):
        load(tmp_path / "none.json")


def test_the_same_seed_makes_the_same_fleet_and_another_seed_another(tmp_path: Path) -> None:
    secret = tmp_path / "seed"
    secret.write_text(os.urandom(16).hex())
    private = parse(values(key_seed_file=str(secret)))
    assert identity() == identity()
    assert identity().address == address_of(role_key("device", 0))
    assert identity(0, private).address != identity().address
    assert identity(1).address != identity(0).address
    assert [identity(index).model for index in range(3)] == [1, 2, 1]


def test_a_key_seed_must_not_be_short(tmp_path: Path) -> None:
    secret = tmp_path / "seed"
    secret.write_text("short")
    with pytest.raises(SettingsInvalid, match=r"16\.\.4096 characters"):
        key_seed(parse(values(key_seed_file=str(secret))))


def test_an_identity_never_shows_its_secrets() -> None:
    made = identity()
    for secret in (made.key.to_bytes(), made.month_seed, made.household_seed):
        assert secret.hex() not in repr(made)
        assert str(secret) not in repr(made)


def test_the_certificate_is_the_certifiers() -> None:
    made = identity(1)
    message = Certificate(device=made.address, model=made.model, serial_hash=made.serial_hash)
    signature = made.certificate[:64] + bytes([made.certificate[64] - 27])
    assert recover(message.digest(DOMAIN), signature) == address_of(role_key("certifier", 1))


def test_every_product_in_every_household_states_attributes_of_the_schema() -> None:
    for number in range(300):
        household = Household.draw(number.to_bytes(32, "big"))
        for product in PRODUCTS.values():
            assert schema().decode(encode(household, product)) == stated(household, product)


def test_what_is_stated_agrees_with_how_the_household_behaves() -> None:
    for number in range(100):
        household = Household.draw(number.to_bytes(32, "big"))
        facts = stated(household, PRODUCTS["combi"])
        assert facts["household"] == household.size
        assert (facts["children"] != 0) == (household.kind == "family")
        assert facts["usage_band"] != "under_10" or household.visits_a_day < 10


def signer(index: int = 0) -> Signer:
    made = identity(index)
    return Signer(made, DOMAIN, SETTINGS.schedule, encode(Household.draw(made.household_seed), made.product))


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal.sqlite")


def checked_in(journal: Journal, *, time: int = GENESIS + 10, ledger_sequence: int = 0) -> SignedCheckIn:
    address = identity().address
    sequence, stated = journal.next_check_ins({address: ledger_sequence}, time=time)[address]
    return signer().check_in(sequence=sequence, time=stated, gateway=GATEWAY, td_hash=b"\x31" * 32)


def test_a_check_in_is_signed_by_the_device_over_every_field(journal: Journal) -> None:
    signed = checked_in(journal)
    signature = signed.signature[:64] + bytes([signed.signature[64] - 27])
    assert recover(signed.message.digest(DOMAIN), signature) == identity().address
    assert signed.message.month_key_root == month_key_root(signed.first_month, signed.month_keys)
    assert signed.message.attributes == encode(Household.draw(identity().household_seed), PRODUCTS["combi"])


def test_an_enrolment_is_signed_by_the_device() -> None:
    made = identity()
    signature = signer().enrol(GATEWAY, 1)
    message = Enrol(device=made.address, owner=made.owner, gateway=GATEWAY, counter=1)
    assert recover(message.digest(DOMAIN), signature[:64] + bytes([signature[64] - 27])) == made.address


def test_a_sequence_is_on_disk_before_the_check_in_is_signed(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> bytes:
        raise KeyboardInterrupt

    checked_in(journal)
    with monkeypatch.context() as patched:
        patched.setattr("device_sim.checkin.sign_digest", killed)
        with pytest.raises(KeyboardInterrupt):
            checked_in(journal)
    with Journal(journal.path) as again:
        assert checked_in(again).message.sequence == 3


def test_a_device_that_lost_its_journal_goes_on_above_the_ledger(journal: Journal) -> None:
    assert checked_in(journal, ledger_sequence=41).message.sequence == 42
    assert checked_in(journal, ledger_sequence=41).message.sequence == 43


def test_the_time_of_a_check_in_never_goes_back(journal: Journal) -> None:
    assert checked_in(journal, time=GENESIS + 90).message.time == GENESIS + 90
    assert checked_in(journal, time=GENESIS + 50).message.time == GENESIS + 90


@pytest.mark.parametrize("month", [0, 1, 5, 6, 11, 12, 40])
def test_month_keys_cover_half_a_year_ahead(journal: Journal, month: int) -> None:
    schedule = SETTINGS.schedule
    signed = checked_in(journal, time=schedule.start_of(month))
    assert signed.first_month <= month
    assert month + 6 <= signed.first_month + 11
    ahead = month + 6 - signed.first_month
    assert signed.month_keys[ahead] == month_address(month_secret(identity().month_seed, month + 6))


def test_a_check_in_survives_json(journal: Journal) -> None:
    signed = checked_in(journal)
    assert SignedCheckIn.from_json(json.loads(json.dumps(signed.to_json()))) == signed


def test_sales_and_the_clock_survive_a_restart(journal: Journal) -> None:
    sale = Sale(device=b"\x01" * 20, round_id=7, lot=3, rank=0, month=2, buyer=b"\xaa" * 20, buyer_key=b"\x02" * 33)
    journal.add_sale(sale)
    journal.add_sale(sale)
    journal.keep_clock(GENESIS + 0.125)
    with Journal(journal.path) as again:
        assert again.sales(b"\x01" * 20) == [sale]
        assert again.sales(b"\x02" * 20) == []
        assert again.clock_floor() == GENESIS + 0.125


@pytest.mark.parametrize("layout", ["1", "2"])
def test_a_journal_of_an_older_layout_is_taken_over_with_what_it_holds(tmp_path: Path, layout: str) -> None:
    path = tmp_path / "older.sqlite"
    price = ", price INTEGER" if layout == "2" else ""
    with closing(sqlite3.connect(path)) as older:
        older.executescript(
            "CREATE TABLE device (address BLOB PRIMARY KEY, sequence INTEGER NOT NULL, time INTEGER NOT NULL)"
            " WITHOUT ROWID;"
            "CREATE TABLE licence (device BLOB NOT NULL, round INTEGER NOT NULL, lot INTEGER NOT NULL, rank INTEGER"
            f" NOT NULL, month INTEGER NOT NULL, buyer BLOB NOT NULL, buyer_key BLOB NOT NULL{price},"
            " PRIMARY KEY (device, round, lot, rank)) WITHOUT ROWID;"
            "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
            f"INSERT INTO state VALUES ('layout', '{layout}');"
            "INSERT INTO device VALUES (x'0101010101010101010101010101010101010101', 41, 7);"
        )
    device = b"\x01" * 20
    with Journal(path) as journal:
        assert journal.next_check_ins({device: 0}, time=9)[device] == (42, 9)
        assert journal.check_in(device) is None
        journal.keep_check_ins({device: "{}"})
    with Journal(path) as again:
        assert again.check_in(device) == "{}"


def test_what_was_read_of_the_chains_survives_a_restart(journal: Journal) -> None:
    journal.keep_rows({b"\x01" * 20: "one"})
    journal.keep_rows({b"\x01" * 20: "two", b"\x02" * 20: "three"})
    journal.keep_next_block(7, [3, 4], since=GENESIS)
    journal.keep_next_block(9, [4, 5], since=GENESIS + 1)
    journal.close_round(3)
    journal.keep_seen_block(12)
    with Journal(journal.path) as again:
        assert again.rows() == {b"\x01" * 20: "two", b"\x02" * 20: "three"}
        assert again.next_block() == 9
        assert again.open_rounds() == [(4, GENESIS), (5, GENESIS + 1)]
        assert again.seen_block() == 12
