"""What a gateway has acknowledged is on disk, ends once, and is still there after kill -9."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from device_sim.errors import HistoryDamaged
from device_sim.outbox import KEPT_ENDED, Kind, Outbox, State


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.sqlite")


def test_items_come_back_in_the_order_of_arrival(outbox: Outbox) -> None:
    numbers = [outbox.put(Kind.OWNER, f"device {index}", {"index": index}) for index in range(5)]
    assert [item.id for item in outbox.queued(Kind.OWNER)] == numbers
    assert [item.body for item in outbox.queued(Kind.OWNER, 2)] == [{"index": 0}, {"index": 1}]
    assert outbox.queued(Kind.RECORDS) == []
    assert outbox.counts() == {"owner": 5}


def test_a_later_check_in_replaces_an_earlier_one_of_the_same_device(outbox: Outbox) -> None:
    first = outbox.put(Kind.CHECK_IN, "a", {"sequence": 1})
    outbox.put(Kind.CHECK_IN, "b", {"sequence": 1})
    outbox.put(Kind.CHECK_IN, "a", {"sequence": 2})
    assert [item.body["sequence"] for item in outbox.queued(Kind.CHECK_IN)] == [1, 2]
    replaced = outbox.get(first)
    assert replaced is not None
    assert replaced.state is State.REPLACED


def test_an_item_ends_once(outbox: Outbox) -> None:
    number = outbox.put(Kind.OWNER, "a", {})
    outbox.end([number], State.DONE, transaction="0x12")
    outbox.end([number], State.REFUSED, reason="later")
    item = outbox.get(number)
    assert item is not None
    assert (item.state, item.transaction, item.reason) == (State.DONE, "0x12", "")
    assert outbox.queued(Kind.OWNER) == []


def test_old_ended_items_are_forgotten_and_queued_ones_never(outbox: Outbox) -> None:
    waiting = outbox.put(Kind.OWNER, "waiting", {})
    ended = outbox.put(Kind.OWNER, "ended", {})
    outbox.end([ended], State.DONE)
    for _ in range(KEPT_ENDED + 1):
        last = outbox.put(Kind.OWNER, "a", {})
    outbox.end([last], State.DONE)
    assert outbox.get(ended) is None
    assert outbox.get(waiting) is not None
    assert outbox.get(99_999_999) is None


def test_check_ins_push_no_owners_message_out_of_memory(outbox: Outbox) -> None:
    ended = outbox.put(Kind.OWNER, "ended", {})
    outbox.end([ended], State.DONE, transaction="0x12")
    for _ in range(KEPT_ENDED + 1):
        last = outbox.put(Kind.CHECK_IN, "a", {})
    outbox.end([last], State.DONE)
    item = outbox.get(ended)
    assert item is not None
    assert item.transaction == "0x12"


def test_the_count_of_what_waits_is_right_after_every_change_and_a_restart(tmp_path: Path) -> None:
    with Outbox(tmp_path / "outbox.sqlite") as outbox:
        first, second = (outbox.put(Kind.OWNER, name, {}) for name in "ab")
        third = outbox.put(Kind.OWNER, "a", {})
        assert outbox.counts() == {"owner": 2}
        outbox.put_all(Kind.CHECK_IN, [("a", {}), ("b", {}), ("a", {})])
        assert outbox.counts() == {"owner": 2, "check-in": 2}
        outbox.end([first, second, second, third], State.DONE)
        assert outbox.counts() == {"check-in": 2}
    with Outbox(tmp_path / "outbox.sqlite") as outbox:
        assert outbox.counts() == {"check-in": 2}


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "outbox.sqlite"
    path.write_bytes(b"no database" * 200)
    with pytest.raises(HistoryDamaged):
        Outbox(path)


_WRITER = """
import sys
from pathlib import Path
from device_sim.outbox import Kind, Outbox
outbox = Outbox(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    print(outbox.put(Kind.OWNER, str(number), {"key": "value"}), flush=True)
"""


def test_what_was_acknowledged_before_a_kill_is_there_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "outbox.sqlite"
    with subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(50)]
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged += [int(line) for line in writer.stdout if line.endswith(b"\n")]
    with Outbox(path) as outbox:
        stored = {item.id for item in outbox.queued(Kind.OWNER, 100_000)}
    assert stored >= set(acknowledged)
