"""What a gateway takes, what it refuses and why, and that a message gets to the chain once whatever happens."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from chains.base.errors import InvalidValue
from chains.crypto.keys import evm_signature, sign_digest
from chains.metadata.messages import Pause, SetTerms
from chains.rpc.errors import TransportFailed
from device_sim.errors import RelayRefused
from device_sim.outbox import State
from device_sim.relay_messages import OwnerOrder, WithdrawOrder
from tests.support.device_ledgers import PAYOUT, REGISTRY
from tests.support.gateway_bench import FEE, NOW, OWNER, SCHEDULE, Bench, enable, gateway_bench, made, withdraw


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with gateway_bench(tmp_path) as made_bench:
        yield made_bench


async def test_a_gateway_registers_once_and_again_only_when_something_changed(bench: Bench) -> None:
    for url in ("http://127.0.0.1:1", "http://127.0.0.1:1", "http://127.0.0.1:2"):
        await bench.gateway.settle_in(url)
    assert bench.metadata.published == [("http://127.0.0.1:1", PAYOUT), ("http://127.0.0.1:2", PAYOUT)]


async def test_an_owners_message_is_stored_then_relayed_and_its_end_can_be_asked(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    assert await bench.state(number) is State.QUEUED
    await bench.gateway.flush_metadata()
    assert await bench.state(number) is State.DONE
    assert bench.metadata.rows[made().address].is_enabled


async def test_a_second_message_of_the_same_nonce_replaces_one_that_waits(bench: Bench) -> None:
    first = await bench.gateway.accept_owner(enable())
    second = await bench.gateway.accept_owner(enable(reserve=200))
    await bench.gateway.flush_metadata()
    assert [await bench.state(number) for number in (first, second)] == [State.REPLACED, State.DONE]
    assert bench.metadata.rows[made().address].reserve == 200


async def test_a_message_acknowledged_before_an_outage_is_relayed_after_it(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    bench.metadata.is_down = True
    with pytest.raises(TransportFailed):
        await bench.gateway.flush_metadata()
    bench.metadata.is_down = False
    await bench.gateway.flush_metadata()
    assert await bench.state(number) is State.DONE


async def test_a_message_whose_answer_was_lost_is_not_sent_twice(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    bench.metadata.lose_answers = 1
    with pytest.raises(TransportFailed):
        await bench.gateway.flush_metadata()
    await bench.gateway.flush_metadata()
    assert await bench.state(number) is State.DONE
    assert bench.metadata.rows[made().address].owner_nonce == 1


async def test_a_message_that_the_chain_refuses_ends_as_refused_with_its_reason(bench: Bench) -> None:
    message = SetTerms(device=made().address, reserve=1, licences=1, flags=0, nonce=0, deadline=NOW + 60)
    order = OwnerOrder(message=message, signature=evm_signature(sign_digest(OWNER, message.digest(REGISTRY))))
    with pytest.raises(RelayRefused, match="the device is not enabled; send Enable"):
        await bench.gateway.accept_owner(order)
    row = bench.metadata.rows[made().address]
    bench.metadata.rows[made().address] = replace(row, is_enabled=True)
    number = await bench.gateway.accept_owner(order)
    bench.metadata.rows[made().address] = row
    await bench.gateway.flush_metadata()
    item = await bench.gateway.item(number)
    assert item is not None
    assert item.state is State.REFUSED
    assert item.reason.startswith("the device is not enabled; its owner enables it with")
    assert item.reason.endswith("[DeviceIsDisabled]")


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (enable(index=5), "the device is not enrolled; check the address"),
        (enable(nonce=3), "its nonce is 3, the ledger expects 0; read the nonce again"),
        (enable(deadline=NOW), "deadline .* has passed.*sign it again with a later deadline"),
        (
            OwnerOrder(message=enable().message, signature=enable(reserve=101).signature),
            "signed by 0x.*sign with the owner",
        ),
        (OwnerOrder(message=enable().message, signature=bytes(64) + b"\x1b"), "sign it again"),
    ],
)
async def test_a_message_that_cannot_work_is_refused_with_what_to_do(
    bench: Bench, order: OwnerOrder, words: str
) -> None:
    with pytest.raises(RelayRefused, match=words):
        await bench.gateway.accept_owner(order)
    assert bench.outbox.counts() == {}


async def test_check_ins_go_in_one_batch_and_a_bad_one_does_not_hold_up_the_others(bench: Bench) -> None:
    for index in (1, 2):
        await bench.enrol(index)
    await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    for index in range(3):
        await bench.check_in(index)
    await bench.gateway.flush_metadata()
    assert bench.metadata.batches == [3]
    assert [item.message.device for item in bench.metadata.check_ins] == [made(0).address]
    assert bench.outbox.counts() == {}


async def test_a_newer_check_in_takes_the_place_of_one_that_waits(bench: Bench) -> None:
    await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    for _ in range(3):
        await bench.check_in()
    await bench.gateway.flush_metadata()
    assert [item.message.sequence for item in bench.metadata.check_ins] == [3]


async def test_a_check_in_whose_answer_was_lost_is_seen_on_the_ledger(bench: Bench) -> None:
    await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    await bench.check_in()
    bench.metadata.lose_answers = 1
    with pytest.raises(TransportFailed):
        await bench.gateway.flush_metadata()
    await bench.gateway.flush_metadata()
    assert len(bench.metadata.check_ins) == len(bench.metadata.batches) == 1
    assert bench.outbox.counts() == {}


async def test_a_check_in_that_grew_old_in_an_outage_is_not_sent(bench: Bench) -> None:
    await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    await bench.check_in()
    bench.metadata.time += SCHEDULE.fresh + 1
    await bench.gateway.flush_metadata()
    assert bench.metadata.batches == []
    assert bench.outbox.counts() == {}


async def test_a_withdrawal_is_relayed_once(bench: Bench) -> None:
    number = await bench.gateway.accept_withdraw(withdraw())
    bench.auction.lose_answers = 1
    with pytest.raises(TransportFailed):
        await bench.gateway.flush_auction()
    await bench.gateway.flush_auction()
    assert await bench.state(number) is State.DONE
    assert bench.auction.withdrawals == [withdraw().message]


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (withdraw(fee=FEE - 1), "sign it again with that fee"),
        (withdraw(amount=FEE - 1), "sign it again with that fee"),
        (withdraw(nonce=1), "the vault expects 0"),
        (withdraw(deadline=NOW), "later deadline"),
        (WithdrawOrder(message=withdraw().message, signature=withdraw(amount=2 * 10**18).signature), "owner's key"),
    ],
)
async def test_a_withdrawal_that_cannot_work_is_refused_with_what_to_do(
    bench: Bench, order: WithdrawOrder, words: str
) -> None:
    with pytest.raises(RelayRefused, match=words):
        await bench.gateway.accept_withdraw(order)


def test_orders_survive_json() -> None:
    pause = Pause(device=made().address, nonce=4, deadline=NOW)
    for order in (enable(), OwnerOrder(message=pause, signature=bytes(65))):
        assert OwnerOrder.parse(order.to_json()) == order
    assert WithdrawOrder.parse(withdraw().to_json()) == withdraw()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"type": "Drop"}, "type"),
        ({"device": "0x12"}, "device"),
        ({"device": "12" * 20}, "device"),
        ({"licences": 7}, "licences"),
        ({"reserve": 65_536}, "reserve"),
        ({"reserve": "1"}, "reserve"),
        ({"nonce": -1}, "nonce"),
        ({"deadline": True}, "deadline"),
        ({"signature": "0x" + "0" * 128}, "signature"),
        ({"extra": 1}, "body"),
        ({"flags": None}, "flags"),
    ],
)
def test_a_malformed_order_names_the_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        OwnerOrder.parse({**enable().to_json(), **changes})
    assert refused.value.field == field


@pytest.mark.parametrize(("changes", "field"), [({"amount": 1}, "amount"), ({"fee": "-1"}, "fee"), ({"to": 5}, "to")])
def test_a_malformed_withdrawal_names_the_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        WithdrawOrder.parse({**withdraw().to_json(), **changes})
    assert refused.value.field == field
