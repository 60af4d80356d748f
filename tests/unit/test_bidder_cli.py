"""Promises of the commands devices, bid and keys: what they print, what they refuse, and that secrets stay inside."""

from __future__ import annotations

import dataclasses
import json
from argparse import Namespace
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult
from chains.base import command
from chains.crypto import devnet_roles, key_record
from chains.crypto.key_record import LicenceId, make_record
from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.month_keys import month_addresses, month_key_root, month_secret
from chains.crypto.points import point_at
from chains.market import bid_cli, devices_cli, keyring, keys_cli, recovery_file
from chains.market.connection import OpenMarket, endpoints_of
from chains.market.errors import BadAmount, BadFile, CommandFailed, LotsNotProven, QueryError
from chains.market.market import Market, MonthKeys, PostedRecord
from chains.metadata import schema
from tests.support.fake_market import DEADLINES, FakeMarket, make_lots, make_round, refusal

KEY = devnet_roles.role_key("bidder", 0)
ROLE = ("--devnet-role", "bidder")
SEED = b"\x21" * 32


def _market() -> FakeMarket:
    fridge = schema.load(1)
    root = month_key_root(2, month_addresses(SEED, 2))
    lots = [
        dataclasses.replace(
            lot,
            attributes=fridge.encode({"household": 1 + lot.number % 5, "region": "DE1" if lot.number % 2 else "FR1"}),
            month_key_root=root,
        )
        for lot in make_lots(10)
    ]
    market = FakeMarket(lots, address_of(KEY))
    market.latest = market.final = make_round(lots)
    market.found_keys[root] = MonthKeys(first_month=2, addresses=month_addresses(SEED, 2))
    return market


def _opener(market: FakeMarket) -> OpenMarket:
    @asynccontextmanager
    async def opened(options: Namespace, key: PrivateKey | None) -> AsyncIterator[Market]:
        yield market

    return opened


class Desk:
    """Runs commands against one market and one folder, and returns what they print."""

    def __init__(self, market: FakeMarket, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.market, self.folder, self._capsys = market, folder, capsys
        self.code = 0

    def text(self, command: str, *arguments: str) -> str:
        run = {"devices": devices_cli.main, "bid": bid_cli.main, "keys": keys_cli.main}[command]
        self.code = run([*arguments, "--home", str(self.folder)], _opener(self.market))
        return self._capsys.readouterr().out

    def json(self, command: str, *arguments: str) -> dict[str, object]:
        found = json.loads(self.text(command, *arguments, "--json"))
        assert isinstance(found, dict)
        return found

    def plan(self, *arguments: str) -> dict[str, object]:
        return self.json("bid", "plan", "--out", str(self.folder / "plan.json"), *arguments)

    def seal(self) -> dict[str, object]:
        return self.json("bid", "seal", str(self.folder / "plan.json"), *ROLE)

    @property
    def recovery(self) -> str:
        return str(self.folder / "plan.recovery.json")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(_market(), tmp_path, capsys)


WHERE = "category = refrigerator and household >= 3 and region in (DE1, DE2)"


def test_devices_lists_exactly_the_verified_lots_that_match(desk: Desk) -> None:
    found = desk.json("devices", "--where", WHERE)
    assert (found["round"], found["matching"], found["lots"], found["verified"]) == ("7", 3, 10, True)
    devices = found["devices"]
    assert isinstance(devices, list)
    assert [device["lot"] for device in devices] == [3, 7, 9]
    assert devices[0]["attributes"] == {"region": "DE1", "household": 4}


def test_devices_shows_a_table_with_counts(desk: Desk) -> None:
    text = desk.text("devices", "--where", WHERE, "--count", "household")
    assert "3 of 10 devices match; all lots verified against the round's roots" in text
    lines = text.splitlines()
    header = next(line for line in lines if line.startswith("lot"))
    assert header.split() == ["lot", "device", "model", "reserve", "licences", "region", "household"]
    assert sum(line.startswith(("  3", "  7", "  9")) for line in lines) == 3
    assert "devices  household" in text
    assert "... and 2 more" in desk.text("devices", "--where", WHERE, "--limit", "1")


def test_a_reserve_of_nothing_is_shown_as_free(desk: Desk) -> None:
    desk.market.all_lots[0] = dataclasses.replace(desk.market.all_lots[0], reserve=0)
    desk.market.latest = desk.market.final = make_round(desk.market.all_lots)
    rows = [line.split() for line in desk.text("devices").splitlines()]
    assert next(row for row in rows if row[:1] == ["0"])[3] == "free"
    assert next(row for row in rows if row[:1] == ["1"])[3] == "1.001"


def test_devices_shows_nothing_of_lots_that_are_not_proven(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.market.all_lots[0] = dataclasses.replace(desk.market.all_lots[0], reserve=1)
    with pytest.raises(LotsNotProven, match="do not bid"):
        desk.text("devices")
    assert capsys.readouterr().out == ""


def test_a_bad_filter_is_refused_with_its_column(desk: Desk) -> None:
    with pytest.raises(QueryError, match="column 1: no column is called 'houshold'"):
        desk.text("devices", "--where", "houshold >= 3")


def test_plan_writes_prices_budget_and_roots(desk: Desk) -> None:
    found = desk.plan("--where", WHERE, "--max-price", "1.500", "--budget", "25", "--max-devices", "2")
    assert (found["bids"], found["sum_of_bids_ticks"], found["budget_binds"]) == (3, "4500", False)
    plan = json.loads((desk.folder / "plan.json").read_text())
    assert set(plan["bids"].values()) == {1_500}
    assert (plan["budget"], plan["max_devices"]) == ("25000", 2)
    assert plan["leaf_root"] == "0x" + desk.market.latest.leaf_root.hex()


def test_plan_by_reserve_and_by_price_list(desk: Desk) -> None:
    desk.plan("--reserve-plus", "10", "--budget", "5")
    plan = json.loads((desk.folder / "plan.json").read_text())
    assert sorted(plan["bids"].values()) == [(1_000 + lot) * 11 // 10 for lot in range(10)]
    assert plan["max_devices"] == 10
    devices = [lot.device.hex() for lot in desk.market.all_lots]
    prices = desk.folder / "prices.csv"
    prices.write_text(f"device,price\n0x{devices[4]},2.000\n0x{devices[5]},0.500\n")
    found = desk.plan("--prices", str(prices), "--budget", "5")
    assert (found["bids"], found["reserve_above_price"]) == (1, 1)
    prices.write_text(f"device,price\n0x{devices[4]},2.000\n0x{'99' * 20},1\n")
    with pytest.raises(BadFile, match=r"0x9999.*is not in round 7; take these lines out"):
        desk.plan("--prices", str(prices), "--budget", "5")


def test_plan_by_reserve_with_a_share_of_its_own_for_a_region(desk: Desk) -> None:
    groups = desk.folder / "groups.csv"
    groups.write_text("region,percent,ceiling\nDE1,50,1.504\nITC,1,\n")
    found = desk.plan("--reserve-plus", "10", "--groups", str(groups), "--budget", "5")
    plan = json.loads((desk.folder / "plan.json").read_text())
    wanted = [min(1_504, (1_000 + lot) * 3 // 2) if lot % 2 else (1_000 + lot) * 11 // 10 for lot in range(10)]
    assert sorted(plan["bids"].values()) == sorted(wanted)
    assert found["groups_without_devices"] == 1
    arguments = ("plan", "--out", str(desk.folder / "plan.json"), "--budget", "5", "--groups", str(groups))
    said = desk.text("bid", *arguments, "--reserve-plus", "10")
    assert "no device that matches is in these groups" in said
    assert "region ITC" in said
    with pytest.raises(CommandFailed, match="--groups says what groups have instead of --reserve-plus"):
        desk.text("bid", *arguments, "--max-price", "1")


def test_amounts_that_cannot_be_are_refused_with_limit_and_remedy(desk: Desk) -> None:
    for arguments, part in (
        (("--max-price", "65.536", "--budget", "5"), r"--max-price '65\.536': above the limit of 65\.535 DTX"),
        (("--max-price", "1.5", "--budget", "0.0001"), "--budget '0.0001': finer than one tick"),
        (("--reserve-plus", "lots", "--budget", "5"), "--reserve-plus 'lots': not a percentage"),
    ):
        with pytest.raises(BadAmount, match=part):
            desk.plan(*arguments)
    refused: Sequence[tuple[Sequence[str], str]] = (
        (("--max-price", "1.5", "--budget", "0"), "--budget is 0"),
        (("--max-price", "1.5", "--budget", "5", "--max-devices", "0"), "--max-devices is 0"),
        (
            ("--max-price", "0.5", "--budget", "5"),
            "nothing to bid on in round 7: 10 of 10 devices match",
        ),
    )
    for wanted, part in refused:
        with pytest.raises(CommandFailed, match=part):
            desk.plan(*wanted)
    assert not (desk.folder / "plan.json").exists()


def _reveal_time(market: FakeMarket) -> None:
    market.latest = dataclasses.replace(market.latest, phase=Phase.REVEAL, time=DEADLINES.reveal_start)
    market.final = dataclasses.replace(market.latest, phase=Phase.GAP, time=DEADLINES.commit_end)


def test_the_whole_way_from_plan_to_keyring(desk: Desk) -> None:
    desk.plan("--where", WHERE, "--max-price", "1.500", "--budget", "25")
    sealed = desk.seal()
    assert (sealed["slot"], sealed["lock_ticks"], sealed["resumed"]) == (0, "32768", False)
    assert desk.json("bid", "status", desk.recovery)["state"] == "ready"
    _reveal_time(desk.market)
    assert desk.json("bid", "reveal", desk.recovery, *ROLE)["revealed"] is True
    assert desk.json("bid", "status", desk.recovery)["state"] == "revealed"
    desk.market.latest = dataclasses.replace(desk.market.latest, phase=Phase.DELIVER, done=True)
    desk.market.found_results = {lot: LotResult(price=1_200, winners=(0,)) for lot in (3, 7)}
    assert desk.json("keys", desk.recovery)["counts"] == {"waiting": 2, "opened": 0, "bad": 0, "missing": 0}
    assert desk.code == 0
    secrets = recovery_file.read(Path(desk.recovery))
    buyer = point_at(*key_record.licence_key(secrets.licence_private_key))
    for lot, seed in ((3, SEED), (7, b"\x22" * 32)):
        licence = LicenceId(chain_id=20180322, contract=desk.market.contract, round=7, lot=lot, rank=0)
        record = make_record(month_secret(seed, 3), buyer, licence, seed)
        desk.market.found_records[(lot, 0)] = PostedRecord(record=record, by_owner=False)
    found = desk.json("keys", desk.recovery)
    assert found["counts"] == {"waiting": 0, "opened": 1, "bad": 1, "missing": 0}
    assert desk.code == 1
    entries = keyring.read(desk.folder / "keyring.json")
    assert [entry.name for entry in entries] == ["7-3-0"]
    credential = entries[0].credential().hex()
    assert credential not in desk.text("keys", desk.recovery)
    assert credential not in desk.text("keys", desk.recovery, "--json")
    assert credential in desk.text("keys", desk.recovery, "--show-secrets")


def test_results_that_may_be_undone_are_not_called_final(desk: Desk) -> None:
    desk.plan("--where", WHERE, "--max-price", "1.500", "--budget", "25")
    desk.seal()
    _reveal_time(desk.market)
    desk.json("bid", "reveal", desk.recovery, *ROLE)
    desk.market.latest = dataclasses.replace(desk.market.latest, phase=Phase.DELIVER, done=True)
    assert desk.json("keys", desk.recovery)["final"] is False
    assert "the results are not final yet" in desk.text("keys", desk.recovery)
    desk.market.final = desk.market.latest
    assert desk.json("keys", desk.recovery)["final"] is True


def test_seal_prints_no_secret(desk: Desk) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    text = desk.text("bid", "seal", str(desk.folder / "plan.json"), *ROLE)
    secrets = json.loads(Path(desk.recovery).read_text())
    for field in ("opening_key", "licence_private_key", "nonce", "bid_vector"):
        assert secrets[field].removeprefix("0x")[:40] not in text


def test_a_devnet_key_is_announced_as_public(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    bid_cli.main(
        ["seal", str(desk.folder / "plan.json"), *ROLE, "--home", str(desk.folder), "--json"], _opener(desk.market)
    )
    assert devnet_roles.WARNING in capsys.readouterr().err


def test_status_tells_unread_and_mismatch_by_word_and_exit_code(desk: Desk) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    desk.seal()
    desk.market.down = True
    assert desk.text("bid", "status", desk.recovery).startswith("unread: ")
    assert desk.code == 1
    desk.market.down = False
    slot = desk.market.slots.pop(address_of(KEY))
    assert desk.text("bid", "status", desk.recovery).startswith("none: ")
    assert desk.code == 0
    desk.market.slots[address_of(KEY)] = dataclasses.replace(slot, head=bytes(32))
    assert desk.text("bid", "status", desk.recovery).startswith("mismatch: ")
    assert desk.code == 1


def test_status_says_until_when_to_commit_and_when_to_reveal(desk: Desk) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    desk.seal()
    text = desk.text("bid", "status", desk.recovery)
    assert "round 7: commit, commit ends 1970-01-01 00:17:40 UTC" in text
    assert "reveals are taken from 1970-01-01 00:17:46 UTC to 1970-01-01 00:18:10 UTC at least" in text


def test_what_the_chain_refuses_reaches_the_terminal_as_one_sentence(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    full = refusal("RoundFull", (("round", 7), ("slots", 150)))

    async def refused(*arguments: object) -> object:
        raise full

    monkeypatch.setattr(desk.market, "commit", refused)
    arguments = ["seal", str(desk.folder / "plan.json"), *ROLE, "--home", str(desk.folder)]
    entry = EntryPoint(name="bid", value="chains.market.bid_cli:main", group="latchkey")
    monkeypatch.setattr(command, "commands", lambda: {"bid": entry})
    monkeypatch.setattr(bid_cli, "main", partial(bid_cli.main, opened=_opener(desk.market)))
    assert command.main(["bid", *arguments]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == (
        "latchkey bid: round 7: the chain refused the commit: all slots of the round are taken: round 7 has 150; "
        "wait for the next round [RoundFull]"
    )


def test_sealing_without_a_key_says_which_options_name_one(desk: Desk) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    for arguments in ((), ("--devnet-role", "bidder", "--key", "x")):
        with pytest.raises(CommandFailed, match="--key"):
            desk.text("bid", "seal", str(desk.folder / "plan.json"), *arguments)


def test_a_key_file_must_be_private_and_hold_a_key(desk: Desk) -> None:
    desk.plan("--max-price", "1.500", "--budget", "25")
    file = desk.folder / "bidder.key"
    file.write_text(KEY.to_hex() + "\n")
    file.chmod(0o644)
    arguments = ("bid", "seal", str(desk.folder / "plan.json"), "--key", str(file))
    with pytest.raises(BadFile, match="other users may read it; chmod 600"):
        desk.text(*arguments)
    file.chmod(0o600)
    assert "sealed in slot 0" in desk.text(*arguments)
    file.write_text("0x" + "00" * 32)
    with pytest.raises(BadFile, match="is no private key"):
        desk.text(*arguments)


def _options(folder: Path, metadata: str | None = None, auction: str | None = None) -> Namespace:
    return Namespace(metadata_rpc=metadata, auction_rpc=auction, devnet=folder)


def test_rpc_addresses_come_from_options_then_environment_then_devnet(tmp_path: Path) -> None:
    environment = {"LATCHKEY_METADATA_RPC": "http://m", "LATCHKEY_AUCTION_RPC": "http://a"}
    assert endpoints_of(_options(tmp_path, "http://x"), environment).metadata == "http://x"
    assert endpoints_of(_options(tmp_path, "http://x"), environment).auction == "http://a"
    with pytest.raises(CommandFailed, match=r"give --auction-rpc, or set .* or start a devnet"):
        endpoints_of(_options(tmp_path, "http://x"), {})
    (tmp_path / "devnet.json").write_text('{"metadata": {"rpc": "http://dm"}, "auction": {"rpc": "http://da"}}')
    assert endpoints_of(_options(tmp_path), {}).auction == "http://da"
    assert endpoints_of(_options(tmp_path, auction="http://y"), {}).metadata == "http://dm"
    (tmp_path / "devnet.json").write_text("{}")
    with pytest.raises(BadFile, match=r"metadata\.rpc: is no URL"):
        endpoints_of(_options(tmp_path), {})


def test_help_of_every_step_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    steps: Sequence[tuple[object, Sequence[str]]] = (
        (devices_cli.main, ("--help",)),
        (keys_cli.main, ("--help",)),
        *((bid_cli.main, (step, "--help")) for step in ("plan", "seal", "reveal", "status")),
    )
    for run, arguments in steps:
        assert callable(run)
        with pytest.raises(SystemExit) as caught:
            run(arguments)
        assert caught.value.code == 0
        assert "--json" in capsys.readouterr().out
