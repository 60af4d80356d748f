"""Memory of the chain process' ledger over many transactions. A benchmark, not a test.

    python -m tests.bench.bench_memory [--transactions 100000] [--block 500] [--engine plain]

Builds full blocks on LevelDB in this process, of calls that write and log and of transfers to new accounts, so that
state, receipts and indexes grow all the time; every sender is handed over by admission first, and after each block some
reads are made, as wallets do. Another process signs. Resident memory may grow until the caches are full, and then must
stay: the line printed has it at the start, after each tenth, and at the end, in MiB, and what the second half added.
LevelDB maps its files into memory; the system counts them as resident and takes them back when it needs the room, so
they are shown apart.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from chains.crypto.keys import address_of
from chains.engine import levers
from chains.engine.calls import CallRequest
from chains.engine.database import LevelDatabase
from chains.engine.ledger import Ledger
from chains.engine.selfcheck import HASH_BACKEND
from chains.rpc.transaction import sign
from tests.support import tiny_chain
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

SENDERS = 250
READS = 20
MAX_FEE = 10**17
"""Above the base fee after hundreds of full blocks."""


def sign_blocks(pipe: Connection, blocks: int, size: int) -> None:
    """Send lists of (raw, sender), one list a block; every second transaction calls the counter."""
    keys = [account(index) for index in range(SENDERS)]
    senders = [bytes(address_of(key)) for key in keys]
    number = 0
    for _ in range(blocks):
        made = []
        for _ in range(size):
            index, nonce = number % SENDERS, number // SENDERS
            fresh = (number + 2**64).to_bytes(20, "big")
            signed = sign(
                keys[index],
                chain_id=CHAIN_ID,
                nonce=nonce,
                max_priority_fee_per_gas=10**9,
                max_fee_per_gas=MAX_FEE,
                gas_limit=30_000,
                to=COUNTER if number % 2 else fresh,
                value=0 if number % 2 else 1,
            )
            made.append((signed.raw, senders[index]))
            number += 1
        pipe.send(made)
    pipe.close()


def resident() -> tuple[float, float]:
    """Resident memory of this process in MiB: what is its own, and all with the files that LevelDB has mapped."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    own, everything = (int(status[name].split()[0]) / 1024 for name in ("RssAnon", "VmRSS"))
    return round(own, 1), round(everything, 1)


def measure(folder: Path, transactions: int, size: int, engine: str) -> dict[str, object]:
    """Run the benchmark with its database in `folder`."""
    blocks = transactions // size
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    signer = context.Process(target=sign_blocks, args=(theirs, blocks, size))
    signer.start()
    theirs.close()
    try:
        return _measured(folder, ours, blocks, size, engine)
    finally:
        signer.terminate()
        signer.join()


def _measured(folder: Path, signed: Connection, blocks: int, size: int, engine: str) -> dict[str, object]:
    start = int(time.time()) - 10 * blocks
    definition = tiny_chain.definition(tiny_chain.settings(genesis_timestamp=start))
    now = [start]
    ledger = Ledger.open(
        definition, LevelDatabase(folder), miner_key=tiny_chain.MINER, clock=lambda: now[0], engine=engine
    )
    seen, included, spent = [], 0, 0.0
    for number in range(blocks):
        now[0] = start + 1 + number
        if number % max(1, blocks // 10) == 0:
            gc.collect()
            seen.append(resident())
        made = signed.recv()
        began = time.process_time()
        for raw, sender in made:
            ledger.validate_for_pool(raw, sender)
        built = ledger.build([raw for raw, _ in made], timestamp=now[0], budget_seconds=600)
        for index in range(READS):
            ledger.balance((index + number * size + 2**64).to_bytes(20, "big"))
            ledger.call(CallRequest(to=COUNTER, data=b"\0"))
        spent += time.process_time() - began
        included += len(built.included)
        assert len(built.included) == size, (built.dropped + built.deferred)[:1]
    gc.collect()
    seen.append(resident())
    final = ledger.finalized().block_number
    ledger.close()
    own, everything = ([point[kind] for point in seen] for kind in (0, 1))
    middle = own[len(own) // 2]
    return {
        "engine": engine,
        "transactions": included,
        "blocks": blocks,
        "per_cpu_second": round(included / spent),
        "finalized": final,
        "start": own[0],
        "middle": middle,
        "end": own[-1],
        "second_half": round(own[-1] - middle, 1),
        "every_tenth": own,
        "with_mapped_files": [everything[0], everything[len(own) // 2], everything[-1]],
        "disk_mib": round(sum(file.stat().st_size for file in folder.iterdir()) / 2**20, 1),
    }


def main() -> None:
    """Print one line of figures."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--transactions", type=int, default=100_000)
    parse.add_argument("--block", type=int, default=500, help="transactions a block")
    parse.add_argument("--engine", choices=sorted(levers.ENGINES), default=levers.DEFAULT)
    given = parse.parse_args()
    os.environ["ETH_HASH_BACKEND"] = HASH_BACKEND
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), given.transactions, given.block, given.engine)), flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)  # the ledger is closed; tearing down the EVM's caches makes plyvel print an error
