"""The chain process lets reads in between the transactions of a block, and keeps changes for after it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from chains.crypto.keys import address_of
from chains.engine.database import MemoryDatabase
from chains.engine.errors import EngineError
from chains.engine.ledger import Ledger
from chains.rpc.transaction import sign
from node.chain_process.main import ChainProcess, Connection, Disconnected
from node.frames import PROTOCOL_VERSION, FrameReader, encode
from tests.support import tiny_chain
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

LAST = 99
OPEN = {"id": 1, "kind": "open", "version": PROTOCOL_VERSION}


class Ends:
    """Both ends of the socket: what is asked beforehand, and what was answered when the process has ended."""

    def __init__(self) -> None:
        self.ours, self.theirs = socket.socketpair()
        self.settings = tiny_chain.settings()

    def open_ledger(self, _frame: object) -> Ledger:
        return Ledger.open(tiny_chain.definition(self.settings), MemoryDatabase(), miner_key=tiny_chain.MINER)

    def exchange(self, *frames: dict[str, object]) -> list[dict[str, Any]]:
        """Put all frames and a `close` into the socket, run the process, return its answers to `frames` in order."""
        for frame in (*frames, {"id": LAST, "kind": "close"}):
            self.ours.sendall(encode(frame))
        ChainProcess(Connection(self.theirs), self.open_ledger).run()
        self.theirs.close()
        reader, answers = FrameReader(), []
        while data := self.ours.recv(1 << 16):
            answers += list(reader.feed(data))
        return [answer for answer in answers if answer["id"] != LAST]


@pytest.fixture
def ends() -> Iterator[Ends]:
    made = Ends()
    yield made
    made.ours.close()
    made.theirs.close()


def build(ends: Ends, number: int, timestamp: int, *nonces: int) -> dict[str, object]:
    start = ends.settings["genesis_timestamp"]
    assert isinstance(start, int)
    raws = [
        sign(
            account(0), chain_id=CHAIN_ID, nonce=nonce, max_priority_fee_per_gas=1, max_fee_per_gas=10**10,
            gas_limit=60_000, to=COUNTER,
        ).raw
        for nonce in nonces
    ]  # fmt: skip
    return {"id": number, "kind": "build", "timestamp": start + timestamp, "candidates": raws, "budget_ms": 60_000}


def test_a_read_is_answered_before_the_block_that_was_asked_for_earlier(ends: Ends) -> None:
    answers = ends.exchange(OPEN, build(ends, 2, 1, 0, 1, 2), {"id": 3, "kind": "head"})
    assert [answer["id"] for answer in answers] == [1, 3, 2]
    assert answers[1]["value"]["latest"][0] == 0
    assert answers[2]["value"]["latest"][0] == 1
    assert len(answers[2]["value"]["block"]["transactions"]) == 3


def test_a_change_waits_until_the_block_is_done(ends: Ends) -> None:
    ask = {"id": 4, "kind": "nonce", "address": bytes(address_of(account(0))), "at": None}
    answers = ends.exchange(OPEN, build(ends, 2, 1, 0, 1), build(ends, 3, 2, 2), ask)
    assert [answer["id"] for answer in answers] == [1, 4, 2, 3]
    assert answers[1]["value"] == b"", "the read saw the state before the block, nonce 0"
    assert [answer["value"]["latest"][0] for answer in answers[2:]] == [1, 2]


def test_one_bad_transaction_is_told_and_does_not_kill_the_block(ends: Ends) -> None:
    answers = ends.exchange(OPEN, build(ends, 2, 1, 0, 0, 5, 1))
    value = answers[1]["value"]
    assert len(value["block"]["transactions"]) == 2
    ((_, why),) = value["dropped"]
    assert why.startswith(("nonce too low", "already"))
    ((_, later),) = value["deferred"]
    assert later.startswith("nonce too high")


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        ([{"id": 1, "kind": "head"}], "not_open"),
        ([{"id": 1, "kind": "open", "version": 99}], "version"),
        ([OPEN, {"id": 2, "kind": "fly"}], "unknown_kind"),
        ([OPEN, {"id": 2, "kind": "nonce", "address": 5, "at": None}], "bad_request"),
        ([OPEN, {"id": 2, "kind": "nonce", "address": bytes(20), "at": bytes(32)}], "unknown_block"),
        ([OPEN, {"id": 2, "kind": "admit", "transaction": b"\xc0", "sender": bytes(20)}], "transaction"),
        ([OPEN, {"id": 2, "kind": "import", "envelope": b""}], "refused"),
        ([OPEN, OPEN], "bad_request"),
    ],
)
def test_faults_have_the_published_codes(ends: Ends, frames: list[dict[str, object]], code: str) -> None:
    answer = ends.exchange(*frames)[-1]
    assert (answer["kind"], answer["code"]) == ("error", code)
    assert answer["message"]


def test_close_ends_the_process_with_an_answer(ends: Ends) -> None:
    answers = ends.exchange(OPEN, {"id": 2, "kind": "close"}, {"id": 3, "kind": "head"})
    assert [answer["id"] for answer in answers] == [1, 2]


def test_the_kill_of_the_other_side_with_answers_unread_is_its_end_and_no_fault(ends: Ends) -> None:
    ends.ours.sendall(encode(OPEN))
    connection = Connection(ends.theirs)
    assert connection.receive(wait=True) is not None
    connection.send({"id": 1, "kind": "ok"})
    ends.ours.close()
    with pytest.raises(Disconnected):
        connection.receive(wait=True)


def test_the_end_of_the_other_side_ends_the_process_even_inside_a_block(ends: Ends) -> None:
    for frame in (OPEN, build(ends, 2, 1, 0, 1, 2)):
        ends.ours.sendall(encode(frame))
    ends.ours.shutdown(socket.SHUT_WR)
    opened: list[Ledger] = []

    def remember(frame: object) -> Ledger:
        opened.append(ends.open_ledger(frame))
        return opened[0]

    ChainProcess(Connection(ends.theirs), remember).run()
    with pytest.raises(EngineError, match="closed"):
        opened[0].head()
