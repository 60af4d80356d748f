"""The typed client and the ledger view on real contracts: whoever has events and calldata alone can clear a round."""

from dataclasses import replace
from random import Random

import pytest

from chains.auction import calldata
from chains.auction.client import AuctionClient
from chains.auction.deployment import NO_MINER_SET, AuctionAddresses
from chains.auction.errors import CiphertextUnavailable, StateDiverged
from chains.auction.ledger_view import AuctionView
from chains.auction.life_cycle import Phase
from chains.auction.rules import Lot
from chains.base.units import TICK
from tests.support.chain_backend import Chain
from tests.support.harness_node import HarnessNode
from tests.support.twin_market import LICENCE_X, TwinMarket, key_of, open_market, rows_of

LOTS = [Lot(reserve=place % 7, licences=1 + place % 3) for place in range(130)]


class Scene:
    """A market with a node in front of it, and a round with three bidders of whom two reveal."""

    def __init__(self, chain: Chain) -> None:
        self.market: TwinMarket = open_market(chain)
        self.node = HarnessNode(chain)
        self.client = AuctionClient(
            self.node.rpc(),
            AuctionAddresses(
                miner_set=NO_MINER_SET,
                dtx=self.market.token.address,
                vault=self.market.vault.address,
                batch_auction=self.market.auction.address,
                key_records=self.market.key_records.address,
                settlement=self.market.settlement.address,
                verifier=self.market.verifier.address,
            ),
        )
        random = Random("client")
        self.market.open_round(1, LOTS)
        for index in range(3):
            bidder = chain.accounts[6 + index]
            self.market.fund(bidder, 2_000)
            bids = [random.randint(0, 90) for _ in LOTS]
            opening = self.market.seal(1, bidder, bids, budget=900, cap=40, lock=1_000, key=key_of(random))
            self.market.commit(1, opening)
        self.market.to_reveal(1)
        for slot in (2, 0):
            self.market.reveal(1, slot)
        self.market.to_clear(1)

    async def view(self) -> AuctionView:
        view = AuctionView()
        await self.client.follow(view, 0, self.market.chain.block_number)
        return view

    def send(self, data: bytes) -> None:
        self.market.chain.transact(self.market.chain.accounts[9], self.market.auction.address, data)


@pytest.fixture
def scene(chain: Chain) -> Scene:
    return Scene(chain)


async def test_a_stranger_clears_a_round_from_public_data_alone(scene: Scene) -> None:
    scene.send(calldata.build_start_clear(1))
    feed = await scene.client.clearing_feed(await scene.view(), 1, rows_of(LOTS))
    scene.send(calldata.build_clear(1, feed.step()))
    feed = await scene.client.clearing_feed(await scene.view(), 1, rows_of(LOTS))  # killed and started again
    assert feed.next_chunk == 1
    scene.send(calldata.build_clear(1, feed.step()))
    feed.advance()
    scene.send(calldata.build_finalize(1, feed.state))
    scene.send(calldata.build_refund(1, feed.state, [0, 1]))
    scene.send(calldata.build_forfeit(1, [1]))

    view = await scene.view()
    entry = view.rounds[1]
    assert entry.results == feed.results[:130]
    assert [await scene.client.result_hash(1, chunk) for chunk in range(2)] == [
        entry.result_hash(chunk) for chunk in range(2)
    ]
    assert await scene.client.escrowed() == view.escrowed
    for account, credit in view.credits.items():
        assert await scene.client.credit(account) == credit
    spent = {slot: 1_000 - (bid.returned or 0) - bid.forfeited for slot, bid in entry.bids.items()}
    assert spent == {slot: sum(price for *_, price in entry.won(slot)) for slot in range(3)}
    assert view.escrowed == sum(spent.values()) * TICK


async def test_reads_return_what_the_contract_stores(scene: Scene) -> None:
    client, bidder = scene.client, scene.market.chain.accounts[6].address
    round_, bid = await client.round(1), await client.bid(1, 0)
    assert round_ is not None
    assert bid is not None
    assert (round_.lots, round_.chunks, round_.bidders, round_.revealed, round_.done) == (130, 2, 3, 2, False)
    assert (round_.gateway_bps, round_.platform_bps, round_.fee_bps) == (1_000, 1_000, 300)
    assert (bid.bidder, bid.lock, bid.budget, bid.cap, bid.revealed) == (bidder, 1_000, 900, 40, True)
    assert (bid.licence_x, bid.licence_parity, bid.paid) == (LICENCE_X, 0, False)
    assert await client.round(2) is None
    assert await client.bid(1, 3) is None
    assert await client.phase(1) is Phase.CLEAR
    assert await client.phase(9) is Phase.NONE
    assert await client.deadlines(1) == scene.market.model.rounds[1].deadlines
    assert await client.slot_of(1, bidder) == 0
    assert await client.slot_of(1, scene.market.keeper.address) is None
    assert await client.fee_recipients(1) == (scene.market.chain.accounts[5].address,)
    assert await client.lock_floor() == 100
    assert await client.withdraw_nonce(bidder) == 0
    assert await client.credit(bidder) == 1_000 * TICK
    assert await client.token_balance(scene.market.vault.address) == 6_000 * TICK
    assert await client.allowance(scene.market.chain.accounts[0].address) > 2**200
    assert (await client.attempt(1)).mode == 0


async def test_wrong_inputs_to_clearing_are_noticed_before_anything_is_sent(scene: Scene) -> None:
    view = await scene.view()
    with pytest.raises(StateDiverged, match="terms head"):
        await scene.client.clearing_feed(view, 1, rows_of(LOTS[:128]) * 2)
    lost = view.rounds[1].bids[0]
    lost.transaction = bytes(32)
    with pytest.raises(CiphertextUnavailable, match="does not know"):
        await scene.client.clearing_feed(view, 1, rows_of(LOTS))
    lost.transaction = view.rounds[1].bids[1].transaction
    with pytest.raises(CiphertextUnavailable, match="do not hash"):
        await scene.client.ciphertext(1, lost)
    lost.transaction = scene.node.sent[-1].name
    with pytest.raises(CiphertextUnavailable, match="selector"):
        await scene.client.ciphertext(1, lost)


async def test_a_state_that_is_not_the_chains_is_noticed(scene: Scene) -> None:
    scene.send(calldata.build_start_clear(1))
    view = await scene.view()
    reveal = view.rounds[1].bids[0].reveal
    assert reveal is not None
    view.rounds[1].bids[0].reveal = replace(reveal, budget=reveal.budget + 1)
    with pytest.raises(StateDiverged, match="state before chunk 0"):
        await scene.client.clearing_feed(view, 1, rows_of(LOTS))
