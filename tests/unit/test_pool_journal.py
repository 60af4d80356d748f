"""What the journal acknowledged is there after a crash at any byte; what it did not is allowed to be missing."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from eth_hash.auto import keccak
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from node.journal import COMPACT_AFTER, JournalWriter, PoolJournal

RAWS = [bytes((index,)) * (index + 1) for index in range(1, 40)]


def reopened(path: Path) -> list[bytes]:
    journal = PoolJournal(path)
    try:
        return [kept.raw for kept in journal.kept()]
    finally:
        journal.close()


def test_accepted_transactions_are_there_again_in_order_with_their_age(tmp_path: Path) -> None:
    journal = PoolJournal(tmp_path / "j")
    for index, raw in enumerate(RAWS):
        journal.accept(raw, 1_000 + index)
    journal.sync()
    again = PoolJournal(tmp_path / "j")
    assert [(kept.raw, kept.arrived) for kept in again.kept()] == [(raw, 1_000 + i) for i, raw in enumerate(RAWS)]
    again.close()
    journal.close()


def test_what_is_gone_does_not_come_back(tmp_path: Path) -> None:
    journal = PoolJournal(tmp_path / "j")
    for raw in RAWS[:3]:
        journal.accept(raw, 0)
    journal.forget([keccak(RAWS[1]), keccak(b"never seen")])
    journal.close()
    assert reopened(tmp_path / "j") == [RAWS[0], RAWS[2]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 400), count=st.integers(1, 12))
def test_a_crash_at_any_byte_keeps_every_record_before_it(tmp_path: Path, cut: int, count: int) -> None:
    path = tmp_path / "j"
    path.unlink(missing_ok=True)
    journal = PoolJournal(path)
    ends = []
    for raw in RAWS[:count]:
        journal.accept(raw, 7)
        journal.sync()
        ends.append(path.stat().st_size)
    journal.close()
    path.write_bytes(path.read_bytes()[:cut])
    whole = sum(end <= cut for end in ends)
    assert reopened(path) == RAWS[:whole]
    journal = PoolJournal(path)
    journal.accept(RAWS[20], 7)
    journal.close()
    assert reopened(path) == [*RAWS[:whole], RAWS[20]], "appending after a torn record works"


def test_a_damaged_record_ends_the_journal_without_an_error(tmp_path: Path) -> None:
    journal = PoolJournal(tmp_path / "j")
    for raw in RAWS[:3]:
        journal.accept(raw, 0)
    journal.close()
    content = bytearray((tmp_path / "j").read_bytes())
    content[-1] ^= 1
    (tmp_path / "j").write_bytes(content)
    assert reopened(tmp_path / "j") == RAWS[:2]


def test_compaction_keeps_the_living_and_shrinks_the_file(tmp_path: Path) -> None:
    journal = PoolJournal(tmp_path / "j")
    journal.accept(RAWS[0], 5)
    for index in range(COMPACT_AFTER):
        raw = index.to_bytes(100, "big")
        journal.accept(raw, 0)
        journal.forget([keccak(raw)])
    journal.sync()
    before = (tmp_path / "j").stat().st_size
    assert journal.compact_if_worthwhile()
    assert (tmp_path / "j").stat().st_size < before / 100
    journal.accept(RAWS[1], 6)
    journal.close()
    assert reopened(tmp_path / "j") == [RAWS[0], RAWS[1]]


async def test_acknowledgements_wait_for_the_disk_and_share_a_sync(tmp_path: Path) -> None:
    journal = PoolJournal(tmp_path / "j")
    writer = JournalWriter(journal, lambda: 0.0)
    waiting = [asyncio.create_task(writer.accept(raw)) for raw in RAWS]
    await asyncio.sleep(0)
    assert not any(task.done() for task in waiting), "nothing is acknowledged before the writer ran"
    running = asyncio.create_task(writer.run())
    await asyncio.gather(*waiting)
    assert reopened(tmp_path / "j") == RAWS
    assert writer.syncs < len(RAWS) / 2
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    journal.close()


async def test_a_disk_that_refuses_acknowledges_nothing(tmp_path: Path) -> None:
    class FullDisk(PoolJournal):
        full = True

        def sync(self) -> None:
            if self.full:
                raise OSError(28, "No space left on device")

    journal = FullDisk(tmp_path / "j")
    writer = JournalWriter(journal, lambda: 0.0)
    running = asyncio.create_task(writer.run())
    with pytest.raises(OSError, match="No space left"):
        await writer.accept(RAWS[0])
    with pytest.raises(OSError, match="No space left"):
        await running
    journal.full = False
    journal.close()
