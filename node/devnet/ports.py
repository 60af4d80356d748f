"""Ports of a devnet: fixed ones by default, or free ones chosen by the kernel; and who holds a taken one."""

import contextlib
import socket
from collections.abc import Mapping
from pathlib import Path

from node.devnet.errors import PortTaken

HOST = "127.0.0.1"
TCP_LISTEN = "0A"


def free_ports(count: int) -> list[int]:
    """`count` different ports that nobody listens on now."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind((HOST, 0))
        return [int(each.getsockname()[1]) for each in sockets]


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
