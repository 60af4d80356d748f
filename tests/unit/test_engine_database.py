"""Storage: batches are whole or absent, on disk and in memory, even under kill -9."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from eth_hash.auto import keccak

from chains.crypto.keys import address_of
from chains.engine.database import Batch, Database, LevelDatabase, MemoryDatabase
from chains.engine.errors import DatabaseUnavailable
from chains.engine.ledger import Ledger
from tests.support.ledgers import GENESIS_TIME, MINERS, USERS, Clock, definition

ROUNDS = 4
TRANSACTIONS = 5


@pytest.fixture(params=["leveldb", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    database: Database = LevelDatabase(tmp_path / "db") if request.param == "leveldb" else MemoryDatabase()
    yield database
    database.close()


def test_a_batch_is_read_back_and_a_none_deletes(store: Database) -> None:
    store.write({b"a": b"1", b"b": b"2"}, sync=True)
    store.write({b"a": None, b"c": b"", b"missing": None}, sync=False)
    assert [store.get(key) for key in (b"a", b"b", b"c", b"d")] == [None, b"2", b"", None]


def test_iteration_is_ordered_and_half_open(store: Database) -> None:
    store.write({bytes([value]): bytes([value]) for value in (5, 1, 3, 2, 4)}, sync=False)
    assert [key for key, _ in store.iterate(b"\x02", b"\x05")] == [b"\x02", b"\x03", b"\x04"]
    assert [key for key, _ in store.iterate(b"\x02", b"\x05", reverse=True)] == [b"\x04", b"\x03", b"\x02"]
    assert list(store.iterate(b"\x06", b"\x09")) == []


def test_iteration_sees_the_store_as_it_was(store: Database) -> None:
    store.write({b"a": b"1", b"b": b"2"}, sync=False)
    rows = store.iterate(b"a", b"z")
    first = next(rows)
    store.write({b"b": None, b"c": b"3"}, sync=False)
    assert [first, *rows] == [(b"a", b"1"), (b"b", b"2")]


def test_a_closed_store_says_so(store: Database) -> None:
    store.close()
    with pytest.raises(DatabaseUnavailable, match="closed"):
        store.get(b"a")
    with pytest.raises(DatabaseUnavailable, match="closed"):
        store.write({b"a": b"1"}, sync=True)
    with pytest.raises(DatabaseUnavailable, match="closed"):
        list(store.iterate(b"a", b"b"))


def test_a_batch_reads_its_own_writes_and_touches_nothing_before(store: Database) -> None:
    store.write({b"a": b"1", b"b": b"2"}, sync=False)
    batch = Batch(store)
    batch.put(b"a", b"9")
    batch.delete(b"b")
    assert [batch.get(key) for key in (b"a", b"b", b"c")] == [b"9", None, None]
    assert [store.get(key) for key in (b"a", b"b")] == [b"1", b"2"]
    store.write(batch.changes, sync=True)
    assert [store.get(key) for key in (b"a", b"b")] == [b"9", None]


def test_a_failed_write_applies_nothing(tmp_path: Path) -> None:
    database = LevelDatabase(tmp_path / "db")
    with pytest.raises(TypeError):
        database.write({b"a": b"1", b"b": 2}, sync=True)  # type: ignore[dict-item]  # to fail half way
    assert database.get(b"a") is None
    database.close()


def test_a_folder_in_use_is_refused_with_the_remedy(tmp_path: Path) -> None:
    first = LevelDatabase(tmp_path / "db")
    with pytest.raises(DatabaseUnavailable, match="another process has it open"):
        LevelDatabase(tmp_path / "db")
    first.close()
    LevelDatabase(tmp_path / "db").close()


def test_a_damaged_store_is_refused_with_the_remedy(tmp_path: Path) -> None:
    LevelDatabase(tmp_path / "db").close()
    (tmp_path / "db" / "CURRENT").write_text("nonsense\n")
    with pytest.raises(DatabaseUnavailable, match="damaged"):
        LevelDatabase(tmp_path / "db")


MINING = """
import sys
from pathlib import Path
from chains.engine.database import LevelDatabase
from chains.engine.ledger import Ledger
from chains.crypto.keys import address_of
from tests.support.ledgers import MINERS, USERS, Clock, definition, transfer
clock = Clock()
ledger = Ledger.open(definition(), LevelDatabase(Path(sys.argv[1])), miner_key=MINERS[0], clock=clock)
clock.now = ledger.head().timestamp
nonce = ledger.nonce(address_of(USERS[0]))
while True:
    clock.now += 1
    raws = [transfer(USERS[0], nonce + i) for i in range(int(sys.argv[2]))]
    built = ledger.build(raws, timestamp=int(clock.now), budget_seconds=10)
    nonce += len(raws)
    # What leaves the process here is on disk: a later kill must not take it back.
    print(built.block.number, built.block.hash.hex(), *[vote.to_wire().hex() for vote in built.votes], flush=True)
"""


def _read_until(process: "subprocess.Popen[str]", blocks: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline() for _ in range(blocks)]


@pytest.mark.crash
def test_kill_9_at_any_instant_leaves_the_last_whole_block(tmp_path: Path) -> None:
    path = tmp_path / "db"
    rng = random.Random(11)
    heads: list[int] = []
    for _ in range(ROUNDS):
        with subprocess.Popen(
            [sys.executable, "-c", MINING, str(path), str(TRANSACTIONS)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        ) as process:
            said = _read_until(process, rng.randint(3, 9))
            deadline = time.monotonic() + rng.random() * 0.05
            while time.monotonic() < deadline:  # somewhere inside the next block, not at its edge
                pass
            process.send_signal(signal.SIGKILL)
            assert process.stdout is not None
            said += process.stdout.read().splitlines()
        assert process.returncode == -signal.SIGKILL
        heads.append(_check_whole(path, said))
    assert heads == sorted(set(heads)), "every round went on from where the last was killed"


def _check_whole(path: Path, said: list[str]) -> int:
    """Reopen, and compare everything with everything else and with what the dead process had said."""
    database = LevelDatabase(path)
    ledger = Ledger.open(definition(), database, miner_key=MINERS[0], clock=Clock(GENESIS_TIME))
    head = ledger.head()
    number = head.block_number
    assert ledger.nonce(address_of(USERS[0])) == TRANSACTIONS * number
    block = ledger.block_of(head.hash)
    assert block is not None
    assert len(block.transactions) == len(ledger.receipts_of(head.hash)) == TRANSACTIONS
    assert ledger.header_at(number + 1) is None
    for index, transaction in enumerate(block.transactions):
        assert ledger.transaction_position(transaction.hash) == (head.hash, index)
    for height in range(1, number + 1):
        header = ledger.header_at(height)
        assert header is not None
        assert ledger.seal_of(header.hash) is not None
        assert database.get(b"vs" + header.parent_hash) == header.hash
    # E = 2, d = 1: what is justified and final follows from the head alone.
    safe = (number - 1) // 2 * 2
    assert (ledger.safe().block_number, ledger.finalized().block_number) == (max(0, safe), max(0, safe - 2))
    for line in filter(None, said):
        fields = line.split()
        header = ledger.header_at(int(fields[0]))
        assert header is not None, "a block that was shown is gone"
        assert header.hash.hex() == fields[1]
        for wire in fields[2:]:
            vote = bytes.fromhex(wire)
            kept = [value for _, value in database.iterate(b"va", b"vb")]
            target = int.from_bytes(vote[44:52], "big")
            assert vote in kept or target <= ledger.finalized().block_number
            assert int.from_bytes((database.get(b"vo") or b"")[8:], "big") >= target
    ledger.close()
    return int(number)


def test_the_ledger_gives_the_same_chain_on_both_stores(tmp_path: Path) -> None:
    heads = []
    makers: list[Callable[[], Database]] = [MemoryDatabase, lambda: LevelDatabase(tmp_path / "db")]
    for make in makers:
        clock = Clock()
        ledger = Ledger.open(definition(), make(), miner_key=MINERS[0], clock=clock)
        for _ in range(5):
            clock.now += 1
            ledger.build([], timestamp=int(clock.now), budget_seconds=1)
        heads.append((ledger.head().hash, ledger.finalized().hash))
        ledger.close()
    assert heads[0] == heads[1]


def test_compaction_gives_back_the_space_of_what_was_deleted(tmp_path: Path) -> None:
    database = LevelDatabase(tmp_path)
    rows = {index.to_bytes(4, "big"): bytes(keccak(index.to_bytes(4, "big"))) * 8 for index in range(4_000)}
    database.write(dict(rows), sync=True)
    database.compact()

    def size() -> int:
        return sum(file.stat().st_size for file in tmp_path.iterdir())

    before = size()
    database.write(dict.fromkeys(list(rows)[:3_900]), sync=True)
    database.compact()
    assert size() < before / 10
    assert database.get(list(rows)[-1]) == list(rows.values())[-1]
    database.close()
    with pytest.raises(DatabaseUnavailable, match="closed"):
        database.compact()
