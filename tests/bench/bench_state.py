"""What a block costs as the state grows, in CPU time: transfers among accounts, check-ins among devices.

    ETH_HASH_BACKEND=pysha3 python -m tests.bench.bench_state [SIZE ...] [--engine plain --engine stock]

A state of SIZE accounts and SIZE devices is written to LevelDB, then blocks are executed on it and written with a sync,
as an import does, without seal and votes. `transfers`: 300 between accounts that no earlier block touched. `devices`:
4 transactions that read two slots and rewrite two slots of each of 128 such devices, which is what a check-in batch
does to the state, without its signatures. The first blocks, which fill the caches with the upper nodes, do not count.
Where several engines are asked for, the first one reads from a colder database than the others.

A big state is built in bounded memory: its hashed keys come in ascending order, a few thousand at a time, so that each
batch changes only the right edge of the trie. Nobody needs to know the addresses behind most of them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from eth.abc import BlockHeaderAPI
from eth_hash.auto import keccak

from chains.crypto.keys import PrivateKey, address_of, devnet_key
from chains.engine import levers
from chains.engine.database import Batch, LevelDatabase
from chains.engine.evm_database import NODE, EvmReads
from chains.engine.execution import BlockExecution, child_header
from chains.engine.fast import recoveries
from chains.engine.fast.account_db import encode_account
from chains.engine.fast.encoding import integer
from chains.engine.fast.trie import BLANK_ROOT, NO_CODE, BatchTrie, NodeCache
from chains.engine.vm import LatchkeyVM
from chains.rpc.transaction import sign
from tests.support.machines import CHAIN_ID, COINBASE, header

SIZES = (10_000, 100_000, 1_000_000)
SLOTS_A_DEVICE = 7
"""Slots of an enrolled device that has checked in before and after a walk (`DeviceLedger.Device` and `Place`)."""
TRANSFERS = 300
BATCHES = 4
BATCH = 128
BLOCKS = 7
WARMING = 2
GAS_LIMIT = 16_000_000
GWEI = 10**9
_CHUNK = 4_000
_REGISTRY = b"\xde" * 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Median, least and largest CPU milliseconds of one block; `database_mb` is the size of the whole state on disk,
    `build_s` the CPU seconds that writing it took."""

    size: int
    workload: str
    engine: str
    block_ms: float
    least_ms: float
    most_ms: float
    transactions: int
    database_mb: float
    build_s: float


def state_growth(
    sizes: Sequence[int] = SIZES, *, engines: Sequence[str] = (levers.DEFAULT,), say: Callable[[str], None] = print
) -> list[dict[str, object]]:
    """Return a row for each size, workload and engine, as dictionaries with the fields of `Row`."""
    work = {"transfers": _transfers(), "devices": _batches()}
    rows: list[dict[str, object]] = []
    for size in sizes:
        say(f"state of {size:,} accounts and devices")
        with tempfile.TemporaryDirectory() as folder:
            database = LevelDatabase(Path(folder))
            started = time.process_time()
            root = _grown(database, size)
            built = time.process_time() - started
            database.compact()
            megabytes = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
            for workload, blocks in work.items():
                for engine, spent in _measured(database, root, blocks, engines).items():
                    row = Row(
                        size=size,
                        workload=workload,
                        engine=engine,
                        block_ms=round(median(spent) * 1e3, 2),
                        least_ms=round(min(spent) * 1e3, 2),
                        most_ms=round(max(spent) * 1e3, 2),
                        transactions=len(blocks[0]),
                        database_mb=round(megabytes, 1),
                        build_s=round(built, 1),
                    )
                    rows.append(asdict(row))
            database.close()
    return rows


# The state


def fill(database: LevelDatabase, count: int, known: Mapping[bytes, bytes], value: Callable[[Random], bytes]) -> bytes:
    """Write a trie of `known` and enough random keys to make `count`; return its root. Values are RLP."""
    rng, trie = Random(count), BatchTrie(EvmReads(database).__getitem__, BLANK_ROOT, NodeCache(nodes=4_096, keys=1))
    parts = count // _CHUNK + 1
    edges = [(part << 256) // parts for part in range(parts + 1)]
    named = sorted(known)
    taken = done = 0
    for part in range(parts):
        low, high = edges[part], edges[part + 1]
        changes: dict[bytes, bytes] = {}
        while taken < len(named) and int.from_bytes(named[taken], "big") < high:
            changes[named[taken]] = known[named[taken]]
            taken += 1
        wanted = (count - len(known)) * (part + 1) // parts
        for _ in range(wanted - done):
            changes[rng.randrange(low, high).to_bytes(32, "big")] = value(rng)
        done = wanted
        written: dict[bytes, bytes] = {}
        trie.update(changes, written)
        database.write({NODE + digest: raw for digest, raw in written.items()}, sync=False)
    return trie.root


def _grown(database: LevelDatabase, size: int) -> bytes:
    slots: dict[bytes, bytes] = {}
    for index in range(_known_devices()):
        first = _device(index)
        for place in range(SLOTS_A_DEVICE):
            slots[keccak((first + place).to_bytes(32, "big"))] = integer(2**200 + index)
    storage = fill(database, size * SLOTS_A_DEVICE, slots, lambda rng: integer(rng.getrandbits(248) | 1))
    code = registry_code()
    accounts = {keccak(_REGISTRY): encode_account((1, 0, storage, keccak(code)))}
    senders = [address_of(key) for key in _senders()]
    for address in [*senders, *(_recipient(index) for index in range(BLOCKS * TRANSFERS))]:
        accounts[keccak(address)] = encode_account((0, 10**24, BLANK_ROOT, NO_CODE))
    root = fill(
        database,
        size,
        accounts,
        lambda rng: encode_account((rng.randrange(9), rng.getrandbits(70), BLANK_ROOT, NO_CODE)),
    )
    database.write({NODE + keccak(code): code}, sync=True)
    return root


def registry_code() -> bytes:
    """Return code that, for each word w of calldata, reads slots w and w + 1 and adds 1 to slots w + 2 and w + 3."""
    head = "5f 5b 80 36 11 15 60"
    body = "57 80 35 80 54 50 6001 01 80 54 50 6001 01 80 54 6001 01 81 55 6001 01 80 54 6001 01 90 55 6020 01 6001 56"
    end = len(bytes.fromhex(head + body)) + 1
    return bytes.fromhex(head) + bytes([end]) + bytes.fromhex(body + "5b 00")


# The blocks


def _senders() -> list[PrivateKey]:
    return [devnet_key("state bench", "sender", index) for index in range(TRANSFERS)]


def _recipient(index: int) -> bytes:
    return keccak(b"recipient" + index.to_bytes(8, "big"))[12:]


def _device(index: int) -> int:
    """First slot of a device that the blocks visit."""
    return int.from_bytes(keccak(b"device" + index.to_bytes(8, "big")), "big") >> 8


def _known_devices() -> int:
    return BLOCKS * BATCHES * BATCH


def _transfers() -> list[list[bytes]]:
    return [
        [_signed(key, block, _recipient(block * TRANSFERS + at), gas=21_000) for at, key in enumerate(_senders())]
        for block in range(BLOCKS)
    ]


def _batches() -> list[list[bytes]]:
    keys = _senders()
    blocks = []
    for block in range(BLOCKS):
        raws = []
        for at in range(BATCHES):
            first = (block * BATCHES + at) * BATCH
            data = b"".join(_device(first + place).to_bytes(32, "big") for place in range(BATCH))
            raws.append(_signed(keys[at], block, _REGISTRY, gas=GAS_LIMIT // BATCHES, data=data))
        blocks.append(raws)
    return blocks


def _signed(key: PrivateKey, nonce: int, to: bytes, *, gas: int, data: bytes = b"") -> bytes:
    return sign(
        key,
        chain_id=CHAIN_ID,
        nonce=nonce,
        max_priority_fee_per_gas=GWEI,
        max_fee_per_gas=100 * GWEI,
        gas_limit=gas,
        to=to,
        value=0 if data else 1,
        data=data,
    ).raw


def _measured(
    database: LevelDatabase, root: bytes, blocks: Sequence[Sequence[bytes]], engines: Sequence[str]
) -> dict[str, list[float]]:
    """Return CPU seconds of each counted block by engine; the engines take turns, block by block."""
    machines = {engine: levers.machine(levers.levers_of(engine)) for engine in engines}
    start = header(state_root=root, gas_limit=GAS_LIMIT, base_fee_per_gas=GWEI)
    parents: dict[str, BlockHeaderAPI] = dict.fromkeys(engines, start)
    spent: dict[str, list[float]] = {engine: [] for engine in engines}
    for block in blocks:
        for engine, machine in machines.items():
            recoveries.limit()  # every sender is recovered, whoever came first
            began = time.process_time()
            parents[engine] = _execute(machine, database, parents[engine], block)
            spent[engine].append(time.process_time() - began)
        assert len({parent.hash for parent in parents.values()}) == 1, "engines differ"
    return {engine: taken[WARMING:] for engine, taken in spent.items()}


def _execute(
    machine: type[LatchkeyVM], database: LevelDatabase, parent: BlockHeaderAPI, raws: Sequence[bytes]
) -> BlockHeaderAPI:
    batch = Batch(database)
    child = child_header(machine, parent, coinbase=COINBASE, timestamp=parent.timestamp + 1)
    execution = BlockExecution(machine, child, chain_id=CHAIN_ID, batch=batch, header_of=lambda _hash: None)
    for raw in raws:
        receipt = execution.apply(execution.decode(raw))
        assert receipt.state_root == b"\x01", "a transaction of the bench failed"
    made: BlockHeaderAPI = execution.finish().header
    database.write(batch.changes, sync=True)
    return made


def main(argv: Sequence[str]) -> int:
    """Print a table."""
    parse = argparse.ArgumentParser(prog="bench_state", description="What a block costs as the state grows.")
    parse.add_argument("sizes", nargs="*", type=int, help=f"accounts and devices (default {SIZES})")
    parse.add_argument(
        "--engine", action="append", choices=sorted(levers.ENGINES), help="repeatable (default: fastest)"
    )
    given = parse.parse_args(argv)
    say = partial(print, file=sys.stderr, flush=True)
    rows = state_growth(given.sizes or SIZES, engines=given.engine or (levers.DEFAULT,), say=say)
    print(f"{'size':>9} {'block':<10} {'engine':<6} {'ms':>8} {'least':>8} {'most':>8} {'state MB':>9} {'build s':>8}")
    for row in rows:
        print(
            f"{row['size']:>9} {row['workload']:<10} {row['engine']:<6} {row['block_ms']:>8} {row['least_ms']:>8} "
            f"{row['most_ms']:>8} {row['database_mb']:>9} {row['build_s']:>8}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
