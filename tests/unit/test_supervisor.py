"""The supervisor: order, readiness, restarts, and that nothing stays behind."""

import asyncio
import os
import socket
import sys
import time
from pathlib import Path

import pytest

from node.devnet import ports
from node.devnet.errors import PartFailed, PortTaken
from node.devnet.ports import check_free, free_ports
from node.devnet.supervisor import MAX_RESTARTS, Part, Supervisor

SERVER = """
import http.server, sys
class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *args): pass
print("serving", flush=True)
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Ready).serve_forever()
"""


class Said:
    """Collects what a supervisor says."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []

    def __call__(self, part: str, line: str) -> None:
        self.lines.append((part, line))


def server(name: str, port: int) -> Part:
    return Part(name=name, command=(sys.executable, "-c", SERVER, str(port)), ready_url=f"http://127.0.0.1:{port}/")


def script(name: str, text: str, ready_url: str | None = "http://127.0.0.1:1/") -> Part:
    return Part(name=name, command=(sys.executable, "-c", text), ready_url=ready_url)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def until(condition: object, what: str) -> None:
    deadline = time.monotonic() + 20
    while not condition():  # type: ignore[operator]  # a plain callable keeps the call sites short
        assert time.monotonic() < deadline, f"{what} did not happen within 20 s"
        await asyncio.sleep(0.02)


async def test_a_part_is_started_only_when_it_answers_and_gone_when_the_devnet_ends(tmp_path: Path) -> None:
    said = Said()
    (port,) = free_ports(1)
    async with Supervisor(logs=tmp_path, say=said) as supervisor:
        await supervisor.start(server("web", port))
        pid = supervisor.pids()["web"]
        assert alive(pid)
        await until(lambda: ("web", "serving") in said.lines, "the part's line")
    assert not alive(pid)
    assert "serving" in (tmp_path / "web.log").read_text()


async def test_a_part_that_ends_before_it_is_ready_is_named_with_its_last_lines(tmp_path: Path) -> None:
    async with Supervisor(logs=tmp_path, say=Said()) as supervisor:
        with pytest.raises(PartFailed) as failed:
            await supervisor.start(script("broken", "print('cannot open the data folder'); raise SystemExit(7)"))
    assert failed.value.status == 7
    assert "broken ended before it was ready (exit status 7)" in str(failed.value)
    assert "cannot open the data folder" in str(failed.value)


async def test_a_killed_part_is_reported_and_runs_again(tmp_path: Path) -> None:
    said = Said()
    (port,) = free_ports(1)
    async with Supervisor(logs=tmp_path, say=said) as supervisor:
        await supervisor.start(server("web", port))
        first = supervisor.pids()["web"]
        os.kill(first, 9)
        await until(lambda: supervisor.pids().get("web", first) != first, "the restart")
        assert any(part == "devnet" and "web ended (exit status -9)" in line for part, line in said.lines)


async def test_whoever_names_process_ids_is_told_of_new_ones(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    named: list[int] = []
    async with Supervisor(logs=tmp_path, say=Said()) as supervisor:
        supervisor.on_restart = lambda: named.append(supervisor.pids()["web"])
        await supervisor.start(server("web", port))
        first = supervisor.pids()["web"]
        assert named == []
        os.kill(first, 9)
        await until(lambda: named, "the new process id")
        assert named == [supervisor.pids()["web"]]
        assert named != [first]


async def test_a_part_that_keeps_ending_brings_the_devnet_down(tmp_path: Path) -> None:
    said = Said()
    async with Supervisor(logs=tmp_path, say=said) as supervisor:
        await supervisor.start(script("flaky", "raise SystemExit(4)", ready_url=None))
        failed = await asyncio.wait_for(supervisor.failure, 30)
    assert failed.status == 4
    assert sum("starting flaky again" in line for _, line in said.lines) == MAX_RESTARTS - 1


async def test_children_of_a_part_end_with_it(tmp_path: Path) -> None:
    said = Said()
    parent = "import subprocess,sys,time; p=subprocess.Popen([sys.executable,'-c','import time; time.sleep(600)']);"
    async with Supervisor(logs=tmp_path, say=said) as supervisor:
        await supervisor.start(script("pair", parent + "print(p.pid, flush=True); time.sleep(600)", ready_url=None))
        await until(lambda: said.lines, "the child's pid")
        child = int(said.lines[0][1])
    await until(lambda: not alive(child), "the end of the child")


def test_a_taken_port_is_named_with_its_holder() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"port {port} for metadata is in use by .*pid {os.getpid()}"):
            check_free({"metadata": port})


def test_free_ports_are_a_row_that_no_outgoing_connection_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    row = free_ports(9)
    assert row == list(range(row[0], row[0] + 9))
    given = Path("/proc/sys/net/ipv4/ip_local_port_range")
    assert row[-1] < (int(given.read_text().split()[0]) if given.exists() else 32_768)

    with socket.create_server(("127.0.0.1", row[4])):
        monkeypatch.setattr(ports, "CHOSEN_FROM", range(row[0], row[0] + 9))
        with pytest.raises(OSError, match=rf"no 9 free ports in a row between {row[0]} and {row[0] + 8}"):
            free_ports(9)
    assert free_ports(9) == row
