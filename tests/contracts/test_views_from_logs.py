"""Who reads nothing but logs of real runs ends with what the contracts of both chains store, to the field."""

from __future__ import annotations

from random import Random

import pytest

from chains.auction import delivery_events, rules
from chains.auction import events as auction_events
from chains.auction.client import AuctionClient
from chains.auction.delivery_client import DeliveryClient
from chains.auction.delivery_rules import Kind, record_positions, records_root
from chains.auction.delivery_view import DeliveryView
from chains.auction.deployment import AuctionAddresses
from chains.auction.ledger_view import AuctionView
from chains.crypto import epoch as encoding
from chains.crypto import sealed_batch
from chains.metadata import events as ev
from chains.metadata.client import EpochPhase, MetadataClient
from chains.metadata.deployment import MetadataAddresses
from chains.metadata.ledger_view import UNTOLD, MetadataView
from tests.support.chain_backend import Chain, account
from tests.support.chain_rpc import ChainRpc
from tests.support.harness_node import HarnessNode
from tests.support.metadata_twin import MetadataTwin, RandomOperator
from tests.support.round_driver import ROUND, FullMarket, make_devices, open_full_market

LOTS = 150


@pytest.mark.parametrize("seed", [11, 12])
async def test_every_row_of_the_metadata_chain_is_rebuilt_from_its_logs(chain: Chain, seed: int) -> None:
    server = ChainRpc(chain)
    twin = MetadataTwin(server.chain, close=90, lead=280, fresh=600, month_zero=chain.time + 1_000, min_lots=2)
    operator = RandomOperator(twin, seed)
    operator.populate()
    for _ in range(150):
        operator.step()
    world = twin.world
    client = MetadataClient(
        server.rpc,
        MetadataAddresses(
            model_registry=world.models.address,
            gateway_registry=world.gateway_registry.address,
            device_registry=world.devices.address,
            epoch_book=world.book.address,
        ),
    )
    view = await client.view()
    assert any(type(event) is ev.EpochClosed for event in twin.events), "no epoch was closed: the test shows nothing"
    assert any(row.time for row in view.devices.values())

    assert len(view.segments()) == await client.segment_count()
    listed = [row.device for segment in view.segments() for row in view.devices_of(segment)]
    assert sorted(listed) == sorted(view.devices)
    for segment, (family, count) in view.segments().items():
        assert world.devices.call("segments", segment)[:2] == (family, count)
        for place, row in enumerate(view.devices_of(segment)):
            assert world.devices.call("deviceAt", segment, place) == row.device
            await _compare_device(client, view, row.device)
    for number in range(1, await client.model_count() + 1):
        stored, model = await client.model(number), view.models[number]
        assert (model.oem, model.family, model.required, model.maxima) == (
            stored.oem, stored.family, stored.required, stored.maxima,
        )  # fmt: skip
        assert view.certifiers[model.oem] == stored.certifier
    for root in view.month_keys:
        assert await client.knows_month_keys(root)
    epochs = await client.epoch_count()
    assert sorted(view.epochs) == list(range(1, epochs + 1))
    for number in view.epochs:
        await _compare_epoch(client, view, number)
        for gateway in view.gateways.values():
            assert gateway.payout_at(number) == await client.payout_at(gateway.address, number)


async def _compare_device(client: MetadataClient, view: MetadataView, device: bytes) -> None:
    row, entry, state = view.devices[device], await client.device(device), await client.state(device)
    assert entry is not None
    assert (row.owner, row.gateway, row.model, row.segment, row.index, row.counter, row.revoked) == (
        entry.owner, entry.gateway, entry.model, entry.segment, entry.index, entry.counter, entry.revoked,
    )  # fmt: skip
    assert (row.enabled, row.reserve, row.licences, row.flags, row.sequence, row.time) == (
        state.enabled, state.reserve, state.licences, state.flags, state.sequence, state.time,
    )  # fmt: skip
    is_told = row.month_key_root != UNTOLD
    assert state.content == (row.preimage.content_hash if is_told else bytes(32))
    if is_told:
        assert view.month_keys[row.month_key_root].first_month == state.first_month


async def _compare_epoch(client: MetadataClient, view: MetadataView, number: int) -> None:
    record, stored = view.epoch(number), await client.epoch(number)
    assert (record.segment, record.month, record.count, record.generation, record.start_time) == (
        stored.segment, stored.month, stored.count, stored.generation, stored.start_time,
    )  # fmt: skip
    assert (record.closed is not None, record.dropped) == (
        stored.phase is EpochPhase.CLOSED,
        stored.phase is EpochPhase.DROPPED,
    )
    assert record.word == await client.word(number)
    if record.closed is not None:
        # Terms and leaves of the rebuilt lots alone lead to what the word commits to.
        lots = view.lots(number)
        terms = encoding.terms_rows([encoding.terms_entry(lot.reserve, lot.licences, lot.flags) for lot in lots])
        assert encoding.terms_head(terms) == record.closed.terms_head
        assert encoding.leaf_root([lot.leaf for lot in lots]) == record.closed.leaf_root


class Scene:
    """A round of two chunks up to the end: bids, one silent bidder, records of both kinds, refunds, claims, fees."""

    def __init__(self, chain: Chain) -> None:
        self.node = HarnessNode(chain)
        random = Random(21)
        market = self.market = open_full_market(chain)
        devices, terms = make_devices(
            random,
            LOTS,
            owners=[one.address for one in chain.accounts[7:12]],
            gateways=[one.address for one in chain.accounts[5:7]],
        )
        market.open_round(devices, terms)
        market.sell(random, chain.accounts[12:17], silent=1)
        for chunk in range(len(market.chunks)):
            for gateway in chain.accounts[5:7]:
                own = [lot for lot in market.sold(chunk) if market.device(chunk, lot).gateway == gateway.address]
                if own[1:]:
                    market.post(gateway, chunk, own[1:])
        lot = next(lot for lot in market.sold(0) if market.chunks[0].has_record(lot))
        owner = next(one for one in chain.accounts if one.address == market.device(0, lot).owner)
        market.post(owner, 0, [lot])
        market.pass_delivery()
        for chunk, entry in enumerate(market.chunks):
            missing = [lot for lot in market.sold(chunk) if not entry.has_record(lot)]
            if missing:
                market.refund_missing(chunk, record_positions(entry.results, missing))
        market.pass_dispute()
        market.claim(0, [lot for lot in market.sold(0) if market.chunks[0].has_record(lot)])
        market.collect_fees()
        self.at = AuctionAddresses(
            miner_set=bytes(20),
            dtx=market.twin.token.address,
            vault=market.twin.vault.address,
            batch_auction=market.twin.auction.address,
            key_records=market.key_records.address,
            settlement=market.settlement.address,
            verifier=market.twin.verifier.address,
        )


async def test_every_round_slot_result_record_and_payment_is_rebuilt_from_logs(chain: Chain) -> None:
    scene = Scene(chain)
    market, at, rpc = scene.market, scene.at, scene.node.rpc()
    rounds, deliveries = AuctionView(), DeliveryView()
    for log in await rpc.logs(
        from_block=0, to_block=chain.block_number, addresses=[at.vault, at.batch_auction, at.key_records, at.settlement]
    ):
        event = auction_events.decode_log(log.topics, log.data)
        if event is not None:
            rounds.apply(event, log.transaction_hash)
            continue
        delivery = delivery_events.decode_log(log.topics, log.data)
        assert delivery is not None, "a log that no page explains"
        deliveries.apply(delivery)

    client = AuctionClient(rpc, at)
    await _compare_round(client, rounds)
    await _compare_slots(client, rounds)
    assert await client.escrowed() == rounds.escrowed
    known = {one.address for one in (*chain.accounts, account("miner"))} | set(market.recipients)
    assert set(rounds.credits) <= known
    for who in known:
        assert await client.credit(who) == rounds.credits.get(who, 0)
    await _compare_deliveries(market, DeliveryClient(rpc, key_records=at.key_records, settlement=at.settlement),
                              rounds, deliveries)  # fmt: skip


async def _compare_round(client: AuctionClient, view: AuctionView) -> None:
    entry, stored, ends = view.rounds[ROUND], await client.round(ROUND), await client.deadlines(ROUND)
    assert stored is not None
    assert entry.finalized is not None
    assert entry.started is not None
    opened = entry.opened
    assert (opened.month, opened.lots, opened.terms_head, opened.leaf_root, opened.open_time) == (
        stored.month, stored.lots, stored.terms_head, stored.leaf_root, stored.open_time,
    )  # fmt: skip
    assert (opened.commit_end, opened.reveal_start, opened.reveal_end, opened.clear_end) == (
        ends.commit_end, ends.reveal_start, ends.reveal_end, ends.clear_end,
    )  # fmt: skip
    assert (opened.deliver_end, opened.dispute_end) == (ends.deliver_end, ends.dispute_end)
    revealed = sum(bid.reveal is not None for bid in entry.bids.values())
    assert (len(entry.bids), revealed, entry.chunk_count, True) == (
        stored.bidders, stored.revealed, stored.chunks, stored.done,
    )  # fmt: skip
    assert (entry.reveal_block, entry.dispute_block) == (stored.reveal_block, stored.dispute_block)
    assert entry.finalized.final_state == stored.final_state
    assert entry.fee_recipients == await client.fee_recipients(ROUND)
    attempt = await client.attempt(ROUND)
    assert (entry.finalized.revenue, entry.started.seed) == (attempt.revenue, attempt.seed)
    for chunk in range(entry.chunk_count):
        assert entry.result_hash(chunk) == await client.result_hash(ROUND, chunk) != bytes(32)


async def _compare_slots(client: AuctionClient, view: AuctionView) -> None:
    entry = view.rounds[ROUND]
    for slot, bid in entry.bids.items():
        stored = await client.bid(ROUND, slot)
        assert stored is not None
        said = bid.commit
        assert (said.bidder, said.lock, said.key_hash, said.head, said.licence_x, said.licence_parity) == (
            stored.bidder, stored.lock, stored.key_hash, stored.head, stored.licence_x, stored.licence_parity,
        )  # fmt: skip
        assert (bid.reveal is not None, bid.returned is not None) == (stored.revealed, stored.paid)
        ciphertext = await client.ciphertext(ROUND, bid)
        assert sealed_batch.row_heads(ciphertext)[0] == stored.head
        if bid.reveal is not None:
            assert (bid.reveal.key, bid.reveal.budget, bid.reveal.cap) == (stored.key, stored.budget, stored.cap)
    assert await client.bid(ROUND, len(entry.bids)) is None


async def _compare_deliveries(
    market: FullMarket, client: DeliveryClient, rounds: AuctionView, view: DeliveryView
) -> None:
    entry, delivery = rounds.rounds[ROUND], view.rounds[ROUND]
    settled = set(delivery.refunds)
    for lot in delivery.claims:
        settled |= {(lot, rank) for rank in range(len((entry.results or [])[lot].winners))}
    assert delivery.refunds, "no record was missing: the test shows little"
    for chunk in range(entry.chunk_count):
        data = entry.chunk_results(chunk)
        assert data is not None
        results = rules.decode_results(data)
        bits = {Kind.GATEWAY: 0, Kind.OWNER: 0}
        for (of, number), post in delivery.posts.items():
            if of == chunk:
                bits[Kind(post.kind)] |= sum(1 << lot for lot in post.lots)
                positions = record_positions(results, list(post.lots))
                records = [post.records[start : start + 65] for start in range(0, len(post.records), 65)]
                root = records_root(Kind(post.kind), positions, records)
                assert root == await client.post_root(ROUND, chunk, number)
        assert await client.posted_lots(ROUND, chunk) == (bits[Kind.GATEWAY], bits[Kind.OWNER])
        for lot, result in enumerate(results):
            for rank in range(len(result.winners)):
                is_settled = (chunk * 128 + lot, rank) in settled
                assert await client.settled(ROUND, chunk, lot * 6 + rank) is is_settled
    pool = await client.pool(ROUND)
    assert delivery.pool is not None
    assert (delivery.pool.miner_count, delivery.pool.recipients) == (pool.miner_count, pool.recipients)
    fees = sum(claim.fee_wei for claim in delivery.claims.values())
    assert (
        sum(delivery.fees.values())
        == fees
        == pool.miner_each * pool.miner_count + pool.recipient_each * pool.recipients
    )
    assert market.settlement.call("owedToMiner", ROUND, next(iter(delivery.fees))) == 0
