"""Key records: who posts what, when, and where it ends up. The auction is a fake whose every answer the test sets."""

from pathlib import Path
from random import Random

import pytest

from chains.auction.delivery_rules import (
    ChunkDelivery,
    Kind,
    post_number,
    record_positions,
    records_root,
)
from chains.auction.errors import Refused
from chains.base.artifact import load, load_file
from tests.support.chain_backend import Account, Chain, Deployed, Receipt, Reverted
from tests.support.delivery_chunk import DeliveryRound, LotProof, random_round, result_bytes

ROOT = Path(__file__).parents[2]
ROUND = 7
NONE, COMMIT, GAP, REVEAL, PACE, CLEAR, DELIVER, DISPUTE, CLOSED = range(9)


class Desk:
    """A key-records contract beside a fake auction, and the lots of one round."""

    def __init__(self, chain: Chain, round_: DeliveryRound) -> None:
        self.round = round_
        self.auction = chain.deploy(load_file(ROOT / "build/test-artifacts/FakeAuction.json"))
        self.records: Deployed = chain.deploy(load("auction", "KeyRecords"), self.auction.address)
        self.auction.send("set", (DELIVER, 2, len(round_.leaves), round_.leaf_root, 1, 1000, 1000, 300, [], []))
        for chunk, results in enumerate(round_.results):
            self.auction.send("setResults", chunk, results)

    def post(
        self,
        sender: Account,
        chunk: int,
        lots: list[int],
        *,
        records: bytes | None = None,
        proof: LotProof | None = None,
        results: bytes | None = None,
        salt: int = 0,
    ) -> Receipt:
        return self.records.send(
            "post",
            ROUND,
            chunk,
            self.round.results[chunk] if results is None else results,
            proof or self.round.proof(chunk, lots),
            b"".join(self.round.records(chunk, lots, salt)) if records is None else records,
            sender=sender,
        )

    def refused(
        self, sender: Account, chunk: int, lots: list[int], **changes: object
    ) -> tuple[str, tuple[object, ...]]:
        with pytest.raises(Reverted) as caught:
            self.post(sender, chunk, lots, **changes)  # type: ignore[arg-type]  # passed on as they are
        return caught.value.name, caught.value.values


def made(chain: Chain, seed: int, lots: int, **options: object) -> Desk:
    """Lots of owners 4..9 behind gateways 1 and 2; account 0 is a stranger."""
    owners = [account.address for account in chain.accounts[4:10]]
    gateways = [account.address for account in chain.accounts[1:3]]
    return Desk(chain, random_round(Random(seed), lots=lots, owners=owners, gateways=gateways, bidders=9, **options))  # type: ignore[arg-type]


def of_gateway(desk: Desk, chunk: int, gateway: Account) -> list[int]:
    return [lot for lot in desk.round.sold(chunk) if desk.round.gateways[chunk * 128 + lot] == gateway.address]


def of_owner(desk: Desk, chunk: int, owner: Account) -> list[int]:
    return [lot for lot in desk.round.sold(chunk) if desk.round.owners[chunk * 128 + lot] == owner.address]


def test_a_gateway_posts_all_its_sold_lots_of_a_chunk_at_once(chain: Chain) -> None:
    desk, gateway = made(chain, 1, 300), chain.accounts[1]
    lots = of_gateway(desk, 1, gateway)
    receipt = desk.post(gateway, 1, lots)
    records = desk.round.records(1, lots)
    assert receipt.event("RecordsPosted").args == {
        "round": ROUND,
        "chunk": 1,
        "kind": Kind.GATEWAY,
        "poster": gateway.address,
        "post": post_number(Kind.GATEWAY, lots[0]),
        "lots": bytes(lots),
        "records": b"".join(records),
    }
    positions = record_positions(desk.round.parsed(1), lots)
    root = desk.records.call("postRoot", ROUND, 1, post_number(Kind.GATEWAY, lots[0]))
    assert root == records_root(Kind.GATEWAY, positions, records)
    assert desk.records.call("postedLots", ROUND, 1) == (sum(1 << lot for lot in lots), 0)
    assert desk.auction.call("marks") == 1


def test_posted_tells_who_posted_the_lot_of_a_position(chain: Chain) -> None:
    desk, gateway = made(chain, 1, 130), chain.accounts[1]
    lot = of_gateway(desk, 0, gateway)[0]
    owner = next(account for account in chain.accounts if account.address == desk.round.owners[lot])
    desk.post(gateway, 0, [lot])
    assert desk.records.call("posted", ROUND, 0, lot * 6 + 5) == (True, False)
    desk.post(owner, 0, [lot])
    assert desk.records.call("posted", ROUND, 0, lot * 6) == (True, True)
    for other in (lot * 6 + 6, 768, 65_535):
        assert desk.records.call("posted", ROUND, 0, other) == (False, False)
    assert desk.records.call("posted", ROUND, 1, lot * 6) == (False, False)
    assert desk.records.call("posted", ROUND + 1, 0, lot * 6) == (False, False)


def test_the_owner_replaces_what_the_gateway_posted_and_both_stay_provable(chain: Chain) -> None:
    desk = made(chain, 2, 128)
    gateway, owner = chain.accounts[1], chain.accounts[4]
    lots = sorted(set(of_gateway(desk, 0, gateway)) & set(of_owner(desk, 0, owner)))
    desk.post(gateway, 0, lots)
    event = desk.post(owner, 0, lots, salt=1).event("RecordsPosted")
    assert (event.args["kind"], event.args["poster"]) == (Kind.OWNER, owner.address)
    assert event.args["post"] == 128 + lots[0]
    positions = record_positions(desk.round.parsed(0), lots)
    for kind, salt in ((Kind.GATEWAY, 0), (Kind.OWNER, 1)):
        root = desk.records.call("postRoot", ROUND, 0, post_number(kind, lots[0]))
        assert root == records_root(kind, positions, desk.round.records(0, lots, salt))


def test_an_owner_posts_without_a_gateway(chain: Chain) -> None:
    desk, owner = made(chain, 3, 60), chain.accounts[5]
    lots = of_owner(desk, 0, owner)
    assert desk.post(owner, 0, lots).event("RecordsPosted").args["kind"] == Kind.OWNER
    assert desk.records.call("postedLots", ROUND, 0) == (0, sum(1 << lot for lot in lots))


def test_who_is_gateway_and_owner_posts_first_as_one_then_as_the_other(chain: Chain) -> None:
    both = chain.accounts[1]
    desk = Desk(
        chain,
        random_round(Random(4), lots=9, owners=[both.address], gateways=[both.address], bidders=3, licences=[1, 2]),
    )
    lots = desk.round.sold(0)
    kinds = [desk.post(both, 0, lots, salt=salt).event("RecordsPosted").args["kind"] for salt in (0, 1)]
    assert kinds == [Kind.GATEWAY, Kind.OWNER]
    name, values = desk.refused(both, 0, lots)
    assert (name, values) == ("AlreadyPosted", (ROUND, 0, Kind.OWNER, sum(1 << lot for lot in lots)))


def test_random_posts_end_as_in_the_readable_model(chain: Chain) -> None:
    desk, random = made(chain, 5, 128), Random(5)
    model = ChunkDelivery(round_id=ROUND, chunk=0, results=desk.round.parsed(0))
    actors = chain.accounts[1:10]
    outcomes = set()
    for _ in range(60):
        actor = random.choice(actors)
        side = random.choice([desk.round.gateways, desk.round.owners])
        own = [
            lot for lot in range(128) if side[lot] == actor.address and (desk.round.parsed(0)[lot].winners or lot < 20)
        ]
        pool = own if own and random.random() < 0.9 else list(range(128))
        lots = sorted(random.sample(pool, min(len(pool), random.randint(1, 5))))
        records = desk.round.records(0, lots)
        if random.random() < 0.1:
            records.append(bytes(65))
        try:
            expected: object = model.post(
                sender=actor.address,
                is_gateway=all(desk.round.gateways[lot] == actor.address for lot in lots),
                is_owner=all(desk.round.owners[lot] == actor.address for lot in lots),
                lots=lots,
                records=records,
            )
        except Refused as refusal:
            expected = (refusal.name, refusal.values)
        try:
            receipt = desk.post(actor, 0, lots, records=b"".join(records))
            actual: object = Kind(receipt.event("RecordsPosted").args["kind"])
        except Reverted as reverted:
            actual = (reverted.name, reverted.values)
        assert actual == expected
        outcomes.add(actual[0] if isinstance(actual, tuple) else actual)
    assert outcomes >= {Kind.GATEWAY, Kind.OWNER, "LotNotSold", "NotPoster", "AlreadyPosted", "WrongRecordsLength"}
    assert desk.records.call("postedLots", ROUND, 0) == tuple(
        sum(1 << lot for lot in model.posted[kind]) for kind in (Kind.GATEWAY, Kind.OWNER)
    )


@pytest.mark.parametrize(
    ("count", "licences"), [(1, 1), (2, 1), (3, 1), (5, 1), (9, 1), (1, 6), (3, 6), (127, 6), (128, 6), (127, 1)]
)
def test_the_root_covers_every_record_of_posts_of_every_size(chain: Chain, count: int, licences: int) -> None:
    gateway = chain.accounts[1]
    owners = [account.address for account in chain.accounts[4:10]]
    desk = Desk(
        chain,
        random_round(
            Random(count), lots=128, owners=owners, gateways=[gateway.address], bidders=9, licences=[licences]
        ),
    )
    lots = sorted(Random(count).sample(range(128), count))
    desk.post(gateway, 0, lots)
    positions = record_positions(desk.round.parsed(0), lots)
    assert len(positions) == licences * count
    root = desk.records.call("postRoot", ROUND, 0, post_number(Kind.GATEWAY, lots[0]))
    assert root == records_root(Kind.GATEWAY, positions, desk.round.records(0, lots))


def test_a_stranger_does_not_post(chain: Chain) -> None:
    desk, stranger = made(chain, 6, 128), chain.accounts[0]
    assert desk.refused(stranger, 0, desk.round.sold(0)[:1]) == ("NotPoster", (stranger.address,))


def test_a_gateway_does_not_post_another_gateways_lots(chain: Chain) -> None:
    desk, gateway = made(chain, 7, 128), chain.accounts[1]
    mixed = desk.round.sold(0)[:20]
    assert {desk.round.gateways[lot] for lot in mixed} == {chain.accounts[1].address, chain.accounts[2].address}
    assert desk.refused(gateway, 0, mixed) == ("NotPoster", (gateway.address,))
    wrong = of_gateway(desk, 0, chain.accounts[2])[:1]
    assert desk.refused(gateway, 0, wrong) == ("NotPoster", (gateway.address,))


def test_naming_oneself_as_the_gateway_is_refused(chain: Chain) -> None:
    desk, stranger = made(chain, 8, 128), chain.accounts[0]
    lots, owners, _, contents, siblings = desk.round.proof(0, desk.round.sold(0)[:3])
    name, values = desk.refused(stranger, 0, list(lots), proof=(lots, owners, [stranger.address], contents, siblings))
    assert (name, values[1]) == ("WrongLeafRoot", desk.round.leaf_root)


def test_an_unsold_lot_takes_no_record(chain: Chain) -> None:
    desk = made(chain, 9, 128, licences=(0, 1))
    gateway = chain.accounts[1]
    unsold = next(
        lot for lot in range(128) if lot not in desk.round.sold(0) and desk.round.gateways[lot] == gateway.address
    )
    lots = sorted([unsold, *of_gateway(desk, 0, gateway)[:2]])
    assert desk.refused(gateway, 0, lots) == ("LotNotSold", (ROUND, 0, unsold))


@pytest.mark.parametrize("change", [-65, -1, 1, 65])
def test_a_wrong_number_of_records_is_refused(chain: Chain, change: int) -> None:
    desk, gateway = made(chain, 10, 128), chain.accounts[1]
    lots = of_gateway(desk, 0, gateway)[:5]
    good = b"".join(desk.round.records(0, lots))
    bad = good[:change] if change < 0 else good + bytes(change)
    assert desk.refused(gateway, 0, lots, records=bad) == ("WrongRecordsLength", (len(good) + change, len(good)))


def test_no_record_at_all_is_refused(chain: Chain) -> None:
    desk, gateway = made(chain, 10, 128), chain.accounts[1]
    lots = of_gateway(desk, 0, gateway)[:1]
    good = b"".join(desk.round.records(0, lots))
    assert desk.refused(gateway, 0, lots, records=b"") == ("WrongRecordsLength", (0, len(good)))


def test_a_lot_is_posted_once_by_each_kind(chain: Chain) -> None:
    desk, gateway = made(chain, 11, 128), chain.accounts[1]
    lots = of_gateway(desk, 0, gateway)
    desk.post(gateway, 0, lots[:3])
    again = ("AlreadyPosted", (ROUND, 0, Kind.GATEWAY, 1 << lots[2]))
    assert desk.refused(gateway, 0, lots[2:5], salt=1) == again
    assert desk.refused(gateway, 0, lots[:3])[0] == "AlreadyPosted"
    desk.post(gateway, 0, lots[3:])


@pytest.mark.parametrize("phase", [COMMIT, GAP, REVEAL, PACE, CLEAR, DISPUTE, CLOSED])
def test_records_are_taken_in_the_delivery_phase_only(chain: Chain, phase: int) -> None:
    desk, gateway = made(chain, 12, 20), chain.accounts[1]
    lots = of_gateway(desk, 0, gateway)
    desk.auction.send("setPhase", phase)
    assert desk.refused(gateway, 0, lots) == ("NotDelivering", (ROUND, phase))
    desk.auction.send("setPhase", DELIVER)
    desk.post(gateway, 0, lots)


def test_other_results_than_those_of_clearing_are_refused(chain: Chain) -> None:
    desk, gateway = made(chain, 13, 300), chain.accounts[1]
    lots = of_gateway(desk, 0, gateway)[:1]
    for results in (result_bytes(1, [0]) + desk.round.results[0][8:], b"", desk.round.results[1]):
        assert desk.refused(gateway, 0, lots, results=results)[0] == "WrongResults"
    assert (
        desk.refused(gateway, 0, lots, proof=desk.round.proof(0, lots), results=desk.round.results[0] + b"\0")[0]
        == "WrongResults"
    )


def test_results_of_another_length_are_refused_even_if_they_were_recorded(chain: Chain) -> None:
    desk, gateway = made(chain, 13, 300), chain.accounts[1]
    desk.auction.send("setResults", 0, desk.round.results[0][:1016])
    lots = of_gateway(desk, 0, gateway)[:1]
    assert desk.refused(gateway, 0, lots, results=desk.round.results[0][:1016])[0] == "WrongResults"


def test_a_chunk_without_results_takes_no_record(chain: Chain) -> None:
    desk, gateway = made(chain, 14, 20), chain.accounts[1]
    lots = of_gateway(desk, 0, gateway)
    with pytest.raises(Reverted) as refused:
        desk.records.send("post", ROUND, 1, desk.round.results[0], desk.round.proof(0, lots), bytes(65), sender=gateway)
    assert (refused.value.name, refused.value.values[1]) == ("WrongResults", bytes(32))


def test_a_contract_without_an_auction_is_not_made(chain: Chain) -> None:
    with pytest.raises(Reverted) as refused:
        chain.deploy(load("auction", "KeyRecords"), bytes(20))
    assert (refused.value.name, refused.value.values) == ("ZeroAddress", (b"auction".ljust(32, b"\0"),))


def gas_round(chain: Chain, licences: int) -> tuple[Desk, Account]:
    gateway, random = chain.accounts[1], Random(99)
    round_ = DeliveryRound(
        owners=[random.randbytes(20) for _ in range(256)],
        gateways=[gateway.address] * 256,
        contents=[random.randbytes(32) for _ in range(256)],
        results=[
            b"".join(
                result_bytes(random.randrange(256, 65_536), random.sample(range(50), licences)) for _ in range(128)
            )
            for _ in range(2)
        ],
    )
    return Desk(chain, round_), gateway


@pytest.mark.parametrize(
    ("licences", "lots", "ceiling"), [(1, 128, 4_900), (6, 128, 2_500), (1, 10, 17_000), (1, 1, 133_000)]
)
def test_gas_of_a_record_stays_below_its_ceiling(chain: Chain, licences: int, lots: int, ceiling: int) -> None:
    desk, gateway = gas_round(chain, licences)
    receipt = desk.post(gateway, 1, list(range(lots)))
    each = receipt.gas_used // (licences * lots)
    print(f"{lots} lots x {licences}: {receipt.gas_used} gas, {each} a record")
    assert each <= ceiling
