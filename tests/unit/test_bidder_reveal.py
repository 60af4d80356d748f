"""Promises of the reveal: never before the end of the commit phase is final, and harmless to repeat."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from chains.auction.life_cycle import Phase
from chains.crypto.keys import address_of, devnet_key
from chains.market.bidder import Bidder
from chains.market.errors import BadFile, CommandFailed, ContractRefused, SlotMismatch, TooEarly, TooLate
from chains.market.plan import Plan
from chains.market.recovery_file import RecoveryFile, SlotState
from chains.rpc.errors import TransportFailed
from tests.support.fake_market import CONTRACT, DEADLINES, FakeMarket, KilledError, make_lots, refusal

KEY = devnet_key("test", "bidder", 0)
LOTS = make_lots(5)


class Clock:
    """Time that passes only in pauses; `script` runs at each pause, with its number."""

    def __init__(self, script: Callable[[int], None] = lambda count: None) -> None:
        self.now = 0.0
        self.pauses = 0
        self._script = script

    async def pause(self, seconds: float) -> None:
        self.now += seconds
        self.pauses += 1
        if self.pauses > 1_000:
            raise AssertionError("waits for ever")
        self._script(self.pauses)


async def _sealed(tmp_path: Path) -> tuple[FakeMarket, Bidder, RecoveryFile]:
    market = FakeMarket(LOTS, address_of(KEY))
    bidder = Bidder(market, home=tmp_path, key=KEY)
    plan = Plan(
        metadata_chain_id=market.metadata_chain_id,
        auction_chain_id=market.auction_chain_id,
        contract=CONTRACT,
        round=7,
        filter="",
        leaf_root=market.latest.leaf_root,
        terms_head=market.latest.terms_head,
        budget=25_000,
        max_devices=2,
        bids={LOTS[1].device: 1_500},
    )
    outcome = await bidder.seal(plan, tmp_path / "r.json")
    market.log.clear()
    return market, bidder, outcome.recovery


def _set(market: FakeMarket, *, head: tuple[Phase, int], final: tuple[Phase, int] | None) -> None:
    market.latest = dataclasses.replace(market.latest, phase=head[0], time=head[1])
    market.final = None if final is None else dataclasses.replace(market.latest, phase=final[0], time=final[1])


OPEN = (Phase.REVEAL, DEADLINES.reveal_start)
OVER = (Phase.GAP, DEADLINES.commit_end)


@pytest.mark.parametrize(
    ("head", "final", "part"),
    [
        (OPEN, None, "opening of the round is not final"),
        (OPEN, (Phase.COMMIT, DEADLINES.commit_end - 1), r"not final yet \(1 s of finalized chain time to go\)"),
        (OPEN, (Phase.COMMIT, DEADLINES.commit_end + 50), "end of the commit phase is not final yet"),
        (OPEN, (Phase.GAP, DEADLINES.commit_end - 1), "end of the commit phase is not final yet"),
        ((Phase.GAP, DEADLINES.commit_end + 4), OVER, "phase gap, reveals open later"),
        ((Phase.COMMIT, DEADLINES.commit_end - 5), (Phase.COMMIT, DEADLINES.commit_end - 9), "9 s of finalized"),
    ],
)
async def test_nothing_is_sent_before_commit_end_is_final_and_reveal_is_open(
    tmp_path: Path, head: tuple[Phase, int], final: tuple[Phase, int] | None, part: str
) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=head, final=final)
    with pytest.raises(TooEarly, match=part):
        await bidder.reveal(recovery)
    assert "reveal" not in market.log


async def test_a_head_that_a_miner_dated_forward_opens_nothing(tmp_path: Path) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=(Phase.REVEAL, DEADLINES.reveal_end - 1), final=(Phase.COMMIT, DEADLINES.open_time))
    with pytest.raises(TooEarly):
        await bidder.reveal(recovery)
    assert "reveal" not in market.log


async def test_a_batch_is_revealed_once_and_repeating_sends_nothing(tmp_path: Path) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=OPEN, final=OVER)
    first = await bidder.reveal(recovery)
    assert first.reveal is not None
    assert first.slot.revealed
    assert (await bidder.standing(recovery)).state is SlotState.REVEALED
    again = await bidder.reveal(recovery)
    assert again.reveal is None
    assert market.log.count("reveal") == 1


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("call", range(1, 6))
async def test_a_killed_reveal_goes_on(tmp_path: Path, call: int, before: bool) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=OPEN, final=OVER)
    market.calls, market.kill_at, market.kill_before = 0, call, before
    with pytest.raises(KilledError):
        await bidder.reveal(recovery)
    market.kill_at = None
    assert (await bidder.reveal(recovery)).slot.revealed
    assert (await bidder.standing(recovery)).state is SlotState.REVEALED


async def test_losing_the_race_to_a_watcher_is_success(tmp_path: Path) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=OPEN, final=OVER)
    original = market.reveal

    async def raced(*arguments: object) -> object:
        await original(*arguments)  # type: ignore[arg-type]
        raise refusal("AlreadyRevealed")

    market.reveal = raced  # type: ignore[method-assign, assignment]
    outcome = await bidder.reveal(recovery)
    assert outcome.reveal is None
    assert outcome.slot.revealed


async def test_a_refused_reveal_is_an_error_even_while_waiting(tmp_path: Path) -> None:
    market, _, recovery = await _sealed(tmp_path)
    _set(market, head=OPEN, final=OVER)

    async def refused(*arguments: object) -> Awaitable[object]:
        raise refusal("WrongOpening")

    market.reveal = refused  # type: ignore[method-assign, assignment]
    clock = Clock()
    waiting = Bidder(market, home=tmp_path, key=KEY, pause=clock.pause, elapsed=lambda: clock.now)
    words = "round 7: the chain refused the reveal: key, budget and device limit .* reveal with the recovery file that"
    with pytest.raises(ContractRefused, match=words) as caught:
        await waiting.reveal(recovery, wait=True)
    assert caught.value.name == "WrongOpening"


async def test_waiting_reveals_as_soon_as_it_may_and_rides_out_a_dead_node(tmp_path: Path) -> None:
    market, _, recovery = await _sealed(tmp_path)
    _set(market, head=(Phase.COMMIT, 1_010), final=(Phase.COMMIT, 1_008))

    def script(count: int) -> None:
        market.down = 3 <= count < 20
        if count == 25:
            _set(market, head=OPEN, final=(Phase.COMMIT, DEADLINES.commit_end - 2))
        if count == 30:
            assert "reveal" not in market.log
            _set(market, head=OPEN, final=OVER)

    clock = Clock(script)
    waiting = Bidder(market, home=tmp_path, key=KEY, pause=clock.pause, elapsed=lambda: clock.now)
    outcome = await waiting.reveal(recovery, wait=True)
    assert outcome.slot.revealed
    assert clock.pauses == 30


async def test_waiting_ends_with_its_patience_or_with_a_long_outage(tmp_path: Path) -> None:
    market, _, recovery = await _sealed(tmp_path)
    _set(market, head=(Phase.COMMIT, 1_010), final=(Phase.COMMIT, 1_008))
    clock = Clock()
    waiting = Bidder(market, home=tmp_path, key=KEY, pause=clock.pause, elapsed=lambda: clock.now)
    with pytest.raises(TooEarly):
        await waiting.reveal(recovery, wait=True, patience=30)
    assert 30 < clock.now < 32
    market.down = True
    with pytest.raises(TransportFailed):
        await waiting.reveal(recovery, wait=True)


async def test_a_reveal_after_the_phase_is_too_late(tmp_path: Path) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=(Phase.CLEAR, DEADLINES.reveal_end), final=OVER)
    words = "too late to reveal, .* in phase clear: the time to reveal ended at 1970-01-01 00:18:10 UTC; .* is lost"
    with pytest.raises(TooLate, match=words):
        await bidder.reveal(recovery, wait=True)
    assert "reveal" not in market.log


async def test_only_the_batch_of_the_file_is_ever_revealed(tmp_path: Path) -> None:
    market, bidder, recovery = await _sealed(tmp_path)
    _set(market, head=OPEN, final=OVER)
    market.slots[recovery.bidder] = dataclasses.replace(market.slots[recovery.bidder], key_hash=bytes(32))
    with pytest.raises(SlotMismatch):
        await bidder.reveal(recovery)
    del market.slots[recovery.bidder]
    with pytest.raises(CommandFailed, match="holds no batch"):
        await bidder.reveal(recovery)
    with pytest.raises(BadFile, match="auction_chain_id: is 5"):
        await bidder.reveal(dataclasses.replace(recovery, auction_chain_id=5))
    assert "reveal" not in market.log
