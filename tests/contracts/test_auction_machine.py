"""Any order of actions, in time or out of it: contract and model do or refuse the same, and no DTX is ever lost."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from chains.auction.life_cycle import Phase
from chains.auction.rules import Lot
from chains.base.units import TICK
from tests.support.anvil_backend import AnvilDriver
from tests.support.chain_backend import Chain, Driver
from tests.support.node_backend import NodeDriver
from tests.support.twin_market import Opening, TwinMarket, open_market

BIDDERS = 4
amounts = st.sampled_from([0, 90, 100, 400, 5_000])
slots = st.integers(0, BIDDERS)
rounds = st.sampled_from([1, 1, 1, 2])


class AuctionMachine(RuleBasedStateMachine):
    """Two rounds of one chunk at once; every rule may come at any time."""

    make_driver: Callable[[], Driver]

    def __init__(self) -> None:
        super().__init__()
        self.chain = Chain(type(self).make_driver())
        self.market: TwinMarket = open_market(self.chain)

    def teardown(self) -> None:
        self.chain.close()

    @initialize(licences=st.integers(0, 3), reserve=st.integers(0, 60))
    def open(self, licences: int, reserve: int) -> None:
        for index in range(BIDDERS):
            self.market.fund(self.chain.accounts[6 + index], 6_000)
        for number in (1, 2):
            self.market.open_round(number, [Lot(reserve=reserve, licences=licences), Lot(reserve=1, licences=1)])
            for index in range(number):
                self.commit(number, index, [50 + index, 70 - index], 400, 100 + 300 * index, 9, bytes([number]) * 32)

    @rule(number=rounds)
    def open_again(self, number: int) -> None:
        assert self.market.open_round(number, [Lot(reserve=1, licences=1)]) is None

    @rule(
        number=rounds,
        index=st.integers(0, BIDDERS - 1),
        bids=st.lists(st.integers(0, 120), min_size=2, max_size=2),
        budget=amounts,
        lock=amounts,
        cap=st.sampled_from([0, 1, 9]),
        key=st.binary(min_size=32, max_size=32),
    )
    def commit(self, number: int, index: int, bids: list[int], budget: int, lock: int, cap: int, key: bytes) -> None:
        bidder = self.chain.accounts[6 + index]
        self.market.commit(number, self.market.seal(number, bidder, bids, budget=budget, cap=cap, lock=lock, key=key))

    @rule(number=rounds, slot=slots, wrong=st.integers(0, 9))
    def reveal(self, number: int, slot: int, wrong: int) -> None:
        opening = self.market.openings.get((number, slot))
        if opening is None or wrong == 0:
            bidder = self.chain.accounts[6]
            opening = Opening(
                bidder=bidder, key=bytes(32), budget=1, cap=1, lock=100, ciphertext=b"", key_hash=bytes(32)
            )
        self.market.reveal(number, slot, opening)

    @rule(number=rounds)
    def advance(self, number: int) -> None:
        self.market.advance(number)

    @rule(number=rounds)
    def start_clear(self, number: int) -> None:
        self.market.start_clear(number)

    @precondition(lambda self: self.clearable() is not None)
    @rule()
    def clear(self) -> None:
        number = self.clearable()
        assert number is not None
        self.market.clear(number, self.market.feed(number))

    def clearable(self) -> int | None:
        """A round with a chunk to clear."""
        for number, round_ in self.market.model.rounds.items():
            if round_.seed is not None and not round_.done and not round_.cleared:
                return number
        return None

    @precondition(lambda self: any(round_.seed is not None for round_ in self.market.model.rounds.values()))
    @rule(number=rounds)
    def finalize(self, number: int) -> None:
        self.market.finalize(number)

    @rule(number=rounds, position=slots)
    def refund(self, number: int, position: int) -> None:
        self.market.refund(number, position)

    @rule(number=rounds, slot=slots)
    def forfeit(self, number: int, slot: int) -> None:
        self.market.forfeit(number, slot)

    @rule(seconds=st.sampled_from([1, 61, 5_000]), blocks=st.integers(0, 3))
    def wait(self, seconds: int, blocks: int) -> None:
        self.chain.travel(seconds)
        self.chain.mine(blocks)

    @rule(number=rounds, choice=st.integers(0, 9))
    def go_on(self, number: int, choice: int) -> None:
        """Do what the round waits for; without this, random actions rarely reach the end of a round."""
        round_, phase = self.market.model.rounds[number], self.market.model.phase(number, self.market.now())
        unrevealed = [slot for slot, bid in enumerate(round_.bids) if not bid.revealed]
        if phase is Phase.COMMIT and len(round_.bids) < BIDDERS and choice < 7:
            bids = [10 * choice, 90 - 10 * choice]
            self.commit(number, len(round_.bids), bids, 400, 100 + 400 * (choice % 2), 9, bytes([choice]) * 32)
        elif phase < Phase.REVEAL:
            if self.chain.time + 1 < round_.deadlines.reveal_start:
                self.chain.travel_to(round_.deadlines.reveal_start)
            self.chain.mine(2)
        elif phase is Phase.REVEAL and len(unrevealed) > choice % 2 and unrevealed:
            assert self.market.reveal(number, unrevealed[0]) is not None
        elif phase is Phase.REVEAL:
            self.market.advance(number)
            if self.chain.time + 1 < round_.deadlines.reveal_end:
                self.chain.travel_to(round_.deadlines.reveal_end)
            self.chain.mine(2)
        elif phase is Phase.CLEAR and round_.seed is None:
            assert self.market.start_clear(number) is not None
        elif phase is Phase.CLEAR and not round_.cleared:
            self.market.clear(number, self.market.feed(number))
        elif phase is Phase.CLEAR:
            assert self.market.finalize(number) is not None
        else:
            self.market.refund(number, choice % BIDDERS)
            self.market.forfeit(number, choice % BIDDERS)

    @rule(number=rounds, choice=st.integers(0, 9))
    def go_on_again(self, number: int, choice: int) -> None:
        self.go_on(number, choice)

    @rule(number=rounds, choice=st.integers(0, 9))
    def go_on_still(self, number: int, choice: int) -> None:
        self.go_on(number, choice)

    @rule()
    def phases_agree(self) -> None:
        # A call sees the newest block: the model is asked about that very time and block.
        now = self.market.now()
        seen = type(now)(time=self.chain.time, block=self.chain.block_number)
        for number in (1, 2, 3):
            assert Phase(self.market.auction.call("phaseOf", number)) == self.market.model.phase(number, seen)

    @rule()
    def escrow_is_locks_and_unsettled_sales(self) -> None:
        locked = sum(bid.lock for round_ in self.market.model.rounds.values() for bid in round_.bids if not bid.paid)
        sold = sum(
            standing.spent
            for round_ in self.market.model.rounds.values()
            for standing in round_.standings
            if round_.bids[standing.slot].paid
        )
        assert self.market.vault.call("escrowed") == (locked + sold) * TICK


def test_any_order_of_actions_keeps_contract_and_model_together(request: pytest.FixtureRequest) -> None:
    backend = request.config.getoption("--backend")

    class Machine(AuctionMachine):
        make_driver = AnvilDriver if backend == "anvil" else NodeDriver

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=10,
            stateful_step_count=60,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
