"""Ports of a devnet: fixed ones by default, or a free row of them; and who holds a taken one."""

import contextlib
import random
import socket
from collections.abc import Mapping
from pathlib import Path

from node.devnet.errors import PortTaken

HOST = "127.0.0.1"
TCP_LISTEN = "0A"
TRIES = 100
CHOSEN_FROM = range(20_000, 32_768)
"""Below the ports that kernels give to outgoing connections (Linux from 32768, macOS from 49152): a connection of one
part must not sit on the port of another while that one starts, or starts again."""


def free_ports(count: int) -> list[int]:
    """`count` ports in a row that nobody uses now, and that no outgoing connection takes before they are bound."""
    anywhere = random.SystemRandom()
    for _ in range(TRIES):
        first = anywhere.randrange(CHOSEN_FROM.start, CHOSEN_FROM.stop - count + 1)
        row = list(range(first, first + count))
        if all(map(_is_free, row)):
            return row
    raise OSError(
        f"no {count} free ports in a row between {CHOSEN_FROM.start} and {CHOSEN_FROM.stop - 1}, {TRIES} places tried;"
        " end programs that listen there"
    )


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def check_free(ports: Mapping[str, int]) -> None:
    """Raise PortTaken for the first part whose port cannot be bound."""
    for part, port in ports.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as error:
                raise PortTaken(part=part, port=port, holder=holder_of(port)) from error


def holder_of(port: int) -> str:
    """`name (pid N)` of the process that listens on a loopback port, where the kernel tells; else `another program`."""
    inodes = set()
    for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        with contextlib.suppress(OSError):
            for line in table.read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == TCP_LISTEN and int(fields[1].rsplit(":", 1)[1], 16) == port:
                    inodes.add(f"socket:[{fields[9]}]")
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            for descriptor in (process / "fd").iterdir():
                if str(descriptor.readlink()) in inodes:
                    return f"{(process / 'comm').read_text().strip()} (pid {process.name})"
    return "another program"
