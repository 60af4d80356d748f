"""An owner's wallet: accounts that have nothing in common, and a word before something links them."""

from __future__ import annotations

import argparse
import json
import stat
from pathlib import Path

import pytest

from chains.base.errors import LatchkeyError
from chains.crypto.keys import PrivateKey, address_of, private_key
from chains.market.errors import BadFile
from device_sim.owner import shared_deadline
from device_sim.owner_cli import delays, main
from device_sim.owner_wallet import MAX_DEVICES, QUIET_SECONDS, Kept, Wallet, WalletError, is_unusual

A, B = b"\x0a" * 20, b"\x0b" * 20
NOW = 1_800_000_000


@pytest.fixture
def wallet(tmp_path: Path) -> Wallet:
    return Wallet.create(tmp_path / "wallet.json")


def again(wallet: Wallet) -> Wallet:
    return Wallet.open(wallet.path)


def hexed(raw: bytes) -> str:
    return "0x" + raw.hex()


def test_every_device_and_every_payment_has_an_account_of_its_own_for_ever(wallet: Wallet) -> None:
    keys = [wallet.account(A), wallet.account(B)]
    keys += [wallet.fresh_destination(A), wallet.fresh_destination(A), wallet.fresh_destination(B)]
    accounts = [address_of(key) for key in keys]
    assert len(set(accounts)) == 5
    assert again(wallet).account(A) == keys[0]
    assert [again(wallet).destination(A, n) for n in (0, 1)] == keys[2:4]
    assert address_of(again(wallet).fresh_destination(A)) not in accounts


def test_two_wallets_have_no_account_in_common(wallet: Wallet, tmp_path: Path) -> None:
    assert wallet.account(A) != Wallet.create(tmp_path / "other.json").account(A)


def test_the_file_is_its_owners_alone_and_never_overwritten(wallet: Wallet) -> None:
    wallet.note_payment(A, B)
    assert stat.S_IMODE(wallet.path.stat().st_mode) == 0o600
    with pytest.raises(WalletError, match="never overwritten"):
        Wallet.create(wallet.path)


def test_secrets_appear_in_no_repr(wallet: Wallet) -> None:
    key = private_key(b"\x05" * 32)
    wallet.take(A, key)
    assert "05" * 32 not in repr(wallet) + repr(Kept(key=key.to_bytes()))


def test_one_account_cannot_own_two_devices(wallet: Wallet) -> None:
    key = private_key(b"\x05" * 32)
    wallet.take(A, key)
    assert again(wallet).account(A) == key
    with pytest.raises(WalletError, match=r"already owns device 0x0a.*an account of its own"):
        wallet.take(B, key)


def test_who_was_paid_is_remembered_over_restarts(wallet: Wallet) -> None:
    shop = b"\x77" * 20
    wallet.note_payment(A, shop)
    assert again(wallet).paid_from(shop, but=B) == [A]
    assert again(wallet).paid_from(shop, but=A) == []
    assert wallet.paid_from(address_of(wallet.account(A)), but=B) == [A], "an owner's account is as good as a name"


def test_acting_for_two_devices_within_a_day_is_warned_about(wallet: Wallet) -> None:
    wallet.note_act(A, NOW, reserve=100)
    assert wallet.warnings(A, NOW, 100) == []
    (said,) = wallet.warnings(B, NOW + QUIET_SECONDS - 1, 100)
    assert "0x" + A.hex() in said
    assert wallet.warnings(B, NOW + QUIET_SECONDS, 100) == []


def test_an_unusual_reserve_on_two_devices_is_warned_about(wallet: Wallet) -> None:
    wallet.note_act(A, 0, reserve=137)
    (said,) = wallet.warnings(B, NOW, 137)
    assert "137 ticks: choose a rounder one" in said
    assert [is_unusual(reserve) for reserve in (0, 5, 90, 250, 3_000, 137, 60_001)] == [False] * 5 + [True] * 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"version": 2}, "version"),
        ({"seed": "0x12"}, "seed"),
        ({"more": 1}, "more"),
        ({"devices": []}, "devices"),
        ({"devices": {"0x12": {}}}, "devices.0x12"),
        ({"devices": {hexed(A): {"key": None}}}, "payouts"),
        ({"devices": {hexed(A): {**Kept().to_json(), "payouts": -1}}}, "payouts"),
        ({"devices": {hexed(A): {**Kept().to_json(), "paid_to": ["x"]}}}, "paid_to"),
        ({"devices": {hexed(A): {**Kept().to_json(), "reserve": 70_000}}}, "reserve"),
        ({"devices": {hexed(bytes([n >> 8, n & 255]) * 10): {} for n in range(MAX_DEVICES + 1)}}, "devices"),
    ],
)
def test_a_file_that_no_wallet_wrote_is_refused_by_field(wallet: Wallet, change: dict[str, object], field: str) -> None:
    wallet.path.write_text(json.dumps(json.loads(wallet.path.read_text("utf-8")) | change), "utf-8")
    with pytest.raises(BadFile, match=field):
        again(wallet)


def test_deadlines_lie_on_a_grid_that_all_owners_share() -> None:
    assert {shared_deadline(now, 600) for now in range(6_000, 6_600)} == {7_200}
    assert shared_deadline(6_600, 600) == 7_800


def options(**changes: object) -> argparse.Namespace:
    return argparse.Namespace(**{"spread": None, "link": False, **changes})


def test_several_devices_in_one_moment_are_refused_without_the_owners_word() -> None:
    assert delays(options(), [A]) == [0.0]
    with pytest.raises(WalletError, match="--spread"):
        delays(options(), [A, B])
    assert delays(options(link=True), [A, B]) == [0.0, 0.0]
    with pytest.raises(WalletError, match=r"0\.\.2592000"):
        delays(options(spread=-1.0), [A])


def test_spread_acts_lie_anywhere_in_the_time_whatever_the_order_of_devices() -> None:
    drawn = [delays(options(spread=100.0), [A, B]) for _ in range(400)]
    assert all(0 <= wait <= 100 for pair in drawn for wait in pair)
    assert 140 < sum(first < second for first, second in drawn) < 260
    assert sum(abs(first - second) for first, second in drawn) / 400 > 25


def run(wallet: Wallet, *arguments: str) -> int:
    return main([arguments[0], "--wallet", str(wallet.path), *arguments[1:]])


def test_a_new_wallet_is_told_as_json_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.json"
    assert main(["new", "--wallet", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"wallet": str(path)}


def test_the_command_names_accounts_and_writes_keys(
    wallet: Wallet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(wallet, "account", hexed(A), hexed(B), "--json") == 0
    accounts = json.loads(capsys.readouterr().out)
    assert accounts == {hexed(d): hexed(address_of(wallet.account(d))) for d in (A, B)}
    out = tmp_path / "key"
    assert run(wallet, "key", hexed(A), "--payout", "3", "--out", str(out)) == 0
    assert out.read_text("ascii").strip() == "0x" + wallet.destination(A, 3).to_bytes().hex()
    with pytest.raises(WalletError, match="choose another file"):
        run(wallet, "key", hexed(A), "--out", str(out))
    assert wallet.account(A).to_bytes().hex() not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("account", "0x12"), "20-byte address"),
        (("account", hexed(A), hexed(A)), "named twice"),
        (("key", hexed(A), hexed(B), "--out", "x"), "name one device"),
        (("key", hexed(A), "--payout", "-1", "--out", "x"), "numbered from 0"),
        (("import", hexed(A)), "no key to import"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(wallet: Wallet, arguments: tuple[str, ...], words: str) -> None:
    with pytest.raises(LatchkeyError, match=words):
        run(wallet, *arguments)


PAY = ("--gateway", "http://127.0.0.1:1", "--auction-rpc", "http://127.0.0.1:1")


def test_one_destination_for_two_devices_is_refused_before_anything_is_sent(wallet: Wallet) -> None:
    shop = hexed(b"\x77" * 20)
    with pytest.raises(WalletError, match=r"one destination for several devices.*0x0a.*0x0b.*leave --to out"):
        run(wallet, "withdraw", hexed(A), hexed(B), "--to", shop, *PAY)
    wallet.note_payment(A, b"\x77" * 20)
    with pytest.raises(WalletError, match=r"one person's: 0x0a"):
        run(wallet, "withdraw", hexed(B), "--to", shop, *PAY)
    assert again(wallet).paid_from(b"\x77" * 20, but=A) == []


def test_a_key_of_another_wallet_file_is_imported_with_its_mode_checked(wallet: Wallet, tmp_path: Path) -> None:
    key: PrivateKey = private_key(b"\x09" * 32)
    file = tmp_path / "key"
    file.write_text("0x" + key.to_bytes().hex(), "ascii")
    file.chmod(0o644)
    with pytest.raises(BadFile, match="chmod 600"):
        run(wallet, "import", hexed(A), "--owner-key-file", str(file))
    file.chmod(0o600)
    assert run(wallet, "import", hexed(A), "--owner-key-file", str(file)) == 0
    assert again(wallet).account(A) == key
