"""Latency of JSON-RPC while blocks of 500 transactions are built back to back. A benchmark, not a timed test.

    python -m tests.bench.bench_rpc_latency [--blocks 12] [--transactions 500]

Starts a real node, fills the pool so that every block is full, builds blocks without a pause through the same request
that the producer uses, and meanwhile asks from other processes: `eth_blockNumber` (answered by the event-loop process)
and `eth_call` (answered by the chain process between transactions). Targets: p99 <= 30 ms and <= 300 ms. Prints one
JSON line, times in milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import tempfile
import time
from http.client import HTTPConnection
from multiprocessing.synchronize import Event
from pathlib import Path

from chains.rpc.transaction import sign
from node.service import RunningNode, running
from node.settings import NodeSettings
from tests.support.node_process import TINY, write_inputs
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

PAUSE_SECONDS = 0.01
SENDERS = 250
GAS = 16_000_000
TRIVIAL = {"jsonrpc": "2.0", "id": 1, "method": "eth_blockNumber", "params": []}
CALL = {**TRIVIAL, "method": "eth_call", "params": [{"to": "0x" + COUNTER.hex(), "data": "0x00"}, "latest"]}


def ask(port: int, body: str, go: Event, stop: Event, out: "multiprocessing.Queue[list[float]]") -> None:
    """Ask without end; put the round-trip times, in seconds."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    times: list[float] = []
    go.wait()
    while not stop.is_set():
        started = time.perf_counter()
        connection.request("POST", "/", body, {"Content-Type": "application/json"})
        connection.getresponse().read()
        times.append(time.perf_counter() - started)
        time.sleep(PAUSE_SECONDS)
    out.put(times)


def quantiles(times: list[float]) -> dict[str, float]:
    """Return count, median, p99 and maximum in milliseconds."""
    ordered = sorted(times)
    at = {"p50": 0.5, "p99": 0.99, "max": 1.0}
    shown = {
        name: round(1000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))], 1) for name, part in at.items()
    }
    return {"calls": len(ordered), **shown}


async def fill(node: RunningNode, blocks: int, transactions: int) -> None:
    """Admit enough transactions for all blocks: SENDERS accounts with consecutive nonces, in order."""
    for nonce in range(-(-blocks * transactions // SENDERS)):
        raws = [
            sign(
                account(index),
                chain_id=CHAIN_ID,
                nonce=nonce,
                max_priority_fee_per_gas=10**9,
                max_fee_per_gas=10**12,
                gas_limit=GAS // transactions,
                to=COUNTER,
            ).raw
            for index in range(SENDERS)
        ]
        await asyncio.gather(*(node.admission.submit(raw) for raw in raws))


async def measure(folder: Path, blocks: int, transactions: int) -> dict[str, object]:
    """Run the benchmark in `folder`."""
    write_inputs(folder, genesis_timestamp=int(time.time()) - 100_000)
    settings = NodeSettings(
        definition=TINY,
        settings=json.loads((folder / "settings.json").read_text()),
        data=folder / "data",
        port=0,
        miner_key_file=folder / "miner.key",
    )
    processes = multiprocessing.get_context("spawn")
    go, stop, queues, clients = processes.Event(), processes.Event(), {}, []
    async with running(settings, produce=False) as node:
        port = int(node.http.rsplit(":", 1)[1])
        for name, body in (("trivial", TRIVIAL), ("eth_call", CALL)):
            queues[name] = processes.Queue()
            client = processes.Process(target=ask, args=(port, json.dumps(body), go, stop, queues[name]))
            client.start()
            clients.append(client)
        await fill(node, blocks, transactions)
        went, built, spent = 0, 0, 0.0
        go.set()
        for _ in range(blocks):
            started = time.perf_counter()
            block = await node.producer.produce(node.view.head.header.timestamp + 1, budget=60.0)
            spent += time.perf_counter() - started
            went += len(block.raws)
            built += 1
        stop.set()
        figures = {name: quantiles(await asyncio.to_thread(queue.get, True, 60)) for name, queue in queues.items()}
        for client in clients:
            client.join()
    return {"blocks": built, "transactions": went, "per_second": round(went / spent), **figures}


def main() -> None:
    """Print one line of figures."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--blocks", type=int, default=12)
    parse.add_argument("--transactions", type=int, default=500)
    given = parse.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asyncio.run(measure(Path(folder), given.blocks, given.transactions))))


if __name__ == "__main__":
    main()
