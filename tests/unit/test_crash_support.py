"""The judges of the crash test can say no: each is shown what it must not let pass."""

import asyncio
import json
import time
from pathlib import Path

import pytest

from chains.base.schedule import Schedule
from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport
from tests.support.crash_checks import nothing_acknowledged_is_lost
from tests.support.crash_market import wait_until
from tests.support.crash_plan import Kill, Plan
from tests.support.crash_processes import PROCESSES, Reports
from tests.support.crash_proxy import PHASES, Sent
from tests.support.crash_watch import Watch


class Node:
    """A node of empty blocks that can be told to forget."""

    def __init__(self) -> None:
        self.hashes = ["0x" + f"{number:064x}" for number in range(4)]

    async def handle(self, body: bytes) -> bytes:
        request = json.loads(body)
        return json.dumps({"id": request["id"], "result": self.result(request["method"], request["params"])}).encode()

    def result(self, method: str, params: list[str]) -> object:
        if method == "eth_blockNumber":
            return hex(len(self.hashes) - 1)
        if method != "eth_getBlockByNumber":
            return None
        number = int(params[0], 16)
        parent = self.hashes[number - 1] if number else "0x" + "ff" * 32
        return {"hash": self.hashes[number], "parentHash": parent, "timestamp": hex(1_000 + number), "transactions": []}

    def rpc(self) -> JsonRpc:
        return JsonRpc(InProcessTransport(self.handle))


def sent(name: int, phase: str = "commit", **fields: float | None) -> Sent:
    made = Sent(
        chain="auction",
        hash=bytes([name]) * 32,
        sender=bytes(20),
        function="commit",
        phase=phase,
        round=1,
        submitted=fields.get("submitted") or 0.0,
    )
    made.acknowledged = fields.get("acknowledged")
    return made


async def test_an_acknowledged_transaction_that_is_nowhere_is_a_loss(tmp_path: Path) -> None:
    log = tmp_path / "auction.log"
    lost = sent(7, acknowledged=1.0)
    log.write_text("built block height=3\n")
    with pytest.raises(AssertionError, match="auction: lost"):
        await nothing_acknowledged_is_lost({lost.hash: lost}, {"auction": Node().rpc()}, tmp_path)
    log.write_text(f"WARNING dropped transaction=0x{lost.hash.hex()} sender=0x00 nonce=1 reason=stale\n")
    assert await nothing_acknowledged_is_lost({lost.hash: lost}, {"auction": Node().rpc()}, tmp_path) == (0, 1)


@pytest.mark.parametrize("forget", ["block", "head"])
async def test_a_node_that_takes_a_block_back_is_found_out(forget: str) -> None:
    nodes = {"metadata": Node(), "auction": Node()}
    watch = Watch(Schedule.devnet(1_000), {chain: node.rpc() for chain, node in nodes.items()}, {})
    watching = asyncio.create_task(watch.run())
    await wait_until(lambda: min(watch.heads.values()) == 3, "both heads are read", 10)
    if forget == "head":
        nodes["auction"].hashes.pop()
    else:
        nodes["auction"].hashes[3:] = ["0x" + "ab" * 32, "0x" + "cd" * 32]
    with pytest.raises(ExceptionGroup) as failed:
        await asyncio.wait_for(watching, 10)
    assert failed.group_contains(AssertionError, match="fell back" if forget == "head" else "was replaced")


def test_only_what_entered_a_block_after_the_kill_was_unfinished() -> None:
    before, after, never, too_new = (sent(name, submitted=99.0) for name in range(1, 5))
    too_new.submitted = 150.0
    known = {each.hash: each for each in (before, after, never, too_new)}
    watch = Watch(Schedule.devnet(1_000), {}, known)
    watch.included = {before.hash: 100, after.hash: 101, too_new.hash: 151}
    assert watch.unfinished("commit", 1, 100.5, patience=10.0) == [after]
    assert watch.unfinished("commit", 2, 100.5, patience=10.0) == []
    assert watch.unfinished("reveal", 1, 100.5, patience=10.0) == []


@pytest.mark.parametrize(("built", "in_write"), [(9, True), (8, False)])
def test_a_write_was_hit_only_if_a_block_lay_there_that_nobody_had_been_told_of(
    tmp_path: Path, built: int, in_write: bool
) -> None:
    reports = Reports(journal=tmp_path / "kills.log")
    killed = time.time()
    reports.say("auction", "node.producer built block height=7 txs=0")
    reports.say("devnet", "starting auction again")
    reports.say("auction", f"node.producer built block height={built} txs=0")
    restart = reports.restart_after("auction", killed)
    assert restart is not None
    assert restart.left_unreported is in_write
    assert reports.restart_after("metadata", killed) is None


def test_a_plan_kills_every_process_in_every_phase_and_counts_no_idle_kill() -> None:
    plan = Plan(1)
    assert Plan(1).waiting == plan.waiting != Plan(2).waiting
    for phase in PHASES:
        for process in plan.waiting[phase]:
            plan.kills.append(
                Kill(process=process, phase=phase, key=1, time=0.0, pid=1, aimed_at_write=False, unfinished=1)
            )
    assert {(kill.process, kill.phase) for kill in plan.kills} == {(p, f) for p in PROCESSES for f in PHASES}
    assert plan.is_enough
    for kill in [kill for kill in plan.kills if kill.phase == "claim"][:2]:
        kill.unfinished = 0
    assert not plan.is_enough
