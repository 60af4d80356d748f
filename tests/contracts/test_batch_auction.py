"""Opening, commits, reveals and phases of the batch auction: what is refused, with which values, and the edges."""

import pytest

from chains.auction.deployment import schedule_fields
from chains.auction.life_cycle import Phase
from chains.auction.messages import EpochPreimage
from chains.auction.rules import Lot
from chains.base.artifact import load, load_file
from chains.base.units import TICK
from tests.support.auction_steps import (
    LOTS,
    bidder,
    committed,
    finished,
    phase,
    refused,
    sealed,
)
from tests.support.chain_backend import Chain, Reverted
from tests.support.twin_market import (
    FORFEIT_FLOOR,
    LICENCE_X,
    TEST_ARTIFACTS,
    Opening,
    TwinMarket,
    open_market,
)


@pytest.fixture
def market(chain: Chain) -> TwinMarket:
    return open_market(chain)


# Opening


def test_a_round_takes_over_what_the_epoch_says(market: TwinMarket) -> None:
    receipt = market.open_round(1, LOTS)

    assert receipt is not None
    event = receipt.event("RoundOpened").args
    deadlines = market.schedule.deadlines(receipt.timestamp)
    assert market.auction.call("deadlines", 1) == (
        deadlines.open_time,
        deadlines.commit_end,
        deadlines.reveal_start,
        deadlines.reveal_end,
        deadlines.pace_end,
        deadlines.clear_end,
        deadlines.deliver_end,
        deadlines.dispute_end,
    )
    assert (event["openTime"], event["disputeEnd"]) == (deadlines.open_time, deadlines.dispute_end)
    assert market.auction.call("splitOf", 1) == (1_000, 1_000, 300)
    assert market.auction.call("feeRecipients", 1) == [market.chain.accounts[5].address]
    assert receipt.event("FeeRecipientsSet").args["recipients"] == [market.chain.accounts[5].address]
    assert market.auction.call("delivery", 1) == (Phase.COMMIT, 0, 2, (1).to_bytes(32, "big"))


def test_an_epoch_opens_one_round_only(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    assert market.open_round(1, LOTS) is None


def test_an_epoch_that_closed_too_long_ago_opens_no_round(market: TwinMarket) -> None:
    epoch = market.epoch(1, LOTS)
    market.chain.travel_to(epoch.close_time + market.schedule.open + 1)
    limit = epoch.close_time + market.schedule.open
    with refused("OpenedTooLate", limit + 1, limit):
        market.auction.send("openRound", epoch.fields, market.attest(epoch))


def test_a_round_that_would_deliver_after_its_month_began_does_not_open(market: TwinMarket) -> None:
    late = market.schedule.month_zero - 31_000
    market.chain.travel_to(late)
    assert market.open_round(1, LOTS) is None
    assert market.open_round(1, LOTS, month=1) is not None


@pytest.mark.parametrize("lots", [0, 16_385])
def test_a_round_has_1_to_16384_lots(market: TwinMarket, lots: int) -> None:
    epoch = EpochPreimage(
        epoch=1, month=0, lots=lots, close_time=market.chain.time, terms_head=bytes(32), leaf_root=bytes(32)
    )
    with refused("LotsOutOfRange", lots, 16_384):
        market.auction.send("openRound", epoch.fields, market.attest(epoch))


def test_a_preimage_that_nobody_attested_opens_no_round(market: TwinMarket) -> None:
    epoch, other = market.epoch(1, LOTS), market.epoch(1, [Lot(reserve=0, licences=6)] * 2)
    with pytest.raises(Reverted) as reverted:
        market.auction.send("openRound", other.fields, market.attest(epoch))
    assert reverted.value.name == "NotAttested"
    assert reverted.value.values[1] == market.keeper.address


def test_a_verifier_that_names_no_fee_recipients_opens_no_round(market: TwinMarket) -> None:
    chain = market.chain
    careless = chain.deploy(load_file(TEST_ARTIFACTS / "FakeVerifier.json")).address
    other = market.keeper.address
    config = (other, careless, bytes(20), other, other, 1, schedule_fields(market.schedule))
    auction = chain.deploy(load("auction", "BatchAuction"), config)
    with refused("NoFeeRecipients"):
        auction.send("openRound", market.epoch(1, LOTS).fields, b"")


# Commit


def test_a_commit_takes_a_slot_and_locks_the_money(market: TwinMarket) -> None:
    (opening,) = committed(market, (50, 50))

    assert market.auction.call("slotOf", 1, opening.bidder.address) == 1
    assert market.vault.call("escrowed") == 1_000 * TICK
    assert market.auction.call("buyerOf", 1, 0) == (opening.bidder.address, LICENCE_X, 0)


def test_a_commit_in_the_last_second_counts_and_one_later_does_not(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    openings = [sealed(market, 0), sealed(market, 1)]
    market.chain.mine(5)
    market.chain.travel_to(market.model.rounds[1].deadlines.commit_end - 1)
    assert market.commit(1, openings[0]) is not None
    assert market.commit(1, openings[1]) is None
    with refused("WrongPhase", 1, Phase.GAP, Phase.COMMIT):
        market.auction.send("commit", 1, bytes(32), 1_000, LICENCE_X, 0, bytes(256))


def test_an_account_has_one_slot(market: TwinMarket) -> None:
    (opening,) = committed(market, (50, 50))
    assert market.commit(1, opening) is None


def test_a_lock_needs_credit_in_the_vault(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    opening = sealed(market, 0, lock=10_001)
    with refused("InsufficientCredit", opening.bidder.address, 10_000 * TICK, 10_001 * TICK):
        market.auction.send(
            "commit", 1, opening.key_hash, 10_001, LICENCE_X, 0, opening.ciphertext, sender=opening.bidder
        )
    assert market.commit(1, opening) is None


def test_a_slot_costs_at_least_the_forfeit_floor(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    opening = sealed(market, 0, lock=FORFEIT_FLOOR - 1)
    assert market.commit(1, opening) is None
    with refused("LockTooSmall", FORFEIT_FLOOR - 1, FORFEIT_FLOOR):
        market.auction.send(
            "commit", 1, opening.key_hash, opening.lock, LICENCE_X, 0, opening.ciphertext, sender=opening.bidder
        )


@pytest.mark.parametrize("size", [0, 255, 512])
def test_a_ciphertext_has_a_row_for_each_chunk(market: TwinMarket, size: int) -> None:
    market.open_round(1, LOTS)
    account = bidder(market, 0)
    with refused("WrongLength", b"ciphertext".ljust(32, b"\0"), size, 256):
        market.auction.send("commit", 1, bytes(32), 1_000, LICENCE_X, 0, bytes(size), sender=account)


@pytest.mark.parametrize(
    ("x", "parity"), [(5, 0), (0, 0), (LICENCE_X, 2), (2**256 - 1, 1)], ids=["off", "zero", "parity", "above"]
)
def test_a_licence_key_is_a_point_of_the_curve(market: TwinMarket, x: int, parity: int) -> None:
    market.open_round(1, LOTS)
    account = bidder(market, 0)
    with refused("NotACurvePoint", x, parity):
        market.auction.send("commit", 1, bytes(32), 1_000, x, parity, bytes(256), sender=account)


@pytest.mark.parametrize("parity", [0, 1])
def test_both_points_of_an_x_are_good_licence_keys(market: TwinMarket, parity: int) -> None:
    market.open_round(1, LOTS)
    account = bidder(market, 0)
    market.auction.send("commit", 1, bytes(32), 1_000, LICENCE_X, parity, bytes(256), sender=account)
    assert market.auction.call("buyerOf", 1, 0) == (account.address, LICENCE_X, parity)


def test_a_contract_cannot_commit_because_its_ciphertext_could_not_be_found(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    committer = market.chain.deploy(load_file(TEST_ARTIFACTS / "Committer.json"))
    with refused("NotADirectTransaction", committer.address):
        committer.send("commit", market.auction.address, 1, 1_000, bytes(256))


def test_the_151st_bidder_finds_the_round_full(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    for index in range(150):
        account = market.chain.new_account(str(6 + index))
        market.fund(account, 100)
        arguments = (1, bytes(32), 100, LICENCE_X, 0, bytes(256))
        market.auction.send("commit", *arguments, sender=account)
        market.model.commit(1, account.address, bytes(32), 100, bytes(256), market.now())
    last = market.chain.new_account("156")
    market.fund(last, 100)
    with refused("RoundFull", 1, 150):
        market.auction.send("commit", *arguments, sender=last)
    market.check_money()


def test_an_unknown_round_is_refused_everywhere(market: TwinMarket) -> None:
    calls: dict[str, tuple[object, ...]] = {
        "commit": (7, bytes(32), 1_000, LICENCE_X, 0, bytes(256)),
        "reveal": (7, 0, bytes(32), 0, 0),
        "advance": (7,),
        "startClear": (7,),
        "clear": (7, b"", b"", b"", b"", bytes(32)),
        "finalize": (7, b""),
        "refund": (7, b"", []),
        "forfeit": (7, []),
    }
    for name, arguments in calls.items():
        with refused("RoundUnknown", 7):
            market.auction.send(name, *arguments)
    assert market.auction.call("phaseOf", 7) == Phase.NONE


# Reveal


def test_anybody_may_send_the_opening(market: TwinMarket) -> None:
    committed(market, (50, 50))
    market.to_reveal(1)
    receipt = market.reveal(1, 0)
    assert receipt is not None
    assert receipt.event("Revealed").args["budget"] == 1_000


def test_reveals_open_a_fixed_gap_after_commits_end(market: TwinMarket) -> None:
    committed(market, (50, 50))
    market.chain.travel_to(market.model.rounds[1].deadlines.reveal_start - 1)
    market.chain.mine()  # the second before the gap is over
    assert market.reveal(1, 0) is not None
    assert market.model.rounds[1].deadlines.reveal_start == market.model.rounds[1].deadlines.commit_end + 60


def test_a_reveal_inside_the_gap_is_refused(market: TwinMarket) -> None:
    (opening,) = committed(market, (50, 50))
    market.chain.mine(3)
    market.chain.travel_to(market.model.rounds[1].deadlines.reveal_start - 1)
    with refused("WrongPhase", 1, Phase.GAP, Phase.REVEAL):
        market.auction.send("reveal", 1, 0, opening.key, opening.budget, opening.cap)


@pytest.mark.parametrize("wrong", ["key", "budget", "cap"])
def test_an_opening_with_another_key_budget_or_cap_is_refused(market: TwinMarket, wrong: str) -> None:
    (opening,) = committed(market, (50, 50))
    market.to_reveal(1)
    values = {"key": opening.key, "budget": opening.budget, "cap": opening.cap}
    values[wrong] = bytes(32) if wrong == "key" else 1
    actual = market.auction.call("openingHash", 1, opening.bidder.address, *values.values())
    with refused("WrongOpening", actual, opening.key_hash):
        market.auction.send("reveal", 1, 0, *values.values())


def test_a_copied_commitment_cannot_be_opened(market: TwinMarket) -> None:
    (opening,) = committed(market, (50, 50))
    copier = bidder(market, 1)
    copy = Opening(
        bidder=copier,
        key=opening.key,
        budget=opening.budget,
        cap=opening.cap,
        lock=opening.lock,
        ciphertext=opening.ciphertext,
        key_hash=opening.key_hash,
    )
    assert market.commit(1, copy) is not None
    market.to_reveal(1)
    assert market.reveal(1, 0) is not None
    assert market.reveal(1, 1) is None


def test_a_batch_is_revealed_once_and_only_where_there_is_one(market: TwinMarket) -> None:
    committed(market, (50, 50))
    market.to_reveal(1)
    assert market.reveal(1, 0) is not None
    assert market.reveal(1, 0) is None
    with refused("AlreadyRevealed", 1, 0):
        market.auction.send("reveal", 1, 0, bytes(32), 0, 0)
    with refused("SlotUnknown", 1, 1):
        market.auction.send("reveal", 1, 1, bytes(32), 0, 0)


def test_a_budget_above_the_lock_counts_as_the_lock(market: TwinMarket) -> None:
    market.open_round(1, LOTS)
    assert market.commit(1, sealed(market, 0, budget=5_000, lock=300)) is not None
    market.to_reveal(1)
    receipt = market.reveal(1, 0)
    assert receipt is not None
    assert receipt.event("Revealed").args["budget"] == 300


@pytest.mark.parametrize("nothing", ["cap", "budget"])
def test_a_cap_of_no_lots_or_a_budget_of_nothing_empties_the_row(market: TwinMarket, nothing: str) -> None:
    market.open_round(1, LOTS)
    assert market.commit(1, sealed(market, 0, cap=9 * (nothing != "cap"), budget=900 * (nothing != "budget")))
    assert market.commit(1, sealed(market, 1, (20, 20))) is not None
    market.to_reveal(1)
    market.reveal(1, 0)
    market.reveal(1, 1)
    market.to_clear(1)
    market.start_clear(1)
    market.clear_all(1)
    assert market.auction.call("bids", 1, 0)[5] == 0
    assert [result.winners for result in market.model.rounds[1].results[:2]] == [(1,), (1,)]


# Phases by blocks


def test_a_chain_that_stands_still_through_the_reveal_window_forfeits_nobody(chain: Chain) -> None:
    market = open_market(chain, phase_blocks=6)
    openings = committed(market, (50, 50), (40, 40))
    chain.mine(6)
    chain.travel_to(market.model.rounds[1].deadlines.dispute_end)  # not one block inside the window

    assert market.reveal(1, 0) is not None
    assert market.forfeit(1, 1) is None
    assert market.start_clear(1) is None
    chain.mine(2)
    assert market.reveal(1, 1) is not None
    assert openings[1].bidder.address == market.auction.call("bids", 1, 1)[0]
    chain.mine(6)
    assert market.start_clear(1) is not None


def test_a_chain_that_stands_still_through_the_commit_window_still_takes_commits(chain: Chain) -> None:
    market = open_market(chain, phase_blocks=8)
    market.open_round(1, LOTS)
    opening = sealed(market, 0)
    chain.travel_to(market.model.rounds[1].deadlines.reveal_end + 5)
    assert market.commit(1, opening) is not None
    chain.mine(8)
    assert market.commit(1, sealed(market, 1)) is None
    assert market.reveal(1, 0) is not None


def test_the_reveal_phase_ends_only_some_blocks_after_somebody_began_it(market: TwinMarket) -> None:
    committed(market, (50, 50))
    market.chain.travel_to(market.model.rounds[1].deadlines.reveal_end + 100)
    market.chain.mine(50)
    assert phase(market) == Phase.REVEAL
    receipt = market.advance(1)
    assert receipt is not None
    assert receipt.event("PhaseBegan").args == {
        "round": 1,
        "phase": Phase.REVEAL,
        "blockNumber": receipt.block_number,
    }
    market.chain.mine(2)
    assert phase(market) == Phase.CLEAR
    assert market.forfeit(1, 0) is not None


def test_deliver_and_dispute_last_their_time_and_their_blocks(market: TwinMarket) -> None:
    finished(market, (50, 50))
    deadlines = market.model.rounds[1].deadlines
    assert phase(market) == Phase.DELIVER
    market.chain.travel_to(deadlines.dispute_end + 50)
    market.chain.mine(50)
    assert phase(market) == Phase.DISPUTE
    receipt = market.advance(1)
    assert receipt is not None
    assert receipt.event("PhaseBegan").args["phase"] == Phase.DISPUTE
    market.chain.mine(1)
    assert phase(market) == Phase.DISPUTE
    market.chain.mine(1)
    assert phase(market) == Phase.CLOSED
    assert market.advance(1) is not None


def test_the_bitmap_holds_the_miners_who_included_a_transaction_of_the_round(chain: Chain) -> None:
    miners = chain.deploy(load_file(TEST_ARTIFACTS / "FakeMiners.json"))
    market = open_market(chain, miner_set=miners.address)
    miners.send("answer", True, 3)
    market.open_round(1, LOTS)
    assert market.auction.call("minersOf", 1) == 1 << 3
    miners.send("answer", True, 63)
    assert market.commit(1, sealed(market, 0)) is not None
    miners.send("answer", False, 5)
    market.to_reveal(1)
    market.reveal(1, 0)
    assert market.auction.call("minersOf", 1) == 1 << 3 | 1 << 63
    miners.send("answer", True, 0)
    with refused("NotKeyRecords", market.keeper.address):
        market.auction.send("mark", 1, sender=market.keeper)
    market.auction.send("mark", 1, sender=market.key_records)
    assert market.auction.call("minersOf", 1) == 1 << 3 | 1 << 63 | 1
