"""A round is done with only when everybody is paid, whatever the keeper can or cannot see at that moment."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from chains.auction import rules
from chains.auction.delivery_events import Claimed, RecordsPosted
from chains.auction.delivery_rules import Kind
from chains.auction.events import Finalized, RoundOpened
from chains.auction.life_cycle import Phase
from chains.auction.rules import LotResult
from chains.crypto.epoch import CHUNK_LOTS
from chains.crypto.key_record import RECORD_BYTES
from chains.crypto.keys import devnet_key
from chains.market.chain_market import follow_metadata
from chains.market.deployment import read_contracts
from chains.rpc.client import JsonRpc
from chains.rpc.sender import TransactionSender
from node.keeper.auction_side import AuctionSide
from node.keeper.errors import TermsUnknown
from node.keeper.hand import Hand
from node.keeper.health import SideHealth

ROUND = 7
KEY = devnet_key("test", "keeper", 0)


@dataclass(slots=True)
class ClosedRound:
    """Answers of a BatchAuction whose round is closed and cleared."""

    asked: list[str] = field(default_factory=list)

    async def read_int(self, function: str, *_: object) -> int:
        """Return the phase."""
        self.asked.append(function)
        return int(Phase.CLOSED)

    async def read_struct(self, function: str, *_: object) -> dict[str, object]:
        """Return the round."""
        self.asked.append(function)
        return {"done": True, "revealBlock": 1, "disputeBlock": 1, "attempt": 0, "chunks": 1}


def _side(monkeypatch: pytest.MonkeyPatch) -> AuctionSide:
    """Return a side that knows of one closed round, lot 0 of it sold, with a key record, and nothing of its epoch."""
    rpc = JsonRpc.http("http://127.0.0.1:9")
    contracts = read_contracts(None)
    health = SideHealth()
    hand = Hand(TransactionSender(rpc, KEY, abis=[]), health)
    side = AuctionSide(rpc, rpc, hand, health, contracts, follow_metadata(rpc, contracts), KEY)
    monkeypatch.setattr(side, "book", ClosedRound())
    times = dict.fromkeys(
        ("open_time", "commit_end", "reveal_start", "reveal_end", "clear_end", "deliver_end", "dispute_end"), 0
    )
    sold = [LotResult(price=500, winners=(0,))] + [LotResult(price=0, winners=())] * (CHUNK_LOTS - 1)
    rounds = side.follower.view.rounds
    rounds.apply(RoundOpened(round=ROUND, month=0, lots=1, terms_head=bytes(32), leaf_root=bytes(32), **times))
    rounds.rounds[ROUND].chunks[0, 0] = rules.encode_results(sold)
    rounds.rounds[ROUND].finalized = Finalized(round=ROUND, attempt=0, revenue=500, final_state=bytes(32))
    side.follower.view.deliveries.apply(
        RecordsPosted(
            round=ROUND,
            chunk=0,
            kind=int(Kind.GATEWAY),
            poster=bytes(20),
            post=0,
            lots=b"\0",
            records=bytes(RECORD_BYTES),
        )
    )
    return side


async def test_a_round_is_not_done_with_while_the_leaves_of_unpaid_lots_are_out_of_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    side = _side(monkeypatch)
    record = side.follower.view.rounds.rounds[ROUND]
    with pytest.raises(TermsUnknown, match="round 7 cannot be cleared or paid out"):
        await side._due(ROUND, record)
    assert await side._due_or_trouble(ROUND, record) == []
    assert ROUND not in side._finished


async def test_a_round_is_done_with_once_every_lot_with_a_record_is_paid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    side = _side(monkeypatch)
    side.follower.view.deliveries.apply(
        Claimed(
            round=ROUND,
            chunk=0,
            lot=0,
            owner=bytes(20),
            gateway=bytes(20),
            licences=1,
            owner_wei=8,
            gateway_wei=1,
            platform_wei=1,
            fee_wei=0,
        )
    )
    assert await side._due(ROUND, side.follower.view.rounds.rounds[ROUND]) == []
    assert ROUND in side._finished
