"""A message that a gateway has done is watched until its block is final; what a reorganisation takes is sent again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from chains.crypto.keys import evm_signature, sign_digest
from chains.crypto.points import point_of
from chains.metadata.messages import SetTerms
from device_sim.finality import at_one_block
from device_sim.ledgers import Block
from device_sim.outbox import KEPT_ENDED, Kind, Outbox, State
from device_sim.relay_messages import OwnerOrder
from tests.support.device_ledgers import REGISTRY, sold_round
from tests.support.gateway_bench import NOW, OWNER, Bench, enable, gateway_bench, made, withdraw


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    """A gateway on chains whose newest block is not final."""
    async with gateway_bench(tmp_path) as made_bench:
        made_bench.metadata.final_number = made_bench.auction.final_number = 1
        yield made_bench


def lose(bench: Bench) -> None:
    """Let a reorganisation take the owner's messages to the device."""
    row = bench.metadata.rows[made().address]
    bench.metadata.rows[made().address] = replace(row, owner_nonce=0, is_enabled=False, reserve=0, licences=0)
    bench.metadata.reorganise(2)


async def test_a_message_whose_block_a_reorganisation_drops_is_sent_again(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    assert await bench.state(number) is State.DONE
    lose(bench)
    await bench.gateway.flush_metadata()
    assert not bench.metadata.rows[made().address].is_enabled, "what is not final yet may still come back by itself"

    bench.metadata.final_number = bench.metadata.number
    await bench.gateway.flush_metadata()
    row = bench.metadata.rows[made().address]
    assert (row.is_enabled, row.owner_nonce) == (True, 1)
    item = await bench.gateway.item(number)
    assert item is not None
    assert (item.state, item.transaction) == (State.DONE, "0x" + bench.metadata.number.to_bytes(32, "big").hex())


async def test_it_is_sent_as_often_as_it_is_dropped(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    for _ in range(3):
        await bench.gateway.flush_metadata()
        lose(bench)
        bench.metadata.final_number = bench.metadata.number
    await bench.gateway.flush_metadata()
    bench.metadata.final_number = bench.metadata.number
    await bench.gateway.flush_metadata()
    assert await bench.state(number) is State.DONE
    assert bench.outbox.watched([Kind.OWNER]) == {}


async def test_a_message_that_is_final_is_watched_no_longer(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    assert list(bench.outbox.watched([Kind.OWNER])) == [number]
    bench.metadata.final_number = bench.metadata.number
    await bench.gateway.flush_metadata()
    assert bench.outbox.watched([Kind.OWNER]) == {}
    assert await bench.state(number) is State.DONE


async def test_what_another_block_holds_after_the_reorganisation_is_not_sent_twice(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    bench.metadata.reorganise(2)
    bench.metadata.final_number = sent = bench.metadata.number
    await bench.gateway.flush_metadata()
    assert bench.metadata.number == sent, "no transaction was sent"
    item = await bench.gateway.item(number)
    assert item is not None
    assert (item.state, item.reason) == (State.DONE, "the ledger holds a message of this nonce")
    assert bench.outbox.watched([Kind.OWNER])[number] == bench.metadata.block(sent)


async def test_two_messages_that_were_dropped_go_again_in_the_order_of_their_nonces(bench: Bench) -> None:
    terms = SetTerms(device=made().address, reserve=250, licences=1, flags=0, nonce=1, deadline=NOW + 60)
    second = OwnerOrder(message=terms, signature=evm_signature(sign_digest(OWNER, terms.digest(REGISTRY))))
    numbers = []
    for order in (enable(), second):
        numbers.append(await bench.gateway.accept_owner(order))
        await bench.gateway.flush_metadata()
    for _ in range(4):  # messages are taken from the outbox in random order
        lose(bench)
        bench.metadata.final_number = bench.metadata.number
        await bench.gateway.flush_metadata()
        assert [await bench.state(number) for number in numbers] == [State.DONE, State.DONE]
        assert bench.metadata.rows[made().address].reserve == 250


async def test_a_message_that_can_no_longer_work_ends_as_refused(bench: Bench) -> None:
    number = await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    lose(bench)
    row = bench.metadata.rows[made().address]
    bench.metadata.rows[made().address] = replace(row, owner_nonce=-1)  # the chain is at another nonce
    bench.metadata.final_number = bench.metadata.number
    await bench.gateway.flush_metadata()
    assert await bench.state(number) is State.REFUSED
    assert bench.outbox.watched([Kind.OWNER]) == {}


async def test_a_withdrawal_whose_block_is_dropped_is_sent_again(bench: Bench) -> None:
    number = await bench.gateway.accept_withdraw(withdraw())
    await bench.gateway.flush_auction()
    bench.auction.withdrawals.clear()
    bench.auction.nonces.clear()
    bench.auction.reorganise(2)
    bench.auction.final_number = bench.auction.number
    await bench.gateway.flush_auction()
    assert bench.auction.withdrawals == [withdraw().message]
    assert await bench.state(number) is State.DONE


async def test_key_records_whose_block_is_dropped_are_posted_again(bench: Bench) -> None:
    await bench.gateway.accept_owner(enable())
    await bench.gateway.flush_metadata()
    await bench.check_in()
    await bench.gateway.flush_metadata()
    sold = sold_round(
        bench.metadata.check_ins,
        bench.metadata.rows,
        round_id=1,
        month=0,
        deliver_end=NOW + 1_000,
        winners={0: (4,)},
        buyers={4: (b"\xaa" * 20, point_of(5))},
    )
    bench.auction.sell(sold)
    number = await bench.gateway.accept_records(1, 0, [b"\x05" * 65])
    await bench.gateway.flush_auction()
    assert bench.auction.records.pop((1, 0)) == b"\x05" * 65
    bench.auction.reorganise(2)
    bench.auction.final_number = bench.auction.number
    await bench.gateway.flush_auction()
    assert (bench.auction.records, bench.auction.posts) == ({(1, 0): b"\x05" * 65}, 2)
    assert await bench.state(number) is State.DONE


async def test_what_is_watched_survives_a_restart_and_is_not_forgotten(tmp_path: Path) -> None:
    block = Block(number=7, hash=b"\x07" * 32)
    with Outbox(tmp_path / "outbox.sqlite") as outbox:
        number = outbox.put(Kind.OWNER, "a", {})
        outbox.end([number], State.DONE, block=block)
        for _ in range(KEPT_ENDED + 1):
            last = outbox.put(Kind.OWNER, "b", {})
        outbox.end([last], State.DONE)
    with Outbox(tmp_path / "outbox.sqlite") as outbox:
        assert outbox.watched([Kind.OWNER]) == {number: block}
        assert outbox.watched([Kind.RECORDS]) == {}
        outbox.settle([], [number])
        assert (outbox.counts(), outbox.watched([Kind.OWNER])) == ({"owner": 1}, {})
        assert [item.id for item in outbox.queued(Kind.OWNER)] == [number]


async def test_an_answer_is_of_the_block_that_it_is_told_to_be_of(bench: Bench) -> None:
    chain = bench.metadata
    asked = 0

    async def overtaken() -> int:
        nonlocal asked
        asked += 1
        chain.number += asked < 3
        return chain.number

    assert await at_one_block(chain, overtaken) == (chain.number, chain.block(chain.number))
    assert asked == 3

    async def always_overtaken() -> int:
        chain.number += 1
        return chain.number

    assert await at_one_block(chain, always_overtaken) is None
