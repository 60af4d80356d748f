"""Settlement: owners paid, buyers refunded, fees shared, no wei lost. Real vault and miner set, fake auction."""

from functools import partial
from pathlib import Path
from random import Random

import pytest

from chains.auction.delivery_rules import ChunkDelivery, record_positions
from chains.auction.errors import Refused
from chains.auction.rules import Split, split
from chains.base.artifact import load, load_file
from chains.base.units import TICK
from tests.support.chain_backend import Account, Chain, Deployed, Receipt, Reverted
from tests.support.delivery_chunk import DeliveryRound, random_round, result_bytes

ROOT = Path(__file__).parents[2]
ROUND = 7
NONE, COMMIT, GAP, REVEAL, PACE, CLEAR, DELIVER, DISPUTE, CLOSED = range(9)


def label(text: str) -> bytes:
    return text.encode().ljust(32, b"\0")


class Till:
    """Vault, key records and settlement of one round; the escrow holds exactly what its winners owe.

    Account 0 holds the DTX, 1 and 2 are gateways, 4..9 owners, 10..18 bidders, 19 the auction towards the vault,
    20 the platform, 21 the fee recipient; miners and metadata recipients are made of labels.
    """

    def __init__(
        self,
        chain: Chain,
        round_: DeliveryRound,
        *,
        miners: int = 0b101,
        members: int = 4,
        recipients: int = 3,
        bps: tuple[int, int, int] = (1000, 1000, 300),
    ) -> None:
        self.chain, self.round, self.bps = chain, round_, bps
        self.miners = sorted((chain.new_account(f"miner {n}") for n in range(members)), key=lambda one: one.address)
        self.recipients = [chain.new_account(f"metadata {n}").address for n in range(recipients)]
        self.platform, self.fee_recipient = chain.accounts[20].address, chain.accounts[21].address
        self.buyers = [account.address for account in chain.accounts[10:19]]
        holder, auction_key = chain.accounts[0], chain.accounts[19]
        self.auction = chain.deploy(load_file(ROOT / "build/test-artifacts/FakeAuction.json"))
        self.records = chain.deploy(load("auction", "KeyRecords"), self.auction.address)
        self.token = chain.deploy(load("auction", "DTX"), holder.address)
        miner_set = bytes(20)
        if members:
            artifact = load("base", "MinerSet")
            miner_set = chain.deploy(artifact, [one.address for one in self.miners], 8).address
        settlement = chain.predict(holder, 1)
        self.vault: Deployed = chain.deploy(
            load("auction", "Vault"), self.token.address, auction_key.address, self.records.address, settlement
        )
        self.settlement = chain.deploy(
            load("auction", "Settlement"),
            self.auction.address,
            self.records.address,
            self.vault.address,
            miner_set,
            self.platform,
            self.fee_recipient,
        )
        assert self.settlement.address == settlement
        self.auction.send(
            "set", (DELIVER, 1, len(round_.leaves), round_.leaf_root, miners, *bps, self.recipients, self.buyers)
        )
        for chunk, results in enumerate(round_.results):
            self.auction.send("setResults", chunk, results)
        self.sold = sum(
            result.price * len(result.winners) for n in range(len(round_.results)) for result in round_.parsed(n)
        )
        self.sold *= TICK
        self.token.send("approve", self.vault.address, 2**256 - 1)
        self.vault.send("depositFor", auction_key.address, self.sold)
        self.vault.send("debit", auction_key.address, self.sold, sender=auction_key)

    def phase(self, phase: int) -> None:
        self.auction.send("setPhase", phase)

    def post(self, chunk: int, lots: list[int]) -> Receipt:
        gateway = self.account(self.round.gateways[chunk * 128 + lots[0]])
        records = b"".join(self.round.records(chunk, lots))
        results, proof = self.round.results[chunk], self.round.proof(chunk, lots)
        return self.records.send("post", ROUND, chunk, results, proof, records, sender=gateway)

    def account(self, address: bytes) -> Account:
        return next(account for account in self.chain.accounts if account.address == address)

    def claim(self, chunk: int, lots: list[int]) -> Receipt:
        return self.settlement.send("claim", ROUND, chunk, self.round.results[chunk], self.round.proof(chunk, lots))

    def refund(self, chunk: int, positions: list[int]) -> Receipt:
        return self.settlement.send("refundMissing", ROUND, chunk, self.round.results[chunk], positions)

    def credit(self, account: bytes) -> int:
        return int(self.vault.call("balanceOf", account))

    def split(self, price: int, licences: int, sharers: int) -> Split:
        gateway_bps, platform_bps, fee_bps = self.bps
        return split(
            price=price,
            licences=licences,
            miners=sharers,
            recipients=len(self.recipients),
            gateway_bps=gateway_bps,
            platform_bps=platform_bps,
            fee_bps=fee_bps,
        )

    @property
    def everybody(self) -> set[bytes]:
        named = {account.address for account in self.chain.accounts} | set(self.recipients)
        return named | {miner.address for miner in self.miners} | set(self.round.owners) | set(self.round.gateways)

    def check_conservation(self) -> None:
        """All DTX in the vault is somebody's credit or in escrow."""
        held = sum(self.credit(account) for account in self.everybody) + self.vault.call("escrowed")
        assert held == self.token.call("balanceOf", self.vault.address)


def made(chain: Chain, seed: int, lots: int, **options: object) -> Till:
    owners = [account.address for account in chain.accounts[4:10]]
    gateways = [account.address for account in chain.accounts[1:3]]
    round_ = random_round(Random(seed), lots=lots, owners=owners, gateways=gateways, bidders=9)
    return Till(chain, round_, **options)  # type: ignore[arg-type]  # passed on as they are


def refusal(act: object) -> tuple[str, tuple[object, ...]]:
    with pytest.raises(Reverted) as caught:
        act()  # type: ignore[operator]  # a lambda
    return caught.value.name, caught.value.values


def by_gateway(round_: DeliveryRound, chunk: int, lots: list[int]) -> list[list[int]]:
    groups: dict[bytes, list[int]] = {}
    for lot in lots:
        groups.setdefault(round_.gateways[chunk * 128 + lot], []).append(lot)
    return list(groups.values())


def claimable(model: ChunkDelivery) -> set[int]:
    """Lots with a delivered licence that is not settled."""
    return {
        lot
        for lot in range(128)
        if model.has_record(lot) and set(record_positions(model.results, [lot])) - model.settled
    }


@pytest.mark.parametrize(
    ("seed", "lots", "miners", "members", "recipients", "bps"),
    [
        (1, 130, 0b101, 4, 3, (1000, 1000, 300)),
        (2, 40, 0b1111111, 7, 7, (1111, 997, 333)),
        (3, 40, 0, 4, 1, (1000, 1000, 300)),
        (4, 40, 0, 0, 2, (1000, 1000, 300)),
        (5, 40, 2**64 - 1, 64, 64, (1, 9999, 9999)),
        (6, 40, 0b1, 1, 1, (0, 0, 0)),
    ],
)
def test_a_random_round_settles_to_the_wei(
    chain: Chain, seed: int, lots: int, miners: int, members: int, recipients: int, bps: tuple[int, int, int]
) -> None:
    till = made(chain, seed, lots, miners=miners, members=members, recipients=recipients, bps=bps)
    random, sharers = Random(seed), max(1, miners.bit_count())
    expected: dict[bytes, int] = dict.fromkeys(till.everybody, 0)
    models = []
    pool_miner = pool_recipient = 0
    for chunk in range(len(till.round.results)):
        model = ChunkDelivery(round_id=ROUND, chunk=chunk, results=till.round.parsed(chunk))
        models.append(model)
        delivered = [lot for lot in till.round.sold(chunk) if random.random() < 0.7]
        for group in by_gateway(till.round, chunk, delivered):
            till.post(chunk, group)
            model.post(
                sender=b"", is_gateway=True, is_owner=False, lots=group, records=till.round.records(chunk, group)
            )
    till.phase(DISPUTE)
    for chunk, model in enumerate(models):
        missing = [lot for lot in till.round.sold(chunk) if not model.has_record(lot)]
        positions = record_positions(till.round.parsed(chunk), missing)
        random.shuffle(positions)
        for part in (positions[: len(positions) // 2], positions):
            try:
                refunds = model.refund_missing(part)
            except Refused:
                continue
            events = till.refund(chunk, part).events
            assert [
                (event.args["position"], event.args["bidder"], event.args["ticks"])
                for event in events
                if event.name == "MissingRefunded"
            ] == [(position, till.buyers[slot], ticks) for position, slot, ticks in refunds]
            for _, slot, ticks in refunds:
                expected[till.buyers[slot]] += ticks * TICK
            till.check_conservation()
    till.phase(CLOSED)
    for chunk, model in enumerate(models):
        lots_left = till.round.sold(chunk)
        while claimable(model):
            chosen = sorted(random.sample(lots_left, min(len(lots_left), random.randint(1, 12))))
            claimed = model.claim(chosen) if claimable(model) & set(chosen) else {}
            if not claimed:
                assert refusal(partial(till.claim, chunk, chosen)) == ("NothingToClaim", (ROUND, chunk))
                continue
            events = [event for event in till.claim(chunk, chosen).events if event.name == "Claimed"]
            assert len(events) == len(claimed)
            for event, (lot, licences) in zip(events, claimed.items(), strict=True):
                number = chunk * 128 + lot
                shares = till.split(till.round.parsed(chunk)[lot].price, licences, sharers)
                owner, gateway = till.round.owners[number], till.round.gateways[number]
                fee = shares.each_miner * sharers + shares.each_recipient * recipients
                assert event.args == {
                    "round": ROUND,
                    "chunk": chunk,
                    "lot": number,
                    "owner": owner,
                    "gateway": gateway,
                    "licences": licences,
                    "ownerWei": shares.owner,
                    "gatewayWei": shares.gateway,
                    "platformWei": shares.platform,
                    "feeWei": fee,
                }
                expected[owner] += shares.owner
                expected[gateway] += shares.gateway
                expected[till.platform] += shares.platform
                pool_miner += shares.each_miner
                pool_recipient += shares.each_recipient
            till.check_conservation()
    for account, amount in expected.items():
        assert till.credit(account) == amount
    unclaimed = pool_miner * sharers + pool_recipient * recipients
    assert till.vault.call("escrowed") == unclaimed

    collectors = [one for n, one in enumerate(till.miners) if miners >> n & 1]
    for address in [one.address for one in collectors] or [till.fee_recipient]:
        assert till.settlement.call("owedToMiner", ROUND, address) == pool_miner
        if pool_miner:
            till.settlement.send("claimMinerFee", ROUND, address)
            assert till.credit(address) == expected[address] + pool_miner
    for index, address in enumerate(till.recipients):
        assert till.settlement.call("owedToRecipient", ROUND, index) == pool_recipient
        if pool_recipient:
            till.settlement.send("claimMetadataFee", ROUND, index)
            assert till.credit(address) == pool_recipient
    till.check_conservation()
    assert till.vault.call("escrowed") == 0


def delivered(chain: Chain, **options: object) -> tuple[Till, list[int]]:
    """A small round with everything posted, still in the delivery phase."""
    till = made(chain, 21, 12, **options)
    lots = till.round.sold(0)
    for group in by_gateway(till.round, 0, lots):
        till.post(0, group)
    return till, lots


@pytest.mark.parametrize("phase", [COMMIT, GAP, REVEAL, PACE, CLEAR, DELIVER, DISPUTE])
def test_nothing_is_claimed_before_the_dispute_window_has_ended(chain: Chain, phase: int) -> None:
    till, lots = delivered(chain)
    till.phase(phase)
    assert refusal(lambda: till.claim(0, lots)) == ("NotClosed", (ROUND, phase))


@pytest.mark.parametrize("phase", [COMMIT, GAP, REVEAL, PACE, CLEAR, DELIVER])
def test_nothing_is_refunded_while_records_may_still_come(chain: Chain, phase: int) -> None:
    till = made(chain, 22, 12)
    till.phase(phase)
    position = till.round.sold(0)[0] * 6
    assert refusal(lambda: till.refund(0, [position])) == ("DeliveryNotOver", (ROUND, phase))


def test_a_lot_is_claimed_once(chain: Chain) -> None:
    till, lots = delivered(chain)
    till.phase(CLOSED)
    till.claim(0, lots[:2])
    assert refusal(lambda: till.claim(0, lots[:2])) == ("NothingToClaim", (ROUND, 0))
    before = till.credit(till.round.owners[lots[0]])
    events = till.claim(0, lots[:3]).events
    assert [event.args["lot"] for event in events if event.name == "Claimed"] == [lots[2]]
    assert till.round.owners[lots[2]] == till.round.owners[lots[0]] or till.credit(till.round.owners[lots[0]]) == before
    assert till.settlement.call("settled", ROUND, 0, lots[2] * 6)
    assert not till.settlement.call("settled", ROUND, 0, lots[3] * 6)
    assert not till.settlement.call("settled", ROUND, 0, 768)


def test_a_lot_without_records_is_not_claimed(chain: Chain) -> None:
    till = made(chain, 23, 12)
    till.phase(CLOSED)
    assert refusal(lambda: till.claim(0, till.round.sold(0))) == ("NothingToClaim", (ROUND, 0))


def test_a_delivered_licence_is_not_refunded(chain: Chain) -> None:
    till, lots = delivered(chain)
    for phase in (DISPUTE, CLOSED):
        till.phase(phase)
        assert refusal(lambda: till.refund(0, [lots[0] * 6])) == ("RecordExists", (ROUND, 0, lots[0] * 6))
    till.claim(0, lots)
    assert refusal(lambda: till.refund(0, [lots[0] * 6]))[0] == "RecordExists"


def test_a_refunded_licence_is_refunded_once_and_never_claimed(chain: Chain) -> None:
    till = made(chain, 24, 12)
    lot = till.round.sold(0)[0]
    till.phase(DISPUTE)
    till.refund(0, [lot * 6])
    assert till.auction.call("advances") == 1
    assert refusal(lambda: till.refund(0, [lot * 6])) == ("NothingToRefund", (ROUND, 0))
    assert refusal(lambda: till.refund(0, [])) == ("NothingToRefund", (ROUND, 0))
    till.phase(CLOSED)
    assert refusal(lambda: till.claim(0, [lot])) == ("NothingToClaim", (ROUND, 0))


def test_an_owners_record_alone_is_delivery(chain: Chain) -> None:
    till = made(chain, 25, 12)
    lot = till.round.sold(0)[0]
    owner = till.account(till.round.owners[lot])
    records = b"".join(till.round.records(0, [lot]))
    till.records.send("post", ROUND, 0, till.round.results[0], till.round.proof(0, [lot]), records, sender=owner)
    till.phase(CLOSED)
    assert refusal(lambda: till.refund(0, [lot * 6]))[0] == "RecordExists"
    assert till.claim(0, [lot]).event("Claimed").args["owner"] == owner.address


def test_positions_without_a_buyer_are_not_refunded(chain: Chain) -> None:
    till = made(chain, 26, 12)
    till.phase(DISPUTE)
    results = till.round.parsed(0)
    unsold = next(lot for lot in range(12) if not results[lot].winners)
    for position in (unsold * 6, 12 * 6, 767, 768, 65_535):
        assert refusal(lambda: till.refund(0, [position])) == ("PositionUnsold", (ROUND, 0, position))  # noqa: B023


def test_claims_need_the_true_owner_and_gateway(chain: Chain) -> None:
    till, lots = delivered(chain)
    till.phase(CLOSED)
    good = till.round.proof(0, lots[:2], whole_lists=True)
    thief = chain.accounts[0].address
    for bad in (
        (good[0], [thief], *good[2:]),
        (good[0], [good[1][0], thief], *good[2:]),
        (*good[:2], [thief], *good[3:]),
    ):
        name, values = refusal(lambda: till.settlement.send("claim", ROUND, 0, till.round.results[0], bad))  # noqa: B023
        assert (name, values[1]) == ("WrongLeafRoot", till.round.leaf_root)


def test_claims_and_refunds_need_the_results_of_clearing(chain: Chain) -> None:
    till, lots = delivered(chain)
    till.phase(CLOSED)
    forged = result_bytes(65_535, [0]) * 128
    proof = till.round.proof(0, lots)
    assert refusal(lambda: till.settlement.send("claim", ROUND, 0, forged, proof))[0] == "WrongResults"
    assert refusal(lambda: till.settlement.send("refundMissing", ROUND, 0, forged, [0]))[0] == "WrongResults"


def test_who_shares_the_fee_is_frozen_by_the_first_claim(chain: Chain) -> None:
    till, lots = delivered(chain, miners=0b11)
    till.phase(CLOSED)
    first = till.claim(0, lots[:1])
    assert first.event("PoolFrozen").args == {"round": ROUND, "miners": 0b11, "minerCount": 2, "recipients": 3}
    till.auction.send("setMiners", 0b1111)
    assert "PoolFrozen" not in [event.name for event in till.claim(0, lots[1:]).events]
    pool = till.settlement.call("pools", ROUND)
    assert pool[:6] == (0b11, 2, 3, 1000, 1000, 300)
    late = till.miners[3].address
    assert till.settlement.call("owedToMiner", ROUND, late) == 0
    assert refusal(lambda: till.settlement.send("claimMinerFee", ROUND, late)) == ("NotAFeeMiner", (ROUND, late))


def test_fees_are_collected_as_far_as_they_have_grown(chain: Chain) -> None:
    till, lots = delivered(chain, miners=0b1)
    miner, recipient = till.miners[0].address, till.recipients[2]
    till.phase(CLOSED)
    total = 0
    for part in (lots[:2], lots[2:]):
        till.claim(0, part)
        total += sum(
            till.split(till.round.parsed(0)[lot].price, len(till.round.parsed(0)[lot].winners), 1).each_miner
            for lot in part
        )
        till.settlement.send("claimMinerFee", ROUND, miner)
        till.settlement.send("claimMetadataFee", ROUND, 2)
        assert till.credit(miner) == total
        assert till.credit(recipient) == till.settlement.call("pools", ROUND)[7]
        assert refusal(lambda: till.settlement.send("claimMinerFee", ROUND, miner)) == (
            "NothingToCollect",
            (ROUND, miner),
        )
        assert refusal(lambda: till.settlement.send("claimMetadataFee", ROUND, 2)) == (
            "NothingToCollect",
            (ROUND, recipient),
        )
    till.check_conservation()


def test_only_sharers_collect_fees(chain: Chain) -> None:
    till, lots = delivered(chain, miners=0b101)
    stranger = chain.accounts[0].address
    for miner in (till.miners[0].address, stranger):
        assert refusal(lambda: till.settlement.send("claimMinerFee", ROUND, miner)) == ("NotAFeeMiner", (ROUND, miner))  # noqa: B023
    till.phase(CLOSED)
    till.claim(0, lots)
    for other in (till.miners[1].address, stranger, till.fee_recipient):
        assert refusal(lambda: till.settlement.send("claimMinerFee", ROUND, other)) == ("NotAFeeMiner", (ROUND, other))  # noqa: B023
        assert till.settlement.call("owedToMiner", ROUND, other) == 0
    assert refusal(lambda: till.settlement.send("claimMetadataFee", ROUND, 3)) == ("RecipientUnknown", (ROUND, 3, 3))
    assert till.settlement.call("owedToRecipient", ROUND, 3) == 0


def test_without_a_miner_set_the_fee_recipient_takes_the_miners_half(chain: Chain) -> None:
    till, lots = delivered(chain, members=0, miners=0b1)
    till.phase(CLOSED)
    assert till.claim(0, lots).event("PoolFrozen").args["miners"] == 0
    till.settlement.send("claimMinerFee", ROUND, till.fee_recipient)
    assert till.credit(till.fee_recipient) == till.settlement.call("pools", ROUND)[6] > 0


@pytest.mark.parametrize("missing", [0, 1, 2, 4, 5])
def test_a_settlement_without_its_parties_is_not_made(chain: Chain, missing: int) -> None:
    names = ["auction", "keyRecords", "vault", "minerSet", "platform", "feeRecipient"]
    arguments = [bytes([n]) * 20 for n in range(1, 7)]
    arguments[missing] = bytes(20)
    assert refusal(lambda: chain.deploy(load("auction", "Settlement"), *arguments)) == (
        "ZeroAddress",
        (label(names[missing]),),
    )


@pytest.mark.parametrize(("lots", "ceiling"), [(1, 350_000), (10, 60_000), (128, 40_000)])
def test_gas_of_a_claim_to_fresh_owners_stays_below_its_ceiling(chain: Chain, lots: int, ceiling: int) -> None:
    random, gateway = Random(4), chain.accounts[1].address
    round_ = DeliveryRound(
        owners=[random.randbytes(20) for _ in range(256)],
        gateways=[gateway] * 256,
        contents=[random.randbytes(32) for _ in range(256)],
        results=[b"".join(result_bytes(random.randrange(256, 65_536), [n % 9]) for n in range(128)) for _ in range(2)],
    )
    till = Till(chain, round_)
    till.post(1, list(range(lots)))
    till.phase(CLOSED)
    gas = till.claim(1, list(range(lots))).gas_used
    print(f"claim of {lots} lots: {gas} gas, {gas // lots} each")
    assert gas // lots <= ceiling
