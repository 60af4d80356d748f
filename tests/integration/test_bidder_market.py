"""Bidders and a keeper over two chains (anvil): from check-ins to opened keys, to the wei."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic

import pytest

from chains.auction import delivery_client
from chains.auction.delivery_client import LeafEntry
from chains.auction.life_cycle import Phase
from chains.auction.refusals import PHRASES
from chains.auction.rules import decode_results
from chains.crypto.key_record import LicenceId, make_record
from chains.crypto.keys import address_of
from chains.crypto.month_keys import month_secret
from chains.crypto.points import point_at
from chains.market import bid_cli, devices_cli, keyring, keys_cli
from chains.market.bidder import Bidder, SealOutcome
from chains.market.chain_market import ChainMarket
from chains.market.errors import CommandFailed, LotsNotProven, TooEarly
from chains.market.lots import VerifiedLots
from chains.market.market import Market
from chains.market.plan import Plan
from chains.market.recovery_file import SlotState
from chains.rpc.errors import CallReverted
from tests.support.anvil_backend import BINARY, AnvilDriver
from tests.support.chain_backend import Account
from tests.support.two_chains import DTX, MONTH, TestKeeper, TwoChains, keeper_of

pytestmark = pytest.mark.anvil

HOUSEHOLDS = (1, 2, 3, 4, 5, 3)


@pytest.fixture
def market() -> Iterator[TwoChains]:
    if not BINARY.exists():
        pytest.skip("anvil is not installed: run `make node-tools`")
    drivers = AnvilDriver(), AnvilDriver()
    try:
        made = TwoChains(*drivers)
        made.list_devices([{"region": "DE1", "household": household} for household in HOUSEHOLDS])
        yield made
    finally:
        for driver in drivers:
            driver.close()


async def _opened(market: TwoChains, keeper: TestKeeper) -> None:
    """Let the keeper close the epoch, then open its round once the epoch is final."""
    market.reach(market.schedule.walk_window(MONTH)[0])
    deadline = monotonic() + 30
    while not any(market.world.book.call("words", 1)):
        assert monotonic() < deadline, "the epoch was not closed within 30 s"
        await keeper.work()
        await asyncio.sleep(0.05)
    assert market.book.call("phaseOf", 1) == Phase.NONE
    market.finalize()
    await keeper.work()
    assert market.book.call("phaseOf", 1) == Phase.COMMIT


def _plan(client: Market, lots: VerifiedLots, price: int, budget: int, cap: int) -> Plan:
    return Plan(
        metadata_chain_id=client.metadata_chain_id,
        auction_chain_id=client.auction_chain_id,
        contract=client.contract,
        round=1,
        filter="",
        leaf_root=lots.leaf_root,
        terms_head=lots.terms_head,
        budget=budget,
        max_devices=cap,
        bids={lot.device: price for lot in lots.lots},
    )


def _deadline(market: TwoChains, name: str) -> int:
    names = ("openTime", "commitEnd", "revealStart", "revealEnd", "paceEnd", "clearEnd", "deliverEnd", "disputeEnd")
    return int(market.book.call("deadlines", 1)[names.index(name)])


def _deliver(market: TwoChains, lots: VerifiedLots, *, leave_out: int) -> None:
    """Post the records of every sold lot but one, as the gateway does."""
    (cleared,) = _cleared(market)
    results = decode_results(cleared)
    sold = [lot for lot, result in enumerate(results) if result.winners and lot != leave_out]
    entries = [LeafEntry(owner=lot.owner, gateway=lot.gateway_payout, content=lot.content) for lot in lots.lots]
    records = []
    for number in sold:
        device = next(each for each in market.devices if each.who.address == lots.lots[number].device)
        for rank, slot in enumerate(results[number].winners):
            _, x, parity = market.book.call("buyerOf", 1, slot)
            licence = LicenceId(
                chain_id=market.auction.chain_id, contract=market.book.address, round=1, lot=number, rank=rank
            )
            records.append(make_record(month_secret(device.seed, MONTH), point_at(x, parity), licence, device.seed))
    proof = delivery_client.prove_lots(entries, 0, sold)
    market.key_records.send(
        "post", 1, 0, cleared, proof.fields, b"".join(records), sender=Account(key=market.payout_key())
    )


def _cleared(market: TwoChains) -> list[bytes]:
    from chains.auction.events import Cleared

    driver = market.auction_driver
    query = {"address": "0x" + market.book.address.hex(), "fromBlock": "0x0", "topics": ["0x" + Cleared.topic().hex()]}
    found = []
    for log in driver._ask("eth_getLogs", query):
        topics = [bytes.fromhex(topic[2:]) for topic in log["topics"]]
        found.append(Cleared.decode(topics, bytes.fromhex(log["data"][2:])).results)
    return found


async def test_a_round_from_check_ins_to_opened_keys_and_settled_money(market: TwoChains, tmp_path: Path) -> None:
    contracts = market.write_contracts(tmp_path / "contracts.json")
    accounts = [market.bidder(f"bidder {number}", 100 * DTX) for number in range(3)]
    total = sum(market.dtx.call("balanceOf", account.address) for account in accounts)
    async with AsyncExitStack() as stack:
        keeper = await stack.enter_async_context(keeper_of(market, market.keeper))
        rival = await stack.enter_async_context(keeper_of(market, market.auction.accounts[5]))
        market.metadata.new_account("5")
        await _opened(market, keeper)
        bidders = []
        for number, account in enumerate(accounts):
            client = await stack.enter_async_context(
                ChainMarket.connect(*market.urls, contracts=contracts, key=account.key)
            )
            bidders.append(Bidder(client, home=tmp_path / str(number), key=account.key))
        lots = await bidders[0].lots(await bidders[0].round())
        assert len(lots.lots) == len(HOUSEHOLDS)

        # Commit: the second bidder's budget binds, the third never reveals.
        outcomes: list[SealOutcome] = []
        async with market.minute_hand():
            for number, (price, budget, cap) in enumerate(((1_500, 25_000, 6), (2_000, 3_500, 6), (1_000, 9_000, 2))):
                plan = _plan(bidders[number].market, lots, price, budget, cap)
                outcomes.append(await bidders[number].seal(plan, tmp_path / f"{number}.json"))
        assert [outcome.slot.lock for outcome in outcomes] == [32_768, 4_096, 16_384]
        again = await bidders[0].seal(_plan_of(outcomes[0], lots, market), tmp_path / "0.json")
        assert again.resumed
        assert again.commit is None

        # Reveal: nothing before the end of the commit phase is final.
        with pytest.raises(TooEarly):
            await bidders[0].reveal(outcomes[0].recovery)
        market.reach(_deadline(market, "revealStart") + 1)
        with pytest.raises(TooEarly, match="not final"):
            await bidders[0].reveal(outcomes[0].recovery)
        market.finalize()
        for number in range(2):
            done = await bidders[number].reveal(outcomes[number].recovery)
            assert done.slot.revealed
        assert (await bidders[1].standing(outcomes[1].recovery)).state is SlotState.REVEALED

        # A commit now, sent past the client's own check, is refused by the contract in words.
        with pytest.raises(CallReverted) as late:
            await bidders[2].market.commit(1, outcomes[2].recovery.sealed, 16_384)
        words = "round 1 is in phase reveal, needed is phase commit; `latchkey bid status` shows the times"
        assert words in PHRASES.in_words(late.value)
        with pytest.raises(CallReverted) as wrong:
            await bidders[2].market.reveal(1, 2, bytes(32), 9_000, 2)
        assert "reveal with the recovery file that was written for this very commit" in PHRASES.in_words(wrong.value)

        # Clear, with two keepers at once.
        market.reach(_deadline(market, "revealEnd") + 1)
        market.finalize()
        deadline = monotonic() + 30
        while market.book.call("phaseOf", 1) < Phase.DELIVER:
            assert monotonic() < deadline, "the round was not cleared within 30 s"
            await keeper.work(1)
            await rival.work(1)
        assert keeper.health[1].failures == rival.health[1].failures == 0

        # Deliver all but one record; the buyer of that one gets the price back.
        assert await bidders[1].licences(outcomes[1].recovery) == []
        market.finalize()
        (results,) = _cleared(market)
        won = [lot for lot, result in enumerate(decode_results(results)) if result.winners]
        assert len(won) == len(HOUSEHOLDS)
        _deliver(market, lots, leave_out=won[0])
        found = [each for number in range(2) for each in await bidders[number].licences(outcomes[number].recovery)]
        states = sorted((each.lot.number, each.state.value) for each in found)
        assert states == [(lot, "waiting" if lot == won[0] else "opened") for lot in won]
        market.reach(_deadline(market, "deliverEnd") + 1)
        market.finalize()
        await keeper.work()
        found = [each for number in range(2) for each in await bidders[number].licences(outcomes[number].recovery)]
        assert {each.lot.number: each.state.value for each in found}[won[0]] == "missing"

        # Settle: nothing of the round stays in escrow but the miners' fee.
        market.reach(_deadline(market, "disputeEnd") + 1_000)
        market.finalize()
        await keeper.work(10)
        assert keeper.auction._finished == {1}
        parts = [market.treasury.address, market.platform.address, address_of(market.payout_key())]
        people = [account.address for account in accounts] + [lot.owner for lot in lots.lots]
        wallets = sum(market.dtx.call("balanceOf", account.address) for account in accounts)
        assert wallets + market.vault_sum([*people, *parts]) == total
        paid = sum(each.price for each in found if each.state.value == "opened") * 10**15
        owners = sum(market.vault.call("balanceOf", lot.owner) for lot in lots.lots)
        assert owners == paid * 80 // 100
        assert market.vault.call("escrowed") == paid * 3 // 100


def _plan_of(outcome: SealOutcome, lots: VerifiedLots, market: TwoChains) -> Plan:
    recovery = outcome.recovery
    return Plan(
        metadata_chain_id=recovery.metadata_chain_id,
        auction_chain_id=recovery.auction_chain_id,
        contract=recovery.contract,
        round=recovery.round,
        filter="",
        leaf_root=lots.leaf_root,
        terms_head=lots.terms_head,
        budget=recovery.budget,
        max_devices=recovery.max_devices,
        bids={lot.device: recovery.bid_vector[lot.number] for lot in lots.lots if recovery.bid_vector[lot.number]},
    )


async def test_the_commands_work_over_two_chains(
    market: TwoChains, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    account = market.bidder("cli bidder", 100 * DTX)
    key = tmp_path / "bidder.key"
    key.write_text("0x" + account.key.to_bytes().hex())
    key.chmod(0o600)
    network = [
        *("--metadata-rpc", market.urls[0], "--auction-rpc", market.urls[1], "--json"),
        *("--contracts", str(market.write_contracts(tmp_path / "contracts.json")), "--home", str(tmp_path)),
    ]
    plan, recovery = str(tmp_path / "plan.json"), str(tmp_path / "plan.recovery.json")

    async def run(command: str, *arguments: str) -> dict[str, object]:
        main = {"devices": devices_cli.main, "bid": bid_cli.main, "keys": keys_cli.main}[command]
        assert await asyncio.to_thread(main, [*arguments, *network]) == 0
        found = json.loads(capsys.readouterr().out)
        assert isinstance(found, dict)
        return found

    async with keeper_of(market, market.keeper) as keeper, market.minute_hand():
        await _opened_soon(market, keeper)
        found = await run("devices", "--where", "category = refrigerator and household >= 3 and region in (DE1, DE2)")
        assert (found["matching"], found["lots"]) == (4, 6)
        await run("bid", "plan", "--where", "household >= 3", "--max-price", "1.500", "--budget", "25", "--out", plan)
        sealed = await run("bid", "seal", plan, "--key", str(key))
        assert sealed["lock_ticks"] == "32768"
        assert (await run("bid", "status", recovery))["state"] == "ready"
        market.reach(_deadline(market, "revealStart") + 1)
        assert (await run("bid", "reveal", recovery, "--wait", "--key", str(key)))["revealed"] is True
        market.reach(_deadline(market, "revealEnd") + 1)
        deadline = monotonic() + 30
        while (await run("keys", recovery))["final"] is not True:
            assert monotonic() < deadline, "no final results within 30 s"
            await keeper.work()
        async with ChainMarket.connect(*market.urls, contracts=tmp_path / "contracts.json") as client:
            reader = Bidder(client, home=tmp_path)
            lots = await reader.lots(await reader.round())
        _deliver(market, lots, leave_out=-1)
        deadline = monotonic() + 30
        while (await run("keys", recovery))["counts"] != {"waiting": 0, "opened": 4, "bad": 0, "missing": 0}:
            assert monotonic() < deadline, "the keys were not opened within 30 s"
    entries = keyring.read(tmp_path / "keyring.json")
    assert len(entries) == 4
    assert {entry.month for entry in entries} == {MONTH}
    assert entries[0].gateway_url == "https://gateway.example/"


async def _opened_soon(market: TwoChains, keeper: TestKeeper) -> None:
    market.reach(market.schedule.walk_window(MONTH)[0])
    deadline = monotonic() + 30
    while market.book.call("phaseOf", 1) != Phase.COMMIT:
        assert monotonic() < deadline, "the round was not opened within 30 s"
        await keeper.work()
        await asyncio.sleep(0.02)


async def test_a_node_of_another_chain_or_other_events_is_noticed(market: TwoChains, tmp_path: Path) -> None:
    contracts = market.write_contracts(tmp_path / "contracts.json")
    swapped = (market.urls[1], market.urls[1])
    with pytest.raises(CommandFailed, match="has no EpochBook"):
        async with ChainMarket.connect(*swapped, contracts=contracts):
            pass
    async with keeper_of(market, market.keeper) as keeper:
        await _opened(market, keeper)
        async with ChainMarket.connect(*market.urls, contracts=contracts) as client:
            bidder = Bidder(client, home=tmp_path)
            round_ = await bidder.round()
            assert len((await bidder.lots(round_)).lots) == len(HOUSEHOLDS)
            with pytest.raises(LotsNotProven, match="leaf root"):
                await bidder.lots(dataclasses.replace(round_, leaf_root=bytes(32)))
