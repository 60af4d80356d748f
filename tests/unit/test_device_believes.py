"""What a device takes from its nodes: nothing that does not hash to what the auction chain committed to."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.auction import client as auction_client
from chains.auction.events import Cleared, Finalized
from chains.auction.rules import LotResult, encode_results
from chains.crypto import epoch
from chains.crypto.devnet_roles import role_key
from chains.crypto.points import parity_of, point_of, x_of
from chains.metadata.ledger_view import Lot
from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport
from device_sim.auction_chain import AuctionChain
from device_sim.errors import SaleRefused
from device_sim.metadata_chain import GAP, LONGEST, batch_gas, stretches
from device_sim.settings import CONTRACTS
from tests.support.device_ledgers import AUCTION_ID

ROUND, MONTH, LOTS = 5, 2, 3
BUYER, LICENCE_KEY = b"\xaa" * 20, point_of(424_242)
BLOCK_FIELDS = ("hash", "parentHash", "stateRoot")


def lot(number: int) -> Lot:
    made: dict[str, Any] = {
        "number": number, "device": bytes([number + 1]) * 20, "index": number, "owner": b"\x51" * 20,
        "gateway": b"\x52" * 20, "gateway_payout": b"\x53" * 20, "gateway_url": "", "model": 1, "family": 1,
        "attributes": bytes(32), "td_hash": bytes(32), "month_key_root": b"\x54" * 32, "first_month": 0,
        "month_addresses": (b"\x55" * 20,) * 12, "month": MONTH, "reserve": 10, "licences": 1, "flags": 0,
        "leaf": bytes(32),
    }  # fmt: skip
    return Lot(**made)


def content(entry: Lot) -> bytes:
    return epoch.content_hash(
        device=entry.device,
        model=entry.model,
        attributes=entry.attributes,
        td_hash=entry.td_hash,
        month_key_root=entry.month_key_root,
        month=entry.month,
    )


@dataclass
class View:
    """Stands for the rebuilt metadata ledger."""

    found: list[Lot]

    async def catch_up(self, to: str) -> None:
        assert to == "finalized"

    @property
    def view(self) -> "View":
        return self

    def lots(self, number: int) -> list[Lot]:
        if number != ROUND:
            raise KeyError(number)
        return self.found


@dataclass
class Node:
    """An auction-chain node that answers what a test wants."""

    lots: list[Lot] = field(default_factory=lambda: [lot(number) for number in range(LOTS)])
    results: bytes = field(
        default_factory=lambda: encode_results(
            [LotResult(price=10, winners=(0,)), LotResult(price=10, winners=()), LotResult(price=12, winners=(0,))]
            + [LotResult(price=0, winners=())] * 125
        )
    )
    stored: bytes | None = None
    is_done: bool = True
    revealed: int = 1
    head: int = 40

    def __post_init__(self) -> None:
        leaves = [
            epoch.leaf_hash(
                lot=entry.number, owner=entry.owner, gateway_payout=entry.gateway_payout, content=content(entry)
            )
            for entry in self.lots
        ]
        entries = [epoch.terms_entry(entry.reserve, entry.licences, entry.flags) for entry in self.lots]
        self.leaf_root = epoch.leaf_root(leaves)
        self.terms_head = epoch.terms_head(epoch.terms_rows(entries))
        if self.stored is None:
            self.stored = bytes(keccak(self.results))

    async def answer(self, body: bytes) -> bytes:
        request = json.loads(body)
        result = getattr(self, request["method"])(*request["params"])
        return json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}).encode()

    def eth_getBlockByNumber(self, tag: str, _full: bool) -> dict[str, object]:  # noqa: N802  # name of the method
        block: dict[str, object] = dict.fromkeys(BLOCK_FIELDS, "0x" + "00" * 32)
        number = self.head - 2 if tag == "finalized" else self.head
        names = ("timestamp", "baseFeePerGas", "gasUsed", "gasLimit")
        return (
            block | {"number": hex(number), "miner": "0x" + "00" * 20, "transactions": []} | dict.fromkeys(names, "0x1")
        )

    def eth_blockNumber(self) -> str:  # noqa: N802  # name of the method
        return hex(self.head)

    def eth_getLogs(self, query: dict[str, Any]) -> list[dict[str, object]]:  # noqa: N802  # name of the method
        assert int(query["toBlock"], 16) <= self.head
        topic = query["topics"][0]
        number = ROUND.to_bytes(32, "big").hex()
        if topic == "0x" + Finalized.topic().hex():
            topics, data = [topic, "0x" + number], encode(["uint8", "uint96", "bytes32"], [0, 22, bytes(32)])
        else:
            assert topic == "0x" + Cleared.topic().hex()
            topics = [topic, "0x" + number, "0x" + bytes(32).hex()]
            data = encode(["uint16", "bytes"], [0, self.results])
        log: dict[str, object] = {
            "address": "0x" + CONTRACTS["batch_auction"].hex(), "topics": topics, "data": "0x" + data.hex(),
            "blockNumber": "0x10", "blockHash": "0x" + "00" * 32, "transactionHash": "0x" + "00" * 32,
            "transactionIndex": "0x0", "logIndex": "0x0",
        }  # fmt: skip
        return [log]

    def eth_call(self, call: dict[str, str], block: str) -> str:
        assert block == "finalized", "a sale is believed from finalized state only"
        answers: dict[str, Callable[[], bytes]] = {
            "rounds(uint64)": self._round,
            "bids(uint64,uint8)": self._bid,
            "deadlines(uint64)": lambda: encode([auction_client._DEADLINES], [tuple(range(100, 108))]),
            "resultHash(uint64,uint8,uint16)": lambda: self.stored or bytes(32),
        }
        for signature, answer in answers.items():
            if call["input"].startswith("0x" + keccak(signature.encode())[:4].hex()):
                return "0x" + answer().hex()
        raise AssertionError(call)

    def _round(self) -> bytes:
        values = (
            1, 0, 1, 2, 3, 4, 5, 0, 1_000, MONTH, LOTS, 1, 1, self.revealed, self.is_done, 1_000, 1_000, 300,
            self.terms_head, self.leaf_root, bytes(32), bytes(32),
        )  # fmt: skip
        return encode([auction_client._ROUND], [values])

    def _bid(self) -> bytes:
        values = (
            "0x" + BUYER.hex(), 100, bytes(32), bytes(32), bytes(32), 100, 5, True, parity_of(LICENCE_KEY), False,
            x_of(LICENCE_KEY),
        )  # fmt: skip
        return encode([auction_client._BID], [values])


def chain_of(node: Node, rebuilt: list[Lot] | None = None) -> AuctionChain:
    rpc = JsonRpc(InProcessTransport(node.answer))
    chain = AuctionChain(rpc, rpc, role_key("gateway-payout"), CONTRACTS, AUCTION_ID)
    chain._ledger = View(node.lots if rebuilt is None else rebuilt)  # type: ignore[assignment]  # same two members
    return chain


async def test_a_round_that_adds_up_is_believed() -> None:
    sold = await chain_of(Node()).sold(ROUND)
    assert [sold.results[number].winners for number in range(LOTS)] == [(0,), (), (0,)]
    assert (sold.buyers[0].account, sold.buyers[0].key) == (BUYER, LICENCE_KEY)
    assert (sold.month, sold.deliver_end) == (MONTH, 106)


async def test_results_come_up_to_the_finalized_block_only() -> None:
    chain = chain_of(Node(head=40))
    outcome = await chain.outcomes(0)
    assert (outcome.rounds, outcome.next_block) == ((ROUND,), 39)
    assert (await chain.outcomes(39)).rounds == ()


async def test_a_round_that_is_not_final_is_not_believed() -> None:
    with pytest.raises(SaleRefused, match="finalized state does not hold its result"):
        await chain_of(Node(is_done=False)).sold(ROUND)


async def test_results_of_a_lying_node_are_not_believed() -> None:
    honest = Node()
    forged = replace(honest, results=honest.results[:2] + b"\x02" + honest.results[3:], stored=honest.stored)
    with pytest.raises(SaleRefused, match="results of chunk 0 do not hash to"):
        await chain_of(forged).sold(ROUND)


async def test_results_that_a_node_withholds_are_not_taken_for_unsold() -> None:
    class Silent(Node):
        def eth_getLogs(self, query: dict[str, Any]) -> list[dict[str, object]]:  # noqa: N802  # name of the method
            return []

    with pytest.raises(SaleRefused, match="results of chunk 0"):
        await chain_of(Silent()).sold(ROUND)


@pytest.mark.parametrize(
    "change",
    [{"owner": b"\x66" * 20}, {"month_key_root": b"\x67" * 32}, {"gateway_payout": b"\x68" * 20}, {"licences": 2}],
)
async def test_one_altered_lot_makes_the_whole_round_unbelievable(change: dict[str, Any]) -> None:
    node = Node()
    with pytest.raises(SaleRefused, match="round 5 is not believed"):
        await chain_of(node, [replace(node.lots[0], **change), *node.lots[1:]]).sold(ROUND)


async def test_a_missing_lot_makes_the_whole_round_unbelievable() -> None:
    node = Node()
    with pytest.raises(SaleRefused, match="number of lots"):
        await chain_of(node, node.lots[:-1]).sold(ROUND)


async def test_a_round_in_which_nobody_revealed_sold_nothing() -> None:
    sold = await chain_of(Node(revealed=0, stored=bytes(32))).sold(ROUND)
    assert all(not result.winners for result in sold.results.values())


def test_places_are_read_in_few_stretches() -> None:
    assert stretches({(1, 4), (1, 5), (1, 6), (2, 5)}) == [(1, 4, 3), (2, 5, 1)]
    assert stretches({(1, 0), (1, GAP), (1, 9_000)}) == [(1, 0, GAP + 1), (1, 9_000, 1)]
    assert all(length <= LONGEST for _, _, length in stretches({(1, index) for index in range(2_000)}))
    covered = {
        index
        for _, first, length in stretches({(1, index) for index in range(2_000)})
        for index in range(first, first + length)
    }
    assert covered == set(range(2_000))


def test_the_largest_batch_stays_below_the_gas_of_one_transaction() -> None:
    assert batch_gas(64, 64) <= 12_000_000
