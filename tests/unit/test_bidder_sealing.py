"""Promises of sealing: nothing leaves before it can be recovered, and a killed process goes on where it stopped."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.auction.life_cycle import Phase
from chains.crypto import sealed_batch
from chains.crypto.keys import address_of, devnet_key
from chains.market import recovery_file as recovery_files
from chains.market import sealing
from chains.market.bidder import Bidder
from chains.market.errors import (
    BadFile,
    CommandFailed,
    ContractRefused,
    KeyReuseRefused,
    LockTooSmall,
    LotsNotProven,
    NoGas,
    NotEnoughMoney,
    RoundNotFound,
    SlotMismatch,
    TooLate,
)
from chains.market.market import Money
from chains.market.plan import Plan
from chains.market.recovery_file import SlotState
from chains.rpc.errors import RemoteRefused
from tests.support.fake_market import CONTRACT, DTX, FakeMarket, KilledError, make_lots, refusal

KEY = devnet_key("test", "bidder", 0)
ADDRESS = address_of(KEY)
LOTS = make_lots(5)


def _entropy() -> sealing.Entropy:
    counter = iter(range(1_000_000))
    return lambda size: sha256(str(next(counter)).encode()).digest().ljust(size, b"\x5a")[:size]


def _bidder(market: FakeMarket, home: Path, entropy: sealing.Entropy | None = None) -> Bidder:
    return Bidder(market, home=home, key=KEY, entropy=entropy or _entropy())


def _market() -> FakeMarket:
    return FakeMarket(LOTS, ADDRESS)


def _plan(market: FakeMarket, **changes: object) -> Plan:
    plan = Plan(
        metadata_chain_id=market.metadata_chain_id,
        auction_chain_id=market.auction_chain_id,
        contract=CONTRACT,
        round=market.latest.number,
        filter="",
        leaf_root=market.latest.leaf_root,
        terms_head=market.latest.terms_head,
        budget=25_000,
        max_devices=2,
        bids={LOTS[1].device: 1_500, LOTS[4].device: 2_000},
    )
    return dataclasses.replace(plan, **changes)  # type: ignore[arg-type]


async def test_a_sealed_plan_is_on_chain_and_its_file_opens_it(tmp_path: Path) -> None:
    market = _market()
    outcome = await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    recovery = recovery_files.read(tmp_path / "r.json")
    assert outcome.recovery == recovery
    bids = sealed_batch.decrypt(market.batches[0].ciphertext, recovery.opening_key, recovery.batch)
    assert bids[:5] == (0, 1_500, 0, 0, 2_000)
    assert not any(bids[5:])
    assert len(market.batches[0].ciphertext) == 256
    assert (await _bidder(market, tmp_path).standing(recovery)).state is SlotState.READY


async def test_the_recovery_file_is_on_disk_before_any_transaction_is_sent(tmp_path: Path) -> None:
    market = _market()
    path = tmp_path / "r.json"
    seen: list[str] = []

    def watched(name: str) -> Callable[..., Awaitable[object]]:
        original = getattr(market, name)

        async def call(*arguments: object) -> object:
            recovery_files.read(path)
            seen.append(name)
            return await original(*arguments)

        return call

    market.deposit = watched("deposit")  # type: ignore[method-assign, assignment]
    market.commit = watched("commit")  # type: ignore[method-assign, assignment]
    await _bidder(market, tmp_path).seal(_plan(market), path)
    assert seen == ["deposit", "commit"]


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("call", range(1, 14))
async def test_a_killed_seal_goes_on_to_exactly_one_batch(tmp_path: Path, call: int, before: bool) -> None:
    market, path = _market(), tmp_path / "r.json"
    plan, entropy = _plan(market), _entropy()
    market.kill_at, market.kill_before = call, before
    try:
        await _bidder(market, tmp_path, entropy).seal(plan, path)
        killed = False
    except KilledError:
        killed = True
    written = path.read_bytes() if path.exists() else None
    market.kill_at = None
    outcome = await _bidder(market, tmp_path, entropy).seal(plan, path)
    assert len(market.batches) == 1
    assert (await _bidder(market, tmp_path).standing(outcome.recovery)).state is SlotState.READY
    assert written is None or path.read_bytes() == written
    assert market.purse.vault + market.purse.wallet + outcome.slot.lock * 10**15 == 1_000 * DTX
    assert killed or call > 10


async def test_the_kill_table_reaches_past_the_last_call_of_a_seal(tmp_path: Path) -> None:
    market = _market()
    await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    assert 10 <= market.calls <= 13


async def test_sealing_again_after_success_sends_nothing(tmp_path: Path) -> None:
    market = _market()
    await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    market.log.clear()
    again = await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    assert again.resumed
    assert (again.deposit, again.commit) == (None, None)
    assert not [call for call in market.log if call.startswith(("commit", "deposit"))]


async def test_each_sealing_attempt_draws_a_fresh_nonce_and_licence_key(tmp_path: Path) -> None:
    market = _market()
    market.kill_at = 5
    found = []
    bidder = Bidder(market, home=tmp_path, key=KEY)
    for name in ("a.json", "b.json"):
        market.calls = 0
        with pytest.raises(KilledError):
            await bidder.seal(_plan(market), tmp_path / name)
        found.append(recovery_files.read(tmp_path / name))
    first, second = found
    assert first.bid_vector == second.bid_vector
    assert first.nonce != second.nonce
    assert first.opening_key != second.opening_key
    assert first.licence_private_key != second.licence_private_key


async def test_two_ciphertexts_under_one_key_are_refused_before_anything_is_sent(tmp_path: Path) -> None:
    market = _market()
    stuck: sealing.Entropy = lambda size: b"\x11" * size  # noqa: E731
    market.kill_at = 5
    with pytest.raises(KilledError):
        await _bidder(market, tmp_path, stuck).seal(_plan(market), tmp_path / "a.json")
    market.kill_at = None
    other = _plan(market, bids={LOTS[2].device: 3_000})
    with pytest.raises(KeyReuseRefused):
        await _bidder(market, tmp_path, stuck).seal(other, tmp_path / "b.json")
    assert market.batches == []


async def test_one_altered_lot_stops_planning_and_sealing(tmp_path: Path) -> None:
    for change in (
        {"owner": b"\x01" * 20},
        {"attributes": b"\x02".ljust(32, b"\0")},
        {"reserve": 1},
        {"licences": 2},
        {"gateway_payout": b"\x03" * 20},
        {"td_hash": b"\x04" * 32},
        {"month_key_root": b"\x05" * 32},
        {"month": 4},
        {"number": 9},
    ):
        market = _market()
        plan = _plan(market)
        market.all_lots[2] = dataclasses.replace(market.all_lots[2], **change)
        with pytest.raises(LotsNotProven):
            await _bidder(market, tmp_path).seal(plan, tmp_path / "r.json")
        assert not (tmp_path / "r.json").exists()
        assert market.batches == []


async def test_a_missing_or_added_lot_is_noticed(tmp_path: Path) -> None:
    for lots in (LOTS[:4], [*LOTS, make_lots(6)[5]]):
        market = _market()
        plan = _plan(market)
        market.all_lots = lots
        with pytest.raises(LotsNotProven, match="number of lots"):
            await _bidder(market, tmp_path).seal(plan, tmp_path / "r.json")


async def test_a_plan_made_for_other_roots_is_refused(tmp_path: Path) -> None:
    market = _market()
    for change in ({"leaf_root": b"\x01" * 32}, {"terms_head": b"\x01" * 32}):
        with pytest.raises(LotsNotProven, match="of the plan"):
            await _bidder(market, tmp_path).seal(_plan(market, **change), tmp_path / "r.json")
    assert market.batches == []


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"auction_chain_id": 1}, "auction_chain_id: is 1"),
        ({"metadata_chain_id": 1}, "metadata_chain_id: is 1"),
        ({"contract": b"\x13" * 20}, "contract: is 1313"),
        ({"bids": {b"\x99" * 20: 1_500}}, "is not in round 7"),
        ({"bids": {LOTS[1].device: 1_000}}, "asks at least 1001 ticks"),
    ],
)
async def test_a_plan_that_does_not_fit_the_market_is_refused(
    tmp_path: Path, change: dict[str, object], part: str
) -> None:
    market = _market()
    with pytest.raises(BadFile, match=part):
        await _bidder(market, tmp_path).seal(_plan(market, **change), tmp_path / "r.json")
    assert market.batches == []


async def test_a_recovery_file_of_another_batch_is_never_sent_for_a_plan(tmp_path: Path) -> None:
    market = _market()
    market.kill_at = 5
    with pytest.raises(KilledError):
        await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    market.kill_at = None
    for change in ({"budget": 1_000}, {"max_devices": 1}, {"bids": {LOTS[1].device: 1_501}}):
        with pytest.raises(BadFile, match="holds another batch than the plan"):
            await _bidder(market, tmp_path).seal(_plan(market, **change), tmp_path / "r.json")
    stranger = Bidder(market, home=tmp_path, key=devnet_key("test", "bidder", 1))
    with pytest.raises(BadFile, match="this key is of"):
        await stranger.seal(_plan(market), tmp_path / "r.json")
    assert market.batches == []


async def test_a_slot_filled_by_another_batch_is_a_mismatch(tmp_path: Path) -> None:
    market = _market()
    bidder = _bidder(market, tmp_path)
    outcome = await bidder.seal(_plan(market), tmp_path / "r.json")
    market.slots[ADDRESS] = dataclasses.replace(outcome.slot, head=bytes(32))
    assert (await bidder.standing(outcome.recovery)).state is SlotState.MISMATCH
    with pytest.raises(SlotMismatch):
        await bidder.seal(_plan(market), tmp_path / "r.json")
    with pytest.raises(CommandFailed, match="has committed already"):
        await bidder.seal(_plan(market), tmp_path / "other.json")


async def test_a_dead_node_gives_unread_and_never_none(tmp_path: Path) -> None:
    market = _market()
    bidder = _bidder(market, tmp_path)
    outcome = await bidder.seal(_plan(market), tmp_path / "r.json")
    market.down = True
    standing = await bidder.standing(outcome.recovery)
    assert standing.state is SlotState.UNREAD
    assert "connection refused" in standing.problem


async def test_a_commit_after_the_commit_phase_is_refused_without_sending(tmp_path: Path) -> None:
    market = _market()
    market.latest = dataclasses.replace(market.latest, phase=Phase.GAP)
    with pytest.raises(
        TooLate, match=r"too late to commit, .* in phase gap: .* ended at 1970-01-01 00:17:40 UTC; .* next round"
    ):
        await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    assert market.batches == []
    assert not (tmp_path / "r.json").exists()


async def test_an_unknown_round_is_named(tmp_path: Path) -> None:
    market = _market()
    with pytest.raises(RoundNotFound, match="no round 8"):
        await _bidder(market, tmp_path).seal(_plan(market, round=8), tmp_path / "r.json")


async def test_the_lock_is_a_power_of_two_and_the_vault_is_topped_up_by_what_it_lacks(tmp_path: Path) -> None:
    market = _market()
    market.purse = Money(vault=2 * DTX, wallet=100 * DTX, gas=DTX)
    outcome = await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    assert outcome.slot.lock == 32_768
    assert f"deposit {32_768 * 10**15 - 2 * DTX}" in market.log


async def test_the_whole_vault_can_be_the_lock(tmp_path: Path) -> None:
    market = _market()
    market.purse = Money(vault=40 * DTX + 1, wallet=0, gas=DTX)
    outcome = await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json", whole_vault=True)
    assert outcome.slot.lock == 40_000
    assert outcome.deposit is None


async def test_too_little_money_is_said_in_dtx_before_anything_is_sent(tmp_path: Path) -> None:
    market = _market()
    market.purse = Money(vault=DTX, wallet=DTX, gas=DTX)
    with pytest.raises(NotEnoughMoney, match=r"needs 32\.768 DTX, vault and wallet hold 2 DTX"):
        await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    with pytest.raises(LockTooSmall, match=r"the vault holds 1 DTX, the lock must be at least 25 DTX; deposit more"):
        await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json", whole_vault=True)
    assert market.batches == []


async def test_what_the_contract_refuses_is_told_in_words_and_leaves_the_file(tmp_path: Path) -> None:
    """The vault was emptied, or the round filled up, between the look and the commit."""
    market = _market()

    async def refused(*arguments: object) -> object:
        values = (("account", "0xab"), ("credit", DTX), ("needed", 32_768 * 10**15))
        raise refusal("InsufficientCredit", values)

    market.commit = refused  # type: ignore[method-assign, assignment]
    words = (
        r"round 7: the chain refused the commit: the vault holds too little: 0xab has 1 DTX there, needed are 32\.768"
    )
    with pytest.raises(ContractRefused, match=words + " DTX; deposit more") as caught:
        await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")
    assert caught.value.name == "InsufficientCredit"
    assert (tmp_path / "r.json").exists()


async def test_an_account_without_gas_is_told_where_to_get_some(tmp_path: Path) -> None:
    market = _market()

    async def refused(*arguments: object) -> object:
        text = "insufficient funds for gas * price + value: have 0 want 9"
        raise RemoteRefused(method="eth_sendRawTransaction", code=-32000, remote_message=text)

    market.deposit = refused  # type: ignore[method-assign, assignment]
    words = rf"account 0x{ADDRESS.hex()} cannot pay the gas of the deposit: .* have 0 want 9; .* latchkey faucet"
    with pytest.raises(NoGas, match=words):
        await _bidder(market, tmp_path).seal(_plan(market), tmp_path / "r.json")


@given(budget=st.integers(0, 2**80), floor=st.integers(0, 2**20))
def test_a_lock_covers_budget_and_floor_and_tells_only_their_size(budget: int, floor: int) -> None:
    lock = sealing.lock_for(budget, floor)
    assert lock >= max(budget, floor)
    assert lock & (lock - 1) == 0
    assert lock < 2 * max(budget, floor, 1)
