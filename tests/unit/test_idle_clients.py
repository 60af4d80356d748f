"""Who holds a connection and does nothing with it is dropped; who is served, reads or has just asked is not."""

import asyncio
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import cast

import pytest
from aiohttp import web

from device_sim.idle_clients import KEPT_SECONDS, REQUEST_SECONDS, TAKING_SECONDS, IdleClients


class Pipe(asyncio.WriteTransport):
    def __init__(self) -> None:
        super().__init__()
        self.unsent = 0
        self.is_aborted = False

    def get_write_buffer_size(self) -> int:
        return self.unsent

    def abort(self) -> None:
        self.is_aborted = True


@dataclass(eq=False)
class Client:
    """What the server keeps of a connection."""

    transport: Pipe | None = field(default_factory=Pipe)

    @property
    def is_dropped(self) -> bool:
        assert self.transport is not None
        return self.transport.is_aborted


class Watch:
    """Idle clients over connections of the test, and a clock that it moves."""

    def __init__(self, *, limit: int = 100) -> None:
        self.now = 1_000.0
        self.open: list[Client] = []
        self.idle = IdleClients(monotonic=lambda: self.now, limit=limit)

    def connect(self, count: int = 1) -> list[Client]:
        made = [Client() for _ in range(count)]
        self.open += made
        return made

    def after(self, seconds: float) -> int:
        """Look every second for so long; return how many were dropped."""
        dropped = self.idle.look(self.open)
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + 1.0)
            dropped += self.idle.look(self.open)
            self.open = [client for client in self.open if client.transport is None or not client.is_dropped]
        return dropped

    async def serve(self, client: Client, meanwhile: float = 0.0) -> None:
        request = cast(web.Request, SimpleNamespace(protocol=client))

        async def handler(_: web.Request) -> web.StreamResponse:
            self.after(meanwhile)
            return web.Response()

        await self.idle.middleware()(request, handler)


def test_a_connection_without_a_request_is_dropped_in_time_and_not_before() -> None:
    watch = Watch()
    watch.connect()
    assert watch.after(REQUEST_SECONDS - 1) == 0
    assert watch.after(2) == 1


async def test_one_that_has_asked_before_may_keep_still_for_longer() -> None:
    watch = Watch()
    (client,) = watch.connect()
    await watch.serve(client)
    assert watch.after(KEPT_SECONDS - 1) == 0
    assert watch.after(2) == 1


async def test_one_that_is_being_served_is_left_alone_however_long_it_takes() -> None:
    watch = Watch()
    (client,) = watch.connect()
    await watch.serve(client, meanwhile=10 * KEPT_SECONDS)
    assert not client.is_dropped
    assert watch.after(KEPT_SECONDS - 1) == 0


async def test_one_that_takes_nothing_of_its_answer_is_dropped_and_one_that_reads_slowly_is_not() -> None:
    watch = Watch()
    stuck, slow = watch.connect(2)
    assert stuck.transport is not None
    assert slow.transport is not None
    stuck.transport.unsent = slow.transport.unsent = 1_000_000
    for client in (stuck, slow):
        await watch.serve(client)
    for _ in range(20):
        watch.after(TAKING_SECONDS / 4)
        slow.transport.unsent -= 1_000
    assert stuck.is_dropped
    assert not slow.is_dropped


def test_of_too_many_connections_the_most_idle_go_at_once() -> None:
    watch = Watch(limit=5)
    old = watch.connect(4)
    watch.after(3)
    new = watch.connect(4)
    assert watch.after(0) == 3
    assert sum(client.is_dropped for client in old) == 3
    assert not any(client.is_dropped for client in new)


def test_a_closed_connection_is_forgotten() -> None:
    watch = Watch()
    (client,) = watch.connect()
    client.transport = None
    assert watch.after(10 * KEPT_SECONDS) == 0


@pytest.mark.parametrize("count", [0, 3])
async def test_watching_looks_at_whatever_is_there(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr("device_sim.idle_clients.LOOK_SECONDS", 0.001)
    watch = Watch(limit=0)
    watch.connect(count)
    task = asyncio.create_task(watch.idle.watch(lambda: watch.open))
    async with asyncio.timeout(10):
        while not all(client.is_dropped for client in watch.open):  # noqa: ASYNC110  # a transport tells nobody
            await asyncio.sleep(0.001)
    task.cancel()
