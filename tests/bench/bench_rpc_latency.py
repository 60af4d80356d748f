"""Latency of JSON-RPC while blocks of 500 transactions are built back to back. A benchmark, not a timed test.

    python -m tests.bench.bench_rpc_latency [--rounds 3] [--blocks 10] [--transactions 500] [--engine plain] [--admit]

Starts a real node and, in each round, fills the pool and builds full blocks without a pause through the same request
that the producer uses. Meanwhile two other processes ask for `eth_blockNumber` (answered by the event-loop process) and
`eth_call` (answered by the chain process between transactions). With `--admit` the pool is filled while blocks are
built, which loads both processes of the node fully. Targets: p99 <= 30 ms and <= 300 ms. Prints one JSON line, times in
milliseconds; `load` is the machine's load average: above its number of cores, waiting for a core is measured as well.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import multiprocessing
import os
import tempfile
import time
from collections import deque
from dataclasses import dataclass
from http.client import HTTPConnection
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path

from chains.rpc.transaction import sign
from node.chain_client import HASH_BACKEND
from node.service import RunningNode, running
from node.settings import ENGINES, NodeSettings
from tests.support.node_process import TINY, write_inputs
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

PAUSE_SECONDS = 0.01
SENDERS = 250
GAS = 16_000_000
ADMITTED_TOGETHER = 25
TARGETS = {"trivial": 30.0, "eth_call": 300.0}
TRIVIAL = {"jsonrpc": "2.0", "id": 1, "method": "eth_blockNumber", "params": []}
CALL = {**TRIVIAL, "method": "eth_call", "params": [{"to": "0x" + COUNTER.hex(), "data": "0x00"}, "latest"]}


def ask(
    port: int, body: str, ready: Barrier, go: Event, stop: Event, out: "multiprocessing.Queue[list[float]]"
) -> None:
    """Ask while `go` is set and until `stop` is; put the round-trip times, in seconds."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    times: list[float] = []
    ready.wait()
    while not stop.is_set():
        if not go.wait(PAUSE_SECONDS):
            continue
        started = time.perf_counter()
        connection.request("POST", "/", body, {"Content-Type": "application/json"})
        connection.getresponse().read()
        times.append(time.perf_counter() - started)
        time.sleep(PAUSE_SECONDS)
    out.put(times)


def quantiles(times: list[float], target: float) -> dict[str, float]:
    """Return count, median, p99 and maximum in milliseconds, beside the target for p99."""
    ordered = sorted(times)
    at = {"p50": 0.5, "p99": 0.99, "max": 1.0}
    shown = {
        name: round(1000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))], 1) for name, part in at.items()
    }
    return {"calls": len(ordered), **shown, "target_p99": target}


def signed(blocks: int, transactions: int) -> deque[bytes]:
    """Return enough transactions for all blocks: SENDERS accounts with consecutive nonces, in order."""
    return deque(
        sign(
            account(index),
            chain_id=CHAIN_ID,
            nonce=nonce,
            max_priority_fee_per_gas=10**9,
            max_fee_per_gas=10**12,
            gas_limit=GAS // transactions,
            to=COUNTER,
        ).raw
        for nonce in range(-(-blocks * transactions // SENDERS))
        for index in range(SENDERS)
    )


async def feed(node: RunningNode, raws: deque[bytes]) -> None:
    """Admit transactions in small groups, as those do who send them."""
    while raws:
        group = [raws.popleft() for _ in range(min(len(raws), ADMITTED_TOGETHER))]
        await asyncio.gather(*(node.admission.submit(raw) for raw in group))


@dataclass(slots=True)
class Work:
    """What was built in the measured time."""

    blocks: int = 0
    transactions: int = 0
    seconds: float = 0.0

    async def produce(self, node: RunningNode) -> None:
        """Build one block."""
        started = time.perf_counter()
        block = await node.producer.produce(node.view.head.header.timestamp + 1, budget=60.0)
        self.seconds += time.perf_counter() - started
        self.blocks += 1
        self.transactions += len(block.raws)


async def measure(folder: Path, given: argparse.Namespace) -> dict[str, object]:
    """Run the benchmark in `folder`."""
    write_inputs(folder, genesis_timestamp=int(time.time()) - 100_000)
    settings = NodeSettings(
        definition=TINY,
        settings=json.loads((folder / "settings.json").read_text()),
        data=folder / "data",
        port=0,
        miner_key_file=folder / "miner.key",
        engine=given.engine,
    )
    in_a_round = given.blocks * given.transactions
    raws = signed(given.rounds * given.blocks, given.transactions)
    processes = multiprocessing.get_context("spawn")
    go, stop, queues, clients = processes.Event(), processes.Event(), {}, []
    ready = processes.Barrier(len(TARGETS) + 1)
    work = Work()
    async with running(settings, produce=False) as node:
        port = int(node.http.rsplit(":", 1)[1])
        for name, body in (("trivial", TRIVIAL), ("eth_call", CALL)):
            queues[name] = processes.Queue()
            client = processes.Process(target=ask, args=(port, json.dumps(body), ready, go, stop, queues[name]))
            client.start()
            clients.append(client)
        await asyncio.to_thread(ready.wait)
        for _ in range(given.rounds):
            fresh = deque(raws.popleft() for _ in range(in_a_round))
            if given.admit:
                await feed(node, deque(fresh.popleft() for _ in range(2 * given.transactions)))
            feeding = asyncio.create_task(feed(node, fresh))
            if not given.admit:
                await feeding
            gc.collect()
            gc.freeze()  # as `latchkey node` does when it is ready
            go.set()
            for _ in range(given.blocks):
                await work.produce(node)
            go.clear()
            await feeding
            while len(node.admission.pool):
                await node.producer.produce(node.view.head.header.timestamp + 1, budget=60.0)
        stop.set()
        figures = {
            name: quantiles(await asyncio.to_thread(queue.get, True, 60), TARGETS[name])
            for name, queue in queues.items()
        }
        for client in clients:
            client.join()
        used = node.view.engine.name
    counts = {"blocks": work.blocks, "transactions": work.transactions, "load": round(os.getloadavg()[0], 1)}
    return {"engine": used, **counts, "per_second": round(work.transactions / work.seconds), **figures}


def main() -> None:
    """Print one line of figures."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--rounds", type=int, default=3)
    parse.add_argument("--blocks", type=int, default=10, help="blocks in a round; the pool must hold them all")
    parse.add_argument("--transactions", type=int, default=500)
    parse.add_argument("--engine", choices=ENGINES)
    parse.add_argument("--admit", action="store_true", help="admit transactions while blocks are built")
    given = parse.parse_args()
    os.environ["ETH_HASH_BACKEND"] = HASH_BACKEND  # as `latchkey node` does
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asyncio.run(measure(Path(folder), given))))


if __name__ == "__main__":
    main()
