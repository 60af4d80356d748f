"""Whole rounds through the real auction: sealed bids, clearing, records, refunds, claims, fees, to the wei."""

from random import Random

import pytest

from chains.auction.delivery_rules import Kind, record_positions
from chains.auction.life_cycle import Phase
from chains.crypto.key_record import BadKeyRecord, open_record
from chains.crypto.month_keys import month_address
from tests.support.chain_backend import Account, Chain, Reverted
from tests.support.round_driver import ROUND, FullMarket, make_devices, open_full_market

LICENCE_SECRET = 1


def sold_market(chain: Chain, seed: int, lots: int) -> tuple[FullMarket, Random]:
    """A cleared round: gateways are accounts 5 and 6, owners 7 to 11, bidders 12 to 16, the last of them silent."""
    random, market = Random(seed), open_full_market(chain)
    owners = [one.address for one in chain.accounts[7:12]]
    gateways = [one.address for one in chain.accounts[5:7]]
    devices, terms = make_devices(random, lots, owners=owners, gateways=gateways)
    market.open_round(devices, terms)
    market.sell(random, chain.accounts[12:17], silent=1)
    return market, random


def refused(market: FullMarket, sender: Account, chunk: int, lots: list[int], **changes: object) -> tuple[str, object]:
    with pytest.raises(Reverted) as caught:
        market.post(sender, chunk, lots, **changes)  # type: ignore[arg-type]  # passed on as they are
    return caught.value.name, caught.value.values


@pytest.mark.parametrize(("seed", "lots"), [(1, 9), (2, 128), (3, 150)])
def test_a_whole_round_is_delivered_refunded_and_claimed_to_the_wei(chain: Chain, seed: int, lots: int) -> None:
    market, random = sold_market(chain, seed, lots)
    gateways, stranger = chain.accounts[5:7], chain.accounts[20]
    bad: set[int] = set()
    for chunk in range(len(market.chunks)):
        sold = market.sold(chunk)
        missing = set(sold[::4])
        for gateway in gateways:
            own = [lot for lot in sold if market.device(chunk, lot).gateway == gateway.address and lot not in missing]
            if not own:
                continue
            assert refused(market, stranger, chunk, own) == ("NotPoster", (stranger.address,))
            other = gateways[1 - gateways.index(gateway)]
            assert refused(market, other, chunk, own) == ("NotPoster", (other.address,))
            wrong = own[:1]
            market.post(gateway, chunk, wrong, records=market.records(chunk, wrong, wrong=True))
            if own[1:]:
                market.post(gateway, chunk, own[1:])
            again = ("AlreadyPosted", (ROUND, chunk, Kind.GATEWAY, 1 << own[-1]))
            assert refused(market, gateway, chunk, own[-1:]) == again
            if random.random() < 0.5:
                owner = market.device(chunk, own[0]).owner
                market.post(next(one for one in chain.accounts if one.address == owner), chunk, wrong)
            else:
                bad.add(chunk * 128 + own[0])

    # Every buyer reads its records from logs and opens them; the bad ones that no owner replaced are noticed.
    opened = 0
    for chunk, delivery in enumerate(market.chunks):
        for (lot, rank), posted in market.view.records(ROUND, chunk, delivery.results).items():
            device, licence = market.devices[lot], market.licence(lot, rank)
            expected = month_address(device.secret)
            if lot in bad:
                with pytest.raises(BadKeyRecord):
                    open_record(posted.record, LICENCE_SECRET, licence, expected)
            else:
                assert open_record(posted.record, LICENCE_SECRET, licence, expected).secret == device.secret
                opened += 1
    assert opened > 0

    market.pass_delivery()
    sold = market.sold(0)
    late = [lot for lot in sold if not market.chunks[0].has_record(lot)][:1]
    gateway = next(one for one in gateways if one.address == market.device(0, late[0]).gateway)
    assert refused(market, gateway, 0, late) == ("NotDelivering", (ROUND, Phase.DISPUTE))
    for chunk, delivery in enumerate(market.chunks):
        missing_lots = [lot for lot in market.sold(chunk) if not delivery.has_record(lot)]
        if missing_lots:
            market.refund_missing(chunk, record_positions(delivery.results, missing_lots))
    with pytest.raises(Reverted) as early:
        market.claim(0, sold)
    assert (early.value.name, early.value.values) == ("NotClosed", (ROUND, Phase.DISPUTE))

    market.pass_dispute()
    for chunk in range(len(market.chunks)):
        for part in (market.sold(chunk)[::2], market.sold(chunk)):
            if any(market.chunks[chunk].has_record(lot) for lot in part):
                market.claim(chunk, part)
        with pytest.raises(Reverted) as double:
            market.claim(chunk, market.sold(chunk))
        assert (double.value.name, double.value.values) == ("NothingToClaim", (ROUND, chunk))
    fees = market.settlement.call("pools", ROUND)
    assert market.twin.vault.call("escrowed") == fees[1] * fees[6] + fees[2] * fees[7]
    market.collect_fees()
    assert market.twin.vault.call("escrowed") == 0


def test_the_view_knows_every_payment_that_the_chain_made(chain: Chain) -> None:
    market, _ = sold_market(chain, 4, 20)
    for gateway in chain.accounts[5:7]:
        own = [lot for lot in market.sold(0) if market.device(0, lot).gateway == gateway.address]
        market.post(gateway, 0, own[1:])
    market.pass_delivery()
    results = market.chunks[0].results
    missing = [lot for lot in market.sold(0) if not market.chunks[0].has_record(lot)]
    market.refund_missing(0, record_positions(results, missing))
    market.pass_dispute()
    market.claim(0, market.sold(0))
    market.collect_fees()
    known = market.view.rounds[ROUND]
    assert {lot for lot, _ in known.refunds} == set(missing)
    assert set(known.claims) | set(missing) == set(market.sold(0))
    for lot, claim in known.claims.items():
        total = claim.owner_wei + claim.gateway_wei + claim.platform_wei + claim.fee_wei
        assert total == results[lot].price * len(results[lot].winners) * 10**15
    assert sum(known.fees.values()) == sum(claim.fee_wei for claim in known.claims.values())


def test_a_miner_who_includes_a_post_shares_the_fee(chain: Chain) -> None:
    market, _ = sold_market(chain, 5, 9)
    lot = market.sold(0)[0]
    gateway = next(one for one in chain.accounts if one.address == market.device(0, lot).gateway)
    market.post(gateway, 0, [lot])
    miners = market.twin.auction.call("minersOf", ROUND)
    market.pass_delivery()
    market.pass_dispute()
    frozen = market.claim(0, [lot]).event("PoolFrozen").args
    assert (frozen["miners"], frozen["minerCount"]) == (miners, 1)


@pytest.mark.parametrize(("lots", "ceiling"), [(128, 4_900), (1, 130_000)])
def test_gas_of_a_record_with_the_real_auction(chain: Chain, lots: int, ceiling: int) -> None:
    random, market = Random(6), open_full_market(chain)
    gateway = chain.accounts[5]
    devices, terms = make_devices(
        random, 128, owners=[random.randbytes(20) for _ in range(200)], gateways=[gateway.address]
    )
    terms = [type(lot)(reserve=1, licences=1) for lot in terms]
    market.open_round(devices, terms)
    market.sell(random, chain.accounts[12:18])
    chosen = market.sold(0)[:lots]
    gas = market.post(gateway, 0, chosen).gas_used
    print(f"{len(chosen)} records: {gas} gas, {gas // len(chosen)} each")
    assert gas // len(chosen) <= ceiling
