"""What the devnet writes is what its parts read, and its folder has one owner."""

import json
import multiprocessing
import os
from pathlib import Path

import pytest

from chains.auction.chain import definition as auction_definition
from chains.base.addresses import DTX
from chains.base.errors import MalformedValue, OutOfRange
from chains.base.schedule import Schedule
from chains.crypto.keys import address_of
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.genesis import build_genesis, genesis_hash
from chains.market.connection import Endpoints, endpoints_of
from chains.metadata.chain import definition as metadata_definition
from device_sim import settings as fleet_settings
from node.devnet import network
from node.devnet.errors import FolderTaken, NotRunning
from node.devnet.faucet import address_of as account_in
from node.devnet.faucet import wei_of
from node.devnet.layout import Layout, write_json
from node.devnet.models import MODELS
from node.devnet.network import BIDDERS, PARTS, Wanted, ports_from
from node.directory import settings as directory_settings
from node.keeper import settings as keeper_settings
from node.watcher import settings as watcher_settings

NOW = 1_800_000_000


@pytest.fixture
def wanted(tmp_path: Path) -> Wanted:
    made = Wanted(layout=Layout(root=tmp_path / "devnet"), ports=ports_from(20_000))
    network.make_genesis(made, Schedule.devnet(NOW), NOW)
    return made


def test_both_geneses_are_built_from_the_settings_and_stay_the_same(wanted: Wanted) -> None:
    for chain, define in (("metadata", metadata_definition), ("auction", auction_definition)):
        settings = json.loads(wanted.layout.genesis(chain).read_text())
        definition = define(settings)
        assert definition.chain_id == network.CHAIN_IDS[chain]
        assert genesis_hash(definition) == genesis_hash(define(settings))


def test_every_role_that_sends_has_gas_and_the_faucet_has_all_dtx(wanted: Wanted) -> None:
    definition = auction_definition(json.loads(wanted.layout.genesis("auction").read_text()))
    genesis = build_genesis(definition, Batch(MemoryDatabase()))
    described = network.describe(wanted, {"metadata": "0x0", "auction": "0x0"}, {})
    accounts = described["accounts"]
    assert isinstance(accounts, dict)
    senders = [f"bidder-{index}" for index in range(BIDDERS)] + ["gateway-payout", "keeper", "faucet"]
    for name in senders:
        assert genesis.accounts[bytes.fromhex(accounts[name][2:])].balance == network.COIN, name
    supply = 100_000_000 * 10**18
    assert supply in genesis.accounts[DTX].storage.values()


def test_the_fleet_and_the_keeper_accept_their_settings(wanted: Wanted) -> None:
    network.fleet_part(wanted)
    fleet = fleet_settings.load(wanted.layout.settings("fleet"))
    assert (fleet.devices, fleet.schedule) == (24, Schedule.devnet(NOW))
    assert [(model.model, model.certifier) for model in fleet.models] == [(each.number, each.oem) for each in MODELS]
    network.keeper_part(wanted)
    keeper = keeper_settings.read(wanted.layout.settings("keeper"))
    assert keeper.metadata_rpc == fleet.metadata_rpc == wanted.url("metadata")


def test_the_watchers_name_one_another_and_pages_offer_all_three(wanted: Wanted) -> None:
    network.directory_part(wanted)
    urls = [wanted.url(name) for name in network.WATCHERS]
    assert directory_settings.read(wanted.layout.settings("directory")).watchers == tuple(urls)
    genesis = build_genesis(
        auction_definition(json.loads(wanted.layout.genesis("auction").read_text())), Batch(MemoryDatabase())
    )
    payers = set()
    for name in network.WATCHERS:
        network.watcher_part(wanted, name)
        settings = watcher_settings.read(wanted.layout.settings(name))
        assert sorted([*settings.peers, wanted.url(name)]) == sorted(urls)
        key = settings.key()
        assert key is not None
        assert genesis.accounts[address_of(key)].balance == network.COIN
        payers.add(address_of(key))
    assert len(payers) == 3


def test_a_bidder_finds_the_chains_in_the_description(wanted: Wanted, tmp_path: Path) -> None:
    import argparse

    write_json(wanted.layout.description, network.describe(wanted, {"metadata": "0x0", "auction": "0x0"}, {}))
    options = argparse.Namespace(metadata_rpc=None, auction_rpc=None, devnet=wanted.layout.root)
    assert endpoints_of(options, {}) == Endpoints(metadata=wanted.url("metadata"), auction=wanted.url("auction"))


def test_the_miner_key_is_readable_by_its_owner_alone(wanted: Wanted) -> None:
    part = network.chain_part(wanted, "metadata")
    key_file = Path(part.command[part.command.index("--miner-key-file") + 1])
    assert key_file.stat().st_mode & 0o077 == 0


def test_every_part_has_a_port_of_its_own() -> None:
    assert len(set(ports_from(8_545).values())) == len(PARTS)


def _hold(root: Path, held: object, done: object) -> None:
    with Layout(root=root).locked():
        held.set()  # type: ignore[attr-defined]  # an event of multiprocessing, which has no public type
        done.wait(30)  # type: ignore[attr-defined]


def test_a_folder_in_use_is_refused_with_its_holder_until_that_process_ends(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held, done = context.Event(), context.Event()
    holder = context.Process(target=_hold, args=(tmp_path, held, done))
    holder.start()
    assert held.wait(30)
    layout = Layout(root=tmp_path)
    with pytest.raises(FolderTaken, match=f"process {holder.pid}"), layout.locked():
        pass
    with pytest.raises(FolderTaken):
        layout.reset()
    assert layout.holder() == holder.pid
    holder.kill()
    holder.join(30)
    assert layout.holder() is None
    with layout.locked():
        assert (tmp_path / "lock").read_text() == str(os.getpid())


def test_reset_removes_all_data(tmp_path: Path) -> None:
    layout = Layout(root=tmp_path / "devnet")
    write_json(layout.genesis("metadata"), {})
    layout.reset()
    assert [path.name for path in layout.root.iterdir()] == ["lock"]


def test_a_stale_description_of_a_devnet_that_is_gone_is_not_believed(tmp_path: Path) -> None:
    layout = Layout(root=tmp_path)
    write_json(layout.description, {"metadata": {"rpc": "http://127.0.0.1:1"}})
    with pytest.raises(NotRunning, match="make devnet"):
        layout.read_description()


@pytest.mark.parametrize(("text", "wei"), [("1", 10**18), ("0.000000000000000001", 1), ("1000000", 10**24), ("0", 0)])
def test_amounts_are_exact(text: str, wei: int) -> None:
    assert wei_of(text, "--dtx") == wei


@pytest.mark.parametrize("text", ["", "1,5", "nan", "inf", "0.0000000000000000001", "1e-19"])
def test_an_amount_that_is_no_exact_decimal_is_refused(text: str) -> None:
    with pytest.raises(MalformedValue, match="--dtx"):
        wei_of(text, "--dtx")


@pytest.mark.parametrize("text", ["-1", "1000001"])
def test_an_amount_out_of_range_is_refused(text: str) -> None:
    with pytest.raises(OutOfRange, match=r"0\.\.1000000"):
        wei_of(text, "--gas")


@pytest.mark.parametrize("text", ["", "0x12", "0x" + "zz" * 20, "0x" + "11" * 21])
def test_an_address_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(MalformedValue, match="20-byte address"):
        account_in(text)
