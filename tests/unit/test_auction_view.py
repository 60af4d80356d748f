"""Promises of the auction's ledger view: it knows what events say and refuses what cannot be."""

import pytest

from chains.auction import events as ev
from chains.auction import rules
from chains.auction.errors import StateDiverged, UnexpectedEvent
from chains.auction.ledger_view import AuctionView
from chains.auction.rules import LotResult
from chains.base import artifact

ALICE = b"\xa1" * 20
AUCTION = b"\x12" * 20
KEY = b"\x11" * 32
RESULTS = rules.encode_results(
    [LotResult(price=30, winners=(0,)), LotResult(price=5, winners=())] + [LotResult(price=0, winners=())] * 126
)
OPENED = ev.RoundOpened(
    round=4,
    month=1,
    lots=2,
    terms_head=bytes(32),
    leaf_root=bytes(32),
    open_time=1,
    commit_end=2,
    reveal_start=3,
    reveal_end=4,
    clear_end=5,
    deliver_end=6,
    dispute_end=7,
)
COMMITTED = ev.Committed(
    round=4,
    slot=0,
    bidder=ALICE,
    key_hash=bytes(32),
    head=bytes(32),
    lock=100,
    licence_x=1,
    licence_parity=0,
)
REVEALED = ev.Revealed(round=4, slot=0, key=KEY, budget=100, cap=3)
STARTED = ev.ClearingStarted(round=4, attempt=0, revealed=1, seed=rules.seed_of([KEY]), state_hash=bytes(32))
CLEARED = ev.Cleared(round=4, attempt=0, chunk=0, results=RESULTS)
FINALIZED = ev.Finalized(round=4, attempt=0, revenue=30, final_state=bytes(32))


def view(*events: ev.AuctionEvent) -> AuctionView:
    made = AuctionView()
    for event in events:
        made.apply(event, b"\x77" * 32)
    return made


def test_a_round_is_rebuilt_from_its_events() -> None:
    made = view(OPENED, COMMITTED, REVEALED, STARTED, CLEARED)
    assert made.newest == 4
    assert made.rounds[4].results is None
    made.apply(FINALIZED)
    entry = made.rounds[4]
    assert entry.results == [LotResult(price=30, winners=(0,)), LotResult(price=5, winners=())]
    assert entry.won(0) == [(0, 0, 30)]
    assert entry.slot_of(ALICE) == 0
    assert entry.slot_of(AUCTION) is None
    assert entry.bids[0].transaction == b"\x77" * 32
    made.apply(ev.Refunded(round=4, slot=0, ticks=70))
    assert entry.bids[0].returned == 70


def test_a_round_that_nobody_revealed_is_final_and_unsold() -> None:
    made = view(
        OPENED,
        COMMITTED,
        ev.ClearingStarted(round=4, attempt=0, revealed=0, seed=rules.seed_of([]), state_hash=bytes(32)),
        ev.Finalized(round=4, attempt=0, revenue=0, final_state=bytes(32)),
        ev.Forfeited(round=4, slot=0, ticks=20, back=80),
    )
    assert made.rounds[4].results == [LotResult(price=0, winners=())] * 2
    assert made.rounds[4].result_hash(0) == bytes(32)
    assert (made.rounds[4].bids[0].returned, made.rounds[4].bids[0].forfeited) == (80, 20)


@pytest.mark.parametrize(
    "sequence",
    [
        [COMMITTED],
        [OPENED, OPENED],
        [OPENED, REVEALED],
        [OPENED, COMMITTED, COMMITTED],
        [OPENED, COMMITTED, REVEALED, REVEALED],
        [OPENED, COMMITTED, REVEALED, CLEARED, CLEARED],
        [OPENED, COMMITTED, REVEALED, FINALIZED],
        [OPENED, COMMITTED, *[ev.Refunded(round=4, slot=0, ticks=1)] * 2],
        [ev.Debited(account=ALICE, market=AUCTION, amount=1)],
        [ev.Credited(account=ALICE, market=AUCTION, amount=1)],
    ],
)
def test_a_gap_in_the_events_is_noticed(sequence: list[ev.AuctionEvent]) -> None:
    with pytest.raises(UnexpectedEvent, match="rebuild the view from the first block"):
        view(*sequence)


def test_a_missing_reveal_is_noticed_when_clearing_starts() -> None:
    with pytest.raises(StateDiverged, match="seed of ties"):
        view(OPENED, COMMITTED, STARTED)


def test_credits_and_escrow_follow_the_vault() -> None:
    made = view(
        ev.Deposited(account=ALICE, payer=AUCTION, amount=100),
        ev.Debited(account=ALICE, market=AUCTION, amount=60),
        ev.Credited(account=AUCTION, market=AUCTION, amount=10),
        ev.Withdrawn(account=ALICE, to=ALICE, amount=40, fee=1, relayer=ALICE),
    )
    assert made.credits == {ALICE: 0, AUCTION: 10}
    assert made.escrowed == 50


def test_every_event_of_the_contracts_has_a_class_with_its_declaration() -> None:
    declared = {}
    for name in ("IBatchAuction", "IVault"):
        for entry in artifact.load("auction", name).abi:
            if entry["type"] == "event":
                parameters = ", ".join(
                    f"{each['type']} {'indexed ' if each.get('indexed') else ''}{each['name']}"
                    for each in entry["inputs"]
                )
                declared[entry["name"]] = f"{entry['name']}({parameters})"
    assert {event.__name__: event.ABI for event in ev.EVENTS} == declared
