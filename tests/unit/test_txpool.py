"""The pool's promises: order, gaps, replacement, limits, lifetimes, and that nothing leaves in silence."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.crypto.keys import PrivateKey, address_of, devnet_key
from chains.rpc.transaction import SignedTransaction, sign
from node.txpool import SLOT_BYTES, Account, Dropped, DropReason, PoolLimits, PoolRefused, TransactionPool

ALICE, BOB, CAROL = (devnet_key("pool tests", "sender", index) for index in range(3))
RICH = Account(nonce=0, balance=10**24)
TO = b"\x22" * 20


class Harness:
    """A pool with a hand-driven clock that remembers every drop."""

    def __init__(self, **limits: float) -> None:
        self.now = 1_000.0
        self.drops: list[Dropped] = []
        self.pool = TransactionPool(
            clock=lambda: self.now,
            on_drop=self.drops.append,
            limits=PoolLimits(**limits),  # type: ignore[arg-type]  # the names decide which are integers
        )


def tx(
    key: PrivateKey, nonce: int, *, fee: int = 100, tip: int = 10, gas: int = 21_000, data: bytes = b""
) -> SignedTransaction:
    return sign(
        key, chain_id=1, nonce=nonce, max_priority_fee_per_gas=tip, max_fee_per_gas=fee, gas_limit=gas, to=TO, data=data
    )


def nonces(transactions: list[SignedTransaction]) -> list[int]:
    return [entry.nonce for entry in transactions]


def test_the_best_tip_comes_first_and_nonces_stay_in_order() -> None:
    pool = Harness().pool
    for entry in (tx(ALICE, 0, tip=5), tx(ALICE, 1, tip=90), tx(BOB, 0, tip=20)):
        pool.add(entry, RICH)
    chosen = pool.candidates(base_fee=1, gas=10**6)
    assert [(entry.sender, entry.nonce) for entry in chosen] == [
        (address_of(BOB), 0), (address_of(ALICE), 0), (address_of(ALICE), 1),
    ]  # fmt: skip


def test_what_cannot_pay_the_base_fee_waits_and_holds_back_what_follows() -> None:
    pool = Harness().pool
    pool.add(tx(ALICE, 0, fee=50, tip=1), RICH)
    pool.add(tx(ALICE, 1, fee=500, tip=1), RICH)
    assert pool.candidates(base_fee=60, gas=10**6) == []
    assert nonces(pool.candidates(base_fee=40, gas=10**6)) == [0, 1]


def test_candidates_fit_the_gas_of_a_block() -> None:
    pool = Harness().pool
    for nonce in range(10):
        pool.add(tx(ALICE, nonce), RICH)
    assert len(pool.candidates(base_fee=1, gas=4 * 21_000)) == 4


def test_a_gap_is_queued_and_shown_until_it_is_filled() -> None:
    pool = Harness().pool
    pool.add(tx(ALICE, 0), RICH)
    pool.add(tx(ALICE, 2), RICH)
    pending, queued = pool.content()
    assert nonces(pending[address_of(ALICE)]) == [0]
    assert nonces(queued[address_of(ALICE)]) == [2]
    assert pool.next_nonce(address_of(ALICE), 0) == 1
    pool.add(tx(ALICE, 1), RICH)
    assert nonces(pool.candidates(base_fee=1, gas=10**6)) == [0, 1, 2]
    assert pool.content()[1] == {}


@pytest.mark.parametrize(
    ("fee", "tip", "accepted"), [(110, 11, True), (109, 11, False), (110, 10, False), (200, 5, False)]
)
def test_a_replacement_pays_a_tenth_more_on_both_fees(fee: int, tip: int, accepted: bool) -> None:
    harness = Harness()
    old, new = tx(ALICE, 0, fee=100, tip=10), tx(ALICE, 0, fee=fee, tip=tip)
    harness.pool.add(old, RICH)
    if accepted:
        harness.pool.add(new, RICH)
        assert [(drop.transaction, drop.reason) for drop in harness.drops] == [(old, DropReason.REPLACED)]
        assert harness.pool.candidates(base_fee=1, gas=10**6) == [new]
    else:
        with pytest.raises(PoolRefused, match="replacement transaction underpriced"):
            harness.pool.add(new, RICH)
        assert harness.pool.candidates(base_fee=1, gas=10**6) == [old]


@pytest.mark.parametrize(
    ("entry", "account", "text"),
    [
        (tx(ALICE, 4), Account(nonce=5, balance=10**24), "nonce too low: next nonce 5, tx nonce 4"),
        (tx(ALICE, 0, tip=0), RICH, "transaction underpriced"),
        (tx(ALICE, 0), Account(nonce=0, balance=21_000 * 100 - 1), r"insufficient funds for gas \* price \+ value"),
    ],
)
def test_refusals_are_worded_as_clients_match_them(entry: SignedTransaction, account: Account, text: str) -> None:
    pool = Harness().pool
    with pytest.raises(PoolRefused, match=text):
        pool.check(entry, account)
    with pytest.raises(PoolRefused, match=text):
        pool.add(entry, account)
    assert len(pool) == 0


def test_the_same_transaction_twice_is_already_known() -> None:
    pool = Harness().pool
    pool.add(tx(ALICE, 0), RICH)
    with pytest.raises(PoolRefused, match=r"^already known$"):
        pool.add(tx(ALICE, 0), RICH)


def test_the_balance_must_cover_everything_queued_from_the_account() -> None:
    pool = Harness().pool
    two = Account(nonce=0, balance=2 * 21_000 * 100)
    pool.add(tx(ALICE, 0), two)
    pool.add(tx(ALICE, 1), two)
    with pytest.raises(PoolRefused, match="insufficient funds"):
        pool.add(tx(ALICE, 2), two)


def test_checking_changes_nothing() -> None:
    harness = Harness()
    harness.pool.add(tx(ALICE, 0), RICH)
    harness.pool.check(tx(ALICE, 0, fee=200, tip=20), RICH)
    assert harness.drops == []
    assert len(harness.pool) == 1


def test_a_new_head_drops_what_is_stale_or_unfunded_and_says_so() -> None:
    harness = Harness()
    included, stale, poor = tx(ALICE, 0), tx(ALICE, 1), tx(ALICE, 2, gas=200_000)
    for entry in (included, stale, poor):
        harness.pool.add(entry, RICH)
    harness.pool.advance({address_of(ALICE): Account(nonce=2, balance=199_999 * 100)}, [included.hash])
    assert [(drop.transaction, drop.reason) for drop in harness.drops] == [
        (stale, DropReason.STALE), (poor, DropReason.UNFUNDED),
    ]  # fmt: skip
    assert len(harness.pool) == 0


def test_what_waits_longer_than_its_lifetime_is_dropped_aloud() -> None:
    harness = Harness(lifetime=60.0)
    harness.pool.add(tx(ALICE, 1), RICH)
    harness.now += 61
    harness.pool.expire()
    assert [drop.reason for drop in harness.drops] == [DropReason.EXPIRED]


def test_a_reloaded_transaction_keeps_its_age() -> None:
    harness = Harness(lifetime=60.0)
    harness.pool.add(tx(ALICE, 0), RICH, arrived=harness.now - 61)
    harness.pool.expire()
    assert [drop.reason for drop in harness.drops] == [DropReason.EXPIRED]


def test_a_queue_behind_a_gap_is_limited_per_account() -> None:
    pool = Harness(account_queue=3).pool
    for nonce in (1, 2, 3):
        pool.add(tx(ALICE, nonce), RICH)
    with pytest.raises(PoolRefused, match="txpool is full"):
        pool.add(tx(ALICE, 4), RICH)
    pool.add(tx(ALICE, 0), RICH)
    assert nonces(pool.candidates(base_fee=1, gas=10**6)) == [0, 1, 2, 3]


def test_a_full_pool_refuses_equals_and_gives_way_to_who_pays_more() -> None:
    harness = Harness(total_slots=2)
    first, second = tx(ALICE, 0, tip=10), tx(BOB, 0, tip=20)
    harness.pool.add(first, RICH)
    harness.pool.add(second, RICH)
    with pytest.raises(PoolRefused, match="txpool is full"):
        harness.pool.add(tx(CAROL, 0, tip=11), RICH)
    harness.pool.add(tx(CAROL, 0, tip=12), RICH)
    assert [(drop.transaction, drop.reason) for drop in harness.drops] == [(first, DropReason.EVICTED)]


def test_large_transactions_take_more_slots() -> None:
    harness = Harness(total_slots=2)
    harness.pool.add(tx(ALICE, 0, gas=10**6, data=bytes(SLOT_BYTES)), RICH)
    with pytest.raises(PoolRefused, match="txpool is full"):
        harness.pool.add(tx(BOB, 0), RICH)


TRANSACTIONS = {
    (key, nonce, fee): tx((ALICE, BOB)[key], nonce, fee=fee, tip=fee // 10)
    for key in range(2) for nonce in range(5) for fee in (100, 120, 150)
}  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("add"), st.sampled_from(sorted(TRANSACTIONS))),
            st.tuples(st.just("mine"), st.integers(0, 3)),
        ),
        max_size=30,
    )
)
def test_every_transaction_taken_is_waiting_included_or_dropped_aloud(steps: list[tuple[str, object]]) -> None:
    harness = Harness(total_slots=6, account_queue=2)
    taken: set[bytes] = set()
    included: set[bytes] = set()
    chain: dict[bytes, int] = defaultdict(int)
    for kind, what in steps:
        if kind == "add":
            entry = TRANSACTIONS[what]  # type: ignore[index]  # hypothesis gives the pair that belongs to the kind
            try:
                harness.pool.add(entry, Account(nonce=chain[entry.sender], balance=10**24))
            except PoolRefused:
                continue
            taken.add(entry.hash)
        else:
            block = harness.pool.candidates(base_fee=1, gas=21_000 * int(what))  # type: ignore[call-overload]
            for entry in block:
                assert entry.nonce == chain[entry.sender], "a block takes nonces in order, without gaps"
                chain[entry.sender] += 1
            included |= {entry.hash for entry in block}
            harness.pool.advance(
                {sender: Account(nonce=nonce, balance=10**24) for sender, nonce in chain.items()},
                [entry.hash for entry in block],
            )
    dropped = {drop.transaction.hash for drop in harness.drops}
    waiting = {name for name in taken if harness.pool.get(name) is not None}
    assert waiting | included | dropped == taken
    assert len(harness.pool) == len(waiting)
    pending, queued = harness.pool.content()
    assert sum(map(len, pending.values())) + sum(map(len, queued.values())) == len(harness.pool)
