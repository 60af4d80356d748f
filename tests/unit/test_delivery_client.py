"""Calldata, events and view of delivery agree with the compiled contracts and with each other."""

import json

import pytest
from eth_abi.abi import decode, encode

from chains.auction import delivery_client as client
from chains.auction.delivery_client import DeliveryClient, LeafEntry, Pool, build_claim, build_post, prove_lots
from chains.auction.delivery_events import (
    EVENTS,
    Claimed,
    MetadataFeeClaimed,
    MinerFeeClaimed,
    MissingRefunded,
    PoolFrozen,
    RecordsPosted,
    decode_log,
)
from chains.auction.delivery_rules import Kind
from chains.auction.delivery_view import DeliveryView
from chains.auction.errors import UnexpectedEvent
from chains.auction.rules import LotResult
from chains.base.artifact import load
from chains.crypto.epoch import BadLotProof, leaf_hash, leaf_root, proven_root
from chains.rpc.client import JsonRpc

ENTRIES = [
    LeafEntry(owner=bytes([lot + 1]) * 20, gateway=b"\x99" * 20, content=bytes([lot]) * 32) for lot in range(130)
]


def test_every_function_is_one_of_the_contract() -> None:
    for artifact, signatures in (
        ("KeyRecords", client.KEY_RECORDS_FUNCTIONS),
        ("Settlement", client.SETTLEMENT_FUNCTIONS),
    ):
        known = load("auction", artifact).method_identifiers
        assert set(signatures) <= set(known)
    assert (
        build_claim(1, 0, b"", prove_lots(ENTRIES, 0, [1]))[:4]
        == load("auction", "Settlement").method_identifiers[client.CLAIM]
    )


def test_every_event_of_the_contracts_is_known_with_its_names_types_and_indexes() -> None:
    declared = set()
    for artifact in ("IKeyRecords", "ISettlement"):
        for entry in load("auction", artifact).abi:
            if entry["type"] == "event":
                fields = ", ".join(
                    f"{each['type']}{' indexed' if each['indexed'] else ''} {each['name']}" for each in entry["inputs"]
                )
                declared.add(f"{entry['name']}({fields})")
    assert {event.ABI for event in EVENTS} == declared


def test_a_lot_proof_leads_to_the_leaf_root_and_names_equal_gateways_once() -> None:
    proof = prove_lots(ENTRIES, 1, [0, 1])
    leaves = [
        leaf_hash(lot=lot, owner=entry.owner, gateway_payout=entry.gateway, content=entry.content)
        for lot, entry in enumerate(ENTRIES)
    ]
    assert proven_root(leaves[128:], 1, [0, 1], 2, proof.siblings) == leaf_root(leaves)
    assert proof.owners == (ENTRIES[128].owner, ENTRIES[129].owner)
    assert proof.gateways == (b"\x99" * 20,)
    with pytest.raises(BadLotProof):
        prove_lots(ENTRIES, 2, [0])


def test_calldata_of_a_post_holds_its_arguments() -> None:
    proof = prove_lots(ENTRIES, 0, [3, 9])
    data = build_post(7, 0, bytes(1024), proof, [b"\1" * 65, b"\2" * 65])
    values = decode(["uint64", "uint16", "bytes", "(bytes,address[],address[],bytes32[],bytes32[])", "bytes"], data[4:])
    assert values[:3] == (7, 0, bytes(1024))
    assert values[3][0] == bytes([3, 9])
    assert values[4] == b"\1" * 65 + b"\2" * 65


class Answers:
    """A transport that answers eth_call by selector."""

    endpoint = "memory"

    def __init__(self, answers: dict[bytes, bytes]) -> None:
        self.answers = answers

    async def send(self, body: bytes) -> bytes:
        request = json.loads(body)
        data = bytes.fromhex(request["params"][0].get("data", request["params"][0].get("input"))[2:])
        return json.dumps(
            {"jsonrpc": "2.0", "id": request["id"], "result": "0x" + self.answers[data[:4]].hex()}
        ).encode()

    async def close(self) -> None:
        """Nothing to release."""


async def test_reads_are_decoded() -> None:
    settlement, records = load("auction", "Settlement"), load("auction", "KeyRecords")
    pool = (5, 2, 3, 1000, 1001, 300, 7, 8)
    answers = {
        records.method_identifiers[client.POSTED_LOTS]: encode(["uint128", "uint128"], [5, 8]),
        records.method_identifiers[client.POST_ROOT]: b"\x07" * 32,
        settlement.method_identifiers[client.SETTLED]: encode(["bool"], [True]),
        settlement.method_identifiers[client.POOLS]: encode(
            ["uint64", "uint8", "uint16", "uint16", "uint16", "uint16", "uint128", "uint128"], pool
        ),
        settlement.method_identifiers[client.OWED_TO_MINER]: encode(["uint256"], [11]),
        settlement.method_identifiers[client.OWED_TO_RECIPIENT]: encode(["uint256"], [12]),
    }
    reader = DeliveryClient(JsonRpc(Answers(answers)), key_records=b"\1" * 20, settlement=b"\2" * 20)
    assert await reader.posted_lots(1, 0) == (5, 8)
    assert await reader.post_root(1, 0, 2) == b"\x07" * 32
    assert await reader.settled(1, 0, 2)
    assert await reader.pool(1) == Pool(
        miners=5,
        miner_count=2,
        recipients=3,
        gateway_bps=1000,
        platform_bps=1001,
        fee_bps=300,
        miner_each=7,
        recipient_each=8,
    )
    assert (await reader.owed_to_miner(1, bytes(20)), await reader.owed_to_recipient(1, 0)) == (11, 12)


def test_a_log_of_another_contract_is_no_event_of_delivery() -> None:
    assert decode_log([b"\1" * 32], b"") is None
    assert decode_log([], b"") is None


GATEWAY, OWNER = b"\x61" * 20, b"\x6f" * 20
RESULTS = [LotResult(price=5, winners=(4, 2)), LotResult(price=5, winners=()), LotResult(price=6, winners=(1,))]
RESULTS += [LotResult(price=0, winners=())] * 125


def posted(kind: Kind, lots: bytes, fill: int, count: int) -> RecordsPosted:
    records = b"".join(bytes([fill + n]) * 65 for n in range(count))
    poster = GATEWAY if kind is Kind.GATEWAY else OWNER
    return RecordsPosted(
        round=3, chunk=1, kind=kind, poster=poster, post=kind * 128 + lots[0], lots=lots, records=records
    )


def test_the_view_gives_the_owners_record_where_there_is_one() -> None:
    view = DeliveryView()
    view.apply(posted(Kind.OWNER, bytes([2]), 50, 1))
    view.apply(posted(Kind.GATEWAY, bytes([0, 2]), 10, 3))
    records = view.records(3, 1, RESULTS)
    assert {key: (record.record[0], record.kind, record.index) for key, record in records.items()} == {
        (128, 0): (10, Kind.GATEWAY, 0),
        (128, 1): (11, Kind.GATEWAY, 1),
        (130, 0): (50, Kind.OWNER, 0),
    }
    assert view.posted_lots(3, 1) == {0, 2}
    assert view.records(3, 0, RESULTS) == {}
    assert view.records(9, 0, RESULTS) == {}


def test_a_post_that_does_not_fit_the_results_is_not_read() -> None:
    view = DeliveryView()
    view.apply(posted(Kind.GATEWAY, bytes([0]), 10, 1))
    with pytest.raises(UnexpectedEvent, match="2 licences"):
        view.records(3, 1, RESULTS)


def test_the_view_refuses_events_that_cannot_follow() -> None:
    claimed = Claimed(
        round=3,
        chunk=1,
        lot=128,
        owner=OWNER,
        gateway=GATEWAY,
        licences=2,
        owner_wei=8,
        gateway_wei=1,
        platform_wei=1,
        fee_wei=0,
    )
    refunded = MissingRefunded(round=3, chunk=1, position=12, bidder=OWNER, ticks=6)
    frozen = PoolFrozen(round=3, miners=1, miner_count=1, recipients=1)
    for event in (posted(Kind.GATEWAY, bytes([0]), 1, 2), claimed, refunded, frozen):
        view = DeliveryView()
        view.apply(event)
        with pytest.raises(UnexpectedEvent):
            view.apply(event)
    wrong_number = RecordsPosted(round=3, chunk=1, kind=0, poster=GATEWAY, post=5, lots=bytes([0]), records=b"")
    with pytest.raises(UnexpectedEvent):
        DeliveryView().apply(wrong_number)


def test_the_view_adds_up_payments() -> None:
    view = DeliveryView()
    view.apply(MissingRefunded(round=3, chunk=1, position=12, bidder=OWNER, ticks=6))
    view.apply(MinerFeeClaimed(round=3, miner=OWNER, amount=5))
    view.apply(MetadataFeeClaimed(round=3, index=0, recipient=OWNER, amount=7))
    assert view.rounds[3].refunds == {(130, 0): 6}
    assert view.rounds[3].fees == {OWNER: 12}
