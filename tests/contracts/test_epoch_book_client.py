"""The typed client: one epoch made with its calldata, read back with its reads, and rebuilt from its events."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chains.crypto.keys import address_of
from chains.metadata import calldata
from chains.metadata.client import EpochPhase, MetadataClient
from chains.metadata.deployment import MetadataAddresses
from chains.metadata.errors import LedgerMismatch
from chains.metadata.ledger_view import MetadataView
from chains.metadata.messages import Certificate, Enable, Enrol, Pause, SetTerms
from chains.rpc.errors import CallReverted
from tests.support.chain_backend import Chain
from tests.support.chain_rpc import ChainRpc
from tests.support.metadata_world import (
    FOREVER,
    MAXIMA,
    REQUIRED,
    SERIAL_HASH,
    MetadataWorld,
    TestDevice,
    device,
    key,
    month_keys,
    sign,
)


class Market:
    """A world, a client of it, and ways to send what the client's calldata functions build."""

    def __init__(self, chain: Chain) -> None:
        self.server = ChainRpc(chain)
        self.world = MetadataWorld(self.server.chain)
        world = self.world
        self.client = MetadataClient(
            self.server.rpc,
            MetadataAddresses(
                model_registry=world.models.address,
                gateway_registry=world.gateway_registry.address,
                device_registry=world.devices.address,
                epoch_book=world.book.address,
            ),
        )

    def send(self, contract: bytes, data: bytes, sender: int = 0) -> None:
        chain = self.server.chain
        chain.transact(chain.accounts[sender], contract, data)

    def list_device(self, who: TestDevice) -> None:
        world, registry = self.world, self.client.addresses.device_registry
        certificate = Certificate(device=who.address, model=1, serial_hash=SERIAL_HASH)
        enrol = Enrol(device=who.address, owner=who.owner, gateway=world.gateways[0].address, counter=1)
        enable = Enable(device=who.address, reserve=9, licences=2, flags=0, nonce=0, deadline=FOREVER)
        self.send(
            registry,
            calldata.build_enrol(
                enrol,
                model=1,
                serial_hash=SERIAL_HASH,
                certificate=sign(world.certifier, certificate, world.domain),
                signature=sign(who.key, enrol, world.domain),
            ),
        )
        self.send(registry, calldata.build_owner_message(enable, sign(who.owner_key, enable, world.domain)))
        first, keys = month_keys(who.number)
        self.send(registry, calldata.build_publish_month_keys(calldata.MonthKeys(first_month=first, keys=keys)))


@pytest.fixture
def market(chain: Chain) -> Market:
    return Market(chain)


async def test_an_epoch_is_made_read_and_rebuilt_with_the_client_alone(market: Market) -> None:
    world, client, at = market.world, market.client, market.client.addresses
    chosen = [device(number) for number in range(3)]
    for who in chosen:
        market.list_device(who)
    items = [world.statement(who, 1) for who in chosen]
    signatures = [sign(who.key, item, world.domain) for who, item in zip(chosen, items, strict=True)]
    market.send(at.device_registry, calldata.build_check_in_batch(items[:2], signatures[:2]))
    market.send(at.device_registry, calldata.build_check_in(items[2], signatures[2]))
    terms = SetTerms(device=chosen[1].address, reserve=11, licences=1, flags=3, nonce=1, deadline=FOREVER)
    market.send(at.device_registry, calldata.build_owner_message(terms, sign(chosen[1].owner_key, terms, world.domain)))

    state = await client.state(chosen[1].address)
    assert (state.reserve, state.licences, state.flags, state.sequence) == (11, 1, 3, 1)
    entry = await client.device(chosen[1].address)
    assert entry is not None
    assert (entry.owner, entry.index, entry.owner_nonce) == (chosen[1].owner, 1, 2)

    world.enter_walk()
    market.send(at.epoch_book, calldata.build_start_epoch(1, 0))
    market.send(at.epoch_book, calldata.build_number(1, 100))
    pause = Pause(device=chosen[0].address, nonce=1, deadline=FOREVER)
    market.send(at.device_registry, calldata.build_owner_message(pause, sign(chosen[0].owner_key, pause, world.domain)))
    progress = await client.epoch(1)
    assert (progress.phase, progress.lots, progress.chunks_left) == (EpochPhase.FOLDING, 3, 1)
    assert await client.word(1) is None
    view = await client.view()
    indices = await client.next_chunk(1)
    market.send(at.epoch_book, calldata.build_fold(1, view.preimages(1, indices)))

    view = await client.view()
    assert view.epoch(1).word == await client.word(1)
    assert [lot.device for lot in view.lots(1)] == [who.address for who in chosen]
    assert view.lots(1)[0].month_address == month_keys(0)[1][0]
    assert view.lots(1)[1].reserve == 11
    assert view.devices[chosen[0].address].enabled is False


async def test_reads_of_what_does_not_exist_say_so(market: Market) -> None:
    client, nobody = market.client, b"\x99" * 20
    assert await client.device(nobody) is None
    assert await client.certifier_of(nobody) is None
    assert await client.is_gateway(nobody) is False
    assert await client.payout_at(nobody, 1) is None
    assert await client.knows_month_keys(bytes(32)) is False
    assert (await client.epoch(1)).phase is EpochPhase.NONE
    assert await client.next_chunk(1) == []
    assert await client.last_epoch_of(1) == 0
    with pytest.raises(CallReverted):
        await client.model(2)


async def test_reads_of_what_exists_are_typed(market: Market) -> None:
    client, world = market.client, market.world
    gateway = world.gateways[0]
    model = await client.model(1)
    certifier = address_of(world.certifier)
    assert (model.oem, model.certifier, model.required, model.maxima) == (
        world.oem.address,
        certifier,
        REQUIRED,
        MAXIMA,
    )
    assert await client.model_count() == 1
    assert await client.certifier_of(world.oem.address) == certifier
    assert await client.is_gateway(gateway.address) is True
    assert await client.payout_at(gateway.address, 1) == world.payout(gateway)
    assert await client.walk_window(3) == world.schedule.walk_window(3)
    assert (await client.segment_count(), await client.epoch_count()) == (0, 0)


async def test_the_remaining_calls_reach_their_functions(market: Market) -> None:
    world, client, at = market.world, market.client, market.client.addresses
    who = device(0)
    market.list_device(who)
    market.send(at.model_registry, calldata.build_register_oem(address_of(key("other"))), sender=1)
    data = calldata.build_publish_model(
        family=1, required=0, maxima=MAXIMA, schema_hash=bytes(32), schema_uri="https://x/"
    )
    market.send(at.model_registry, data, sender=1)
    market.send(at.gateway_registry, calldata.build_register("https://g/", who.owner), sender=9)
    market.send(at.gateway_registry, calldata.build_update("https://h/", who.address), sender=9)
    market.send(at.device_registry, calldata.build_revoke_certificate(who.address), sender=1)
    view = await client.view()
    assert view.gateways[world.chain.accounts[9].address].base_url == "https://h/"
    assert view.models[2].schema_uri == "https://x/"
    assert view.devices[who.address].revoked is True


async def test_a_view_fed_with_one_altered_event_refuses_the_epoch(market: Market) -> None:
    world, client = market.world, market.client
    (who,) = world.list_devices(1)
    world.enter_walk()
    world.book.send("startEpoch", 1, 0, bytes(32))
    world.book.send("number", 1, 1)
    world.book.send("fold", 1, [world.preimage(who, world.statement(who, 1))])
    events = [logged.event async for logged in client.events(from_block=0)]
    for position, event in enumerate(events):
        if type(event).__name__ == "CheckedIn":
            events[position] = replace(event, td_hash=b"\x66" * 32)  # type: ignore[call-arg]
    view = MetadataView()
    with pytest.raises(LedgerMismatch, match="root of chunk 0"):
        view.apply_all(events)
