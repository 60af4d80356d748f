"""The keeper on a metadata chain (anvil): it closes epochs, alone, in a race, and after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from time import monotonic

import pytest

from chains.crypto import epoch as encoding
from chains.market.deployment import Contracts
from chains.rpc.client import JsonRpc
from chains.rpc.sender import TransactionSender
from node.keeper.hand import Hand
from node.keeper.health import SideHealth
from node.keeper.metadata_side import MetadataSide
from node.keeper.settings import KeeperSettings
from node.serving.settings_file import Payer
from tests.support.anvil_backend import BINARY, AnvilDriver
from tests.support.chain_backend import Chain
from tests.support.metadata_world import MetadataWorld, device

pytestmark = pytest.mark.anvil

SETTINGS = KeeperSettings(metadata_rpc="http://unused", auction_rpc="http://unused", payer=Payer(devnet_role="keeper"))


@pytest.fixture
def driver() -> Iterator[AnvilDriver]:
    if not BINARY.exists():
        pytest.skip("anvil is not installed: run `make node-tools`")
    driver = AnvilDriver()
    yield driver
    driver.close()


@pytest.fixture
def chain(driver: AnvilDriver) -> Chain:
    return Chain(driver)


def _contracts(world: MetadataWorld) -> Contracts:
    return Contracts(
        model_registry=world.models.address,
        gateway_registry=world.gateway_registry.address,
        device_registry=world.devices.address,
        epoch_book=world.book.address,
    )


@asynccontextmanager
async def _keeper(
    driver: AnvilDriver, world: MetadataWorld, name: str
) -> AsyncIterator[tuple[MetadataSide, SideHealth]]:
    contracts = _contracts(world)
    async with JsonRpc.http(driver._url) as rpc:
        key = world.chain.new_account(name).key
        health = SideHealth()
        sender = TransactionSender(rpc, key, abis=[world.book.abi], poll=0.01)
        yield MetadataSide(rpc, Hand(sender, health), health, contracts, SETTINGS), health


async def _until_closed(sides: list[MetadataSide], world: MetadataWorld, epoch: int = 1) -> None:
    deadline = monotonic() + 30
    while not any(world.book.call("words", epoch)):
        assert monotonic() < deadline, "the epoch was not closed within 30 s"
        for side in sides:
            await side.tick()
        await asyncio.sleep(0.05)


async def _until_taken(side: MetadataSide) -> None:
    deadline = monotonic() + 30
    while not await side.tick():
        assert monotonic() < deadline, "no step was taken within 30 s"
        await asyncio.sleep(0.05)


def _assert_word(side: MetadataSide, world: MetadataWorld, lots: int) -> None:
    record = side.view.epochs[1]
    assert record.word == world.book.call("words", 1)
    assert record.closed is not None
    assert record.closed.lots == lots == len(side.view.lots(1))
    assert record.closed.leaf_root == encoding.leaf_root([lot.leaf for lot in side.view.lots(1)])


async def test_an_epoch_is_closed_in_its_window(driver: AnvilDriver, chain: Chain) -> None:
    world = MetadataWorld(chain, close=120, lead=400)
    world.list_devices(6)
    async with _keeper(driver, world, "keeper") as (side, health):
        assert await side.tick() is False
        world.enter_walk()
        chain.mine()
        await _until_closed([side], world)
        await side.tick()
        _assert_word(side, world, 6)
        assert health.sent == 3
        assert await side.tick() is False


async def test_a_keeper_that_was_killed_goes_on_where_the_chain_stands(driver: AnvilDriver, chain: Chain) -> None:
    world = MetadataWorld(chain, close=120, lead=400)
    world.list_devices(6)
    world.enter_walk()
    chain.mine()
    for step in range(3):
        async with _keeper(driver, world, f"keeper {step}") as (side, _):
            await _until_taken(side)
    async with _keeper(driver, world, "last keeper") as (side, _):
        assert await side.tick() is False
        _assert_word(side, world, 6)


async def test_two_keepers_race_without_an_error(driver: AnvilDriver, chain: Chain) -> None:
    world = MetadataWorld(chain, close=120, lead=400)
    world.list_devices(5)
    world.enter_walk()
    chain.mine()
    async with (
        _keeper(driver, world, "one") as (first, first_health),
        _keeper(driver, world, "two") as (second, second_health),
    ):
        await _until_closed([first, second], world)
        await first.tick()
        _assert_word(first, world, 5)
        assert first_health.sent + second_health.sent == 3
        assert first_health.failures == second_health.failures == 0


async def test_a_device_that_changes_after_the_start_is_folded_as_it_was(driver: AnvilDriver, chain: Chain) -> None:
    world = MetadataWorld(chain, close=120, lead=400)
    devices = world.list_devices(5)
    world.enter_walk()
    chain.mine()
    async with _keeper(driver, world, "keeper") as (side, _):
        await _until_taken(side)
        world.pause(devices[0])
        world.check_in(world.statement(devices[1], 2, td_hash=b"\x99" * 32), devices[1].key)
        await _until_closed([side], world)
        await side.tick()
        _assert_word(side, world, 5)
        assert side.view.lots(1)[1].td_hash != b"\x99" * 32


async def test_nothing_is_started_before_devices_have_checked_in(driver: AnvilDriver, chain: Chain) -> None:
    world = MetadataWorld(chain, close=120, lead=400)
    world.list_devices(3)
    world.enrol(device(77))
    world.set_terms(device(77))
    world.enter_walk()
    chain.mine()
    async with _keeper(driver, world, "keeper") as (side, _):
        assert await side.tick() is False
        chain.travel(60)
        chain.mine()
        await _until_taken(side)
